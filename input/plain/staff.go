package plain

import (
	"slices"

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

// staffInside moves such a line behind the text where it stands inside a sentence of wrapped text,
// which goes on over the page.
func (r *reader) staffInside(width int) {
	for i := 1; i+1 < len(r.lines); i++ {
		if before := &r.lines[i-1]; before.cells < width-edgeCells || endsSentence(before.text) ||
			r.lines[i+1].indent > 0 || !staffLine.MatchString(r.lines[i].text) {
			continue
		}
		r.lines[i+1].page = true
		r.moveBehind(i)
		return
	}
}

// moveBehind moves a line behind the text.
func (r *reader) moveBehind(i int) {
	l := r.lines[i]
	l.blank = 1
	r.lines = append(slices.Delete(r.lines, i, i+1), l)
}

// staffOver moves such a line behind the text where it stands right under the line of the page over it.
func (r *reader) staffOver() {
	if len(r.lines) > headLines && staffLine.MatchString(r.lines[0].text) {
		r.moveBehind(0)
	}
}
