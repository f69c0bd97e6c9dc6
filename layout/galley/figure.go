package galley

import (
	"unicode/utf8"

	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/layout/inline"
	"dayang/layout/page"
	"dayang/layout/unit"
)

// Pictures finds the picture that a document names at a place by its source. The
// error is a *diag.Fault.
type Pictures func(pos diag.Pos, src string) (page.Image, error)

// The shape of pictures: a landscape one over two columns and more, an upright
// one over as few as leave it large enough to see.
const (
	landscape   = 115 // width in hundredths of the height
	mostPicture = 55  // height in hundredths of the type area
	leastDPI    = 150 // below it a picture is set smaller, if it can be
	coarsestDPI = 100 // below it a picture is narrower than its column: a sign of 90 pixels is no illustration
	warnDPI     = 200 // newsprint at 85 to 100 lines per inch wants twice that
)

// leastPicture is the width below which a picture is none to look at but a sign of a web page:
// about a third of a column.
const leastPicture = 48 * unit.Pt

// leastFewer is how many lines high a picture stays that takes fewer columns than its shape asks for.
const leastFewer = 6

// sign reports a picture that is too small to be one.
func (b *builder) sign(w, h unit.Len) bool { return w < leastPicture || h < b.Sheet.Body.Size }

// figures counts the pictures of a report.
func figures(blocks []doc.Block) (n int) {
	for i := range blocks {
		if blocks[i].Kind == doc.Figure {
			n++
		}
	}
	return n
}

// figure sets a picture with its caption as a box that text flows around.
func (b *builder) figure(k *doc.Block) {
	b.pictures--
	img, err := b.picture(k)
	if err != nil {
		b.g.Diags.Add(diag.Warning, "picture", k.Pos, err.Msg, err.Hint)
		b.captionOff(k)
		return
	}
	if b.sign(b.pictureSize(&img, b.Width)) {
		b.g.Diags.Add(diag.Warning, "picture-small", k.Pos,
			diag.T("图片 %s 只有 %d×%d 像素，没有排", "the picture %s has only %d × %d pixels and is not set",
				img.Name, img.Width, img.Height),
			diag.T("换一张大些的图", "supply a larger one"))
		b.captionOff(k)
		return
	}
	index := b.image(img)
	el := b.elem(page.RoleFigure, 0, "", k.Pos)
	span := b.pictureSpan(&img)
	width := b.spanWidth(span)
	at := unit.Rect{}
	at.W, at.H = b.pictureSize(&img, width)
	if b.Sheet.Columns.Count == 1 { // in the middle of the page, the caption under it
		width = max(at.W, width/2)
		at.X = (b.Width - at.W) / 2
	}
	b.coarse(k, &img, at.W)
	caption, end := b.captionUnder(k, el, at, width)
	f := Box{Span: span, Elem: el, Pos: k.Pos.String(), kind: pictureBox, least: end, Rows: b.boxRows(end)}
	if end > at.H {
		f.last = b.Sheet.Figure.Caption.Size
	}
	f.blocks = []boxBlock{{append([]page.Item{{Image: &page.Picture{Rect: at, Image: index, Elem: el}}},
		caption...),
		0}}
	b.place(f)
}

// coarse reports a picture of few dots for its width.
func (b *builder) coarse(k *doc.Block, img *page.Image, w unit.Len) {
	if dpi := float64(img.Width) / w.Pt() * 72; dpi < warnDPI {
		b.g.Diags.Add(diag.Warning, "picture-coarse", k.Pos,
			diag.T("图片 %s 排出来只有 %.0f dpi", "the picture %s has only %.0f dpi as it is set", img.Name, dpi),
			diag.T("换一张大些的图", "supply a larger one"))
	}
}

// captionUnder sets the caption of a picture under it, width wide, flush left with it, and returns where
// that ends. On a page of one column one that goes on no line as wide as its picture is in the
// middle under it.
func (b *builder) captionUnder(k *doc.Block, figure int, at unit.Rect, width unit.Len) (items []page.Item, end unit.Len) {
	caption, y := captionOf(k), at.H
	if caption == "" {
		return nil, y
	}
	st := b.Sheet.Figure
	el := b.elem(page.RoleCaption, 0, caption, k.Pos)
	b.g.Elems[el].Parent = figure
	strong := st.Caption
	strong.Face = b.Sheet.Body.Strong
	v := voice{st.Caption, strong, places(k)}
	x, diags, first := at.X, len(b.g.Diags), width
	if b.Sheet.Columns.Count == 1 {
		first = min(at.W, width)
	}
	lines := b.captionLines(k, caption, v, first, inline.Left, el)
	if first < width && len(lines) > 1 {
		b.g.Diags = b.g.Diags[:diags]
		x -= (width - at.W) / 2
		lines = b.captionLines(k, caption, v, width, inline.Center, el)
	}
	y += st.Caption.Size / 2
	for _, l := range lines {
		items = append(items, l.At(x, y+ascent(st.Caption.Size))...)
		y += st.Leading
	}
	return items, y - (st.Leading - st.Caption.Size)
}

// mostOff is how many characters a caption has that goes with its picture; a longer one tells
// something by itself.
const mostOff = 60

// captionOff leaves out the caption of a picture that is not set: in the text it would let the
// reader look for the picture.
func (b *builder) captionOff(k *doc.Block) {
	caption := captionOf(k)
	switch n := utf8.RuneCountInString(caption); {
	case n > mostOff:
		b.small(k)
	case n > 0:
		b.g.Diags.Add(diag.Warning, "caption-off", k.Pos,
			diag.T("图片没有排，图注“%s”也不排", "the caption %q is left out with its picture", caption),
			diag.T("补上图片，或把图注改成正文", "supply the picture, or make the caption a paragraph"))
	}
}

// pictureSize is the size of a picture as it is set over a width: narrower than that where it
// would be too high or too coarse, or where pictures are to be smaller.
func (b *builder) pictureSize(img *page.Image, width unit.Len) (w, h unit.Len) {
	w = width - width.Mul(b.Smaller, 100)
	h = w.Mul(int64(img.Height), int64(img.Width))
	if most := b.Sheet.TypeArea().H.Mul(mostPicture*(100-b.Smaller), 100*100); h > most {
		w, h = w.Mul(int64(most), int64(h)), most
	}
	if most := unit.Len(img.Width) * 72 * unit.Pt / coarsestDPI; w > most {
		w, h = most, most.Mul(int64(img.Height), int64(img.Width))
	}
	return w, h
}

// picture asks for the picture of a block.
func (b *builder) picture(k *doc.Block) (page.Image, *diag.Fault) {
	missing := func(msg diag.Text) *diag.Fault {
		return diag.NewFault("picture", k.Pos, msg, diag.T("检查图片的路径", "check the path of the picture"), nil)
	}
	if k.Image == nil || k.Image.Src == "" {
		return page.Image{}, missing(diag.T("没有写明图片", "no picture is named"))
	}
	if b.Pictures == nil {
		return page.Image{}, missing(diag.T("没有图片 %s", "there is no picture %s", k.Image.Src))
	}
	img, err := b.Pictures(k.Pos, k.Image.Src)
	if err != nil {
		if f, ok := diag.AsFault(err); ok {
			return img, f
		}
		return img, missing(diag.T("图片 %s 读不出来：%v", "the picture %s cannot be read: %v", k.Image.Src, err))
	}
	if img.Width <= 0 || img.Height <= 0 {
		return img, missing(diag.T("图片 %s 是空的", "the picture %s is empty", k.Image.Src))
	}
	if img.Alt = k.Image.Alt; img.Alt == "" {
		img.Alt = k.Text
	}
	return img, nil
}

// image enters a picture and returns its index; one that comes again is held once.
func (b *builder) image(img page.Image) int {
	for i := range b.g.Images {
		if b.g.Images[i].Name == img.Name && b.g.Images[i].Alt == img.Alt {
			return i
		}
	}
	b.g.Images = append(b.g.Images, img)
	return len(b.g.Images) - 1
}

// pictureSpan is how many columns a picture takes: by its shape, the first of a
// wide page one column more, fewer if it would be coarse or if the last ones are to be.
func (b *builder) pictureSpan(img *page.Image) int {
	n := b.Sheet.Columns.Count
	span := 1
	switch wide := img.Width*100 >= img.Height*landscape; {
	case n >= 5 && wide && len(b.g.Images) == 1:
		span = 3
	case n >= 3 && wide, n >= 5:
		span = 2
	}
	if span > 1 && b.pictures < b.Fewer &&
		b.spanWidth(span-1).Mul(int64(img.Height), int64(img.Width)) >= leastFewer*b.Sheet.Body.Leading {
		span--
	}
	for span > 1 && float64(img.Width)/b.spanWidth(span).Pt()*72 < leastDPI {
		span--
	}
	return span
}

// spanWidth is the width of n columns with the gutters between them.
func (b *builder) spanWidth(n int) unit.Len {
	return unit.Len(n)*b.Width + unit.Len(n-1)*b.Sheet.Gutter()
}
