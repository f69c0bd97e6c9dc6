package html

import (
	"dayang/input/doc"
	"dayang/input/draft"
)

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
