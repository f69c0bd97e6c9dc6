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
	asText := plainText.MatchString(n.attr("class"))
	var walk func(*node)
	walk = func(n *node) {
		if n.tag == "br" {
			b.WriteByte('\n')
		}
		if n.tag == "ul" && gutterName.MatchString(n.attr("class")) {
			f.dropped.icons++
			return
		}
		if n.tag == "button" || n.tag == "span" && copyName.MatchString(n.attr("class")) {
			f.dropped.tools += len([]rune(n.raw()))
			f.dropped.at(f.pos(n.at))
			return
		}
		code = code ||
			n.tag == "code" && !plainText.MatchString(n.attr("class")) ||
			n.tag == "samp" ||
			n.tag == "kbd"
		b.WriteString(n.text)
		for _, k := range n.kids {
			walk(k)
		}
	}
	walk(n)
	code = code && !asText
	raw := f.clean.Text(f.pos(n.at), b.String())
	if !f.part && !code && (typed(raw, minTyped, typedStops) || asText && typed(raw, minSetApart, 2)) {
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
	if !code && inVerse(text, poem(n) || asText && ended(text)) {
		c.Kind, c.Text = doc.Verse, ""
		for i, line := range strings.Split(text, "\n") {
			at := c.Pos
			at.Line += i
			c.Items = append(c.Items, doc.Item{Text: strings.Trim(line, " \t　"), Pos: at})
		}
	}
	f.add(c)
}

// copyName are names of the button within a listing that copies it.
var copyName = pattern.New(`(?i)(?:^|[-_ ])(?:copy|clipboard)-?(?:code)?-?(?:btn|button)(?:$|[-_ ])`)

// plainText are the names of a language that is none: programs that write pages from Markdown
// put them on what an author set apart.
var plainText = pattern.New(`(?i)(?:^|[ ])(?:lang(?:uage)?-)(?:te?xt|plain|plaintext|none|poem)(?:$|[ ])`)

// poemName are names of an element that holds a poem.
var poemName = pattern.New(`(?i)(?:^|[-_ ])(?:poems?|poetry|verses?|shige|shici|lyrics?)(?:$|[-_ \d])`)

// poem reports a <pre> that is named so, or stands in what is.
func poem(n *node) bool {
	return poemName.MatchString(n.attr("class")) || n.parent != nil && poemName.MatchString(n.parent.attr("class"))
}

// Bounds of verse in a <pre>.
const (
	minPreVerse = 4  // lines, unless it is named so
	maxPreVerse = 24 // characters of a line
)

// inVerse reports short lines of Han without marks of programs, figures and drawings.
func inVerse(s string, named bool) bool {
	lines := 0
	for _, l := range strings.Split(s, "\n") {
		l = strings.Trim(l, " \t　")
		if l == "" {
			continue
		}
		chars, han := 0, 0
		for _, r := range l {
			chars++
			switch {
			case isHan(r):
				han++
			case r < 0x80 && r != ' ', r >= 0x2190 && r < 0x2E80:
				return false
			}
		}
		if lines++; chars > maxPreVerse || han*2 < chars || strings.ContainsAny(l, "：；") && !named {
			return false
		}
	}
	return lines >= minPreVerse || named && lines > 1
}

// ended reports lines that end clauses, but for the first one, which may be a title.
func ended(s string) bool {
	lines := strings.Split(s, "\n")
	n := 0
	for i, l := range lines {
		l = strings.TrimSpace(l)
		if l == "" {
			continue
		}
		if !strings.ContainsRune("，。；！？", []rune(l)[len([]rune(l))-1]) && i > 0 {
			return false
		}
		n++
	}
	return n > 1
}

// gutterName are names of the cell that holds the numbers of the lines beside them.
var gutterName = pattern.New(`
	(?i)(?:^|[-_ ])(?:gutter|linenos?(?:div)?|line-?numbers?|pre-?numbering)(?:$|[-_ \d])`)

// gutter reports numbers that count lines from one.
func gutter(n *node, text string) bool {
	if !gutterName.MatchString(n.attr("class")) && !gutterName.MatchString(n.parent.attr("class")) &&
		!(n.parent.parent != nil && gutterName.MatchString(n.parent.parent.attr("class"))) {
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

// minSetApart is the number of Han characters of a text whose language is said to be none.
const minSetApart = 30

func typed(s string, least, ends int) bool {
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
	return han >= least && stops >= ends && other*3 < han
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
