package plain

import (
	"strings"

	"dayang/input/folio"
	"dayang/input/pattern"
)

// Who puts books on the net sets a box of stars over them, of lines that open and end with one:
// how to reach him, what else he has. The first line of the text may touch the last of the box.

var (
	starEdge = pattern.New(`^\*{20,}`)
	starRow  = pattern.New(`^\*(?:[ 　].*)?[*]$|^\*[ 　]*\*{20,}$`)
	boxWords = pattern.New(`
		(?i)QQ|群|书籍|电子书|txt|小说|下载|欢迎|https?://|www\.|微信|公众号|论坛|整理|制作`)
)

// starLines is how many lines such a box has at most.
const starLines = 24

// starBox takes the box off.
func (r *reader) starBox() {
	if len(r.lines) < 3 || !starEdge.MatchString(r.lines[0].text) || strings.Trim(r.lines[0].text, "*") != "" {
		return
	}
	said, end := false, 0
	for i := 1; i < min(len(r.lines), starLines); i++ {
		s := r.lines[i].text
		switch {
		case starEdge.MatchString(s):
			end = i
		case starRow.MatchString(s):
			said = said || boxWords.MatchString(s)
			continue
		}
		break
	}
	if end < 2 || !said {
		return
	}
	for i := range r.lines[:end] {
		r.unset(&r.lines[i], r.lines[i].text)
	}
	last := r.lines[end]
	edge := starEdge.FindString(last.text)
	r.unset(&last, edge)
	if last.text = strings.TrimLeft(last.text[len(edge):], " 　"); last.text == "" {
		r.lines = r.lines[end+1:]
	} else {
		last.cut, last.blank, last.indent, last.cells = last.text, 0, 0, folio.Cells(last.text)
		r.lines = r.lines[end:]
		r.lines[0] = last
	}
	if len(r.lines) > 0 {
		r.lines[0].blank = 0
	}
}
