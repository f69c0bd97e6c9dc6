package genre

import (
	"dayang/input/diag"
	"dayang/input/pattern"
	"dayang/input/structure/trait"
)

// A page gives date, source and author of a story in one line, with what it counts and
// offers between them and with labels that nothing follows: 发布时间：2021-09-02 来源： 点击：.

// maxFacts is the length of such a line in characters.
const maxFacts = 120

// maxTouching is how many labels of a line touch what stands before them.
const maxTouching = 4

// facts are what it says.
type facts struct {
	date, source    string
	colon           string // of the label before a value
	later           string // when the page was changed
	byline, editors []string
	dropped         []string // labels without a value, counters, tools
	ofPage          bool     // it has what no writer's own line has
	account         int      // the line over it that names its source, 0 if none does
	answer          bool     // of who answered a question
	original        bool     // 原创 and who wrote it; the account follows
	posted          bool     // over a post of a forum, under who wrote it
	above           bool     // stands over the title
	archive         bool     // date, paper and page of an archive
	touch           int      // bytes that are left behind the date
	labels, unknown int      // labels that are known, and that are not
	pictured        int      // of what is left, labels of who took the pictures
	empty           bool     // a label without a value
	named           bool     // a date and names without a label
	listed          bool     // an item of a list, as newspapers' pages have it under the title
}

// factDay4 is a day with its year, and the time of day.
const factDay4 = `
	\d{4}[ ]?[-年/.][ ]?\d{1,2}[ ]?[-月/.][ ]?\d{1,2}日?(?:[ T　]{0,2}\d{1,2}:\d{2}(?::\d{2})?)?`

var (
	factLabel = pattern.New(`(?:^|[^\p{Han}])((?:\p{Han}[ 　]\p{Han}|\p{Han}{2,6})([ 　]*)[:：])`)
	factTool  = pattern.New(`
		^(?:
			(?:` + navWords + `)(?:[(（]\d*[)）])?|\p{Han}{2,6}[(（]\d*[)）][人条次]|\d+次?|
			\d*[人次条个位](?:浏览|阅读|评论|回复|点击|留言|推荐|围观)|
			.{0,4}(?:手持设备|手机)访问
		)$`)
	factFlag = pattern.New(`
		^(?:[©○]?原创|转载|发[布表]于[ 　]?(?:\p{Han}{1,3}[^\P{Han}报网社台刊](?:[ 　]|$))?)`)
	gluedLabel = pattern.New(`
		[:：]\p{Han}{0,12}?(
			(?:
				作者|发布[者人]|(?:稿件|文章|信息)?来源|(?:发[布表])?时间|责任编辑|责编|编辑|浏览次数|
				点击数?|阅读|字[号体]|分享到?
			)[:：]
		)`)
	// touching is a label right behind another one that has no value, behind a day or a counter.
	touching = pattern.New(`
		(?:[:：]|\d{1,2}[日\d])(
			(?:
				作者|(?:稿件|文章|信息)?来源|(?:发[布表])?(?:时间|日期)|责任编辑|责编|编辑|
				(?:浏览|阅读|点击)(?:次数|数|量)?|人气
			)[:：]
		)`)
	// asker is somebody without a name who asked or answered on a page.
	asker = pattern.New(`^(?:发布|热心|匿名|最佳)(?:网友|用户|答案|回答)$`)
	// sortedBy is who put a text together for a site.
	sortedBy   = pattern.New(`^\p{Han}{2,10}(?:官方整理|网?整理发布|小编整理)$`)
	monthDay   = pattern.New(`^\d{2}-\d{2}$`)
	factInside = pattern.New(factDay4)
	// factAccount is the account that put a story up, over the time; a column of it may follow.
	factAccount = pattern.New(`
		^(
			\p{Han}{2,12}(?:APP|App|客户端|[日晚晨都]?市?报|网|号|发布|融媒体?|电视台|频道)\p{Han}{0,4}
			(?:[站台]|中心)?
		)(?:[ 　]*[•·>|｜][ 　]*\p{Han}{2,8})?$`)
	emptied = pattern.New(`[:：][ 　]*[\d次,.]*$`)
	// platform is what an account is one of.
	platform = pattern.New(`^\p{Han}{2}号$`)
	// periodical is a paper with the number of its issue.
	periodical = pattern.New(`
		^(?:《\p{Han}{2,12}》|\p{Han}{2,10})[ 　,，]*\d{4} ?年[ 　,，]*第? ?\d{1,2} ?期$`)
	// archived is what an archive has over the page of a paper: date and paper touch.
	archived = pattern.New(`
		^(\d{4}年\d{1,2}月\d{1,2}日)(\p{Han}{2,8}(?:报|通讯|消息))[ 　]*(第 ?\d{1,3} ?版)$`)
	// sizes are buttons that touch the date behind them, A-A+2014年…, or the label that a reader of
	// newspapers gives it.
	sizes = pattern.New(`^(?:(?:A[-+]?|T[-+|大小]?){2,4}|(?:当前|今日)(?:报[章纸]|版面)[:：]?)`)
	// toolBehind touches the paper before it.
	toolBehind = pattern.New(`^(\p{Han}{2,9}(?:报|网))(?:评论|分享|字号|我要评论|参与互动|大中小)$`)
	// edition is a paper and its part, or a site and the paper it has a text from: 某某商报/中区版,
	// 某网-某晚报.
	edition = pattern.New(`
		^\p{Han}{2,8}(?:报|网)(?:[/／]\p{Han}{1,6}版|[-－—]{1,2}\p{Han}{2,10}(?:报|周刊|杂志|网|版))$`)
	// shortName is a body of a district by its short name: 省篮协.
	shortName = pattern.New(`^[省市县区]\p{Han}{1,5}[协联办委]$`)
	latinOnly = pattern.New(`^[A-Za-z0-9_.@-]+$|^管理员$`)
)

// told enters what a line of particulars says and returns what stays of it: its date, from
// which the head is read.
func (in *Reader) told(p *trait.Paragraph, f *facts) *trait.Paragraph {
	if f.source+f.date == "" && len(f.byline)+len(f.editors) == 0 { // nothing is entered: all of it goes
		in.Diags.Add(diag.Info, "dropped-counter", p.Pos, diag.T("“%s”不排", "%q is not set", p.Words))
		return nil
	}
	d := *in.Draft
	in.Draft = &d
	if from, who := trait.WriterBehind(f.source); who != "" && len(f.byline) == 0 {
		f.source, f.byline = from, []string{who}
	}
	if d.Meta.Source == "" {
		in.SetField(&d.Meta, "source", f.source, p)
	} else if f.source != "" {
		f.dropped = append(f.dropped, f.source) // another is named before
	}
	for _, s := range f.byline {
		if s == d.Meta.Source || s == f.source {
			f.dropped = append(f.dropped, s) // a site is no author of its own
			continue
		}
		in.SetField(&d.Meta, "byline", s, p)
	}
	for _, s := range f.editors {
		in.SetField(&d.Meta, "editor", s, p)
	}
	for _, s := range f.dropped {
		in.Diags.Add(diag.Info, "dropped-counter", p.Pos, diag.T("“%s”不排", "%q is not set", s))
	}
	if in.law && f.date != "" { // when it was put up
		in.Diags.Add(diag.Info, "dropped-counter", p.Pos, diag.T("“%s”不排", "%q is not set", f.date))
		return nil
	}
	if f.date == "" {
		return nil
	}
	q := p.Retext(f.date)
	if (!q.Has(trait.Date) || f.archive || f.above) && d.Meta.Date == "" { // 09-23 15:48
		in.SetField(&d.Meta, "date", f.date, p)
		return nil
	}
	return q
}
