package company

import (
	"dayang/input/doc"
	"dayang/input/draft"
	"dayang/input/structure/trait"
)

// replace goes through paragraphs and puts others in the place of some. At each that it comes to, at
// gives those that stand for the next n; where n is 0 the paragraph stays.
func replace(ps *[]*Paragraph, at func(i int) (n int, others []*Paragraph)) {
	all := *ps
	var out []*Paragraph
	from := 0 // the first that is not in out
	for i := 0; i < len(all); {
		n, others := at(i)
		if n == 0 {
			i++
			continue
		}
		out = append(append(out, all[from:i]...), others...)
		i += n
		from = i
	}
	if from > 0 {
		*ps = append(out, all[from:]...)
	}
}

// joinAt makes one paragraph of each that begins a pair and of the next.
func joinAt(ps *[]*Paragraph, begins func(i int) bool, one func(lines []*Paragraph) *draft.Para) {
	all := *ps
	replace(ps, func(i int) (int, []*Paragraph) {
		if i+1 >= len(all) || !begins(i) {
			return 0, nil
		}
		return 2, []*Paragraph{New(one(all[i : i+2]))}
	})
}

// merged makes one paragraph of some lines with sep between.
func merged(lines []*Paragraph, sep string) *draft.Para { return trait.Merged(Selves(lines), sep) }

// together makes one paragraph of some lines, a blank between.
func together(lines []*Paragraph) *draft.Para { return merged(lines, " ") }

// closedUp makes one paragraph of some lines, nothing between.
func closedUp(lines []*Paragraph) *draft.Para {
	p := *lines[0].Para
	p.Text, p.Spans = "", nil
	p.Origins = nil
	at := 0
	for _, l := range lines {
		p.Origins = append(p.Origins, doc.Origin{At: at, Pos: l.Pos})
		for _, s := range l.Spans {
			s.Start, s.End = s.Start+at, s.End+at
			p.Spans = append(p.Spans, s)
		}
		p.Text += l.Words
		at += l.N
	}
	return &p
}
