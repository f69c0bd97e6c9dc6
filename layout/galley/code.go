package galley

import (
	"context"
	"sort"
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
	// codeSpace is the least white between words of code, in hundredths of an em: nearer to that of
	// an indent than to that of text, in which no word stands by itself.
	codeSpace = 40
	// narrowest is how many of the narrowest characters go on an em.
	narrowest = 5
	// mostKeptTurns is in how many lines a line of code stands that is not parted.
	mostKeptTurns = 4
)

// code sets lines of code as they are written: each begins as far in as it does in the source,
// half an em for a blank, and goes on further in where it is too long, behind a blank or a mark.
// A fine line stands at the left. It stops when ctx ends.
func (b *builder) code(ctx context.Context, k *doc.Block) {
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
		b.codeLine(ctx, l, left+unit.Len(l.in)*blank, codeHang*blank, st, el, k)
	}
	if ctx.Err() != nil {
		return
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
	return page.Item{Rule: &page.Rule{
		From:  unit.Point{X: x, Y: from},
		To:    unit.Point{X: x, Y: to},
		Width: hairline,
		Color: page.Color{K: 60},
	}}
}

// codeLine sets a line of code that begins so far in and goes on hang further in, until ctx ends.
func (b *builder) codeLine(ctx context.Context, l codeLine, in, hang unit.Len, st styles.Text, el int, k *doc.Block) {
	pos := places(k)
	shape := func(text []rune, at int) *inline.Text {
		run := []inline.Run{{Text: string(text), Style: style(st)}}
		spec := b.spec(run, 0, inline.Left, el, func(i int) diag.Pos { return pos(at + i) })
		spec.Space = st.Size * codeSpace / 100
		return b.Composer.Shape(spec)
	}
	fits := func(text []rune) bool { return shape(text, 0).Single().Width <= b.Width-in }
	first := len(b.g.Strips)
	chars := []rune(l.text)
	for at := 0; at < len(chars) && ctx.Err() == nil; {
		n := codeTurn(chars[at:], fits, int(narrowest*(b.Width-in)/st.Size))
		text := shape(chars[at:at+n], l.at+at)
		line := text.Single()
		b.g.Diags = append(b.g.Diags, text.Missing()...)
		b.g.Strips = append(b.g.Strips,
			Strip{Strip: makeup.Strip{Rows: 1}, Items: line.At(in, b.baseline(0)), Elem: el})
		if len(b.g.Strips) == first+1 {
			in += hang
		}
		for at += n; at < len(chars) && unicode.IsSpace(chars[at]); at++ {
		}
	}
	if set := b.g.Strips[first:]; len(set) <= mostKeptTurns {
		for i := range set[min(1, len(set)):] {
			set[i+1].NoStart = true
		}
	}
}

// codeTurn returns after how many characters a line of code is turned over: all of them if they fit;
// else the last good place that does, if it stands behind a third of what fits; else the last
// joint, if it stands behind two thirds; else as much as fits. No more than most characters do.
func codeTurn(chars []rune, fits func([]rune) bool, most int) int {
	if len(chars) <= most && fits(chars) {
		return len(chars)
	}
	var at, kinds []int
	for i := range min(len(chars)-1, most) {
		if kind := codePlace(chars[i], chars[i+1]); kind != noPlace {
			at, kinds = append(at, i+1), append(kinds, kind)
		}
	}
	n := sort.Search(len(at), func(i int) bool { return !fits(trimRight(chars[:at[i]])) })
	if n == 0 { // nothing fits: at least a character, so that the line ends some time
		return 1
	}
	best := [noPlace]int{} // the last place of each kind
	for i := range n {
		best[kinds[i]] = at[i]
	}
	last := at[n-1]
	for kind, at := range best[:inWord] {
		if at > last*(1+kind)/3 {
			return at
		}
	}
	return last
}

// trimRight returns characters without the blanks at their end.
func trimRight(chars []rune) []rune {
	for len(chars) > 0 && unicode.IsSpace(chars[len(chars)-1]) {
		chars = chars[:len(chars)-1]
	}
	return chars
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
	case closesLine(b), wide(a) && unicode.In(a, unicode.Ps, unicode.Pi),
		strings.ContainsRune("!<>=+-*/&|.", a) && strings.ContainsRune("=+-*/&|.<>", b):
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
	return strings.ContainsRune(",;:.!?)]}%", r) ||
		r >= 0x2018 && unicode.In(r, unicode.Po, unicode.Pe, unicode.Pf, unicode.Pd)
}

// keepCode keeps lines of code together: eight are not parted, of more the first three and the last
// three stand together, empty lines not counted.
func keepCode(set []Strip) {
	const whole, edge = 8, 3
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
