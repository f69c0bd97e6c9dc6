package learned

import (
	"context"
	"slices"

	"dayang/input/draft"
)

// Report is a report whose paragraphs are to be judged.
type Report struct {
	Lines   []Line `json:"lines"`
	Titled  bool   `json:"titled,omitempty"`  // the format states a title
	Settled bool   `json:"settled,omitempty"` // the format marks its structure
}

// plain reports that no format says anything of any line.
func (r *Report) plain() bool {
	return !slices.ContainsFunc(r.Lines,
		func(l Line) bool { return l.Kind != "" || l.Look.Size > 0 || l.Look.Bold })
}

// body is the type size of most of the text.
func (r *Report) body() float64 {
	sizes := map[float64]int{}
	for i := range r.Lines {
		sizes[r.Lines[i].Look.Size] += len(r.Lines[i].Text)
	}
	return draft.MainSize(sizes)
}

// hash mixes numbers (a multiplication and a shift for each, as in MurmurHash).
func hash(vs ...uint32) uint32 {
	h := uint32(0x9747b28c)
	for _, v := range vs {
		h = (h ^ v) * 0x9e3779b1
		h ^= h >> 15
	}
	return h
}

// view is a report as its features are taken from it.
type view struct {
	lines                  []line
	plain, titled, settled bool
	found                  bool // the rules have found a title
	first, last            int  // lines of prose
	forms                  map[int]int
	earlier, later         []int // lines that say the same
}

// view sees a report.
func (r *Report) view(ctx context.Context) *view {
	n := len(r.Lines)
	v := &view{
		plain:   r.plain(),
		titled:  r.Titled,
		settled: r.Settled,
		lines:   make([]line, n),
		forms:   map[int]int{},
		last:    n - 1,
		earlier: make([]int, n),
		later:   make([]int, n),
	}
	body := r.body()
	same := map[uint32]int{}
	prose := false
	for i := range r.Lines {
		if draft.Ended(ctx, i) {
			return v // nobody looks any more
		}
		v.lines[i] = see(&r.Lines[i], body)
		l := &v.lines[i]
		if l.size >= proseStep && l.stops > 0 && l.end != 'h' {
			if !prose {
				v.first, prose = i, true
			}
			v.last = i
		}
		v.forms[l.form]++
		v.found = v.found || l.rules == Title
		v.earlier[i] = same[l.key]
		same[l.key]++
	}
	v.echoes(r)
	v.holds()
	for i := range v.lines {
		v.later[i] = same[v.lines[i].key] - v.earlier[i] - 1
	}
	return v
}

// proseStep is the step of lengths from which on a line can be prose.
const proseStep = 11

// line is a line, or what stands for one beyond the ends.
func (v *view) line(i int) *line {
	if i < 0 || i >= len(v.lines) {
		return &line{size: 99, end: 'x', form: 99, rules: nParts}
	}
	return &v.lines[i]
}

// short counts the lines in a row from i on, by step, that are no prose.
func (v *view) short(i, step int) (n int) {
	for n < 4 && i >= 0 && i < len(v.lines) && v.lines[i].size < proseStep && v.lines[i].stops == 0 {
		n, i = n+1, i+step
	}
	return n
}

// features is a list of features that hold; the number of a feature tells what was combined.
type features struct {
	id     uint32
	hashes []uint32
}

func (f *features) add(vs ...int) {
	f.id++
	h := hash(f.id)
	for _, v := range vs {
		h = hash(h, uint32(v))
	}
	f.hashes = append(f.hashes, h)
}

// cues adds what combines each cue with something else.
func (f *features) cues(bits uint32, with ...int) {
	f.id++
	for c := range nCues {
		if bits&(1<<c) == 0 {
			continue
		}
		h := hash(f.id, uint32(c))
		f.hashes = append(f.hashes, h)
		for k, v := range with {
			f.hashes = append(f.hashes, hash(h, uint32(k), uint32(v)))
		}
	}
}

func bit(b bool) int {
	if b {
		return 1
	}
	return 0
}

// spot is a line with what stands around it, in the steps that features have.
type spot struct {
	*line
	prev, next         *line
	pos, tail          int // lines before and behind it
	rel, fromLast      int // lines from the first of prose, and from the last
	series             int // lines of its form
	earlier, later     int // lines that say the same
	above, below       int // lines in a row that are no prose
	rules, end         int
	figures, gaps      int
	longNext, longPrev int
	settled, plain     int // of the report
	titled, found      int
}

// spot sees a line in its place.
func (v *view) spot(i int) spot {
	l := &v.lines[i]
	s := spot{
		line: l, prev: v.line(i - 1), next: v.line(i + 1),
		pos: min(i, 8), tail: min(len(v.lines)-1-i, 6),
		rel: max(-5, min(2, i-v.first)), fromLast: max(-1, min(i-v.last, 5)),
		earlier: min(v.earlier[i], 2), later: min(v.later[i], 2),
		above: v.short(i-1, -1), below: v.short(i+1, 1),
		rules: int(l.rules), end: int(l.end),
		figures: min(l.figures, 5), gaps: min(l.gaps, 3),
		settled: bit(v.settled), plain: bit(v.plain), titled: bit(v.titled), found: bit(v.found),
	}
	s.longNext, s.longPrev = bit(s.next.n >= 40), bit(s.prev.n >= 40)
	if l.form > 0 {
		s.series = min(4, v.forms[l.form])
	}
	return s
}

// features lists the features of a line, as hashes; buf is written over. Their order is that of the
// weights.
func (v *view) features(i int, buf []uint32) []uint32 {
	f := &features{hashes: buf[:0]}
	s := v.spot(i)
	f.alone(&s)
	f.placed(&s)
	f.ruled(&s)
	f.together(&s)
	f.cues(s.cues, s.size, s.rel, s.tail, s.rules)
	for _, d := range []int{-2, -1, 1, 2} {
		f.neighbour(v.line(i + d))
	}
	f.characters(s.line)
	return f.hashes
}

// alone adds what a line is by itself.
func (f *features) alone(s *spot) {
	f.add(s.size)
	f.add(s.end)
	f.add(s.form)
	f.add(s.blank, s.plain)
	f.add(s.in)
	f.add(s.look)
	f.add(s.given)
	f.add(s.given, s.settled)
	f.add(s.settled)
	f.add(min(s.stops, 4))
	f.add(min(s.commas, 3))
	f.add(s.gaps)
	f.add(s.figures)
	f.add(10 * s.digits / max(s.n, 1) / 2)
	f.add(bit(s.label))
	f.add(s.names)
}

// placed adds where it stands.
func (f *features) placed(s *spot) {
	f.add(s.pos)
	f.add(s.rel)
	f.add(s.tail)
	f.add(s.series)
	f.add(s.earlier)
	f.add(s.titled, s.pos)
	f.add(s.later, s.pos)
	f.add(s.later, s.earlier, s.rules)
	f.add(s.fromLast, s.size)
	f.add(s.fromLast, s.rules)
	f.add(s.fromLast, s.end)
	f.add(s.above, s.below, s.size)
	f.add(s.above, s.below, s.rules)
	f.add(s.above, s.below, s.rel)
}

// ruled adds what the rules say of it.
func (f *features) ruled(s *spot) {
	f.add(s.rules)
	f.add(s.rules, int(s.prev.rules))
	f.add(s.rules, int(s.next.rules))
	f.add(s.rules, int(s.prev.rules), int(s.next.rules))
	f.add(s.rules, s.size)
	f.add(s.rules, s.end)
	f.add(s.rules, s.rel)
	f.add(s.rules, s.form)
	f.add(s.rules, s.pos, s.found)
	f.add(s.rules, s.tail)
	f.add(s.rules, s.given)
	f.add(s.rules, s.plain, s.settled)
	f.add(s.rules, s.longNext, s.longPrev)
	f.add(s.rules, s.earlier)
}

// together adds two and more of these together.
func (f *features) together(s *spot) {
	f.add(s.size, s.end)
	f.add(s.size, s.form)
	f.add(s.size, s.pos)
	f.add(s.size, s.rel)
	f.add(s.end, s.rel)
	f.add(s.form, s.rel)
	f.add(s.size, s.longNext)
	f.add(s.form, s.series)
	f.add(s.end, s.next.size)
	f.add(s.size, s.tail)
	f.add(s.figures, s.size)
	f.add(bit(s.label), s.size)
	f.add(s.gaps, s.rel)
	f.add(s.blank, s.next.blank)
	f.add(s.size, s.blank)
	f.add(s.in, s.blank)
	f.add(s.in, s.size)
	f.add(s.look, s.size)
	f.add(s.look, s.in, s.rel)
	f.add(s.look, s.given)
	f.add(s.given, s.size)
	f.add(s.given, s.rel)
	f.add(s.given, s.next.given)
	f.add(s.given, s.prev.given)
	f.add(s.size, s.end, s.longNext, s.longPrev, s.form)
	f.add(s.size, s.end, s.blank, s.next.blank, s.rel)
	f.add(s.names, s.rules)
	f.add(s.names, s.pos)
	f.add(s.names, s.rel)
	f.add(s.names, s.tail)
	f.add(s.names, s.gaps)
	f.add(s.echo)
	f.add(s.echo, s.size)
	f.add(s.echo, s.rel)
	f.add(s.echo, s.pos)
	f.add(s.echo, s.rules)
	f.add(s.soon)
	f.add(s.soon, s.size)
	f.add(s.soon, s.rel)
	f.add(s.soon, s.rules)
	f.add(s.soon, s.end, s.longNext)
	f.add(s.held)
	f.add(s.held, s.rel)
	f.add(s.held, s.pos)
	f.add(s.held, s.rules)
}

// neighbour adds what a line near by is like.
func (f *features) neighbour(l *line) {
	f.add(l.size)
	f.add(int(l.end))
	f.add(l.form)
	f.add(l.blank)
	f.add(l.given)
	f.add(l.size, int(l.end), l.form)
	f.add(bit(l.label))
	f.cues(l.cues)
}

// characters adds the first and the last characters, one and two, and all of a short line, by
// one and by two.
func (f *features) characters(l *line) {
	first, last := int(l.head[0]), int(l.tail[0])
	f.add(first)
	f.add(last)
	f.add(first, l.size)
	f.add(last, l.size)
	f.add(first, int(l.head[1]))
	f.add(last, int(l.tail[1]))
	f.id++
	before := rune(0)
	for _, c := range l.text {
		f.hashes = append(f.hashes, hash(f.id, uint32(c)))
		if before != 0 {
			f.hashes = append(f.hashes, hash(f.id, uint32(before), uint32(c)))
		}
		before = c
	}
}
