package markdown

import (
	"bytes"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"dayang/input/draft"
	"dayang/input/pattern"
)

// habits are what a text as a whole shows of such lines.
type habits struct {
	lines  bool // a line is a paragraph
	turns  bool // two languages by turns
	dashes bool // items with dashes that touch
	breaks bool // every line ends in two blanks
	linked bool // an address on a line of its own opens paragraphs
	refs   bool // addresses of links stand under their names
	boxes  bool // of sites, by their names: ::: tip
}

const (
	minTurns  = 3
	minDashes = 3
)

func habitsOf(src string) habits {
	h := habits{
		lines:  lineParagraphs(src),
		breaks: endsEveryLine(src),
		linked: addressesFirst(src),
		refs:   refTarget.MatchString(src),
	}
	h.boxes = strings.Contains(src, ":::") && boxed.MatchString(src)
	turns, dashes := 0, 0
	before, code := "", false
	for line := range strings.SplitSeq(src, "\n") {
		line = strings.TrimRight(line, " \t\\")
		if strings.HasPrefix(line, "```") || strings.HasPrefix(line, "~~~") {
			code = !code
		}
		if code {
			before = ""
			continue
		}
		if tightDash.MatchString(line) {
			dashes++
		}
		if latinSentence([]byte(before)) && hanSentence([]byte(strings.TrimPrefix(line, "- "))) {
			turns++
		}
		before = line
	}
	h.turns, h.dashes = turns >= minTurns, dashes >= minDashes
	return h
}

// tightDash is an item whose dash touches its text.
var tightDash = pattern.New(`^ {0,3}-[\p{Han}“《【（].*[\p{Han}。；！？，”》】）]$`)

// latinSentence and hanSentence report a line of whole sentences in one script.
func latinSentence(line []byte) bool {
	line = bytes.Trim(line, " \t\n\\*_")
	letters, words := 0, 1
	for _, r := range string(line) {
		switch {
		case r > 0x2E80:
			return false
		case unicode.IsLetter(r):
			letters++
		case r == ' ':
			words++
		}
	}
	return words >= 3 && letters*10 >= len(line)*6 && len(line) > 0 &&
		bytes.IndexByte(endsLatin, line[len(line)-1]) >= 0
}

var endsLatin = []byte(`.!?:;")`)

func hanSentence(line []byte) bool {
	line = bytes.Trim(line, " \t\n\\*_")
	return pattern.Han(string(line))*2 >= utf8.RuneCount(line) && stopped.Match(line)
}

// datedStart opens a line with a bold date; dateStart is that date.
var (
	datedStart = pattern.New(`
		^[ \t]*(?:<[^<>\n]{1,40}>)?(?:\*\*|__|<(?:b|strong)>)\d[\d年月日./—–~～ -]{0,16}
		(?:\*\*|__|</(?:b|strong)>)`)
	dateStart = pattern.New(`^\d{4}(?:年|[./-]\d|$)|^\d{1,2}月|^\d{1,2}[./]\d{1,2}$`)
	// numberedCaption is a caption of a figure or a table in either language.
	numberedCaption = pattern.New(`
		^[ \t]*(?:[图表][ ]?\d{1,2}|(?:Fig(?:ure)?|Table)\.?[ ]?\d{1,2})(?:[-–.．]\d{1,2})?[.．、:： 　]`)
)

// briefLatin is a sentence of a word or two.
var briefLatin = pattern.New(`^[ \t]*[A-Za-z][A-Za-z ,'’]{1,40}[.!?][ \t\\]*\n?$`)

// bareNumber numbers a line with nothing but a blank behind it.
var bareNumber = pattern.New(`^[ \t]*(\d{1,2})[ 　]\p{Han}`)

// countsUp reports lines that are numbered from one on.
func countsUp(lines *text.Segments, src []byte) bool {
	for i := range lines.Len() {
		at := lines.At(i)
		if m := bareNumber.FindSubmatch(at.Value(src)); m == nil || string(m[1]) != strconv.Itoa(i+1) {
			return false
		}
	}
	return true
}

// bareCaption and foreignCaption are captions in two languages, the first with nothing behind its
// number, as programs read it from pages.
var (
	bareCaption    = pattern.New(`^[ \t]*[图表][ ]?\d{1,2}(?:[-–.．]\d{1,2})?[^\d。，；：？！所中是]`)
	foreignCaption = pattern.New(`^[ \t]*(?:Fig(?:ure)?|Tab(?:le)?)\.?[ ]?\d{1,2}`)
)

// minOwn is the length in characters of a sentence that a made line end parts from the next.
const minOwn = 12

// ownTransformer cuts a paragraph before such lines.
type ownTransformer struct {
	out *draft.Draft
	habits
}

func (x ownTransformer) Transform(node *ast.Paragraph, reader text.Reader, _ parser.Context) {
	lines, src := node.Lines(), reader.Source()
	if x.out.Final || lines.Len() < 2 || node.Parent() == nil {
		return
	}
	line := func(i int) []byte {
		s := lines.At(i)
		return s.Value(src)
	}
	every := func(is func([]byte) bool) bool {
		for i := range lines.Len() {
			if !is(line(i)) {
				return false
			}
		}
		return true
	}
	var cut func(i int) bool
	top := node.Parent().Kind() == ast.KindDocument
	switch first := line(0); {
	case x.dashes && countLike(lines, src, tightDash.Match) > 0:
		cut = func(i int) bool { return tightDash.Match(bytes.TrimRight(line(i), " \t\n")) }
	case !top:
		return
	case x.turns && every(func(l []byte) bool { return latinSentence(l) || hanSentence(l) }):
		cut = func(i int) bool { return latinSentence(line(i)) != latinSentence(line(i-1)) }
	case x.turns && lines.Len() == 2 && briefLatin.Match(first) && hanSentence(line(1)):
		cut = func(int) bool { return true }
	case lines.Len() >= minSeries && countsUp(lines, src):
		cut = func(int) bool { return true }
	case datedStart.Match(first) && countLike(lines, src, datedStart.Match) >= minSeries:
		cut = func(i int) bool { return datedStart.Match(line(i)) }
	case every(numberedCaption.Match) ||
		lines.Len() == 2 && bareCaption.Match(first) && foreignCaption.Match(line(1)):
		cut = func(int) bool { return true }
	case !every(func(l []byte) bool { return utf8.RuneCount(bytes.TrimSpace(l)) <= maxVerseLine }) &&
		setIn(lines.At(0), src):
		cut = func(i int) bool { return setIn(lines.At(i), src) && stopped.Match(bytes.TrimSpace(line(i-1))) }
	case !every(func(l []byte) bool { return utf8.RuneCount(bytes.TrimSpace(l)) <= maxVerseLine }) &&
		every(madeEnd(lines, src)):
		cut = func(i int) bool { return made2(line(i - 1)) }
	default:
		return
	}
	at := 0
	cutBefore(node, src, func([]byte) bool { at++; return cut(at) })
}

// countLike counts the lines of a kind, without the blanks at their ends.
func countLike(lines *text.Segments, src []byte, is func([]byte) bool) int {
	n := 0
	for i := range lines.Len() {
		s := lines.At(i)
		if is(bytes.TrimRight(s.Value(src), " \t\n")) {
			n++
		}
	}
	return n
}

// made2 reports a line whose end was made by two blanks or a backslash.
func made2(line []byte) bool {
	line = bytes.TrimSuffix(line, []byte("\n"))
	return bytes.HasSuffix(line, []byte("  ")) || bytes.HasSuffix(line, []byte("\\"))
}

// madeEnd tells the lines between made ends, all of which are sentences of some length.
func madeEnd(lines *text.Segments, src []byte) func([]byte) bool {
	at, length, made := 0, 0, false
	return func(line []byte) bool {
		at++
		bare := bytes.TrimRight(line, " \t\n\\")
		length += utf8.RuneCount(bare)
		if !made2(line) && at < lines.Len() {
			return true
		}
		made = made || at < lines.Len()
		ok := length >= minOwn && sentenceEnd.Match(bare) && (at < lines.Len() || made)
		length = 0
		return ok
	}
}

// sentenceEnd ends a sentence.
var sentenceEnd = pattern.New(`[。！？!?…][”’」』）)]*$`)

// setIn reports a line that two blanks set in, as writers begin a paragraph.
func setIn(s text.Segment, src []byte) bool {
	s = s.TrimLeftSpace(src)
	head := src[bytes.LastIndexByte(src[:s.Start], '\n')+1 : s.Start]
	return len(bytes.TrimSpace(head)) == 0 &&
		(len(head) >= 2 && pattern.Han(string(s.Value(src))) >= minUnderHan || len(head) >= flushRight)
}

// flushRight is by how many blanks a line is set in that its writer put to the right.
const flushRight = 12
