package structure

import (
	"slices"
	"strings"

	"dayang/input/doc"
	"dayang/input/structure/trait"
)

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
			if i+1 == len(in.pieces) {
				return nil
			}
			if q := in.pieces[i+1]; !q.prose() && q.label != lCallout && q.label != lSalutation {
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

// statedPreface is the preface that alone of all headings is stated, and the form of the numbered
// ones that are typed; −1 if there is none.
func (in *inference) statedPreface() (at, form int) {
	at = -1
	for i, p := range in.pieces {
		switch {
		case p.label == lGiven && p.Kind == doc.Heading:
			if at >= 0 || !trait.Prefatory.MatchString(p.Words) {
				return -1, 0
			}
			at = i
		case p.label == lNumHead && form == 0:
			form = ownForm(p)
		}
	}
	if form == 0 {
		return -1, 0
	}
	return at, form
}

// levels gives headings their levels. Each form of heading is one level; forms
// rank in the order of first appearance, but a form never ranks over one that
// is its superior by nature (章 over 节, 一、 over （一）).
func (in *inference) levels() {
	in.countedHeads()
	in.namedRows()
	in.secondRows()
	forms := in.headForms()
	of := make([]int, len(in.pieces))
	for i := range in.pieces {
		of[i] = forms.formOf(i)
		forms.rank(of[i])
	}
	o := nesting{rank: map[*piece]int{}, counts: map[count]counting{}}
	for i, p := range in.pieces {
		switch f := of[i]; {
		case f == beside:
			p.level = o.last()
		case f != 0:
			o.place(p, slices.Index(forms.ranked, f)+1)
		case p.label == lLineHead && !in.afterBare(i):
			p.level = 1
		}
	}
}

// nesting is the headings so far, as the next one stands to them.
type nesting struct {
	over   []*piece // the headings that a heading stands under
	rank   map[*piece]int
	counts map[count]counting
}

// last is the level of the last heading, 1 if there is none.
func (o *nesting) last() int {
	if len(o.over) == 0 {
		return 1
	}
	return o.over[len(o.over)-1].level
}

// closeTo leaves the headings for which the question is answered with yes.
func (o *nesting) closeTo(stays func(*piece) bool) {
	for len(o.over) > 0 && !stays(o.over[len(o.over)-1]) {
		o.over = o.over[:len(o.over)-1]
	}
}

// place gives a heading its level, by the rank of its form. No step is left out, and a count goes on
// at its level, whatever was met on the way.
func (o *nesting) place(p *piece, rank int) {
	o.rank[p] = rank
	o.closeTo(func(q *piece) bool { return o.rank[q] < rank })
	p.level = 1 // nothing stands over it
	if len(o.over) > 0 {
		p.level = min(rank, o.last()+1)
	}
	if c, n := countOf(p.Chars); n > 0 {
		if was, ok := o.counts[c]; ok && n == was.number+1 && p.level != was.level {
			p.level = was.level
			o.closeTo(func(q *piece) bool { return q.level < p.level })
		}
		o.counts[c] = counting{n, p.level}
	}
	o.over = append(o.over, p)
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
