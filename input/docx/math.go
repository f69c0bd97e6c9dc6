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
		open, shut := part0(props, "begChr", "("), part0(props, "endChr", ")")
		return open + strings.Join(in, part0(props, "sepChr", "|")) + shut
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
	sign := func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '.' }
	if strings.ContainsFunc(s, sign) {
		return "(" + s + ")"
	}
	return s
}
