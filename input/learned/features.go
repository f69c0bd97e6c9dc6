package learned

import (
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
func (r *Report) view() *view {
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

// features lists the features of a line, as hashes; buf is written over.
func (v *view) features(i int, buf []uint32) []uint32 {
	f := &features{hashes: buf[:0]}
	l, prev, next := &v.lines[i], v.line(i-1), v.line(i+1)
	pos := min(i, 8)
	rel := max(-5, min(2, i-v.first))
	tail := min(len(v.lines)-1-i, 6)
	fromLast := max(-1, min(i-v.last, 5))
	series := 0
	if l.form > 0 {
		series = min(4, v.forms[l.form])
	}
	earlier, later := min(v.earlier[i], 2), min(v.later[i], 2)
	above, below := v.short(i-1, -1), v.short(i+1, 1)
	rules, end := int(l.rules), int(l.end)
	settled, plain := bit(v.settled), bit(v.plain)
	longNext, longPrev := bit(next.n >= 40), bit(prev.n >= 40)
	figures, gaps := min(l.figures, 5), min(l.gaps, 3)

	// By itself.
	f.add(l.size)
	f.add(end)
	f.add(l.form)
	f.add(l.blank, plain)
	f.add(l.in)
	f.add(l.look)
	f.add(l.given)
	f.add(l.given, settled)
	f.add(settled)
	f.add(min(l.stops, 4))
	f.add(min(l.commas, 3))
	f.add(gaps)
	f.add(figures)
	f.add(10 * l.digits / max(l.n, 1) / 2)
	f.add(bit(l.label))
	f.add(l.names)
	// Where it stands.
	f.add(pos)
	f.add(rel)
	f.add(tail)
	f.add(series)
	f.add(earlier)
	f.add(bit(v.titled), pos)
	f.add(later, pos)
	f.add(later, earlier, rules)
	f.add(fromLast, l.size)
	f.add(fromLast, rules)
	f.add(fromLast, end)
	f.add(above, below, l.size)
	f.add(above, below, rules)
	f.add(above, below, rel)
	// What the rules say.
	f.add(rules)
	f.add(rules, int(prev.rules))
	f.add(rules, int(next.rules))
	f.add(rules, int(prev.rules), int(next.rules))
	f.add(rules, l.size)
	f.add(rules, end)
	f.add(rules, rel)
	f.add(rules, l.form)
	f.add(rules, pos, bit(v.found))
	f.add(rules, tail)
	f.add(rules, l.given)
	f.add(rules, plain, settled)
	f.add(rules, longNext, longPrev)
	f.add(rules, earlier)
	// Two and more together.
	f.add(l.size, end)
	f.add(l.size, l.form)
	f.add(l.size, pos)
	f.add(l.size, rel)
	f.add(end, rel)
	f.add(l.form, rel)
	f.add(l.size, longNext)
	f.add(l.form, series)
	f.add(end, next.size)
	f.add(l.size, tail)
	f.add(figures, l.size)
	f.add(bit(l.label), l.size)
	f.add(gaps, rel)
	f.add(l.blank, next.blank)
	f.add(l.size, l.blank)
	f.add(l.in, l.blank)
	f.add(l.in, l.size)
	f.add(l.look, l.size)
	f.add(l.look, l.in, rel)
	f.add(l.look, l.given)
	f.add(l.given, l.size)
	f.add(l.given, rel)
	f.add(l.given, next.given)
	f.add(l.given, prev.given)
	f.add(l.size, end, longNext, longPrev, l.form)
	f.add(l.size, end, l.blank, next.blank, rel)
	f.add(l.names, rules)
	f.add(l.names, pos)
	f.add(l.names, rel)
	f.add(l.names, tail)
	f.add(l.names, gaps)
	f.add(l.echo)
	f.add(l.echo, l.size)
	f.add(l.echo, rel)
	f.add(l.echo, pos)
	f.add(l.echo, rules)
	f.add(l.soon)
	f.add(l.soon, l.size)
	f.add(l.soon, rel)
	f.add(l.soon, rules)
	f.add(l.soon, end, longNext)
	f.add(l.held)
	f.add(l.held, rel)
	f.add(l.held, pos)
	f.add(l.held, rules)
	f.cues(l.cues, l.size, rel, tail, rules)
	for _, d := range []int{-2, -1, 1, 2} {
		f.neighbour(v.line(i + d))
	}
	f.characters(l)
	return f.hashes
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
