package structure

import (
	"strings"
	"unicode/utf8"

	"dayang/input/doc"
)

// western reports words of a Western tongue, and nothing else.
func western(s string) bool {
	return hans(s) == 0 && utf8.RuneCountInString(s) >= minSite && strings.ContainsFunc(s, func(r rune) bool { return r >= 'a' && r <= 'z' })
}

// phrasebook makes a list of numbered lines in one tongue, each over its words in another, three
// and more.
func phrasebook(ps []*para) []*para {
	pair := func(i int) bool {
		if i+1 >= len(ps) {
			return false
		}
		a, b := ps[i], ps[i+1]
		return a.Kind == "" && b.Kind == "" && (a.number == numDot || a.number == numPause || a.number == numParen) && b.number == noNumber && a.n <= maxShaped && b.n <= maxShaped && b.Look.Blank == 0 &&
			(western(string(a.chars[a.numLen:])) && hans(b.text) > 1 || western(b.text) && hans(a.text) > 1)
	}
	var out []*para
	for i := 0; i < len(ps); {
		j := i
		for pair(j) && ps[j].number == ps[i].number {
			j += 2
		}
		if j-i < 2*minContents {
			out = append(out, ps[i])
			i++
			continue
		}
		q := *ps[i].Para
		q.Kind, q.Text, q.Spans, q.Items = doc.List, "", nil, nil
		for k := i; k < j; k += 2 {
			p := ps[k]
			q.Items = append(q.Items, doc.Item{Label: strings.TrimRight(string(p.chars[:p.numLen]), " 　"), Text: string(p.chars[p.numLen:]) + " " + ps[k+1].text, Pos: p.Pos})
		}
		out = append(out, newPara(&q))
		i = j
	}
	return out
}

// partHeads makes headings of short lines that end in ： and stand alone between gaps, each over
// a part of the text: two at least, of which none is a salutation.
func partHeads(ps []*para) {
	var at []int
	for i, p := range ps {
		if p.Kind != "" || p.n > maxPartHead || !partLabel.MatchString(p.text) || leadIn.MatchString(p.text) || i+1 == len(ps) {
			continue
		}
		next := ps[i+1]
		if p.has(sGreeting|sSource|sByline|sEditor|sEndHead) || i > 0 && (p.Look.Blank == 0 || ps[i-1].ends == endsColon) || next.Look.Blank == 0 || next.Look.Indent < p.Look.Indent || next.number >= numDot && next.number < numMark {
			continue
		}
		if next.Kind == doc.Heading || next.n >= bodyLength/2 && next.period || next.Kind == doc.List || next.number == numBullet {
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
		ps[i].partHead = true
		ps[i].shape &^= sGreeting | sCredit
	}
}

// stars makes items of lines behind a star that touches its words, three and more in a row.
func stars(ps []*para) []*para {
	is := func(p *para) bool {
		return p.Kind == "" && p.number == noNumber && p.n <= maxStarred && p.n > 2 && starred.MatchString(p.text)
	}
	var out []*para
	for i := 0; i < len(ps); {
		j := i
		for j < len(ps) && is(ps[j]) && ps[j].chars[0] == ps[i].chars[0] {
			j++
		}
		if j-i >= minContents {
			label := 1
			if ps[i].chars[0] == '/' {
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
func answers(ps []*para) []*para {
	asks := func(p *para) bool {
		return p.Kind == "" && p.n <= maxQuestion && p.n > 3 && p.stops == 0 && (strings.HasSuffix(p.text, "？") || strings.HasSuffix(p.text, "?")) && p.number == noNumber && p.Look.Blank >= 0 && !strings.ContainsAny(p.text, "“”：，")
	}
	first := 0
	for first < min(2, len(ps)) && !asks(ps[first]) && ps[first].Kind == "" && ps[first].short(maxTitle) {
		first++ // the title
	}
	if len(ps) < first+2*minContents || !asks(ps[first]) {
		return ps
	}
	n := 0
	for i, p := range ps[first:] {
		i += first
		if p.Kind != "" || p.has(sGreeting) {
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
	if n < minContents {
		return ps
	}
	var out []*para
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
		if prev := out[last]; i > first && prev.Kind == "" && prev.ends == endsOpen && (strings.HasSuffix(prev.text, "，") || ps[i-1].n <= maxAnswer && p.n <= maxAnswer) {
			out[last] = with(prev, p)
			continue
		}
		out = append(out, p)
	}
	return out
}

// with is a paragraph that goes on in the next line.
func with(f, g *para) *para {
	q := *f.Para
	q.Text = strings.TrimRight(q.Text, " 　")
	n := utf8.RuneCountInString(q.Text)
	q.Spans = append(append([]doc.Span(nil), f.Spans...), shiftSpans(g.Spans, -n)...)
	q.Origins = append([]doc.Origin(nil), f.Origins...)
	for _, o := range g.Origins {
		o.At += n
		q.Origins = append(q.Origins, o)
	}
	q.Text += g.Para.Text
	return newPara(&q)
}
