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
	if r.out.Final || n.ChildCount() > maxQuotedFigure {
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
	if lines := figureLines(set); lines != nil {
		r.replaceFrom(from, lines)
		return true
	}
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
		r.replaceFrom(from, append([]draft.Para{k}, rest...))
	}
	return true
}

var (
	// boxTag is the name of a box in brackets.
	boxTag = pattern.New(`^[【\[〔][^】\]〕。，]{2,12}[】\]〕]$`)
	// labelOf is what stands before the bold figure of such a line.
	labelOf = pattern.New(`^[^，。；！？“”]{2,16}$`)
)

// figureLines returns the lines of a quotation of one paragraph as statistics, two and more that each
// end in the one bold figure that they have, under the name of their box or none; nil if they are others.
func figureLines(set []draft.Para) (out []draft.Para) {
	if len(set) != 1 || set[0].Kind != doc.Quote || !strings.Contains(set[0].Text, "\n") {
		return nil
	}
	at := 0
	for i, line := range strings.Split(set[0].Text, "\n") {
		n := utf8.RuneCountInString(line)
		k := draft.Para{Block: doc.Block{Kind: doc.Callout, Text: line, Pos: set[0].Pos}, Look: set[0].Look}
		k.Spans = draft.Cut(set[0].Spans, at, at+n)
		if at += n + 1; i == 0 && boxTag.MatchString(line) {
			out = append(out, k)
			continue
		}
		if len(k.Spans) != 1 || k.Spans[0].Mark != doc.Strong || k.Spans[0].End != n {
			return nil
		}
		chars := []rune(line)
		fig := string(chars[k.Spans[0].Start:])
		if label := strings.TrimSpace(string(chars[:k.Spans[0].Start])); !labelOf.MatchString(label) ||
			!strings.ContainsFunc(fig, unicode.IsDigit) {
			return nil
		}
		k.Figures = []string{fig}
		out = append(out, k)
	}
	if len(out) < 2 || len(out[1].Figures) == 0 || len(out) == 2 && len(out[0].Figures) == 0 {
		return nil
	}
	return out
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
