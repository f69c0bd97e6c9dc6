package doc_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"dayang/input/diag"
	"dayang/input/doc"
)

// sections reads docs/document.md: for each heading the first cells of its table,
// with the second cell where it names a type.
func sections(t *testing.T) map[string][]string {
	t.Helper()
	b, err := os.ReadFile("../../docs/document.md")
	if err != nil {
		t.Fatal(err)
	}
	row := regexp.MustCompile("^\\| `([^`]+)` \\| ([^|]+) \\|")
	out := map[string][]string{}
	name, typed := "", false
	for line := range strings.Lines(string(b)) {
		line = strings.TrimSpace(line)
		switch m := row.FindStringSubmatch(line); {
		case strings.HasPrefix(line, "## "):
			name, typed = line[3:], false
			out[name] = nil
		case strings.HasPrefix(line, "| field | type |"):
			typed = true
		case m != nil && typed:
			out[name] = append(out[name], m[1]+" "+strings.TrimSpace(m[2]))
		case m != nil:
			out[name] = append(out[name], m[1])
		}
	}
	return out
}

// typeName is how the page names a Go type.
func typeName(t reflect.Type) string {
	switch {
	case t.Kind() == reflect.Pointer:
		return typeName(t.Elem())
	case t.Kind() == reflect.Slice:
		return "list of " + typeName(t.Elem())
	case t.PkgPath() != "":
		return t.Name()
	case t.Kind() == reflect.Int:
		return "number"
	}
	return t.Kind().String()
}

// The page lists the fields of every type of a document, and no other.
func TestFieldsAreDocumented(t *testing.T) {
	page := sections(t)
	seen := map[string]bool{}
	var visit func(reflect.Type)
	visit = func(ty reflect.Type) {
		for ty.Kind() == reflect.Pointer || ty.Kind() == reflect.Slice {
			ty = ty.Elem()
		}
		if ty.PkgPath() == "" || seen[ty.Name()] {
			return
		}
		seen[ty.Name()] = true
		if ty.Kind() != reflect.Struct {
			return
		}
		var want []string
		for i := range ty.NumField() {
			f := ty.Field(i)
			tag, _, _ := strings.Cut(f.Tag.Get("json"), ",")
			if tag == "-" {
				continue
			}
			want = append(want, tag+" "+typeName(f.Type))
			visit(f.Type)
		}
		if !slices.Equal(page[ty.Name()], want) {
			t.Errorf("%s: the page has %q, the type %q", ty.Name(), page[ty.Name()], want)
		}
	}
	visit(reflect.TypeFor[doc.Document]())
	visit(reflect.TypeFor[diag.Pos]())
	for name := range page {
		if !seen[name] {
			t.Errorf("%s is no type of a document", name)
		}
	}
	for name, want := range constants(t) {
		if !slices.Equal(page[name], want) {
			t.Errorf("%s: the page has %q, the package %q", name, page[name], want)
		}
	}
}

// constants are the values of the closed sets, by type, in order.
func constants(t *testing.T) map[string][]string {
	t.Helper()
	f, err := parser.ParseFile(token.NewFileSet(), "doc.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	out := map[string][]string{}
	for _, d := range f.Decls {
		g, ok := d.(*ast.GenDecl)
		if !ok || g.Tok != token.CONST {
			continue
		}
		for _, s := range g.Specs {
			v := s.(*ast.ValueSpec)
			ty, typed := v.Type.(*ast.Ident)
			lit, valued := v.Values[0].(*ast.BasicLit)
			if !typed || !valued {
				t.Fatalf("%s has no type or value of its own", v.Names[0].Name)
			}
			value, err := strconv.Unquote(lit.Value)
			if err != nil {
				t.Fatal(err)
			}
			out[ty.Name] = append(out[ty.Name], value)
		}
	}
	return out
}
