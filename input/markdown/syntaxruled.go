package markdown

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"dayang/input/draft"
	"dayang/input/pattern"
)

// Tables whose columns are ruled, as pandoc and reStructuredText have them: lines of dashes
// over the columns, with or without a head (simple tables, and those whose rows take several
// lines), and grids of +---+.

var (
	ruleLine = pattern.New(`^ {0,3}-{2,}(?: +-{2,})+[ \t]*\n?$`)
	endLine  = pattern.New(`^ {0,3}-{2,}[- ]*\n?$`)
	gridLine = pattern.New(`^ {0,3}\+(?:[-=:]{2,}\+)+[ \t]*\n?$`)
)

// maxRuled is how many lines such a table has at most.
const maxRuled = 2000

// ruled is such a table: its lines from from to to, the rule at its head at rule.
type ruled struct {
	ownBlock
	from, to int
	head     []string // the lines over the rule
	grid     bool
	apart    bool // blank lines part the rows
}

// isTable reports a table, with bars or ruled.
func isTable(n ast.Node) bool {
	_, is := n.(*ruled)
	return is || n.Kind() == east.KindTable
}

type ruledParser struct {
	ownParser
	out *draft.Draft
}

func (ruledParser) Trigger() []byte { return []byte{'-', '+'} }

func (p ruledParser) Open(parent ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	if _, in := parent.(*fence); p.out.Final || parent.Kind() != ast.KindDocument && !in {
		return nil, parser.NoChildren
	}
	line, segment := reader.PeekLine()
	src := reader.Source()
	n := &ruled{from: segment.Start, to: segment.Stop}
	switch {
	case gridLine.Match(line):
		n.grid = true
		if n.to = gridEnd(src, segment.Stop); n.to == 0 {
			return nil, parser.NoChildren
		}
	case ruleLine.Match(line):
		if !n.columns(parent, src, segment) {
			return nil, parser.NoChildren
		}
	default:
		return nil, parser.NoChildren
	}
	reader.AdvanceToEOL()
	return n, parser.NoChildren
}

// gridEnd is where a grid ends, behind its last border; 0 if it has none.
func gridEnd(src []byte, at int) int {
	end := 0
	for i := 0; i < maxRuled && at < len(src); i++ {
		next := lineEnd(src, at)
		line := strings.TrimLeft(string(src[at:next]), " ")
		if line == "" || line[0] != '+' && line[0] != '|' {
			break
		}
		if at = next; gridLine.MatchString(line) {
			end = next
		}
	}
	return end
}

// columns finds the extent of a table under a line of dashes.
func (n *ruled) columns(parent ast.Node, src []byte, rule text.Segment) bool {
	over := false // a line of dashes stands over the head
	if head := headOf(parent); head != nil &&
		len(strings.TrimSpace(string(src[head.Lines().At(head.Lines().Len()-1).Stop:rule.Start]))) == 0 &&
		!strings.Contains(string(src[head.Lines().At(head.Lines().Len()-1).Start:rule.Start]), "\n\n") {
		_, over = head.PreviousSibling().(*ast.ThematicBreak)
		if head.Lines().Len() > 1 && !over {
			return false
		}
		for i := range head.Lines().Len() {
			s := head.Lines().At(i)
			start := s.Start
			for start > 0 && src[start-1] != '\n' {
				start--
			}
			n.head = append(n.head, strings.TrimRight(string(src[start:s.Stop]), "\n"))
		}
	}
	at, blank := rule.Stop, false
	bounds := bounds(string(rule.Value(src)))
	parted := false // a line is parted about where the dashes begin
	for _, l := range n.head {
		parted = parted || partedAt(l, bounds)
	}
	if len(n.head) > 0 && !parted {
		return false
	}
	for i := 0; i < maxRuled && at < len(src); i++ {
		next := lineEnd(src, at)
		line := string(src[at:next])
		switch {
		case strings.TrimSpace(line) == "":
			if len(n.head) > 0 && !over {
				n.to = at
				return i > 0
			}
			blank = true
		case endLine.MatchString(line):
			n.apart, n.to = blank, next
			return i > 0 && parted
		case strings.HasPrefix(line, "#") || strings.HasPrefix(line, ":::"):
			n.to = at
			return i > 0 && len(n.head) > 0 && !over
		}
		parted = parted || partedAt(line, bounds)
		at = next
	}
	if n.to = at; len(n.head) > 0 && !over {
		return at > rule.Stop
	}
	return false
}

// headOf is the block over a line of dashes that may be the head of its table: a head whose first
// cell is empty is set in so far that CommonMark takes it for code.
func headOf(parent ast.Node) ast.Node {
	switch n := parent.LastChild().(type) {
	case *ast.Paragraph:
		if n.Lines().Len() > 0 {
			return n
		}
	case *ast.CodeBlock:
		if n.Lines().Len() == 1 {
			return n
		}
	}
	return nil
}

func (ruledParser) Continue(node ast.Node, reader text.Reader, _ parser.Context) parser.State {
	_, segment := reader.PeekLine()
	if segment.Start >= node.(*ruled).to {
		return parser.Close
	}
	reader.AdvanceToEOL()
	return parser.Continue | parser.NoChildren
}

// Close takes the head from the paragraph before, and the line of dashes over it.
func (ruledParser) Close(node ast.Node, _ text.Reader, _ parser.Context) {
	n := node.(*ruled)
	head := n.PreviousSibling()
	if len(n.head) == 0 || head == nil {
		return
	}
	over, _ := head.PreviousSibling().(*ast.ThematicBreak)
	n.Parent().RemoveChild(n.Parent(), head)
	if over != nil {
		n.Parent().RemoveChild(n.Parent(), over)
	}
}
