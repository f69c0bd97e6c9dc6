package structure

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/input/pattern"
)

var (
	contentsHead = pattern.New(`^[【\[]?(?:(?:本[期刊书文])?(?:目[ 　]*录|目[ 　]*次)|本[期刊](?:内容|要目|篇目|导览)|CONTENTS|Contents)[】\]]?[:：]?$`).First("【[目本C")
	// leader is a line of a table of contents: dots, or a wide gap, and a page.
	leader = pattern.New(`^.{2,50}?(?:[.．·…。]{3,}[ 　]*|[ 　]*\t[ 　]*|(?:\. ?){3,})[（(]?(?:\d{1,4}|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩIVXivx]{1,5})[）)]?$`)
	dots   = pattern.New(`[.．·…。]{3,}|(?:\. ?){3,}`)
)

// minContents is how many lines make a table of contents without its head.
const minContents = 3

// dropContents removes a table of contents: its pages are those of another
// layout, and every heading would come twice. Lines without a page are dropped
// only if the text has them again, or if they are links to places of the text.
func (in *inference) dropContents(ps *[]*para) {
	all := in.dropUntilFirst(*ps)
	below := standing(all)
	var kept []*para
	for i := 0; i < len(all); {
		from := i
		headed := (all[i].Kind == "" || all[i].Kind == doc.Heading) && contentsHead.MatchString(all[i].text)
		if headed {
			i++
		}
		if j := i; j < len(all) && in.linkedContents(all[j], headed, below, j) {
			in.contents(all[from : j+1])
			i = j + 1
			continue
		}
		j := i
		for j < len(all) && all[j].Kind == "" && (paged(all[j]) || headed && (below.again(all, j) || leads(all[j]) || j > i && below.skips(all, j))) {
			j++
		}
		if n := j - i; n < minContents && !(headed && n > 0) || !headed && !dotted(all, i, j) {
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

// listed marks the chapters that lines of the contents name.
func (b places) listed(all []*para, from, to int) {
	for _, p := range all[from:to] {
		if k, ok := b[squeezed(p.text)]; ok && k >= to {
			all[k].inContents = true
		}
	}
}

// dropUntilFirst drops such contents.
func (in *inference) dropUntilFirst(ps []*para) []*para {
	for i, p := range ps {
		if (p.Kind == "" || p.Kind == doc.Heading) && contentsHead.MatchString(p.text) && i+1 < len(ps) {
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
func untilFirst(all []*para, i int) int {
	const most = 300
	for j := i; j < len(all) && j <= i+most; j++ {
		p := all[j]
		if p.Kind != "" && p.Kind != doc.Heading || p.n > maxHeading || p.period || p.stops > 0 {
			return i
		}
		if j >= i+minContents && p.Look.Blank > 0 && squeezed(p.text) == squeezed(all[i].text) {
			return j
		}
	}
	return i
}

// contents lists the lines of a table of contents that are dropped.
func (in *inference) contents(ps []*para) {
	for _, p := range ps {
		lines := []string{p.text}
		for _, it := range p.Items {
			lines = append(lines, it.Label+" "+it.Text)
		}
		for _, l := range lines {
			if l != "" {
				in.diags.Add(diag.Info, "contents-dropped", p.Pos,
					diag.T("目录行“%s”不排", "the line %q of a table of contents is not set", l))
			}
		}
	}
}

// linkedContents reports a list all of whose items are links to places of the text: under 目录, or
// by itself if most of them are headings below.
func (in *inference) linkedContents(p *para, headed bool, below places, at int) bool {
	if p.Kind != doc.List || len(p.Items) < 2 {
		return false
	}
	found := 0
	for i := range p.Items {
		it := &p.Items[i]
		if it.Text == "" && !headed {
			return false
		}
		links := it.Text == "" || within(it.Text, it.Spans)
		known := below.has(it.Text, at)
		if !links && !(headed && known) {
			return false
		}
		if known {
			found++
		}
	}
	return headed && 2*found >= len(p.Items) || found >= minContents && 3*found >= 2*len(p.Items)
}

// leads reports a line all of which is a link to a place of the text.
func leads(f *para) bool { return f.n <= 2*maxHeading && within(f.Text, f.Spans) }

// within reports a text that is a link to a place of the same text, but for its number.
func within(text string, spans []doc.Span) bool {
	n, linked := utf8.RuneCountInString(text), 0
	for _, s := range spans {
		if s.Mark == doc.Link && strings.HasPrefix(s.Target, "#") {
			linked += s.End - s.Start
		}
	}
	return linked > 0 && (linked >= n || 10*linked >= 7*n && n <= maxHeading)
}

// places are where short lines stand last, without blanks.
type places map[string]int

func standing(all []*para) places {
	out := places{}
	for i, p := range all {
		if p.n == 0 || p.n > 2*maxHeading && (p.Kind != doc.Heading || p.n > maxInContents) {
			continue
		}
		s := squeezed(p.text)
		out[s] = i
		if cells := SplitRow(p.text); len(cells) == 2 {
			out[squeezed(cells[0])] = i // with its author behind it
		}
	}
	return out
}

// has reports a text that stands alone behind a place.
func (b places) has(text string, at int) bool {
	i, ok := b[squeezed(text)]
	return ok && i > at
}

// again reports a short line that stands in the text below once more.
func (b places) again(all []*para, i int) bool {
	p := all[i]
	if p.n > maxInContents || p.n > maxHeading && p.number == noNumber && !designated.MatchString(p.text) {
		return false
	}
	if b.has(p.text, i) {
		return true
	}
	// Several of them may stand on one line: 2.1. 概况 2.1.1. 地形.
	cuts := nextSection.FindAllStringIndex(p.text, -1)
	from := 0
	for _, at := range cuts {
		if !b.has(p.text[from:at[0]], i) {
			return false
		}
		from = at[0]
	}
	return len(cuts) > 0 && b.has(p.text[from:], i)
}

// nextSection is where the number of a section stands within a line.
var nextSection = pattern.New(`[ 　\n]\d{1,3}(?:\.\d{1,3})+\.? `)

// maxInContents is the length in characters of a heading that contents may list.
const maxInContents = 200

// skips reports a line among those of the contents that the text has in other words: the
// next or the one after it stands below again.
func (b places) skips(all []*para, j int) bool {
	if all[j].n > 2*maxHeading || all[j].period {
		return false
	}
	for k := j + 1; k < len(all) && k <= j+maxSkipped; k++ {
		if all[k].Kind != "" {
			return false
		}
		if b.again(all, k) {
			return k == j+1 && all[j].number == all[k].number && all[j].number != noNumber || designated.MatchString(all[j].text) && designated.MatchString(all[k].text)
		}
	}
	return false
}

// maxSkipped is how many such lines may stand together.
const maxSkipped = 3

// designated is a line that opens with the number of a section: 2.6.1. 概况.
var designated = pattern.New(`^(?:[A-Z]|\d{1,3})(?:\.\d{1,3})*\.?[ 　]?[^\d.\s]`).First("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ")

// dotted reports lines of a table of contents that are no rows of a table: they have
// dots, or the text has one of them again.
func dotted(all []*para, from, to int) bool {
	for k := from; k < to; k++ {
		if dots.MatchString(all[k].text) || againPaged(all[to:], all[k].text) {
			return true
		}
	}
	return false
}

// againPaged reports a line of the text that is a line of the contents without its page.
func againPaged(rest []*para, line string) bool {
	cells := SplitRow(line)
	if len(cells) < 2 {
		return false
	}
	want := squeezed(strings.Join(cells[:len(cells)-1], ""))
	for _, p := range rest {
		if p.n <= maxHeading+10 && squeezed(p.text) == want {
			return true
		}
	}
	return false
}

// paged reports a line with a leader and a page.
func paged(f *para) bool {
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(f.text, "）)"))
	return f.n <= 70 && (isDigit(last) || strings.ContainsRune("ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩIVXivx", last)) && leader.MatchString(f.text)
}

// squeezed leaves the blanks out.
func squeezed(s string) string {
	if strings.IndexFunc(s, unicode.IsSpace) < 0 {
		return s
	}
	return strings.Join(strings.Fields(s), "")
}
