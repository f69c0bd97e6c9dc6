package html

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"dayang/input/doc"
	"dayang/input/draft"
	"dayang/input/pattern"
)

// items reads a list. What cannot stand in an item comes after it.
func (f *flow) items(n *node, st style) {
	f.flush()
	if !f.part && f.list == nil && (layoutList(n) || layoutTerms(n)) {
		f.kids(n, st)
		f.flush()
		return
	}
	outer, level, label := f.list, f.level, f.label
	list := outer
	if list == nil {
		list = &chunk{in: n.parent, tag: n.tag, hide: st.hide}
		list.Kind, list.Pos = doc.List, f.pos(n.at)
		f.add(list)
		f.level = 0
	} else {
		f.level++
	}
	f.list = list
	number, err := strconv.Atoi(n.attr("start"))
	if err != nil {
		number = 1
	}
	depth, option := f.level, false
	for _, k := range n.kids {
		if k.tag == "dt" && k.option() != "" { // it labels what explains it
			f.level, f.label, option = depth, f.clean.Text(f.pos(k.at), k.option()), true
			continue
		}
		if k.tag == "dd" && option {
			f.walk(k, st)
			f.flush()
			option = false
			continue
		}
		if k.tag == "dt" || k.tag == "dd" { // what is explained stands over it
			f.level, f.label, option = depth, "•", false
			if k.tag == "dd" {
				f.level, f.label = depth+1, ""
			}
			f.walk(k, st)
			f.flush()
			continue
		}
		if k.tag != "li" || f.refs[k.attr("id")] != "" {
			f.walk(k, st)
			continue
		}
		f.label = "•"
		if n.tag == "ol" {
			if v, err := strconv.Atoi(k.attr("value")); err == nil {
				number = v
			}
			f.label = strconv.Itoa(number) + "."
			number++
		}
		f.walk(k, st)
		f.flush()
	}
	f.flush()
	f.list, f.level, f.label = outer, level, label
	if outer == nil {
		list.relabel()
	}
	if outer == nil && len(list.Items) == 0 { // all of it notes
		f.out = slices.DeleteFunc(f.out, func(c *chunk) bool { return c == list })
	}
}

// ownNumber is a number that a writer set before an item himself.
var ownNumber = pattern.New(`^(\d{1,2}[.、．])[ 　]?(?:[^\d 　])`).First("0123456789")

// relabel gives the items of a list that only has bullets the numbers that they open with, if
// these count from one: no line has two labels.
func (c *chunk) relabel() {
	if len(c.Items) < 2 {
		return
	}
	labels := make([]string, len(c.Items))
	for i, it := range c.Items {
		m := ownNumber.FindStringSubmatch(it.Text)
		if m == nil || it.Label != "•" || it.Level > 0 {
			return
		}
		if k, err := strconv.Atoi(strings.TrimRight(m[1], ".、．")); err != nil || k != i+1 {
			return
		}
		labels[i] = m[1]
	}
	for i := range c.Items {
		it := &c.Items[i]
		rest := strings.TrimLeft(it.Text[len(labels[i]):], " 　")
		n := utf8.RuneCountInString(it.Text) - utf8.RuneCountInString(rest)
		it.Spans = draft.Cut(it.Spans, n, n+utf8.RuneCountInString(rest))
		it.Label, it.Text = labels[i], rest
	}
}

// layoutTerms reports a list of terms that lays out a box: it holds headings or pictures, or one
// term over one list, as works are named under a text.
func layoutTerms(n *node) bool {
	if n.tag != "dl" {
		return false
	}
	terms, lists, others := 0, 0, 0
	for _, k := range n.kids {
		terms += boolInt(k.tag == "dt")
		for _, e := range k.kids {
			if k.tag != "dd" || e.tag == "" && strings.TrimSpace(e.text) == "" {
				continue
			}
			lists += boolInt(e.tag == "ul" || e.tag == "ol")
			others += boolInt(e.tag != "ul" && e.tag != "ol")
		}
	}
	if terms == 1 && lists == 1 && others == 0 {
		return true
	}
	for _, k := range n.kids {
		if k.tag != "dt" && k.tag != "dd" {
			continue
		}
		for _, e := range k.kids {
			if _, ok := headingLevel(e.tag); ok || e.tag == "img" || e.tag == "a" && e.find("img") != nil {
				return true
			}
		}
	}
	return false
}

// option is the text of a term that is an option of a command and nothing else, where the
// element that explains it follows; "" if it is none.
func (n *node) option() string {
	text, short := n.brief(maxTool)
	if !short || n.parent == nil {
		return ""
	}
	for _, k := range n.kids {
		if k.tag == "kbd" || k.tag == "" && strings.TrimSpace(k.text) == "" || strings.Contains(k.attr("class"), "option") {
			continue
		}
		return ""
	}
	at := slices.Index(n.parent.kids, n) + 1
	for at < len(n.parent.kids) && n.parent.kids[at].tag == "" {
		at++
	}
	if at == len(n.parent.kids) || n.parent.kids[at].tag != "dd" {
		return ""
	}
	return text
}

// layoutShare is the share of a list's text, in per cent, that its one column has that holds
// the story, in minLaidOut paragraphs and more.
const (
	layoutShare = 60
	minLaidOut  = 4
)

// layoutList reports a list whose items are the columns of a page: most of its text is in one
// of them, as paragraphs in a division of their own.
func layoutList(n *node) bool {
	if n.tag != "ul" {
		return false
	}
	for _, k := range n.kids {
		if k.tag != "li" {
			continue
		}
		paras := 0
		for _, e := range k.kids {
			if e.tag == "div" || e.tag == "article" || e.tag == "section" {
				e.each("p", func(*node) { paras++ })
			}
		}
		if paras >= minLaidOut {
			whole, all := len(k.raw()), len(n.raw())
			return whole > minCellStory && whole*100 >= all*layoutShare
		}
	}
	return false
}

// item adds a paragraph to the list.
func (f *flow) item(c *chunk) {
	l := f.list
	if _, ok := headingLevel(c.tag); ok {
		c.Spans = draft.Normal(append(c.Spans, doc.Span{End: len(c.chars), Mark: doc.Strong}))
	}
	l.Items = append(l.Items, doc.Item{Label: f.label, Level: f.level, Text: c.Text, Spans: c.Spans, Pos: c.Pos})
	f.label = ""
	l.chars = append(l.chars, c.chars...)
	l.links += c.links
	if linked(c) {
		l.teasers++
	}
	if c.hide != "" && l.hide == "" && len(l.Items) == 1 {
		l.hide = c.hide
	}
}

// tooSmall is the side of a picture in pixels below which it is an icon.
const tooSmall = 40

// barRatio is the height of a picture over its width below which it is an ornament.
const barRatio = 0.15

// pageImage and pageSource are names of pictures that belong to the page: faces of
// authors, signs, codes to be scanned.
var (
	pageImage  = pattern.New(`(?i)(?:^|[-_ ])(?:avatar|icon|emoji|face|qr-?code|qr|ewm)(?:$|[-_ \d])`)
	pageSource = pattern.New(`(?i)/cgi-bin/|(?:^|/)ico(?:n)?s?\d*[_.-]|/file_?type_?images?/|[/_-](?:hit)?counter[/_.?-]|` +
		`(?:^|[/_-])(?:qr-?codes?|qr|ewm|erweima|weixin_?code)(?:[/_.-]|\d*\.|$)|/(?:next|prev?|previous)_?page\d*\.|(?:^|[/_-])(?:user)?avatars?(?:[/_.-]|\d*\.)`)
)

func (f *flow) image(n *node, st style) {
	src := ""
	for _, name := range []string{"data-src", "data-original", "data-lazy-src", "data-lazyload", "zoomfile", "file", "src"} {
		if v := strings.TrimSpace(n.attr(name)); v != "" {
			src = v
			break
		}
	}
	strip := false // a bar of ornaments, as WeChat has it
	if ratio, err := strconv.ParseFloat(n.attr("data-ratio"), 64); err == nil {
		strip = ratio > 0 && ratio < barRatio
	}
	small := func(name string) bool {
		v, err := strconv.Atoi(strings.TrimSuffix(strings.TrimSpace(n.attr(name)), "px"))
		return err == nil && v < tooSmall
	}
	if src == "" || strip || strings.HasPrefix(src, "data:") || small("width") || small("height") || pageImage.MatchString(n.attr("class")) || n.parent != nil && n.parent.tag == "a" && pageImage.MatchString(n.parent.attr("class")) || pageSource.MatchString(src) {
		f.dropped.icons++
		f.dropped.at(f.pos(n.at))
		return
	}
	c := &chunk{in: blockOf(n), tag: "img", hide: st.hide}
	c.Kind, c.Pos = doc.Figure, f.pos(n.at)
	c.Look.Centered = st.centered
	c.Image = &doc.Image{Src: src, Alt: f.clean.Text(c.Pos, n.attr("alt"))}
	// A picture within a paragraph stands before it.
	f.add(c)
}

// inside reads what is in n as chunks of its own, outside of any list, and returns where
// they begin in f.out.
func (f *flow) inside(n *node, st style) (from int) {
	f.flush()
	list := f.list
	f.list = nil
	from = len(f.out)
	f.kids(n, st)
	f.flush()
	f.list = list
	return from
}

// figure gives the picture of a <figure> its caption.
func (f *flow) figure(n *node, st style) {
	from := f.inside(n, st)
	var pic, first *chunk
	var rest []*chunk
	for _, c := range f.out[from:] {
		switch {
		case c.Kind == doc.Figure && c.Image != nil && pic == nil:
			pic = c
			rest = append(rest, c)
		case pic != nil && c.tag == "figcaption" && pic.Text == "":
			pic.Text, pic.Spans, pic.chars, pic.links, pic.Origins = c.Text, c.Spans, c.chars, c.links, c.Origins
			first = c
		case first != nil && c.tag == "figcaption" && c.in == first.in: // its lines
			pic.extend(c)
		default:
			rest = append(rest, c)
		}
	}
	if first != nil {
		rest = slices.DeleteFunc(rest, func(c *chunk) bool {
			if c.Kind != "" || c.hide != "" || c.links > 0 || len(c.chars) > maxScattered || c.sentences() {
				return false
			}
			pic.extend(c) // whose it is
			return true
		})
	}
	f.out = append(f.out[:from], rest...)
}

// extend adds a line to a caption, a blank between.
func (c *chunk) extend(line *chunk) {
	at := len(c.chars) + 1
	c.chars = append(append(c.chars, ' '), line.chars...)
	c.Text, c.links = string(c.chars), c.links+line.links
	for _, s := range line.Spans {
		s.Start, s.End = s.Start+at, s.End+at
		c.Spans = append(c.Spans, s)
	}
	for _, o := range line.Origins {
		o.At += at
		c.Origins = append(c.Origins, o)
	}
}

// removed leaves out what an editor struck and replaced: <del>…</del><ins>…</ins>.
func (f *flow) removed(n *node, st style) {
	if n.parent != nil {
		for i, k := range n.parent.kids {
			if k == n && i+1 < len(n.parent.kids) && n.parent.kids[i+1].tag == "ins" {
				f.dropped.struck += len([]rune(n.raw()))
				f.dropped.at(f.pos(n.at))
				return
			}
		}
	}
	f.kids(n, st)
}

// ruby writes base and annotation: <ruby>字<rt>zì</rt></ruby>.
func (f *flow) ruby(n *node, st style) {
	start := -1
	for _, k := range n.kids {
		switch k.tag {
		case "rp":
		case "rt", "rtc":
			note := f.clean.Text(f.pos(k.at), k.raw())
			if f.cur != nil && start >= 0 && len(f.cur.chars) > start && note != "" {
				f.cur.Spans = append(f.cur.Spans, doc.Span{Start: start, End: len(f.cur.chars), Mark: doc.Ruby, Target: note})
			} else {
				f.kids(k, st)
			}
			start = -1
		default:
			before := 0
			if f.cur != nil {
				before = len(f.cur.chars)
			}
			f.walk(k, st)
			if start < 0 && f.cur != nil && len(f.cur.chars) > before {
				start = before
				if f.cur.chars[start] == ' ' {
					start++
				}
			}
		}
	}
}

// maxTables bounds tables in tables; deeper ones become paragraphs.
const maxTables = 4

// table reads a table of data; one that only lays out the page is read as what
// it holds.
func (f *flow) table(n *node, st style) {
	f.flush()
	if f.depth >= maxTables || layoutTable(n, f.stated) {
		f.kids(n, st)
		f.flush()
		return
	}
	if rows := gallery(n); rows != nil {
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
	t.trim()
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
		if strings.TrimSuffix(k.attr("width"), "px") == "0" && (k.tag == "td" || k.tag == "th") && strings.TrimSpace(k.raw()) == "" {
			left = true // by a program, to keep the height of a row
			continue
		}
		if k.tag != "td" && k.tag != "th" {
			_, more := f.sub(k, st)
			*extra = append(*extra, more...)
			continue
		}
		lines, more := f.sub(k, st)
		*extra = append(*extra, more...)
		c := doc.Cell{ColSpan: spanOf(k, "colspan"), RowSpan: spanOf(k, "rowspan")}
		var text []string
		for _, l := range lines {
			text = append(text, l.Text)
			t.chars = append(t.chars, l.chars...)
			t.links += l.links
		}
		c.Text = unitBelow.ReplaceAllString(strings.Join(text, "\n"), "$1")
		cells = append(cells, c)
		allHead = allHead && k.tag == "th"
	}
	if len(cells) == 0 {
		if last := len(t.Rows) - 1; left && last >= 0 && !slices.ContainsFunc(t.Rows[last], func(c doc.Cell) bool { return c.RowSpan < 2 }) {
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
var unitBelow = pattern.New(`\n([（(][^（）()\n]{1,12}[）)])$`).Last("）)")

// maxSpan bounds the columns and rows that a cell may span.
const maxSpan = 1000

func spanOf(n *node, name string) int {
	v, err := strconv.Atoi(strings.TrimSpace(n.attr(name)))
	if err != nil || v <= 1 {
		return 0
	}
	return min(v, maxSpan)
}

// sub reads an element by itself: its paragraphs, and what is none.
func (f *flow) sub(n *node, st style) (text, other []*chunk) {
	out, list := f.out, f.list
	f.out, f.list = nil, nil
	f.walk(n, st)
	f.flush()
	for _, c := range f.out {
		switch {
		case n.tag == "caption" || c.Kind == doc.Figure || c.Kind == doc.Table || c.Kind == doc.Code || c.Kind == doc.Rule || n.tag != "td" && n.tag != "th":
			other = append(other, c)
		case c.Kind == doc.List:
			for _, it := range c.Items {
				text = append(text, &chunk{Para: draft.Para{Block: doc.Block{Text: it.Label + it.Text}}, chars: []rune(it.Text)})
			}
			if len(text) > 0 {
				text[len(text)-1].links += c.links
			}
		default:
			text = append(text, c)
		}
	}
	f.out, f.list = out, list
	return text, other
}

// postClass are names of the cell that holds a post of a forum, beside who wrote it.
var postClass = pattern.New(`(?i)(?:^|[-_ ])(?:post-?(?:content|body|text|message|author|user)?|pls|plc|t_(?:user|msg)(?:font)?)(?:$|[-_ \d])`)

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
// one column, with cells that hold a story, or its heading and its paragraphs, or of one row where nothing is stated.
func layoutTable(n *node, stated bool) bool {
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
	if wide <= 2 && len(longest) > maxBrief && len(longest)*100 >= all*mostShare && strings.Count(longest, "。") >= minStops {
		layout = true
	}
	return layout || headed && told || wide <= 1 || cells == 0 || !stated && rows == 1 && wide <= 3
}
