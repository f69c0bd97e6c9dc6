package company

import (
	"slices"
	"strings"
	"unicode/utf8"

	"dayang/input/pattern"
	"dayang/input/structure/trait"
)

// What opens with a label and a colon is told by its neighbours too.

// topic is the label of a paragraph about one of several things.
var topic = pattern.New(`^([\p{Han}A-Za-z·]{2,8})[:：]`)

// findColons marks paragraphs that open with what they are about, 种业：, three and more
// in a row, each about something else.
func findColons(ps []*Paragraph) {
	label := func(f *Paragraph) string {
		if f.Kind != "" && f.Kind != "paragraph" ||
			f.N < trait.MinSaid ||
			!f.Period ||
			f.Number != trait.NoNumber ||
			f.Speaker > 0 ||
			f.Labelled > 0 ||
			f.Has(trait.Apart|trait.Web) {
			return ""
		}
		m := topic.FindStringSubmatch(pattern.Simplified.Replace(f.Head(10)))
		if m == nil || trait.LeadsOn.MatchString(m[0]) {
			return ""
		}
		return m[1]
	}
	for i := 0; i < len(ps); {
		seen := map[string]bool{}
		j := i
		for ; j < len(ps); j++ {
			l := label(ps[j])
			if l == "" || seen[l] {
				break
			}
			seen[l] = true
		}
		if j-i >= trait.MinSeries {
			for _, f := range ps[i:j] {
				f.Labelled = utf8.RuneCountInString(label(f)) + 1
			}
		}
		i = max(j, i+1)
	}
}

// teller is who told a life or a craft, or asked for it, or preached.
var teller = pattern.New(`^(?:(?:口述|讲述|访谈|采访|受访)(?:人|者)|讲员|证道|讲道)[:：]`)

// told reports the particulars of an oral history, and gives its lines their forms: who
// told and asked are its authors, the day is its date.
func told(of []*Paragraph) bool {
	if !slices.ContainsFunc(of, func(f *Paragraph) bool { return teller.MatchString(f.Key) }) {
		return false
	}
	for _, f := range of {
		_, value, _ := strings.Cut(strings.Replace(f.Key, ":", "：", 1), "：")
		switch value = strings.TrimSpace(value); {
		case trait.DateOnly.MatchString(value):
			f.Shape = f.Shape&^trait.Field | trait.Date
		case trait.Authored.MatchString(f.Key) && f.Commas <= 3:
			f.Shape = f.Shape&^trait.Field | trait.Byline
		default:
			f.Shape = f.Shape&^(trait.Field|trait.Byline) | trait.Credit
		}
	}
	return true
}

// findParticulars marks the lines that say when, where and who in a row, as minutes and
// invitations have them, and rows of three and more labels with what belongs to each.
// A line set in under the matter of the one before it goes on with it.
func findParticulars(ps []*Paragraph) {
	is := func(f *Paragraph) bool {
		statistic := f.BoldFigured() && f.BoldFigures > 1 // 出口：**903亿元**，增长**11.2%**
		return f.Kind == "" && !statistic && !f.Is(Set|Serial|Tabled) && f.N <= trait.MaxShaped && f.Number == trait.NoNumber &&
			f.Stops == 0 && !f.Period && !f.Has(trait.Apart&^(trait.Date|trait.Byline)) &&
			(f.Has(trait.Field) || trait.LabelPair.MatchString(trait.ClosedLabel(f.Words)))
	}
	goesOn := func(f, first *Paragraph) bool {
		return f.Short(trait.MaxHeading) && f.Number == trait.NoNumber && f.Look.Indent >= first.Look.Indent+3 &&
			f.Look.Blank == 0
	}
	findRoles(ps)
	for i := 0; i < len(ps); {
		if (i == 0 || i < 3 && !labelRun(ps[i:], is)) && !ps[i].Has(trait.Field|trait.Byline) &&
			!(i > 0 && ps[i-1].Number != trait.NoNumber && ps[i-1].Short(trait.MaxHeading)) {
			i++ // a title may open with who speaks
			continue
		}
		j, fields, labels := i, 0, 0
	scan:
		for ; j < len(ps); j++ {
			switch {
			case is(ps[j]):
				labels++
				if ps[j].Has(trait.Field) {
					fields++
				}
				continue
			case j > i && goesOn(ps[j], ps[i]):
				continue
			}
			break scan
		}
		if fields >= 2 && fields*2 >= labels ||
			(labels >= trait.MinSeries || labels == 2 && bracketLabels(ps[i:j])) && j-i == labels &&
				alikeLabels(ps[i:j]) {
			if contacts(ps[i:j]) && underContact(ps, i, j) {
				for _, f := range ps[i:j] {
					f.Shape |= trait.Credit
				}
				i = j
				continue
			}
			if told(ps[i:j]) {
				i = j
				continue
			}
			for _, f := range ps[i:j] {
				f.tell(Particular)
				f.Row = 0
				if is(f) {
					f.NumLen = 1 + slices.IndexFunc(f.Chars, func(r rune) bool { return r == '：' || r == ':' })
				}
			}
		}
		i = max(j, i+1)
	}
}

// labelRun reports three lines with labels in a row.
func labelRun(ps []*Paragraph, is func(*Paragraph) bool) bool {
	if len(ps) < trait.MinSeries {
		return false
	}
	for _, f := range ps[:trait.MinSeries] {
		if !is(f) || f.Has(trait.Field|trait.Byline) || f.Row > 0 || strings.ContainsAny(f.Words, "|｜") {
			return false
		}
	}
	return true
}

// ContactWord is where somebody can be reached.
var ContactWord = pattern.New(`
	^(?:
		(?:联系|咨询|办公|固定)?(?:电话|手机|传真)|
		(?:电子)?邮箱|邮件|E-?mail|微信号?|网址|官网|(?:联系|通讯|公司)?地址|邮编
	)[ 　]?[:：]`)

// contactHead is the heading over whom to ask: 媒体联络.
var contactHead = pattern.New(`^[\p{Han} 　]{0,4}(?:联系|联络|咨询|问询|垂询)(?:人|我们|方式)?[:：]?$`)

// underContact reports lines at the end of a text under the name of whom to ask, which is then
// a credit too.
func underContact(ps []*Paragraph, i, j int) bool {
	switch {
	case i == 0:
	case ps[i-1].Has(trait.Credit):
		return true
	case j == len(ps) && contactHead.MatchString(ps[i-1].Key):
		return true
	case j == len(ps) && i > 1 && contactHead.MatchString(ps[i-2].Key) && ps[i-1].Short(trait.MaxByline):
		ps[i-1].Shape |= trait.Credit
		return true
	}
	return false
}

// contacts reports lines that go on from the name of whom to ask.
func contacts(ps []*Paragraph) bool {
	for _, f := range ps {
		if !ContactWord.MatchString(f.Words) {
			return false
		}
	}
	return true
}

// maxLabel is the longest label of a list in characters.
const maxLabel = 14

// bracketLabels reports two labels with the same kind of addition: 甲队（4-3-3）：.
func bracketLabels(ps []*Paragraph) bool {
	for _, f := range ps {
		if at := strings.IndexAny(f.Words, ":："); at < 0 ||
			!strings.HasSuffix(f.Words[:at], "）") && !strings.HasSuffix(f.Words[:at], ")") {
			return false
		}
	}
	return true
}

// alikeLabels reports lines that have each a label of its own, set close before its matter.
func alikeLabels(ps []*Paragraph) bool {
	seen := map[string]bool{}
	for _, f := range ps {
		at := strings.IndexAny(f.Words, ":：")
		if at < 0 || utf8.RuneCountInString(f.Words[:at]) > maxLabel || seen[f.Words[:at]] ||
			f.Has(trait.Byline|trait.Date) || f.Ends == trait.EndsStop {
			return false
		}
		seen[f.Words[:at]] = true
	}
	return true
}
