package plain

import (
	"slices"
	"unicode/utf8"

	"dayang/input/diag"
	"dayang/input/folio"
)

// Bounds of what heads a text: so many lines, and so many characters of one.
const (
	headLines = 4
	maxHead   = 40
)

// furniture drops what stands at the ends of pages (package folio).
func (r *reader) furniture() {
	t := folio.Find(r.ends(), false)
	if t.Day >= 0 {
		l := &r.lines[t.Day]
		day := l.text[:t.DayLen]
		r.diags.Add(diag.Info, "page-furniture", r.pos(l), folio.PageNotSet(l.text[t.DayLen:]))
		l.text, l.cut, l.cells = day, day, folio.Cells(day)+2*l.indent
	}
	w, ok := r.wrapped()
	if ok {
		t.Inside(w - edgeCells)
	}
	t.Cover()
	r.dropLines(t.Gone)
	if t.Headed && len(r.lines) > headLines && folio.MadeBy(r.lines[0].text) {
		r.moveBehind(0) // right under the line of the page over it
	}
	if !ok {
		return
	}
	if i := folio.Staff(r.ends(), w-edgeCells); i > 0 {
		r.lines[i+1].page = true
		r.moveBehind(i)
	}
}

// moveBehind moves a line behind the text.
func (r *reader) moveBehind(i int) {
	l := r.lines[i]
	l.blank = 1
	r.lines = append(slices.Delete(r.lines, i, i+1), l)
}

// ends are the lines as they are looked at for the ends of pages.
func (r *reader) ends() []folio.Line {
	out := make([]folio.Line, len(r.lines))
	for i, l := range r.lines {
		out[i] = folio.Line{Text: l.text, Cells: l.cells, Indent: l.indent, Blank: l.blank}
	}
	return out
}

// dropLines takes lines off that pages repeat, and lists them.
func (r *reader) dropLines(drop []bool) {
	kept := r.lines[:0:0]
	page := false
	blank := 0
	for i, l := range r.lines {
		if drop[i] {
			r.diags.Add(diag.Info, "page-furniture", r.pos(&r.lines[i]), folio.LineNotSet(l.text))
			page, blank = true, max(blank, l.blank)
			continue
		}
		l.page = (page || l.page) && len(kept) > 0
		l.blank = max(l.blank, blank)
		page, blank = false, 0
		kept = append(kept, l)
	}
	r.lines = kept
}

// jumps takes the notes off at which a story jumps; the page ended there.
func (r *reader) jumps() {
	kept := r.lines[:0:0]
	page := false
	for _, l := range r.lines {
		from, to, before, behind := folio.Jump(l.text)
		for _, note := range []string{l.text[:from], l.text[to:]} {
			if note != "" {
				r.diags.Add(diag.Info, "page-furniture", r.pos(&l), folio.NoteNotSet(note))
			}
		}
		page = page || before
		if from == to {
			page = true
			continue
		}
		l.offset += from
		l.col += utf8.RuneCountInString(l.text[:from])
		l.text = l.text[from:to]
		l.page = l.page || page
		page = behind
		kept = append(kept, l)
	}
	r.lines = kept
}
