package cli

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/mattn/go-isatty"
	"github.com/urfave/cli/v2"

	"dayang/cmd/cli/config"
	"dayang/input/diag"
)

// before takes what every command has in common: options that the command line
// leaves open come from the environment, else from dayang.yaml.
func (p *program) before(c *cli.Context) error {
	for _, key := range config.Keys() {
		if !hasFlag(c, key) || c.IsSet(key) {
			continue
		}
		if key == "style" && c.Command.Name == "init" {
			continue // a new folder begins with a design of the program
		}
		from := variable(key)
		values := []string{p.getenv(from)}
		p.variableStyle = p.variableStyle || key == "style" && values[0] != ""
		if values[0] == "" && key == "set" {
			continue // the design takes those of the folder under those of the report
		}
		if values[0] == "" {
			from, values = "dayang.yaml", p.config.All(key)
			p.folderStyle = p.folderStyle || key == "style" && len(values) > 0
		}
		for _, v := range values {
			if err := p.stands(c, key, v, from); err != nil {
				return err
			}
		}
	}
	if err := validate(c); err != nil {
		return err
	}
	if err := checkNumbers(c); err != nil {
		return err
	}
	p.maxSize = limits(c).Filled().Size
	p.quiet, p.verbose = c.Bool("quiet"), c.Bool("verbose")
	p.json = c.String("diagnostics") == "json"
	switch c.String("color") {
	case "always":
		p.colour = true
	case "auto":
		// https://no-color.org: any value but the empty one.
		p.colour = terminal(p.stderr) && p.getenv("NO_COLOR") == "" && p.getenv("TERM") != "dumb"
	}
	if p.verbose && p.config != nil {
		p.say(diag.T("设置：%s", "settings: %s", p.config.Path))
	}
	return nil
}

func hasFlag(c *cli.Context, key string) bool {
	for _, f := range c.Command.Flags {
		if f.Names()[0] == key {
			return true
		}
	}
	return false
}

// terminal reports whether w is a terminal.
func terminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	return ok && (isatty.IsTerminal(f.Fd()) || isatty.IsCygwinTerminal(f.Fd()))
}

// print prints one diagnostic as a line.
func (p *program) print(d diag.Diagnostic) {
	if p.json {
		enc := json.NewEncoder(p.stderr)
		enc.SetEscapeHTML(false)
		_ = enc.Encode(d) // there is no other place to say so
		return
	}
	line := d.Print(p.lang)
	if p.colour {
		head := 0
		if at := d.Pos.String(); at != "" {
			head = len(at) + 2
		}
		grade := strings.IndexAny(line[head:], ":：")
		colour := map[diag.Severity]string{diag.Error: "1;31", diag.Warning: "1;33", diag.Info: "36"}[d.Severity]
		line = line[:head] + "\x1b[" + colour + "m" + line[head:head+grade] + "\x1b[0m" + line[head+grade:]
	}
	fmt.Fprintln(p.stderr, line)
}

// complain prints an error on one line.
func (p *program) complain(err error) {
	switch f, ok := diag.AsFault(err); {
	case ok:
		p.print(f.Diagnostic)
	case p.json:
		p.print(diag.Diagnostic{Code: "error", Severity: diag.Error, Msg: diag.T("%v", "%v", err)})
	default:
		fmt.Fprintf(p.stderr, "dayang: %v\n", err)
	}
}

// say tells what is no complaint.
func (p *program) say(t diag.Text) {
	if p.json {
		p.print(diag.Diagnostic{Code: "note", Msg: t})
		return
	}
	fmt.Fprintln(p.stderr, "dayang: "+t.In(p.lang))
}

// diagnostics prints a list; --quiet leaves only errors.
func (p *program) diagnostics(l diag.List) {
	for _, d := range l {
		if d.Severity == diag.Error || !p.quiet && !(p.brief && d.Severity == diag.Info) {
			p.print(d)
		}
	}
}
