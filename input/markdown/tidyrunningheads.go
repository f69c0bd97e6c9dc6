package markdown

import (
	"strings"
	"unicode/utf8"

	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/input/pattern"
)

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

// pagedMark is what only those programs write.
var pagedMark = pattern.New(`
	<span id="page-\d+-\d+"></span>|!\[[^\]]*\]\(_page_\d+_|(?m)^\{\d+\}-{20,}|<!-- (?:image|page|第 ?\d+ ?页)`)
