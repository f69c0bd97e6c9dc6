package markdown

import (
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"

	"dayang/input/doc"
	"dayang/input/pattern"
)

// What a page has around its text is in the Markdown that was made of it as well: a division
// that is named so, with links to the pages before and after, the way to it, its contents.

var (
	// aroundName are the names of such divisions.
	aroundName = pattern.New(`
		(?i)(?:^|[\s"'.#])(?:
			nav(?:-?header|-?footer|bar|igation)?|
			(?:site|page|post|doc|chapter)-?nav(?:igation)?|
			breadcrumbs?|pager|pagination|toc\d?|table-of-contents
		)(?:$|[\s"'}])`)
	// divided is the tag that opens a division, with its attributes.
	divided = pattern.New(`^\s{0,3}<(div|nav|header|footer|section|aside)\b([^<>]*)>`)
)

// maxAround is how much text such a division holds at most, in characters, contents aside.
const maxAround = 400

// maxAroundBlocks is how many blocks it holds at most.
const maxAroundBlocks = 300

// around leaves out a division of HTML that is named so, and returns its last block; nil if the
// block opens none.
func (r *reader) around(n *ast.HTMLBlock, c blockContext) ast.Node {
	raw := r.raw(n)
	m := divided.FindStringSubmatch(raw)
	if r.out.Final || m == nil || m[1] != "nav" && !aroundName.MatchString(m[2]) {
		return nil
	}
	depth := strings.Count(raw, "<"+m[1]) - strings.Count(raw, "</"+m[1])
	last := ast.Node(n)
	for blocks := 0; depth > 0; blocks++ {
		if last = last.NextSibling(); last == nil || blocks > maxAroundBlocks {
			return nil // never closed
		}
		if h, ok := last.(*ast.HTMLBlock); ok {
			raw := r.raw(h)
			depth += strings.Count(raw, "<"+m[1]) - strings.Count(raw, "</"+m[1])
		} else if last.Kind() == ast.KindHeading {
			return nil
		}
	}
	from := len(r.out.Paras)
	for k := ast.Node(n); ; k = k.NextSibling() {
		r.block(k, c)
		if k == last {
			break
		}
	}
	r.leaveOut(from, m[2], n.Pos())
	return last
}

// leaveOut takes off the draft what stands in a division around the text, listed; what is too
// much for that stays.
func (r *reader) leaveOut(from int, name string, at int) {
	var lines []string
	size, links := 0, true
	for _, p := range r.out.Paras[from:] {
		texts := []string{p.Text}
		for _, it := range p.Items {
			texts = append(texts, it.Label+" "+it.Text)
		}
		for _, row := range p.Rows {
			for _, cell := range row {
				texts = append(texts, cell.Text)
			}
		}
		if p.Image != nil {
			texts = append(texts, p.Image.Alt, p.Image.Src)
		}
		for _, t := range texts {
			if t = strings.TrimSpace(t); t != "" {
				lines = append(lines, t)
				size += utf8.RuneCountInString(t)
			}
		}
		links = links && !strings.ContainsAny(p.Text, "。！？")
		if p.Kind == doc.Heading || p.Kind == doc.Code {
			return
		}
	}
	if size > maxAround && !(links && strings.Contains(strings.ToLower(name), "toc")) {
		return
	}
	for _, l := range lines {
		r.leave("page-furniture", "“%s”不排", "%q is not set", l, at)
	}
	r.out.Paras, r.depths = r.out.Paras[:from], r.depths[:from]
}

// closingMark leaves out the mark that closes a text where its dash made it an item: - END -.
func (r *reader) closingMark(l *ast.List) bool {
	if r.out.Final || l.IsOrdered() || l.ChildCount() != 1 || l.FirstChild().ChildCount() != 1 ||
		len(r.out.Paras) == 0 {
		return false
	}
	p := l.FirstChild().FirstChild()
	if p.Kind() != ast.KindTextBlock && p.Kind() != ast.KindParagraph || p.Lines().Len() != 1 {
		return false
	}
	s := "- " + strings.TrimSpace(r.raw(p))
	if !theEnd.MatchString(s) {
		return false
	}
	r.leave("page-furniture", "“%s”不排", "%q is not set", s, l.Pos())
	return true
}
