package trait

import (
	"strings"
	"unicode/utf8"

	"dayang/input/pattern"
)

// Of what a line of particulars under a title holds, apart by blanks or strokes, each
// part may be told by its form alone: a date, a paper, an office, names.
var (
	dayPart = pattern.New(`
		^(?:
			[一二三四五六七八九〇○零]{4}年[一二三四五六七八九十]{1,3}月(?:[一二三四五六七八九十]{1,3}日)?|
			\d{4}年\d{1,2}月(?:\d{1,2}日)?|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}
		)(?:\d{1,2}时|\d{1,2}:\d{2}(?::\d{2})?)?$`)
	timePart = pattern.New(`
		^(?:\d{1,2}:\d{2}(?::\d{2})?|\d{1,2}时(?:\d{1,2}分)?|(?:星期|周)[一二三四五六日天])$`)
	// PaperName is a paper, a station or a site by its name.
	PaperName = pattern.New(`
		^《?[\p{Han}A-Za-z]{1,12}(?:
			日报|晚报|晨报|早报|时报|商报|都市报|周报|周刊|月刊|杂志|新闻|网|通讯社|电视台|电台|广播|客户端|
			融媒体?(?:中心)?|发布|研究院?|智库
		)》?$`)
	countPart = pattern.New(`
		^(?:我要评论|网友评论|跟帖|阅读|浏览|点击|访问|评论|点赞|在看|转发|播放|热度)(?:量|数|次数)?
		[:：]?[（(]?([\d.,]+[万亿wWkK]?[+＋]?[次人条]?)?[）)]?$`)
	countOnly = pattern.New(`^(?:[\d.,]+[万亿wWkK]?[+＋]?[次人条]?|条)$`)
	namePart  = pattern.New(`
		^(?:` + agencies + `|` + paper + `)?(?:首席|见习|实习|特约)?(?:记者|通讯员|作者)`)
)

// dateSpan is the days of a week or a trip: 2024.09.09—09.13.
var dateSpan = pattern.New(`
	^[（(]?\d{4}[年./-]\d{1,2}[月./-]\d{1,2}日?[ 　]?(?:——|[—–~～至-])[ 　]?(?:\d{4}[年./-])?
	(?:\d{1,2}[月./-])?\d{1,2}日?[）)]?$`)

// separator are marks that set the parts of such a line apart, with blanks around them.
var separator = map[string]bool{
	"·": true,
	"•": true,
	"/": true,
	"／": true,
	"-": true,
	"—": true,
	"–": true,
	"∙": true,
	"・": true,
}

// Particulars are the parts of such a line. A part that is nothing of the kind leaves it to
// the other rules.
type Particulars struct {
	Byline, Source, Date string
	Dropped              []string // how often it was read
}

// linePart is the address of a page in its line of particulars.
var linePart = pattern.New(`^(?:https?://|www\.)[\w./?=&%-]+$`)

// PartLine parts a line of particulars that holds a date.
func PartLine(text, key string) (out Particulars, ok bool) {
	if strings.ContainsAny(key, ":：") && !strings.ContainsAny(key, "0123456789") ||
		utf8.RuneCountInString(key) > 80 {
		return out, false
	}
	gap := func(r rune) bool { return r == ' ' || r == '　' || r == '|' || r == '｜' }
	var offices, names []string
	marked := strings.Contains(key, " · ") || strings.Contains(key, " / ") || strings.Contains(key, " • ") ||
		strings.Contains(key, " ／ ")
	at, last := 0, "" // last is "name" behind one
	counting := false // the number that is counted follows
	for at < len(key) {
		i := strings.IndexFunc(key[at:], gap)
		if i < 0 {
			i = len(key) - at
		}
		if i == 0 {
			_, n := utf8.DecodeRuneInString(key[at:])
			at += n
			continue
		}
		p, t := key[at:at+i], text[at:at+i]
		at += i
		bare := strings.TrimSuffix(p, "编")
		count := countPart.FindStringSubmatch(p)
		switch {
		case separator[p]:
		case out.Date != "" && (count != nil || counting && countOnly.MatchString(p)):
			counting = count != nil && count[1] == ""
			out.Dropped = append(out.Dropped, t)
		case len(names) > 0 && (len(out.Date) == 0 || last == "name") && IsName(p), marked && IsName(p),
			namePart.MatchString(p):
			names, last = append(names, t), "name"
			continue
		case linePart.MatchString(p):
			out.Dropped = append(out.Dropped, t)
		case dayPart.MatchString(p) || timePart.MatchString(p) && out.Date != "":
			out.Date = strings.TrimSpace(out.Date + " " + t)
		case PaperName.MatchString(p):
			if out.Source != "" {
				return out, false
			}
			out.Source = t
		case (OfficeEnd.MatchString(bare) || bare != p && OrgEnd.MatchString(bare)) && HanOnly(bare) &&
			utf8.RuneCountInString(bare) >= 3:
			offices = append(offices, t[:len(bare)])
		case strings.Contains(out.Date, ":") && out.Source == "" && HanOnly(p) && utf8.RuneCountInString(p) >= 4 &&
			utf8.RuneCountInString(p) <= 14:
			out.Source = t // an account, as pages name it after the time
		default:
			return out, false
		}
		last = ""
	}
	if out.Date == "" || len(offices)+len(names)+len(out.Dropped) == 0 && out.Source == "" {
		return out, false
	}
	switch {
	case len(offices) == 1 && out.Source == "":
		out.Source = offices[0]
	case len(offices) > 0:
		from := strings.Index(text, offices[0])
		last := offices[len(offices)-1]
		names = append([]string{text[from : strings.LastIndex(text, last)+len(last)]}, names...)
	}
	out.Byline = strings.Join(names, " ")
	return out, true
}

// FieldsDate is a line of fields set apart, a date at its end: 原创　某某　某号　2022-11-03 21:30.
var FieldsDate = pattern.New(`
	^((?:(?:原创[:：])?[\p{Han}A-Za-z0-9·_]{2,16}[ 　|｜]+){1,4})(
		\d{4}[年\-/.]\d{1,2}[月\-/.]\d{1,2}日?(?:[ 　]*\d{1,2}:\d{2}(?::\d{2})?)?
	)(?:[ 　]+\p{Han}{2,4})?$`)

// WriterBehind parts a source from the name behind a bar: 《某刊》 | 某某. A site's channels stand so
// too, and are no names.
func WriterBehind(source string) (from, who string) {
	from, who, ok := strings.Cut(strings.ReplaceAll(source, "｜", "|"), "|")
	from, who = strings.TrimRight(from, " 　"), strings.TrimSpace(who)
	if !ok ||
		!strings.HasSuffix(from, "》") && !PaperBefore.MatchString(from) ||
		!AreNames(who) ||
		SiteName.MatchString(who) {
		return source, ""
	}
	return from, who
}

// EditorBefore is an editor, what he is behind his name: 某某／核稿编辑.
var EditorBefore = pattern.New(`
	^(\p{Han}{2,4})[ 　]?[/／][ 　]?(?:核稿|责任|执行|网络|即时|值班|文字)?(?:编辑|责编)$`)
