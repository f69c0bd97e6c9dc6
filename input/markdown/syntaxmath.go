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

func (mathParser) Trigger() []byte { return []byte{'$', '\\'} }

var formula = pattern.New(`^\$\$?[^\s$](?:[^$\n]{0,300}[^\s$\\])?\$\$?`)

// bracketed is a formula between the other marks that TeX has: \(k = a^2\). A symbol needs no sign of
// one; the number of an item, \(1\), is none.
var (
	bracketed = pattern.New(`^\\\([ ]?[^\n]{1,300}?[ ]?\\\)`)
	symbol    = pattern.New(`^\\\([ ]?[A-Za-zα-ω]{1,2}[ ]?\\\)$`)
)

func (x mathParser) Parse(_ ast.Node, block text.Reader, _ parser.Context) ast.Node {
	line, segment := block.PeekLine()
	if x.out.Final {
		return nil
	}
	if line[0] == '\\' {
		m := bracketed.Find(line)
		if m == nil ||
			pattern.Han(string(m)) > 0 ||
			!symbol.Match(m) && !bytes.ContainsAny(m[2:len(m)-2], `\^_{}=`) {
			return nil
		}
		return asWritten(block, segment, len(m))
	}
	m := formula.Find(line)
	if m == nil ||
		!bytes.ContainsAny(m, `\^_{}`) ||
		len(m) < len(line) && line[len(m)] >= '0' && line[len(m)] <= '9' {
		return nil
	}
	return asWritten(block, segment, len(m))
}

// asWritten takes so many bytes as they stand. It is no segment of text, to which the words behind
// it would be joined, and be left as they stand as well.
func asWritten(block text.Reader, segment text.Segment, n int) ast.Node {
	whole := segment.WithStop(segment.Start + n)
	s := ast.NewString(whole.Value(block.Source()))
	s.SetPos(segment.Start)
	block.Advance(n)
	return s
}
