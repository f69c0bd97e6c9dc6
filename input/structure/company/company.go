// Package company tells what a paragraph is by the company it keeps: as one of a series, in a
// row of figures, under a heading of its kind, over a date. It joins what only stands in lines
// of its own (a figure and what it counts, a code, a box) and gives no paragraph a label: that
// is for those who weigh what is told here.
package company

import (
	"dayang/input/draft"
	"dayang/input/structure/trait"
)

// Paragraph is a paragraph with what its neighbours tell of it.
type Paragraph struct {
	trait.Paragraph
	facts    Fact
	Found    []string // figures of a statistic without emphasis
	Run      int      // lines in a row that are as short and bare as this one
	Speaker  int      // characters of the label of who speaks, its ： included
	Ornament int      // characters of ■ or （小标题） before a heading
	Lost     string   // the bars before the other lines of a display
	// Group is the first of those that were told by standing together: a second opinion takes all of
	// them or none. By is what told them.
	Group *Paragraph
	By    GroupTell

	known []string // what statistics has found
	asked bool     // and whether it has looked
}

// GroupTell is what tells the members of a group.
type GroupTell int

const (
	_          GroupTell = iota
	ByItem               // items of a list that open with bold figures
	ByMark               // lines behind one mark
	ByList               // lines behind one mark that are a list
	ByTally              // lines of what is counted and its figure
	ByHeads              // lines under the headings
	BySections           // ends of sections
	ByHanging            // the lines beside a door
	ByFrame              // the lines of a text box
)

// group makes paragraphs one group; what is known as a list stays one.
func group(ps []*Paragraph, by GroupTell) {
	for _, f := range ps {
		if f.By == ByList {
			continue
		}
		f.Group, f.By = ps[0], by
	}
}

// New is a paragraph of which the neighbours are not known yet.
func New(p *draft.Para) *Paragraph { return Around(trait.New(p)) }

// Around makes room around a paragraph for what its neighbours tell.
func Around(p *trait.Paragraph) *Paragraph { return &Paragraph{Paragraph: *p} }

// Missing stands for a neighbour that is not there.
func Missing() *Paragraph {
	return &Paragraph{Paragraph: trait.Paragraph{Para: &draft.Para{}, None: true}}
}

// Selves are paragraphs without what their neighbours tell.
func Selves(ps []*Paragraph) []*trait.Paragraph {
	out := make([]*trait.Paragraph, len(ps))
	for i, p := range ps {
		out[i] = &p.Paragraph
	}
	return out
}
