package pdf

import (
	"bytes"
	"cmp"
	"context"
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
	// drawn holds, page by page, what each text object and image is.
	drawn   [][]drawn
	cells   [][][]cell // page by page, item by item
	sides   map[sideKey]int8
	slug    unit.Len // from the edge of the medium to the trim
	uses    []int32  // of the glyphs that are not painted yet, in order: numbers in their faceUse
	codes   []uint16 // of the page in work
	spacing unit.Len // that gopdf has
}

// drawn is a text object or an image.
type drawn struct {
	elem  int      // of the structure
	face  int      // of a text
	codes []uint16 // of its glyphs
}

// stub is the font that stands for all faces in what gopdf writes; its one character
// stands for the glyphs of a text, each of which gopdf would look up several times,
// format by itself, and put into a font and a map of its own. The finisher puts in the
// names of the faces and the glyphs.
const stub = "stub"

// resource is the name of a face in content streams.
func resource(face int) string { return "F" + strconv.Itoa(face+1) }

// collect finds the faces and glyphs of the book.
func (p *painter) collect() error {
	p.byID = map[page.FaceID]int{}
	p.sides = map[sideKey]int8{}
	for i := range p.book.Pages {
		for _, it := range p.book.Pages[i].Items {
			if it.Text == nil {
				continue
			}
			if _, ok := p.byID[it.Text.Face]; !ok {
				f := p.lib.Face(it.Text.Face)
				if f == nil {
					return fmt.Errorf("no face %q", it.Text.Face)
				}
				if !f.Info().MayEmbed() {
					return diag.NewFault("font-licence", diag.Pos{},
						diag.T("字体 %s 的许可不许嵌入子集", "the licence of font %s forbids to embed a subset",
							string(f.ID)),
						diag.T("换一款字体", "choose another font"), nil)
				}
				p.byID[it.Text.Face] = len(p.faces)
				p.faces = append(p.faces, newFaceUse(f))
			}
		}
		cells := p.cellsOf(&p.book.Pages[i])
		p.cells = append(p.cells, cells)
		for n, it := range p.book.Pages[i].Items {
			if it.Text == nil {
				continue
			}
			u := p.faces[p.byID[it.Text.Face]]
			for k := range it.Text.Glyphs {
				at := u.use(it.Text, cells[n], k)
				u.uses[at].size = max(u.uses[at].size, it.Text.Size)
				p.uses = append(p.uses, int32(at))
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
func (p *painter) paint(ctx context.Context) ([]byte, error) {
	p.doc.Start(gopdf.Config{Unit: gopdf.UnitPT, PageSize: gopdf.Rect{W: 595, H: 842}})
	p.doc.SetNoCompression()
	if err := p.doc.AddTTFFontData(stub, subset.Stub()); err != nil {
		return nil, err
	}
	if err := p.doc.SetFont(stub, "", 10); err != nil {
		return nil, err
	}
	for i := range p.book.Pages {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		if err := p.page(i); err != nil {
			return nil, fmt.Errorf("page %d: %w", i+1, err)
		}
	}
	var out bytes.Buffer
	if _, err := p.doc.WriteTo(&out); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

func (p *painter) page(index int) error {
	pg := &p.book.Pages[index]
	p.drawn, p.codes = append(p.drawn, nil), nil
	p.doc.AddPageWithOption(gopdf.PageOption{PageSize: &gopdf.Rect{
		W: (pg.Trim.W + 2*p.slug).Pt(), H: (pg.Trim.H + 2*p.slug).Pt(),
	}})
	for i := range pg.Items {
		it := &pg.Items[i]
		var err error
		switch {
		case it.Text != nil:
			err = p.text(it.Text, p.cells[index][i])
		case it.Rule != nil:
			p.rule(it.Rule)
		case it.Arc != nil:
			p.arc(it.Arc)
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
func (p *painter) text(g *page.Glyphs, cells []cell) error {
	k := p.byID[g.Face]
	u := p.faces[k]
	if err := p.doc.SetFontSize(g.Size.Pt()); err != nil {
		return err
	}
	p.doc.SetTextColorCMYK(g.Color.C, g.Color.M, g.Color.Y, g.Color.K)
	uses := p.uses[:len(g.Glyphs)]
	p.uses = p.uses[len(g.Glyphs):]
	start, end := u.extent(g, cells, 0)
	for i := 0; i < len(g.Glyphs); {
		spacing := unit.Len(0)
		from := start
		first := len(p.codes)
		p.codes = append(p.codes, u.code(uses[i]))
		j := i + 1
		for ; j < len(g.Glyphs) && g.Glyphs[j].Y == g.Glyphs[i].Y; j++ {
			var s unit.Len
			before := end
			start, end = u.extent(g, cells, j)
			if s = start - before; j == i+1 {
				spacing = s
			} else if d := s - spacing; d > evenSpacing || d < -evenSpacing {
				break
			}
			p.codes = append(p.codes, u.code(uses[j]))
		}
		if j < len(g.Glyphs) {
			start, end = u.extent(g, cells, j)
		}
		what := drawn{cmp.Or(g.Part, g.Elem), k, p.codes[first:]}
		if err := p.stretch(g, what, from, g.Glyphs[i].Y, spacing); err != nil {
			return err
		}
		i = j
	}
	return nil
}

// stretch paints what at x and y from the origin of the run.
func (p *painter) stretch(g *page.Glyphs, what drawn, dx, dy, spacing unit.Len) error {
	if spacing != p.spacing {
		p.spacing = spacing
		if err := p.doc.SetCharSpacing(spacing.Pt()); err != nil {
			return err
		}
	}
	at := g.At
	for range g.Turn % 4 {
		dx, dy = -dy, dx
	}
	at.X, at.Y = at.X+dx, at.Y+dy
	p.doc.SetXY(p.x(at.X), p.x(at.Y))
	if g.Turn%4 != 0 {
		p.doc.Rotate(-90*float64(g.Turn%4), p.x(at.X), p.x(at.Y))
		defer p.doc.RotateReset()
	}
	last := len(p.drawn) - 1
	p.drawn[last] = append(p.drawn[last], what)
	return p.doc.Text(subset.StubText)
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

// arc paints curve after curve; the finisher makes one line of them.
func (p *painter) arc(a *page.Arc) {
	p.doc.SetStrokeColorCMYK(a.Color.C, a.Color.M, a.Color.Y, a.Color.K)
	p.doc.SetLineWidth(a.Width.Pt())
	p.doc.SetLineType("solid")
	for _, c := range a.Curves(a.Radius) {
		p.doc.Curve(p.x(c[0].X), p.x(c[0].Y), p.x(c[1].X), p.x(c[1].Y), p.x(c[2].X), p.x(c[2].Y), p.x(c[3].X),
			p.x(c[3].Y), "D")
	}
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
	last := len(p.drawn) - 1
	p.drawn[last] = append(p.drawn[last], drawn{elem: pic.Elem})
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
