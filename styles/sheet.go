// Package styles says what a page looks like, as typed values read from data.
//
// A Sheet is the whole design of a page: paper, columns, grid, faces, furniture.
// It is built in layers (preset, then a file that extends it, then the
// document's own front matter, then the command line); each value remembers the
// layer and place that it came from.
package styles

import (
	"dayang/fonts"
	"dayang/layout/page"
	"dayang/layout/unit"
)

// Sheet is a resolved design. The key tags are the names used in style files; least is
// the shortest that a length may be, 0 where nothing is said; whole is the least and the
// greatest of a whole number.
type Sheet struct {
	Name        string      `key:"name" doc:"name of the design"`
	Pages       int         `key:"pages" doc:"pages to fill exactly; 0: as many as it takes"`
	Fonts       Fonts       `key:"fonts"`
	Page        Page        `key:"page"`
	Columns     Columns     `key:"columns"`
	Body        Body        `key:"body"`
	Accent      Color       `key:"accent" doc:"the one colour of the page beside black"`
	Tint        Color       `key:"tint" doc:"ground of panels"`
	RunningHead RunningHead `key:"running-head"`
	Masthead    Masthead    `key:"masthead"`
	Head        Head        `key:"head"`
	Note        Note        `key:"note"`
	Section     Section     `key:"section"`
	CrossHead   CrossHead   `key:"cross-head"`
	Box         Box         `key:"box"`
	Figure      Figure      `key:"figure"`
	Press       Press       `key:"press"`
	Endmark     string      `key:"endmark" doc:"sign after the last character of the report, empty for none"`

	origins map[string]Origin
}

// Fonts are files of the user's own faces, by voice: they set what they have
// before the faces of the program.
type Fonts struct {
	Song      []string `key:"song" doc:"text: FILE, FILE#MEMBER of a collection, FILE@wght=650 of a variable font; a file stands relative to the style"`
	SongBlack []string `key:"song-black" doc:"headlines"`
	Hei       []string `key:"hei" doc:"captions, folio, callouts"`
	HeiBold   []string `key:"hei-bold" doc:"cross-heads, figures, emphasis"`
	Kai       []string `key:"kai" doc:"notes, decks"`
	Fang      []string `key:"fang" doc:"byline, subtitle"`
}

// Faces lists the user's own faces, voice by voice.
func (s *Sheet) Faces() []fonts.Choice {
	var out []fonts.Choice
	for _, r := range fonts.Roles() {
		for _, f := range s.Fonts.of(r) {
			out = append(out, fonts.Choice{Role: r, Source: f, Pos: s.origins[fontKey(r)].Pos})
		}
	}
	return out
}

// Library returns the faces that the design is set in: its own before those of base, read
// from their files. The error is a *diag.Fault (fonts.Library.With).
func (s *Sheet) Library(base *fonts.Library) (*fonts.Library, error) {
	if faces := s.Faces(); len(faces) > 0 {
		return base.With(faces, fonts.ReadFile)
	}
	return base, nil
}

func (f *Fonts) of(r fonts.Role) []string {
	switch r {
	case fonts.SongBlack:
		return f.SongBlack
	case fonts.Hei:
		return f.Hei
	case fonts.HeiBold:
		return f.HeiBold
	case fonts.Kai:
		return f.Kai
	case fonts.Fang:
		return f.Fang
	}
	return f.Song
}

// fontKey is the setting of a voice's files.
func fontKey(r fonts.Role) string { return fontKeys + string(r) }

// fontKeys begins the settings that are lists of files.
const fontKeys = "fonts."

// Page is the paper and the type area (版心). Lengths are millimetres as a rule.
type Page struct {
	Width  unit.Len `key:"width" doc:"trimmed width"`
	Height unit.Len `key:"height" doc:"trimmed height"`
	Top    unit.Len `key:"top" doc:"trim to the top of the first grid line"`
	Bottom unit.Len `key:"bottom" doc:"least distance from the last grid line to the trim"`
	Left   unit.Len `key:"left" doc:"trim to the type area"`
	Right  unit.Len `key:"right" doc:"type area to the trim"`
	Bleed  unit.Len `key:"bleed" doc:"出血 on all four sides"`
}

// Columns divides the type area.
type Columns struct {
	Count   int      `key:"count" whole:"1,16" doc:"number of columns (栏)"`
	Measure int      `key:"measure" doc:"characters per line; the gutter takes what is left"`
	Rule    unit.Len `key:"rule" doc:"thickness of the rule between columns, 0 for none"`
}

// Text is how a voice is set.
type Text struct {
	Face  fonts.Role `key:"face" doc:"song, song-black, hei, hei-bold, kai or fang"`
	Size  unit.Len   `key:"size" least:"4pt"`
	Color Color      `key:"color"`
}

// Body is the running text and with it the baseline grid.
type Body struct {
	Text    `key:""`
	Leading unit.Len   `key:"leading" least:"4pt" doc:"distance of baselines; the step of the page's grid"`
	Indent  unit.Len   `key:"indent" doc:"first-line indent"`
	Drop    int        `key:"drop" doc:"grid lines of a large first character (首字下沉); 0 or 1: none"`
	Strong  fonts.Role `key:"strong" doc:"face of emphasis and of run-in heads"`
	Gap     int        `key:"gap" doc:"Chinese-Latin gap in thousandths of an em"`
	Kinsoku string     `key:"kinsoku" enum:"none,basic,gb,strict,newspaper" doc:"none, basic, gb, strict or newspaper"`
	Marks   string     `key:"marks" enum:"quanjiao,kaiming,banjiao,hangmobanjiao,none" doc:"width of marks: quanjiao, kaiming, banjiao, hangmobanjiao or none"`
	Hang    string     `key:"hang" enum:"none,rescue,always" doc:"marks that stand beyond the measure (标点悬挂): none, rescue (where a line is hard to set without) or always"`
	Grid    bool       `key:"grid" doc:"every Han on the em grid (纵横对齐); lines are not filled"`
	Emph    string     `key:"emphasis" enum:"kai,dots,names,titles" doc:"what *emphasis* becomes: kai (the face of notes), dots (着重号), a line under names (专名号) or a wave under titles (书名号甲式)"`
}

// RunningHead is the running head (报眉) and what closes the page.
type RunningHead struct {
	Text    `key:""`
	Name    string   `key:"name" doc:"name of the paper, set in the middle"`
	Section string   `key:"section" doc:"name of the page (版别)"`
	Folio   string   `key:"folio" doc:"number of the first page (版次)"`
	Date    string   `key:"date" doc:"date of issue; empty: the report's own"`
	Editors string   `key:"editors" doc:"the line of editors at the foot; empty for none"`
	Drop    unit.Len `key:"drop" doc:"trim to the baseline of the running head"`
	Jump    bool     `key:"jump" doc:"print 下转 and 上接 where the report goes on overleaf"`
}

// Masthead is the masthead (报头): the name of the paper large over the first page.
type Masthead struct {
	Text `key:""`
	Name string `key:"name" doc:"name of the paper; empty for no masthead"`
	Info string `key:"info" doc:"line beside the name: date, number, publisher"`
}

// Head is the headline zone (题区).
type Head struct {
	Title    Text     `key:"title"`
	Max      unit.Len `key:"max" least:"4pt" doc:"largest size of the title over the whole page"`
	Subtitle Text     `key:"subtitle"`
	Kicker   Text     `key:"kicker"`
	Byline   Text     `key:"byline"`
	Span     int      `key:"span" doc:"columns that the headline zone stands over; 0: all"`
	Vertical bool     `key:"vertical" doc:"title and subtitle in vertical lines (竖题) at the side of the page"`
	Rule     unit.Len `key:"rule" doc:"thick rule of the 文武线 over the page"`
	MinAir   int      `key:"min-air" doc:"least grid lines of white in the zone"`
	MaxAir   int      `key:"max-air" doc:"most grid lines of white in the zone"`
}

// Note is the editor's note (编者按, 写在前面).
type Note struct {
	Text  `key:""`
	Strip bool `key:"strip" doc:"set it over all columns under the headline instead of in the text"`
}

// Section is a heading of level 1, over one column or several.
type Section struct {
	Text     `key:""`
	Subtitle Text     `key:"subtitle"`
	Rule     unit.Len `key:"rule" doc:"thickness of the accent rule over it"`
	Span     int      `key:"span" doc:"columns that it stands over; over more than one (0: all) it parts the text before it from the text after it, each in level columns"`
	Rows     int      `key:"rows" doc:"least grid lines that it takes with its subtitle"`
	Above    int      `key:"above" doc:"grid lines of white above it"`
	Stretch  int      `key:"stretch" doc:"grid lines of white that may be added above it"`
}

// SectionSpan returns the columns that headings of sections stand over. Beside a
// headline over some of the columns it is one.
func (s *Sheet) SectionSpan() int {
	switch n := s.Section.Span; {
	case s.Head.Span > 0 && s.Head.Span < s.Columns.Count || s.Head.Vertical:
		return 1
	case n <= 0 || n > s.Columns.Count:
		return s.Columns.Count
	default:
		return n
	}
}

// CrossHead is a heading of level 2 and deeper.
type CrossHead struct {
	Text    `key:""`
	Above   int `key:"above" doc:"grid lines of white above it"`
	Stretch int `key:"stretch" doc:"grid lines of white that may be added above it"`
}

// Box is the 数读 box.
type Box struct {
	Design  string   `key:"design" enum:"panel,ruled,outline,bar,strip" doc:"panel (tinted), ruled (open at the sides), outline (framed), bar (a bar at the side) or strip (neighbours joined over several columns)"`
	Gauge   string   `key:"gauge" enum:"none,bar,ring" doc:"how a figure that is a share of a whole is drawn: none, bar (under it) or ring (around it, or beside it when it is long)"`
	Figure  Text     `key:"figure" doc:"the large figure"`
	Label   Text     `key:"label"`
	Text    Text     `key:"text"`
	Strong  Text     `key:"strong" doc:"emphasis in the sentence"`
	Leading unit.Len `key:"leading" least:"4pt" doc:"distance of baselines in the sentence"`
	Padding unit.Len `key:"padding" doc:"edge of the box to its text"`
	Rule    unit.Len `key:"rule" doc:"accent rule over the box"`
}

// Press is what the file is for; flags of the command line go before it.
type Press struct {
	Target  string `key:"target" enum:"screen,press-x4,press-x1a,archive" doc:"what a PDF is for"`
	Profile string `key:"profile" enum:"newsprint,coated,ifra26,jcn2002" doc:"output condition of the press"`
	Marks   bool   `key:"marks" doc:"crop marks, registration marks and a colour bar"`
}

// Figure is a picture with its caption.
type Figure struct {
	Caption Text     `key:"caption"`
	Leading unit.Len `key:"leading" least:"4pt" doc:"distance of baselines in the caption"`
}

// Color is a colour of the page in per cent of C, M, Y and K.
type Color = page.Color

// TypeArea returns the area that the columns fill (版心): as many whole grid
// lines as fit between the top and bottom margins.
func (s *Sheet) TypeArea() unit.Rect {
	return unit.Rect{
		X: s.Page.Left, Y: s.Page.Top,
		W: s.Page.Width - s.Page.Left - s.Page.Right,
		H: unit.Len(s.Rows()) * s.Body.Leading,
	}
}

// Rows returns the number of grid lines of the type area. The last line needs
// only its body height, not its leading.
func (s *Sheet) Rows() int {
	h := s.Page.Height - s.Page.Top - s.Page.Bottom
	return int((h-s.Body.Size)/s.Body.Leading) + 1
}

// ColumnWidth returns the width of a column: a whole number of body ems.
func (s *Sheet) ColumnWidth() unit.Len { return unit.Len(s.Columns.Measure) * s.Body.Size }

// Gutter returns the white between two columns (栏空), 0 for a single column.
func (s *Sheet) Gutter() unit.Len {
	n := unit.Len(s.Columns.Count)
	if n < 2 {
		return 0
	}
	return (s.TypeArea().W - n*s.ColumnWidth()) / (n - 1)
}

// ColumnX returns the left edge of column i (from 0).
func (s *Sheet) ColumnX(i int) unit.Len {
	return s.Page.Left + unit.Len(i)*(s.ColumnWidth()+s.Gutter())
}
