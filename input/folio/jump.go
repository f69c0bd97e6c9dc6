package folio

import (
	"slices"
	"strings"
	"unicode/utf8"

	"dayang/input/pattern"
)

// jump is the note at which a story goes on on another page of a newspaper, at
// the end of a paragraph, at its beginning or alone.
var (
	jumpTo = pattern.New(`
		[ 　]*[（(](?:下转|转|紧转)第?[A-Z]?[\d一二三四五六七八九十]{1,3}版
		(?:[，,、；;·：: 　《“][^）)]{0,12})?[）)]$`)
	jumpFrom = pattern.New(`
		^[（(](?:上接|紧接|接)第?[A-Z]?[\d一二三四五六七八九十]{1,3}版
		(?:[，,、；;·：: 　《“][^）)]{0,12})?[）)][ 　]*`)
	jumpLine = pattern.New(`
		^(?:[►▶→>↓▼]+[ 　]?)?(?:下转|上接|紧接|紧转)[ 　]?
		(?:第?[A-Z]?[\d一二三四五六七八九十]{1,3}版|[A-Z]\d{1,2})$`)
)

// Jump returns which bytes of a line are its text, the notes at which a story jumps taken off, and whether
// the page ended before them or behind them. Of a line that is nothing but a note nothing stays.
func Jump(s string) (from, to int, before, behind bool) {
	to = len(s)
	if jumpLine.MatchString(s) {
		return to, to, true, false
	}
	if !strings.Contains(s, "版") {
		return 0, to, false, false
	}
	if n := len(jumpFrom.FindString(s)); n > 0 {
		from, before = n, true
	}
	if n := len(jumpTo.FindString(s)); n > 0 && n <= to-from {
		to, behind = to-n, true
	}
	return from, to, before, behind
}

// Note is what Jump says of a line.
type Note struct {
	From, To       int
	Before, Behind bool
}

// Notes are the notes in paragraphs that are whole, one for each. Who writes of newspapers cites such notes, or
// lists them: one that stands alone takes a sentence that breaks off before it, one that it answers, or
// the end of the text; one in brackets behind words takes a verb that says where the story goes, or an answer.
func (t *Text) Notes() []Note {
	out := make([]Note, len(t.Lines))
	left, answer := false, -1 // the story has left a page; the last note at which one comes back
	for i, l := range t.Lines {
		if _, _, before, _ := Jump(l.Text); before {
			answer = i
		}
	}
	for i, l := range t.Lines {
		n := Note{To: len(l.Text)}
		if !l.Fixed && !t.Gone[i] {
			n.From, n.To, n.Before, n.Behind = Jump(l.Text)
		}
		alone := n.From == n.To && l.Text != ""
		switch {
		case alone && !t.leaves(i) && !(left && comesFrom(l.Text)),
			!alone && n.Before && !left && !strings.Contains(l.Text[:n.From], "上接") &&
				!strings.Contains(l.Text[:n.From], "紧接"),
			!alone && n.Behind && !tells(l.Text, n.To, answer > i):
			n = Note{To: len(l.Text)}
		case n.Behind || alone && !comesFrom(l.Text):
			left = true
		}
		out[i] = n
	}
	return out
}

func comesFrom(s string) bool { return strings.Contains(s, "接") }

// leaves reports a note alone at which a story leaves the page.
func (t *Text) leaves(i int) bool {
	k := i - 1
	for k > 0 && t.Gone[k] {
		k--
	}
	if k < 0 || comesFrom(t.Lines[i].Text) {
		return false
	}
	before := &t.Lines[k]
	last := !slices.ContainsFunc(t.Lines[i+1:], func(l Line) bool { return !MadeBy(l.Text) })
	told := !before.Fixed && ended(before.Text) && !leads(before.Text) && !note(before.Text)
	return t.brokenOff(k) || last && told
}

// note reports a line that is nothing but a note.
func note(s string) bool {
	from, to, _, _ := Jump(s)
	return from == to
}

// leads reports words that lead to what follows.
func leads(s string) bool {
	c, _ := utf8.DecodeLastRuneInString(s)
	return strings.ContainsRune("：:—“‘「『", c)
}

// tells reports a note behind words that is no example: it has a verb of pages, or another answers it.
func tells(s string, to int, answered bool) bool {
	return !leads(s[:to]) && (answered || strings.Contains(s[to:], "下转") || strings.Contains(s[to:], "紧转"))
}
