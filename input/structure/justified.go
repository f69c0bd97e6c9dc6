package structure

import (
	"slices"
	"strings"
	"unicode"

	"dayang/input/doc"
)

// maxJustified is the longest line, in characters, whose blanks may only justify it; a
// signature of fewer than minJustified may be a name (李　明, 戚　伯　言).
const (
	maxJustified = 40
	minJustified = 4
)

// countingHan count sections: the word after one is set apart from it (壹　树).
const countingHan = "〇零一二三四五六七八九十壹贰叁肆伍陆柒捌玖拾"

// justified returns the places of the blanks of a line whose characters are all set apart
// to fill the measure (停 水 通 知, 前　言), nil for any other. Where some gaps are wider
// than the others they part phrases, and the last blank of each stays.
func justified(chars []rune) map[int]bool {
	if len(chars) > maxJustified || len(chars) < 3 || strings.ContainsRune(countingHan, chars[0]) {
		return nil
	}
	var gaps [][2]int // of blanks, from and to
	for i := 0; i < len(chars); i++ {
		if !unicode.Is(unicode.Han, chars[i]) {
			return nil
		}
		from := i + 1
		to := from
		for to < len(chars) && (chars[to] == ' ' || chars[to] == '\u3000') {
			to++
		}
		if to < len(chars) {
			if to == from {
				return nil
			}
			gaps = append(gaps, [2]int{from, to})
		}
		i = to - 1
	}
	if len(gaps) == 0 {
		return nil
	}
	wide := func(g [2]int) int { return cellsOf(chars[g[0]:g[1]]) }
	narrow := wide(gaps[0])
	for _, g := range gaps {
		narrow = min(narrow, wide(g))
	}
	out := map[int]bool{}
	phrase := 1 // characters since the last wide gap
	for _, g := range gaps {
		to := g[1]
		if wide(g) > narrow {
			if phrase < 2 {
				return nil
			}
			phrase, to = 0, to-1
		}
		phrase++
		for k := g[0]; k < to; k++ {
			out[k] = true
		}
	}
	if phrase < 2 {
		return nil
	}
	return out
}

// cellsOf is the width of blanks in half ems.
func cellsOf(blanks []rune) int {
	n := len(blanks)
	for _, c := range blanks {
		if c == '\u3000' {
			n++
		}
	}
	return n
}

// unjustify sets title, headings and closing words without the blanks that only justify.
func (in *inference) unjustify(d *doc.Document) {
	without := func(s string, drop map[int]bool) string {
		var b strings.Builder
		for i, c := range []rune(s) {
			if !drop[i] {
				b.WriteRune(c)
			}
		}
		return b.String()
	}
	if in.draft.Meta.Title == "" {
		d.Meta.Title = without(d.Meta.Title, justified([]rune(d.Meta.Title)))
	}
	for i := range d.Blocks {
		b := &d.Blocks[i]
		if b.Kind != doc.Heading && b.Role != doc.Signature {
			continue
		}
		drop := justified([]rune(b.Text))
		if drop == nil || b.Role == doc.Signature && len([]rune(b.Text))-len(drop) < minJustified {
			continue
		}
		moved := func(at int) int {
			n := at
			for k := range drop {
				if k < at {
					n--
				}
			}
			return n
		}
		b.Text = without(b.Text, drop)
		spans := b.Spans[:0:0]
		for _, s := range b.Spans {
			s.Start, s.End = moved(s.Start), moved(s.End)
			if s.Start < s.End {
				spans = append(spans, s)
			}
		}
		if len(b.Spans) > 0 {
			b.Spans = spans
		}
		b.Origins = slices.Clone(b.Origins)
		for k := range b.Origins {
			b.Origins[k].At = moved(b.Origins[k].At)
		}
	}
}
