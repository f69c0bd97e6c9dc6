package proof

import (
	"slices"
	"strings"

	"dayang/fonts"
	"dayang/input/diag"
	"dayang/layout/inline"
	"dayang/layout/page"
	"dayang/layout/unit"
	"dayang/styles"
)

// The room around a page on its proof.
var (
	marginLeft   = unit.FromMM(12)
	marginTop    = unit.FromMM(16)
	marginRight  = unit.FromMM(88)
	marginBottom = unit.FromMM(22)
	remarkInset  = unit.FromMM(5)
	remarkText   = unit.FromMM(7)  // from a remark's number, of three digits, to its text
	headLine     = unit.FromMM(9)  // from the top of the sheet
	legendLine   = unit.FromMM(14) // the same
)

const (
	remarkSize    = 8 * unit.Pt
	remarkLeading = 12 * unit.Pt
	headSize      = 9 * unit.Pt
	legendSize    = 7 * unit.Pt
)

// SheetOptions say what a proof shows beside the page.
type SheetOptions struct {
	// Layers are the names of the overlays; nil shows all.
	Layers []string
	// Galley says that it is a proof of text before make-up (小样).
	Galley bool
	// Revision and Time identify the state; they are printed as given, and a
	// place to write them is left when they are empty.
	Revision, Time string
}

// Sheets returns the proof as a book of its own: each page in a wider sheet, with
// the overlays, a head that says what it is, the remarks in the right margin and
// lines for signatures. Remarks that find no room stand on sheets at the end.
func (p *Proof) Sheets(o SheetOptions) *page.Book {
	b := *p.Book
	b.Pages, b.Outline = nil, slices.Clone(p.Book.Outline)
	for i := range b.Outline {
		b.Outline[i].At.X += marginLeft
		b.Outline[i].At.Y += marginTop
	}
	list := p.remarkList()
	total := len(p.Book.Pages)
	for n := range p.Book.Pages {
		from := &p.Book.Pages[n]
		pg := page.Page{
			Trim:  unit.Size{W: from.Trim.W + marginLeft + marginRight, H: from.Trim.H + marginTop + marginBottom},
			Label: from.Label, Grid: page.Grid{Top: from.Grid.Top + marginTop, Step: from.Grid.Step},
		}
		var under, over []page.Item
		shown := func(layer string) bool { return o.Layers == nil || slices.Contains(o.Layers, layer) }
		for _, l := range p.Layers(n) {
			if shown(l.Name) {
				under, over = append(under, l.Under...), append(over, l.Over...)
			}
		}
		for _, items := range [][]page.Item{under, from.Items, over} {
			for _, it := range items {
				pg.Items = append(pg.Items, it.Moved(marginLeft, marginTop))
			}
		}
		for _, z := range from.Zones {
			z.Rect.X += marginLeft
			z.Rect.Y += marginTop
			pg.Zones = append(pg.Zones, z)
		}
		pg.Items = append(pg.Items,
			frame(unit.Rect{X: marginLeft, Y: marginTop, W: from.Trim.W, H: from.Trim.H}, hair, page.Black)...)
		p.headLine(&pg, o, n+1, total)
		p.legend(&pg, shown)
		p.signatures(&pg, pg.Trim.W-2*marginLeft)
		x := marginLeft + from.Trim.W + remarkInset
		area := unit.Rect{X: x, Y: marginTop, W: marginRight - 2*remarkInset, H: from.Trim.H}
		here := n
		if n == total-1 {
			here = -1 // what has no place stands beside the last page
		}
		list = p.fillRemarks(&pg, area, list,
			func(r Remark) bool { return r.Page == n || r.Page < 0 && here < 0 || r.Page >= 0 && r.Page < n })
		b.Pages = append(b.Pages, pg)
	}
	for len(list) > 0 { // sheets of remarks only
		first := &b.Pages[0]
		pg := page.Page{Trim: first.Trim}
		p.headLine(&pg, o, 0, total)
		w := marginRight - 2*remarkInset
		before := len(list)
		for x := marginLeft; x+w <= pg.Trim.W-marginLeft && len(list) > 0; x += w + 2*remarkInset {
			list = p.fillRemarks(&pg, unit.Rect{X: x, Y: marginTop, W: w, H: pg.Trim.H - marginTop - marginBottom},
				list, func(Remark) bool { return true })
		}
		b.Pages = append(b.Pages, pg)
		if len(list) == before {
			break // a remark higher than a sheet: nothing more can be done
		}
	}
	return &b
}

// remark is a remark set in lines for the margin.
type remark struct {
	Remark
	lines [][]page.Item // from (0, 0): the baseline of its first line
}

func (p *Proof) remarkList() []remark {
	width := marginRight - 2*remarkInset - remarkText
	out := make([]remark, len(p.Remarks))
	for i, r := range p.Remarks {
		out[i].Remark = r
		lines, _ := p.setter.Paragraph(r.Text.In(p.Lang),
			styles.Text{Face: fonts.Hei, Size: remarkSize, Color: page.Black}, width, inline.Left, page.Artifact,
			nil)
		for k, l := range lines {
			x := remarkText
			if k == 0 {
				x -= 2 * remarkSize // no first-line indent
			}
			out[i].lines = append(out[i].lines, l.At(x, 0))
		}
	}
	return out
}

// fillRemarks sets the remarks that belong here from above, as far as there is
// room, and returns those that are left.
func (p *Proof) fillRemarks(pg *page.Page, area unit.Rect, list []remark, here func(Remark) bool) []remark {
	y := area.Y
	var rest []remark
	full := false
	for _, r := range list {
		h := unit.Len(len(r.lines))*remarkLeading + remarkLeading/2
		if full = full || y+h > area.Bottom(); full || !here(r.Remark) {
			rest = append(rest, r)
			continue
		}
		base := y + ascent(remarkSize)
		pg.Items = append(pg.Items, p.flag(r.Remark, remarkSize, area.X, base+unit.Pt)...)
		for k, l := range r.lines {
			for _, it := range l {
				pg.Items = append(pg.Items, it.Moved(area.X, base+unit.Len(k)*remarkLeading))
			}
		}
		y += h
	}
	return rest
}

// headLine says what the sheet is: kind, report, page, revision, time.
func (p *Proof) headLine(pg *page.Page, o SheetOptions, n, total int) {
	kind := diag.T("大样", "page proof")
	if o.Galley {
		kind = diag.T("小样", "galley proof")
	}
	blank := func(s string) string {
		if s == "" {
			return "________"
		}
		return s
	}
	loose, tight := 0, 0
	for _, l := range p.Lines {
		switch l.Even() {
		case 1:
			loose++
		case -1:
			tight++
		}
	}
	var parts []string
	if n > 0 {
		parts = append(parts, diag.T("第 %d 页，共 %d 页", "page %d of %d", n, total).In(p.Lang))
	}
	parts = append(parts,
		diag.T("修订：%s", "revision: %s", blank(o.Revision)).In(p.Lang),
		diag.T("时间：%s", "time: %s", blank(o.Time)).In(p.Lang),
		diag.T("批注 %d　松行 %d　紧行 %d", "%d remarks, %d loose, %d tight lines", len(p.Remarks), loose,
			tight).In(p.Lang))
	// Of a long title there stands what has room.
	title := []rune(p.Book.Meta.Title)
	for cut := len(title); ; cut = cut * 9 / 10 {
		name := string(title[:cut])
		if cut < len(title) {
			name += "…"
		}
		line, w := p.setter.Label(strings.Join(append([]string{kind.In(p.Lang), name}, parts...), "　"), fonts.Hei,
			headSize, page.Black, page.Artifact)
		if w <= pg.Trim.W-2*marginLeft || cut == 0 {
			pg.Items = append(pg.Items, line.At(marginLeft, headLine)...)
			return
		}
	}
}

// legend says what the marks of the overlays mean, of those that are shown.
func (p *Proof) legend(pg *page.Page, shown func(string) bool) {
	const side = legendSize
	box := func(x unit.Len) unit.Rect { return unit.Rect{X: x, Y: legendLine - ascent(side), W: side, H: side} }
	tint := func(c page.Color) func(unit.Len) []page.Item {
		return func(x unit.Len) []page.Item { return []page.Item{fill(box(x), c)} }
	}
	x := marginLeft
	for _, e := range []struct {
		layer string
		text  diag.Text
		mark  func(x unit.Len) []page.Item
	}{
		{Evenness, diag.T("松行", "loose line"), tint(looseColour)},
		{Evenness, diag.T("紧行", "tight line"), tint(tightColour)},
		{Missing, diag.T("缺字", "missing character"),
			func(x unit.Len) []page.Item { return frame(box(x), unit.Pt, missingColour) }},
		{Rejoined, diag.T("接合处", "rejoined sentence"),
			func(x unit.Len) []page.Item { return joint(box(x + side/2)) }},
		{Changed, diag.T("新增或改动", "new or changed"), tint(addedColour)},
		{Changed, diag.T("删去处", "cut here"),
			func(x unit.Len) []page.Item { return []page.Item{cutBar(box(x + side/2))} }},
	} {
		if !shown(e.layer) || e.layer == Changed && p.Changes == nil {
			continue
		}
		pg.Items = append(pg.Items, e.mark(x)...)
		line, w := p.setter.Label(e.text.In(p.Lang), fonts.Hei, legendSize, page.Black, page.Artifact)
		pg.Items = append(pg.Items, line.At(x+side+2*unit.Pt, legendLine)...)
		x += side + w + 12*unit.Pt
	}
}

// signatures leaves a line for each who signs the page.
func (p *Proof) signatures(pg *page.Page, width unit.Len) {
	who := diag.T("编辑,校对,组版,值班主任,付印时间",
		"editor,proofreader,make-up,duty editor,to press at").In(p.Lang)
	names := strings.Split(who, ",")
	step := width / unit.Len(len(names))
	y := pg.Trim.H - marginBottom/2
	for i, name := range names {
		x := marginLeft + unit.Len(i)*step
		line, w := p.setter.Label(name, fonts.Hei, headSize, page.Black, page.Artifact)
		pg.Items = append(pg.Items, line.At(x, y)...)
		pg.Items = append(pg.Items,
			rule(x+w+unit.FromMM(2), y+unit.Pt, x+step-unit.FromMM(3), y+unit.Pt, unit.Pt/2, page.Black))
	}
}
