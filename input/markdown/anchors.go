package markdown

import (
	"bytes"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"

	"dayang/input/diag"
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

// pageFolio is the number of a page, alone.
var pageFolio = pattern.New(`^(?:[-—–·]\s*)?\d{1,4}(?:\s*[-—–·])?$`)

const (
	minRunning = 2  // times that a line at the edge of pages stands in a text
	maxRunning = 40 // its length in characters
)

// runningHeads leaves out the lines that stand at the edge of pages, with their numbers, in what a
// program made of a PDF: the same words, three times and more, or those of the title twice, each
// beside the number of its page.
func (r *reader) runningHeads() {
	if !pagedMark.Match(r.src) {
		return
	}
	// numbered returns the words of such a line and how many paragraphs it takes.
	numbered := func(i int) (words string, n int) {
		p := &r.out.Paras[i]
		if p.Kind != "" && p.Kind != doc.Paragraph ||
			utf8.RuneCountInString(p.Text) > maxRunning ||
			strings.ContainsAny(p.Text, "。！？\n") {
			return "", 0
		}
		if i+1 < len(r.out.Paras) && r.out.Paras[i+1].Kind == "" && pageFolio.MatchString(r.out.Paras[i+1].Text) {
			return squeeze(p.Text), 2
		}
		if at := strings.LastIndexAny(p.Text, " 　"); at > 0 &&
			pageFolio.MatchString(strings.Trim(p.Text[at:], " 　")) {
			return squeeze(p.Text[:at]), 1
		}
		return "", 0
	}
	seen := map[string]int{}
	for i := range r.out.Paras {
		if words, _ := numbered(i); words != "" && !pageFolio.MatchString(words) {
			seen[words]++
		}
	}
	title := squeeze(r.out.Meta.Title)
	gone := map[int]bool{}
	for i := range r.out.Paras {
		words, n := numbered(i)
		if words == "" || seen[words] <= minRunning && (seen[words] < minRunning || words != title) {
			continue
		}
		for k := i; k < i+n; k++ {
			gone[k] = true
		}
	}
	r.turnedHeads(gone)
	for i := range r.out.Paras {
		if gone[i] {
			if k := i + 1; k < len(r.out.Paras) && r.out.Paras[k].Kind == "" {
				r.out.Paras[k].Look.Break = true
			}
			r.diags.Add(diag.Info, "page-furniture", r.out.Paras[i].Pos,
				diag.T("页眉页脚“%s”不排", "%q at the edge of a page is not set", r.out.Paras[i].Text))
		}
	}
	if len(gone) > 0 {
		r.keepOnly(func(i int) bool { return !gone[i] })
	}
}

// turnedHeads adds the running head of a periodical that stands over the pages in two orders, its parts
// turned about: 渡口月刊 2031 年第 6 期, and, with the number of the page, 2031 年第 6 期　渡口月刊　33.
func (r *reader) turnedHeads(gone map[int]bool) {
	at, numbered := map[string][]int{}, map[string]bool{}
	for i := range r.out.Paras {
		p := &r.out.Paras[i]
		if p.Kind != "" || utf8.RuneCountInString(p.Text) > maxRunning || !numberOfIssue.MatchString(p.Text) {
			continue
		}
		parts := strings.Fields(numberOfIssue.ReplaceAllStringFunc(p.Text, func(s string) string {
			return " " + squeeze(s) + " "
		}))
		n := len(parts)
		parts = slices.DeleteFunc(parts, func(s string) bool { return pageFolio.MatchString(s) })
		slices.Sort(parts)
		head := strings.Join(parts, " ")
		at[head] = append(at[head], i)
		numbered[head] = numbered[head] || n > len(parts)
	}
	for head, lines := range at {
		if len(lines) < minRunning || !numbered[head] || !strings.Contains(head, " ") {
			continue
		}
		for _, i := range lines {
			gone[i] = true
		}
	}
}

// numberOfIssue is the number of an issue.
var numberOfIssue = pattern.New(`(?:\d{4} ?年 ?)?(?:第 ?\d{1,3} ?卷[ 　]?)?第 ?\d{1,4} ?期`)

// pagedMark is what only those programs write.
var pagedMark = pattern.New(`
	<span id="page-\d+-\d+"></span>|!\[[^\]]*\]\(_page_\d+_|(?m)^\{\d+\}-{20,}|<!-- (?:image|page|第 ?\d+ ?页)`)
