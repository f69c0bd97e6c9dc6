package markdown

import (
	"strconv"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"

	"dayang/input/doc"
	"dayang/input/draft"
	"dayang/input/pattern"
)

// enumerator matches a number that a writer put after the mark of a list, with
// which Chinese reports count: （一） ① 一、 第一，一是.
var enumerator = pattern.New(`
	^(?:
		[（(][一二三四五六七八九十百\d]{1,4}[）)]|
		[①-⑳]|[一二三四五六七八九十]{1,3}[、.．]|\d{1,3}[、．]|第[一二三四五六七八九十]{1,3}[、，]
	)`)

// splitLabel cuts the number off a text.
func splitLabel(s string) (label, rest string) {
	at := enumerator.FindStringIndex(s)
	if at == nil {
		return "", s
	}
	return s[:at[1]], s[at[1]:]
}

// list adds a list as one block, with nested lists as deeper items.
func (r *reader) list(n *ast.List, c blockContext) {
	l := &lister{r: r, block: doc.Block{Kind: doc.List, Pos: r.pos(n.Pos())}, c: c}
	l.list(n, 0)
	if c.kind == doc.Callout { // figures, one a line
		for _, it := range l.block.Items {
			k := doc.Block{Kind: doc.Callout, Text: it.Text, Spans: it.Spans, Pos: it.Pos}
			k.Figures = strongOf(&k)
			r.add(draft.Para{Block: k}, 0)
		}
	} else {
		l.flush()
	}
	for _, p := range l.after {
		r.add(p, 0)
	}
}

// flush adds the items so far as a list; those that follow are a list of their own.
func (l *lister) flush() {
	blank := !l.r.out.Final
	for _, it := range l.block.Items {
		blank = blank && it.Text == "" && it.Label == doc.Bullet
	}
	if len(l.block.Items) > 0 && !blank { // marks that number the lines of code on a page
		l.r.add(draft.Para{Block: l.block}, 0)
	}
	l.block.Items = nil
}

type lister struct {
	r     *reader
	c     blockContext
	block doc.Block
	after []draft.Para // what cannot stand in an item
}

var itemMark = pattern.New(`^[ \t]*(\d{1,9}[.)]|[-+*])`)

func (l *lister) list(n *ast.List, level int) {
	number := n.Start
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		label := doc.Bullet
		if n.IsOrdered() {
			label = strconv.Itoa(number) + string(rune(n.Marker))
			number++
		}
		at := c.Pos()
		if at >= 0 && at < len(l.r.part) {
			// The number as written, for lists that skip some.
			if m := itemMark.FindSubmatch(l.r.part[at:min(len(l.r.part), at+16)]); m != nil && n.IsOrdered() {
				label = string(m[1])
			}
		}
		l.item(c, label, level)
	}
}

// item adds one item. An item of nothing but a list only holds its level.
func (l *lister) item(n ast.Node, label string, level int) {
	pos := l.r.pos(n.Pos())
	first := true
	if n.FirstChild() == nil {
		l.block.Items = append(l.block.Items, doc.Item{Label: label, Level: level, Pos: pos})
	}
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		switch c := c.(type) {
		case *ast.List:
			l.list(c, level+1)
		case *ast.Paragraph, *ast.TextBlock:
			t := l.r.inline(c, false)
			if t.contents { // * 目录 {:toc}
				l.r.leave("dropped-title", "“%s”处不生成目录", "no contents are made for %q", string(t.chars),
					c.Pos())
				continue
			}
			it := doc.Item{Level: level, Text: string(t.chars), Spans: t.normal(), Pos: pos}
			if first {
				it.Label = label
				l.task(&it, t, c)
				l.relabel(&it, t)
			} else {
				l.r.counts[lostFlattened]++
			}
			if it.Text != "" || first && len(t.pictures) == 0 {
				l.block.Items = append(l.block.Items, it)
			}
			for _, p := range t.pictures {
				image := p.image
				l.after = append(l.after,
					draft.Para{Block: doc.Block{Kind: doc.Figure, Image: &image, Text: p.caption, Pos: p.pos}})
			}
		default:
			l.other(c)
		}
		first = false
	}
}

// typedBullet is a bullet that a program left in the text of an item that has one.
var typedBullet = pattern.New(`^[•·●▪◦‣][ 　]+`)

// relabel takes the number in the text for the label: one that the writer put
// there, or that a <label> states.
func (l *lister) relabel(it *doc.Item, t *inlineText) {
	if t.label != nil {
		it.Label = *t.label
		return
	}
	if it.Label != doc.Bullet {
		return
	}
	label, rest := splitLabel(it.Text)
	if dot := typedBullet.FindString(it.Text); dot != "" && !l.r.out.Final { // - • 甲
		n := utf8.RuneCountInString(dot)
		it.Spans, it.Text = draft.Cut(it.Spans, n, utf8.RuneCountInString(it.Text)), it.Text[len(dot):]
		l.r.counts[lostBullets]++
		return
	}
	if label == "" {
		return
	}
	n := len([]rune(label))
	for rest != "" && (rest[0] == ' ') {
		rest, n = rest[1:], n+1
	}
	it.Label, it.Text = label, rest
	it.Spans = draft.Cut(it.Spans, n, n+len([]rune(rest)))
}

// task takes the box of an entry of a task list, - [x], for its label.
func (l *lister) task(it *doc.Item, t *inlineText, n ast.Node) {
	if it.Label != doc.Bullet || n.Lines().Len() == 0 || len(t.chars) < 5 || t.chars[0] != '[' {
		return
	}
	at := n.Lines().At(0)
	box, ok := map[string]string{
		"[ ] ": doc.ToDo,
		"[x] ": doc.Done,
		"[X] ": doc.Done,
	}[string(at.Value(l.r.part))[:min(4, at.Len())]]
	if !ok || string(t.chars[2:4]) != "] " {
		return
	}
	from := 4
	for from < len(t.chars) && t.chars[from] == ' ' {
		from++
	}
	it.Label, it.Text = box, string(t.chars[from:])
	it.Spans = draft.Cut(it.Spans, from, len(t.chars))
}

// other sets a table, a quotation or code that stands in an item between the items.
func (l *lister) other(n ast.Node) {
	l.r.counts[lostFlattened]++
	if l.c.kind != doc.Callout {
		l.flush()
		l.r.block(n, blockContext{kind: doc.Paragraph, items: true})
		return
	}
	r, from := l.r, len(l.r.out.Paras)
	r.block(n, blockContext{kind: doc.Paragraph, items: true})
	l.after = append(l.after, r.out.Paras[from:]...)
	r.out.Paras, r.depths = r.out.Paras[:from:from], r.depths[:from]
}
