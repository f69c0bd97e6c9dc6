package structure

import (
	"maps"
	"strings"

	"dayang/input/doc"
	"dayang/input/pattern"
	"dayang/input/structure/trait"
)

// strayLines finds the lines without a number that were taken for headings and all stand
// before the prose, though headings of another form follow: they belong to the title, and
// must not push the others down.
func (in *inference) strayLines() map[int]bool {
	out := map[int]bool{}
	prose, other := false, false
	for i, p := range in.pieces {
		switch {
		case p.prose() && p.N >= trait.BodyLength, p.label == lGiven && p.Kind == doc.Heading:
			prose = true
		case p.label == lLineHead && !in.afterBare(i):
			if prose {
				return nil
			}
			out[i] = true
		case p.label == lNumHead, p.label == lSentence:
			other = other || prose
		}
	}
	if !other {
		return nil
	}
	return out
}

// ranked reports that lines are sections over the others: one of them comes first, and
// no gap is in the others.
func (in *inference) ranked(major map[int]bool) bool {
	first, under, last := true, 0, -1
	for i, p := range in.pieces {
		if p.label != lLineHead || p.Has(trait.EndHead) {
			continue
		}
		if last = i; !major[i] {
			under++
		}
		if first && !major[i] || !major[i] && strings.ContainsAny(p.Words, " 　") {
			return false
		}
		first = false
	}
	return under > 1 || last < 0 || major[last] // one line after them all stands beside them
}

// singleLine reports a text with lines for headings before two and more numbered ones, each
// with a text of its own: an introduction, a word of greeting, and no level over them; one
// may close the text.
func (in *inference) singleLine() bool {
	lines, numbered, last, first, ended := 0, 0, 0, true, false
	years := 0
	for i, p := range in.pieces {
		if p.label == lLineHead {
			if c, n := countOf(p.Chars); n > 1 && c.before == "" {
				return false // 二 怎样当船长: counted with nothing but a blank
			}
			if yearsWork.MatchString(p.Words) {
				years++
			}
			if years > 1 {
				return false // each over its parts, though not each has such
			}
		}
		switch {
		case p.label == lLineHead && (caseTitle.MatchString(p.Words) || numberedBox.MatchString(p.Words)):
		case p.label == lLineHead && in.annexed(i):
			return false
		case p.label == lLineHead && !in.afterBare(i) && p.Has(trait.EndHead):
			ended = ended || last > 0
		case p.label == lLineHead && !in.afterBare(i):
			over := i+1 < len(in.pieces) && in.pieces[i+1].label == lNumHead
			if numbered == 0 {
				lines++
			} else {
				last++
			}
			first = first && !over
		case p.label == lNumHead || p.label == lGiven && p.Kind == doc.Heading:
			numbered++
			first = first && last == 0 // a line among them is under one of them
		}
	}
	return (lines > 0 || last > 0 && !ended) && numbered > 1 && first && last <= 1
}

// yearsWork heads the half of a report: 关于2021年的工作, 今后五年工作建议.
var yearsWork = pattern.New(`
	^.{0,6}[\d一二三四五六七八九十今去]年.{0,8}(?:工作|任务|回顾|打算|安排|建议|目标).{0,4}$`)

// afterBare reports a heading whose number stands on the line before it: 01, or 第一章 where
// each chapter has the one line; or a line as long as the one with the number.
func (in *inference) afterBare(i int) bool {
	if i == 0 || in.pieces[i].label != lLineHead || in.pieces[i-1].label != lNumHead {
		return false
	}
	if a, b := in.pieces[i-1], in.pieces[i]; a.Number == trait.NumChapter && b.N >= 5 && a.N-a.NumLen == b.N &&
		b.Look.Blank == 0 {
		return true // the couplet of a chapter, a line for each half
	}
	if !numberAlone(in.pieces[i-1].para) {
		return false
	}
	number := in.pieces[i-1].Number
	if number == trait.NumBare {
		return true
	}
	for _, p := range in.pieces[i+1:] {
		switch {
		case p.label == lNumHead && p.Number <= number:
			return true
		case p.label == lLineHead && !p.Has(trait.EndHead):
			return false
		}
	}
	return true
}

// numberAlone reports a number that has a line of its own.
func numberAlone(f *para) bool {
	return f.Number == trait.NumBare ||
		f.Number != trait.NoNumber && f.Number <= trait.NumSection && f.NumLen == f.N
}

// opening reports that the lines of a rank all stand before the prose: they are rather a
// title that was not seen than sections over all others.
func (in *inference) opening(major map[int]bool) bool {
	left := maps.Clone(major)
	for i, p := range in.pieces {
		if p.prose() && p.N >= trait.BodyLength {
			return len(left) == 0
		}
		delete(left, i)
	}
	return len(left) == 0
}

// majorLines marks the short-line headings that have a subtitle or two halves,
// or are bold, when there are others that are not: they are the sections.
func (in *inference) majorLines() map[int]bool {
	major, bold := map[int]bool{}, map[int]bool{}
	lines := 0
	mark := rune(0) // the ornament of the first heading that has one
	for i, p := range in.pieces {
		if p.label != lLineHead {
			continue
		}
		lines++
		if p.Ornament > 0 && mark == 0 {
			mark = p.Chars[0]
		}
		if p.BoldAll {
			bold[i] = true
		}
		if p.Halves ||
			p.Ornament > 0 && p.Chars[0] == mark ||
			i+1 < len(in.pieces) && in.pieces[i+1].label == lHeadSub {
			major[i] = true
		}
	}
	if len(bold) > 1 && len(bold) < lines && !in.opening(bold) {
		return bold
	}
	if over := in.overParts(); len(over) > 0 {
		return over
	}
	if over := in.overOrnaments(); len(over) > 0 {
		return over
	}
	if len(major) == lines || !in.ranked(major) || in.opening(major) {
		return map[int]bool{}
	}
	return major
}

// overOrnaments finds the sections whose headings have an ornament, □ or ■, each of them right
// over the heading of its first part; what stands before the first is a section, too.
func (in *inference) overOrnaments() map[int]bool {
	sections, mark, n := map[int]bool{}, rune(0), 0
	for i, p := range in.pieces {
		switch {
		case p.label != lLineHead:
		case p.Ornament > 0 && mark == 0, mark != 0 && p.Chars[0] == mark:
			mark = p.Chars[0]
			if i+1 == len(in.pieces) || in.pieces[i+1].label != lLineHead || in.pieces[i+1].Chars[0] == mark {
				return nil
			}
			sections[i] = true
			n++
		case mark == 0:
			sections[i] = true
		}
	}
	if n < 2 {
		return nil
	}
	return sections
}
