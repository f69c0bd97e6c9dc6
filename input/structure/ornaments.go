package structure

import (
	"slices"
	"strings"

	"dayang/input/doc"
	"dayang/input/structure/trait"
)

// headOrnaments looks at the headings of the text for what stands before them.
func (in *inference) headOrnaments() *trait.Ornaments {
	var heads []trait.Heading
	for _, p := range in.pieces {
		if p.heads() {
			heads = append(heads, p.head())
		}
	}
	return trait.HeadOrnaments(heads, func(sign rune) bool {
		return slices.ContainsFunc(in.pieces, func(p *piece) bool {
			return speaksOf(p.Chars, sign) || sign == '□' && p.ticks()
		})
	})
}

// heads reports a piece that is set as a heading.
func (p *piece) heads() bool {
	return p.label == lNumHead || p.label == lLineHead || p.label == lSentence || p.label == lHeadSub ||
		p.label == lGiven && p.Kind == doc.Heading
}

func (p *piece) head() trait.Heading { return trait.Heading{Chars: p.Chars, Level: max(1, p.level)} }

// speaksOf reports words that say what a sign means: 标★的为必修课, ●为必答题.
func speaksOf(chars []rune, sign rune) bool {
	is := func(k int, of string) bool {
		return k >= 0 && k < len(chars) && strings.ContainsRune(of, chars[k])
	}
	for i, r := range chars {
		if r != sign || i == 0 || is(i-1, string(sign)) || is(i+1, string(sign)) {
			continue
		}
		before, after := i-1, i+1
		for is(before, "“‘（有着") {
			before--
		}
		for is(after, "”’）") {
			after++
		}
		if is(before, "标带注打") || is(after, "的号为者表代是") {
			return true
		}
	}
	return false
}

// ticks reports a box to tick: an item behind it, a choice behind a label (类别：□新办 □变更), a box that
// is ticked.
func (p *piece) ticks() bool {
	if strings.ContainsAny(p.Text, "☑☒☐") || strings.Contains(p.Text, "：□") && !strings.Contains(p.Text, "□□") {
		return true
	}
	return strings.HasPrefix(p.Words, "□") && (p.label == lItem || p.label == lGiven && p.Kind == doc.List)
}
