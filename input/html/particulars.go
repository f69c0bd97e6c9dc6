package html

import (
	"strings"
	"unicode/utf8"

	"dayang/input/doc"
	"dayang/input/draft"
	"dayang/input/folio"
	"dayang/input/particulars"
	"dayang/input/pattern"
)

// maxInfo is the length of a line of particulars in characters, maxInfoSearch how many
// paragraphs after the title may be one.
const (
	maxInfo       = 160
	maxInfoSearch = 8
	maxSite       = 10 // characters of the name of a site
)

// particulars reads the lines under the title and takes them out of the text.
func (f *flow) particulars(d *draft.Draft, title int, a *about) {
	s := infoSearch{flow: f, d: d, title: title, about: a, site: a.site}
	f.channels, f.menu = parts(a.title)[1:], f.menus(title)
	if name := strings.TrimSpace(a.title); s.site == "" && title >= 0 && f.out[title].Text != name &&
		utf8.RuneCountInString(name) <= maxSite {
		s.site = name // <title> has nothing else
	}
	for k, c := range f.out[title+1:] {
		if !s.candidate(c) || f.event(title+1+k) {
			continue
		}
		if s.past(c) {
			break
		}
		s.read(c)
	}
	f.poster(d, title, s.first)
	f.subtitle(d, title, s.first)
	f.scattered(d, title, a)
	f.stamped(d, title)
}

// eventWhen is when something takes place, eventWhere where it does, or with whom.
var (
	eventWhen  = pattern.New(`^时[ 　]*间[ 　]*[:：]`)
	eventWhere = pattern.New(`^(?:(?:活动|会议)?地[ 　]*点|主[ 　]*持[人]?|出[ 　]*席|参[ 　]*加(?:人员)?)[ 　]*[:：]`)
)

// event reports the line that says when something takes place: where it does is said beside it. A page
// that says when it was put up has 时间： as well.
func (f *flow) event(i int) bool {
	if !eventWhen.MatchString(f.out[i].Text) {
		return false
	}
	where := func(c *chunk) bool { return eventWhere.MatchString(c.Text) }
	return i > 0 && where(f.out[i-1]) || i+1 < len(f.out) && where(f.out[i+1])
}

// infoSearch goes through the lines under a title.
type infoSearch struct {
	*flow
	d     *draft.Draft
	title int
	about *about
	site  string

	seen, passed int    // lines of the text; all lines
	first        *chunk // the first line of particulars
	own          string // the date that the text gives itself, in brackets
}

// furnished reports a line that was set aside, which may hold particulars all the same.
func (c *chunk) furnished() bool {
	return c.hide == "chrome" || c.hide == "links" || c.hide == "tools"
}

// candidate reports a chunk that may be a line of particulars or ends them. The lead may stand
// over them, and so may a sentence.
func (s *infoSearch) candidate(c *chunk) bool {
	if s.title < 0 && s.first == nil && folio.Over(c.Text) {
		return false // the page that the text was lifted from
	}
	if c.hide == "" && c.Kind == "" && c.classed(leadClass) {
		return false
	}
	if c.furnished() {
		return len(c.chars) <= maxInfo
	}
	if c.hide != "" || c.Kind == doc.Figure {
		return false
	}
	if s.first == nil && s.seen == 0 && c.sentences() && len(c.chars) <= maxInfo && s.informs(c, s.site) {
		s.seen++
		return false
	}
	return true
}

// past reports that the particulars are over: at a long line, at a sentence of the text, at a
// table, after a number of lines. It counts the line otherwise.
func (s *infoSearch) past(c *chunk) bool {
	aside := c.furnished()
	if len(c.chars) > maxInfo ||
		strings.ContainsAny(c.Text, "。！？") && !aside ||
		s.seen == maxInfoSearch ||
		s.passed == 4*maxInfoSearch {
		return true
	}
	if s.passed++; !aside {
		s.seen++
	}
	return c.Kind == doc.Table && len(c.Rows) > 2
}

// read reads a line and enters what it says.
func (s *infoSearch) read(c *chunk) {
	if s.ownDate(c) {
		return
	}
	if c.hide == "" && c.Kind == "" && particulars.Flag(c.Text) {
		c.hide = "tools"
		return
	}
	i, ok := readInfo(s.unchanneled(c.infoFields()), s.site)
	aside := c.furnished()
	if !ok && !aside && s.first == nil && i.credits() {
		s.first = c // inference reads it; what stands over it is none of the text
		return
	}
	if !ok || aside && (i.date == "" || s.d.Meta.Date != "") {
		return
	}
	a, m := s.about, &s.d.Meta
	if a.guessed && i.source != "" && !i.guessed { // the text is taken over from there
		s.dropped.tools += utf8.RuneCountInString(m.Source)
		m.Source, a.guessed = "", false
	}
	a.guessed = a.guessed || i.guessed && m.Source == ""
	if s.own != "" && i.date != "" {
		s.dropped.tools += utf8.RuneCountInString(i.date)
		s.dropped.at(c.Pos)
		i.date = ""
	}
	s.take(s.d, c, i)
	if s.first == nil {
		s.first = c
	}
}

// ownDate notes the date that the text gives itself: in brackets, or centred on a line of its
// own. Under a line of particulars it is taken out of the text and goes before the page's.
func (s *infoSearch) ownDate(c *chunk) bool {
	when := particulars.Bracketed(c.Text)
	if day := particulars.DateAt(c.Text); when == "" && day == c.Text && c.Look.Centered &&
		strings.Contains(day, "年") && !clock.MatchString(day) {
		when = day
	}
	if when == "" || c.hide != "" {
		return false
	}
	s.own = when
	if s.first == nil {
		return false
	}
	s.dropped.tools += utf8.RuneCountInString(s.d.Meta.Date)
	s.dropped.at(c.Pos)
	s.d.Meta.Date, c.hide = when, "info"
	s.issuers(s.d, s.title, c)
	return true
}

// take enters what a line says; what is left of it stays.
func (f *flow) take(d *draft.Draft, c *chunk, i *info) {
	if f.dropped.tools += i.tools; i.tools > 0 {
		f.dropped.at(c.Pos)
	}
	m := &d.Meta
	if m.Date == "" {
		m.Date = i.date
	}
	if m.Source == "" {
		m.Source = i.source
		if name := account.ReplaceAllString(m.Source, ""); name != "" {
			f.dropped.tools += utf8.RuneCountInString(m.Source) - utf8.RuneCountInString(name)
			m.Source = name
		}
	}
	if c.Kind == doc.List { // each has an item of its own
		i.byline, i.rest = append(i.byline, i.rest...), nil
	}
	m.Byline = append(m.Byline, i.byline...)
	m.Editors = append(m.Editors, i.editors...)
	c.hide, c.Kind, c.Items, c.Rows = "info", "", nil, nil
	if len(i.rest) == 0 {
		return
	}
	c.hide = ""
	c.Text = strings.Join(i.rest, " ")
	c.chars, c.Spans, c.Origins = []rune(c.Text), nil, nil
}
