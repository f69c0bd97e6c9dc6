package markdown

import (
	"strings"
	"unicode/utf8"

	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/input/draft"
	"dayang/input/pattern"
)

// Lines that head a text of their own though nothing marks them as headings, and headings
// that head nothing. Each kind is told by its series.

var (
	// linkNumber numbers a piece of a newsletter: 1、[…](…).
	linkNumber = pattern.New(`^\d{1,3}[、.．)）][ ]?`)
	// afterLink is what may stand behind its link: （英文）.
	afterLink = pattern.New(`^[ ]?(?:[（(][^（）()]{1,8}[）)])?$`)
	// asker opens the question of an interview that names who asks: C | ….
	asker = pattern.New(`^[\p{Han}A-Za-z]{1,8}[ ]?[|｜丨][ ]?`)
	// turn opens a turn of a conversation: 问：….
	turn = pattern.New(`^[\p{Han}A-Za-z·. ]{1,10}[:：]`)
	// timed opens an entry of a programme: 9:30-9:45 ….
	timed = pattern.New(`^\d{1,2}[:：]\d{2}(?:[ ]?[-–—~～至][ ]?\d{1,2}[:：]\d{2})?[ 　]+\S`)
	// particular is a heading that holds a particular of a meeting: 时间：….
	particular = pattern.New(`^[\p{Han}]{2,6}[:：][ 　]*[^ 　\s].*$`)
	meetingOf  = pattern.New(`
		^(?:会议|活动|讨论)?(?:
			时间|日期|地点|主题|议题|目标|目的|人员|主持人?|记录人?|出席人?员?|列席人?员?|缺席人?员?|
			参会人员|参会人|参与者|参与人员|参加人员|与会人员|主讲人?|形式|方式
		)[:：]`)
)

const (
	minSeries   = 3
	maxQuestion = 90
	minAnswer   = 12
)

// series makes headings of the paragraphs of a kind, if there are enough of them and a text
// follows most, and of those beside them that are alike and have a text. Without also, none
// needs one.
func (r *reader) series(least int, is, also func(int) bool) {
	var of []int
	n, followed := 0, 0
	for i := range r.out.Paras {
		switch {
		case is(i):
			of = append(of, i)
			if n++; also == nil || r.textFollows(i) {
				followed++
			}
		case also != nil && also(i) && r.textFollows(i):
			of = append(of, i)
		}
	}
	if n < least || followed*3 < n*2 || len(of) > 2*n {
		return
	}
	level, next := 1, 0
	for i := range r.out.Paras {
		p := &r.out.Paras[i]
		switch {
		case next < len(of) && of[next] == i:
			next++
			if p.Kind == doc.List {
				it := p.Items[0]
				label := it.Label + " "
				by := utf8.RuneCountInString(label)
				p.Text, p.Items = label+it.Text, nil
				p.Spans = shifted(it.Spans, by)
			}
			p.Kind, p.Level = doc.Heading, level
			p.Spans = without(p.Spans, doc.Strong)
		case p.Kind == doc.Heading:
			level = p.Level + 1
		}
	}
}

func shifted(spans []doc.Span, by int) []doc.Span {
	out := append([]doc.Span(nil), spans...)
	for i := range out {
		out[i].Start, out[i].End = out[i].Start+by, out[i].End+by
	}
	return out
}

// linkHead reports a number and nothing but a link, or a list of one such item.
func (r *reader) linkHead(i int) bool {
	p := &r.out.Paras[i]
	text, spans, from := p.Text, p.Spans, 0
	switch {
	case p.Kind == doc.List && len(p.Items) == 1 && linkNumber.MatchString(p.Items[0].Label):
		text, spans = p.Items[0].Text, p.Items[0].Spans
	case p.Kind == "":
		from = utf8.RuneCountInString(linkNumber.FindString(text))
		if from == 0 {
			return false
		}
	default:
		return false
	}
	chars := []rune(text)
	if len(chars) > maxQuestion {
		return false
	}
	for _, s := range spans {
		if s.Mark == doc.Link && s.Start == from && s.End-s.Start >= 2 &&
			afterLink.MatchString(string(chars[s.End:])) {
			return true
		}
	}
	return false
}

// numberedHead reports a short line that counts among such pieces: 3、….
func (r *reader) numberedHead(i int) bool {
	p := &r.out.Paras[i]
	n := utf8.RuneCountInString(p.Text)
	return p.Kind == "" && n > 4 && n <= maxSubtitle && linkNumber.MatchString(p.Text) &&
		!strings.ContainsAny(p.Text, "。；：:\n") && !endsOn.MatchString(p.Text)
}

// endsOn is the end of what is no heading.
var endsOn = pattern.New(`[。；，、：:！!]$`)

// boldHead reports a short bold line among bold questions.
func (r *reader) boldHead(i int) bool {
	p := &r.out.Paras[i]
	return p.Kind == "" && allBold(p) && utf8.RuneCountInString(p.Text) <= maxSubtitle &&
		!strings.ContainsAny(p.Text, "。：:") && !endsOn.MatchString(p.Text)
}

// timedHead reports a bold entry of a programme.
func (r *reader) timedHead(i int) bool {
	p := &r.out.Paras[i]
	return p.Kind == "" && allBold(p) && timed.MatchString(p.Text) && utf8.RuneCountInString(p.Text) <= maxQuestion
}

// askHead reports a bold question, or the bold turn of one who asks.
func (r *reader) askHead(i int) bool {
	p := &r.out.Paras[i]
	if p.Kind != "" || !allBold(p) || utf8.RuneCountInString(p.Text) > maxQuestion || turn.MatchString(p.Text) {
		return false
	}
	return strings.HasSuffix(p.Text, "？") || strings.HasSuffix(p.Text, "?") || asker.MatchString(p.Text)
}

// textFollows reports prose, a list or a picture behind a paragraph.
func (r *reader) textFollows(i int) bool {
	if i+1 >= len(r.out.Paras) {
		return false
	}
	p := &r.out.Paras[i+1]
	if r.linkHead(i + 1) { // the next of a list
		return false
	}
	return p.Kind == doc.Figure ||
		p.Kind == doc.List ||
		p.Kind == doc.Quote ||
		p.Kind == "" && utf8.RuneCountInString(p.Text) >= minAnswer && !allBold(p)
}

// allBold reports a paragraph all of which is bold.
func allBold(p *draft.Para) bool {
	n := utf8.RuneCountInString(p.Text)
	for _, s := range p.Spans {
		if s.Mark == doc.Strong && s.Start == 0 && s.End == n {
			return n > 0
		}
	}
	return false
}

// particularHeads makes lines of the headings, two and more in a row, that hold the
// particulars of a meeting.
func (r *reader) particularHeads() {
	is := func(i int) bool {
		return i < len(r.out.Paras) && r.out.Paras[i].Kind == doc.Heading &&
			particular.MatchString(r.out.Paras[i].Text) && meetingOf.MatchString(r.out.Paras[i].Text)
	}
	for i := 0; i < len(r.out.Paras); {
		k := i
		for is(k) {
			k++
		}
		if k-i >= 2 {
			for at := i; at < k; at++ {
				r.out.Paras[at].Kind, r.out.Paras[at].Level, r.depths[at] = "", 0, 0
			}
		}
		i = max(k, i+1)
	}
}

// contentsName is a heading that a program puts a table of contents under.
var contentsName = pattern.New(`^(?:目[ 　]*录|(?i:table of contents|contents|toc))$`)

// emptyContents leaves out such a heading with nothing under it.
func (r *reader) emptyContents() {
	for i := 0; i+1 < len(r.out.Paras) && i < maxFrontHeads; i++ {
		p := &r.out.Paras[i]
		if p.Kind == doc.Heading && contentsName.MatchString(p.Text) && r.out.Paras[i+1].Kind == doc.Heading &&
			r.depth(i+1) <= r.depth(i) {
			r.diags.Add(diag.Info, "dropped-title", p.Pos,
				diag.T("“%s”处不生成目录", "no contents are made for %q", p.Text))
			r.remove(i)
			return
		}
	}
}

// termsName is a heading over the sign of a licence.
var termsName = pattern.New(`
	^(?i:licen[cs]e|copyright)$|
	^(?:许可(?:证|协议)?|开源(?:许可)?协议|版权|授权(?:协议)?|协议)$`)

// emptyTerms leaves out such a heading at the end, under which nothing but badges stood.
func (r *reader) emptyTerms() {
	at := len(r.out.Paras) - 1
	if at < 1 || r.out.Paras[at].Kind != doc.Heading ||
		!termsName.MatchString(strings.TrimSpace(r.out.Paras[at].Text)) {
		return
	}
	r.diags.Add(diag.Info, "dropped-title", r.out.Paras[at].Pos,
		diag.T("“%s”下没有文字，不排", "nothing is under %q; it is not set", r.out.Paras[at].Text))
	r.remove(at)
}

// maxFrontHeads is where such a heading stands at the latest, in paragraphs.
const maxFrontHeads = 20

// foreignName is a name of several parts: 埃利亚·霍尔姆.
var foreignName = pattern.New(`^\p{Han}{1,7}(?:[·・]\p{Han}{1,7}){1,3}$`)

// italicName takes such a name in italics right under the title for the author.
func (r *reader) italicName(t *inlineText) bool {
	if r.out.Final ||
		len(r.out.Paras) > 1 ||
		len(r.out.Paras) == 1 && r.depth(0) == 0 ||
		len(r.out.Paras) == 0 && r.out.Meta.Title == "" ||
		len(r.out.Meta.Byline) > 0 {
		return false
	}
	s := t.normal()
	if len(s) != 1 || s[0].Mark != doc.Emph || s[0].Start > 0 || s[0].End < len(t.chars) ||
		!foreignName.MatchString(string(t.chars)) {
		return false
	}
	r.out.Meta.Byline = []string{string(t.chars)}
	return true
}
