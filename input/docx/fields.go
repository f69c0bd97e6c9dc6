package docx

import (
	"strings"

	"dayang/input/doc"
	"dayang/input/pattern"
)

func (r *reader) fieldChar(t *text, k, props *el, l look) {
	n := len(r.fields)
	switch k.attr("fldCharType") {
	case "begin":
		if n < maxFields {
			r.fields = append(r.fields, &field{})
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
		if strings.HasPrefix(strings.TrimSpace(f.instr.String()), "TOC") {
			t.contents = len(t.chars)
		}
		if f.result {
			r.link(t, f)
		} else {
			r.equation(t, f.instr.String(), props, l)
		}
	}
}

// contents reports that a table of contents is being read.
func (r *reader) contents() bool {
	for _, f := range r.fields {
		if strings.HasPrefix(strings.TrimSpace(f.instr.String()), "TOC") {
			return true
		}
	}
	return false
}

var hyperlink = pattern.New(`^\s*HYPERLINK\s+"([^"\\]+)"`)

// link marks the result of a field that is a link.
func (r *reader) link(t *text, f *field) {
	if m := hyperlink.FindStringSubmatch(f.instr.String()); m != nil && f.result && f.start < len(t.chars) {
		t.spans = append(t.spans, doc.Span{Start: f.start, End: len(t.chars), Mark: doc.Link, Target: m[1]})
	}
}

var (
	eqRuby   = pattern.New(`\\o\s*\\a[dclr]?\s*\(\s*\\s\s*\\up\s*\d+\s*\(([^)]*)\)\s*[,;]\s*([^)]*)\)`)
	eqCircle = pattern.New(`\\o\s*\\ac\s*\([^,;]*[,;]([^)]*)\)`)
)

// equation keeps the text of EQ fields, in which Word hides ruby (拼音指南) and
// circled characters.
func (r *reader) equation(t *text, instr string, props *el, l look) {
	if !strings.HasPrefix(strings.TrimSpace(instr), "EQ") {
		return
	}
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
	r.write(t, strings.TrimSpace(strings.TrimPrefix(strings.TrimSpace(instr), "EQ")), props, l)
}
