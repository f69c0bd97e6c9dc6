package galley

import (
	"strings"
	"unicode/utf8"

	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/layout/cjk"
	"dayang/layout/inline"
	"dayang/layout/makeup"
	"dayang/layout/page"
	"dayang/layout/unit"
)

// leastDrop is how many lines a paragraph must have more than its initial.
const leastDrop = 1

// leastInitial is how many lines of its initial a report has at least.
const leastInitial = 3

// withoutInitial reports whether a report is too short for an initial, or addresses somebody.
func (b *builder) withoutInitial(blocks []doc.Block) bool {
	lines := 0
	for i := range blocks {
		switch k := &blocks[i]; {
		case k.Role == doc.Salutation:
			return true
		case k.Kind == doc.Table || k.Kind == doc.Figure || k.Kind == doc.Furniture || k.Kind == doc.Callout:
		default:
			lines += 1 + utf8.RuneCountInString(k.Text)/b.Sheet.Columns.Measure + len(k.Items)
		}
	}
	return lines < leastInitial*b.Sheet.Body.Drop
}

// reported reports a paragraph that opens as a piece of news does (讯头、电头): 本报讯, 新华社某地5月6日电. No
// paper sets an initial there.
func reported(text string) bool {
	const most = 24 // characters
	opening := []rune(text)
	opening = opening[:min(len(opening), most)]
	for _, who := range []string{"本报", "本刊", "本网", "本台", "新华社", "新华网", "中新社", "中新网", "人民网", "本報"} {
		rest, ok := strings.CutPrefix(string(opening), who)
		if !ok {
			continue
		}
		at := strings.IndexAny(rest, "讯訊电電，。")
		return at >= 0 && !strings.HasPrefix(rest[at:], "，") && !strings.HasPrefix(rest[at:], "。")
	}
	return false
}

// dropped sets a paragraph whose first character is as high as several lines
// (首字下沉); ok is false if the paragraph does not lend itself to it: it begins
// with a mark or a letter, or is too short.
func (b *builder) dropped(k *doc.Block) bool {
	n := b.Sheet.Body.Drop
	first, size := utf8.DecodeRuneInString(k.Text)
	if b.initial || n < 2 {
		return false
	}
	b.initial = true // only the first paragraph
	if reported(k.Text) {
		b.g.Plain = true
		return false
	}
	if k.Role != "" || k.RunIn != "" || cjk.ClassOf(first) != cjk.HAN {
		return false
	}
	lead := b.Sheet.Body.Leading
	// From the top of the first line's characters to the baseline of the last.
	big := unit.Len(n-1)*lead + b.Sheet.Body.Size
	room := big + b.Sheet.Body.Size/2
	if room > b.Width/2 {
		return false
	}
	sp := b.prose(k)
	sp.Runs, sp.Indent = b.runs(k.Text[size:], shift(k.Spans, -1), 0, b.voice(k)), 0
	pos := sp.Pos
	sp.Pos = func(at int) diag.Pos { return pos(at + 1) }
	measure := func(line int) unit.Len {
		if line < n {
			return b.Width - room
		}
		return b.Width
	}
	lines, diags := b.Composer.Shape(sp).Break(inline.BreakOptions{Measure: measure})
	if len(lines) < n+leastDrop {
		return false
	}
	el := b.elem(page.RoleParagraph, 0, k.Text, k.Pos)
	for i := range lines {
		for j := range lines[i].Glyphs {
			if i < n {
				lines[i].Glyphs[j].At.X += room
			}
		}
	}
	b.g.Diags = append(b.g.Diags, diags...)
	b.g.Diags = append(b.g.Diags, b.Missing(string(first), b.Sheet.Section.Face, k.Pos)...)
	char, _ := b.Label(string(first), b.Sheet.Section.Face, big, b.Sheet.Accent, el)
	items := char.At(0, unit.Len(n-1)*lead+b.baseline(0))
	p := Para{parts: partsOf(k.Text[size:], shift(k.Spans, -1), 0)}
	b.open(p.parts, el)
	set := b.strips(lines, el, p)
	b.attach(set, lines, shift(k.Spans, -1))
	piece := makeup.Strip{Rows: n, KeepNext: len(lines) == n+1}
	var notes []Strip
	for i := range n { // the lines beside the initial are one piece with it
		items = append(items, Move(set[i].Items, 0, unit.Len(i)*lead)...)
		piece.Foot += set[i].Foot
		notes = append(notes, set[i].Notes...)
	}
	start := len(b.g.Strips)
	b.g.Strips = append(b.g.Strips, Strip{Strip: piece, Items: items, Elem: el, Notes: notes})
	b.g.Strips = append(b.g.Strips, set[n:]...)
	b.g.Paras = append(b.g.Paras, Para{Para: makeup.Para{First: start, End: len(b.g.Strips)}})
	return true
}
