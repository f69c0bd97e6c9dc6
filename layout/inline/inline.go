// Package inline turns styled text into lines: it classifies the characters,
// chooses a face and a glyph for each, closes up marks, and breaks the paragraph
// under the Chinese punctuation rules.
//
// It knows no page: a Line is placed by whoever asks for it.
package inline

import (
	"dayang/fonts"
	"dayang/input/diag"
	"dayang/layout/cjk"
	"dayang/layout/linebreak"
	"dayang/layout/page"
	"dayang/layout/unit"
)

// Style is how a run of characters is set.
type Style struct {
	Role  fonts.Role
	Size  unit.Len
	Color page.Color
	// Note sets the run as a note mark: small and raised, tied to the
	// character before it.
	Note bool
	// Literal keeps the characters that are typed: code.
	Literal bool
	// Dots puts an emphasis dot (着重号) under each Han of the run.
	Dots bool
	// Under draws a line under the run.
	Under Under
}

// Under is a line under a name.
type Under uint8

// The lines: none, the straight one of names (专名号), the wavy one of titles
// (书名号甲式).
const (
	NoLine Under = iota
	NameLine
	TitleLine
)

// Run is consecutive characters of one style. Rules of marks look across runs.
type Run struct {
	Text  string
	Style Style
	// Ruby is set small above the run. As many words as the run has characters
	// stand over one character each; else it is one group that is never broken.
	Ruby string
}

// Align is how lines stand in their measure.
type Align uint8

// The alignments.
const (
	Justify Align = iota
	Left
	Center
	Right
)

// Spec is a paragraph to be set.
type Spec struct {
	Runs    []Run
	Indent  unit.Len // of the first line
	Tail    unit.Len // room behind the last character, for a mark that stands there
	Align   Align
	Kinsoku cjk.Level
	Punct   cjk.Marks
	Gap     int // Chinese-Latin gap in thousandths of an em
	Elem    int // structure element of the glyphs
	// Space is the least width of a word space, which then neither gives nor opens; 0 leaves it that of the face.
	Space unit.Len
	// Hang lets 、 ， and 。 stand beyond the measure (标点悬挂).
	Hang linebreak.Hang
	// Grid keeps every Han on the em grid (纵横对齐): marks take a whole cell,
	// Latin whole ems, and no line is filled.
	Grid bool
	// Vertical sets lines from top to bottom (竖题): see Line.
	Vertical bool
	// Pos gives the source of a character; nil when there is none.
	Pos func(offset int) diag.Pos
}

// Cutter segments text into words; nil knows no words.
type Cutter interface{ Cut(text string) []string }

// Text is a paragraph shaped: it can be broken to any measure. It is not safe
// for concurrent use.
type Text struct {
	composer  *Composer
	spec      Spec
	source    string
	chars     []rune
	offset    []int32 // byte of each character, and the length of the source
	resolved  *cjk.Text
	clusters  []cluster
	rubies    []ruby
	items     []linebreak.Item // made when first needed
	head      []linebreak.Item // those of a heading, too
	blank     bool             // lines are only measured
	annotated bool             // it has note marks
	unspaced  bool             // Chinese and Latin stand somewhere without a space between them
	em        unit.Len         // of the largest run: the em of gaps and costs
	diags     diag.List
}

// cluster is one indivisible piece of text: a character with what is attached
// to it. Its body is the ink half of a mark, or the whole advance.
type cluster struct {
	start, end int // characters [start, end)
	class      cjk.Class
	silent     bool // takes no glyph: a control
	second     bool // the second cell of a dash
	turn       turn
	style      int32
	ruby       int32 // index+1 of the ruby that begins here
	g          *glyph
	body       unit.Len // width without blanks
	shift      unit.Len // from the left edge of the body to the glyph's origin
}

// Line is a line of a paragraph, ready to be placed.
type Line struct {
	Start, End int // characters of the text
	// Width is the width set; Natural the width before filling.
	Width, Natural unit.Len
	// Glyphs are the runs of the line relative to the left end of the measure
	// and to the baseline, in reading order; of a vertical line, to the middle
	// of its top. What stands above and below the text follows its glyphs.
	Glyphs []page.Glyphs
	// Rules are the lines under names, in the same frame.
	Rules []page.Rule
	// HanGap is the white added between Han characters, thousandths of an em.
	HanGap int64
	// Hung reports that the last mark stands beyond the measure.
	Hung bool
}

// At returns the glyphs of the line and the lines under its names as items, with the
// origin of the line at a place.
func (l *Line) At(x, y unit.Len) []page.Item {
	out := make([]page.Item, 0, len(l.Glyphs)+len(l.Rules))
	for i := range l.Glyphs {
		out = append(out, page.Item{Text: &l.Glyphs[i]}.Moved(x, y))
	}
	for i := range l.Rules {
		out = append(out, page.Item{Rule: &l.Rules[i]}.Moved(x, y))
	}
	return out
}

// style returns the style of a cluster.
func (t *Text) style(k *cluster) *Style { return &t.spec.Runs[k.style].Style }

// pos is the place of a character in the source.
func (t *Text) pos(i int) diag.Pos {
	if t.spec.Pos == nil {
		return diag.Pos{}
	}
	return t.spec.Pos(i)
}
