package html

import (
	"slices"
	"strings"
	"unicode/utf8"

	"dayang/input/pattern"
)

// The line of particulars under a title: date, source, author, and between them
// the page's tools. Style sheets, not blanks, set its parts apart, so that it is
// read by the elements that hold them.

// info is what such a line says.
type info struct {
	date, source    string
	later           string // when the page was changed, which counts if nothing else is told
	original        bool   // 原创 stands before who wrote it and the account
	byline, editors []string
	account, office string   // of a platform, by its element; one that may have written the text
	poster          string   // who put the story up: its author if nobody else is told
	rest            []string // what may be names; inference knows them
	tools           int      // characters that are not set
	guessed         bool     // the source has no label
	told            bool     // a date, a label or a counter: the line is one of particulars
}

const (
	infoBlanks = " \t　|｜丨·•,，/[]【】"
	infoLeads  = infoBlanks + ")）#" // before a part
	infoEnds   = " \t　|｜丨[]【】"
)

// readInfo reads the fields of a line. It fails if the line holds what belongs to
// no line of particulars.
func readInfo(fields []string, site string) (*info, bool) {
	written := strings.Join(fields, "\n")
	key := pattern.Simplified.Replace(written)
	if key == written {
		return readFields(fields, site)
	}
	i, ok := readFields(strings.Split(key, "\n"), pattern.Simplified.Replace(site))
	if i != nil {
		i.rewrite(key, written)
	}
	return i, ok
}

// readFields is readInfo of simplified characters.
func readFields(fields []string, site string) (*info, bool) {
	i := &info{}
	for _, s := range unbracketed(fields) {
		if column := strings.TrimSpace(s); column != ">" && strings.HasSuffix(column, ">") &&
			utf8.RuneCountInString(column) <= maxSite+2 {
			i.tools += utf8.RuneCountInString(column) // the link to a column
			continue
		}
		for s = strings.TrimLeft(strings.TrimRight(s, infoBlanks),
			infoLeads); s != ""; s = strings.TrimLeft(s, infoLeads) {
			n, ok := i.next(s, site)
			if !ok {
				return nil, false
			}
			s = s[n:]
		}
	}
	i.deduce()
	// A date alone, or a byline, is left to inference, which sees its neighbours.
	return i, i.told && (i.tools > 0 || i.source != "" || len(i.byline)+len(i.editors)+len(i.rest) > 0)
}

// unbracketed takes the brackets off a line all of which stands in them.
func unbracketed(fields []string) []string {
	whole := strings.Join(fields, "")
	if !(strings.HasPrefix(whole, "（") && strings.HasSuffix(whole, "）")) &&
		!(strings.HasPrefix(whole, "(") && strings.HasSuffix(whole, ")")) {
		return fields
	}
	fields = slices.Clone(fields)
	last := len(fields) - 1
	fields[0] = strings.TrimLeft(fields[0], "（(")
	fields[last] = strings.TrimRight(fields[last], "）)")
	return fields
}

// deduce tells what those parts of a line are that have no label, by the parts beside them.
func (i *info) deduce() {
	i.posterWrote()
	if i.date == "" && i.later != "" {
		i.date, i.told = i.later, true
		i.tools -= utf8.RuneCountInString(i.later)
	}
	if n := len(i.rest); n > 0 && n < 4 && i.date == "" && i.source == "" && len(i.byline) == 1 && i.whoAll() {
		i.byline[0], i.rest = i.byline[0]+"、"+strings.Join(i.rest, "、"), nil // By 甲, 乙
	}
	if n := len(i.rest); i.date != "" && i.source == "" && (i.accountLast() || i.officeAlone()) {
		i.source, i.guessed, i.rest = i.rest[n-1], true, i.rest[:n-1]
	}
	if i.told && i.date != "" && i.whoAll() {
		i.byline, i.rest = append(i.byline, strings.Join(i.rest, " ")), nil
	}
	if i.date == "" && i.original && len(i.rest) == 2 && i.source == "" { // the date has an element of its own
		i.byline, i.source, i.guessed, i.told = append(i.byline, i.rest[0]), i.rest[1], true, true
		i.rest = nil
	}
}

// posterWrote takes who put the story up for its author, if nobody else is told and the name
// is one of a person.
func (i *info) posterWrote() {
	switch {
	case i.poster == "":
	case len(i.byline) > 0 || !strings.ContainsFunc(i.poster, isHan):
		i.tools += utf8.RuneCountInString(i.poster)
	default:
		i.byline = append(i.byline, i.poster)
	}
}

// accountLast reports that the last word left names the account: it follows 原创, or a name,
// and is none itself.
func (i *info) accountLast() bool {
	n := len(i.rest)
	if i.original || n != 2 {
		return i.original && n > 0
	}
	last := i.rest[1]
	long := utf8.RuneCountInString(last)
	return (long > 4 || long == 4 && !compound.MatchString(last)) && !infoCredit.MatchString(last)
}

// officeAlone reports that the only word left is too long for a name: an office, whatever its
// end.
func (i *info) officeAlone() bool {
	return len(i.rest) == 1 && utf8.RuneCountInString(i.rest[0]) > 4 &&
		infoHan.MatchString(i.rest[0]) && !strings.HasSuffix(i.rest[0], "记者")
}

// whoPart is one word of a byline: a name, what someone did.
var whoPart = pattern.New(`
	^(?:
		[\p{Han}·]{2,4}|
		(?:\p{Han}{2,8}[报网社台]|本报|特约|实习|见习)*(?:记者|通讯员|评论员)[\p{Han}]{0,4}|
		摄影报道|(?:文|图)[ ]?[/／｜|:：].*
	)$`)

// whoAll reports that what is left of a line beside its date names people.
func (i *info) whoAll() bool {
	for _, w := range i.rest {
		if !whoPart.MatchString(w) {
			return false
		}
	}
	return len(i.rest) > 0 && len(i.rest) <= 6
}

// credits reports a line that holds nothing but who did what: 撰文：甲　摄影：乙.
func (i *info) credits() bool {
	return i != nil && !i.told && len(i.rest) > 0 &&
		!slices.ContainsFunc(i.rest, func(s string) bool { return infoCredit.FindString(s) != s })
}

// compound are surnames of two characters, whose bearers have names of four.
var compound = pattern.New(`
	^(?:
		欧阳|司马|上官|诸葛|夏侯|东方|皇甫|尉迟|公孙|慕容|令狐|宇文|长孙|司徒|司空|端木|百里|呼延|申屠|公冶|
		钟离|万俟|淳于|闻人|南宫|独孤|轩辕|澹台|濮阳|赫连|\p{Han}{1,3}·
	)|
	记者|编辑|报道$|摄影|整理|^(?:图文|文图)`)

// upTo returns the bytes before the first of some characters.
func upTo(s, stops string) int {
	if at := strings.IndexAny(s, stops); at >= 0 {
		return at
	}
	return len(s)
}
