// Package source finds the regular expressions that stand in Go source.
package source

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"strconv"
	"strings"
)

// Expression is the argument of a call of pattern.New.
type Expression struct {
	Expr string // as it is written, in several lines or in one
	At   token.Position
}

// Expressions are those of the packages under root, their tests aside. One that is not a
// constant of its package is an error.
func Expressions(root string) ([]Expression, error) {
	var all []Expression
	err := filepath.WalkDir(root, func(dir string, d fs.DirEntry, err error) error {
		if err != nil || !d.IsDir() {
			return err
		}
		if d.Name() == "testdata" {
			return filepath.SkipDir
		}
		of, err := inPackage(dir)
		all = append(all, of...)
		return err
	})
	return all, err
}

// inPackage are the expressions of the package in dir.
func inPackage(dir string) ([]Expression, error) {
	names, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil {
		return nil, err
	}
	var files []*ast.File
	values := map[string]ast.Expr{} // of the constants and variables that the package declares
	fset := token.NewFileSet()
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		f, err := parser.ParseFile(fset, name, nil, parser.SkipObjectResolution)
		if err != nil {
			return nil, err
		}
		files = append(files, f)
		ast.Inspect(f, func(node ast.Node) bool {
			if v, ok := node.(*ast.ValueSpec); ok {
				for i := range v.Values {
					values[v.Names[i].Name] = v.Values[i]
				}
			}
			return true
		})
	}
	var all []Expression
	for _, f := range files {
		ast.Inspect(f, func(node ast.Node) bool {
			call, ok := node.(*ast.CallExpr)
			if !ok || !isNew(call) {
				return true
			}
			expr, ok := text(call.Args[0], values)
			if !ok && err == nil {
				err = fmt.Errorf("%s: not a constant", fset.Position(call.Pos()))
			}
			all = append(all, Expression{expr, fset.Position(call.Pos())})
			return true
		})
	}
	return all, err
}

// isNew reports whether a call is pattern.New(expr).
func isNew(call *ast.CallExpr) bool {
	f, ok := call.Fun.(*ast.SelectorExpr)
	if !ok || f.Sel.Name != "New" || len(call.Args) != 1 {
		return false
	}
	of, ok := f.X.(*ast.Ident)
	return ok && of.Name == "pattern"
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
