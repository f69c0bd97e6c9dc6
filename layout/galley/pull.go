package galley

import (
	"strings"
	"unicode/utf8"

	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/layout/inline"
	"dayang/layout/page"
	"dayang/layout/unit"
	"dayang/styles"
)

// A quotation of so many characters is pulled out of the text (引语); a longer one
// runs with it. A page of fewer columns has no room beside its text.
const (
	mostPulled  = 80
	leastPulled = 3 // columns
	mostSensed  = 4 // lines that break where the sense does
)

// pulled sets a short quotation as a box of its own, large in 楷, between two rules;
// ok is false for one that stays in the text, as one of several paragraphs does.
func (b *builder) pulled(blocks []doc.Block, i int) bool {
	k := &blocks[i]
	if blockAt(blocks, i-1).Kind == doc.Quote || blockAt(blocks, i+1).Kind == doc.Quote {
		return false
	}
	if b.Sheet.Columns.Count < leastPulled || utf8.RuneCountInString(k.Text) > mostPulled || k.Text == "" {
		return false
	}
	st := b.Sheet.Note.Text
	st.Size = b.Sheet.Body.Size.Mul(14, 10)
	el := b.elem(page.RoleQuote, 0, k.Text, k.Pos)
	x := Box{Span: 1, Elem: el, Pos: k.Pos.String(), kind: quoteBox, last: st.Size, closing: st.Size}
	y := b.Sheet.Box.Rule + st.Size
	var items []page.Item
	// part sets the characters [from, to) of the quotation.
	part := func(from, to int, st styles.Text, align inline.Align) {
		at, v := places(k), voice{st, st, nil}
		v.pos = func(i int) diag.Pos { return at(from + i) }
		text := string([]rune(k.Text)[from:to])
		shaped := b.Composer.Shape(b.spec(b.runs(text, spansIn(k.Spans, from, to), 0, v), 0, align, el, v.pos))
		set := func() ([]inline.Line, diag.List) { return shaped.Break(inline.BreakOptions{Measure: b.measure}) }
		if shaped.Lines(b.Width) <= mostSensed { // at its clauses, as a heading is
			set = func() ([]inline.Line, diag.List) { return shaped.Headline(b.Width, mostSensed) }
		}
		lines, diags := set()
		b.g.Diags = append(b.g.Diags, diags...)
		for _, l := range lines {
			items = append(items, l.At(0, y+ascent(st.Size))...)
			y += st.Size.Mul(15, 10)
		}
		x.least = y - st.Size/2
	}
	n := utf8.RuneCountInString(k.Text)
	if said := n - utf8.RuneCountInString(speaker(k.Text)); said < n {
		end := utf8.RuneCountInString(strings.TrimRight(string([]rune(k.Text)[:said]), " 　\n"))
		part(0, end, st, inline.Left)
		st.Size = b.Sheet.Body.Size
		part(said, n, st, inline.Right)
	} else {
		part(0, n, st, inline.Left)
	}
	x.blocks = []boxBlock{{items, 0}}
	x.Rows = b.rows(x.least + x.closing)
	b.place(x)
	return true
}

// mostSpeaker is how many characters who spoke has at most, with the dash.
const mostSpeaker = 32

// speaker is who spoke, behind a dash at the end of a quotation: ……。”——某村村民 某某.
func speaker(text string) string {
	said, who, found := strings.Cut(text, "——")
	if !found || said == "" || who == "" || strings.ContainsAny(who, "，。！？；—") ||
		utf8.RuneCountInString(who) > mostSpeaker {
		return ""
	}
	said = strings.TrimRight(said, " 　\n") // who spoke may stand in a paragraph of its own
	if r, _ := utf8.DecodeLastRuneInString(said); !strings.ContainsRune("”』」。！？…", r) {
		return ""
	}
	return "——" + who
}

// join makes one strip of statistics that stand side by side (通栏数读).
func (b *builder) join(boxes []Box) Box {
	out := Box{Span: len(boxes), Elem: boxes[0].Elem, Pos: boxes[0].Pos}
	for i, x := range boxes {
		dx := unit.Len(i) * (b.Width + b.Sheet.Gutter())
		for _, k := range x.blocks {
			out.blocks = append(out.blocks, boxBlock{Move(k.items, dx, 0), 0})
		}
		out.least = max(out.least, x.least)
		out.Rows = max(out.Rows, x.Rows)
	}
	return out
}
