package plain

import (
	"strings"
	"unicode/utf8"

	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/input/draft"
	"dayang/input/pattern"
	"dayang/input/record"
)

// The head of a laid-out manual: its title, those who wrote it, its edition and rights, and the
// contents, which are those of another layout.

var (
	contentsName = pattern.New(`
		^(?:
			(?:[内內]容|总|總|本书|本書)?目[ 　]*[录錄次]|
			附?(?:插?图|插?圖|表格?|示?例|范例|公式)(?:清单|目录|列表|清單|目錄)|
			Table of Contents|Contents|List of (?:Figures|Tables|Examples)
		)$`)
	contentsLine = pattern.New(`
		^(?:
			第[ 　]?(?:\d{1,3}|[一二三四五六七八九十]{1,4})[ 　]?[章篇部节]|
			附录|附錄|(?:\d{1,3}|[A-Z])(?:\.\d{1,3})*\.?[ 　]
		)`)
	mailOf      = pattern.New(`[\w.+\-]+@[\w\-]+\.[\w.\-]+`)
	editionLine = pattern.New(`
		^(?:
			版本|版次|修订|第.{1,3}版|[Vv]ersion|[Rr]evision|Release|版权|版權|著作权|著作權|Copyright|©|
			\([Cc]\)
		)`)
	dayLine      = pattern.New(`^\d{4}(?:-\d{1,2}-\d{1,2}|[ ]?年[ ]?\d{1,2}[ ]?月)`)
	abstractName = pattern.New(`^(?:摘[ 　]*要|内容提要|Abstract)$`)
)

// maxFront is how many blocks may stand before the first heading of the text.
const maxFront = 60

// head reads what stands over the text, and returns how many blocks it took.
func (m *manual) head(bs []block) int {
	end := 0 // where the contents, or the numbered headings, begin
	for end < len(bs) && end < maxFront && !contentsName.MatchString(bs[end].lines[0].text) &&
		!(bs[end].lead == 0 && sectionHead.MatchString(bs[end].lines[0].text)) {
		end++
	}
	if end == len(bs) || end == maxFront {
		end = 0
	}
	i := 0
	for i < end && drawnLine.MatchString(bs[i].lines[0].text) {
		i++
	}
	if i < end && m.titled(bs[i]) {
		for _, b := range bs[:i] {
			m.drop(b)
		}
		m.add(draft.Para{Field: record.Title}, bs[i])
		i = m.front(bs[:end], i+1)
	} else {
		i = 0
	}
	for i < end {
		i += m.read(bs[i:end])
	}
	return m.contents(bs, i)
}

// titled reports a block that may be the title: short, centred or alone.
func (m *manual) titled(b block) bool {
	text := m.para(b.lines).Text
	return len(b.lines) <= 2 && utf8.RuneCountInString(text) <= maxHeadChars && !endsSentence(text) &&
		!editionLine.MatchString(text) && (b.lead == 0 || b.lead >= m.margin+centredCells/2)
}

// front reads the lines between title and text.
func (m *manual) front(bs []block, i int) int {
	credit := draft.Para{Block: doc.Block{Kind: doc.Furniture, Role: doc.Credit}}
	for i < len(bs) {
		b := bs[i]
		text := m.para(b.lines).Text
		n := utf8.RuneCountInString(text)
		mailed := i+1 < len(bs) && mailOf.MatchString(bs[i+1].lines[0].text)
		centred := b.lead >= m.margin+centredCells
		switch {
		case drawnLine.MatchString(text):
			m.drop(b)
		case len(b.lines) > 2 || n > maxHeadChars || endsSentence(text):
			n := m.read(bs[i:])
			i += n
			continue
		case mailOf.MatchString(text), editionLine.MatchString(text):
			m.add(credit, b)
		case dayLine.MatchString(text):
			m.add(draft.Para{Field: record.Date}, b)
		case abstractName.MatchString(text) && i+1 < len(bs):
			m.drop(b)
			i++
			m.add(draft.Para{Block: doc.Block{Kind: doc.Paragraph, Role: doc.Lead}}, bs[i])
		case (mailed || centred) && len(b.lines) == 1 && n <= maxHeadChars/2:
			m.add(draft.Para{Field: record.Byline}, b)
		default:
			i += m.read(bs[i:])
			continue
		}
		i++
	}
	return i
}

// drop lists a line that is not set.
func (m *manual) drop(b block) {
	for i := range b.lines {
		m.diags.Add(diag.Info, "ornament-dropped", m.pos(&b.lines[i]),
			diag.T("“%s”不排，版式另有装饰", "%q is not set: the design has its own", b.lines[i].text))
	}
}

// contents drops the contents and the lists of tables that follow each other.
func (m *manual) contents(bs []block, i int) int {
	for i+1 < len(bs) {
		b := bs[i]
		if drawnLine.MatchString(b.lines[0].text) && i+2 < len(bs) &&
			contentsName.MatchString(bs[i+1].lines[0].text) {
			m.drop(b)
			i++
			continue
		}
		if !contentsName.MatchString(b.lines[0].text) || len(b.lines) > 1 || !numberedLines(bs[i+1]) {
			return i
		}
		m.outline(b)
		for i++; i < len(bs) && numberedLines(bs[i]); i++ {
			m.outline(bs[i])
		}
	}
	return i
}

// numberedLines reports lines of which half and more, three at least, open with a number.
func numberedLines(b block) bool {
	n := 0
	for i := range b.lines {
		if contentsLine.MatchString(b.lines[i].text) {
			n++
		}
	}
	return n > 2 && n*2 >= len(b.lines)
}

// outline lists lines of the contents as dropped.
func (m *manual) outline(b block) {
	for i := range b.lines {
		m.diags.Add(diag.Info, "contents-dropped", m.pos(&b.lines[i]),
			diag.T("目录行“%s”不排", "the line %q of a table of contents is not set",
				strings.TrimSpace(b.lines[i].text)))
	}
}
