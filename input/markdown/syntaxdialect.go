package markdown

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"dayang/input/draft"
	"dayang/input/pattern"
)

// tightLine is a heading without its blank. After one # it must be Han or a mark of
// Chinese text: #1 and #tag are none.
var tightLine = pattern.New(`^(#{1,6})((?:[\p{Han}“《【（]|—{2}).*?|\d+[.、．].*?)[ \t]*#*[ \t]*\n?$`)

// maxTight is the length in characters of such a heading.
const maxTight = 50

// tight returns the depth and the text's offset of a line that is a heading without
// the blank after its #; 0 if it is none.
func tight(line []byte) int {
	if len(line) == 0 || line[0] != '#' {
		return 0
	}
	m := tightLine.FindSubmatch(line)
	if m == nil || bytes.ContainsRune(m[2], '#') || utf8.RuneCount(m[2]) > maxTight ||
		bytes.HasSuffix(m[2], []byte("。")) {
		return 0
	}
	return len(m[1])
}

// tightTransformer lets a heading without its blank stand alone.
type tightTransformer struct{}

func (tightTransformer) Transform(node *ast.Paragraph, reader text.Reader, _ parser.Context) {
	src := reader.Source()
	if node.Lines().Len() < 2 {
		return
	}
	first := node.Lines().At(0)
	after := tight(first.Value(src)) > 0
	cutBefore(node, src, func(line []byte) bool {
		cut := after || tight(line) > 0
		after = tight(line) > 0
		return cut
	})
}

// boldTransformer lets a line stand alone all of which is bold, as writers head paragraphs
// without a blank line: **老码头** and its text on the next line.
type boldTransformer struct{ out *draft.Draft }

// termTransformer parts a term from what explains it on the next line: 术语 / :   解释.
type termTransformer struct{ out *draft.Draft }

var explains = pattern.New(`^ {0,3}[:~][ \t]+\S`)

func (x termTransformer) Transform(node *ast.Paragraph, reader text.Reader, _ parser.Context) {
	src := reader.Source()
	if x.out.Final || node.Lines().Len() == 0 {
		return
	}
	is := func(line []byte) bool { return explains.Match(line) }
	first := node.Lines().At(0)
	opens := is(first.Value(src)) && node.PreviousSibling() != nil
	cutBefore(node, src, is)
	for n := ast.Node(node); n != nil && n.Kind() == ast.KindParagraph; n = n.NextSibling() {
		at := n.Lines().At(0)
		if line := at.Value(src); is(line) && (n != ast.Node(node) || opens) {
			at.Start += bytes.IndexAny(line, ":~") + 1
			n.Lines().Set(0, at.TrimLeftSpace(src))
		}
	}
}

// boldLine is such a line; one that leads on or ends a sentence opens its paragraph.
var boldLine = pattern.New(`
	^[ \t\x{3000}]*(?:\*\*[^*_。]{1,40}[^*_。，；：:、\s][ ]?\*\*|__[^*_。]{1,40}[^*_。，；：:、\s]__)
	[ \t\x{3000}]*\\?[ \t]*\n?$`)

// leadOn opens a line that goes on with what the bold one names: its colon was cut off it.
var leadOn = pattern.New(`^[ \t\x{3000}]*[：，。、；]`)

// officeLine and regarding are the halves of the title of an official paper, on two lines: who
// writes, and of what (关于…的通知).
var (
	officeLine = pattern.New(`(?:政府|办公室|办公厅|委员会|[厅局部院会社处])\*\*[ \t]*\\?[ \t]*\n?$`)
	regarding  = pattern.New(`
		^[ \t]*\*\*关于.{2,60}的?(?:通知|通报|意见|决定|公告|通告|报告|批复|函|请示|决议|命令|办法)\*\*`)
)

// halves reports the two lines of such a title.
func halves(lines *text.Segments, src []byte) bool {
	if lines.Len() != 2 {
		return false
	}
	first, second := lines.At(0), lines.At(1)
	return officeLine.Match(first.Value(src)) && regarding.Match(second.Value(src))
}

// fontTag is what the editors of some sites put around every run of words.
var fontTag = pattern.New(`</?font[^<>]*>`)

func (x boldTransformer) Transform(node *ast.Paragraph, reader text.Reader, _ parser.Context) {
	lines, src := node.Lines(), reader.Source()
	if x.out.Final || lines.Len() < 2 || node.Parent() == nil || node.Parent().Kind() != ast.KindDocument {
		return
	}
	isBold := func(line []byte) bool {
		return boldLine.Match(line) ||
			bytes.Contains(line, []byte("<font")) &&
				boldLine.MatchString(fontTag.ReplaceAllString(string(line), ""))
	}
	first := lines.At(0)
	after, ended := isBold(first.Value(src)), false
	if !after && lines.Len() < 3 {
		return
	}
	if after && halves(lines, src) {
		return
	}
	at := 0
	cutBefore(node, src, func(line []byte) bool {
		before := lines.At(at)
		at++
		ended = bytes.HasSuffix(bytes.TrimSpace(before.Value(src)), []byte("。"))
		bold := isBold(line) && (after || ended)
		cut := after && !leadOn.Match(line) || bold
		after = bold
		return cut
	})
}

// wiki is a link or a picture by name: [[name|words]], ![[picture]].
type wiki struct {
	ownInline
	picture     bool
	name, words string
	start       int
}

type wikiParser struct{}

func (wikiParser) Trigger() []byte { return []byte{'[', '!'} }

var wikiMark = pattern.New(`^!?\[\[([^\[\]|\n]{1,200})(?:\|([^\[\]\n]{0,200}))?\]\]`)

func (wikiParser) Parse(_ ast.Node, block text.Reader, _ parser.Context) ast.Node {
	line, segment := block.PeekLine()
	m := wikiMark.FindSubmatch(line)
	if m == nil {
		return nil
	}
	block.Advance(len(m[0]))
	return &wiki{
		picture: line[0] == '!',
		name:    strings.TrimSpace(string(m[1])),
		words:   strings.TrimSpace(string(m[2])),
		start:   segment.Start,
	}
}

// alert is the first line of a callout in a quotation.
var alert = pattern.New(`^\[!(\w+)\][+-]?[ \t]*`)

// summaryName marks the quotation that sums up a text.
const summaryName = "dayang-summary"

// namedBox is the first line of a quotation that only says what the quotation is for.
var namedBox = pattern.New(`
	^[ \t]*[^\pL*]*\*\*(?i:
		note|warning|important|tip|caution|info|attention|注意|提示|警告|说明|重要|注|小贴士|温馨提示
	)[:：]?\*\*[:：]?[ \t]*\\?\n?$`)

// alertLine takes the mark of a callout off a quotation's first line, and parts that
// line, its head, from the text.
type alertTransformer struct{}

func (alertTransformer) Transform(node *ast.Paragraph, reader text.Reader, _ parser.Context) {
	lines := node.Lines()
	if lines.Len() == 0 || node.Parent() == nil || node.Parent().Kind() != ast.KindBlockquote ||
		node.PreviousSibling() != nil {
		return
	}
	first := lines.At(0)
	m := alert.Find(first.Value(reader.Source()))
	if m == nil {
		if lines.Len() > 1 && namedBox.Match(first.Value(reader.Source())) {
			n := 0
			cutBefore(node, reader.Source(), func([]byte) bool { n++; return n == 1 })
		}
		return
	}
	if bytes.HasPrefix(m, []byte("[!abstract]")) || bytes.HasPrefix(m, []byte("[!summary]")) ||
		bytes.HasPrefix(m, []byte("[!tldr]")) {
		node.Parent().SetAttributeString(summaryName, true)
	}
	n := 0
	cutBefore(node, reader.Source(), func([]byte) bool { n++; return n == 1 })
	first.Start += len(m)
	if len(bytes.TrimSpace(first.Value(reader.Source()))) == 0 && node.NextSibling() != nil {
		node.Parent().RemoveChild(node.Parent(), node)
		return
	}
	lines.SetSliced(0, 0)
	lines.Append(first)
}
