package structure

import (
	"slices"
	"strings"
	"unicode/utf8"

	"dayang/input/pattern"
)

// What opens with a label and a colon is told by its neighbours too.

// topic is the label of a paragraph about one of several things.
var topic = pattern.New(`^([\p{Han}A-Za-z·]{2,8})[:：]`).Has(":：")

// minSaid is the length in characters of a paragraph behind its label.
const minSaid = 20

// quoting is who is quoted, before the words: 主教练樊勇：“….
var quoting = pattern.New(`^[\p{Han}]{2,10}(?:[ 　][\p{Han}·]{1,4}){0,2}[:：][ 　]?“`).Has(":：")

// findQuoted marks two and more paragraphs of somebody and what is quoted of him.
func findQuoted(ps []*para) {
	var of []*para
	for _, f := range ps {
		if (f.Kind == "" || f.Kind == "paragraph") && f.speaker == 0 && f.labelled == 0 && f.number == noNumber && f.ends == endsStop && quoting.MatchString(f.head(20)) && !saying.MatchString(f.text[:strings.IndexAny(f.text, ":：")]+"：") {
			of = append(of, f)
		}
	}
	if len(of) < 2 {
		return
	}
	for _, f := range of {
		f.labelled = 1 + slices.IndexFunc(f.chars, func(r rune) bool { return r == '：' || r == ':' })
	}
}

// findColons marks paragraphs that open with what they are about, 种业：, three and more
// in a row, each about something else.
func findColons(ps []*para) {
	label := func(f *para) string {
		if f.Kind != "" && f.Kind != "paragraph" || f.n < minSaid || !f.period || f.number != noNumber || f.speaker > 0 || f.labelled > 0 || f.has(sApart|sWeb) {
			return ""
		}
		m := topic.FindStringSubmatch(plainForms.Replace(f.head(10)))
		if m == nil || leadsOn.MatchString(m[0]) {
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
		if j-i >= minContents {
			for _, f := range ps[i:j] {
				f.labelled = utf8.RuneCountInString(label(f)) + 1
			}
		}
		i = max(j, i+1)
	}
}

// teller is who told a life or a craft, or asked for it, or preached.
var teller = pattern.New(`^(?:(?:口述|讲述|访谈|采访|受访)(?:人|者)|讲员|证道|讲道)[:：]`).First("口讲访采受证")

// told reports the particulars of an oral history, and gives its lines their forms: who
// told and asked are its authors, the day is its date.
func told(of []*para) bool {
	if !slices.ContainsFunc(of, func(f *para) bool { return teller.MatchString(f.key) }) {
		return false
	}
	for _, f := range of {
		_, value, _ := strings.Cut(strings.Replace(f.key, ":", "：", 1), "：")
		f.pair = false
		switch value = strings.TrimSpace(value); {
		case dateOnly.MatchString(value):
			f.shape = f.shape&^sField | sDate
		case authored.MatchString(f.key) && f.commas <= 3:
			f.shape = f.shape&^sField | sByline
		default:
			f.shape = f.shape&^(sField|sByline) | sCredit
		}
	}
	return true
}

// findParticulars marks the lines that say when, where and who in a row, as minutes and
// invitations have them, and rows of three and more labels with what belongs to each.
// A line set in under the matter of the one before it goes on with it.
func findParticulars(ps []*para) {
	is := func(f *para) bool {
		return f.Kind == "" && !f.set && !f.serial && f.n <= maxShaped && f.number == noNumber && f.stops == 0 && !f.period && !f.has(sApart&^(sDate|sByline)) && (f.has(sField) || f.pair || labelPair.MatchString(closedLabel(f.text)))
	}
	goesOn := func(f, first *para) bool {
		return f.short(maxHeading) && f.number == noNumber && f.Look.Indent >= first.Look.Indent+3 && f.Look.Blank == 0
	}
	findRoles(ps)
	for i := 0; i < len(ps); {
		if (i == 0 || i < 3 && !labelRun(ps[i:], is)) && !ps[i].has(sField|sByline) && !(i > 0 && ps[i-1].number != noNumber && ps[i-1].short(maxHeading)) {
			i++ // a title may open with who speaks
			continue
		}
		j, fields, labels := i, 0, 0
	scan:
		for ; j < len(ps); j++ {
			switch {
			case is(ps[j]):
				labels++
				if ps[j].has(sField) {
					fields++
				}
				continue
			case j > i && goesOn(ps[j], ps[i]):
				continue
			}
			break scan
		}
		if fields >= 2 && fields*2 >= labels || (labels >= minContents || labels == 2 && bracketLabels(ps[i:j])) && j-i == labels && alikeLabels(ps[i:j]) {
			if contacts(ps[i:j]) && underContact(ps, i, j) {
				for _, f := range ps[i:j] {
					f.shape |= sCredit
				}
				i = j
				continue
			}
			if told(ps[i:j]) {
				i = j
				continue
			}
			for _, f := range ps[i:j] {
				f.particular, f.row = true, 0
				if is(f) {
					f.numLen = 1 + slices.IndexFunc(f.chars, func(r rune) bool { return r == '：' || r == ':' })
				}
			}
		}
		i = max(j, i+1)
	}
}

// labelRun reports three lines with labels in a row.
func labelRun(ps []*para, is func(*para) bool) bool {
	if len(ps) < minContents {
		return false
	}
	for _, f := range ps[:minContents] {
		if !is(f) || f.has(sField|sByline) || f.row > 0 || strings.ContainsAny(f.text, "|｜") {
			return false
		}
	}
	return true
}

// contact is where somebody can be reached.
var contact = pattern.New(`^(?:(?:联系|咨询|办公|固定)?(?:电话|手机|传真)|(?:电子)?邮箱|邮件|E-?mail|微信号?|网址|官网|(?:联系|通讯|公司)?地址|邮编)[ 　]?[:：]`).First("E传公办咨固地官微手电网联通邮")

// contactHead is the heading over whom to ask: 媒体联络.
var contactHead = pattern.New(`^[\p{Han} 　]{0,4}(?:联系|联络|咨询|问询|垂询)(?:人|我们|方式)?[:：]?$`)

// underContact reports lines at the end of a text under the name of whom to ask, which is then
// a credit too.
func underContact(ps []*para, i, j int) bool {
	switch {
	case i == 0:
	case ps[i-1].has(sCredit):
		return true
	case j == len(ps) && contactHead.MatchString(ps[i-1].key):
		return true
	case j == len(ps) && i > 1 && contactHead.MatchString(ps[i-2].key) && ps[i-1].short(maxByline):
		ps[i-1].shape |= sCredit
		return true
	}
	return false
}

// contacts reports lines that go on from the name of whom to ask.
func contacts(ps []*para) bool {
	for _, f := range ps {
		if !contact.MatchString(f.text) {
			return false
		}
	}
	return true
}

// maxLabel is the longest label of a list in characters.
const maxLabel = 14

// bracketLabels reports two labels with the same kind of addition: 甲队（4-3-3）：.
func bracketLabels(ps []*para) bool {
	for _, f := range ps {
		if at := strings.IndexAny(f.text, ":："); at < 0 || !strings.HasSuffix(f.text[:at], "）") && !strings.HasSuffix(f.text[:at], ")") {
			return false
		}
	}
	return true
}

// alikeLabels reports lines that have each a label of its own, set close before its matter.
func alikeLabels(ps []*para) bool {
	seen := map[string]bool{}
	for _, f := range ps {
		at := strings.IndexAny(f.text, ":：")
		if at < 0 || utf8.RuneCountInString(f.text[:at]) > maxLabel || seen[f.text[:at]] || f.has(sByline|sDate) || f.ends == endsStop {
			return false
		}
		seen[f.text[:at]] = true
	}
	return true
}
