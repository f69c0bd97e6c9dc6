package markdown

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"

	"dayang/input/doc"
	"dayang/input/draft"
	"dayang/input/pattern"
)

// indented tells an indented block of code from paragraphs that a Chinese
// writer indents by four blanks: prose is mostly Han.
func (r *reader) indented(n *ast.CodeBlock, c blockContext) {
	text := r.raw(n)
	if !r.out.Final && onlyComments(text) {
		r.leave("dropped-comments", "注释“%s”不排", "the comment %q is not set", strings.TrimSpace(text), n.Pos())
		return
	}
	if pattern.Han(text)*2 < utf8.RuneCountInString(text) {
		r.add(draft.Para{Block: doc.Block{Kind: doc.Code, Text: text, Pos: r.pos(n.Pos())}}, 0)
		return
	}
	last := n.Lines().Len() - 1
	for i := range n.Lines().Len() {
		s := n.Lines().At(i)
		line := r.part[s.Start:s.Stop]
		skip := len(line) - len(bytes.TrimLeft(line, " \t"))
		from := len(r.out.Paras)
		if i == last && !r.out.Final && c.kind == "" {
			s.Stop = r.hanging(n, s.Stop)
		}
		r.parse(r.base+s.Start+skip, r.base+s.Stop, c)
		if from < len(r.out.Paras) {
			r.out.Paras[from].Look.Indent = 2
		}
	}
}

// hanging returns where the paragraph ends whose first line alone is set in: the lines right
// under it, which CommonMark takes for another, go with it.
func (r *reader) hanging(n ast.Node, stop int) int {
	for k := n.NextSibling(); k != nil && k.Kind() == ast.KindParagraph &&
		k.Lines().Len() > 0; k = n.NextSibling() {
		first, last := k.Lines().At(0), k.Lines().At(k.Lines().Len()-1)
		if first.Start < stop || len(bytes.TrimSpace(r.part[stop:first.Start])) > 0 {
			break
		}
		if between := bytes.Count(r.part[stop:first.Start], []byte("\n")); between > 1 ||
			between == 1 && stop > 0 && r.part[stop-1] == '\n' {
			break
		}
		stop = last.Stop
		k.Parent().RemoveChild(k.Parent(), k)
	}
	return stop
}

// onlyComments reports a text of comments of HTML and nothing else.
func onlyComments(s string) bool {
	found := false
	for s = strings.TrimSpace(s); strings.HasPrefix(s, "<!--"); found = true {
		end := strings.Index(s, "-->")
		if end < 0 {
			return false
		}
		s = strings.TrimSpace(s[end+len("-->"):])
	}
	return found && s == ""
}
