package docx

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dayang/input/draft"
)

// mathText writes a formula in a line: 1/2, 10⁸, √(a+b). Without the signs of its structure it
// would be another number.
func mathText(e *el) string {
	part := func(name string) string { return mathText(e.child(name)) }
	switch {
	case e == nil, strings.HasSuffix(e.name, "Pr"):
		return ""
	case e.name == "t":
		return e.text
	case e.name == "f":
		if e.child("fPr").val("type") == "noBar" {
			return "(" + part("num") + " " + part("den") + ")"
		}
		return bracketed(part("num")) + "/" + bracketed(part("den"))
	case e.name == "sSup":
		return script(part("e"), '^', part("sup"))
	case e.name == "sSub":
		return script(part("e"), '_', part("sub"))
	case e.name == "sSubSup":
		return script(script(part("e"), '_', part("sub")), '^', part("sup"))
	case e.name == "rad":
		return strings.TrimPrefix(script("x", '^', part("deg")), "x") + "√" + bracketed(part("e"))
	case e.name == "nary":
		sign := part0(e.child("naryPr"), "chr", "∫")
		return script(script(sign, '_', part("sub")), '^', part("sup")) + part("e")
	case e.name == "d":
		var in []string
		for _, k := range e.kids {
			if k.name == "e" {
				in = append(in, mathText(k))
			}
		}
		props := e.child("dPr")
		return part0(props, "begChr", "(") + strings.Join(in, part0(props, "sepChr", "|")) + part0(props, "endChr", ")")
	}
	var b strings.Builder
	for _, k := range e.kids {
		s := mathText(k)
		if last := b.String(); k.name == "f" && endsInDigit(last) {
			b.WriteByte(' ') // two and a half is no 21/2
		}
		b.WriteString(s)
	}
	return b.String()
}

func endsInDigit(s string) bool { return s != "" && s[len(s)-1] >= '0' && s[len(s)-1] <= '9' }

// part0 is a sign that properties name, or the one that is meant where they name none.
func part0(props *el, name, other string) string {
	if c := props.child(name); c != nil {
		return c.attr("val")
	}
	return other
}

// script puts what is raised (^) or lowered (_) behind its base.
func script(base string, sign rune, s string) string {
	if s == "" {
		return base
	}
	last, _ := utf8.DecodeLastRuneInString(base)
	write := draft.Raised
	if sign == '_' {
		write = draft.Lowered
	}
	if out := write(last, s); out != s {
		return base + out
	}
	return base + string(sign) + bracketed(s)
}

// bracketed is a part of a formula as one thing.
func bracketed(s string) string {
	if strings.ContainsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '.' }) {
		return "(" + s + ")"
	}
	return s
}

// stretch is a part of a text that was raised or lowered.
type stretch struct {
	start, end int
	lowered    bool
}

// raise notes that the characters from a place on were raised or lowered.
func (t *text) raise(start int, lowered bool) {
	if n := len(t.scripts); n > 0 && t.scripts[n-1].end == start && t.scripts[n-1].lowered == lowered {
		t.scripts[n-1].end = len(t.chars)
		return
	}
	t.scripts = append(t.scripts, stretch{start, len(t.chars), lowered})
}

// setScripts writes what was raised or lowered with characters that are, and returns how many
// characters have none.
func (t *text) setScripts() (left int) {
	for i := len(t.scripts) - 1; i >= 0; i-- {
		s := t.scripts[i]
		before, write := rune(0), draft.Raised
		if s.start > 0 {
			before = t.chars[s.start-1]
		}
		if s.lowered {
			write = draft.Lowered
		}
		was := string(t.chars[s.start:s.end])
		if out := write(before, was); out != was {
			t.replace(s.start, s.end, []rune(out))
		} else {
			left += s.end - s.start
		}
	}
	t.scripts = nil
	return left
}

// replace puts characters in the place of others.
func (t *text) replace(from, to int, by []rune) {
	moved := func(at int) int {
		switch {
		case at >= to:
			return at + len(by) - (to - from)
		case at > from:
			return min(at, from+len(by))
		}
		return at
	}
	t.chars = append(t.chars[:from:from], append(by, t.chars[to:]...)...)
	for i := range t.spans {
		t.spans[i].Start, t.spans[i].End = moved(t.spans[i].Start), moved(t.spans[i].End)
	}
	for i := range t.breaks {
		t.breaks[i] = moved(t.breaks[i])
	}
	t.contents, t.pageEnd = moved(t.contents), moved(t.pageEnd)
}
