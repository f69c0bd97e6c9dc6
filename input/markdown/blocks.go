package markdown

import (
	"bytes"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"

	"dayang/input/doc"
	"dayang/input/draft"
	"dayang/input/pattern"
)

// blockContext is what stands around a block: the fence or quotation it is in.
type blockContext struct {
	kind  doc.Kind
	role  doc.Role
	label string // of a note
	from  int    // paragraphs in the draft when the note began
	items bool   // inside a list
}

// fenceNames are the fenced blocks.
var fenceNames = map[string]blockContext{
	"stat": {kind: doc.Callout}, "callout": {kind: doc.Callout}, "数读": {kind: doc.Callout},
	"preface": {kind: doc.Paragraph, role: doc.EditorNote}, "编者按": {kind: doc.Paragraph, role: doc.EditorNote},
	"lead": {kind: doc.Paragraph, role: doc.Lead}, "导语": {kind: doc.Paragraph, role: doc.Lead},
	"quote": {kind: doc.Quote}, "引文": {kind: doc.Quote},
	"verse": {kind: doc.Verse}, "诗": {kind: doc.Verse},
	"note": {kind: doc.Note}, "注": {kind: doc.Note},
	"caption":    {kind: doc.Furniture, role: doc.Caption},
	"credit":     {kind: doc.Furniture, role: doc.Credit},
	"salutation": {kind: doc.Furniture, role: doc.Salutation},
	"signature":  {kind: doc.Furniture, role: doc.Signature},
	"furniture":  {kind: doc.Furniture},
	"figure":     {kind: doc.Figure}, "图": {kind: doc.Figure},
	"heading": {kind: doc.Heading},
}

func (r *reader) add(p draft.Para, depth int) {
	r.out.Paras = append(r.out.Paras, p)
	r.depths = append(r.depths, depth)
}

// last is the paragraph added last.
func (r *reader) last() *draft.Para {
	if n := len(r.out.Paras); n > 0 {
		return &r.out.Paras[n-1]
	}
	return &draft.Para{}
}

func (r *reader) blocks(parent ast.Node, c blockContext) {
	if parent.Kind() == ast.KindDocument {
		r.contentsLines(parent)
	}
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		if h, ok := n.(*ast.HTMLBlock); ok {
			if last := r.around(h, c); last != nil {
				n = last
				continue
			}
		}
		if l, ok := n.(*ast.List); ok && r.countedHeading(l) {
			n = n.NextSibling()
			continue
		}
		r.block(n, c)
	}
}

func (r *reader) block(n ast.Node, c blockContext) {
	if r.out.Final && r.stated(n, c) {
		return
	}
	switch n := n.(type) {
	case *ast.Heading:
		t := r.inline(n, false)
		t.unanchor()
		t.closeGaps()
		if c.kind == doc.Quote { // what is quoted has no part in the headings of the text
			r.add(t.para(doc.Block{Kind: doc.Quote}, r.pos(n.Pos())), 0)
			r.pictures(t)
			return
		}
		if r.headsPicture(n, t) {
			return
		}
		if t.empty() { // it keeps parts of a page apart
			r.counts.tags++
			r.pictures(t)
			return
		}
		r.unadorn(t)
		depth := n.Level
		if _, is := n.AttributeString(numberName); is {
			depth = max(depth, r.above+1)
		} else {
			r.above = depth
		}
		k := doc.Block{Kind: doc.Heading, Level: max(1, depth-1)}
		r.add(t.para(k, r.pos(n.Pos())), depth)
		r.pictures(t)
	case *ast.Paragraph, *ast.TextBlock:
		r.paragraph(n, c)
	case *ast.List:
		if c.kind == "" &&
			(r.contentsHeadings(n) || r.closingMark(n) || r.provenance(n) || r.boldItems(n) || r.translation(n)) {
			return
		}
		r.list(n, c)
	case *ast.Blockquote:
		if c.kind != "" && c.kind != doc.Quote {
			r.counts.flattened++
		}
		if c.kind == "" && r.pictureQuote(n) {
			return
		}
		if r.toolNote(n) ||
			r.saidByEditors(n) ||
			r.excerpt(n) ||
			r.rightsNote(n) ||
			r.summary(n) ||
			r.provenance(n) ||
			c.kind == "" && r.figureQuote(n) {
			return
		}
		r.blocks(n, blockContext{kind: doc.Quote})
	case *ast.FencedCodeBlock:
		if r.fencedVerse(n) {
			return
		}
		if n.Lines().Len() == 0 && n.Info == nil && r.habits.breaks {
			r.counts.tags++ // where a program found no words
			return
		}
		r.add(draft.Para{Block: doc.Block{Kind: doc.Code, Text: r.raw(n), Pos: r.pos(n.Pos())}}, 0)
	case *ast.CodeBlock:
		r.indented(n, c)
	case *ast.ThematicBreak:
		if r.account != "" && r.card("____", n.Pos()) {
			return
		}
		if r.countsLines(n) || r.emptyStars(n) {
			return
		}
		r.add(draft.Para{Block: doc.Block{Kind: doc.Rule, Pos: r.pos(n.Pos())}}, 0)
	case *ast.HTMLBlock:
		r.html(n)
	case *east.Table:
		r.table(n)
	case *siteTagLine:
		if n.code {
			var code strings.Builder
			for i := range n.lines.Len() {
				s := n.lines.At(i)
				code.Write(s.Value(r.part))
			}
			r.shortcode(n)
			r.add(draft.Para{Block: doc.Block{
				Kind: doc.Code,
				Text: strings.Trim(code.String(), "\n"),
				Pos:  r.pos(n.start),
			}},
				0)
			return
		}
		r.shortcode(n)
	case *ruled:
		r.ruledTable(n)
	case *fence:
		r.fence(n)
	case *note:
		r.blocks(n, blockContext{kind: doc.Note, label: n.label, from: len(r.out.Paras)})
		if n.FirstChild() == nil {
			r.add(draft.Para{Block: doc.Block{Kind: doc.Note, Label: n.label, Pos: r.pos(n.start)}}, 0)
		}
	default:
		if n.Type() == ast.TypeBlock {
			r.blocks(n, c)
		}
	}
}

// maxSubtitle is the longest line in characters that is taken for the subtitle
// of the heading before it (measured: longer ones that open with —— are items).
const maxSubtitle = 40

func (r *reader) paragraph(n ast.Node, c blockContext) {
	if c.kind == "" && r.account != "" && n.Lines().Len() > 0 &&
		r.card(strings.TrimSpace(string(r.inline(n, false).chars)), n.Lines().At(0).Start) {
		return
	}
	if c.kind == "" && (r.tightHeading(n) || r.anchoredHeading(n) || r.breaksPage(n)) {
		return
	}
	if c.kind == "" && r.strayEnds(n) {
		return
	}
	if c.kind == "" && r.namedLines(n) {
		return
	}
	if c.kind == "" && (r.dashItem(n) || r.tableCaption(n)) {
		return
	}
	if c.kind == "" && (r.formula(n) || r.shortcode(n) || r.module(n) || r.properties(n)) {
		return
	}
	if c.kind == "" && (r.linesOfVerse(n) || r.markedVerse(n)) || c.kind == doc.Quote && r.quotedVerse(n) {
		t := r.inline(n, true)
		r.verse(t, r.pos(n.Pos()))
		r.last().Look.Break = false
		r.pictures(t)
		return
	}
	t := r.inline(n, c.kind == doc.Verse)
	if at := slices.Index(t.chars, '\n'); at >= 0 && c.kind == "" && halves(n.Lines(), r.part) {
		t.remove(at)
	}
	pos := r.pos(n.Pos())
	if c.kind != doc.Verse {
		t.closeBreaks()
	}
	if c.kind == "" && r.habits.linked {
		pos = r.addressFirst(t, pos)
	}
	if c.kind == "" &&
		(r.tags(n, t) ||
			r.colophon(n, t) ||
			n.Lines().Len() > 0 && r.frontLine(string(t.chars), t.spans, n.Lines().At(0).Start)) {
		return
	}
	if c.kind == "" && r.postedLine(t, r.pos(n.Pos())) {
		return
	}
	if c.kind == "" && r.firstPrinted(t) {
		k := doc.Block{Kind: doc.Furniture, Role: doc.Credit}
		r.add(t.para(k, r.pos(n.Pos())), 0)
		return
	}
	if string(t.chars) == "\\" && len(t.spans) == 0 {
		return // the end of a line with no line
	}
	if c.kind == "" && r.italicName(t) {
		return
	}
	if c.kind == "" {
		r.unsigned(t)
	}
	if t.empty() {
		if c.kind == "" {
			r.described(t)
		}
		r.pictures(t)
		return
	}
	if c.kind == "" && (r.subtitle(n, t) || r.links(n, t)) {
		return
	}
	if f := r.last(); c.kind == "" && len(t.pictures) == 0 &&
		(r.isCaption(f, t) || r.lacksCaption(f) && len(t.chars) <= maxCaption && r.small(n)) {
		f.Text, f.Spans = string(t.chars), without(t.normal(), doc.Emph)
		return
	}
	if t.pictureFirst && len(t.pictures) == 1 && len(t.chars) <= 2*maxSubtitle &&
		(t.oneSentence() || t.captions()) && (t.pictures[0].caption == "" || t.captions()) {
		// A line under the picture is its caption, its title said once more.
		r.leave("dropped-title", "图片的提示“%s”不排", "the title %q of a picture is not set",
			t.pictures[0].caption, n.Lines().At(0).Start)
		t.pictures[0].caption = ""
		r.pictures(t)
		f := r.last()
		f.Text, f.Spans = string(t.chars), t.normal()
		if t.captions() {
			f.Spans = without(f.Spans, doc.Emph)
		}
		return
	}
	if c.kind == doc.Verse {
		r.verse(t, r.pos(n.Pos()))
		return
	}
	k, done := r.inContext(t, c)
	if done {
		return
	}
	if (c.kind == "" || c.kind == doc.Quote) && t.isVerse() {
		r.verse(t, r.pos(n.Pos()))
		r.last().Look.Break = false
		r.pictures(t)
		return
	}
	if c.kind == "" && r.isLead(t) {
		k.Kind, k.Role = doc.Paragraph, doc.Lead
		if editorial.MatchString(string(t.chars)) {
			k.Role = doc.EditorNote
		}
	}
	p := t.para(k, pos)
	p.Look.Indent = t.indent
	if c.kind == doc.Quote && labelledFigure(&p) {
		p.Kind, c.kind = doc.Callout, doc.Callout
	}
	if c.kind == doc.Callout {
		p.Figures = strongOf(&p.Block)
	}
	if t.pictureFirst {
		r.pictures(t)
		t.pictures = nil
	}
	r.add(p, 0)
	r.pictures(t)
}

// inContext begins the block of a paragraph by what stands around it. It is done where the text
// is a further paragraph of the note before it.
func (r *reader) inContext(t *inlineText, c blockContext) (k doc.Block, done bool) {
	k = doc.Block{Kind: c.kind, Role: c.role}
	switch c.kind {
	case doc.Note:
		k.Label = c.label
		if f := r.last(); f.Kind == doc.Note && len(r.out.Paras) > c.from {
			t.appendTo(f)
			return k, true
		}
	case "", doc.Paragraph:
		if n := t.runIn(r.out.Final); n > 0 {
			k.RunIn = string(t.chars[:n])
		}
		k.RejoinedAt = slices.DeleteFunc(t.rejoined, func(at int) bool { return at <= 0 || at >= len(t.chars) })
	}
	return k, false
}

// strongOf are the figures of a callout: what is bold in it.
func strongOf(k *doc.Block) []string {
	var out []string
	chars := []rune(k.Text)
	for _, s := range k.Spans {
		if s.Mark == doc.Strong {
			out = append(out, string(chars[s.Start:s.End]))
		}
	}
	return out
}

// editorial opens what an editor says over a text.
var editorial = pattern.New(`^[（(【\[]?(?:编者?按|编者注|译者[按注]|译注|注|按)[】\]]?[:：]`)

// minLead is the length in characters of a paragraph in italics that is a lead.
const minLead = 30

// isLead reports the first paragraph of a text if all of it, and a sentence, is in
// italics.
func (r *reader) isLead(t *inlineText) bool {
	if r.out.Final || len(t.chars) < minLead || !strings.ContainsAny(string(t.chars), "。！？") {
		return false
	}
	s := t.normal()
	if len(s) != 1 || s[0].Mark != doc.Emph || s[0].Start > 0 || s[0].End < len(t.chars) {
		return false
	}
	for i := range r.out.Paras {
		if p := &r.out.Paras[i]; p.Kind != doc.Heading && p.Kind != doc.Figure &&
			utf8.RuneCountInString(p.Text) >= minLead {
			return false
		}
	}
	return len(r.out.Paras) <= 4
}

// subtitle takes a line that opens with —— right after a heading for its subtitle.
func (r *reader) subtitle(n ast.Node, t *inlineText) bool {
	h := r.last()
	if h.Kind != doc.Heading || h.Subtitle != "" || n.Lines().Len() == 0 {
		return false
	}
	at := n.Lines().At(0)
	raw := bytes.TrimLeft(at.Value(r.part), " \t\u3000")
	text := string(t.chars)
	switch {
	case !bytes.HasPrefix(raw, []byte("——")) && !bytes.HasPrefix(raw, []byte("──")):
		return false
	case r.out.Final:
		text = strings.TrimPrefix(text, "——")
	default:
		text = strings.TrimSpace(strings.TrimLeft(text, "—─"))
		if utf8.RuneCountInString(text) > maxSubtitle || strings.Contains(text, "。") {
			return false
		}
	}
	if text == "" {
		return false
	}
	h.Subtitle = text
	return true
}

// small reports a paragraph all of which is set smaller.
func (r *reader) small(n ast.Node) bool {
	raw := strings.TrimSpace(r.raw(n))
	return strings.HasPrefix(raw, "<small") && strings.HasSuffix(raw, "</small>")
}

// raw is the text of a block as it stands, without the last line end.
func (r *reader) raw(n ast.Node) string {
	var b strings.Builder
	for i := range n.Lines().Len() {
		s := n.Lines().At(i)
		b.Write(s.Value(r.part))
	}
	return strings.TrimSuffix(b.String(), "\n")
}

func without(spans []doc.Span, m doc.Mark) []doc.Span {
	var out []doc.Span
	for _, s := range spans {
		if s.Mark != m {
			out = append(out, s)
		}
	}
	return out
}
