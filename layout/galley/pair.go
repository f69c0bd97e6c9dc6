package galley

import (
	"dayang/input/doc"
	"dayang/layout/page"
	"dayang/layout/unit"
)

// pair sets two upright pictures in a row side by side in one box over a page of one column, as
// high as each other, each with its caption under it. It reports whether it did: neither may
// become lower by more than a third.
func (b *builder) pair(blocks []doc.Block, i int) bool {
	k, next := &blocks[i], blockAt(blocks, i+1)
	if b.Sheet.Columns.Count > 1 || k.Kind != doc.Figure || next.Kind != doc.Figure {
		return false
	}
	gap := 2 * b.Sheet.Body.Size
	two := []*doc.Block{k, next}
	var images [2]page.Image
	height, most, wide := unit.Len(0), unit.Len(0), unit.Len(0)
	for n, k := range two {
		img, err := b.picture(k)
		if err != nil || img.Width >= img.Height {
			return false
		}
		w, h := b.pictureSize(&img, b.Width)
		if b.sign(w, h) {
			return false
		}
		if images[n] = img; n == 0 || h < height {
			height = h
		}
		most = max(most, h)
	}
	for _, img := range images {
		wide += height.Mul(int64(img.Width), int64(img.Height))
	}
	if room := b.Width - gap; wide > room {
		height, wide = height.Mul(int64(room), int64(wide)), room
	}
	if 3*height < 2*most {
		return false
	}
	f := Box{Span: 1, Pos: k.Pos.String(), kind: pictureBox}
	var items []page.Item
	x := (b.Width - wide - gap) / 2
	for n, k := range two {
		w := height.Mul(int64(images[n].Width), int64(images[n].Height))
		el := b.elem(page.RoleFigure, 0, "", k.Pos)
		if n == 0 {
			f.Elem = el
		}
		b.coarse(k, &images[n], w)
		items = append(items,
			page.Item{Image: &page.Picture{
				Rect:  unit.Rect{X: x, W: w, H: height},
				Image: b.image(images[n]),
				Elem:  el,
			}})
		caption, end := b.captionUnder(k, el, unit.Rect{X: x, W: w, H: height}, w)
		items = append(items, caption...)
		if f.least = max(f.least, end); end > height {
			f.last = b.Sheet.Figure.Caption.Size
		}
		x += w + gap
	}
	f.blocks = []boxBlock{{items, 0}}
	f.Rows = b.boxRows(f.least)
	b.place(f)
	return true
}
