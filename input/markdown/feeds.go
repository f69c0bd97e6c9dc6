package markdown

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"

	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/input/draft"
	"dayang/input/pattern"
)

// What programs leave in the Markdown that they make of pages of accounts, and what translators
// write over a text.

// brokenLines is how many blank lines of a text are two blanks where a program ends every line so.
const brokenLines = 8

// endsEveryLine reports such a text: its line ends say nothing.
func endsEveryLine(src string) bool {
	blank, bare := strings.Count(src, "\n  \n"), strings.Count(src, "\n\n")
	return blank >= brokenLines && blank > 4*bare
}

// closeBreaks takes the line ends out of a paragraph that stand inside of a sentence: before a
// mark that opens no line, and, where a program ends every line so, behind one that ends none.
func (t *inlineText) closeBreaks() {
	all := t.r.habits.breaks && len(t.chars) > 0 && strings.ContainsRune("。！？；：”）", t.chars[len(t.chars)-1])
	for i := 1; i+1 < len(t.chars); i++ {
		if t.chars[i] != '\n' {
			continue
		}
		next := i + 1
		for next < len(t.chars) && (t.chars[next] == ' ' || t.chars[next] == '\u3000') {
			next++
		}
		if next == len(t.chars) ||
			!strings.ContainsRune("，。、；：！？）”》", t.chars[next]) &&
				!(all && !strings.ContainsRune("。！？；：…”）】", t.chars[i-1])) {
			continue
		}
		t.remove(i)
		t.r.counts[lostBlanks]++
		i--
	}
}

// namedLine is a line by which translators name a text, as their program wants it: 作者=….
var namedLine = pattern.New(`^(原文链接|原文日期|作者|译者|校对|定稿|审校|来源|发布日期)=(.*)$`)

// namedLines reads a paragraph of such lines over the text.
func (r *reader) namedLines(n ast.Node) bool {
	if r.out.Final || n.Lines().Len() < 2 || !r.inHead() {
		return false
	}
	lines := strings.Split(r.raw(n), "\n")
	for _, l := range lines {
		if !namedLine.MatchString(strings.TrimSpace(l)) {
			return false
		}
	}
	m := &r.out.Meta
	for i, l := range lines {
		l = strings.TrimSpace(l)
		f := namedLine.FindStringSubmatch(l)
		at := n.Lines().At(i).Start
		switch value := strings.TrimSpace(f[2]); {
		case value == "":
		case f[1] == "作者" && len(m.Byline) == 0:
			m.Byline = []string{value}
			continue
		case f[1] == "来源" && m.Source == "":
			m.Source = value
			continue
		case (f[1] == "发布日期" || f[1] == "原文日期") && m.Date == "":
			m.Date = value
			continue
		case f[1] != "原文日期":
			r.add(draft.Para{Block: doc.Block{
				Kind: doc.Furniture,
				Role: doc.Credit,
				Text: f[1] + "：" + value,
				Pos:  r.pos(at),
			}},
				0)
			continue
		}
		r.leave("page-furniture", "“%s”不排", "%q is not set", l, at)
	}
	return true
}

// editorsBox opens a quotation in which the editors speak, a medium in its own name too.
var editorsBox = pattern.New(`
	^(?:编者按|编者注|编辑按|小编按|编按|译者按|译者注|[\p{Han}A-Za-z]{2,8}(?:编者)?[注按])[ 　]?[:：]`)

// saidByEditors adds a quotation of several paragraphs over the text that opens so.
func (r *reader) saidByEditors(n *ast.Blockquote) bool {
	p := n.FirstChild()
	if r.out.Final || p == nil || p.NextSibling() == nil || p.Kind() != ast.KindParagraph || n.Parent() == nil ||
		n.Parent().Kind() != ast.KindDocument {
		return false
	}
	prose := 0
	for i := range r.out.Paras {
		if r.isProse(i) {
			prose++
		}
		if prose > 2 || i > 0 && r.out.Paras[i].Kind == doc.Heading {
			return false
		}
	}
	diags, counts := len(r.diags), r.counts
	if t := r.inline(p, false); !editorsBox.MatchString(string(t.chars)) {
		r.diags, r.counts = r.diags[:diags], counts
		return false
	}
	for k := p; k != nil; k = k.NextSibling() {
		if k.Kind() != ast.KindParagraph {
			r.diags, r.counts = r.diags[:diags], counts
			return false
		}
	}
	r.diags, r.counts = r.diags[:diags], counts
	r.blocks(n, blockContext{kind: doc.Paragraph, role: doc.EditorNote})
	return true
}

// emptyStars leaves out bold marks with nothing between, which CommonMark takes for a rule.
func (r *reader) emptyStars(n *ast.ThematicBreak) bool {
	if !r.habits.breaks || r.out.Final || n.Pos() < 0 || n.Pos() >= len(r.part) ||
		strings.TrimSpace(string(r.part[n.Pos():lineEnd(r.part, n.Pos())])) != "****" {
		return false
	}
	r.counts[lostTags]++
	return true
}

// addressLine is the line of an address over what is said of it, as newsletters have it.
var addressLine = pattern.New(`(?m)^<?https?://[^ \t\n<>]+>?(?:  |\\)\n[^\s<]`)

// addressesFirst reports a text with several of them.
func addressesFirst(src string) bool {
	return len(addressLine.FindAllStringIndex(src, minSeries)) == minSeries
}

// addressFirst makes a credit of the address on the first line of a paragraph that begins at a
// place, and returns where the rest begins.
func (r *reader) addressFirst(t *inlineText, pos diag.Pos) diag.Pos {
	end := slices.Index(t.chars, '\n')
	if end < 0 || end+1 == len(t.chars) || len(t.pictures) > 0 {
		return pos
	}
	if s := string(t.chars[:end]); !strings.HasPrefix(s, "http") || strings.ContainsAny(s, " 　") ||
		pattern.Han(s) > 0 {
		return pos
	}
	k := doc.Block{
		Kind:  doc.Furniture,
		Role:  doc.Credit,
		Text:  string(t.chars[:end]),
		Spans: draft.Cut(t.normal(), 0, end),
		Pos:   pos,
	}
	r.add(draft.Para{Block: k}, 0)
	rest := draft.Cut(t.normal(), end+1, len(t.chars))
	pos = t.posAt(end + 1)
	var origins []doc.Origin
	for _, o := range t.origins {
		if o.At > end {
			origins = append(origins, doc.Origin{At: o.At - end - 1, Pos: o.Pos})
		}
	}
	t.chars, t.spans, t.origins, t.lead = t.chars[end+1:], rest, origins, 0
	return pos
}

// noTarget is the rest of a link whose address is not in the text: [words][].
var noTarget = pattern.New(`\[([^\[\]\n]{1,60})\]\[\]`)

// refTarget is the address of links with a name, as it stands on a line of its own.
var refTarget = pattern.New(`(?m)^ {0,3}\[[^\[\]^\n][^\[\]\n]*\]:[ \t]*<?(?:[a-z]+:|www\.|[./#])`)

// severalWords reports a text of words with blanks between, none of them a mark alone.
func severalWords(s string) bool {
	words := strings.Fields(s)
	for _, w := range words {
		if !strings.ContainsFunc(w, func(c rune) bool { return unicode.IsLetter(c) || unicode.IsDigit(c) }) {
			return false
		}
	}
	return len(words) > 1
}

// indexes reports a character before a bracket that makes it an index: a[3][].
func indexes(c rune) bool {
	return unicode.IsLetter(c) || unicode.IsDigit(c) || strings.ContainsRune("_)]", c)
}

// targetless takes the brackets of such links off, where the text names the addresses of others
// or several words stand in them, and nothing makes an index of them.
func (t *inlineText) targetless() {
	if t.r.out.Final || !slices.Contains(t.chars, ']') {
		return
	}
	for from := 0; ; {
		s := string(t.chars[from:])
		m := noTarget.FindStringIndex(s)
		if m == nil {
			return
		}
		open, end := from+utf8.RuneCountInString(s[:m[0]]), from+utf8.RuneCountInString(s[:m[1]])
		if from = end; t.inCode(open) ||
			open > 0 && indexes(t.chars[open-1]) ||
			!t.r.habits.refs && !severalWords(string(t.chars[open+1:end-3])) {
			continue
		}
		t.r.leave("dropped-tags", "“%s”的链接没有地址，方括号不排",
			"the link %q has no address; its brackets are not set", string(t.chars[open:end]), t.posAt(open).Offset)
		for range 3 {
			end--
			t.remove(end)
		}
		t.remove(open)
		from = end - 1
	}
}

// unsigned takes the picture off the front of a bold line, which is a sign of its page.
func (r *reader) unsigned(t *inlineText) {
	if r.out.Final || len(t.pictures) != 1 || !t.pictureOpens || t.pictureFirst || len(t.chars) == 0 ||
		len(t.chars) > maxIcon {
		return
	}
	blank := len(t.chars) - len([]rune(strings.TrimLeft(string(t.chars), " ")))
	if s := t.normal(); len(s) != 1 || s[0].Mark != doc.Strong || s[0].Start > blank || s[0].End < len(t.chars) {
		return
	}
	if r.unadorn(t); len(t.pictures) == 0 {
		for range blank {
			t.remove(0)
			r.counts[lostBlanks]++
		}
	}
}

// hostName is the address of a site, which a program sets behind a title: … - example.org. What is
// written the same, Node.js or socket.io, is none.
var hostName = pattern.New(`
	^(?:
		www\.(?:[a-z0-9-]+\.)+[a-z]{2,10}|
		(?:[a-z0-9-]+\.)+(?:com|cn|org|gov|edu|tw|hk|info|net)|
		(?:[a-z0-9-]+\.){2,}io
	)$`)

// hostTail takes such an address off a title, with the name of the site before it.
func hostTail(s string) string {
	at := strings.LastIndex(s, " - ")
	if at <= 0 || !hostName.MatchString(s[at+3:]) || utf8.RuneCountInString(strings.TrimSpace(s[:at])) < minTitle {
		return s
	}
	s = s[:at]
	if at := strings.LastIndex(s, " - "); at > 0 && utf8.RuneCountInString(s[at+3:]) <= maxSite &&
		utf8.RuneCountInString(s[:at]) >= minTitle {
		s = s[:at]
	}
	return strings.TrimSpace(s)
}

// accountSpan is the button in the line of an account under a title.
func accountSpan(spans []doc.Span) (doc.Span, bool) {
	i := slices.IndexFunc(spans, func(s doc.Span) bool { return s.Mark == doc.Link })
	if i < 0 || !strings.HasPrefix(spans[i].Target, "javascript:") {
		return doc.Span{}, false
	}
	for _, s := range spans[:i] {
		if s.Mark != doc.Emph {
			return doc.Span{}, false
		}
	}
	return spans[i], true
}
