package html

import (
	"strings"
	"unicode/utf8"

	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/input/draft"
)

// removed leaves out what an editor struck and replaced: <del>…</del><ins>…</ins>.
func (f *flow) removed(n *node, st style) {
	if len(f.rest) > 0 && f.rest[0].parent == n.parent && f.rest[0].tag == "ins" {
		f.dropped.struck += len([]rune(n.raw()))
		f.dropped.at(f.pos(n.at))
		return
	}
	f.strike(n, st)
}

// maxLead is how many characters before a struck text tell what it is: 原价.
const maxLead = 4

// strike reads what has a line through it: it is set, and told, but where it would make another
// figure of the one beside it.
func (f *flow) strike(n *node, st style) {
	was := strings.TrimSpace(n.raw())
	if st.hide == "" && utf8.RuneCountInString(was) <= maxTool {
		var around []rune
		if c := f.cur; c != nil && len(c.chars) > 0 && f.blank == noBlank {
			around = append(around, c.chars[max(0, len(c.chars)-maxLead):]...)
		}
		s := draft.Stretch{Start: len(around), End: len(around) + utf8.RuneCountInString(was)}
		around = append(around, []rune(was+f.behind(n))...)
		if draft.Replaced(around, s) {
			f.typed.Add(diag.Warning, "dropped-struck", f.pos(n.at),
				diag.T("划去的“%s”不排", "%q, which is struck, is not set", was))
			return
		}
	}
	f.kids(n, st)
	if c := f.cur; c != nil && was != "" {
		c.struck++
	}
}

// behind is the text behind an element in its line, "" where another line begins.
func (f *flow) behind(n *node) string {
	if len(f.rest) == 0 || f.rest[0].parent != n.parent {
		return ""
	}
	k := f.rest[0]
	if k.tag == "" {
		return k.text[:min(len(k.text), maxTool)]
	}
	if text, short := k.brief(maxTool); short && !blocks[k.tag] && k.tag != "br" {
		return text
	}
	return ""
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
				f.cur.Spans = append(f.cur.Spans,
					doc.Span{Start: start, End: len(f.cur.chars), Mark: doc.Ruby, Target: note})
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

// sub reads an element by itself: its paragraphs, and what is none.
func (f *flow) sub(n *node, st style) (text, other []*chunk) {
	out, list := f.out, f.list
	f.out, f.list = nil, nil
	f.walk(n, st)
	f.flush()
	for _, c := range f.out {
		switch {
		case n.tag == "caption" ||
			c.Kind == doc.Figure ||
			c.Kind == doc.Table ||
			c.Kind == doc.Code ||
			c.Kind == doc.Rule ||
			n.tag != "td" && n.tag != "th":
			other = append(other, c)
		case c.Kind == doc.List:
			for _, it := range c.Items {
				l := &chunk{chars: []rune(it.Text)}
				l.Text, l.Spans = draft.Labelled(it.Label, it.Text, it.Spans)
				text = append(text, l)
			}
			if len(text) > 0 {
				last := text[len(text)-1]
				last.links, last.struck, last.raised = last.links+c.links, c.struck, c.raised
			}
		default:
			text = append(text, c)
		}
	}
	f.out, f.list = out, list
	return text, other
}
