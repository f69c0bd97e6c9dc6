package linebreak

import (
	"slices"
	"testing"

	"dayang/layout/unit"
)

// elastic is a line with one gap of each kind: word space, bracket, comma,
// Chinese-Latin gap, full stop inside the line, Han.
func elastic() []Item {
	gaps := []Gap{
		{Natural: 300, ShrinkTier: WordSpace, Shrink: 75, Stretch: Spaces, Open: 200, Wide: 100},
		{Natural: 500, ShrinkTier: Bracket, Shrink: 500, Stretch: Marks, Open: 100, Wide: 400},
		{Natural: 500, ShrinkTier: Comma, Shrink: 500, Stretch: Marks, Open: 200, Wide: 300},
		{Natural: 250, ShrinkTier: MixedGap, Shrink: 125, Stretch: Mixed, Open: 125, Wide: 200},
		{Natural: 500, ShrinkTier: Stop, Shrink: 500, Stretch: Marks, Open: 200, Wide: 300},
		{Stretch: Even},
		{Stretch: Even},
		{}, // inside a word
	}
	out := make([]Item, len(gaps)+1)
	for i := range out {
		out[i] = Item{Width: em}
		if i < len(gaps) {
			out[i].Gap = gaps[i]
		}
	}
	return out
}

// The tiers give way and open in order, each to its end before the next. Source
// of the shrink order: CLREQ "Reduction of inter-character spacing" (word space,
// interpunct, brackets, commas, Chinese-Latin gap, full stops); of the stretch
// order: CLREQ "Expansion", with marks before Han (docs/composition.md).
func TestTiers(t *testing.T) {
	items := elastic()
	natural := unit.Len(0)
	for i, it := range items {
		natural += it.Width
		if i < len(items)-1 {
			natural += it.Gap.Natural
		}
	}
	for _, c := range []struct {
		d     unit.Len // what the measure has beyond the natural width
		want  []unit.Len
		extra int64
	}{
		{0, []unit.Len{0, 0, 0, 0, 0, 0, 0, 0}, 0},
		{-50, []unit.Len{-50, 0, 0, 0, 0, 0, 0, 0}, 0},
		{-75, []unit.Len{-75, 0, 0, 0, 0, 0, 0, 0}, 0},
		{-275, []unit.Len{-75, -200, 0, 0, 0, 0, 0, 0}, 0},
		{-575, []unit.Len{-75, -500, 0, 0, 0, 0, 0, 0}, 0},
		{-775, []unit.Len{-75, -500, -200, 0, 0, 0, 0, 0}, 0},
		{-1075, []unit.Len{-75, -500, -500, 0, 0, 0, 0, 0}, 0},
		{-1150, []unit.Len{-75, -500, -500, -75, 0, 0, 0, 0}, 0},
		{-1200, []unit.Len{-75, -500, -500, -125, 0, 0, 0, 0}, 0},
		{-1500, []unit.Len{-75, -500, -500, -125, -300, 0, 0, 0}, 0},
		{-1700, []unit.Len{-75, -500, -500, -125, -500, 0, 0, 0}, 0},
		{100, []unit.Len{100, 0, 0, 0, 0, 0, 0, 0}, 0},
		{200, []unit.Len{200, 0, 0, 0, 0, 0, 0, 0}, 0},
		{300, []unit.Len{200, 0, 0, 100, 0, 0, 0, 0}, 0},
		{325, []unit.Len{200, 0, 0, 125, 0, 0, 0, 0}, 0},
		{575, []unit.Len{200, 50, 100, 125, 100, 0, 0, 0}, 0},
		{825, []unit.Len{200, 100, 200, 125, 200, 0, 0, 0}, 0},
		{1475, []unit.Len{250, 300, 350, 225, 350, 0, 0, 0}, 0},
		{2125, []unit.Len{300, 500, 500, 325, 500, 0, 0, 0}, 0},
		{2225, []unit.Len{300, 500, 500, 325, 500, 50, 50, 0}, 50},
		{4125, []unit.Len{300, 500, 500, 325, 500, 1000, 1000, 0}, 1000},
	} {
		gaps, extra := Set(items, em, natural+c.d, true)
		got := make([]unit.Len, len(gaps))
		for i := range gaps {
			got[i] = gaps[i] - items[i].Gap.Natural
		}
		if !slices.Equal(got, c.want) || extra != c.extra {
			t.Errorf("%d: %v, extra %d, want %v, %d", c.d, got, extra, c.want, c.extra)
		}
	}
	if gaps, _ := Set(items, em, natural+500, false); gaps[0] != 300 {
		t.Error("a last line was filled")
	}
	if gaps, _ := Set(items, em, natural-50, false); gaps[0] != 250 {
		t.Error("a last line that is too long was not shrunk")
	}
}

// What a line costs orders the ways of filling it: a shrunk bracket before any
// white between Han, a loose line last.
func TestCostOrder(t *testing.T) {
	b := new(Breaker)
	b.load(elastic(), Options{Em: em, Measure: fixed(0)})
	natural := b.natural(0, len(b.items)-1)
	last := int64(-1)
	for _, d := range []unit.Len{0, -300, 600, -1500, 2225, 2325} {
		f := b.line(0, len(b.items)-1, natural+d, false, PassLoose)
		if f.cost <= last {
			t.Errorf("%d costs %d, no more than %d", d, f.cost, last)
		}
		last = f.cost
	}
	if f := b.line(0, len(b.items)-1, natural-1701, false, PassLoose); f.fault != tooLong {
		t.Error("shrunk beyond what it has")
	}
	if f := b.line(0, len(b.items)-1, natural+2300, false, PassEven); f.fault != tooOpen {
		t.Error("too loose for the first pass")
	}
}

// The ladder is climbed one step at a time, and no further than need be.
func TestLadder(t *testing.T) {
	rigid := func(n int) []Item { // no break inside
		items := han(n)
		for i := range items[:n-1] {
			items[i].Penalty, items[i].Relaxed, items[i].Forced = Never, Never, Never
		}
		return items
	}
	join := func(parts ...[]Item) (out []Item) {
		for _, p := range parts {
			out = append(out, p...)
		}
		return out
	}
	unitBreak := func(items []Item, i int) []Item {
		items[i].Relaxed, items[i].Forced = 50, 50
		return items
	}
	for _, c := range []struct {
		name    string
		items   []Item
		measure unit.Len
		pass    int
	}{
		{"full lines", han(30), 10 * em, PassEven},
		{"one short of fourteen", join(rigid(13), rigid(14)), 14 * em, PassOrdinary},
		{"one short of ten", join(rigid(9), rigid(10)), 10 * em, PassLoose},
		{"lonely or torn", join(rigid(4), han(1)), 4 * em, PassTorn},
		{"half empty", join(rigid(6), rigid(9)), 10 * em, PassTorn},
		{"too long but for a unit", join(unitBreak(rigid(14), 9), han(3)), 10 * em, PassRelaxed},
		{"too long", rigid(14), 10 * em, PassAnywhere},
	} {
		if got := Break(c.items, Options{Em: em, Measure: fixed(c.measure)}); got.Pass != c.pass {
			t.Errorf("%s: pass %d, want %d: %v", c.name, got.Pass, c.pass, got.Ends)
		}
	}
}

// A dear break waits until lines of a quarter em have failed, a late one until those of a
// tenth have; each is taken before lines open further than it is dear.
func TestDear(t *testing.T) {
	word := func(n, at int, price int32) []Item { // rigid but for one break
		items := han(n)
		for i := range items[:n-1] {
			items[i].Penalty, items[i].Relaxed, items[i].Forced = Never, Never, Never
			items[i].Gap = Gap{}
		}
		items[at].Penalty, items[at].Relaxed, items[at].Forced = price, price, price
		return items
	}
	for _, c := range []struct {
		name    string
		items   []Item
		measure unit.Len
		end     int
		pass    int
	}{
		{"an eighth of an em", append(han(9), append(word(6, 2, Dear), han(9)...)...), 10 * em, 8, PassLoose},
		{"half an em", append(han(7), append(word(6, 2, Dear), han(9)...)...), 10 * em, 9, PassTorn},
		{"a twelfth of an em", append(han(13), append(word(6, 0, Late), han(13)...)...), 14 * em, 12, PassOrdinary},
		{"two sevenths of an em", append(han(8), append(word(6, 1, Late), han(9)...)...), 10 * em, 9, PassLoose},
	} {
		got := Break(c.items, Options{Em: em, Measure: fixed(c.measure)})
		if got.Pass != c.pass || got.Ends[0] != c.end {
			t.Errorf("%s: pass %d, ends %v", c.name, got.Pass, got.Ends)
		}
	}
}

// Where anything may be cut, a sign of two characters is cut last.
func TestSolid(t *testing.T) {
	items := han(12)
	for i := range items {
		items[i].Penalty, items[i].Relaxed, items[i].Forced = Solid, Solid, Solid
	}
	items[3].Penalty, items[3].Relaxed, items[3].Forced = Never, Never, Never
	if got := Break(items, Options{Em: em, Measure: fixed(10 * em)}); got.Pass != PassAnywhere || got.Ends[0] != 3 {
		t.Errorf("%+v", got)
	}
}
