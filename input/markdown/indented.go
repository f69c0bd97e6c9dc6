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
	for i := range n.Lines().Len() {
		s := n.Lines().At(i)
		line := r.part[s.Start:s.Stop]
		skip := len(line) - len(bytes.TrimLeft(line, " \t"))
		from := len(r.out.Paras)
		r.parse(r.base+s.Start+skip, r.base+s.Stop, c)
		if from < len(r.out.Paras) {
			r.out.Paras[from].Look.Indent = 2
		}
	}
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
