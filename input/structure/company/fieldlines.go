package company

import (
	"slices"
	"strings"
	"unicode/utf8"

	"dayang/input/figure"
	"dayang/input/pattern"
	"dayang/input/stats"
	"dayang/input/structure/trait"
)

// Statistics of several fields on a line: a name, a figure and how it moved behind gaps, in
// the lines of a panel; or several statistics between bars, on a line by itself.

// panelLine reports a line of a name, a figure and perhaps how it moved, with gaps between:
// 班列开行　2,910列　+27%, 本地配套率 43%，三年提高 19个百分点.
func panelLine(f *Paragraph) bool { return f.panelled() != nil }

// panelled returns the figures of such a line.
func (f *Paragraph) panelled() []string {
	if f.Kind != "" || f.N > 40 || f.Ends != trait.EndsOpen || f.Stops > 0 || f.Commas > 1 ||
		f.Number != trait.NoNumber || f.Has(trait.Apart|trait.Field|trait.Web) ||
		!strings.ContainsAny(f.Words, " 　\t") {
		return nil
	}
	name, rest, _ := strings.Cut(strings.ReplaceAll(strings.ReplaceAll(f.Words, "　", " "), "\t", " "), " ")
	if n := utf8.RuneCountInString(name); n < 2 || n > 16 || strings.ContainsFunc(name, trait.IsDigit) ||
		!strings.ContainsFunc(name, trait.IsHan) || strings.ContainsAny(name, "：:，、") {
		return nil
	}
	rest = strings.TrimSpace(rest)
	if m := wasBefore.FindStringSubmatch(rest); m != nil && panelFigure(m[1]) {
		return []string{m[1]}
	}
	figure, moved, ok := strings.Cut(rest, "，")
	if !ok {
		figure, moved, _ = strings.Cut(rest, " ")
	}
	if !panelFigure(figure) {
		return nil
	}
	figure, moved = verbOpening.ReplaceAllString(figure, ""), strings.TrimSpace(moved)
	found := stats.Find(moved)
	switch {
	case moved == "" || inComparison.MatchString(moved) && len(found) == 0:
		return []string{figure}
	case !ok && (rankWords.MatchString(moved) || inWords.MatchString(moved)):
		return []string{figure, moved}
	case !ok && movedBy.MatchString(moved):
		return []string{figure, verbOpening.ReplaceAllString(strings.Trim(moved, "（()）"), "")}
	case len(found) > 0 && (ok || compared.MatchString(moved)):
		return append([]string{figure}, found...)
	}
	return nil
}

// panel reports three lines and more of which one says as well how its figure moved, and that are
// no scores and no rows of a table: these are all of as many cells, and have no name of one
// phrase.
func panel(ps []*Paragraph, named bool) bool {
	moved, rows := false, true
	for _, f := range ps {
		found := f.panelled()
		if found == nil || strings.HasSuffix(found[0], "分") || strings.HasSuffix(found[0], "票") {
			return false
		}
		moved = moved || len(found) > 1 || wasBefore.MatchString(f.Words)
		rows = rows && f.Row >= trait.MinSeries && f.Row == ps[0].Row
	}
	return len(ps) > minFigured && moved && (named || !rows)
}

// wasBefore is a figure and what it was before: 63%（去年54%）.
var wasBefore = pattern.New(`
	^(?:.*[ 　\t])?([^ 　\t（(]+)[（(](?:去年|上年|上期|上季度?|上个?月|前年|往年|同期|(?:19|20)\d{2}年)(?:同期|同季|同月)?(?:为|是)?
	[ 　:：]?\d[^（）()]{0,10}[）)]$`)

// panelFigure reports a figure with a unit, a share or a rank, and nothing else.
func panelFigure(s string) bool {
	return figure.Alone(s) && !notCounted.MatchString(s) || inWords.MatchString(s) || rankWords.MatchString(s)
}

// verbOpening is a verb before a figure, which names what moved.
var verbOpening = pattern.New(`^(?:增长|增加|提高|上升|减少|下降|降低|缩短|扩大|新增|净增|累计|达到?)了?`)

// movedBy is how a figure moved: +27%, 减少41小时.
var movedBy = pattern.New(`
	^[（(]?(?:[+＋\-−↑↓]|增长|增加|提高|上升|减少|下降|降低|缩短|扩大|提升|净增|净减|翻)[ ]?(?:了|近|超)?(?:
		\d[\d,.]*(?:\p{Han}{0,4}|[%％‰℃])|[一两三四]番|[一二两三四五六七八九]成
	)[）)]?$`)

// rankWords is a rank in words: 位居全国沿海港口前三.
var rankWords = pattern.New(`
	^(?:位居|位列|居|列|排名)?(?:全[国省市县区]|世界|亚洲)\p{Han}{0,8}(?:
		第[一二三四五六七八九十]{1,2}|前[一二三四五六七八九十]{1,2}|首位
	)$`)

// fieldBar parts the fields of a line.
var fieldBar = pattern.New(`[ 　]*[|｜丨│┃][ 　]*|[ 　]+[/／·•][ 　]+|[ ]*　[ 　]*|[ ]{2,}`)

// findFielded makes a statistic of one line of fields between bars or gaps, with a figure in each, a
// name at the head aside, that stands inside a sentence, or in a text that has others so.
// Lines in a row are a table.
func findFielded(ps []*Paragraph) {
	var at []int
	names := map[string]int{}
	for i := 2; i+1 < len(ps); i++ {
		f := ps[i]
		if f.Is(Set) || ps[i-1].N < minApart || !f.fielded() || ps[i-1].fielded() || ps[i+1].fielded() {
			continue
		}
		at = append(at, i)
		names[f.fieldName()]++
	}
	for _, i := range at {
		before, after := ps[i-1], ps[i+1]
		cuts := before.N >= trait.BodyLength && before.Ends == trait.EndsOpen && before.Commas > 0 &&
			after.Ends == trait.EndsStop
		if name := ps[i].fieldName(); cuts ||
			before.Period && before.N >= trait.BodyLength &&
				(name != "" && names[name] > 1 || len(ps[i].Statistics()) >= minBareFigures) {
			ps[i].setApart()
		}
	}
}

// fielded reports a line of two and more fields with a figure each.
func (f *Paragraph) fielded() bool {
	if f.Kind != "" ||
		f.N > maxApart ||
		f.N < minApart ||
		f.Ends != trait.EndsOpen ||
		f.Stops > 0 ||
		f.Number != trait.NoNumber && !f.pointed() ||
		f.Has(trait.Byline|trait.Date|trait.Source|trait.Editor|trait.Field|trait.Web|trait.Credit) {
		return false
	}
	fields := fieldBar.FindAllStringIndex(f.Words, -1)
	if len(fields) == 0 || len(fields) > maxBox {
		return false
	}
	parts := f.fields()
	if f.fieldName() != "" {
		parts = parts[1:]
	}
	for _, p := range parts {
		if !strings.ContainsFunc(p, trait.IsHan) ||
			len(stats.Find(p)) == 0 && !shareEnd.MatchString(p) ||
			fieldTime.MatchString(p) ||
			dayInside.MatchString(p) {
			return false
		}
	}
	return len(parts) >= minFigured && !priceList(parts)
}

// fields are the parts of a line between its bars.
func (f *Paragraph) fields() []string {
	var out []string
	from := 0
	for _, m := range fieldBar.FindAllStringIndex(f.Words, -1) {
		out = append(out, strings.TrimSpace(f.Words[from:m[0]]))
		from = m[1]
	}
	out = append(out, strings.TrimSpace(f.Words[from:]))
	return slices.DeleteFunc(out, func(s string) bool { return s == "" })
}

// fieldName is the first field if it has no figure.
func (f *Paragraph) fieldName() string {
	if p := f.fields(); len(p) > 2 && !strings.ContainsFunc(p[0], trait.IsDigit) && !shareEnd.MatchString(p[0]) &&
		utf8.RuneCountInString(p[0]) <= 12 {
		return p[0]
	}
	return ""
}

// fieldTime is a field that says when.
var fieldTime = pattern.New(`\d[年月日号点时届]$|\d[:：∶]\d`)

// shareEnd is a field that ends with a share in words: 投诉减少六成.
var shareEnd = pattern.New(`
	(?:
		[一二两三四五六七八九]成(?:以上|多)?|[一二两三四]番|一半|
		[二三四五六七八九十]分之[一二三四五六七八九十]
	)$`)

// priceList reports fields that are all so many 元.
func priceList(parts []string) bool {
	return !slices.ContainsFunc(parts, func(p string) bool {
		return !strings.HasSuffix(p, "元") || strings.Contains(p, "万") || strings.Contains(p, "亿")
	})
}
