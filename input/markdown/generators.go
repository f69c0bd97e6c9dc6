package markdown

import (
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"

	"dayang/input/doc"
	"dayang/input/draft"
	"dayang/input/markdown/front"
	"dayang/input/pattern"
)

// What the programs that make sites and notes of Markdown have in its text: shortcodes
// of Hugo and tags of Hexo, and the properties that note takers write over a text.

var (
	siteTag  = pattern.New(`^(?:\{\{[<%][^{}]*[>%]\}\}|\{%[^{}]*%\})$`)
	pictured = pattern.New(`^\{\{[<%]\s*figure\s`)
	tagValue = pattern.New(`\b(src|title|caption|alt)\s*=\s*(?:"([^"]*)"|'([^']*)')`)
)

// tabTitle is the title of one of several texts that a page shows by turns.
var tabTitle = pattern.New(`
	^(?:\{%\s*tab\s+(?:title=)?|\{\{[<%]\s*tab(?:item)?\s+(?:(?:title|name|header|label)=)?)["“]
	([^"”]{1,40})["”]`)

// shortcode makes a figure of {{< figure >}} and leaves out any other that has lines of
// its own.
func (r *reader) shortcode(n ast.Node) bool {
	if r.out.Final || n.Lines().Len() == 0 {
		return false
	}
	at := n.Lines().At(0).Start
	raw := strings.TrimSpace(r.raw(n))
	if !strings.HasPrefix(raw, "{") {
		return false
	}
	for _, line := range strings.Split(raw, "\n") {
		if !siteTag.MatchString(strings.TrimSpace(line)) {
			return false
		}
	}
	for _, line := range strings.Split(raw, "\n") {
		line = strings.TrimSpace(line)
		value := map[string]string{}
		for rest := line; ; {
			m := tagValue.FindStringSubmatchIndex(rest)
			if m == nil {
				break
			}
			part := tagValue.FindStringSubmatch(rest)
			value[part[1]] = part[2] + part[3]
			rest = rest[m[1]:]
		}
		if !pictured.MatchString(line) || value["src"] == "" {
			if m := tabTitle.FindStringSubmatch(line); m != nil {
				r.titled(&fence{arg: m[1], start: at})
			}
			r.quoteTag(line)
			r.leave("dropped-tags", "“%s”是网站程序的标记，不排",
				"%q is a mark of the site's program and is not set", line, at)
			continue
		}
		image := doc.Image{Src: value["src"], Alt: value["alt"]}
		text := value["caption"]
		if title := value["title"]; text == "" {
			text = title
		} else if title != "" && title != text {
			text = title + "　" + text
		}
		r.add(draft.Para{Block: doc.Block{Kind: doc.Figure, Image: &image, Text: text, Pos: r.pos(at)}}, 0)
	}
	return true
}

// quoteOpens and quoteEnds are the tags of Hexo around a quotation.
var (
	quoteOpens = pattern.New(`^\{%-?\s*(?:cq|centerquote|blockquote|quote|pullquote)\b`)
	quoteEnds  = pattern.New(`^\{%-?\s*end(?:cq|centerquote|blockquote|quote|pullquote)\b`)
)

// quoteTag makes a quotation of what stands between such tags.
func (r *reader) quoteTag(line string) {
	switch {
	case quoteOpens.MatchString(line):
		r.quoted = len(r.out.Paras) + 1
	case quoteEnds.MatchString(line) && r.quoted > 0:
		for i := r.quoted - 1; i < len(r.out.Paras); i++ {
			if p := &r.out.Paras[i]; p.Kind == "" {
				p.Kind = doc.Quote
			}
		}
		r.quoted = 0
	}
}

// property is a line of a program's own: Created: 2024年5月6日.
var property = pattern.New(`
	^(?i:
		(created|created time|date created|date)|
		updated|last edited(?: time)?|date modified|modified|url|tags?|status|author|source|aliases|
		property|type|category
	)[ \t]*:[ \t]*(.*)$`)

// properties reads the lines that a program writes under the title of a note. Two of them
// at least, one with a day, tell them from a text.
func (r *reader) properties(n ast.Node) bool {
	if r.out.Final || len(r.out.Paras) > 1 || n.Lines().Len() < 2 {
		return false
	}
	at := n.Lines().At(0).Start
	day, rest := "", []string(nil)
	dated := false
	for _, line := range strings.Split(r.raw(n), "\n") {
		m := property.FindStringSubmatch(strings.TrimSpace(line))
		if m == nil {
			return false
		}
		if value := strings.TrimSpace(m[2]); front.IsDay(value) {
			dated = true
			if m[1] != "" && day == "" {
				day = value
				continue
			}
		}
		rest = append(rest, strings.TrimSpace(line))
	}
	if !dated {
		return false
	}
	if r.out.Meta.Date == "" {
		r.out.Meta.Date = day
	} else if day != "" {
		rest = append(rest, day)
	}
	for _, line := range rest {
		r.leave("dropped-tags", "笔记的属性“%s”不排", "the property %q of a note is not set", line, at)
	}
	return true
}

var (
	figureHead = pattern.New(`
		^(?:[约近超逾达共]|超过|突破)?[\d.,]+ ?(?:[%％‰]|[万亿千百]?[\p{Han}]{0,4})[+＋余]?$`)
	figureTail = pattern.New(`^ ?(?:——|──|[:：　|｜—])[ 　]?[^，。；！？]{2,24}$`)
)

// labelledFigure reports a bold figure and what it counts after a mark, as they stand in
// the quotations of those who have no other box: **98%**——回收率.
func labelledFigure(p *draft.Para) bool {
	if len(p.Spans) != 1 || p.Spans[0].Mark != doc.Strong || p.Spans[0].Start != 0 {
		return false
	}
	chars := []rune(p.Text)
	end := p.Spans[0].End
	return end < len(chars) && utf8.RuneCountInString(p.Text) <= maxSubtitle &&
		figureHead.MatchString(string(chars[:end])) && figureTail.MatchString(string(chars[end:]))
}

var (
	theEnd = pattern.New(`^[—–─-]{1,4}[ 　]?(?:全文)?(?i:完|end|the end)[ 　]?[—–─-]{1,4}$`)
	// readOn leads from the text in an app to the page.
	readOn = pattern.New(`
		^[^\p{Han}\w]{0,6}(?:请?(?:点击|戳|轻触))?(?:左?下方|左下角|文末)?[的]?[“「【]?(?:阅读|查看)
		(?:原文|全文)[”」】]?[^。]{0,16}[^\p{Han}\w]{0,4}$`)
	formerly = pattern.New(`^(?:往期|相关|延伸|推荐)(?:推荐|回顾|精选|阅读|文章)[ 　]?[:：]`)
)

// colophon leaves out the mark that closes a text and a line of links to other texts.
func (r *reader) colophon(n ast.Node, t *inlineText) bool {
	s := string(t.chars)
	if r.out.Final || len(r.out.Paras) == 0 || len(t.pictures) > 0 || n.Lines().Len() == 0 {
		return false
	}
	linked := false
	for _, s := range t.spans {
		linked = linked || s.Mark == doc.Link
	}
	if !theEnd.MatchString(s) && !(n.NextSibling() == nil && readOn.MatchString(s)) &&
		!(linked && formerly.MatchString(s)) {
		return false
	}
	r.leave("page-furniture", "“%s”不排", "%q is not set", s, n.Lines().At(0).Start)
	return true
}
