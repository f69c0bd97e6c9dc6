package markdown

import (
	"slices"
	"strings"
	"unicode/utf8"

	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/input/draft"
	"dayang/input/pattern"
)

// title takes the first heading of the highest kind (#) for the title, if the front matter
// names none and it stands over the text. Several such headings are sections, unless the
// first is over the others.
func (r *reader) title() {
	if r.out.Final {
		return
	}
	r.out.Meta.Title = r.siteless(r.out.Meta.Title, r.out.Meta.Pos)
	top := r.top()
	var tops []int // the paragraphs that are such headings
	for i := range r.out.Paras {
		if r.depth(i) == top {
			tops = append(tops, i)
		}
	}
	if len(tops) == 0 {
		return
	}
	first := tops[0]
	p := &r.out.Paras[first]
	same := r.out.Meta.Title != "" &&
		(squeeze(p.Text) == squeeze(r.out.Meta.Title) || first == 0 && issueOf(p.Text, r.out.Meta.Title))
	if !same && r.pageHead(tops) {
		return
	}
	switch same = same || r.titleOf(first, p.Text); {
	case same:
		r.diags.Add(diag.Info, "title-repeated", p.Pos,
			diag.T("标题“%s”与文件头的相同，只排一次",
				"the heading %q repeats the title of the front matter; it is set once", p.Text))
	case r.out.Meta.Title != "" || !r.overText(first) || len(tops) > 1 && !r.overOthers(tops):
		// The only # behind ## stands beside them.
		r.shallow(len(tops) > 1 || !slices.ContainsFunc(r.depths[:first], func(d int) bool { return d > 0 }))
		return
	default:
		r.out.Meta.Title, r.out.Meta.Pos = r.siteless(draft.Unmarked(p.Text, p.Spans), p.Pos), p.Pos
		r.counts[lostTitleMarks] += len(p.Spans)
	}
	if r.out.Meta.Subtitle == "" {
		r.out.Meta.Subtitle = p.Subtitle
	} else if p.Subtitle != "" && p.Subtitle != r.out.Meta.Subtitle {
		keep := draft.Para{Block: doc.Block{Text: "——" + p.Subtitle, Pos: p.Pos}}
		r.out.Paras[first] = keep
		r.depths[first] = 0
		return
	}
	r.remove(first)
	r.shallow(len(tops) > 1)
}

// issueNumber numbers an episode or an issue before its title.
var issueNumber = pattern.New(`
	^(?:[A-Za-z]{0,4}[.#]?\d{1,4}(?:[A-Za-z]{1,2}\d{1,4})?|第[\d一二三四五六七八九十百]{1,4}[期集回])
	[.:：、|｜]?$`)

// issueOf reports a heading that says a title with the number of its issue, and without the guest
// or the part whom a dash sets behind it: S02E07 某某 beside 某某 - 来客.
func issueOf(head, title string) bool {
	h, t := squeeze(head), squeeze(title)
	if at := strings.LastIndex(title, " - "); at > 0 && !strings.HasSuffix(h, t) {
		t = squeeze(title[:at])
	}
	number, found := strings.CutSuffix(h, t)
	return found && utf8.RuneCountInString(t) > maxName && number != "" && issueNumber.MatchString(number)
}

const (
	// minProse is the length in characters of a sentence that is text of its own.
	minProse = 30
	// minSections is how many headings show that they are of one kind.
	minSections = 3
	// maxName is the length in characters of headings that are names of chapters.
	maxName = 6
)

// overText reports a heading that stands over the text: no other heading is before it, and
// of prose no more than the one paragraph that a note takes.
func (r *reader) overText(at int) bool {
	prose := 0
	for i := range r.out.Paras[:at] {
		switch p := &r.out.Paras[i]; {
		case p.Kind == doc.Heading ||
			p.Kind == doc.Code ||
			p.Kind == doc.Table ||
			p.Kind == doc.List && len(p.Items) > minSections:
			return false
		case r.isProse(i) && !aboutText.MatchString(p.Text):
			prose++
		}
	}
	if prose == 0 {
		return true
	}
	// One paragraph may be the summary of what follows, if that has sections of its own.
	return prose == 1 && at+1 < len(r.out.Paras) &&
		slices.ContainsFunc(r.depths[at+1:], func(d int) bool { return d > r.depth(at) })
}

// aboutText opens a note on the text that stands over its title.
var aboutText = pattern.New(`
	^[\[（(【*]*(?:
		编者按|编者注|按[:：]|注[:：]|本文|本篇|本刊|转载|原文|导读|导语|摘要|提要|声明|说明|更新|题记
	)`)

// isProse reports a paragraph of text, not a line of particulars and no quotation.
func (r *reader) isProse(i int) bool {
	p := &r.out.Paras[i]
	return p.Kind == "" && utf8.RuneCountInString(p.Text) >= minProse && strings.ContainsAny(p.Text, "。！？")
}

// overOthers reports that the first of several headings of one depth is over the others: it
// has no text of its own, or they carry numbers that it lacks, or are names of chapters,
// alike, where it is longer.
func (r *reader) overOthers(tops []int) bool {
	first, others := tops[0], tops[1:]
	text := r.out.Paras[first].Text
	if r.numbered(text) || partName.MatchString(text) {
		return false
	}
	if first == 0 && siteTail(text) != text {
		return true // as a page is named
	}
	if len(others) == 1 {
		next := first + 1
		if r.ownContents(next) {
			next++
		}
		return r.depth(next) > 0 || r.allNumbered(others)
	}
	if r.overNumbered(text, others) {
		return true
	}
	if next := r.leadsTo(first); next > 0 {
		// Parts of a text have none either, and chapters under them: not others of their depth.
		beside := func(i int) bool { n := r.leadsTo(i); return n > 0 && r.depth(n) == r.depth(i) }
		leads := func(i int) bool { return r.leadsTo(i) > 0 }
		between := others[:len(others)-1]
		return !slices.ContainsFunc(between, leads) ||
			r.allNumbered(others) ||
			beside(first) && !slices.ContainsFunc(between, beside)
	}
	if r.allNumbered(others) {
		return true
	}
	least, most := maxName+1, 0
	for _, i := range others {
		n := utf8.RuneCountInString(r.out.Paras[i].Text)
		least, most = min(least, n), max(most, n)
	}
	return len(others) >= minSections && most <= maxName && most-least <= 1 &&
		utf8.RuneCountInString(text) >= most+most/2+2
}

// partName is the name of what stands before the first part of a text.
var partName = pattern.New(`
	^(?:
		前[ 　]*言|引[ 　]*言|导[ 　]*言|绪[ 　]*论|序[ 　]*言|自?序|摘[ 　]*要|提[ 　]*要|目[ 　]*录|
		(?i:abstract|introduction|preface|contents)
	)$`)

// overNumbered reports a heading before the first number of a series that most of the others are
// of, and that is longer than the name of a part (前言, 摘要).
func (r *reader) overNumbered(text string, others []int) bool {
	if utf8.RuneCountInString(text) <= maxName || !opensSeries(r.out.Paras[others[0]].Text) ||
		!numberedHead.MatchString(r.out.Paras[others[0]].Text) {
		return false
	}
	n := 0
	for _, i := range others {
		if numberedHead.MatchString(r.out.Paras[i].Text) {
			n++
		}
	}
	return n >= 2 && n*3 >= len(others)*2
}

// leadsTo finds the heading between which and the one before it there is nothing but lines of
// particulars and pictures; 0 if there is none.
func (r *reader) leadsTo(at int) int {
	const most = 6 // lines
	for i := at + 1; i < len(r.out.Paras) && i <= at+most; i++ {
		p := &r.out.Paras[i]
		switch {
		case p.Kind == doc.Heading:
			return i
		case p.Kind == "" && !r.isProse(i) && utf8.RuneCountInString(p.Text) <= maxSubtitle &&
			!strings.HasSuffix(p.Text, "。") ||
			p.Kind == doc.Figure ||
			p.Kind == doc.Quote ||
			r.ownContents(i):
		default:
			return 0
		}
	}
	return 0
}

// ownContents reports a list of links to sections of the text.
func (r *reader) ownContents(i int) bool {
	if i >= len(r.out.Paras) || r.out.Paras[i].Kind != doc.List {
		return false
	}
	items, n := r.out.Paras[i].Items, 0
	for _, it := range items {
		if linkedTo(it.Spans, "#") {
			n++
		}
	}
	return n > 1 && n*5 >= len(items)*4
}

func (r *reader) allNumbered(at []int) bool {
	return !slices.ContainsFunc(at, func(i int) bool { return !r.numbered(r.out.Paras[i].Text) })
}

// numbered reports a heading with a number, as Chinese reports count or as books do.
func (r *reader) numbered(s string) bool {
	l, _ := splitLabel(s)
	return l != "" || chapter.MatchString(s)
}

// chapter is the number of a chapter, a step, a day.
var chapter = pattern.New(`
	^(?:
		第[ ]?(?:[一二三四五六七八九十百零〇]{1,4}|\d{1,3})[ ]?[章节篇部回卷编辑讲课幕场期天步阶]|
		(?i:chapter|part|step|day|section|lesson)[ .]?\d{1,3}|
		\d{1,3}(?:\.\d{1,3})*[.．、:：]?[ 　]|附[录件表]
	)`)

// top is the depth of the headings among which the title may be: #, or what the
// first heading has if it opens the text, carries no number and all others are
// deeper (writers begin with ### for the looks of it).
func (r *reader) top() int {
	first, deeper := 0, false
	for i := range r.out.Paras {
		d := r.depth(i)
		switch {
		case d == 0:
		case first == 0:
			if l, _ := splitLabel(r.out.Paras[i].Text); i > 1 || l != "" {
				return 1
			}
			first = d
		case d <= first:
			return 1
		default:
			deeper = true
		}
	}
	if first > 0 && deeper {
		return first
	}
	return 1
}

// numberedHead opens a heading with its number.
var numberedHead = pattern.New(`
	^(?:
		第[ ]?[一二三四五六七八九十百\d]{1,4}[ ]?[章编部篇节]|[一二三四五六七八九十]{1,3}[、．.]|
		[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)]|
		\d{1,2}(?:[、．.][ 　]?[^\d\s]|[ 　]+\p{Han})|\d{1,2}(?:[.．]\d{1,2}){1,2}[.．]?[ 　]?[^\d\s.．]
	)`)

// opensSeries reports the first number of a series.
func opensSeries(s string) bool {
	s = strings.TrimLeft(s, "第（( ")
	if strings.HasPrefix(s, "一") {
		return true
	}
	last := ""
	for part := range strings.FieldsFuncSeq(s[:len(s)-len(strings.TrimLeft(s, "0123456789.．"))],
		func(c rune) bool { return c == '.' || c == '．' }) {
		last = part
	}
	return last == "1"
}
