package markdown

import (
	"bytes"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"dayang/input/doc"
	"dayang/input/draft"
	"dayang/input/pattern"
)

// Lines that stand under each other without a blank one and are paragraphs of their own by what
// they are: a sentence and its translation by turns, lines that open with a bold date, sentences
// whose line ends were made, lines that are set in, captions in two languages, items whose dash
// touches the text.

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

// dashItem takes a paragraph that opens with a dash for an item of a list.
func (r *reader) dashItem(n ast.Node) bool {
	if !r.habits.dashes || r.out.Final || n.Lines().Len() == 0 ||
		!tightDash.MatchString(strings.TrimRight(r.raw(n), " \t\n")) {
		return false
	}
	t := r.inline(n, false)
	t.behead(1)
	it := doc.Item{Label: doc.Bullet, Text: string(t.chars), Spans: t.normal(), Pos: r.pos(n.Lines().At(0).Start)}
	if k := r.last(); k.Kind == doc.List && n.PreviousSibling() != nil && n.PreviousSibling() == r.dashed {
		k.Items = append(k.Items, it)
	} else {
		r.add(draft.Para{Block: doc.Block{Kind: doc.List, Items: []doc.Item{it}, Pos: it.Pos}}, 0)
	}
	r.dashed = n
	r.counts[lostDashes]++
	r.pictures(t)
	return true
}

// translation takes a list of one item right under a sentence of the other language for a
// paragraph.
func (r *reader) translation(n *ast.List) bool {
	if !r.habits.turns || n.ChildCount() != 1 || n.IsOrdered() || n.FirstChild().ChildCount() != 1 ||
		n.PreviousSibling() == nil || n.PreviousSibling().Kind() != ast.KindParagraph {
		return false
	}
	above, own := n.PreviousSibling().Lines(), n.FirstChild().FirstChild()
	if above.Len() == 0 || own.Lines() == nil || own.Lines().Len() == 0 {
		return false
	}
	last, first := above.At(above.Len()-1), own.Lines().At(0)
	if r.lineAt(r.base+first.Start) != r.lineAt(r.base+last.Start)+1 || !latinSentence(last.Value(r.part)) ||
		!hanSentence([]byte(r.raw(own))) {
		return false
	}
	t := r.inline(own, false)
	r.add(t.para(doc.Block{}, r.pos(first.Start)), 0)
	r.pictures(t)
	r.counts[lostDashes]++
	return true
}

// tableCaption adds the caption of the table behind it, in one language or both.
func (r *reader) tableCaption(n ast.Node) bool {
	raw := r.raw(n)
	if f := r.last(); !r.out.Final && f.Kind == doc.Figure && f.Text != "" && strings.HasPrefix(raw, "Fig") &&
		numberedCaption.MatchString(raw) && n.Lines().Len() == 1 {
		t := r.inline(n, false) // what the caption says, once more
		r.add(t.para(doc.Block{Kind: doc.Furniture, Role: doc.Caption}, r.pos(n.Lines().At(0).Start)), 0)
		return true
	}
	if r.out.Final || !tableCaptioned(raw) {
		return false
	}
	next := n.NextSibling()
	for next != nil && next.Kind() == ast.KindParagraph && tableCaptioned(r.raw(next)) {
		next = next.NextSibling()
	}
	if next == nil {
		return false
	}
	table := isTable(next)
	if h, is := next.(*ast.HTMLBlock); is {
		table = tableTag.MatchString(r.raw(h))
	}
	if !table {
		return false
	}
	t := r.inline(n, false)
	r.add(t.para(doc.Block{Kind: doc.Furniture, Role: doc.Caption}, r.pos(n.Lines().At(0).Start)), 0)
	return true
}

var tableTag = pattern.New(`^\s*(?:<(?:html|body|div|center)[^>]*>\s*)*<table`)

func tableCaptioned(line string) bool {
	line = strings.TrimSpace(line)
	return utf8.RuneCountInString(line) <= 2*maxCaption && !strings.Contains(line, "\n") &&
		!strings.Contains(line, "![") &&
		(strings.HasPrefix(line, "表") &&
			(numberedCaption.MatchString(line) ||
				bareCaption.MatchString(line) && utf8.RuneCountInString(line) <= maxSubtitle &&
					!strings.ContainsAny(line, "，。；：")) ||
			strings.HasPrefix(line, "Tab") && foreignCaption.MatchString(line)) && !strings.HasSuffix(line, "：")
}

// dated makes a list of the paragraphs, three and more, that open with a bold date each and
// stand without a blank line between.
func (r *reader) dated() {
	date := func(i int) int {
		if i >= len(r.out.Paras) {
			return 0
		}
		p := &r.out.Paras[i]
		if p.Kind != "" || p.RunIn != "" {
			return 0
		}
		k := slices.IndexFunc(p.Spans, func(s doc.Span) bool { return s.Mark == doc.Strong && s.Start == 0 })
		if k < 0 {
			return 0
		}
		chars, end := []rune(p.Text), p.Spans[k].End
		if end >= len(chars) || !dateStart.MatchString(string(chars[:end])) {
			return 0
		}
		return end
	}
	none := 0 // up to which paragraph a run is known to be none
	r.runs(func(i int) int {
		to, tight := i, 0
		for i >= none && date(to) > 0 {
			if to++; date(to) > 0 && r.out.Paras[to].Pos.Line == r.out.Paras[to-1].Pos.Line+1 {
				tight++
			}
		}
		if to-i < minSeries || tight < minSeries-1 {
			none = max(none, to)
			return i
		}
		return to
	}, func(from, to int) draft.Para {
		k := doc.Block{Kind: doc.List, Pos: r.out.Paras[from].Pos}
		for i := from; i < to; i++ {
			p, n := &r.out.Paras[i], date(i)
			chars := []rune(p.Text)
			for n < len(chars) && strings.ContainsRune(" 　：:", chars[n]) {
				n++
			}
			k.Items = append(k.Items,
				doc.Item{
					Label: strings.TrimRight(string(chars[:n]), " 　"),
					Text:  string(chars[n:]),
					Spans: draft.Cut(p.Spans, n, len(chars)),
					Pos:   p.Pos,
				})
		}
		return draft.Para{Block: k}
	})
}
