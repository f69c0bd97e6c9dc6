package markdown

import (
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"dayang/input/diag"
)

// maxTries bounds how often a parser of brackets, tags or code is tried in one
// block; the characters after that stay text. What such a mark pairs with is
// looked for in all of the block, so that time grows by the square.
const maxTries = 2000

// Where each bounded parser keeps its count. Every key makes all later contexts of goldmark
// greater, and is counted up without a lock: they are taken once, with the program.
var (
	codeTries      = parser.NewContextKey()
	wikiTries      = parser.NewContextKey()
	linkTries      = parser.NewContextKey()
	jsxTries       = parser.NewContextKey()
	htmlTries      = parser.NewContextKey()
	mathTries      = parser.NewContextKey()
	attributeTries = parser.NewContextKey()
)

// bounded is an inline parser that gives up after maxTries in a block.
type bounded struct {
	parser.InlineParser
	key parser.ContextKey
}

func (b bounded) Parse(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	c, _ := pc.Get(b.key).(*count)
	if c == nil || c.block != parent {
		c = &count{block: parent}
		pc.Set(b.key, c)
	}
	if c.n++; c.n > maxTries {
		return nil
	}
	return b.InlineParser.Parse(parent, block, pc)
}

// CloseBlock lets the inner parser settle what is open at the end of a block.
func (b bounded) CloseBlock(parent ast.Node, block text.Reader, pc parser.Context) {
	if c, ok := b.InlineParser.(parser.CloseBlocker); ok {
		c.CloseBlock(parent, block, pc)
	}
}

// shortOnly keeps a transformer from paragraphs of very many lines, for which it
// takes time by the square.
type shortOnly struct{ parser.ParagraphTransformer }

func (s shortOnly) Transform(node *ast.Paragraph, reader text.Reader, pc parser.Context) {
	if node.Lines().Len() <= maxTries {
		s.ParagraphTransformer.Transform(node, reader, pc)
	}
}

// MaxNesting bounds quotations in quotations and lists in lists on one line when
// nothing else is said.
const MaxNesting = 64

// checkNesting refuses lines that open more containers than any text does. The
// parser keeps a stack for them.
func (r *reader) checkNesting(from, most int) error {
	for at := from; at < len(r.src); {
		end := lineEnd(r.src, at)
		if containers(r.src[at:end]) > most {
			return diag.NewFault("nesting", r.pos(at),
				diag.T("这一行的引文或列表套了 %d 层以上", "more than %d quotations or lists are nested in this line", most),
				diag.T("减少行首的 > 和 -，或用 --max-nesting 放宽", "use fewer > and - at its beginning, or allow more with --max-nesting"), nil)
		}
		at = end
	}
	return nil
}

// containers counts the marks of quotations and lists at the beginning of a
// line. A line of nothing but dashes or stars is a rule.
func containers(line []byte) int {
	n, rule := 0, true
	for i, c := range line {
		blank := i+1 >= len(line) || line[i+1] == ' ' || line[i+1] == '\t' || line[i+1] == '\n'
		switch {
		case c == ' ' || c == '\t' || c == '\n':
			continue
		case c == '>', c == '+' && blank, (c == '.' || c == ')') && blank && i > 0 && line[i-1] >= '0' && line[i-1] <= '9':
			n++
			rule = false
		case (c == '-' || c == '*') && blank:
			n++
		case c >= '0' && c <= '9':
			rule = false
		case c == '-' || c == '*':
			if !rule || n > 0 {
				return n
			}
		default:
			return n
		}
	}
	if rule {
		return 0
	}
	return n
}
