// Package figure is the grammar of a figure on its own, as statistics that a page sets apart
// have it in plain text: 近1,870万千瓦时, 19.2 MW, 1小时40分. The lines of a text are told from
// wrapped ones by it, and the statistics of a document from its headings.
package figure

import (
	"strings"

	"dayang/input/pattern"
)

const (
	about = `
		近|超过?|逾|约|达到?|仅|不足|突破|增长|提高|上升|下降|减少|降低|缩短|新增|净增|累计|[+＋↑↓\-−]|
		` + per + `|` + changed
	// per is what a figure holds for: 人均, 每公里.
	per = `\p{Han}均|每\p{Han}{1,3}`
	// changed is what it was before: 由5天压缩到.
	changed = `
		[由从]\d[\d,.]*[\p{Han}%％‰]{0,4}?(?:
			增加|提高|上升|增长|扩大|提升|下降|减少|降低|回落|压缩|缩短|压减|降|升|增|减
		)(?:到|至|为)`
	number  = `\d[\d,.:∶]*(?:[—–~～\-]\d[\d,.]*)?`
	times   = `(?:万亿|亿|万|千|百)?(?:余|多)?`
	unit    = `\p{Han}{1,4}(?:[/／]\p{Han}{1,4})?|[%％‰℃]|[A-Za-zµμ°㎎-㏄²³₀-₉%·/]{1,10}`
	smaller = `(?:\d{1,2}\p{Han}{1,2})?`
)

var (
	led = pattern.New(`
		^((?:` + about + `|第)?` + number + `[ ]?` + times + `(?:` + unit + `)?` + smaller + `[+＋]?)
		[ 　\t]*(?:[ 　\t]|[:：|｜—]+)[ 　\t]*((?:[^\d\s　]|(?:19|20)\d{2}年).{1,39})$`)
	// ledChange is the same of what changed: 18.6→27.3平方公里　建成区面积.
	ledChange = pattern.New(`^([^\s　]{1,12}(?:→|➔|➜|⇒|—>|->)[^\s　]{1,16})[ 　]+(\p{Han}[^，。；]{1,39})$`)
	alone     = pattern.New(`
		^(?:` + about + `|第)?` + number + `[ ]?` + times + `(?:` + unit + `)` + smaller + `
		(?:以上|以下|以内|左右)?[+＋]?$`)
	parts = pattern.New(`^(?:` + about + `|第)?(` + number + `)([ ]?)(` + times + `)(.*)$`)
	arrow = pattern.New(`[ ]?(?:→|➔|➜|⇒|—>|->)[ ]?`)
	each  = pattern.New(`^(?:` + per + `)\d`)
	bare  = pattern.New(`^` + number + `$`)
	bar   = pattern.New(`^[▎▏▍▌▋▊■□◆◇●▶►★☆┃│|｜❙❚]+[ 　]?`)
)

// Led parts a line of a figure, a gap or a mark, and what the figure counts.
func Led(line string) (fig, counts string, ok bool) {
	if m := led.FindStringSubmatch(line); m != nil {
		return m[1], m[2], true
	}
	if m := ledChange.FindStringSubmatch(line); m != nil && Alone(m[1]) {
		return m[1], m[2], true
	}
	return "", "", false
}

// Alone reports a figure with its unit and nothing else, or two with an arrow between, of
// which the first may go without its unit: 15天→半天 is none. A date has the same form.
func Alone(s string) bool {
	if at := arrow.FindStringIndex(s); at != nil {
		from, to := s[:at[0]], s[at[1]:]
		return alone.MatchString(to) && (alone.MatchString(from) || bare.MatchString(from))
	}
	return alone.MatchString(s)
}

// Amount is a figure taken apart.
type Amount struct {
	Number string
	Gap    string // the blank behind the number
	Times  string // 万 and 亿, with 余 or 多
	Unit   string // and what else follows
}

// Of takes a figure apart.
func Of(s string) (Amount, bool) {
	m := parts.FindStringSubmatch(strings.TrimSpace(s))
	if m == nil {
		return Amount{}, false
	}
	return Amount{m[1], m[2], m[3], m[4]}, true
}

// Each reports a figure that holds for one of something: 每日46班.
func Each(s string) bool { return each.MatchString(s) }

// Bar returns the bar or the pointer before the figure of a display.
func Bar(line string) string { return bar.FindString(line) }

// maxSet is the longest line of a figure in bytes.
const maxSet = 40

// Set reports a line of a figure alone, behind a bar or without, by which lines of a text are
// told from wrapped ones; a date, a year or a rank is none.
func Set(line string) bool {
	s := line[len(Bar(line)):]
	return len(line) <= maxSet && Alone(s) && !strings.HasPrefix(s, "第") && !strings.HasSuffix(s, "年") &&
		!strings.HasSuffix(s, "月") && !strings.HasSuffix(s, "日")
}

var (
	// name is what has a figure in a table: 人口, 粮食总产量, GDP.
	name = pattern.New(`^[\p{Han}A-Za-z][\p{Han}A-Za-z·（）()/／]{0,11}$`)
	// counted is a figure with what it counts; a bare number is one beside a name.
	counted = pattern.New(`
		^(?:` + about + `)?` + number + `[ ]?` + times + `(?:` + unit + `)?` + smaller + `
		(?:以上|以下|以内|左右)?[+＋]?$`)
	// day is the date, or the hour, of what stands beside it.
	day = pattern.New(`
		^(?:19|20)\d{2}[ ]?年|^(?:19|20)\d{2}[./-]\d{1,2}(?:[./-]|$)|^\d{1,2}月|^\d{1,2}[-/]\d{1,2}$|
		^\d{1,2}[:：]\d{2}`)
	// place is where one is in a page or in a series of them.
	place = pattern.New(`^(?:[上下前后首末尾][一]?[页篇章节期]|首页|页码?|第.*|目[ ]?录)$`)
)

// Named reports a short name and the figure that it has: the two cells of a row. The date of what
// stands beside it is none, nor the number of an issue or a page.
func Named(is, value string) bool {
	return len(value) <= maxSet && name.MatchString(is) && !place.MatchString(is) && counted.MatchString(value) &&
		!day.MatchString(value)
}
