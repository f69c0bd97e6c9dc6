package folio

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"dayang/input/figure"
	"dayang/input/pattern"
)

// pageNumber matches a line that holds nothing but a page's number. A bare
// number counts only when others follow it in order (see ascending).
var (
	pageNumber = pattern.New(`
		^(?:
			[-—–·・‧•~～―‐－]+ ?P?\d{1,4} ?[-—–·・‧•~～―‐－]+|
			第 ?[\[【]?\d{1,4}[\]】]? ?页(?: ?[，,/]? ?共 ?[\[【]?\d{1,4}[\]】]? ?页)?|
			\d{1,4} ?/ ?\d{1,4}|Page \d{1,4}(?: of \d{1,4})?
		)$`)
	bareNumber = pattern.New(`^\d{1,4}$`)
	// numberedHead is a page number and a running head on one line.
	numberedHead = pattern.New(`
		^(?:[-—–·•~～―‐－]+ ?\d{1,4} ?[-—–·•~～―‐－]+|第 ?\d{1,4} ?页)[ \t　]{2,}(.{2,40})$|
		^(.{2,40}?)[ \t　]{2,}(?:[-—–·•~～―‐－]+ ?\d{1,4} ?[-—–·•~～―‐－]+|第 ?\d{1,4} ?页)$`)
)

// ofTotal is the number of a page and how many there are; a score and a share are written so too.
var ofTotal = pattern.New(`^(\d{1,4}) ?/ ?(\d{1,4})$`)

// pages tells which lines are the number of a page by their form. Where lines are paragraphs, numbers of so
// many must count on by one.
func (t *Text) pages() func(i int) bool {
	last, counts := map[string]int{}, map[string]bool{}
	for i, l := range t.Lines {
		if m := ofTotal.FindStringSubmatch(l.Text); m != nil && !l.Fixed && t.Whole {
			no, _ := strconv.Atoi(m[1])
			of, _ := strconv.Atoi(m[2])
			before, again := last[m[2]]
			alone := i == 0 || !ofTotal.MatchString(t.Lines[i-1].Text)
			counts[m[2]] = no <= of && alone && (!again || counts[m[2]] && no == before+1)
			last[m[2]] = no
		}
	}
	return func(i int) bool {
		if m := ofTotal.FindStringSubmatch(t.Lines[i].Text); m != nil && t.Whole {
			return counts[m[2]]
		}
		return pageNumber.MatchString(t.Lines[i].Text)
	}
}

// PageNumber reports the number of a page as nothing else is written: — 3 —, 第 3 页.
func PageNumber(s string) bool { return pageNumber.MatchString(s) && !ofTotal.MatchString(s) }

// Number reports a number alone, as that of a page.
func Number(s string) bool { return bareNumber.MatchString(s) }

// numberedHeads finds the lines of a page number and a running head, if two and more
// have the same head.
func (t *Text) numberedHeads() map[int]bool {
	at := map[string][]int{}
	for i, l := range t.Lines {
		if l.Fixed {
			continue
		}
		if m := numberedHead.FindStringSubmatch(l.Text); m != nil {
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
	t.countingHeads(out)
	return out
}

// countingHead is a running head with the bare number of the page behind it or before it.
var (
	countingHead = pattern.New(`^(.{2,40}?)(?:[ \t　]{2,}|[ \t　]+[■●◆][ ]?|　)(\d{1,3})$`)
	countedHead  = pattern.New(`^(\d{1,3})(?:[ \t　]{2,}|　)(\S.{1,40})$`)
)

// countingHeads adds the lines of one head and numbers that count on by one. Magazines turn the head
// about on the left page (`12  渡口  2031·06`, `2031·06  渡口  13`): there prose must stand between.
func (t *Text) countingHeads(out map[int]bool) {
	at, number, heads := map[string][]int{}, map[int]int{}, map[int]string{}
	for i, l := range t.Lines {
		if out[i] || l.Fixed || EndsSentence(l.Text) {
			continue
		}
		head, no := "", ""
		if m := countingHead.FindStringSubmatch(l.Text); m != nil {
			head, no = m[1], m[2]
		} else if m := countedHead.FindStringSubmatch(l.Text); m != nil {
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
			prose := slices.ContainsFunc(t.Lines[lines[k-1]:lines[k]],
				func(l Line) bool { return EndsSentence(l.Text) })
			counts = counts && number[lines[k]] == number[lines[k-1]]+1 &&
				(prose || heads[lines[k]] == heads[lines[k-1]] && WideGap.MatchString(t.Lines[lines[k]].Text))
		}
		for _, i := range lines {
			if counts {
				out[i] = true
			}
		}
	}
}

// besideFigure is how many lines from a bare number another figure of its box stands: what is
// counted, perhaps how it moved.
const besideFigure = 3

// loneNumber drops the number of a page that is the only bare number of a text, which can
// number no sections, and the running head beside it: a short line with a wide gap that
// repeats words of the first lines. A paragraph that is a number takes such a head, or a sentence that goes
// on over it.
func (t *Text) loneNumber(bare []int, drop []bool) {
	if len(bare) != 1 || len(t.Lines) < 8 || bare[0] < headLines || strings.HasPrefix(t.Lines[bare[0]].Text, "0") ||
		len(t.Lines[bare[0]].Text) > 3 {
		return
	}
	i := bare[0]
	for k := max(0, i-besideFigure); k < min(len(t.Lines), i+besideFigure+1); k++ {
		if figure.Set(t.Lines[k].Text) {
			return // one figure of a box
		}
	}
	first := ""
	for k := range min(headLines, len(t.Lines)) {
		first += t.Lines[k].Text + "\n"
	}
	drop[i] = drop[i] || !t.Whole || t.insideSentence(i)
	for _, k := range []int{i - 1, i + 1} {
		if k < headLines || k >= len(t.Lines) || EndsSentence(t.Lines[k].Text) ||
			utf8.RuneCountInString(t.Lines[k].Text) > maxHead {
			continue
		}
		cells := strings.FieldsFunc(t.Lines[k].Text,
			func(c rune) bool { return c == ' ' || c == '\u3000' || c == '\t' })
		if len(cells) > 1 &&
			slices.ContainsFunc(cells,
				func(c string) bool { return utf8.RuneCountInString(c) >= 4 && strings.Contains(first, c) }) {
			drop[k], drop[i] = true, true
		}
	}
}

// barredNumber is the number of a page and what stands beside it, a stroke between.
var barredNumber = pattern.New(`^\d{1,3} ?[|｜] ?([^|｜。，]{2,30})$|^([^|｜。，]{2,30}) ?[|｜] ?\d{1,3}$`)

// barredNumbers marks such lines if two have the same words or one stands inside a
// sentence, and returns how many there are.
func (t *Text) barredNumbers(drop []bool) (n int) {
	at, inside := map[string][]int{}, map[string]bool{}
	for i, l := range t.Lines {
		m := barredNumber.FindStringSubmatch(l.Text)
		if m == nil || i == 0 || drop[i] || l.Fixed {
			continue
		}
		head := strings.TrimSpace(m[1] + m[2])
		at[head] = append(at[head], i)
		if before := &t.Lines[i-1]; !before.Fixed && before.Cells >= proseCells && strings.ContainsAny(before.Text, "，。") &&
			!EndsSentence(before.Text) && i+1 < len(t.Lines) {
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
func (t *Text) spacedHeads(drop []bool) int {
	var at []int
	name, last, rises, inside := "", 0, true, false
	for i, l := range t.Lines {
		m := spacedHead.FindStringSubmatch(l.Text)
		if m == nil || l.Fixed {
			if farNumber.MatchString(l.Text) {
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
		inside = inside || t.insideSentence(i) && (pageName(bare) || utf8.RuneCountInString(bare) > longestPerson)
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
func (t *Text) insideSentence(i int) bool {
	if i == 0 || i+1 == len(t.Lines) {
		return false
	}
	after := &t.Lines[i+1]
	return t.breaksOff(i-1) && !after.Fixed && (after.Cells >= proseCells || EndsSentence(after.Text))
}

// breaksOff reports a line of prose that neither ends a sentence nor leads to what follows.
func (t *Text) breaksOff(i int) bool {
	l := &t.Lines[i]
	return !l.Fixed && l.Cells >= proseCells && !EndsSentence(l.Text) && !strings.HasSuffix(l.Text, "：") &&
		!strings.HasSuffix(l.Text, ":")
}

// ascending reports whether bare numbers count pages: each one more than the one
// before, and one of three at least, or all of two, inside a sentence. Otherwise
// they number sections, as 01 always does.
func (t *Text) ascending(at []int) bool {
	inside := 0
	for _, i := range at {
		if strings.HasPrefix(t.Lines[i].Text, "0") {
			return false
		}
		if i > 0 && !t.Lines[i-1].Fixed && t.Lines[i-1].Cells >= proseCells && !EndsSentence(t.Lines[i-1].Text) {
			inside++
		}
	}
	if inside == 0 || len(at) < 3 && inside < 2 {
		return false
	}
	value := func(i int) int {
		n := 0
		for _, c := range t.Lines[at[i]].Text {
			n = n*10 + int(c-'0')
		}
		return n
	}
	for i := 1; i < len(at); i++ {
		if value(i) != value(i-1)+1 || at[i] == at[i-1]+1 {
			return false
		}
	}
	return true
}

// headed returns the bare numbers that count pages, 04, 05, 06: each one more than the one before,
// and beside the same short line, three times or more; the last page's may stand alone.
func (t *Text) headed(bare []int) []int {
	const least = 3
	besides := map[string][]int{}
	var heads []string // in the order of the text
	for k, i := range bare {
		for _, j := range []int{i - 1, i + 1} {
			if j < 0 || j >= len(t.Lines) || bareNumber.MatchString(t.Lines[j].Text) ||
				utf8.RuneCountInString(t.Lines[j].Text) > maxHead || EndsSentence(t.Lines[j].Text) {
				continue
			}
			head := t.Lines[j].Text
			at := besides[head]
			if len(at) == 0 {
				heads = append(heads, head)
			}
			if len(at) == 0 || at[len(at)-1] != k {
				besides[head] = append(at, k)
			}
		}
	}
	value := func(k int) int {
		n, _ := strconv.Atoi(t.Lines[bare[k]].Text)
		return n
	}
	var longest []int // of several lines that stand beside numbers the one with the most
	for _, head := range heads {
		at := besides[head]
		counts := len(at) >= least
		for k := 1; k < len(at); k++ {
			counts = counts && value(at[k]) == value(at[k-1])+1
		}
		if counts && len(at) > len(longest) {
			longest = at
		}
	}
	if longest == nil {
		return nil
	}
	var out []int
	for _, k := range longest {
		out = append(out, bare[k])
	}
	if last := len(bare) - 1; longest[len(longest)-1] == last-1 && bare[last] == len(t.Lines)-1 &&
		value(last) == value(last-1)+1 {
		out = append(out, bare[last])
	}
	return out
}
