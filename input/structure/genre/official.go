package genre

import (
	"slices"
	"strings"

	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/input/pattern"
	"dayang/input/structure/trait"
)

// Official texts as collections of laws and of judgments hand them out, and drafts of them.

var (
	// lawTag is the name of a part that a collection of laws has before it: 【章名】 第一章　总则.
	lawTag = pattern.New(`^[【\[〖](编名|章名|节名|条文|正文|题注|说明|附注|法规全文)[】\]〗][ 　]*`)
	// lawField is a line of what a collection knows of a law.
	lawField = pattern.New(`
		^[【\[〖]?(?:
			(?:颁布|公布|发布|印发|实施|施行|生效|批准|通过|修订|修正|失效|废止|制定|成文)
			(?:日期|时间|单位|部门|机关|机构)|
			时[ 　]?效[ 　]?性|效力(?:级别|层级|状态|等级)|法规(?:类别|层级|性质)|
			(?:法律|法规)?(?:文号|发文字号)|发文字号|发文(?:机关|单位|日期)|主题(?:分类|词)|
			公文(?:种类|类型)|内容分类|所属(?:类别|行业)|案[ 　]?号|案[ 　]?由|审理(?:法院|程序)|
			裁判(?:日期|要旨)|文书(?:类型|性质)|案件类型|合[ 　]?议[ 　]?庭
		)[】\]〗]?[ 　]*[:：][ 　]*[^ 　]`)
	// ofLaw are those of them that nothing but a law has.
	ofLaw = pattern.New(`
		^[【\[〖]?(?:颁布|公布|实施|施行|生效|批准|通过|失效|废止|时[ 　]?效|效力|法规|案[ 　]?由|审理|裁判)`)
	// strayMark is a mark that closes or opens the field in which a table kept a text.
	strayMark = pattern.New(`^["'|｜,，]{1,3}$`)
)

// loneStar is the star on the red line under the number of a paper of the Party, starLines where it stands.
var loneStar = pattern.New(`^[★☆]{1,2}$`)

const starLines = 8

// lawFields is where the fields of a law end, in paragraphs.
const lawFields = 24

// readCollection takes what a collection of texts has around one: the marks of the field that
// held it, names before its parts, and what is known of the law, which is two and more lines at
// its head and becomes credits.
func (in *Reader) readCollection(ps *[]*trait.Paragraph) {
	all := *ps
	if in.Draft.Meta.Title == "" {
		all = in.dropCatalog(all)
	}
	drop := func(p *trait.Paragraph, words string) {
		in.Diags.Add(diag.Info, "page-furniture", p.Pos,
			diag.T("资料库里的“%s”不排", "%q belongs to a collection of texts and is not set", words))
	}
	for len(all) > 2 && all[0].Kind == "" && strayMark.MatchString(all[0].Words) {
		drop(all[0], all[0].Words)
		all = all[1:]
	}
	for len(all) > 2 && all[len(all)-1].Kind == "" && strayMark.MatchString(all[len(all)-1].Words) {
		drop(all[len(all)-1], all[len(all)-1].Words)
		all = all[:len(all)-1]
	}
	for i := 1; i < min(len(all), starLines); i++ {
		if p := all[i]; p.Kind == "" && loneStar.MatchString(p.Words) && i+1 < len(all) &&
			all[i-1].Has(trait.DocNo) {
			in.Diags.Add(diag.Info, "ornament-dropped", p.Pos,
				diag.T("“%s”不排，版式另有装饰", "%q is not set: the design has its own", p.Words))
			all = slices.Delete(slices.Clone(all), i, i+1)
		}
	}
	tagged := 0
	for _, p := range all {
		if p.Kind == "" && lawTag.MatchString(p.Words) {
			tagged++
		}
	}
	out := make([]*trait.Paragraph, 0, len(all))
	for _, p := range all {
		m := lawTag.FindStringSubmatch(p.Words)
		switch {
		case m == nil || p.Kind != "" || tagged < 2:
		case len(m[0]) == len(p.Words):
			drop(p, p.Words)
			continue
		default:
			rest := p.Retext(p.Words[len(m[0]):])
			if m[1] != "题注" && m[1] != "说明" && m[1] != "附注" &&
				(rest.Number == trait.NoNumber || rest.Number > trait.NumArticle) {
				break
			}
			drop(p, strings.TrimRight(m[0], " 　"))
			if p = rest; m[1] == "题注" {
				p = p.Given(doc.Furniture, doc.Credit)
			}
		}
		out = append(out, p)
	}
	is := func(p *trait.Paragraph) bool {
		return p.Kind == "" && p.N <= maxWebLine && !p.Period && lawField.MatchString(p.Key)
	}
	for run := range trait.Runs(out[:min(len(out), lawFields)], is) {
		laws := 0
		for _, p := range run {
			if ofLaw.MatchString(p.Key) {
				laws++
			}
		}
		if len(run) < 2 || laws == 0 {
			continue
		}
		in.law = true
		for _, p := range run {
			p.Law, p.Shape = true, trait.Credit
		}
	}
	*ps = out
}

// giveLaw makes credits of the fields of a law; those over its title go before it.
func (in *Reader) giveLaw(ps *[]*trait.Paragraph) {
	kept := make([]*trait.Paragraph, 0, len(*ps))
	over := true
	for _, p := range *ps {
		if !p.Law {
			over = false
			kept = append(kept, p)
			continue
		}
		p = p.Given(doc.Furniture, doc.Credit)
		if over {
			in.Masthead = append(in.Masthead, p)
			continue
		}
		kept = append(kept, p)
	}
	*ps = kept
}

// tenderLines is where the head of a paper in parts ends, in paragraphs.
const tenderLines = 16

// readTender takes the title of a paper that opens with the names of its parts and chapters, one to
// three lines right over its number.
func (in *Reader) readTender(ps *[]*trait.Paragraph) {
	all := *ps
	if in.Draft.Meta.Title != "" || len(all) < 6 {
		return
	}
	at := 0
	from := at
	for at < tenderLines && at < len(all) && all[at].Kind == "" && all[at].Number != trait.NoNumber &&
		all[at].Number <= trait.NumSection && !all[at].Period {
		at++
	}
	if at == from {
		return
	}
	end := at
	for end < len(all) && end-at < 3 && all[end].Kind == "" && all[end].Short(trait.MaxTitle) &&
		all[end].Number == trait.NoNumber && !all[end].Has(trait.DocNo) {
		end++
	}
	if end == at || end == len(all) || !all[end].Has(trait.DocNo) {
		return
	}
	d := *in.Draft
	in.Draft = &d
	d.Meta.Title, d.Meta.Pos = "", all[at].Pos
	for _, p := range all[at:end] {
		if d.Meta.Title != "" && trait.TwoPhrases(d.Meta.Title, p.Words) && !trait.PaperEnd.MatchString(p.Words) {
			d.Meta.Title += " "
		}
		d.Meta.Title += p.Words
		in.Taken = append(in.Taken,
			Taken{
				Pos:  p.Pos,
				Text: p.Words,
				As:   "meta.title",
				Reasons: []diag.Text{diag.T("章名之下、编号之上",
					"under the name of a chapter, over the number of the paper")},
			})
	}
	all[end] = all[end].Given(doc.Furniture, doc.Credit)
	*ps = append(append([]*trait.Paragraph{}, all[from:at]...), all[end:]...)
}
