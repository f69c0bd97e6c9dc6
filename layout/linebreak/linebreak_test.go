package linebreak

import (
	"slices"
	"testing"

	"dayang/layout/unit"

	"pgregory.net/rapid"
)

const em = 1000

// han returns n plain characters: one em wide, breakable, opening evenly.
func han(n int) []Item {
	out := make([]Item, n)
	for i := range out {
		out[i] = Item{Width: em, Gap: Gap{Stretch: Even}, Weight: 1}
	}
	return out
}

// comma makes item i end in a mark of half an em with half an em of blank that
// must not be parted from it.
func comma(items []Item, i int) {
	items[i].Penalty, items[i].Relaxed, items[i].Forced = Never, Never, Never
	items[i+1] = Item{Width: em / 2, Hang: em / 2, Gap: Gap{Natural: em / 2, ShrinkTier: Comma, Shrink: em / 2, Stretch: Marks, Open: em / 5}}
}

func fixed(w unit.Len) func(int) unit.Len { return func(int) unit.Len { return w } }

func TestBreakTable(t *testing.T) {
	pushIn := han(14)
	comma(pushIn, 9) // the mark would be the eleventh item of ten
	late := han(10)
	comma(late, 3)
	for _, c := range []struct {
		name  string
		items []Item
		width unit.Len
		ends  []int
	}{
		{"exact", han(20), 10 * em, []int{9, 19}},
		{"no character alone on the last line", han(21), 10 * em, []int{8, 18, 20}},
		{"the mark at the end takes half an em", late, 9*em + em/2, []int{9}},
		{"short paragraph", han(3), 10 * em, []int{2}},
	} {
		got := Break(c.items, Options{Em: em, Measure: fixed(c.width)})
		if c.name == "no character alone on the last line" {
			if last := got.Ends[len(got.Ends)-1] - got.Ends[len(got.Ends)-2]; last < 2 {
				t.Errorf("%s: %v", c.name, got.Ends)
			}
			continue
		}
		if !slices.Equal(got.Ends, c.ends) {
			t.Errorf("%s: %v, want %v", c.name, got.Ends, c.ends)
		}
	}
	for _, e := range Break(pushIn, Options{Em: em, Measure: fixed(10 * em)}).Ends {
		if e == 9 {
			t.Error("a line begins with a comma")
		}
	}
}

func TestMeasurePerLine(t *testing.T) {
	got := Break(han(16), Options{Em: em, Indent: 2 * em, Measure: func(l int) unit.Len {
		return []unit.Len{6 * em, 4 * em, 8 * em}[min(l, 2)]
	}})
	if !slices.Equal(got.Ends, []int{3, 7, 15}) {
		t.Errorf("%v", got.Ends)
	}
}

func TestVary(t *testing.T) {
	items := han(101)
	for i := 3; i < 96; i += 5 {
		comma(items, i)
		items[i+1].Gap.Wide = em
	}
	o := Options{Em: em, Measure: fixed(13 * em)}
	best := Break(items, o)
	same, longer, shorter := new(Breaker).Vary(items, o)
	if !slices.Equal(same.Ends, best.Ends) {
		t.Errorf("Vary ends lines at %v, Break at %v", same.Ends, best.Ends)
	}
	if got := len(longer.Ends); got != len(best.Ends)+1 {
		t.Errorf("%d lines, want %d", got, len(best.Ends)+1)
	}
	if got := len(shorter.Ends); got != 0 {
		t.Errorf("%d lines of marks that give no blank", got)
	}
}

func TestUnbreakableTextStillEnds(t *testing.T) {
	items := han(40)
	for i := range items {
		items[i].Penalty, items[i].Relaxed, items[i].Forced = Never, Never, Never
	}
	if got := Break(items, Options{Em: em, Measure: fixed(10 * em)}); got.Pass != PassAnywhere {
		t.Errorf("pass %d", got.Pass)
	}
	wide := []Item{{Width: 50 * em, Penalty: Never, Relaxed: Never, Forced: Never}, {Width: em}}
	if got := Break(wide, Options{Em: em, Measure: fixed(10 * em)}); got.Ends[len(got.Ends)-1] != 1 {
		t.Errorf("%v", got)
	}
}

func itemsGen(t *rapid.T, most int) []Item {
	items := han(rapid.IntRange(1, most).Draw(t, "n"))
	for i := range items {
		switch rapid.IntRange(0, 5).Draw(t, "kind") {
		case 0:
			if i+1 < len(items) {
				comma(items, i)
			}
		case 1:
			items[i].Penalty = int32(rapid.IntRange(0, 500).Draw(t, "penalty"))
			items[i].Relaxed = min(items[i].Penalty/8, 60)
			if items[i].Penalty > 400 {
				items[i].Penalty = Never
			}
		case 2:
			items[i].Gap = Gap{Natural: em / 5, ShrinkTier: MixedGap, Shrink: em / 12, Stretch: Mixed, Open: em / 8, Wide: em / 10}
		case 3:
			items[i].Hyphen = em / 4
			items[i].Short = rapid.IntRange(0, 3).Draw(t, "short") == 0
		}
	}
	return items
}

// follow adds the state after a line of items [i, j] that follows state s.
func follow(b *Breaker, s int32, i, j int, p int64, f fit, measure unit.Len, pass int) bool {
	var l weighed
	l.weigh(b, i, j, p, f, measure, pass)
	c, ok := l.after(&b.states[s])
	if !ok {
		return false
	}
	b.states = append(b.states, state{cost: c, item: int32(j), lines: b.states[s].lines + 1, from: s, class: l.class, flagged: l.flagged})
	return true
}

// oracle returns the least cost of setting the items after a state in a pass by
// trying every end.
func oracle(b *Breaker, s int32, pass int) (int64, bool) {
	n, from := len(b.items), b.states[s]
	if int(from.item) == n-1 {
		return from.cost, true
	}
	best, found := int64(0), false
	i := int(from.item) + 1
	for j := i; j < n; j++ {
		measure := b.measure(int(from.lines))
		f := b.line(i, j, measure, j == n-1, pass)
		p := b.penalty(j, pass)
		if p >= Never || f.fault == tooOpen || f.fault == tooLong && !(pass >= PassEmergency && j == i) {
			continue
		}
		if !follow(b, s, i, j, p, f, measure, pass) {
			continue
		}
		c, ok := oracle(b, int32(len(b.states)-1), pass)
		b.states = b.states[:len(b.states)-1]
		if ok && (!found || c < best) {
			best, found = c, true
		}
	}
	return best, found
}

// cost weighs lines that were found in a pass.
func cost(b *Breaker, ends []int, pass int) int64 {
	b.states = append(b.states[:0], state{item: -1, class: normal, from: -1, next: -1})
	s := int32(0)
	for n, e := range ends {
		m := b.measure(n)
		i := int(b.states[s].item) + 1
		if !follow(b, s, i, e, b.penalty(e, pass), b.line(i, e, m, e == len(b.items)-1, pass), m, pass) {
			panic("a line that the search does not allow")
		}
		s = int32(len(b.states) - 1)
	}
	return b.states[s].cost
}

// The search finds what trying everything finds, in every pass, also when it looks for
// other numbers of lines.
func TestBreakIsOptimal(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		widths := rapid.SliceOfN(rapid.IntRange(4, 8), 1, 3).Draw(t, "measures")
		o := Options{
			Em: em, Hang: Hang(rapid.IntRange(0, 2).Draw(t, "hang")), Ragged: rapid.IntRange(0, 5).Draw(t, "ragged") == 0,
			Indent:  unit.Len(rapid.IntRange(0, 2).Draw(t, "indent")) * em,
			Measure: func(l int) unit.Len { return unit.Len(widths[min(l, len(widths)-1)]) * em },
		}
		b, items := new(Breaker), itemsGen(t, 20)
		b.load(items, o)
		for pass := PassEven; pass <= PassAnywhere; pass++ {
			b.byLine = !b.uniform
			finals := b.run(pass)
			got := finals >= 0
			var ends []int
			if got {
				ends = b.walk(b.cheapest(finals, 0))
			}
			b.states = append(b.states[:0], state{item: -1, class: normal, from: -1, next: -1})
			want, ok := oracle(b, 0, pass)
			if ok != got {
				t.Fatalf("pass %d: found %v, oracle %v", pass, got, ok)
			}
			if !ok {
				continue
			}
			if c := cost(b, ends, pass); c != want {
				t.Fatalf("pass %d: cost %d, oracle %d, ends %v", pass, c, want, ends)
			}
			best, _, _ := b.Vary(items, o)
			if c := cost(b, best.Ends, pass); best.Pass != pass || c != want {
				t.Fatalf("varied in pass %d of %d: cost %d, oracle %d, ends %v", best.Pass, pass, c, want, best.Ends)
			}
			return
		}
	})
}

func TestSetIsExact(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		items := itemsGen(t, 20)
		measure := unit.Len(rapid.IntRange(1000, 30000).Draw(t, "measure"))
		gaps, _ := Set(items, em, measure, true)
		sum, stretchable, low := unit.Len(0), false, unit.Len(0)
		for i, it := range items {
			sum += it.Width
			low += it.Width
			if i < len(gaps) {
				sum += gaps[i]
				low += it.Gap.Natural
				if it.Gap.ShrinkTier != NoShrink {
					low -= it.Gap.Shrink
				}
				stretchable = stretchable || it.Gap.Stretch != NoStretch
				if gaps[i] < 0 {
					t.Fatalf("gap %d is negative", i)
				}
			}
		}
		if measure >= low && (stretchable || sum == measure) && sum != measure {
			t.Fatalf("line is %d wide, measure %d", sum, measure)
		}
	})
}

func BenchmarkBreak(b *testing.B) {
	items := han(500)
	for i := 7; i < 490; i += 11 {
		comma(items, i)
	}
	for b.Loop() {
		Break(items, Options{Em: em, Measure: fixed(15 * em)})
	}
}

// A long line takes a little white between all its Han, not a hole after a comma.
func TestLongLinesOpenEvenly(t *testing.T) {
	const em = 1000
	row := func(n int) []Item {
		items := make([]Item, n)
		for i := range items {
			items[i] = Item{Width: em, Gap: Gap{Stretch: Even}}
		}
		items[n/2].Gap = Gap{Stretch: Marks, Open: em / 2}
		return items
	}
	gaps, per := Set(row(28), em, 28*em+em/2, true)
	if gaps[14] != 0 || per == 0 {
		t.Errorf("28 characters: %d after the comma, %d elsewhere", gaps[14], per)
	}
	gaps, per = Set(row(13), em, 13*em+em/2, true)
	if gaps[6] != em/2 || per != 0 {
		t.Errorf("13 characters: %d after the comma, %d elsewhere", gaps[6], per)
	}
}
