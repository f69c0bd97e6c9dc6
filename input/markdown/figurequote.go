package markdown

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dayang/input/doc"
	"dayang/input/draft"
	"dayang/input/pattern"

	"github.com/yuin/goldmark/ast"
)

const (
	// maxQuotedFigure is of how many paragraphs a quotation is that holds a statistic: the
	// figure, what it counts, and two that explain it.
	maxQuotedFigure = 4
	// maxExplains is how many characters explain a figure.
	maxExplains = 220
)

// whatCounts is what a figure counts.
var whatCounts = pattern.New(`^(?:——|──)?[ 　]?[^，。；：！？、—“"\s][^，。；：！？]{1,23}$`)

// figureQuote reads a quotation that is a bold figure with what it counts, behind a blank or in the
// next paragraph, and sentences that explain it, as the statistic that others fence in.
func (r *reader) figureQuote(n *ast.Blockquote) bool {
	if r.out.Final || n.ChildCount() > maxQuotedFigure || n.ChildCount() < 2 {
		return false
	}
	for p := n.FirstChild(); p != nil; p = p.NextSibling() {
		if p.Kind() != ast.KindParagraph {
			return false
		}
	}
	from := len(r.out.Paras)
	r.blocks(n, blockContext{kind: doc.Quote})
	set := r.out.Paras[from:]
	if rest, ok := figureAndLabel(set); ok && explain(rest) {
		k := set[0]
		k.Figures = []string{figureOf(&k)}
		k.Kind = doc.Callout
		for i := 1; i < len(set)-len(rest); i++ { // its label
			at := utf8.RuneCountInString(k.Text) + 1
			k.Text += " " + set[i].Text
			k.Origins = append(k.Origins, doc.Origin{At: at, Pos: set[i].Pos})
		}
		for i := range rest {
			rest[i].Kind = doc.Callout
		}
		r.out.Paras = append(append(r.out.Paras[:from], k), rest...)
	}
	return true
}

// figureAndLabel reports paragraphs that begin with a bold figure and what it counts, and
// returns those after them.
func figureAndLabel(set []draft.Para) (rest []draft.Para, ok bool) {
	if len(set) < 2 || figureOf(&set[0]) == "" {
		return nil, false
	}
	label := strings.TrimPrefix(set[0].Text, figureOf(&set[0]))
	if label != "" {
		return set[1:], (label[0] == ' ' || strings.HasPrefix(label, "　")) &&
			whatCounts.MatchString(strings.TrimSpace(label))
	}
	p := &set[1]
	plain := len(p.Spans) == 0 ||
		len(p.Spans) == 1 && p.Spans[0] == doc.Span{End: utf8.RuneCountInString(p.Text), Mark: doc.Strong}
	return set[2:], plain && whatCounts.MatchString(p.Text)
}

// figureOf is the bold figure that a paragraph of a quotation begins with.
func figureOf(p *draft.Para) string {
	if p.Kind != doc.Quote || len(p.Spans) != 1 || p.Spans[0].Mark != doc.Strong || p.Spans[0].Start != 0 {
		return ""
	}
	f := string([]rune(p.Text)[:p.Spans[0].End])
	if r, _ := utf8.DecodeLastRuneInString(f); !figureHead.MatchString(f) || unicode.IsDigit(r) ||
		strings.ContainsRune("年月日号岁点路", r) {
		return "" // a year, an age, a number of a list
	}
	return f
}

// explain reports sentences without emphasis that are no longer than what explains a figure.
func explain(set []draft.Para) bool {
	n := 0
	for i := range set {
		p := &set[i]
		n += utf8.RuneCountInString(p.Text)
		if p.Kind != doc.Quote || len(p.Spans) > 0 || !strings.HasSuffix(p.Text, "。") ||
			strings.ContainsAny(p.Text, "“\n") {
			return false
		}
	}
	return n <= maxExplains
}
