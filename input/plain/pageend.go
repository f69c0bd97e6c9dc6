package plain

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"dayang/input/figure"
	"dayang/input/pattern"
)

// numberedHeads finds the lines of a page number and a running head, if two and more
// have the same head.
func (r *reader) numberedHeads() map[int]bool {
	at := map[string][]int{}
	for i, l := range r.lines {
		if m := numberedHead.FindStringSubmatch(l.text); m != nil {
			head := strings.Join(strings.Fields(m[1]+m[2]), " ")
			at[head] = append(at[head], i)
		}
	}
	out := map[int]bool{}
	for _, lines := range at {
		if len(lines) > 1 {
			for _, i := range lines {
				out[i] = true
			}
		}
	}
	r.countingHeads(out)
	return out
}

// countingHead is a running head with the bare number of the page behind it or before it.
var (
	countingHead = pattern.New(`^(.{2,40}?)(?:[ \t　]{2,}|[ \t　]+[■●◆][ ]?|　)(\d{1,3})$`)
	countedHead  = pattern.New(`^(\d{1,3})(?:[ \t　]{2,}|　)(\S.{1,40})$`)
)

// countingHeads adds the lines of one head and numbers that count on by one. Magazines turn the head
// about on the left page (`12  渡口  2031·06`, `2031·06  渡口  13`): there prose must stand between.
func (r *reader) countingHeads(out map[int]bool) {
	at, number, heads := map[string][]int{}, map[int]int{}, map[int]string{}
	for i, l := range r.lines {
		if out[i] || endsSentence(l.text) {
			continue
		}
		head, no := "", ""
		if m := countingHead.FindStringSubmatch(l.text); m != nil {
			head, no = m[1], m[2]
		} else if m := countedHead.FindStringSubmatch(l.text); m != nil {
			head, no = m[2], m[1]
		} else {
			continue
		}
		parts := strings.Fields(head)
		heads[i] = strings.Join(parts, " ")
		slices.Sort(parts)
		head = strings.Join(parts, " ")
		at[head] = append(at[head], i)
		number[i], _ = strconv.Atoi(no)
	}
	for _, lines := range at {
		counts := len(lines) > 1
		for k := 1; k < len(lines); k++ {
			prose := slices.ContainsFunc(r.lines[lines[k-1]:lines[k]],
				func(l line) bool { return endsSentence(l.text) })
			counts = counts && number[lines[k]] == number[lines[k-1]]+1 &&
				(prose || heads[lines[k]] == heads[lines[k-1]] && wideGap.MatchString(r.lines[lines[k]].text))
		}
		for _, i := range lines {
			if counts {
				out[i] = true
			}
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
func (r *reader) pageEnds(drop []bool) {
	number := make([]bool, len(drop))
	copy(number, drop)
	zone := make([]bool, len(drop))
	short := func(i int) bool {
		return utf8.RuneCountInString(r.lines[i].text) <= maxHead && !endsSentence(r.lines[i].text)
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
	text := func(i int) string { return strings.Join(strings.Fields(r.lines[i].text), " ") }
	titles := r.titlesOfLines()
	for i := range r.lines {
		if !number[i] && (zone[i] || i < headLines) {
			count[text(i)]++
		}
	}
	for i := range r.lines {
		switch {
		case zone[i] && i >= headLines && (count[text(i)] > 1 || titles[unblanked(text(i))]):
			drop[i] = true
		case i == 0 && !number[i] && count[text(i)] > 2 && strings.Contains(r.lines[i].text, "　　"):
			drop[i] = true // name and rubric over each page, the first one too
		}
	}
}

// titlesOfLines are what the first lines of a text say together, two or three of them: a title that
// was cut stands whole over the pages (甲乙公司 / 2031年年度报告).
func (r *reader) titlesOfLines() map[string]bool {
	const most = 3
	out := map[string]bool{}
	for i := range min(headLines, len(r.lines)) {
		whole := ""
		for k := i; k < min(i+most, headLines, len(r.lines)) && !endsSentence(r.lines[k].text); k++ {
			if whole += unblanked(r.lines[k].text); k > i {
				out[whole] = true
			}
		}
	}
	return out
}

func unblanked(s string) string { return strings.Join(strings.Fields(s), "") }

// besideFigure is how many lines from a bare number another figure of its box stands: what is
// counted, perhaps how it moved.
const besideFigure = 3

// loneNumber drops the number of a page that is the only bare number of a text, which can
// number no sections, and the running head beside it: a short line with a wide gap that
// repeats words of the first lines.
func (r *reader) loneNumber(bare []int, drop []bool) {
	if len(bare) != 1 || len(r.lines) < 8 || bare[0] < headLines || strings.HasPrefix(r.lines[bare[0]].text, "0") ||
		len(r.lines[bare[0]].text) > 3 {
		return
	}
	i := bare[0]
	for k := max(0, i-besideFigure); k < min(len(r.lines), i+besideFigure+1); k++ {
		if figure.Set(r.lines[k].text) {
			return // one figure of a box
		}
	}
	drop[i] = true
	first := ""
	for k := range min(headLines, len(r.lines)) {
		first += r.lines[k].text + "\n"
	}
	for _, k := range []int{i - 1, i + 1} {
		if k < headLines || k >= len(r.lines) || endsSentence(r.lines[k].text) ||
			utf8.RuneCountInString(r.lines[k].text) > maxHead {
			continue
		}
		cells := strings.FieldsFunc(r.lines[k].text,
			func(c rune) bool { return c == ' ' || c == '\u3000' || c == '\t' })
		if len(cells) > 1 &&
			slices.ContainsFunc(cells,
				func(c string) bool { return utf8.RuneCountInString(c) >= 4 && strings.Contains(first, c) }) {
			drop[k] = true
		}
	}
}

// barredNumber is the number of a page and what stands beside it, a stroke between.
var barredNumber = pattern.New(`^\d{1,3} ?[|｜] ?([^|｜。，]{2,30})$|^([^|｜。，]{2,30}) ?[|｜] ?\d{1,3}$`)

// barredNumbers marks such lines if two have the same words or one stands inside a
// sentence, and returns how many there are.
func (r *reader) barredNumbers(drop []bool) (n int) {
	at, inside := map[string][]int{}, map[string]bool{}
	for i, l := range r.lines {
		m := barredNumber.FindStringSubmatch(l.text)
		if m == nil || i == 0 || drop[i] {
			continue
		}
		head := strings.TrimSpace(m[1] + m[2])
		at[head] = append(at[head], i)
		if before := &r.lines[i-1]; before.cells >= minWrapWidth && strings.ContainsAny(before.text, "，。") &&
			!endsSentence(before.text) && i+1 < len(r.lines) {
			inside[head] = true
		}
	}
	for head, lines := range at {
		if len(lines) < 2 && !inside[head] {
			continue
		}
		for _, i := range lines {
			drop[i] = true
			n++
		}
	}
	return n
}

// coverLines marks the first lines of a text that are, one by one, the parts of the running
// head over its pages, if a line under them has them all again.
func (r *reader) coverLines(drop []bool) {
	for i := range r.lines {
		if !drop[i] || i < headLines {
			continue
		}
		cells := strings.FieldsFunc(r.lines[i].text,
			func(c rune) bool { return strings.ContainsRune(" |｜　\t", c) })
		if len(cells) < 2 || len(cells) > headLines-1 || len(r.lines) < 2*headLines {
			continue
		}
		same := true
		for k, c := range cells {
			same = same && !drop[k] && r.lines[k].text == c
		}
		whole := strings.Join(cells, "")
		for k := len(cells); same && k < len(cells)+headLines-1; k++ {
			if !drop[k] && strings.Contains(r.lines[k].text, whole) && !endsSentence(r.lines[k].text) {
				for k := range cells {
					drop[k] = true
				}
				return
			}
		}
	}
}

// spacedHead is the spaced name of a page and far off its number (科 技 前 沿　　　　　　7), farNumber
// any short line that ends so.
var (
	spacedHead = pattern.New(`^(\p{Han}(?:[ 　]\p{Han}){1,5})[ 　]{6,}(\d{1,3})$`)
	farNumber  = pattern.New(`^\p{Han}[^\d。]{0,30}[ 　\t]{2,}\d{1,4}$`)
)

// longestPerson is how many characters the name of a person has at the most.
const longestPerson = 3

// spacedHeads marks such lines, and returns how many there are. A name and its score, price or room
// look the same: it takes one name all through the text, and that a page uses it, that it stands
// inside a sentence and is longer than persons' names, or that it comes again with a higher number.
func (r *reader) spacedHeads(drop []bool) int {
	var at []int
	name, last, rises, inside := "", 0, true, false
	for i, l := range r.lines {
		m := spacedHead.FindStringSubmatch(l.text)
		if m == nil {
			if farNumber.MatchString(l.text) {
				return 0 // a list
			}
			continue
		}
		bare := strings.Join(strings.Fields(m[1]), "")
		n, _ := strconv.Atoi(m[2])
		if len(at) > 0 && (bare != name || i == at[len(at)-1]+1) {
			return 0
		}
		rises = rises && n > last
		inside = inside || r.insideSentence(i) && (pageName(bare) || utf8.RuneCountInString(bare) > longestPerson)
		name, last, at = bare, n, append(at, i)
	}
	if !inside && !(len(at) > 1 && rises) && !(len(at) == 1 && pageName(name)) {
		return 0
	}
	for _, i := range at {
		drop[i] = true
	}
	return len(at)
}

// insideSentence reports a line between prose that breaks off and what goes on with it.
func (r *reader) insideSentence(i int) bool {
	if i == 0 || i+1 == len(r.lines) {
		return false
	}
	after := &r.lines[i+1]
	return r.breaksOff(i-1) && (after.cells >= minWrapWidth || endsSentence(after.text))
}

// breaksOff reports a line of prose that neither ends a sentence nor leads to what follows.
func (r *reader) breaksOff(i int) bool {
	l := &r.lines[i]
	return l.cells >= minWrapWidth && !endsSentence(l.text) && !strings.HasSuffix(l.text, "：") &&
		!strings.HasSuffix(l.text, ":")
}
