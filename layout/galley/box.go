package galley

import (
	"strings"

	"dayang/input/doc"
	"dayang/layout/inline"
	"dayang/layout/page"
	"dayang/layout/unit"
	"dayang/styles"
)

// Box is a 数读 box: the hero figure large, its label, and the sentence. Its
// blocks are relative to the top left corner of the box; make-up may give it more
// height than it needs, which goes between them.
type Box struct {
	Rows   int // least height in grid lines
	Elem   int
	Pos    string
	least  unit.Len
	blocks []boxBlock
}

// boxBlock is a part of a box with its share of white over it when there is some
// to spare, in tenths of all; the rest stands under the text. The figure takes
// none: the figures of boxes side by side stand on one line.
type boxBlock struct {
	items []page.Item
	share unit.Len
}

// box sets a callout as a box one column wide. The sentence is set flush left: in
// so narrow a measure figures would tear justified lines.
func (b *builder) box(k *doc.Block) Box {
	st := b.Sheet.Box
	el := b.elem(page.RoleCallout, 0, k.Text, k.Pos)
	inner := b.Width - 2*st.Padding
	y := st.Rule + st.Padding
	x := Box{Elem: el, Pos: k.Pos.String()}
	if hero, ok := Hero(k); ok {
		fig, h := b.figure(hero, inner, y, el)
		y += h
		if hero.Label != "" {
			for _, l := range b.headline(hero.Label, st.Label, inner, inline.Left, page.Artifact, k) {
				fig = append(fig, at(l, st.Padding, y+ascent(st.Label.Size))...)
				y += st.Label.Size.Mul(13, 10)
			}
		}
		y += st.Label.Size / 3
		x.blocks = append(x.blocks, boxBlock{fig, 0}, boxBlock{[]page.Item{{Rule: &page.Rule{
			From: unit.Point{X: st.Padding, Y: y}, To: unit.Point{X: b.Width - st.Padding, Y: y},
			Width: unit.Pt / 2, Color: page.Black,
		}}}, 2})
		y += st.Leading / 2
	}
	v := voice{st.Text, st.Strong, places(k)}
	shaped := b.Composer.Shape(b.spec(b.runs(k.Text, k.Spans, 0, v), 0, inline.Left, el, v.pos))
	lines, diags := shaped.Break(inline.BreakOptions{Measure: func(int) unit.Len { return inner }})
	b.g.Diags = append(b.g.Diags, diags...)
	var text []page.Item
	for _, l := range lines {
		text = append(text, at(l, st.Padding, y+ascent(st.Text.Size))...)
		y += st.Leading
	}
	x.blocks = append(x.blocks, boxBlock{text, 3})
	x.least = y + st.Padding - (st.Leading - st.Text.Size)
	x.Rows = b.rows(x.least)
	return x
}

// figure sets the hero figure: the number large, its unit at 0.45 of it, both
// smaller when the column is too narrow. It returns the height taken.
func (b *builder) figure(hero doc.Stat, inner, y unit.Len, el int) ([]page.Item, unit.Len) {
	st := b.Sheet.Box
	big, small := hero.Number, hero.Unit
	if big == "" {
		big, small = hero.Text, ""
	}
	size := st.Figure.Size
	for {
		// The figure repeats characters of the sentence: an artifact for
		// readers of the text.
		num, w := b.Label(big, st.Figure.Face, size, st.Figure.Color, page.Artifact)
		uni, uw := b.Label(small, st.Figure.Face, size.Mul(45, 100), st.Figure.Color, page.Artifact)
		gap := size / 20
		if w+gap+uw <= inner || size <= st.Text.Size {
			base := y + size.Mul(78, 100) // figures have no descenders: 0.78 em is above their ink
			items := at(num, st.Padding, base)
			if small != "" {
				items = append(items, at(uni, st.Padding+w+gap, base)...)
			}
			return items, size.Mul(98, 100)
		}
		size -= unit.Pt
	}
}

// Hero picks the figure of a callout that is set large: the first with a
// number of per cent, else the one with the largest unit, else the first.
func Hero(k *doc.Block) (doc.Stat, bool) {
	if len(k.Stats) == 0 {
		return doc.Stat{}, false
	}
	best, rank := 0, -1
	for i, s := range k.Stats {
		if r := heroRank(s); r > rank {
			best, rank = i, r
		}
	}
	return k.Stats[best], true
}

// heroRank orders figures by how well they stand alone in large type.
func heroRank(s doc.Stat) int {
	switch {
	case s.Number == "":
		return 0
	case strings.HasPrefix(s.Unit, "%") || strings.HasPrefix(s.Unit, "％"):
		return 4
	case strings.Contains(s.Unit, "亿"):
		return 3
	case strings.Contains(s.Unit, "万") || strings.Contains(s.Unit, "倍") || strings.Contains(s.Unit, "百分点"):
		return 2
	}
	return 1
}

// Paint returns the items of a box of the given height at a place: ground,
// rules, then its text.
func (x Box) Paint(st *styles.Sheet, at unit.Rect) []page.Item {
	rule := st.Box.Rule
	out := []page.Item{
		{Fill: &page.Fill{Rect: at, Color: st.Tint}},
		{Fill: &page.Fill{Rect: unit.Rect{X: at.X, Y: at.Y, W: at.W, H: rule}, Color: st.Accent}},
		{Fill: &page.Fill{Rect: unit.Rect{X: at.X, Y: at.Bottom() - unit.Pt/2, W: at.W, H: unit.Pt / 2}, Color: st.Accent}},
	}
	spare := max(0, at.H-x.least) / 10
	y := at.Y
	for _, k := range x.blocks {
		y += k.share * spare
		out = append(out, Move(k.items, at.X, y)...)
	}
	return out
}

// Move returns copies of items, moved.
func Move(items []page.Item, dx, dy unit.Len) []page.Item {
	out := make([]page.Item, len(items))
	for i, it := range items {
		switch {
		case it.Text != nil:
			t := *it.Text
			t.At = unit.Point{X: t.At.X + dx, Y: t.At.Y + dy}
			it.Text = &t
		case it.Rule != nil:
			r := *it.Rule
			r.From = unit.Point{X: r.From.X + dx, Y: r.From.Y + dy}
			r.To = unit.Point{X: r.To.X + dx, Y: r.To.Y + dy}
			it.Rule = &r
		case it.Fill != nil:
			f := *it.Fill
			f.Rect.X += dx
			f.Rect.Y += dy
			it.Fill = &f
		case it.Image != nil:
			p := *it.Image
			p.Rect.X += dx
			p.Rect.Y += dy
			it.Image = &p
		case it.Link != nil:
			l := *it.Link
			l.Rect.X += dx
			l.Rect.Y += dy
			it.Link = &l
		}
		out[i] = it
	}
	return out
}
