package main

import (
	"bytes"
	"os"
	"regexp"
	"regexp/syntax"
	"strings"
	"testing"
	"unicode"

	"dayang/input/pattern"
	"dayang/input/pattern/source"
)

const root = "../../.."

// The guards that are in the program are those of its expressions.
func TestTable(t *testing.T) {
	want, err := table(root)
	if err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile("../guards.go")
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Error("input/pattern/guards.go is not up to date: run go generate ./input/pattern")
	}
}

// Every expression of the program is right, since what is compiled late fails late, and no
// guard turns away what matches.
func TestExpressions(t *testing.T) {
	all, err := source.Expressions(root)
	if err != nil {
		t.Fatal(err)
	}
	guarded := 0
	for _, e := range all {
		expr := pattern.Lay(e.Expr)
		if _, err := regexp.Compile(expr); err != nil {
			t.Errorf("%s: %v", e.At, err)
			continue
		}
		g, err := derive(expr)
		if err != nil {
			t.Errorf("%s: %v", e.At, err)
		}
		if g.first != "" || g.last != "" || g.has != nil {
			guarded++
		}
		for guard, chars := range map[string]string{"First": g.first, "Last": g.last} {
			if chars != "" {
				if why := refuted(expr, guard, chars); why != "" {
					t.Errorf("%s: %s %q: %s", e.At, guard, chars, why)
				}
			}
		}
		for _, chars := range g.has {
			if why := refuted(expr, "Has", chars); why != "" {
				t.Errorf("%s: Has %q: %s", e.At, chars, why)
			}
		}
	}
	if len(all) < 1000 || guarded < len(all)/2 {
		t.Errorf("%d expressions, %d of them guarded", len(all), guarded)
	}
}

func TestDerive(t *testing.T) {
	for _, c := range []struct {
		expr, first, last string
		has               []string
	}{
		{`^(?:编|责)辑`, "编责", "", []string{"辑"}},
		{`^[编责]?辑`, "编责辑", "", []string{"辑"}},
		{`编辑`, "", "", []string{"编", "辑"}},
		{`^编|辑`, "", "", []string{"编辑"}},
		{`^(?i:end)`, "Ee", "", []string{"Nn", "Dd"}},
		{`^编*`, "", "", nil},
		{`时间[:：]?.`, "", "", []string{"时", "间"}},
		{`(?:局|公司)$`, "", "司局", []string{"公局"}},
		{`(?:局$|公司)`, "", "", []string{"公局"}},
		{`^\p{Han}{2}(?:\d+年)?$`, "", "", nil},
	} {
		g, err := derive(c.expr)
		if err != nil || g.first != c.first || g.last != c.last || strings.Join(g.has, " ") != strings.Join(c.has, " ") {
			t.Errorf("%s: %q %q %q %v", c.expr, g.first, g.last, g.has, err)
		}
	}
}

// refuted tells why a guard does not hold, or nothing if it holds for every match.
func refuted(expr, guard, chars string) string {
	parsed, err := syntax.Parse(expr, syntax.Perl)
	if err != nil {
		return err.Error()
	}
	prog, err := syntax.Compile(parsed.Simplify())
	if err != nil {
		return err.Error()
	}
	// walk follows the program from pc, past the characters that pass allows, and
	// reports whether it can end; asserted has what must hold on each way.
	walk := func(pc uint32, asserted syntax.EmptyOp, pass func(*syntax.Inst, syntax.EmptyOp) bool) bool {
		type state struct {
			pc uint32
			op syntax.EmptyOp
		}
		seen := map[state]bool{}
		var end bool
		var visit func(state)
		visit = func(at state) {
			if seen[at] {
				return
			}
			seen[at] = true
			in := &prog.Inst[at.pc]
			switch in.Op {
			case syntax.InstMatch:
				end = end || pass(in, at.op)
			case syntax.InstAlt, syntax.InstAltMatch:
				visit(state{in.Out, at.op})
				visit(state{in.Arg, at.op})
			case syntax.InstEmptyWidth:
				visit(state{in.Out, at.op | syntax.EmptyOp(in.Arg)})
			case syntax.InstCapture, syntax.InstNop:
				visit(state{in.Out, at.op})
			case syntax.InstFail:
			default:
				if pass(in, at.op) {
					visit(state{in.Out, 0})
				}
			}
		}
		visit(state{pc, asserted})
		return end
	}
	within := func(in *syntax.Inst) bool { // every character of in is one of chars
		runes := in.Rune
		if len(runes) == 1 {
			runes = []rune{runes[0], runes[0]}
		}
		if len(runes) == 0 {
			return false // any character
		}
		for i := 0; i < len(runes); i += 2 {
			if runes[i+1]-runes[i] > 1000 {
				return false
			}
			for r := runes[i]; r <= runes[i+1]; r++ {
				if !strings.ContainsRune(chars, r) {
					return false
				}
				if syntax.Flags(in.Arg)&syntax.FoldCase != 0 && len(in.Rune) == 1 {
					for f := unicode.SimpleFold(r); f != r; f = unicode.SimpleFold(f) {
						if !strings.ContainsRune(chars, f) {
							return false
						}
					}
				}
			}
		}
		return true
	}
	why := ""
	switch guard {
	case "Has": // without these characters there is no way to the end
		if walk(uint32(prog.Start), 0, func(in *syntax.Inst, _ syntax.EmptyOp) bool {
			return in.Op == syntax.InstMatch || !within(in)
		}) {
			why = "a match without them"
		}
	case "First": // nothing else stands first, and what does stands at the beginning
		walk(uint32(prog.Start), 0, func(in *syntax.Inst, op syntax.EmptyOp) bool {
			if in.Op == syntax.InstMatch || op&syntax.EmptyBeginText == 0 || !within(in) {
				why = "another beginning: " + in.String()
			}
			return false
		})
	case "Last": // what can end is one of them, and stands at the end
		if walk(uint32(prog.Start), 0, func(in *syntax.Inst, _ syntax.EmptyOp) bool { return in.Op == syntax.InstMatch }) {
			why = "an empty match"
		}
		for i := range prog.Inst {
			in := &prog.Inst[i]
			switch in.Op {
			case syntax.InstRune, syntax.InstRune1, syntax.InstRuneAny, syntax.InstRuneAnyNotNL:
				if within(in) {
					continue
				}
				if walk(in.Out, 0, func(in *syntax.Inst, _ syntax.EmptyOp) bool { return in.Op == syntax.InstMatch }) {
					why = "another end: " + in.String()
				}
			}
		}
		anchored := true
		for i := range prog.Inst {
			in := &prog.Inst[i]
			switch in.Op {
			case syntax.InstRune, syntax.InstRune1, syntax.InstRuneAny, syntax.InstRuneAnyNotNL:
				walk(in.Out, 0, func(in *syntax.Inst, op syntax.EmptyOp) bool {
					anchored = anchored && (in.Op != syntax.InstMatch || op&syntax.EmptyEndText != 0)
					return false
				})
			}
		}
		if !anchored {
			why = "a match that ends before the text"
		}
	}
	return why
}

// A guard that is wrong is found, and one that is right is not.
func TestRefuted(t *testing.T) {
	for _, c := range []struct {
		expr, guard, chars string
		holds              bool
	}{
		{`^(?:编|责)辑`, "First", "编责", true},
		{`^(?:编|责)辑`, "First", "编", false},
		{`^[编责]?辑`, "First", "编责", false},
		{`编辑`, "First", "编", false},
		{`^编|辑`, "First", "编辑", false},
		{`^(?i:end)`, "First", "eE", true},
		{`^(?i:end)`, "First", "e", false},
		{`^编*`, "First", "编", false},
		{`^第[^一]`, "Has", "第", true},
		{`时间[:：].`, "Has", ":：", true},
		{`时间[:：]?.`, "Has", ":：", false},
		{`时间[:：]|日期`, "Has", ":：", false},
		{`(?:局|公司)$`, "Last", "局司", true},
		{`(?:局|公司)$`, "Last", "局", false},
		{`(?:局|公司)`, "Last", "局司", false},
		{`(?:局$|公司)`, "Last", "局司", false},
		{`局(?:[)）]|$)`, "Last", "局)）", false},
		{`局[)）]?$`, "Last", "局)）", true},
		{`^.{2}·\p{Han}$`, "Last", "局", false},
		{`$`, "Last", "局", false},
	} {
		if why := refuted(c.expr, c.guard, c.chars); (why == "") != c.holds {
			t.Errorf("%s %s %q: %q", c.expr, c.guard, c.chars, why)
		}
	}
}
