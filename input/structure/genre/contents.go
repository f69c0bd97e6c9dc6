package genre

import (
	"strings"
	"unicode/utf8"

	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/input/pattern"
	"dayang/input/structure/trait"
)

var (
	contentsHead = pattern.New(`
		^[【\[]?(?:
			(?:本[期刊书文])?(?:目[ 　]*录|目[ 　]*次)|
			本[期刊](?:内容|要目|篇目|导览)|CONTENTS|Contents
		)[】\]]?[:：]?$`)
	// leader is a line of a table of contents: dots, or a wide gap, and a page.
	leader = pattern.New(`
		^.{2,50}?(?:[.．·…。]{3,}[ 　]*|[ 　]*\t[ 　]*|(?:\. ?){3,})[（(]?
		(?:\d{1,4}|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩIVXivx]{1,5})[）)]?$`)
)

// dropContents removes a table of contents: its pages are those of another
// layout, and every heading would come twice. Lines without a page are dropped
// only if the text has them again, under 目录.
func (in *Reader) dropContents(ps *[]*trait.Paragraph) {
	all := in.dropUntilFirst(*ps)
	below := standing(all)
	var kept []*trait.Paragraph
	for i := 0; i < len(all); {
		from := i
		i += contentsHeaded(all, i)
		headed := i > from
		j := i
		for j < len(all) && all[j].Kind == "" &&
			(paged(all[j]) || headed && below.again(all, j)) {
			j++
		}
		if !headed || j == i {
			i = from + 1
			kept = append(kept, all[from])
			continue
		}
		in.contents(all[from:j])
		below.listed(all, i, j)
		i = j
	}
	*ps = in.unlisted(kept)
}

// contentsHeaded counts the lines of the word 目录: one, or two where each of its characters has one.
func contentsHeaded(all []*trait.Paragraph, i int) int {
	words := ""
	for n := 1; n <= 2 && i+n <= len(all); n++ {
		p := all[i+n-1]
		if p.Kind != "" && p.Kind != doc.Heading || n == 2 && len(words) != len("目") || n == 2 && p.N != 1 {
			return 0
		}
		if words += p.Words; contentsHead.MatchString(words) {
			return n
		}
	}
	return 0
}

// listed marks the chapters that lines of the contents name.
func (b places) listed(all []*trait.Paragraph, from, to int) {
	for _, p := range all[from:to] {
		if k, ok := b[trait.Squeezed(p.Words)]; ok && k >= to {
			all[k].InContents = true
		}
	}
}

// dropUntilFirst drops such contents.
func (in *Reader) dropUntilFirst(ps []*trait.Paragraph) []*trait.Paragraph {
	for i, p := range ps {
		if (p.Kind == "" || p.Kind == doc.Heading) && contentsHead.MatchString(p.Words) && i+1 < len(ps) {
			if j := untilFirst(ps, i+1); j > i+1 {
				in.contents(ps[i:j])
				standing(ps).listed(ps, i+1, j)
				return append(ps[:i:i], ps[j:]...)
			}
		}
	}
	return ps
}

// untilFirst returns where the first line under 目录 stands again, over the text, if nothing but
// short lines are between: the contents of a book of which the text has but a part.
func untilFirst(all []*trait.Paragraph, i int) int {
	const most = 300
	for j := i; j < len(all) && j <= i+most; j++ {
		p := all[j]
		if p.Kind != "" && p.Kind != doc.Heading || p.N > trait.MaxHeading || p.Period || p.Stops > 0 {
			return i
		}
		if j >= i+trait.MinSeries && p.Look.Blank > 0 && trait.Squeezed(p.Words) == trait.Squeezed(all[i].Words) {
			return j
		}
	}
	return i
}

// contents lists the lines of a table of contents that are dropped.
func (in *Reader) contents(ps []*trait.Paragraph) {
	for _, p := range ps {
		lines := []string{p.Words}
		for _, it := range p.Items {
			lines = append(lines, it.Label+" "+it.Text)
		}
		for _, l := range lines {
			if l != "" {
				in.Diags.Add(diag.Info, "contents-dropped", p.Pos,
					diag.T("目录行“%s”不排", "the line %q of a table of contents is not set", l))
			}
		}
	}
}

// places are where short lines stand last, without blanks.
type places map[string]int

func standing(all []*trait.Paragraph) places {
	out := places{}
	for i, p := range all {
		if p.N == 0 || p.N > 2*trait.MaxHeading && (p.Kind != doc.Heading || p.N > maxInContents) {
			continue
		}
		s := trait.Squeezed(p.Words)
		out[s] = i
		if cells := trait.SplitRow(p.Words); len(cells) == 2 {
			out[trait.Squeezed(cells[0])] = i // with its author behind it
		}
	}
	return out
}

// has reports a text that stands alone behind a place.
func (b places) has(text string, at int) bool {
	i, ok := b[trait.Squeezed(text)]
	return ok && i > at
}

// again reports a short line that stands in the text below once more.
func (b places) again(all []*trait.Paragraph, i int) bool {
	p := all[i]
	if p.N > maxInContents || p.N > trait.MaxHeading && p.Number == trait.NoNumber {
		return false
	}
	return b.has(p.Words, i)
}

// maxInContents is the length in characters of a heading that contents may list.
const maxInContents = 200

// paged reports a line with a leader and a page.
func paged(f *trait.Paragraph) bool {
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(f.Words, "）)"))
	return f.N <= 70 && (trait.IsDigit(last) || strings.ContainsRune("ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩIVXivx", last)) &&
		leader.MatchString(f.Words)
}
