package html

import (
	"slices"
	"strings"
	"unicode/utf8"

	"dayang/input/pattern"
)

// What stands in a line of the text and belongs to the page.

// toolText matches the page's tools where they stand in the line of date and source.
var toolText = pattern.New(`
	^(?:
		字[号体].{0,12}|打印(?:本页)?|关闭(?:窗口)?|收藏(?:本文)?|分享(?:到)?[:：]?|我要评论|
		(?:可以)?(?:收)?听(?:本文|文章|全文|新闻)(?:啦|了)?[!！]?|
		语音(?:播放|朗读)|(?:微信)?扫[一描]?[扫码].{0,12}
	)$`)

// tool reports an inline element that is a tool of the page.
func (f *flow) tool(n *node) bool {
	if f.part || n.tag != "span" && n.tag != "a" && n.tag != "em" && n.tag != "i" || len(n.kids) > 12 {
		return false
	}
	text, ok := n.brief(maxTool)
	return ok && toolText.MatchString(text)
}

// moreText is the link behind a paragraph that leads to the rest of it, or back to the site.
var moreText = pattern.New(`
	^[>＞»\s【\[（(]*(?:
		(?:更多(?:内容|详情|精彩)?[，,]?)?(?:请)?点[击此](?:这里|此处)?(?:阅读|查看|浏览|进入|了解)?
		(?:全文|原文|更多|详情|详细)?|
		(?:查看|阅读|浏览)(?:全文|原文|更多|详情|余下全文)|
		[继]续阅读|法宝联想[^。]{0,24}|详细(?:内容)?|详情|全文|更多(?:内容|详情)?|
		返回[\p{Han}]{2,8}(?:[，,]查看更多|首页)
	)[>＞»\s】\]）)…→.]*$`)

// backToSite is the same without its link, behind the last sentence.
var backToSite = pattern.New(`([。！？”）)])返回\p{Han}{2,6}[，,]查看更多$`)

// more leaves out such a link, and the arrows before it.
func (f *flow) more(n *node) bool {
	c := f.cur
	if f.part || n.tag != "a" || c == nil || len(n.kids) > 12 || len(n.parent.kids) > maxBeside {
		return false
	}
	text, ok := n.brief(maxTool)
	if !ok || !moreText.MatchString(text) || !n.lastInLine() {
		return false
	}
	k := len(c.chars)
	for k > 0 && strings.ContainsRune(" \u3000>＞»→【[（(…", c.chars[k-1]) {
		k--
	}
	if k == 0 ||
		k == len(c.chars) && !strings.HasPrefix(text, "返回") &&
			!strings.ContainsRune("。！？”）)…", c.chars[k-1]) {
		return false
	}
	for k < len(c.chars) && c.chars[k] == '…' {
		k++ // of the text
	}
	f.dropped.tools += len(c.chars) - k + utf8.RuneCountInString(text)
	f.dropped.at(f.pos(n.at))
	c.shorten(k)
	return true
}

// shorten cuts a paragraph that is being read; what it has of marks stands in their order.
func (c *chunk) shorten(k int) {
	c.chars = c.chars[:k]
	for n := len(c.Origins); n > 0 && c.Origins[n-1].At >= k; n-- {
		c.Origins = c.Origins[:n-1]
	}
	for n := len(c.Spans); n > 0 && c.Spans[n-1].Start >= k; n-- {
		c.Spans = c.Spans[:n-1]
	}
	for i := max(0, len(c.Spans)-4); i < len(c.Spans); i++ { // no more grow at a time
		c.Spans[i].End = min(c.Spans[i].End, k)
	}
}

// maxBare is how many bytes an <a> without an address has that is no button.
const maxBare = 120

// saysMore reports a sentence, or more than a button has, within an element: an <a> that names
// no address and holds it is no link.
func saysMore(n *node) bool {
	s, short := n.brief(maxBare)
	return !short || strings.ContainsAny(s, "。；")
}

// marksPlace reports an <a> that lost its name, by which programs for texts mark a heading: it
// holds elements and is all of a paragraph.
func marksPlace(n *node) bool {
	if n.parent == nil || n.parent.tag != "p" || len(n.parent.kids) > maxTool {
		return false
	}
	for _, k := range n.parent.kids {
		if k != n && strings.TrimSpace(k.raw()) != "" {
			return false
		}
	}
	return slices.ContainsFunc(n.kids,
		func(k *node) bool { return k.tag == "strong" || k.tag == "b" || k.tag == "span" })
}

// maxBeside is how many elements a link may have beside it that is looked at.
const maxBeside = 2000

// lastInLine reports that nothing but marks follows an inline element in its paragraph.
func (n *node) lastInLine() bool {
	for ; n.parent != nil && !blocks[n.tag]; n = n.parent {
		if len(n.parent.kids) > maxBeside {
			return false
		}
		at := slices.Index(n.parent.kids, n)
		for _, k := range n.parent.kids[at+1:] {
			if k.tag == "br" || blocks[k.tag] {
				return true
			}
			if text, short := k.brief(maxTool); !short || strings.TrimSpace(text) != "" {
				return false
			}
		}
	}
	return true
}

// maxTool is the length in bytes of the words of a tool, with blanks around them.
const maxTool = 200
