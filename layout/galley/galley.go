// Package galley sets a document in one long column (小样): strips of whole
// grid lines that make-up may not cut, and boxes that it places beside them.
//
// It knows the measure, but no page.
package galley

import (
	"context"
	"unicode/utf8"

	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/layout/inline"
	"dayang/layout/makeup"
	"dayang/layout/page"
	"dayang/layout/unit"
	"dayang/styles"
)

// Galley is a document set to one measure.
type Galley struct {
	Strips []Strip
	Paras  []Para
	Groups []Group
	Elems  []page.Elem
	Images []page.Image
	Diags  diag.List
	// Outline are the headings with the strips in which they stand.
	Outline []Mark

	// Under are the elements of lines that stand under a text: who signs it, credits.
	Under map[int]bool
	// Plain says that the text has no initial for its kind, which would have taken about a line.
	Plain bool

	b *builder
}

// Strip is what make-up needs to know of a strip, and what is painted in it,
// relative to the top left corner of its first grid line.
type Strip struct {
	makeup.Strip
	Items []page.Item
	Elem  int
	Notes []Strip // for the foot of its column
	// Free is how much of the white added over it may stand under it: it is a heading in
	// type larger than that of the text, which need not keep to the grid. Under is the white
	// that it has under it by itself.
	Free, Under unit.Len
	// Raise is how far it is raised within a column in the white with which it begins, which
	// then stands under it: a caption in the text. At the head of a column it is raised by twice
	// that, at the foot not at all.
	Raise unit.Len
	// Join is painted with it if the next strip follows in its column.
	Join []page.Item
	// Box stands in the text as a strip, see InText.
	Box *Box
	// Wide marks a heading over several columns, which parts those before it from
	// those after it.
	Wide bool
}

// Para is a paragraph that can be set a line longer or shorter.
type Para struct {
	makeup.Para
	again variants
	parts *parts
	runIn int // characters of its run-in head
}

// Reset sets a paragraph a line longer (by 1) or shorter (by -1), as its Para says
// that it can be.
func (g *Galley) Reset(p Para, by int) []Strip {
	v := p.again.longer
	if by < 0 {
		v = p.again.shorter
	}
	lines := g.b.Composer.Shape(p.again.spec).Set(v, inline.BreakOptions{Measure: g.b.measure})
	out := g.b.strips(lines, g.Strips[p.First].Elem, p)
	out[0].Above = g.Strips[p.First].Above
	return out
}

// Group is the boxes of neighbouring callouts.
type Group struct {
	Anchor int // strip
	Boxes  []Box
}

// Mark is a bookmark.
type Mark struct {
	Title string
	Level int
	Strip int
}

// Setter sets text in the voices of a sheet.
type Setter struct {
	Sheet    *styles.Sheet
	Composer *inline.Composer
	Width    unit.Len // of the column
	Pictures Pictures // may be nil: then there are none
	Prose    *Prose   // may be nil
	// Smaller is by how many hundredths pictures are smaller than columns and page allow.
	Smaller int64
	// Fewer is how many of them, the last of those over several columns, take a column less.
	Fewer int
}

// Set sets the blocks of a document. elems are the elements that stand before
// the text (title, byline); the galley's own follow them. The error is that of ctx, which is
// heeded between blocks.
func (s *Setter) Set(ctx context.Context, d *doc.Document, elems []page.Elem) (*Galley, error) {
	b := &builder{Setter: s, g: &Galley{Elems: elems, Under: map[int]bool{}}}
	b.g.b = b
	blocks := b.notesLast(d.Blocks)
	b.sizeSections(ctx, blocks)
	b.indentVerse(blocks)
	b.closes = closes(blocks)
	b.g.Plain, b.pictures = b.Sheet.Body.Drop > 1 && b.withoutInitial(blocks), figures(blocks)
	b.initial = b.g.Plain
	b.signIndent(blocks)
	b.sisters(blocks)
	b.settleAhead(ctx, blocks)
	if err := b.blocks(ctx, blocks); err != nil {
		return nil, err
	}
	return b.g, nil
}

type builder struct {
	*Setter
	g           *Galley
	pending     []pending // the statistics
	pictures    int       // that are still to come
	ends        []int     // of each block, the strip after it
	family      family    // of the callouts that follow
	table       legend    // what stands over and under the table that follows
	like        map[*doc.Block]likeTable
	notes       map[string]*footnote
	noting      bool                // a note is being set: what it refers to is set behind it
	listed      map[*doc.Block]bool // notes under a heading of their own
	noted       bool                // the rule over the notes at the end has been drawn
	ahead       []*settled
	closes      *doc.Block // the paragraph or the list that ends the report
	tail        unit.Len   // room behind the last character of the entry that ends it
	sectionSize unit.Len   // of headings of level 1
	verseIndent unit.Len
	attached    bool                    // the label of what is attached stands right over what follows
	signed      map[*doc.Block]unit.Len // how far from the right who signs stands
	// initial says that the large first character of the report has been set, or
	// that its place has gone by.
	initial bool
}

// elem opens an element for a block and returns its index.
func (b *builder) elem(role page.ElemRole, level int, text string, pos diag.Pos) int {
	b.g.Elems = append(b.g.Elems, page.Elem{
		Role: role, Level: level, Parent: page.Artifact, Text: text, Source: pos.String(),
	})
	return len(b.g.Elems) - 1
}

// extent is how much of a galley is set, to go back to when a setting is not taken.
type extent struct{ strips, paras, elems, outline, diags int }

func (g *Galley) extent() extent {
	return extent{len(g.Strips), len(g.Paras), len(g.Elems), len(g.Outline), len(g.Diags)}
}

// back takes out what was set, and said, since.
func (g *Galley) back(to extent) {
	g.Strips, g.Paras, g.Elems = g.Strips[:to.strips], g.Paras[:to.paras], g.Elems[:to.elems]
	g.Outline, g.Diags = g.Outline[:to.outline], g.Diags[:to.diags]
}

func (b *builder) blocks(ctx context.Context, blocks []doc.Block) error {
	b.ends = make([]int, len(blocks))
	for i := range blocks {
		if err := ctx.Err(); err != nil {
			return err
		}
		first := len(b.g.Strips)
		b.one(ctx, blocks, i)
		if blocks[i].Kind != doc.Verse && first < len(b.g.Strips) && offPoem(blocks, i) {
			b.g.Strips[first].Above = 1
		}
		b.whiteOfOffice(blocks, i, first)
		if b.ends[i] = len(b.g.Strips); signs(&blocks[i]) && &blocks[i] != b.closes && !annexLabel(blocks, i) {
			for _, s := range b.g.Strips[first:] {
				b.g.Under[s.Elem] = true
			}
		}
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	b.keep(blocks)
	b.g.markChapters()
	b.anchorCallouts(blocks)
	b.groupCallouts()
	return nil
}

// one sets one block of a document.
func (b *builder) one(ctx context.Context, blocks []doc.Block, i int) {
	k := &blocks[i]
	switch {
	case b.headsCallouts(blocks, i):
		b.family = family{head: k}
		b.oneBox(blocks, i+1)
		return
	case i < b.family.end:
		return
	case k.Kind == doc.Callout:
		before := b.g.extent()
		b.say()
		box := b.box(k)
		more := b.explained(&box, blocks, i)
		if box.Rows <= b.Sheet.Rows()/2 {
			b.pending = append(b.pending,
				pending{
					box:   box,
					block: i,
					more:  more,
					strip: len(b.g.Strips),
					head:  b.family.head,
					elem:  b.family.elem,
				})
			b.family.said, b.family.end = true, i+1+more
			return
		}
		if b.g.back(before); b.family.head != nil && !b.family.said {
			b.crossHead(b.family.head)
		}
		b.family = family{}
		b.g.Diags.Add(diag.Info, "callout-long", k.Pos,
			diag.T("这条数读太长，框会占去半页，改排在正文里",
				"this statistic is too long for a box and is set in the text"))
		b.plain(k)
	case annexLabel(blocks, i):
		b.annex(k)
	case b.table.takes(blocks, i):
	case b.pair(blocks, i):
		b.family = family{end: i + 2}
		return
	case k.Kind == doc.Verse:
		b.verse(k, offPoem(blocks, i))
	case k.Kind == doc.Code:
		b.code(ctx, k)
	case k.Kind == doc.Quote && b.pulled(blocks, i):
	case k.Kind == doc.Paragraph && b.dropped(k):
	case b.ahead[i] != nil:
		b.lay(*b.ahead[i], b.elem(page.RoleParagraph, 0, k.Text, k.Pos))
		b.ahead[i] = nil
	default:
		b.block(k)
	}
	b.attached = annexLabel(blocks, i)
	b.family = family{}
}

// place hands a box to make-up.
func (b *builder) place(x Box) {
	b.g.Groups = append(b.g.Groups, Group{len(b.g.Strips), []Box{x}})
}

// block sets one block of running matter.
func (b *builder) block(k *doc.Block) {
	body := b.Sheet.Body
	switch k.Kind {
	case doc.Heading:
		switch {
		case b.attached && b.official():
			b.annexHead(k)
		case k.Level <= 1:
			b.section(k)
		default:
			b.crossHead(k)
		}
	case doc.Paragraph:
		b.plain(k)
	case doc.Quote:
		voice := b.voice(k)
		voice.text.Face = b.Sheet.Note.Face
		b.paragraph(k.Text, k.Spans, 0, b.runs(k.Text, k.Spans, 0, voice), body.Indent, inline.Justify,
			b.elem(page.RoleQuote, 0, k.Text, k.Pos), k)
	case doc.List:
		b.items(k)
	case doc.Table:
		with := b.table
		b.table = legend{under: with.under, below: with.below}
		b.tableBlock(k, with)
	case doc.Figure:
		b.figure(k)
	case doc.Rule:
		b.g.Strips = append(b.g.Strips, Strip{Strip: makeup.Strip{Rows: 1}, Elem: page.Artifact})
	case doc.Note:
		b.endnote(k)
	default: // furniture
		b.small(k)
	}
}

// plain sets running prose.
func (b *builder) plain(k *doc.Block) {
	el := b.elem(page.RoleParagraph, 0, k.Text, k.Pos)
	b.lay(b.settleProse(k), el)
}

// prose is a paragraph of running prose as the composer wants it.
func (b *builder) prose(k *doc.Block) inline.Spec {
	v := b.voice(k)
	if k.Role == doc.EditorNote {
		v.text.Face = b.Sheet.Note.Face
	}
	sp := b.spec(b.runs(k.Text, k.Spans, utf8.RuneCountInString(k.RunIn), v), b.Sheet.Body.Indent, inline.Justify,
		0, places(k))
	if k == b.closes {
		sp.Tail = b.endmark()
	}
	return sp
}

// items sets the entries of a list, a paragraph each.
func (b *builder) items(k *doc.Block) {
	voice := b.voice(k)
	if k.Text != "" {
		b.paragraph(k.Text, k.Spans, 0, b.runs(k.Text, k.Spans, 0, voice), b.Sheet.Body.Indent, inline.Justify,
			b.elem(page.RoleParagraph, 0, k.Text, k.Pos), k)
	}
	var open []list
	for i := range k.Items {
		it := &k.Items[i]
		text, n := entryText(it)
		spans := shift(it.Spans, n)
		indent := min(b.Sheet.Body.Indent+unit.Len(it.Level)*b.Sheet.Body.Size, b.Width/3)
		open = b.entry(open, it, text, k.Pos)
		if k == b.closes && i == len(k.Items)-1 {
			b.tail = b.endmark()
		}
		b.paragraph(text, spans, n, b.runs(text, spans, 0, voice), indent, inline.Justify, open[len(open)-1].item,
			&doc.Block{Pos: it.Pos})
		b.tail = 0
	}
}

// entryText is the text of an entry with its label of so many characters.
func entryText(it *doc.Item) (text string, label int) {
	sign := it.Label
	if sign == "•" { // the sign of lists in Chinese papers; • is taken for the dot of names
		sign = "●\u2005" // a quarter of an em
	}
	if r, _ := utf8.DecodeLastRuneInString(sign); r == '.' || r == '-' || r == '*' {
		sign += " " // （一） and 一、 bring their white with them
	}
	return sign + it.Text, utf8.RuneCountInString(sign)
}

// list is a list that is open, with its last entry.
type list struct{ level, elem, item int }

// entry opens the element of an entry, in the list of its level; lists of deeper
// levels are in the entry before them.
func (b *builder) entry(open []list, it *doc.Item, text string, pos diag.Pos) []list {
	for len(open) > 0 && open[len(open)-1].level > it.Level {
		open = open[:len(open)-1]
	}
	if n := len(open); n == 0 || open[n-1].level < it.Level {
		at := list{level: it.Level, elem: b.elem(page.RoleList, 0, "", pos)}
		if n > 0 {
			b.g.Elems[at.elem].Parent = open[n-1].item
		}
		open = append(open, at)
	}
	last := &open[len(open)-1]
	last.item = b.elem(page.RoleItem, 0, text, it.Pos)
	b.g.Elems[last.item].Parent = last.elem
	return open
}

// rows returns the grid lines that a height takes.
func (b *builder) rows(h unit.Len) int {
	return int((h + b.Sheet.Body.Leading - 1) / b.Sheet.Body.Leading)
}

// boxRows returns the grid lines that a box takes: the last of them ends with the
// body of its line, not with its leading.
func (b *builder) boxRows(h unit.Len) int {
	return b.rows(h + b.Sheet.Body.Leading - b.Sheet.Body.Size)
}

// baseline returns the distance from the top of a grid line to its baseline:
// type of any size stands on the baseline of the body.
func (b *builder) baseline(unit.Len) unit.Len { return ascent(b.Sheet.Body.Size) }

// ascent is the part of the em box over the baseline. All faces here have
// typographic ascender and descender of 880 and -120 thousandths, the usual
// body of Chinese type (字身框).
func ascent(size unit.Len) unit.Len { return size.Mul(880, 1000) }

func descent(size unit.Len) unit.Len { return size - ascent(size) }

func shift(spans []doc.Span, by int) []doc.Span {
	out := make([]doc.Span, len(spans))
	for i, s := range spans {
		s.Start += by
		s.End += by
		out[i] = s
	}
	return out
}
