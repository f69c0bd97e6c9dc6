package structure

import (
	"slices"

	"dayang/input/diag"
	"dayang/input/structure/trait"
)

// maxBefore is how many paragraphs of prose may be met before the title: the columns of a
// page, whose first one stands beside it.
const maxBefore = 3

// minLateTitle is the shortest such title, in characters: 食材 heads a section.
const minLateTitle = 4

// lateTitle finds the title behind the first paragraphs, in a text that has none yet: the heading
// that has what only a title has, the kicker over it, the only subtitle of the text or its
// byline under it, or one that is worded as a subtitle.
func (in *inference) lateTitle() {
	if in.titled || in.Draft.Settled || in.Draft.Meta.Title != "" ||
		slices.ContainsFunc(in.pieces, func(p *piece) bool { return p.label == lTitle || p.label == lTitleMore }) {
		return
	}
	subs := 0
	for _, p := range in.pieces {
		if p.label == lHeadSub || p.label == lSubtitle {
			subs++
		}
	}
	prose := 0
	for i, p := range in.pieces {
		if p.prose() {
			prose++
		}
		if prose > maxBefore {
			return
		}
		if p.label != lLineHead || p.N < minLateTitle || p.N > trait.MaxTitle || p.BoldAll ||
			i+1 == len(in.pieces) {
			continue
		}
		next := in.pieces[i+1]
		sub := (next.label == lHeadSub || next.label == lSubtitle) && subs == 1 ||
			next.label == lLineHead && subs == 0 && trait.OpensSubtitle.MatchString(next.Key) &&
				endsSub.MatchString(next.Key)
		switch {
		case sub:
			next.label = lSubtitle
		case next.label == lSubtitle: // as others have under their headings
			next.label = lHeadSub
			continue
		case next.label == lByline:
		case prose > 0 && in.pieces[i-1].label == lKicker && subs == 0:
		default:
			continue
		}
		p.label = lTitle
		p.reasons = []diag.Text{diag.T("正文之后才出现的标题：上有肩题，或下有全文唯一的副题或署名",
			"a title met behind its text: a kicker over it, or the only subtitle or byline under it")}
		return
	}
}
