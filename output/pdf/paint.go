package pdf

import (
	"bytes"
	"fmt"
	"image"
	"image/png"
	"strconv"

	"github.com/signintech/gopdf"

	"dayang/fonts"
	"dayang/fonts/subset"
	"dayang/input/diag"
	"dayang/layout/page"
	"dayang/layout/unit"
)

// painter drives gopdf. Each text call of gopdf makes one text object (BT … ET)
// and each image call one Do, so the order of calls is all that tagging needs to
// know later.
type painter struct {
	doc   gopdf.GoPdf
	book  *page.Book
	lib   *fonts.Library
	faces []*faceUse
	byID  map[page.FaceID]int
	// elems holds, page by page, the structure element of each text object and
	// image.
	elems [][]int
	slug  unit.Len // from the edge of the medium to the trim
	buf   []rune
}

// family is the name under which gopdf knows a face.
func family(i int) string { return "F" + strconv.Itoa(i) }

// collect finds the faces and glyphs of the book.
func (p *painter) collect() error {
	p.byID = map[page.FaceID]int{}
	for i := range p.book.Pages {
		for _, it := range p.book.Pages[i].Items {
			if it.Text == nil {
				continue
			}
			k, ok := p.byID[it.Text.Face]
			if !ok {
				f := p.lib.Face(it.Text.Face)
				if f == nil {
					return fmt.Errorf("no face %q", it.Text.Face)
				}
				if !f.Info().MayEmbed() {
					return diag.NewFault("font-licence", diag.Pos{},
						diag.T("字体 %s 的许可不许嵌入子集", "the licence of font %s forbids to embed a subset", string(f.ID)),
						diag.T("换一款字体", "choose another font"), nil)
				}
				k = len(p.faces)
				p.byID[it.Text.Face] = k
				p.faces = append(p.faces, &faceUse{face: f, sizes: map[glyphText]unit.Len{}, done: make(chan struct{})})
			}
			for _, g := range it.Text.Glyphs {
				key := glyphText{g.ID, g.Text}
				p.faces[k].sizes[key] = max(p.faces[k].sizes[key], it.Text.Size)
			}
		}
	}
	for _, u := range p.faces {
		u.settle()
	}
	return nil
}

// paint returns the file as gopdf writes it: right pages with stubs of fonts
// and images.
func (p *painter) paint() ([]byte, error) {
	p.doc.Start(gopdf.Config{Unit: gopdf.UnitPT, PageSize: gopdf.Rect{W: 595, H: 842}})
	p.doc.SetNoCompression()
	for i, f := range p.faces {
		stub, err := subset.Stub(f.face.Font, f.glyphs)
		if err != nil {
			return nil, fmt.Errorf("face %s: %w", f.face.ID, err)
		}
		if err := p.doc.AddTTFFontData(family(i), stub.Data); err != nil {
			return nil, fmt.Errorf("face %s: %w", f.face.ID, err)
		}
	}
	for i := range p.book.Pages {
		if err := p.page(&p.book.Pages[i]); err != nil {
			return nil, fmt.Errorf("page %d: %w", i+1, err)
		}
	}
	var out bytes.Buffer
	if _, err := p.doc.WriteTo(&out); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

func (p *painter) page(pg *page.Page) error {
	p.elems = append(p.elems, nil)
	p.doc.AddPageWithOption(gopdf.PageOption{PageSize: &gopdf.Rect{
		W: (pg.Trim.W + 2*p.slug).Pt(), H: (pg.Trim.H + 2*p.slug).Pt(),
	}})
	for i := range pg.Items {
		it := &pg.Items[i]
		var err error
		switch {
		case it.Text != nil:
			err = p.text(it.Text)
		case it.Rule != nil:
			p.rule(it.Rule)
		case it.Fill != nil:
			p.fill(it.Fill)
		case it.Image != nil:
			err = p.image(it.Image)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// x moves a coordinate of the trimmed page to the medium; slug is the same on
// all sides.
func (p *painter) x(l unit.Len) float64 { return (l + p.slug).Pt() }

// evenSpacing is the difference of spacings below which glyphs are painted in
// one go: gopdf writes thousandths of a point.
const evenSpacing = unit.Pt / 2000

// text paints a run in stretches of even spacing, each placed absolutely, since
// gopdf can say one character spacing for a string and no more.
func (p *painter) text(g *page.Glyphs) error {
	k := p.byID[g.Face]
	u := p.faces[k]
	if err := p.doc.SetFont(family(k), "", g.Size.Pt()); err != nil {
		return err
	}
	p.doc.SetTextColorCMYK(g.Color.C, g.Color.M, g.Color.Y, g.Color.K)
	upem := int64(u.face.UnitsPerEm())
	for i := 0; i < len(g.Glyphs); {
		spacing := unit.Len(0)
		j := i + 1
		for ; j < len(g.Glyphs) && g.Glyphs[j].Y == g.Glyphs[i].Y; j++ {
			prev := g.Glyphs[j-1]
			s := g.Glyphs[j].X - prev.X - g.Size.Mul(int64(u.face.Advance(prev.ID)), upem)
			if j == i+1 {
				spacing = s
			} else if d := s - spacing; d > evenSpacing || d < -evenSpacing {
				break
			}
		}
		if err := p.stretch(g, u, g.Glyphs[i:j], spacing); err != nil {
			return err
		}
		i = j
	}
	return nil
}

func (p *painter) stretch(g *page.Glyphs, u *faceUse, glyphs []page.Glyph, spacing unit.Len) error {
	p.buf = p.buf[:0]
	for _, gl := range glyphs {
		p.buf = append(p.buf, u.code(gl))
	}
	if err := p.doc.SetCharSpacing(spacing.Pt()); err != nil {
		return err
	}
	at := g.At
	dx, dy := glyphs[0].X, glyphs[0].Y
	for range g.Turn % 4 {
		dx, dy = -dy, dx
	}
	at.X, at.Y = at.X+dx, at.Y+dy
	p.doc.SetXY(p.x(at.X), p.x(at.Y))
	if g.Turn%4 != 0 {
		p.doc.Rotate(-90*float64(g.Turn%4), p.x(at.X), p.x(at.Y))
		defer p.doc.RotateReset()
	}
	last := len(p.elems) - 1
	p.elems[last] = append(p.elems[last], g.Elem)
	return p.doc.Text(string(p.buf))
}

func (p *painter) rule(r *page.Rule) {
	p.doc.SetStrokeColorCMYK(r.Color.C, r.Color.M, r.Color.Y, r.Color.K)
	p.doc.SetLineWidth(r.Width.Pt())
	if r.Dash > 0 {
		p.doc.SetCustomLineType([]float64{r.Dash.Pt(), r.Dash.Pt()}, 0)
	} else {
		p.doc.SetLineType("solid")
	}
	p.doc.Line(p.x(r.From.X), p.x(r.From.Y), p.x(r.To.X), p.x(r.To.Y))
}

func (p *painter) fill(f *page.Fill) {
	p.doc.SetFillColorCMYK(f.Color.C, f.Color.M, f.Color.Y, f.Color.K)
	p.doc.RectFromUpperLeftWithStyle(p.x(f.Rect.X), p.x(f.Rect.Y), f.Rect.W.Pt(), f.Rect.H.Pt(), "F")
}

// image places a stub: the samples come later.
func (p *painter) image(pic *page.Picture) error {
	if pic.Image < 0 || pic.Image >= len(p.book.Images) {
		return fmt.Errorf("image %d of %d", pic.Image, len(p.book.Images))
	}
	holder, err := gopdf.ImageHolderByBytes(stubImage(pic.Image))
	if err != nil {
		return err
	}
	last := len(p.elems) - 1
	p.elems[last] = append(p.elems[last], pic.Elem)
	r := pic.Rect
	return p.doc.ImageByHolder(holder, p.x(r.X), p.x(r.Y), &gopdf.Rect{W: r.W.Pt(), H: r.H.Pt()})
}

// stubImage is a grey picture one pixel high whose width names the image of the
// book: gopdf keeps it, and no two stubs are the same.
func stubImage(index int) []byte {
	var b bytes.Buffer
	_ = png.Encode(&b, image.NewGray(image.Rect(0, 0, index+1, 1))) // a bytes.Buffer takes everything
	return b.Bytes()
}
