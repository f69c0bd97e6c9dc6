package html

import (
	"slices"
	"strings"

	"dayang/input/doc"
	"dayang/input/pattern"
)

// Notes that manuals set apart: 注意, 提示 and the like, a picture beside them, in a box or in a
// table that only lays them out (DocBook, AsciiDoc, Sphinx, Markdown on the web). They are
// paragraphs that open with their name, no tables and no pictures.

var (
	admonitionName = pattern.New(`
		^[\[【（(]?(?:
			注意(?:事项)?|注|(?:小|温馨|友情|重要|安全)?提示|提醒|警告|小心|当心|當心|危险|危險|重要|备注|
			備註|附注|说明|說明|技巧|窍门|建议|
			(?i:note|tip|warning|caution|important|danger|attention|hint|info|information)
		)[\]】）)]?[:：!！]?$`)
	admonitionBox = pattern.New(`
		(?i)(?:^|[-_ ])(?:
			note|tip|warning|caution|important|danger|attention|hint|admonition|admonitionblock|notice|alert
		)(?:$|[-_ ])`)
)

// maxNoteName is the longest name of such a note, in bytes.
const maxNoteName = 40

// words are the words within an element if they are no longer than such a name.
func (n *node) words() (string, bool) {
	text, ok := n.brief(maxNoteName * 10) // with the white space between the tags
	return text, ok && len(text) <= maxNoteName
}

// admonition reads such a note, and reports whether the element is one.
func (f *flow) admonition(n *node, st style) bool {
	switch n.tag {
	case "div", "aside", "section", "blockquote":
		if !admonitionBox.MatchString(n.attr("class")) {
			return false
		}
		if sign := noteSign(n); sign != nil { // its picture is its name
			f.unpicture(sign)
			from := f.inside(n, st)
			for _, c := range f.out[from:] {
				if c.Kind == "" {
					c.Kind = doc.Paragraph
				}
			}
			return true
		}
	case "table":
		if !noteTable(n) || !pictured(n) { // a name alone in a cell may be that of a row
			return false
		}
	default:
		return false
	}
	name := firstText(n)
	if name == nil {
		return false
	}
	label, short := name.words()
	label = strings.TrimSpace(label)
	if !short || !admonitionName.MatchString(label) || len(strings.TrimSpace(n.raw())) <= len(label) {
		return false
	}
	pos := f.pos(name.at)
	label = f.clean.Text(pos, label)
	f.icons(n)
	name.parent.kids = slices.DeleteFunc(slices.Clone(name.parent.kids), func(k *node) bool { return k == name })
	from := f.inside(&node{tag: n.tag, attrs: n.attrs, at: n.at, parent: n.parent, kids: contentOf(n)}, st)
	named := false
	for _, c := range f.out[from:] {
		if c.Kind != "" && c.Kind != doc.Paragraph {
			continue
		}
		if !named {
			c.headed(label)
			c.Pos, named = pos, true
		}
		c.Kind = doc.Paragraph
	}
	if !named {
		c := &chunk{in: n.parent, tag: "p", hide: st.hide, chars: []rune(label)}
		c.Text, c.Pos, c.Kind, c.Spans = label, pos, doc.Paragraph, []doc.Span{{
			End:  len(c.chars),
			Mark: doc.Strong,
		}}
		f.out = slices.Insert(f.out, from, c)
	}
	return true
}

// headed puts the name of a note before its text.
func (c *chunk) headed(label string) {
	n := c.OpenWith(label)
	for i := range c.cuts {
		c.cuts[i] += n
	}
	c.chars = append([]rune(c.Text)[:n:n], c.chars...)
}

// noteTable reports a table that may lay out one such note: two rows and two cells in each at
// most, no table inside, a picture or a name alone in the first cell.
func noteTable(n *node) bool {
	rows, cells := 0, 0
	nested := false
	var first *node
	n.each("tr", func(*node) { rows++ })
	for _, tag := range []string{"td", "th"} {
		n.each(tag, func(c *node) {
			cells++
			if first == nil || c.at < first.at {
				first = c
			}
		})
	}
	n.each("table", func(t *node) { nested = nested || t != n })
	if rows == 0 || rows > 2 || cells < 2 || cells > 3 || nested {
		return false
	}
	text, short := first.words()
	text = strings.TrimSpace(text)
	return short && (text == "" && pictured(first) || admonitionName.MatchString(text))
}

func pictured(n *node) bool {
	found := false
	n.each("img", func(*node) { found = true })
	return found
}

// firstText is the element, or the text, that holds the first words of an element and nothing
// else, nil if there are none.
func firstText(n *node) *node {
	for _, k := range n.kids {
		text, short := k.words()
		switch {
		case short && strings.TrimSpace(text) == "" || hidden[k.tag] || k.tag == "#comment":
		case k.tag == "":
			return k
		case short && k.tag != "td" && k.tag != "tr" && k.tag != "tbody" && k.tag != "table":
			return k
		default:
			return firstText(k)
		}
	}
	return nil
}

// icons takes the pictures out that stand alone in a cell or a box before the text.
func (f *flow) icons(n *node) {
	n.each("img", func(img *node) {
		box := img.parent
		for box != n && !blocks[box.tag] {
			box = box.parent
		}
		if text, short := box.words(); box == n || !short || strings.TrimSpace(text) != "" {
			return
		}
		f.unpicture(img)
	})
}

// unpicture takes a picture out of the tree that is a sign of the page.
func (f *flow) unpicture(img *node) {
	img.parent.kids = slices.DeleteFunc(slices.Clone(img.parent.kids), func(k *node) bool { return k == img })
	f.dropped.icons++
	f.dropped.at(f.pos(img.at))
}

// noteSource is the name of the picture of such a note.
var noteSource = pattern.New(`
	(?i)(?:^|[/_-])(?:note|tip|warning|caution|important|danger|attention|hint|info)\.(?:svg|png|gif|jpe?g)$`)

// noteSign is the picture that stands for the name of a note before all its text, nil if none does.
func noteSign(n *node) *node {
	for _, k := range n.kids {
		switch text, short := k.words(); {
		case k.tag == "img":
			if noteSource.MatchString(k.attr("src")) {
				return k
			}
			return nil
		case short && text == "" && pictured(k):
			return noteSign(k)
		case !short || text != "":
			return nil
		}
	}
	return nil
}

// contentOf lists what a note holds: of a table the contents of its cells.
func contentOf(n *node) (out []*node) {
	kids := n.kids
	if n.tag == "table" {
		kids = []*node{n}
	}
	for _, k := range kids {
		if k.tag != "table" || !noteTable(k) && n.tag != "table" && cellsOf(k) > 3 {
			out = append(out, k)
			continue
		}
		for _, c := range cellList(k) {
			if strings.TrimSpace(c.raw()) != "" || pictured(c) {
				out = append(out, &node{tag: "div", at: c.at, parent: c.parent, kids: c.kids})
			}
		}
	}
	return out
}

func cellsOf(n *node) int { return len(cellList(n)) }

// cellList lists the cells of a table in order.
func cellList(n *node) (out []*node) {
	for _, k := range n.kids {
		switch k.tag {
		case "td", "th":
			out = append(out, k)
		case "tr", "tbody", "thead", "tfoot":
			out = append(out, cellList(k)...)
		}
	}
	return out
}
