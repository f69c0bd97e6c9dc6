package markdown

import (
	"strings"
	"unicode/utf8"

	"dayang/input/doc"
	"dayang/input/draft"
	"dayang/input/pattern"
)

const (
	// minRegulated is how many lines of one length are verse, and even.
	minRegulated = 4
)

// regulated makes verse of paragraphs in a row of one line each, of five or seven characters (or
// of four) and a mark.
func (r *reader) regulated() {
	size := func(i int) int {
		if i >= len(r.out.Paras) {
			return 0
		}
		p := &r.out.Paras[i]
		if p.Kind != "" || len(p.Spans) > 0 || len(p.Text) > 3*maxMarkedLine || !shortLine.MatchString(p.Text) {
			return 0
		}
		last, _ := utf8.DecodeLastRuneInString(p.Text)
		n := pattern.Han(p.Text)
		if !strings.ContainsRune("，。；！？", last) ||
			n != utf8.RuneCountInString(p.Text)-1 ||
			n != 4 && n != 5 && n != 7 {
			return 0
		}
		return n
	}
	none := 0 // up to which paragraph a run is known to be none
	r.runs(func(i int) int {
		n, to := size(i), i
		for i >= none && n > 0 && size(to) == n {
			to++
		}
		if to-i < minRegulated || (to-i)%2 > 0 {
			none = max(none, to)
			return i
		}
		return to
	}, func(from, to int) draft.Para {
		k := doc.Block{Kind: doc.Verse, Pos: r.out.Paras[from].Pos}
		for _, p := range r.out.Paras[from:to] {
			k.Items = append(k.Items, doc.Item{Text: p.Text, Pos: p.Pos})
		}
		return draft.Para{Block: k}
	})
}

// stanzas makes verse of the paragraphs whose line ends are meant, where some are verse and all
// others are two short lines and more without labels and figures: a stanza of a poem that is too
// short to be told by itself.
func (r *reader) stanzas() {
	var at []int
	verse := false
	for i := range r.out.Paras {
		switch p := &r.out.Paras[i]; {
		case p.Kind == doc.Verse:
			verse = true
		case p.Kind != "" || !strings.Contains(p.Text, "\n"):
		case stanza(p.Text):
			at = append(at, i)
		default:
			return
		}
	}
	if !verse {
		return
	}
	for _, i := range at {
		p := &r.out.Paras[i]
		chars, from := []rune(p.Text), 0
		var items []doc.Item
		for k := 0; k <= len(chars); k++ {
			if k == len(chars) || chars[k] == '\n' {
				pos := p.Pos
				for _, o := range p.Origins {
					if o.At <= from {
						pos = o.Pos
					}
				}
				items = append(items,
					doc.Item{Text: string(chars[from:k]), Spans: draft.Cut(p.Spans, from, k), Pos: pos})
				from = k + 1
			}
		}
		*p = draft.Para{Block: doc.Block{Kind: doc.Verse, Items: items, Pos: p.Pos}}
	}
}

// stanza reports short lines of Han, none of them a label or a figure.
func stanza(text string) bool {
	for l := range strings.SplitSeq(text, "\n") {
		if k := utf8.RuneCountInString(l); k < 1 || k > maxVerseLine || pattern.Han(l) == 0 ||
			strings.ContainsAny(l, "：:0123456789|[]<>") {
			return false
		}
	}
	return true
}
