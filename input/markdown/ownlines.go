package markdown

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"

	"dayang/input/doc"
	"dayang/input/draft"
	"dayang/input/pattern"
)

// Lines that stand under each other without a blank one and are paragraphs of their own by what
// they are: a sentence and its translation by turns, lines that open with a bold date, sentences
// whose line ends were made, lines that are set in, captions in two languages, items whose dash
// touches the text.

// dashItem takes a paragraph that opens with a dash for an item of a list.
func (r *reader) dashItem(n ast.Node) bool {
	if !r.habits.dashes || r.out.Final || n.Lines().Len() == 0 ||
		!tightDash.MatchString(strings.TrimRight(r.raw(n), " \t\n")) {
		return false
	}
	t := r.inline(n, false)
	t.behead(1)
	it := doc.Item{Label: doc.Bullet, Text: string(t.chars), Spans: t.normal(), Pos: r.pos(n.Lines().At(0).Start)}
	if k := r.last(); k.Kind == doc.List && n.PreviousSibling() != nil && n.PreviousSibling() == r.dashed {
		k.Items = append(k.Items, it)
	} else {
		r.add(draft.Para{Block: doc.Block{Kind: doc.List, Items: []doc.Item{it}, Pos: it.Pos}}, 0)
	}
	r.dashed = n
	r.counts[lostDashes]++
	r.pictures(t)
	return true
}

// translation takes a list of one item right under a sentence of the other language for a
// paragraph.
func (r *reader) translation(n *ast.List) bool {
	if !r.habits.turns || n.ChildCount() != 1 || n.IsOrdered() || n.FirstChild().ChildCount() != 1 ||
		n.PreviousSibling() == nil || n.PreviousSibling().Kind() != ast.KindParagraph {
		return false
	}
	above, own := n.PreviousSibling().Lines(), n.FirstChild().FirstChild()
	if above.Len() == 0 || own.Lines() == nil || own.Lines().Len() == 0 {
		return false
	}
	last, first := above.At(above.Len()-1), own.Lines().At(0)
	if r.lineAt(r.base+first.Start) != r.lineAt(r.base+last.Start)+1 || !latinSentence(last.Value(r.part)) ||
		!hanSentence([]byte(r.raw(own))) {
		return false
	}
	t := r.inline(own, false)
	r.add(t.para(doc.Block{}, r.pos(first.Start)), 0)
	r.pictures(t)
	r.counts[lostDashes]++
	return true
}

// tableCaption adds the caption of the table behind it, in one language or both.
func (r *reader) tableCaption(n ast.Node) bool {
	raw := r.raw(n)
	if f := r.last(); !r.out.Final && f.Kind == doc.Figure && f.Text != "" && strings.HasPrefix(raw, "Fig") &&
		numberedCaption.MatchString(raw) && n.Lines().Len() == 1 {
		t := r.inline(n, false) // what the caption says, once more
		r.add(t.para(doc.Block{Kind: doc.Furniture, Role: doc.Caption}, r.pos(n.Lines().At(0).Start)), 0)
		return true
	}
	if r.out.Final || !tableCaptioned(raw) {
		return false
	}
	next := n.NextSibling()
	for next != nil && next.Kind() == ast.KindParagraph && tableCaptioned(r.raw(next)) {
		next = next.NextSibling()
	}
	if next == nil {
		return false
	}
	table := isTable(next)
	if h, is := next.(*ast.HTMLBlock); is {
		table = tableTag.MatchString(r.raw(h))
	}
	if !table {
		return false
	}
	t := r.inline(n, false)
	r.add(t.para(doc.Block{Kind: doc.Furniture, Role: doc.Caption}, r.pos(n.Lines().At(0).Start)), 0)
	return true
}

var tableTag = pattern.New(`^\s*(?:<(?:html|body|div|center)[^>]*>\s*)*<table`)

func tableCaptioned(line string) bool {
	line = strings.TrimSpace(line)
	return utf8.RuneCountInString(line) <= 2*maxCaption && !strings.Contains(line, "\n") &&
		!strings.Contains(line, "![") &&
		(strings.HasPrefix(line, "表") &&
			(numberedCaption.MatchString(line) ||
				bareCaption.MatchString(line) && utf8.RuneCountInString(line) <= maxSubtitle &&
					!strings.ContainsAny(line, "，。；：")) ||
			strings.HasPrefix(line, "Tab") && foreignCaption.MatchString(line)) && !strings.HasSuffix(line, "：")
}

// dated makes a list of the paragraphs, three and more, that open with a bold date each and
// stand without a blank line between.
func (r *reader) dated() {
	date := func(i int) int {
		if i >= len(r.out.Paras) {
			return 0
		}
		p := &r.out.Paras[i]
		if p.Kind != "" || p.RunIn != "" {
			return 0
		}
		k := slices.IndexFunc(p.Spans, func(s doc.Span) bool { return s.Mark == doc.Strong && s.Start == 0 })
		if k < 0 {
			return 0
		}
		chars, end := []rune(p.Text), p.Spans[k].End
		if end >= len(chars) || !dateStart.MatchString(string(chars[:end])) {
			return 0
		}
		return end
	}
	none := 0 // up to which paragraph a run is known to be none
	r.runs(func(i int) int {
		to, tight := i, 0
		for i >= none && date(to) > 0 {
			if to++; date(to) > 0 && r.out.Paras[to].Pos.Line == r.out.Paras[to-1].Pos.Line+1 {
				tight++
			}
		}
		if to-i < minSeries || tight < minSeries-1 {
			none = max(none, to)
			return i
		}
		return to
	}, func(from, to int) draft.Para {
		k := doc.Block{Kind: doc.List, Pos: r.out.Paras[from].Pos}
		for i := from; i < to; i++ {
			p, n := &r.out.Paras[i], date(i)
			chars := []rune(p.Text)
			for n < len(chars) && strings.ContainsRune(" 　：:", chars[n]) {
				n++
			}
			k.Items = append(k.Items,
				doc.Item{
					Label: strings.TrimRight(string(chars[:n]), " 　"),
					Text:  string(chars[n:]),
					Spans: draft.Cut(p.Spans, n, len(chars)),
					Pos:   p.Pos,
				})
		}
		return draft.Para{Block: k}
	})
}
