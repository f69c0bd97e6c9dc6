package cli

import (
	"strings"

	"github.com/urfave/cli/v2"

	"dayang/cmd/cli/batch"
	"dayang/input/charset"
	"dayang/input/diag"
)

// stands gives an option the value that the environment or dayang.yaml has for it; from is which of
// them. What the option would refuse is refused here, where it is known whose value it is.
func (p *program) stands(c *cli.Context, key, value, from string) error {
	flag := findFlag(c.Command.Flags, key)
	known := takes(flag, value) && c.Set(key, value) == nil
	hint := wanted(flag)
	switch key {
	case "dpi":
		known = known && c.Float64(key) > 0
	case "jobs":
		known = known && c.Int(key) >= 0
	case "encoding":
		known = value == "" || charset.Known(value)
	case "name":
		if fault, ok := diag.AsFault(batch.CheckName(value)); ok {
			known, hint = false, fault.Hint
		}
	}
	if known {
		p.standing = append(p.standing, key)
		return nil
	}
	return &failure{code: exitUsage, err: diag.NewFault("usage", p.place(key, from),
		diag.T("%[1]s 里的 %[2]s 不能是 %[3]q", "%[2]s in %[1]s cannot be %[3]q", from, key, value), hint, nil)}
}

// wanted is what an option takes.
func wanted(f cli.Flag) diag.Text {
	switch f := f.(type) {
	case choiceFlag:
		return diag.T("可用：%s", "it takes: %s", strings.Join(f.words, ", "))
	case *cli.BoolFlag:
		return diag.T("可用：true、false", "it takes: true, false")
	case *cli.IntFlag:
		return diag.T("要的是不小于 0 的整数", "it takes a whole number, not less than 0")
	case *cli.Float64Flag:
		return diag.T("要的是大于 0 的数", "it takes a number, more than 0")
	}
	return diag.Text{}
}

// variable is the variable of the environment that stands for an option.
func variable(key string) string { return "DAYANG_" + strings.ToUpper(key) }

// place is where a value of dayang.yaml stands; what is from elsewhere has no place.
func (p *program) place(key, from string) diag.Pos {
	if from == variable(key) {
		return diag.Pos{}
	}
	return p.config.Place(key)
}

// styleAt is where the default design is asked for, if not on the command line. A variable is told
// in the place of a file.
func (p *program) styleAt() diag.Pos {
	switch {
	case p.folderStyle:
		return p.config.Place("style")
	case p.variableStyle:
		return diag.Pos{File: variable("style")}
	}
	return diag.Pos{}
}
