package preflight

import (
	"errors"
	"maps"
	"math"
	"slices"
	"strings"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"dayang/input/diag"
)

// color is a colour of a content stream.
type color struct {
	space string // DeviceCMYK, DeviceGray, DeviceRGB, Separation All …
	v     []float64
}

// inks returns C, M, Y, K of 0 to 1; ok is false for a colour of another kind.
func (c color) inks() (k [4]float64, ok bool) {
	switch {
	case c.space == "DeviceGray" && len(c.v) == 1:
		return [4]float64{3: 1 - c.v[0]}, true
	case c.space == "DeviceCMYK" && len(c.v) == 4:
		return [4]float64(c.v), true
	}
	return k, false
}

// coverage is the total ink in per cent.
func (c color) coverage() float64 {
	if strings.HasPrefix(c.space, "Separation ") && len(c.v) == 1 {
		return 100 * c.v[0]
	}
	k, _ := c.inks()
	return 100 * (k[0] + k[1] + k[2] + k[3])
}

// state is the graphics state as far as the rules ask for it.
type state struct {
	ctm                 matrix
	fill, stroke        color
	width               float64
	overFill, overLine  bool
	overMode            int
	font                *font
	size, space, spread float64 // Tf, Tc, Tw
	scale, rise         float64
	mode                int
}

type matrix [6]float64

func (m matrix) mul(n matrix) matrix { // m applied first
	return matrix{
		m[0]*n[0] + m[1]*n[2], m[0]*n[1] + m[1]*n[3],
		m[2]*n[0] + m[3]*n[2], m[2]*n[1] + m[3]*n[3],
		m[4]*n[0] + m[5]*n[2] + n[4], m[4]*n[1] + m[5]*n[3] + n[5],
	}
}

func (m matrix) apply(x, y float64) (float64, float64) {
	return m[0]*x + m[2]*y + m[4], m[1]*x + m[3]*y + m[5]
}

// factor is how much the matrix enlarges lengths.
func (m matrix) factor() float64 { return math.Sqrt(math.Abs(m[0]*m[3] - m[1]*m[2])) }

// shown is a piece of shown text.
type shown struct {
	text    string
	unknown int // codes that nobody can read
	size    float64
	color   color
	over    bool
	mcid    int // -1 none
	marked  bool
	hidden  bool
	x, y    float64
	turn    uint8 // quarter turns clockwise
	font    *font
	glyphs  []placedGlyph
	order   int // in painting
}

// placedGlyph is a glyph of a shown text at its place.
type placedGlyph struct {
	code int
	text string
	x, y float64
}

// painted is a filled or stroked path.
type painted struct {
	stroke         bool
	color          color
	over           bool
	width          float64 // of a stroke, or the smaller side of a fill
	x0, y0, x1, y1 float64
	marked         bool
	order          int
	arc            *bend // of a stroke, if it is one
}

// placed is an image on a page.
type placed struct {
	dict   types.Dict
	obj    types.Object
	dpi    float64
	marked bool
	box    []float64 // x0 y0 x1 y1
	order  int
}

// pageContent is what a page paints.
type pageContent struct {
	texts  []shown
	paints []painted
	images []placed
	states []types.Dict    // graphics state dictionaries in use
	spaces []color         // every colour that was set, in order, without repeats
	colors map[string]bool // those of spaces
	// tints are the functions of the separations that were chosen, by their spaces.
	tints map[string]types.Object
	forms []types.Dict
	mcids []int
	err   string
	count int // of what was painted
}

// next numbers what is painted.
func (p *pageContent) next() int {
	p.count++
	return p.count
}

// content runs the pages and collects what they paint.
func (c *checker) content() {
	fonts := map[int]*font{}
	for i, pg := range c.file.pages {
		out := &pageContent{}
		in := &interpreter{file: c.file, fonts: fonts, out: out}
		in.st = state{
			ctm:    matrix{1, 0, 0, 1, 0, 0},
			width:  1,
			scale:  1,
			fill:   color{"DeviceGray", []float64{0}},
			stroke: color{"DeviceGray", []float64{0}},
		}
		var data []byte
		streams := c.file.array(pg["Contents"])
		if streams == nil {
			streams = types.Array{pg["Contents"]}
		}
		for _, s := range streams {
			part, err := c.file.stream(s)
			if err == nil && len(data)+len(part) > maxStream {
				err = errors.New("it is too long")
			}
			if err != nil {
				out.err = err.Error()
				continue
			}
			data = append(append(data, part...), '\n')
		}
		in.run(data, c.file.dict(pg["Resources"]))
		if out.err != "" {
			c.fault("syntax", onPage(i, "内容流出错：%s", "the content stream is broken: %s", out.err), diag.Text{})
		}
		c.pages = append(c.pages, out)
	}
	for _, n := range slices.Sorted(maps.Keys(fonts)) {
		ft := fonts[n]
		c.Fonts = append(c.Fonts,
			Font{Name: ft.name, Embedded: ft.program != nil, Bytes: ft.stored, Glyphs: len(ft.used)})
	}
	c.used = fonts
}
