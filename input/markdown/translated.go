package markdown

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"

	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/input/draft"
	"dayang/input/pattern"
)

// What those who translate and pass on texts put in a quotation over and under them: whence
// the text comes, who wrote, translated and checked it.

var (
	// origin opens a line that says so.
	origin = pattern.New(`
		^(?:
			(?i:by|author|source|via|link)|
			(?:本文|原文|译文|文章|论文|原著|原|术语|资料|数据|图片|素材|内容)?(?:
				作者|译者|译|翻译|校对者?|审校者?|审稿|编辑|来源|出处|出自|地址|链接|网址|标题|题目|
				永久链接|发表时间|发布时间|发布日期|日期|发表于|发布于|转载自|首发于|公众号|仓库|项目地址|
				许可协议|版权声明|转载说明|声明
			)|
			(?:英文|中文|论文)?(?:原文|译文)
		)(?:简介|介绍)?[ 　]*[:：]`)
	// passedOn is a sentence of one who passes a text on.
	passedOn = pattern.New(`
		^(?:本文|本译文|此文|文章|原文|该文)(?:原文)?(?:最初|已|首次)?(?:
			转载自|转自|首发|首发于|原载|原载于|原刊|译自|翻译自|编译自|整理自|摘自|节选自|选自|来自|出自|
			刊于|刊发于|发表于|发表在|发布于|
			由.{1,30}(?:翻译|编译|原创|整理|授权|供稿|投稿)|
			同步(?:发布|更新|发表)
		)`)
	// mended asks those who read a translation to mend it.
	mended = pattern.New(`
		^(?:如果?(?:您|你)?发现(?:译文|本文|文中|文章)?(?:存在|有|中)|转载请|版权声明|欢迎转载|未经授权)`)
	// passedFrom names whence.
	passedFrom = pattern.New(`
		(?:转载自|转自|首发于|原载于?|来自|摘自|选自|刊于|发表于|发表在)[ ]?(?:(?:微信)?公众号)?
		[ :：]?[“「《【]([^”」》】]{2,20})[”」》】]`)
	wrote = pattern.New(`^(?:(?i:by|author)|(?:原文|原著)作者|原作者)[ 　]*[:：][ 　]*`)
	// plainOrigin is such a line that newsrooms have too.
	plainOrigin = pattern.New(`
		^(?:(?:本文|文章)?(?:作者|来源)|编辑|出处|日期|(?:发表|发布)(?:时间|日期)|发[布表]于)
		[ 　]*[:：][ 　]*\S`)
)

// minOrigins is how many such items a list has that says nothing else.
const minOrigins = 3

// maxOrigin is the length in characters of such a line.
const maxOrigin = 160

// provenance takes a quotation, or a list, at the head or the foot of a text all lines of which say
// whence it comes.
func (r *reader) provenance(n ast.Node) bool {
	if r.out.Final || n.Parent() == nil || n.Parent().Kind() != ast.KindDocument {
		return false
	}
	head := r.inHead()
	if !head && !r.lastly(n) {
		return false
	}
	var lines []*inlineText
	var at []int
	told := false // more than inference knows
	take := func(b ast.Node) bool {
		t := r.inline(b, true)
		s := strings.TrimSpace(string(t.chars))
		if s == "" || len(t.pictures) > 0 || utf8.RuneCountInString(s) > maxOrigin {
			return false
		}
		for l := range strings.SplitSeq(s, "\n") {
			if !origin.MatchString(l) && !passedOn.MatchString(l) && (head || !mended.MatchString(l)) {
				return false
			}
			if !plainOrigin.MatchString(l) {
				told = true
			}
		}
		lines, at = append(lines, t), append(at, b.Pos())
		return true
	}
	counts := r.counts
	diags := len(r.diags)
	ok := n.FirstChild() != nil
	items := func(l ast.Node) {
		for it := l.FirstChild(); it != nil && ok; it = it.NextSibling() {
			ok = it.ChildCount() == 1 && it.FirstChild().Kind() != ast.KindList && take(it.FirstChild())
		}
	}
	if l, is := n.(*ast.List); is {
		if ok = !l.IsOrdered() && l.ChildCount() >= minOrigins; ok {
			items(l)
		}
	} else {
		for c := n.FirstChild(); c != nil && ok; c = c.NextSibling() {
			switch c := c.(type) {
			case *ast.Paragraph:
				ok = take(c)
			case *ast.List:
				items(c)
			default:
				ok = false
			}
		}
	}
	if !ok || !told {
		r.counts, r.diags = counts, r.diags[:diags]
		return false
	}
	for i, t := range lines {
		r.credit(t, r.pos(at[i]))
	}
	return true
}

// printed opens the line of a head that says where a text stood first.
var printed = pattern.New(`
	^(?:本文|此文|文章)[ ]?(?:首发于?|原载于?|原刊于?|最初发表于|转载自|转自|同步发布[于在])|
	^(?:转载自|转自|原链接|论文原文)[ ]?[:：]`)

// firstPrinted reports such a line, of one sentence at most, right under the title.
func (r *reader) firstPrinted(t *inlineText) bool {
	if slices.ContainsFunc(r.out.Paras, func(p draft.Para) bool { return p.Kind == "" }) {
		return false
	}
	return !r.out.Final && len(t.chars) <= maxCaption && len(t.pictures) == 0 && r.inHead() && t.oneSentence() &&
		printed.MatchString(string(t.chars))
}

// credit adds lines that say whence a text comes; author and source are entered.
func (r *reader) credit(t *inlineText, pos diag.Pos) {
	spans, from := t.normal(), 0
	m := &r.out.Meta
	for i := 0; i <= len(t.chars); i++ {
		if i < len(t.chars) && t.chars[i] != '\n' {
			continue
		}
		s := string(t.chars[from:i])
		p := draft.Para{Block: doc.Block{
			Kind:  doc.Furniture,
			Role:  doc.Credit,
			Text:  s,
			Spans: draft.Cut(spans, from, i),
			Pos:   t.posAt(from),
		}}
		if p.Pos.Line == 0 {
			p.Pos = pos
		}
		from = i + 1
		if plainOrigin.MatchString(s) { // inference reads it beside the other lines of the head
			p.Kind, p.Role = "", ""
			r.add(p, 0)
			continue
		}
		if strings.HasSuffix(strings.TrimSpace(s), "：") ||
			strings.HasSuffix(strings.TrimSpace(s), ":") { // nobody is named
			r.diags.Add(diag.Info, "page-furniture", p.Pos, diag.T("“%s”不排", "%q is not set", s))
			continue
		}
		if label := wrote.FindString(s); label != "" && len(m.Byline) == 0 && !strings.ContainsAny(s, "。") {
			who := strings.TrimSpace(s[len(label):])
			if who != "" && utf8.RuneCountInString(who) <= maxSubtitle {
				m.Byline = []string{who}
			}
		}
		if f := passedFrom.FindStringSubmatch(s); f != nil && m.Source == "" {
			m.Source = f[1]
		}
		if name := linkedSource(p.Text, p.Spans); name != "" && m.Source == "" {
			m.Source = name
		}
		if s != "" {
			r.add(p, 0)
		}
	}
}

// from is what stands before the link that names whence a text was taken.
var from = pattern.New(`(?:转载自|转自|首发于|原载于?|来自|摘自|选自|刊于|发表于|发表在)[ :：]?[“「《【]?$`)

// linkedSource is the name of the paper that the first link of such a line leads to.
func linkedSource(text string, spans []doc.Span) string {
	chars := []rune(text)
	for _, s := range spans {
		if s.Mark != doc.Link {
			continue
		}
		name := string(chars[s.Start:s.End])
		if from.MatchString(string(chars[:s.Start])) && s.End-s.Start >= 2 && s.End-s.Start <= 20 &&
			!strings.ContainsAny(name, "/.:：。，《》") {
			return name
		}
		return ""
	}
	return ""
}

// inHead reports that no text has come yet.
func (r *reader) inHead() bool {
	if len(r.out.Paras) > 4 {
		return false
	}
	for i := range r.out.Paras {
		if p := &r.out.Paras[i]; p.Kind != doc.Heading && p.Kind != doc.Figure && p.Kind != doc.Rule &&
			utf8.RuneCountInString(p.Text) > maxSubtitle ||
			p.Kind == doc.List ||
			i > 0 && p.Kind == doc.Heading {
			return false
		}
	}
	return true
}

// lastly reports a block behind which none but rules and quotations follow.
func (r *reader) lastly(n ast.Node) bool {
	if len(r.out.Paras) < 3 {
		return false
	}
	const most = 6
	left := 0
	for c := n.NextSibling(); c != nil; c = c.NextSibling() {
		if left++; left > most {
			return false
		}
		if k := c.Kind(); k != ast.KindThematicBreak && k != ast.KindBlockquote &&
			k != ast.KindLinkReferenceDefinition {
			return false
		}
	}
	return true
}

// posted is the line of a blog's program under a title: when, who, how often it was read.
var posted = pattern.New(`
	^(?:(?:原创|转载|翻译|置顶|最新推荐文章于)[ 　]*|(?i:posted) ?@ ?)*([^\d]{0,20}?)[ 　]*
	(?:最后发布于|发布于|发表于|于)?[ 　]*(
		\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?[ 　]*\d{1,2}:\d{2}(?::\d{2})?
	)[ 　]*([^\d:：]{0,20}?)[ 　]*(?:
		(?:阅读数?量?|浏览量?|点击|评论数?|收藏|点赞|编辑|举报)[ 　]*[:：]?[ 　]*[（(]?[\d.]*
		[万kKwW+]*[)）]?[ 　]*
	)+$`)

// postedLine reads such a line among the first of a text.
func (r *reader) postedLine(t *inlineText, pos diag.Pos) bool {
	if r.out.Final || len(r.out.Paras) > 2 || len(t.chars) > 80 {
		return false
	}
	s := string(t.chars)
	m := &r.out.Meta
	if r.accountLine(t, pos) || r.siteLine(s, pos) {
		return true
	}
	f := posted.FindStringSubmatch(s)
	if f == nil {
		return false
	}
	who := strings.TrimSpace(f[1] + f[3])
	linked := strings.HasPrefix(s, "posted") || strings.HasPrefix(s, "Posted")
	for _, sp := range t.spans {
		linked = linked || sp.Mark == doc.Link && string(t.chars[sp.Start:sp.End]) == who
	}
	if f[1] != "" && f[3] != "" || !linked {
		return false
	}
	if m.Date == "" {
		m.Date = f[2]
	}
	if len(m.Byline) == 0 && who != "" {
		m.Byline = []string{who}
	}
	r.diags.Add(diag.Info, "page-furniture", pos,
		diag.T("“%s”中只取作者与时间，其余不排", "of %q only author and time are taken", s))
	return true
}
