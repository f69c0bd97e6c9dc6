package html

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dayang/input/charset"
	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/input/draft"
	"dayang/input/pattern"
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
	base     diag.Pos
	src      string
	lines    []int
	clean    charset.Cleaner
	out      []*chunk
	cur      *chunk
	blank    blank
	role     role   // of the next word
	list     *chunk // the list that paragraphs go to
	label    string // of the next item
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

func newFlow(base diag.Pos, src string) *flow {
	f := &flow{base: base, src: src, lines: []int{0}}
	for i := range len(src) {
		if src[i] == '\n' {
			f.lines = append(f.lines, i+1)
		}
	}
	return f
}

// hidden are elements whose content nobody sees.
var hidden = set("script style template head title video audio canvas svg object")

// shownOf leaves out what is hidden.
func shownOf(all []*chunk) (shown []*chunk) {
	for _, c := range all {
		if c.hide == "" {
			shown = append(shown, c)
		}
	}
	return shown
}

// chrome are elements around a story, never part of it.
var chrome = set("nav footer form button select textarea menu dialog iframe noscript marquee")

func (f *flow) walk(n *node, st style) {
	switch {
	case n.tag == "":
		f.text(n, st)
		return
	case n.tag == "#comment":
		f.dropped.comments++
		return
	case hidden[n.tag]:
		f.dropped.scripts++
		f.dropped.at(f.pos(n.at))
		return
	case invisible(n):
		st.hide = "hidden"
	case chrome[n.tag] && !(n.tag == "form" && n.told()):
		st.hide = "chrome"
	case st.hide == "" && furnitureName(n, f.anchored) && !n.holdsMain():
		st.hide = "chrome"
	}
	look(n, &st)
	if f.note(n, st) || f.admonition(n, st) {
		return
	}
	switch n.tag {
	case "br":
		f.br(st)
	case "hr":
		f.flush()
		f.add(&chunk{
			Para: draft.Para{Block: doc.Block{Kind: doc.Rule, Pos: f.pos(n.at)}},
			in:   n.parent,
			hide: st.hide,
		})
	case "img":
		f.image(n, st)
	case "input":
		f.dropped.controls++
	case "ruby":
		f.ruby(n, st)
	case "ul", "ol", "dir", "dl":
		f.items(n, st)
	case "del":
		f.removed(n, st)
	case "table":
		f.table(n, st)
	case "pre":
		f.pre(n, st)
	case "figure":
		f.figure(n, st)
	default:
		if !blocks[n.tag] {
			if f.list != nil && st.hide == "hidden" && f.spokenLabel(n) {
				return
			}
			if f.more(n) || f.tool(n) || st.hide == "hidden" && (invisible(n) || backlink(n)) {
				f.dropped.tools += len([]rune(n.raw()))
				f.dropped.at(f.pos(n.at))
				return
			}
			f.cut()
			f.labelTouches(n)
			if r := roleOf(n); r != noRole {
				f.role = r
			}
			f.kids(n, st)
			f.cut()
			return
		}
		if !f.part && inlined(n) {
			if f.cur != nil && len(f.cur.chars) > 0 {
				f.cut()
				f.blank = realBlank
			}
			f.kids(n, st)
			f.cut()
			return
		}
		f.flush()
		f.kids(n, st)
		f.flushAs(n)
	}
}

// inlineStyle is a box that stands in a line with its neighbours.
var inlineStyle = pattern.New(`(?i)display\s*:\s*inline`)

// inlined reports a box that stands in a line with others and holds no paragraphs.
func inlined(n *node) bool {
	if n.tag != "section" && n.tag != "div" || !inlineStyle.MatchString(n.attr("style")) {
		return false
	}
	return !n.holdsBlocks(maxInlined)
}

// maxInlined is how deep the elements of such a box are looked at.
const maxInlined = 6

// holdsBlocks reports that an element holds paragraphs, lists or pictures, or more
// elements than can be told.
func (n *node) holdsBlocks(depth int) bool {
	for _, k := range n.kids {
		if blocks[k.tag] || k.tag == "img" || k.tag == "br" || depth == 0 || k.holdsBlocks(depth-1) {
			return true
		}
	}
	return false
}

// maxCuts bounds the places kept of one paragraph; a line of particulars has few.
const maxCuts = 100

// cut notes that an inline element begins or ends here.
func (f *flow) cut() {
	if c := f.cur; c != nil && len(c.chars) > 0 && len(c.chars) <= maxInfo && len(c.cuts) < maxCuts {
		c.cuts = append(c.cuts, len(c.chars))
	}
}

// labelInside opens an element that says of whom it tells: 责任编辑：…, 图｜….
var labelInside = pattern.New(`
	^(?:
		(?:责任|网络|图片|版面|文字|视频|执行|值班)?编辑|
		责编|校对|审核|监制|来源|作者|记者|通讯员|文字?|图片?|摄影|撰文|采访|整理|统筹
	)[ 　]?[:：｜|][ 　]?[\p{Han}《]`)

// labelTouches sets a blank before an element of the line that opens with such a label, where
// none stands and the word before is none of it: style sheets set them apart.
func (f *flow) labelTouches(n *node) {
	c := f.cur
	if f.part ||
		c == nil ||
		len(c.chars) == 0 ||
		len(c.chars) > maxInfo ||
		f.blank == realBlank ||
		n.tag != "span" && n.tag != "a" && n.tag != "em" && n.tag != "i" {
		return
	}
	if last := c.chars[len(c.chars)-1]; !unicode.IsLetter(last) && !strings.ContainsRune("）)》", last) {
		return
	}
	if text, short := n.brief(maxTool); short && labelInside.MatchString(text) {
		f.blank = realBlank
	}
}

func (f *flow) kids(n *node, st style) {
	for _, k := range n.kids {
		f.walk(k, st)
	}
}

// look takes over what an element says of the looks of its text.
func look(n *node, st *style) {
	switch n.tag {
	case "b", "strong":
		st.strong = true
	case "em", "i", "cite":
		st.emph = true
	case "code", "kbd", "samp", "tt":
		st.mono = true
	case "center":
		st.centered = true
	case "blockquote", "q":
		st.quote = st.quote || n.tag == "blockquote" && !setsIn(n)
	case "a":
		if backlink(n) {
			st.hide = "hidden"
		}
		switch href := strings.TrimSpace(n.attr("href")); {
		case href != "":
			st.link = href
		case n.attr("name") == "" && n.attr("id") == "" && !(len(n.attrs) == 0 && (saysMore(n) || marksPlace(n))):
			st.link = "#" // a script follows it
		}
	}
	css(n, st)
}

// setsIn reports a <blockquote> by which a program for manuals sets a part of a section in:
// it holds one division, and in it code, a list or what chooses between them.
func setsIn(n *node) bool {
	var only *node
	for _, k := range n.kids {
		if k.tag == "" && strings.TrimSpace(k.text) == "" {
			continue
		}
		if only != nil || k.tag != "div" || len(k.attrs) > 0 {
			return false
		}
		only = k
	}
	if only == nil {
		return false
	}
	for e := n.parent; e != nil; e = e.parent {
		if textClass.MatchString(e.attr("class")) {
			return true
		}
	}
	return false
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
	f.list, f.label, f.level = l, "•", 0
	f.item(c)
	f.list, f.label = nil, ""
}

func (f *flow) add(c *chunk) {
	if c.in == nil {
		c.in = &node{tag: "#none"}
	}
	f.out = append(f.out, c)
}
