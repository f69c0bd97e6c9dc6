package markdown

import (
	"strings"
	"unicode"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"dayang/input/doc"
	"dayang/input/draft"
	"dayang/input/pattern"
)

// What the front pages of projects have over their text: a line of the languages in which they
// are written, and one of links to their sections.

// language is the name of a language, with its flag or what else stands beside it.
var language = pattern.New(`
	^[^\pL]*(?:
		(?:简|繁|簡|正)[体體](?:中文|字)?|中文(?:版|文档|说明|[（(].{1,4}[）)])?|汉语|
		英[文语語](?:版|文档)?|
		(?i:english|en|zh|cn|chinese|zh[-_]?(?:cn|tw|hans|hant))(?: (?:version|docs?|readme))?|
		日本[語语]|日[文语語]|한국어|Fran[cç]ais|Deutsch|Español|Русский|Português(?: \(.{2,8}\))?|Italiano|
		Türkçe|Tiếng Việt|العربية|Українська|Polski|Nederlands|ไทย|Bahasa Indonesia|हिन्दी
	)[^\pL]*$`)

// languages reports a line of nothing but names of languages, one of them at least a link.
func languages(s string, spans []doc.Span) bool {
	if len(s) > maxAround || !linkedTo(spans, "") {
		return false
	}
	n := 0
	for _, part := range strings.FieldsFunc(s,
		func(r rune) bool { return strings.ContainsRune("|｜·•∙/／,，、—\n", r) }) {
		if part = strings.TrimSpace(part); part == "" {
			continue
		}
		if !language.MatchString(part) {
			return false
		}
		n++
	}
	return n > 1
}

func linkedTo(spans []doc.Span, prefix string) bool {
	for _, s := range spans {
		if s.Mark == doc.Link && strings.HasPrefix(s.Target, prefix) {
			return true
		}
	}
	return false
}

// sections reports a line of nothing but links to places of the text, two at least.
func sections(s string, spans []doc.Span) bool {
	chars := []rune(s)
	linked, n := make([]bool, len(chars)), 0
	for _, l := range spans {
		if l.Mark != doc.Link || !strings.HasPrefix(l.Target, "#") || l.End > len(chars) {
			continue
		}
		n++
		for i := l.Start; i < l.End; i++ {
			linked[i] = true
		}
	}
	for i, r := range chars {
		if !linked[i] && (unicode.IsLetter(r) || unicode.IsDigit(r)) && n > 0 {
			return false
		}
	}
	return n > 1
}

// frontLine leaves out such a line.
func (r *reader) frontLine(s string, spans []doc.Span, at int) bool {
	if r.out.Final || len(spans) == 0 || len(s) > maxAround || !languages(s, spans) && !sections(s, spans) {
		return false
	}
	r.leave("page-furniture", "“%s”不排", "%q is not set", strings.Join(strings.Fields(s), " "), at)
	return true
}

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
