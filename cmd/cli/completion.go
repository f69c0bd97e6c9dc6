package cli

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"dayang/layout"
	"dayang/styles"
)

// completing is the word by which the scripts of the shells ask the program what
// may stand at the cursor. Where it knows nothing they offer files.
const completing = "__complete"

const (
	bashCompletion = `# bash completion of dayang
_dayang() {
	local cur="${COMP_WORDS[COMP_CWORD]}" word
	[[ "$cur" == "=" ]] && cur=
	COMPREPLY=()
	while IFS=$'\t' read -r word _; do
		COMPREPLY+=("$word")
	done < <("${COMP_WORDS[0]}" __complete "${COMP_WORDS[@]:1:COMP_CWORD-1}" "$cur" 2>/dev/null)
}
complete -o bashdefault -o default -F _dayang dayang
`
	zshCompletion = `#compdef dayang
_dayang() {
	local -a known
	known=("${(@f)$("${words[1]}" __complete "${(@)words[2,CURRENT]}" 2>/dev/null)}")
	if [[ -n "${known[1]}" ]]; then
		known=("${(@)known//:/\\:}")
		known=("${(@)known/$'\t'/:}")
		_describe -V dayang known
	else
		_files
	fi
}
if [[ "${funcstack[1]}" == "_dayang" ]]; then
	_dayang "$@"
else
	compdef _dayang dayang
fi
`
	fishCompletion = `# fish completion of dayang
function __dayang_known
    set -l words (commandline -opc) (commandline -ct)
    $words[1] __complete $words[2..-1] 2>/dev/null
end
complete -c dayang -f -n 'test -n "$(__dayang_known)"' -a '(__dayang_known)'
`
)

// completion is the command `dayang completion`.
func (p *program) completion(c *cli.Context) error {
	shells := map[string]string{"bash": bashCompletion, "zsh": zshCompletion, "fish": fishCompletion}
	text, ok := shells[c.Args().First()]
	if !ok || c.Args().Len() != 1 {
		return usage("要一个外壳：bash、zsh 或 fish", "one shell is wanted: bash, zsh or fish")
	}
	_, err := io.WriteString(p.stdout, text)
	return fail(exitIO, fileFault("stdout", err))
}

// complete prints what may stand in the place of the last of some words: a word a
// line, with what it means behind a tab.
func (p *program) complete(app *cli.App, words []string) error {
	if len(words) == 0 {
		words = []string{""}
	}
	words = slices.DeleteFunc(slices.Clone(words), func(s string) bool { return s == "=" }) // bash parts --style=x
	done, current := words[:len(words)-1], words[len(words)-1]
	commands, flags, path := app.Commands, app.Flags, ""
	var wanting cli.Flag // the option whose value the next word is
	for _, w := range done {
		switch {
		case wanting != nil:
			wanting = nil
		case strings.HasPrefix(w, "-"):
			if f := findFlag(flags, w); f != nil && takesValue(f) {
				wanting = f
			}
		default:
			for _, c := range commands {
				if c.Name == w {
					commands, flags, path = c.Subcommands, c.Flags, strings.TrimSpace(path+" "+w)
					break
				}
			}
		}
	}
	out := bufio.NewWriter(p.stdout)
	offer := func(word, means string) {
		if strings.HasPrefix(word, current) {
			fmt.Fprintf(out, "%s\t%s\n", word, means)
		}
	}
	switch name, _, value := strings.Cut(current, "="); {
	case wanting != nil:
		for _, w := range wordsOf(wanting) {
			offer(w, "")
		}
	case strings.HasPrefix(current, "-") && value:
		for _, w := range wordsOf(findFlag(flags, name)) {
			offer(name+"="+w, "")
		}
	case strings.HasPrefix(current, "-"):
		for _, f := range flags {
			usage := ""
			if d, ok := f.(cli.DocGenerationFlag); ok {
				usage = d.GetUsage()
			}
			offer("--"+f.Names()[0], usage)
		}
		offer("--help", cli.HelpFlag.(cli.DocGenerationFlag).GetUsage())
	default:
		for _, c := range commands {
			offer(c.Name, c.Usage)
		}
		for _, w := range argumentsOf(path) {
			offer(w, "")
		}
	}
	return fail(exitIO, fileFault("stdout", out.Flush()))
}

// argumentsOf lists the words that a command takes, where they are known.
func argumentsOf(command string) []string {
	switch command {
	case "completion":
		return []string{"bash", "zsh", "fish"}
	case "styles show":
		return styles.Presets()
	case "styles explain":
		s, err := styles.Load(layout.Largest, styles.Options{})
		if err != nil {
			return nil
		}
		var keys []string
		for _, v := range s.Settings() {
			keys = append(keys, v.Key)
		}
		return keys
	}
	return nil
}

func wordsOf(f cli.Flag) []string {
	if c, ok := f.(choiceFlag); ok {
		return c.words
	}
	return nil
}

// findFlag finds an option by a word as --style or -s.
func findFlag(list []cli.Flag, word string) cli.Flag {
	name := strings.TrimLeft(word, "-")
	for _, f := range list {
		if slices.Contains(f.Names(), name) {
			return f
		}
	}
	return nil
}

func takesValue(f cli.Flag) bool {
	d, ok := f.(cli.DocGenerationFlag)
	return ok && d.TakesValue()
}
