package galley

import (
	"dayang/input/diag"
	"dayang/input/doc"
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

// figure sets a picture with its caption as a box that text flows around.
func (b *builder) figure(k *doc.Block) {
	img, err := b.picture(k)
	if err != nil {
		b.g.Diags.Add(diag.Warning, "picture", k.Pos, err.Msg, err.Hint)
		b.small(k)
		return
	}
	if w, h := b.pictureSize(&img, b.Width); w < leastPicture || h < b.Sheet.Body.Size {
		b.g.Diags.Add(diag.Warning, "picture-small", k.Pos,
			diag.T("图片 %s 只有 %d×%d 像素，没有排", "the picture %s has only %d × %d pixels and is not set", img.Name, img.Width, img.Height),
			diag.T("换一张大些的图", "supply a larger one"))
		b.small(k)
		return
	}
	index := b.image(img)
	el := b.elem(page.RoleFigure, 0, "", k.Pos)
	span := b.pictureSpan(&img)
	width := b.spanWidth(span)
	w, h := b.pictureSize(&img, width)
	x := unit.Len(0)
	if b.Sheet.Columns.Count == 1 && w > width/2 { // in the middle of the page, the caption under it
		x, width = (width-w)/2, w
	}
	if dpi := float64(img.Width) / w.Pt() * 72; dpi < warnDPI {
		b.g.Diags.Add(diag.Warning, "picture-coarse", k.Pos,
			diag.T("图片 %s 排出来只有 %.0f dpi", "the picture %s has only %.0f dpi as it is set", img.Name, dpi),
			diag.T("换一张大些的图", "supply a larger one"))
	}
	f := Box{Span: span, Elem: el, Pos: k.Pos.String(), kind: pictureBox}
	items := []page.Item{{Image: &page.Picture{Rect: unit.Rect{X: x, W: w, H: h}, Image: index, Elem: el}}}
	y := h
	caption := captionOf(k)
	if caption != "" {
		st := b.Sheet.Figure
		ce := b.elem(page.RoleCaption, 0, caption, k.Pos)
		b.g.Elems[ce].Parent = el
		strong := st.Caption
		strong.Face = b.Sheet.Body.Strong
		v := voice{st.Caption, strong, places(k)}
		y += st.Caption.Size / 2
		for _, l := range b.captionLines(k, caption, v, width, ce) {
			items = append(items, l.At(x, y+ascent(st.Caption.Size))...)
			y += st.Leading
		}
		y -= st.Leading - st.Caption.Size
		f.last = st.Caption.Size
	}
	f.blocks = []boxBlock{{items, 0}}
	f.least = y
	f.Rows = b.boxRows(y)
	b.place(f)
}

// pictureSize is the size of a picture as it is set over a width: narrower than that where it
// would be too high or too coarse.
func (b *builder) pictureSize(img *page.Image, width unit.Len) (w, h unit.Len) {
	w = width
	h = w.Mul(int64(img.Height), int64(img.Width))
	if most := b.Sheet.TypeArea().H.Mul(mostPicture, 100); h > most {
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
// wide page one column more, fewer if it would be coarse.
func (b *builder) pictureSpan(img *page.Image) int {
	n := b.Sheet.Columns.Count
	span := 1
	switch wide := img.Width*100 >= img.Height*landscape; {
	case n >= 5 && wide && len(b.g.Images) == 1:
		span = 3
	case n >= 3 && wide, n >= 5:
		span = 2
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
