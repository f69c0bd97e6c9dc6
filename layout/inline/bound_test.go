package inline

import (
	"fmt"
	"os"
	"slices"
	"sort"
	"strings"
	"testing"

	"dayang/fonts"
	"dayang/layout/linebreak"
	"dayang/layout/unit"
)

// A chain of lines that the rules allow is looked for here without the costs of the
// breaker: every pair of legal breaks is set by linebreak.Set, and what comes out is
// counted. It tells how far a setting is from what can be had at all.

// arc is a line of items from one on, with the white between its Han in thousandths
// of an em.
type arc struct {
	from int
	open int64
}

// arcs lists for each item the lines that can end after it: breaks that are legal
// without any relaxation, no single character on the last line, every line full.
func arcs(t *Text, em, measure unit.Len) [][]arc {
	items := t.row()
	n := len(items)
	out := make([][]arc, n)
	for i := range n {
		if i > 0 && items[i-1].Penalty >= linebreak.Dear {
			continue
		}
		room := measure
		if i == 0 {
			room -= t.spec.Indent
		}
		weight := 0
		for j := i; j < n; j++ {
			weight += int(items[j].Weight)
			last := j == n-1
			if !last && items[j].Penalty >= linebreak.Dear || last && i > 0 && weight < 2 {
				continue
			}
			from, to := t.trim(i, j)
			full := !last && !items[to].Short
			target := room
			if !last {
				target -= items[j].Hyphen
			}
			gaps, open := linebreak.Set(items[from:to+1], em, target, full)
			width := items[to].Width
			for k, g := range gaps {
				width += items[from+k].Width + g
			}
			if width > room+2*em {
				break
			}
			if width > target || full && width < target {
				continue
			}
			if full {
				open = max(open, holes(items[from:to], gaps, em))
			}
			out[j] = append(out[j], arc{i, open})
		}
	}
	return out
}

// holes is how much the gaps of a line without gaps between Han open beyond their
// limits, in thousandths of an em.
func holes(items []linebreak.Item, gaps []unit.Len, em unit.Len) int64 {
	var over, n unit.Len
	for i := range items {
		switch g := &items[i].Gap; g.Stretch {
		case linebreak.Even:
			return 0
		case linebreak.NoStretch:
		default:
			over += max(0, gaps[i]-g.Natural-g.Open-g.Wide)
			n++
		}
	}
	return int64(over) * 1000 / int64(em) / int64(max(1, n))
}

// fewest is the least number of lines that a predicate counts, over all chains of
// lines whose Han stand no further apart than most; ok is false if there is none.
func fewest(as [][]arc, most int64, counts func(arc) bool) (least int, ok bool) {
	const none = 1 << 30
	best := make([]int, len(as)+1)
	for j := range as {
		best[j+1] = none
		for _, a := range as[j] {
			c := best[a.from]
			if j+1 < len(as) {
				if a.open > most {
					continue
				}
				if counts(a) {
					c++
				}
			}
			best[j+1] = min(best[j+1], c)
		}
	}
	return best[len(as)], best[len(as)] < none
}

// tightest is the least white between Han, from a twentieth of an em on, with which a
// paragraph can be set.
func tightest(as [][]arc) int64 {
	var all []int64
	for _, ends := range as {
		for _, a := range ends {
			all = append(all, max(50, a.open))
		}
	}
	slices.Sort(all)
	i := sort.Search(len(all), func(i int) bool {
		_, ok := fewest(as, all[i], func(arc) bool { return false })
		return ok
	})
	return all[min(i, len(all)-1)]
}

// TestBound compares the lines of a text with what is possible: with the least white
// of the loosest line, and with as few lines looser than a twentieth of an em, or off
// the em pitch, as can be had without one looser than our loosest. The house's own text
// is set with no more loose lines than that:
//
//	go test ./layout/inline -run TestBound -v -args -text FILE
func TestBound(t *testing.T) {
	raw, err := os.ReadFile(*textFlag)
	if err != nil {
		t.Fatal(err)
	}
	em := 10 * unit.Pt
	for _, m := range strings.Fields(*measureFlag) {
		var ems int
		if _, err := fmt.Sscan(m, &ems); err != nil {
			t.Fatalf("measure %q", m)
		}
		measure := unit.Len(ems) * em
		c := NewComposer(fonts.Embedded(), nil)
		var loose, leastLoose, open, leastOpen int
		beyond, loosest, leastLoosest := 0, int64(0), int64(0)
		for _, p := range strings.Split(strings.TrimSpace(string(raw)), "\n") {
			if strings.TrimSpace(p) == "" {
				continue
			}
			text := c.Shape(benchSpec(p))
			lines, _ := text.Break(BreakOptions{Measure: constant(measure)})
			as := arcs(text, em, measure)
			l, o, most, from := 0, 0, int64(50), 0
			for _, end := range result(text, lines).Ends[:len(lines)-1] {
				for _, a := range as[end] {
					if a.from != from {
						continue
					}
					if a.open > 50 {
						l++
					}
					if a.open > 0 {
						o++
					}
					most = max(most, a.open)
				}
				from = end + 1
			}
			bl, ok := fewest(as, most, func(a arc) bool { return a.open > 50 })
			bo, _ := fewest(as, most, func(a arc) bool { return a.open > 0 })
			if !ok {
				beyond++
				continue
			}
			loosest, leastLoosest = max(loosest, most), max(leastLoosest, tightest(as))
			loose, leastLoose, open, leastOpen = loose+l, leastLoose+bl, open+o, leastOpen+bo
			if bl < l && *textFlag == ownText {
				t.Errorf("%d em: %d loose lines where %d would do:\n%s", ems, l, bl, show([]rune(p), lines))
			}
		}
		t.Logf("%d em: looser than 0.05: %d, least possible %d; off the pitch: %d, least possible %d; loosest over 0.05: %.3f, least possible %.3f; only with relaxed rules: %d paragraphs",
			ems, loose, leastLoose, open, leastOpen, float64(loosest)/1000, float64(leastLoosest)/1000, beyond)
	}
}
