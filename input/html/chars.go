package html

import (
	"strings"
	"unicode"

	"dayang/input/diag"
	"dayang/input/doc"
)

// text writes a text node.
func (f *flow) text(n *node, st style) {
	at := f.pos(n.at)
	started := false
	for _, r := range f.clean.Text(at, n.text) {
		switch {
		case r == '\n' || r == '\r':
			if f.blank == noBlank {
				f.blank = lineBlank
			}
		case r == ' ' || r == '\t' || r == '\f' || r == 0xA0:
			if f.blank != lineBlank || r == 0xA0 {
				f.blank = realBlank
			}
			if f.cur == nil && r == 0xA0 {
				f.indent(n, st).Look.Indent++ // counted in half ems until flush
			}
		case r == '\u3000' && (f.cur == nil || len(f.cur.chars) == 0):
			f.indent(n, st).Look.Indent += 2
		case unicode.IsControl(r):
		case st.signs && (f.cur == nil || len(f.cur.chars) == 0):
			f.indent(n, st).bullet = true
			f.dropped.tools++
			f.dropped.at(at)
		default:
			f.write(r, at, &started, n, st)
		}
	}
}

// indent opens a chunk so that its indent can be counted.
func (f *flow) indent(n *node, st style) *chunk {
	if f.cur == nil {
		f.cur = &chunk{in: blockOf(n), hide: st.hide}
		f.cur.Look.Centered, f.cur.Look.Right, f.cur.Look.Size = st.centered, st.right, st.size
		if st.quote {
			f.cur.Kind = doc.Quote
		}
	}
	return f.cur
}

func (f *flow) write(r rune, at diag.Pos, started *bool, n *node, st style) {
	c := f.indent(n, st)
	if len(c.chars) == 0 {
		c.Pos = at
	} else if f.blank == realBlank || f.blank == lineBlank && c.chars[len(c.chars)-1] < 0x2000 && r < 0x2000 {
		c.chars = append(c.chars, ' ')
	}
	f.blank = noBlank
	from := len(c.chars)
	if !*started {
		*started = true
		c.Origins = append(c.Origins, doc.Origin{At: from, Pos: at})
		if f.role != noRole && len(c.roles) < maxRoles {
			c.roles = append(c.roles, roleAt{from, f.role})
		}
		f.role = noRole
	}
	c.chars = append(c.chars, r)
	mark := func(on bool, m doc.Mark, target string) {
		if !on {
			return
		}
		// One character at a time: the normal form joins them.
		if k := len(c.Spans); k > 0 {
			for i := k - 1; i >= max(0, k-4); i-- {
				if s := &c.Spans[i]; s.Mark == m && s.Target == target && s.End >= from-1 &&
					(s.End == from || c.chars[from-1] == ' ') {
					s.End = from + 1
					return
				}
			}
		}
		c.Spans = append(c.Spans, doc.Span{Start: from, End: from + 1, Mark: m, Target: target})
	}
	mark(st.strong, doc.Strong, "")
	mark(st.emph, doc.Emph, "")
	mark(st.mono, doc.Mono, "")
	if ref := f.noteRef(st.link); ref != "" {
		mark(true, doc.NoteRef, ref)
	} else if st.link != "" {
		c.links++
		mark(webLink(st.link) || f.part && !f.stated && strings.HasPrefix(st.link, "#"), doc.Link, st.link)
	}
}

// webLink reports an address that a reader could follow.
func webLink(href string) bool {
	low := strings.ToLower(href)
	return !strings.HasPrefix(low, "#") && !strings.HasPrefix(low, "javascript:") &&
		!strings.HasPrefix(low, "data:")
}

// blockOf is the nearest element that begins a paragraph.
func blockOf(n *node) *node {
	for n = n.parent; n.parent != nil && !blocks[n.tag]; n = n.parent {
	}
	return n
}
