package plain

import (
	"strings"
	"unicode/utf8"

	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/input/draft"
	"dayang/input/pattern"
)

// The parts of a laid-out manual that are no prose: code, drawn tables, notes.

// refMark refers to a note at the foot of the chapter.
var refMark = pattern.New(`\^\[\d{1,3}\]`)

// plainRefs takes the ^ off the marks of notes, and lists it.
func (m *manual) plainRefs() {
	for i := range m.lines {
		l := &m.lines[i]
		if i > 0 && strings.HasPrefix(l.text, "[") && strings.HasSuffix(m.lines[i-1].text, "^") &&
			refMark.MatchString("^"+l.text) {
			prev := &m.lines[i-1]
			prev.text = prev.text[:len(prev.text)-1]
			m.diags.Add(diag.Info, "ornament-dropped", m.pos(prev),
				diag.T("“%s”不排，版式另有装饰", "%q is not set: the design has its own", "^"))
		}
		at := refMark.FindAllStringIndex(l.text, -1)
		if at == nil {
			continue
		}
		var b strings.Builder
		from := 0
		for _, k := range at {
			b.WriteString(l.text[from:k[0]])
			from = k[0] + 1
		}
		b.WriteString(l.text[from:])
		l.text = b.String()
		m.diags.Add(diag.Info, "ornament-dropped", m.pos(l),
			diag.T("“%s”不排，版式另有装饰", "%q is not set: the design has its own", strings.Repeat("^", len(at))))
	}
}

// bareRef is such a mark as it is then.
var bareRef = pattern.New(`\[\d{1,3}\]`)

// noteRefs finds the references to notes in a text. They follow a character, close up.
func noteRefs(s string) (out []doc.Span) {
	for _, k := range bareRef.FindAllStringIndex(s, -1) {
		if before, _ := utf8.DecodeLastRuneInString(s[:k[0]]); k[0] == 0 || before == '(' || before == '=' ||
			before == '"' {
			continue
		}
		from := utf8.RuneCountInString(s[:k[0]])
		out = append(out, doc.Span{Start: from, End: from + k[1] - k[0], Mark: doc.NoteRef, Target: s[k[0]:k[1]]})
	}
	return out
}

// note adds a note at the foot of a chapter.
func (m *manual) note(b block) {
	m.endList()
	p := m.para(b.lines)
	label, text, _ := strings.Cut(p.Text, "]")
	label += "]"
	n := utf8.RuneCountInString(p.Text) - utf8.RuneCountInString(strings.TrimLeft(text, " 　"))
	p.Spans = draft.Cut(p.Spans, n, utf8.RuneCountInString(p.Text))
	p.Kind, p.Label, p.Text, p.Origins = doc.Note, strings.TrimPrefix(label,
		"^"), strings.TrimLeft(text, " 　"), nil
	m.out = append(m.out, p)
}

var (
	// promptLine is a command behind the sign of a shell.
	promptLine = pattern.New(`^(?:[$#>%] |>>> |PS> |[\w.\-]+(?:@[\w.\-]+)?:[~/\w.\-]*[$#] ?)[\w./~"'\[(<\-]`)
	// codeLine is a line of a listing, of a command or of what it prints.
	codeLine = pattern.New(`
		[{};\\|]$|&&|\|\||::|=>|->|\$[({\w]|^\w[\w.\-]*[ ]?[:+?]?=|^--?[A-Za-z]|^[\w.\-]+\(.*\)|
		^</?[A-Za-z!]|^[#;]|^/[*/]|^ *\d{1,3} +\S|^[~.]{0,2}/|^\w[\w.\-]*/|^[\w\-]+:( \S|$)|[_*]\w|
		\w[=<>]\w|^\[.*\]$|^[dlcb\-][r\-][w\-][xsS\-]|\w --?[A-Za-z]`)
)

// isCode reports a block of code: a command behind its sign, a listing, what was printed.
func (m *manual) isCode(bs []block) bool {
	b := bs[0]
	if b.lead < m.margin ||
		m.margin == 0 && b.lead < 2 ||
		manualMark.MatchString(b.lines[0].text) && hasHan(b.lines[0].text) ||
		m.isTerm(bs) {
		return false
	}
	if promptLine.MatchString(b.lines[0].text) &&
		!(hasHan(b.lines[0].text) && len(b.lines) == 1 && endsSentence(b.lines[0].text)) {
		return true
	}
	han, signs, short, uneven, said := 0, 0, 0, 0, false
	for i := range b.lines {
		l := &b.lines[i]
		if hasHan(l.text) || strings.ContainsAny(l.text, "，。；、") {
			han++
			said = said || strings.ContainsAny(l.text, "，。；")
		}
		if codeLine.MatchString(l.text) {
			signs++
		}
		if i+1 < len(b.lines) && l.lead+cells(l.cut) < m.width*2/3 {
			short++
		}
		if l.lead != b.lead {
			uneven++
		}
	}
	n := len(b.lines)
	if manualMark.MatchString(b.lines[0].text) {
		return false
	}
	offset := (b.lead-m.margin)%2 == 1 && m.within(b.lead) < 0 // preformatted text keeps blanks of its own
	switch {
	case n == 1 && strings.TrimSpace(bareRef.ReplaceAllString(b.lines[0].text, "")) == "":
		return false // a reference alone
	case han == 0 && n == 1:
		led := strings.HasSuffix(m.last, "：") || strings.HasSuffix(m.last, ":")
		small := b.lines[0].text[0] < 'A' || b.lines[0].text[0] > 'Z'
		return (signs > 0 || led || small) && !englishProse(b.lines[0].text) || offset
	case han == 0:
		prose := englishProse(b.lines[n-2].text+" "+b.lines[n-1].text) ||
			b.lines[0].text[0] >= 'A' && b.lines[0].text[0] <= 'Z' && signs == 0
		return uneven > 0 || short > 0 || offset || !prose
	case han*2 < n && !said:
		return signs*2 >= n || offset
	}
	return !said && (offset && signs*2 >= n || signs == n && short*2 >= n && n > 1)
}

// englishProse reports a Western sentence.
func englishProse(s string) bool {
	return strings.Count(s, " ") >= 4 && (strings.HasSuffix(s, ".") || strings.HasSuffix(s, ":"))
}

// isTerm reports a line over what explains it, set in further.
func (m *manual) isTerm(bs []block) bool {
	return len(bs) > 1 && len(bs[0].lines) == 1 && bs[1].lead == bs[0].lead+deeperCells &&
		!promptLine.MatchString(bs[0].lines[0].text) &&
		!manualMark.MatchString(bs[1].lines[0].text) && hasHan(bs[1].lines[0].text)
}

// code adds blocks of code as one, their lines and the blank lines between kept.
func (m *manual) code(bs ...block) {
	if m.within(bs[0].lead) < 0 {
		m.endList()
	}
	least := bs[0].lead
	for _, b := range bs {
		for i := range b.lines {
			least = min(least, b.lines[i].lead)
		}
	}
	p := draft.Para{Look: draft.Look{Blank: bs[0].lines[0].blank}}
	p.Kind, p.Pos = doc.Code, m.pos(&bs[0].lines[0])
	var t strings.Builder
	for k, b := range bs {
		for i := range b.lines {
			l := &b.lines[i]
			if k+i > 0 {
				t.WriteString("\n")
				if i == 0 {
					t.WriteString(strings.Repeat("\n", min(l.blank, 2)))
				}
			}
			p.Origins = append(p.Origins, doc.Origin{At: utf8.RuneCountInString(t.String()), Pos: m.pos(l)})
			t.WriteString(strings.Repeat(" ", l.lead-least) + l.text)
		}
	}
	p.Text = t.String()
	m.out = append(m.out, p)
}

var (
	// tableEdge is a drawn line of a table, tableBar a line between its rows.
	tableEdge = pattern.New(`^\+(?:[-=]+\+)+$|^[┌├╔╠][─━═┬┼╦╬]+[┐┤╗╣]$`)
	tableBar  = pattern.New(`^[|+│├╠](?:[-=─━═]+[+|┼╬│])*[-=─━═]+[|+│┤╣]$`)
)

// table adds a drawn table: rows between its lines, cells between its bars. The lines of a cell
// are one text. It reports whether the lines are one.
func (m *manual) table(b block) bool {
	var rows [][]doc.Cell
	var parts [][]string // of the row, line by line
	lines := 0
	end := func() {
		if len(parts) == 0 {
			return
		}
		row := make([]doc.Cell, len(parts[0]))
		for _, cellsOf := range parts {
			for k, s := range cellsOf {
				switch {
				case s == "":
				case row[k].Text != "" && wordEdge(row[k].Text, s):
					row[k].Text += " " + s
				default:
					row[k].Text += s
				}
			}
		}
		rows, parts = append(rows, row), nil
		lines++
	}
	width, head := 0, 0
	for i := range b.lines {
		s := b.lines[i].text
		if tableEdge.MatchString(s) || tableBar.MatchString(s) {
			end()
			if head == 0 && len(rows) == 1 && i+1 < len(b.lines) {
				head = 1
			}
			continue
		}
		bar := "|"
		if strings.HasPrefix(s, "│") {
			bar = "│"
		}
		if !strings.HasPrefix(s, bar) || !strings.HasSuffix(s, bar) || len(s) < 2*len(bar) {
			return false
		}
		row := strings.Split(s[len(bar):len(s)-len(bar)], bar)
		if width == 0 {
			width = len(row)
		}
		row = fitted(row, width, bar)
		if row == nil {
			return false
		}
		for k := range row {
			row[k] = strings.TrimSpace(row[k])
		}
		parts = append(parts, row)
	}
	end()
	if len(rows) == 0 {
		return false
	}
	m.endList()
	p := draft.Para{Look: draft.Look{Blank: b.lines[0].blank}}
	p.Kind, p.Rows, p.HeadRows, p.Pos = doc.Table, rows, head, m.pos(&b.lines[0])
	m.out = append(m.out, p)
	var drawn strings.Builder
	for i := range b.lines {
		s := b.lines[i].text
		if tableEdge.MatchString(s) || tableBar.MatchString(s) {
			drawn.WriteString(s)
		} else {
			drawn.WriteString(strings.Repeat("|", width+1))
		}
	}
	m.diags.Add(diag.Info, "ornament-dropped", p.Pos,
		diag.T("表格线“%s”不排，版式另有装饰", "the lines %q of a table are not set: the design has its own",
			drawn.String()))
	return true
}

// fitted gives a row its number of cells: bars inside of a cell, as in a command, are no edges.
// Which they are cannot be told where several cells may hold them; then the last takes them.
func fitted(row []string, width int, bar string) []string {
	if len(row) > width {
		return append(row[:width-1:width-1], strings.Join(row[width-1:], bar))
	}
	if len(row) < width {
		return nil
	}
	return row
}
