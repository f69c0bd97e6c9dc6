package company

import (
	"unicode/utf8"

	"dayang/input/pattern"
	"dayang/input/structure/trait"
)

// A column answers each of its letters: 老田：… 编者说：…, or 市民老田说：… 记者说：…. Those who
// write come once; who answers comes again and again, behind them.

var (
	answering = pattern.New(`
		^(
			(?:编辑者?|编辑部|编者|记者|小编|本报|部门|律师|专家|医生|老师)
			(?:说|答|回应|回复|回音|答复|点评|建议)|
			(?:回复|答复|点评|回应|回音)
		)[:：]`)
	// writing names who wrote, or his letter: 老田：, 何苗、田野：, 市民何先生说：, 来信3：.
	writing = pattern.New(`^(?:[\p{Han}·、]{2,12}|[\p{Han}]{2,6}[一二三四五六七八九十\d]{1,3})[:：]`)
)

// maxLetter is how many paragraphs a letter may have.
const maxLetter = 6

// findColumn marks the letters of such a column and what it answers, two and more, if the column
// answers nothing else.
func findColumn(ps []*Paragraph) {
	said := func(f *Paragraph, of *pattern.Regexp) int {
		if f.Kind != "" && f.Kind != "paragraph" || f.N <= trait.MaxHeading && f.Ends == trait.EndsOpen {
			return 0
		}
		return utf8.RuneCountInString(of.FindString(pattern.Simplified.Replace(f.Head(20))))
	}
	var at [][2]int
	letter := -1
	for i, f := range ps {
		switch {
		case said(f, answering) == 0:
			if said(f, writing) > 0 {
				letter = i
			}
			continue
		case letter < 0 || i-letter > maxLetter:
			return
		}
		at, letter = append(at, [2]int{letter, i}), -1
	}
	if len(at) < 2 {
		return
	}
	for _, i := range at {
		of, by := ps[i[0]], ps[i[1]]
		by.Shape &^= trait.Note // 编者回应：… is a turn here
		of.Speaker, by.Speaker = said(of, writing), said(by, answering)
	}
}
