package genre

import (
	"cmp"
	"slices"

	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/input/pattern"
	"dayang/input/structure/trait"
)

// entitled follows the dateline in the line with which an agency hands out a feature: 题：
// and the title.
var entitled = pattern.New(`^[ 　]*题[ 　]?[:：][ 　]*(.+)$`)

// readTopic takes dateline and title from such a line at the head; a line before it that
// has the title already is not set again.
func (in *Reader) readTopic(ps *[]*trait.Paragraph) {
	for i, p := range (*ps)[:min(len(*ps), 4)] {
		line := ""
		if p.Kind == "" && p.N <= 2*trait.MaxTitle && !p.Period {
			line = trait.DatelineOf(p.Words, p.Key)
		}
		m := entitled.FindStringSubmatch(p.Words[len(line):])
		if line == "" || m == nil {
			continue
		}
		d := *in.Draft
		in.Draft = &d
		d.Meta.Dateline = line
		rest := slices.Delete(slices.Clone(*ps), i, i+1)
		for k, q := range rest[:i] {
			if bare := trait.Unadorned(q.Words); bare == m[1] {
				in.Diags.Add(diag.Info, "title-repeated", q.Pos,
					diag.T("标题“%s”下一行又有，只排一次", "the title %q comes again and is set once", q.Words))
				rest = slices.Delete(rest, k, k+1)
				break
			}
		}
		if d.Meta.Title == "" {
			in.SetField(&d.Meta, "title", m[1], p)
		} else {
			in.Diags.Add(diag.Info, "title-repeated", p.Pos,
				diag.T("标题“%s”前面已有，只排一次", "the title %q is given before and set once", m[1]))
		}
		in.Diags.Add(diag.Info, "dropped-counter", p.Pos, diag.T("“%s”不排", "%q is not set", "题："))
		*ps = rest
		return
	}
}

// overTitle takes the one short line that stands before a title which the format states
// for its kicker.
func (in *Reader) overTitle(ps *[]*trait.Paragraph) {
	m := &in.Draft.Meta
	if len(*ps) == 0 || m.Title == "" || m.Kicker != "" {
		return
	}
	before := func(p *trait.Paragraph) bool { return p.Pos.Line > 0 && p.Pos.Line < m.Pos.Line }
	p := (*ps)[0]
	if !before(p) || len(*ps) > 1 && before((*ps)[1]) || !p.Column() && !p.PlainLine(trait.MaxHeading) {
		return
	}
	m.Kicker = p.Words
	in.Taken = append(in.Taken,
		Taken{
			Pos:     p.Pos,
			Text:    p.Words,
			As:      "meta.kicker",
			Reasons: []diag.Text{diag.T("标题之前的一行", "the one line before the title")},
		})
	*ps = (*ps)[1:]
}

// dropProperties leaves out such lines under a stated title, and reports them.
func (in *Reader) dropProperties(ps *[]*trait.Paragraph) {
	if in.Draft.Meta.Title == "" {
		return
	}
	var kept []*trait.Paragraph
	body := false
	for i, p := range *ps {
		over := p.Pos.Line > 0 && p.Pos.Line < in.Draft.Meta.Pos.Line // the title
		if body = body || i >= 8 || p.N >= trait.BodyLength || p.Kind != ""; body && !over ||
			p.Period ||
			!trait.NoteProperty.MatchString(p.Key) {
			kept = append(kept, p)
			continue
		}
		in.Diags.Add(diag.Info, "dropped-property", p.Pos,
			diag.T("笔记的属性“%s”不排", "%q is a property of the note and is not set", p.Words))
	}
	*ps = kept
}

// quotedCredits takes back that the credits under a text are quotations: > 编辑：….
func quotedCredits(ps []*trait.Paragraph) {
	for i := len(ps) - 1; i > 2 && ps[i].Kind == doc.Quote && ps[i].N <= trait.MaxByline && !ps[i].Period &&
		ps[i].Has(trait.Credit|trait.Editor|trait.Source); i-- {
		given := *ps[i].Para
		given.Kind = ""
		ps[i].Para = &given
	}
}

// twiceOver is the line of the head that the next line says once more.
func twiceOver(ps []*trait.Paragraph) string {
	for i := 1; i+1 < len(ps) && i < 5 && ps[i-1].N < trait.BodyLength; i++ {
		if p := ps[i]; p.Kind == "" && p.N >= trait.MinTitleAgain && p.Short(trait.MaxTitle) &&
			p.Words == ps[i-1].Words && !p.Has(trait.Date|trait.Source|trait.Byline) {
			return p.Words
		}
	}
	return ""
}

// oftenSaid reports a line that the head of a text says more often than sites and papers say a
// title: a refrain, the empty rows of a form.
func oftenSaid(ps []*trait.Paragraph, line string) bool {
	const head, most = 8, 3
	times := 0
	for _, p := range ps[:min(head, len(ps))] {
		if p.Words == line {
			times++
		}
	}
	return times > most
}

// wholeText is what the page of a law, a speech says of itself in its title.
var wholeText = pattern.New(`[ 　]*[（(【\[]?全文(?:发布|公布|阅读|如下)?[）)】\]]?$`)

// dropRepeatedTitle removes a paragraph at the head that repeats the title, be it
// stated by the format or the first line.
func (in *Reader) dropRepeatedTitle(ps *[]*trait.Paragraph) {
	title := in.Draft.Meta.Title
	for _, p := range (*ps)[:min(2, len(*ps))] {
		if title == "" && p.Short(trait.MaxTitle) && !p.Has(trait.Date|trait.Source) {
			title = p.Words
		}
	}
	if title == "" ||
		!slices.ContainsFunc((*ps)[min(1, len(*ps)):min(6, len(*ps))],
			func(p *trait.Paragraph) bool { return p.Words == title }) {
		title = cmp.Or(twiceOver(*ps), title)
	}
	if in.Draft.Meta.Title == "" && oftenSaid(*ps, title) {
		return
	}
	seen := in.Draft.Meta.Title != ""
	for i, n := 0, 0; i < len(*ps) && n < 6; i, n = i+1, n+1 { // n goes through what stood there
		p := (*ps)[i]
		if title == "" ||
			p.Words != title && (p.N < trait.MinTitleAgain || wholeText.ReplaceAllString(title, "") != p.Words) {
			continue
		}
		if !seen {
			seen = true
			continue
		}
		if i > 1 && i+1 < len(*ps) && (*ps)[i-1].Ends == trait.EndsStop && (*ps)[i+1].Has(trait.Date) {
			continue // an office, the first row of the title, signs a short paper
		}
		if i+1 < len(*ps) && trait.OfficialMatter((*ps)[i+1].Key) && trait.OrgEnd.MatchString(p.Key) {
			continue // the head of its paper, and the first row of the title
		}
		in.Diags.Add(diag.Info, "title-repeated", p.Pos,
			diag.T("正文开头重复了标题“%s”，只排一次", "the text repeats the title %q; it is set once", title))
		*ps = slices.Delete(slices.Clone(*ps), i, i+1)
		i--
	}
}
