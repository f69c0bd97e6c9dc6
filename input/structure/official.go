package structure

import (
	"strings"

	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/input/pattern"
	"dayang/input/structure/trait"
)

// againTail is what a collection has behind the title of a text that it hands out with others.
var againTail = pattern.New(`[ 　]*[（(]附[:：]?[^（）()]{1,16}[）)]$`).Last("）)")

// dropTitleAgain drops the title of a text where it stands again, in one line or several, over
// what it names: behind a cover, the announcement of a law, the line of a page.
func (in *inference) dropTitleAgain() {
	title, tail := in.Draft.Meta.Title, (*piece)(nil)
	at := 0
	for i, p := range in.pieces {
		if p.label == lTitle || p.label == lTitleMore {
			title, at = title+p.Words, i+1
			tail = p
		}
	}
	full := trait.Squeezed(title)
	bare := trait.Squeezed(againTail.ReplaceAllString(title, ""))
	law := trait.Squeezed(trait.VersionTail.ReplaceAllString(title, ""))
	if len([]rune(bare)) < trait.MinTitleAgain {
		return
	}
	for i := at; i < len(in.pieces); i++ {
		text, k := "", i
		for k < len(in.pieces) && k-i < 3 && len(text) < len(full) && (text == "" || text != law) && in.pieces[k].mayRepeat() {
			text += trait.Squeezed(in.pieces[k].Words)
			k++
		}
		if text != full && text != bare && text != law || k == len(in.pieces) {
			continue
		}
		for _, p := range in.pieces[i:k] {
			in.Diags.Add(diag.Info, "title-repeated", p.Pos, diag.T("“%s”重复标题，不排", "%q repeats the title and is not set", p.Words))
		}
		k = in.coverAgain(k)
		in.pieces = append(in.pieces[:i:i], in.pieces[k:]...)
		if m := againTail.FindString(title); text == bare && text != full && tail != nil && strings.HasSuffix(tail.Words, m) {
			in.Diags.Add(diag.Info, "page-furniture", tail.Pos, diag.T("标题后的“%s”不排", "%q behind the title is not set", strings.TrimSpace(m)))
			tail.para = around(tail.Retext(strings.TrimSuffix(tail.Words, m)))
		}
		return
	}
}

// coverAgain passes over the office and the date that stand under the title again, as on the
// cover, and returns where the text goes on.
func (in *inference) coverAgain(k int) int {
	of := map[string]bool{}
	for _, p := range in.pieces[:min(k, maxHeadLines)] {
		if p.label == lByline || p.label == lDate {
			of[trait.Squeezed(p.Words)] = true
		}
	}
	for k < len(in.pieces) && of[trait.Squeezed(in.pieces[k].Words)] && in.pieces[k].N <= trait.MaxTitle {
		p := in.pieces[k]
		in.Diags.Add(diag.Info, "title-repeated", p.Pos, diag.T("“%s”在封面上已有，不排", "%q stands on the cover and is not set again", p.Words))
		k++
	}
	return k
}

// mayRepeat reports a short line of the text that may be a row of the title again.
func (p *piece) mayRepeat() bool {
	return (p.label == lLineHead || p.label == lBody || p.label == lKicker || p.label == lGiven && (p.Kind == doc.Heading || p.Kind == doc.Paragraph)) && p.N <= 2*trait.MaxTitle && !p.Period && p.Number == trait.NoNumber && p.runIn == 0
}

var (
	// blankOnly is a line to be filled in, of a contract or a form.
	blankOnly = pattern.New(`^[_＿▁ 　]{3,}$`).First("_＿▁ 　")
	// termSource says from which standard a term is taken: [GB/T 29262—2012, 定义 3.4].
	termSource = pattern.New(`^[\[［【（(](?:来源[:：][ 　]*)?(?:GB|DB|ISO|IEC|JJF|T/|Q/|[A-Z]{2,5}(?:/T)?[ 　]?\d)[^\]］】）)。]{4,60}[\]］】）)]$`).First("[［【（(")
)

// firstNote opens the first of several notes behind a text, with its number: 注：1.….
var firstNote = pattern.New(`^(?:附?注|备注|注释|说明)[:：][ 　]*[1１①][.．、]?[ 　]*\p{Han}|^(?:附?注|备注|说明)[:：][ 　]*[（(]1[）)]`).First("附注备说")

// namesNotes is a line that only leads to them.
var namesNotes = pattern.New(`^附?注[:：]$`).First("附注")

// maxLastNotes is how many paragraphs such notes may be.
const maxLastNotes = 16

// findLastNotes marks the notes with numbers that close a bulletin, 注：1.… over 2.…, or stand
// between its tables.
func findLastNotes(ps []*para) {
	for i := 2; i < len(ps); i++ {
		first := 2 // the number of the line under it
		if ps[i].Kind == "" && namesNotes.MatchString(ps[i].Words) {
			first = 1
		} else if ps[i].Kind != "" || ps[i].N > maxLastNote || !firstNote.MatchString(ps[i].Words) {
			continue
		}
		j := i + 1
		for j < len(ps) && j-i < maxLastNotes && ps[j].Kind == "" && ps[j].N <= maxLastNote && (ps[j].Number == trait.NumDot || ps[j].Number == trait.NumPause || ps[j].Number == trait.NumParen || ps[j].Number == trait.NumCircle) && countValue(strings.Trim(string(ps[j].Chars[:ps[j].NumLen]), "（）().．、 　")) == j-i-1+first {
			j++
		}
		if j-i < 2 {
			continue
		}
		for _, f := range ps[i:j] {
			f.note = true
		}
		i = j - 1
	}
}

// maxLastNote is the longest of them in characters.
const maxLastNote = 240

// annexHead is the heading of what is attached: 附件1：……, 附表　…….
var annexHead = pattern.New(`^附(?:件|表|录)?[ 　]*(?:\d{1,2}|[一二三四五六七八九十]{1,3})?(?:[:：.．、 　]|$)`).First("附")
