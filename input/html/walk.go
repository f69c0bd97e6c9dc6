package html

import (
	"strings"
	"unicode"

	"dayang/input/doc"
	"dayang/input/draft"
	"dayang/input/pattern"
)

// hidden are elements whose content nobody sees.
var hidden = set("script style template head title video audio canvas svg object")

// chrome are elements around a story, never part of it.
var chrome = set("nav footer form button select textarea menu dialog iframe noscript marquee")

// walk reads an element, or a text, and what is in it.
func (f *flow) walk(n *node, st style) {
	if f.steps++; f.stopped || draft.Ended(f.ctx, f.steps) {
		f.stopped = true // of a tree, all the way up
		return
	}
	switch {
	case n.tag == "":
		f.text(n, st)
		return
	case n.tag == "#comment":
		f.dropped.comments++
		return
	case hidden[n.tag]:
		f.dropped.scripts += scriptsIn(n)
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
	f.element(n, st)
}

// element reads an element by its tag.
func (f *flow) element(n *node, st style) {
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
	case "summary":
		f.foldedIn(n) // it may be a heading then
		f.box(n, st)
	default:
		f.box(n, st)
	}
}

// box reads an element by how it stands: in a line, or in lines of its own.
func (f *flow) box(n *node, st style) {
	switch {
	case !blocks[n.tag]:
		f.inLine(n, st)
	case !f.part && inlined(n):
		f.boxInLine(n, st)
	default:
		f.flush()
		f.kids(n, st)
		f.flushAs(n)
	}
}

// inLine reads an element that stands in a line. Tools in it are counted, not set.
func (f *flow) inLine(n *node, st style) {
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
	f.letters(n, st)
	f.cut()
}

// boxInLine reads a box that stands in a line with its neighbours, a blank between them.
func (f *flow) boxInLine(n *node, st style) {
	if f.cur != nil && len(f.cur.chars) > 0 {
		f.cut()
		f.blank = realBlank
	}
	f.kids(n, st)
	f.cut()
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
		n.tag != "span" && n.tag != "a" && n.tag != "em" && n.tag != "i" && n.tag != "time" {
		return
	}
	if last := c.chars[len(c.chars)-1]; !unicode.IsLetter(last) && !strings.ContainsRune("）)》", last) {
		return
	}
	if text, short := n.brief(maxTool); short && (labelInside.MatchString(text) ||
		n.tag == "time" && wroteIt.MatchString(string(c.chars))) {
		f.blank = realBlank
	}
}

// wroteIt is a line of who wrote a text and who took its pictures; the day follows.
var wroteIt = pattern.New(`^(?:\p{Han}{1,6}[ 　]?[:：｜|/／][ 　]?\p{Han}{2,4}[ 　]*){1,6}$`)

// letters reads an element of a line. What browsers put around a quotation is written, what they do
// to the letters alone is counted.
func (f *flow) letters(n *node, st style) {
	switch n.tag {
	case "q":
		open, shut := "“", "”"
		for up := n.parent; up != nil; up = up.parent {
			if up.tag == "q" {
				open, shut = map[string]string{"“": "‘", "‘": "“"}[open], map[string]string{"”": "’", "’": "”"}[shut]
			}
		}
		if said := strings.TrimSpace(n.raw()); said == "" || strings.ContainsAny(said[:min(len(said), len("“"))], "“‘「『\"") {
			open, shut = "", "" // it has its own
		}
		f.text(&node{text: open, at: n.at, parent: n.parent}, st)
		f.kids(n, st)
		f.text(&node{text: shut, at: n.at, parent: n.parent}, st)
		return
	case "sup", "sub":
		if f.script(n, st) {
			return
		}
	case "s", "strike":
		f.strike(n, st)
		return
	default:
		f.kids(n, st)
		return
	}
	f.kids(n, st)
	if c := f.cur; c != nil && strings.TrimSpace(n.raw()) != "" {
		c.raised++
	}
}

// script writes what is raised or lowered with characters that are, if it has some; what leads to
// a note is its mark.
func (f *flow) script(n *node, st style) bool {
	in := n
	for len(in.kids) == 1 && in.kids[0].tag != "" {
		in = in.kids[0]
		if look(in, &st); blocks[in.tag] || hidden[in.tag] || st.hide != "" || f.noteRef(st.link) != "" {
			return false
		}
	}
	if len(in.kids) != 1 {
		return false
	}
	before, write := rune(0), draft.Raised
	if c := f.cur; c != nil && len(c.chars) > 0 && f.blank == noBlank {
		before = c.chars[len(c.chars)-1]
	}
	if n.tag == "sub" {
		write = draft.Lowered
	}
	was := strings.TrimSpace(in.kids[0].text)
	out := write(before, was)
	if out == was {
		return false
	}
	f.text(&node{text: out, at: in.kids[0].at, parent: in}, st)
	return true
}

func (f *flow) kids(n *node, st style) {
	for i, k := range n.kids {
		f.rest = n.kids[i+1:]
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
