package plain

import (
	"slices"
	"strings"
	"unicode/utf8"

	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/input/draft"
	"dayang/input/pattern"
)

// Manuals as converters print them (DocBook, HTML and roff to text): headings stand flush left,
// all else behind a margin, and a blank line parts block from block. What a block is its place
// and its marks say, so it is read block by block, as a format that marks its structure.

// Bounds of the test for such a text. Prose with an indent of its first lines, the printouts of
// agencies and letters have no flush headings between blocks without such an indent.
const (
	manualLines  = 30 // lines of the text, at least
	manualWidth  = 40 // cells of a line that goes on, at least
	manualOn     = 5  // lines that go on at the margin, at least
	manualShare  = 55 // per cent of the lines that stand at the margin or further in
	manualEven   = 80 // per cent of the blocks of two lines whose first one has no indent of its own
	manualHeads  = 3  // flush lines between blank lines, at least
	deeperCells  = 4  // cells by which a block is set in further
	centredCells = 10 // cells beyond the margin from which a line of the head is centred
	maxHeadChars = 60 // characters of a heading
	maxHeadLines = 3
	manualSpaced = 3 // times as often a blank stands between Han and Western words as none
)

// block is lines between blank lines, or a part of them.
type block struct {
	lines []line
	lead  int // cells before the first line
}

// manual reads a text of that form, and reports whether it is one.
func (r *reader) manual() ([]draft.Para, bool) {
	m := &manual{reader: r}
	if !m.laidOut() {
		return nil, false
	}
	m.manualPage()
	r.flush = m.margin == 0
	m.plainRefs()
	m.spaced = m.setsBlanks()
	blocks := m.blocks()
	m.readAll(blocks[m.head(blocks):])
	r.diags.Add(diag.Info, "laid-out", diag.Pos{File: r.name},
		diag.T("按排好的手册读：标题顶格，正文缩进 %d 格",
			"read as a manual that was laid out: headings flush, text set in by %d cells", m.margin))
	return m.out, true
}

// readAll reads the blocks one after the other.
func (m *manual) readAll(blocks []block) {
	for i := 0; i < len(blocks); {
		n := m.read(blocks[i:])
		last := &blocks[i+n-1]
		m.last = last.lines[len(last.lines)-1].text
		i += n
	}
}

type manual struct {
	*reader
	margin, width int
	out           []draft.Para
	last          string // the line before
	page          bool   // of a manual: its lines may have been filled with blanks
	signs         string // what is drawn under headings, by level
	marks, texts  []int  // of the open list: where the marks of each level stand, and their texts
}

// blocks parts the lines at blank lines, around drawn ones and before the marks of items.
func (m *manual) blocks() (out []block) {
	from := 0
	for i := 1; i <= len(m.lines); i++ {
		if i < len(m.lines) {
			prev, l := &m.lines[i-1], &m.lines[i]
			item := manualMark.MatchString(l.text) && manualMark.MatchString(m.lines[from].text) &&
				(l.lead > 0 || m.margin == 0)
			listed := len(out) > 0 && contentsName.MatchString(out[len(out)-1].lines[0].text)
			edge := (prev.lead == 0) != (l.lead == 0) && max(prev.lead, l.lead) >= m.margin && !listed &&
				!(m.margin == 0 && manualMark.MatchString(m.lines[from].text)) // a heading close up
			goesOn := l.page && l.lead == prev.lead && prev.lead >= m.margin && prev.cells >= m.width-2*edgeCells &&
				!endsSentence(prev.text) && hasHan(prev.text)
			if (l.blank == 0 || goesOn) && !drawnLine.MatchString(prev.text) && !drawnLine.MatchString(l.text) &&
				!item && !edge {
				continue
			}
		}
		out = append(out, block{lines: m.lines[from:i], lead: m.lines[from].lead})
		from = i
	}
	return out
}

var (
	// manualMark opens an item of a list.
	manualMark = pattern.New(`
		^(?:([*+o•·◦▪‧\-])|(\d{1,2}[.)]|[（(](?:\d{1,2}|[a-z])[）)]|[a-z][.)]))[ 　]+\S`)
	// manualNote opens a note at the foot of a chapter: ^[12] ….
	manualNote = pattern.New(`^\^?\[(\d{1,3})\][ 　]+\S`)
	// sectionHead is the number of a chapter or a section.
	sectionHead = pattern.New(`
		^(?:
			(
				第[ 　]?(?:\d{1,3}|[一二三四五六七八九十百]{1,4})[ 　]?[章篇部回编]|
				附[录錄][ 　]?[A-Z一二三四五六七八九十\d]|
				章[ 　]?\d{1,3}\.
			)|
			((?:\d{1,2}|[A-Z])(?:\.\d{1,3}){0,4})\.?
		)[ 　]+\S`)
	// admonition is the name of a note that is set apart, alone on its line.
	admonition = pattern.New(`
		^(?:
			[【\[]?(?:
				提示|注意|警告|小心|重要|当心|危险|备注|技巧|說明|说明|Note|Tip|Warning|Caution|Important|
				NOTE|TIP|WARNING|CAUTION|IMPORTANT
			)[】\]]?
		)[:：]?$`)
)

// read reads what begins the blocks, and returns how many blocks it took.
func (m *manual) read(bs []block) int {
	b := bs[0]
	first := &b.lines[0]
	if first.lead == 0 && len(b.lines) == 1 && contentsName.MatchString(first.text) {
		if n := m.contents(bs, 0); n > 0 {
			return n
		}
	}
	switch mark := manualMark.FindStringSubmatchIndex(first.text); {
	case m.margin == 0 && len(bs) > 1 && len(b.lines) == 1 && bs[1].lines[0].blank == 0 &&
		underline.MatchString(bs[1].lines[0].text) && !underline.MatchString(first.text) &&
		cells(bs[1].lines[0].text) <= 2*cells(first.text)+maxUnder:
		m.underlined(b, bs[1])
		return 2
	case drawnLine.MatchString(first.text):
		m.endList()
		m.add(draft.Para{}, b)
	case first.lead > 0 && tableEdge.MatchString(first.text) && len(b.lines) > 2:
		if !m.table(b) {
			m.code(b)
		}
	case first.lead > 0 && manualNote.MatchString(first.text):
		m.note(b)
	case m.isCode(bs):
		n := 1
		for n < len(bs) && bs[n].lead >= b.lead && m.isCode(bs[n:]) &&
			!manualMark.MatchString(bs[n].lines[0].text) {
			n++
		}
		m.code(bs[:n]...)
		return n
	case mark != nil &&
		(first.lead > 0 || m.margin == 0 && (mark[2] >= 0 || len(b.lines) > 1 || endsSentence(first.text))):
		m.item(b, mark)
	case len(m.texts) > 0 && m.within(first.lead) >= 0:
		m.further(b)
	case first.lead < m.margin:
		m.flush(b)
	case m.margin == 0 && first.lead == 0:
		m.flat(b)
	case len(b.lines) == 1 && len(bs) > 1 && bs[1].lead == b.lead && admonition.MatchString(first.text):
		m.endList()
		m.admonition(b, bs[1])
		return 2
	default:
		m.endList()
		p := draft.Para{}
		if first.lead < m.margin+centredCells && !captionOpens.MatchString(first.text) {
			p.Kind = doc.Paragraph
		}
		m.add(p, b)
	}
	return 1
}

// captionOpens is the name of a table or a picture.
var captionOpens = pattern.New(`^[图圖表]格?[ 　]?\d`)

// add adds the lines of a block as one paragraph; p says what it is.
func (m *manual) add(p draft.Para, b block) {
	lines := b.lines
	if len(lines) > 1 && lines[1].lead >= lines[0].lead+deeperCells &&
		3*(lines[0].lead+cells(lines[0].cut)) < 2*m.width { // a term over what it means
		lines = slices.Clone(lines)
		lines[0].text += "　"
	}
	if m.page {
		lines = closeUp(lines)
	}
	q := m.para(lines)
	q.Kind, q.Role, q.Level, q.Label, q.Field = p.Kind, p.Role, p.Level, p.Label, p.Field
	q.Spans = append(q.Spans, noteRefs(q.Text)...)
	m.out = append(m.out, q)
}

// flush reads a block that stands before the margin: a heading, or prose.
func (m *manual) flush(b block) {
	m.endList()
	p := draft.Para{}
	p.Kind = doc.Paragraph
	if level := m.heads(b); level > 0 {
		p.Kind, p.Level = doc.Heading, level
	}
	m.add(p, b)
}

// heads is the level of the heading that a flush block is, 0 if it is none.
func (m *manual) heads(b block) int {
	text := m.para(b.lines).Text
	n := utf8.RuneCountInString(text)
	last, _ := utf8.DecodeLastRuneInString(text)
	h := sectionHead.FindStringSubmatch(text)
	switch {
	case len(b.lines) > maxHeadLines || n > 2*maxHeadChars || strings.ContainsRune("。；;，,", last):
		return 0
	case h != nil && h[1] != "":
		return 1
	case h != nil && len(h[2]) == 1 && h[2][0] >= 'A' && !strings.Contains(text[:3], "."):
	case h != nil:
		return strings.Count(h[2], ".") + 1
	}
	if n <= maxHeadChars && len(b.lines) == 1 && !strings.ContainsAny(text, "。，") &&
		!strings.ContainsAny(text[:1], "%#$<") {
		return 1
	}
	return 0
}

// item adds an item to the open list, or opens one.
func (m *manual) item(b block, mark []int) {
	first := &b.lines[0]
	for len(m.marks) > 0 && first.lead < m.marks[len(m.marks)-1] {
		m.marks, m.texts = m.marks[:len(m.marks)-1], m.texts[:len(m.texts)-1]
	}
	label := first.text[:mark[1]]
	_, w := utf8.DecodeLastRuneInString(label)
	label = label[:len(label)-w]
	at := first.lead + cells(label)
	if len(m.marks) == 0 || first.lead > m.marks[len(m.marks)-1] {
		m.marks, m.texts = append(m.marks, first.lead), append(m.texts, at)
	} else {
		m.texts[len(m.texts)-1] = at
	}
	lines := append([]line{}, b.lines...)
	lines[0].text, lines[0].cut = first.text[len(label):], first.text[len(label):]
	lines[0].col += utf8.RuneCountInString(label)
	lines[0].offset += len(label)
	m.addItem(strings.TrimSpace(label), lines)
}

// addItem adds lines to the list at its present level.
func (m *manual) addItem(label string, lines []line) {
	p := m.para(lines)
	it := doc.Item{
		Label: label,
		Level: len(m.marks) - 1,
		Text:  p.Text,
		Spans: append(p.Spans, noteRefs(p.Text)...),
		Pos:   p.Pos,
	}
	if n := len(m.out); n > 0 && m.out[n-1].Kind == doc.List {
		m.out[n-1].Items = append(m.out[n-1].Items, it)
		return
	}
	m.out = append(m.out,
		draft.Para{Block: doc.Block{Kind: doc.List, Items: []doc.Item{it}, Pos: p.Pos}, Look: p.Look})
}

// within is the level of the open list whose texts stand where a line does, or −1.
func (m *manual) within(lead int) int {
	for k := len(m.texts) - 1; k >= 0; k-- {
		if lead >= m.texts[k] {
			return k
		}
	}
	return -1
}

// further adds a block that goes on under an item.
func (m *manual) further(b block) {
	k := m.within(b.lead)
	m.marks, m.texts = m.marks[:k+1], m.texts[:k+1]
	if n := len(m.out); n == 0 || m.out[n-1].Kind != doc.List { // code stood between
		m.add(draft.Para{Block: doc.Block{Kind: doc.Paragraph}}, b)
		return
	}
	m.addItem("", b.lines)
}

func (m *manual) endList() { m.marks, m.texts = nil, nil }

// admonition adds a note that is set apart, its name before it.
func (m *manual) admonition(name, text block) {
	label := m.para(name.lines)
	p := m.para(text.lines)
	p.OpenWith(label.Text)
	p.Origins = append([]doc.Origin{{At: 0, Pos: label.Pos}}, p.Origins...)
	p.Spans = append(p.Spans, noteRefs(p.Text)...)
	p.Pos, p.Look = label.Pos, label.Look
	m.out = append(m.out, p)
}
