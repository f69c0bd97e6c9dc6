package markdown

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"dayang/input/draft"
	"dayang/input/pattern"
)

// siteTagLine is a line of a site's program, which ends the paragraph before it.
type siteTagLine struct {
	ownBlock
	start int
	code  bool           // its lines are code, up to the tag that ends it
	lines *text.Segments // of code
}

// IsRaw keeps marks in code from being read.
func (n *siteTagLine) IsRaw() bool { return n.code }

var (
	codeOpens = pattern.New(`^(?:\{%-?\s*(?:highlight|codeblock)\b|\{\{[<%]\s*highlight\b)`)
	codeEnds  = pattern.New(`(?m)^[ \t]*(?:\{%-?\s*end(?:highlight|codeblock)\b|\{\{[<%]\s*/\s*highlight\b)`)
)

// maxTagged is how far the end of such code is looked for, in bytes.
const maxTagged = 64 << 10

type siteTagParser struct {
	ownParser
	out *draft.Draft
}

func (siteTagParser) Trigger() []byte { return []byte{'{'} }

func (p siteTagParser) Open(_ ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	line, segment := reader.PeekLine()
	at := pc.BlockOffset()
	if p.out.Final || at < 0 || at >= len(line) || !siteTag.MatchString(strings.TrimSpace(string(line[at:]))) {
		return nil, parser.NoChildren
	}
	n := &siteTagLine{start: segment.Start + at}
	n.Lines().Append(text.NewSegment(segment.Start+at, segment.Stop))
	if codeOpens.Match(line[at:]) {
		src := reader.Source()
		n.code = codeEnds.Match(src[segment.Stop:min(len(src), segment.Stop+maxTagged)])
		n.lines = text.NewSegments()
	}
	reader.AdvanceToEOL()
	return n, parser.NoChildren
}

func (siteTagParser) Continue(node ast.Node, reader text.Reader, _ parser.Context) parser.State {
	n := node.(*siteTagLine)
	if !n.code {
		return parser.Close
	}
	line, segment := reader.PeekLine()
	reader.AdvanceToEOL()
	if codeEnds.Match(line) {
		return parser.Close
	}
	n.lines.Append(segment)
	return parser.Continue | parser.NoChildren
}
