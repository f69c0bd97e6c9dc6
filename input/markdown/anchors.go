package markdown

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"

	"dayang/input/doc"
	"dayang/input/pattern"
)

// Places to which links lead, as the programs leave them that make Markdown of pages, of PDF and
// of files of Word: <span id="page-3-0"></span># 标题, 1. []{#_Toc86412040 .anchor}标题, and the
// lines of a table of contents that lead to them: [标题 [3](#_Toc1)](#_Toc1).

// anchoredMark is empty elements that only name a place, before the marks of a heading.
var anchoredMark = pattern.New(`
	^ {0,3}(?:<(?:span|a)\s+(?:id|name)=["'][^"'<>]*["']\s*(?:/>|>\s*</(?:span|a)>)[ \t]*)+(#{1,6})[ \t]+\S`)

// anchoredHeading adds a heading whose marks stand behind such elements, where CommonMark (0.31,
// 4.2) has none.
func (r *reader) anchoredHeading(n ast.Node) bool {
	if r.out.Final || n.Lines().Len() != 1 {
		return false
	}
	at := n.Lines().At(0)
	line := at.Value(r.part)
	if len(line) == 0 || bytes.IndexByte(line[:min(len(line), 4)], '<') < 0 {
		return false
	}
	m := anchoredMark.FindSubmatch(line)
	if m == nil {
		return false
	}
	depth := len(m[1])
	t := r.inline(n, false)
	by := depth
	for by < len(t.chars) && t.chars[by] == ' ' {
		by++
	}
	t.behead(by)
	r.above = depth
	r.add(t.para(doc.Block{Kind: doc.Heading, Level: max(1, depth-1)}, r.pos(at.Start)), depth)
	r.pictures(t)
	return true
}

// contentsPlace is the name of a heading that a program of word processing has in its own table
// of contents.
var contentsPlace = pattern.New(`^[ \t]*(?:\d{1,3}[.)]|[-+*])[ \t]+(?:\[\]\{#_Toc\d+ \.anchor\})+`)

// contentsHeadings adds the items of a list that are headings of a file of Word which numbers them
// by itself, each with what is set in under it.
func (r *reader) contentsHeadings(l *ast.List) bool {
	if r.out.Final || !bytes.Contains(r.part, []byte("{#_Toc")) {
		return false
	}
	for c := l.FirstChild(); c != nil; c = c.NextSibling() {
		at := c.Pos()
		if at < 0 || at >= len(r.part) || !contentsPlace.Match(r.part[at:lineEnd(r.part, at)]) {
			return false
		}
		if p := c.FirstChild(); p == nil || p.Kind() != ast.KindParagraph && p.Kind() != ast.KindTextBlock {
			return false
		}
	}
	depth := r.above + 1
	for c := l.FirstChild(); c != nil; c = c.NextSibling() {
		t := r.inline(c.FirstChild(), false)
		if at := c.Pos(); l.IsOrdered() {
			t.prefix(strings.TrimSpace(string(itemMark.Find(r.part[at:min(len(r.part), at+16)])))+" ", at)
		}
		r.add(t.para(doc.Block{Kind: doc.Heading, Level: max(1, depth-1)}, r.pos(c.Pos())), depth)
		r.pictures(t)
		for k := c.FirstChild().NextSibling(); k != nil; k = k.NextSibling() {
			r.block(k, blockContext{})
		}
	}
	return true
}

// contentsEntry is a line of a table of contents: words, a page, and the place they lead to, which
// the program links twice.
var contentsEntry = pattern.New(`
	^\[[^\[\]\n]{1,120}\[\d{1,4}\]\(#[^()\s]+\)\]\(#[^()\s]+\)$|
	^\[[^\[\]\n]{1,120}[ \t…. ]\d{1,4}\]\(#[^()\s]+\)$`)

// minEntries is how many such lines are a table of contents.
const minEntries = 3

// contentsLines leaves out such lines, with the heading over them that says what they are.
func (r *reader) contentsLines(parent ast.Node) {
	if r.out.Final || !bytes.Contains(r.part, []byte("](#")) {
		return
	}
	is := func(n ast.Node) bool {
		if n.Kind() != ast.KindParagraph || n.Lines().Len() == 0 || n.Lines().Len() > 2 {
			return false
		}
		return contentsEntry.MatchString(strings.Join(strings.Fields(r.raw(n)), " "))
	}
	for n := parent.FirstChild(); n != nil; {
		if !is(n) {
			n = n.NextSibling()
			continue
		}
		var of []ast.Node
		k := n
		for ; k != nil && is(k); k = k.NextSibling() {
			of = append(of, k)
		}
		if len(of) < minEntries {
			n = k
			continue
		}
		if h := of[0].PreviousSibling(); h != nil && h.Type() == ast.TypeBlock &&
			(h.Kind() == ast.KindHeading || h.Kind() == ast.KindParagraph) {
			if contentsName.MatchString(strings.Trim(r.raw(h), "*_# \t")) {
				of = append([]ast.Node{h}, of...)
			}
		}
		for _, x := range of {
			r.leave("contents-dropped", "目录行“%s”不排", "the line %q of a table of contents is not set",
				strings.Join(strings.Fields(r.raw(x)), " "), x.Lines().At(0).Start)
			parent.RemoveChild(parent, x)
		}
		n = k
	}
}

// pageBreak is the line by which such a program parts pages: {3}------.
var pageBreak = pattern.New(`^\{\d{1,4}\}-{20,}$`)

// breaksPage leaves out such a line.
func (r *reader) breaksPage(n ast.Node) bool {
	if r.out.Final || n.Lines().Len() != 1 {
		return false
	}
	s := strings.TrimSpace(r.raw(n))
	if !pageBreak.MatchString(s) {
		return false
	}
	r.leave("page-furniture", "“%s”不排", "%q is not set", s, n.Lines().At(0).Start)
	return true
}
