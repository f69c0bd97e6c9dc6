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

// counting is the number of a heading in the highest series of a Chinese report: 二、….
var counting = pattern.New(`^[一二三四五六七八九十]{1,3}、`)

// evenSeries sets a heading of such a series on the level of the one before it that it follows,
// with those under it: programs that read pages guess how deep a heading is from its size.
func (r *reader) evenSeries() {
	last, level, up := 0, 0, 0
	for i := range r.out.Paras {
		p := &r.out.Paras[i]
		if p.Kind != doc.Heading {
			continue
		}
		n := 0
		if m := counting.FindString(p.Text); m != "" {
			n = hanNumber(strings.TrimSuffix(m, "、"))
		}
		switch {
		case n > 1 && n == last+1 && p.Level == level+1:
			up = 1
			p.Level, last = level, n
		case n > 0:
			last, level, up = n, p.Level, 0
		case p.Level <= level:
			last, up = 0, 0
		case up > 0 && p.Level > level+1:
			p.Level -= up
		}
	}
}

// hanNumber is a number below a hundred in Han, 0 if it is none.
func hanNumber(s string) int {
	const digits = "一二三四五六七八九"
	n := 0
	for _, c := range s {
		switch at := strings.IndexRune(digits, c); {
		case c == '十':
			n = max(n, 1) * 10
		case at >= 0:
			n += at/len("一") + 1
		default:
			return 0
		}
	}
	return n
}
