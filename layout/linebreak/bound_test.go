package linebreak

import (
	"testing"
)

// However bad the lines of however long a paragraph are, a cost is never less than that of what
// goes before it.
func TestCostsAreBounded(t *testing.T) {
	for _, line := range []int64{1 << 22, 1 << 25, 1 << 40} {
		l := weighed{cost: line, only: line, more: extraLine*extraLine + overfullCost, class: torn, flagged: true}
		s := state{flagged: true}
		for n := range 200_000 {
			cost, ok := l.after(&s)
			if !ok || cost < s.cost || cost+s.worse(normal, false) < cost {
				t.Fatalf("lines of %d: %d after %d lines of %d", line, cost, n, s.cost)
			}
			s.cost, s.lines = cost, s.lines+1
		}
	}
}
