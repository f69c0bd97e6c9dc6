package galley

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/layout/inline"
	"dayang/layout/makeup"
	"dayang/layout/page"
	"dayang/layout/unit"
	"dayang/styles"
)

const (
	// tabStop is how many blanks a tab of code reaches to.
	tabStop = 4
	// codeHang is how many blanks further in a line of code goes on that is too long.
	codeHang = 2
	// mostIndents is the part of the width, one in so many, that the indents of code take.
	mostIndents = 3
	// mostKeptTurns is in how many lines a line of code stands that is not parted.
	mostKeptTurns = 4
)

// code sets lines of code as they are written: each begins as far in as it does in the source,
// half an em for a blank, and goes on further in where it is too long, behind a blank or a mark.
// A fine line stands at the left.
func (b *builder) code(k *doc.Block) {
	if strings.TrimSpace(k.Text) == "" {
		return
	}
	st := b.Sheet.Box.Text
	st.Size, st.Color = min(st.Size, b.Sheet.Body.Size), b.Sheet.Body.Color
	el := b.elem(page.RoleParagraph, 0, k.Text, k.Pos)
	lines := codeLines(k.Text)
	left, blank := st.Size, st.Size/2
	for _, l := range lines {
		if l.in > 0 {
			blank = min(blank, (b.Width-left)/mostIndents/unit.Len(l.in))
		}
	}
	first := len(b.g.Strips)
	for _, l := range lines {
		if l.text == "" {
			b.g.Strips = append(b.g.Strips, Strip{Strip: makeup.Strip{Rows: 1, NoStart: true}, Elem: el})
			continue
		}
		b.codeLine(l, left+unit.Len(l.in)*blank, codeHang*blank, st, el, k)
	}
	set := b.g.Strips[first:]
	keepCode(set)
	size, lead := b.Sheet.Body.Size, b.Sheet.Body.Leading
	for i := range set {
		set[i].Items = append(set[i].Items, codeRule(0, size))
		set[i].Join = []page.Item{codeRule(size, lead)}
	}
}

// codeRule is the line at the left of code between two heights.
func codeRule(from, to unit.Len) page.Item {
	x := hairline / 2
	return page.Item{Rule: &page.Rule{From: unit.Point{X: x, Y: from}, To: unit.Point{X: x, Y: to}, Width: hairline, Color: page.Color{K: 60}}}
}

// codeLine sets a line of code that begins so far in and goes on hang further in.
func (b *builder) codeLine(l codeLine, in, hang unit.Len, st styles.Text, el int, k *doc.Block) {
	pos := places(k)
	shape := func(text string, at int) *inline.Text {
		run := []inline.Run{{Text: text, Style: style(st)}}
		return b.Composer.Shape(b.spec(run, 0, inline.Left, el, func(i int) diag.Pos { return pos(at + i) }))
	}
	first := len(b.g.Strips)
	for at, rest := l.at, l.text; rest != ""; {
		n := codeTurn(rest, func(piece string) bool { return shape(piece, 0).Single().Width <= b.Width-in }, int(5*(b.Width-in)/st.Size))
		text := shape(rest[:n], at)
		line := text.Single()
		b.g.Diags = append(b.g.Diags, text.Missing()...)
		b.g.Strips = append(b.g.Strips, Strip{Strip: makeup.Strip{Rows: 1}, Items: line.At(in, b.baseline(0)), Elem: el})
		at += utf8.RuneCountInString(rest[:n])
		if len(b.g.Strips) == first+1 {
			in += hang
		}
		rest = strings.TrimLeftFunc(rest[n:], unicode.IsSpace)
		at += utf8.RuneCountInString(l.text) - (at - l.at) - utf8.RuneCountInString(rest)
	}
	if set := b.g.Strips[first:]; len(set) <= mostKeptTurns {
		for i := range set[1:] {
			set[i+1].NoStart = true
		}
	}
}

// codeTurn returns after how many bytes a line of code is turned over: all of them if they fit;
// else the last good place that does, if it stands behind a third of what fits; else the last
// joint, if it stands behind two thirds; else as much as fits. No more than most characters do.
func codeTurn(text string, fits func(string) bool, most int) int {
	if utf8.RuneCountInString(text) <= most && fits(text) {
		return len(text)
	}
	best := [3]int{} // the last place of each kind
	chars := []rune(text)
	at, last := 0, 0
	for i := range chars[:len(chars)-1] {
		at += utf8.RuneLen(chars[i])
		kind := codePlace(chars[i], chars[i+1])
		if kind == noPlace {
			continue
		}
		if !fits(strings.TrimRightFunc(text[:at], unicode.IsSpace)) {
			break
		}
		best[kind], last = at, at
	}
	for kind, at := range best {
		if at > last*(1+kind)/3 {
			return at
		}
	}
	if last == 0 { // nothing fits: at least a character, so that the line ends some time
		return utf8.RuneLen(chars[0])
	}
	return last
}

// The kinds of places at which code is turned over, the best first.
const (
	goodPlace = iota // behind a blank, a comma, a bracket that opens; in a comment in Chinese
	joint            // behind a mark within a name or an address
	inWord
	noPlace
)

// codePlace tells what kind of place is between two characters of code.
func codePlace(a, b rune) int {
	wide := func(r rune) bool { return r >= 0x2E80 }
	switch {
	case unicode.IsSpace(b), unicode.Is(unicode.Mn, b):
		return noPlace // the blank stays at the end of its line
	case unicode.IsSpace(a):
		return goodPlace
	case closesLine(b), wide(a) && unicode.In(a, unicode.Ps, unicode.Pi), strings.ContainsRune("!<>=+-*/&|.", a) && strings.ContainsRune("=+-*/&|.<>", b):
		return noPlace // != ... // stay whole
	case strings.ContainsRune(",;([{", a), wide(a):
		return goodPlace
	case strings.ContainsRune("./\\:=&|_-+?", a):
		return joint
	}
	return inWord
}

// closesLine reports marks with which no line begins.
func closesLine(r rune) bool {
	return strings.ContainsRune(",;:.!?)]}%", r) || r >= 0x2018 && unicode.In(r, unicode.Po, unicode.Pe, unicode.Pf, unicode.Pd)
}

// keepCode keeps lines of code together: four are not parted, of more the first two and the last
// two stand together, empty lines not counted.
func keepCode(set []Strip) {
	const whole, edge = 4, 2
	var full []int
	for i, s := range set {
		if len(s.Items) > 0 {
			full = append(full, i)
		}
	}
	keep := func(from, to int) {
		for i := from; i < to; i++ {
			set[i].KeepNext = true
		}
	}
	if n := len(full); n <= whole {
		keep(full[0], full[n-1])
	} else {
		keep(full[0], full[edge-1])
		keep(full[n-edge], full[n-1])
	}
}

// codeLine is a line of code: how many blanks it begins with, its text, and at which character
// of the block that begins.
type codeLine struct {
	in, at int
	text   string
}

// codeLines parts code into lines, without what all begin with and with one empty line where
// several are in a row.
func codeLines(code string) []codeLine {
	var out []codeLine
	at, common := 0, -1
	for line := range strings.Lines(code) {
		l := codeLine{at: at}
		at += utf8.RuneCountInString(line)
		for _, r := range line {
			if r == '\t' {
				l.in += tabStop - l.in%tabStop
			} else if r == '　' {
				l.in += 2
			} else if unicode.IsSpace(r) {
				l.in++
			} else {
				break
			}
		}
		body := strings.TrimLeftFunc(line, unicode.IsSpace)
		l.at += utf8.RuneCountInString(line) - utf8.RuneCountInString(body)
		if l.text = strings.TrimRightFunc(body, unicode.IsSpace); l.text == "" {
			l.in = 0
			if len(out) == 0 || out[len(out)-1].text == "" {
				continue
			}
		} else if common < 0 || l.in < common {
			common = l.in
		}
		l.text = strings.ReplaceAll(l.text, "\t", " ")
		out = append(out, l)
	}
	if n := len(out); n > 0 && out[n-1].text == "" {
		out = out[:n-1]
	}
	for i := range out {
		out[i].in = max(0, out[i].in-max(common, 0))
	}
	return out
}
