package layout

import (
	"testing"

	"dayang/layout/makeup"
)

// A column that begins with an answer leaves its question at the foot of the one before: that is
// a fault to look for another setting for, though no column ends short.
func TestPartedColumnsAreUneven(t *testing.T) {
	for _, c := range []struct {
		name          string
		next          makeup.Strip
		short         int
		uneven, below int
	}{
		{"a question and its answer", makeup.Strip{Rows: 1, Clings: true}, 0, 2, 0},
		{"a column that ends far short", makeup.Strip{Rows: 1, Clings: true}, 3, 3, 3},
		{"two paragraphs", makeup.Strip{Rows: 1}, 0, 0, 0},
		{"the last line of a paragraph", makeup.Strip{Rows: 1, NoStart: true}, 0, 5, 5},
	} {
		b := band{flow: &flow{strips: []makeup.Strip{{Rows: 1}, c.next}}}
		b.page.Columns = []makeup.Column{{End: 1, Short: c.short}, {First: 1, End: 2}}
		if got, below := b.uneven(), b.short(); got != c.uneven || below != c.below {
			t.Errorf("%s: uneven by %d, short by %d", c.name, got, below)
		}
	}
}
