package plain

import (
	"slices"
	"strings"
	"unicode/utf8"

	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/input/draft"
	"dayang/input/folio"
	"dayang/input/record"
)

// A record of a database stands over its text, which may be wrapped at a width of its own:
// the fields are taken off before the lines are looked at together.

const (
	maxFields   = 24 // lines of fields over a text
	maxPreamble = 3  // lines over them: a title whose own name was lost
	rowIndent   = 2  // ems that the second row of a field stands in, at least
	cutRow      = 52 // cells of a row that may have been cut at a width, at least
	paraIndent  = 2  // ems of the first line of a paragraph
	nextField   = 4  // lines to the next field
)

// entry is a field: the line with its name, and the rows of its value.
type entry struct {
	record.Label
	head line
	rows []line
	open bool   // <标题>, not closed yet
	ends []line // </标题>
}

// record takes the fields off that the lines begin with, and returns them as paragraphs.
// What is not set is reported, line by line.
func (r *reader) record() []draft.Para {
	if fields := r.post(); len(fields) > 0 {
		return fields
	}
	r.slip()
	r.parted()
	from := 0
	for from < len(r.lines) {
		if from == 1 && r.underTitle() {
			break
		}
		l, ok := record.Of(r.lines[from].text)
		if ok &&
			(from == 0 ||
				l.Form == record.Number && l.Part == record.Text ||
				l.Form != record.Colon && l.Form != record.Tab && l.Part == record.Title && from < maxPreamble) {
			break
		}
		if from++; from > maxPreamble {
			return nil
		}
	}
	entries, loose, at := r.entries(from)
	return r.recordOf(from, entries, loose, at)
}

// slip drops what a desk wrote over the fields of its slip.
func (r *reader) slip() {
	var lines []string
	for _, l := range r.lines[:min(len(r.lines), maxFields)] {
		lines = append(lines, l.text)
	}
	n := record.Slip(lines)
	for _, l := range r.lines[:n] {
		r.unset(&l, l.text)
	}
	if r.lines = r.lines[n:]; n > 0 {
		r.lines[0].blank = 0
	}
}

// underTitle reports fields in brackets under a title without a name, its author among them.
func (r *reader) underTitle() bool {
	if len(r.lines) < 4 || endsSentence(r.lines[0].text) {
		return false
	}
	l, ok := record.Of(r.lines[1].text)
	if !ok || l.Form != record.Square || l.Part == "" {
		return false
	}
	entries, _, _ := r.entries(1)
	return len(entries) > 1 && slices.ContainsFunc(entries, func(e entry) bool { return e.Part == record.Byline })
}

// recordOf enters the fields if they make a record, over them a title whose name was lost.
func (r *reader) recordOf(from int, entries []entry, loose []line, at int) []draft.Para {
	labels := make([]record.Label, len(entries))
	for k, e := range entries {
		labels[k] = e.Label
	}
	titled := slices.ContainsFunc(labels, func(l record.Label) bool { return l.Part == record.Title })
	if (from == 0 || titled) && !record.Sure(labels) || len(entries) == 0 {
		return nil
	}
	if from > 0 && titled {
		loose = append(slices.Clone(r.lines[:from]), loose...)
	} else if from > 0 {
		above := entry{Label: record.Label{Part: record.Title}, rows: r.lines[:from:from]}
		entries = append([]entry{above}, entries...)
	}
	return r.enter(entries, loose, at)
}

// entries returns the fields from a line on, the lines between them that are part of none,
// and where the text begins.
func (r *reader) entries(from int) (entries []entry, loose []line, at int) {
	var last *entry
	for at = from; at < len(r.lines) && at < from+maxFields; at++ {
		l := r.lines[at]
		label, named := record.Of(l.text)
		switch {
		case named && (last == nil || !last.open && (label.Form == last.Form || label.Part == record.Text)):
			e := entry{Label: label, head: l, open: label.Form == record.Tag}
			row := l
			row.text, row.offset, row.col = l.text[label.Len:], l.offset+label.Len, l.col+utf8.RuneCountInString(l.text[:label.Len])
			if label.Part == record.Text { // the first line of a paragraph, wherever its name ends
				row.indent = paraIndent
				if at+1 < len(r.lines) && r.lines[at+1].indent >= minMargin {
					row.indent = max(r.lines[at+1].indent, (2*l.indent+folio.Cells(l.text[:label.Len]))/2)
				}
			}
			e.add(row)
			entries = append(entries, e)
			last = &entries[len(entries)-1]
			if label.Part == record.Text {
				return entries, loose, at + 1
			}
		case last == nil:
			return nil, nil, at
		case last.open, r.rowOf(at, last):
			last.add(l)
		case last.Form == record.Tag && r.fieldAhead(at, last):
			loose = append(loose, l)
		default:
			return entries, loose, at
		}
	}
	return entries, loose, at
}

// add adds a row to the value of a field, its closing tag aside.
func (e *entry) add(row line) {
	text, closed := record.Close(row.text)
	if closed {
		end := row
		end.text = row.text[len(text):]
		e.open, e.ends = false, append(e.ends, end)
	}
	if row.text = strings.TrimRight(text, " \t　"); row.text != "" {
		e.rows = append(e.rows, row)
	}
}

// fieldAhead reports another field within the next lines.
func (r *reader) fieldAhead(i int, last *entry) bool {
	for k := i + 1; k < min(i+1+nextField, len(r.lines)); k++ {
		if l, ok := record.Of(r.lines[k].text); ok && (l.Form == last.Form || l.Part == record.Text) {
			return true
		}
	}
	return false
}

// rowOf reports another row of a field: under its name, set in, or after a line that was
// cut at a width, and over another field.
func (r *reader) rowOf(i int, last *entry) bool {
	l, prev := &r.lines[i], &r.lines[i-1]
	if !r.fieldAhead(i, last) || labelled.MatchString(l.text) && l.indent < rowIndent {
		return false
	}
	return len(last.rows) == 0 && last.Part != "" ||
		l.indent >= rowIndent ||
		prev.cells >= cutRow && !endsSentence(prev.text)
}

// parted parts the lines over a text that hold several fields each, as they do where a
// record was written on one line.
func (r *reader) parted() {
	for i := 0; i < len(r.lines) && i < maxFields; i++ {
		l := r.lines[i]
		if first, ok := record.Of(l.text); !ok || first.Form != record.Square || first.Part == record.Text {
			continue
		}
		for at, c := range l.text {
			if at == 0 || !strings.ContainsRune("【〖［[", c) {
				continue
			}
			if next, ok := record.Of(l.text[at:]); !ok || next.Form != record.Square || next.Part == "" {
				continue
			}
			a, b := l, l
			a.text = strings.TrimRight(l.text[:at], " \t　")
			b.text, b.offset, b.col, b.blank, b.indent = l.text[at:], l.offset+at, l.col+utf8.RuneCountInString(l.text[:at]), 0, 0
			b.cut = b.text
			b.cells = folio.Cells(b.text)
			r.lines = append(r.lines[:i:i], append([]line{a, b}, r.lines[i+1:]...)...)
			break
		}
	}
}

// enter makes paragraphs of the fields, and leaves the lines of the text, from at on.
func (r *reader) enter(entries []entry, loose []line, at int) []draft.Para {
	var out []draft.Para
	var text []line
	for _, e := range entries {
		for k := range e.rows {
			e.rows[k].blank = 0
		}
		label := e.head.text[:min(e.Len, len(e.head.text))]
		switch {
		case e.Part == record.Text:
			text = e.rows
		case e.Part == "" || e.Part == record.Drop:
			for _, l := range e.rows {
				if l.no != e.head.no {
					r.unset(&l, l.text)
				}
			}
			label = e.head.text
		case len(e.rows) == 0:
		case e.Part == record.Credit || e.Part == record.Lead:
			if e.Form == record.Colon { // 修正日期：… says nothing without its name
				e.rows[0], label = e.head, ""
			}
			for _, rows := range cutRows(e.rows) {
				p := r.para(rows)
				p.Kind, p.Role = doc.Furniture, doc.Credit
				if e.Part == record.Lead {
					p.Kind, p.Role = doc.Paragraph, doc.Lead
				}
				out = append(out, p)
			}
		default:
			for _, rows := range cutRows(e.rows) {
				p := r.para(rows)
				p.Field = e.Part
				out = append(out, p)
			}
		}
		for _, l := range e.ends {
			if e.Part != "" && e.Part != record.Drop || l.no != e.head.no { // else the line is told whole
				r.unset(&l, l.text)
			}
		}
		if label != "" {
			r.unset(&e.head, strings.TrimRight(label, " \t　"))
		}
	}
	r.lines = append(append(text, loose...), r.lines[at:]...)
	if last := entries[len(entries)-1]; last.open { // <正文>, closed behind the text
		out = append(out, r.closeText()...)
	}
	if slices.ContainsFunc(entries, func(e entry) bool { return e.Name == "发信人" || e.Name == "寄信人" }) {
		r.posted()
	}
	if len(r.lines) > 0 {
		r.lines[0].blank = 0
	}
	return out
}

// unset reports what of a record is not set.
func (r *reader) unset(l *line, text string) {
	r.diags.Add(diag.Info, "dropped-counter", r.pos(l), diag.T("“%s”不排", "%q is not set", text))
}

// cutRows puts the rows of a field together that were one, cut at a width: the second goes
// on where the first left a quotation open, or it stands further out, or flush after a long
// one that stops inside a sentence.
func cutRows(rows []line) (out [][]line) {
	for k, l := range rows {
		if k > 0 {
			prev := &rows[k-1]
			if quoteOpen(prev.text) ||
				prev.cells >= cutRow && (l.indent < prev.indent || l.indent == 0 && !endsSentence(prev.text)) {
				out[len(out)-1] = append(out[len(out)-1], l)
				continue
			}
		}
		out = append(out, []line{l})
	}
	return out
}
