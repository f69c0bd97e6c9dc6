package plain

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

// besideLines is how many lines from the number of a page its running lines may stand.
const besideLines = 2

// besideNumbers marks the lines beside the numbers of pages that say which volume and issue it
// is, and whose article.
func (r *reader) besideNumbers(drop []bool) {
	first := "" // lines of the text before
	for i := range r.lines {
		s := r.lines[i].text
		if i > 0 && i <= 3*headLines {
			first += r.lines[i-1].text
		}
		if i < headLines {
			continue
		}
		if drop[i] || utf8.RuneCountInString(s) > 4*maxHead || !r.beside(drop, i) {
			continue
		}
		m := whoseTitle.FindStringSubmatch(s)
		title := m != nil && utf8.RuneCountInString(m[1]) >= 2*titleLines && strings.Contains(first, m[1]) &&
			!endsSentence(s)
		drop[i] = title || volumePart.MatchString(s)
	}
}

// beside reports a dropped line near to a line.
func (r *reader) beside(drop []bool, i int) bool {
	for k := max(0, i-besideLines); k <= min(i+besideLines, len(drop)-1); k++ {
		if drop[k] {
			return true
		}
	}
	return false
}

// raised is the mark of a reference or of an author at the head of a line: it was raised, and so
// became a line of its own.
var (
	raised  = pattern.New(`^(?:[\[［]\d{1,3}(?:[-–—~～，,、] ?\d{1,3})*[\]］]|[*＊])`)
	goesOn  = pattern.New(`^(?:[，。；、：）！？”,;)]|[（(]\d{4}|$)`)
	starred = pattern.New(`^[*＊][^*＊]`)
)

// citations ties lines that open with such a mark to the line before them, which they were one
// with, in a text whose lines were cut. In a list of works or notes each line opens so.
func (r *reader) citations() {
	for i := 1; i < len(r.lines); i++ {
		prev, l := &r.lines[i-1], &r.lines[i]
		mark := raised.FindString(l.text)
		if mark == "" || l.blank > 0 || l.indent > prev.indent || endsSentence(prev.text) {
			continue
		}
		last, _ := utf8.DecodeLastRuneInString(prev.text)
		if !pattern.IsHan(last) && !isWestern(last) && !strings.ContainsRune("”）)》", last) {
			continue
		}
		ties := goesOn.MatchString(l.text[len(mark):])
		if !ties { // [5]提出…, in a line of prose
			listed := raised.MatchString(prev.text) && !prev.tied ||
				i+1 < len(r.lines) && raised.MatchString(r.lines[i+1].text)
			ties = !listed && !starred.MatchString(l.text) && prev.cells >= minWrapWidth &&
				strings.ContainsAny(prev.text, "，。") && strings.ContainsAny(l.text, "，。")
		}
		if ties {
			l.tied = true
			l.cells += prev.cells
			prev.cells = l.cells
		}
	}
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
	for _, part := range wideGap.Split(s, -1) {
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
	titled := utf8.RuneCountInString(below) <= maxHead && !endsSentence(below) && !strings.HasSuffix(below, "：") &&
		!strings.HasSuffix(below, ":")
	return journal && volume && titled && (latin || sure)
}
