package structure

import (
	"slices"

	"dayang/input/diag"
)

// Headings that were caught in a cut sentence.

// moveHeadings brings the headings that were caught in a cut sentence to where
// their section begins: back over the paragraphs of the same series of run-in
// heads, then over the paragraphs that open the section, to the callouts, the
// heading or the other series before them. Without such a series the place after
// the joined paragraph is the safe one.
func (in *inference) moveHeadings() {
	for i := 0; i < len(in.pieces); i++ {
		h := in.pieces[i]
		if h.caught == nil {
			continue
		}
		end := i + 1
		for end < len(in.pieces) && in.pieces[end].caught == h.caught {
			end++
		}
		group := slices.Clone(in.pieces[i:end])
		cut := slices.Index(in.pieces, h.caught)
		for _, g := range group {
			g.caught = nil
		}
		to, ok := in.sectionStart(cut)
		if end := in.seriesEnd(cut, end); !ok && end > i+len(group) {
			in.Diags.Add(diag.Info, "heading-moved", h.Pos, diag.T(
				"小标题“%[1]s”落在句中，移到第 %[2]d 行“%[3]s…”之后：那一组段落到此为止",
				"the heading %[1]q stood inside a sentence and was moved behind line %[2]d (%[3]s…), where its group of paragraphs ends",
				h.Words, in.pieces[end-1].Pos.Line, in.pieces[end-1].Head(6)))
			in.pieces = slices.Concat(in.pieces[:i], in.pieces[i+len(group):end], group, in.pieces[end:])
			i = end - 1
			continue
		}
		if !ok {
			in.Diags.Add(diag.Warning, "heading-moved", h.Pos, diag.T(
				"小标题“%s”落在句中，移到该段之后，请核对",
				"the heading %q stood inside a sentence and was moved behind the paragraph; please check", h.Words))
			continue
		}
		in.Diags.Add(diag.Info, "heading-moved", h.Pos, diag.T(
			"小标题“%[1]s”落在句中，移到第 %[2]d 行“%[3]s…”之前：那一组段落由此开始",
			"the heading %[1]q stood inside a sentence and was moved before line %[2]d (%[3]s…), where its group of paragraphs begins",
			h.Words, in.pieces[to].Pos.Line, in.pieces[to].Head(6)))
		without := slices.Delete(slices.Clone(in.pieces), i, end)
		in.pieces = slices.Concat(without[:to], group, without[to:])
	}
}

// seriesEnd returns the place after the paragraphs that follow from on and are of the
// series of run-in heads of the cut paragraph: they belong to the section before.
func (in *inference) seriesEnd(cut, from int) int {
	p := in.pieces[cut]
	if p.series == 0 {
		return from
	}
	end := from
	for k := from; k+1 < len(in.pieces); k++ { // something must follow the heading
		switch q := in.pieces[k]; {
		case q.prose() && q.series == p.series:
			end = k + 1
		case q.label == lCallout || q.label == lCaption:
		default:
			return end
		}
	}
	return end
}

// sectionStart looks for the first paragraph of the section that the cut
// paragraph belongs to.
func (in *inference) sectionStart(cut int) (int, bool) {
	p := in.pieces[cut]
	if p.runIn == 0 {
		return 0, false
	}
	i := cut
	inSeries := func(k int) bool {
		return k >= 0 && in.pieces[k].prose() && in.pieces[k].runIn > 0 && sameLead(in.pieces[k], p)
	}
	for i > 0 {
		if inSeries(i - 1) {
			i--
		} else if in.pieces[i-1].prose() && inSeries(i-2) { // one paragraph between is allowed
			i -= 2
		} else {
			break
		}
	}
	first := i
	for i > 0 && in.pieces[i-1].prose() && in.pieces[i-1].runIn == 0 {
		i--
	}
	if i == 0 || in.pieces[i-1].label < lTitleEnd || isHead(in.pieces[i-1].label) ||
		in.pieces[i-1].label == lHeadSub {
		return 0, false // the section has its heading
	}
	if in.pieces[i-1].prose() && i == first {
		return 0, false // no sign of a new section
	}
	return i, true
}

// sameLead reports run-in heads that open with the same two characters or have
// about the same length.
func sameLead(a, b *piece) bool {
	return a.Chars[0] == b.Chars[0] && a.Chars[1] == b.Chars[1] ||
		a.runIn-b.runIn <= 1 && b.runIn-a.runIn <= 1 && a.Chars[0] == b.Chars[0]
}
