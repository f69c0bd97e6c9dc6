package markdown

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"

	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/input/draft"
	"dayang/input/html"
	"dayang/input/pattern"
)

// enumerator matches a number that a writer put after the mark of a list, with
// which Chinese reports count: （一） ① 一、 第一，一是.
var enumerator = pattern.New(`^(?:[（(][一二三四五六七八九十百\d]{1,4}[）)]|[①-⑳]|[一二三四五六七八九十]{1,3}[、.．]|\d{1,3}[、．]|第[一二三四五六七八九十]{1,3}[、，])`).First("(0123456789①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳一七三九二五八六十四第（")

// splitLabel cuts the number off a text.
func splitLabel(s string) (label, rest string) {
	at := enumerator.FindStringIndex(s)
	if at == nil {
		return "", s
	}
	return s[:at[1]], s[at[1]:]
}

// bullet is the label of an item of a list without numbers.
const bullet = "•"

// list adds a list as one block, with nested lists as deeper items.
func (r *reader) list(n *ast.List, c blockContext) {
	l := &lister{r: r, block: doc.Block{Kind: doc.List, Pos: r.pos(n.Pos())}, c: c}
	l.list(n, 0)
	if c.kind == doc.Callout { // figures, one a line
		for _, it := range l.block.Items {
			k := doc.Block{Kind: doc.Callout, Text: it.Text, Spans: it.Spans, Pos: it.Pos}
			chars := []rune(it.Text)
			for _, s := range it.Spans {
				if s.Mark == doc.Strong {
					k.Figures = append(k.Figures, string(chars[s.Start:s.End]))
				}
			}
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
		blank = blank && it.Text == "" && it.Label == bullet
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
		label := bullet
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
				l.r.leave("dropped-title", "“%s”处不生成目录", "no contents are made for %q", string(t.chars), c.Pos())
				continue
			}
			it := doc.Item{Level: level, Text: string(t.chars), Spans: t.normal(), Pos: pos}
			if first {
				it.Label = label
				l.task(&it, t, c)
				l.relabel(&it, t)
			} else {
				l.r.counts.flattened++
			}
			if it.Text != "" || first && len(t.pictures) == 0 {
				l.block.Items = append(l.block.Items, it)
			}
			for _, p := range t.pictures {
				image := p.image
				l.after = append(l.after, draft.Para{Block: doc.Block{Kind: doc.Figure, Image: &image, Text: p.caption, Pos: p.pos}})
			}
		default:
			l.other(c)
		}
		first = false
	}
}

// typedBullet is a bullet that a program left in the text of an item that has one.
var typedBullet = pattern.New(`^[•·●▪◦‣][ 　]+`).First("•·●▪◦‣")

// relabel takes the number in the text for the label: one that the writer put
// there, or that a <label> states.
func (l *lister) relabel(it *doc.Item, t *inlineText) {
	if t.label != nil {
		it.Label = *t.label
		return
	}
	if it.Label != bullet {
		return
	}
	label, rest := splitLabel(it.Text)
	if dot := typedBullet.FindString(it.Text); dot != "" && !l.r.out.Final { // - • 甲
		n := utf8.RuneCountInString(dot)
		it.Spans, it.Text = draft.Cut(it.Spans, n, utf8.RuneCountInString(it.Text)), it.Text[len(dot):]
		l.r.counts.bullets++
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

// Labels of an entry of a task list: done, to be done.
const (
	done = "☑"
	todo = "☐"
)

// task takes the box of an entry of a task list, - [x], for its label.
func (l *lister) task(it *doc.Item, t *inlineText, n ast.Node) {
	if it.Label != bullet || n.Lines().Len() == 0 || len(t.chars) < 5 || t.chars[0] != '[' {
		return
	}
	at := n.Lines().At(0)
	box, ok := map[string]string{"[ ] ": todo, "[x] ": done, "[X] ": done}[string(at.Value(l.r.part))[:min(4, at.Len())]]
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
	l.r.counts.flattened++
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

// table adds a table; cells keep their text, not its emphasis.
func (r *reader) table(n *east.Table) {
	k := doc.Block{Kind: doc.Table, HeadRows: 1, Pos: r.pos(n.Pos())}
	var figures []*inlineText
	ragged := false
	for row := n.FirstChild(); row != nil; row = row.NextSibling() {
		var cells []doc.Cell
		for c := row.FirstChild(); c != nil; c = c.NextSibling() {
			t := r.inline(c, false)
			figures = append(figures, t)
			cells = append(cells, doc.Cell{Text: string(t.chars)})
		}
		more := r.excess(row)
		cells, ragged = append(cells, more...), ragged || len(more) > 0
		if attributed(figures[len(figures)-row.ChildCount():]) {
			continue
		}
		k.Rows = append(k.Rows, cells)
	}
	if !r.out.Final {
		ruledRows(&k)
		unheaded(&k)
	}
	if !r.out.Final && !r.begun() && html.IndexTable(k.Rows) {
		for _, row := range k.Rows {
			var said []string
			for _, c := range row {
				said = append(said, c.Text)
			}
			r.leave("page-furniture", "“%s”不排", "%q is not set", strings.Join(strings.Fields(strings.Join(said, " ")), " "), n.Pos())
		}
		return
	}
	if len(k.Rows) == 1 && !r.out.Final && !ragged && len(k.Rows[0]) <= maxPlaced {
		// Of one row it only places what it holds.
		from := len(r.out.Paras)
		for _, t := range figures {
			if !t.empty() {
				r.add(t.para(doc.Block{}, k.Pos), 0)
			}
			r.pictures(t)
		}
		r.namesNote(from)
		return
	}
	r.add(draft.Para{Block: k}, 0)
	for _, t := range figures {
		r.pictures(t)
	}
}

// ruledRows joins the lines of rows that have rules between them, |----|, and more than one line.
func ruledRows(k *doc.Block) {
	rule := func(row []doc.Cell) bool {
		for _, c := range row {
			if t := strings.TrimSpace(c.Text); len(t) < 3 || strings.Trim(t, "-:") != "" {
				return false
			}
		}
		return len(row) > 0
	}
	rules := 0
	for i := 1; i < len(k.Rows); i++ {
		if rule(k.Rows[i]) {
			rules++
		}
	}
	if rules == 0 {
		return
	}
	out := k.Rows[:1:1]
	open := false
	for _, row := range k.Rows[1:] {
		switch {
		case rule(row):
			open = false
		case open && len(row) > 0 && strings.TrimSpace(row[0].Text) == "":
			to := out[len(out)-1]
			for c := range row {
				if c < len(to) && strings.TrimSpace(row[c].Text) != "" {
					to[c].Text = joinLines(to[c].Text, row[c].Text)
				}
			}
		default:
			out, open = append(out, row), true
		}
	}
	k.Rows = out
}

// joinLines puts two lines together, a blank between Western words.
func joinLines(a, b string) string {
	last, _ := utf8.DecodeLastRuneInString(a)
	first, _ := utf8.DecodeRuneInString(b)
	if a != "" && last < 0x2000 && first < 0x2000 {
		return a + " " + b
	}
	return a + b
}

// maxPlaced is how many cells a row, and rows a table, has at most that only places things.
const maxPlaced = 3

// unheaded takes off a head without words, which tables without a head must have here.
func unheaded(k *doc.Block) {
	if len(k.Rows) < 2 {
		return
	}
	for _, c := range k.Rows[0] {
		if strings.TrimSpace(c.Text) != "" {
			return
		}
	}
	k.Rows, k.HeadRows = k.Rows[1:], 0
}

// attributed reports a row of nothing but attributes, which stand right under a table.
func attributed(row []*inlineText) bool {
	held := false
	for _, t := range row {
		if !t.empty() || len(t.pictures) > 0 {
			return false
		}
		held = held || t.untidy
	}
	return held
}

// excess returns the cells of a row for which the table has no column. The
// specification of GitHub drops them; a report must not lose them.
func (r *reader) excess(row ast.Node) []doc.Cell {
	last := row.LastChild()
	if last == nil || last.Lines().Len() == 0 {
		return nil
	}
	at := last.Lines().At(last.Lines().Len() - 1).Stop
	rest := strings.TrimSpace(string(r.part[at:lineEnd(r.part, at)]))
	rest = strings.Trim(rest, "| \t")
	if rest == "" {
		return nil
	}
	r.diags.Add(diag.Warning, "table-ragged", r.pos(at),
		diag.T("这一行的格比表头多", "this row has more cells than the head"))
	var out []doc.Cell
	for c := range strings.SplitSeq(rest, "|") {
		out = append(out, doc.Cell{Text: unescape(strings.TrimSpace(c))})
	}
	return out
}
