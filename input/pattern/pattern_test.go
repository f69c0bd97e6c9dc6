package pattern

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"testing"
)

// Every expression of the readers is right: what is compiled late fails late.
func TestExpressions(t *testing.T) {
	n := 0
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
			ast.Inspect(f, func(node ast.Node) bool {
				call, ok := node.(*ast.CallExpr)
				if !ok || len(call.Args) != 1 {
					return true
				}
				if s, ok := call.Fun.(*ast.SelectorExpr); !ok || s.Sel.Name != "New" || ident(s.X) != "pattern" {
					return true
				}
				expr, ok := text(call.Args[0], values)
				if !ok {
					t.Errorf("%s: not a constant", fset.Position(call.Pos()))
				} else if _, err := regexp.Compile(expr); err != nil {
					t.Errorf("%s: %v", fset.Position(call.Pos()), err)
				}
				n++
				return true
			})
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if n < 50 {
		t.Errorf("only %d expressions found", n)
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
