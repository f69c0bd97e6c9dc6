// Package layout makes pages of a document: it sets the galley, makes up each
// page and paints it as plain data.
//
// Compose tries variants of the design, the least visible change first, until the columns end level
// (fit, fill, evener, smaller, smallest, end), each an attempt: the headline zone (head, headfit, heads,
// headsense, vertical), the text on its way into columns (flow, bands, plan, parted, gaps), notes and
// pictures. The best is painted (paint, furniture, folio, day), and proved to hold every character
// once (proof).
package layout

import (
	"context"
	"slices"

	"dayang/fonts"
	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/layout/galley"
	"dayang/layout/inline"
	"dayang/layout/makeup"
	"dayang/layout/page"
	"dayang/layout/unit"
	"dayang/styles"
)

// maxPages bounds a report: beyond it is a book, or something is wrong with the design.
const maxPages = 5000

// Options are what a layout may have beside document, design and faces.
type Options struct {
	// Words is the dictionary by which headings are broken; nil breaks them
	// without regard to words.
	Words inline.Cutter
	// Pictures finds the pictures that the document names; nil has none.
	Pictures galley.Pictures
	// Lines is a composer made with the same faces and words, which remembers the
	// glyphs that it has found from one report to the next; nil makes one for this
	// report. It may be shared by concurrent calls.
	Lines *inline.Composer
}

// Compose lays a document out in a design. If the design asks for a number of
// pages, sizes and distances are varied within limits until the report fills
// them. The error is not nil only when no page can be made at all, or when the
// pages do not hold the document exactly once, which is a fault of the program, or that of
// ctx when it ends; everything else is a diagnostic.
func Compose(ctx context.Context, d *doc.Document, sheet *styles.Sheet, lib *fonts.Library, o Options) (*page.Book, diag.List, error) {
	o.Pictures = readOnce(o.Pictures)
	f := &fitter{doc: d, sheet: sheet, options: o, lines: o.Lines, tried: map[try]*attempt{}, heads: newHeads()}
	if f.lines == nil {
		f.lines = inline.NewComposer(lib, o.Words)
	}
	a, diags, err := f.fit(ctx)
	if err == nil && ctx.Err() == nil {
		a = f.boxesInText(ctx, a)
		a.finish(ctx)
	}
	if ctx.Err() != nil {
		return nil, nil, ctx.Err()
	}
	if err != nil {
		return nil, diags, err
	}
	diags = append(diags, a.diags...)
	if a.err != nil {
		return nil, diags, a.err
	}
	if err := prove(a.book); err != nil {
		return nil, diags, err
	}
	if own := sheet.Faces(); len(own) > 0 && !lib.Own() {
		diags.Add(diag.Warning, "fonts-unopened", own[0].Pos,
			diag.T("版式自己的字体 %s 没有打开，没有用上",
				"the font %s of the design was not opened and is not used", own[0].Source),
			diag.T("用 styles.Sheet.Library 打开", "styles.Sheet.Library opens it"))
	}
	diags = append(diags, sheet.InVain()...)
	diags.Sort()
	return a.book, diags, nil
}

// attempt is a report laid out in one variant of the design. Its end is made level, and
// its pages are painted, when it is known that it may be taken.
type attempt struct {
	*composer
	set     *composer // the report set in the variant and in no columns yet
	plan    []planned
	settled bool
	pages   int
	notes   diag.List // on why it was taken
	// lines are the grid lines of the last page's columns that are filled, and
	// room those that it has.
	lines, room int
	boxes       int // columns that the boxes take
	uneven      int // lines that a column of the last page ends short, at most
	cost        int // of the make-up of all pages
	renumbered  int // pairs of tables and pictures that stand out of their order
	white       int // grid lines of white over headings, at boxes and in them
	err         error
}

// compose lays the report out in one variant of the design; with full the columns of the
// last page are to end at the foot of the page.
func (f *fitter) compose(ctx context.Context, sheet *styles.Sheet, full bool) *attempt {
	set, err := f.open(ctx, sheet, full)
	if err != nil {
		return &attempt{err: err}
	}
	return f.within(ctx, set, sheet.Columns.Count)
}

// open sets the report in one variant of the design. The error is that of ctx.
func (f *fitter) open(ctx context.Context, sheet *styles.Sheet, full bool) (*composer, error) {
	d := f.doc
	c := &composer{
		sheet: sheet, doc: d, full: full, heads: f.heads,
		setter: &galley.Setter{
			Sheet:    sheet,
			Composer: f.lines,
			Width:    sheet.ColumnWidth(),
			Pictures: f.options.Pictures,
			Prose:    &f.prose,
			Smaller:  f.smallerBy,
			Fewer:    f.fewer,
		},
		book: &page.Book{Meta: page.Meta{
			Title:  unmarked(d.Meta.Title, galley.EndMark(d.Meta.Title, d.Blocks)),
			Author: d.Meta.Byline,
			Lang:   d.Meta.Lang,
			Date:   d.Meta.Date,
		}},
	}
	if c.book.Meta.Lang == "" {
		c.book.Meta.Lang = "zh-Hans"
	}
	blocks := c.openHead(galley.JoinNoteLabels(d.Blocks))
	rest := *d
	rest.Blocks = blocks
	var err error
	if c.galley, err = c.setter.Set(ctx, &rest, c.book.Elems); err != nil {
		return nil, err
	}
	c.diags = append(c.diags, c.galley.Diags...)
	return c, nil
}

// within lays out a report that is set in no more than most columns.
func (f *fitter) within(ctx context.Context, set *composer, most int) *attempt {
	c, book := *set, *set.book
	c.book, c.head, c.diags, c.most = &book, slices.Clone(c.head), slices.Clip(c.diags), most
	a := &attempt{composer: &c, set: set}
	for _, g := range c.galley.Groups {
		for _, b := range g.Boxes {
			a.boxes += b.Span
		}
	}
	if a.plan, a.err = c.pages(ctx); a.err == nil {
		a.weigh()
	}
	return a
}

// weigh notes what can be said of the pages made up.
func (a *attempt) weigh() {
	last := &a.plan[len(a.plan)-1]
	a.pages, a.lines, a.room, a.uneven = len(a.plan), last.filled(), last.room, last.uneven()
	a.cost, a.renumbered = 0, 0
	var white unit.Len
	for i := range a.plan {
		a.cost += a.plan[i].cost()
		for k := range a.plan[i].bands {
			b := &a.plan[i].bands[k]
			white += a.whiteOf(&b.page, b.groups)
			a.renumbered += b.page.Renumbered
		}
	}
	a.white = int(white / a.sheet.Body.Leading)
}

// settle makes the end of the report level, unless it is to fill its last page.
func (a *attempt) settle(ctx context.Context) {
	if a.err != nil || a.settled {
		return
	}
	if a.settled = true; !a.full {
		a.plan = a.settleEnd(ctx, a.plan)
		a.weigh()
	}
}

// finish paints the pages, level at their end; fewer when ctx ends.
func (a *attempt) finish(ctx context.Context) {
	a.settle(ctx)
	if a.err == nil {
		for n := range a.plan {
			if ctx.Err() != nil {
				return
			}
			a.paintPlanned(n, &a.plan[n])
		}
		a.jumps(a.plan)
		for i := range a.head {
			a.note(a.head[i].diags)
		}
		a.book.Elems, a.book.Images = a.galley.Elems, a.galley.Images
	}
	a.diags = append(a.diags, a.notes...)
}

type composer struct {
	sheet   *styles.Sheet
	doc     *doc.Document
	setter  *galley.Setter
	book    *page.Book
	galley  *galley.Galley
	diags   diag.List
	head    []part // the headline zone, from above
	heads   *heads // what is known of it
	columns int    // columns that the report takes
	most    int    // and may take
	full    bool   // the last page is to be filled
	closing bool   // pages end a little higher rather than with gaps
	trying  bool   // pages are made up that may not be taken
	// zoneRows are the grid lines of a headline zone that stands over some of the
	// columns.
	zoneRows int

	places map[string]diag.Pos // of blocks, by their printed form
	told   map[string]bool     // texts of the furniture that were looked through
}

// pages makes up page after page until the report is placed.
func (c *composer) pages(ctx context.Context) ([]planned, error) {
	groups := c.galley.Groups
	c.columns = c.most
	if !c.full && !c.wideHeads() {
		c.columns = min(c.most, c.storyColumns(groups))
	}
	c.fitHead(ctx)
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	if h := c.headHeight(); h > c.sheet.TypeArea().H && !c.vertical() {
		return nil, diag.NewFault("head-too-long", c.doc.Meta.Pos,
			diag.T("标题、副题等占不下一页", "title and subtitle take more than a page"),
			diag.T("缩短标题，或看看是否把正文当成了标题（--explain）",
				"shorten the title, or see by --explain whether text was taken for it"),
			nil)
	}
	return c.plan(ctx, leftOf(c.stretches(c.splitGroups(groups))), 0, 0)
}

// tooMany is the fault of a report of more pages than are made.
func (c *composer) tooMany() error {
	return diag.NewFault("too-many-pages", c.doc.Meta.Pos,
		diag.T("报告超过 %d 页", "the report takes more than %d pages", maxPages),
		diag.T("拆成几份，或用小一号的字、大一号的版式",
			"part it into several, or take smaller type or a larger design"),
		nil)
}

// nothingFits is the fault of a page on which nothing of what is left has room. Of a table it is
// said which: it alone has to change.
func (c *composer) nothingFits(l left, n int) error {
	for _, g := range l.now.groups {
		for _, x := range g.Boxes {
			if x.Table() != "" && x.Rows > c.sheet.Rows()-overleafHead {
				return diag.NewFault("makeup", c.source(x.Pos),
					diag.T("表格 %s 有一行或连成一片的几行比一页还高，第 %d 页排不下",
						"a row of the table %s, or rows joined by a cell, are higher than a page: nothing fits on page %d",
						x.Table(), n+1),
					diag.T("把这一行的文字拆成几行，取消跨行的单元格，或换大一号的版式",
						"part the row, do without cells over several rows, or take a larger design"),
					nil)
			}
		}
	}
	pos := c.doc.Meta.Pos
	if left := l.now.groups; len(left) > 0 {
		pos = c.source(left[0].Boxes[0].Pos)
	}
	return diag.NewFault("makeup", pos,
		diag.T("第 %d 页排不下任何内容", "nothing fits on page %d", n+1),
		diag.T("放大版心，或减小标题和数读框", "enlarge the type area, or make headings and boxes smaller"), nil)
}

// minDepth is the fewest lines that columns side by side may have; below it
// they look like captions.
const minDepth = 5

// storyColumns returns how many columns the report takes: all, unless it is so short that
// they would be stubs under a headline of their width: a brief stands in a few columns
// under a smaller one.
func (c *composer) storyColumns(groups []galley.Group) int {
	rows := 0
	for _, s := range c.galley.Strips {
		rows += s.Rows + s.Above + s.Foot
	}
	if c.galley.Plain { // it is no shorter a report for that
		rows++
	}
	boxes := 0
	for _, g := range groups {
		wide := 0
		for _, b := range g.Boxes {
			wide += b.Span
			rows += (b.Rows + 1) * b.Span
		}
		boxes = max(boxes, wide)
	}
	n := c.sheet.Columns.Count
	for n > 1 && n > boxes+1 && (rows/n < c.storyDepth(n) || !meant(n, c.sheet.Columns.Count)) {
		n--
	}
	return n
}

// storyDepth is the fewest lines of a report in so many columns: twice the height of its
// title.
func (c *composer) storyDepth(columns int) int {
	const least = 6
	if len(c.head) == 0 {
		return least
	}
	return max(least, int(2*c.titleLimit(columns)/c.sheet.Body.Leading))
}

// meant reports whether a story over so many columns looks as if it was meant to: over
// all of them, or over no more than two thirds. One that leaves a single column of many
// white looks forgotten.
func meant(columns, of int) bool { return columns == of || 3*columns <= 2*of }

// splitGroups parts boxes that no page has room for side by side or over each
// other.
func (c *composer) splitGroups(groups []galley.Group) []galley.Group {
	family, _ := familyHeight(groups)
	var out []galley.Group
	for _, g := range groups {
		rows := len(g.Boxes)*(family+1) - 1
		if len(g.Boxes) == 1 || len(g.Boxes) <= c.columns || rows <= c.sheet.Rows()-overleafHead {
			out = append(out, g)
			continue
		}
		for _, b := range g.Boxes {
			out = append(out, galley.Group{Anchor: g.Anchor, Boxes: []galley.Box{b}})
		}
	}
	return out
}

// familyHeight returns the height of the tallest of the boxes that may grow, and
// whether they are so near to each other that they are made one family.
func familyHeight(groups []galley.Group) (int, bool) {
	const stretch = 2 // lines of white in a box that are not seen as a hole
	least, most := 1<<30, 0
	for _, g := range groups {
		for _, b := range g.Boxes {
			if b.Grows() {
				least, most = min(least, b.Rows), max(most, b.Rows)
			}
		}
	}
	return most, most-least <= stretch
}

// problemGroups gives make-up the sizes of the boxes: statistics get equal heights
// on the whole page when they differ little, else beside each other.
func (c *composer) problemGroups(groups []galley.Group, depth int) []makeup.Group {
	most, family := familyHeight(groups)
	// Without a ground white in a box is a hole.
	family = family && galley.Grounded(c.sheet) && most <= depth && c.columns > 1
	out := make([]makeup.Group, len(groups))
	for i, g := range groups {
		tallest, _ := familyHeight(groups[i : i+1])
		out[i].Anchor, out[i].Rest, out[i].Kind = g.Anchor, g.Boxes[0].Rest(), g.Boxes[0].Kind()
		for _, b := range g.Boxes {
			out[i].Head = out[i].Head || b.Headed()
			out[i].Led = out[i].Led || b.Kind() != 0
			out[i].Near = len(g.Boxes) == 1 && b.Small()
			m := makeup.Box{Rows: b.Rows, Span: min(b.Span, c.columns)}
			switch {
			case b.Grows() && family:
				m.Rows = most
			case b.Grows():
				m.Beside = tallest
			case b.Goes(): // the heads of parts of a table stand on one line
				m.Beside, out[i].Abreast = g.Boxes[0].Rows, true
			}
			out[i].Boxes = append(out[i].Boxes, m)
		}
	}
	return out
}

// width returns the width of the first n columns with their gutters.
func (c *composer) width(n int) unit.Len {
	return unit.Len(n)*c.sheet.ColumnWidth() + unit.Len(n-1)*c.sheet.Gutter()
}

// whiteOf returns the height of the white in the columns of a page: what levels its columns, and what the
// boxes have beyond their need.
func (c *composer) whiteOf(pg *makeup.Page, groups []galley.Group) unit.Len {
	n := 0
	for i := range pg.Columns {
		n += pg.Columns[i].Blank()
	}
	white := unit.Len(n) * c.sheet.Body.Leading
	for k, gi := range pg.Groups {
		for i, pl := range pg.Places[k] {
			b := &groups[gi].Boxes[i]
			white += unit.Len(pl.Span) * max(0, unit.Len(pl.Rows)*c.sheet.Body.Leading-b.Height())
		}
	}
	return white
}

// note adds what was not perfect in texts whose characters have one place; twice the same is
// said once.
func (c *composer) note(l diag.List) {
	for _, d := range l {
		if !slices.Contains(c.diags, d) {
			c.diags = append(c.diags, d)
		}
	}
}

// report says what was not perfect on a page.
func (c *composer) report(n int, g *galley.Galley, pg *makeup.Page) {
	if c.columns == 1 {
		return // beside one column nothing shows where it ends
	}
	for i, col := range pg.Columns {
		if col.Short == 1 && pg.Full {
			continue // the last band of a report may be uneven by a line
		}
		if col.Short > 0 && col.End < len(g.Strips) {
			c.diags.Add(diag.Warning, "column-short", c.place(g, col.End-1),
				diag.T("第 %d 页第 %d 栏短 %d 行", "page %d, column %d is %d lines short", n+1, i+1, col.Short),
				diag.T("增删几个字，或调整小标题", "add or cut a few words, or move a cross-head"))
		}
	}
}

// place returns the source of a strip.
func (c *composer) place(g *galley.Galley, strip int) diag.Pos {
	if strip >= 0 && strip < len(g.Strips) && g.Strips[strip].Elem >= 0 {
		return c.source(c.galley.Elems[g.Strips[strip].Elem].Source)
	}
	return c.doc.Meta.Pos
}

// source returns the place of a block by its printed form; that of the report if there is none.
func (c *composer) source(printed string) diag.Pos {
	if c.places == nil {
		c.places = map[string]diag.Pos{}
		for i := range c.doc.Blocks {
			c.places[c.doc.Blocks[i].Pos.String()] = c.doc.Blocks[i].Pos
		}
	}
	if pos, ok := c.places[printed]; ok {
		return pos
	}
	return c.doc.Meta.Pos
}
