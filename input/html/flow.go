package html

import (
	"context"
	"unicode/utf8"

	"dayang/input/charset"
	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/input/draft"
)

// chunk is a paragraph of a page with what speaks for and against it.
type chunk struct {
	draft.Para
	chars   []rune
	in      *node // the element that holds it
	tag     string
	links   int   // characters that are links
	teasers int   // items of the list that are links
	bullet  bool  // it opens with a sign of a type of signs
	typed   bool  // a list of such paragraphs
	cuts    []int // where an inline element begins or ends
	roles   []roleAt
	rows    []int  // where a <br> parts the lines of a heading
	breaks  int    // how many <br> stand behind it
	struck  int    // stretches with a line through them
	raised  int    // stretches that were raised or lowered
	by      int    // the item of a list, from one, that names who wrote the text
	hide    string // why it is not part of the story, "" if it may be
}

// style is what surrounds a text.
type style struct {
	strong, emph, mono bool
	signs              bool // in a type of signs, whose letters are bullets
	link               string
	centered, right    bool
	size               float64
	quote              bool
	hide               string
}

// flow turns the tree into chunks in reading order.
type flow struct {
	ctx      context.Context
	steps    int  // elements walked
	stopped  bool // as ctx has ended, on the way
	base     diag.Pos
	src      string
	lines    []int
	clean    charset.Cleaner
	out      []*chunk
	cur      *chunk
	blank    blank
	role     role    // of the next word
	rest     []*node // the elements behind the one that is walked
	list     *chunk  // the list that paragraphs go to
	label    string  // of the next item
	level    int
	dropped  dropped
	typed    diag.List         // what was told of texts in <pre>
	depth    int               // of tables in tables
	anchored bool              // ids are anchors of the text (anchors)
	part     bool              // a piece within another text, all of it story
	stated   bool              // that text says of everything what it is
	known    diag.Pos          // the place asked for last, within src
	channels []string          // the parts of <title> behind the headline: channels, the site
	menu     map[string]bool   // what leads to parts of the site, over the title
	refs     map[string]string // labels of the notes of a page, by the id that is linked to
}

// blank is white space that waits for the next character.
type blank uint8

const (
	noBlank   blank = iota
	lineBlank       // holds a line end: nothing beside Han
	realBlank
)

// dropped counts what leaves no chunk.
type dropped struct {
	scripts, comments, controls, icons int
	tools, struck                      int // characters
	first                              diag.Pos
}

func (d *dropped) at(p diag.Pos) {
	if d.first.Line == 0 {
		d.first = p
	}
}

// scriptsIn counts what is dropped with a hidden element; its head and title are no part of a page's text.
func scriptsIn(n *node) (count int) {
	switch n.tag {
	case "title":
	case "head":
		for _, k := range n.kids {
			if hidden[k.tag] {
				count += scriptsIn(k)
			}
		}
	default:
		count = 1
	}
	return count
}

func newFlow(base diag.Pos, src string) *flow {
	f := &flow{base: base, src: src, lines: []int{0}}
	for i := range len(src) {
		if src[i] == '\n' {
			f.lines = append(f.lines, i+1)
		}
	}
	return f
}

// shownOf leaves out what is hidden.
func shownOf(all []*chunk) (shown []*chunk) {
	for _, c := range all {
		if c.hide == "" {
			shown = append(shown, c)
		}
	}
	return shown
}

// pos is the place of an offset.
func (f *flow) pos(at int) diag.Pos {
	lo, hi := 0, len(f.lines)
	for hi-lo > 1 {
		if mid := (lo + hi) / 2; f.lines[mid] <= at {
			lo = mid
		} else {
			hi = mid
		}
	}
	at = min(at, len(f.src))
	k := &f.known
	if k.Line != lo+1 || k.Offset > at {
		*k = diag.Pos{File: f.base.File, Line: lo + 1, Col: 1, Offset: f.lines[lo]}
	}
	k.Col += utf8.RuneCountInString(f.src[k.Offset:at])
	k.Offset = at
	p := *k
	p.Offset += f.base.Offset
	if f.base.Line > 0 {
		if lo == 0 {
			p.Col += f.base.Col - 1
		}
		p.Line += f.base.Line - 1
	}
	return p
}

// br ends a line. In a heading it is a blank, elsewhere the end of a paragraph.
func (f *flow) br(st style) {
	if f.cur != nil && len(f.cur.chars) > 0 && f.heading() {
		f.cur.rows = append(f.cur.rows, len(f.cur.chars))
		f.blank = realBlank
		return
	}
	n := len(f.out)
	if f.flush(); len(f.out) > 0 && (len(f.out) > n || f.out[n-1].breaks > 0) && f.out[len(f.out)-1].Kind == "" {
		f.out[len(f.out)-1].breaks++
	}
}

func (f *flow) heading() bool {
	for n := f.cur.in; n != nil; n = n.parent {
		if _, ok := headingLevel(n.tag); ok {
			return true
		}
	}
	return false
}

func headingLevel(tag string) (int, bool) {
	if len(tag) == 2 && tag[0] == 'h' && tag[1] >= '1' && tag[1] <= '6' {
		return int(tag[1] - '0'), true
	}
	return 0, false
}

func (f *flow) flush() { f.flushAs(nil) }

// flushAs ends the paragraph; n is the element that ended.
func (f *flow) flushAs(n *node) {
	c := f.cur
	f.cur, f.blank, f.role = nil, noBlank, noRole
	if c == nil {
		return
	}
	if n := len(c.chars); !f.part && n > 10 && c.chars[n-1] == '多' {
		if m := backToSite.FindStringIndex(string(c.chars)); m != nil {
			back := utf8.RuneCountInString(string(c.chars)[m[0]:]) - 1
			f.dropped.tools += back
			c.shorten(n - back)
		}
	}
	for k := len(c.chars); k > 0 && (c.chars[k-1] == ' ' || c.chars[k-1] == '\u3000'); k-- {
		c.chars = c.chars[:k-1]
	}
	if len(c.chars) == 0 {
		return
	}
	c.Text = string(c.chars)
	c.Spans = draft.Normal(draft.Cut(c.Spans, 0, len(c.chars)))
	c.Look.Indent /= 2
	for _, s := range c.Spans {
		if s.Mark == doc.Strong && s.Start == 0 && s.End == len(c.chars) {
			c.Look.Bold = true
		}
	}
	for e := c.in; e != nil; e = e.parent {
		if l, ok := headingLevel(e.tag); ok {
			c.Kind, c.Level, c.tag = doc.Heading, l, e.tag
		}
		if e.tag == "figcaption" || e.tag == "caption" {
			c.tag = e.tag
			c.Kind, c.Role = doc.Furniture, doc.Caption
		}
	}
	if n != nil && c.tag == "" {
		c.tag = n.tag
	}
	if f.list != nil {
		f.item(c)
		return
	}
	if c.bullet && c.Kind == "" {
		f.bulleted(c)
		return
	}
	f.add(c)
}

// bulleted adds a paragraph to the list of those before it that open with a sign as well.
func (f *flow) bulleted(c *chunk) {
	var l *chunk
	if n := len(f.out); n > 0 && f.out[n-1].typed && f.out[n-1].hide == c.hide {
		l = f.out[n-1]
	} else {
		l = &chunk{in: c.in.parent, tag: "ul", hide: c.hide, typed: true}
		if l.in == nil {
			l.in = c.in
		}
		l.Kind, l.Pos = doc.List, c.Pos
		f.add(l)
	}
	f.list, f.label, f.level = l, doc.Bullet, 0
	f.item(c)
	f.list, f.label = nil, ""
}

func (f *flow) add(c *chunk) {
	if c.in == nil {
		c.in = &node{tag: "#none"}
	}
	f.out = append(f.out, c)
}
