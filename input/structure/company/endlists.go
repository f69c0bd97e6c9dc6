package company

import (
	"slices"

	"dayang/input/pattern"
	"dayang/input/structure/trait"
)

// Public documents end in lists under a short line of their own: works cited, members of a
// group, participants, thanks, contacts.

// endListHead is such a line.
var endListHead = pattern.New(`
	^(?:附[录件]?[一二三四\d]?[:：]?[ 　]?)?(?:
		[\p{Han}、“”《》]{0,18}(?:名单|名录)|(?:特别)?[鸣致][ 　]*谢(?:单位|名单)?|
		(?:主要)?(?:参[ 　]?考|引用|征引)(?:文[ 　]?献|资[ 　]?料|书[ 　]?[目籍])|
		[\p{Han}]{0,6}(?:演职人员|主创人员|创作团队|工作人员|编委会|编写组|顾问|撰稿人)(?:名单|表)?|
		(?:联系|报名|咨询|投稿)(?:方式|我们|信息)
	)(?:[（(].{1,16}[）)])?[:：]?$`)

// maxEndList is how many lines such a list may have.
const maxEndList = 200

// maxEndLabel is where the colon of a label stands at the latest, in characters.
const maxEndLabel = 10

// findEndLists marks the lines of the lists that stand behind all prose, and what heads them.
func findEndLists(ps []*Paragraph) {
	end := len(ps)
	for end > 0 && !(ps[end-1].Kind == "" && ps[end-1].Period && ps[end-1].N >= trait.MinSaid) {
		end--
	}
	if end == 0 {
		return
	}
	for i := max(end, 2); i < len(ps); {
		if !endListHead.MatchString(ps[i].Key) || ps[i].Kind != "" || ps[i].N > trait.MaxSubtitle {
			i++
			continue
		}
		j := i + 1
		rows := 0
		for j < len(ps) && j-i <= maxEndList && inEndList(ps, j) &&
			(j < i+3 || ps[j].Look.Blank <= ps[i+2].Look.Blank) {
			if ps[j].Row > 1 {
				rows++
			}
			j++
		}
		if j-i > 2 && rows*2 < j-i-1 {
			headEndList(ps[i], ps[i+1:j])
		}
		i = j
	}
}

// inEndList reports a line that can be one of such a list: no heading of another, nobody who
// signs or did something for the text.
func inEndList(ps []*Paragraph, j int) bool {
	p := ps[j]
	if p.Kind != "" ||
		p.N > trait.MaxShaped ||
		p.Period ||
		p.Has(trait.Rule|trait.Date|trait.Thanks) ||
		p.Number > trait.NoNumber && p.Number <= trait.NumHanParen ||
		endListHead.MatchString(p.Key) ||
		trait.EndHeading.MatchString(p.Key) ||
		p.Is(Set) {
		return false
	}
	if p.Has(trait.Credit|trait.Editor) && !reach.MatchString(p.Key) {
		return false
	}
	return j+1 >= len(ps) || !ps[j+1].Has(trait.Date) ||
		ps[j+1].N > trait.MaxShortLine // an office over its date signs
}

// reach says how to reach somebody.
var reach = pattern.New(`
	^(?:
		地[ 　]*址|邮[ 　]*编|邮政编码|电[ 　]*话|联系电话|手[ 　]*机|传[ 　]*真|邮[ 　]*箱|电子邮[箱件]|
		网[ 　]*址|联[ 　]*系[ 　]*人|微信号?|公众号|热线|QQ群?|E-?mail
	)[ 　]*[:：]`)

// headEndList marks a heading and its lines. How to reach somebody are credits, and so is what
// heads nothing but that.
func headEndList(head *Paragraph, lines []*Paragraph) {
	contacts := 0
	for _, p := range lines {
		if reach.MatchString(p.Key) {
			contacts++
		}
	}
	if contacts == len(lines) {
		head.tell(Contact)
		for _, p := range lines {
			p.tell(Contact)
		}
		return
	}
	head.tell(HeadsList)
	for _, p := range lines {
		if p.Number == trait.NoNumber || p.Number == trait.NumDot || p.Number == trait.NumMark {
			p.set(Entry, p.Number == trait.NoNumber)
			p.Row = 0
			if at := slices.IndexFunc(p.Chars[:min(p.N, maxEndLabel)],
				func(r rune) bool { return r == '：' || r == ':' }); p.Is(Entry) &&
				at > 0 && at+1 < p.N {
				p.tell(Particular)
				p.NumLen = at + 1
			}
		}
		p.Shape &^= trait.Name | trait.Office | trait.Org | trait.Byline
	}
}

// findContacts marks the lines that say how to reach the one named before them: 联系人：…, 电话：….
func findContacts(ps []*Paragraph) {
	for i := 1; i < len(ps); i++ {
		p, before := ps[i], ps[i-1]
		if p.Kind == "" && p.N <= trait.MaxSubtitle && p.Ends == trait.EndsOpen && reach.MatchString(p.Key) &&
			before.Kind == "" &&
			(before.Is(Contact) || contactOf.MatchString(before.Key) && before.N <= trait.MaxSubtitle) {
			p.tell(Contact)
			p.deny(Particular)
			before.tell(Contact)
			before.deny(Particular)
		}
	}
}

// contactOf names whom to reach.
var contactOf = pattern.New(`^联[ 　]*系[ 　]*人[ 　]*[:：]`)
