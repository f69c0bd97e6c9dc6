package markdown

import (
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
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
