package structure

import (
	"slices"
	"strings"

	"dayang/input/pattern"
	"dayang/input/structure/company"
	"dayang/input/structure/trait"
)

// numberAnnexes sets what is attached with a number, 附件1：…, under the heading 附件 if there is one.
func (in *inference) numberAnnexes() {
	base := 0
	for _, p := range in.pieces {
		switch {
		case p.level == 0:
		case p.label == lLineHead && company.AnnexHead.MatchString(p.Words):
			if strings.ContainsAny(p.Head(5), "0123456789一二三四五六七八九") {
				if base > 0 {
					p.level = base + 1
				}
			} else {
				base = p.level
			}
		case p.level <= base:
			base = 0
		}
	}
}

// annexed reports the name of a law, or of another paper, right behind who signs a notice of it
// and over its chapters or articles.
func (in *inference) annexed(i int) bool {
	p := in.pieces[i]
	if i > 1 && i+3 < len(in.pieces) && in.pieces[i-1].prose() && in.pieces[i+1].label == lHeadSub &&
		trait.PaperEnd.MatchString(p.Key) &&
		(in.pieces[i+2].label == lSalutation || in.pieces[i+3].label == lSalutation) {
		return true // a report with its occasion and its salutation, behind the resolution on it
	}
	if p.Is(company.Sent) {
		return slices.ContainsFunc(in.pieces[i+1:], func(q *piece) bool { return q.label == lNumHead })
	}
	if i == 0 ||
		i+1 >= len(in.pieces) ||
		in.pieces[i-1].label != lSignature ||
		!trait.PaperEnd.MatchString(strings.Trim(p.Key, "《》")) && !strings.HasPrefix(p.Key, "《") {
		return false
	}
	for _, q := range in.pieces[i+1 : min(i+6, len(in.pieces))] {
		if q.label == lNumHead && q.Number <= trait.NumSection || q.Number == trait.NumArticle {
			return true
		}
	}
	return false
}

// underAnnexes sets the numbered headings of a paper that a letter brings along, 《…方案》 named in the
// letter or signed before it, one step under the name of the paper, where they stand beside it.
func (in *inference) underAnnexes() {
	base := 0
	for i, p := range in.pieces {
		switch {
		case p.level == 0:
		case p.label == lLineHead && in.brought(i):
			base = p.level
		case base > 0 && p.label == lLineHead && p.level <= base:
			base = 0
		case base > 0:
			p.level++
		}
	}
}

// brought reports the name of a paper, behind a letter, over numbered headings on its level.
func (in *inference) brought(i int) bool {
	p := in.pieces[i]
	name := strings.Trim(p.Key, "《》")
	if len([]rune(name)) < minPaperName || !trait.PaperEnd.MatchString(name) {
		return false
	}
	named := strings.Contains(pattern.Simplified.Replace(in.Draft.Meta.Title), "《"+name) ||
		slices.ContainsFunc(in.pieces[:i],
			func(q *piece) bool { return strings.Contains(q.Key, "《"+name) || q.label == lSignature })
	if !named {
		return false
	}
	for _, q := range in.pieces[i+1:] {
		if q.level > 0 {
			_, n := countOf(q.Chars)
			return q.label == lNumHead && n == 1 && q.level == p.level
		}
	}
	return false
}

// minPaperName is how many characters the name of a paper has at least.
const minPaperName = 6
