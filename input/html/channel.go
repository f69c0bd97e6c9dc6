package html

import (
	"strings"
	"unicode/utf8"

	"dayang/input/doc"
	"dayang/input/draft"
	"dayang/input/pattern"
)

// Titles that <title> does not tell, or not as the story has them.

// named finds the title under the line that names the channel: <title> names it as well, and
// a menu leads to it. The title is a heading, or in an element named so, right over the
// particulars, or holds the name of the channel and more; -1 if there is none.
func named(chunks []*chunk, body *node, at int, pageTitle string) int {
	channel, names := chunks[at], linkedNames(chunks)
	sole := -1
	if channelTitle.MatchString(channel.Text) || infoColumn.MatchString(channel.Text) {
		sole = soleHeading(chunks, channel)
	}
	if len(channel.chars) > maxOwner ||
		channel.within(body) && channel.tag != "h1" &&
			(channel.Kind != "" || channel.Look.Bold || channel.Look.Centered) ||
		!channel.isChannel(names) {
		return -1
	}
	for i, c := range chunks[at+1 : min(len(chunks), maxTitleSearch)] {
		if c.sentences() && c.within(body) && c.hide == "" {
			break
		}
		level, heads := headingLevel(c.tag)
		above, section := headingLevel(channel.tag)
		n := len(c.chars)
		if c.hide != "" ||
			c.Kind != "" && !heads ||
			c.links > 0 ||
			n < 4 ||
			n > 80 ||
			!heads && !c.classed(titleClass) ||
			c.isChannel(names) ||
			c.particular() ||
			c.site(pageTitle, chunks) {
			continue
		}
		if over(chunks[at+1+i+1:]) ||
			at+1+i == sole ||
			n > len(channel.chars) && !(section && (!heads || level > above)) &&
				strings.Contains(squeeze(c.Text), squeeze(channel.Text)) {
			return at + 1 + i
		}
	}
	return -1
}

// linkedNames are the names of the parts of a site as its menus link to them, before the text.
func linkedNames(chunks []*chunk) map[string]bool {
	names := map[string]bool{}
	for _, c := range chunks[:min(len(chunks), maxTitleSearch)] {
		if c.sentences() {
			break
		}
		if c.links > 0 && c.links == len(c.chars) && len(c.chars) <= maxOwner {
			names[c.Text] = true
		}
		for _, it := range c.Items {
			if len(it.Spans) > 0 {
				names[it.Text] = true
			}
		}
	}
	return names
}

// isChannel reports a line that names a part of the site: its words say so, or a link leads there.
func (c *chunk) isChannel(names map[string]bool) bool {
	return infoColumn.MatchString(c.Text) || channelTitle.MatchString(c.Text) || names[c.Text]
}

// displayed finds the title that is shown and that <title> does not know: the first line of
// a story, centred and larger than its text, where an office program left the <title> of another
// paper, and the centred line in a table of its own right over the story; -1 if there is none.
func displayed(chunks []*chunk, body *node, office bool) int {
	for i, c := range chunks[:min(len(chunks), maxTitleSearch)] {
		if c.hide != "" || c.Kind == doc.Figure || !c.within(body) && !c.Look.Centered {
			continue
		}
		n := len(c.chars)
		if n < 4 || n > 50 || !c.Look.Centered || c.Kind != "" || c.links > 0 || c.sentences() ||
			siteTitle.MatchString(c.Text) || infoColumn.MatchString(c.Text) || masthead.MatchString(c.Text) ||
			pageName.MatchString(c.Text) || dateShape.MatchString(c.Text) || scrap.MatchString(c.Text) ||
			tools.MatchString(c.Text) || c.owns(chunks) {
			if c.within(body) {
				return -1
			}
			continue
		}
		if c.within(body) {
			if next := nextLine(chunks[i+1:]); office && next != nil &&
				c.Look.Size > max(next.Look.Size, smallType) && !next.Look.Centered {
				return i
			}
			return -1
		}
		if c.in.tag != "td" {
			continue
		}
		return alone(chunks, i, body)
	}
	return -1
}

// nextLine is the next line that is shown and no picture.
func nextLine(chunks []*chunk) *chunk {
	for _, c := range chunks {
		if c.hide == "" && c.Kind != doc.Figure {
			return c
		}
	}
	return nil
}

// alone finds the title in the block of centred lines over a story: the only one that is
// neither its writer's nor a subtitle, or the only one of its class; -1 if there are more.
func alone(chunks []*chunk, from int, body *node) int {
	at, n := -1, 0
	class, classes := -1, map[string]int{}
	for i, c := range chunks[from:] {
		if c.within(body) || len(c.chars) > maxLegend || c.sentences() {
			break
		}
		if c.hide != "" || c.Kind != "" || !c.Look.Centered {
			continue
		}
		if writerOffice.MatchString(c.Text) || strings.HasPrefix(c.Text, "—") ||
			captionLine.MatchString(c.plain()) || len(c.chars) < 4 {
			continue
		}
		at, n = from+i, n+1
		if k := c.in.attr("class"); k != "" {
			classes[k]++
			if founderTitle.MatchString(k) {
				class = from + i
			}
		}
	}
	switch {
	case n == 1:
		if c := chunks[at]; overBody(chunks[at+1:], body, c.Look.Bold || c.Look.Size > 0) ||
			followed(chunks[at+1:], body) {
			return at
		}
	case class >= 0 && classes[chunks[class].in.attr("class")] == 1:
		return class
	}
	return -1
}

// founderTitle is the class of a title in the pages of newspapers of one maker.
var founderTitle = pattern.New(`^font01$`)

// followed reports that nothing but a subtitle and who wrote it stands before a story.
func followed(chunks []*chunk, body *node) bool {
	for _, c := range chunks {
		switch {
		case c.within(body):
			return true
		case c.hide != "" || c.Kind == doc.Figure:
		case !strings.HasPrefix(c.Text, "—") && !writerOffice.MatchString(c.Text):
			return false
		}
	}
	return false
}

// overBody reports that a story begins here: with its element, or, under a line that stands
// out, after lines of pictures.
func overBody(chunks []*chunk, body *node, out bool) bool {
	pictures, lines := 0, 0
	for _, c := range chunks {
		switch {
		case c.hide != "":
		case c.within(body):
			return lines == 0 || out && pictures >= lines
		case c.Kind == doc.Figure:
			pictures++
		case c.Kind != "" || len(c.chars) > maxLegend || c.links > 0 || c.sentences():
			return false
		default:
			lines++
		}
	}
	return false
}

// officeProgram are the programs for texts that write pages, and keep the <title> of the
// paper that was there before.
var officeProgram = pattern.New(`(?i)^(?:microsoft word|wps|openoffice|libreoffice)`)

// fromOffice reports a page that such a program wrote.
func fromOffice(root *node) bool {
	by := false
	root.each("meta", func(n *node) {
		by = by || strings.EqualFold(n.attr("name"), "generator") && officeProgram.MatchString(n.attr("content"))
	})
	return by
}

var (
	// overTitle is what a page writes before a title in one line with it: the column, its number.
	overTitle = pattern.New(`
		^(?:[【\[〔]([^】\]〕]{1,12})[】\]〕])?(?:第?\d{1,4}[辑期集篇回号])?[‖|｜丨:：]{0,2}$`)
	// withTitle is who wrote it, behind a title in one line with it.
	withTitle = pattern.New(`^(?:[（(]\p{Han}{2,8}[）)])?$`)
)

// retold takes the title as the story has it where the page sets it in one line with the
// column, a subtitle or who wrote it: 【某某文史】第7辑‖题目——副题 over 题目 and ——副题.
func (f *flow) retold(d *draft.Draft, title int) {
	if title < 0 {
		return
	}
	t := f.out[title]
	set := squeeze(t.Text)
	seen := 0
	var column *chunk
	for i := title + 1; i < len(f.out) && seen < maxRepeat; i++ {
		c := f.out[i]
		if c.hide != "" || c.Kind == doc.Figure {
			continue
		}
		if seen++; c.links > 0 || c.Kind != "" && c.Kind != doc.Heading || c.sentences() && !c.Look.Bold {
			continue
		}
		k := squeeze(c.Text)
		at := strings.Index(set, k)
		if at < 0 || !c.Look.Bold && !c.Look.Centered && c.Kind == "" {
			continue
		}
		if at == 0 && overTitle.MatchString(k) {
			column = c
			continue
		}
		over, rest := overTitle.FindStringSubmatch(set[:at]), set[at+len(k):]
		if utf8.RuneCountInString(k) < 4 || len(k) == len(set) || over == nil || set[:at] == "" && rest == "" {
			continue
		}
		var sub *chunk
		if !withTitle.MatchString(rest) {
			sub = f.next(c)
			if sub == nil || squeeze(sub.Text) != rest || !strings.HasPrefix(rest, "—") {
				continue
			}
		}
		f.dropped.tools += max(0, len(t.chars)-len(c.chars))
		f.dropped.at(t.Pos)
		t.say(c.Text)
		c.hide = "repeated"
		if over[1] != "" && d.Meta.Kicker == "" {
			d.Meta.Kicker = over[1]
		}
		if column != nil && d.Meta.Kicker != "" {
			column.hide = "repeated"
		}
		if sub != nil && d.Meta.Subtitle == "" {
			d.Meta.Subtitle, sub.hide = strings.TrimLeft(sub.Text, "—- 　"), "info"
		}
		who := f.next(c)
		if who == nil ||
			len(d.Meta.Byline) > 0 ||
			!who.Look.Centered ||
			who.Kind != "" ||
			who.links > 0 ||
			!onlyName.MatchString(who.Text) && !onlyCredit.MatchString(who.Text) {
			return
		}
		d.Meta.Byline, who.hide = []string{who.Text}, "info"
		for _, c := range f.out[title+1 : i] { // the account that put it up
			if c.hide == "" && c.Kind == "" && len(c.chars) <= maxSite && c.classed(accountClass) {
				c.hide = "tools"
			}
		}
		return
	}
}

var (
	onlyName = pattern.New(`^[\p{Han}·]{2,4}$`)
	// onlyCredit says of everybody what he did: 讲述人/甲　整理/乙.
	onlyCredit = pattern.New(`
		^(?:
			[\p{Han}]{0,2}(?:文|图|者|人|述|写|稿|理|编|译|影)[ 　]?[/／:：][ 　]?[\p{Han}·]{2,4}
			(?:[、 　]+[\p{Han}·]{2,4})*[ 　]*
		)+$`)
	accountClass = pattern.New(`
		(?i)(?:^|[-_ ])(?:nick(?:-?name)?|account|user(?:-?name)?|author|zuozhe)(?:$|[-_ ])`)
)

// uncategory takes off the heading what <title> does not have and an element of its own holds:
// the part of the site, a mark.
func (f *flow) uncategory(title int, pageTitle string) {
	if title < 0 || len(f.out[title].cuts) == 0 || f.out[title].Kind != doc.Heading {
		return
	}
	t, want := f.out[title], squeeze(parts(pageTitle)[0])
	if utf8.RuneCountInString(want) < minStem || strings.Contains(squeeze(pageTitle), squeeze(t.Text)) {
		return
	}
	ends := append([]int{0, len(t.chars)}, t.cuts...)
	for _, from := range ends {
		for _, to := range ends {
			if from >= to || to > len(t.chars) {
				continue
			}
			if s := strings.TrimSpace(string(t.chars[from:to])); squeeze(s) == want {
				f.dropped.tools += len(t.chars) - (to - from)
				f.dropped.at(t.Pos)
				t.say(s)
				return
			}
		}
	}
}

// say gives a line other words.
func (c *chunk) say(text string) {
	c.Text, c.chars, c.Spans, c.Origins, c.rows = text, []rune(text), nil, nil, nil
}

// cutOff ends a title that a page cut to its width.
var cutOff = pattern.New(`(?:\.{2,}|…+)$`)

// minStem is how many characters of a title that was cut prove the whole one.
const minStem = 8

// uncut writes out a title that a page cut, where the text says what it was: 原标题：《…》.
func (f *flow) uncut(title int, a *about) {
	if title < 0 {
		return
	}
	t := f.out[title]
	stem := cutOff.ReplaceAllString(t.Text, "")
	if n := utf8.RuneCountInString(stem); n == len(t.chars) || n < minStem {
		return
	}
	whole := a.og
	for _, c := range f.out[title+1 : min(len(f.out), title+1+2*maxInfoSearch)] {
		if _, name, ok := strings.Cut(c.Text, "原标题"); ok && c.hide != "hidden" && len(c.chars) <= maxInfo {
			whole = strings.Trim(name, "：:《》 　")
		}
	}
	if strings.HasPrefix(whole, stem) && len(whole) > len(stem) {
		t.say(whole)
	}
}

// ofDay finds the day of a newspaper's page, which stands over all of its stories: <title> or
// the address of a picture gives the same one. A <title> that names the paper alone gives the source.
func (f *flow) ofDay(d *draft.Draft, title int, a *about) {
	if title < 0 || d.Meta.Date != "" {
		return
	}
	proof := "" // of the day
	for _, c := range f.out[:title] {
		at := dateShape.FindStringIndex(c.Text)
		if at == nil || len(c.chars) > maxTools || c.hide == "hidden" {
			continue
		}
		day := digits(c.Text[at[0]:at[1]])
		if proof == "" {
			proof = a.title
			for _, p := range f.out[title+1:] {
				if p.Kind == doc.Figure && p.hide == "" && p.Image != nil && len(proof) < maxProof {
					proof += " " + p.Image.Src
				}
			}
			proof = daySigns.ReplaceAllString(proof, "")
		}
		if day == "" || !strings.Contains(proof, day) {
			continue
		}
		d.Meta.Date = c.Text[at[0]:at[1]]
		if strings.HasPrefix(c.Text[at[1]:], "日") {
			d.Meta.Date += "日"
		}
		if c.hide = "info"; f.dropped.first.Line == 0 {
			f.dropped.at(c.Pos)
		}
		f.dropped.tools += max(0, len(c.chars)-utf8.RuneCountInString(d.Meta.Date))
		if name := strings.TrimSpace(a.title); d.Meta.Source == "" && paperName.MatchString(name) &&
			name != f.out[title].Text {
			d.Meta.Source = name
		}
		return
	}
}

// paperName is the name of a newspaper.
var paperName = pattern.New(`^\p{Han}{2,8}报$`)

// digits writes a day as eight digits, "" if it is none.
func digits(day string) string {
	parts := strings.FieldsFunc(day, func(r rune) bool { return r < '0' || r > '9' })
	if len(parts) != 3 || len(parts[0]) != 4 {
		return ""
	}
	for i := 1; i < 3; i++ {
		if len(parts[i]) == 1 {
			parts[i] = "0" + parts[i]
		}
	}
	return strings.Join(parts, "")
}

// daySigns stand between the digits of a day; maxProof is how many bytes are looked at for one.
var daySigns = pattern.New(`[-/.年月日]`)

const maxProof = 4000
