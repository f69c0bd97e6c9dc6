package plain

import (
	"strings"
	"unicode/utf8"

	"dayang/input/draft"
	"dayang/input/folio"
	"dayang/input/pattern"
)

// turn is who speaks, or what a line is about, before a colon.
var turn = pattern.New(`^[\p{Han}A-Z]{1,5}[:：]`)

// spoken reports lines of which half are turns of a conversation: each is its own.
func (r *reader) spoken() bool {
	n := 0
	for _, l := range r.lines {
		if turn.MatchString(l.text) {
			n++
		}
	}
	return n*2 >= len(r.lines) && n >= minWrapLines
}

// endsSentence reports whether a line ends with a stop, closing marks aside.
func endsSentence(s string) bool { return folio.EndsSentence(s) }

// opensWithCloser reports marks that never begin a paragraph.
func opensWithCloser(s string) bool {
	c, _ := utf8.DecodeRuneInString(s)
	return strings.ContainsRune("。，、；：！？」』）》”’…,;%．﹐﹑﹒﹔﹕﹖﹗", c)
}

// unwrap joins the lines of wrapped text into paragraphs. A paragraph ends at a
// blank line, before a deeper indent, and after a short line, unless the next
// line begins with a mark that no paragraph begins with.
func (r *reader) unwrap(width int, at []measure) []draft.Para {
	hang := r.hanging(width)
	// Where lines that continue a sentence have no indent, an indent begins a
	// paragraph; else it belongs to the layout.
	indented, flush, deep := 0, 0, 0
	for i := range r.lines {
		if r.lines[i].indent > 0 {
			indented++
		}
		if i == 0 || hang[i] || r.lines[i-1].cells < at[i-1].width-edgeCells || endsSentence(r.lines[i-1].text) {
			continue
		}
		if r.lines[i].indent == 0 {
			flush++
		} else {
			deep++
		}
	}
	byIndent := indented > 0 && flush > deep
	r.turns = map[string]int{}
	for _, l := range r.lines {
		if who := turn.FindString(l.text); who != "" {
			r.turns[who]++
		}
	}
	var out []draft.Para
	start := 0
	for i := 1; i <= len(r.lines); i++ {
		if i < len(r.lines) && (hang[i] && r.lines[i].head == 0 && r.lines[i-1].head == 0 || r.lines[i].head < 0) {
			continue
		}
		if i < len(r.lines) && !(hang[i-1] && article.MatchString(r.lines[i].text)) &&
			!r.newPara(i, at[i-1].width, byIndent) && (byIndent || !r.early(i, at[i-1].edge)) {
			continue
		}
		out = append(out, r.para(r.lines[start:i]))
		start = i
	}
	return out
}

// titleLines is where a byline may stand under a title that fills its line.
const titleLines = 4

// signing begins a byline.
var signing = pattern.New(`
	^(?:[□■●◎]|——|本报|新华社|记者|作者|通讯员|文[/／]|来源|\d{4}[年-]\d|\p{Han}{2,10}[〔\[]\d{4})`)

// writers opens a byline of reporters, which may fill its line.
var writers = pattern.New(`^[□■●◎]?[ 　]?(?:本报|本刊|本社)?(?:首席|特约|见习|实习)?(?:记者|通讯员)[ 　]`)

// labelled opens a line of particulars.
var labelled = pattern.New(`^(?:\p{Han}[ 　]?){1,4}[:：].`)

// begun reports a sentence that ends before a line: the text has begun.
func (r *reader) begun(i int) bool {
	for _, l := range r.lines[:i] {
		if endsSentence(l.text) {
			return true
		}
	}
	return false
}

// article begins a paragraph, whatever the line before it.
var article = pattern.New(`
	^(?:
		第[一二三四五六七八九十百\d]{1,4}[条章节]|
		[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、][^\d]|
		\d{1,2}\.\d{1,2}[ 　]?\p{Han}|图为|[上下左右]图[:：]|▲|抄送[:：]|责任编辑[:：]|作者[系为简]|[①-⑳]
	)`)

// labelLine is a line of a label and its matter: in a row of such each is a paragraph.
var labelLine = pattern.New(`^\p{Han}{2,5}[:：][^:：]+$`)

// wholeCaption is a caption on one line, which may stand inside a sentence of the column.
var wholeCaption = pattern.New(`
	^(?:图为|▲|△|■|[上下左右]图[:：为]).*(?:摄|攝|供图|供圖|/图|提供|翻拍)[）)]?。?$`)

// pictured opens a caption.
var pictured = pattern.New(`^(?:图为|▲|△|[上下左右]图[:：为])`)

// captionEnds reports that the line before this one is all of a caption inside a sentence: what
// stands before it breaks off.
func (r *reader) captionEnds(i int) bool {
	return i > 1 && pictured.MatchString(r.lines[i-1].text) && endsSentence(r.lines[i-1].text) &&
		!endsSentence(r.lines[i-2].text) && r.lines[i].indent == 0
}

// setIn is how many ems further in than its neighbour a line is no paragraph's first.
const setIn = 4

// quoteIndent is how far, in ems, words are set in that are no paragraph.
const quoteIndent = 4

// quoteOpen reports a quotation that the line does not close.
func quoteOpen(s string) bool { return strings.Count(s, "“") > strings.Count(s, "”") }

// bareLine reports a short line without a stop, before a line that begins a paragraph:
// after a full line that ends a sentence it is a heading. Two and three may stand together.
func (r *reader) bareLine(i, width int) bool {
	for k := i; k < min(i+3, len(r.lines)); k++ {
		l := &r.lines[k]
		if l.indent > 0 {
			return k > i
		}
		if l.cells*10 >= 7*width || endsSentence(l.text) {
			return k == i && l.cells*2 < width && strings.HasSuffix(l.text, "：") // 注释：
		}
	}
	return false
}

// inserted reports short lines without a stop that a page set inside a sentence of text with
// indents: a caption, figures and what they count. A full line before them breaks off, a flush
// one goes on behind them.
func (r *reader) inserted(i, width int) bool {
	const most = 8
	first := i - 1 // of the paragraph
	for first > 0 && r.lines[first].indent == 0 && r.lines[first].cells >= width-edgeCells {
		first--
	}
	if prev := &r.lines[i-1]; prev.cells < width-edgeCells ||
		endsSentence(prev.text) ||
		r.lines[first].indent == 0 ||
		!strings.ContainsAny(prev.text, "，。；、") && first == i-1 {
		return false
	}
	k := i
	for ; k < len(r.lines) && k-i < most; k++ {
		l := &r.lines[k]
		if l.indent > 0 || l.blank > 0 || l.row {
			return false
		}
		if l.cells*10 >= 7*width || endsSentence(l.text) {
			break
		}
	}
	return k > i && k < len(r.lines) && k-i < most &&
		(r.lines[k].cells >= width-edgeCells || endsSentence(r.lines[k].text))
}

// early reports a line that ends a sentence though what the next one opens with, and the
// marks that stay with it, had room: nothing but the end of a paragraph ended it.
func (r *reader) early(i, edge int) bool {
	prev, l := &r.lines[i-1], &r.lines[i]
	if !endsSentence(prev.text) || l.page || opensWithCloser(l.text) {
		return false
	}
	room := edge - prev.cells
	chars := []rune(l.cut[:min(len(l.cut), maxUnit)])
	for k, c := range chars {
		if room < 0 {
			return false
		}
		opens := strings.ContainsRune("“‘（《〈【「『〔", c)
		if k > 0 && !opens && !strings.ContainsRune("“‘（《〈【「『〔", chars[k-1]) &&
			!opensWithCloser(string(c)) && !(c < 0x2000 && chars[k-1] < 0x2000) {
			return true // the next character is free
		}
		room -= folio.Cells(string(c))
	}
	return false
}

// maxUnit is the longest word, in bytes, that is measured for the room left on a line.
const maxUnit = 60

// drawnLine is a line drawn with characters, which is never part of a paragraph.
var drawnLine = pattern.New(`
	^(?:
		-{4,}|—{4,}|–{4,}|―{4,}|─{4,}|━{4,}|═{4,}|_{4,}|={4,}|＝{4,}|\*{4,}|＊{4,}|~{4,}|～{4,}|#{4,}|＃{4,}
	)$`)

// newPara reports that a line begins a paragraph, for all that its neighbours tell. width is that of the
// line before it; byIndent: an indent begins a paragraph. The order of what is asked counts.
func (r *reader) newPara(i, width int, byIndent bool) bool {
	prev, l := &r.lines[i-1], &r.lines[i]
	s := seam{reader: r, i: i, width: width, byIndent: byIndent, prev: prev, l: l}
	// A line that is nearly full and in the middle of a sentence was shortened by a
	// line-end rule; a shorter one ends its paragraph.
	s.full, s.long = prev.cells >= width-edgeCells, prev.cells*100 >= 85*width
	switch {
	case l.head > 0 || prev.head != 0, drawnLine.MatchString(l.text), drawnLine.MatchString(prev.text):
		return true
	case opensWithCloser(l.text), l.tied:
		return false
	case s.counting(), byIndent && r.inserted(i, width), s.placed(), s.caption():
		return true
	case s.runsOn():
		return false
	case s.parted(), s.labels(), s.ofHead():
		return true
	case s.full:
		return endsSentence(prev.text) && s.opens()
	}
	return !s.long || endsSentence(prev.text)
}
