package html

import (
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"dayang/input/doc"
	"dayang/input/pattern"
)

// storyShare is the share, in per cent, of a page's text that an element must
// hold for the story to be in it.
const storyShare = 70

// weight rates a paragraph as part of a story: its characters that are no links,
// more for sentences, little for short lines.
func (c *chunk) weight() int {
	n := len(c.chars)
	if c.hide != "" || n == 0 || c.links*2 > n {
		return 0
	}
	n -= c.links
	switch {
	case strings.ContainsAny(c.Text, "。！？"):
		return n * 2
	case n < 20:
		return 1
	}
	return n
}

// story is the element that holds the story: the deepest one with most of the
// page's text.
func story(root *node, chunks []*chunk) *node {
	weight := map[*node]int{}
	for _, c := range chunks {
		w := c.weight()
		if w == 0 {
			continue
		}
		for n := c.in; n != nil; n = n.parent {
			weight[n] += w
		}
	}
	at := root
	for {
		var next *node
		for _, k := range at.kids {
			if _, inline := headingLevel(k.tag); weight[k]*100 >= weight[at]*storyShare && weight[k] > 0 && k.tag != "p" && !inline {
				next = k
			}
		}
		if next == nil || parted(at, next, weight) {
			return at
		}
		at = next
	}
}

// parted reports that a text goes on in the elements beside one: of its name and
// class, with text of their own.
func parted(at, one *node, weight map[*node]int) bool {
	if class := one.attr("class"); one.tag != "section" && one.tag != "article" && class == "" {
		return false
	}
	for _, k := range at.kids {
		if k != one && k.tag == one.tag && k.attr("class") == one.attr("class") && weight[k]*100 >= weight[at]*partShare {
			return true
		}
	}
	return false
}

// partShare is the share, in per cent, that a part of a text has at least.
const partShare = 8

func (c *chunk) within(n *node) bool {
	for e := c.in; e != nil; e = e.parent {
		if e == n {
			return true
		}
	}
	return false
}

// maxTitleSearch is how many paragraphs of a page are looked at for its title.
const maxTitleSearch = 2000

// heading finds the chunk that is the title of the story: the heading, or the
// bold line, with most in common with the page's <title>.
func heading(chunks []*chunk, pageTitle string, body *node) int {
	best, bestScore := -1, math.MinInt
	firstH1 := -1
	told, all := 0, 0 // prose before the line, and in all
	for _, c := range chunks {
		if c.sentences() && c.hide == "" && c.within(body) {
			all += len(c.chars)
		}
	}
	for i, c := range chunks[:min(len(chunks), maxTitleSearch)] {
		if c.sentences() && c.hide == "" && c.within(body) {
			told += len(c.chars)
		}
		level, isHeading := headingLevel(c.tag)
		if c.hide == "hidden" || c.Text == "" || len(c.chars) > 80 || !isHeading && !c.Look.Bold && !c.Look.Centered && !c.named(pageTitle) {
			continue
		}
		if isHeading && level == 1 && firstH1 < 0 && c.hide == "" {
			firstH1 = i
		}
		if all > 0 && told*2 > all {
			break // a line under the text signs it
		}
		common := overlap(c.chars, []rune(pageTitle))
		leads := strings.HasPrefix(squeeze(pageTitle), squeeze(c.Text)) && c.within(body) && common >= 2
		// Most of the line, and more than the name of a channel.
		whole := segment(pageTitle, c.Text)
		if (common < 4 || common*10 < len(c.chars)*6) && !leads && !whole {
			continue
		}
		score := common*10 + (7-level)*boolInt(isHeading)
		// The names of site and channel follow in a <title>, and stand in the
		// page's head.
		score += prefers*(boolInt(leads)+2*boolInt(whole)+boolInt(c.within(body))) - 2*prefers*boolInt(c.hide != "")
		if score > bestScore {
			best, bestScore = i, score
		}
	}
	if best >= 0 {
		return best
	}
	// An h1 that shares nothing with the <title> is the story's if it stands in it
	// or if there is no <title> to compare with.
	if firstH1 >= 0 && (pageTitle == "" || chunks[firstH1].within(body)) {
		return firstH1
	}
	return titled(chunks, body)
}

// titleClass are names of the element that holds a title.
var titleClass = pattern.New(`(?i)(?:^|[-_ ])(?:title|headline|biaoti|tit|tt|bt)\d?(?:$|[-_ ])|(?:news|art|article|content|doc|post|arc)title(?:$|[-_ ])`)

// titled finds the title by the name of its element: the last short line so named
// before the prose.
func titled(chunks []*chunk, body *node) int {
	at := -1
	for i, c := range chunks[:min(len(chunks), maxTitleSearch)] {
		if c.sentences() && c.within(body) && c.hide == "" {
			break
		}
		if n := len(c.chars); c.hide == "" && c.Kind == "" && c.links == 0 && n >= 4 && n <= 50 && !dateShape.MatchString(c.Text) && c.classed(titleClass) {
			at = i
		}
	}
	if at >= 0 {
		return at
	}
	// A heading that shares nothing with a <title>, which is the site's name.
	for i, c := range chunks[:min(len(chunks), maxTitleSearch)] {
		if c.sentences() && c.hide == "" {
			break
		}
		if level, ok := headingLevel(c.tag); ok && level <= 4 && c.hide == "" && c.links == 0 && len(c.chars) >= 4 && len(c.chars) <= 50 && c.within(body) {
			return i
		}
	}
	return -1
}

// named reports a line that <title> repeats before the names of channel and site.
func (c *chunk) named(pageTitle string) bool {
	return c.links == 0 && (len(c.chars) >= 6 && segment(pageTitle, c.Text) || len(c.chars) >= 3 && squeeze(parts(pageTitle)[0]) == squeeze(c.Text))
}

// segment reports a line that is one of the parts of a <title>: the headline, the
// channel, the site.
func segment(pageTitle, line string) bool {
	want := squeeze(line)
	if want == "" || !strings.Contains(squeeze(pageTitle), want) {
		return false
	}
	for _, part := range parts(pageTitle) {
		if squeeze(part) == want {
			return true
		}
	}
	return squeeze(pageTitle) == want
}

// parts cuts a <title> into headline, channel and site.
func parts(pageTitle string) []string {
	p := strings.FieldsFunc(pageTitle, func(r rune) bool { return strings.ContainsRune("_|｜-—", r) })
	if len(p) == 0 {
		return []string{""}
	}
	return p
}

// prefers is what the place of a heading counts, in tenths of common characters.
const prefers = 100

func boolInt(b bool) int {
	if b {
		return 1
	}
	return 0
}

// overlap is the length of the longest string that two lines have in common.
func overlap(a, b []rune) int {
	if len(a) > 200 || len(b) > 400 {
		a, b = a[:min(len(a), 200)], b[:min(len(b), 400)]
	}
	best := 0
	row := make([]int, len(b)+1)
	for i := range a {
		prev := 0
		for j := range b {
			old := row[j+1]
			row[j+1] = 0
			if a[i] == b[j] {
				row[j+1] = prev + 1
				best = max(best, row[j+1])
			}
			prev = old
		}
	}
	return best
}

var (
	// tail matches the line after which a page is no story any more.
	tail = pattern.New(`^(?:相关(?:阅读|新闻|链接|报道|推荐|稿件|专题)|推荐阅读|热门(?:评论|推荐|文章)|延伸阅读|精彩推荐|猜你喜欢|更多(?:新闻|精彩|推荐)|打印本页|上一篇|下一篇|(?:版权|免责)声明[:：]?$|网友评论|发表评论|我要评论|返回(?:首页|列表|顶部)|Related|Read more)`)
	// scrap matches lines of the page's tools.
	scrap = pattern.New(`^(?:打印本页|关闭窗口|分享(?:到)?[:：]?|分享让更多人看到|字[号体][:：]?.{0,12}|返回顶部|扫一扫.{0,20}|微信扫码.{0,20}|[【\[]\d{1,2}[】\]]|(?:当前|您的?|您现在的)位置.*|.{0,10}(?:>|»|›).{0,40}|关注我们|点击.{0,8}关注.{0,10}|阅读原文|您的浏览器.{0,20}|[-—=* 　]*(?:END|End)[-—=* 　]*|(?:特别|郑重|免责|版权)?声明[:：].*(?:版权|转载|侵权|立场|观点|本[网站号平]|联系).*|阅读[:：]?\d+|浏览(?:次数|量)?[:：]?\s*\d*|.{0,20}(?:版权所有|未经.{0,6}(?:许可|授权).{0,10}|All [Rr]ights [Rr]eserved).{0,40})$`)
	// tools matches lines of nothing but the names of tools, with or without blanks.
	tools = pattern.New(`^[ +＋　|｜/【\[(（]*(?:(?:首页|打印(?:本页)?|关闭(?:窗口)?|收藏(?:本文)?|评论|分享(?:到)?|转发|[大中小超]?字[号体]|默认|超大|大|中|小|特大|正常|放大|缩小|A[+-]?|T[+-]?|微博|新浪微博|微信|朋友圈|QQ空间|QQ好友|QQ|复制链接|复制|客户端|手机(?:看|阅读)|听新闻|语音播报|播报|举报|点赞|关注|纠错|我要纠错|上一版|下一版|上一篇|下一篇|返回|页首|打印此文|推荐给好友|返回目录|返回首页|扫码|二维码|转|赞|顶部|更多)[ 　|｜:：/、·【】\[\]()（）]*)+$`)
)

// maxTools is the length in characters of a line of tools.
const maxTools = 80

// pick marks every chunk that is no part of the story and returns the index of
// the title, -1 if there is none.
func pick(root *node, chunks []*chunk, pageTitle string) int {
	body := story(root, chunks)
	title := heading(chunks, pageTitle, body)
	first, last := -1, -1
	total := 0
	for i, c := range chunks {
		if c.within(body) {
			if first < 0 {
				first = i
			}
			last = i
			total += c.weight()
		}
	}
	if title >= 0 {
		chunks[title].hide = ""
	}
	begin := first
	if title >= 0 && (first < 0 || title < first || title <= last) {
		begin = title
	}
	seen := 0
	var prose *node // that holds the paragraphs of the story
	for i, c := range chunks {
		inside := i >= first && i <= last && c.within(body)
		switch {
		case i == title:
			continue
		case c.hide != "":
		case i < begin && !(inside && kicker(c) && begin-i <= 2):
			c.hide = "outside"
		case !inside && !(begin >= 0 && i > begin && i < first && utf8.RuneCountInString(c.Text) <= 120):
			c.hide = "outside"
		case len(c.chars) <= maxTools && (scrap.MatchString(c.Text) || tools.MatchString(c.Text)):
			c.hide = "tools"
		case linked(c):
			c.hide = "links"
		}
		if c.hide == "" {
			seen += c.weight()
		}
		if c.hide == "" && inside && c.sentences() {
			prose = c.in.parent
		}
		if inside && len(c.chars) <= maxTools && c.links > 0 && tail.MatchString(c.Text) {
			c.hide = "links" // 延伸阅读：and the link itself
			continue
		}
		if inside && seen*2 >= total && len(c.chars) <= 20 && tail.MatchString(c.Text) {
			// An inset between paragraphs of the story ends nothing.
			inset := prose != nil && c.in != prose && (c.in.parent != prose || c.in.tag == "div" || c.in.tag == "section" || c.in.tag == "aside")
			for _, rest := range chunks[i:] {
				if rest.hide == "" && !(inset && rest != c && rest.in.parent == prose && rest.sentences()) {
					rest.hide = "tail"
				}
			}
			break
		}
	}
	teasers(chunks, title)
	edges(chunks, title)
	credits(chunks, title)
	return title
}

// sentences reports prose: it holds a full stop and hardly a link.
func (c *chunk) sentences() bool {
	return c.Kind == "" && c.links*3 < len(c.chars) && strings.ContainsAny(c.Text, "。！？")
}

// kicker reports a line that may stand over a title.
func kicker(c *chunk) bool {
	return len(c.chars) >= 4 && len(c.chars) <= 40 && c.links == 0 && c.Kind == "" && !strings.ContainsAny(c.Text, ">»|") && !scrap.MatchString(c.Text)
}

// over reports the kicker of a title: a short line right before it, in the same
// element or beside it.
func (c *chunk) over(title *chunk) bool {
	if c.in != title.in && c.in.parent != title.in.parent && (c.in.parent == nil || c.in.parent.tag != "tr" || c.in.parent.parent != title.in.parent.parent) || c.hide == "hidden" || c.hide == "links" || c.hide == "tools" {
		return false
	}
	n := len(c.chars)
	return n >= 4 && n <= 30 && c.links == 0 && !strings.ContainsAny(c.Text, ">»|。：:") && !dateShape.MatchString(c.Text) &&
		!scrap.MatchString(c.Text) && !tools.MatchString(c.Text)
}

// linked reports a line or a list of links.
func linked(c *chunk) bool {
	return c.Kind != doc.Figure && len(c.chars) > 0 && c.links*10 > len(c.chars)*6 && !slices.Contains([]string{"h1", "h2", "h3"}, c.tag)
}
