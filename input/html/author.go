package html

import (
	"slices"
	"strings"
	"unicode/utf8"

	"dayang/input/doc"
	"dayang/input/draft"
	"dayang/input/particulars"
	"dayang/input/pattern"
)

// maxScattered is how long a part of such a line is that stands in an element of its
// own, in characters.
const maxScattered = 30

// clock is the time of day, which only pages give.
var clock = pattern.New(`\d{1,2}[:：]\d{2}`)

// scattered reads particulars that stand in elements of their own, with a time among
// them: who, when, and the page's tools.
func (f *flow) scattered(d *draft.Draft, title int, a *about) {
	if d.Meta.Date != "" {
		return
	}
	var run []*chunk
	for k, c := range f.out[title+1:] {
		if c.hide == "info" || c.hide == "chrome" || c.hide == "links" && len(c.chars) > maxScattered {
			continue
		}
		if len(c.chars) > maxScattered ||
			c.Kind != "" ||
			strings.ContainsAny(c.Text, "。！？") ||
			len(run) == maxInfoSearch || f.event(title+1+k) ||
			c.hide != "" && c.hide != "links" && c.hide != "tools" {
			break
		}
		run = append(run, c)
	}
	for from := range run {
		for to := len(run); to-from >= 2; to-- {
			var fields []string
			timed := false
			for _, c := range run[from:to] {
				fields = append(fields, c.infoFields()...)
				timed = timed || clock.MatchString(c.Text)
			}
			i, ok := readInfo(fields, a.site)
			if !ok || !timed || i.date == "" || len(i.rest) > 0 || title < 0 && i.guessed && from == 0 {
				continue // without a title the first line may be it, and no source
			}
			for _, c := range run[from+1 : to] {
				c.hide = "info"
			}
			a.guessed = a.guessed || i.guessed && d.Meta.Source == ""
			f.take(d, run[from], i)
			return
		}
	}
}

// poster sets aside what a page shows of who put a story up beside the line of particulars:
// his face, in a box that holds neither title nor text, and his name once more.
func (f *flow) poster(d *draft.Draft, title int, info *chunk) {
	if title < 0 || info == nil {
		return
	}
	above := map[*node]bool{} // elements that hold the title or prose
	for i, c := range f.out {
		if i == title || c.hide == "" && c.sentences() {
			for n := c.in; n != nil && !above[n]; n = n.parent {
				above[n] = true
			}
		}
	}
	for _, c := range f.out[title+1 : min(len(f.out), title+1+2*maxInfoSearch)] {
		switch {
		case c.hide != "":
		case c.sentences():
			return
		case c.Kind == doc.Figure && c.Text == "":
			if both := common(c.in, info.in); both != nil && !above[both] {
				c.hide = "tools"
			}
		case c.Kind == "" && (c.Text == d.Meta.Source || slices.Contains(d.Meta.Byline, c.Text)):
			c.hide = "tools"
		}
	}
}

// issuers takes the offices for the authors that stand over the text's own date, one a line;
// the page's author is a section of its staff then.
func (f *flow) issuers(d *draft.Draft, title int, date *chunk) {
	var who []*chunk
	for _, c := range f.out[title+1:] {
		if c == date {
			break
		}
		if c.hide != "" || c.Kind == doc.Figure {
			continue
		}
		if c.Kind != "" || !c.Look.Centered || len(c.chars) > maxScattered || !issuedBy.MatchString(c.Text) {
			return
		}
		who = append(who, c)
	}
	if len(who) == 0 {
		return
	}
	for _, name := range d.Meta.Byline {
		f.dropped.tools += utf8.RuneCountInString(name)
	}
	d.Meta.Byline = nil
	for _, c := range who {
		d.Meta.Byline, c.hide = append(d.Meta.Byline, c.Text), "info"
	}
}

// stamped takes a date with its time that stands alone under the title.
func (f *flow) stamped(d *draft.Draft, title int) {
	for _, c := range f.out[title+1:] {
		if c.hide != "" || c.Kind == doc.Figure {
			continue
		}
		if i, _ := readInfo(c.infoFields(), ""); d.Meta.Date == "" && len(c.chars) <= maxScattered && i != nil &&
			clock.MatchString(i.date) && len(i.rest) == 0 {
			f.take(d, c, i)
		}
		return
	}
}

// maxSub is the length of a subtitle in characters.
const maxSub = 40

var noSubtitle = pattern.New(`
	记者|通讯员|作者|摄影|编辑|[文图][/／｜:：]|[□■。！？；：|]|^[（(]|^[\p{Han}·]{2,4}$|
	(?:局|委|府|院|厅|部|办|公司|中心)$`)

// enclosed is a line in brackets.
var enclosed = pattern.New(`^[（(][^（）()]{3,30}[）)]$`)

// under takes the line for a subtitle that stands right under the title, within the same
// element, if it is a heading or named so.
func (f *flow) under(d *draft.Draft, title int, pageTitle string) {
	if title < 0 || d.Meta.Subtitle != "" {
		return
	}
	t := f.out[title]
	if t.in == nil || t.in.parent == nil {
		return
	}
	for _, c := range f.out[title+1:] {
		if c.hide != "" {
			continue
		}
		if c.in == nil {
			return
		}
		inTitle := c.in.parent == t.in.parent && t.in.parent.tag != "body" &&
			(c.Kind == doc.Heading || c.classed(besideTitle))
		// What tells the title of an entry from others of its name: <title> has it in brackets.
		said := inTitle && c.Kind == doc.Heading && enclosed.MatchString(c.Text) &&
			gapless(pageTitle, t.Text, c.Text)
		decked := inTitle && c.Kind == doc.Heading && leadsOn(pageTitle, c.Text, t.Text)
		if _, first := headingLevel(t.tag); !inTitle ||
			!first && !strings.HasPrefix(t.in.tag, "founder-") ||
			c.Kind != "" && c.Kind != doc.Heading ||
			len(c.chars) < 4 ||
			len(c.chars) > maxSub ||
			c.links > 0 ||
			noSubtitle.MatchString(c.Text) && !said ||
			dateShape.MatchString(c.Text) {
			return
		}
		if said {
			d.Meta.Subtitle, c.hide = strings.Trim(c.Text, "（）()"), "info"
			f.dropped.tools += 2
			return
		}
		if n := f.next(c); n == nil ||
			n.within(t.in.parent) && !c.classed(besideTitle) && !decked &&
				!(writerOffice.MatchString(n.Text) && len(n.chars) <= maxSub && !n.sentences()) {
			return // a heading over a text of the same element
		}
		d.Meta.Subtitle = strings.TrimSpace(strings.TrimLeft(c.Text, "—-─ 　"))
		c.hide = "info"
		return
	}
}

// next is the next part of the story.
func (f *flow) next(c *chunk) *chunk {
	seen := false
	for _, n := range f.out {
		if seen && n.hide == "" {
			return n
		}
		seen = seen || n == c
	}
	return nil
}

// subtitle takes the one line between the title and the particulars for a subtitle.
func (f *flow) subtitle(d *draft.Draft, title int, info *chunk) {
	if title < 0 || info == nil || d.Meta.Subtitle != "" {
		return
	}
	var between []*chunk
	for _, c := range f.out[title+1:] {
		if c == info {
			break
		}
		if c.hide == "" && c.Kind == doc.Rule {
			c.hide = "edge"
		}
		if c.hide == "" {
			between = append(between, c)
		}
	}
	if len(between) != 1 {
		return
	}
	c := between[0]
	if c.classed(authorClass) ||
		c.Kind != "" && c.Kind != doc.Heading ||
		len(c.chars) < 4 ||
		len(c.chars) > maxSub ||
		c.links > 0 ||
		noSubtitle.MatchString(c.Text) ||
		dateShape.MatchString(c.Text) {
		return
	}
	d.Meta.Subtitle = strings.TrimSpace(strings.TrimLeft(c.Text, "—-─ 　"))
	c.hide = "info"
}

// author finds the author where an element under the title is named so and holds
// nothing but a name, and the date where only the end of the page has it.
func (f *flow) author(d *draft.Draft, title int, a *about) {
	for k, c := range f.out[title+1:] {
		if k >= 2*maxInfoSearch || len(d.Meta.Byline) > 0 || c.sentences() {
			break
		}
		if d.Meta.Source != "" && c.Kind == "" && (c.hide == "" || c.hide == "links") && len(c.chars) <= maxSite &&
			infoOrg.MatchString(c.Text) && c.classed(authorClass) {
			c.hide = "tools" // the account of an office
			continue
		}
		if c.Kind == "" && (c.hide == "" || c.hide == "links" || c.hide == "chrome") &&
			authorName.MatchString(c.Text) && (c.classed(authorClass) || c.ofUser()) &&
			!tools.MatchString(c.Text) && !scrap.MatchString(c.Text) {
			d.Meta.Byline = []string{c.Text}
			c.hide = "info"
			for _, o := range f.out[title+1 : title+1+k] { // the face beside the name
				if o.Kind == doc.Figure && o.hide == "" && o.Text == "" && o.classed(authorClass) {
					o.hide = "tools"
				}
			}
			for _, o := range f.out[title+1+k+1 : min(len(f.out), title+1+k+4)] { // his rank, his following
				if o.hide == "" && (o.Kind == "" && len(o.chars) <= 20 && o.classed(authorClass) || o.ranks()) {
					o.hide = "tools"
				}
			}
		}
	}
	f.owner(d)
	if d.Meta.Date != "" || a.date != "" {
		return
	}
	for i := len(f.out) - 1; i > title; i-- {
		c := f.out[i]
		if c.sentences() && c.hide == "" {
			return
		}
		if when := particulars.Closing(c.Text); when != "" && len(c.chars) <= 60 &&
			(c.hide == "" ||
				c.hide == "outside" ||
				c.hide == "chrome" &&
					(strings.HasPrefix(c.Text, "本条目发布于") || strings.HasPrefix(c.Text, "上次更新"))) {
			d.Meta.Date = when
			rest := strings.Fields(c.Text[strings.Index(c.Text, when)+len(when):])
			if len(d.Meta.Byline) == 0 && len(rest) > 0 && strings.HasPrefix(c.Text, "post") &&
				authorName.MatchString(rest[0]) && !tools.MatchString(rest[0]) {
				d.Meta.Byline = rest[:1]
			}
			c.hide = "info"
			return
		}
	}
}

// office of a writer in a byline.
var writerOffice = pattern.New(`记者|通讯员|实习生|特约|撰稿|作者`)

// fuller leaves the authors to the line of the text that names all of them, with their offices.
func (f *flow) fuller(d *draft.Draft, title int) {
	if title < 0 || len(d.Meta.Byline) == 0 {
		return
	}
	seen := 0
	for _, c := range f.out[title+1:] {
		if c.hide != "" || c.Kind == doc.Figure {
			continue
		}
		if seen++; seen > 3 || c.sentences() {
			return
		}
		if c.Kind != "" || len(c.chars) > maxSub || c.links > 0 || !writerOffice.MatchString(c.Text) {
			continue
		}
		named := func(r rune) bool { return strings.ContainsRune(" 　、，,", r) }
		for _, who := range d.Meta.Byline {
			for _, name := range strings.FieldsFunc(who, named) {
				if !strings.Contains(c.Text, name) {
					return
				}
			}
		}
		for _, who := range d.Meta.Byline {
			f.dropped.tools += utf8.RuneCountInString(who)
		}
		f.dropped.at(c.Pos)
		d.Meta.Byline = nil
		return
	}
}

// underRepeated takes the name alone for the author's that stands under the title where the
// text repeats it: the name over it is the one of an account.
func (f *flow) underRepeated(d *draft.Draft, title int) {
	if title < 0 {
		return
	}
	for i, c := range f.out[title+1 : min(len(f.out), title+1+2*maxInfoSearch)] {
		if c.hide != "repeated" || !c.Look.Bold {
			continue
		}
		who := f.next(c)
		if who == nil ||
			who.Kind != "" ||
			who.Look.Bold && !onlyCredit.MatchString(who.Text) ||
			who.links > 0 ||
			!onlyName.MatchString(who.Text) && !onlyCredit.MatchString(who.Text) ||
			infoColumn.MatchString(who.Text) ||
			i > maxRepeat {
			return
		}
		if text := f.next(who); text == nil || !text.sentences() {
			return
		}
		for _, name := range d.Meta.Byline {
			f.dropped.tools += utf8.RuneCountInString(name)
			f.dropped.at(who.Pos)
		}
		d.Meta.Byline, who.hide = []string{who.Text}, "info"
		return
	}
}

// issue reads the paper, the day and the page on which a story stood, behind it, where the page gives no date and no source.
func (f *flow) issue(d *draft.Draft, title int) {
	last := -1
	for i, c := range f.out {
		if i > title && c.hide == "" && c.sentences() {
			last = i
		}
	}
	if last < 0 || d.Meta.Date != "" || d.Meta.Source != "" {
		return
	}
	for _, c := range f.out[last+1 : min(len(f.out), last+1+maxAfter)] {
		if paper, when := particulars.WholeIssue(c.Text); paper != "" && c.hide != "hidden" &&
			len(c.chars) <= maxTools {
			d.Meta.Source, d.Meta.Date = "《"+paper+"》", when
			if f.dropped.tools += len(c.chars) - utf8.RuneCountInString(d.Meta.Source+when); f.dropped.first.Line == 0 {
				f.dropped.at(c.Pos)
			}
			c.hide = "info"
			return
		}
	}
}
