package genre

import (
	"dayang/input/doc"
	"dayang/input/pattern"
	"dayang/input/structure/trait"
)

// A draft goes to the desk with lines over it for the editor: what kind of text it is, how long,
// for which page, other titles, a word to him. A wire has its number and its urgency there.

var toDesk = pattern.New(`
	^(?:
		稿件(?:类别|类型|编号|性质)|拟发版面|备[用选]标?题|给编辑的话|致编辑|编辑代码|稿[ 　]?号|主稿|
		发稿(?:编号|类别)
	)[ 　]?[:：].+|
	^[^。，]{0,40}优先级[:：][ 　]?\d.{0,20}$`)

const (
	deskLines = 10 // lines from the first on that are looked at
	deskFoot  = 3  // and the last ones, under the text
)

// forDesk takes such lines, which stand over the title and the writers, as notes on the text.
func (in *Reader) forDesk(ps *[]*trait.Paragraph) {
	all := *ps
	var rest []*trait.Paragraph
	for i, p := range all {
		if i == deskLines || p.Kind != "" || p.N >= trait.BodyLength && p.Period && !toDesk.MatchString(p.Words) {
			rest = append(rest, all[i:]...)
			break
		}
		if !toDesk.MatchString(p.Words) {
			rest = append(rest, p)
			continue
		}
		in.Masthead = append(in.Masthead, p.Given(doc.Furniture, doc.Credit))
	}
	for i := max(len(rest)-deskFoot, 1); i < len(rest); i++ {
		if p := rest[i]; p.Kind == "" && !p.Period && toDesk.MatchString(p.Words) {
			rest[i] = p.Given(doc.Furniture, doc.Credit)
		}
	}
	*ps = rest
}
