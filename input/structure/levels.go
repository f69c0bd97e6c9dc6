package structure

import (
	"slices"
	"strings"

	"dayang/input/doc"
	"dayang/input/structure/company"
	"dayang/input/structure/trait"
)

// fewUnnumbered reports that of the chapters in the contents few have no number.
func (in *inference) fewUnnumbered() bool {
	numbered, others := 0, 0
	for _, p := range in.pieces {
		switch {
		case !p.InContents:
		case p.Number != trait.NoNumber:
			numbered++
		default:
			others++
		}
	}
	return others > 0 && others*2 <= numbered
}

// prefaces are the lines, two and more, each over text of its own, that stand before the first of
// the chapters, or of the parts 一、 that have parts, and look as they do: 报告说明, 行长寄语.
// One line may stand over all chapters.
func (in *inference) prefaces() map[int]bool {
	found, first, firsts, parted := map[int]bool{}, -1, 0, false
	for i, p := range in.pieces {
		parted = parted || first >= 0 && p.label == lNumHead && p.Number > in.pieces[first].Number
		switch {
		case p.label == lGiven && p.Kind == doc.Heading || p.label == lNumHead && p.Number < trait.NumChapter:
			return nil
		case p.label == lNumHead && (first < 0 || p.Number == in.pieces[first].Number):
			if p.Number != trait.NumChapter && p.Number != trait.NumHan {
				return nil
			}
			if first < 0 {
				first = i
			}
			if _, n := countOf(p.Chars); n == 1 {
				firsts++
			}
		case p.label == lLineHead && first < 0:
			if i+1 == len(in.pieces) || !in.pieces[i+1].prose() {
				return nil
			}
			found[i] = true
		}
	}
	if first < 0 || firsts != 1 || len(found) < 2 || in.pieces[first].Number != trait.NumChapter && !parted {
		return nil
	}
	for i := range found {
		if p, q := in.pieces[i], in.pieces[first]; p.Look.Size != q.Look.Size ||
			p.Look.Centered != q.Look.Centered || p.BoldAll != q.BoldAll {
			delete(found, i)
		}
	}
	return found
}

// linesOver reports a text whose numbered headings, the first ones, each begin right under a line.
func (in *inference) linesOver() bool {
	n := 0
	for i, p := range in.pieces {
		if c, k := countOf(p.Chars); p.label != lNumHead || k != 1 || c == (count{}) {
			continue
		}
		if in.pieces[max(0, i-1)].label != lLineHead {
			return false
		}
		n++
	}
	return n > 1
}

// statedPreface is the preface that alone of all headings is stated, and the form of the numbered
// ones that are typed; −1 if there is none.
func (in *inference) statedPreface(rank func(*piece) int) (at, form int) {
	at = -1
	for i, p := range in.pieces {
		switch {
		case p.label == lGiven && p.Kind == doc.Heading:
			if at >= 0 || !trait.Prefatory.MatchString(p.Words) {
				return -1, 0
			}
			at = i
		case p.label == lNumHead && form == 0:
			form = rank(p)
		}
	}
	if form == 0 {
		return -1, 0
	}
	return at, form
}

// beside is the form of a heading that stands beside the last one, whatever its form.
const beside = -1

// levels gives headings their levels. Each form of heading is one level; forms
// rank in the order of first appearance, but a form never ranks over one that
// is its superior by nature (章 over 节, 一、 over （一）).
func (in *inference) levels() {
	var forms []int
	rank := func(p *piece) int {
		switch {
		case p.label == lGiven && p.Kind == doc.Heading:
			return 1000 + p.Level
		case p.label == lNumHead:
			return 10 * int(p.Number)
		case p.label == lSentence:
			return 10*int(trait.NumHanParen) + 5
		}
		return 0
	}
	in.countedHeads()
	in.namedRows()
	in.secondRows()
	major := in.majorLines()
	in.single = in.singleLine() && !in.bracketSections()
	stray := in.strayLines()
	again := in.againLines()
	closing := in.conversation()
	prefaces := in.prefaces()
	lower := in.lowerLines(major)
	stated, typed := in.statedPreface(rank)
	few := in.fewUnnumbered() && in.firstNumbered(rank) != 2
	formOf := func(i int) int {
		p := in.pieces[i]
		switch {
		case stray[i]:
			return 0
		case p.Raised > 0 && (p.label == lLineHead || p.label == lNumHead):
			return 10 * int(p.Number)
		case again[i], p.PartHead && p.label == lLineHead, p.ListHead && company.GroupCount.MatchString(p.Words):
			return 3
		case p.ListHead && len(forms) > 0:
			return forms[0]
		case p.ListHead:
			return 1
		case stated == i:
			return typed
		case p.label == lLineHead && trait.Prefatory.MatchString(p.Words) && in.firstNumbered(rank) != 2 &&
			!in.linesOver():
			return in.firstNumbered(rank) // beside what is numbered, whatever stands over both
		case prefaces[i]:
			return in.firstNumbered(rank)
		case p.label == lLineHead && p.InContents && few:
			return in.firstNumbered(rank) // 附则: the contents have it beside the chapters
		case p.label == lLineHead && numberedBox.MatchString(p.Words):
			return beside
		case p.label == lLineHead && i > 0 && in.pieces[i-1].Has(trait.Attachment) && len(forms) > 0:
			return forms[0] // the title of what is attached
		case p.label == lLineHead && len(forms) > 0 && company.AnnexHead.MatchString(p.Words):
			return forms[0] // what is attached stands beside the sections
		case p.label == lLineHead && in.annexed(i):
			if len(forms) > 0 {
				return forms[0]
			}
			return 1
		case in.afterBare(i):
			return 0 // the words of the number before it
		case p.label == lLineHead && caseTitle.MatchString(p.Words):
			return 9
		case p.label == lLineHead && len(forms) > 0 && i == closing:
			return forms[0]
		case p.label == lLineHead && in.single && len(forms) > 0 && forms[0] >= 1000 && p.BoldAll &&
			!p.Has(trait.EndHead):
			return 2 // typed under one that is marked
		case p.label == lLineHead && in.single && len(forms) > 0:
			return forms[0] // one line among numbered headings is no level of its own
		case p.label == lLineHead && in.single:
			return in.firstNumbered(rank)
		case p.label == lLineHead && p.Has(trait.EndHead) && len(forms) > 0:
			return forms[0] // stands beside the sections, whatever their form
		case in.lostNumber(i) > 0:
			return rank(in.pieces[in.lostNumber(i)]) // the first of those below it
		case p.label == lLineHead && major[i]:
			return 1
		case p.label == lLineHead && len(major) > 0 && len(forms) == 0:
			return 0 // before the first section: of a title
		case lower[i]:
			return 3
		case p.label == lLineHead:
			return 2
		}
		return rank(p)
	}
	natural := func(a, b int) bool { // a is the superior of b by nature
		switch {
		case a >= 1000 && b < 1000:
			return true
		case a < 1000 && b >= 1000:
			return false // what is typed stands under what is marked
		case a >= 1000 && b >= 1000, a >= 10 && b >= 10, a < 10 && b < 10:
			return a < b
		}
		return false
	}
	of := make([]int, len(in.pieces))
	for i := range in.pieces {
		f := formOf(i)
		if of[i] = f; f == 0 || f == beside {
			continue
		}
		known := false
		at := len(forms)
		for k, g := range forms {
			if g == f {
				known = true
			}
			if natural(f, g) && k < at {
				at = k
			}
		}
		if !known {
			forms = append(forms[:at], append([]int{f}, forms[at:]...)...)
		}
	}
	var over []*piece // the headings that a heading stands under
	rankOf := map[*piece]int{}
	last := map[count]counting{}
	for i, p := range in.pieces {
		if f := of[i]; f == beside {
			if p.level = 1; len(over) > 0 {
				p.level = over[len(over)-1].level
			}
		} else if f != 0 {
			p.level = slices.Index(forms, f) + 1
			rankOf[p] = p.level
			for len(over) > 0 && rankOf[over[len(over)-1]] >= rankOf[p] {
				over = over[:len(over)-1]
			}
			p.level = 1 // nothing stands over it
			if len(over) > 0 {
				p.level = min(rankOf[p], over[len(over)-1].level+1) // no step is left out
			}
			if c, n := countOf(p.Chars); n > 0 {
				if was, ok := last[c]; ok && n == was.number+1 &&
					p.level != was.level { // a count goes on, whatever was met on the way
					p.level = was.level
					for len(over) > 0 && over[len(over)-1].level >= p.level {
						over = over[:len(over)-1]
					}
				}
				last[c] = counting{n, p.level}
			}
			over = append(over, p)
		} else if p.label == lLineHead && !in.afterBare(i) {
			p.level = 1
		}
	}
}

// overParts finds the sections of a text in which a line stands right over another one of a
// build that comes again, 小禾，高二，… or 谁在想办法：… over 邻里搭伙: such lines head the
// parts of that section. The first part of a section has no prose before it.
func (in *inference) overParts() map[int]bool {
	type build struct {
		commas int
		colon  bool
	}
	of := func(p *piece) build {
		n := strings.Count(p.Words, "：") + strings.Count(p.Words, ":")
		return build{p.Commas - n, n > 0}
	}
	heads := func(i int) bool {
		return in.pieces[i].label == lLineHead && !in.afterBare(i) && !in.pieces[i].Has(trait.EndHead)
	}
	var upper, lower build
	found := false
	for i := 1; i < len(in.pieces); i++ {
		if !heads(i) || !heads(i-1) {
			continue
		}
		a, b := of(in.pieces[i-1]), of(in.pieces[i])
		if a == b || found && (a != upper || b != lower) {
			return nil
		}
		upper, lower, found = a, b, true
	}
	if !found {
		return nil
	}
	sections, parts, above, open := map[int]bool{}, 0, 0, false
	for i, p := range in.pieces {
		switch {
		case p.label != lLineHead:
		case of(p) == lower && (open || i > 0 && heads(i-1) && of(in.pieces[i-1]) == upper):
			parts, open = parts+1, true
		default:
			if of(p) == upper {
				above++
			}
			sections[i], open = true, false
		}
	}
	if parts < 2 || above < 2 && upper.colon != lower.colon {
		return nil
	}
	return sections
}

// boldFirst reports that a line before the prose is bold, or the first one in it; plain lines
// before that may be a title that was not seen.
func (in *inference) boldFirst(bold map[int]bool) bool {
	seen := false
	for i, p := range in.pieces {
		switch {
		case bold[i]:
			return true
		case p.prose() && p.N >= trait.BodyLength && seen:
			return false
		case p.label == lLineHead && !p.Has(trait.EndHead):
			seen = true
		}
	}
	return false
}
