package structure

import (
	"strings"
	"unicode/utf8"

	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/input/pattern"
)

// What stands around a story on a page of the web, when the page was copied as it
// is: the path to the page, buttons, lists of other stories, notices.
var (
	webPath = pattern.New(`^(?:(?:您?(?:现在|当前)?(?:所在)?的?位置|当前位置)[ 　]?[:：]?[ 　]*)?(?:首页|主页|网站首页|[\p{Han}]{2,6}(?:网|首页))(?:[ 　]*[>›»＞→/|｜·][ 　]*[^>›»＞|｜]{1,14}){1,7}$`).Has(">›»＞→/|｜·")
	webBar  = pattern.New(`^[^|｜。，]{1,10}(?:[ 　]*[|｜][ 　]*[^|｜。，]{1,10}){2,}$`).Has("|｜")
	webTool = pattern.New(`^[\[【（(]?(?:(?:字号|字体|分享(?:到|至)?|打印(?:本页|本文|此文)?|收藏(?:本页|本文)?|复制链接|关闭(?:窗口|本页)?|返回(?:顶部|首页|列表)|点赞|评论|转发|举报|纠错|微信|微博|新浪微博|QQ(?:空间|好友)?|朋友圈|扫一扫|二维码|手机看|听新闻|语音播报|阅读原文|我要(?:评论|纠错|分享)|大|中|小|特大|默认|\+|-|A[+-]?)[\d]*[:：]?[ 　|｜/、·\[\]【】（）()]*){2,}$`).First("[【（(字分打收复关返点评转举纠微新Q朋扫二手听语阅我大中小特默+-A")
	webMore = pattern.New(`^(?:[【\[■●]?[ 　]?(?:相关(?:阅读|新闻|报道|链接|推荐|文章|资讯)|推荐阅读|延伸阅读|猜你喜欢|热门(?:推荐|评论|新闻|文章|排行)|更多(?:精彩|新闻|内容|阅读)|往期(?:回顾|精选|推荐)|为您推荐|精彩推荐|大家都在看|最新(?:评论|文章|资讯)|网友评论|全部评论)[ 　]?[】\]]?[:：]?)$`)
	// counters are how often a page was read and liked; hashtags its subjects.
	counters = pattern.New(`^(?:(?:阅读量?|浏览量?|点击量?|点?赞|在看|转发|评论|收藏|分享|播放量?|热度|留言)[ 　:：]*[\d,.]+ ?[万亿wW+]*[ 　|｜/·]*)+$|^(?:#[^#\s]{1,20}#[ 　]*)+$|^(?:#[^#\s]{1,20}[ 　]+)*#[^#\s]{1,20}$|^(?:全文|本文)?(?:共|约)?\d+字[，, 　]*(?:预计)?阅读.{0,10}分钟$|^阅读.{0,12}分钟$|^点击.{0,6}蓝字.{0,12}$|^[-—–─·～~* 　【（(\[]*(?i:the )?(?i:end)[-—–─·～~* 　】）)\]]*$`).Has("0123456789,.#阅点dD")
	// player is what a page shows in place of a film or of the rest of a text.
	player  = pattern.New(`^[【\[（(]?(?:(?:点击|戳)(?:播放|观看|查看|展开|看|下方|上方)?(?:视频|大图|图片|全文|原图|详情|更多)?|视频(?:加载中|播放)?|(?:图片|正在)?加载中|图片|展开(?:全文|剩余.{1,6})|(?:[向上下左右]{1,3})?滑动(?:查看|浏览).{0,6})[…。]{0,2}[】\]）)]?[ ↓👇]*$`).First("【[（(点戳视图正加展向上下左右滑")
	endMark = pattern.New(`^(?:# ?){3,}$|^[-—–] ?30 ?[-—–]$`)
	webNext = pattern.New(`^(?:上|下)一[篇条页][ 　]?[:：].*$`)
	webNote = pattern.New(`^(?:版权(?:所有|声明)|Copyright|©|[\p{Han}A-Za-z]{0,8}ICP备|(?:特别)?(?:免责)?声明[:：].*(?:立场|观点|版权|转载)|文明上网|凡(?:本网|注明|来源)|点个?[“"]?(?:在看|赞|关注|分享)|(?:长按|扫描|扫码|识别|微信扫).{0,16}(?:二维码|关注|识别)|点击(?:上方|下方|左下|右下|蓝字|关注|“?阅读原文).*|扫一扫.{0,16}|阅读原文|[【\[]?(?:打印|关闭|返回)(?:本页|本文|窗口|列表|顶部|首页)[】\]]?$|↓+|↑+|(?:欢迎|记得|喜欢就|觉得不错).{0,12}(?:关注|分享|转发|点赞|在看)|.{0,10}(?:点赞|在看|转发|分享)[、，].{0,20}$)`)
)

// Where such lines may stand: so many paragraphs from the head, and after the last
// paragraph of prose.
const (
	webHead    = 8
	maxWebLine = 60
)

// pageLine is the number of a page, as it is copied with a text; plain text has lost it before.
var pageLine = pattern.New(`^(?:[-—–·•~]{1,3} ?\d{1,4} ?[-—–·•~]{1,3}|第 ?\d{1,4} ?页(?: ?[，,/]? ?共 ?\d{1,4} ?页)?)$`)

// dropPages drops such paragraphs: a page ended there.
func (in *inference) dropPages(ps *[]*para) {
	kept := make([]*para, 0, len(*ps))
	ended := false
	for _, p := range *ps {
		if p.Kind == "" && p.n <= maxShortLine && pageLine.MatchString(p.text) {
			in.diags.Add(diag.Info, "page-furniture", p.Pos, diag.T("页码“%s”不排", "the page number %q is not set", p.text))
			ended = true
			continue
		}
		if ended {
			given := *p.Para
			given.Look.Break = true
			p.Para, ended = &given, false
		}
		kept = append(kept, p)
	}
	*ps = kept
}

// otherStories finds 往期推荐, a heading or not, over nothing but links behind the last prose.
func otherStories(all []*para, drop map[int]bool) {
	at := len(all)
	for at > 0 && (linked(all[at-1]) || all[at-1].Kind == doc.Rule) {
		at--
	}
	if at == 0 || at == len(all) || all[at-1].Kind != "" && all[at-1].Kind != doc.Heading || !webMore.MatchString(all[at-1].text) {
		return
	}
	for i := at - 1; i < len(all); i++ {
		drop[i] = true
	}
}

// linked reports a paragraph, or a list of items, each all of it a link.
func linked(p *para) bool {
	whole := func(text string, spans []doc.Span) bool {
		n, in := utf8.RuneCountInString(strings.TrimSpace(text)), 0
		for _, s := range spans {
			if s.Mark == doc.Link {
				in += s.End - s.Start
			}
		}
		return n > 0 && in*10 >= n*8
	}
	if p.Kind != doc.List {
		return p.Kind == "" && p.n <= maxWebLine && whole(p.Text, p.Spans)
	}
	for i := range p.Items {
		if !whole(p.Items[i].Text, p.Items[i].Spans) {
			return false
		}
	}
	return len(p.Items) > 0
}

// dropWeb removes the furniture of a web page from the head and from the end of a
// text, and reports every line of it.
func (in *inference) dropWeb(ps *[]*para) {
	all := *ps
	first, last := len(all), -1
	drop := map[int]bool{}
	otherStories(all, drop)
	for i, p := range all {
		if drop[i] {
			continue
		}
		if p.n >= bodyLength && (p.stops > 0 || p.period) || p.Kind != "" {
			first, last = min(first, i), i
		}
	}
	if last < 0 {
		return
	}
	for i, p := range all {
		if p.Kind == "" && p.n <= maxWebLine && (counters.MatchString(p.text) || p.n <= 16 && player.MatchString(p.text)) {
			drop[i] = true
		}
		if p.Kind != "" || p.n > maxWebLine || i > first && i <= last || i >= webHead && i < first {
			continue
		}
		head := i < first
		switch {
		case webPath.MatchString(p.text), webTool.MatchString(p.text), webBar.MatchString(p.text) && !p.has(sByline|sCredit|sDate|sSource):
			drop[i] = true
		case head:
		case i == len(all)-1 && endMark.MatchString(p.text):
			drop[i] = true // as agencies of the press close what they send
		case webNext.MatchString(p.text), webNote.MatchString(p.text) && !p.has(sCredit):
			drop[i] = true
		case webMore.MatchString(p.text):
			drop[i] = true
			for k := i + 1; k < len(all) && all[k].Kind == "" && all[k].n <= maxWebLine && !all[k].has(sCredit|sSource) && all[k].ends != endsColon && !all[k].period; k++ {
				drop[k] = true
			}
		}
	}
	if len(drop) == 0 {
		return
	}
	var kept []*para
	for i, p := range all {
		if !drop[i] {
			kept = append(kept, p)
			continue
		}
		words := strings.TrimSpace(p.text)
		for k := range p.Items {
			words = strings.TrimSpace(words + " " + p.Items[k].Label + p.Items[k].Text)
		}
		if words == "" {
			continue // a rule
		}
		in.diags.Add(diag.Info, "page-furniture", p.Pos,
			diag.T("网页上的“%s”不排", "%q belongs to a web page and is not set", words))
	}
	*ps = kept
}
