// Package trait tells what a paragraph is by itself, whatever stands beside it: how it ends,
// how it is numbered, what forms its words have (a byline, a date, a caption …), and the
// expressions that tell these forms.
package trait

import (
	"strings"
	"unicode/utf8"

	"dayang/input/doc"
	"dayang/input/draft"
	"dayang/input/pattern"
)

// Paragraph is a paragraph of a draft with what can be told of it by itself. The last group
// is for those who have read more of the text to fill in.
type Paragraph struct {
	*draft.Para
	Words  string // without the spaces at its ends
	Key    string // Words in simplified characters, to be matched
	Chars  []rune // of Words
	N      int    // how many these are
	Shape  Shape
	Number NumberForm
	NumLen int // characters of the number and its mark
	Ends   Ending
	Period bool // ends with 。, closing marks aside
	Dashed bool // opens with ——
	None   bool // stands for a neighbour that is not there

	Stops   int // 。！？ before the last character
	Periods int // 。 before the last character
	Commas  int // ，；： inside

	BoldAll bool
	// BoldFigures counts the bold spans, WithDigit those that hold a figure;
	// BoldShare is their share of the text in per cent.
	BoldFigures, WithDigit, BoldShare int
	Halves                            bool // two phrases with a gap between them
	Row                               int  // fields of a line of a table, 0 if it is none

	Verse      bool // a line of verse among its like
	Labelled   int  // characters of the label in 【】 that it opens with, as others do
	PartHead   bool // a short line with ：, or the number of a version, over a part of the text, as others are
	Term       bool // joined with the number of its clause, which had a line of its own
	InContents bool // the contents name it as a chapter
	Law        bool // what a collection knows of a law: 实施日期：…
}

// Ending is how a paragraph ends.
type Ending uint8

const (
	EndsOpen  Ending = iota // with no mark: Han, digit, letter, comma
	EndsStop                // 。！？…
	EndsColon               // ：
	EndsSemi                // ；
)

// closers may stand after the stop that ends a sentence.
const closers = "”’」』）)》】〕\""

// shortPoint is how many characters a Western full stop behind Han wants before it.
const shortPoint = 6

// fullPoint reports that a ．behind a text is its full stop: it follows Han or a closing mark.
func fullPoint(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return IsHan(r) || strings.ContainsRune(closers, r)
}

// New reads a paragraph by itself.
func New(p *draft.Para) *Paragraph {
	f := &Paragraph{Para: p, Words: strings.TrimSpace(p.Text)}
	f.Chars = []rune(f.Words)
	f.N = len(f.Chars)
	if f.N == 0 {
		return f
	}
	end := strings.TrimRight(strings.TrimRightFunc(unmarked(p, f.Words), pictured), closers)
	if at := pageMark.FindStringSubmatchIndex(end); at != nil {
		end = strings.TrimRight(end[:at[3]], closers)
	}
	if end == "" {
		end = f.Words
	}
	last, size := utf8.DecodeLastRuneInString(end)
	f.Number, f.NumLen = numbered(f.Chars)
	if p.Raised > 0 {
		f.Number, f.NumLen = NumSection, p.Raised
	}
	f.Period = last == '。' ||
		choice.MatchString(f.Words) ||
		(last == '．' || last == '.' && f.N > shortPoint) && f.N > f.NumLen && fullPoint(end[:len(end)-size])
	switch {
	case f.Period, strings.ContainsRune("！？…!?﹗﹖", last) || last == '.' && f.N > 20 && !halfNumber(end):
		f.Ends = EndsStop
	case last == '：' || last == ':' || last == '﹕':
		f.Ends = EndsColon
	case last == '；' || last == ';' || last == '﹔':
		f.Ends = EndsSemi
	}
	if f.Ends == EndsOpen && signed(f.Words) {
		f.Ends = EndsStop
	}
	body := end[:len(end)-size]
	for i, r := range body {
		if (r == '．' || r == '.' && strings.HasPrefix(body[i+1:], " ")) && i > 3*f.NumLen && fullPoint(body[:i]) {
			r = '。' // as old electronic texts have it
		}
		switch r {
		case '。', '！', '？':
			f.Stops++
			if r == '。' {
				f.Periods++
			}
		case '，', '；', '：', '﹐', '﹔', '﹕':
			f.Commas++
		case ',': // but of thousands: 8,200
			if i == 0 || i+1 == len(body) || !IsDigit(rune(body[i-1])) || !IsDigit(rune(body[i+1])) {
				f.Commas++
			}
		}
	}
	f.Dashed = strings.HasPrefix(f.Words, "——") || strings.HasPrefix(f.Words, "--") ||
		strings.HasPrefix(f.Words, "──") || strings.HasPrefix(f.Words, "――")
	f.bold()
	f.gap()
	f.Row = fields(f.Words)
	if f.Number != NoNumber && fields(strings.TrimSpace(string(f.Chars[f.NumLen:]))) == 0 {
		f.Row = 0 // the blanks only set the number apart: 第一条　　…
	}
	f.Key = f.Words
	if f.N <= MaxShaped {
		f.Key = pattern.Simplified.Replace(f.Words)
	}
	f.Shape = shapes(f)
	if Barred(f.Words) != nil {
		f.Shape = 0
	} else if f.Has(Caption | Credit | Source) {
		f.Row = 0
	}
	return f
}

// pageMark is what stands behind the stop of a sentence: the page's sub-editor and its number as
// some papers have them, ②6, and numbers of works, [2][5-7].
var pageMark = pattern.New(`([。！？”）])(?:[①-⑳]\d{1,2}|(?:\[\d{1,3}(?:[-–,，、]\d{1,3})*\]){1,4})$`)

// choice is the line of a form in which one of two is ticked: □适用 √不适用.
var choice = pattern.New(`^(?:[□√☑☒✓✔■][ 　]?\p{Han}{1,6}[ 　]*){2,4}$`)

// pictured reports pictograms, which may stand behind the stop of a sentence.
func pictured(r rune) bool {
	return r >= 0x1F000 && r <= 0x1FAFF || r >= 0x2600 && r <= 0x27BF || r == 0xFE0F || r == 0x200D || r == ' '
}

// unmarked takes the marks of notes off the end of a text.
func unmarked(p *draft.Para, text string) string {
	if len(p.Spans) == 0 {
		return text
	}
	all := []rune(strings.TrimRight(p.Text, " \t\u3000"))
	end := len(all)
	for i := len(p.Spans) - 1; i >= 0; i-- {
		if s := p.Spans[i]; s.Mark == doc.NoteRef && s.End == end && s.Start < end {
			end = s.Start
		}
	}
	if end == 0 {
		return text
	}
	return strings.TrimSuffix(text, string(all[end:]))
}

// halfNumber reports Chinese text that ends inside a number: 达到46.
func halfNumber(s string) bool {
	whole := strings.TrimRightFunc(strings.TrimSuffix(s, "."), IsDigit)
	r, _ := utf8.DecodeLastRuneInString(whole)
	return len(whole)+1 < len(s) && IsHan(r)
}

// signed reports a text that ends with its stop and something in brackets after
// it: the reporter of a short piece of news.
func signed(s string) bool {
	if !strings.HasSuffix(s, "）") && !strings.HasSuffix(s, ")") {
		return false
	}
	at := strings.LastIndexAny(s, "（(")
	if at <= 0 {
		return false
	}
	before, _ := utf8.DecodeLastRuneInString(strings.TrimRight(s[:at], " 　"))
	return strings.ContainsRune("。！？”", before)
}

// bold measures the emphasis of the paragraph.
func (f *Paragraph) bold() {
	if f.BoldAll = f.Look.Bold; len(f.Spans) == 0 {
		return
	}
	all := []rune(f.Text)
	f.BoldShare = strongShare(f.Spans, len(all))
	f.BoldAll = f.Look.Bold || f.BoldShare >= mostlyBold
	for _, s := range f.Spans {
		if !strong(s, len(all)) {
			continue
		}
		f.BoldFigures++
		if CountedDigits(all, s.Start, s.End) {
			f.WithDigit++
		}
	}
}

// BoldFigured reports a text with figures in bold that is not bold as a whole.
func (f *Paragraph) BoldFigured() bool { return f.WithDigit > 0 && f.BoldShare < partlyBold }

const partlyBold = 75 // of a hundred

const mostlyBold = 95 // of a hundred

// strongShare is how much of a text of n characters is emphasised, of a hundred.
func strongShare(spans []doc.Span, n int) int {
	covered := 0
	for _, s := range spans {
		if strong(s, n) {
			covered += s.End - s.Start
		}
	}
	return covered * 100 / max(1, n)
}

func strong(s doc.Span, n int) bool {
	return s.Mark == doc.Strong && s.Start < s.End && s.End <= n
}

// gap finds two phrases of three to twelve characters with a blank between.
func (f *Paragraph) gap() {
	if f.N > 30 || f.Ends != EndsOpen {
		return
	}
	parts := strings.FieldsFunc(f.Words, func(r rune) bool { return r == ' ' || r == '\u3000' })
	if len(parts) != 2 {
		return
	}
	a, b := utf8.RuneCountInString(parts[0]), utf8.RuneCountInString(parts[1])
	f.Halves = a >= 3 && a <= 12 && b >= 3 && b <= 12 && HanOnly(parts[0]) && HanOnly(parts[1]) &&
		max(a, b) <= 2*min(a, b)
}
