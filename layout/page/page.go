// Package page is the finished page as plain data: glyph runs, rules, arcs, fills
// and images at absolute positions, in painting order, which is also reading order.
// It knows no PDF, no fonts and no text rules; back ends only paint it.
//
// The origin is the top left corner of the trimmed page; x grows to the right,
// y down; text stands on its baseline. All lengths are unit.Len (points in JSON).
package page

import "dayang/layout/unit"

// Book is a laid-out document.
type Book struct {
	Meta    Meta      `json:"meta"`
	Pages   []Page    `json:"pages"`
	Elems   []Elem    `json:"elems"`             // the structure, in reading order
	Outline []Outline `json:"outline,omitempty"` // bookmarks, in order
	Images  []Image   `json:"images,omitempty"`  // pictures that items refer to by index

	// ReadBack says that the pages were read from a PDF, where nothing tells what a column is, numbers
	// are rounded, and elements are those of the file.
	ReadBack bool `json:"readBack,omitempty"`
}

// Meta is what the file says of itself.
type Meta struct {
	Title  string   `json:"title,omitempty"`
	Author []string `json:"author,omitempty"`
	Lang   string   `json:"lang,omitempty"` // BCP 47
	Date   string   `json:"date,omitempty"` // the report's own date, as written
}

// Page is one sheet side.
type Page struct {
	Trim  unit.Size `json:"trim"`            // finished size (成品尺寸)
	Bleed unit.Len  `json:"bleed,omitempty"` // 出血, on all four sides
	Label string    `json:"label,omitempty"` // 版次, folio as printed
	Grid  Grid      `json:"grid,omitzero"`
	Items []Item    `json:"items"`
	Zones []Zone    `json:"zones,omitempty"`
}

// Grid is the baseline grid of a page: baselines lie at Top + n*Step, n >= 0.
type Grid struct {
	Top  unit.Len `json:"top"`
	Step unit.Len `json:"step"`
}

// Item is one painted thing; exactly one field is set.
type Item struct {
	Text  *Glyphs  `json:"text,omitempty"`
	Rule  *Rule    `json:"rule,omitempty"`
	Arc   *Arc     `json:"arc,omitempty"`
	Fill  *Fill    `json:"fill,omitempty"`
	Image *Picture `json:"image,omitempty"`
	Link  *Link    `json:"link,omitempty"`
}

// Color is the colour that the item is painted in; a picture and a link have none.
func (it Item) Color() (Color, bool) {
	switch {
	case it.Text != nil:
		return it.Text.Color, true
	case it.Rule != nil:
		return it.Rule.Color, true
	case it.Arc != nil:
		return it.Arc.Color, true
	case it.Fill != nil:
		return it.Fill.Color, true
	}
	return Color{}, false
}

// Moved returns a copy of the item, moved.
func (it Item) Moved(dx, dy unit.Len) Item {
	switch {
	case it.Text != nil:
		t := *it.Text
		t.At = t.At.Moved(dx, dy)
		it.Text = &t
	case it.Rule != nil:
		r := *it.Rule
		r.From, r.To = r.From.Moved(dx, dy), r.To.Moved(dx, dy)
		it.Rule = &r
	case it.Arc != nil:
		a := *it.Arc
		a.Center = a.Center.Moved(dx, dy)
		it.Arc = &a
	case it.Fill != nil:
		f := *it.Fill
		f.Rect = f.Rect.Moved(dx, dy)
		it.Fill = &f
	case it.Image != nil:
		p := *it.Image
		p.Rect = p.Rect.Moved(dx, dy)
		it.Image = &p
	case it.Link != nil:
		l := *it.Link
		l.Rect = l.Rect.Moved(dx, dy)
		it.Link = &l
	}
	return it
}

// FaceID names a font face, e.g. "NotoSerifSC-Regular".
type FaceID string

// Color is a process colour in per cent of ink. The zero Color is paper white;
// Black is K only.
type Color struct {
	C uint8 `json:"c,omitempty"`
	M uint8 `json:"m,omitempty"`
	Y uint8 `json:"y,omitempty"`
	K uint8 `json:"k,omitempty"`
}

// Black is the text colour: one plate only.
var Black = Color{K: 100}

// Glyphs is a run of glyphs of one face, size and colour on one baseline.
type Glyphs struct {
	Face   FaceID     `json:"face"`
	Size   unit.Len   `json:"size"`
	Color  Color      `json:"color"`
	At     unit.Point `json:"at"` // baseline origin of the run
	Glyphs []Glyph    `json:"glyphs"`
	// Turn rotates the run clockwise by quarter turns about At (for Latin in
	// vertical lines).
	Turn uint8 `json:"turn,omitempty"`
	// Elem is the index in Book.Elems of the element that the run belongs
	// to, or Artifact.
	Elem int `json:"elem"`
	// Part is the element within Elem that the run is, a label, a link or a reference; 0 is
	// none, as the first element is no part of another one.
	Part int `json:"part,omitempty"`
}

// Artifact marks what is not part of the text (报眉, folio, rules).
const Artifact = -1

// Glyph is one glyph of a run.
type Glyph struct {
	ID uint16 `json:"g"`
	// X and Y place the glyph's origin relative to the run's At.
	X unit.Len `json:"x"`
	Y unit.Len `json:"y,omitempty"`
	// Text is what the glyph stands for: one character as a rule, several for
	// a ligature, none when the glyph before carries them.
	Text string `json:"t"`
}

// Rule is a straight line of a given thickness, horizontal or vertical.
type Rule struct {
	From  unit.Point `json:"from"`
	To    unit.Point `json:"to"`
	Width unit.Len   `json:"width"`
	Color Color      `json:"color"`
	// Dash is the length of dashes and of the gaps between them; 0 is solid.
	Dash unit.Len `json:"dash,omitempty"`
}

// Fill is a filled rectangle.
type Fill struct {
	Rect  unit.Rect `json:"rect"`
	Color Color     `json:"color"`
}

// Picture places an image of the book.
type Picture struct {
	Rect  unit.Rect `json:"rect"`
	Image int       `json:"image"` // index in Book.Images
	Elem  int       `json:"elem"`
}

// Image is a decoded or still encoded picture.
type Image struct {
	Name   string `json:"name"`
	Format string `json:"format"` // "jpeg" or "png"
	Alt    string `json:"alt,omitempty"`
	Width  int    `json:"width"` // pixels
	Height int    `json:"height"`
	Data   []byte `json:"-"`
}

// Link is an active area, over the text of the element (a RoleLink).
type Link struct {
	Rect   unit.Rect `json:"rect"`
	Target string    `json:"target"`
	Elem   int       `json:"elem"`
}

// ElemRole is the logical role of an Elem (the structure types of PDF/UA are
// derived from it).
type ElemRole string

// The roles of elements.
const (
	RoleTitle     ElemRole = "title"
	RoleKicker    ElemRole = "kicker"
	RoleSubtitle  ElemRole = "subtitle"
	RoleByline    ElemRole = "byline"
	RoleHeading   ElemRole = "heading" // Level 1, 2, …
	RoleParagraph ElemRole = "paragraph"
	RoleCallout   ElemRole = "callout"
	RoleNote      ElemRole = "note"
	RoleQuote     ElemRole = "quote"
	RoleList      ElemRole = "list"
	RoleItem      ElemRole = "item"
	RoleLabel     ElemRole = "label"     // of an item
	RoleLink      ElemRole = "link"      // within a text
	RoleReference ElemRole = "reference" // the mark of a note within a text
	RoleTable     ElemRole = "table"
	RoleCell      ElemRole = "cell"
	RoleHeadCell  ElemRole = "head-cell" // of a column; Level is the row, as of a cell
	RoleFigure    ElemRole = "figure"
	RoleCaption   ElemRole = "caption"
)

// Elem is one element of the logical structure.
type Elem struct {
	Role  ElemRole `json:"role"`
	Level int      `json:"level,omitempty"`
	// Parent is the index of the element around this one, or Artifact.
	Parent int `json:"parent"`
	// Text is the whole text of the element as the source has it.
	// A label, a link or a reference has none: its text is that of the element around it.
	Text string `json:"text,omitempty"`
	// Source is the place of the block in the source, "file:line".
	Source string `json:"source,omitempty"`
}

// Outline is one bookmark.
type Outline struct {
	Title string     `json:"title"`
	Level int        `json:"level"`
	Page  int        `json:"page"` // index in Book.Pages
	At    unit.Point `json:"at"`
}

// ZoneKind names the use of an area of the page.
type ZoneKind string

// The kinds of zones.
const (
	ZoneType   ZoneKind = "type-area" // 版心
	ZoneHead   ZoneKind = "head"      // headline zone
	ZoneColumn ZoneKind = "column"
	ZoneBox    ZoneKind = "box" // 数读
	ZoneFigure ZoneKind = "figure"
)

// Zone is an area with a name, for proofs and tests.
type Zone struct {
	Kind ZoneKind  `json:"kind"`
	Name string    `json:"name,omitempty"`
	Rect unit.Rect `json:"rect"`
	Elem int       `json:"elem"`
}
