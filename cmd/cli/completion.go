package cli

import (
	"io"

	"github.com/urfave/cli/v2"
)

// The scripts ask the program itself what may stand at the cursor; where it
// knows nothing the shell offers files.
const (
	bashCompletion = `# bash completion of dayang
_dayang() {
	local cur="${COMP_WORDS[COMP_CWORD]}" words
	if [[ "$cur" == -* ]]; then
		words=$("${COMP_WORDS[@]:0:COMP_CWORD}" "$cur" --generate-bash-completion 2>/dev/null)
	else
		words=$("${COMP_WORDS[@]:0:COMP_CWORD}" --generate-bash-completion 2>/dev/null)
	fi
	mapfile -t COMPREPLY < <(compgen -W "$words" -- "$cur")
}
complete -o bashdefault -o default -F _dayang dayang
`
	zshCompletion = `#compdef dayang
_dayang() {
	local -a opts
	if [[ "${words[-1]}" == -* ]]; then
		opts=("${(@f)$(${words[@]:0:#words[@]-1} ${words[-1]} --generate-bash-completion 2>/dev/null)}")
	else
		opts=("${(@f)$(${words[@]:0:#words[@]-1} --generate-bash-completion 2>/dev/null)}")
	fi
	if [[ -n "${opts[1]}" ]]; then
		compadd -a opts
	fi
	_files
}
if [ "$funcstack[1]" = "_dayang" ]; then
	_dayang "$@"
else
	compdef _dayang dayang
fi
`
)

// completion is the command `dayang completion`.
func (p *program) completion(c *cli.Context) error {
	text := ""
	switch shell := c.Args().First(); shell {
	case "bash":
		text = bashCompletion
	case "zsh":
		text = zshCompletion
	case "fish":
		var err error
		if text, err = c.App.ToFishCompletion(); err != nil {
			return fail(exitInternal, err)
		}
	default:
		return usage("没有外壳 %q 的补全；可用：bash zsh fish", "no completion for the shell %q; known: bash, zsh, fish", shell)
	}
	_, err := io.WriteString(p.stdout, text)
	return fail(exitIO, fileFault("stdout", err))
}

// man is the command `dayang man`.
func (p *program) man(c *cli.Context) error {
	text, err := c.App.ToManWithSection(1)
	if err != nil {
		return fail(exitInternal, err)
	}
	_, err = io.WriteString(p.stdout, text)
	return fail(exitIO, fileFault("stdout", err))
}
