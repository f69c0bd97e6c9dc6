package markdown

import (
	"github.com/yuin/goldmark/ast"

	"dayang/input/doc"
	"dayang/input/draft"
)

// The canonical form says of everything what it is: its blocks are taken as they stand, without
// any of the sense that is made of what people and programs write.

// stated adds such a block, and reports whether it did; the others are read in one way only.
func (r *reader) stated(n ast.Node, c blockContext) bool {
	switch n := n.(type) {
	case *ast.Heading:
		t := r.inline(n, false)
		k := doc.Block{Kind: doc.Heading, Level: max(1, n.Level-1)}
		r.add(t.para(k, r.pos(n.Pos())), n.Level)
		r.pictures(t)
	case *ast.Paragraph, *ast.TextBlock:
		r.statedParagraph(n, c)
	case *ast.List:
		r.list(n, c)
	case *ast.Blockquote:
		r.blocks(n, blockContext{kind: doc.Quote})
	case *ast.FencedCodeBlock:
		r.add(draft.Para{Block: doc.Block{Kind: doc.Code, Text: r.raw(n), Pos: r.pos(n.Pos())}}, 0)
	case *ast.ThematicBreak:
		r.add(draft.Para{Block: doc.Block{Kind: doc.Rule, Pos: r.pos(n.Pos())}}, 0)
	default:
		return false
	}
	return true
}

func (r *reader) statedParagraph(n ast.Node, c blockContext) {
	t := r.inline(n, c.kind == doc.Verse)
	pos := r.pos(n.Pos())
	if t.empty() && len(t.pictures) > 0 || c.kind == "" && r.subtitle(n, t) {
		r.pictures(t)
		return
	}
	if c.kind == doc.Verse {
		r.verse(t, pos)
		return
	}
	if t.pictureFirst && len(t.pictures) == 1 && t.pictures[0].caption == "" { // the line under it
		r.pictures(t)
		f := r.last()
		f.Text, f.Spans = string(t.chars), t.normal()
		return
	}
	k, done := r.inContext(t, c)
	if done {
		return
	}
	p := t.para(k, pos)
	if c.kind == doc.Callout {
		p.Spans = t.parted()
		p.Figures = strongOf(&p.Block)
	}
	r.add(p, 0)
	r.pictures(t)
}
