package plain

import (
	"strings"
	"unicode/utf8"

	"dayang/input/diag"
	"dayang/input/folio"
	"dayang/input/pattern"
)

// A crawler or a database puts all of a text into one line: gaps of two ems and more stand for
// its line ends, or blanks behind full stops.

const (
	minOneLine  = 120 // characters of such a line
	oneLineGaps = 3   // gaps that it has at least
	maxHeadGap  = 20  // characters of a heading before a blank
	maxTitleGap = 50  // of a title
	minBehind   = 20  // characters of the prose behind it
)

var (
	wideJoint = pattern.New(`[ 　]*　[ 　]*　[ 　]*`)
	stopJoint = pattern.New(`[。！？…][”」』）]?[ 　]+`)
	// editorTail is who edited the text, set apart behind its last sentence, and what the page has
	// behind it.
	editorTail = pattern.New(`
		[。！？…”」』）)][ 　]{2,}(
			[（(【\[](?:责任编辑|责编|编辑)[:：][^。！？]{2,24}?[）)】\]](?:[ 　]{2,}|[ 　]*$)
		)`)
	// pageButtons open what a page has behind its text.
	pageButtons = pattern.New(`
		^(?:(?:打印|网摘|纠错|商城|分享|推荐|收藏|关闭|字号|评论|复制链接)[ 　]+){3,}`)
	// headJoint is a short phrase without a mark before a blank, and what follows.
	headJoint = pattern.New(`^[^，。！？；：、 　]{2,}[ 　]+`)
)

// oneLine parts the line that is nearly all of a text at its gaps.
func (r *reader) oneLine() {
	at, all := -1, 0
	for i := range r.lines {
		if all += len(r.lines[i].text); at < 0 || len(r.lines[i].text) > len(r.lines[at].text) {
			at = i
		}
	}
	if at < 0 || 5*len(r.lines[at].text) < 4*all || utf8.RuneCountInString(r.lines[at].text) < minOneLine {
		return
	}
	l := r.lines[at]
	ends := jointsOf(l.text)
	if ends == nil {
		return
	}
	lines := r.lines[:at:at]
	from := 0
	for k, to := range append(ends, len(l.text)) {
		text := strings.TrimRight(l.text[from:to], " 　")
		p := l
		p.text, p.cut, p.cells = text, text, folio.Cells(text)+2*l.indent
		p.offset, p.col = l.offset+from, l.col+utf8.RuneCountInString(l.text[:from])
		if k > 0 {
			p.blank = 0
		}
		if from = to; k == len(ends) && pageButtons.MatchString(text) {
			r.diags.Add(diag.Info, "page-furniture", r.pos(&p),
				diag.T("“%s”是网页上的内容，不排", "%q belongs to a web page and is not set", text))
		} else if text != "" {
			lines = append(lines, p)
		}
	}
	r.lines = append(lines, r.lines[at+1:]...)
	r.diags.Add(diag.Info, "line-parted", diag.Pos{File: r.name, Line: l.no, Col: l.col},
		diag.T("全文在一行里，已按空白分段（%d 处）", "the text stands in one line and was parted at its gaps (%d)",
			len(ends)))
}

// jointsOf returns where the parts of a line end, gaps included; nil if it has too few.
func jointsOf(s string) (ends []int) {
	for _, m := range wideJoint.FindAllStringIndex(s, -1) {
		ends = append(ends, m[1])
	}
	if len(ends) >= oneLineGaps {
		if m := editorTail.FindStringSubmatchIndex(s); m != nil && m[2] > ends[len(ends)-1] {
			if ends = append(ends, m[2]); m[3] < len(s) {
				ends = append(ends, m[3])
			}
		}
		return ends
	}
	ends = ends[:0]
	from, stops := 0, 0
	for _, m := range append(stopJoint.FindAllStringIndex(s, -1), []int{len(s), len(s)}) {
		most := maxHeadGap
		if from == 0 {
			most = maxTitleGap
		}
		if next, _ := utf8.DecodeRuneInString(s[m[1]:]); next >= '①' && next <= '⑳' {
			continue // senses in an entry of a dictionary
		}
		if h := headJoint.FindString(s[from:m[1]]); h != "" &&
			utf8.RuneCountInString(strings.TrimRight(h, " 　")) <= most &&
			utf8.RuneCountInString(s[from+len(h):m[1]]) >= minBehind {
			ends = append(ends, from+len(h))
		}
		if m[1] < len(s) {
			ends = append(ends, m[1])
			stops++
		}
		from = m[1]
	}
	if stops < oneLineGaps {
		return nil
	}
	return ends
}
