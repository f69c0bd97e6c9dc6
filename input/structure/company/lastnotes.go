package company

import (
	"strings"

	"dayang/input/pattern"
	"dayang/input/structure/trait"
)

// firstNote opens the first of several notes behind a text, with its number: 注：1.….
var firstNote = pattern.New(`
	^(?:附?注|备注|注释|说明)[:：][ 　]*[1１①][.．、]?[ 　]*\p{Han}|
	^(?:附?注|备注|说明)[:：][ 　]*[（(]1[）)]`)

// namesNotes is a line that only leads to them.
var namesNotes = pattern.New(`^附?注[:：]$`)

// maxLastNotes is how many paragraphs such notes may be.
const maxLastNotes = 16

// findLastNotes marks the notes with numbers that close a bulletin, 注：1.… over 2.…, or stand
// between its tables.
func findLastNotes(ps []*Paragraph) {
	for i := 2; i < len(ps); i++ {
		first := 2 // the number of the line under it
		if ps[i].Kind == "" && namesNotes.MatchString(ps[i].Words) {
			first = 1
		} else if ps[i].Kind != "" || ps[i].N > maxLastNote || !firstNote.MatchString(ps[i].Words) {
			continue
		}
		j := i + 1
		for j < len(ps) && j-i < maxLastNotes && ps[j].Kind == "" && ps[j].N <= maxLastNote &&
			(ps[j].Number == trait.NumDot || ps[j].Number == trait.NumPause || ps[j].Number == trait.NumParen ||
				ps[j].Number == trait.NumCircle) &&
			CountValue(strings.Trim(string(ps[j].Chars[:ps[j].NumLen]), "（）().．、 　")) == j-i-1+first {
			j++
		}
		if j-i < 2 {
			continue
		}
		for _, f := range ps[i:j] {
			f.tell(Note)
		}
		i = j - 1
	}
}

// maxLastNote is the longest of them in characters.
const maxLastNote = 240

// AnnexHead is the heading of what is attached: 附件1：……, 附表　…….
var AnnexHead = pattern.New(`
	^附(?:件|表|录)?[ 　]*(?:\d{1,2}|[一二三四五六七八九十]{1,3})?(?:[:：.．、 　]|$)`)
