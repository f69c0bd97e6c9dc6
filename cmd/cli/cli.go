// Package cli is the command line: it reads arguments and files, calls the
// library, prints diagnostics, and says by the exit code how it went.
package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"runtime/debug"
	"slices"
	"strings"
	"syscall"

	"github.com/urfave/cli/v2"

	"dayang/cmd/cli/config"
	"dayang/input/diag"
)

// The exit codes.
const (
	exitFine     = 0
	exitDocument = 1 // problems in a document; of warnings only with --strict
	exitUsage    = 2
	exitIO       = 3 // could not read or write
	exitInternal = 4
)

// failure is an error with its exit code. It has been printed when quiet is set.
type failure struct {
	code  int
	err   error
	quiet bool
}

func (f *failure) Error() string { return f.err.Error() }
func (f *failure) Unwrap() error { return f.err }

func fail(code int, err error) error {
	if err == nil {
		return nil
	}
	var f *failure
	if errors.As(err, &f) {
		return err
	}
	return &failure{code: code, err: err}
}

// usage is an error in the arguments.
func usage(zh, en string, args ...any) error {
	return misuse(diag.T(zh, en, args...), diag.T("用法见 --help", "--help shows the usage"))
}

// misuse is an error in the arguments with a hint of its own.
func misuse(msg, hint diag.Text) error {
	return &failure{code: exitUsage, err: diag.NewFault("usage", diag.Pos{}, msg, hint, nil)}
}

// program is one run of the program.
type program struct {
	stdin          io.Reader
	stdout, stderr io.Writer
	getenv         func(string) string
	lang           diag.Lang
	quiet          bool
	verbose        bool
	brief          bool // no notes
	json           bool // diagnostics as JSON lines
	colour         bool
	maxSize        int64 // bytes of an input
	help           heard // standard output, for the help and the version
	open           func() *shared
	config         *config.File // dayang.yaml; nil if there is none
	standing       []string     // options that come from the environment or dayang.yaml
	folderStyle    bool         // the design is that of dayang.yaml: a report may ask for another
	variableStyle  bool         // the design is that of DAYANG_STYLE
}

// Run runs the program and returns the exit code. An internal error leaves no
// half-written output: files are written beside and renamed.
func Run(args []string, stdin io.Reader, stdout, stderr io.Writer, getenv func(string) string) int {
	p := &program{stdin: stdin, stdout: stdout, stderr: stderr, getenv: getenv, open: newShared}
	return p.run(args)
}

// run is Run with what the program was given.
func (p *program) run(args []string) (code int) {
	var wrong error
	p.help.to = p.stdout
	p.config, wrong = config.Find(".")
	p.speak(args)
	defer func() {
		if r := recover(); r != nil {
			p.say(diag.T("内部错误：%v", "internal error: %v", r))
			fmt.Fprintf(p.stderr, "%s\n", debug.Stack())
			code = exitInternal
		}
	}()
	if wrong != nil {
		return p.report(fail(exitUsage, wrong))
	}
	signals := []os.Signal{os.Interrupt, syscall.SIGTERM}
	if !signal.Ignored(syscall.SIGHUP) { // nohup has it ignored; a closed terminal interrupts as ^C does
		signals = append(signals, syscall.SIGHUP)
	}
	ctx, stop := signal.NotifyContext(context.Background(), signals...)
	defer stop()
	context.AfterFunc(ctx, stop) // a second signal ends the process at once
	app := p.app()
	if len(args) > 1 && args[1] == completing {
		return p.report(p.complete(app, args[2:]))
	}
	if len(args) > 1 && args[1] == "help" { // dayang help build
		args = append(append(args[:1:1], args[2:]...), "--help")
	}
	args = reorder(app, args)
	if p.config == nil {
		if p.config, wrong = beside(args); wrong != nil {
			return p.report(fail(exitUsage, wrong))
		}
		if before := p.lang; p.speak(args) != before {
			app = p.app()
		}
	}
	err := app.RunContext(ctx, args)
	if err != nil && helpTopic.MatchString(err.Error()) { // --help of no command
		err = noCommand(helpTopic.FindStringSubmatch(err.Error())[1], app.Commands)
	}
	if err == nil && p.help.err != nil {
		err = fail(exitIO, fileFault("stdout", p.help.err))
	}
	return p.report(err)
}

// heard is a writer that remembers its first error: what prints the help forgets it.
type heard struct {
	to  io.Writer
	err error
}

func (h *heard) Write(b []byte) (int, error) {
	n, err := h.to.Write(b)
	if h.err == nil {
		h.err = err
	}
	return n, err
}

// speak settles in what language and form messages are before the options are read, and
// returns the language.
func (p *program) speak(args []string) diag.Lang {
	p.lang = language(args, p.getenv, p.config)
	p.json = strings.EqualFold(early("diagnostics", args, p.getenv, p.config), "json")
	return p.lang
}

// beside finds the settings of the folder in which the first input lies, for
// those who call the program from elsewhere. args are in their order.
func beside(args []string) (*config.File, error) {
	at := slices.Index(args, "--")
	if at < 0 || at+1 == len(args) {
		return nil, nil
	}
	in := args[at+1]
	st, err := os.Stat(in)
	if err != nil {
		return nil, nil // it is told when it is read
	}
	if !st.IsDir() {
		in = filepath.Dir(in)
	} else if _, err := os.ReadDir(in); err != nil {
		return nil, nil // likewise
	}
	return config.Find(in)
}

// report prints an error and returns its exit code.
func (p *program) report(err error) int {
	if err == nil {
		return exitFine
	}
	var f *failure
	if errors.As(err, &f) {
		if !f.quiet {
			p.complain(f.err)
		}
		return f.code
	}
	if errors.Is(err, context.Canceled) {
		p.say(diag.T("已中断", "interrupted"))
		return exitIO
	}
	if _, ok := diag.AsFault(err); ok {
		p.complain(err)
		return exitDocument
	}
	// urfave/cli reports wrong flags as plain errors.
	p.complain(err)
	return exitUsage
}

// early is the value of an option before the arguments are read, and whether they can be:
// by it their faults are told.
func early(option string, args []string, getenv func(string) string, conf *config.File) string {
	for i, a := range args {
		if a == "--" {
			break
		}
		if v, ok := strings.CutPrefix(a, "--"+option+"="); ok {
			return v
		}
		if a == "--"+option && i+1 < len(args) {
			return args[i+1]
		}
	}
	if v := getenv("DAYANG_" + strings.ToUpper(option)); v != "" {
		return v
	}
	return conf.Get(option)
}

// language is that of --lang, of DAYANG_LANG, of dayang.yaml, else of the locale.
func language(args []string, getenv func(string) string, conf *config.File) diag.Lang {
	pick := func(s string) diag.Lang {
		if strings.HasPrefix(strings.ToLower(s), "zh") {
			return diag.ZH
		}
		return diag.EN
	}
	if v := early("lang", args, getenv, conf); v != "" {
		return pick(v)
	}
	for _, k := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if v := getenv(k); v != "" {
			return pick(v)
		}
	}
	return diag.EN
}

// optionLike reports whether an argument is written as an option is, so that it is none's
// value: "-" is standard input, -10 a number. An option whose value is to begin so is
// written with "=".
func optionLike(arg string) bool {
	rest, ok := strings.CutPrefix(arg, "-")
	return ok && rest != "" && (rest[0] == '-' || 'a' <= rest[0]|0x20 && rest[0]|0x20 <= 'z')
}

// reorder moves the flags of a command before its arguments, where urfave/cli
// wants them: `build a.txt -o a.pdf` is how people write. Those that every command
// has may also stand before its name.
func reorder(app *cli.App, args []string) []string {
	if len(args) < 2 {
		return args
	}
	flags, rest := []string{}, []string{}
	takes := map[string]bool{}
	note := func(list []cli.Flag) {
		for _, f := range list {
			for _, n := range f.Names() {
				takes[n] = takesValue(f)
			}
		}
	}
	note(app.Flags)
	commands := app.Commands
	at := 1
	for at < len(args) && len(args[at]) > 1 && args[at][0] == '-' { // those of every command, before its name
		name, _, whole := strings.Cut(strings.TrimLeft(args[at], "-"), "=")
		value, known := takes[name]
		if !known || value && !whole && (at+1 == len(args) || optionLike(args[at+1])) {
			break
		}
		flags = append(flags, args[at])
		if at++; value && !whole {
			flags = append(flags, args[at])
			at++
		}
	}
	before := at
	for at < len(args) { // down to the command that is meant
		var found *cli.Command
		for _, c := range commands {
			if c.HasName(args[at]) {
				found = c
			}
		}
		if found == nil {
			break
		}
		note(found.Flags)
		commands = found.Subcommands
		at++
	}
	for i := at; i < len(args); i++ {
		a := args[i]
		switch {
		case a == "--":
			rest = append(rest, args[i+1:]...)
			i = len(args)
		case len(a) > 1 && a[0] == '-':
			flags = append(flags, a)
			name := strings.TrimLeft(a, "-")
			if takes[name] {
				if i++; i == len(args) || optionLike(args[i]) { // nothing may follow it and be taken for its value
					return slices.Concat(args[:1], args[before:at], flags)
				}
				flags = append(flags, args[i])
			}
		default:
			rest = append(rest, a)
		}
	}
	out := slices.Concat(args[:1], args[before:at], flags)
	if len(rest) > 0 && (at > before || slices.Contains(args, "--")) {
		out = append(out, "--")
	}
	return append(out, rest...)
}
