package structure

import (
	"slices"
	"strconv"
	"strings"

	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/input/pattern"
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

const standardNo = `(?:[A-Z]{1,3}\d{0,6}(?:/[A-Z]{1,6}\d{0,4})?)[ 　]?(?:[A-Z]{0,4}[ 　]?)?\d{1,6}(?:\.\d{1,3})*[ 　]?[—–\-－]{1,2}[ 　]?\d{4}`

var (
	coverClass = pattern.New(`^(?:ICS|CCS)[ 　]*[A-Z]?[ 　]?[\d. 　]+(?:[ 　]*CCS[ 　]*[A-Z][ 　]?\d+)?$|^(?:备案号|UDC)[:：]?.{0,24}$|^(?:GB|DB[ 　]?\d{2,6}|HJ|T|Q|[A-Z]{2})$|^[A-Z] ?\d{2}$`)
	coverKind  = pattern.New(`^[\p{Han}（）]{2,24}(?:国家|地方|行业|团体|企业)标准(?:化指导性技术文件)?$|^\p{Han}{2,16}(?:国家标准|计量技术规范|计量检定规程)$`)
	coverNo    = pattern.New(`^` + standardNo + `(?:[ 　/].{0,40})?$|^(?:代替|部分代替|替代)[ 　]?` + `[A-Z].{4,60}$`)
	coverDate  = pattern.New(`^\d{4}[-年.]\d{1,2}[-月.]\d{1,2}日?[ 　]*(?:发布|批准|公布)(?:[ 　]+\d{4}[-年.]\d{1,2}[-月.]\d{1,2}日?[ 　]*实施)?$|^\d{4}[-年.]\d{1,2}[-月.]\d{1,2}日?[ 　]*实施$`).Has("0123456789")
	coverBy    = pattern.New(`^\p{Han}[\p{Han} 　、（）]{3,60}[ 　]*发[ 　]?布$`)
	// firstClause opens the text.
	firstClause = pattern.New(`^(?:1|１|一、|第一章)[ 　．.]*(?:范[ 　]*围|总[ 　]*则|主题内容.{0,10})$`)
	// annex is the number of an annex and whether it binds, each on a line of its own.
	annex      = pattern.New(`^附[ 　]*录[ 　]*[A-Z]$`)
	annexBinds = pattern.New(`^[（(](?:规范性|资料性|补充件|参考件)(?:附录)?[）)]$`)
	// reference is a standard that another one names.
	reference = pattern.New(`^(?:` + standardNo + `|[A-Z]{1,4}(?:/[A-Z]{1,4})?[ 　]\d{2,6}(?:\.\d{1,3})?)[ 　].{4,60}$`).Has("0123456789")
)

// coverLine reports a line that only a cover has.
func coverLine(p *para) bool {
	return coverClass.MatchString(p.text) || coverKind.MatchString(p.key) || coverNo.MatchString(p.text) || coverDate.MatchString(p.key) || coverBy.MatchString(p.key)
}

// readStandard takes the name of a standard off its cover for the title; what else is there
// are credits. Where the name comes again over the text it is set once.
func (in *inference) readStandard(ps *[]*para) {
	all := *ps
	told, end := 0, 0
	name := -1
	for ; end < len(all) && end < maxCover; end++ {
		p := all[end]
		if p.Kind != "" && p.Kind != doc.Heading || p.period || p.stops > 0 || p.n > maxTitle+20 && !(inLatin(p.text) && p.n <= maxShaped) || firstClause.MatchString(p.key) || prefatory.MatchString(p.text) || contentsHead.MatchString(p.text) {
			break
		}
		switch {
		case coverLine(p):
			told++
		case told > 0 && name < 0 && strings.ContainsFunc(p.text, isHan) && !orgLine.MatchString(p.key) && p.n >= 4:
			name = end
		}
	}
	if told < minCover {
		return
	}
	d := *in.draft
	from := end
	switch {
	case name >= 0 && d.Meta.Title == "":
		d.Meta.Title, d.Meta.Pos = all[name].text, all[name].Pos
		in.taken = append(in.taken, Taken{Pos: all[name].Pos, Text: d.Meta.Title, As: "meta.title", Reasons: []diag.Text{diag.T("标准封面上的名称", "the name on the cover of a standard")}})
	case d.Meta.Title == "":
		return
	default:
		name = -1
	}
	var cover []*para
	for i, p := range all[:from] {
		switch {
		case i == name:
		case coverKind.MatchString(p.key) && d.Meta.Kicker == "":
			d.Meta.Kicker = p.text
			in.taken = append(in.taken, Taken{Pos: p.Pos, Text: p.text, As: "meta.kicker", Reasons: []diag.Text{diag.T("标准封面上的类别", "the kind of a standard, on its cover")}})
		case p.Kind == doc.Heading && !coverLine(p):
			cover = append(cover, p)
		default:
			cover = append(cover, p.given(doc.Furniture, doc.Credit))
		}
	}
	in.draft = &d
	in.masthead = append(in.masthead, cover...)
	rest := slices.Clone(all[from:])
	for i, p := range rest {
		if i+1 < len(rest) && firstClause.MatchString(rest[i+1].key) && squeezed(p.text) == squeezed(d.Meta.Title) {
			in.diags.Add(diag.Info, "title-repeated", p.Pos, diag.T("正文前重复了标题“%s”，只排一次", "the title %q stands again over the text; it is set once", p.text))
			rest = slices.Delete(rest, i, i+1)
			break
		}
	}
	*ps = rest
}

// clauseNo is the number of a clause at the head of a line.
var clauseNo = pattern.New(`^(\d{1,2}(?:\.\d{1,2}){0,4})(?:[ 　]|$)`).First("0123456789")

// joinClauses joins the number of a clause that has a line of its own with the term or the
// text under it. Such numbers count on from one another; a figure does not.
func joinClauses(ps *[]*para) {
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
		m := clauseNo.FindStringSubmatch(p.text)
		if m == nil {
			continue
		}
		no := clause(m[1])
		if !countsOn(last, no) {
			flush()
		}
		chain, last = append(chain, i), no
		if len(m[1]) == len(p.text) && len(no) > 1 {
			alone = append(alone, i)
		}
	}
	flush()
	if len(joins) == 0 {
		*ps = joinAnnexes(all)
		return
	}
	out := make([]*para, 0, len(all))
	for i := 0; i < len(all); i++ {
		p := all[i]
		if !joins[i] || i+1 >= len(all) || all[i+1].Kind != "" || clauseNo.MatchString(all[i+1].text) {
			out = append(out, p)
			continue
		}
		next := all[i+1]
		term := next.n <= maxTermLine && next.ends == endsOpen && next.stops == 0 && i+2 < len(all)
		if !term && p.Kind == doc.Heading {
			out = append(out, p)
			continue
		}
		lines := []*para{p, next}
		if i++; term && i+2 < len(all) && all[i+1].Kind == "" && all[i+1].n <= maxTermLine && inLatin(all[i+1].text) {
			i++
			lines = append(lines, all[i])
		}
		q := newPara(merged(lines, " "))
		q.term = term && q.n <= maxTermLine
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
func joinAnnexes(all []*para) []*para {
	out := all[:0:0]
	for i := 0; i < len(all); i++ {
		if i+2 < len(all) && all[i].Kind == "" && annex.MatchString(all[i].text) && annexBinds.MatchString(all[i+1].text) && all[i+2].short(maxHeading) && all[i+2].Kind == "" {
			q := newPara(merged(all[i:i+3], " "))
			q.term = true
			out = append(out, q)
			i += 2
			continue
		}
		out = append(out, all[i])
	}
	return out
}

// namesStandard reports a line of the standards that one names, beside another.
func (c *context) namesStandard() bool {
	is := func(p *para) bool { return p.Kind == "" && !p.period && reference.MatchString(p.text) }
	return is(c.para) && (is(c.next(-1)) || is(c.next(1)))
}
