package docx

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dayang/input/draft"
)

// mathText writes a formula in a line: 1/2, 10⁸, √(a+b), (1, 2; 3, 4). Without the signs of its structure
// it would be another number.
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
		return bracketed(part("num")) + "/" + single(part("den"))
	case e.name == "sSup":
		return script(base(e), '^', part("sup"))
	case e.name == "sSub":
		return script(base(e), '_', part("sub"))
	case e.name == "sSubSup":
		return script(script(base(e), '_', part("sub")), '^', part("sup"))
	case e.name == "sPre":
		return before('^', part("sup")) + before('_', part("sub")) + single(part("e"))
	case e.name == "limLow", e.name == "limUpp":
		return part("e") + "(" + part("lim") + ")"
	case e.name == "m":
		return "(" + e.listed("mr", "; ", func(row *el) string { return row.listed("e", ", ", mathText) }) + ")"
	case e.name == "eqArr":
		return strings.ReplaceAll(e.listed("e", "; ", mathText), "&", "") // & is where its lines align
	case e.name == "rad":
		return before('^', part("deg")) + "√" + single(part("e"))
	case e.name == "func":
		return strings.TrimSuffix(part("fName")+" "+part("e"), " ")
	case e.name == "nary":
		sign := part0(e.child("naryPr"), "chr", "∫")
		return script(script(sign, '_', part("sub")), '^', part("sup")) + part("e")
	case e.name == "d":
		props := e.child("dPr")
		open, shut := part0(props, "begChr", "("), part0(props, "endChr", ")")
		in := e.listed("e", part0(props, "sepChr", "|"), mathText)
		if e.child("e").last() == "m" {
			in = strings.TrimSuffix(strings.TrimPrefix(in, "("), ")")
		}
		return open + in + shut
	}
	return inRow(e.kids)
}

// inRow writes parts that stand beside each other. Half of a is no 1/(2a), x times a third root no x³ times
// a root, and two and a half no 21/2.
func inRow(kids []*el) string {
	var b strings.Builder
	open := false // what follows could be taken into the part before
	for _, k := range kids {
		s := mathText(k)
		if s == "" {
			continue
		}
		next, _ := utf8.DecodeRuneInString(s)
		prev, _ := utf8.DecodeLastRuneInString(b.String())
		switch {
		case k.name == "oMath" && prev != utf8.RuneError: // a formula in each line
			b.WriteString("; ")
		case k.name == "f" && endsInDigit(b.String()), k.name == "sPre" && factor(prev):
			b.WriteByte(' ')
		case open && (factor(next) || next == '√' || next == '('), k.name == "rad" && next != '√' && factor(prev):
			b.WriteString("·")
		}
		b.WriteString(s)
		open = k.name == "f" || k.name == "rad"
	}
	return b.String()
}

// factor reports a letter or digit of a formula; a word of Chinese is the unit or the text behind it.
func factor(r rune) bool {
	return unicode.IsDigit(r) || unicode.IsLetter(r) && !unicode.Is(unicode.Han, r)
}

// listed writes the parts of a name with a sign between them.
func (e *el) listed(name, between string, write func(*el) string) string {
	var in []string
	for _, k := range e.kids {
		if k.name == name {
			in = append(in, write(k))
		}
	}
	return strings.Join(in, between)
}

// last is the name of the last part of an element, "" if it has none.
func (e *el) last() string {
	if e == nil {
		return ""
	}
	for _, k := range slices.Backward(e.kids) {
		if !strings.HasSuffix(k.name, "Pr") {
			return k.name
		}
	}
	return ""
}

// base is what a script is at, as one thing: a half squared is no 1/2², nor is the cube of x² x²³.
func base(e *el) string {
	s := mathText(e.child("e"))
	switch e.child("e").last() {
	case "f", "rad", "sSup", "sSubSup":
		return "(" + s + ")"
	}
	return s
}

// before is a script that stands before its base.
func before(sign rune, s string) string { return strings.TrimPrefix(script("x", sign, s), "x") }

// single is a part behind a bar or under a root: 1/(2a), √(2a).
func single(s string) string {
	part := func(r rune) bool { return unicode.IsDigit(r) || r == '.' }
	if utf8.RuneCountInString(s) > 1 && strings.ContainsFunc(s, unicode.IsLetter) && strings.ContainsFunc(s, part) {
		return "(" + s + ")"
	}
	return bracketed(s)
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
