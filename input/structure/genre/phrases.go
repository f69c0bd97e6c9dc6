package genre

import (
	"strings"
	"unicode/utf8"

	"dayang/input/doc"
	"dayang/input/pattern"
	"dayang/input/structure/trait"
)

// western reports words of a Western tongue, and nothing else.
func western(s string) bool {
	return pattern.Han(s) == 0 && utf8.RuneCountInString(s) >= minSite &&
		strings.ContainsFunc(s, func(r rune) bool { return r >= 'a' && r <= 'z' })
}

// phrasebook makes a list of numbered lines in one tongue, each over its words in another, three
// and more.
func phrasebook(ps []*trait.Paragraph) []*trait.Paragraph {
	pair := func(i int) bool {
		if i+1 >= len(ps) {
			return false
		}
		a, b := ps[i], ps[i+1]
		return a.Kind == "" && b.Kind == "" &&
			(a.Number == trait.NumDot || a.Number == trait.NumPause || a.Number == trait.NumParen) &&
			b.Number == trait.NoNumber && a.N <= trait.MaxShaped && b.N <= trait.MaxShaped && b.Look.Blank == 0 &&
			(western(string(a.Chars[a.NumLen:])) && pattern.Han(b.Words) > 1 ||
				western(b.Words) && pattern.Han(a.Words) > 1)
	}
	var out []*trait.Paragraph
	for i := 0; i < len(ps); {
		j := i
		for pair(j) && ps[j].Number == ps[i].Number {
			j += 2
		}
		if j-i < 2*trait.MinSeries {
			out = append(out, ps[i])
			i++
			continue
		}
		q := *ps[i].Para
		q.Kind, q.Text, q.Spans, q.Items = doc.List, "", nil, nil
		for k := i; k < j; k += 2 {
			p := ps[k]
			q.Items = append(q.Items,
				doc.Item{
					Label: strings.TrimRight(string(p.Chars[:p.NumLen]), " 　"),
					Text:  string(p.Chars[p.NumLen:]) + " " + ps[k+1].Words,
					Pos:   p.Pos,
				})
		}
		out = append(out, trait.New(&q))
		i = j
	}
	return out
}

// partHeads makes headings of short lines that end in ： and stand alone between gaps, each over
// a part of the text: two at least, of which none is a salutation.
func partHeads(ps []*trait.Paragraph) {
	var at []int
	for i, p := range ps {
		if p.Kind != "" || p.N > maxPartHead || !partLabel.MatchString(p.Words) || leadIn.MatchString(p.Words) ||
			i+1 == len(ps) {
			continue
		}
		next := ps[i+1]
		if p.Has(trait.Greeting|trait.Source|trait.Byline|trait.Editor|trait.EndHead) ||
			i > 0 && (p.Look.Blank == 0 || ps[i-1].Ends == trait.EndsColon) ||
			next.Look.Blank == 0 ||
			next.Look.Indent < p.Look.Indent ||
			next.Number >= trait.NumDot && next.Number < trait.NumMark {
			continue
		}
		if next.Kind == doc.Heading ||
			next.N >= trait.BodyLength/2 && next.Period ||
			next.Kind == doc.List ||
			next.Number == trait.NumBullet {
			at = append(at, i)
		}
	}
	if len(at) < 2 || len(at)*partEvery < len(ps) {
		return
	}
	for k := 1; k < len(at); k++ {
		if at[k] == at[k-1]+1 {
			return
		}
	}
	for _, i := range at {
		ps[i].PartHead = true
		ps[i].Shape &^= trait.Greeting | trait.Credit
	}
}

// stars makes items of lines behind a star that touches its words, three and more in a row.
func stars(ps []*trait.Paragraph) []*trait.Paragraph {
	is := func(p *trait.Paragraph) bool {
		return p.Kind == "" && p.Number == trait.NoNumber && p.N <= maxStarred && p.N > 2 &&
			starred.MatchString(p.Words)
	}
	var out []*trait.Paragraph
	for i := 0; i < len(ps); {
		j := i
		for j < len(ps) && is(ps[j]) && ps[j].Chars[0] == ps[i].Chars[0] {
			j++
		}
		if j-i >= trait.MinSeries {
			label := 1
			if ps[i].Chars[0] == '/' {
				label = 0
			}
			out = append(out, listOf(ps[i:j], label))
			i = j
			continue
		}
		out = append(out, ps[i])
		i++
	}
	return out
}

// answers makes headings of questions, three and more, that stand over their answers where the
// text opens with one and nothing else heads it; lines of an answer that go on are one.
func answers(ps []*trait.Paragraph) []*trait.Paragraph {
	asks := func(p *trait.Paragraph) bool {
		return p.Kind == "" && p.N <= maxQuestion && p.N > 3 && p.Stops == 0 &&
			(strings.HasSuffix(p.Words, "？") || strings.HasSuffix(p.Words, "?")) && p.Number == trait.NoNumber &&
			p.Look.Blank >= 0 && !strings.ContainsAny(p.Words, "“”：，")
	}
	first := 0
	for first < min(2, len(ps)) && !asks(ps[first]) && ps[first].Kind == "" && ps[first].Short(trait.MaxTitle) {
		first++ // the title
	}
	if len(ps) < first+2*trait.MinSeries || !asks(ps[first]) {
		return ps
	}
	n := 0
	for i, p := range ps[first:] {
		i += first
		if p.Kind != "" || p.Has(trait.Greeting) {
			return ps
		}
		if !asks(p) {
			continue
		}
		if i > first && p.Look.Blank == 0 && ps[i+1:] != nil && ps[first].Look.Blank > 0 {
			return ps // asked within a text
		}
		if i+1 == len(ps) || asks(ps[i+1]) {
			return ps
		}
		n++
	}
	if n < trait.MinSeries {
		return ps
	}
	var out []*trait.Paragraph
	for i, p := range ps {
		if asks(p) {
			out = append(out, heading(p, 1))
			continue
		}
		if i < first {
			out = append(out, p)
			continue
		}
		last := len(out) - 1
		if prev := out[last]; i > first && prev.Kind == "" && prev.Ends == trait.EndsOpen &&
			(strings.HasSuffix(prev.Words, "，") || ps[i-1].N <= maxAnswer && p.N <= maxAnswer) {
			out[last] = with(prev, p)
			continue
		}
		out = append(out, p)
	}
	return out
}

// with is a paragraph that goes on in the next line.
func with(f, g *trait.Paragraph) *trait.Paragraph {
	q := *f.Para
	q.Text = strings.TrimRight(q.Text, " 　")
	n := utf8.RuneCountInString(q.Text)
	q.Spans = append(append([]doc.Span(nil), f.Spans...), trait.ShiftSpans(g.Spans, -n)...)
	q.Origins = append([]doc.Origin(nil), f.Origins...)
	for _, o := range g.Origins {
		o.At += n
		q.Origins = append(q.Origins, o)
	}
	q.Text += g.Para.Text
	return trait.New(&q)
}
