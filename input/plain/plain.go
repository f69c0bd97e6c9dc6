// Package plain reads plain text: it finds the paragraphs, undoes hard line
// ends, sets page numbers and running heads aside, and turns **…** into spans.
package plain

import (
	"context"
	"slices"
	"strings"
	"unicode/utf8"

	"dayang/input/charset"
	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/input/draft"
	"dayang/input/folio"
	"dayang/input/pattern"
)

// Read returns the paragraphs of a text. Page furniture that it drops is
// reported, line by line.
func Read(name, text string) (*draft.Draft, diag.List) {
	d, diags, _ := ReadCut(context.Background(), name, text, text)
	return d, diags
}

// ReadCut is Read for a text whose lines were cut before it was cleaned: source is the text
// as it was, line for line. Full-width digits took two cells then, and the edge of the
// lines is seen only so. The error is that of ctx, which is heeded between the passes over the
// lines and the parts of the text.
func ReadCut(ctx context.Context, name, text, source string) (*draft.Draft, diag.List, error) {
	r := &reader{ctx: ctx, name: name}
	err := draft.Stages(ctx, func() { r.split(text, source) }, r.stamps, r.leftovers, r.oneLine, r.starBox, r.printed)
	if err != nil {
		return nil, nil, err
	}
	d, notes := &draft.Draft{}, r.reply()
	if paras, ok := r.collection(); ok {
		d.Paras, d.Settled = append(paras, notes...), true
		return d, r.diags, ctx.Err()
	}
	for k, part := range r.records() {
		if err := ctx.Err(); err != nil {
			return nil, nil, err
		}
		r.lines = part
		fields := r.record()
		if len(fields) == 0 {
			fields = r.clipping()
		}
		if k == 0 && len(fields) == 0 {
			fields = r.saidTwice()
		}
		if k > 0 {
			fields = asPart(fields)
		}
		r.named = len(fields) > 0
		paras := r.paper()
		if paras == nil {
			paras = r.paras()
		}
		d.Paras = append(append(d.Paras, fields...), paras...)
	}
	d.Paras = append(d.Paras, notes...)
	return d, r.diags, ctx.Err()
}

// paras makes paragraphs of the lines of a text.
func (r *reader) paras() []draft.Para {
	if draft.Stages(r.ctx, r.barCells, r.joinFigures, r.margin, r.furniture, r.jumps) != nil {
		return nil
	}
	at, w := r.shape()
	if at == nil {
		return r.lineParas()
	}
	r.diags.Add(diag.Info, "unwrapped", diag.Pos{File: r.name},
		diag.T("每行约 %d 字处的硬换行已接上", "lines cut at about %d characters were joined", w/2))
	return r.unwrap(w, at)
}

// shape finds the headings and returns the measure of each line, and the width at which lines
// were cut; nil if they were not. Contents, which are dropped, may hide it.
func (r *reader) shape() (at []measure, w int) {
	w, ok := r.wrapped()
	if !ok {
		at, w = r.partly()
	}
	lines, told := slices.Clone(r.lines), len(r.diags)
	cut := ok || at != nil
	if !cut {
		w = r.widest()
	}
	if page, wide := r.ragged(); page != nil {
		w = wide
	}
	if r.fromContents(w) {
		if w, ok = r.wrapped(); !ok {
			at, w = r.partly()
		}
		if page, _ := r.ragged(); !ok && at == nil && page == nil {
			r.lines, r.diags = lines, r.diags[:told]
			return nil, 0
		}
	} else if ok || r.pages >= pagesLeast {
		r.chain(w)
	}
	if ok {
		at = r.measures(w)
	} else if page, wide := r.ragged(); page != nil {
		return page, wide
	}
	return at, w
}

// line is one line of the source that is not blank.
type line struct {
	text   string       // without indent and trailing blanks
	no     int          // from 1
	col    int          // of the first character of text, from 1
	offset int          // of text in bytes
	indent int          // in ems
	lead   int          // the same in cells
	blank  int          // blank lines before
	cells  int          // width in the source: Han 2, Latin 1, indent included
	cut    string       // text as it was when the lines were cut
	page   bool         // a page ended before it
	soft   bool         // a blank stood at its end
	row    bool         // three cells and more of a table, wide gaps between
	head   int          // level of the heading that it begins; -1: it goes on with one
	tied   bool         // to the line before: a mark that was raised cut them
	table  [][]doc.Cell // rows of a table of which the cells had lines of their own
}

type reader struct {
	ctx   context.Context
	name  string
	lines []line
	named bool // fields of a record stood over the lines
	diags diag.List
	pages int            // that the text proves by what stands over them or under them
	turns map[string]int // how many lines of wrapped text open with a speaker
}

func (r *reader) split(text, source string) {
	cuts := slices.Collect(strings.Lines(source))
	if text == source || len(cuts) != strings.Count(text, "\n")+1 && len(cuts) != strings.Count(text, "\n") {
		cuts = nil
	}
	blank, no, offset := 0, 0, 0
	for raw := range strings.Lines(text) {
		no++
		body := strings.TrimRight(raw, " \t\n\u3000")
		trimmed := strings.TrimLeft(body, " \t\u3000")
		if trimmed == "" {
			blank++
			offset += len(raw)
			continue
		}
		lead := body[:len(body)-len(trimmed)]
		l := line{
			text: trimmed, no: no, col: utf8.RuneCountInString(lead) + 1, offset: offset + len(lead),
			indent: indent(lead), lead: folio.Cells(strings.ReplaceAll(lead, "\t", "    ")), blank: blank,
		}
		l.cut = trimmed
		if no <= len(cuts) {
			l.cut = strings.Trim(cuts[no-1], " \t\n\u3000")
		}
		l.cells = folio.Cells(l.cut) + 2*l.indent
		l.soft = strings.HasSuffix(strings.TrimRight(raw, "\r\n"), " ")
		l.row = len(folio.WideGap.FindAllStringIndex(trimmed, 2)) > 1 && !strings.Contains(trimmed, "。")
		r.lines = append(r.lines, l)
		blank = 0
		offset += len(raw)
	}
}

// indent measures leading blanks in ems.
func indent(lead string) int {
	half := 0
	for _, c := range lead {
		switch c {
		case '\u3000':
			half += 2
		case '\t':
			half += 4
		default:
			half++
		}
	}
	return half / 2
}

func (r *reader) pos(l *line) diag.Pos {
	return diag.Pos{File: r.name, Line: l.no, Col: l.col, Offset: l.offset}
}

// lineParas makes a paragraph of each line.
func (r *reader) lineParas() []draft.Para {
	out := make([]draft.Para, 0, len(r.lines))
	on, cut := r.flushOn(), r.inlineOn()
	for i := 0; i < len(r.lines); {
		if draft.Ended(r.ctx, len(out)) {
			return nil
		}
		j := i + 1
		for j < len(r.lines) && (on[j] || cut[j]) {
			j++
		}
		out = append(out, r.para(r.lines[i:j]))
		i = j
	}
	return out
}

// flushOn finds the flush lines that go on from the line over them, in a text of which every
// paragraph has an indent: an editor cut its lines at blanks, wherever those were.
func (r *reader) flushOn() map[int]bool {
	const (
		long  = 56 // cells of a line of prose
		least = 2
	)
	on := map[int]bool{}
	indented := 0
	for i := range r.lines {
		l := &r.lines[i]
		if l.indent > 0 {
			if l.cells >= long {
				indented++
			}
			continue
		}
		if i == 0 || l.blank > 0 {
			if l.cells >= long {
				return nil // a paragraph without one
			}
			continue
		}
		prev := &r.lines[i-1]
		goesOn := prev.soft && prev.cells >= long && !endsSentence(prev.text) && (prev.indent > 0 || on[i-1]) &&
			!l.row && !prev.row
		if !goesOn {
			if l.cells >= long {
				return nil
			}
			continue
		}
		if strings.ContainsAny(l.text, "，。") {
			on[i] = true
		}
	}
	if indented < least || len(on) == 0 {
		return nil
	}
	r.diags.Add(diag.Info, "unwrapped", diag.Pos{File: r.name},
		diag.T("段落都有缩进，顶格续写的 %d 行已接上",
			"paragraphs have an indent: %d flush lines that go on were joined", len(on)))
	return on
}

// para makes one paragraph of some lines, with nothing between Han and a space
// between words.
func (r *reader) para(lines []line) draft.Para {
	first := &lines[0]
	var b strings.Builder
	p := draft.Para{}
	if first.table != nil {
		p.Kind, p.Rows, p.HeadRows, p.Pos = doc.Table, first.table, headRows(first.table), r.pos(first)
		p.Look = draft.Look{Blank: first.blank}
		return p
	}
	chars := 0
	for i := range lines {
		l := &lines[i]
		if i > 0 && !l.tied && wordEdge(lines[i-1].text, l.text) {
			b.WriteByte(' ')
			chars++
		}
		if i > 0 && l.page {
			p.RejoinedAt = append(p.RejoinedAt, chars)
			r.tellJoin(&lines[i-1], l)
		}
		p.Origins = append(p.Origins, doc.Origin{At: chars, Pos: r.pos(l)})
		b.WriteString(l.text)
		chars += utf8.RuneCountInString(l.text)
	}
	p.Pos = r.pos(first)
	p.Look = draft.Look{Blank: first.blank, Indent: first.indent, Break: first.page}
	if first.head > 0 {
		p.Kind, p.Level = doc.Heading, first.head
	}
	p.Text, p.Spans = bold(charset.Numbers(b.String()))
	if len(p.Spans) > 0 {
		shiftOrigins(p.Origins, b.String())
		for i := range p.RejoinedAt {
			p.RejoinedAt[i] = unmarkedAt(b.String(), p.RejoinedAt[i])
		}
	}
	return p
}

// tellJoin reports that a paragraph goes on over the end of a page.
func (r *reader) tellJoin(a, b *line) {
	x, y := []rune(a.text), []rune(b.text)
	r.diags.Add(diag.Info, "rejoined", r.pos(b), diag.T(
		"被切断的句子已接上：…%[1]s|%[2]s…（与第 %[3]d 行；页在此处断开）",
		"a cut sentence was rejoined: …%[1]s|%[2]s… (with line %[3]d; a page ended there)",
		string(x[max(0, len(x)-seamChars):]), string(y[:min(seamChars, len(y))]), a.no))
}

// seamChars are shown of either side of a join.
const seamChars = 5

// wordEdge reports whether two lines meet between Western words.
func wordEdge(a, b string) bool {
	x, _ := utf8.DecodeLastRuneInString(a)
	y, _ := utf8.DecodeRuneInString(b)
	return x < 0x2000 && y < 0x2000 && !strings.ContainsRune(")]}:;,.!?%", y) && !strings.ContainsRune("([{", x) &&
		x != '-' && x != '/' && !(x == ':' && y == '/') && x > ' ' && y > ' ' && !numberEdge(a, x, y)
}

func hasHan(s string) bool { return strings.ContainsFunc(s, pattern.IsHan) }

func isWestern(r rune) bool {
	return r >= '0' && r <= '9' || r >= 'A' && r <= 'Z' || r >= 'a' && r <= 'z'
}

// numberEdge reports a number that the edge of Chinese text cuts in two: 46.|8, 30|00亩,
// 12|%. In Western text lines end between words.
func numberEdge(a string, x, y rune) bool {
	part := func(r rune) bool { return r >= '0' && r <= '9' || r == '.' || r == ',' }
	return part(x) && (part(y) || y == '%') &&
		strings.ContainsFunc(a, func(r rune) bool { return r >= 0x4E00 && r <= 0x9FFF })
}

// bold takes the ** marks off and returns the spans that they enclosed. A mark
// without its partner stays in the text.
func bold(s string) (string, []doc.Span) {
	if !strings.Contains(s, "**") {
		return s, nil
	}
	parts := strings.Split(s, "**")
	if len(parts)%2 == 0 { // the last mark has no partner
		parts[len(parts)-2] += "**" + parts[len(parts)-1]
		parts = parts[:len(parts)-1]
	}
	var b strings.Builder
	var spans []doc.Span
	n := 0
	for i, p := range parts {
		w := utf8.RuneCountInString(p)
		if i%2 == 1 && w > 0 {
			spans = append(spans, doc.Span{Start: n, End: n + w, Mark: doc.Strong})
		}
		b.WriteString(p)
		n += w
	}
	return b.String(), spans
}

// shiftOrigins moves the origins of a text from which ** marks were taken.
func shiftOrigins(origins []doc.Origin, marked string) {
	for i := range origins {
		origins[i].At = unmarkedAt(marked, origins[i].At)
	}
}

// unmarkedAt is the place of a character of a marked text once its ** are taken off.
func unmarkedAt(marked string, at int) int {
	chars := []rune(marked)
	return at - 2*strings.Count(string(chars[:min(at, len(chars))]), "**")
}
