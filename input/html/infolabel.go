package html

import (
	"strings"
	"unicode/utf8"

	"dayang/input/particulars"
	"dayang/input/pattern"
)

// infoOpens opens a label within a line whose parts stand without a blank.
var infoOpens = pattern.New(`
	(?:
		(?:文章|稿件|信息|新闻)?来源|稿源|出处|作者|记者|(?:责任)?编辑|责编|
		(?:发布|发表|更新)?(?:时间|日期)|
		(?:点击|浏览|阅读|访问|评论|回复)(?:次?数|率|量)?|
		人气|字[号体]|录入
	)[:：]`)

// suppliedBy is an office and the one of its people who sent a text in.
var suppliedBy = pattern.New(`
	^[\p{Han}]{2,12}(?:部|局|委|办|院|厅|处|科|室|中心|公司|学院|[股组队站所校会社馆]) [\p{Han}·]{2,4}$`)

// staff is a section of an office, which puts up what others wrote.
var staff = pattern.New(`[科股组]$`)

// infoNobody is what programs write where nobody is named.
var infoNobody = pattern.New(`
	^(?:未知|不详|暂无|无|佚名|匿名|管理员|[a-z]{0,6}[Aa]dmin(?:istrator)?\d{0,4})$`)

// label is a label with its value.
func (i *info) label(s string) int {
	l, ok := particulars.Opening(s)
	if !ok {
		return 0
	}
	value := s[l.Len:]
	if who := suppliedBy.FindString(value); l.Part == particulars.Office && who != "" &&
		!tools.MatchString(who[strings.LastIndexAny(who, " \u00A0　")+1:]) {
		i.told, i.byline = true, append(i.byline, who)
		return l.Len + len(who)
	}
	if l.Name == "作者" || l.Name == "记者" {
		value = value[:people(value)]
		if at := infoOpens.FindStringIndex(value); at != nil {
			value = value[:at[0]]
		}
	} else {
		value = value[:valueEnd(value)]
	}
	if at := strings.IndexAny(value, "□■◎"); at > 0 { // opens the byline behind it
		value = value[:at]
	}
	i.labelled(l, strings.TrimSpace(value))
	return l.Len + len(value)
}

// valueEnd returns the bytes of the value behind a label: to the next part or the next label,
// which follows at once if nothing is named.
func valueEnd(s string) int {
	n := upTo(s, infoEnds)
	if at := infoOpens.FindStringIndex(s[:n]); at != nil {
		n = at[0]
	}
	return n
}

// labelled enters the value of a label.
func (i *info) labelled(l particulars.Label, v string) {
	office := (infoOrg.MatchString(v) || staff.MatchString(v)) && utf8.RuneCountInString(v) > 2
	switch {
	case v == "":
	case infoNobody.MatchString(v):
		i.told = true
		i.tools += utf8.RuneCountInString(v)
	case l.Part == particulars.Source:
		i.told = true
		if i.source == "" || i.guessed {
			i.source, i.guessed = v, false
		}
	case (l.Part == particulars.Office || l.Part == particulars.Poster) && office:
		i.told = true
		if i.source == "" {
			i.source, i.guessed = v, true // the office that put it up
		}
	case l.Part == particulars.Editor:
		i.editors = append(i.editors, v)
	case l.Part == particulars.Poster:
		i.told, i.poster = true, v
	default:
		i.told = i.told || l.Name != "作者" && l.Name != "记者" // 发布者, 由, by
		i.byline = append(i.byline, v)
	}
}
