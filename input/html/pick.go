package html

import (
	"slices"
	"strings"
	"unicode"
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
	number := map[*node]bool{}
	prose := map[*node]int{} // of the paragraphs that an element holds itself
	for _, c := range chunks {
		w := c.weight()
		if c.numbered() {
			for n := c.in; n != nil && !number[n]; n = n.parent {
				number[n] = true
			}
		}
		if w == 0 {
			continue
		}
		if c.sentences() {
			prose[c.holder()] += w
		}
		for n := c.in; n != nil; n = n.parent {
			weight[n] += w
		}
	}
	at := root
	for {
		var next *node
		for _, k := range at.kids {
			if _, inline := headingLevel(k.tag); weight[k]*100 >= weight[at]*storyShare && weight[k] > 0 &&
				k.tag != "p" && !inline {
				next = k
			}
		}
		if next == nil ||
			next.tag == "blockquote" ||
			prose[at]*100 >= weight[at]*ownShare && next.tag != "tbody" ||
			parted(at, next, weight, number) {
			return at
		}
		at = next
	}
}

// parted reports that a text goes on in the elements beside one: of its name and
// class, with text of their own, a good part of it or under a heading with a number as well.
func parted(at, one *node, weight map[*node]int, number map[*node]bool) bool {
	if one.tag != "section" && one.tag != "article" && (one.tag != "div" || one.attr("id") != "") &&
		one.attr("class") == "" {
		return false
	}
	for _, k := range at.kids {
		if k != one && k.tag == one.tag && k.attr("class") == one.attr("class") &&
			(weight[k]*100 >= weight[at]*partShare || weight[k] > 0 && number[k] && number[one]) {
			return true
		}
	}
	return false
}

// ownShare is the share, in per cent, of a text that stands beside the element with most
// of it, in paragraphs: the text does not end with that element.
const ownShare = 5

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

var (
	// tail matches the line after which a page is no story any more.
	tail = pattern.New(`
		^[\[【（(]?(?:
			相关(?:阅读|新闻|链接|报道|推荐|稿件|专题|广告)|
			[为给][你您]推荐[:：]?$|
			[你您](?:可能|也许|或许)(?:还|也)?(?:会)?(?:感兴趣|喜欢|想看|关心)|
			推荐阅读|热门(?:评论|推荐|文章)|最[热新](?:新闻|文章|资讯)$|热点(?:推荐|新闻)$|延伸阅读|
			往期(?:推荐|回顾|精彩|文章)|(?:今日|今天|本期)?微信公?众?号推荐|精彩推荐|猜你喜欢|
			更多(?:新闻|精彩|推荐)|打印本页|上一篇|下一篇|(?:版权|免责)声明[:：]?$|网友评论|发表评论|
			我要评论|
			(?:全部|最新|热门|精彩|精选|网友|读者)(?:评论|留言|回复)(?:[ 　]*[（(]\d+[）)])?$|
			(?:(?:已有|共有?)[ 　]?)?\d{1,5}[ 　]?[条个](?:评论|回复|留言)$|
			评论[ 　]*[（(]\d+[）)]$|Leave a (?:Reply|Comment)|返回(?:首页|列表|顶部)|Related|Read more
		)`)
	// scrap matches lines of the page's tools.
	scrap = pattern.New(`
		^(?:
			打印本页|关闭窗口|分享(?:到)?[:：]?|分享让更多人看到|字[号体][:：]?.{0,12}|返回顶部|
			扫一扫.{0,20}|用?微信扫码.{0,20}|[∙·•]?[ ]?[\p{Han}A-Za-z]{2,8}[ ]?[>›»]|[【\[]\d{1,2}[】\]]|
			(?:当前|您的?|您现在的)位置.*|
			(?:请|欢迎)?关注(?:我们|[\p{Han}A-Za-z]{1,10}(?:网|报|社|台|发布|公众号|客户端|微信|微博))|
			[+＋]\d{1,3}|
			[（(\[【]?(?:责任编辑|责编|编辑|作者|来源)[:：]\s*(?:[Aa]dmin\w*|管理员|未知|不详)?[）)\]】]?|
			[（(]?(?:轻触|点击|戳).{0,16}关注[^。]{0,30}|
			(?:点个|点亮|点击)[“"]?(?:在看|赞|好看)[^。]{0,30}|
			[^。]{0,16}点[个亮一]?[“"]?在看[^。]{0,20}|
			.{0,20}欢迎(?:转载|转发)，[^。]{0,20}|
			(?:长按|识别|扫描|扫码).{0,16}(?:二维码|关注)[^。]{0,20}|
			[\[【（( ]*(?:本帖最后由|此[帖贴]被).{2,60}编辑[\]】）) ]*|
			[—–-]*[ 　]*广告[ 　]*[—–-]*|
			(?:赞|喜欢|收藏|推荐|分享|转发|打赏)[ 　]*[（(]\d+[）)]|
			\d{1,4}\s*[#＃楼](?:\s*电梯直达)?|
			\S{1,60}\.(?:jpe?g|png|gif|bmp|webp|zip|rar|pdf|docx?|xlsx?)\s*[（(][\d.]+\s*[KMkm][Bb]?.{0,30}
			[）)].{0,20}|
			(?:下载|点击下载)附件.{0,40}|
			\d{4}-\d{1,2}-\d{1,2} \d{1,2}:\d{2}(?::\d{2})? 上传.{0,20}|
			(?:版主|管理员|超级版主|[\p{Han}]{1,3}级会员|论坛元老|注册会员)|
			更多[^。]{0,12}[，,](?:敬?请|欢迎)?(?:关注|扫描|扫码|下载)[^。]{0,40}|
			[\d,.]+ ?[万kw]? ?人(?:赞同|喜欢|收藏|关注)[^。]{0,10}|
			阅读原文|您的浏览器.{0,20}|[-—=* 　]*(?:END|End)[-—=* 　]*|
			(?:特别|郑重|免责|版权|平台)?声明[:：].*(?:版权|转载|侵权|立场|观点|本[网站号平]|联系).*|
			阅读[:：]?\d+|浏览(?:次数|量)?[:：]?\s*\d*|End of \p{Han}{2,8}|收录于 ?[·:：] ?[^。]{2,20}|
			(?:天才)?(?:(?:一秒|请)钟?)?记住(?:本[站书]|手机[版站]|[\p{Han}]{2,6})?(?:网址|地址|域名)[:：].*|
			.{0,12}分享[至到给].{0,8}(?:好友|朋友圈)|
			[^。]{0,8}(?:书评|影评|剧评|文章)可能有关键情节透露|
			本(?:网站|网页|网|站)(?:之|的|所有|刊载|登载).{0,40}[未非]经[^。]{0,10}[授许].{0,40}|
			.{0,20}(?:版权所有|未经.{0,6}(?:许可|授权).{0,10}|All [Rr]ights [Rr]eserved).{0,40}
		)$`)
	// crumbs matches the path to a page.
	crumbs = pattern.New(`^.{0,10}[>»›].{0,40}$`)
	// pager matches the pages of a long story.
	pager = pattern.New(`
		^(?:
			[【\[(（]?\d{1,3}[】\])）]?|第 ?\d{1,3} ?页|共 ?\d{1,3} ?页|\d{1,3}/\d{1,3}|[上下]一页|首页|
			尾页|末页|余下全文|显示全文|阅读全文|\.{2,}|…+|[<>＜＞«»‹›|｜《》  　:：]
		)+$`)
	// editLink is the link beside the heading of a section that leads to its editor.
	editLink = pattern.New(`^[\[【]?(?:(?:编辑|编辑源代码|展开|收起|播报)[ 　|]?)+[\]】]?$`)
	// tools matches lines of nothing but the names of tools, with or without blanks.
	tools = pattern.New(`
		^[ +＋　|｜/【\[(（∙·]*(?:
			(?:
				首页|打印(?:本页)?|关闭(?:窗口)?|收藏(?:本文)?|评论|(?:发表|我要|查看)评论|我来说两句|
				发表回复|分享[到至]?|转发|[大中小超]?字[号体]|默认|超大|大|中|小|特大|正常|放大|缩小|A[+-]?|
				T[+-]?|微博|新浪微博|微信|朋友圈|QQ空间|QQ好友|QQ|复制链接|复制|只看该作者|只看楼主|
				只看大图|倒序浏览|倒序看帖|回帖奖励|版权反馈|内容反馈|正序浏览|显示全部楼层|电梯直达|
				跳转到指定楼层|阅读模式|来自手机|楼主|沙发|板凳|客户端|手机(?:看|阅读)|听新闻|
				展开(?:全文|全部)|语音播报|播报|更多操作|举报|点赞|关注|纠错|我要纠错|上一版|下一版|上一篇|
				下一篇|返回|页首|打印此文|推荐给好友|
				返回(?:目录|首页|上页|上一页|上一级|列表|主页|顶部)|
				扫码|二维码|转|赞|顶部|更多
			)[ 　|｜:：/、·【】\[\]()（）]*
		)+$`)
)

// maxTools is the length in characters of a line of tools.
const maxTools = 80

// maxFold is the length in characters of a line with which a part of a page is folded: 政策文件 ▼.
const maxFold = 12

// pick marks every chunk that is no part of the story and returns the index of
// the title, -1 if there is none.
func pick(root *node, chunks []*chunk, pageTitle string) int {
	for _, c := range chunks {
		if n := len(c.chars); n > 0 && n <= maxFold && c.hide == "" && strings.ContainsRune("▼▾▽", c.chars[n-1]) {
			c.hide = "hidden" // it folds a part of the page
		}
	}
	body := story(root, chunks)
	title := heading(chunks, pageTitle, body)
	if title < 0 {
		title = looked(chunks, body)
	}
	if title < 0 {
		title = displayed(chunks, body, fromOffice(root))
	}
	title = first(chunks, title)
	join(chunks, title, pageTitle)
	from, last := -1, -1
	total := 0
	for i, c := range chunks {
		if c.within(body) {
			if from < 0 {
				from = i
			}
			last = i
			total += c.weight()
		}
	}
	if title >= 0 {
		chunks[title].hide = ""
	}
	start := from // of the element of the story
	close := further(chunks, body, last)
	if title < 0 {
		from = overStory(chunks, body, from)
	}
	begin := from
	if title >= 0 && (from < 0 || title < from || title <= last) {
		begin = title
	}
	if begin > from && from >= 0 && title > from && title <= last {
		// What is told over a title, in one flow with it, is told by the text: a decree
		// over the rules that it puts into force.
		for _, c := range chunks[from:title] {
			if c.hide == "" && c.sentences() && c.within(body) && c.holder() == chunks[title].holder() {
				begin = from
			}
		}
	}
	seen, lastProse := 0, -1
	for i, c := range chunks[:max(0, last+1)] {
		if c.hide == "" && c.sentences() && c.within(body) {
			lastProse = i
		}
	}
	var prose *node // that holds the paragraphs of the story
	led := false    // the paragraph before ends in a colon
	var under *node // the section of the numbered heading before, if it is an element
	for i, c := range chunks {
		inside := i >= from && (i <= last && (c.within(body) || title < 0 && i < start) || i > last && i <= close)
		switch {
		case i == title:
			continue
		case c.hide != "":
		case i < begin && !(inside && kicker(c) && begin-i <= 2):
			c.hide = "outside"
		case !inside && !(begin >= 0 && i > begin && i < from && utf8.RuneCountInString(c.Text) <= 120):
			c.hide = "outside"
		case c.Kind != doc.Code && (seen == 0 || c.links > 0 || i > lastProse) && crumbs.MatchString(c.plain()):
			c.hide = "tools"
		case c.Kind != doc.Code && len(c.chars) <= maxTools &&
			(scrap.MatchString(c.plain()) ||
				tools.MatchString(c.plain()) ||
				strings.Contains(c.Text, "页") && pager.MatchString(c.plain()) ||
				linked(c) && editLink.MatchString(c.plain())):
			c.hide = "tools"
		case linked(c) &&
			!(seen > 0 && (address.MatchString(c.Text) || attachment.MatchString(c.Text) || c.files())) &&
			!(seen > 0 && inside && (i < lastProse || under != nil && c.within(under)) &&
				(c.refers(led) ||
					prose != nil && c.entry() &&
						(c.holder() == prose || c.holder().parent == prose.parent && c.holder().tag == prose.tag))):
			c.hide = "links"
		case c.links > 0 && tagLine.MatchString(c.plain()):
			c.hide = "links"
		case c.index():
			c.hide = "tools"
		}
		if c.hide == "" {
			seen += c.weight()
			led = c.Kind == "" && strings.HasSuffix(c.Text, "：") && len(c.chars) >= minOwn &&
				c.links*2 < len(c.chars)
		}
		if c.numbered() && i+1 < len(chunks) {
			under = common(c.in, chunks[i+1].in)
			for e := body; e != nil; e = e.parent {
				if e == under {
					under = nil // no element of its own
				}
			}
		}
		if c.hide == "" && inside && c.sentences() {
			prose = c.holder()
		}
		if !inside && c.hide == "" && c.links > 0 && len(c.chars) <= maxTools && tail.MatchString(c.plain()) {
			c.hide = "links" // between title and text
		}
		if !inside || !tail.MatchString(c.plain()) && !(len(c.chars) <= maxTools && answered.MatchString(c.Text)) {
			continue
		}
		if len(c.chars) <= maxTools && c.links > 0 {
			c.hide = "links" // 延伸阅读：and the link itself
			continue
		}
		readers := answered.MatchString(c.Text)
		if c.hide != "" && c.hide != "tools" && !(c.hide == "chrome" && readers) || len(c.chars) > 20 && !readers {
			continue
		}
		if prose != nil && beside.MatchString(c.Text) && i+1 < len(chunks) && chunks[i+1].sentences() &&
			chunks[i+1].holder() == prose {
			continue // a text of its own under it
		}
		if prose != nil && goesOn(chunks[i+1:], prose, total) {
			inset(chunks[i:], prose)
		} else if seen*2 >= total {
			for _, rest := range chunks[i:] {
				if rest.hide == "" {
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

// tagLine is the line of a blog that links to what else it has of a subject.
var tagLine = pattern.New(`
	(?i)^(?:tags?|tagged(?: with)?|filed under|posted in|categor(?:y|ies)|标签|本文标签|文章标签|分类|归类)
	[ 　]?[:：]`)

// answered heads what the readers of a blog have to say of its post.
var answered = pattern.New(`
	(?i)^(?:\d{1,4}|one|no) (?:responses?|comments?|repl(?:y|ies)|thoughts?)(?: (?:to|on|for) .*)?$`)

// beside heads what a paper tells beside a story.
var beside = pattern.New(`^[\[【■□◆●]?(?:延伸阅读|相关链接|新闻链接)[\]】]?$`)

// plain is the text of a short line in simplified characters.
func (c *chunk) plain() string {
	if len(c.chars) > maxTools {
		return c.Text
	}
	return pattern.Simplified.Replace(c.Text)
}

// address is a line that names an address, as a story of research names its paper.
var address = pattern.New(`^[\p{Han}A-Za-z]{2,10}[:：]\s*https?://\S+$`)

// entryMark is what stands before a link that is an entry of the text's own list.
var entryMark = pattern.New(`^[▶►▷▸▪●■◆◇★☆○✦➤→①-⑳][ 　]?\S`)

// entry reports such a line.
func (c *chunk) entry() bool {
	return c.Kind == "" && c.links < len(c.chars) && entryMark.MatchString(c.Text)
}

// attachment is a line that names what is attached to a paper, and links to it.
var attachment = pattern.New(`^附件[一二三四五六七八九十\d]{0,2}[ 　]?[:：.、]`)

// fileName is the name of a paper as systems for offices hand it out.
var fileName = pattern.New(`(?i)\p{Han}.*\.(?:docx?|xlsx?|wps|et|pdf|ofd|zip|rar)$`)

// files reports a list of such names: what is attached to a paper.
func (c *chunk) files() bool {
	for i := range c.Items {
		if !fileName.MatchString(c.Items[i].Text) {
			return false
		}
	}
	return c.Kind == doc.List && len(c.Items) > 0
}

// indexCell is a label of the table in which offices list their papers.
var indexCell = pattern.New(`
	^(?:
		索引号|信息索引|主题分类|信息分类|主题词|发文机关|发文机构|发布机构|公开机构|信息来源|来源|公文种类|
		文号|发文字号|成文日期|生成日期|发布日期|公开日期|发文日期|有效性|公开方式|公开范围|公开时限|
		体裁分类|服务对象|名称|标题|内容概述|主题|关键词
	)[:：]?$`)

// index reports that table: labels with what belongs to them.
func (c *chunk) index() bool {
	return c.Kind == doc.Table && IndexTable(c.Rows)
}

// IndexTable reports the rows of the table in which offices list their papers, over each.
func IndexTable(rows [][]doc.Cell) bool {
	if len(rows) > 12 {
		return false
	}
	n, all := 0, 0
	for _, row := range rows {
		for _, cell := range row {
			all++
			if indexCell.MatchString(strings.Join(strings.Fields(cell.Text), "")) {
				n++
			}
		}
	}
	return n >= 3 && n*3 >= all
}

// holder is the element that holds a paragraph and its neighbours.
func (c *chunk) holder() *node {
	if c.in.tag == "div" || c.in.tag == "td" || c.in.tag == "section" || c.in.tag == "article" ||
		c.in.parent == nil {
		return c.in // its lines end in <br>
	}
	return c.in.parent
}

// restShare is the share of a story, in per cent, that follows an inset between its
// paragraphs, within so many of them.
const (
	restShare = 8
	maxRest   = 400
)

// goesOn reports that the prose of a story goes on in its element.
func goesOn(rest []*chunk, prose *node, total int) bool {
	n := 0
	for _, c := range rest[:min(len(rest), maxRest)] {
		if n*100 >= total*restShare && n > 0 {
			return true
		}
		if c.hide == "" && c.sentences() && c.holder() == prose {
			n += c.weight()
		}
	}
	return n*100 >= total*restShare && n > 0
}

// inset sets a list of other stories between the paragraphs of one aside: its head, and
// what stands in its box. The links are told by themselves.
func inset(chunks []*chunk, prose *node) {
	head := chunks[0]
	head.hide = "links"
	box := head.in
	for box != nil && box.parent != prose {
		box = box.parent
	}
	if box == nil || head.in == prose {
		return
	}
	for _, c := range chunks[1:] {
		if !c.within(box) {
			return
		}
		if c.hide == "" {
			c.hide = "links"
		}
	}
}

// sentences reports prose: it holds a full stop and hardly a link.
func (c *chunk) sentences() bool {
	return c.Kind == "" && c.links*3 < len(c.chars) && strings.ContainsAny(c.Text, "。！？")
}

// sectionNumber opens the heading of a section of a manual.
var sectionNumber = pattern.New(`
	^(?:
		\d{1,3}(?:\.\d{1,3})+[.．]?[ 　\x{A0}]?\D|
		\d{1,2}[.．][ 　\x{A0}]?[^\d\s]|
		第[ 　]?[一二三四五六七八九十\d]{1,4}[ 　]?[章节]|
		附录[ 　]?[A-Z一二三四五]
	)`)

// numbered reports the heading of a section that has a number.
func (c *chunk) numbered() bool {
	return c.Kind == doc.Heading && c.hide == "" && sectionNumber.MatchString(c.Text)
}

// refers reports what is text though most of it is links: sentences that end outside of them,
// 参见[某某]。, what such a sentence or a colon leads to, and tables with more than links, where
// prose follows (led says what stands before).
func (c *chunk) refers(led bool) bool {
	switch {
	case c.Kind == doc.Table:
		return len(c.Rows) > 1 && len(c.Rows[0]) > 1 && c.links*10 <= len(c.chars)*9
	case c.Kind == doc.List:
		if led {
			return true
		}
		for i := range c.Items {
			if !ownStop(c.Items[i].Text, c.Items[i].Spans) {
				return false
			}
		}
		return len(c.Items) > 0
	}
	own := len(c.chars) - c.links
	return c.Kind == "" &&
		(ownStop(c.Text, c.Spans) ||
			strings.HasSuffix(c.Text, "：") && own >= minOwn ||
			c.tag == "p" && own >= 2*minOwn)
}

// minOwn is how much of a line that leads on is no link, in characters.
const minOwn = 6

// ownStop reports a sentence whose stop, and a word of it, is not in a link.
func ownStop(text string, spans []doc.Span) bool {
	chars := []rune(text)
	if n := len(chars); n == 0 || !strings.ContainsRune("。！？；.!?", chars[n-1]) {
		return false
	}
	linked := make([]bool, len(chars))
	for _, s := range spans {
		for i := max(0, s.Start); s.Mark == doc.Link && i < min(s.End, len(chars)); i++ {
			linked[i] = true
		}
	}
	if linked[len(chars)-1] {
		return false
	}
	own := 0
	for i, r := range chars {
		if !linked[i] && unicode.IsLetter(r) {
			own++
		}
	}
	return own >= 2
}

// linked reports a line or a list of links.
func linked(c *chunk) bool {
	return c.Kind != doc.Figure && len(c.chars) > 0 && c.links*10 > len(c.chars)*6 &&
		!slices.Contains([]string{"h1", "h2", "h3"}, c.tag)
}
