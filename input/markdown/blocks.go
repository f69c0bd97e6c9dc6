package markdown

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"

	"dayang/input/doc"
	"dayang/input/draft"
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

// blocks reads what stands in a block, or in the text.
func (r *reader) blocks(parent ast.Node, c blockContext) {
	if parent.Kind() == ast.KindDocument {
		r.contentsLines(parent)
	}
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		if r.steps++; draft.Ended(r.ctx, r.steps) {
			return
		}
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

// block reads one block.
func (r *reader) block(n ast.Node, c blockContext) {
	if r.out.Final && r.stated(n, c) {
		return
	}
	switch n := n.(type) {
	case *ast.Heading:
		r.heading(n, c)
	case *ast.Paragraph, *ast.TextBlock:
		r.paragraph(n, c)
	case *ast.List:
		if c.kind != "" || !r.noList(n) {
			r.list(n, c)
		}
	case *ast.Blockquote:
		r.quotation(n, c)
	case *ast.FencedCodeBlock:
		r.fenced(n)
	case *ast.CodeBlock:
		r.indented(n, c)
	case *ast.ThematicBreak:
		r.rule(n)
	case *ast.HTMLBlock:
		r.html(n)
	case *east.Table:
		r.table(n)
	case *siteTagLine:
		r.siteTag(n)
	case *ruled:
		r.ruledTable(n)
	case *fence:
		r.fence(n)
	case *note:
		r.note(n)
	default:
		if n.Type() == ast.TypeBlock {
			r.blocks(n, c)
		}
	}
}

// heading reads a heading. What is quoted has no part in the headings of the text, and one
// without words keeps parts of a page apart.
func (r *reader) heading(n *ast.Heading, c blockContext) {
	t := r.inline(n, false)
	t.unanchor()
	t.closeGaps()
	switch {
	case c.kind == doc.Quote:
		r.add(t.para(doc.Block{Kind: doc.Quote}, r.pos(n.Pos())), 0)
	case r.headsPicture(n, n.Level, t):
		return
	case t.empty():
		r.counts[lostTags]++
	default:
		r.unadorn(t)
		depth := n.Level
		if _, is := n.AttributeString(numberName); is {
			depth = max(depth, r.above+1)
		} else {
			r.above = depth
		}
		k := doc.Block{Kind: doc.Heading, Level: max(1, depth-1)}
		r.add(t.para(k, r.pos(n.Pos())), depth)
	}
	r.pictures(t)
}

// noList reads a list that is something else by what its items say.
func (r *reader) noList(n *ast.List) bool {
	return r.contentsHeadings(n) || r.closingMark(n) || r.provenance(n) || r.boldItems(n) || r.translation(n)
}

// quotation reads a quotation, or what texts set as one: pictures, notes of tools and editors,
// rights, summaries, figures.
func (r *reader) quotation(n *ast.Blockquote, c blockContext) {
	if c.kind != "" && c.kind != doc.Quote {
		r.counts[lostFlattened]++
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
}

// fenced reads code between fences.
func (r *reader) fenced(n *ast.FencedCodeBlock) {
	if r.fencedVerse(n) {
		return
	}
	if n.Lines().Len() == 0 && n.Info == nil && r.habits.breaks {
		r.counts[lostTags]++ // where a program found no words
		return
	}
	r.add(draft.Para{Block: doc.Block{Kind: doc.Code, Text: r.raw(n), Pos: r.pos(n.Pos())}}, 0)
}

// rule reads a rule, or signs that look like one.
func (r *reader) rule(n *ast.ThematicBreak) {
	if r.account != "" && r.card("____", n.Pos()) || r.countsLines(n) || r.emptyStars(n) {
		return
	}
	r.add(draft.Para{Block: doc.Block{Kind: doc.Rule, Pos: r.pos(n.Pos())}}, 0)
}

// siteTag reads a tag of a site's program, with the code that it holds.
func (r *reader) siteTag(n *siteTagLine) {
	r.shortcode(n)
	if !n.code {
		return
	}
	var code strings.Builder
	for i := range n.lines.Len() {
		s := n.lines.At(i)
		code.Write(s.Value(r.part))
	}
	k := doc.Block{Kind: doc.Code, Text: strings.Trim(code.String(), "\n"), Pos: r.pos(n.start)}
	r.add(draft.Para{Block: k}, 0)
}

// note reads a note; one without words keeps its label.
func (r *reader) note(n *note) {
	r.blocks(n, blockContext{kind: doc.Note, label: n.label, from: len(r.out.Paras)})
	if n.FirstChild() == nil {
		r.add(draft.Para{Block: doc.Block{Kind: doc.Note, Label: n.label, Pos: r.pos(n.start)}}, 0)
	}
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
