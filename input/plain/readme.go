package plain

import (
	"slices"
	"strings"
	"unicode/utf8"

	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/input/draft"
	"dayang/input/pattern"
	"dayang/input/record"
)

// Notes to programs (README, INSTALL) and pages of manuals (man): the first stand flush with lists
// and code set in and lines drawn under their headings, the others have their name over and under
// the text.

const (
	readmeLines = 16 // lines of such a text, at least
	readmeOn    = 3  // flush lines that go on, at least
	readmeShare = 12 // per cent of such lines
	readmeMarks = 4  // per cent of lines that are marked so
	readmeSetIn = 12 // per cent of lines of prose that are set in, at most
	maxUnder    = 12 // cells by which a line drawn under a heading may be longer than twice as wide
)

var (
	underline  = pattern.New(`^(?:={3,}|-{3,}|~{3,}|\^{3,})$`)
	manualName = pattern.New(`^([A-Za-z][\w.+\-]*\(\d\w{0,3}\))[ 　]{2,}\S.*$`)
	manualFoot = pattern.New(`^(?:\S.*[ 　]{2,})?([A-Za-z][\w.+\-]*\(\d\w{0,3}\))$`)
)

// flushText reports a text that stands flush and marks its parts as such notes do: by drawn lines
// under headings, items whose lines hang, code that is set in.
func (m *manual) flushText() bool {
	under, hang, code, on, in := 0, 0, 0, 0, 0
	for i := range m.lines {
		l := &m.lines[i]
		if i == 0 {
			continue
		}
		prev := &m.lines[i-1]
		if l.lead > 0 && hasHan(l.text) && !manualMark.MatchString(l.text) {
			in++
		}
		switch {
		case m.underlines(i):
			under++
		case l.blank == 0 && manualMark.MatchString(prev.text) && l.lead >= prev.lead+2 && hasHan(l.text):
			hang++
		case l.blank == 0 && l.lead == 0 && prev.lead == 0 && prev.cells >= manualWidth && hasHan(prev.text) &&
			!endsSentence(prev.text):
			on++
		case l.blank > 0 && l.lead >= 2 && !hasHan(l.text) &&
			(promptLine.MatchString(l.text) || codeLine.MatchString(l.text)):
			code++
		}
	}
	n := len(m.lines)
	// Of a long text some lines always look so: it must be the rule.
	return n >= readmeLines && on >= readmeOn && on*100 >= readmeShare*n &&
		(under+hang+code)*100 >= readmeMarks*n && (in-hang)*100 <= readmeSetIn*n &&
		(under > 1 && (hang+code > 0 || under > 2) || code > 1 && hang > 0)
}

// underlines reports a line drawn under the short line before it.
func (m *manual) underlines(i int) bool {
	if i == 0 || m.lines[i].blank > 0 || !underline.MatchString(m.lines[i].text) {
		return false
	}
	head := &m.lines[i-1]
	alone := i == 1 || head.blank > 0 // a line drawn over it as well is of the page
	wide := cells(m.lines[i].text) > 2*cells(head.text)+maxUnder
	return alone && !wide && head.lead == m.lines[i].lead && 2*cells(m.lines[i].text) >= cells(head.text) &&
		utf8.RuneCountInString(head.text) <= maxHeadChars && !underline.MatchString(head.text)
}

// underlined reads a heading with its drawn line, the first of a text as its title.
func (m *manual) underlined(b, drawn block) {
	m.endList()
	m.drop(drawn)
	if len(m.out) == 0 {
		m.add(draft.Para{Field: record.Title}, b)
		return
	}
	sign := drawn.lines[0].text[0]
	level := strings.IndexByte(m.signs, sign) + 1
	if level == 0 {
		m.signs += string(sign)
		level = len(m.signs)
	}
	m.add(draft.Para{Block: doc.Block{Kind: doc.Heading, Level: level}}, b)
}

// flat reads a block of a text that stands flush: prose, or a line that inference has to tell.
func (m *manual) flat(b block) {
	m.endList()
	if len(b.lines) > 1 && personal(b) {
		for i := range b.lines {
			m.add(draft.Para{}, block{lines: b.lines[i : i+1], lead: b.lead})
		}
		return
	}
	p := draft.Para{}
	text := m.para(b.lines).Text
	if len(b.lines) > 1 || endsSentence(text) || utf8.RuneCountInString(text) > maxHeadChars {
		p.Kind = doc.Paragraph
	}
	m.add(p, b)
}

// personal reports lines that each say who, or whose a text is: 维护者：某某 <…>, Copyright 2007 ….
func personal(b block) bool {
	for i := range b.lines {
		if t := b.lines[i].text; !(editionLine.MatchString(t) || mailOf.MatchString(t)) ||
			endsSentence(t) && hasHan(t) {
			return false
		}
	}
	return true
}

// runningLines reports the name of a page of a manual over the text and under it.
func (m *manual) runningLines() bool {
	n := len(m.lines)
	if n < 2*titleLines {
		return false
	}
	head := manualName.FindStringSubmatch(m.lines[0].text)
	foot := manualFoot.FindStringSubmatch(m.lines[n-1].text)
	return head != nil && (foot != nil && foot[1] == head[1] || manualName.MatchString(m.lines[n-1].text))
}

// pageMargin is where the text of a page of a manual stands: under its first heading.
func (m *manual) pageMargin() int {
	for i := 1; i+1 < len(m.lines); i++ {
		if m.lines[i].lead == 0 && m.lines[i+1].lead > 0 {
			return m.lines[i+1].lead
		}
	}
	return 0
}

// closeUp takes the blanks out by which the lines of such a page were filled.
func closeUp(lines []line) []line {
	lines = slices.Clone(lines)
	for i := range lines {
		lines[i].text = wideBlank.ReplaceAllString(lines[i].text, " ")
	}
	return lines
}

var wideBlank = pattern.New(` {2,}`)

// manualPage takes the line over a page of a manual for its title, and drops the one under it.
func (m *manual) manualPage() {
	if !m.runningLines() {
		return
	}
	head := manualName.FindStringSubmatch(m.lines[0].text)[1]
	n := len(m.lines) - 1
	running := func(l *line, text string) {
		m.diags.Add(diag.Info, "page-furniture", m.pos(l),
			diag.T("页眉页脚“%s”不排", "the running line %q is not set", text))
	}
	running(&m.lines[0], strings.TrimSpace(m.lines[0].text[len(head):]))
	running(&m.lines[n], m.lines[n].text)
	l := m.lines[0]
	l.text = head
	m.lines, m.page = m.lines[1:n], true
	m.add(draft.Para{Field: record.Title}, block{lines: []line{l}})
}
