package company

import (
	"cmp"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"maps"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// names is a set of names of facts, fields and functions.
type names map[string]bool

func (n names) sorted() []string { return slices.Sorted(maps.Keys(n)) }

func (n names) list() string { return cmp.Or(strings.Join(n.sorted(), " "), "–") }

// deed is what a function does: it asks for facts and fields of a paragraph, tells them, takes them back,
// puts right what the paragraph by itself has (its number, its form …), and calls other functions.
type deed struct{ asks, tells, denies, rights, calls names }

func newDeed() deed { return deed{names{}, names{}, names{}, names{}, names{}} }

func (d deed) add(o deed) {
	maps.Copy(d.asks, o.asks)
	maps.Copy(d.tells, o.tells)
	maps.Copy(d.denies, o.denies)
	maps.Copy(d.rights, o.rights)
	maps.Copy(d.calls, o.calls)
}

// source is what the text of packages says. A function is known by its name, one of another package by
// package.name, a method by .name, whosever it is.
type source struct {
	files         *token.FileSet
	facts, fields names               // that company tells
	traits        names               // that a paragraph has by itself
	decls         map[string]ast.Node // functions, and variables that may hold some
	own           map[string]deed     // what each does by itself
	types         types.Info
}

func newSource() *source {
	return &source{
		files: token.NewFileSet(), facts: names{}, fields: names{}, traits: names{},
		decls: map[string]ast.Node{}, own: map[string]deed{},
	}
}

// parsed are the files of a directory, without tests.
func (s *source) parsed(t *testing.T, dir string) (files []*ast.File) {
	t.Helper()
	paths, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil || len(paths) == 0 {
		t.Fatal(dir, err)
	}
	for _, p := range paths {
		if strings.HasSuffix(p, "_test.go") {
			continue
		}
		f, err := parser.ParseFile(s.files, p, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, f)
	}
	return files
}

// read takes a package in; its functions get a prefix. Packages that it imports stay unknown: where a
// type is theirs, there are names alone to go by.
func (s *source) read(prefix string, files []*ast.File) {
	s.types = types.Info{Selections: map[*ast.SelectorExpr]*types.Selection{}, Uses: map[*ast.Ident]types.Object{}}
	conf := types.Config{Importer: unknown{}, Error: func(error) {}}
	_, _ = conf.Check(files[0].Name.Name, s.files, files, &s.types)
	added := map[string]ast.Node{}
	for _, f := range files {
		for _, d := range f.Decls {
			switch d := d.(type) {
			case *ast.FuncDecl:
				if d.Recv != nil {
					added["."+d.Name.Name] = d
				} else {
					added[prefix+d.Name.Name] = d
				}
			case *ast.GenDecl:
				s.declare(prefix, d, added)
			}
		}
	}
	maps.Copy(s.decls, added)
	for name, d := range added {
		of := s.deed(prefix, d)
		of.add(s.own[name]) // of another package, if methods have one name
		s.own[name] = of
	}
}

// unknown imports packages of which nothing is known but the name.
type unknown struct{}

func (unknown) Import(at string) (*types.Package, error) {
	p := types.NewPackage(at, path.Base(at))
	p.MarkComplete()
	return p, nil
}

// declare notes facts, the fields of a paragraph that its company tells, and variables.
func (s *source) declare(prefix string, d *ast.GenDecl, vars map[string]ast.Node) {
	fact := false
	for _, spec := range d.Specs {
		switch spec := spec.(type) {
		case *ast.ValueSpec:
			if spec.Type != nil || len(spec.Values) > 0 {
				t, ok := spec.Type.(*ast.Ident)
				fact = ok && t.Name == "Fact" && d.Tok == token.CONST
			}
			for _, n := range spec.Names {
				if fact {
					s.facts[n.Name] = true
				} else if d.Tok == token.VAR {
					vars[prefix+n.Name] = spec
				}
			}
		case *ast.TypeSpec:
			of, ok := spec.Type.(*ast.StructType)
			if !ok || spec.Name.Name != "Paragraph" {
				continue
			}
			to := s.fields
			if prefix != "" {
				to = s.traits
			}
			for _, f := range of.Fields.List {
				for _, n := range f.Names {
					if n.IsExported() {
						to[n.Name] = true
					}
				}
			}
		}
	}
}

// deed reads a function, or the value of a variable.
func (s *source) deed(prefix string, d ast.Node) deed {
	out := newDeed()
	told := map[ast.Expr]bool{}
	ast.Inspect(d, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.AssignStmt:
			for i, l := range n.Lhs {
				f, ok := l.(*ast.SelectorExpr)
				switch {
				case !ok:
				case !s.isField(f):
					if prefix == "" && s.traits[f.Sel.Name] {
						out.rights[f.Sel.Name] = true
					}
				case len(n.Lhs) == len(n.Rhs) && nothing(n.Rhs[i]):
					told[f] = n.Tok == token.ASSIGN
					out.denies[f.Sel.Name] = true
				default:
					told[f] = n.Tok == token.ASSIGN
					out.tells[f.Sel.Name] = true
				}
			}
		case *ast.IncDecStmt:
			if f, ok := n.X.(*ast.SelectorExpr); ok && s.isField(f) {
				out.tells[f.Sel.Name] = true
			}
		case *ast.CallExpr:
			if f, ok := n.Fun.(*ast.SelectorExpr); ok && len(n.Args) > 0 {
				to := map[string]names{"Is": out.asks, "tell": out.tells, "set": out.tells, "deny": out.denies}
				s.factsOf(n.Args[0], to[f.Sel.Name])
			}
		case *ast.SelectorExpr:
			x, _ := n.X.(*ast.Ident)
			of := s.types.Selections[n]
			switch {
			case s.isField(n):
				if !told[n] {
					out.asks[n.Sel.Name] = true
				}
			case x != nil && s.decls[x.Name+"."+n.Sel.Name] != nil:
				out.calls[x.Name+"."+n.Sel.Name] = true
			case of == nil || of.Kind() != types.FieldVal:
				out.calls["."+n.Sel.Name] = true
			}
		case *ast.Ident:
			if o := s.types.Uses[n]; o != nil && o.Pkg() != nil && o.Parent() == o.Pkg().Scope() {
				out.calls[prefix+n.Name] = true
			}
		}
		return true
	})
	return out
}

// isField reports a field of a paragraph that its company tells.
func (s *source) isField(e *ast.SelectorExpr) bool {
	of := s.types.Selections[e]
	if !s.fields[e.Sel.Name] || of == nil {
		return s.fields[e.Sel.Name]
	}
	recv := of.Recv()
	if p, ok := recv.(*types.Pointer); ok {
		recv = p.Elem()
	}
	named, ok := recv.(*types.Named)
	return of.Kind() == types.FieldVal && (!ok || named.Obj().Name() == "Paragraph")
}

// nothing reports the value of a field of which nothing is told.
func nothing(e ast.Expr) bool {
	switch e := e.(type) {
	case *ast.Ident:
		return e.Name == "false" || e.Name == "nil"
	case *ast.BasicLit:
		return e.Value == "0" || e.Value == `""`
	}
	return false
}

// factsOf adds the facts of an expression: A, A|B, company.A.
func (s *source) factsOf(e ast.Expr, to names) {
	if to == nil {
		return
	}
	ast.Inspect(e, func(n ast.Node) bool {
		if id, ok := n.(*ast.Ident); ok && s.facts[id.Name] {
			to[id.Name] = true
		}
		return true
	})
}

// whole is what a function does, with all that it calls.
func (s *source) whole(name string) deed {
	out, seen := newDeed(), names{}
	var visit func(string)
	visit = func(n string) {
		if seen[n] {
			return
		}
		seen[n] = true
		out.add(s.own[n])
		for c := range s.own[n].calls {
			visit(c)
		}
	}
	visit(name)
	return out
}
