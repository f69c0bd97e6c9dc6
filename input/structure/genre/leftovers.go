package genre

import (
	"strings"

	"dayang/input/pattern"
	"dayang/input/structure/trait"
)

// What the program behind a page leaves in a copy of it, though no reader saw it there.

var (
	// dialogHead opens what an account's page keeps ready to ask and to show.
	dialogHead = pattern.New(`
		^(?:预览时标签不可点|(?:继续|向上)滑动看下一个|轻触阅读原文|微信扫一扫可打开此内容[，,]?)$`)
	// dialogWord is in what such a page asks.
	dialogWord = pattern.New(`
		知道了|取消|允许|微信扫一扫|小程序|完整服务|轻[点触]|滑动看|预览时|关注该公众号|阅读原文|在看`)
	// holder is a place where a template puts a value: {{username | del_pendent}}.
	holder = pattern.New(`\{\{ ?[A-Za-z_$][^{}]{0,60}\}\}`)
	// published is the record of a piece in the system of a newspaper's pages.
	published = pattern.New(`^(?:<!--)?(?:<?/?enpproperty|.*/enpproperty-->$)`)
)

// maxDialog is the share of a text, in per cent of its characters, that may go behind the first such
// line because it is short.
const maxDialog = 25

// dialog drops what stands behind the text from the first such line on, if all of it is short. Where a
// sentence or verse stands there, or where it is much, it ends with the last line that the page asks.
func (v *page) dialog() {
	from, all := -1, 0
	for i, p := range v.all {
		all += p.N
		switch {
		case from < 0 && i > 0 && p.Kind == "" && dialogHead.MatchString(p.Key):
			from = i
		case from >= 0 && (p.Kind != "" || p.N > maxWebLine || p.Has(trait.Editor|trait.Byline)):
			from = -1
		}
	}
	if from < 0 {
		return
	}
	asked, to, n := from, from, 0
	for ; to < len(v.all) && !v.written(to); to++ {
		n += v.all[to].N
		if dialogHead.MatchString(v.all[to].Key) || dialogWord.MatchString(v.all[to].Key) {
			asked = to
		}
	}
	if to < len(v.all) || n*100 > all*maxDialog {
		to = asked + 1
	}
	for i := from; i < to; i++ {
		v.drop(i)
		v.evident = true
	}
}

// written reports a line that somebody wrote and no page asks: it ends a sentence, or stands in verse.
func (v *page) written(i int) bool {
	line := func(k int) bool {
		if k < 0 || k >= len(v.all) {
			return false
		}
		p := v.all[k]
		return p.N >= minVerse && trait.HanOnly(strings.TrimRight(p.Words, "，；")) &&
			!dialogWord.MatchString(p.Key) && !dialogHead.MatchString(p.Key)
	}
	p := v.all[i]
	if dialogWord.MatchString(p.Key) || dialogHead.MatchString(p.Key) {
		return false
	}
	return p.Verse ||
		p.N >= minVerse && p.Ends == trait.EndsStop ||
		line(i) &&
			(line(i+1) && (line(i+2) || line(i-1)) ||
				strings.HasSuffix(p.Words, "，") ||
				strings.HasSuffix(p.Words, "；"))
}

// minVerse is how many characters a line of verse, or a sentence, has at least.
const minVerse = 4

// passed names the account that another one has a text from, and who wrote it; passedBy goes on
// with the writer on a line of its own.
var (
	passed = pattern.New(`
		^以下文章来源于[ 　]?([^ 　，,]{1,20})[ 　]*(?:[，,][ 　]?作者[ 　]?(\p{Han}{2,4}))?$`)
	passedBy = pattern.New(`^[，,][ 　]?作者[ 　]?(\p{Han}{2,4})$`)
)

// passedOn enters what the head says of that, and drops the name that comes again under it.
func (v *page) passedOn() {
	for i := range min(v.first+1, len(v.all)) {
		p := v.all[i]
		if v.gone[i] || p.Kind != "" {
			continue
		}
		m := passed.FindStringSubmatchIndex(p.Key)
		if m == nil {
			continue
		}
		from := p.Words[m[2]:m[3]]
		v.settle("source", from, i)
		if m[4] > 0 {
			v.settle("byline", p.Words[m[4]:m[5]], i)
		}
		v.drop(i)
		for k := i + 1; k < len(v.all) && k <= i+3; k++ {
			q := v.all[k]
			if by := passedBy.FindStringSubmatchIndex(q.Key); by != nil {
				v.settle("byline", q.Words[by[2]:by[3]], k)
			} else if q.Words != from && q.Words != "." {
				break
			}
			v.drop(k)
		}
	}
}

// novels is what sites of novels ask of their readers, and the part of a chapter that a page holds.
var novels = pattern.New(`
	^(?:
		[^。！？]{0,60}最快更新《?[^《》。！？，]{2,30}》?[ 　]*(?:最新章节)?[ 　]*[！!。]?|
		(?:如果)?喜欢《?[^《》。，]{2,30}》?请大家收藏[:：].{0,80}|
		[（(]?本章未完[，,][^。]{0,20}[）)。]?|
		第?[ 　]?[（(]\d{1,2}/\d{1,2}[）)][ 　]?页
	)$`)

// bookOnly is the name of a book alone.
var bookOnly = pattern.New(`^[-—]{0,2}[ ]?《[^《》]{2,24}》$`)

// system drops the lines of templates and of records, and what sites of novels say of themselves.
func (v *page) system() {
	for i, p := range v.all {
		if p.Kind == "" && p.N <= 2*maxWebLine && novels.MatchString(p.Key) {
			if i > 0 && bookOnly.MatchString(v.all[i-1].Words) {
				v.drop(i - 1) // of which the chapter is
			}
			v.drop(i)
			continue
		}
		if p.Kind == "" &&
			(p.N <= maxWebLine && holder.MatchString(p.Words) && !strings.Contains(p.Words, "。") ||
				published.MatchString(p.Words)) {
			v.drop(i)
		}
	}
}
