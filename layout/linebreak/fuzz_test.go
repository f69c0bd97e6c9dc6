package linebreak

import (
	"testing"

	"dayang/layout/unit"
)

// FuzzBreak feeds items made of bytes: whatever they are, the lines take every
// item once, in order, and end where a line must end.
func FuzzBreak(f *testing.F) {
	f.Add([]byte{0, 1, 2, 3, 4, 5, 6, 7, 8, 9}, uint8(5), uint8(0))
	f.Add([]byte("quick brown"), uint8(3), uint8(9))
	f.Fuzz(func(t *testing.T, data []byte, measure, mode uint8) {
		if len(data) == 0 || len(data) > 400 {
			return
		}
		items := make([]Item, len(data))
		for i, b := range data {
			it := &items[i]
			it.Width = unit.Len(b%5) * em / 2
			switch b >> 5 {
			case 0:
				it.Gap = Gap{Natural: em / 2, ShrinkTier: Comma, Shrink: em / 2, Stretch: Marks, Open: em / 5, Wide: em / 3}
				it.Hang = it.Width / 2
			case 1:
				it.Penalty, it.Relaxed, it.Forced = Never, Never, Never
			case 2:
				it.Penalty, it.Relaxed = Never, 50
			case 3:
				it.Must = true
			case 4:
				it.Hyphen, it.Penalty = em/3, 80
			case 5:
				it.Short = true
			default:
				it.Gap = Gap{Stretch: Even}
				it.Weight = 1
			}
		}
		o := Options{
			Em: em, Measure: fixed(unit.Len(measure%20) * em / 2), Hang: Hang(mode % 3),
			FirstFit: mode&4 != 0, Ragged: mode&8 != 0,
		}
		got := Break(items, o)
		check(t, items, got)
		best, longer, shorter := new(Breaker).Vary(items, o)
		check(t, items, best)
		if best.Pass != got.Pass {
			t.Fatalf("Vary broke it in pass %d, Break in pass %d", best.Pass, got.Pass)
		}
		got = best
		for by, r := range map[int]Result{1: longer, -1: shorter} {
			if r.Ends == nil {
				continue
			}
			check(t, items, r)
			if len(r.Ends) != len(got.Ends)+by {
				t.Fatalf("%d lines for %d and %d more", len(r.Ends), len(got.Ends), by)
			}
		}
	})
}

// check fails if lines do not hold every item once, or run over an end.
func check(t *testing.T, items []Item, got Result) {
	t.Helper()
	at := -1
	for n, e := range got.Ends {
		if e <= at {
			t.Fatalf("line %d ends at %d after %d", n, e, at)
		}
		for i := at + 1; i < e; i++ {
			if items[i].Must {
				t.Fatalf("line %d runs over the end after %d", n, i)
			}
		}
		at = e
	}
	if at != len(items)-1 || len(got.Hung) != len(got.Ends) {
		t.Fatalf("the lines end at %d of %d", at, len(items)-1)
	}
}
