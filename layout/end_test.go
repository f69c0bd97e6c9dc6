package layout

import (
	"fmt"
	"strings"
	"testing"

	"dayang/fonts"
	"dayang/input/doc"
	"dayang/layout/galley"
	"dayang/layout/inline"
	"dayang/layout/makeup"
	"dayang/layout/page"
	"dayang/styles"
)

// sentences make paragraphs of any length; none stands twice in a row.
var sentences = []string{"河边的春天来得早，", "柳树发了芽，", "船工把船推到水里，", "孩子们在堤上放风筝，", "老人坐在门口晒太阳。", "今年的水真好，", "修堤的人又多了三成。"}

// report is a document of paragraphs of so many characters at least.
func report(lengths ...int) *doc.Document {
	d := &doc.Document{Meta: doc.Meta{Title: "河边的春天"}}
	n := 0
	for _, l := range lengths {
		text := ""
		for ; len([]rune(text)) < l; n++ {
			text += sentences[(n*n+n/3)%len(sentences)]
		}
		d.Blocks = append(d.Blocks, doc.Block{Kind: doc.Paragraph, Text: strings.TrimRight(text, "，。") + "。"})
	}
	return d
}

// planEnd returns the pages of a report before and after its end was set again.
func planEnd(t *testing.T, style string, d *doc.Document, lines *inline.Composer) (c *composer, before, after []planned) {
	t.Helper()
	name, set, _ := strings.Cut(style, " ")
	s, err := styles.Load(name, styles.Options{Set: strings.Fields(set)})
	if err != nil {
		t.Fatal(err)
	}
	c = &composer{sheet: s, doc: d, most: s.Columns.Count, columns: s.Columns.Count, book: &page.Book{}, heads: newHeads(),
		setter: &galley.Setter{Sheet: s, Composer: lines, Width: s.ColumnWidth()}}
	rest := *d
	rest.Blocks = c.openHead(d.Blocks)
	if c.galley, err = c.setter.Set(t.Context(), &rest, nil); err != nil {
		t.Fatal(err)
	}
	c.fitHead(t.Context())
	if before, err = c.plan(t.Context(), leftOf(c.stretches(c.galley.Groups)), 0, 0); err != nil {
		t.Fatal(err)
	}
	return c, before, c.settleEnd(t.Context(), append([]planned{}, before...))
}

// Short reports of paragraphs of two to five lines, which can break in few places, end
// level: paragraphs are set a line longer or shorter across a break, the text a little
// larger or smaller. A few that nothing levels keep their columns and end two lines apart.
func TestShortReportsEndLevel(t *testing.T) {
	lines := inline.NewComposer(fonts.Embedded(), nil)
	for _, style := range []string{"broadsheet", "tabloid", "a3", "a4", "magazine"} {
		uneven, left := 0, 0
		for n := range 40 {
			var lengths []int
			for i := range 6 + n%7 {
				lengths = append(lengths, 32+(n*7+i*i*11)%40)
			}
			d := report(lengths...)
			c, before, after := planEnd(t, style, d, lines)
			was, is := before[len(before)-1].uneven(), after[len(after)-1].uneven()
			if was > 0 {
				uneven++
			}
			cost := 0
			for i := range before {
				cost += before[i].cost()
			}
			for i := range after {
				cost -= after[i].cost()
			}
			if cost < 0 || len(after) > len(before) || is > was {
				t.Errorf("%s, report %d: %d pages uneven by %d became %d uneven by %d", style, n, len(before), was, len(after), is)
			}
			f := &fitter{doc: d, sheet: c.sheet, tried: map[try]*attempt{}, lines: lines, heads: newHeads()}
			a, _, err := f.fit(t.Context())
			if err != nil || a.err != nil {
				t.Fatal(err, a.err)
			}
			if a.uneven > 0 {
				left++
			}
			if a.uneven > worthColumns && style != "magazine" {
				t.Errorf("%s, report %d: left uneven by %d", style, n, a.uneven)
			}
		}
		if uneven < 4 || left > 4 {
			t.Errorf("%s: of 40 reports %d would end uneven, and %d do", style, uneven, left)
		}
	}
}

// A report of short lines, which can be levelled by nothing, stands in all columns of the sheet
// if it would fill more than half of fewer from above.
func TestHighReportsTakeAllColumns(t *testing.T) {
	lines := inline.NewComposer(fonts.Embedded(), nil)
	s, err := styles.Load("a3", styles.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for n := range 12 {
		var lengths []int
		for i := range 90 + 5*n {
			lengths = append(lengths, 4+(i*i+n)%4*5)
		}
		f := &fitter{doc: report(lengths...), sheet: s, tried: map[try]*attempt{}, lines: lines, heads: newHeads()}
		a, _, err := f.fit(t.Context())
		if err != nil || a.err != nil {
			t.Fatal(err, a.err)
		}
		if a.pages == 1 && a.columns < s.Columns.Count && !a.brief() {
			t.Errorf("report %d: %d columns of %d, %d lines high", n, a.columns, s.Columns.Count, a.plan[0].bands[0].page.Depth)
		}
	}
}

// However long a report of many pages is, its last page holds a quarter of a page, and
// no column before it ends short for that.
func TestLongReportsEndInNoStub(t *testing.T) {
	lines := inline.NewComposer(fonts.Embedded(), nil)
	for style, chars := range map[string][2]int{"a4": {16500, 18300}, "magazine": {13500, 15000}, "gongwen": {5200, 5800}, "a4 section.span=0": {16500, 18300}} {
		stubs := 0
		for n := chars[0]; n < chars[1]; n += (chars[1] - chars[0]) / 24 {
			var lengths []int
			for sum := 0; sum < n; sum += lengths[len(lengths)-1] {
				lengths = append(lengths, 20+len(lengths)*len(lengths)*37%170)
			}
			d := report(lengths...)
			for i := 9; i < len(d.Blocks); i += 23 { // some heads of sections
				d.Blocks[i] = doc.Block{Kind: doc.Heading, Level: 1, Text: "堤上的路"}
			}
			_, before, after := planEnd(t, style, d, lines)
			if len(before) <= mostRefits {
				t.Fatalf("%s: %d characters take %d pages", style, n, len(before))
			}
			if before[len(before)-1].stubbed() {
				stubs++
			}
			if last := &after[len(after)-1]; last.stubbed() || last.uneven() > 0 {
				t.Errorf("%s, %d characters: the last of %d pages holds %d of %d lines, uneven by %d", style, n, len(after), last.filled(), last.room, last.uneven())
			}
			for i := range after[:len(after)-1] {
				if after[i].uneven() > 0 && before[i].uneven() == 0 {
					t.Errorf("%s, %d characters: page %d has become uneven", style, n, i+1)
				}
			}
		}
		if stubs < 4 && style != "gongwen" { // on pages of one column make-up itself leaves none
			t.Errorf("%s: %d reports would end in a stub: nothing is shown", style, stubs)
		}
	}
}

// A galley from a strip on, with paragraphs set longer and shorter, has the text of the
// first in its order, and its groups and headings where they were in the text.
func TestGalleyFrom(t *testing.T) {
	d := report(80, 95, 120, 60, 140, 75, 110, 90)
	for _, at := range []int{3, 6} {
		d.Blocks[at] = doc.Block{Kind: doc.Heading, Level: 2, Text: fmt.Sprint("小标题", at)}
	}
	c, _, _ := planEnd(t, "tabloid", d, inline.NewComposer(fonts.Embedded(), nil))
	g := c.galley
	text := func(strips []galley.Strip) string {
		var b strings.Builder
		for _, s := range strips {
			for _, it := range s.Items {
				if it.Text != nil {
					for _, gl := range it.Text.Glyphs {
						b.WriteString(gl.Text)
					}
				}
			}
		}
		return b.String()
	}
	for start := range g.Strips {
		var vary []makeup.Vary
		for i, p := range g.Paras {
			switch {
			case p.First < start:
			case p.Loose > 0:
				vary = append(vary, makeup.Vary{Para: i, Lines: 1})
			case p.Tight > 0:
				vary = append(vary, makeup.Vary{Para: i, Lines: -1})
			}
		}
		if start == 0 && len(vary) == 0 {
			t.Fatal("no paragraph can be set otherwise")
		}
		var groups []galley.Group
		for _, p := range g.Paras { // one before and one after each paragraph
			if p.First >= start {
				groups = append(groups, galley.Group{Anchor: p.First}, galley.Group{Anchor: p.End})
			}
		}
		from, moved := g.From(start, len(g.Strips), vary, groups)
		if got, want := text(from.Strips), text(g.Strips[start:]); got != want {
			t.Fatalf("from strip %d: %q, want %q", start, got, want)
		}
		for i := range groups {
			if got, want := text(from.Strips[moved[i].Anchor:]), text(g.Strips[groups[i].Anchor:]); got != want {
				t.Errorf("from strip %d: a group stands before %q, want %q", start, got, want)
			}
		}
		for _, p := range from.Paras {
			if got := text(from.Strips[p.First:p.End]); !strings.HasSuffix(got, "。") || p.First > 0 && !strings.HasSuffix(text(from.Strips[:p.First]), "。") && from.Strips[p.First-1].Elem == from.Strips[p.First].Elem {
				t.Errorf("from strip %d: a paragraph is %q", start, got)
			}
		}
		for _, m := range from.Outline {
			if got := text(from.Strips[m.Strip : m.Strip+1]); got != m.Title {
				t.Errorf("from strip %d: %q stands at %q", start, m.Title, got)
			}
		}
		for k, v := range vary {
			p := g.Paras[v.Para]
			q := from.Paras[len(from.Paras)-len(g.Paras)+v.Para]
			if q.End-q.First != p.End-p.First+v.Lines || q.Loose != 0 || q.Tight != 0 {
				t.Errorf("from strip %d: change %d: %d lines became %d", start, k, p.End-p.First, q.End-q.First)
			}
		}
	}
}
