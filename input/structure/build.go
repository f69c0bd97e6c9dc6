package structure

import (
	"regexp"
	"slices"
	"strings"

	"dayang/input/diag"
	"dayang/input/doc"
)

// names of labels as `parse --explain` prints them.
var labelNames = [nLabels]string{
	lKicker: "meta.kicker", lTitle: "meta.title", lSubtitle: "meta.subtitle", lByline: "meta.byline", lDate: "meta.date",
	lSource: "meta.source", lTitleMore: "meta.title", lDocNo: "credit", lBody: "paragraph", lNote: "paragraph (editor-note)", lNumHead: "heading", lLineHead: "heading",
	lSentence: "heading", lHeadSub: "heading.subtitle", lCallout: "callout", lItem: "list", lVerse: "verse", lRow: "table",
	lCaption: "caption", lSalutation: "salutation", lCredit: "credit", lSignature: "signature", lEndnote: "note",
}

// build makes the document of the labelled pieces.
func (in *inference) build() *doc.Document {
	d := &doc.Document{Meta: in.draft.Meta}
	for i := 0; i < len(in.pieces); i++ {
		p := in.pieces[i]
		in.explain(p)
		switch p.label {
		case lKicker, lTitle, lTitleMore, lSubtitle, lByline, lDate, lSource:
			in.meta(&d.Meta, p)
		case lHeadSub:
			in.headSub(d, p)
		case lLineHead:
			if in.afterBare(i) {
				h := &d.Blocks[len(d.Blocks)-1]
				h.Text += "　" + p.text
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
		default:
			d.Blocks = append(d.Blocks, in.block(p, &d.Meta))
		}
	}
	dateline(d)
	if d.Meta.Lang == "" {
		d.Meta.Lang = "zh-Hans"
	}
	return d
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
	in.taken = append(in.taken, Taken{Pos: p.Pos, Text: p.text, As: as, Reasons: p.reasons})
}

// meta enters a line of the title block. What the format states goes before what
// is inferred.
func (in *inference) meta(m *doc.Meta, p *piece) {
	switch p.label {
	case lTitle:
		m.Title, m.Pos = p.text, p.Pos
	case lTitleMore:
		m.Title += p.text
	case lKicker:
		m.Kicker = p.text
	case lSubtitle:
		sub := undash(p.text)
		if m.Subtitle != "" {
			sub = m.Subtitle + "　" + sub
		}
		m.Subtitle = sub
	case lByline:
		m.Byline = append(m.Byline, p.text)
	case lDate, lSource:
		in.dateLine(m, p)
	}
}

// undash takes the —— off a subtitle.
func undash(s string) string { return strings.TrimSpace(strings.TrimLeft(s, "—-─ 　")) }

// headField is the label of a field in a line of date and source.
var headField = regexp.MustCompile(`(?:^|[ 　|｜])(来源|稿源|信息来源|文章来源|新闻来源|作者|记者|责任编辑|责编|编辑|发布时间|发布日期|发表时间|时间|日期|浏览次数|浏览量|浏览|点击数?|阅读量?|访问量|字体|字号)[ 　]?[:：|｜丨/][ 　]?|^(?:[（(【])?(?:来源|稿源|信息来源|文章来源|新闻来源|资料来源|数据来源|原载于?|转载自|转自|摘自|据)(?:[ 　]?[:：|｜丨/][ 　]?|《)`)

// dateLine takes apart a line that holds a date, a source, an author, an editor.
// What counts readers is dropped and reported.
func (in *inference) dateLine(m *doc.Meta, p *piece) {
	s, key := p.text, plainForms.Replace(p.text)
	at := headField.FindAllStringSubmatchIndex(key, -1)
	field, from := "日期", 0
	enter := func(to int) {
		v := strings.Trim(s[from:to], " 　|｜")
		if v == "" {
			return
		}
		switch {
		case strings.HasSuffix(field, "时间") || strings.HasSuffix(field, "日期"):
			if m.Date != "" {
				v = m.Date + " " + v
			}
			m.Date = strings.Trim(v, "（()） 　")
		case field == "作者" || field == "记者":
			m.Byline = append(m.Byline, v)
		case strings.HasSuffix(field, "编辑") || field == "责编":
			m.Editors = append(m.Editors, v)
		case field == "":
			m.Source = v
			if strings.HasPrefix(s[:from], "（") || strings.HasPrefix(s[:from], "(") || strings.HasPrefix(s[:from], "【") {
				m.Source = strings.TrimRight(v, "）)】")
			}
		case strings.HasSuffix(field, "来源") || field == "稿源":
			m.Source = v
		default:
			in.diags.Add(diag.Info, "dropped-counter", p.Pos, diag.T("“%s”不排", "%q is not set", field+" "+v))
		}
	}
	for _, f := range at {
		enter(f[0])
		field, from = "", f[1]
		if f[2] >= 0 {
			field = key[f[2]:f[3]]
		} else if strings.HasSuffix(s[:from], "《") {
			from -= len("《")
		}
	}
	enter(len(s))
}

// headSub gives a heading its subtitle.
func (in *inference) headSub(d *doc.Document, p *piece) {
	if n := len(d.Blocks); n > 0 && d.Blocks[n-1].Kind == doc.Heading {
		h := &d.Blocks[n-1]
		if h.Subtitle != "" {
			h.Subtitle += "　"
		}
		h.Subtitle += undash(p.text)
		return
	}
	d.Blocks = append(d.Blocks, in.block(p, &d.Meta))
}

var editorLine = regexp.MustCompile(`^[（(【\[]?(?:责任编辑|责编|本版编辑|编辑)[ 　]?[:：|｜丨/／] ?(.+?)[）)】\]]?$`)

// block makes the block of one piece.
func (in *inference) block(p *piece, m *doc.Meta) doc.Block {
	b := p.Block
	trimSpans(&b)
	switch p.label {
	case lGiven:
		if b.Kind == doc.Heading {
			b.Level = max(1, p.level)
		}
		if p.prose() && p.runIn > 0 {
			b.RunIn = string(p.chars[:p.runIn])
		}
		b.RejoinedAt = p.rejoined
		return b
	case lNumHead, lLineHead, lSentence, lHeadSub:
		b.Kind, b.Level = doc.Heading, max(1, p.level)
		b.Spans = without(b.Spans, doc.Strong)
	case lCallout:
		b.Kind = doc.Callout
		for _, s := range b.Spans {
			if s.Mark == doc.Strong {
				b.Figures = append(b.Figures, string(p.chars[s.Start:s.End]))
			}
		}
	case lEndnote:
		b.Kind, b.Label = doc.Note, strings.TrimSpace(string(p.chars[:p.numLen]))
		b.Text, b.Spans = string(p.chars[p.numLen:]), shiftSpans(b.Spans, p.numLen)
		b.Origins = nil
	case lNote:
		b.Kind, b.Role = doc.Paragraph, doc.EditorNote
	case lCaption:
		b.Kind, b.Role = doc.Furniture, doc.Caption
	case lSalutation:
		b.Kind, b.Role = doc.Furniture, doc.Salutation
	case lSignature:
		b.Kind, b.Role = doc.Furniture, doc.Signature
	case lCredit, lDocNo:
		b.Kind, b.Role = doc.Furniture, doc.Credit
		if e := editorLine.FindStringSubmatchIndex(p.key); e != nil { // key has the bytes of text in number
			m.Editors = append(m.Editors, p.text[e[2]:e[3]])
		} else if m.Source == "" && p.has(sSource) {
			in.dateLine(m, p)
		} else if p.has(sByline) && p.label == lCredit && len(m.Byline) == 0 {
			m.Byline = []string{strings.Trim(p.text, "（()）【】 　")}
		}
	default:
		b.Kind = doc.Paragraph
		b.RejoinedAt = p.rejoined
		if p.runIn > 0 {
			b.RunIn = string(p.chars[:p.runIn])
			b.Spans = slices.DeleteFunc(slices.Clone(b.Spans), func(s doc.Span) bool {
				return s.Mark == doc.Strong && s.Start == 0 && s.End == p.runIn
			})
		}
	}
	return b
}

// trimSpans takes the blanks at the ends off a text and moves its spans.
func trimSpans(b *doc.Block) {
	trimmed := strings.TrimLeft(b.Text, " \t\u3000")
	by := len([]rune(b.Text)) - len([]rune(trimmed))
	trimmed = strings.TrimRight(trimmed, " \t\u3000")
	n := len([]rune(trimmed))
	b.Text = trimmed
	if len(b.Spans) == 0 {
		return
	}
	spans := make([]doc.Span, 0, len(b.Spans))
	for _, s := range b.Spans {
		s.Start, s.End = max(0, s.Start-by), min(n, s.End-by)
		if s.Start < s.End {
			spans = append(spans, s)
		}
	}
	b.Spans = spans
}

func without(spans []doc.Span, m doc.Mark) []doc.Span {
	return slices.DeleteFunc(slices.Clone(spans), func(s doc.Span) bool { return s.Mark == m })
}

// group makes one block of the items of a list, the lines of verse, the rows of
// a table.
func group(ps []*piece) doc.Block {
	b := doc.Block{Pos: ps[0].Pos}
	switch ps[0].label {
	case lRow:
		b.Kind = doc.Table
		for _, p := range ps {
			var row []doc.Cell
			for _, c := range SplitRow(p.text) {
				row = append(row, doc.Cell{Text: c})
			}
			b.Rows = append(b.Rows, row)
		}
		if !strings.ContainsFunc(ps[0].text, isDigit) {
			b.HeadRows = 1
		}
		return b
	case lVerse:
		b.Kind = doc.Verse
	default:
		b.Kind = doc.List
	}
	outer := ps[0].number
	for _, p := range ps {
		k := p.Block
		trimSpans(&k)
		it := doc.Item{Text: k.Text, Spans: k.Spans, Pos: p.Pos}
		if b.Kind == doc.List {
			n := p.numLen
			if p.number == noNumber && p.dashed {
				n = len(p.chars) - len([]rune(strings.TrimLeft(p.text, "—-─ ")))
			}
			it.Label = strings.TrimSpace(string(p.chars[:n]))
			it.Text = string(p.chars[n:])
			it.Spans = shiftSpans(k.Spans, n)
			if p.number != outer {
				it.Level = 1
			}
		}
		b.Items = append(b.Items, it)
	}
	return b
}

func shiftSpans(spans []doc.Span, by int) []doc.Span {
	var out []doc.Span
	for _, s := range spans {
		s.Start, s.End = max(0, s.Start-by), s.End-by
		if s.Start < s.End {
			out = append(out, s)
		}
	}
	return out
}

// wire matches the dateline at the head of a news story, and who is named in it.
var wire = regexp.MustCompile(`^[【\[]?((?:新华社|中新社|人民网|央视网|光明网|中新网|中国新闻网|新华网|本报|本网|本刊|本台|本站|据(?:新华社|中新社|人民日报|央视新闻|[\p{Han}]{2,6}(?:社|网|日报))|[\p{Han}]{2,6}(?:日报|晚报|晨报|商报|社|网))[\p{Han}、 ]{0,14}?(?:\d{1,2} ?月)?(?:\d{1,2} ?日)?[ 　]?(?:专?电|讯|消息|报道))[】\]]?(?:[ 　]*[（(]([\p{Han}·]{0,8}(?:记者|通讯员|特约|见习|实习|作者)[^）)]{1,60})[）)]|[ 　]+((?:[\p{Han}]{0,6}记者|通讯员)[ 　]?[\p{Han}]{2,4}(?:[ 　、][\p{Han}]{2,4}){0,4})[ 　]?(?:报道|摄影报道)[：: 　])?`)

// dateline reads the dateline of the first paragraph; it stays in the text.
func dateline(d *doc.Document) {
	for i := range d.Blocks {
		b := &d.Blocks[i]
		if b.Kind != doc.Paragraph || b.Role != "" {
			continue
		}
		// The simplified form has as many bytes.
		m := wire.FindStringSubmatchIndex(plainForms.Replace(b.Text))
		if m == nil {
			break
		}
		if d.Meta.Dateline == "" {
			d.Meta.Dateline = b.Text[m[2]:m[3]]
		}
		for _, g := range []int{4, 6} {
			if m[g] >= 0 && len(d.Meta.Byline) == 0 {
				d.Meta.Byline = []string{b.Text[m[g]:m[g+1]]}
			}
		}
		break
	}
	signedAtEnd(d)
}

// lastNames are reporters, or names, in brackets at the end of a text.
var lastNames = regexp.MustCompile(`[（(]((?:` + agencies + `)?[ 　]?(?:首席|特约|见习|实习)?(?:记者|通讯员|评论员)[ 　]?[\p{Han} 　、·]{2,40}|[\p{Han} 　、·]{2,16})[）)]$`)

// signedAtEnd reads the names that close the last paragraph of a story without
// a byline; they stay in the text.
func signedAtEnd(d *doc.Document) {
	if len(d.Meta.Byline) > 0 {
		return
	}
	for i := len(d.Blocks) - 1; i >= 0; i-- {
		b := &d.Blocks[i]
		if b.Kind == doc.Furniture {
			continue
		}
		who := signedBy(b)
		if who == "" || signedOften(d.Blocks[:i]) {
			return
		}
		if names(plainForms.Replace(who)) || strings.ContainsAny(who, "记記通评") && !names(who) {
			d.Meta.Byline = []string{who}
		}
		return
	}
}

// signedBy returns what may be names in brackets at the end of a paragraph.
func signedBy(b *doc.Block) string {
	if b.Kind != doc.Paragraph || !strings.HasSuffix(b.Text, "）") && !strings.HasSuffix(b.Text, ")") {
		return ""
	}
	end := lastBytes(b.Text, maxCreditTail)
	m := lastNames.FindStringSubmatchIndex(plainForms.Replace(end))
	if m == nil {
		return ""
	}
	return strings.TrimSpace(end[m[2]:m[3]])
}

// signedOften reports that other paragraphs close with names too: short news, each
// by its own reporter.
func signedOften(blocks []doc.Block) bool {
	for i := range blocks {
		if signedBy(&blocks[i]) != "" {
			return true
		}
	}
	return false
}
