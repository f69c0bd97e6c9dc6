package proof

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dayang/layout/page"
	"dayang/layout/unit"
)

// Line is a line of text in a column.
type Line struct {
	Page   int // from 0
	Column string
	Row    int // grid line of the page from 1, from the top of the type area
	At     unit.Point
	Width  unit.Len
	Size   unit.Len // of its largest run
	Text   string
	// Pitch is the median distance of neighbouring Han characters in ems, 0
	// where no two stand together. An even line has 1.
	Pitch float64
	// Space is the widest white between words, and between a Han and a letter, in ems, 0 where
	// there is none.
	Space float64
}

// Lines returns the lines in the columns of a book, page by page, column by
// column, from above. Boxes and the headline zone have none.
func Lines(b *page.Book) []Line {
	var out []Line
	for n := range b.Pages {
		pg := &b.Pages[n]
		var columns []page.Zone
		for _, z := range pg.Zones {
			if z.Kind == page.ZoneColumn {
				columns = append(columns, z)
			}
		}
		slices.SortStableFunc(columns, func(a, b page.Zone) int { return cmp.Compare(a.Rect.X, b.Rect.X) })
		for _, z := range columns {
			out = append(out, columnLines(b, n, z)...)
		}
	}
	return out
}

func columnLines(b *page.Book, n int, z page.Zone) []Line {
	pg := &b.Pages[n]
	byY := map[unit.Len][]*page.Glyphs{}
	for i := range pg.Items {
		t := pg.Items[i].Text
		if t == nil || t.Elem < 0 || len(t.Glyphs) == 0 || !inside(z.Rect, t.At) || boxed(pg, t.At) {
			continue
		}
		byY[t.At.Y] = append(byY[t.At.Y], t)
	}
	var out []Line
	for y, runs := range byY {
		slices.SortStableFunc(runs, func(a, b *page.Glyphs) int { return cmp.Compare(a.At.X, b.At.X) })
		last := runs[len(runs)-1]
		end := last.At.X + last.Glyphs[len(last.Glyphs)-1].X + last.Size
		l := Line{Page: n, Column: z.Name, At: unit.Point{X: runs[0].At.X, Y: y}, Width: end - runs[0].At.X}
		for _, t := range runs {
			l.Size = max(l.Size, t.Size)
		}
		if pg.Grid.Step > 0 {
			l.Row = int((y-pg.Grid.Top+pg.Grid.Step/2)/pg.Grid.Step) + 1
		}
		if 20*l.Size < 9*pg.Grid.Step { // ruby, marks of notes: no line of their own
			continue
		}
		var text strings.Builder
		var pitches []float64
		for _, t := range runs {
			for k, g := range t.Glyphs {
				text.WriteString(g.Text)
				l.Space = max(l.Space, float64(white(t, k))/float64(t.Size))
				if k > 0 && han(g.Text) && han(t.Glyphs[k-1].Text) {
					pitches = append(pitches, float64(g.X-t.Glyphs[k-1].X)/float64(t.Size))
				}
			}
		}
		l.Text = text.String()
		if len(pitches) > 0 {
			slices.Sort(pitches)
			l.Pitch = pitches[len(pitches)/2]
		}
		out = append(out, l)
	}
	slices.SortFunc(out, func(a, b Line) int { return cmp.Compare(a.At.Y, b.At.Y) })
	return out
}

// white is what stands between words at glyph k of a run: a single space, or what is between a Han
// and a letter.
func white(t *page.Glyphs, k int) unit.Len {
	if k == 0 || k+1 >= len(t.Glyphs) {
		return 0
	}
	before, g, after := &t.Glyphs[k-1], &t.Glyphs[k], &t.Glyphs[k+1]
	switch {
	case g.Text == " " && before.Text != " " && after.Text != " ":
		return after.X - g.X
	case han(g.Text) && after.Text != "" && after.Text[0] < utf8.RuneSelf && after.Text != " ":
		return after.X - g.X - t.Size
	}
	return 0
}

func inside(r unit.Rect, p unit.Point) bool {
	return p.X >= r.X && p.X < r.Right() && p.Y >= r.Y && p.Y <= r.Bottom()
}

func boxed(pg *page.Page, p unit.Point) bool {
	return slices.ContainsFunc(pg.Zones,
		func(z page.Zone) bool { return z.Kind == page.ZoneBox && inside(z.Rect, p) })
}

func han(s string) bool {
	r := []rune(s)
	return len(r) == 1 && unicode.Is(unicode.Han, r[0])
}
