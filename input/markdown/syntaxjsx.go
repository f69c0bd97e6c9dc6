package markdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"dayang/input/draft"
	"dayang/input/pattern"
)

// jsxImage is a picture that MDX writes as a tag with its source in braces, which is no HTML.
var jsxImage = pattern.New(`^<img\s(?:[^<>{}]|\{[^{}]*\})*\bsrc=(\{[^{}\n]*\})(?:[^<>{}]|\{[^{}]*\})*/?>`)

// jsx is such a picture.
type jsx struct {
	ownInline
	src   string
	start int
}

type jsxParser struct{ out *draft.Draft }

func (jsxParser) Trigger() []byte { return []byte{'<'} }

func (p jsxParser) Parse(_ ast.Node, block text.Reader, _ parser.Context) ast.Node {
	line, segment := block.PeekLine()
	if p.out.Final || !bytes.HasPrefix(line, []byte("<img")) {
		return nil
	}
	m := jsxImage.FindSubmatch(line)
	if m == nil {
		return nil
	}
	block.Advance(len(m[0]))
	return &jsx{src: string(m[1]), start: segment.Start}
}
