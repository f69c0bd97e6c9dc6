package genre

import (
	"strings"
	"unicode/utf8"

	"dayang/input/diag"
	"dayang/input/draft"
	"dayang/input/pattern"
	"dayang/input/structure/trait"
)

// pictureTail is what a site sets behind a title whose story has pictures or a film:
// …（附图片１张）, …(组图). Offices of the press in Hong Kong have (附圖/短片) in the title itself.

var pictureTail = pattern.New(`
	[ 　]*[（(]附?(?:[组多]图|高清组?图|图[表片]?|照片|视频|影片|短片|音频)
	(?:[0-9０-９一二三四五六七八九十]{1,3}[张幅]?)?(?:
		[ 　]?[/／、+和及][ 　]?(?:图片?|照片|视频|影片|短片|音频)
	)*[）)]$`)

// tailLines is where a title stands at the latest.
const tailLines = 8

// pictureTails takes such words off the title, listed: what is set has its pictures beside it.
func (in *Reader) pictureTails(ps []*trait.Paragraph) {
	tell := func(tail string, at diag.Pos) {
		in.Diags.Add(diag.Info, "page-furniture", at,
			diag.T("“%s”属于网页，不排", "%q belongs to a web page and is not set", strings.TrimSpace(tail)))
	}
	if m := &in.Draft.Meta; pictureTail.MatchString(m.Title) {
		d := *in.Draft
		tail := pictureTail.FindString(m.Title)
		tell(tail, m.Pos)
		d.Meta.Title = strings.TrimSuffix(m.Title, tail)
		in.Draft = &d
	}
	for i, p := range ps[:min(len(ps), tailLines)] {
		if p.N >= trait.BodyLength {
			return
		}
		tail := pictureTail.FindString(p.Words)
		if p.Kind != "" && p.Kind != "heading" || tail == "" || p.N-utf8.RuneCountInString(tail) < minTailed {
			continue
		}
		given := *p.Para
		given.Text = strings.TrimSuffix(p.Words, tail)
		given.Spans = draft.Cut(given.Spans, 0, utf8.RuneCountInString(given.Text))
		tell(tail, p.Pos)
		ps[i] = trait.New(&given)
	}
}

// minTailed is the shortest title in characters, without what stands behind it.
const minTailed = 6
