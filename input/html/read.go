// Package html reads web pages: it finds the story, its title and the lines of particulars around
// it, and leaves navigation, tools, comments and scripts aside, counted.
//
// A page is read in five stages (Read), and the files follow them:
//
//   - elements to chunks, paragraphs with what speaks for and against them: tree, walk, flow, css,
//     lines, pre, chars;
//   - which chunks are the story: pick, story, rescue, trim, told, furniture, more, site, linked;
//   - the title: title, titlelooks, pagetitle, channel, rows;
//   - what stands around it, date, source, author, editors: particulars, the info files, fields,
//     author, role, account, data, colophon, attached;
//   - what the chunks of the story are: caption, pictures, gallery, tables, lists, notes, inset,
//     admonition, clauses, forum, parts.
package html

import (
	"context"
	"strings"
	"unicode"
	"unicode/utf8"

	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/input/draft"
	"dayang/input/pattern"
)

// Read reads a page. The title is what heading and <title> agree on; other
// headings keep their levels, paragraphs have Kind "". What is left aside is
// reported with its extent. Any text is a page: the error is that of ctx, which is heeded
// between the passes over it, and while its elements are walked through.
func Read(ctx context.Context, name, src string) (*draft.Draft, diag.List, error) {
	f := newFlow(diag.Pos{File: name}, src)
	f.ctx = ctx
	root := parse(src)
	if err := ctx.Err(); err != nil {
		return nil, nil, err
	}
	f.gather(root)
	if err := ctx.Err(); err != nil {
		return nil, nil, err
	}
	f.mend()
	about := aboutPage(root)
	if err := ctx.Err(); err != nil {
		return nil, nil, err
	}
	d := &draft.Draft{}
	title := f.officeOver(d, pick(root, f.out, about.title))
	f.finishTitle(d, title, &about)
	if err := ctx.Err(); err != nil {
		return nil, nil, err
	}
	f.titleBlock(d, title, &about)
	if err := ctx.Err(); err != nil {
		return nil, nil, err
	}
	if err := f.textBlocks(root, d, title); err != nil {
		return nil, nil, err
	}
	headings := f.enter(d, title)
	about.fill(d)
	d.Settled = headings >= 2
	return d, f.diags(), nil
}

// gather makes the chunks of the page, in reading order.
func (f *flow) gather(root *node) {
	f.findNotes(root)
	f.anchored = anchors(root)
	f.walk(root, style{})
	f.flush()
}

// mend puts chunks together that are one, and takes back what was hidden for its name alone.
func (f *flow) mend() {
	f.out = partHeads(partGaps(f.out))
	unwrap(f.out)
	underLabels(f.out)
	rescue(f.out)
}

// finishTitle takes off the title what is none of it, and reads the line over it, its kicker.
func (f *flow) finishTitle(d *draft.Draft, title int, a *about) {
	if title < 0 {
		return
	}
	t := f.out[title]
	f.dropped.tools += unmark(t, a.title)
	t.closeRows(a.title + "\n" + a.og)
	if title == 0 {
		return
	}
	k := f.out[title-1]
	switch {
	case k.hide == "title":
	case k.over(t) && k.ofSite(a.title):
		k.hide = "outside"
	case k.over(t) || k.eyebrow(t):
		d.Meta.Kicker, k.hide = strings.Trim(k.Text, "【】"), "kicker"
	}
}

// titleBlock reads what stands around the title, and at the end, of the text: particulars, the
// subtitle, who wrote it and when. Each pass takes out what it reads.
func (f *flow) titleBlock(d *draft.Draft, title int, a *about) {
	f.uncategory(title, a.title)
	f.uncut(title, a)
	f.retold(d, title)
	f.bylined(d, title)
	f.particulars(d, title, a)
	f.overTitle(d, title)
	f.indexed(d)
	f.fuller(d, title)
	f.underRepeated(d, title)
	f.under(d, title, a.title)
	f.dated(d, title)
	f.ofDay(d, title, a)
	f.author(d, title, a)
	f.account(d, title)
	f.issue(d, title)
	f.colophon(d, title)
}

// textBlocks tells what the chunks of the text are.
func (f *flow) textBlocks(root *node, d *draft.Draft, title int) error {
	of := func(pass func(int)) func() { return func() { pass(title) } }
	return draft.Stages(f.ctx,
		of(f.labels),
		f.members,
		of(f.replies),
		func() { f.pictures(root, title) },
		f.captions,
		f.verse,
		f.clauses,
		f.places,
		of(f.ended),
		f.bars,
		f.said,
		of(f.retitled),
		of(f.lead),
		of(f.closing),
		func() { f.signed(d, title) },
		of(f.cards),
		of(f.foot),
	)
}

// enter puts the title and the chunks of the story into the draft, and returns how many are
// headings.
func (f *flow) enter(d *draft.Draft, title int) (headings int) {
	for i, c := range f.out {
		switch {
		case i == title:
			f.dropped.tools += len(c.chars) - utf8.RuneCountInString(draft.Unmarked(c.Text, c.Spans))
			d.Meta.Title, d.Meta.Pos = draft.Unmarked(c.Text, c.Spans), c.Pos
		case c.hide == "":
			if c.Kind == doc.Heading && docNumber.MatchString(c.Text) {
				c.Kind, c.Level = "", 0 // inference knows it
			}
			if c.Kind == doc.Heading {
				headings++
			}
			d.Paras = append(d.Paras, c.Para)
		}
	}
	return headings
}

// docNumber is the number of an official document, which pages set as a heading.
var docNumber = pattern.New(`
	^[\p{Han}]{2,14}[〔\[（(【［]\d{4}[〕\]）)】］][ 　]?(?:第[ 　]?)?\d{1,4}[ 　]?号$`)

// Fragment reads a piece of HTML that stands in another text at pos: everything
// in it is part of the story. In a text that states what it is, tables are tables.
func Fragment(pos diag.Pos, src string, stated bool) ([]draft.Para, diag.List) {
	f := newFlow(pos, src)
	f.part, f.stated = true, stated
	f.walk(parse(src), style{})
	f.flush()
	var out []draft.Para
	for _, c := range f.out {
		if c.hide != "hidden" {
			out = append(out, c.Para)
			c.hide = ""
		}
	}
	return out, f.diags()
}

// about is what the head of a page says of it.
type about struct {
	title, og, author, date, source, site string
	// guessed says that the source of the text has no label there.
	guessed bool
}

func aboutPage(root *node) about {
	var a about
	if t := root.find("title"); t != nil {
		a.title = t.raw()
		a.title = a.title[len(copied.FindString(a.title)):]
	}
	root.each("meta", func(n *node) {
		name := strings.ToLower(n.attr("name") + n.attr("property") + n.attr("itemprop"))
		v := strings.TrimSpace(n.attr("content"))
		set := func(to *string) {
			if *to == "" {
				*to = v
			}
		}
		switch name {
		case "og:title", "articletitle", "twitter:title":
			set(&a.og)
		case "og:site_name":
			set(&a.site)
		case "author", "article:author", "og:article:author":
			v = v[len(accountPrefix.FindString(v)):]
			set(&a.author)
		case "article:published_time", "pubdate", "publishdate", "publish_time", "datepublished", "og:release_date",
			"weibo: article:create_at":
			set(&a.date)
		case "source", "contentsource", "mediaid":
			set(&a.source)
		}
	})
	a.microdata(root)
	a.linked(root)
	if a.title == "" {
		a.title = a.og
	}
	return a
}

// accountPrefix is the name of a site before that of its author: somesite-某某.
var accountPrefix = pattern.New(`^[a-z]{2,12}[-_]`)

var dateShape = pattern.New(`
	\d{4}\s*[-年/.]\s*\d{1,2}\s*[-月/.]\s*\d{1,2}|
	\d{1,2}\.\d{1,2}\.(?:19|20)\d{2}|
	(?:
		Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|
		Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?
	)\.? \d{1,2}(?:st|nd|rd|th)?, (?:19|20)\d{2}`)

// headLines is how many paragraphs from the beginning may name author and date.
const headLines = 6

// fill enters what the page's head says and the story does not say itself.
func (a *about) fill(d *draft.Draft) {
	m := &d.Meta
	if m.Title == "" && len(d.Paras) > 0 {
		if m.Title = siteless(a.title); siteTitle.MatchString(m.Title) ||
			channelTitle.MatchString(m.Title) && !strings.Contains(d.Paras[0].Text, "。") {
			m.Title = "" // the first line may be one
		}
		if a.og != "" && strings.HasPrefix(squeeze(a.title), squeeze(a.og)) {
			m.Title = a.og
		}
		if m.Title != "" && squeeze(d.Paras[0].Text) == squeeze(m.Title) {
			m.Pos = d.Paras[0].Pos
			d.Paras = d.Paras[1:]
		}
	}
	dated, named, sourced := false, false, false
	if a.guessed {
		for _, p := range d.Paras[max(0, len(d.Paras)-4):] {
			if closingSource.MatchString(p.Text) {
				m.Source = "" // the text says it itself
			}
		}
	}
	for i, p := range d.Paras {
		if i >= headLines && i < len(d.Paras)-3 {
			continue
		}
		dated = dated || dateShape.MatchString(p.Text) && utf8.RuneCountInString(p.Text) < 80
		named = named ||
			strings.Contains(p.Text, a.author) ||
			(strings.Contains(p.Text, "记者") || writtenBy.MatchString(p.Text)) &&
				utf8.RuneCountInString(p.Text) < 40
		sourced = sourced || strings.Contains(p.Text, "来源")
	}
	if !dated && m.Date == "" {
		m.Date = a.date
	}
	named, sourced = named || len(m.Byline) > 0, sourced || m.Source != ""
	if n := utf8.RuneCountInString(a.author); !named && !officialTitle.MatchString(m.Title) &&
		a.author != m.Source && a.author != a.site && !officeName.MatchString(a.author) && n >= 2 && n <= 20 &&
		strings.ContainsFunc(a.author, isHan) {
		m.Byline = []string{a.author}
	}
	if n := utf8.RuneCountInString(a.source); !sourced && n <= 30 {
		m.Source = a.source
	}
}

// writtenBy is a line of the text that says who wrote it.
var writtenBy = pattern.New(`^(?:原创|作者|撰文|文字|采访|口述|整理|文)[ 　]*[:：|｜丨/／]`)

// officeName are authors that are none: who runs the site.
var officeName = pattern.New(`
	编辑|管理员|网站|办公室$|信息中心|系统|(?:通[讯訊]|新[闻聞])社$|(?:新[闻聞]|日[报報])[网網]?$`)

// officialTitle are papers that an office gives out; who is named in the head of the page typed them.
var officialTitle = pattern.New(`
	(?:决议|决定|通知|公告|通告|办法|条例|批复|命令|公报|规定)(?:[（(][^）)]{1,12}[）)])?$`)

// closingSource is the line at the end of a story that names its source.
var closingSource = pattern.New(`^[（(]?(?:来源|稿源|文章来源)[ 　]?[:：|｜丨/]`)

func isHan(r rune) bool { return unicode.Is(unicode.Han, r) }

func squeeze(s string) string { return strings.Join(strings.Fields(s), "") }

// siteless takes the names of channel and site off a <title>.
func siteless(s string) string {
	for _, sep := range []string{"_", "|", "｜", " « ", " · ", " – ", " - ", "--", "-"} {
		if i := strings.Index(s, sep); i > 0 && utf8.RuneCountInString(s[:i]) >= 4 {
			s = s[:i]
		}
	}
	return strings.TrimSpace(s)
}
