package pattern

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"regexp"
	"regexp/syntax"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"unicode"
)

// Every expression of the readers is right: what is compiled late fails late.
func TestExpressions(t *testing.T) {
	n, proved := 0, 0
	guards := map[string]bool{"First": true, "Last": true, "Has": true}
	eachFile(t, func(fset *token.FileSet, f *ast.File, values map[string]ast.Expr) {
		ast.Inspect(f, func(node ast.Node) bool {
			call, ok := node.(*ast.CallExpr)
			if !ok || len(call.Args) != 1 {
				return true
			}
			method, guarded := call.Fun.(*ast.SelectorExpr)
			if !guarded {
				return true
			}
			guard := method.Sel.Name
			// New(expr).First(chars).Has(chars): down to New.
			inner := call
			for guards[guard] && inner != nil {
				s := inner.Fun.(*ast.SelectorExpr)
				if s.Sel.Name == "New" && ident(s.X) == "pattern" {
					break
				}
				if inner, ok = s.X.(*ast.CallExpr); ok {
					_, ok = inner.Fun.(*ast.SelectorExpr)
				}
				if !ok {
					return true
				}
			}
			if !guards[guard] && (guard != "New" || ident(method.X) != "pattern") {
				return true
			}
			expr, ok := text(inner.Args[0], values)
			if !ok {
				t.Errorf("%s: not a constant", fset.Position(call.Pos()))
			} else if _, err := regexp.Compile(expr); err != nil {
				t.Errorf("%s: %v", fset.Position(call.Pos()), err)
			} else if guards[guard] {
				chars, ok := text(call.Args[0], values)
				if why := refuted(expr, guard, chars); !ok || why != "" {
					t.Errorf("%s: %s does not hold: %s", fset.Position(call.Args[0].Pos()), guard, why)
				}
				proved++
			}
			if guard == "New" {
				n++
			}
			return true
		})
	})
	if n < 50 {
		t.Errorf("only %d expressions found", n)
	}
	if proved < 30 {
		t.Errorf("only %d guards found", proved)
	}
}

// eachFile calls visit with every file of the readers and the values that its package
// declares.
func eachFile(t *testing.T, visit func(fset *token.FileSet, f *ast.File, values map[string]ast.Expr)) {
	t.Helper()
	err := filepath.WalkDir("..", func(dir string, d fs.DirEntry, err error) error {
		if err != nil || !d.IsDir() || d.Name() == "testdata" {
			return err
		}
		files, err := filepath.Glob(filepath.Join(dir, "*.go"))
		if err != nil {
			return err
		}
		var parsed []*ast.File
		values := map[string]ast.Expr{}
		fset := token.NewFileSet()
		for _, name := range files {
			if strings.HasSuffix(name, "_test.go") {
				continue
			}
			f, err := parser.ParseFile(fset, name, nil, parser.SkipObjectResolution)
			if err != nil {
				return err
			}
			parsed = append(parsed, f)
			ast.Inspect(f, func(node ast.Node) bool {
				if v, ok := node.(*ast.ValueSpec); ok {
					for i := range v.Values {
						values[v.Names[i].Name] = v.Values[i]
					}
				}
				return true
			})
		}
		for _, f := range parsed {
			visit(fset, f, values)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
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

// A guard answers as the expression does.
func TestGuards(t *testing.T) {
	p := New(`^编辑[:：](.+)社$`).First("编").Has(":：").Last("社")
	for _, s := range []string{"", "编辑：某社", "编辑 某社", "主编：某社", "编辑：某网"} {
		want := regexp.MustCompile(p.expr)
		if p.MatchString(s) != want.MatchString(s) || p.FindString(s) != want.FindString(s) ||
			!slices.Equal(p.FindStringIndex(s), want.FindStringIndex(s)) ||
			!slices.Equal(p.FindStringSubmatch(s), want.FindStringSubmatch(s)) ||
			!slices.Equal(p.FindStringSubmatchIndex(s), want.FindStringSubmatchIndex(s)) ||
			len(p.FindAllStringSubmatchIndex(s, -1)) != len(want.FindAllStringSubmatchIndex(s, -1)) ||
			p.ReplaceAllString(s, "$1") != want.ReplaceAllString(s, "$1") {
			t.Errorf("%q", s)
		}
	}
}

func ident(e ast.Expr) string {
	if id, ok := e.(*ast.Ident); ok {
		return id.Name
	}
	return ""
}

// text evaluates a constant string.
func text(e ast.Expr, values map[string]ast.Expr) (string, bool) {
	switch e := e.(type) {
	case *ast.BasicLit:
		s, err := strconv.Unquote(e.Value)
		return s, err == nil
	case *ast.BinaryExpr:
		a, okA := text(e.X, values)
		b, okB := text(e.Y, values)
		return a + b, okA && okB && e.Op == token.ADD
	case *ast.ParenExpr:
		return text(e.X, values)
	case *ast.Ident:
		if v, ok := values[e.Name]; ok {
			return text(v, values)
		}
	}
	return "", false
}

func TestConcurrentUse(t *testing.T) {
	p := New(`^第(\d+)章`)
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			if m := p.FindStringSubmatch("第12章 水"); len(m) != 2 || m[1] != "12" {
				t.Errorf("%q", m)
			}
		})
	}
	all.Wait()
}
