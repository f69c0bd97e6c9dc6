package html

import (
	"strings"

	"dayang/input/diag"
	"dayang/input/doc"
)

// What looks like a tool of the page and stands in the story: which of it is text, and how the rest
// is told.

// maxGap is how many lines may stand between a sentence and the next one of its text.
const maxGap = 8

// told reports a line that its place tells to be of the text, whatever tool it looks like: a
// provision, and a sentence between the sentences of one element. Where both neighbours are,
// a number of a floor is no post either.
func (s *selection) told(i int) bool {
	c := s.chunks[i]
	if c.Kind == doc.List || c.links > 0 || s.prose == nil || c.holder() != s.prose {
		return false
	}
	if article.MatchString(c.Text) {
		return true
	}
	if !strings.HasSuffix(c.Text, "。") && !strings.HasSuffix(c.Text, "；") && !floor.MatchString(c.Text) ||
		rights.MatchString(c.plain()) {
		return false
	}
	for _, next := range s.chunks[i+1 : min(i+1+maxGap, len(s.chunks))] {
		if next.hide == "" && next.sentences() && next.holder() == s.prose && !next.tool() {
			return true
		}
	}
	return false
}

// kept are the reasons why a chunk is none of the text though all of it is set elsewhere.
var kept = map[string]bool{"": true, "kicker": true, "info": true, "title": true, "joined": true}

// diags lists what was left aside: what stands in the story by its words, the page around it in
// one entry.
func (f *flow) diags() diag.List {
	l := append(f.clean.Diags(), f.typed...)
	first, struckAt := f.dropped.first, f.base
	paras, chars, struck, raised := 0, 0, 0, 0
	from, to := f.reach()
	for i, c := range f.out {
		if c.hide == "" || c.hide == "title" || c.hide == "joined" {
			if struck == 0 && c.struck > 0 {
				struckAt = c.Pos
			}
			struck, raised = struck+c.struck, raised+c.raised
		}
		if kept[c.hide] || f.tell(&l, i, from, to) {
			continue
		}
		if paras == 0 && (first.Line == 0 || c.Pos.Line < first.Line) {
			first = c.Pos
		}
		paras++
		chars += len(c.chars)
	}
	if struck > 0 {
		l.Add(diag.Warning, "simplified-strike", struckAt,
			diag.T("%d 处删除线未保留，文字照排，请核",
				"%d strikethroughs are not kept; their text is set, please check", struck))
	}
	if raised > 0 {
		l.Add(diag.Info, "simplified-script", f.base,
			diag.T("%d 处上标或下标排成正文", "%d raised or lowered stretches are set as text", raised))
	}
	d := &f.dropped
	if d.struck > 0 {
		l.Add(diag.Info, "dropped-struck", f.dropped.first,
			diag.T("略去编辑删去的 %d 字", "%d characters that an editor struck were dropped", d.struck))
	}
	chars += d.tools
	if chars+paras+d.scripts+d.controls+d.icons > 0 {
		l.Add(diag.Info, "dropped-page", first,
			diag.T("略去正文以外的内容：%d 段 %d 字，脚本样式 %d 处，小图标 %d 个，表单 %d 处，注释 %d 处",
				"what is not the story was dropped: %d paragraphs of %d characters, %d scripts and styles, %d icons, %d controls, %d comments",
				paras, chars, d.scripts, d.icons, d.controls, d.comments))
	}
	return l
}

// reach is where the first and the last sentence of the story stand; a piece within another text
// has nothing but story.
func (f *flow) reach() (from, to int) {
	from = len(f.out)
	for i, c := range f.out {
		if c.hide == "" && c.sentences() {
			from, to = min(from, i), i
		}
	}
	return from, to
}

// tell lists a line, or a list, that was set aside between the sentences of the story: what looks
// like a tool of the page may be meant. What no reader sees there is counted only.
func (f *flow) tell(l *diag.List, i, from, to int) bool {
	c := f.out[i]
	if i < from || i > to || c.hide != "tools" && c.hide != "chrome" && c.hide != "links" {
		return false
	}
	words := c.Text
	for _, it := range c.Items {
		words = strings.TrimSpace(words + " " + it.Label + it.Text)
	}
	for n := c.in; n != nil; n = n.parent {
		if n.tag == "noscript" {
			return false
		}
	}
	if words == "" {
		return false
	}
	l.Add(diag.Info, "page-furniture", c.Pos,
		diag.T("网页上的“%s”不排", "%q belongs to a web page and is not set", words))
	return true
}
