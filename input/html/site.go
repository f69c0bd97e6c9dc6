package html

import (
	"slices"
	"strings"

	"dayang/input/doc"
	"dayang/input/pattern"
)

// What a page says of its site, over the story and under it.

// siteTitle is a <title> that names the site, or that a program gave, and no story.
var siteTitle = pattern.New(`
	^(?:
		欢迎|您好|热烈|[A-Za-z]+$|无标题(?:文档|页)?$|Untitled Document$|未命名(?:文[件档])?$|Microsoft Word - |
		(?:新建[ ]?)?(?:(?:Microsoft[ ])?(?:Word|WPS|DOCX?|文本)[ ]?)?文档[ ]?(?:[（(]?\d+[)）]?)?$
	)|
	.的(?:博客|微博|空间)$|
	(?:
		网站|官网|官方网站|门户|门户网|政府网|校园网|信息网|(?:政务|校务|信息|政府信息)公开网|首页|主页|
		数字报刊?|(?:电子|网络)(?:报|期刊|月刊|周刊|会刊|杂志|通讯)|电子版|数字版|
		(?:日|晚|晨|早|时|商|周|都市)报
	)$`)

// channelTitle is a <title> that names the channel of a site.
var channelTitle = pattern.New(`
	^[\p{Han}]{0,4}(?:公示|公告|公开|新闻|动态|资讯|要闻|快讯|频道|专栏|专题|详情|正文|内容)$`)

// pageHead are names of the element over a page that holds the name of its site.
var pageHead = pattern.New(`
	(?i)(?:^| )(?:
		(?:page|site|global|main|web|g)?[-_]?(?:header|head|top|hd|masthead|topbar)|
		logo|brand|site[-_]?(?:name|title|brand)
	)(?:$| )`)

// maxOwner is the length of such a name in characters.
const maxOwner = 16

// site reports the name of the site over a page: the last part of its <title>, in the head
// of the page, which holds no prose.
func (c *chunk) site(pageTitle string, chunks []*chunk) bool {
	p := parts(pageTitle)
	if k := slices.IndexFunc(p, func(part string) bool { return squeeze(part) == squeeze(c.Text) }); k == 0 &&
		len(c.chars) <= maxOwner && c.leadsHome() && (len(p) > 1 || soleHeading(chunks, c) >= 0) {
		return true // the name of a blog, over its post
	} else if len(c.chars) > maxOwner ||
		k < 0 ||
		k < len(p)-1 && (k == 0 || len(c.chars) > maxChannel) ||
		len(p) == 1 && !otherHead(c, chunks) {
		return false
	}
	for n := c.in; n != nil; n = n.parent {
		if n.tag == "header" || n.attr("data-role") == "header" || pageHead.MatchString(n.attr("class")) ||
			pageHead.MatchString(n.attr("id")) {
			return !slices.ContainsFunc(chunks, func(c *chunk) bool { return c.sentences() && c.within(n) })
		}
	}
	return c.hide == "chrome"
}

// home is the address of the first page of a site.
var home = pattern.New(`^(?:https?://[^/]+)?/?(?:(?:index|default)\.\w+)?$`)

// leadsHome reports a line that is a link to the first page.
func (c *chunk) leadsHome() bool {
	return c.links == len(c.chars) && len(c.Spans) > 0 &&
		slices.ContainsFunc(c.Spans,
			func(s doc.Span) bool { return s.Mark == doc.Link && home.MatchString(s.Target) })
}

// logoClass are names of the element that holds the name of a site and nothing of the story.
var logoClass = pattern.New(`
	(?i)(?:^|[-_ ])(?:logo|brand|site-?(?:name|title|brand)|blog-?(?:name|title))(?:$|[-_ ])`)

// logo reports a line in such an element, or a link to the first page.
func (c *chunk) logo() bool {
	for n, k := c.in, 0; n != nil && k < 3; n, k = n.parent, k+1 {
		if logoClass.MatchString(n.attr("class")) || logoClass.MatchString(n.attr("id")) {
			return true
		}
	}
	return c.leadsHome()
}

// soleHeading is the heading under the name of a site or a channel that is the only one of
// its level, before the prose; -1 if there are more.
func soleHeading(chunks []*chunk, over *chunk) int {
	at, seen, told := -1, false, false
	for i, c := range chunks[:min(len(chunks), maxTitleSearch)] {
		level, heads := headingLevel(c.tag)
		switch {
		case c == over:
			seen = true
		case !seen:
		case at >= 0 && heads && c.tag == chunks[at].tag && c.hide == "":
			return -1
		case at < 0 && !told && heads && level <= 4 && c.hide == "" && len(c.chars) >= 4 && len(c.chars) <= 80 &&
			!siteTitle.MatchString(c.Text) && !infoColumn.MatchString(c.Text) && !c.leadsHome():
			at = i
		}
		told = told || seen && c.hide == "" && c.sentences()
	}
	if !told {
		return -1
	}
	return at
}

// owner says whose a page is.
var owner = pattern.New(`(?i)版权所有|All Rights Reserved|^Copyright|^©`)

// owns reports the name of the site: the line that says whose the page is opens with it, or
// holds it and little else.
func (c *chunk) owns(chunks []*chunk) bool {
	if len(c.chars) < 3 || len(c.chars) > maxOwner || len(chunks) == 0 {
		return false
	}
	for _, k := range chunks[max(0, len(chunks)-maxAfter):] {
		if len(k.chars) <= maxInfo && k != c && !k.sentences() && strings.Contains(k.Text, c.Text) &&
			owner.MatchString(k.plain()) {
			return true
		}
	}
	return false
}

// otherHead reports another heading before the prose, where <title> names the site alone.
func otherHead(c *chunk, chunks []*chunk) bool {
	for _, k := range chunks[:min(len(chunks), maxTitleSearch)] {
		if k.sentences() && k.hide == "" {
			return false
		}
		if _, heads := headingLevel(k.tag); heads && k != c && k.hide == "" && k.links == 0 && len(k.chars) >= 4 &&
			len(k.chars) <= 50 && !siteTitle.MatchString(k.Text) && len(k.chars) > len(c.chars) {
			return true
		}
	}
	return false
}

var (
	// footPart is the label of what an office says of itself at the foot of its pages.
	footPart = pattern.New(`
		(?:
			主办|承办|协办|主管|建设|维护|运维|技术支持|地[ 　]*址|邮编|邮政编码|(?:联系)?电话|传真|
			网站标识码|信箱|E-?mail
		)(?:单位)?[ 　]?[:：]`)
	// footMark stands at no other place.
	footMark = pattern.New(`(?i)版权所有|ICP ?[备证]|公网安备|网站标识码|技术支持[:：]|^(?:Copyright|©)`)
)

// foot sets aside the lines with which a page closes: whose site it is, behind the last rule
// or with a mark that no story has.
func (f *flow) foot(title int) {
	ruled := false
	for i := len(f.out) - 1; i > title; i-- {
		c := f.out[i]
		if ruled = c.Kind == doc.Rule; ruled || c.sentences() && c.hide == "" {
			break
		}
	}
	marked := false // a line under this one has such a mark
	for i := len(f.out) - 1; i > title; i-- {
		c := f.out[i]
		if c.hide != "" {
			marked = marked || i >= len(f.out)-maxAfter && len(c.chars) <= maxInfo && footMark.MatchString(c.Text)
			continue
		}
		labels := footPart.FindAllStringIndex(c.Text, -1)
		if c.Kind != "" ||
			len(c.chars) > maxInfo ||
			strings.Contains(c.Text, "。") ||
			!footMark.MatchString(c.Text) && !(ruled && len(labels) > 1 && labels[0][0] == 0) &&
				!(marked && len(labels) > 0 && labels[0][0] == 0) {
			return
		}
		marked = marked || footMark.MatchString(c.Text)
		c.hide = "tools"
		if k := f.last(title); k > title && f.out[k].Kind == doc.Rule {
			f.out[k].hide = "edge"
		}
	}
}

// last is the last part of the story.
func (f *flow) last(title int) int {
	for i := len(f.out) - 1; i > title; i-- {
		if f.out[i].hide == "" {
			return i
		}
	}
	return title
}
