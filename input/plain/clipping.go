package plain

import (
	"strings"

	"dayang/input/draft"
	"dayang/input/folio"
	"dayang/input/pattern"
	"dayang/input/record"
)

// Clipping services set one line of particulars over a story, parted by strokes: paper, page,
// its name, who wrote it, date, in any order (`A03 | 要闻 | By 某某 | 2014-05-06`). The paper
// may have a line of its own over it.

var (
	clippingCut  = pattern.New(`[ 　\t]*[|｜¦][ 　\t]*`)
	clippingBy   = pattern.New(`^(?:[Bb][Yy] +|作者[:：] ?|文[:：] ?)(.{2,30})$`)
	clippingDate = pattern.New(`
		^\d{4}(?:-\d{1,2}-\d{1,2}|/\d{1,2}/\d{1,2}|年\d{1,2}月\d{1,2}日)(?: \d{1,2}:\d{2})?$`)
	// clippingNo is the number by which the service finds the story again, under it.
	clippingNo = pattern.New(`
		^(?:文章编号|文章編號|稿件编号|新闻编号|文档编号|档案编号)[:：]? ?[\w-]{6,40}$`)
)

// clipping takes such a line off, with the paper over it, within the first lines of a text:
// the title stands over it or under it.
func (r *reader) clipping() []draft.Para {
	for i := 0; i < min(3, len(r.lines)); i++ {
		l := r.lines[i]
		parts := clippingCut.Split(strings.Trim(l.text, "|｜¦ 　"), -1)
		if len(parts) < 3 || len(parts) > 8 {
			continue
		}
		var paper, date, by string
		page := false
		for _, p := range parts {
			switch m := clippingBy.FindStringSubmatch(p); {
			case m != nil:
				by = m[1]
			case clippingDate.MatchString(p):
				date = p
			case folio.Page(p):
				page = true
			case folio.Paper(p):
				paper = p
			}
		}
		over := paper == "" && i > 0 && folio.Paper(r.lines[i-1].text)
		if date == "" || !page || paper == "" && !over {
			continue
		}
		field := func(l line, part, text string) draft.Para {
			l.text = text
			p := r.para([]line{l})
			p.Field = part
			return p
		}
		rest := l.text
		var out []draft.Para
		for _, f := range [][2]string{{record.Source, paper}, {record.Byline, by}, {record.Date, date}} {
			if f[1] != "" {
				out = append(out, field(l, f[0], f[1]))
				rest = strings.Replace(rest, f[1], "", 1)
			}
		}
		drop := map[int]bool{i: true}
		if over {
			out = append(out, field(r.lines[i-1], record.Source, r.lines[i-1].text))
			drop[i-1] = true
		}
		r.unset(&l, strings.Join(strings.Fields(rest), " "))
		kept := r.lines[:0:0]
		for k, l := range r.lines {
			if k > 3 && clippingNo.MatchString(l.text) {
				r.unset(&l, l.text)
			} else if !drop[k] {
				kept = append(kept, l)
			}
		}
		r.lines = kept
		return out
	}
	return nil
}
