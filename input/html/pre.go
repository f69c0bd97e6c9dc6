package html

import (
	"strconv"
	"strings"

	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/input/pattern"
	"dayang/input/plain"
)

// pre keeps the lines of a text as they are, if it is no prose.
func (f *flow) pre(n *node, st style) {
	f.flush()
	var b strings.Builder
	code := false
	var walk func(*node)
	walk = func(n *node) {
		if n.tag == "br" {
			b.WriteByte('\n')
		}
		if n.tag == "ul" && gutterName.MatchString(n.attr("class")) {
			f.dropped.icons++
			return
		}
		code = code || n.tag == "code" || n.tag == "samp" || n.tag == "kbd"
		b.WriteString(n.text)
		for _, k := range n.kids {
			walk(k)
		}
	}
	walk(n)
	raw := f.clean.Text(f.pos(n.at), b.String())
	if !f.part && !code && typed(raw) {
		f.prose(n, st, strings.ReplaceAll(raw, "\u00A0", " "))
		return
	}
	text := strings.Trim(raw, "\n")
	if strings.TrimSpace(text) == "" {
		return
	}
	if gutter(n, text) {
		f.dropped.icons++
		f.dropped.at(f.pos(n.at))
		return
	}
	c := &chunk{in: n.parent, tag: "pre", hide: st.hide, chars: []rune(text)}
	c.Kind, c.Text, c.Pos = doc.Code, text, f.pos(n.at)
	f.add(c)
}

// gutterName are names of the cell that holds the numbers of the lines beside them.
var gutterName = pattern.New(`(?i)(?:^|[-_ ])(?:gutter|linenos?(?:div)?|line-?numbers?|pre-?numbering)(?:$|[-_ \d])`)

// gutter reports numbers that count lines from one.
func gutter(n *node, text string) bool {
	if !gutterName.MatchString(n.attr("class")) && !gutterName.MatchString(n.parent.attr("class")) && !(n.parent.parent != nil && gutterName.MatchString(n.parent.parent.attr("class"))) {
		return false
	}
	for k, line := range strings.Fields(text) {
		if v, err := strconv.Atoi(line); err != nil || v != k+1 {
			return false
		}
	}
	return true
}

// minTyped is the number of Han characters and typedStops that of full stops from which
// on a <pre> is a text that was typed as it is, three quarters of it Han and their marks:
// libraries and mailing lists publish so.
const (
	minTyped   = 100
	typedStops = 3
)

func typed(s string) bool {
	han, other, stops := 0, 0, 0
	for _, r := range s {
		switch {
		case r == '。' || r == '！' || r == '？':
			stops++
		case isHan(r):
			han++
		case r > ' ' && r < 0x2000:
			other++
		}
	}
	return han >= minTyped && stops >= typedStops && other*3 < han
}

// prose reads such a text as the plain text that it is.
func (f *flow) prose(n *node, st style, text string) {
	d, diags := plain.Read(f.base.File, text)
	at := f.pos(n.at)
	line := func(p diag.Pos) diag.Pos {
		p.File = f.base.File
		if p.Line > 0 {
			p.Line += at.Line - 1
			p.Line = min(p.Line, len(f.lines))
			p.Offset = f.lines[p.Line-1]
		}
		return p
	}
	for _, p := range d.Paras {
		c := &chunk{Para: p, in: n.parent, tag: "pre", hide: st.hide, chars: []rune(p.Text)}
		c.Pos = line(c.Pos)
		for i := range c.Origins {
			c.Origins[i].Pos = line(c.Origins[i].Pos)
		}
		f.add(c)
	}
	for _, m := range diags {
		m.Pos = line(m.Pos)
		f.typed = append(f.typed, m)
	}
}
