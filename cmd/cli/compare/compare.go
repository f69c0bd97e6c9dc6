// Package compare tells in what two laid-out reports differ: in their texts, in
// their lines, and in their pictures.
package compare

import (
	"fmt"
	"image"
	"image/color"
	"image/draw"

	"dayang/layout/page"
	"dayang/layout/proof"
	"dayang/layout/proof/diff"
	"dayang/layout/unit"
)

// Result is what differs. The two books are the same when it has no entries.
type Result struct {
	Text  []proof.Change `json:"text"`
	Lines []Line         `json:"lines"`
	Pages []Page         `json:"pages"` // differences that are not of size and place of lines
}

// Same reports whether nothing differs.
func (r *Result) Same() bool { return len(r.Text)+len(r.Lines)+len(r.Pages) == 0 }

// Kind says what became of a line.
type Kind string

// The kinds.
const (
	Moved   Kind = "moved"   // the same words in another place
	Removed Kind = "removed" // as a line; its words may stand in others
	Added   Kind = "added"
)

// Line is a line that is not where it was.
type Line struct {
	Kind Kind   `json:"kind"`
	Text string `json:"text"`
	Old  *Place `json:"old,omitempty"`
	New  *Place `json:"new,omitempty"`
}

// Place is where a line stands. Page and Row count from 1.
type Place struct {
	Page   int      `json:"page"`
	Column string   `json:"column"`
	Row    int      `json:"row"`
	X      unit.Len `json:"x"`
	Y      unit.Len `json:"y"`
}

// String prints page/column/row.
func (p *Place) String() string { return fmt.Sprintf("%d/%s/%d", p.Page, p.Column, p.Row) }

// Page is a page that was added, removed, or changed in its size or in what is
// painted on it beside the lines of its columns.
type Page struct {
	Page int    `json:"page"`
	What string `json:"what"` // "added", "removed", "size" or "content"
}

// Books compares two books.
func Books(before, after *page.Book) *Result {
	r := &Result{Text: proof.Changes(before, after), Lines: lines(before, after)}
	for n := range max(len(before.Pages), len(after.Pages)) {
		switch {
		case n >= len(before.Pages):
			r.Pages = append(r.Pages, Page{n + 1, "added"})
		case n >= len(after.Pages):
			r.Pages = append(r.Pages, Page{n + 1, "removed"})
		case before.Pages[n].Trim != after.Pages[n].Trim:
			r.Pages = append(r.Pages, Page{n + 1, "size"})
		case !samePaint(&before.Pages[n], &after.Pages[n]):
			r.Pages = append(r.Pages, Page{n + 1, "content"})
		}
	}
	return r
}

// samePaint reports whether two pages paint the same, whatever the numbers of
// their elements.
func samePaint(a, b *page.Page) bool {
	if len(a.Items) != len(b.Items) {
		return false
	}
	for i := range a.Items {
		if print(&a.Items[i]) != print(&b.Items[i]) {
			return false
		}
	}
	return true
}

func print(it *page.Item) string {
	switch {
	case it.Text != nil:
		t := *it.Text
		t.Elem = 0
		return fmt.Sprint("t", t)
	case it.Rule != nil:
		return fmt.Sprint("r", *it.Rule)
	case it.Fill != nil:
		return fmt.Sprint("f", *it.Fill)
	case it.Image != nil:
		return fmt.Sprint("i", it.Image.Rect)
	case it.Link != nil:
		return fmt.Sprint("l", *it.Link)
	}
	return ""
}

// lines compares the lines of two books in reading order.
func lines(before, after *page.Book) []Line {
	a, b := proof.Lines(before), proof.Lines(after)
	var out []Line
	same := func(i, j int) {
		if old, now := place(a[i]), place(b[j]); *old != *now {
			out = append(out, Line{Moved, a[i].Text, old, now})
		}
	}
	i, j := 0, 0
	for _, e := range append(diff.Slices(words(a), words(b)), diff.Edit{A0: len(a), A1: len(a), B0: len(b), B1: len(b)}) {
		for ; i < e.A0; i, j = i+1, j+1 {
			same(i, j)
		}
		for ; i < e.A1; i++ {
			out = append(out, Line{Kind: Removed, Text: a[i].Text, Old: place(a[i])})
		}
		for ; j < e.B1; j++ {
			out = append(out, Line{Kind: Added, Text: b[j].Text, New: place(b[j])})
		}
	}
	return out
}

func words(list []proof.Line) []string {
	out := make([]string, len(list))
	for i, l := range list {
		out[i] = l.Text
	}
	return out
}

func place(l proof.Line) *Place {
	return &Place{l.Page + 1, l.Column, l.Row, l.At.X, l.At.Y}
}

// block is the side in pixels of the squares in which differences are marked.
const block = 12

// Picture sets two pictures side by side, the old one on the left, and frames
// in both the places at which they differ.
func Picture(before, after image.Image) *image.RGBA {
	a, b := before.Bounds(), after.Bounds()
	w, h := max(a.Dx(), b.Dx()), max(a.Dy(), b.Dy())
	const gap = 2 * block
	out := image.NewRGBA(image.Rect(0, 0, 2*w+gap, h))
	draw.Draw(out, out.Rect, image.NewUniform(color.Gray{128}), image.Point{}, draw.Src)
	draw.Draw(out, image.Rect(0, 0, a.Dx(), a.Dy()), before, a.Min, draw.Src)
	draw.Draw(out, image.Rect(w+gap, 0, w+gap+b.Dx(), b.Dy()), after, b.Min, draw.Src)
	differ := make(map[image.Point]bool)
	for y := range h {
		for x := range w {
			if out.RGBAAt(x, y) != out.RGBAAt(w+gap+x, y) {
				differ[image.Pt(x/block, y/block)] = true
			}
		}
	}
	mark := color.RGBA{220, 0, 60, 255}
	for y := range h {
		for x := range w {
			at := image.Pt(x/block, y/block)
			if !differ[at] {
				continue
			}
			edge := x%block == 0 && !differ[at.Sub(image.Pt(1, 0))] || x%block == block-1 && !differ[at.Add(image.Pt(1, 0))] ||
				y%block == 0 && !differ[at.Sub(image.Pt(0, 1))] || y%block == block-1 && !differ[at.Add(image.Pt(0, 1))]
			for _, px := range []int{x, w + gap + x} {
				c := out.RGBAAt(px, y)
				if edge {
					c = mark
				} else { // a tint that leaves the text readable
					c.G, c.B = uint8(int(c.G)*7/8), uint8(int(c.B)*7/8)
				}
				out.SetRGBA(px, y, c)
			}
		}
	}
	return out
}
