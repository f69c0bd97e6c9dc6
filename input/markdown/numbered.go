package markdown

import (
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"

	"dayang/input/doc"
	"dayang/input/pattern"
)

// boldItems adds the items of a numbered list as headings where each is a short bold line with
// paragraphs set in under it, as editors of shared documents number sections: 1. **水浅**.
func (r *reader) boldItems(l *ast.List) bool {
	if r.out.Final || !l.IsOrdered() || l.ChildCount() < 2 || l.Parent() == nil ||
		l.Parent().Kind() != ast.KindDocument {
		return false
	}
	diags, counts := len(r.diags), r.counts
	var heads []*inlineText
	for c := l.FirstChild(); c != nil; c = c.NextSibling() {
		p := c.FirstChild()
		if p == nil || p.Kind() != ast.KindParagraph || p.NextSibling() == nil ||
			p.NextSibling().Kind() != ast.KindParagraph {
			break
		}
		t := r.inline(p, false)
		head := t.para(doc.Block{}, r.pos(c.Pos()))
		if !allBold(&head) || utf8.RuneCountInString(head.Text) > maxSubtitle || endsOn.MatchString(head.Text) ||
			len(t.pictures) > 0 || pattern.Han(r.raw(p.NextSibling())) < minAnswer {
			break
		}
		heads = append(heads, t)
	}
	if len(heads) < l.ChildCount() {
		r.diags, r.counts = r.diags[:diags], counts
		return false
	}
	depth := max(2, r.above+1)
	for c, i := l.FirstChild(), 0; c != nil; c, i = c.NextSibling(), i+1 {
		t, at := heads[i], c.Pos()
		t.prefix(strings.TrimSpace(string(itemMark.Find(r.part[at:min(len(r.part), at+16)])))+" ", at)
		p := t.para(doc.Block{Kind: doc.Heading, Level: max(1, depth-1)}, r.pos(at))
		p.Spans = without(p.Spans, doc.Strong)
		r.add(p, depth)
		for k := c.FirstChild().NextSibling(); k != nil; k = k.NextSibling() {
			r.block(k, blockContext{})
		}
	}
	return true
}
