package proof

import (
	"strings"
	"unicode"

	"dayang/layout/page"
	"dayang/layout/proof/diff"
	"dayang/layout/unit"
)

// char is a character of a book's text: its element and its place there.
type char struct{ elem, offset int }

// wholeText is the text of all elements without white space, which typesetting
// makes and takes.
func wholeText(b *page.Book, dashes bool) (text []rune, from []char) {
	for i := range b.Elems {
		for k, r := range []rune(b.Elems[i].Text) {
			if !unicode.IsSpace(r) && !unicode.IsControl(r) && r != '\u200B' && (dashes || r != '—') {
				text, from = append(text, r), append(from, char{i, k})
			}
		}
	}
	return text, from
}

// wholeChanges compares whole texts. The dash before a subtitle is the design's,
// and stands in a PDF but not in the text of a report.
func wholeChanges(before, after *page.Book) []Change {
	dashes := before.ReadBack == after.ReadBack
	a, fromA := wholeText(before, dashes)
	b, fromB := wholeText(after, dashes)
	var out []Change
	for _, e := range diff.Join(diff.Slices(a, b), 2) {
		old := string(a[e.A0:e.A1])
		c := Change{OldElem: page.Artifact, NewElem: page.Artifact, Old: old}
		if e.A0 < e.A1 {
			first, last := fromA[e.A0], fromA[e.A1-1]
			c.OldElem, c.OldFrom, c.OldTo = first.elem, first.offset, last.offset+1
			c.Source = before.Elems[first.elem].Source
		}
		if e.B0 == e.B1 { // shown before what follows it
			if e.B0 < len(b) {
				c.NewElem, c.NewFrom, c.NewTo = fromB[e.B0].elem, fromB[e.B0].offset, fromB[e.B0].offset
			}
			out = append(out, c)
			continue
		}
		for k := e.B0; k < e.B1; { // a change for each element that it touches
			end := k
			for end < e.B1 && fromB[end].elem == fromB[k].elem {
				end++
			}
			c.NewElem, c.NewFrom, c.NewTo = fromB[k].elem, fromB[k].offset, fromB[end-1].offset+1
			c.New = string(b[k:end])
			if s := after.Elems[c.NewElem].Source; s != "" {
				c.Source = s
			}
			out = append(out, c)
			c = Change{OldElem: page.Artifact, NewElem: page.Artifact}
			k = end
		}
	}
	return out
}

// Runs lists what stands together on a baseline, in painting order, whatever the
// zones: the lines of a book that was read back.
func Runs(b *page.Book) []Line {
	var out []Line
	for n := range b.Pages {
		var text strings.Builder
		open := false
		end := func() {
			if open {
				out[len(out)-1].Text = text.String()
			}
			text.Reset()
			open = false
		}
		for i := range b.Pages[n].Items {
			t := b.Pages[n].Items[i].Text
			if t == nil || t.Elem < 0 || len(t.Glyphs) == 0 {
				continue
			}
			if open {
				l := &out[len(out)-1]
				right := l.At.X + l.Width
				if dy := t.At.Y - l.At.Y; dy > unit.Pt/4 || dy < -unit.Pt/4 || t.At.X < right-t.Size ||
					t.At.X > right+2*t.Size {
					end()
				}
			}
			if !open {
				out = append(out, Line{Page: n, At: t.At})
				open = true
			}
			l := &out[len(out)-1]
			l.Size = max(l.Size, t.Size)
			l.Width = t.At.X + t.Glyphs[len(t.Glyphs)-1].X + t.Size - l.At.X
			for _, g := range t.Glyphs {
				text.WriteString(g.Text)
			}
		}
		end()
	}
	return out
}
