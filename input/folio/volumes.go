package folio

import (
	"strings"
	"unicode/utf8"

	"dayang/input/pattern"
)

// What the pages of a journal repeat beside their numbers, in text that was taken out of a PDF:
// volume and issue, who wrote what.

var (
	volumePart = pattern.New(`
		^(?:
			第 ?\d{1,4} ?[卷期]|第 ?\d{1,4} ?卷[ 　，,]*第 ?\d{1,4} ?期|\d{4} ?年[ 　]*第 ?\d{1,4} ?[卷期]|
			(?i:vol)\. ?\d{1,4}(?:[ ，,]*(?i:no)\. ?\d{1,4})?
		)$`)
	whoseTitle = pattern.New(`
		^\p{Han}{2,4}(?:[，,、 　]*\p{Han}{2,4}){0,2}(?:[，,、 　]*等)?[ 　]*[:：．.∶][ 　]*(\S.*)$`)
)

// titleChars is how many characters a title has at least that stands over a page with its author.
const titleChars = 8

// besideLines is how many lines from the number of a page its running lines may stand.
const besideLines = 2

// besideNumbers marks the lines beside the numbers of pages that say which volume and issue it
// is, and whose article.
func (t *Text) besideNumbers(drop []bool) {
	first := "" // lines of the text before
	for i := range t.Lines {
		s := t.Lines[i].Text
		if i > 0 && i <= 3*headLines {
			first += t.Lines[i-1].Text
		}
		if i < headLines {
			continue
		}
		if drop[i] || utf8.RuneCountInString(s) > 4*maxHead || !t.beside(drop, i) {
			continue
		}
		m := whoseTitle.FindStringSubmatch(s)
		title := m != nil && utf8.RuneCountInString(m[1]) >= titleChars && strings.Contains(first, m[1]) &&
			!EndsSentence(s)
		drop[i] = title || volumePart.MatchString(s)
	}
}

// beside reports a dropped line near to a line.
func (t *Text) beside(drop []bool, i int) bool {
	for k := max(0, i-besideLines); k <= min(i+besideLines, len(drop)-1); k++ {
		if drop[k] {
			return true
		}
	}
	return false
}

// Parts of the line over the first page of a paper.
var (
	journalPart = pattern.New(`^《?\p{Han}{3,16}》?(?:[（(]\p{Han}{2,10}版?[）)])?$`)
	journalOnly = pattern.New(`(?:学报|学刊|杂志|[旬月季]刊)》?(?:[（(]\p{Han}{2,10}版?[）)])?$`)
	latinVolume = pattern.New(`^(?i:vol|no)[., ]*\d{1,4}[, 　]*(?:(?i:no)[., ]*\d{1,3})?$`)
)

// journalHead reports the line of volume and journal that a page of a journal has over the title of its paper,
// wide gaps between. Any words beside a number may be the title themselves: it takes a name as only journals
// have, or the volume in Latin letters too, and a line below that may be the title.
func journalHead(s, below string) bool {
	journal, volume, sure, latin := false, false, false, false
	for _, part := range WideGap.Split(s, -1) {
		switch {
		case latinVolume.MatchString(part):
			latin = true
		case volumePart.MatchString(part):
			volume = true
		case journalPart.MatchString(part):
			journal, sure = true, sure || journalOnly.MatchString(part)
		default:
			return false
		}
	}
	titled := utf8.RuneCountInString(below) <= maxHead && !EndsSentence(below) && !strings.HasSuffix(below, "：") &&
		!strings.HasSuffix(below, ":")
	return journal && volume && titled && (latin || sure)
}
