package learned

import (
	"cmp"
	"slices"
	"unicode/utf8"
)

// Report is a report whose paragraphs are to be judged.
type Report struct {
	Lines   []Line `json:"lines"`
	Titled  bool   `json:"titled,omitempty"`  // the format states a title
	Settled bool   `json:"settled,omitempty"` // the format marks its structure
}

// plain reports that no format says anything of any line.
func (r *Report) plain() bool {
	return !slices.ContainsFunc(r.Lines, func(l Line) bool { return l.Kind != "" || l.Look.Size > 0 || l.Look.Bold })
}

// body is the type size of most of the text.
func (r *Report) body() float64 {
	sizes := map[float64]int{}
	for i := range r.Lines {
		sizes[r.Lines[i].Look.Size] += len(r.Lines[i].Text)
	}
	body, most := 0.0, 0
	for s, n := range sizes {
		if n > most || n == most && s < body {
			body, most = s, n
		}
	}
	return body
}

// hash is FNV-1a, over the numbers of a feature.
func hash(vs ...uint32) uint32 {
	h := uint32(2166136261)
	for _, v := range vs {
		for range 4 {
			h ^= v & 0xff
			h *= 16777619
			v >>= 8
		}
	}
	return h
}

// place is where a line stands.
type place struct {
	pos, rel, tail, series, before int
}

// features lists, for each line, the features that hold of it, as hashes.
func (r *Report) features() [][]uint32 {
	n := len(r.Lines)
	body, plain := r.body(), r.plain()
	lines := make([]line, n)
	for i := range r.Lines {
		lines[i] = see(&r.Lines[i], body)
	}
	first := 0
	for i := range lines {
		if l := &lines[i]; l.size >= 11 && (l.stops > 0 && l.end != 'h') {
			first = i
			break
		}
	}
	series := map[int]int{}
	title := slices.ContainsFunc(lines, func(l line) bool { return l.rules == Title })
	for i := range lines {
		series[lines[i].form]++
	}
	out := make([][]uint32, n)
	edge := &line{size: 99, end: 'x', form: 99, rules: nParts}
	at := func(i int) *line {
		if i < 0 || i >= n {
			return edge
		}
		return &lines[i]
	}
	seen, still := map[string]int{}, map[string]int{}
	last := n - 1 // the last prose
	for i := range lines {
		still[lines[i].text]++
		if l := &lines[i]; l.size >= 11 && l.stops > 0 && l.end != 'h' {
			last = i
		}
	}
	for i := range lines {
		l := &lines[i]
		prev, next := at(i-1), at(i+1)
		var p place
		p.pos = min(i, 8)
		p.rel = max(-5, min(2, cmp.Compare(i, first)*abs(i-first)))
		p.tail = min(n-1-i, 6)
		if l.form > 0 {
			p.series = min(4, series[l.form])
		}
		p.before = min(seen[l.text], 2)
		seen[l.text]++
		still[l.text]--
		again := min(still[l.text], 2)
		fromLast := max(-1, min(i-last, 5))
		before, behind := 0, 0 // short lines in a row on either side
		for before < 4 && i-before-1 >= 0 && short(&lines[i-before-1]) {
			before++
		}
		for behind < 4 && i+behind+1 < n && short(&lines[i+behind+1]) {
			behind++
		}
		f := make([]uint32, 0, 160)
		id := uint32(0)
		add := func(vs ...uint32) {
			id++
			v := [8]uint32{0: id}
			k := copy(v[1:], vs)
			f = append(f, hash(v[:k+1]...))
		}
		u := func(v int) uint32 { return uint32(v) }
		b := func(v bool) uint32 {
			if v {
				return 1
			}
			return 0
		}
		size, end, form, rule := u(l.size), uint32(l.end), u(l.form), uint32(l.rules)
		given := u(l.given)
		settled := b(r.Settled)
		blankNext := u(next.blank)
		add(size)
		add(end)
		add(form)
		add(u(l.blank), b(plain))
		add(u(l.in))
		add(u(l.look))
		add(given)
		add(given, settled)
		add(settled)
		add(u(min(l.stops, 4)))
		add(u(min(l.commas, 3)))
		add(u(min(l.gaps, 3)))
		add(u(min(l.figures, 5)))
		add(u(10 * l.digits / max(l.n, 1) / 2))
		add(b(l.label))
		add(u(p.pos))
		add(u(p.rel))
		add(u(p.tail))
		add(u(p.series))
		add(u(p.before))
		add(b(r.Titled), u(p.pos))
		add(u(again), u(p.pos))
		add(u(again), u(p.before), rule)
		add(u(fromLast), size)
		add(u(fromLast), rule)
		add(u(fromLast), end)
		add(u(before), u(behind), size)
		add(u(before), u(behind), rule)
		add(u(before), u(behind), u(p.rel))
		// What the rules say.
		add(rule)
		add(rule, u(int(prev.rules)))
		add(rule, u(int(next.rules)))
		add(rule, u(int(prev.rules)), u(int(next.rules)))
		add(rule, size)
		add(rule, end)
		add(rule, u(p.rel))
		add(rule, form)
		add(rule, u(p.pos), b(title))
		add(rule, u(p.tail))
		add(rule, given)
		add(rule, b(plain), settled)
		add(rule, b(next.n >= 40), b(prev.n >= 40))
		add(rule, u(p.before))
		// Two and more together.
		add(size, end)
		add(size, form)
		add(size, u(p.pos))
		add(size, u(p.rel))
		add(end, u(p.rel))
		add(form, u(p.rel))
		add(size, b(next.n >= 40))
		add(form, u(p.series))
		add(end, u(next.size))
		add(size, u(p.tail))
		add(u(min(l.figures, 5)), size)
		add(b(l.label), size)
		add(u(min(l.gaps, 3)), u(p.rel))
		add(u(l.blank), blankNext)
		add(size, u(l.blank))
		add(u(l.in), u(l.blank))
		add(u(l.in), size)
		add(u(l.look), size)
		add(u(l.look), u(l.in), u(p.rel))
		add(u(l.look), given)
		add(given, size)
		add(given, u(p.rel))
		add(given, u(next.given))
		add(given, u(prev.given))
		add(size, end, b(next.n >= 40), b(prev.n >= 40), form)
		add(size, end, u(l.blank), blankNext, u(p.rel))
		// Words that tell.
		for c := range nCues {
			id++
			if l.cues&(1<<c) == 0 {
				continue
			}
			w := uint32(c)
			f = append(f, hash(id, 1, w), hash(id, 2, w, size), hash(id, 3, w, u(p.rel)), hash(id, 4, w, u(p.tail)), hash(id, 5, w, rule))
		}
		// The neighbours.
		for _, d := range []int{-2, -1, 1, 2} {
			q := at(i + d)
			add(u(q.size))
			add(uint32(q.end))
			add(u(q.form))
			add(u(q.blank))
			add(u(q.given))
			add(u(q.size), uint32(q.end), u(q.form))
			add(b(q.label))
			for c := range nCues {
				id++
				if q.cues&(1<<c) != 0 {
					f = append(f, hash(id))
				}
			}
		}
		// Characters: the first and last two, all pairs of a short line.
		add(chars(l.text, true))
		add(chars(l.text, false))
		if l.n <= 30 {
			id++
			last := rune(0)
			for _, c := range l.text {
				if last != 0 {
					f = append(f, hash(id, uint32(last), uint32(c)))
				}
				last = c
			}
		}
		out[i] = f
	}
	return out
}

// short reports a line that is no prose.
func short(l *line) bool { return l.size < 11 && l.stops == 0 }

func abs(i int) int { return max(i, -i) }

// chars is the hash of the first or the last two characters.
func chars(s string, first bool) uint32 {
	var a, b rune
	if first {
		var k int
		a, k = utf8.DecodeRuneInString(s)
		b, _ = utf8.DecodeRuneInString(s[k:])
	} else {
		var k int
		a, k = utf8.DecodeLastRuneInString(s)
		b, _ = utf8.DecodeLastRuneInString(s[:len(s)-k])
	}
	return hash(uint32(a), uint32(b))
}
