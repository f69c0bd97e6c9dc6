package markdown

import (
	"strings"

	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/input/draft"
)

// Canon reads pieces of the canonical form, so that what writes it (input/markdown/write) can see
// whether a piece says what it should. It is not safe for concurrent use.
type Canon struct{ r *reader }

// NewCanon makes a reader of such pieces.
func NewCanon() *Canon {
	r := newReader("", "")
	r.out.Final = true
	return &Canon{r}
}

// Said is what the text of a block says: its characters, their spans, in a callout each figure by
// itself, and how many characters of a paragraph are its run-in head.
type Said struct {
	Text  string
	Spans []doc.Span
	RunIn int
}

// Block reads the source of one block that is of a kind; notes are the labels of those that the
// document has.
func (c *Canon) Block(src string, kind doc.Kind, notes []string) Said {
	var defs strings.Builder
	for _, label := range notes {
		defs.WriteString("\n\n[^" + label + "]: -")
	}
	r := c.r
	r.src, r.part = []byte(src), []byte(src+defs.String())
	r.lines, r.out, r.known = []int{0}, &draft.Draft{Final: true}, diag.Pos{}
	first := r.tree().FirstChild()
	if first == nil {
		return Said{}
	}
	t := r.inline(first, false)
	s := Said{Text: string(t.chars)}
	if kind == doc.Paragraph {
		s.RunIn = t.runIn(true)
	}
	if s.Spans = t.normal(); kind == doc.Callout {
		s.Spans = t.parted()
	}
	return s
}

// Label cuts off what is read as the label of an item where its text opens with a number.
func (c *Canon) Label(item string) (label, rest string) { return splitLabel(item) }
