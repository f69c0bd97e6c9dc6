// Package diag is the one message type of the house: every complaint, guess and
// compromise of every stage is a Diagnostic with a stable code and a place.
//
// Texts are written in Chinese and in English where the complaint is made; the
// command line picks one by locale. A text says what happened; the hint says
// what to do about it.
package diag

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// Severity grades a Diagnostic.
type Severity uint8

// The grades. Info is a guess that was made and may be vetoed, Warning a
// compromise or a doubt that a person should look at (exit 1 with --strict),
// Error a fault in the document that keeps it from being set (always exit 1).
const (
	Info Severity = iota
	Warning
	Error
)

// String returns the English lower-case name, as used in JSON.
func (s Severity) String() string {
	switch s {
	case Info:
		return "info"
	case Warning:
		return "warning"
	default:
		return "error"
	}
}

// MarshalText writes the name of the grade.
func (s Severity) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// UnmarshalText reads the name of a grade.
func (s *Severity) UnmarshalText(b []byte) error {
	for _, v := range []Severity{Info, Warning, Error} {
		if v.String() == string(b) {
			*s = v
			return nil
		}
	}
	return fmt.Errorf("severity: unknown name %q", b)
}

// Pos is a place in a source. Line and Col count from 1, Col in characters;
// Offset counts bytes from 0. A zero Line means that only the file is known.
type Pos struct {
	File   string `json:"file,omitempty"`
	Line   int    `json:"line,omitempty"`
	Col    int    `json:"col,omitempty"`
	Offset int    `json:"offset,omitempty"`
}

// String prints file:line:col as far as known.
func (p Pos) String() string {
	switch {
	case p.Line == 0:
		return p.File
	case p.Col == 0:
		return fmt.Sprintf("%s:%d", p.File, p.Line)
	default:
		return fmt.Sprintf("%s:%d:%d", p.File, p.Line, p.Col)
	}
}

// ParsePos reads what String printed.
func ParsePos(s string) Pos {
	p := Pos{File: s}
	if file, n, ok := cutNumber(s); ok {
		p.File, p.Line = file, n
		if file, line, ok := cutNumber(file); ok {
			p.File, p.Line, p.Col = file, line, n
		}
	}
	return p
}

// cutNumber takes the number after its last colon off a text.
func cutNumber(s string) (before string, n int, ok bool) {
	at := strings.LastIndexByte(s, ':')
	if at < 0 {
		return s, 0, false
	}
	n, err := strconv.Atoi(s[at+1:])
	return s[:at], n, err == nil && n > 0
}

// Lang is the language that a person reads.
type Lang uint8

// The two languages that the program speaks.
const (
	ZH Lang = iota
	EN
)

// Text is one message in both languages.
type Text struct {
	ZH string `json:"zh"`
	EN string `json:"en"`
}

// T builds a Text; both formats take the same arguments in the same order
// (use %[n]v where the word order differs).
func T(zh, en string, args ...any) Text {
	if len(args) == 0 {
		return Text{zh, en}
	}
	return Text{fmt.Sprintf(zh, args...), fmt.Sprintf(en, args...)}
}

// In returns the text in one language.
func (t Text) In(l Lang) string {
	if l == EN {
		return t.EN
	}
	return t.ZH
}

// IsZero reports whether there is no text.
func (t Text) IsZero() bool { return t == Text{} }

// Diagnostic is one located complaint or guess.
type Diagnostic struct {
	Code     string   `json:"code"` // stable, kebab-case, e.g. "rejoined"
	Severity Severity `json:"severity"`
	Pos      Pos      `json:"pos"`
	Msg      Text     `json:"msg"`
	Hint     Text     `json:"hint,omitzero"`
}

// Print returns the one-line form for people: place, grade, text, code, hint.
func (d Diagnostic) Print(l Lang) string {
	var b strings.Builder
	if at := d.Pos.String(); at != "" {
		b.WriteString(at + ": ")
	}
	b.WriteString(Text{
		ZH: [...]string{"提示", "警告", "错误"}[d.Severity],
		EN: [...]string{"note", "warning", "error"}[d.Severity],
	}.In(l))
	b.WriteString(Text{"：", ": "}.In(l) + d.Msg.In(l))
	if h := d.Hint.In(l); h != "" {
		b.WriteString(Text{"；", "; "}.In(l) + h)
	}
	return b.String() + " [" + d.Code + "]"
}

// List collects diagnostics. The zero List is ready for use.
type List []Diagnostic

// Add appends one diagnostic.
func (l *List) Add(sev Severity, code string, pos Pos, msg Text, hint ...Text) {
	d := Diagnostic{Code: code, Severity: sev, Pos: pos, Msg: msg}
	if len(hint) > 0 {
		d.Hint = hint[0]
	}
	*l = append(*l, d)
}

// Sort orders by place, then code, then text, and keeps equal entries in the
// order they were added, so that parallel stages report the same every time.
func (l List) Sort() {
	slices.SortStableFunc(l, func(a, b Diagnostic) int {
		return cmp.Or(
			strings.Compare(a.Pos.File, b.Pos.File),
			cmp.Compare(a.Pos.Line, b.Pos.Line),
			cmp.Compare(a.Pos.Col, b.Pos.Col),
			strings.Compare(a.Code, b.Code),
			strings.Compare(a.Msg.EN, b.Msg.EN),
		)
	})
}

// Worst returns the highest grade in the list, Info if it is empty.
func (l List) Worst() Severity {
	w := Info
	for _, d := range l {
		w = max(w, d.Severity)
	}
	return w
}

// Fault is an error whose text both languages have. Cause, if any, is kept for
// errors.Is and errors.As and is not printed again.
type Fault struct {
	Diagnostic
	Cause error
}

// NewFault makes a Fault of grade Error.
func NewFault(code string, pos Pos, msg, hint Text, cause error) *Fault {
	return &Fault{Diagnostic{Code: code, Severity: Error, Pos: pos, Msg: msg, Hint: hint}, cause}
}

// Error prints the fault in English.
func (f *Fault) Error() string { return f.Print(EN) }

// Unwrap returns the cause.
func (f *Fault) Unwrap() error { return f.Cause }

// AsFault finds a Fault in err's chain.
func AsFault(err error) (*Fault, bool) {
	var f *Fault
	ok := errors.As(err, &f)
	return f, ok
}
