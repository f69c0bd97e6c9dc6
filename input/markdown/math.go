package markdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"dayang/input/draft"
	"dayang/input/pattern"
)

// mathParser leaves a formula in a line as it is written, $v_{p}(s)$, so that its marks are no
// emphasis. Amounts of money, $5 and $6, are none.
type mathParser struct{ out *draft.Draft }

func (mathParser) Trigger() []byte { return []byte{'$'} }

var formula = pattern.New(`^\$\$?[^\s$](?:[^$\n]{0,300}[^\s$\\])?\$\$?`).First("$")

func (x mathParser) Parse(_ ast.Node, block text.Reader, _ parser.Context) ast.Node {
	line, segment := block.PeekLine()
	if x.out.Final {
		return nil
	}
	m := formula.Find(line)
	if m == nil || !bytes.ContainsAny(m, `\^_{}`) || len(m) < len(line) && line[len(m)] >= '0' && line[len(m)] <= '9' {
		return nil
	}
	block.Advance(len(m))
	return ast.NewRawTextSegment(segment.WithStop(segment.Start + len(m)))
}
