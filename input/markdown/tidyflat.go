package markdown

import (
	"strings"

	"dayang/input/doc"
	"dayang/input/pattern"
)

// Programs that read PDF files set one # before every heading; what is under what the numbers say.

// numberKinds are the ways to number headings. Which is under which the text shows.
var numberKinds = []*pattern.Regexp{
	pattern.New(`^第[ ]?[一二三四五六七八九十百\d]{1,4}[ ]?[章编部篇]`),
	pattern.New(`^第[ ]?[一二三四五六七八九十百\d]{1,4}[ ]?节`),
	pattern.New(`^[一二三四五六七八九十]{1,3}[、．.]`),
	pattern.New(`^[（(][一二三四五六七八九十]{1,3}[）)]`),
	pattern.New(`^\d{1,2}(?:[、．.][ 　]?[^\d\s]|[ 　]+\p{Han})`),
	pattern.New(`^\d{1,2}[.．]\d{1,2}[.．]?[ 　]?[^\d\s.．]`),
	pattern.New(`^\d{1,2}[.．]\d{1,2}[.．]\d{1,2}[.．]?[ 　]?[^\d\s.．]`),
	pattern.New(`^[（(]\d{1,2}[）)]`),
}

// minFlat is how many headings of one depth show that depths say nothing.
const minFlat = 4

func numberKind(s string) int {
	for i, k := range numberKinds {
		if k.MatchString(s) {
			return i
		}
	}
	return -1
}

// flat sets the levels of headings that all have one depth and are numbered in several ways.
func (r *reader) flat() {
	if r.out.Final {
		return
	}
	depth, n := 0, 0
	seen := map[int]int{}
	for i := range r.out.Paras {
		d := r.depth(i)
		if d == 0 || r.out.Paras[i].Kind != doc.Heading {
			continue
		}
		if depth > 0 && d != depth {
			return
		}
		depth = d
		n++
		if k := numberKind(r.out.Paras[i].Text); k >= 0 {
			seen[k]++
		}
	}
	if n < minFlat || len(seen) < 2 {
		return
	}
	base, level := 0, 0
	levels := map[int]int{}
	for i := range r.out.Paras {
		p := &r.out.Paras[i]
		if r.depth(i) == 0 || p.Kind != doc.Heading {
			continue
		}
		if base == 0 {
			base = p.Level
		}
		k := numberKind(p.Text)
		if k < 0 {
			level = 0 // 结语
			continue
		}
		if _, known := levels[k]; !known {
			if len(levels) > 0 && !r.opensSeries(p.Text) {
				return // in the middle of a series: the numbers tell nothing
			}
			level++
			levels[k] = level
		}
		level = levels[k]
	}
	for i := range r.out.Paras {
		p := &r.out.Paras[i]
		if r.depth(i) > 0 && p.Kind == doc.Heading {
			if k := numberKind(p.Text); k >= 0 {
				p.Level = base + levels[k] - 1
			}
		}
	}
}

// opensSeries reports the first number of a series.
func (r *reader) opensSeries(s string) bool {
	s = strings.TrimLeft(s, "第（( ")
	if strings.HasPrefix(s, "一") {
		return true
	}
	last := ""
	for part := range strings.FieldsFuncSeq(s[:len(s)-len(strings.TrimLeft(s, "0123456789.．"))],
		func(c rune) bool { return c == '.' || c == '．' }) {
		last = part
	}
	return last == "1"
}
