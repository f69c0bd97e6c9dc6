package layout

import (
	"testing"

	"dayang/fonts"
	"dayang/layout/inline"
	"dayang/layout/makeup"
	"dayang/styles"
)

// endingApart is an attempt of two columns, the first of which ends so many lines short, or before an answer.
func endingApart(short int, parted bool) *attempt {
	b := band{flow: &flow{strips: []makeup.Strip{{Rows: 1}, {Rows: 1, Clings: parted}}}}
	b.page.Columns = []makeup.Column{{End: 1, Short: short}, {First: 1, End: 2}}
	plan := []planned{{bands: []band{b}}}
	return &attempt{plan: plan, uneven: plan[0].uneven()}
}

// Level columns come first, then questions that stay with their answers.
func TestEvenerThan(t *testing.T) {
	for _, c := range []struct {
		name string
		a, b *attempt
		want bool
	}{
		{"level, a question parted", endingApart(0, true), endingApart(2, false), true},
		{"level", endingApart(0, false), endingApart(2, false), true},
		{"no question parted", endingApart(0, false), endingApart(0, true), true},
		{"less level, no question parted", endingApart(2, false), endingApart(0, true), false},
		{"the same", endingApart(2, true), endingApart(2, true), false},
	} {
		if got := c.a.evenerThan(c.b); got != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
	}
}

// A report of a page keeps the columns of the sheet, and with them the size of its title, where they end no
// more than a few lines apart: news, an interview, paragraphs of one line.
func TestColumnsAreKept(t *testing.T) {
	lines := inline.NewComposer(fonts.Embedded(), nil)
	for _, c := range []struct {
		name    string
		lengths func(i int) int
	}{
		{"paragraphs of two to five lines", func(i int) int { return 32 + (i*i*11)%40 }},
		{"questions and answers", func(i int) int { return 12 + 50*(i%2) }},
		{"paragraphs of one or two lines", func(i int) int { return 10 + 9*(i%3) }},
	} {
		for _, style := range []string{"broadsheet", "tabloid", "a4", "magazine"} {
			sheet, err := styles.Load(style, styles.Options{})
			if err != nil {
				t.Fatal(err)
			}
			for n := 16; n < 30; n++ {
				var lengths []int
				for i := range n {
					lengths = append(lengths, c.lengths(i))
				}
				f := &fitter{doc: report(lengths...), sheet: sheet, tried: map[try]*attempt{}, lines: lines,
					heads: newHeads()}
				first := f.at(t.Context(), 0, false)
				a, _, err := f.fit(t.Context())
				if err != nil || a.err != nil || first.err != nil {
					t.Fatal(err, a.err, first.err)
				}
				if first.pages == 1 && a.columns < first.columns {
					first.settle(t.Context())
					if first.short() <= worthColumns {
						t.Errorf("%s, %s, %d: %d columns for %d, short %d", c.name, style, n, a.columns,
							first.columns, first.short())
					}
				}
			}
		}
	}
}
