package markdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"dayang/input/draft"
	"dayang/input/pattern"
)

// pictureLine is a line of one picture.
var pictureLine = pattern.New(`^[ \t]*!\[[^\]\n]*\]\([^)\n]*\)(?:\{[^}\n]*\})?[ \t]*\\?[ \t]*\n?$`)

// pictureTransformer lets each picture of a row stand alone with the line under it.
type pictureTransformer struct{ out *draft.Draft }

func (x pictureTransformer) Transform(node *ast.Paragraph, reader text.Reader, _ parser.Context) {
	lines, src := node.Lines(), reader.Source()
	is := func(line []byte) bool { return bytes.Contains(line, []byte("![")) && pictureLine.Match(line) }
	if x.out.Final || lines.Len() < 2 {
		return
	}
	if first := lines.At(0); is(first.Value(src)) {
		if lines.Len() > 2 {
			cutBefore(node, src, is)
		}
		return
	}
	// Behind a line end that is meant, a picture stands by itself with the line under it.
	at := 0
	cutBefore(node, src, func(line []byte) bool {
		before := lines.At(at)
		at++
		b := bytes.TrimRight(before.Value(src), "\n")
		return is(line) && (bytes.HasSuffix(b, []byte("\\")) || bytes.HasSuffix(b, []byte("  ")))
	})
}
