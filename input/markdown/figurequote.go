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

// figureLines returns the lines of a quotation as statistics, two and more: of one paragraph, each ending in the
// one bold figure that it has, under the name of their box or none; or each with its bold figures wherever they
// stand, most of them shares or large ones. It is nil if they are others.
func figureLines(set []draft.Para) (out []draft.Para) {
	named, ends, holds, telling := false, len(set) == 1, true, 0
	for i := range set {
		p, at := &set[i], 0
		if p.Kind != doc.Quote {
			return nil
		}
		for _, line := range strings.Split(p.Text, "\n") {
			n := utf8.RuneCountInString(line)
			k := draft.Para{Block: doc.Block{Kind: doc.Callout, Text: line, Pos: p.Pos}, Look: p.Look}
			k.Spans = draft.Cut(p.Spans, at, at+n)
			if at += n + 1; len(set) == 1 && len(out) == 0 && boxTag.MatchString(line) {
				out, named = append(out, k), true
				continue
			}
			ends, holds = ends && endsInFigure(&k), holds && holdsFigures(&k)
			if !ends && !holds {
				return nil
			}
			k.Figures = boldOf(&k)
			if tellingFigure.MatchString(k.Figures[0]) {
				telling++
			}
			out = append(out, k)
		}
	}
	lines := len(out)
	if named {
		lines--
	}
	if lines < 1 || lines < 2 && !named || !ends && (lines < 2 || 2*telling < lines) {
		return nil
	}
	return out
}

// maxFigureLine is the length in characters of a line that holds its figures anywhere.
const maxFigureLine = 40

// tellingFigure is a share or a large figure, as results are told in; prices, weights and small counts are not.
var tellingFigure = pattern.New(`[%％‰万亿]|^[^\d]*\d,?\d,?\d[\d,]*(?:\.\d+)?[^\d元克斤升分]`)

// endsInFigure reports a line of what is counted and its bold figure.
func endsInFigure(k *draft.Para) bool {
	chars := []rune(k.Text)
	if len(k.Spans) != 1 || k.Spans[0].Mark != doc.Strong || k.Spans[0].End != len(chars) {
		return false
	}
	label := strings.TrimSpace(string(chars[:k.Spans[0].Start]))
	return labelOf.MatchString(label) && strings.ContainsFunc(string(chars[k.Spans[0].Start:]), unicode.IsDigit)
}

// holdsFigures reports a line that is no sentence, all of whose emphasis is figures.
func holdsFigures(k *draft.Para) bool {
	for _, s := range k.Spans {
		if s.Mark != doc.Strong {
			return false
		}
	}
	n := utf8.RuneCountInString(k.Text)
	figures := boldOf(k)
	for _, f := range figures {
		if !countsBold(f) || utf8.RuneCountInString(f) == n {
			return false
		}
	}
	return len(figures) > 0 && n <= maxFigureLine && !strings.ContainsAny(k.Text, "。！？；“")
}

// boldOf returns what is bold in a line.
func boldOf(k *draft.Para) (out []string) {
	chars := []rune(k.Text)
	for _, s := range k.Spans {
		out = append(out, string(chars[s.Start:s.End]))
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
	if f := string([]rune(p.Text)[:p.Spans[0].End]); countsBold(f) {
		return f
	}
	return ""
}

// countsBold reports a bold figure with its unit; a year, an age and a number of a list are none.
func countsBold(f string) bool {
	r, _ := utf8.DecodeLastRuneInString(f)
	return figureHead.MatchString(f) && !unicode.IsDigit(r) && !strings.ContainsRune("年月日号岁点路", r)
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
