// Package compare tells in what two laid-out reports differ: in their texts, in
// their lines, and in their pictures.
package compare

import (
	"bytes"
	"encoding/json"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dayang/layout/page"
	"dayang/layout/proof"
	"dayang/layout/proof/diff"
	"dayang/layout/unit"
)

// Result is what differs. The two books are the same when it has no entries.
type Result struct {
	Text []proof.Change `json:"text"`
	// Around are changes of words beside the text: running heads, folios, the masthead.
	Around []proof.Around `json:"around"`
	Lines  []Line         `json:"lines"`
	Pages  []Page         `json:"pages"` // differences that are not of size and place of lines
}

// MarshalJSON writes lists that are empty as such, not as null.
func (r *Result) MarshalJSON() ([]byte, error) {
	type plain Result
	out := plain(*r)
	out.Text, out.Around = append([]proof.Change{}, r.Text...), append([]proof.Around{}, r.Around...)
	out.Lines, out.Pages = append([]Line{}, r.Lines...), append([]Page{}, r.Pages...)
	return json.Marshal(out)
}

// Same reports whether nothing differs.
func (r *Result) Same() bool { return len(r.Text)+len(r.Around)+len(r.Lines)+len(r.Pages) == 0 }

// First is the first page, from 1, on which something differs, 1 if nothing does.
func (r *Result) First() int {
	first := 0
	note := func(n int) {
		if first == 0 || n < first {
			first = n
		}
	}
	for _, p := range r.Pages {
		note(p.Page)
	}
	for _, c := range r.Around {
		note(c.Page)
	}
	for _, l := range r.Lines {
		for _, at := range []*Place{l.Old, l.New} {
			if at != nil {
				note(at.Page)
			}
		}
	}
	return max(first, 1)
}

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

// String prints page/column/row; where no column is known, the millimetres from
// the corner of the page.
func (p *Place) String() string {
	if p.Column == "" {
		return fmt.Sprintf("%d/%.1f,%.1f", p.Page, p.X.MM(), p.Y.MM())
	}
	return fmt.Sprintf("%d/%s/%d", p.Page, p.Column, p.Row)
}

// Page is a page that was added, removed, or changed in its size or in what is
// painted on it beside the lines of its columns.
type Page struct {
	Page int    `json:"page"`
	What string `json:"what"` // "added", "removed", "size" or "content"
}

// slack is the difference of lengths that does not count where pages were read
// from a PDF, whose numbers are rounded.
const slack = unit.Pt / 10

// Books compares two books. Of pages that were read back from a PDF and others
// texts and lines are compared, and not how they are painted.
func Books(before, after *page.Book) *Result {
	r := &Result{Text: proof.Changes(before, after), Around: proof.ChangesAround(before, after)}
	back := [2]bool{before.ReadBack, after.ReadBack}
	room := unit.Len(0)
	if back[0] || back[1] {
		room = slack
		r.Lines = lines(proof.Runs(before), proof.Runs(after), room)
	} else {
		r.Lines = lines(proof.Lines(before), proof.Lines(after), room)
	}
	for n := range max(len(before.Pages), len(after.Pages)) {
		switch {
		case n >= len(before.Pages):
			r.Pages = append(r.Pages, Page{n + 1, "added"})
		case n >= len(after.Pages):
			r.Pages = append(r.Pages, Page{n + 1, "removed"})
		case !near(before.Pages[n].Trim.W, after.Pages[n].Trim.W, room) ||
			!near(before.Pages[n].Trim.H, after.Pages[n].Trim.H, room):
			r.Pages = append(r.Pages, Page{n + 1, "size"})
		case back[0] == back[1] && !samePaint(before, after, n, back[0]):
			r.Pages = append(r.Pages, Page{n + 1, "content"})
		}
	}
	return r
}

func near(a, b, room unit.Len) bool { return a-b <= room && b-a <= room }

// samePaint reports whether page n of two books paints the same, whatever the
// numbers of its elements; back says that the books were read back, where each
// file numbers its glyphs and marks its subsets in its own way.
func samePaint(before, after *page.Book, n int, back bool) bool {
	a, b := before.Pages[n].Items, after.Pages[n].Items
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if print(&a[i], back) != print(&b[i], back) {
			return false
		}
		if a[i].Image != nil && !sameImage(before, after, a[i].Image.Image, b[i].Image.Image) {
			return false
		}
	}
	return true
}

// sameImage compares pictures by their names, and by their bytes if both have any:
// pages that were kept as JSON have none.
func sameImage(before, after *page.Book, i, j int) bool {
	if i < 0 || j < 0 || i >= len(before.Images) || j >= len(after.Images) {
		return i == j
	}
	a, b := &before.Images[i], &after.Images[j]
	return a.Name == b.Name && (len(a.Data) == 0 || len(b.Data) == 0 || bytes.Equal(a.Data, b.Data))
}

func print(it *page.Item, back bool) string {
	switch {
	case it.Text != nil:
		t := *it.Text
		t.Elem, t.Part = 0, 0
		if back {
			_, name, tagged := strings.Cut(string(t.Face), "+")
			if tagged {
				t.Face = page.FaceID(name)
			}
			t.Glyphs = slices.Clone(t.Glyphs)
			for i := range t.Glyphs {
				t.Glyphs[i].ID = 0
			}
		}
		return fmt.Sprint("t", t)
	case it.Rule != nil:
		return fmt.Sprint("r", *it.Rule)
	case it.Arc != nil:
		return fmt.Sprint("a", *it.Arc)
	case it.Fill != nil:
		return fmt.Sprint("f", *it.Fill)
	case it.Image != nil:
		return fmt.Sprint("i", it.Image.Rect)
	case it.Link != nil:
		return fmt.Sprint("l", it.Link.Rect, it.Link.Target)
	}
	return ""
}

// lean is how far the cell of a line's first mark may stand from where the composer put
// it in a book that was read back: the writer cuts the blank half of an opening mark.
func lean(l proof.Line, room unit.Len) unit.Len {
	if r, _ := utf8.DecodeRuneInString(l.Text); room > 0 && unicode.In(r, unicode.Ps, unicode.Pi) {
		return l.Size / 2
	}
	return 0
}

// lines compares the lines of two books in their order; a line that is room away
// from where it was has not moved.
func lines(a, b []proof.Line, room unit.Len) []Line {
	var out []Line
	same := func(i, j int) {
		old, now := place(a[i]), place(b[j])
		if old.Page != now.Page || old.Column != now.Column || old.Row != now.Row ||
			!near(old.X, now.X, room+lean(a[i], room)) || !near(old.Y, now.Y, room) {
			out = append(out, Line{Moved, a[i].Text, old, now})
		}
	}
	i, j := 0, 0
	for _, e := range append(diff.Slices(words(a), words(b)),
		diff.Edit{A0: len(a), A1: len(a), B0: len(b), B1: len(b)}) {
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
			edge := x%block == 0 && !differ[at.Sub(image.Pt(1, 0))] ||
				x%block == block-1 && !differ[at.Add(image.Pt(1, 0))] ||
				y%block == 0 && !differ[at.Sub(image.Pt(0, 1))] ||
				y%block == block-1 && !differ[at.Add(image.Pt(0, 1))]
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
