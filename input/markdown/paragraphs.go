package markdown

import (
	"bytes"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"

	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/input/draft"
	"dayang/input/pattern"
)

// paragraph reads a paragraph, or what is set as one: it is told first by its lines as they
// stand, then by its words, then by the block before it.
func (r *reader) paragraph(n ast.Node, c blockContext) {
	own := c.kind == "" // it stands in nothing else
	if own && r.readByLines(n) {
		return
	}
	if own && (r.linesOfVerse(n) || r.markedVerse(n)) || c.kind == doc.Quote && r.quotedVerse(n) {
		r.wholeVerse(n, r.inline(n, true))
		return
	}
	t, pos := r.text(n, c)
	if own && r.readByWords(n, t) ||
		string(t.chars) == "\\" && len(t.spans) == 0 || // the end of a line with no line
		own && r.italicName(t) {
		return
	}
	if own {
		r.unsigned(t)
	}
	if t.empty() {
		if own {
			r.described(t)
		}
		r.pictures(t)
		return
	}
	if own && (r.subtitle(n, t) || r.links(n, t) || r.captionOfLast(n, t)) || r.captionOfOwn(n, t) {
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
	if (own || c.kind == doc.Quote) && t.isVerse() {
		r.wholeVerse(n, t)
		return
	}
	if own && r.isLead(t) {
		k.Kind, k.Role = doc.Paragraph, doc.Lead
		if editorial.MatchString(string(t.chars)) {
			k.Role = doc.EditorNote
		}
	}
	r.addParagraph(t, t.para(k, pos))
}

// readByLines reads what is no paragraph by its lines as they stand: cards of accounts, headings,
// items, captions, formulas, what programs of sites leave in a text.
func (r *reader) readByLines(n ast.Node) bool {
	if r.account != "" && n.Lines().Len() > 0 &&
		r.card(strings.TrimSpace(string(r.inline(n, false).chars)), n.Lines().At(0).Start) {
		return true
	}
	return r.tightHeading(n) ||
		r.anchoredHeading(n) ||
		r.breaksPage(n) ||
		r.strayEnds(n) ||
		r.namedLines(n) ||
		r.dashItem(n) ||
		r.tableCaption(n) ||
		r.formula(n) ||
		r.shortcode(n) ||
		r.module(n) ||
		r.properties(n)
}

// readByWords reads what is no paragraph by its words: tags, the colophon, a line of links before
// the text, when it was posted, where it was first printed.
func (r *reader) readByWords(n ast.Node, t *inlineText) bool {
	if r.tags(n, t) ||
		r.colophon(n, t) ||
		n.Lines().Len() > 0 && r.frontLine(string(t.chars), t.spans, n.Lines().At(0).Start) ||
		r.postedLine(t, r.pos(n.Pos())) {
		return true
	}
	if !r.firstPrinted(t) {
		return false
	}
	r.add(t.para(doc.Block{Kind: doc.Furniture, Role: doc.Credit}, r.pos(n.Pos())), 0)
	return true
}

// text is the text of a paragraph and its place, without the line ends that programs made.
func (r *reader) text(n ast.Node, c blockContext) (*inlineText, diag.Pos) {
	t := r.inline(n, c.kind == doc.Verse || c.kind == doc.Callout && figureOnLine(n.Lines(), r.part))
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
	return t, pos
}

// wholeVerse adds a paragraph that is verse, with its pictures.
func (r *reader) wholeVerse(n ast.Node, t *inlineText) {
	r.verse(t, r.pos(n.Pos()))
	r.last().Look.Break = false
	r.pictures(t)
}

// captionOfLast takes the paragraph for the caption of the picture before it.
func (r *reader) captionOfLast(n ast.Node, t *inlineText) bool {
	f := r.last()
	if len(t.pictures) > 0 ||
		!r.isCaption(f, t) && !(r.lacksCaption(f) && len(t.chars) <= maxCaption && r.small(n)) {
		return false
	}
	f.Text, f.Spans = string(t.chars), without(t.normal(), doc.Emph)
	return true
}

// captionOfOwn takes a line under a picture in the same paragraph for its caption: the picture's
// title said once more.
func (r *reader) captionOfOwn(n ast.Node, t *inlineText) bool {
	if !t.pictureFirst || len(t.pictures) != 1 || len(t.chars) > 2*maxSubtitle {
		return false
	}
	if !t.captions() && (!t.oneSentence() || t.pictures[0].caption != "" || t.spoken()) {
		return false
	}
	r.leave("dropped-title", "图片的提示“%s”不排", "the title %q of a picture is not set",
		t.pictures[0].caption, n.Lines().At(0).Start)
	t.pictures[0].caption = ""
	r.pictures(t)
	f := r.last()
	f.Text, f.Spans = string(t.chars), t.normal()
	if t.captions() {
		f.Spans = without(f.Spans, doc.Emph)
	}
	return true
}

// addParagraph adds a paragraph with its pictures, before or behind it as they stand. A quotation
// that is a figure with its label is a callout.
func (r *reader) addParagraph(t *inlineText, p draft.Para) {
	p.Look.Indent = t.indent
	r.describeOwn(t)
	if p.Kind == doc.Quote && labelledFigure(&p) {
		p.Kind = doc.Callout
	}
	if p.Kind == doc.Callout {
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

// maxSubtitle is the longest line in characters that is taken for the subtitle
// of the heading before it (measured: longer ones that open with —— are items).
const maxSubtitle = 40

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

// without leaves out the spans of one kind.
func without(spans []doc.Span, m doc.Mark) []doc.Span {
	var out []doc.Span
	for _, s := range spans {
		if s.Mark != m {
			out = append(out, s)
		}
	}
	return out
}
