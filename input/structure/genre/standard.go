package genre

import (
	"slices"
	"strconv"
	"strings"

	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/input/pattern"
	"dayang/input/structure/trait"
)

// Standards have a cover of their own (GB/T 1.1: classes, kind, number, name in two languages,
// dates, who issued it), their name again over clause 1, and clauses whose number has a line
// of its own over the term that they define.

const (
	maxCover    = 20 // lines of a cover
	minCover    = 3  // that only a cover has
	minClauses  = 3  // numbers that count on
	maxTermLine = 60
)

// standardNo is the number of a standard.
const standardNo = `
	(?:[A-Z]{1,3}\d{0,6}(?:/[A-Z]{1,6}\d{0,4})?)[ 　]?(?:[A-Z]{0,4}[ 　]?)?\d{1,6}(?:\.\d{1,3})*
	[ 　]?[—–\-－]{1,2}[ 　]?\d{4}`

// Reference is a standard that another one names.
var Reference = pattern.New(`
	^(?:` + standardNo + `|[A-Z]{1,4}(?:/[A-Z]{1,4})?[ 　]\d{2,6}(?:\.\d{1,3})?)[ 　].{4,60}$`)

var (
	coverClass = pattern.New(`
		^(?:ICS|CCS)[ 　]*[A-Z]?[ 　]?[\d. 　]+(?:[ 　]*CCS[ 　]*[A-Z][ 　]?\d+)?$|
		^(?:备案号|UDC)[:：]?.{0,24}$|
		^(?:GB|DB[ 　]?\d{2,6}|HJ|T|Q|[A-Z]{2})$|
		^[A-Z] ?\d{2}$`)
	coverKind = pattern.New(`
		^[\p{Han}（）]{2,24}(?:国家|地方|行业|团体|企业)标准(?:化指导性技术文件)?$|
		^\p{Han}{2,16}(?:国家标准|计量技术规范|计量检定规程)$`)
	coverNo = pattern.New(`
		^` + standardNo + `(?:[ 　/].{0,40})?$|
		^(?:代替|部分代替|替代)[ 　]?[A-Z].{4,60}$`)
	coverDate = pattern.New(`
		^\d{4}[-年.]\d{1,2}[-月.]\d{1,2}日?[ 　]*(?:发布|批准|公布)
		(?:[ 　]+\d{4}[-年.]\d{1,2}[-月.]\d{1,2}日?[ 　]*实施)?$|
		^\d{4}[-年.]\d{1,2}[-月.]\d{1,2}日?[ 　]*实施$`)
	coverBy = pattern.New(`^\p{Han}[\p{Han} 　、（）]{3,60}[ 　]*发[ 　]?布$`)
	// firstClause opens the text.
	firstClause = pattern.New(`^(?:1|１|一、|第一章)[ 　．.]*(?:范[ 　]*围|总[ 　]*则|主题内容.{0,10})$`)
	// annex is the number of an annex and whether it binds, each on a line of its own.
	annex      = pattern.New(`^附[ 　]*录[ 　]*[A-Z]$`)
	annexBinds = pattern.New(`^[（(](?:规范性|资料性|补充件|参考件)(?:附录)?[）)]$`)
)

// coverLine reports a line that only a cover has.
func coverLine(p *trait.Paragraph) bool {
	return coverClass.MatchString(p.Words) || coverKind.MatchString(p.Key) || coverNo.MatchString(p.Words) ||
		coverDate.MatchString(p.Key) || coverBy.MatchString(p.Key)
}

// readStandard takes the name of a standard off its cover for the title; what else is there
// are credits. Where the name comes again over the text it is set once.
func (in *Reader) readStandard(ps *[]*trait.Paragraph) {
	all := *ps
	told, end := 0, 0
	name := -1
	for ; end < len(all) && end < maxCover; end++ {
		p := all[end]
		if p.Kind != "" && p.Kind != doc.Heading ||
			p.Period ||
			p.Stops > 0 ||
			p.N > trait.MaxTitle+20 && !(trait.InLatin(p.Words) && p.N <= trait.MaxShaped) ||
			firstClause.MatchString(p.Key) ||
			trait.Prefatory.MatchString(p.Words) ||
			contentsHead.MatchString(p.Words) {
			break
		}
		switch {
		case coverLine(p):
			told++
		case told > 0 && name < 0 && strings.ContainsFunc(p.Words, trait.IsHan) &&
			!trait.OrgLine.MatchString(p.Key) && p.N >= 4:
			name = end
		}
	}
	if told < minCover {
		return
	}
	d := *in.Draft
	from := end
	switch {
	case name >= 0 && d.Meta.Title == "":
		d.Meta.Title, d.Meta.Pos = all[name].Words, all[name].Pos
		in.Taken = append(in.Taken,
			Taken{
				Pos:     all[name].Pos,
				Text:    d.Meta.Title,
				As:      "meta.title",
				Reasons: []diag.Text{diag.T("标准封面上的名称", "the name on the cover of a standard")},
			})
	case d.Meta.Title == "":
		return
	default:
		name = -1
	}
	var cover []*trait.Paragraph
	for i, p := range all[:from] {
		switch {
		case i == name:
		case coverKind.MatchString(p.Key) && d.Meta.Kicker == "":
			d.Meta.Kicker = p.Words
			in.Taken = append(in.Taken,
				Taken{
					Pos:     p.Pos,
					Text:    p.Words,
					As:      "meta.kicker",
					Reasons: []diag.Text{diag.T("标准封面上的类别", "the kind of a standard, on its cover")},
				})
		case p.Kind == doc.Heading && !coverLine(p):
			cover = append(cover, p)
		default:
			cover = append(cover, p.Given(doc.Furniture, doc.Credit))
		}
	}
	in.Draft = &d
	in.Masthead = append(in.Masthead, cover...)
	rest := slices.Clone(all[from:])
	for i, p := range rest {
		if i+1 < len(rest) && firstClause.MatchString(rest[i+1].Key) &&
			trait.Squeezed(p.Words) == trait.Squeezed(d.Meta.Title) {
			in.Diags.Add(diag.Info, "title-repeated", p.Pos,
				diag.T("正文前重复了标题“%s”，只排一次", "the title %q stands again over the text; it is set once",
					p.Words))
			rest = slices.Delete(rest, i, i+1)
			break
		}
	}
	*ps = rest
}

// clauseNo is the number of a clause at the head of a line.
var clauseNo = pattern.New(`^(\d{1,2}(?:\.\d{1,2}){0,4})(?:[ 　]|$)`)

// joinClauses joins the number of a clause that has a line of its own with the term or the
// text under it. Such numbers count on from one another; a figure does not.
func joinClauses(ps *[]*trait.Paragraph) {
	var last []int
	var chain, alone []int // paragraphs
	joins := map[int]bool{}
	flush := func() {
		if len(chain) >= minClauses {
			for _, i := range alone {
				joins[i] = true
			}
		}
		chain, alone = nil, nil
	}
	all := *ps
	for i, p := range all {
		if p.Kind != "" && p.Kind != doc.Heading {
			continue
		}
		m := clauseNo.FindStringSubmatch(p.Words)
		if m == nil {
			continue
		}
		no := clause(m[1])
		if !countsOn(last, no) {
			flush()
		}
		chain, last = append(chain, i), no
		if len(m[1]) == len(p.Words) && len(no) > 1 {
			alone = append(alone, i)
		}
	}
	flush()
	if len(joins) == 0 {
		*ps = joinAnnexes(all)
		return
	}
	out := make([]*trait.Paragraph, 0, len(all))
	for i := 0; i < len(all); i++ {
		p := all[i]
		if !joins[i] || i+1 >= len(all) || all[i+1].Kind != "" || clauseNo.MatchString(all[i+1].Words) {
			out = append(out, p)
			continue
		}
		next := all[i+1]
		term := next.N <= maxTermLine && next.Ends == trait.EndsOpen && next.Stops == 0 && i+2 < len(all)
		if !term && p.Kind == doc.Heading {
			out = append(out, p)
			continue
		}
		lines := []*trait.Paragraph{p, next}
		if i++; term && i+2 < len(all) && all[i+1].Kind == "" && all[i+1].N <= maxTermLine &&
			trait.InLatin(all[i+1].Words) {
			i++
			lines = append(lines, all[i])
		}
		q := trait.New(trait.Merged(lines, " "))
		q.Term = term && q.N <= maxTermLine
		out = append(out, q)
	}
	*ps = joinAnnexes(out)
}

// clause parts the number of a clause.
func clause(s string) (no []int) {
	for _, d := range strings.Split(s, ".") {
		n, _ := strconv.Atoi(d)
		no = append(no, n)
	}
	return no
}

// countsOn reports the number of a clause that is next to another: 3.1 behind 3, 3.2 behind
// 3.1, 4 behind 3.2.
func countsOn(last, no []int) bool {
	n := len(no)
	if len(last)+1 == n {
		return slices.Equal(last, no[:n-1]) && no[n-1] == 1
	}
	return len(last) >= n && slices.Equal(last[:n-1], no[:n-1]) && no[n-1] == last[n-1]+1
}

// joinAnnexes makes one line of the three that open an annex: 附录A / （规范性） / its name.
func joinAnnexes(all []*trait.Paragraph) []*trait.Paragraph {
	out := all[:0:0]
	for i := 0; i < len(all); i++ {
		if i+2 < len(all) && all[i].Kind == "" && annex.MatchString(all[i].Words) &&
			annexBinds.MatchString(all[i+1].Words) && all[i+2].Short(trait.MaxHeading) && all[i+2].Kind == "" {
			q := trait.New(trait.Merged(all[i:i+3], " "))
			q.Term = true
			out = append(out, q)
			i += 2
			continue
		}
		out = append(out, all[i])
	}
	return out
}
