package company

import (
	"cmp"
	"fmt"
	"go/ast"
	"go/parser"
	"go/types"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// row is a pass as the table has it.
type row struct {
	stage int
	name  string
	early names
	deed
}

// table reads the variable stages.
func (s *source) table() (rows []row) {
	spec, ok := s.decls["stages"].(*ast.ValueSpec)
	if !ok || len(spec.Values) != 1 {
		return nil
	}
	for i, st := range spec.Values[0].(*ast.CompositeLit).Elts {
		for _, p := range st.(*ast.CompositeLit).Elts[1].(*ast.CompositeLit).Elts {
			r := row{stage: i, early: names{}}
			for _, e := range p.(*ast.CompositeLit).Elts {
				switch kv := e.(*ast.KeyValueExpr); types.ExprString(kv.Key) {
				case "join", "find":
					r.name = types.ExprString(kv.Value)
				case "early":
					early, _ := strconv.Unquote(types.ExprString(kv.Value))
					for x := range strings.FieldsSeq(early) {
						r.early[x] = true
					}
				}
			}
			r.deed = s.whole(r.name)
			rows = append(rows, r)
		}
	}
	return rows
}

// faults are what is wrong with the table, or with the facts that its passes tell and outside asks for.
func (s *source) faults(outside deed) (out []string) {
	fault := func(format string, a ...any) { out = append(out, fmt.Sprintf(format, a...)) }
	rows := s.table()
	tell, ask := newDeed(), newDeed()
	ask.add(outside)
	at := map[string]int{}
	for i, r := range rows {
		if _, twice := at[r.name]; twice {
			fault("%s stands in the table twice", r.name)
		}
		at[r.name] = i
		ask.add(r.deed)
	}
	for i, r := range rows {
		for _, c := range r.calls.sorted() {
			if _, is := at[c]; is && c != r.name {
				fault("%s is in the table and called by %s", c, r.name)
			}
		}
		tell.add(r.deed)
		for _, x := range r.asks.sorted() {
			later := slices.IndexFunc(rows[i+1:], func(o row) bool { return o.tells[x] && o.stage > r.stage }) >= 0
			switch {
			case !tell.tells[x]:
				fault("%s asks for %s, which is not told yet", r.name, x)
			case later && !r.early[x]:
				fault("%s asks for %s, of which a later stage tells more", r.name, x)
			case r.early[x] && !later:
				fault("%s does not ask early for %s", r.name, x)
			}
		}
		for _, x := range r.denies.sorted() {
			if !tell.tells[x] {
				fault("%s takes %s back, which is not told yet", r.name, x)
			}
		}
		for _, x := range r.early.sorted() {
			if !r.asks[x] {
				fault("%s does not ask early for %s", r.name, x)
			}
		}
	}
	for _, n := range slices.Sorted(maps.Keys(s.decls)) {
		if _, is := at[n]; !is && s.isPass(n) && !ask.calls[n] {
			fault("%s stands nowhere in the table", n)
		}
	}
	for _, x := range slices.Concat(s.facts.sorted(), s.fields.sorted()) {
		if !tell.tells[x] {
			fault("nobody tells %s", x)
		} else if !ask.asks[x] {
			fault("nobody asks for %s", x)
		}
	}
	return out
}

// passName is what passes are called.
var passName = regexp.MustCompile(`^(?:find|join|split)[A-Z]`)

// isPass reports a function that goes through all paragraphs.
func (s *source) isPass(name string) bool {
	d, ok := s.decls[name].(*ast.FuncDecl)
	if !ok || !passName.MatchString(name) || d.Type.Results != nil || d.Type.Params.NumFields() != 1 {
		return false
	}
	p := types.ExprString(d.Type.Params.List[0].Type)
	return p == "[]*Paragraph" || p == "*[]*Paragraph"
}

// The order of the passes holds: none asks for what only a later one tells, or for what a later stage
// tells more of, unless the table says so; and every fact is told by some and asked for by others. With
// -v it prints what each pass asks for and tells.
func TestPasses(t *testing.T) {
	s := newSource()
	s.fields = names{"Verse": true, "Labelled": true} // which stand in trait, as genre asks for them too
	s.read("trait.", s.parsed(t, "../trait"))
	s.read("", s.parsed(t, "."))
	rows := s.table()
	if n := len(rows); n < 50 {
		t.Fatalf("%d passes", n)
	}
	for _, r := range rows {
		if testing.Verbose() {
			t.Logf("%d %s\n\tasks for %s\n\ttells %s\n\ttakes back %s\n\tputs right %s", r.stage+1, r.name,
				r.asks.list(), r.tells.list(), r.denies.list(), r.rights.list())
		}
	}
	outside := newDeed()
	for _, dir := range []string{"..", "../genre"} {
		o := newSource()
		o.facts, o.fields = s.facts, s.fields
		o.read("", o.parsed(t, dir))
		for _, d := range o.own {
			outside.add(d)
		}
	}
	for _, f := range s.faults(outside) {
		t.Error(f)
	}
}

// The test above fails where it ought to.
func TestFaults(t *testing.T) {
	const facts = `package company
type Fact uint64
const (
	A Fact = 1 << iota
	B
	C
)
type Paragraph struct { facts Fact; Run int }
func (f *Paragraph) Is(some Fact) bool { return f.facts&some != 0 }
func (f *Paragraph) tell(all Fact) { f.facts |= all }
func (f *Paragraph) deny(all Fact) { f.facts &^= all }
func (f *Paragraph) open() bool { return f.Is(A|B) }
func mark(f *Paragraph) { f.tell(A) }
func findA(ps []*Paragraph) { for _, f := range ps { mark(f) } }
func findB(ps []*Paragraph) { ps[0].tell(B) }
func findOpen(ps []*Paragraph) { if slices.ContainsFunc(ps, (*Paragraph).open) { ps[0].Run++ } }
func findRun(ps []*Paragraph) { if ps[0].Run > 0 { ps[0].tell(C) } }
func joinC(ps *[]*Paragraph) { (*ps)[0].deny(C) }
`
	for _, c := range []struct{ name, table, more, want string }{
		{name: "nothing", table: "findA findB findOpen findRun joinC"},
		{name: "two changed places", table: "findA findB findRun findOpen joinC",
			want: "findRun asks for Run, which is not told yet"},
		{name: "through a method", table: "findOpen findA findB findRun joinC",
			want: "findOpen asks for A, which is not told yet; findOpen asks for B, which is not told yet"},
		{name: "taken back before", table: "findA findB findOpen joinC findRun",
			want: "joinC takes C back, which is not told yet"},
		{name: "more in a later stage", table: "findA findB findOpen findRun joinC / findMore",
			more: "func findMore(ps []*Paragraph) { mark(ps[1]) }",
			want: "findOpen asks for A, of which a later stage tells more"},
		{name: "more in a later stage, on purpose", table: "findA findB findOpen:A findRun joinC / findMore",
			more: "func findMore(ps []*Paragraph) { mark(ps[1]) }"},
		{name: "a purpose that is none", table: "findA:B findB findOpen:A findRun joinC",
			want: "findA does not ask early for B; findOpen does not ask early for A"},
		{name: "twice", table: "findA findB findOpen findRun findA joinC", want: "findA stands in the table twice"},
		{name: "twice by a call", table: "findA findB findOpen findRun joinC findMore",
			more: "func findMore(ps []*Paragraph) { findA(ps) }",
			want: "findA is in the table and called by findMore"},
		{name: "not in the table", table: "findA findB findOpen findRun",
			want: "joinC stands nowhere in the table"},
		{name: "told by nobody", table: "findA findOpen findRun joinC",
			want: "findOpen asks for B, which is not told yet; findB stands nowhere in the table; nobody tells B"},
		{name: "asked for by nobody", table: "findA findB findOpen findRun joinC findMore",
			more: "const D Fact = 8\nfunc findMore(ps []*Paragraph) { ps[0].tell(D) }", want: "nobody asks for D"},
	} {
		var table strings.Builder
		for st := range strings.SplitSeq(c.table, "/") {
			table.WriteString("{\"\", []pass{")
			for p := range strings.FieldsSeq(st) {
				name, early, _ := strings.Cut(p, ":")
				fmt.Fprintf(&table, "{find: %s, early: %q},", name, early)
			}
			table.WriteString("}},")
		}
		s := newSource()
		f, err := parser.ParseFile(s.files, "made-up", facts+c.more+"\nvar stages = []stage{"+table.String()+"}", 0)
		if err != nil {
			t.Fatal(c.name, err)
		}
		s.read("", []*ast.File{f})
		outside := newDeed()
		outside.asks["C"] = true
		if got := strings.Join(s.faults(outside), "; "); got != c.want {
			t.Errorf("%s: %s; want %s", c.name, cmp.Or(got, "no fault"), cmp.Or(c.want, "none"))
		}
	}
}
