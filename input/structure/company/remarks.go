package company

import (
	"dayang/input/pattern"
	"dayang/input/structure/trait"
)

// remark is a note in brackets on a line of its own: （注：行号是另加的。）
var remark = pattern.New(`^[（(](?:译|作者|编)?注[:：].*[）)]$`)

// findRemarks takes back that notes in brackets are credits, where several stand among the prose:
// they belong to what they follow.
func findRemarks(ps []*Paragraph) {
	var of []*Paragraph
	prose := 0 // paragraphs of it after the first one
	for _, f := range ps {
		switch {
		case f.Kind == "" && remark.MatchString(f.Words):
			of = append(of, f)
		case len(of) > 0 && f.N >= trait.BodyLength && f.Period:
			prose++
		}
	}
	if len(of) < 2 || prose < len(of) {
		return
	}
	for _, f := range of {
		f.Shape &^= trait.Credit
	}
}
