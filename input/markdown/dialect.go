package markdown

import (
	"path"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"

	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/input/draft"
	"dayang/input/pattern"
)

// What writers of Chinese Markdown do beside CommonMark: headings without the blank
// after #, links and pictures by name ([[…]]) and ==marks== of note takers, callouts
// (> [!note]), lines of #tags.

// tightHeading adds a heading without its blank.
func (r *reader) tightHeading(n ast.Node) bool {
	if r.out.Final || n.Lines().Len() != 1 {
		return false
	}
	at := n.Lines().At(0)
	depth := tight(at.Value(r.part))
	if depth == 0 || depth == 1 && n.NextSibling() == nil {
		return false
	}
	t := r.inline(n, false)
	t.behead(depth)
	r.counts[lostTight]++
	if r.headsPicture(n, depth, t) {
		return true
	}
	r.add(t.para(doc.Block{Kind: doc.Heading, Level: max(1, depth-1)}, r.pos(at.Start)), depth)
	r.pictures(t)
	return true
}

// behead takes the first characters off the text.
func (t *inlineText) behead(n int) {
	n = min(n, len(t.chars))
	t.chars = t.chars[n:]
	for i := range t.spans {
		t.spans[i].Start, t.spans[i].End = max(0, t.spans[i].Start-n), max(0, t.spans[i].End-n)
	}
	for i := range t.origins {
		t.origins[i].At = max(0, t.origins[i].At-n)
	}
}

// prefix puts characters that stand at an offset of the source before the text.
func (t *inlineText) prefix(s string, at int) {
	n := utf8.RuneCountInString(s)
	t.chars = append([]rune(s), t.chars...)
	for i := range t.spans {
		t.spans[i].Start, t.spans[i].End = t.spans[i].Start+n, t.spans[i].End+n
	}
	for i := range t.origins {
		t.origins[i].At += n
	}
	t.origins = append([]doc.Origin{{Pos: t.r.pos(at)}}, t.origins...)
}

// formula sets a formula between $$ as it is written, and leaves out [TOC] and the like.
func (r *reader) formula(n ast.Node) bool {
	if r.out.Final || n.Lines().Len() == 0 {
		return false
	}
	first := n.Lines().At(0)
	if first.Len() == 0 || strings.IndexByte("$[@\\", r.part[first.Start]) < 0 {
		return false
	}
	raw := strings.TrimSpace(r.raw(n))
	switch {
	case contentsMark.MatchString(raw):
		r.leave("dropped-title", "“%s”处不生成目录", "no contents are made for %q", raw, n.Lines().At(0).Start)
		return true
	case len(raw) > 4 && strings.HasPrefix(raw, `\[`) && strings.HasSuffix(raw, `\]`) &&
		strings.Count(raw, `\[`) == 1 &&
		(pattern.Han(raw) == 0 || strings.ContainsAny(raw[2:len(raw)-2], `\^_{}=`)) &&
		!strings.Contains(raw, "](") && !strings.Contains(raw, "\n\\["):
		raw = "$$" + raw[2:len(raw)-2] + "$$"
	case len(raw) < 5 || !strings.HasPrefix(raw, "$$") || !strings.HasSuffix(raw, "$$"):
		return false
	}
	pos := r.pos(n.Lines().At(0).Start)
	r.diags.Add(diag.Warning, "simplified-math", pos, diag.T("公式照源码排", "the formula is set as it is written"))
	r.add(draft.Para{Block: doc.Block{Kind: doc.Code, Text: strings.TrimSpace(strings.Trim(raw, "$")), Pos: pos}},
		0)
	return true
}

// tagLine is a line of nothing but tags.
var tagLine = pattern.New(`^(?:#[^\s#]+[ \t\x{3000}]*)+$`)

// tags leaves out a last line of tags.
func (r *reader) tags(n ast.Node, t *inlineText) bool {
	if r.out.Final || n.NextSibling() != nil || len(r.out.Paras) == 0 || len(t.chars) == 0 || t.chars[0] != '#' ||
		!tagLine.MatchString(string(t.chars)) || len(t.spans) > 0 {
		return false
	}
	r.leave("dropped-tags", "标签“%s”不排", "the tags %q are not set", string(t.chars), n.Lines().At(0).Start)
	return true
}

// wiki writes the words of a link by name; a picture stands apart.
func (t *inlineText) wiki(n *wiki) {
	switch strings.ToLower(path.Ext(n.name)) {
	case ".jpg", ".jpeg", ".png", ".gif", ".webp", ".bmp", ".tif", ".tiff":
		if n.picture {
			t.pictures = append(t.pictures, picture{image: doc.Image{Src: n.name}, pos: t.r.pos(n.start)})
			if n.words != "" && strings.Trim(n.words, "0123456789x") != "" { // else its size
				t.pictures[len(t.pictures)-1].image.Alt = n.words
			}
			return
		}
	}
	words := n.words
	if words != "" {
		t.r.leave("dropped-title", "链接的目标“%s”不排", "the target %q of a link is not set", n.name, n.start)
	} else {
		words, _, _ = strings.Cut(n.name, "#")
		if words == "" {
			words = n.name
		}
	}
	t.write(words, n.start)
}

// summary adds what sums up a text, its head before it, as an editor's note.
func (r *reader) summary(n *ast.Blockquote) bool {
	if _, is := n.AttributeString(summaryName); !is || r.out.Final {
		return false
	}
	from := len(r.out.Paras)
	r.blocks(n, blockContext{kind: doc.Paragraph, role: doc.EditorNote})
	added := r.out.Paras[from:]
	if len(added) < 2 || added[0].Kind != doc.Paragraph || added[1].Kind != doc.Paragraph ||
		utf8.RuneCountInString(added[0].Text) > maxTight {
		return true
	}
	head, p := added[0].Text+"　", &added[1]
	by := utf8.RuneCountInString(head)
	for i := range p.Spans {
		p.Spans[i].Start, p.Spans[i].End = p.Spans[i].Start+by, p.Spans[i].End+by
	}
	for i := range p.Origins {
		p.Origins[i].At += by
	}
	p.Origins = append(append([]doc.Origin(nil), added[0].Origins...), p.Origins...)
	p.Text, p.Pos = head+p.Text, added[0].Pos
	r.remove(from)
	return true
}
