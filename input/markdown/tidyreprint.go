package markdown

import (
	"strings"
	"unicode/utf8"

	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/input/pattern"
)

// reprint takes the line of the head that names whence the text of this title comes:
// 出自「某报」：…, and the lead that the front matter repeats.
func (r *reader) reprint() {
	if r.out.Final {
		return
	}
	m := &r.out.Meta
	if m.Title != "" {
		for i := 0; i < len(r.out.Paras) && i < 4; i++ {
			p := &r.out.Paras[i]
			f := reprinted.FindStringSubmatch(p.Text)
			if p.Kind != "" || f == nil || squeeze(f[2]) != squeeze(m.Title) {
				continue
			}
			if m.Source == "" {
				m.Source = strings.TrimSpace(f[1])
			}
			r.diags.Add(diag.Info, "title-repeated", p.Pos,
				diag.T("“%s”重复标题，只取来源", "%q repeats the title; the source alone is taken", p.Text))
			r.remove(i)
			break
		}
	}
	for _, key := range []string{"description", "summary", "excerpt", "摘要", "简介"} {
		said, _ := r.out.Front[key].(string)
		if utf8.RuneCountInString(said) < minLead {
			continue
		}
		for i := 0; i < len(r.out.Paras) && i < 8; i++ {
			if p := &r.out.Paras[i]; p.Kind == doc.Quote && squeeze(p.Text) == squeeze(said) {
				p.Kind, p.Role = doc.Paragraph, doc.Lead
			}
		}
	}
}

// reprinted is that line.
var reprinted = pattern.New(`
	^(?:本文|文章)?(?:出自|来自|来源于?|源自|转自|转载自|原载于?|原刊于?|首发于|摘自)[ :：]*[「『《“【]?
	([^」』》”】:：]{2,20})[」』》”】]?[ ]?[:：][ ]?(.+)$`)
