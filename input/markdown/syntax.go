package markdown

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"dayang/input/draft"
	"dayang/input/pattern"
)

// newParser makes the parser of this dialect.
func newParser(out *draft.Draft, h habits) parser.Parser {
	inlines := []util.PrioritizedValue{
		util.Prioritized(bounded{parser.NewCodeSpanParser(), codeTries}, 100),
		util.Prioritized(noteRefParser{}, 150),
		util.Prioritized(bounded{wikiParser{}, wikiTries}, 160),
		util.Prioritized(bounded{parser.NewLinkParser(), linkTries}, 200),
		util.Prioritized(parser.NewAutoLinkParser(), 300),
		util.Prioritized(bounded{jsxParser{out}, jsxTries}, 390),
		util.Prioritized(bounded{parser.NewRawHTMLParser(), htmlTries}, 400),
		util.Prioritized(bounded{mathParser{out}, mathTries}, 450),
		util.Prioritized(emphasisParser{out}, 500),
		util.Prioritized(raisedParser{out}, 590),
		util.Prioritized(bounded{attributeParser{out}, attributeTries}, 600),
	}
	blocks := append(parser.DefaultBlockParsers(),
		util.Prioritized(ruledParser{out: out}, 90),
		util.Prioritized(numberParser{out: out}, 250),
		util.Prioritized(fenceParser{}, 650),
		util.Prioritized(boxParser{out: out}, 655),
		util.Prioritized(siteTagParser{out: out}, 657),
		util.Prioritized(noteParser{}, 660))
	paragraphs := []util.PrioritizedValue{
		util.Prioritized(shortOnly{parser.LinkReferenceParagraphTransformer}, 100),
		util.Prioritized(extension.NewTableParagraphTransformer(), 200),
		util.Prioritized(termTransformer{out}, 250),
		util.Prioritized(indentTransformer{}, 300),
		util.Prioritized(countTransformer{}, 400),
		util.Prioritized(tightTransformer{}, 500),
		util.Prioritized(boldTransformer{out}, 600),
		util.Prioritized(pictureTransformer{out}, 700),
		util.Prioritized(alertTransformer{}, 50),
	}
	paragraphs = append(paragraphs, util.Prioritized(ownTransformer{out, h}, 230))
	if h.lines {
		paragraphs = append(paragraphs, util.Prioritized(lineTransformer{out}, 240))
	}
	return parser.NewParser(parser.WithBlockParsers(blocks...), parser.WithInlineParsers(inlines...),
		parser.WithParagraphTransformers(paragraphs...))
}

// kindOwn is the kind of the nodes that goldmark does not have. Here they are told by their types.
var kindOwn = ast.NewNodeKind("Dayang")

// ownBlock is what such blocks have in common.
type ownBlock struct{ ast.BaseBlock }

func (*ownBlock) Kind() ast.NodeKind           { return kindOwn }
func (n *ownBlock) Dump(src []byte, level int) { ast.DumpHelper(n, src, level, nil, nil) }

// ownInline is what such nodes within a line have in common.
type ownInline struct{ ast.BaseInline }

func (*ownInline) Kind() ast.NodeKind           { return kindOwn }
func (n *ownInline) Dump(src []byte, level int) { ast.DumpHelper(n, src, level, nil, nil) }

// ownParser is what their parsers do alike: such a block needs no blank line before it, is not set
// in, and nothing is left to do at its end.
type ownParser struct{}

func (ownParser) Close(ast.Node, text.Reader, parser.Context) {}
func (ownParser) CanInterruptParagraph() bool                 { return true }
func (ownParser) CanAcceptIndentedLine() bool                 { return false }

// fence is a block ::: name argument … :::.
type fence struct {
	ownBlock
	name, arg string
	braces    string // attributes, as they stand
	start     int
	colons    int
	closed    bool
	lone      bool // its line alone: too deep
	anonymous bool // named by a class in braces, if at all
	setIn     bool // !!! name, with its text set in
}

// fencesKey holds the open fences, so that a closing line closes the innermost.
var fencesKey = parser.NewContextKey()

type fenceParser struct{ ownParser }

func (fenceParser) Trigger() []byte { return []byte{':'} }

// maxFences bounds fences in fences: what is opened in more has no text of its own.
const maxFences = 20

// fenceEnd closes a fence.
var fenceEnd = pattern.New(`^ {0,3}(:{3,})[ \t:]*\n?$`)

func (fenceParser) Open(_ ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	line, segment := reader.PeekLine()
	f := openFence(line)
	if f == nil {
		return nil, parser.NoChildren
	}
	f.start = segment.Start
	open, _ := pc.Get(fencesKey).([]*fence)
	if len(open) >= maxFences {
		reader.AdvanceToEOL()
		f.closed, f.lone = true, true
		return f, parser.NoChildren
	}
	pc.Set(fencesKey, append(open[:len(open):len(open)], f))
	reader.AdvanceToEOL()
	return f, parser.HasChildren
}

func (fenceParser) Continue(node ast.Node, reader text.Reader, pc parser.Context) parser.State {
	line, _ := reader.PeekLine()
	f := node.(*fence)
	if f.lone {
		return parser.Close
	}
	if m := fenceEnd.FindSubmatch(line); m != nil && len(m[1]) >= f.colons {
		if open, _ := pc.Get(fencesKey).([]*fence); len(open) > 0 && open[len(open)-1] == f {
			f.closed = true
			reader.AdvanceToEOL()
			return parser.Close
		}
	}
	return parser.Continue | parser.HasChildren
}

func (fenceParser) Close(node ast.Node, _ text.Reader, pc parser.Context) {
	open, _ := pc.Get(fencesKey).([]*fence)
	for i, f := range open {
		if f == node {
			pc.Set(fencesKey, open[:i])
			return
		}
	}
}

// note is a block [^label]: …
type note struct {
	ownBlock
	label string
	start int
}

// noteRef is a reference [^label] to a note that the text has.
type noteRef struct {
	ownInline
	label string
	start int
}

// notesKey holds the labels of the notes.
var notesKey = parser.NewContextKey()

type noteParser struct {
	ownParser
	indented
}

func (noteParser) Trigger() []byte { return []byte{'['} }

var noteLine = pattern.New(`^\[\^([^\s\[\]\\^]{1,99})\]:[ \t]*`)

func (noteParser) Open(parent ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	if parent.Kind() != ast.KindDocument {
		return nil, parser.NoChildren
	}
	line, segment := reader.PeekLine()
	at := pc.BlockOffset()
	if at < 0 || at >= len(line) {
		return nil, parser.NoChildren
	}
	m := noteLine.FindSubmatch(line[at:])
	if m == nil {
		return nil, parser.NoChildren
	}
	labels, _ := pc.Get(notesKey).(map[string]bool)
	if labels == nil {
		labels = map[string]bool{}
		pc.Set(notesKey, labels)
	}
	labels[string(m[1])] = true
	reader.Advance(at + len(m[0]))
	return &note{label: string(m[1]), start: segment.Start + at}, parser.HasChildren
}

// indented is what goes on as long as its lines are set in: a note, a box of MkDocs.
type indented struct{}

// Continue takes blank and indented lines; a lazy line belongs to the
// paragraph before it by CommonMark's own rule.
func (indented) Continue(_ ast.Node, reader text.Reader, _ parser.Context) parser.State {
	line, _ := reader.PeekLine()
	if util.IsBlank(line) {
		return parser.Continue | parser.HasChildren
	}
	at, padding := util.IndentPosition(line, reader.LineOffset(), 4)
	if at < 0 {
		return parser.Close
	}
	reader.AdvanceAndSetPadding(at, padding)
	return parser.Continue | parser.HasChildren
}

type noteRefParser struct{}

func (noteRefParser) Trigger() []byte { return []byte{'['} }

var noteMark = pattern.New(`^\[\^([^\s\[\]\\^]{1,99})\]`)

func (noteRefParser) Parse(_ ast.Node, block text.Reader, pc parser.Context) ast.Node {
	line, segment := block.PeekLine()
	m := noteMark.FindSubmatch(line)
	labels, _ := pc.Get(notesKey).(map[string]bool)
	if m == nil || !labels[string(m[1])] {
		return nil
	}
	block.Advance(len(m[0]))
	return &noteRef{label: string(m[1]), start: segment.Start}
}

// indentTransformer cuts a paragraph before lines that open with an ideographic
// space: Chinese writers begin a paragraph so, with or without a blank line.
type indentTransformer struct{}

var indentMark = []byte("\u3000")

func (indentTransformer) Transform(node *ast.Paragraph, reader text.Reader, _ parser.Context) {
	cutBefore(node, reader.Source(), func(line []byte) bool { return bytes.HasPrefix(line, indentMark) })
}

// countTransformer cuts a paragraph before lines that count, as Chinese writers do without a
// blank line between, and after a number without a blank: 1、 1.甲 （一） ①. Two such lines and more
// are a list or paragraphs; one may be the end of a sentence.
type countTransformer struct{}

var counted = pattern.New(`
	^[ \t]*(?:
		\d{1,2}[、．]|\d{1,2}[.)）][^\s\d]|
		[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)]|
		[①-⑳]|[一二三四五六七八九十]{1,3}、|[●•◆■○]
	)`)

var labelledLine = pattern.New(`
	^[ \t]*(?:\*\*)?(?:[\p{Han}]{1,6}|[QAqa]\d{0,2})(?:\*\*)?[：:｜|](?:\*\*)?[ ]?\S`)

// duties are what people do for a text, before or behind their names.
const duties = `
	(?:
		撰?文字?|图片?|[文图]/[图文]|摄影?|摄影报道|采访|采写|撰稿|执笔|(?:责任|实习|本期|值班)?编辑|责编|
		校对|审校|审核|监制|翻译|编译|译者?|作者|原作|(?:实习)?记者|通讯员|实习生|来源|(?:视觉)?设计|制图|
		绘图|插画|策划|统筹|出品|排版|整理|口述|讲述|视频|供图
	)`

// creditedLine is a line of who did what: 文 | 某某, 某某 某某 | 摄影.
var creditedLine = pattern.New(`
	^[ \t]*(?:
		` + duties + `[ \x{3000}]?[|｜丨/／:：][ \x{3000}]?\S[^。\n]{0,60}|
		[\p{Han}·]{2,4}(?:[ \x{3000}、][\p{Han}·]{2,4}){0,4}[ \x{3000}]?[|｜丨/／][ \x{3000}]?` + duties + `
	)[ \t\x{3000}]*\\?\n?$`)

// counts reports a line that counts; most lines are told by their first character.
func counts(line []byte) bool {
	first, _ := utf8.DecodeRune(bytes.TrimLeft(line, " \t"))
	return (first >= '0' && first <= '9' ||
		first >= '①' && first <= '⑳' ||
		strings.ContainsRune("（(一二三四五六七八九十●•◆■○", first)) &&
		counted.Match(line)
}

// dayLine is a date alone, which may close such lines.
var dayLine = pattern.New(`^[ \t]*\d{4}(?:年\d{1,2}月\d{1,2}日|[-./]\d{1,2}[-./]\d{1,2})[ \t]*\n?$`)

// rightsLine says where a text stood first, and who may print it; it may close them as well.
var rightsLine = pattern.New(`^[ \t]*(?:本文|本刊|原文|首发|转载|版权|未经|欢迎|部分图片|图片来自|©)`)

// maxLabel is where the colon of a label stands at the latest, in bytes.
const maxLabel = 48

func labels(line []byte) bool {
	// Each line may be in italics by itself.
	if s := bytes.TrimSpace(line); len(s) > 2 && (s[0] == '*' && s[1] != '*' || s[0] == '_') &&
		s[len(s)-1] == s[0] {
		line = s[1 : len(s)-1]
	}
	head := line[:min(len(line), maxLabel)]
	bar := bytes.Contains(head, []byte("｜")) || bytes.IndexByte(head, '|') > 0
	return (bar || bytes.Contains(head, []byte("：")) || bytes.IndexByte(head, ':') >= 0) &&
		labelledLine.Match(line) ||
		(bar || bytes.Contains(head, []byte("丨")) || bytes.IndexByte(head, '/') > 0 ||
			bytes.Contains(head, []byte("／"))) &&
			creditedLine.Match(line)
}

func (countTransformer) Transform(node *ast.Paragraph, reader text.Reader, _ parser.Context) {
	lines, n := node.Lines(), 0
	for i := range lines.Len() {
		s := lines.At(i)
		if counts(s.Value(reader.Source())) {
			n++
		}
	}
	if n >= 2 {
		cutBefore(node, reader.Source(), counts)
		return
	}
	// 时间：… 地点：… and question and answer, each on a line; a program's own labels may be among them.
	own := false
	labels := func(line []byte) bool { return labels(line) || own && property.Match(bytes.TrimSpace(line)) }
	first := lines.At(0)
	own = labels(first.Value(reader.Source()))
	closes := func(line []byte) bool { return dayLine.Match(line) || rightsLine.Match(line) }
	for i := range lines.Len() {
		s := lines.At(i)
		if line := s.Value(reader.Source()); !labels(line) &&
			!(i == 0 && lines.Len() > 1 && rightsLine.Match(line)) &&
			(i < 1 || i < 2 && !dayLine.Match(line) || i+1 < lines.Len() || !closes(line)) {
			return
		}
	}
	cutBefore(node, reader.Source(), func(line []byte) bool { return labels(line) || closes(line) })
}

// cutBefore cuts a paragraph before lines of a kind.
func cutBefore(node *ast.Paragraph, src []byte, is func([]byte) bool) {
	lines := node.Lines()
	cut := -1
	for i := 1; i < lines.Len(); i++ {
		s := lines.At(i)
		if is(s.Value(src)) {
			cut = i
			break
		}
	}
	if cut < 0 || node.Parent() == nil {
		return
	}
	rest := lines.Sliced(cut, lines.Len())
	// What ends a paragraph ends no line within it.
	trim := func(s text.Segment) text.Segment {
		s = s.TrimRightSpace(src)
		if v := s.Value(src); len(v) > 1 && (len(v)-len(bytes.TrimRight(v, "\\")))%2 == 1 {
			s.Stop--
		}
		return s
	}
	last := node
	for i := 0; i < len(rest); {
		n := i + 1
		for n < len(rest) && !is(rest[n].Value(src)) {
			n++
		}
		for k := i + 1; k < n; k++ {
			rest[k] = rest[k].TrimLeftSpace(src)
		}
		p := ast.NewParagraph()
		for _, s := range rest[i : n-1] {
			p.Lines().Append(s)
		}
		p.Lines().Append(trim(rest[n-1]))
		p.SetPos(rest[i].Start)
		node.Parent().InsertAfter(node.Parent(), last, p)
		last, i = p, n
	}
	last0 := trim(lines.At(cut - 1))
	lines.SetSliced(0, cut-1)
	lines.Append(last0)
}
