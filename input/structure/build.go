package structure

import (
	"slices"
	"strings"
	"unicode/utf8"

	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/input/particulars"
	"dayang/input/pattern"
	"dayang/input/stats"
	"dayang/input/structure/company"
	"dayang/input/structure/trait"
)

// names of labels as `parse --explain` prints them.
var labelNames = [nLabels]string{
	lKicker:     "meta.kicker",
	lTitle:      "meta.title",
	lSubtitle:   "meta.subtitle",
	lByline:     "meta.byline",
	lDate:       "meta.date",
	lSource:     "meta.source",
	lTitleMore:  "meta.title",
	lDocNo:      "credit",
	lBody:       "paragraph",
	lNote:       "paragraph (editor-note)",
	lHeadNote:   "paragraph (editor-note)",
	lNumHead:    "heading",
	lLineHead:   "heading",
	lSentence:   "heading",
	lHeadSub:    "heading.subtitle",
	lCallout:    "callout",
	lItem:       "list",
	lVerse:      "verse",
	lRow:        "table",
	lCaption:    "caption",
	lSalutation: "salutation",
	lCredit:     "credit",
	lSignature:  "signature",
	lEndnote:    "note",
	lRule:       "rule",
	lQuote:      "quote",
}

// closingDate reports the date under who wrote and checked a text: the one of the text, where
// the head has none. Under an office or a name it belongs to who signs.
func (in *inference) closingDate(m *doc.Meta, i int) bool {
	p := in.pieces[i]
	if in.timedEnd(m, i) {
		return true
	}
	if paper, _ := particulars.Stood(p.Words); paper != "" && (p.label == lSignature || p.label == lCredit) &&
		m.Date == "" && m.Source == "" && !strings.HasPrefix(p.Words, "（") {
		return true // the line of its page
	}
	if m.Date != "" ||
		p.label != lSignature ||
		!p.Has(trait.Date) ||
		p.N > trait.MaxShortLine ||
		i+1 < len(in.pieces) && in.pieces[i+1].label != lCredit {
		return false
	}
	for i--; i > 0 && in.pieces[i].label == lCredit; i-- {
		if company.DutyOpens.MatchString(in.pieces[i].Key) {
			return true
		}
	}
	return false
}

// timedEnd reports the date over the time of day that close what an office of the press sends,
// and that time.
func (in *inference) timedEnd(m *doc.Meta, i int) bool {
	n := len(in.pieces)
	if i < 2 || i+2 < n || n < 3 {
		return false
	}
	p := in.pieces[n-2]
	return p.Has(trait.Date) && p.N <= trait.MaxShortLine && !p.Has(trait.Byline|trait.Source) &&
		clock.MatchString(in.pieces[n-1].Key) && !in.pieces[n-3].Has(trait.Org|trait.Name|trait.Office) &&
		(i == n-1 || m.Date == "")
}

// clock is the time of day at which something was sent out, on a line of its own: 香港时间18时42分.
var clock = pattern.New(`^(?:\p{Han}{2,4}时间[ 　]?)?(?:[上下]午|晚上?)?\d{1,2}(?:时\d{1,2}分|[:：]\d{2})$`)

// build makes the document of the labelled pieces.
func (in *inference) build() *doc.Document {
	d := &doc.Document{Meta: in.Draft.Meta, Blocks: []doc.Block{}}
	in.ornaments = in.headOrnaments()
	in.partMakers()
	in.findMakers()
	in.countFootWriters()
	for i := 0; i < len(in.pieces); i++ {
		p := in.pieces[i]
		if in.closingDate(&d.Meta, i) {
			p.label = lDate
		}
		in.explain(p)
		switch p.label {
		case lKicker, lTitle, lTitleMore, lSubtitle, lByline, lDate, lSource:
			in.meta(&d.Meta, p)
			if in.writesPart(i) {
				b := p.Block
				trimSpans(&b)
				b.Kind, b.Role = doc.Furniture, doc.Credit
				d.Blocks = append(d.Blocks, b)
			}
		case lHeadSub:
			in.headSub(d, p)
		case lLineHead:
			if in.afterBare(i) {
				h := &d.Blocks[len(d.Blocks)-1]
				h.Text += " " + p.Words
				continue
			}
			d.Blocks = append(d.Blocks, in.block(p, &d.Meta))
		case lItem, lVerse, lRow:
			last := i
			for last+1 < len(in.pieces) && in.pieces[last+1].label == p.label && !in.stanza(i, last+1) {
				last++
				in.explain(in.pieces[last])
			}
			d.Blocks = append(d.Blocks, group(in.pieces[i:last+1]))
			i = last
		case lCredit:
			m := d.Meta
			b := in.block(p, &m)
			if n := len(d.Blocks); n > 0 && d.Blocks[n-1].Kind == doc.Heading && i+1 < len(in.pieces) &&
				in.pieces[i+1].label == lBody ||
				i > 0 && in.pieces[i-1].label == lCaption && trait.TakesPicture(&p.para.Paragraph) {
				m.Byline = d.Meta.Byline // who wrote that section, who took that picture
			}
			in.officeDay(&m, i)
			d.Meta = m
			d.Blocks = append(d.Blocks, b)
		default:
			b := in.block(p, &d.Meta)
			if in.overRule(i) || in.underGist(i) {
				b.Role = doc.Lead
			}
			d.Blocks = append(d.Blocks, b)
		}
	}
	in.partSite(&d.Meta)
	in.partLabel(&d.Meta)
	in.partTitle(&d.Meta)
	in.partWriter(&d.Meta, d.Blocks)
	in.partSubtitle(&d.Meta)
	in.bareByline(&d.Meta)
	attribute(d)
	dateline(d)
	if d.Meta.Lang == "" {
		d.Meta.Lang = "zh-Hans"
	}
	return d
}

// writesPart reports the byline of the last part of a text whose parts before it end with
// bylines of their own: it stays under its part, as they do.
func (in *inference) writesPart(i int) bool {
	if in.pieces[i].label != lByline {
		return false
	}
	headed := false // a heading stands between the two
	for i--; i > 0; i-- {
		switch p := in.pieces[i]; {
		case p.label == lNumHead || p.label == lLineHead || p.label == lGiven && p.Kind == doc.Heading:
			headed = true
		case headed && p.label == lCredit && p.Has(trait.Byline):
			return in.pieces[i-1].label == lBody
		}
	}
	return false
}

// overRule reports the one paragraph between the head of a text and a line drawn over the
// rest of it: it is set off as the lead.
func (in *inference) overRule(i int) bool {
	if i == 0 || i+2 >= len(in.pieces) || in.pieces[i].label != lBody || in.pieces[i].runIn > 0 ||
		in.pieces[i+1].label != lRule {
		return false
	}
	prose := 0
	for _, p := range in.pieces[i+2:] {
		if p.label == lBody && p.N >= trait.BodyLength {
			prose++
		} else if p.label == lRule && prose < 2 {
			return false
		}
	}
	return prose > 1 && in.pieces[i].Period && in.pieces[i].N >= trait.BodyLength &&
		in.pieces[i-1].label < lTitleEnd && in.pieces[i-1].label != lDocNo
}

// underGist reports what stands under 导读 on a line of its own.
func (in *inference) underGist(i int) bool {
	if i == 0 || in.pieces[i].label != lNote || in.pieces[i-1].label != lNote {
		return false
	}
	p := in.pieces[i-1]
	return gist.MatchString(p.Words) && leadNote.MatchString(p.Key)
}

// attribute joins the line that says whose words a quotation is, ——某某, to it.
func attribute(d *doc.Document) {
	for i := 1; i < len(d.Blocks); i++ {
		q, by := &d.Blocks[i-1], &d.Blocks[i]
		n := utf8.RuneCountInString(by.Text)
		if q.Kind != doc.Quote || by.Kind != doc.Quote || !strings.HasPrefix(by.Text, "——") ||
			n > trait.MaxSubtitle || strings.HasPrefix(q.Text, "——") {
			continue
		}
		at := utf8.RuneCountInString(q.Text) + 1
		q.Text += "\n" + by.Text
		for _, s := range by.Spans {
			s.Start, s.End = s.Start+at, s.End+at
			q.Spans = append(q.Spans, s)
		}
		d.Blocks = slices.Delete(d.Blocks, i, i+1)
		i--
	}
}

// stanza reports that a new stanza begins at a piece: more blank lines stand
// before it than between the first two lines.
func (in *inference) stanza(first, at int) bool {
	return in.pieces[at].label == lVerse && at > first+1 && in.pieces[at].Look.Blank > in.pieces[first+1].Look.Blank
}

func (in *inference) explain(p *piece) {
	as := labelNames[p.label]
	if p.label == lGiven {
		as = string(p.Kind)
	}
	if p.level > 0 {
		as += " " + string(rune('0'+min(p.level, 9)))
	}
	if p.runIn > 0 {
		as += " (run-in)"
	}
	in.Taken = append(in.Taken, Taken{Pos: p.Pos, Text: p.Words, As: as, Reasons: p.reasons})
}

// headSub gives a heading its subtitle.
func (in *inference) headSub(d *doc.Document, p *piece) {
	if n := len(d.Blocks); n > 0 && d.Blocks[n-1].Kind == doc.Heading {
		h := &d.Blocks[n-1]
		if h.Subtitle != "" {
			h.Subtitle += "　"
		}
		h.Subtitle += trait.Undash(p.Words)
		return
	}
	d.Blocks = append(d.Blocks, in.block(p, &d.Meta))
}

// block makes the block of one piece, by its label.
func (in *inference) block(p *piece, m *doc.Meta) doc.Block {
	b := p.Block
	b.RejoinedAt = nil // but in paragraphs: an item or a heading was only wrapped
	b.Level = 0        // but of headings: the format may have called it one
	trimSpans(&b)
	if (p.label == lCredit || p.label == lDocNo || p.label == lSignature) && len(b.Spans) == 0 &&
		strings.Contains(b.Text, "\t") {
		b.Text, b.Origins = tabs.ReplaceAllString(b.Text, "　"), nil
	}
	switch p.label {
	case lGiven:
		in.givenBlock(&b, p)
	case lNumHead, lLineHead, lSentence, lHeadSub:
		b.Kind, b.Level = doc.Heading, max(1, p.level)
		b.Spans = without(b.Spans, doc.Strong)
		in.unadorn(&b, p)
	case lCallout:
		in.calloutBlock(&b, p)
	case lRule:
		in.Diags.Add(diag.Info, "drawn-rule", p.Pos,
			diag.T("“%s”画的线改排为线", "the line drawn as %q is set as a rule", p.Words))
		b = doc.Block{Kind: doc.Rule, Pos: p.Pos}
	case lEndnote:
		b.Kind, b.Label = doc.Note, strings.TrimSpace(string(p.Chars[:p.NumLen]))
		b.Text, b.Spans = string(p.Chars[p.NumLen:]), trait.ShiftSpans(b.Spans, p.NumLen)
		b.Origins = nil
	case lNote, lHeadNote:
		b.Kind, b.Role = doc.Paragraph, doc.EditorNote
		if leadNote.MatchString(p.Key) {
			b.Role = doc.Lead
		}
	case lQuote:
		b.Kind = doc.Quote
	case lCaption:
		b.Kind, b.Role = doc.Furniture, doc.Caption
	case lSalutation:
		b.Kind, b.Role = doc.Furniture, doc.Salutation
	case lSignature:
		b.Kind, b.Role = doc.Furniture, doc.Signature
		if made := in.makers[p]; made != nil {
			in.enterMakers(m, p, made)
		} else {
			in.writer(m, bracketedNames(p))
		}
	case lCredit, lDocNo:
		b.Kind, b.Role = doc.Furniture, doc.Credit
		in.creditTells(m, p)
	default:
		proseBlock(&b, p)
	}
	return b
}

// givenBlock keeps what the format states, and makes a note of the editors and a box of figures of the
// quotations in which Markdown sets them.
func (in *inference) givenBlock(b *doc.Block, p *piece) {
	if b.Kind == doc.Heading {
		b.Level = max(1, p.level)
		in.unadorn(b, p)
	}
	in.pictureCredit(b)
	if b.Kind == doc.Quote && trait.EditorNote.MatchString(b.Text) {
		b.Kind, b.Role = doc.Paragraph, doc.EditorNote
	}
	if p.quotesFigures() {
		b.Kind, b.Figures = doc.Callout, strongOf(b)
	}
	if p.prose() && p.runIn > 0 {
		b.RunIn = string(p.Chars[:p.runIn])
	}
	b.RejoinedAt = p.rejoined
}

// calloutBlock makes a statistic: its figures are those that were found where the source emphasises none.
func (in *inference) calloutBlock(b *doc.Block, p *piece) {
	b.Kind = doc.Callout
	in.unadorn(b, p)
	found := p.Found
	if p.Is(company.Dense) && !p.Is(company.Set|company.Interrupts|company.Apart) &&
		!company.BoxWord.MatchString(p.Key) {
		in.Diags.Add(diag.Info, "statistic-guessed", b.Pos,
			diag.T("这一段各分句都有数字，前后的段落不这样，排作数读；若是正文，"+
				"请转成 Markdown（parse --format markdown），把它移出“::: stat”",
				"each clause here has a figure, as in no paragraph beside it: set as a statistic; if it is prose, "+
					"write the Markdown (parse --format markdown) and take it out of `::: stat`"))
	}
	if len(found) == 0 {
		b.Figures = strongOf(b)
		if found = stats.Find(b.Text); len(b.Figures) != 1 || b.Figures[0] != b.Text || len(found) == 0 {
			return
		}
		b.Spans = without(b.Spans, doc.Strong) // all of it is bold, what it counts, too
	}
	b.Figures = stats.Whole(b.Text, stats.Unsigned(found))
	b.Spans = append(b.Spans, stats.Spans(b.Text, b.Figures)...)
}

// proseBlock makes a paragraph; what is bold of its run-in heading is so by design.
func proseBlock(b *doc.Block, p *piece) {
	b.Kind = doc.Paragraph
	b.RejoinedAt = p.rejoined
	if p.runIn <= 0 {
		return
	}
	b.RunIn = string(p.Chars[:p.runIn])
	b.Spans = slices.DeleteFunc(slices.Clone(b.Spans), func(s doc.Span) bool {
		return s.Mark == doc.Strong && s.Start == 0 && s.End == p.runIn
	})
}

// leadNote is the label of what opens a text in short, in the writer's words.
var leadNote = pattern.New(`
	^[【\[〔〖]?[ 　]?(?:导[ 　]{0,4}[语读]|提[ 　]{0,4}要|内容(?:提要|摘要)|摘[ 　]{0,4}要)[】\]〕〗]?
	(?:[ 　]?[:：]|[ 　]|$|[^:：])`)

// unadorn takes off a heading the ornaments at its ends and （小标题）, and off a statistic the pointer
// before it, and reports what went: the design has its own.
func (in *inference) unadorn(b *doc.Block, p *piece) {
	from, to := in.ornaments.Of(p.head())
	switch {
	case p.Ornament > 0 && p.Closing() > 0 && (b.Kind != doc.Callout && !trait.Adorns(p.Chars[0]) ||
		b.Kind == doc.Callout && len(p.Found) == 0):
		from, to = p.Ornament, p.N-p.Closing()
	case b.Kind == doc.Callout, company.HeadWord.MatchString(p.Words):
		from, to = p.Ornament, p.N
	}
	if from == 0 {
		return
	}
	dropped := strings.TrimSpace(string(p.Chars[:from]) + string(p.Chars[to:]))
	b.Text, b.Spans, b.Origins = string(p.Chars[from:to]), trait.ShiftSpans(b.Spans, from), nil
	trimSpans(b)
	in.Diags.Add(diag.Info, "ornament-dropped", p.Pos,
		diag.T("“%s”不排，版式另有装饰", "%q is not set: the design has its own", dropped))
}
