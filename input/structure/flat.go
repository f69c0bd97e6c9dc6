package structure

import (
	"strings"

	"dayang/input/doc"
	"dayang/input/structure/trait"
)

// Who sets headings by a button takes one for all of them, and programs that read PDF files set one #
// before each: what is under what the numbers say then.

// minFlat is how many headings of one level show that levels say nothing.
const minFlat = 4

// flat gives the headings of a format their levels where all have one and are numbered in several ways,
// each way of which begins with its first number under the one before: 一、 over （一）, 第一章 over 第一节.
func (in *inference) flat(ps []*para) {
	if in.Draft.Final {
		return
	}
	heads, base, forms := 0, 0, map[trait.NumberForm]bool{}
	for _, p := range ps {
		if p.Kind != doc.Heading {
			continue
		}
		if heads++; heads > 1 && p.Level != base {
			return
		}
		base = p.Level
		if f := wayOf(p); f != trait.NoNumber {
			forms[f] = true
		}
	}
	if heads < minFlat || len(forms) < 2 {
		return
	}
	levels := steps(ps)
	for i, p := range ps {
		if level := levels[wayOf(p)]; p.Kind == doc.Heading && level > 1 {
			given := *p.Para
			given.Level = base + level - 1
			q := *p
			q.Para, ps[i] = &given, &q
		}
	}
}

// steps is how deep each way of numbering stands, from 1; nothing where one begins amid its numbers.
func steps(ps []*para) map[trait.NumberForm]int {
	levels, level := map[trait.NumberForm]int{}, 0
	for _, p := range ps {
		if p.Kind != doc.Heading {
			continue
		}
		f := wayOf(p)
		if f == trait.NoNumber {
			level = 0 // 结语
			continue
		}
		if levels[f] == 0 {
			if len(levels) > 0 && !opensSeries(p) {
				return nil
			}
			levels[f] = level + 1
		}
		level = levels[f]
	}
	return levels
}

// wayOf is how a heading is numbered: 1. and 1、 are one way.
func wayOf(p *para) trait.NumberForm {
	switch p.Number {
	case trait.NumPause:
		return trait.NumDot
	case trait.NumBullet, trait.NumMark, trait.NumBare:
		return trait.NoNumber
	}
	return p.Number
}

// opensSeries reports the first number of a series: 一、, （1）, 2.1.
func opensSeries(p *para) bool {
	if p.Number == trait.NumDecimal2 || p.Number == trait.NumDecimal3 {
		number := decimal.FindString(p.Words)
		return strings.HasSuffix(number, ".1") || strings.HasSuffix(number, "．1")
	}
	_, n := countOf(p.Chars)
	return n == 1
}
