package layout

import (
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

// Characters of a date that stays as it is written: in words, and in figures.
const (
	mostWords   = 16
	mostFigures = 24
)

// day is the date of a report as the running head prints it, 2022年7月20日, in whatever form
// the report has it: with the day of the week if that stands behind it, without the hour.
// Dates in words (二〇二二年七月, 2023年春季号) stay as they are, and so do those of which only a
// part would be read: 民国111年7月20日, 10月1日至7日. It is empty if there is none.
func day(text string) string {
	text = strings.TrimSpace(strings.Map(halfWidth, text))
	if impossible(text) {
		return ""
	}
	d, whole := readDay(text)
	if whole {
		return d
	}
	if label, rest, ok := strings.Cut(text, ":"); ok && !strings.ContainsFunc(label, unicode.IsDigit) {
		text = strings.TrimSpace(rest)
	}
	switch n := utf8.RuneCountInString(text); {
	case strings.ContainsAny(text, ":，。！？"):
	case d != "" && n <= mostFigures, inWords(text) && n <= mostWords, inFigures(text) && n <= mostFigures:
		return text
	}
	return ""
}

// readDay reads the date in a text; whole is false if it is but a part of one, of which the
// year or the end is not read, or if there is none.
func readDay(text string) (d string, whole bool) {
	nums := numbers(text)
	for i := range nums {
		if d, rest := fullDay(nums[i:]); d != "" {
			return d, !goesOn(rest) && !slices.ContainsFunc(nums[:i], number.year)
		}
	}
	if d, whole := englishDay(text); d != "" {
		return d, whole
	}
	for i, m := range nums {
		if m.month() && m.sep == "月" && i+1 < len(nums) && m.has(nums[i+1]) &&
			strings.ContainsRune("日号號", first(nums[i+1].rest)) {
			end := nums[i+1].rest
			yearless := !strings.Contains(text, "年") && !slices.ContainsFunc(nums, number.year)
			return m.plain() + "月" + nums[i+1].plain() + "日" + weekday(end), yearless && !goesOn(end)
		}
	}
	return "", false
}

// inWords reports a text with a year in it, in figures or in words.
func inWords(text string) bool {
	const ends = "0123456789〇○零一二三四五六七八九十元子丑寅卯辰巳午未申酉戌亥"
	year, _, ok := strings.Cut(text, "年")
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(year, "学學"))
	return ok && strings.ContainsRune(ends, last)
}

// inFigures reports a text of nothing but figures and marks of dates, one of which is a year.
func inFigures(text string) bool {
	return strings.Trim(text, "0123456789年月日号號学學度至到和及、-—–~～/. ") == "" &&
		slices.ContainsFunc(numbers(text), number.year)
}

// impossible reports a day that no calendar has: 2023-13-05, 2023年2月29日.
func impossible(text string) bool {
	nums := numbers(text)
	for i, y := range nums {
		if y.year() && i+2 < len(nums) && len(nums[i+1].digits) <= 2 && len(nums[i+2].digits) <= 2 &&
			joins(y.sep, "年") && joins(nums[i+1].sep, "月") && !nums[i+1].of(y).has(nums[i+2]) {
			return true
		}
	}
	return false
}

// goesOn reports that a date leads to another, —22日, 至8月3日, or that a month has a part or
// an issue: 7月上旬, 7月号.
func goesOn(rest string) bool {
	if part, ok := strings.CutPrefix(rest, "月"); ok && strings.ContainsRune("号號刊上中下初底末第", first(part)) {
		return true
	}
	rest = strings.TrimLeft(rest, "日号號月 ")
	if w := weekday(rest); w != "" {
		rest = strings.TrimLeft(rest, "星期礼拜禮周週一二三四五六日天()（）,， 　")
	}
	after := strings.TrimLeft(rest, "-—–~～〜至到、和及/ ")
	if after == rest || strings.TrimLeft(rest, " ") == after {
		return false
	}
	nums := numbers(after)
	if len(nums) == 0 || !strings.HasPrefix(after, nums[0].digits) || !nums[0].day() && !nums[0].year() {
		return false
	}
	end := first(strings.TrimPrefix(after, nums[0].digits))
	return end == 0 || strings.ContainsRune("年月日号號-/.", end)
}

// fullDay reads a date that begins with the first of some numbers: a year and a month, and
// the day if there is one. rest is what follows it.
func fullDay(nums []number) (d, rest string) {
	y := nums[0]
	if n := y.digits; len(n) == len("20220720") {
		y.digits = n[:4]
		if m, d := (number{digits: n[4:6]}).of(y), (number{digits: n[6:]}); y.year() && m.month() && m.has(d) {
			return y.digits + "年" + m.plain() + "月" + d.plain() + "日", y.rest
		}
	}
	if !y.year() || !joins(y.sep, "年") || len(nums) < 2 || !nums[1].month() {
		return "", ""
	}
	m := nums[1].of(y)
	switch {
	case len(nums) > 2 && (m.sep == "月" || m.sep == y.sep && joins(m.sep, "")) && m.has(nums[2]) &&
		first(nums[2].rest) != ':':
		return y.digits + "年" + m.plain() + "月" + nums[2].plain() + "日" + weekday(nums[2].rest), nums[2].rest
	case m.rest == "",
		first(m.rest) == '月' &&
			!(m.sep == "月" && len(nums) > 2 && len(nums[2].digits) <= 2 &&
				strings.ContainsRune("日号號", first(nums[2].rest))):
		return y.digits + "年" + m.plain() + "月", m.rest
	}
	return "", ""
}

// joins reports whether what stands between two numbers is that word, or a mark of a date.
func joins(sep, word string) bool {
	return sep == word || len(sep) == 1 && strings.Contains("-/.", sep)
}

// number is a number of a text: its digits, what stands between it and the next, and all
// that follows it, without the blanks at their ends; and the year that it is a month of, if
// that is known.
type number struct{ digits, sep, rest, inYear string }

func (n number) year() bool  { return len(n.digits) == 4 && (n.digits[0] == '1' || n.digits[0] == '2') }
func (n number) month() bool { return n.within(12) }
func (n number) day() bool   { return n.within(31) }

func (n number) within(most int) bool {
	v, err := strconv.Atoi(n.digits)
	return err == nil && len(n.digits) <= 2 && 1 <= v && v <= most
}

func (n number) of(year number) number { n.inYear = year.digits; return n }

// has reports whether a month has a day; without a year, February has 29.
func (n number) has(day number) bool {
	month, _ := strconv.Atoi(n.digits)
	year, err := strconv.Atoi(n.inYear)
	if err != nil {
		year = 2000
	}
	d, _ := strconv.Atoi(day.digits)
	return n.month() && day.day() && time.Date(year, time.Month(month), d, 0, 0, 0, 0, time.UTC).Day() == d
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
		if d := first(strings.TrimPrefix(rest, name)); strings.HasPrefix(rest, name) &&
			strings.ContainsRune("一二三四五六日天", d) {
			return "　星期" + strings.Replace(string(d), "天", "日", 1)
		}
	}
	return ""
}

// englishDay reads 17 May 2022, May 17, 2022 and Tue, 17 May 2022 10:00:00 GMT; whole is false
// for the first of several days, 17–20 May 2022.
func englishDay(text string) (d string, whole bool) {
	const months = "janfebmaraprmayjunjulaugsepoctnovdec"
	var year, month, date string
	whole = true
	words := strings.FieldsFunc(strings.ToLower(text),
		func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != ':' })
	isDay := func(i int) bool {
		return i >= 0 && i < len(words) && number{digits: strings.TrimRight(words[i], "sthndr")}.day()
	}
	for i, w := range words {
		n := number{digits: strings.TrimRight(w, "sthndr")}
		switch {
		case year == "" && n.year():
			year = n.digits
		case date == "" && n.day():
			date = n.plain()
			whole = whole && !isDay(i+1)
		case len(w) >= 3:
			at := strings.Index(months, w[:3])
			if at < 0 || at%3 > 0 {
				continue
			}
			if month == "" {
				month = strconv.Itoa(at/3 + 1)
			} else if isDay(i-1) || isDay(i+1) {
				whole = false
			}
		}
	}
	if year == "" || month == "" || date == "" {
		return "", false
	}
	return year + "年" + month + "月" + date + "日", whole
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
