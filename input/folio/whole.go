package folio

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dayang/input/pattern"
)

// Paragraphs are whole as their format has them: no width has cut them, and a short one or a number may well be
// text: a score, a chapter, an entry of a list. What was found in them goes only at the head of the text, where it
// has the form of nothing but a page's number, or where a sentence goes on over it.

// surePage is the number of a page as nothing else is written.
var surePage = pattern.New(`
	^(?:
		[-—–·・‧•~～―‐－]+ ?P?\d{1,4} ?[-—–·・‧•~～―‐－]+|
		第 ?[\[【]?\d{1,4}[\]】]? ?页(?: ?[，,/]? ?共 ?[\[【]?\d{1,4}[\]】]? ?页)?
	)$`)

// foundLine is a paragraph that was found at the end of a page, and what stands with it.
type foundLine struct {
	key          string // what it has in common with those over other pages
	number       bool   // it is a number that may be another
	sure         bool
	inside, head bool // its page ends inside a sentence; it stands at the head of the text
	besideSure   bool
	run          int // how many lines go there
}

// keepWhole keeps of what was found what may be text.
func (t *Text) keepWhole() {
	found := t.foundLines()
	all, open, heads := map[string]int{}, map[string]int{}, map[string]bool{}
	for i, f := range found {
		all[f.key]++
		if f.inside || f.head {
			open[f.key]++
		}
		if f.head && !f.number {
			heads[t.Lines[i].Text] = true
		}
	}
	for i, f := range found {
		most := 2*open[f.key] > all[f.key]
		half := 2*open[f.key] >= all[f.key] && strings.ContainsFunc(t.Lines[i].Text, unicode.IsDigit)
		switch {
		case f.sure:
		case f.number:
			t.Gone[i] = most && (all[f.key] > 1 || f.run > 1 || strings.HasPrefix(t.Lines[i].Text, "Page"))
		default:
			t.Gone[i] = most || half || heads[t.Lines[i].Text] || f.besideSure && t.overPages(i)
		}
	}
}

// overPages reports what pages repeat beside their numbers: the title, a periodical, the line of a paper.
func (t *Text) overPages(i int) bool {
	s := t.Lines[i].Text
	if text := unblanked(s); text == unblanked(t.Lines[0].Text) || t.titlesOfLines()[text] {
		return true
	}
	is, _ := folio(s, true)
	return !t.Lines[i].Head && (is || folioName.MatchString(s) || publication.MatchString(s) ||
		bulletin.MatchString(s) || volumePart.MatchString(s))
}

// foundLines are the lines that would go, by their places.
func (t *Text) foundLines() map[int]foundLine {
	out := map[int]foundLine{}
	for from := 0; from < len(t.Lines); from++ {
		if !t.Gone[from] {
			continue
		}
		to, sure, words := from, false, false
		for ; to < len(t.Lines) && t.Gone[to]; to++ {
			s := t.Lines[to].Text
			sure = sure || surePage.MatchString(s)
			words = words || !mayCount(s)
		}
		inside := t.goesOnOver(from, to)
		head := words && (from == 0 || from == 1 && t.Lines[0].Fixed && !t.Lines[0].Head)
		for i := from; i < to; i++ {
			s := t.Lines[i].Text
			f := foundLine{
				key: commonKey(s), sure: surePage.MatchString(s), inside: inside, head: head,
				besideSure: sure, run: to - from,
			}
			f.number = !f.sure && mayCount(s)
			out[i] = f
		}
		from = to
	}
	return out
}

// mayCount reports a number that may be that of a page, and as well a score, a chapter or an entry.
func mayCount(s string) bool {
	return bareNumber.MatchString(s) || pageNumber.MatchString(s) || onlyPage.MatchString(s) ||
		letteredPage.MatchString(s)
}

// commonKey is what lines over pages have in common: their characters without the numbers, in whatever order.
func commonKey(s string) string {
	if m := ofTotal.FindStringSubmatch(s); m != nil {
		return "/" + m[2]
	}
	c := slices.DeleteFunc([]rune(pageless.ReplaceAllString(s, "版")), func(c rune) bool {
		return unicode.IsDigit(c) || unicode.IsSpace(c)
	})
	slices.Sort(c)
	return string(c)
}

// noteBehind is what may stand behind the stop of a sentence: a quotation mark, the number of a note, a source.
var noteBehind = pattern.New(`(?:["'＂”’」』]|\[\d{1,3}\]|［\d{1,3}］|[①-⑳¹²³⁰-⁹]|[（(][^（）()]{1,40}[）)]|\*)$`)

// ended reports a paragraph that is no sentence that goes on on the next page.
func ended(s string) bool {
	for {
		s = strings.TrimRight(s, " 　")
		if EndsSentence(s) || strings.HasSuffix(s, ".") || strings.HasSuffix(s, "—") || strings.HasSuffix(s, "－") {
			return true
		}
		n := len(noteBehind.FindString(s))
		if n == 0 {
			return false
		}
		s = s[:len(s)-n]
	}
}

// hasStop reports prose: a stop inside or at its end.
func hasStop(s string) bool {
	return strings.ContainsAny(s, "。！？") || strings.Contains(s, ". ") || ended(s)
}

// brokenOff reports a paragraph that breaks off at the end of a page. Verse has no stops, and so have headings.
func (t *Text) brokenOff(i int) bool {
	l := &t.Lines[i]
	return !l.Fixed && l.Cells >= proseCells && strings.ContainsAny(l.Text, "，。、；,;") && !ended(l.Text)
}

// goesOnOver reports lines between two halves of a sentence.
func (t *Text) goesOnOver(from, to int) bool {
	if from == 0 || to == len(t.Lines) || !t.brokenOff(from-1) {
		return false
	}
	after := &t.Lines[to]
	first, _ := utf8.DecodeRuneInString(after.Text)
	return !after.Fixed && after.Indent == 0 && !unicode.IsUpper(first) && hasStop(after.Text) &&
		(after.Cells >= proseCells || ended(after.Text))
}
