package markdown

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"

	"dayang/input/doc"
	"dayang/input/draft"
	"dayang/input/html"
	"dayang/input/pattern"
)

// codePicture is a code that is to be scanned.
var codePicture = pattern.New(`(?i)[/_-](?:qr-?codes?|qr|ewm|erweima)(?:[/_.-]|\d*\.)`)

// html hands a block of HTML to its reader; a comment is dropped.
func (r *reader) html(n *ast.HTMLBlock) {
	if r.asideText(n) {
		return
	}
	var b strings.Builder
	for i := range n.Lines().Len() {
		s := n.Lines().At(i)
		b.Write(s.Value(r.part))
	}
	if n.HasClosure() {
		b.Write(n.ClosureLine.Value(r.part))
	}
	src := b.String() + r.restOfPre(n, b.String())
	if r.mixedQuote(n, src) {
		return
	}
	if rest := r.restOfMarkup(n, src); rest != "" {
		r.comments(rest, n)
		src += rest
	} else if r.mixedTable(n, src) {
		return
	}
	at := n.Pos()
	if n.Lines().Len() > 0 {
		at = n.Lines().At(0).Start
	}
	if s := strings.TrimSpace(src); strings.HasPrefix(s, "<!--") && strings.Index(s, "-->") == len(s)-len("-->") {
		if s != "<!-- -->" { // which keeps two lists apart
			r.leave("dropped-comments", "注释“%s”不排", "the comment %q is not set", strings.Trim(s, "<!->"), at)
		}
		return
	}
	src = r.poemElement(src, at)
	if m := tabItem.FindStringSubmatch(src); m != nil && !r.out.Final {
		r.titled(&fence{arg: m[1], start: at})
	}
	paras, diags := html.Fragment(r.pos(at), src, r.out.Final)
	r.diags = append(r.diags, diags...)
	if !r.out.Final && strings.Contains(src, "<h1") {
		r.authorsOf(src)
	}
	code := false // by which an account is found
	for _, p := range paras {
		if r.out.Final || !r.pageTool(&p, src, at, &code) {
			r.fragment(p, src, at)
		}
	}
}

// pageTool leaves out what a page shows around its text: links, codes to be scanned and the accounts
// under them, the length of the text.
func (r *reader) pageTool(p *draft.Para, src string, at int, code *bool) bool {
	what := p.Text
	switch {
	case nav(p) || p.Kind == "" && countsWords.MatchString(strings.TrimSpace(p.Text)):
	case p.Kind == doc.Figure && p.Image != nil:
		if *code = p.Text == "" && codePicture.MatchString(p.Image.Src); !*code {
			return false
		}
		what = strings.TrimSpace(p.Image.Alt + " " + p.Image.Src)
	case (*code || codePicture.MatchString(src)) && p.Kind == "" && accountLine.MatchString(p.Text):
	default:
		return false
	}
	r.leave("page-furniture", "“%s”不排", "%q is not set", what, at)
	return true
}

// fragment adds a paragraph of the HTML src, or gives its words to the picture over it.
func (r *reader) fragment(p draft.Para, src string, at int) {
	if p.Kind == "" && r.frontLine(p.Text, p.Spans, at) {
		return
	}
	if p.Kind == "" && p.Look.Centered && p.Look.Bold && !r.out.Final && len(r.out.Paras) > 0 &&
		!r.begun() && slices.Max(r.depths) <= 1 {
		p.Kind = doc.Paragraph // under the title, what the text is about
	}
	depth := 0
	switch f := r.last(); {
	case p.Kind == doc.Figure && p.Image != nil && p.Text == "" && !r.out.Final &&
		badgeName.MatchString(p.Image.Src):
		r.leave("dropped-tags", "徽标“%s”不排", "the badge %q is not set",
			strings.TrimSpace(p.Image.Alt+" "+p.Image.Src), at)
		return
	case p.Kind == doc.Heading:
		depth = p.Level
		p.Level = max(1, p.Level-1)
		if depth == 1 {
			r.pageHeads = append(r.pageHeads, p.Pos.Offset)
		}
	case p.Kind == "" && r.lacksCaption(f) &&
		(captionStart.MatchString(p.Text) ||
			(p.Look.Centered && !allBold(&p) || strings.HasPrefix(src, "<small")) &&
				utf8.RuneCountInString(p.Text) <= maxCaption):
		f.Text, f.Spans, f.Origins = p.Text, p.Spans, p.Origins
		return
	}
	r.add(p, depth)
}

// markedUp is what only Markdown has: a link, words in bold, a picture.
var markedUp = pattern.New(`\]\([^()\s]+\)|\*\*[^*\s][^*]*\*\*`)

// asideText reads the lines right under <aside> as Markdown, which note takers write there.
func (r *reader) asideText(n *ast.HTMLBlock) bool {
	lines := n.Lines()
	if r.out.Final || lines.Len() < 2 {
		return false
	}
	first, from, last := lines.At(0), lines.At(1), lines.At(lines.Len()-1)
	if strings.TrimSpace(string(first.Value(r.part))) != "<aside>" {
		return false
	}
	to := last.Stop
	if strings.TrimSpace(string(last.Value(r.part))) == "</aside>" {
		to = last.Start
	}
	if text := string(r.part[from.Start:to]); strings.Contains(text, "<") || !markedUp.MatchString(text) {
		return false
	}
	r.counts[lostTags]++
	r.parse(r.base+from.Start, r.base+to, blockContext{})
	return true
}

// tabItem opens one of several texts that a page shows by turns: <TabItem value="a" label="甲">.
var tabItem = pattern.New(`^\s*(?:<Tabs\b[^<>]*>\s*)?<TabItem\b[^<>]*\blabel=["']([^"'<>]{1,40})["']`)

// countsWords is the line of a site that tells how long a text is.
var countsWords = pattern.New(`^(?:全文|本文|共|约)?[ ]?\d{2,6}[ ]?字(?:[ ]?[|｜/·][ ]?\S{1,10}){0,3}$`)

// restOfPre is what follows a block of HTML up to the end of the <pre> that a blank line cut in
// two; the blocks it was taken for go.
func (r *reader) restOfPre(n *ast.HTMLBlock, src string) string {
	if r.out.Final || strings.LastIndex(src, "<pre") <= strings.LastIndex(src, "</pre") || n.NextSibling() == nil ||
		n.Lines().Len() == 0 {
		return ""
	}
	from := n.Lines().At(n.Lines().Len() - 1).Stop
	rest := string(r.part[from:min(len(r.part), from+maxPre)])
	end := strings.Index(rest, "</pre>")
	if end < 0 || strings.Contains(rest[:end], "<pre") {
		return ""
	}
	end += len("</pre>")
	if nl := strings.IndexByte(rest[end:], '\n'); nl >= 0 {
		end += nl
	}
	var of []ast.Node
	for k := n.NextSibling(); k != nil; k = k.NextSibling() {
		if k.Pos() >= from+end {
			break
		}
		of = append(of, k)
	}
	for _, k := range of {
		// A block that goes on behind the end was not cut by it.
		if l := k.Lines(); k.Kind() == ast.KindList || l == nil || l.Len() == 0 {
			return ""
		}
	}
	last := of[len(of)-1]
	stop := last.Lines().At(last.Lines().Len() - 1).Stop
	if h, is := last.(*ast.HTMLBlock); is && h.HasClosure() {
		stop = h.ClosureLine.Stop
	}
	if stop < from+end {
		return ""
	}
	for _, k := range of {
		k.Parent().RemoveChild(k.Parent(), k)
	}
	return string(r.part[from:stop])
}

// maxPre is how far the end of a <pre> is looked for, in bytes.
const maxPre = 8 << 10

// begins is how many paragraphs were looked through for prose, and whether it was there.
type begins struct {
	seen  int
	prose bool
}

// begun reports that prose stands before. It is asked again and again while the text grows: the
// last paragraph alone may have changed since.
func (r *reader) begun() bool {
	b := &r.begins
	if b.seen > len(r.out.Paras) {
		*b = begins{}
	}
	for i := max(0, b.seen-1); i < len(r.out.Paras) && !b.prose; i++ {
		p := &r.out.Paras[i]
		b.prose = p.Kind == "" && strings.HasSuffix(p.Text, "。") && utf8.RuneCountInString(p.Text) >= minProse
	}
	b.seen = len(r.out.Paras)
	return b.prose
}
