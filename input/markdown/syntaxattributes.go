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

// Attributes in braces, as pandoc, kramdown, Hugo, Docusaurus and the like have them:
// ## 概述 {#overview}, [文字](x){.link}, `代码`{.sh}, [文字]{.mark}, and a line {: .lead}
// behind a block. They say what an element is called and how it looks in another layout;
// they are listed, and the brackets that only hold them go.

// attributeMark is one pair of braces with nothing in it but attributes.
var attributeMark = pattern.New(`
	^\{(?:
		:?[ \t\n]*(?:
			(?:#[^\s{}#"']+|\.[\pL_][^\s{}"']*|-|=\w+|[\pL_][\w:.-]*=(?:"[^"\n]*"|'[^'\n]*'|[^\s{}"'=]+))
			(?:[ \t\n]*|[ \t\n]+)
		)+|
		:[ \t]*(?:toc|no_toc|[\pL_][\w-]*)|/\*[^\n]*?\*/
	)[ \t\n]*\}`)

// maxAttributeLines is over how many lines they may go on: writers wrap them as they wrap prose.
const maxAttributeLines = 4

// attributeNode is one such pair of braces.
type attributeNode struct {
	ownInline
	text  string
	start int
	span  bool // right behind a bracket
}

// attributeParser reads attributes; the canonical form has none.
type attributeParser struct{ out *draft.Draft }

func (attributeParser) Trigger() []byte { return []byte{'{'} }

func (p attributeParser) Parse(parent ast.Node, block text.Reader, _ parser.Context) ast.Node {
	if p.out.Final {
		return nil
	}
	line, segment := block.PeekLine()
	n, lines := attributes(line, block)
	if n == 0 {
		return nil
	}
	raw := line[:min(n, len(line))]
	src := block.Source()
	start := segment.Start
	from := start
	for from > 0 && src[from-1] != '\n' {
		from--
	}
	before := bytes.TrimLeft(src[from:start], " \t>")
	ends := lines > 1 || len(bytes.TrimRight(line[min(n, len(line)):], " \t\n#")) == 0
	alone := len(before) == 0 && ends
	var last byte
	if len(before) > 0 {
		last = before[len(before)-1]
	}
	heading := parent.Kind() == ast.KindHeading && ends
	closing := ends && last == ' ' && (raw[1] == '.' || raw[1] == '#' || raw[1] == ':')
	if !alone && !heading && !closing && (last == 0 || strings.IndexByte(")]`*_~>", last) < 0) && raw[1] != ':' {
		return nil
	}
	node := &attributeNode{start: start, span: last == ']'}
	if lines == 1 {
		node.text = string(raw)
		block.Advance(n)
		return node
	}
	var all strings.Builder
	for i := 1; i < lines; i++ {
		l, _ := block.PeekLine()
		all.Write(l)
		n -= len(l)
		block.AdvanceLine()
	}
	l, _ := block.PeekLine()
	all.Write(l[:n])
	block.Advance(n)
	node.text = all.String()
	return node
}

// attributes returns how many bytes attributes take that open a line, and over how many
// lines they go on; 0 if there are none.
func attributes(line []byte, block text.Reader) (n, lines int) {
	if bytes.IndexByte(line, '}') > 0 {
		return len(attributeMark.Find(line)), 1
	}
	if bytes.IndexByte(line, '=') < 0 && !bytes.HasPrefix(line, []byte("{.")) &&
		!bytes.HasPrefix(line, []byte("{#")) {
		return 0, 0
	}
	at, segment := block.Position()
	defer block.SetPosition(at, segment)
	all := bytes.Clone(line)
	for lines = 1; lines < maxAttributeLines; {
		block.AdvanceLine()
		next, _ := block.PeekLine()
		if next == nil {
			return 0, 0
		}
		lines++
		all = append(all, next...)
		if bytes.IndexByte(next, '}') >= 0 {
			return len(attributeMark.Find(all)), lines
		}
	}
	return 0, 0
}

// raisedMark is what pandoc raises: 见前^[1]^. It holds no blank.
var raisedMark = pattern.New(`^\^[^\s^]{1,60}\^`)

// raisedKey holds where the mark stands that closes.
var raisedKey = parser.NewContextKey()

// raised is a mark that raises what follows, or ends it.
type raised struct{ ownInline }

type raisedParser struct{ out *draft.Draft }

func (raisedParser) Trigger() []byte { return []byte{'^'} }

func (p raisedParser) Parse(_ ast.Node, block text.Reader, pc parser.Context) ast.Node {
	line, segment := block.PeekLine()
	closes, _ := pc.Get(raisedKey).(int)
	switch m := raisedMark.Find(line); {
	case p.out.Final:
		return nil
	case closes > 0 && closes == segment.Start:
	case m != nil && letter(block.PrecendingCharacter()):
		// A power, which would be read as another number: 10^6^.
		was := string(m[1 : len(m)-1])
		out := draft.Raised(block.PrecendingCharacter(), was)
		if utf8.RuneCountInString(out) == len(was) && out != was {
			block.Advance(len(m))
			return ast.NewString([]byte(out))
		}
		return nil
	case m != nil:
		pc.Set(raisedKey, segment.Start+len(m)-1)
	default:
		return nil
	}
	block.Advance(1)
	return &raised{}
}
