package docx

import (
	"strings"
	"unicode/utf8"

	"dayang/input/diag"
)

// leaving is a text that is not set, and why.
type leaving struct {
	why  reason
	pos  diag.Pos
	text []byte
}

// reason says why a text is not set.
type reason uint8

const (
	deleted  reason = iota // by a tracked change
	hidden                 // w:vanish
	contents               // of the table of contents
	code                   // of a field
	struck                 // with a line through it, before what replaces it
	reasons
)

// reasonText are the messages, each with the text.
var reasonText = [reasons]struct{ code, zh, en string }{
	deleted:  {"accepted-changes", "修订中删去的“%s”不排", "%q, deleted by a tracked change, is not set"},
	hidden:   {"dropped-hidden", "隐藏文字“%s”不排", "the hidden text %q is not set"},
	contents: {"dropped-contents", "目录行“%s”不排", "%q of the table of contents is not set"},
	struck:   {"dropped-struck", "划去的“%s”不排", "%q, which is struck, is not set"},
	code:     {"dropped-code", "域代码中的“%s”不排", "%q in the code of a field is not set"},
}

// maxLeft is how many texts that are not set are listed one by one.
const maxLeft = 500

// leave lists a text that is not set; pieces of one paragraph are one text.
func (r *reader) leave(why reason, text string) {
	if strings.TrimSpace(text) == "" {
		return
	}
	if n := len(r.left); n > 0 && r.left[n-1].why == why && r.left[n-1].pos.Line == r.para {
		if why == struck { // each stands by itself
			text = " " + text
		}
		r.left[n-1].text = append(r.left[n-1].text, text...)
		return
	}
	p := r.pos()
	p.Line = r.para
	r.left = append(r.left, leaving{why, p, []byte(text)})
}

// leaveAll lists the text of the elements of a name.
func (r *reader) leaveAll(why reason, e *el, name string) {
	e.each(name, func(t *el) { r.leave(why, t.text) })
}

// reportLeft makes messages of what was left out.
func (r *reader) reportLeft() {
	more := 0
	for i, l := range r.left {
		if i >= maxLeft {
			more += utf8.RuneCount(l.text)
			continue
		}
		m := reasonText[l.why]
		sev := diag.Info
		if l.why == struck { // nobody said that it is to go
			sev = diag.Warning
		}
		r.diags.Add(sev, m.code, l.pos, diag.T(m.zh, m.en, strings.TrimSpace(string(l.text))))
	}
	if more > 0 {
		r.diags.Add(diag.Info, "dropped-more", diag.Pos{File: r.a.name},
			diag.T("还有修订、隐藏、目录和域代码文字 %d 字不排",
				"%d more characters of changes, hidden text, contents and codes of fields are not set", more))
	}
}
