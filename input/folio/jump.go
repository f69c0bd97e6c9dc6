package folio

import (
	"strings"

	"dayang/input/pattern"
)

// jump is the note at which a story goes on on another page of a newspaper, at
// the end of a paragraph, at its beginning or alone.
var (
	jumpTo = pattern.New(`
		[ 　]*[（(](?:下转|转|紧转)第?[A-Z]?[\d一二三四五六七八九十]{1,3}版[^）)]{0,12}[）)]$`)
	jumpFrom = pattern.New(`
		^[（(](?:上接|紧接|接)第?[A-Z]?[\d一二三四五六七八九十]{1,3}版[^）)]{0,12}[）)][ 　]*`)
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
