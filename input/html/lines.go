package html

import (
	"slices"
	"strings"

	"dayang/input/doc"
	"dayang/input/draft"
	"dayang/input/pattern"
)

// What a page parts or joins with white space alone: paragraphs that only a gap parts, and lines
// that a <br> cuts at a width.

const (
	// minGap is the length in ems of a gap that parts paragraphs, minGaps how many a text has.
	minGap, minGaps = 2, 2
	// maxLoose is how many of the gaps, of a hundred, stand inside sentences.
	maxLoose = 20
)

// partGaps parts what newspapers' systems keep in one element: paragraphs with ems between them.
func partGaps(chunks []*chunk) []*chunk {
	var out []*chunk
	for _, c := range chunks {
		cuts := c.gaps()
		if len(cuts) == 0 {
			out = append(out, c)
			continue
		}
		from := 0
		for _, g := range append(cuts, [2]int{len(c.chars), len(c.chars)}) {
			out = append(out, c.piece(from, g[0]))
			from = g[1]
		}
	}
	return out
}

// gaps returns where the gaps between paragraphs begin and end, nil if those of a text part none.
func (c *chunk) gaps() (cuts [][2]int) {
	if c.Kind != "" || c.hide != "" || !c.sentences() || !strings.Contains(c.Text, "\u3000\u3000") {
		return nil
	}
	loose := 0
	for i := 0; i < len(c.chars); i++ {
		to := i
		for to < len(c.chars) && c.chars[to] == '\u3000' {
			to++
		}
		if to-i >= minGap && i > 0 && to < len(c.chars) {
			cuts = append(cuts, [2]int{i, to})
			loose += boolInt(!strings.ContainsRune("。！？…”：；）", c.chars[i-1]) && !c.strongTo(i))
		}
		i = max(i, to)
	}
	if len(cuts) < minGaps || loose*100 > len(cuts)*maxLoose {
		return nil
	}
	return cuts
}

// strongTo reports a bold passage that ends at a place: a heading between the gaps.
func (c *chunk) strongTo(at int) bool {
	return slices.ContainsFunc(c.Spans, func(s doc.Span) bool { return s.Mark == doc.Strong && s.End == at })
}

// piece is a part of a paragraph as one by itself.
func (c *chunk) piece(from, to int) *chunk {
	p := *c
	p.chars, p.Spans, p.cuts, p.rows, p.roles, p.Origins = c.chars[from:to:to], draft.Cut(c.Spans, from,
		to), nil, nil, nil, nil
	p.Text, p.links, p.Look.Bold = string(p.chars), 0, false
	for _, s := range p.Spans {
		p.Look.Bold = p.Look.Bold || s.Mark == doc.Strong && s.Start == 0 && s.End == len(p.chars)
		if s.Mark == doc.Link {
			p.links += s.End - s.Start
		}
	}
	at := doc.Origin{Pos: c.Pos}
	for _, o := range c.Origins {
		if o.At <= from {
			at.Pos = o.Pos
		} else if o.At < to {
			p.Origins = append(p.Origins, doc.Origin{At: o.At - from, Pos: o.Pos})
		}
	}
	p.Pos, p.Origins = at.Pos, slices.Insert(p.Origins, 0, at)
	return &p
}

const (
	// minCutLine is the width in cells of a line that is cut at a width, cutEdge how far from the
	// widest the others end.
	minCutLine, cutEdge = 44, 4
	// minCutLines is how many such lines an element has.
	minCutLines = 4
)

// unwrap joins the lines of an element that whoever typed them ended at a width with a <br>: all
// but the last of each block come near it, and most of them stop inside a sentence.
func unwrap(chunks []*chunk) {
	for i := 0; i < len(chunks); {
		j := i + 1
		for j < len(chunks) && chunks[j].in == chunks[i].in && chunks[j].hide == chunks[i].hide &&
			chunks[j].Kind == "" {
			j++
		}
		if chunks[i].Kind == "" && chunks[i].hide == "" && chunks[i].in.tag != "#none" && wrapped(chunks[i:j]) {
			for k := i; k < j; {
				to := k + 1
				for to < j && chunks[to-1].breaks == 1 {
					to++
				}
				chunks[k].join(chunks[k+1 : to])
				k = to
			}
		}
		i = j
	}
}

// overLine is the label of an abstract or of its key words on the line over them: 【摘要】.
var overLine = pattern.New(`
	^[【\[［〔][ 　]?(?:摘[ 　]*要|关[ 　]*键[ 　]*[词字]|内容提要|内容摘要|提要|(?i:abstract|key ?words))
	[ 　]?[】\]］〕][:：]?$`)

// underLabels joins such a label with its text, which stands behind a <br>.
func underLabels(chunks []*chunk) {
	for i, c := range chunks[:max(0, len(chunks)-1)] {
		if n := chunks[i+1]; c.breaks == 1 && c.Kind == "" && c.hide == "" && n.hide == "" && n.Kind == "" &&
			n.in == c.in && overLine.MatchString(c.Text) {
			c.join(chunks[i+1 : i+2])
			c.Look.Bold = false
		}
	}
}

// wrapped reports lines of an element that are cut at a width.
func wrapped(lines []*chunk) bool {
	full, widest, narrow, inside := 0, 0, 1<<20, 0
	for i, c := range lines[:len(lines)-1] {
		if c.breaks != 1 {
			continue // the last one of a block
		}
		if lines[i+1].Look.Indent > 0 {
			return false // which opens a paragraph
		}
		w := cells(c.chars)
		full, widest, narrow = full+1, max(widest, w), min(narrow, w)
		inside += boolInt(!strings.ContainsRune("。！？；：…”，、", c.chars[len(c.chars)-1]))
	}
	if full < minCutLines || narrow < minCutLine || widest-narrow > cutEdge || inside*3 < full {
		return false
	}
	for i, c := range lines {
		if (i == len(lines)-1 || c.breaks != 1) && cells(c.chars) > widest {
			return false
		}
	}
	return true
}

// cells is the width of a line, a Latin letter being half of a Han.
func cells(s []rune) (n int) {
	for _, r := range s {
		n++
		if r >= 0x2000 {
			n++
		}
	}
	return n
}

// join takes the lines that follow into a paragraph.
func (c *chunk) join(rest []*chunk) {
	for _, r := range rest {
		if last := c.chars[len(c.chars)-1]; last < 0x2000 && r.chars[0] < 0x2000 {
			c.chars = append(c.chars, ' ')
		}
		at := len(c.chars)
		for _, o := range r.Origins {
			c.Origins = append(c.Origins, doc.Origin{At: at + o.At, Pos: o.Pos})
		}
		c.Spans = append(c.Spans, moved(slices.Clone(r.Spans), at)...)
		c.chars, c.links = append(c.chars, r.chars...), c.links+r.links
		r.hide = "joined"
	}
	c.Text, c.Spans = string(c.chars), draft.Normal(c.Spans)
}
