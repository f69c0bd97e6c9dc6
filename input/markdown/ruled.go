package markdown

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"dayang/input/diag"
	"dayang/input/doc"
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

// ruledTable adds such a table.
func (r *reader) ruledTable(n *ruled) {
	pos := r.pos(n.from)
	lines := strings.Split(strings.TrimRight(string(r.part[n.from:n.to]), "\n"), "\n")
	k := doc.Block{Kind: doc.Table, Pos: pos}
	var rows [][][]string // the lines of each cell
	if n.grid {
		rows, k.HeadRows = gridRows(lines)
	} else {
		bounds := bounds(lines[0])
		if len(n.head) > 0 {
			rows, k.HeadRows = append(rows, cells(n.head, bounds)), 1
		}
		var row []string
		for _, l := range append(lines[1:], "") {
			blank := strings.TrimSpace(l) == ""
			if !blank && !endLine.MatchString(l) {
				row = append(row, l)
			}
			if len(row) > 0 && (blank || !n.apart) {
				rows, row = append(rows, cells(row, bounds)), nil
			}
		}
	}
	var pictures []draft.Para
	var texts []*reader
	for _, row := range rows {
		var out []doc.Cell
		for _, c := range row {
			s := r.cell(c, pos)
			texts = append(texts, s)
			var words draft.Joined
			for _, p := range s.out.Paras {
				switch {
				case p.Kind == doc.Figure:
					pictures = append(pictures, p)
				case p.Kind == doc.List:
					for _, it := range p.Items {
						text, spans := draft.Labelled(it.Label, it.Text, it.Spans)
						words.Line("\n", text, spans)
					}
				case p.Text != "":
					words.Line("\n", p.Text, p.Spans)
				}
			}
			out = append(out, words.Cell())
		}
		k.Rows = append(k.Rows, out)
	}
	if len(k.Rows) == 0 { // nothing but borders
		return
	}
	if (len(k.Rows) == 1 || len(k.Rows) <= maxPlaced && columnsWithWords(k.Rows) < 2) &&
		len(k.Rows[0]) <= maxPlaced {
		from := len(r.out.Paras)
		for _, s := range texts {
			for _, p := range s.out.Paras {
				r.add(p, 0)
			}
		}
		r.namesNote(from)
		return
	}
	r.add(draft.Para{Block: k}, 0)
	for _, p := range pictures {
		r.add(p, 0)
	}
}

// columnsWithWords is how many columns of a table hold words.
func columnsWithWords(rows [][]doc.Cell) int {
	n := 0
	for c := range rows[0] {
		for _, row := range rows {
			if c < len(row) && row[c].Text != "" {
				n++
				break
			}
		}
	}
	return n
}

// brokenAddress is an address that a narrow column broke.
var brokenAddress = pattern.New(`\]\([^()\n]*\n[^()]*\)`)

// cell reads the lines of a cell; what is told of them is told of the place of the table.
func (r *reader) cell(lines []string, pos diag.Pos) *reader {
	src := brokenAddress.ReplaceAllStringFunc(strings.Join(lines, "\n"),
		func(s string) string { return strings.ReplaceAll(s, "\n", "") })
	sub := &reader{name: r.name, src: []byte(src), out: &draft.Draft{}, lines: []int{0}, parser: r.parser}
	for i, c := range sub.src {
		if c == '\n' {
			sub.lines = append(sub.lines, i+1)
		}
	}
	sub.parse(0, len(src), blockContext{kind: doc.Paragraph})
	for i := range sub.out.Paras {
		p := &sub.out.Paras[i]
		p.Pos, p.Origins = pos, nil
		for k := range p.Items {
			p.Items[k].Pos = pos
		}
		if p.Kind == doc.Paragraph || p.Kind == doc.Heading {
			p.Kind, p.Level, p.RunIn = "", 0, ""
		}
	}
	for _, d := range sub.diags {
		d.Pos = pos
		r.diags = append(r.diags, d)
	}
	if r.struckAt.Line == 0 {
		r.struckAt = sub.struckAt
	}
	r.counts.merge(sub.counts)
	return sub
}

// gridRows are the cells of a grid, and how many rows its head has.
func gridRows(lines []string) (rows [][][]string, head int) {
	var at []int // where the borders of columns stand
	for i, c := range columnsOf(lines[0]) {
		if c.r == '+' {
			at = append(at, i)
		}
	}
	var row []string
	for _, l := range lines[1:] {
		if !gridLine.MatchString(l) {
			row = append(row, l)
			continue
		}
		if len(row) > 0 {
			rows = append(rows, gridCells(row, at))
		}
		if row = nil; strings.Contains(l, "=") && head == 0 {
			head = len(rows)
		}
	}
	return rows, head
}

// gridCells parts lines at the bars that stand where the borders do, or within a little of it.
func gridCells(lines []string, at []int) [][]string {
	out := make([][]string, max(1, len(at)-1))
	for _, l := range lines {
		cols := columnsOf(l)
		from, cell := 0, 0
		for k := 1; k < len(at); k++ {
			bar := near(cols, at[k], '|')
			if bar <= from && k < len(at)-1 {
				continue // one cell over several columns
			}
			if k == len(at)-1 { // what stands behind the last border, too
				bar = len(cols)
				for bar > from+1 && (cols[bar-1].r == ' ' || cols[bar-1].r == '|') {
					bar--
				}
			}
			out[cell] = append(out[cell],
				strings.TrimSpace(strings.TrimPrefix(strings.TrimLeft(textOf(cols, from, bar), " "), "|")))
			from, cell = bar, k
		}
	}
	return out
}
