// Package proof shows what is to be looked at on a page (大样, 小样): overlays as
// ordinary page items, so that every back end can paint them, and sheets with
// numbered remarks in the margin.
package proof

import (
	"fmt"
	"strconv"

	"dayang/fonts"
	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/layout/galley"
	"dayang/layout/inline"
	"dayang/layout/page"
	"dayang/layout/unit"
	"dayang/styles"
)

// Params are the pages to be proofed and what they were made of.
type Params struct {
	Book  *page.Book
	Doc   *doc.Document
	Sheet *styles.Sheet
	Fonts *fonts.Library
	Diags diag.List
	// Changes since an older state; nil when there is none to compare with.
	Changes []Change
	Lang    diag.Lang
}

// Proof is a book looked through.
type Proof struct {
	Params
	Lines   []Line
	Remarks []Remark
	spots   map[int][]spot
	setter  *galley.Setter
}

// New looks through a book.
func New(p Params) *Proof {
	out := &Proof{Params: p, spots: spots(p.Book), Lines: Lines(p.Book)}
	out.setter = &galley.Setter{
		Sheet:    p.Sheet,
		Composer: inline.NewComposer(p.Fonts, nil),
		Width:    p.Sheet.ColumnWidth(),
	}
	out.Remarks = out.remarks()
	return out
}

// In is the proof with its words in a language.
func (p *Proof) In(l diag.Lang) *Proof {
	out := *p
	out.Lang = l
	return &out
}

// The names of the layers.
const (
	Grid     = "grid"     // baselines
	Frames   = "frames"   // zones with names and measures
	Numbers  = "lines"    // line numbers
	Evenness = "evenness" // loose and tight lines
	Missing  = "missing"  // characters that no face has
	Rejoined = "rejoined" // halves of cut sentences
	Changed  = "changes"
	Marks    = "remarks" // the numbers of the remarks
)

// LayerNames lists the layers in painting order.
func LayerNames() []string {
	return []string{Grid, Frames, Numbers, Evenness, Missing, Rejoined, Changed, Marks}
}

// Title says what a layer shows.
func Title(name string) diag.Text {
	switch name {
	case Grid:
		return diag.T("网格", "baseline grid")
	case Frames:
		return diag.T("区框与尺寸", "frames and measures")
	case Numbers:
		return diag.T("行号", "line numbers")
	case Evenness:
		return diag.T("松紧行", "loose and tight lines")
	case Missing:
		return diag.T("缺字", "missing characters")
	case Rejoined:
		return diag.T("接合处", "rejoined places")
	case Changed:
		return diag.T("改动", "changes")
	default:
		return diag.T("批注号", "remark numbers")
	}
}

// Layer is the items of an overlay of one page, under and over its own.
type Layer struct {
	Name        string
	Under, Over []page.Item
}

// The colours of the overlays: process colours that no text has.
var (
	gridColour     = page.Color{C: 25}
	frameColour    = page.Color{C: 90, M: 20}
	looseColour    = page.Color{M: 14, Y: 55}
	tightColour    = page.Color{C: 28}
	missingColour  = page.Color{M: 95, Y: 90}
	rejoinedColour = page.Color{M: 100, C: 20}
	addedColour    = page.Color{C: 28, Y: 45}
	markColour     = page.Color{M: 100, Y: 100}
	paper          = page.Color{}
)

// labelSize is the size of the words and numbers on a page: legible, too, when
// the proof of a broadsheet is printed at half its size.
func labelSize(pg *page.Page) unit.Len {
	return min(max(pg.Trim.W/150, 5*unit.Pt), 7*unit.Pt)
}

const (
	hair = unit.Pt / 5
	// loosePitch and tightPitch bound what passes for an even line: a reader
	// sees an extra twentieth of an em between all characters, and a sixtieth
	// taken away.
	loosePitch = 1.05
	tightPitch = 0.985
	// looseSpace is the white between words, in ems, from which a line looks torn: letters and
	// Han stand up to half an em apart in an even one.
	looseSpace = 0.6
)

// Layers returns the overlays of page n (from 0) in painting order.
func (p *Proof) Layers(n int) []Layer {
	out := make([]Layer, 0, 8)
	for _, name := range LayerNames() {
		l := Layer{Name: name}
		switch name {
		case Grid:
			l.Under = p.grid(n)
		case Frames:
			l.Over = p.frames(n)
		case Numbers:
			l.Over = p.numbers(n)
		case Evenness:
			l.Under = p.evenness(n)
		case Missing:
			l.Over = p.missing(n)
		case Rejoined:
			l.Over = p.joints(n)
		case Changed:
			l.Under, l.Over = p.changes(n)
		case Marks:
			l.Over = p.marks(n)
		}
		out = append(out, l)
	}
	return out
}

func (p *Proof) grid(n int) (out []page.Item) {
	pg := &p.Book.Pages[n]
	if pg.Grid.Step <= 0 {
		return nil
	}
	for _, z := range pg.Zones {
		if z.Kind != page.ZoneType {
			continue
		}
		for y := pg.Grid.Top; y <= z.Rect.Bottom(); y += pg.Grid.Step {
			out = append(out, rule(z.Rect.X, y, z.Rect.Right(), y, hair, gridColour))
		}
	}
	return out
}

func (p *Proof) frames(n int) (out []page.Item) {
	// Fitting to a number of pages may have changed the leading of the design.
	step := max(p.Book.Pages[n].Grid.Step, 1)
	for _, z := range p.Book.Pages[n].Zones {
		if z.Rect.H <= 0 { // a column that a picture fills
			continue
		}
		out = append(out, frame(z.Rect, unit.Pt*3/10, frameColour)...)
		name := diag.Text{}
		switch z.Kind {
		case page.ZoneType:
			name = diag.T("版心", "type area")
		case page.ZoneHead:
			name = diag.T("题区", "head")
		case page.ZoneColumn:
			name = diag.T("第%s栏", "column %s", z.Name)
		case page.ZoneBox:
			name = diag.T("数读", "box")
		case page.ZoneFigure:
			name = diag.T("图", "figure")
		default:
			name = diag.T("%s", "%s", string(z.Kind))
		}
		text := name.In(p.Lang) + fmt.Sprintf(" %.1f×%.1f mm", z.Rect.W.MM(), z.Rect.H.MM())
		if z.Kind == page.ZoneColumn {
			text += diag.T(" %d字×%d行", " %d em × %d lines", p.Sheet.Columns.Measure,
				(z.Rect.H+step/2)/step).In(p.Lang)
		}
		line, w := p.setter.Label(text, fonts.Hei, labelSize(&p.Book.Pages[n]), frameColour, page.Artifact)
		x := z.Rect.X + unit.Pt
		if z.Kind == page.ZoneType { // its left corner belongs to the head
			x = z.Rect.Right() - w - unit.Pt
		}
		out = append(out, line.At(x, z.Rect.Y-unit.Pt)...)
	}
	return out
}

// numbers sets every fifth grid line's number to the left of each column.
func (p *Proof) numbers(n int) (out []page.Item) {
	for _, l := range p.Lines {
		if l.Page != n || l.Row%5 != 0 && l.Row != 1 {
			continue
		}
		var x unit.Len
		for _, z := range p.Book.Pages[n].Zones {
			if z.Kind == page.ZoneColumn && z.Name == l.Column {
				x = z.Rect.X
			}
		}
		line, w := p.setter.Label(strconv.Itoa(l.Row), fonts.Hei, labelSize(&p.Book.Pages[n]), frameColour,
			page.Artifact)
		out = append(out, line.At(x-w-unit.Pt, l.At.Y)...)
	}
	return out
}

// Even reports whether a line is neither loose nor tight: -1 tight, 1 loose.
func (l Line) Even() int {
	switch {
	case l.Pitch > loosePitch, l.Space > looseSpace:
		return 1
	case l.Pitch > 0 && l.Pitch < tightPitch:
		return -1
	}
	return 0
}

func (p *Proof) evenness(n int) (out []page.Item) {
	for _, l := range p.Lines {
		if l.Page != n || l.Even() == 0 {
			continue
		}
		c := looseColour
		if l.Even() < 0 {
			c = tightColour
		}
		out = append(out, fill(unit.Rect{X: l.At.X, Y: l.At.Y - ascent(l.Size), W: l.Width, H: l.Size}, c))
	}
	return out
}

// geta stands for a character that no face has (〓, as in print).
const geta = '〓'

func (p *Proof) missing(n int) (out []page.Item) {
	for e := range p.Book.Elems {
		for _, s := range p.spots[e] {
			if s.page != n || s.glyph.Text == string(geta) || s.glyph.Text == "" {
				continue
			}
			if f := p.Fonts.Face(s.face); s.glyph.ID == 0 || f != nil && s.glyph.ID == f.Glyph(geta) {
				out = append(out, frame(s.rect, unit.Pt, missingColour)...)
			}
		}
	}
	return out
}

// joints marks the places at which sentences were rejoined with a bar from
// over the line to below it.
func (p *Proof) joints(n int) (out []page.Item) {
	for _, s := range p.rejoined() {
		if s.page == n {
			out = append(out, joint(s.rect)...)
		}
	}
	return out
}

// joint is the mark of a rejoined place before a glyph.
func joint(r unit.Rect) []page.Item {
	foot := r.Bottom() + r.H/5
	return []page.Item{
		rule(r.X, r.Y-r.H/5, r.X, foot, unit.Pt, rejoinedColour),
		rule(r.X-r.H/5, foot, r.X+r.H/5, foot, unit.Pt, rejoinedColour),
	}
}

// cutBar is the mark before a glyph of what was cut there.
func cutBar(r unit.Rect) page.Item {
	return rule(r.X, r.Y, r.X, r.Bottom(), unit.Pt, missingColour)
}

// changes tints what is new and marks with a bar where something was cut.
func (p *Proof) changes(n int) (under, over []page.Item) {
	for _, c := range p.Changes {
		for _, s := range p.spots[c.NewElem] {
			if s.page == n && s.offset >= c.NewFrom && s.offset < c.NewTo {
				under = append(under, fill(s.rect, addedColour))
			}
		}
		if s, ok := at(p.spots[c.NewElem], c.NewTo); ok && c.New == "" && s.page == n {
			over = append(over, cutBar(s.rect))
		}
	}
	return under, over
}

// marks sets the numbers of the remarks in flags over their places.
func (p *Proof) marks(n int) (out []page.Item) {
	for _, r := range p.Remarks {
		if r.Page == n {
			out = append(out, p.flag(r, labelSize(&p.Book.Pages[n]), r.At.X, r.At.Y+unit.Pt)...)
		}
	}
	return out
}

// flag is the number of a remark on its colour; x and y are its lower left
// corner.
func (p *Proof) flag(r Remark, size, x, y unit.Len) []page.Item {
	line, w := p.setter.Label(strconv.Itoa(r.Number), fonts.HeiBold, size, paper, page.Artifact)
	c := markColour
	if r.Severity == diag.Info {
		c = frameColour
	}
	out := []page.Item{fill(unit.Rect{X: x, Y: y - size - unit.Pt, W: w + 2*unit.Pt, H: size + unit.Pt}, c)}
	return append(out, line.At(x+unit.Pt, y-unit.Pt)...)
}

func rule(x0, y0, x1, y1, w unit.Len, c page.Color) page.Item {
	return page.Item{Rule: &page.Rule{
		From:  unit.Point{X: x0, Y: y0},
		To:    unit.Point{X: x1, Y: y1},
		Width: w,
		Color: c,
	}}
}

func fill(r unit.Rect, c page.Color) page.Item {
	return page.Item{Fill: &page.Fill{Rect: r, Color: c}}
}

func frame(r unit.Rect, w unit.Len, c page.Color) []page.Item {
	return []page.Item{
		rule(r.X, r.Y, r.Right(), r.Y, w, c), rule(r.X, r.Bottom(), r.Right(), r.Bottom(), w, c),
		rule(r.X, r.Y, r.X, r.Bottom(), w, c), rule(r.Right(), r.Y, r.Right(), r.Bottom(), w, c),
	}
}
