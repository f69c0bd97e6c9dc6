package markdown

import (
	"bytes"
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"
	"golang.org/x/net/html"
)

// Pages and feeds that a program, or a writer, put into Markdown as they were: elements in
// elements, set in, with blank lines between. CommonMark (0.31, 4.6) ends a block of HTML at a
// blank line, and what is set in by four blanks behind it is code. Where an element holds
// nothing but elements up to its end, all of it is one block.

// holders are the elements that hold others; text in them behind a blank line is Markdown.
var holders = []string{
	"div", "section", "article", "header", "main", "footer", "aside", "center", "figure", "nav", "body", "html",
	"table", "thead", "tbody", "tfoot", "tr", "td", "th", "ul", "ol", "dl",
}

// raws are the elements whose blank lines are theirs.
var raws = []string{"pre", "style", "script", "textarea", "svg", "object", "noscript", "select"}

const (
	maxMarkup = 1 << 20 // bytes that are looked through for the end of an element
	maxOpen   = 100     // elements in elements
)

// restOfMarkup is what follows a block of HTML up to the end of the elements that it opens, if
// that is HTML; the blocks it was taken for go.
func (r *reader) restOfMarkup(n *ast.HTMLBlock, src string) string {
	if r.out.Final || n.Parent() == nil || n.Parent().Kind() != ast.KindDocument || n.NextSibling() == nil ||
		n.Lines().Len() == 0 || r.looked > maxMarkup {
		return ""
	}
	m := markup{}
	if first, ok := m.read([]byte(src), true); !ok || first >= 0 || len(m.open) == 0 {
		return ""
	}
	from := n.Lines().At(n.Lines().Len() - 1).Stop
	if n.HasClosure() {
		from = n.ClosureLine.Stop
	}
	rest := r.part[from:min(len(r.part), from+maxMarkup)]
	end, ok := m.read(rest, false)
	if !ok || end < 0 {
		r.looked += len(rest)
		return ""
	}
	r.looked += end
	var of []ast.Node
	for k := n.NextSibling(); k != nil && k.Pos() < from+end; k = k.NextSibling() {
		of = append(of, k)
	}
	if len(of) == 0 {
		return ""
	}
	stop := from + end
	if l := of[len(of)-1].Lines(); of[len(of)-1].Kind() == ast.KindHTMLBlock && l != nil && l.Len() > 0 {
		stop = max(stop, l.At(l.Len()-1).Stop)
		if h := of[len(of)-1].(*ast.HTMLBlock); h.HasClosure() {
			stop = max(stop, h.ClosureLine.Stop)
		}
	} else if line := r.part[stop:lineEnd(r.part, stop)]; len(bytes.TrimSpace(line)) > 0 {
		return "" // Markdown goes on behind the end
	}
	for _, k := range of {
		k.Parent().RemoveChild(k.Parent(), k)
	}
	return string(r.part[from:stop])
}

// markup reads tags and keeps the elements that are open.
type markup struct{ open []string }

// read goes through a text up to where the last element is closed, -1 if it is not. It fails
// at Markdown: words behind a blank line. whole texts may go on
// behind the end.
func (m *markup) read(src []byte, whole bool) (end int, ok bool) {
	z := html.NewTokenizer(bytes.NewReader(src))
	at, blank := 0, !whole
	for {
		kind := z.Next()
		raw := z.Raw()
		at += len(raw)
		switch kind {
		case html.ErrorToken:
			return -1, whole
		case html.TextToken:
			words := bytes.TrimSpace(raw)
			if len(words) == 0 {
				blank = blank || bytes.Count(raw, []byte("\n")) > 1
				continue
			}
			lead := raw[:bytes.Index(raw, words)]
			if (blank || bytes.Count(lead, []byte("\n")) > 1 || hasBlankLine(words)) && !m.inText() {
				return -1, false
			}
			blank = hasBlankLine(raw[len(lead)+len(words):])
			continue
		case html.StartTagToken:
			name, _ := z.TagName()
			if s := string(name); slices.Contains(holders, s) || slices.Contains(raws, s) {
				if len(m.open) >= maxOpen {
					return -1, false
				}
				m.open = append(m.open, s)
			}
			blank = false
		case html.EndTagToken:
			name, _ := z.TagName()
			blank = false
			i := len(m.open) - 1
			for i >= 0 && m.open[i] != string(name) {
				i--
			}
			if i < 0 {
				continue
			}
			m.open = m.open[:i]
			if len(m.open) == 0 && !whole {
				return at, true
			}
		}
	}
}

// inText reports that blank lines are those of an element.
func (m *markup) inText() bool {
	return len(m.open) > 0 && slices.Contains(raws, m.open[len(m.open)-1])
}

func hasBlankLine(b []byte) bool {
	lines := strings.Split(string(b), "\n")
	for _, l := range lines[min(1, len(lines)):max(1, len(lines)-1)] {
		if strings.TrimSpace(l) == "" {
			return true
		}
	}
	return false
}

// comments lists the comments in such a block with their words.
func (r *reader) comments(src string, n *ast.HTMLBlock) {
	for {
		_, rest, found := strings.Cut(src, "<!--")
		if !found {
			return
		}
		said, after, _ := strings.Cut(rest, "-->")
		r.leave("dropped-comments", "注释“%s”不排", "the comment %q is not set", said, n.Lines().At(0).Start)
		src = after
	}
}
