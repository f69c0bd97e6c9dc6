package layout

import (
	"slices"
	"testing"

	"dayang/fonts"
	"dayang/input/doc"
	"dayang/layout/inline"
)

// Reports with many headings over short paragraphs have gaps over them where columns cannot end
// else. Pages that end a little higher, paragraphs a line longer or shorter and text a little
// larger or smaller close more than half of them; nothing else becomes worse, and no page is added.
// They are counted over both designs: in one, a change of the line breaker is a line more or less.
func TestGapsAreClosed(t *testing.T) {
	lines := inline.NewComposer(fonts.Embedded(), nil)
	was, is := 0, 0
	for _, style := range []string{"a4", "magazine"} {
		for n := range 80 {
			var lengths []int
			for i := range 16 + n {
				lengths = append(lengths, 16+(n*7+i*i*11)%80)
			}
			d := report(lengths...)
			for i := 4; i < len(d.Blocks); i += 5 {
				d.Blocks[i] = doc.Block{Kind: doc.Heading, Level: 1, Text: "堤上的路"}
			}
			c, before, after := planEnd(t, style, d, lines)
			if costOf(after) > costOf(before) || len(after) > len(before) {
				t.Errorf("%s, report %d: %d pages that cost %d became %d that cost %d", style, n, len(before), costOf(before), len(after), costOf(after))
			}
			f := &fitter{doc: d, sheet: c.sheet, tried: map[try]*attempt{}, lines: lines, heads: newHeads()}
			a, _, err := f.fit(t.Context())
			if err != nil || a.err != nil {
				t.Fatal(err, a.err)
			}
			was, is = was+gapsOf(before), is+a.gaps()
		}
	}
	if was < 40 || is*2 > was {
		t.Errorf("of gaps of %d lines %d are left", was, is)
	}
}

// For its looks a headline zone sends no end of a text overleaf: where the text ends on a page, it
// ends there when its columns are made up again, or as no fewer than five lines on the next.
func TestTextEndsWhereItEnded(t *testing.T) {
	lines := inline.NewComposer(fonts.Embedded(), nil)
	for _, style := range []string{"a4", "tabloid", "gongwen"} {
		for n := range 30 {
			var lengths []int
			for i := range 14 + n {
				lengths = append(lengths, 20+(n*5+i*i*13)%90)
			}
			d := report(lengths...)
			d.Blocks[n%9+3] = doc.Block{Kind: doc.Heading, Level: 1, Text: "堤上的路"}
			c, before, after := planEnd(t, style, d, lines)
			page, rows := endOf(after)
			was, had := endOf(before)
			if page > was || page == was && rows < min(had, leastOverleaf) {
				t.Errorf("%s, report %d: %d lines end on page %d, were %d on page %d", style, n, rows, page, had, was)
			}
			if c.columns == 1 && after[0].headRows != before[0].headRows {
				t.Errorf("%s, report %d: the title sinks", style, n)
			}
		}
	}
}

// What is overleaf is compared by the last page with text, and by the lines there.
func TestKeepsEnd(t *testing.T) {
	c, plan, _ := planEnd(t, "a4", report(slices.Repeat([]int{90}, 60)...), inline.NewComposer(fonts.Embedded(), nil))
	page, rows := endOf(plan)
	if page != len(plan)-1 || rows == 0 || c.columns == 1 {
		t.Fatalf("ends on page %d with %d lines", page, rows)
	}
	if !keepsEnd(plan, plan) || !keepsEnd(plan[:page], plan) || keepsEnd(plan, plan[:page]) {
		t.Error("a page more or less is not told")
	}
}
