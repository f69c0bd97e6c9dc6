package markdown

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"

	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/input/draft"
	"dayang/input/pattern"
)

// Bounds of verse in a paragraph whose line ends are meant: so many lines, none
// longer, or of one length.
const (
	minVerse      = 3
	minFreeVerse  = 4
	maxVerseLine  = 24
	minVerseShare = 2 // of so many lines one ends with a mark
)

// isVerse reports lines that stand as verse: of equal length, or all short, without
// the labels and figures of particulars.
func (t *inlineText) isVerse() bool {
	lines := strings.Split(strings.Trim(string(t.chars), "\n"), "\n")
	if len(lines) < minVerse {
		return false
	}
	equal, marked, length := true, 0, 0
	for _, l := range lines {
		n := 0
		for _, r := range l {
			if unicode.Is(unicode.Han, r) {
				n++
			}
		}
		if n < 1 || utf8.RuneCountInString(l) > maxVerseLine || strings.ContainsAny(l, "：:0123456789") {
			return false
		}
		if length == 0 {
			length = n
		}
		equal = equal && n == length
		if strings.ContainsRune("，。；！？、", []rune(l)[utf8.RuneCountInString(l)-1]) {
			marked++
		}
	}
	return equal && marked*minVerseShare >= len(lines) ||
		len(lines) >= minFreeVerse ||
		marked == len(lines) && tercet(lines)
}

// maxTercet is the longest line in characters of three that are one sentence.
const maxTercet = 12

// tercet reports short lines the last of which alone ends a sentence.
func tercet(lines []string) bool {
	for i, l := range lines {
		last, _ := utf8.DecodeLastRuneInString(l)
		if utf8.RuneCountInString(l) > maxTercet || strings.ContainsAny(l, "“”‘’《》（）") ||
			strings.ContainsRune("。！？", last) != (i == len(lines)-1) {
			return false
		}
	}
	return true
}

// bareVerse is the longest line in characters that can be verse without a mark at
// its end, though nothing but the end of the line parts it from the next.
const bareVerse = 18

var proseMark = pattern.New(`[，。；：！？、,.;:!?\d|\\<>*_#\[\]-]`)

// linesOfVerse reports a paragraph of lines that no mark ends or parts: three, or two
// after such verse. Prose that is cut at the ends of its clauses holds marks.
func (r *reader) linesOfVerse(n ast.Node) bool {
	lines := n.Lines()
	if r.out.Final || lines.Len() < 2 || lines.Len() < minVerse && r.last().Kind != doc.Verse {
		return false
	}
	for i := range lines.Len() {
		at := lines.At(i)
		l := strings.TrimSpace(string(at.Value(r.part)))
		if k := utf8.RuneCountInString(l); k < 2 || k > bareVerse || proseMark.MatchString(l) ||
			!strings.ContainsFunc(l, func(x rune) bool { return unicode.Is(unicode.Han, x) }) {
			return false
		}
	}
	return true
}

// Bounds of verse whose lines end with marks, which only the ends of lines part.
const (
	minMarkedVerse = 4
	maxMarkedLine  = 14
)

// shortLine is such a line: a clause or two of Han without figures, labels and marks of the format.
var shortLine = pattern.New(`^[\p{Han}，、。；！？…—“”‘’《》·　 ]+$`)

// markedVerse reports four lines and more, all very short, most of which end with a mark:
// nobody cuts prose so.
func (r *reader) markedVerse(n ast.Node) bool {
	lines := n.Lines()
	if r.out.Final || lines.Len() < minMarkedVerse {
		return false
	}
	ended, said := 0, 0
	for i := range lines.Len() {
		at := lines.At(i)
		l := strings.TrimSpace(string(at.Value(r.part)))
		if k := utf8.RuneCountInString(l); k < 2 || k > maxMarkedLine || !shortLine.MatchString(l) {
			return false
		}
		if strings.HasPrefix(l, "“") {
			said++
		}
		if last, _ := utf8.DecodeLastRuneInString(l); strings.ContainsRune("，。；！？、…—”", last) {
			ended++
		}
	}
	return ended*3 >= lines.Len()*2 && said*2 < lines.Len() // what people say is no verse
}

// quotedVerse reports a quotation of lines of verse: three and more, or a couplet, each very short
// and ended by a mark, in one length or all but one as long as another. What is quoted in prose
// goes on to the edge of the page.
func (r *reader) quotedVerse(n ast.Node) bool {
	lines := n.Lines()
	if r.out.Final || lines.Len() < 2 || n.NextSibling() != nil || n.PreviousSibling() != nil {
		return false
	}
	lengths := map[int]int{}
	for i := range lines.Len() {
		at := lines.At(i)
		l := strings.TrimRight(strings.TrimSpace(string(at.Value(r.part))), "\\ ")
		if k := utf8.RuneCountInString(l); k < 3 || k > maxMarkedLine ||
			!strings.ContainsFunc(l, func(x rune) bool { return unicode.Is(unicode.Han, x) }) ||
			strings.ContainsAny(l, "：:0123456789“”*_[]<>#") {
			return false
		}
		last, _ := utf8.DecodeLastRuneInString(l)
		if !strings.ContainsRune("，。；！？、…—", last) {
			return false
		}
		lengths[pattern.Han(l)]++
	}
	most := 0
	for _, k := range lengths {
		most = max(most, k)
	}
	return most == lines.Len() || lines.Len() >= minVerse && most >= lines.Len()-1
}

// fencedVerse adds the lines of verse that a writer put between the marks of code to keep them: no
// language is named, and every line is a short one of Han and its marks, most without a stop.
func (r *reader) fencedVerse(n *ast.FencedCodeBlock) bool {
	if r.out.Final || n.Info != nil && len(strings.TrimSpace(string(n.Info.Segment.Value(r.part)))) > 0 {
		return false
	}
	k := doc.Block{Kind: doc.Verse, Pos: r.pos(n.Pos())}
	said := 0
	for i := range n.Lines().Len() {
		at := n.Lines().At(i)
		l := strings.TrimSpace(string(at.Value(r.part)))
		if l == "" {
			if len(k.Items) > 0 {
				k.Items = append(k.Items, doc.Item{Pos: r.pos(at.Start)})
			}
			continue
		}
		if utf8.RuneCountInString(l) > maxVerseLine || !shortLine.MatchString(l) || pattern.Han(l) == 0 {
			return false
		}
		said++
		k.Items = append(k.Items, doc.Item{Text: l, Pos: r.pos(at.Start)})
	}
	for len(k.Items) > 0 && k.Items[len(k.Items)-1].Text == "" {
		k.Items = k.Items[:len(k.Items)-1]
	}
	if said < minVerse {
		return false
	}
	r.add(draft.Para{Block: k}, 0)
	return true
}

// poem is an element that holds one: its day, its name, its lines as they stand.
var poem = pattern.New(`
	^\s*<div[^<>]*>\s*(\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?)[ \t]*\n\s*<a\b[^<>]*>([^<>\n]{1,40})
	</a>[ \t]*\n\s*<pre>[ \t]*\n`)

// poemElement parts the day of such an element and its name, which stand on lines of their own, from
// each other, and returns what is left of it.
func (r *reader) poemElement(src string, at int) string {
	m := poem.FindStringSubmatchIndex(src)
	if r.out.Final || m == nil {
		return src
	}
	depth := r.above + 1
	r.add(draft.Para{Block: doc.Block{
		Kind: doc.Furniture,
		Role: doc.Credit,
		Text: src[m[2]:m[3]],
		Pos:  r.pos(at + m[2]),
	}},
		0)
	r.add(draft.Para{Block: doc.Block{
		Kind:  doc.Heading,
		Level: max(1, depth-1),
		Text:  strings.TrimSpace(src[m[4]:m[5]]),
		Pos:   r.pos(at + m[4]),
	}},
		depth)
	return src[:strings.IndexByte(src, '>')+1] + strings.Repeat("\n",
		strings.Count(src[:m[1]], "\n")-1) + "<pre>\n" + src[m[1]:]
}

func (r *reader) verse(t *inlineText, pos diag.Pos) {
	k := r.last()
	if k.Kind == doc.Verse && k.Look.Break {
		if pos.Line != k.Items[len(k.Items)-1].Pos.Line+1 { // lines that count are parted without a blank one
			k.Items = append(k.Items, doc.Item{Pos: pos}) // between stanzas
		}
	} else {
		// Break marks the verse as open until its fence ends.
		r.add(draft.Para{Block: doc.Block{Kind: doc.Verse, Pos: pos}, Look: draft.Look{Break: true}}, 0)
		k = r.last()
	}
	spans, from := t.normal(), 0
	for i := 0; i <= len(t.chars); i++ {
		if i == len(t.chars) || t.chars[i] == '\n' {
			k.Items = append(k.Items,
				doc.Item{Text: string(t.chars[from:i]), Spans: draft.Cut(spans, from, i), Pos: t.posAt(from)})
			from = i + 1
		}
	}
}
