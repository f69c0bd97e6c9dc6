package markdown

import (
	"strings"
	"unicode/utf8"

	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/input/draft"
	"dayang/input/pattern"
)

// Links that only lead about: to the top of the page, to the issue before and after. They
// stand in a paragraph or a list of their own.

var (
	// backTo is the link to the top of a page, or to its contents.
	backTo = pattern.New(`
		(?i)^(?:[返回]{1,2}到?|跳到|跳回)?(?:本文|本页|文章|页面)?(?:目录|顶部|页首|开头|首页|列表)?
		(?:back to top|top|toc)?$`)
	// besides opens the link to a neighbour.
	besides = pattern.New(`
		^(?i:[上下前后][一1]?[篇章期页节回集话讲课](?:文章)?|prev(?:ious)?|next)(?:$|[^\p{Han}A-Za-z])`)
)

// maxNav is the length in characters of such a link, its words aside.
const maxNav = 24

// nav reports a paragraph of nothing but links that lead about.
func nav(p *draft.Para) bool {
	if p.Kind != "" {
		return false
	}
	chars := []rune(p.Text)
	at, links, leads := 0, 0, false
	for _, s := range p.Spans {
		if s.Mark != doc.Link || s.Start < at || s.End > len(chars) {
			continue
		}
		words := strings.Trim(string(chars[s.Start:s.End]), " 　[]【】『』「」<>《》«»←→↑↓⬆⬇🔙🔝⬅➡·-—|\ufe0f")
		here := strings.HasPrefix(s.Target, "#") && backTo.MatchString(words)
		if !between(chars[at:s.Start]) || s.End-s.Start > 2*maxNav {
			return false
		}
		leads = leads || here || besides.MatchString(words)
		at, links = s.End, links+1
	}
	return links > 0 && leads && between(chars[at:])
}

// between reports characters that only part links from each other.
func between(s []rune) bool {
	return strings.Trim(string(s), " 　\n|｜/·-—:：←→↑⬆🔙🔝()（）[]【】『』「」") == ""
}

// neighbours reports a list of nothing but the texts before and after: - 上一篇：….
func neighbours(p *draft.Para) bool {
	if p.Kind != doc.List || len(p.Items) == 0 || len(p.Items) > 2 {
		return false
	}
	for _, it := range p.Items {
		if !besides.MatchString(it.Text) || !strings.ContainsAny(it.Text, ":：") ||
			utf8.RuneCountInString(it.Text) > 60 {
			return false
		}
	}
	return true
}

// whole opens the text of which an entry is the summary; readers of paper cannot follow it.
var whole = pattern.New(`
	^[\[【（(]?(?:点击|点此)?(?:查看|阅读)(?:原文|全文|详情|更多)(?:链接)?[>»→]*[\]】）)]?$`)

// minWhole is how many such links show that they stand behind entries.
const minWhole = 2

// wholeLinks leaves out the links behind entries that lead to the whole of each.
func (r *reader) wholeLinks() {
	is := func(p *draft.Para) bool {
		return (p.Kind == "" || p.Kind == doc.Furniture && p.Role == doc.Credit) &&
			utf8.RuneCountInString(p.Text) <= maxNav && linkedTo(p.Spans, "") &&
			whole.MatchString(strings.TrimSpace(p.Text))
	}
	n := 0
	for i := range r.out.Paras {
		if is(&r.out.Paras[i]) {
			n++
		}
	}
	if n < minWhole {
		return
	}
	r.keepOnly(func(i int) bool {
		p := &r.out.Paras[i]
		if is(p) {
			r.diags.Add(diag.Info, "page-furniture", p.Pos,
				diag.T("“%s”不排", "%q is not set", strings.TrimSpace(p.Text+" "+p.Spans[0].Target)))
		}
		return !is(p)
	})
}

// alsoRead is the line over what else a site offers.
var alsoRead = pattern.New(`
	^[【\[「]?(?:
		编辑推荐|相关(?:阅读|文章|推荐|链接|新闻)|推荐阅读|往期(?:推荐|回顾|文章|精选)|
		相关(?:解读|资讯|稿件|报道)|猜你喜欢|热门(?:文章|排行)
	)[】\]」]?[:：]?$`)

// alsoOffered leaves out such a line behind the text with the list of nothing but links under it.
func (r *reader) alsoOffered() {
	for i := len(r.out.Paras) - 2; i > 2; i-- {
		p, l := &r.out.Paras[i], &r.out.Paras[i+1]
		if p.Kind == "" && strings.ContainsAny(p.Text, "。！？") && utf8.RuneCountInString(p.Text) >= minProse ||
			p.Kind == doc.Heading && !alsoRead.MatchString(p.Text) {
			return
		}
		if p.Kind != "" && p.Kind != doc.Heading ||
			!alsoRead.MatchString(strings.TrimSpace(p.Text)) ||
			l.Kind != doc.List {
			continue
		}
		said := []string{p.Text}
		for _, it := range l.Items {
			s := it.Spans
			if len(s) != 1 || s[0].Mark != doc.Link || s[0].Start > 0 ||
				s[0].End < utf8.RuneCountInString(it.Text) {
				return
			}
			said = append(said, it.Text)
		}
		r.diags.Add(diag.Info, "page-furniture", p.Pos,
			diag.T("“%s”不排", "%q is not set", strings.Join(said, " ")))
		r.cut(i, i+2)
		return
	}
}

// leadAbout leaves out such paragraphs, and lists of them behind the text.
func (r *reader) leadAbout() {
	r.wholeLinks()
	r.alsoOffered()
	r.keepOnly(func(i int) bool {
		p := &r.out.Paras[i]
		said := []string{p.Text}
		switch {
		case nav(p):
		case neighbours(p) && i+2 >= len(r.out.Paras):
			for _, it := range p.Items {
				said = append(said, it.Text)
			}
		default:
			return true
		}
		r.diags.Add(diag.Info, "page-furniture", p.Pos,
			diag.T("“%s”不排", "%q is not set", strings.TrimSpace(strings.Join(said, " "))))
		return false
	})
}

// addressed opens the second line of an entry of a newsletter.
var addressed = pattern.New(`^https?://\S+`)

// entryHead reports the bold line over an address: what a newsletter recommends.
func (r *reader) entryHead(i int) bool {
	p := &r.out.Paras[i]
	return p.Kind == "" && allBold(p) && utf8.RuneCountInString(p.Text) <= maxSubtitle &&
		!endsOn.MatchString(p.Text) &&
		i+1 < len(r.out.Paras) && (r.out.Paras[i+1].Kind == "" || r.out.Paras[i+1].Role == doc.Credit) &&
		addressed.MatchString(r.out.Paras[i+1].Text)
}
