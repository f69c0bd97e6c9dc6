package structure

import (
	"strings"
	"unicode"

	"dayang/input/learned"
	"dayang/input/pattern"
	"dayang/input/structure/company"
	"dayang/input/structure/genre"
	"dayang/input/structure/trait"
)

// What a paragraph can become where the rules are overruled.

// may reports whether a paragraph can become that part.
func (o *overruling) may(i int, part learned.Part) bool {
	j, meta := &o.js[i], &o.in.Draft.Meta
	if o.fixed(j, part) || o.board > 0 && i <= o.board {
		return false
	}
	switch part {
	case learned.Dropped:
		return !o.belongs(i) && o.mayDrop(j)
	case learned.Title:
		if i > 0 && o.js[i-1].was == learned.Title && o.want[i-1] == learned.Title {
			return false // which rows go together the head as a whole has told
		}
		if len(o.js) > 1 && o.js[0].was == learned.Kicker && o.js[1].was == learned.Heading {
			return false // a column over pieces of news
		}
		if j.was == learned.Kicker && j.Halves && i+1 < len(o.js) && o.js[i+1].was == learned.Title &&
			!o.js[i+1].Halves && handbook.MatchString(o.js[i+1].Key) {
			return false // the slogan of a booklet
		}
		return meta.Title == "" && j.N <= 2*trait.MaxTitle
	case learned.Kicker:
		return meta.Kicker == "" && !o.taken[lKicker] && j.label != lByline
	case learned.Subtitle:
		return meta.Subtitle == "" && !o.taken[lSubtitle]
	case learned.Date, learned.Source:
		return meta.Date == "" && meta.Source == "" && !o.taken[lDate] && !o.taken[lSource]
	case learned.Byline:
		return j.N <= trait.MaxByline && (j.was != learned.Date || j.Has(trait.Byline)) &&
			strings.ContainsFunc(j.Words, unicode.IsLetter) && !trait.UnlikeByline.MatchString(j.Key)
	case learned.Heading:
		return j.N <= 2*trait.MaxHeading && !(j.was == learned.Quote && strings.HasSuffix(j.Words, "。”")) &&
			!(j.was == learned.Callout && (j.Displayed() || j.Period && len(j.Found) > 1))
	case learned.Callout:
		return j.was != learned.List && len(j.Statistics()) > 0
	case learned.List:
		return j.was != learned.Body || j.opinion[part] >= o.need(forOneMore)
	case learned.Note:
		return j.NumLen > 0
	case learned.Body:
		return !o.boldSeries(i)
	case learned.Quote, learned.Verse, learned.EditorNote, learned.Caption, learned.Credit,
		learned.Signature, learned.Salutation:
		return true
	}
	return false
}

// boldSeries reports a statistic with its figures in bold beside another such: the editor set both so.
func (o *overruling) boldSeries(i int) bool {
	bold := func(k int) bool {
		return k >= 0 && k < len(o.js) && o.js[k].was == learned.Callout && o.js[k].BoldFigured()
	}
	return bold(i) && (bold(i-1) || bold(i+1))
}

// handbook ends the name of what is handed out: 投资指南, 招生简章.
var handbook = pattern.New(`
	(?:指南|手册|简章|简介|画册|白皮书|蓝皮书|年鉴|年报|导览|攻略|问答|汇编|宣传册)(?:[（(].{1,8}[）)])?$`)

// fixed reports what stays as the rules have it: what draws a line, or says itself that it is a note
// of the editors, whose words it is or in what a table counts. Of what the format states only headings are doubted, as pages
// and typescripts set what stands around a text so.
func (o *overruling) fixed(j *judged, part learned.Part) bool {
	around := part < learned.Heading || part >= learned.Caption
	return j.label == lRule || j.was == learned.EditorNote || j.was == learned.Callout && j.Is(company.Boxed) ||
		len(j.Items)+len(j.Rows) > 0 || j.Image != nil || j.Words == "" ||
		j.given && (j.was != learned.Heading || !around) || j.label == lCredit && unitLine.MatchString(j.Words) ||
		j.was == learned.Quote && (j.Attributed() || j.Is(company.ReadOut))
}

// belongs reports what belongs to a text by its form, and is not dropped: the end of a sentence, lines
// up to one, a subtitle.
func (o *overruling) belongs(i int) bool {
	j := &o.js[i]
	n, stop := j.stub()
	switch {
	case stop && n <= maxRest && n+1 == j.N, named.MatchString(j.Words):
		return true // 次。 ends a sentence that was cut
	case j.Period && o.goesOn(i) && !genre.Evident(&j.Paragraph):
		return true // no half of a sentence goes alone
	case genre.NamesSite(&j.Paragraph) && !genre.Evident(&j.Paragraph):
		return true // nothing goes for an address that it names
	case j.Period && strings.Count(j.Words, "\n") > 1:
		return true // lines up to the end of a sentence are no line of a page
	case j.label == lHeadSub && j.Dashed && !j.breaksByDash():
		return true // a subtitle under what may yet be the title
	}
	return false
}

// mayDrop reports a line that is likely enough to be of the page. More is asked for between paragraphs.
func (o *overruling) mayDrop(j *judged) bool {
	need := o.need(inMostCases)
	if j.Period || o.first <= j.at && j.at <= o.last {
		need = o.need(forOneMore)
	}
	return j.opinion[learned.Dropped] >= need && j.N <= maxDropped && j.was != learned.Callout &&
		!priced.MatchString(j.Words) && !o.numbers(j.at) && !o.boxed(j.at)
}

// priced is a line of what is offered and its price, which no page leaves over.
var priced = pattern.New(`^\p{Han}{2,12}[:：　 ]*\d[\d.,]*元(?:[/／]\p{Han}{1,3}|起)?$`)

// leastBoxed is how many lines of figures and what they count stand together, by turns.
const leastBoxed = 6

// boxed reports a figure, or what it counts, in a box of such lines by turns: no page leaves them.
func (o *overruling) boxed(at int) bool {
	kind := func(i int) int {
		if i < 0 || i >= len(o.in.pieces) {
			return 0
		}
		switch p := o.in.pieces[i]; {
		case p.N > trait.MaxShortLine || p.Stops > 0 || p.Commas > 0 || p.N == 0:
			return 0
		case trait.IsDigit(p.Chars[0]):
			return 1
		case trait.HanOnly(p.Words):
			return 2
		}
		return 0
	}
	if kind(at) == 0 {
		return false
	}
	from, to := at, at
	for to-from < leastBoxed && kind(from-1)+kind(from) == 3 && kind(from-1) > 0 {
		from--
	}
	for to-from < leastBoxed && kind(to+1)+kind(to) == 3 && kind(to+1) > 0 {
		to++
	}
	return to-from+1 >= leastBoxed
}

// numbers reports the piece that is the number of the heading behind it.
func (o *overruling) numbers(at int) bool {
	return at+1 < len(o.in.pieces) && o.in.afterBare(at+1)
}
