package plain

import (
	"strings"
	"unicode/utf8"

	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/input/draft"
	"dayang/input/folio"
	"dayang/input/pattern"
)

// A text that was mailed and sent back stands under the mail with a > before each of its lines,
// and >> before what the mail answered. The text is what is quoted; what the senders say to one
// another above it are notes on it.

var (
	// sentHead is a line of the head of a mail, or the rule over the head of the one before;
	// who wrote is told there with the day.
	sentHead = pattern.New(`
		^(?:
			(?:发件人|收件人|抄送|密送|主[ 　]*题|发送时间|发送日期|已发送|From|To|Cc|Subject|Date|Sent)
			[ 　]*[:：].*|
			-{3,}[ 　]*(?:原始邮件|(?:被?转发的?)?邮件(?:原件|信息)?|Original Message|Forwarded message)
			[ 　]*-{3,}|
			(?:在|于|On )[^0-9]{0,40}[0-9].{3,80}(?:写道|wrote)[ 　]?[:：]
		)$`)
	// quoteMarks stand before a quoted line.
	quoteMarks = pattern.New(`^>(?:[ 　]?>)*[ 　]?`)
	greeted    = pattern.New(`^.{2,16}[:：]$`)
)

const (
	quotedLeast = 4  // lines of what is quoted
	notesMost   = 16 // lines above it
	longestName = 24 // characters of a sender's line under what he says
)

// reply takes the marks off a text that is quoted to its end, and returns what the senders say
// above it, which goes behind the text: a title is the first line of its text. The mail must show
// that it is one.
func (r *reader) reply() []draft.Para {
	from := len(r.lines)
	for from > 0 && strings.HasPrefix(r.lines[from-1].text, ">") {
		from--
	}
	if len(r.lines)-from < quotedLeast || from > notesMost {
		return nil
	}
	quoted, over, mail := 0, 0, false
	for i := range r.lines {
		switch n := utf8.RuneCountInString(r.lines[i].text); {
		case i >= from:
			quoted += n
		case sentHead.MatchString(r.lines[i].text):
			mail = true
		default:
			over += n
		}
	}
	if !mail || quoted <= over {
		return nil
	}
	most := r.usualDepth(from)
	// head reports a line of a mail's head. The quoted text may have lines of its own that look like one:
	// it is one there only over the first line of the text, and not alone.
	quotedHead := func(i int) bool {
		return i >= from && i < len(r.lines) &&
			sentHead.MatchString(quoteMarks.ReplaceAllString(r.lines[i].text, ""))
	}
	var notes []draft.Para
	var text []line
	head := func(i, d int, s string) bool {
		return sentHead.MatchString(s) && len(text) == 0 && (d != most || quotedHead(i-1) || quotedHead(i+1))
	}
	blank := 0
	for i, l := range r.lines {
		d := 0
		if i >= from {
			d = l.quoted()
			if l.unquote(); l.text == "" {
				blank++
				continue
			}
			l.blank, blank = max(l.blank, blank), 0
		}
		switch {
		case head(i, d, l.text):
			r.diags.Add(diag.Info, "page-furniture", r.pos(&l),
				diag.T("邮件抬头“%s”不排", "the line %q of a mail's head is not set", l.text))
		case d == most:
			text = append(text, l)
		default:
			p := r.para([]line{l})
			p.Kind, p.Role = doc.Furniture, doc.Credit
			next := i+1 == from || i+1 < from && sentHead.MatchString(r.lines[i+1].text)
			switch {
			case greeted.MatchString(l.text):
				p.Role = doc.Salutation
			case next && len(notes) > 0 && utf8.RuneCountInString(l.text) <= longestName &&
				!strings.Contains(l.text, "。"):
				p.Role = doc.Signature // who sent it
			}
			notes = append(notes, p)
		}
	}
	r.lines = text
	return notes
}

// quoted is how deep a line is quoted.
func (l *line) quoted() int { return strings.Count(quoteMarks.FindString(l.text), ">") }

// unquote takes the marks off a line.
func (l *line) unquote() {
	m := quoteMarks.FindString(l.text)
	rest := strings.TrimLeft(l.text[len(m):], " 　\t")
	lead := l.text[len(m) : len(l.text)-len(rest)]
	taken := len(l.text) - len(rest)
	l.col, l.offset, l.text = l.col+utf8.RuneCountInString(l.text[:taken]), l.offset+taken, rest
	l.cut, l.indent, l.lead = rest, indent(lead), folio.Cells(lead)
	l.cells = folio.Cells(rest) + 2*l.indent
}

// usualDepth is how deep most of the lines behind one are quoted.
func (r *reader) usualDepth(from int) (most int) {
	depth := map[int]int{}
	for i := from; i < len(r.lines); i++ {
		if d := r.lines[i].quoted(); len(r.lines[i].text) > d {
			depth[d]++
			if depth[d] > depth[most] {
				most = d
			}
		}
	}
	return most
}
