package structure

import (
	"dayang/input/learned"
	"dayang/input/pattern"
	"dayang/input/structure/company"
	"dayang/input/structure/trait"
)

// A board of small notices opens with one that is a list under its name (今日提示, then 限行：3和8, 天气：晴),
// and goes on with a piece of news. What was learned knows texts with one title over prose, and would take
// the second for it and the first for something around it.

// maxBoardName is the length in characters of such a name.
const maxBoardName = 12

// ofDocument opens a line of what a site or an office knows of the document under it: the title is there.
var ofDocument = pattern.New(`
	^(?:
		信息|索[ 　]*引|发布|发文|文[ 　]*号|成文|生成|公开|主题|来[ 　]*源|稿源|作[ 　]*者|
		记者|编辑|责编|审核|日[ 　]*期|浏览|点击|阅读|
		字[ 　]*号|体裁|有效|名[ 　]*称|标[ 　]*题|分类|所属|栏目|当前|您的|编号|密级|签发|关键词|摘要
	)`)

// findBoard returns the heading of the second notice, 0 if there is none.
func (o *overruling) findBoard() int {
	const least = 2
	if len(o.js) < least+2 || o.in.titled || o.in.Draft.Meta.Title != "" {
		return 0
	}
	first := &o.js[0]
	if first.was != learned.Title || first.N > maxBoardName || !first.PlainLine(maxBoardName) ||
		first.Has(trait.Byline|trait.Date|trait.Source|trait.Org) {
		return 0
	}
	at := 1
	for ; at < len(o.js) && o.js[at].Is(company.Pair|company.Particular); at++ {
		if p := &o.js[at]; p.Kind != "" || p.N > trait.MaxTitle || ofDocument.MatchString(p.Key) ||
			p.was != learned.List && p.was != learned.Body {
			return 0
		}
	}
	if at <= least || at+1 >= len(o.js) {
		return 0
	}
	head, text := &o.js[at], &o.js[at+1]
	if head.was != learned.Heading || head.Look.Blank == 0 || head.Number != trait.NoNumber ||
		head.opinion[learned.Title] >= sure || text.was != learned.Body || !text.Period {
		return 0
	}
	return at
}
