package html

import (
	"strings"
	"unicode/utf8"

	"dayang/input/doc"
)

// maxFold is the length in characters of a line with which a part of a page is folded: 政策文件 ▼.
const maxFold = 12

// pick marks every chunk that is no part of the story and returns the index of
// the title, -1 if there is none.
func pick(root *node, chunks []*chunk, pageTitle string) int {
	hideFolds(chunks)
	body := story(root, chunks)
	title := first(chunks, findTitle(root, chunks, body, pageTitle))
	join(chunks, title, pageTitle)
	s := extent(chunks, body, title)
	s.sift()
	teasers(chunks, title)
	edges(chunks, title)
	credits(chunks, title)
	return title
}

// hideFolds hides the lines that fold a part of the page.
func hideFolds(chunks []*chunk) {
	for _, c := range chunks {
		if n := len(c.chars); n > 0 && n <= maxFold && c.hide == "" && strings.ContainsRune("▼▾▽", c.chars[n-1]) {
			c.hide = "hidden"
		}
	}
}

// findTitle finds the title by <title> and headings, by its looks, by its place on the page.
func findTitle(root *node, chunks []*chunk, body *node, pageTitle string) int {
	title := heading(chunks, pageTitle, body)
	if title < 0 {
		title = looked(chunks, body)
	}
	if title < 0 {
		title = displayed(chunks, body, fromOffice(root))
	}
	return title
}

// selection is the story among the chunks of a page: how far it reaches, and what was met of
// it while the chunks are gone through. Places are indexes of chunks, -1 for none.
type selection struct {
	chunks []*chunk
	body   *node // the element of the story
	title  int
	total  int // the weight of that element

	start, last int // of the element of the story
	from        int // start, or the lines over it that may be its title block
	begin       int // of what is kept: the title, or from
	close       int // of what follows the element and is part of the story
	lastProse   int // in the element

	seen  int   // the weight of what was kept so far
	prose *node // that holds the paragraphs of the story
	led   bool  // the paragraph before ends in a colon
	under *node // the section of the numbered heading before, if it is an element
}

// extent finds how far the story reaches.
func extent(chunks []*chunk, body *node, title int) *selection {
	s := &selection{chunks: chunks, body: body, title: title, start: -1, last: -1, lastProse: -1}
	for i, c := range chunks {
		if c.within(body) {
			if s.start < 0 {
				s.start = i
			}
			s.last = i
			s.total += c.weight()
		}
	}
	if title >= 0 {
		chunks[title].hide = ""
	}
	s.from, s.close = s.start, further(chunks, body, s.last)
	if title < 0 {
		s.from = overStory(chunks, body, s.start)
	}
	s.begin = s.from
	if title >= 0 && (s.from < 0 || title < s.from || title <= s.last) && !s.toldOver() {
		s.begin = title
	}
	for i, c := range chunks[:max(0, s.last+1)] {
		if c.hide == "" && c.sentences() && c.within(body) {
			s.lastProse = i
		}
	}
	return s
}

// toldOver reports prose over the title, in one flow with it, which is told by the text: a
// decree over the rules that it puts into force.
func (s *selection) toldOver() bool {
	if s.from < 0 || s.title <= s.from || s.title > s.last {
		return false
	}
	for _, c := range s.chunks[s.from:s.title] {
		if c.hide == "" && c.sentences() && c.within(s.body) && c.holder() == s.chunks[s.title].holder() {
			return true
		}
	}
	return false
}

// sift goes through the chunks and sets aside what is no part of the story.
func (s *selection) sift() {
	for i, c := range s.chunks {
		if i == s.title {
			continue
		}
		inside := s.inside(i)
		if c.hide == "" {
			c.hide = s.aside(i, inside)
		}
		if c.hide == "" {
			s.keep(i, inside)
		}
		switch {
		case inside && s.foot(i):
			return
		case !inside && c.hide == "" && c.links > 0 && len(c.chars) <= maxTools && tail.MatchString(c.plain()):
			c.hide = "links" // between title and text
		}
	}
}

// inside reports a chunk in the element of the story, or in what belongs to it over and
// under that element.
func (s *selection) inside(i int) bool {
	switch {
	case i < s.from:
		return false
	case i <= s.last:
		return s.title < 0 && i < s.start || s.chunks[i].within(s.body)
	}
	return i <= s.close
}

// aside says why a chunk is no part of the story, "" if it may be.
func (s *selection) aside(i int, inside bool) string {
	c := s.chunks[i]
	switch {
	case i < s.begin && !(inside && kicker(c) && s.begin-i <= 2),
		!inside && !s.underTitle(i):
		return "outside"
	case c.Kind != doc.Code && (s.leadsTo(i) || c.tool()) && !s.told(i):
		return "tools"
	case linked(c) && !s.ownLinks(i, inside),
		c.links > 0 && tagLine.MatchString(c.plain()):
		return "links"
	case c.index():
		return "tools"
	}
	return ""
}

// maxUnderTitle is the length in characters of a line between the title and the element of
// the story.
const maxUnderTitle = 120

// underTitle reports such a line.
func (s *selection) underTitle(i int) bool {
	return s.begin >= 0 && i > s.begin && i < s.from && utf8.RuneCountInString(s.chunks[i].Text) <= maxUnderTitle
}

// leadsTo reports the path to the page, before the story, after it, or in links.
func (s *selection) leadsTo(i int) bool {
	c := s.chunks[i]
	return (s.seen == 0 || c.links > 0 || i > s.lastProse) && crumbs.MatchString(c.plain()) &&
		(c.links > 0 || !strings.HasSuffix(c.Text, "。"))
}

// tool reports a short line that is a tool of the page.
func (c *chunk) tool() bool {
	if len(c.chars) > maxTools {
		return false
	}
	line := c.plain()
	return scrap.MatchString(line) ||
		tools.MatchString(line) ||
		strings.Contains(c.Text, "页") && pager.MatchString(line) ||
		linked(c) && editLink.MatchString(line)
}

// ownLinks reports a line of links that is part of the story: what is attached to it, what a
// sentence refers to, an entry of its own list.
func (s *selection) ownLinks(i int, inside bool) bool {
	c := s.chunks[i]
	switch {
	case s.seen == 0:
		return false
	case address.MatchString(c.Text), attachment.MatchString(c.Text), c.files():
		return true
	case !inside, i >= s.lastProse && (s.under == nil || !c.within(s.under)):
		return false
	}
	return c.refers(s.led) || c.entry() && s.besideProse(c)
}

// besideProse reports a chunk in the element of the story's paragraphs, or in one like it
// next to it.
func (s *selection) besideProse(c *chunk) bool {
	if s.prose == nil {
		return false
	}
	h := c.holder()
	return h == s.prose || h.parent == s.prose.parent && h.tag == s.prose.tag
}

// keep notes what a chunk of the story says of those after it.
func (s *selection) keep(i int, inside bool) {
	c := s.chunks[i]
	s.seen += c.weight()
	s.led = c.Kind == "" && strings.HasSuffix(c.Text, "：") && len(c.chars) >= minOwn &&
		c.links*2 < len(c.chars)
	if c.numbered() && i+1 < len(s.chunks) {
		s.under = common(c.in, s.chunks[i+1].in)
		for e := s.body; e != nil; e = e.parent {
			if e == s.under {
				s.under = nil // no element of its own
			}
		}
	}
	if inside && c.sentences() {
		s.prose = c.holder()
	}
}

// foot reads the line that heads what follows a story: 相关阅读, 12 comments. Where the story goes
// on after it, only its list is set aside; elsewhere the story ends, which it reports.
func (s *selection) foot(i int) bool {
	c := s.chunks[i]
	short := len(c.chars) <= maxTools
	if !tail.MatchString(c.plain()) && !(short && answered.MatchString(c.Text)) {
		return false
	}
	if short && c.links > 0 {
		c.hide = "links" // 延伸阅读：and the link itself
		return false
	}
	rest := s.chunks[i+1:]
	switch {
	case !c.headsFoot():
	case s.prose != nil && beside.MatchString(c.Text) && len(rest) > 0 && rest[0].sentences() &&
		rest[0].holder() == s.prose: // a text of its own under it
	case s.prose != nil && goesOn(rest, s.prose, s.total):
		inset(s.chunks[i:], s.prose)
	case s.seen*2 >= s.total:
		for _, r := range s.chunks[i:] {
			if r.hide == "" {
				r.hide = "tail"
			}
		}
		return true
	}
	return false
}

// maxFoot is the length in characters of a line that heads what follows a story, unless it
// is what readers said.
const maxFoot = 20

// headsFoot reports a line that may head what follows: a short one that is seen as part of the
// page's text, or the head of what readers said.
func (c *chunk) headsFoot() bool {
	if answered.MatchString(c.Text) {
		return c.hide == "" || c.hide == "tools" || c.hide == "chrome"
	}
	return (c.hide == "" || c.hide == "tools") && len(c.chars) <= maxFoot
}

// restShare is the share of a story, in per cent, that follows an inset between its
// paragraphs, within so many of them.
const (
	restShare = 8
	maxRest   = 400
)

// goesOn reports that the prose of a story goes on in its element.
func goesOn(rest []*chunk, prose *node, total int) bool {
	n := 0
	for _, c := range rest[:min(len(rest), maxRest)] {
		if n*100 >= total*restShare && n > 0 {
			return true
		}
		if c.hide == "" && c.sentences() && c.holder() == prose {
			n += c.weight()
		}
	}
	return n*100 >= total*restShare && n > 0
}

// inset sets a list of other stories between the paragraphs of one aside: its head, and
// what stands in its box. The links are told by themselves.
func inset(chunks []*chunk, prose *node) {
	head := chunks[0]
	head.hide = "links"
	box := head.in
	for box != nil && box.parent != prose {
		box = box.parent
	}
	if box == nil || head.in == prose {
		return
	}
	for _, c := range chunks[1:] {
		if !c.within(box) {
			return
		}
		if c.hide == "" {
			c.hide = "links"
		}
	}
}
