package html

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"dayang/input/doc"
	"dayang/input/draft"
	"dayang/input/figure"
	"dayang/input/particulars"
	"dayang/input/pattern"
)

// maxTables bounds tables in tables; deeper ones become paragraphs.
const maxTables = 4

// table reads a table of data; one that only lays out the page is read as what
// it holds.
func (f *flow) table(n *node, st style) {
	f.flush()
	lays := layoutTable
	if f.stated {
		lays = holdsTables
	}
	if f.depth >= maxTables || lays(n) {
		from := len(f.out)
		f.kids(n, st)
		f.flush()
		f.paired(from)
		return
	}
	if rows := gallery(n); rows != nil && !f.stated {
		f.gallery(rows, st)
		return
	}
	f.depth++
	defer func() { f.depth-- }()
	t := &chunk{in: n.parent, tag: "table", hide: st.hide}
	t.Kind, t.Pos = doc.Table, f.pos(n.at)
	var extra []*chunk
	var rows func(*node, bool)
	rows = func(n *node, head bool) {
		for _, k := range n.kids {
			switch k.tag {
			case "thead", "tbody", "tfoot":
				rows(k, k.tag == "thead")
			case "tr":
				f.row(k, t, head, st, &extra)
			case "td", "th": // without its row
				f.row(&node{kids: []*node{k}}, t, head, st, &extra)
			default:
				_, more := f.sub(k, st)
				extra = append(extra, more...)
			}
		}
	}
	rows(n, false)
	if !f.stated {
		t.trim()
	}
	// A caption stands before its table, stray text too.
	list := f.list
	f.list = nil
	for _, c := range extra {
		f.add(c)
	}
	if len(t.Rows) > 0 {
		f.add(t)
	}
	f.list = list
}

// paired makes one paragraph of the two cells of a table that say what something is called and its
// figure, which would be a heading and the number of a page: 人口：35万人. What a page counts of
// itself stays apart.
func (f *flow) paired(from int) {
	if f.stated || len(f.out) != from+2 {
		return
	}
	a, b := f.out[from], f.out[from+1]
	if a.Kind != "" || b.Kind != "" || a.links+b.links > 0 || a.hide != b.hide ||
		!figure.Named(a.Text, b.Text) || particulars.Of(a.Text) != particulars.Unknown {
		return
	}
	a.Kind = doc.Paragraph
	a.Text, a.Spans = joinedText(a, b)
	a.chars = []rune(a.Text)
	a.struck, a.raised, a.breaks = a.struck+b.struck, a.raised+b.raised, b.breaks
	f.out = f.out[:from+1]
}

func joinedText(a, b *chunk) (string, []doc.Span) {
	var j draft.Joined
	j.Add(a.Text+"：", a.Spans)
	j.Add(b.Text, b.Spans)
	return j.Text()
}

// trim leaves out the columns at the right, and the rows, that hold nothing in any of their
// cells: programs for tables leave them.
func (c *chunk) trim() {
	spans := false
	for _, row := range c.Rows {
		for _, cell := range row {
			spans = spans || cell.RowSpan > 1
		}
	}
	for c.emptyLast() {
		for i, row := range c.Rows {
			c.Rows[i] = row[:len(row)-1]
		}
	}
	if spans {
		return // a row of nothing may be the rest of cells over it
	}
	head := c.HeadRows
	var rows [][]doc.Cell
	for i, row := range c.Rows {
		if !slices.ContainsFunc(row, func(c doc.Cell) bool { return c.Text != "" }) {
			c.HeadRows -= boolInt(i < head)
			continue
		}
		rows = append(rows, row)
	}
	if len(rows) > 0 {
		c.Rows = rows
	}
}

// emptyLast reports that the last cells of all rows, of the same number, are empty.
func (c *chunk) emptyLast() bool {
	if len(c.Rows) < 2 {
		return false
	}
	n := 0
	for _, row := range c.Rows {
		k := len(row)
		if row[k-1].Text != "" || row[k-1].ColSpan > 1 || row[k-1].RowSpan > 1 || k < 2 {
			return false
		}
		width := 0
		for _, cell := range row {
			width += max(1, cell.ColSpan)
		}
		if n == 0 {
			n = width
		}
		if width != n {
			return false
		}
	}
	return true
}

func (f *flow) row(n *node, t *chunk, head bool, st style, extra *[]*chunk) {
	var cells []doc.Cell
	allHead, left := true, false
	for _, k := range n.kids {
		if strings.TrimSuffix(k.attr("width"), "px") == "0" && (k.tag == "td" || k.tag == "th") &&
			strings.TrimSpace(k.raw()) == "" {
			left = true // by a program, to keep the height of a row
			continue
		}
		if k.tag != "td" && k.tag != "th" {
			_, more := f.sub(k, st)
			*extra = append(*extra, more...)
			continue
		}
		c := doc.Cell{ColSpan: spanOf(k, "colspan"), RowSpan: spanOf(k, "rowspan")}
		if said, spans, ok := statedCell(k); ok && f.stated {
			c.Text, c.Spans = said, spans
			cells = append(cells, c)
			allHead = allHead && k.tag == "th"
			continue
		}
		lines, more := f.sub(k, st)
		*extra = append(*extra, more...)
		var text draft.Joined
		for _, l := range lines {
			text.Line("\n", l.Text, l.Spans)
			t.chars = append(t.chars, l.chars...)
			t.links, t.struck, t.raised = t.links+l.links, t.struck+l.struck, t.raised+l.raised
		}
		c.Text, c.Spans = text.Text()
		if m := unitBelow.FindStringIndex(c.Text); m != nil {
			at := utf8.RuneCountInString(c.Text[:m[0]])
			c.Text, c.Spans = c.Text[:m[0]]+c.Text[m[0]+1:], draft.Deleted(c.Spans, at, at+1)
		}
		cells = append(cells, c)
		allHead = allHead && k.tag == "th"
	}
	if len(cells) == 0 {
		if last := len(t.Rows) - 1; left && last >= 0 &&
			!slices.ContainsFunc(t.Rows[last], func(c doc.Cell) bool { return c.RowSpan < 2 }) {
			for i := range t.Rows[last] { // they span this row alone
				c := &t.Rows[last][i]
				if c.RowSpan--; c.RowSpan == 1 {
					c.RowSpan = 0
				}
			}
		}
		return
	}
	if (head || allHead) && t.HeadRows == len(t.Rows) {
		t.HeadRows++
	}
	t.Rows = append(t.Rows, cells)
}

// unitBelow is the unit in a line of its own under the head of a column.
var unitBelow = pattern.New(`\n([（(][^（）()\n]{1,12}[）)])$`)

// maxSpan bounds the columns and rows that a cell may span.
const maxSpan = 1000

func spanOf(n *node, name string) int {
	v, err := strconv.Atoi(strings.TrimSpace(n.attr(name)))
	if err != nil || v <= 1 {
		return 0
	}
	return min(v, maxSpan)
}

// postClass are names of the cell that holds a post of a forum, beside who wrote it.
var postClass = pattern.New(`
	(?i)(?:^|[-_ ])(?:post-?(?:content|body|text|message|author|user)?|pls|plc|t_(?:user|msg)(?:font)?)
	(?:$|[-_ \d])`)

// minCellStory is how many bytes the paragraphs of a cell have that is a story under its heading.
const minCellStory = 300

// maxBrief is how many bytes a cell of a table of data has at most that has most of its text,
// mostShare in per cent, in minStops sentences and more.
const (
	maxBrief  = 450
	mostShare = 70
	minStops  = 3
)

// layoutTable reports a table that only places things: with tables inside, with
// one column, with cells that hold a story, or its heading and its paragraphs, or of one row.
func layoutTable(n *node) bool {
	if n.attr("role") == "presentation" {
		return true
	}
	cells, wide, rows, layout := 0, 0, 0, false
	headed, told := false, false // a cell has a heading, a cell has paragraphs
	all, longest := len(n.raw()), ""
	var walk func(*node, bool)
	walk = func(n *node, inside bool) {
		for _, k := range n.kids {
			switch k.tag {
			case "table":
				layout = true
				return
			case "tr":
				row := 0
				rows++
				for _, c := range k.kids {
					if c.tag == "td" || c.tag == "th" {
						row++
					}
				}
				wide = max(wide, row)
				cells += row
				walk(k, inside)
			case "td", "th":
				paras := 0
				for _, c := range k.kids {
					if c.tag == "p" || c.tag == "div" || c.tag == "h1" || c.tag == "h2" {
						paras++
					}
				}
				if !told {
					deep := 0
					k.each("p", func(*node) { deep++ })
					told = deep > 1 && len(k.raw()) > minCellStory
				}
				if s := k.raw(); len(s) > len(longest) {
					longest = s
				}
				if paras > 2 && len(k.raw()) > 600 || postClass.MatchString(k.attr("class")) {
					layout = true
				}
				walk(k, true)
			default:
				headed = headed || inside && (k.tag == "h1" || k.tag == "h2")
				walk(k, inside)
			}
		}
	}
	walk(n, false)
	// An article beside its headwords: 释义 and all of the text.
	if wide <= 2 && len(longest) > maxBrief && len(longest)*100 >= all*mostShare &&
		strings.Count(longest, "。") >= minStops {
		layout = true
	}
	return layout || headed && told || wide <= 1 || cells == 0 || rows == 1 && wide <= 3
}
