package folio

import (
	"slices"
	"strings"
	"unicode/utf8"

	"dayang/input/pattern"
)

// publication is the name of a periodical or of a volume.
var publication = pattern.New(`
	^第 ?[\d一二三四五六七八九十百]{1,4} ?[期辑卷][ 　]*\p{Han}{2,14}$|
	^(?:《[^》]{2,16}》|[\p{Han}]{2,10}(?:日报|晚报|晨报|周报|学刊|学报|文史资料))[ 　]*(?:
		[（(]?(?:\d{4} ?年)?[ 　]?(?:第 ?[\d一二三四五六七八九十百]{1,4} ?[期辑卷版号]|总第 ?\d{1,4} ?期)
		[）)]?
	)?$`)

// runningHeads marks the short lines that stand beside dropped page numbers, of
// which there are so many: three times or more, or beside each of two.
func (t *Text) runningHeads(drop []bool, numbered int) {
	at := map[string][]int{}
	besides := map[string]int{}
	number := slices.Clone(drop)
	first := strings.Join(strings.Fields(t.Lines[0].Text), " ")
	for i, l := range t.Lines {
		text := strings.Join(strings.Fields(l.Text), " ")
		if drop[i] || l.Fixed || utf8.RuneCountInString(text) > maxHead ||
			strings.ContainsAny(l.Text[len(l.Text)-min(3, len(l.Text)):], "。") {
			continue
		}
		beside := i > 0 && number[i-1] || i+1 < len(drop) && number[i+1]
		if beside && i > 0 && (text == first || publication.MatchString(text)) {
			drop[i] = true // the title of the text, or of the book, over its pages
			continue
		}
		if beside {
			besides[text]++
		}
		if beside || len(at[text]) > 0 {
			at[text] = append(at[text], i)
		}
	}
	again := 0
	for i := range t.Lines {
		if i > 0 && drop[i] && strings.Join(strings.Fields(t.Lines[i].Text), " ") == first {
			again++
		}
	}
	if again > 0 && len(number) > 1 && number[1] {
		drop[0] = true // over the number of the first page too
	}
	if again > 1 && (strings.ContainsAny(first, "|｜") || WideGap.MatchString(t.Lines[0].Text)) {
		drop[0] = true // a running head from the first page on, by its parts
	}
	for text, places := range at {
		if numbered < 2 || len(places) < 3 && (len(places) != numbered || besides[text] != numbered) {
			continue
		}
		slices.Sort(places)
		for _, i := range places {
			drop[i] = true
		}
	}
}

// Bounds of a page's end: so many short lines beside its number, and so many lines at
// the head of the text that may say what the pages repeat.
const (
	folioLines = 3
	headLines  = 4
)

// pageEnds marks the lines at the ends of pages that repeat what stands over the text or at
// the end of another page: name of the paper, date, name of the page.
func (t *Text) pageEnds(drop []bool) {
	number := make([]bool, len(drop))
	copy(number, drop)
	zone := make([]bool, len(drop))
	short := func(i int) bool {
		return utf8.RuneCountInString(t.Lines[i].Text) <= maxHead && !EndsSentence(t.Lines[i].Text)
	}
	for i := range number {
		if !number[i] {
			continue
		}
		for _, step := range []int{-1, 1} {
			for k, n := i+step, 0; k >= 0 && k < len(drop) && n < folioLines &&
				(number[k] || short(k)); k, n = k+step, n+1 {
				zone[k] = !number[k]
			}
		}
	}
	count := map[string]int{}
	text := func(i int) string { return strings.Join(strings.Fields(t.Lines[i].Text), " ") }
	titles := t.titlesOfLines()
	for i := range t.Lines {
		if !number[i] && (zone[i] || i < headLines) {
			count[text(i)]++
		}
	}
	for i := range t.Lines {
		switch {
		case zone[i] && i >= headLines && (count[text(i)] > 1 || titles[unblanked(text(i))]):
			drop[i] = true
		case i == 0 && !number[i] && count[text(i)] > 2 && strings.Contains(t.Lines[i].Text, "　　"):
			drop[i] = true // name and rubric over each page, the first one too
		}
	}
}

// titlesOfLines are what the first lines of a text say together, two or three of them: a title that
// was cut stands whole over the pages (甲乙公司 / 2031年年度报告).
func (t *Text) titlesOfLines() map[string]bool {
	const most = 3
	out := map[string]bool{}
	for i := range min(headLines, len(t.Lines)) {
		whole := ""
		for k := i; k < min(i+most, headLines, len(t.Lines)) && !EndsSentence(t.Lines[k].Text); k++ {
			if whole += unblanked(t.Lines[k].Text); k > i {
				out[whole] = true
			}
		}
	}
	return out
}

func unblanked(s string) string { return strings.Join(strings.Fields(s), "") }

// coverLines marks the first lines of a text that are, one by one, the parts of the running
// head over its pages, if a line under them has them all again.
func (t *Text) coverLines(drop []bool) {
	for i := range t.Lines {
		if !drop[i] || i < headLines {
			continue
		}
		cells := strings.FieldsFunc(t.Lines[i].Text,
			func(c rune) bool { return strings.ContainsRune(" |｜　\t", c) })
		if len(cells) < 2 || len(cells) > headLines-1 || len(t.Lines) < 2*headLines {
			continue
		}
		same := true
		for k, c := range cells {
			same = same && !drop[k] && t.Lines[k].Text == c
		}
		whole := strings.Join(cells, "")
		for k := len(cells); same && k < len(cells)+headLines-1; k++ {
			if !drop[k] && strings.Contains(t.Lines[k].Text, whole) && !EndsSentence(t.Lines[k].Text) {
				for k := range cells {
					drop[k] = true
				}
				return
			}
		}
	}
}

// headings marks the headings of a format that are what stands over pages: each beside a line that goes, and
// three of the same words, or one that says the title again.
func (t *Text) headings() {
	const least = 3
	at := map[string][]int{}
	for i, l := range t.Lines {
		if l.Head && i > 0 && (t.Gone[i-1] || i+1 < len(t.Gone) && t.Gone[i+1]) {
			text := unblanked(l.Text)
			at[text] = append(at[text], i)
		}
	}
	for text, places := range at {
		if len(places) < least && text != unblanked(t.Lines[0].Text) {
			continue
		}
		for _, i := range places {
			t.Gone[i] = true
		}
	}
}
