package docx

import (
	"bytes"
	"slices"
	"strings"
	"unicode"

	"dayang/input/doc"
	"dayang/input/pattern"
)

func (r *reader) fieldChar(t *text, k, props *el, l look) {
	n := len(r.fields)
	switch k.attr("fldCharType") {
	case "begin":
		if n < maxFields {
			r.fields = append(r.fields, &field{broken: r.broken[k]})
		}
	case "separate":
		if n > 0 {
			f := r.fields[n-1]
			f.result, f.start = true, len(t.chars)
		}
	case "end":
		if n == 0 {
			return
		}
		f := r.fields[n-1]
		r.fields = r.fields[:n-1]
		if f.name() == "TOC" {
			t.contents = len(t.chars)
		}
		r.end(t, f, props, l)
	}
}

// end makes of a field that has come to its end what it stands for.
func (r *reader) end(t *text, f *field, props *el, l look) {
	if f.result && len(t.chars) > f.start {
		r.link(t, f)
	} else { // equations have no result, whether its place is marked or not
		r.equation(t, f, props, l)
	}
}

// name is what a field is called, in capitals: programs write eq as well as EQ.
func (f *field) name() string {
	s := strings.TrimSpace(f.instr.String())
	if n := strings.IndexFunc(s,
		func(r rune) bool { return r > unicode.MaxASCII || !unicode.IsLetter(r) }); n >= 0 {
		s = s[:n]
	}
	return strings.ToUpper(s)
}

// brokenFields finds the fields of a paragraph whose code does not end in it. Word writes
// such a code into elements of its own; text in it is text of which the end of the field
// before was lost.
func brokenFields(p *el) map[*el]bool {
	type state struct {
		begin *el
		coded bool // the code has come to its end
	}
	var open []state
	var walk func(e *el)
	walk = func(e *el) {
		switch e.name {
		case "del", "moveFrom", "txbxContent", "pPr", "rPr":
			return
		case "AlternateContent":
			e = choice(e)
		case "fldChar":
			n := len(open)
			switch kind := e.attr("fldCharType"); {
			case kind == "begin":
				open = append(open, state{begin: e})
			case kind == "separate" && n > 0:
				open[n-1].coded = true
			case kind == "end" && n > 0:
				open = open[:n-1]
			}
		}
		for _, k := range e.kids {
			walk(k)
		}
	}
	walk(p)
	var out map[*el]bool
	for _, f := range open {
		if !f.coded {
			if out == nil {
				out = map[*el]bool{}
			}
			out[f.begin] = true
		}
	}
	return out
}

// contents reports that a table of contents is being read.
func (r *reader) contents() bool { return r.contentsField() >= 0 }

// contentsField is the open field of a table of contents, −1 if there is none.
func (r *reader) contentsField() int {
	return slices.IndexFunc(r.fields, func(f *field) bool { return f.name() == "TOC" })
}

// closeContents gives up a table of contents whose field has no end behind the offset, in bytes, of
// the document: all of that would be taken for contents.
func (r *reader) closeContents(document []byte, offset int) {
	at := r.contentsField()
	if at < 0 || r.fields[at].ends {
		return
	}
	if r.marks == nil {
		r.marks = marksOf(document)
	}
	if r.fields[at].ends = r.marks.ended(offset, len(r.fields)-at); r.fields[at].ends {
		return
	}
	r.fields = r.fields[:at]
	r.counts.unended++
}

// fieldMarks are the places in a document at which fields begin and end. They are counted once, as
// each of thousands of fields without an end would have to look through the rest of it.
type fieldMarks struct {
	at     []int // offsets in bytes
	open   []int // fields that are open before each mark, and at the end
	lowest []int // the fewest that are open from there on
}

func marksOf(document []byte) *fieldMarks {
	m := &fieldMarks{open: []int{0}}
	mark, open, at := []byte("fldCharType="), 0, 0
	for next := bytes.Index(document, mark); next >= 0; next = bytes.Index(document[at:], mark) {
		at += next + len(mark)
		switch kind := document[min(at+1, len(document)):]; { // behind the quotation mark
		case bytes.HasPrefix(kind, []byte("begin")):
			open++
		case bytes.HasPrefix(kind, []byte("end")):
			open--
		default:
			continue
		}
		m.at, m.open = append(m.at, at), append(m.open, open)
	}
	m.lowest = slices.Clone(m.open)
	for i := len(m.lowest) - 2; i >= 0; i-- {
		m.lowest[i] = min(m.lowest[i], m.lowest[i+1])
	}
	return m
}

// ended reports that so many of the fields that are open at an offset come to their end behind it.
func (m *fieldMarks) ended(offset, fields int) bool {
	i, _ := slices.BinarySearch(m.at, offset)
	return m.lowest[i] <= m.open[i]-fields
}

var hyperlink = pattern.New(`(?i)^\s*HYPERLINK\s+"([^"\\]+)"`)

// link marks the result of a field that is a link.
func (r *reader) link(t *text, f *field) {
	if m := hyperlink.FindStringSubmatch(f.instr.String()); m != nil && f.result && f.start < len(t.chars) {
		t.spans = append(t.spans, doc.Span{Start: f.start, End: len(t.chars), Mark: doc.Link, Target: m[1]})
	}
}

var (
	eqRuby   = pattern.New(`(?i)\\o\s*\\a[dclr]?\s*\(\s*\\s\s*\\up\s*\d+\s*\(([^)]*)\)\s*[,;]\s*([^)]*)\)`)
	eqCircle = pattern.New(`(?i)\\o\s*\\ac\s*\([^,;]*[,;]([^)]*)\)`)
)

// equation keeps the text of EQ fields, in which Word hides ruby (拼音指南) and
// circled characters.
func (r *reader) equation(t *text, f *field, props *el, l look) {
	if f.name() != "EQ" {
		return
	}
	instr := f.instr.String()
	if m := eqRuby.FindStringSubmatch(instr); m != nil {
		start := len(t.chars)
		r.write(t, m[2], props, l)
		if len(t.chars) > start && m[1] != "" {
			t.spans = append(t.spans, doc.Span{Start: start, End: len(t.chars), Mark: doc.Ruby, Target: m[1]})
		}
		return
	}
	if m := eqCircle.FindStringSubmatch(instr); m != nil {
		r.counts.symbols++
		r.write(t, m[1], props, l)
		return
	}
	r.counts.math++
	r.write(t, strings.TrimSpace(strings.TrimSpace(instr)[len("EQ"):]), props, l)
}
