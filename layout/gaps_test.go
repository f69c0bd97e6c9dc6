package layout

import (
	"testing"

	"dayang/fonts"
	"dayang/input/doc"
	"dayang/layout/inline"
)

// Reports with many headings over short paragraphs have gaps over them where columns cannot end
// else. Pages that end a little higher, paragraphs a line longer or shorter and text a little
// larger or smaller close more than half of them; nothing else becomes worse, and no page is added.
func TestGapsAreClosed(t *testing.T) {
	lines := inline.NewComposer(fonts.Embedded(), nil)
	for _, style := range []string{"a4", "magazine"} {
		was, is := 0, 0
		for n := range 40 {
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
		if was < 10 || is*2 > was {
			t.Errorf("%s: of gaps of %d lines %d are left", style, was, is)
		}
	}
}
