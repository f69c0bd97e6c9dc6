package plain

import (
	"strings"

	"dayang/input/doc"
	"dayang/input/draft"
)

// The blocks of help files: lists of commands, items, sections and prose.

// helpBlock reads a block of the text.
func (m *manual) helpBlock(b block) {
	m.endList()
	for len(b.lines) > 0 && strings.TrimSpace(helpTags.ReplaceAllString(b.lines[0].text, "")) == "" {
		m.without(&b.lines[0], b.lines[0].text)
		b.lines = b.lines[1:]
	}
	if len(b.lines) == 0 {
		return
	}
	b.lead = b.lines[0].lead
	if m.helpCommands(b) || m.helpTerm(b) || m.helpItems(b) {
		return
	}
	t := helpProse{manual: m, alone: len(b.lines) == 1}
	for i := range b.lines {
		t.read(b.lines[i], i == 0)
	}
	t.end()
}

// helpCommands reads lines of commands and what they do, an item each.
func (m *manual) helpCommands(b block) bool {
	if !m.helpList(b) || helpEntry.MatchString(b.lines[0].text) {
		return false
	}
	m.marks = []int{0}
	for i := range b.lines {
		l := b.lines[i]
		k := helpKey.FindStringSubmatch(l.text)
		l.text, l.cut = k[2], k[2]
		m.addItem(k[1], []line{l})
	}
	m.endList()
	return true
}

// helpItems reads a block of items that have marks.
func (m *manual) helpItems(b block) bool {
	if !manualMark.MatchString(b.lines[0].text) || b.lead >= helpIn ||
		helpChapter.MatchString(b.lines[0].text) || helpTags.MatchString(b.lines[0].text) {
		return false
	}
	from := 0
	for i := 1; i <= len(b.lines); i++ {
		if i == len(b.lines) || manualMark.MatchString(b.lines[i].text) && b.lines[i].lead <= b.lead {
			part := block{lines: b.lines[from:i], lead: b.lead}
			m.item(part, manualMark.FindStringSubmatchIndex(part.lines[0].text))
			from = i
		}
	}
	m.endList()
	return true
}

// helpProse reads the lines of a block that is no list: headings, drawn lines and prose between them.
type helpProse struct {
	*manual
	prose []line // that wait for the end of their paragraph
	alone bool   // the block is one line
}

// end makes a paragraph of the prose so far.
func (t *helpProse) end() {
	if len(t.prose) > 0 {
		p := draft.Para{}
		p.Kind = doc.Paragraph
		if strings.HasPrefix(t.prose[0].text, "版权") || strings.HasPrefix(t.prose[0].text, "Copyright") {
			p.Kind, p.Role = doc.Furniture, doc.Credit
		}
		t.add(p, block{lines: t.prose, lead: t.prose[0].lead})
	}
	t.prose = nil
}

// heading makes a heading of a line.
func (t *helpProse) heading(l line, level int) {
	p := draft.Para{}
	p.Kind, p.Level = doc.Heading, level
	t.add(p, block{lines: []line{l}})
}

// read reads a line.
func (t *helpProse) read(l line, first bool) {
	switch s := helpSection.FindStringSubmatch(l.text); {
	case helpEdge.MatchString(l.text):
		t.end()
		t.add(draft.Para{}, block{lines: []line{l}})
		return
	case helpEntry.MatchString(l.text), helpChapter.MatchString(l.text), helpLinks.MatchString(l.text),
		strings.TrimSpace(l.text) == "<":
		t.end()
		t.without(&l, l.text)
		return
	case s != nil && l.lead == 0:
		t.end()
		t.section(l, s[1], s[2])
		return
	}
	if at := helpTags.FindStringIndex(l.text); at != nil {
		t.without(&l, l.text[at[0]:])
		if l.text = l.text[:at[0]]; l.text == "" {
			return
		}
		if t.alone && l.lead == 0 && !endsSentence(l.text) {
			t.heading(l, 1)
			return
		}
	}
	if words := strings.TrimSuffix(l.text, " ~"); first && l.lead == 0 &&
		(words != l.text && hasHan(words) || t.alone && helpSpread.MatchString(words)) {
		t.without(&l, l.text[len(words):])
		l.text = words
		t.heading(l, 2)
		return
	}
	if words := strings.TrimSuffix(l.text, " >"); words != l.text {
		t.without(&l, ">")
		l.text = words
	}
	if l.lead > 0 && len(t.prose) > 0 && t.prose[len(t.prose)-1].lead == 0 {
		t.end()
	}
	t.prose = append(t.prose, l)
}

// section makes a heading of the first line of a section: its name between stars goes, its number
// stays.
func (t *helpProse) section(l line, name, words string) {
	title := strings.TrimSpace(helpTags.ReplaceAllString(words, ""))
	if helpNumber.MatchString(name) {
		t.without(&l, "**"+words[len(title):])
		l.text = name + " " + title
	} else {
		t.without(&l, "*"+name+"*"+words[len(title):])
		l.text = title
	}
	t.heading(l, 1)
}
