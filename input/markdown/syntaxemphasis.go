package markdown

import (
	"unicode"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"dayang/input/draft"
)

// maxDelimiters bounds the marks of emphasis in one block; the marks after them
// stay text. Matching them takes time by the square of their number.
const maxDelimiters = 4000

// emphasisParser parses *, _, ~~ (a single ~ is a range: 3~5) and ==. It differs from CommonMark
// in one thing: East Asian marks are letters to it. CommonMark's rule (0.31, 6.2 “left-flanking”)
// takes a mark of emphasis beside punctuation for a closing one only if a blank or another mark
// follows, and Chinese text has no blanks: **粗体，**后文.
type emphasisParser struct{ out *draft.Draft }

func (emphasisParser) Trigger() []byte { return []byte{'*', '_', '~', '='} }

// countKey holds the block whose delimiters are counted, and their number.
var countKey = parser.NewContextKey()

type count struct {
	block ast.Node
	n     int
}

func (x emphasisParser) Parse(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	before := block.PrecendingCharacter()
	line, segment := block.PeekLine()
	mark, n := line[0], 1
	for n < len(line) && line[n] == mark {
		n++
	}
	if mark == '~' && n == 4 && !x.out.Final && opened(pc, '~') { // the end of one and the beginning of the next
		block.Advance(n)
		return ast.NewString(nil)
	}
	c, _ := pc.Get(countKey).(*count)
	if c == nil || c.block != parent {
		c = &count{block: parent}
		pc.Set(countKey, c)
	}
	if c.n++; c.n > maxDelimiters || (mark == '~' || mark == '=') && n != 2 {
		block.Advance(n)
		return ast.NewTextSegment(segment.WithStop(segment.Start + n))
	}
	if mark == '*' && n >= 4 && n%4 == 0 {
		if o, _, ok := meant(parent, block.Source(), pc, segment.Start+n-2); ok && o || !ok && opened(pc, '*') {
			for _, opens := range []bool{false, true} {
				d := parser.NewDelimiter(opens, !opens, 2, mark, emphasisProcessor{})
				d.Segment = segment.WithStop(segment.Start + 2)
				if opens {
					d.Segment = text.NewSegment(segment.Start+n-2, segment.Start+n)
				}
				pc.PushDelimiter(d)
				if opens {
					block.Advance(n)
					return d
				}
				parent.AppendChild(parent, d)
				if util.IsSpaceRune(before) {
					parent.AppendChild(parent, ast.NewString([]byte(" ")))
				}
			}
		}
	}
	after := ' '
	if n < len(line) {
		after = util.ToRune(line, n)
	}
	open, closes := flanking(mark, n, before, after)
	if mark == '*' && n == 2 {
		if o, c, ok := meant(parent, block.Source(), pc, segment.Start); ok {
			open, closes = o, c
		}
	}
	var processor parser.DelimiterProcessor = emphasisProcessor{}
	switch mark {
	case '~':
		processor = strikeProcessor{}
	case '=':
		processor = highlightProcessor{}
	}
	d := parser.NewDelimiter(open, closes, n, mark, processor)
	d.Segment = segment.WithStop(segment.Start + n)
	block.Advance(n)
	pc.PushDelimiter(d)
	return d
}

// opened reports that what two marks open is open.
func opened(pc parser.Context, mark byte) bool {
	depth, seen := 0, 0
	first := pc.LastDelimiter()
	for d := first; d != nil && seen < maxTries; d, seen = d.PreviousDelimiter, seen+1 {
		first = d
	}
	for d := first; d != nil; d = d.NextDelimiter {
		switch {
		case d.Char != mark || d.Length != 2:
		case d.CanClose && depth > 0:
			depth--
		case d.CanOpen:
			depth++
		}
	}
	return depth > 0
}

// flanking says whether a run of marks can open and close emphasis.
func flanking(mark byte, n int, before, after rune) (open, closes bool) {
	spaceB, spaceA := util.IsSpaceRune(before), util.IsSpaceRune(after)
	punctB, punctA := western(before), western(after)
	wideB, wideA := wide(before), wide(after)
	left := !spaceA && (!punctA || spaceB || punctB || wideB)
	right := !spaceB && (!punctB || spaceA || punctA || wideA)
	if mark == '=' { // beside a letter it compares
		return left && !letter(before), right && !letter(after)
	}
	if mark == '_' && n > 1 && (wideB || wideA) {
		return left &&
			(!right || util.IsPunctRune(before) || wideB), right && (!left || util.IsPunctRune(after) || wideA)
	}
	if mark == '_' { // within words and file names it is a letter
		return left && (!right || util.IsPunctRune(before)), right && (!left || util.IsPunctRune(after))
	}
	return left, right
}

// letter reports a Western letter or a digit.
func letter(r rune) bool { return r < 0x80 && !util.IsSpaceRune(r) && !util.IsPunctRune(r) }

// western reports punctuation that is not East Asian.
func western(r rune) bool { return util.IsPunctRune(r) && !wide(r) }

// wide reports Han, kana, and the marks that Chinese text uses, among them those
// that Western text shares: “” ‘’ … — ·.
func wide(r rune) bool {
	switch {
	case r >= 0x2E80 && r <= 0xD7AF, r >= 0xF900 && r <= 0xFAFF, r >= 0xFE10 && r <= 0xFE6F,
		r >= 0xFF00 && r <= 0xFFEF, r >= 0x20000:
		return true
	case r == '“' || r == '”' || r == '‘' || r == '’' || r == '…' || r == '—' || r == '·' || r == '％':
		return true
	}
	return unicode.Is(unicode.Han, r)
}

type emphasisProcessor struct{}

func (emphasisProcessor) IsDelimiter(b byte) bool {
	return b == '*' || b == '_' || b == '~' || b == '='
}

func (emphasisProcessor) CanOpenCloser(opener, closer *parser.Delimiter) bool {
	return opener.Char == closer.Char
}

// highlightLevel is the level of an Emphasis node that stands for ==…==.
const highlightLevel = 4

type highlightProcessor struct{ emphasisProcessor }

func (highlightProcessor) OnMatch(int) ast.Node { return ast.NewEmphasis(highlightLevel) }

// struckLevel is the level of an Emphasis node that stands for ~~…~~.
const struckLevel = 3

func (emphasisProcessor) OnMatch(consumes int) ast.Node { return ast.NewEmphasis(consumes) }

type strikeProcessor struct{ emphasisProcessor }

func (strikeProcessor) OnMatch(int) ast.Node { return ast.NewEmphasis(struckLevel) }
