package plain

import (
	"strings"

	"dayang/input/diag"
	"dayang/input/folio"
	"dayang/input/pattern"
)

// Sites guard their texts with a stamp that a copy has at the end of each paragraph: a few letters and
// the name of the site, hidden on the page (…走了一圈。Q3v某某网). Of pages that a picture has to itself a
// copy keeps the mark at which the site turned them.

// stamp is such an end.
var stamp = pattern.New(`[A-Za-z0-9]{3,4}\p{Han}{2,10}(?:网|在线|新闻|日报|晚报|信息港)$`)

const (
	leastStamps = 3
	pageTurn    = "pagebreak"
)

// stamps takes them off.
func (r *reader) stamps() {
	times := map[string]int{}
	turned := false
	for i := range r.lines {
		if s := stamp.FindString(r.lines[i].text); s != "" &&
			strings.ContainsFunc(s[:3], func(c rune) bool { return c < '0' || c > '9' }) {
			times[s]++
		}
		turned = turned || strings.HasSuffix(r.lines[i].text, pageTurn) && hasHan(r.lines[i].text)
	}
	if len(times) == 0 && !turned {
		return
	}
	kept := r.lines[:0:0]
	for _, l := range r.lines {
		end := stamp.FindString(l.text)
		if times[end] < leastStamps {
			end = ""
		}
		if turned && strings.HasSuffix(l.text, pageTurn) {
			end = pageTurn
		}
		if end != "" {
			r.diags.Add(diag.Info, "page-furniture", r.pos(&l),
				diag.T("“%s”属于网页，不排", "%q belongs to a web page and is not set", end))
			l.text = strings.TrimRight(strings.TrimSuffix(l.text, end), " 　")
			l.cut = l.text
			l.cells = folio.Cells(l.text) + 2*l.indent
		}
		if l.text != "" {
			kept = append(kept, l)
		}
	}
	r.lines = kept
}
