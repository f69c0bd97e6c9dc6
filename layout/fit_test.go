package layout

import (
	"testing"

	"dayang/fonts"
	"dayang/layout/inline"
	"dayang/styles"
)

// The emptier the last page of a report, the closer it is set to take that away: text and title
// keep their size for one of a third, the text for one of a fifth.
func TestStubsAreTakenBack(t *testing.T) {
	lines := inline.NewComposer(fonts.Embedded(), nil)
	s, err := styles.Load("magazine", styles.Options{})
	if err != nil {
		t.Fatal(err)
	}
	gone := 0
	for n := range 16 {
		var lengths []int
		for i := range 20 + n {
			lengths = append(lengths, 42+i*i*11%60)
		}
		f := &fitter{doc: report(lengths...), sheet: s, tried: map[try]*attempt{}, lines: lines, heads: newHeads()}
		a, _, err := f.fit(t.Context())
		if err != nil || a.err != nil {
			t.Fatal(err, a.err)
		}
		was := f.at(t.Context(), 0, false)
		fill := 100 * was.lines / was.room
		if a.pages < was.pages {
			gone++
		} else if was.pages > 1 && fill < 20 {
			t.Errorf("report %d: a last page of %d %% stays", n, fill)
		}
		switch size := a.sheet.Body.Size; {
		case size < s.Body.Size && fill >= 20, a.sheet.Head.Max < s.Head.Max.Mul(88, 100) && fill >= 25:
			t.Errorf("report %d: for a last page of %d %% text of %.2f pt, a title of %.0f pt", n, fill, size.Pt(), a.sheet.Head.Max.Pt())
		}
	}
	if gone < 2 {
		t.Errorf("%d pages were taken back", gone)
	}
}
