package folio

import (
	"slices"
	"unicode/utf8"

	"dayang/input/pattern"
)

// staffLine is who made a page, at its foot: 责任编辑：甲 电话：… 本版设计：乙.
var staffLine = pattern.New(`
	^(?:本版|本期|责任|版面|图片|文字)*(?:编辑|责编|设计|美编|校对|版式|组版|制图)
	[ 　]*[:：/／][ 　]*\p{Han}{1,4}(?:[ 　]\p{Han})?(?:
		[ 　]+(?:
			(?:本版|本期|责任|版面|图片|文字)*(?:编辑|责编|设计|美编|校对|版式|组版|制图|审读)
			[ 　]*[:：/／][ 　]*\p{Han}{1,4}(?:[ 　]\p{Han})?|
			(?:新闻)?(?:电话|热线|邮箱|传真|投稿|E-?mail)[ 　]*[:：]?[ 　]*[\w@.\-—－（）()]{6,40}
		)
	)*$`)

// Staff finds such a line inside a sentence of text that was cut at a width, which goes on over the page:
// it stands behind the text. -1 if there is none. Lines are full from so many cells on.
func Staff(lines []Line, full int) int {
	for i := 1; i+1 < len(lines); i++ {
		if before := &lines[i-1]; before.Cells >= full && !EndsSentence(before.Text) &&
			lines[i+1].Indent == 0 && staffLine.MatchString(lines[i].Text) {
			return i
		}
	}
	return -1
}

// MadeBy reports the line of who made a page.
func MadeBy(s string) bool { return staffLine.MatchString(s) }

// pageMark is the number of a newspaper's page, the name of paper and page before it or none,
// pageDay the day beside it.
var (
	pageMark = pattern.New(`
		^(?:\p{Han}[\p{Han}·　 ]{1,16}[ 　])?(?:[A-DT]\d{1,2}版?|第?[\d一二三四五六七八九十]{1,2}版)$`)
	pageDay = pattern.New(`
		^[●■◆]?\d{4}(?:年|[-.])\d{1,2}(?:月|[-.])\d{1,2}日?(?:[ 　]*(?:星期|周)[一二三四五六日天])?$`)
)

// pageInside marks the number of a page, and the day beside it, that stand alone inside a sentence
// of wrapped text.
func (t *Text) pageInside(drop []bool, full int) {
	const most = 3
	for i := 1; i < len(t.Lines); i++ {
		before := &t.Lines[i-1]
		if drop[i] || drop[i-1] || before.Cells < full || EndsSentence(before.Text) {
			continue
		}
		k, pages, bare := i, 0, 0
		for ; k < len(t.Lines) && k-i < most; k++ {
			s := t.Lines[k].Text
			switch {
			case pageMark.MatchString(s):
				pages++
				continue
			case bareNumber.MatchString(s) && len(s) < 4:
				bare++
				continue
			case pageDay.MatchString(s):
				continue
			}
			break
		}
		if k == len(t.Lines) ||
			pages+bare != 1 ||
			bare > 0 && (k > i+1 || t.Lines[k].Indent > 0 || t.Lines[k].Cells < full) {
			continue
		}
		for ; i < k; i++ {
			drop[i] = true
		}
	}
}

// interrupting marks the short line beside a page number that stands inside a sentence
// of wrapped text: no heading does.
func (t *Text) interrupting(drop []bool, full int) {
	number := slices.Clone(drop)
	for i := range number {
		if !number[i] {
			continue
		}
		from, to := i, i+1
		if i > 1 && !drop[i-1] && t.Lines[i-1].Cells < full {
			from-- // over the number
		}
		if to+1 < len(drop) && !drop[to] && t.Lines[to].Cells < full {
			to++ // under it
		}
		if from == 0 || to >= len(drop) || drop[from-1] || drop[to] {
			continue
		}
		before, after := &t.Lines[from-1], &t.Lines[to]
		if before.Cells < full || EndsSentence(before.Text) || after.Indent > 0 {
			continue
		}
		for k := from; k < to; k++ {
			if !EndsSentence(t.Lines[k].Text) && utf8.RuneCountInString(t.Lines[k].Text) <= maxHead {
				drop[k] = true
			}
		}
	}
}
