package markdown

import (
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"

	"dayang/input/doc"
	"dayang/input/draft"
	"dayang/input/pattern"
)

// countedHeading adds a heading that opens with a number and has its rule on the next line, which
// CommonMark takes for a list of one item and a rule: 2. 概况 / ------.
func (r *reader) countedHeading(l *ast.List) bool {
	rule, ok := l.NextSibling().(*ast.ThematicBreak)
	if r.out.Final || !ok || !l.IsOrdered() || l.ChildCount() != 1 || l.FirstChild().ChildCount() != 1 {
		return false
	}
	p := l.FirstChild().FirstChild()
	if p.Type() != ast.TypeBlock ||
		p.Lines().Len() != 1 ||
		p.Kind() != ast.KindTextBlock && p.Kind() != ast.KindParagraph {
		return false
	}
	at := p.Lines().At(0)
	next := lineEnd(r.part, at.Start)
	line := strings.TrimSpace(string(r.part[next:lineEnd(r.part, next)]))
	if len(line) < 3 || strings.Trim(line, "-") != "" || utf8.RuneCount(at.Value(r.part)) > maxTight ||
		rule.HasChildren() {
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

// unanchor takes off a heading the mark that links to itself: 前言 #.
func (t *inlineText) unanchor() {
	for _, s := range t.spans {
		if n := len(t.chars); s.Mark == doc.Link && strings.HasPrefix(s.Target, "#") && s.End == n &&
			s.Start == n-1 && s.Start > 0 && strings.ContainsRune("#¶§", t.chars[n-1]) {
			n--
			for n > 0 && t.chars[n-1] == ' ' {
				n--
			}
			t.r.counts[lostAnchors]++
			t.chars, t.spans = t.chars[:n], draft.Cut(t.spans, 0, n)
			return
		}
	}
}

// unadorn takes the picture off the front of a heading, which is an ornament of its page; files of
// Word have pictures of the text there.
func (r *reader) unadorn(t *inlineText) {
	if len(t.pictures) != 1 || !t.pictureOpens || ofPandoc.Match(r.src) || t.pictures[0].caption != "" ||
		pattern.Han(t.pictures[0].image.Alt) > 0 {
		return
	}
	p := t.pictures[0]
	r.leave("dropped-tags", "标题前的图片“%s”不排", "the picture %q before a heading is not set",
		strings.TrimSpace(p.image.Alt+" "+p.image.Src), p.at)
	t.pictures = nil
}

// closeGaps makes one of three and more blanks, or of two beside a single one, which no
// browser shows.
func (t *inlineText) closeGaps() {
	s := string(t.chars)
	if !strings.Contains(s, "   ") {
		return
	}
	for i := len(t.chars) - 1; i > 0; i-- {
		if t.chars[i] == ' ' && t.chars[i-1] == ' ' {
			t.remove(i)
			t.r.counts[lostBlanks]++
		}
	}
}
