package markdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"dayang/input/draft"
	"dayang/input/pattern"
)

// numberParser reads a number alone over a row of dashes as the heading that programs make of
// <h2>1.</h2>; to CommonMark the number begins a list.
type numberParser struct {
	ownParser
	out *draft.Draft
}

var (
	numberLine = pattern.New(`^ {0,3}\d{1,3}[.)][ \t]*\n$`)
	underline  = pattern.New(`^ {0,3}(?:-{2,}|={2,})[ \t]*\n?$`)
)

// numberName marks such a heading, which stands under the one before whatever its row says.
const numberName = "dayang-number"

func (numberParser) Trigger() []byte { return []byte("0123456789") }

func (x numberParser) Open(parent ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	line, segment := reader.PeekLine()
	if x.out.Final || parent.Kind() != ast.KindDocument || !numberLine.Match(line) {
		return nil, parser.NoChildren
	}
	src := reader.Source()
	next := src[min(len(src), segment.Stop):]
	if end := bytes.IndexByte(next, '\n'); end >= 0 {
		next = next[:end+1]
	}
	if !underline.Match(next) {
		return nil, parser.NoChildren
	}
	level := 2
	if bytes.IndexByte(next, '=') >= 0 {
		level = 1
	}
	h := ast.NewHeading(level)
	segment = segment.TrimLeftSpace(src)
	h.Lines().Append(segment.TrimRightSpace(src))
	h.SetPos(segment.Start)
	h.SetAttributeString(numberName, true)
	reader.AdvanceToEOL()
	return h, parser.NoChildren
}

// Continue takes the row of dashes.
func (numberParser) Continue(_ ast.Node, reader text.Reader, _ parser.Context) parser.State {
	reader.AdvanceToEOL()
	return parser.Close
}

func (numberParser) CanInterruptParagraph() bool { return false }
