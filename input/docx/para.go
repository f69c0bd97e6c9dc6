package docx

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/input/draft"
	"dayang/input/pattern"
)

// maxHeading is the longest text in ems that a heading style is believed
// for; whole paragraphs get such styles by mistake.
const maxHeading = 100

func (r *reader) paragraph(p *el) {
	r.para++
	props := p.child("pPr")
	style := props.val("pStyle")
	if r.styles.byID[style] == nil {
		style = r.styles.standard
	}
	if on := props.on("pageBreakBefore"); on != nil && *on {
		r.pageEnd = true
	}
	t := r.text(p, style)
	if t.contents > 0 {
		r.leave(contents, string(t.chars[:t.contents]))
		t.cut(t.contents, len(t.chars))
	}
	if t.pageEnd == 0 {
		r.pageEnd = true
	}
	is := r.styles.part(style, props)
	if is.toc || r.contents() {
		r.contentsHead()
		if len(t.chars) > 0 {
			r.leave(contents, string(t.chars))
		}
		return
	}
	carried := r.carry
	if carried != nil {
		t.join(carried)
		r.carry = nil
	}
	mark := props.child("rPr")
	deleted := mark.child("del") != nil || mark.child("moveFrom") != nil
	dropCap := props.child("framePr").attr("dropCap")
	if len(t.chars) > 0 && (deleted || dropCap != "" && dropCap != "none") {
		r.carry = t // it goes on in the next paragraph
		return
	}
	if deleted && len(t.chars)+len(t.pictures)+len(t.boxes) == 0 {
		return // no blank line stands there
	}
	if carried != nil {
		t.spans = draft.Normal(t.spans)
	}
	r.emit(t, props, style, is)
	if t.pageEnd > 0 {
		r.pageEnd = true
	}
	if sect := props.child("sectPr"); sect != nil && sect.val("type") != "continuous" {
		r.pageEnd = true
	}
}

var contentsName = pattern.New(`^[【\[]?(?:目[ 　]*[录次]|Contents|CONTENTS)[】\]]?$`)

// contentsHead takes the line over a table of contents with it.
func (r *reader) contentsHead() {
	if p := r.last(); p.Kind == "" && contentsName.MatchString(p.Text) {
		r.leave(contents, p.Text+"\n")
		r.drop(len(r.out.Paras) - 1)
	}
}

// flushCarry sets what waits for a next paragraph that does not come.
func (r *reader) flushCarry() {
	if t := r.carry; t != nil {
		r.carry = nil
		t.spans = draft.Normal(t.spans)
		r.emit(t, nil, r.styles.standard, part{})
	}
}

// emit adds what a paragraph holds: its text, pictures and text boxes.
func (r *reader) emit(t *text, props *el, style string, is part) {
	indent := t.trim()
	var num *number
	if len(t.chars) > 0 {
		num = r.nums.next(props, style)
	}
	base := draft.Para{Block: doc.Block{Pos: r.pos()}}
	r.look(&base.Look, props, style, t)
	base.Look.Indent = max(base.Look.Indent, indent)
	switch {
	case len(t.chars) == 0:
		if len(t.pictures)+len(t.boxes) == 0 && t.pageEnd < 0 {
			r.blank++
		}
	case is.meta != "" && r.metaLine(is.meta, t):
	case is.kind == doc.Heading && ems(t.chars) <= maxHeading, is.meta != "":
		r.heading(t, base, is, num)
	case is.kind == doc.Code:
		r.code(t, base)
	case r.caption(t, is):
	case len(t.pictures) == 1 && is.kind == "" && num == nil && len(t.chars) <= maxLegend &&
		(base.Look.Centered && !base.Look.Bold || captionLine.MatchString(string(t.chars))):
		// Picture and caption in one paragraph.
		base.Kind, base.Image = doc.Figure, &t.pictures[0]
		base.Text, base.Spans = joined(t)
		t.pictures = nil
		r.add(base)
	case num != nil && num.bullet && is.kind != doc.Heading:
		r.bullet(t, num)
	default:
		if is.kind == doc.Heading {
			is = part{}
			r.diags.Add(diag.Info, "long-heading", base.Pos,
				diag.T("标题样式的段落过长，当作正文", "a paragraph in a heading style is too long for a heading"))
		}
		if is.kind == "" && num == nil && r.inset(t, props, style) {
			is.kind = doc.Quote
		}
		r.prose(t, base, is, num)
	}
	for _, image := range t.pictures {
		r.add(draft.Para{Block: doc.Block{Kind: doc.Figure, Image: &image, Pos: base.Pos}})
	}
	r.boxes(t.boxes)
}

// ems is the width of a text: two letters of the West are as wide as a character.
func ems(chars []rune) int {
	n := 0
	for _, r := range chars {
		if n += 2; r < 0x2000 {
			n--
		}
	}
	return n / 2
}

// look takes over the formatting of a paragraph.
func (r *reader) look(l *draft.Look, props *el, style string, t *text) {
	prop := func(name string) *el {
		if c := props.child(name); c != nil {
			return c
		}
		return r.styles.propOf(style, name)
	}
	switch prop("jc").attr("val") {
	case "center":
		l.Centered = true
	case "right", "end":
		l.Right = true
	}
	l.Size = t.mainSize()
	l.Bold = len(t.chars) > 0 && t.bold*100 >= len(t.chars)*95
	ind := prop("ind")
	if n, err := strconv.Atoi(ind.attr("firstLineChars")); err == nil && n > 0 {
		l.Indent = min(n/100, 20)
	} else if n, err := strconv.Atoi(ind.attr("firstLine")); err == nil && n > 0 && l.Size > 0 {
		l.Indent = min(int(float64(n)/20/l.Size+0.5), 20)
	}
}

// noSubtitle are lines that writers give the style of a subtitle and that name people
// or offices.
var noSubtitle = pattern.New(`
	记者|通讯员|作者|^[□■]|
	(?:局|委员会|办公室|课题组|研究院|研究所|公司|大学|学院|中心|协会|图书馆|日报社)$`)

// dayOnly is a date alone, which writers give the style of a subtitle too.
var dayOnly = pattern.New(`
	^[（(]?(
		(?:\d{4}|[一二三四五六七八九〇○零]{4})年(?:\d{1,2}|[一二三四五六七八九十]{1,3})月
		(?:(?:\d{1,2}|[一二三四五六七八九十]{1,3})日)?|
		\d{4}[-./]\d{1,2}[-./]\d{1,2}
	)[）)]?$`)

// metaLine enters a line whose style names it title, subtitle or byline. It is
// left to the text if the place is not at the beginning.
func (r *reader) metaLine(what string, t *text) bool {
	m := &r.out.Meta
	bare := *t
	bare.chars, bare.breaks = []rune(draft.Unmarked(string(t.chars), t.spans)), nil
	if len(t.breaks) > 0 {
		bare = *t
	} else {
		r.noted(string(t.chars), t.spans)
	}
	s, _ := joined(&bare)
	s = strings.Join(strings.FieldsFunc(s, func(r rune) bool { return r == '\t' }), " ")
	early := r.early()
	if d := dayOnly.FindStringSubmatch(s); early && what == "subtitle" && m.Title != "" && m.Date == "" &&
		d != nil {
		m.Date = d[1]
		return true
	}
	switch {
	case !early, what == "subtitle" && noSubtitle.MatchString(s): // inference knows who
		return false
	case what == "title" && m.Title == "":
		m.Title, m.Pos = s, r.pos()
	case what == "title" && m.Pos.Line == r.para-1 && utf8.RuneCountInString(m.Title) < maxHeading:
		// A title in two paragraphs.
		m.Title += " " + s
		m.Pos.Line = r.para
	case what == "subtitle" && m.Subtitle == "" && m.Title != "":
		m.Subtitle = strings.TrimSpace(strings.TrimLeft(s, "—─ "))
	case what == "date" && m.Date == "":
		m.Date = s
	case what == "byline":
		m.Byline = append(m.Byline, s)
	default:
		return false
	}
	return true
}

// early reports whether all paragraphs so far are short ones of no kind, as stand at the
// beginning. It looks on from where it stopped last.
func (r *reader) early() bool {
	for r.short = min(r.short, len(r.out.Paras)); r.short < len(r.out.Paras); r.short++ {
		if p := &r.out.Paras[r.short]; p.Kind != "" || utf8.RuneCountInString(p.Text) >= maxHeading {
			return false
		}
	}
	return true
}

// joined is the text with a blank at line ends that were set by hand, and its marks.
func joined(t *text) (string, []doc.Span) {
	var all draft.Joined
	for _, l := range t.lines() {
		l.trim()
		all.Line(" ", string(l.chars), l.spans)
	}
	return all.Text()
}

func (r *reader) heading(t *text, p draft.Para, is part, num *number) {
	p.Kind, p.Level = doc.Heading, max(1, is.level)
	label := prefixOf(num)
	if ls := t.lines(); label != "" && !num.space && len(ls) > 1 && strings.TrimSpace(string(ls[0].chars)) == "" {
		label += " " // the number has a line of its own
	}
	text, spans := joined(t)
	n := len([]rune(label))
	p.Text = label + text
	for _, s := range spans {
		if s.Mark != doc.Strong {
			s.Start, s.End = s.Start+n, s.End+n
			p.Spans = append(p.Spans, s)
		}
	}
	r.add(p)
}

// prefixOf is an automatic number as it stands before a text.
func prefixOf(num *number) string {
	if num == nil || num.bullet {
		return ""
	}
	if num.space {
		return num.label + " "
	}
	return num.label
}

func (r *reader) code(t *text, p draft.Para) {
	var lines []string
	for _, l := range t.lines() {
		lines = append(lines, string(l.chars))
	}
	s := strings.Join(lines, "\n")
	if k := r.last(); k.Kind == doc.Code && r.blank == 0 {
		if k.Text != r.listing.String() { // another listing; of the same one it is not even compared
			r.listing.Reset()
			r.listing.WriteString(k.Text)
		}
		r.listing.WriteString("\n" + s)
		k.Text = r.listing.String()
		return
	}
	p.Kind, p.Text = doc.Code, s
	r.add(p)
}

var captionLine = pattern.New(`
	^(?:[▲△↑]|图为|图[ \d一二三四五六七八九十－-]{1,6}[ 　：:．.]|[（(]?图片来源)|
	(?:[^。]{0,8}摄|供图|资料图片?)[）)]?$`)

// maxCaption is the longest caption in characters.
const maxCaption = 120

// caption gives the picture before it its caption.
func (r *reader) caption(t *text, is part) bool {
	f := r.last()
	if f.Kind != doc.Figure || f.Text != "" || len(t.chars) > maxCaption || len(t.pictures) > 0 {
		return false
	}
	if is.role != doc.Caption && !(is.kind == "" && captionLine.MatchString(string(t.chars))) {
		return false
	}
	f.Text, f.Spans = joined(t)
	return true
}

// bullet adds an item to the list that is open.
func (r *reader) bullet(t *text, num *number) {
	k := r.last()
	if k.Kind != doc.List || r.blank > 1 {
		r.add(draft.Para{Block: doc.Block{Kind: doc.List, Pos: r.pos()}})
		k = r.last()
	}
	r.blank = 0
	for i, l := range t.lines() {
		l.trim()
		if len(l.chars) == 0 {
			continue
		}
		it := doc.Item{Label: num.label, Level: num.level, Text: string(l.chars), Spans: l.spans, Pos: r.pos()}
		if i > 0 {
			it.Label = ""
		}
		k.Items = append(k.Items, it)
	}
}

// prose adds a paragraph of text; each line that was ended by hand is one.
func (r *reader) prose(t *text, base draft.Para, is part, num *number) {
	label := prefixOf(num)
	if label == "" && is.kind == "" && len(t.breaks) == 0 {
		t.breaks = r.jammed(string(t.chars))
	}
	for _, l := range t.lines() {
		indent := l.trim()
		if len(l.chars) == 0 {
			continue
		}
		p := base
		p.Kind, p.Role = is.kind, is.role
		p.Look.Indent = max(p.Look.Indent, indent)
		if label != "" {
			l.prefix(&text{chars: []rune(label)})
		}
		p.Text, p.Spans = string(l.chars), l.spans
		r.add(p)
		if label != "" {
			r.numbers[len(r.out.Paras)-1] = num
			label = ""
		}
	}
}
