package markdown

import (
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"

	"dayang/input/doc"
)

// countedHeading adds a heading that opens with a number and has its rule on the next line, which
// CommonMark takes for a list of one item and a rule: 2. 概况 / ------.
func (r *reader) countedHeading(l *ast.List) bool {
	rule, ok := l.NextSibling().(*ast.ThematicBreak)
	if r.out.Final || !ok || !l.IsOrdered() || l.ChildCount() != 1 || l.FirstChild().ChildCount() != 1 {
		return false
	}
	p := l.FirstChild().FirstChild()
	if p.Type() != ast.TypeBlock || p.Lines().Len() != 1 || p.Kind() != ast.KindTextBlock && p.Kind() != ast.KindParagraph {
		return false
	}
	at := p.Lines().At(0)
	next := lineEnd(r.part, at.Start)
	line := strings.TrimSpace(string(r.part[next:lineEnd(r.part, next)]))
	if len(line) < 3 || strings.Trim(line, "-") != "" || utf8.RuneCount(at.Value(r.part)) > maxTight || rule.HasChildren() {
		return false
	}
	t := r.inline(p, false)
	from := at.Start
	for from > 0 && r.part[from-1] != '\n' {
		from--
	}
	t.prefix(strings.TrimSpace(string(r.part[from:at.Start]))+" ", from)
	r.add(t.para(doc.Block{Kind: doc.Heading, Level: 1}, r.pos(from)), 2)
	r.pictures(t)
	return true
}
