package layout

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// day is the date of a report as the running head prints it, 2022年7月20日, in whatever form
// the report has it: with the day of the week if that stands behind it, without the hour.
// Dates in words (二〇二二年七月, 2023年春季号) stay as they are. It is empty if there is none.
func day(text string) string {
	const (
		mostWords = 14 // characters of a date in words
		yearEnds  = "0123456789〇○零一二三四五六七八九十元子丑寅卯辰巳午未申酉戌亥"
	)
	text = strings.TrimSpace(strings.Map(halfWidth, text))
	nums := numbers(text)
	for i := range nums {
		if d := fullDay(nums[i:]); d != "" {
			return d
		}
	}
	if d := englishDay(text); d != "" {
		return d
	}
	for i, m := range nums {
		if m.month() && m.sep == "月" && i+1 < len(nums) && nums[i+1].day() && strings.ContainsRune("日号號", first(nums[i+1].rest)) {
			return m.plain() + "月" + nums[i+1].plain() + "日" + weekday(nums[i+1].rest)
		}
	}
	year, _, ok := strings.Cut(text, "年")
	number, _ := utf8.DecodeLastRuneInString(year)
	if ok && strings.ContainsRune(yearEnds, number) && utf8.RuneCountInString(text) <= mostWords && !strings.ContainsAny(text, ":，。！？") {
		return text
	}
	return ""
}

// fullDay reads a date that begins with the first of some numbers: a year and a month, and
// the day if there is one.
func fullDay(nums []number) string {
	y := nums[0]
	if n := y.digits; len(n) == len("20220720") {
		m, d := number{digits: n[4:6]}, number{digits: n[6:]}
		if y.digits = n[:4]; y.year() && m.month() && d.day() {
			return y.digits + "年" + m.plain() + "月" + d.plain() + "日"
		}
	}
	if !y.year() || !joins(y.sep, "年") || len(nums) < 2 || !nums[1].month() {
		return ""
	}
	m := nums[1]
	switch {
	case len(nums) > 2 && joins(m.sep, "月") && nums[2].day():
		return y.digits + "年" + m.plain() + "月" + nums[2].plain() + "日" + weekday(nums[2].rest)
	case m.rest == "" || first(m.rest) == '月':
		return y.digits + "年" + m.plain() + "月"
	}
	return ""
}

// joins reports whether what stands between two numbers is that word, or a mark of a date.
func joins(sep, word string) bool {
	return sep == word || len(sep) == 1 && strings.Contains("-/.", sep)
}

// number is a number of a text: its digits, what stands between it and the next, and all
// that follows it, without the blanks at their ends.
type number struct{ digits, sep, rest string }

func (n number) year() bool  { return len(n.digits) == 4 && (n.digits[0] == '1' || n.digits[0] == '2') }
func (n number) month() bool { return n.within(12) }
func (n number) day() bool   { return n.within(31) }

func (n number) within(most int) bool {
	v, err := strconv.Atoi(n.digits)
	return err == nil && len(n.digits) <= 2 && 1 <= v && v <= most
}

// plain is a number without the zero before it.
func (n number) plain() string { return strings.TrimLeft(n.digits, "0") }

func numbers(text string) (out []number) {
	isDigit := func(r rune) bool { return '0' <= r && r <= '9' }
	other := func(r rune) bool { return !isDigit(r) }
	for {
		at := strings.IndexFunc(text, isDigit)
		if n := len(out); n > 0 {
			out[n-1].rest, out[n-1].sep = strings.TrimSpace(text), strings.TrimSpace(text[:max(at, 0)])
		}
		if at < 0 {
			return out
		}
		text = text[at:]
		end := strings.IndexFunc(text, other)
		if end < 0 {
			end = len(text)
		}
		out = append(out, number{digits: text[:end]})
		text = text[end:]
	}
}

// weekday is the day of the week with which what follows a date begins, as it is set after it.
func weekday(rest string) string {
	rest = strings.TrimLeft(rest, "日号號 　(（,，")
	for _, name := range []string{"星期", "礼拜", "禮拜", "周", "週"} {
		if d := first(strings.TrimPrefix(rest, name)); strings.HasPrefix(rest, name) && strings.ContainsRune("一二三四五六日天", d) {
			return "　星期" + strings.Replace(string(d), "天", "日", 1)
		}
	}
	return ""
}

// englishDay reads 17 May 2022, May 17, 2022 and Tue, 17 May 2022 10:00:00 GMT.
func englishDay(text string) string {
	const months = "janfebmaraprmayjunjulaugsepoctnovdec"
	var year, month, date string
	words := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != ':' })
	for _, w := range words {
		n := number{digits: strings.TrimRight(w, "sthndr")}
		switch {
		case year == "" && n.year():
			year = n.digits
		case date == "" && n.day():
			date = n.plain()
		case month == "" && len(w) >= 3:
			if at := strings.Index(months, w[:3]); at >= 0 && at%3 == 0 {
				month = strconv.Itoa(at/3 + 1)
			}
		}
	}
	if year == "" || month == "" || date == "" {
		return ""
	}
	return year + "年" + month + "月" + date + "日"
}

// first is the first character of a text, 0 of an empty one.
func first(text string) rune {
	for _, r := range text {
		return r
	}
	return 0
}

// halfWidth maps the full-width digits and marks of dates.
func halfWidth(r rune) rune {
	if '－' <= r && r <= '：' {
		return r - '－' + '-'
	}
	return r
}
