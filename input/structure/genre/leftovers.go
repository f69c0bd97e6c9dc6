package genre

import (
	"strings"

	"dayang/input/pattern"
	"dayang/input/structure/trait"
)

// What the program behind a page leaves in a copy of it, though no reader saw it there.

var (
	// dialogHead opens what an account's page keeps ready to ask and to show: everything
	// behind it belongs to that.
	dialogHead = pattern.New(`^(?:预览时标签不可点|(?:继续|向上)滑动看下一个|轻触阅读原文|微信扫一扫可打开此内容[，,]?)$`).First("预继向轻微")
	// holder is a place where a template puts a value: {{username | del_pendent}}.
	holder = pattern.New(`\{\{ ?[A-Za-z_$][^{}]{0,60}\}\}`).Has("{")
	// published is the record of a piece in the system of a newspaper's pages.
	published = pattern.New(`^(?:<!--)?(?:<?/?enpproperty|.*/enpproperty-->$)`).Has("enpproperty")
)

// dialog drops what stands behind the text from the first such line on, if all of it is short.
func (v *page) dialog() {
	from := -1
	for i, p := range v.all {
		switch {
		case from < 0 && i > 0 && p.Kind == "" && dialogHead.MatchString(p.Key):
			from = i
		case from >= 0 && (p.Kind != "" || p.N > maxWebLine || p.Has(trait.Editor|trait.Byline)):
			from = -1
		}
	}
	for i := from; from >= 0 && i < len(v.all); i++ {
		v.drop(i)
		v.evident = true
	}
}

// passed names the account that another one has a text from, and who wrote it; passedBy goes on
// with the writer on a line of its own.
var (
	passed      = pattern.New(`^以下文章来源于[ 　]?([^ 　，,]{1,20})[ 　]*(?:[，,][ 　]?作者[ 　]?(\p{Han}{2,4}))?$`).First("以")
	passedBy    = pattern.New(`^[，,][ 　]?作者[ 　]?(\p{Han}{2,4})$`).First("，,")
	passedLatin = pattern.New(`^The following article is from .{1,40}? Author (\p{Han}{2,4})$`).First("T")
)

// passedOn enters what the head says of that, and drops the name that comes again under it.
func (v *page) passedOn() {
	for i := range min(v.first+1, len(v.all)) {
		p := v.all[i]
		if v.gone[i] || p.Kind != "" {
			continue
		}
		if m := passedLatin.FindStringSubmatch(p.Words); m != nil {
			v.settle("byline", m[1], i)
			v.drop(i)
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
var novels = pattern.New(`^(?:[^。！？]{0,60}最快更新《?[^《》。！？，]{2,30}》?[ 　]*(?:最新章节)?[ 　]*[！!。]?|(?:如果)?喜欢《?[^《》。，]{2,30}》?请大家收藏[:：].{0,80}|[（(]?本章未完[，,][^。]{0,20}[）)。]?|第?[ 　]?[（(]\d{1,2}/\d{1,2}[）)][ 　]?页)$`).Has("更收本页")

// bookOnly is the name of a book alone.
var bookOnly = pattern.New(`^[-—]{0,2}[ ]?《[^《》]{2,24}》$`).Last("》")

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
		if p.Kind == "" && (p.N <= maxWebLine && holder.MatchString(p.Words) && !strings.Contains(p.Words, "。") || published.MatchString(p.Words)) {
			v.drop(i)
		}
	}
}
