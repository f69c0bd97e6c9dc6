package structure

import (
	"cmp"
	"strings"

	"dayang/input/doc"
	"dayang/input/particulars"
	"dayang/input/structure/trait"
)

// What a credit tells of the text: who wrote and who edited it, its day, its source. The line stays.

// writer enters who wrote the text, if nobody is named before.
func (in *inference) writer(m *doc.Meta, who string) {
	if who != "" && len(m.Byline) == 0 {
		m.Byline = []string{who}
	}
}

// creditTells enters what a credit or a document number tells of the text.
func (in *inference) creditTells(m *doc.Meta, p *piece) {
	if at := trait.FromAccount.FindStringSubmatchIndex(p.Key); at != nil {
		m.Source = cmp.Or(m.Source, p.Words[at[2]:at[3]])
		if len(m.Byline) == 0 {
			m.Byline = []string{strings.TrimSpace(p.Words[at[4]:at[5]])}
		}
		return
	}
	who := editors(p.Words, p.Key)
	if made := in.makers[p]; made != nil {
		in.enterMakers(m, p, made)
		in.editorsBeside(m, p, editorsBehind(p))
		return
	}
	if wrote, edited := writersBeside(p); wrote != "" && p.label == lCredit {
		who = edited
		in.writer(m, wrote)
	}
	switch {
	case len(who) > 0:
		in.editorsBeside(m, p, who)
	case p.label == lDocNo:
		dayBeside(m, p)
	default:
		in.sourceTells(m, p)
	}
}

// editorsBeside enters editors.
func (in *inference) editorsBeside(m *doc.Meta, p *piece, who []string) {
	for _, e := range who {
		in.addEditor(m, p, strings.TrimSpace(staffNo.ReplaceAllString(e, "")))
	}
}

// dayBeside enters the day beside the number of a document or an issue.
func dayBeside(m *doc.Meta, p *piece) {
	if m.Date != "" {
		return
	}
	const signed = "签发" // who signed it comes behind
	if part, ok := trait.PartLine(strings.Split(p.Words, signed)[0], strings.Split(p.Key, signed)[0]); ok {
		m.Date = part.Date
		return
	}
	for _, s := range strings.Fields(p.Key) {
		if trait.DateOnly.MatchString(s) {
			m.Date = s
		}
	}
}

// sourceTells enters the day on which the text stood in its source, the source, or who wrote at the foot.
func (in *inference) sourceTells(m *doc.Meta, p *piece) {
	if paper, when := particulars.Stood(p.Words); paper != "" && m.Date == "" &&
		m.Source == strings.Trim(paper, "《》 　") {
		m.Date = when
		return
	}
	if m.Source == "" && p.Has(trait.Source) && !in.sourceOfPart() {
		in.headLine(m, p, "日期")
		return
	}
	if who := in.footWriter(p); who != "" && in.footWriters == 1 && (len(m.Byline) == 0 || in.footSigned) {
		m.Byline, in.footSigned = append(m.Byline, who), true
	}
}
