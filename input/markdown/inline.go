package markdown

import (
	"bytes"
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"

	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/input/draft"
	"dayang/input/pattern"
)

// inlineText is the text of a block with its spans.
type inlineText struct {
	r        *reader
	chars    []rune
	spans    []doc.Span
	origins  []doc.Origin
	pictures []picture
	rejoined []int   // <wbr>
	label    *string // <label>
	stated   int     // <dfn>: the end of a run-in head that is stated
	lead     int     // end of a strong span in ** that opens the text, 0 if there is none
	indent   int
	breaks   bool // line ends stay
	pending  bool // a line of the source ended
	// pictureFirst: the text opens with a picture and a line end.
	pictureFirst bool
	pictureOpens bool // a picture stands before all words
	tags         []openTag
	quoted       []string        // closing marks of the <q> that are open; none of one that has marks of its own
	contents     bool            // attributes that ask for a table of contents
	struck       []draft.Stretch // what has a line through it
	untidy       bool            // something was left out, beside which blanks may stand
}

// picture is an image that stands in a text.
type picture struct {
	image   doc.Image
	caption string
	pos     diag.Pos
	at      int // its offset
	linked  bool
}

// inline reads the text of a block. With breaks, line ends of the source stay.
func (r *reader) inline(n ast.Node, breaks bool) *inlineText {
	t := &inlineText{r: r, breaks: breaks}
	t.walk(n, true)
	for len(t.tags) > 0 {
		t.closeTag(t.tags[len(t.tags)-1].name)
	}
	t.amend()
	t.strayMarks()
	t.targetless()
	t.tidy()
	r.badges(t)
	return t
}

func (t *inlineText) empty() bool { return strings.TrimSpace(string(t.chars)) == "" }

func (t *inlineText) walk(n ast.Node, root bool) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		switch c := c.(type) {
		case *ast.Text:
			t.text(c, root)
		case *ast.String:
			t.write(string(c.Value), c.Pos())
		case *ast.CodeSpan:
			t.within(doc.Mono, "", func() { t.code(c) })
		case *ast.Emphasis:
			t.emphasis(c, root)
		case *ast.Link:
			if len(c.Title) > 0 {
				t.r.leave("dropped-title", "链接的提示“%s”不排", "the title %q of a link is not set",
					unescape(string(c.Title)), c.Pos())
			}
			pictures := len(t.pictures)
			t.within(doc.Link, t.r.destination(c.Destination, c.Pos()), func() { t.walk(c, false) })
			for i := range t.pictures[pictures:] {
				t.pictures[pictures+i].linked = true
			}
		case *ast.AutoLink:
			url := string(c.URL(t.r.part))
			t.within(doc.Link, url, func() { t.write(string(c.Label(t.r.part)), c.Pos()) })
		case *ast.Image:
			t.image(c)
		case *ast.RawHTML:
			t.raw(c)
		case *wiki:
			t.wiki(c)
		case *jsx:
			t.pictures = append(t.pictures,
				picture{image: doc.Image{Src: t.r.address(c.src, c.start)}, pos: t.r.pos(c.start), at: c.start})
		case *raised:
			t.r.counts[lostRaised]++
		case *attributeNode:
			t.attribute(c)
		case *noteRef:
			t.within(doc.NoteRef, c.label, func() { t.write(c.label, c.start) })
		default:
			t.walk(c, false)
		}
	}
}

// within marks what f writes.
func (t *inlineText) within(m doc.Mark, target string, f func()) {
	t.join()
	start := len(t.chars)
	f()
	if len(t.chars) > start {
		t.spans = append(t.spans, doc.Span{Start: start, End: len(t.chars), Mark: m, Target: target})
	}
}

func (t *inlineText) emphasis(n *ast.Emphasis, root bool) {
	switch n.Level {
	case struckLevel:
		start := len(t.chars)
		t.walk(n, false)
		t.strike(start)
	case highlightLevel:
		t.r.counts[lostHighlights]++
		t.walk(n, false)
	case 1:
		t.within(doc.Emph, "", func() { t.walk(n, false) })
	default:
		opens := root && len(t.chars) == 0
		if n := len(t.chars); !t.r.out.Final && n > 1 && t.chars[n-1] == ' ' &&
			strings.ContainsRune("，。：；、！？", t.chars[n-2]) {
			t.remove(n - 1)
			t.r.counts[lostBlanks]++
		}
		t.within(doc.Strong, "", func() {
			start := len(t.chars)
			t.walk(n, false)
			t.trimWithin(start)
		})
		if opens {
			t.lead = len(t.chars)
		}
	}
}

// shortcode is a tag of a site's templates.
var shortcode = pattern.New(`\{%.{0,200}?%\}`)

// emBlanks are references to wide blanks, but for those whose & is escaped.
var emBlanks = strings.NewReplacer(`\\`, `\\`, `\&`, `\&`, "&emsp;", "\u3000", "&ensp;", " ")

func (t *inlineText) text(c *ast.Text, root bool) {
	raw := c.Segment.Value(t.r.part)
	s, at := string(raw), c.Segment.Start
	if !c.IsRaw() && strings.Contains(s, "&e") {
		s = emBlanks.Replace(s)
	}
	if strings.Contains(s, "{%") && !t.r.out.Final {
		s = shortcode.ReplaceAllStringFunc(s, func(code string) string {
			t.r.leave("dropped-tags", "模板标记“%s”不排", "the template tag %q is not set", code, at)
			return ""
		})
	}
	if root && len(t.chars) == 0 {
		trimmed := strings.TrimLeft(s, "\u3000 \t")
		t.indent += strings.Count(s[:len(s)-len(trimmed)], "\u3000")
		at += len(s) - len(trimmed)
		s = trimmed
	}
	if root && (c.NextSibling() == nil || c.SoftLineBreak() || c.HardLineBreak()) {
		s = strings.TrimRight(s, "\u3000 \t")
	}
	if s != "" && s[0] == ' ' && t.afterMark() {
		// The blank only kept ** apart from the text: **一、甲。** 乙
		next := strings.TrimLeft(s, " ")
		if r, _ := utf8.DecodeRuneInString(next); unicode.Is(unicode.Han, r) {
			t.r.counts[lostBlanks]++
			at += len(s) - len(next)
			s = next
		}
	}
	if c.IsRaw() {
		t.write(s, at)
	} else {
		t.write(unescape(s), at)
	}
	switch {
	case c.HardLineBreak():
		t.newline()
	case c.SoftLineBreak():
		t.pending = true
		if len(t.chars) == 0 && len(t.pictures) > 0 {
			t.pictureFirst = true
		}
	}
}

// afterMark reports that emphasis ended with a full-width mark right before.
func (t *inlineText) afterMark() bool {
	n := len(t.chars)
	if t.r.out.Final || n == 0 || !strings.ContainsRune("。，；、：", t.chars[n-1]) {
		return false
	}
	for _, s := range t.spans {
		if s.End == n && (s.Mark == doc.Strong || s.Mark == doc.Emph) {
			return true
		}
	}
	return false
}

// newline writes a line end that is meant.
func (t *inlineText) newline() {
	t.join()
	if len(t.chars) > 0 || len(t.pictures) == 0 {
		t.chars = append(t.chars, '\n')
	} else {
		t.pictureFirst = true
	}
}

// join settles what stands for a line end of the source: nothing beside Han, a
// space between Western words.
func (t *inlineText) join() {
	if t.pending && len(t.chars) > 0 && t.breaks {
		t.pending = false
		t.chars = append(t.chars, '\n')
	}
}

// write adds characters that stand at an offset of the source.
func (t *inlineText) write(s string, at int) {
	if s == "" {
		return
	}
	t.join()
	if n := len(t.chars); n > 0 && t.chars[n-1] == '\n' && !t.r.out.Final && !t.breaks && len(t.spans) > 0 &&
		t.spans[len(t.spans)-1].End == n-1 && leadOn.MatchString(s) {
		t.chars = t.chars[:n-1] // **甲** and its colon on the next line
		t.r.counts[lostBlanks]++
	}
	if t.pending && len(t.chars) > 0 {
		first, _ := utf8.DecodeRuneInString(s)
		if last := t.chars[len(t.chars)-1]; last > ' ' && last < 0x2000 && first > ' ' && first < 0x2000 &&
			last != '-' {
			t.chars = append(t.chars, ' ')
		}
		if t.r.habits.lines && !t.r.out.Final { // where a line is a paragraph, a page or a column ended here
			t.rejoined = append(t.rejoined, len(t.chars))
		}
	}
	t.pending = false
	t.origins = append(t.origins, doc.Origin{At: len(t.chars), Pos: t.r.pos(at)})
	t.chars = append(t.chars, []rune(strings.ReplaceAll(s, "\u00A0", " "))...) // &nbsp;
}

func (t *inlineText) code(n *ast.CodeSpan) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if s, ok := c.(*ast.Text); ok {
			v := string(s.Segment.Value(t.r.part))
			if strings.HasSuffix(v, "\n") {
				t.write(strings.TrimSuffix(v, "\n"), s.Segment.Start)
				t.pending = true
				continue
			}
			t.write(v, s.Segment.Start)
		}
	}
}

func (t *inlineText) image(n *ast.Image) {
	alt := &inlineText{r: t.r}
	alt.walk(n, false)
	if !t.r.out.Final {
		if len(bytes.TrimSpace(n.Destination)) == 0 {
			t.r.leave("dropped-tags", "图片“%s”没有地址，不排", "the picture %q has no address and is not set",
				string(alt.chars), n.Pos())
			t.untidy = true
			return
		}
		alt.behead(utf8.RuneCountInString(clippedAlt.FindString(string(alt.chars))))
	}
	t.pictureOpens = t.pictureOpens || len(t.chars) == 0
	t.pictures = append(t.pictures, picture{
		image:   doc.Image{Src: t.r.destination(n.Destination, n.Pos()), Alt: string(alt.chars)},
		caption: unescape(string(n.Title)),
		pos:     t.r.pos(n.Pos()),
		at:      n.Pos(),
	})
}

// normal returns the spans in their normal form, without the run-in head.
func (t *inlineText) normal() []doc.Span { return draft.Normal(t.spans) }

// parted returns the spans of a callout, whose figures stay apart though one follows the other: 2升5跌.
func (t *inlineText) parted() []doc.Span { return draft.Parted(t.spans) }

// maxRunIn is the longest run-in head in characters that is not stated.
const maxRunIn = 40

// runIn finds the run-in head: a bold sentence that opens the paragraph. It is
// taken off the spans. In a draft that is not final it must be short and without
// figures, and end in a full stop; a colon makes a label of a dialogue.
func (t *inlineText) runIn(final bool) int {
	if t.stated > 0 {
		return t.stated
	}
	n := t.lead
	if n == 0 || n >= len(t.chars) || !strings.ContainsRune("。！？：；!?:;", t.chars[n-1]) {
		return 0
	}
	if !final {
		head := string(t.chars[:n])
		if n > maxRunIn || strings.ContainsAny(head, "0123456789：:；;") ||
			strings.TrimSpace(string(t.chars[n:])) == "" {
			return 0
		}
	}
	if i := slices.Index(t.spans, doc.Span{End: n, Mark: doc.Strong}); i >= 0 {
		t.spans = slices.Delete(t.spans, i, i+1)
	}
	return n
}

// para makes a paragraph of the text.
func (t *inlineText) para(k doc.Block, pos diag.Pos) draft.Para {
	for n := len(t.chars); n > 0 && t.chars[n-1] == '\n' && len(t.pictures) > 0; n-- {
		t.chars = t.chars[:n-1] // the line of a picture, which stands by itself
	}
	k.Text, k.Spans, k.Origins, k.Pos = string(t.chars), t.normal(), t.origins, pos
	return draft.Para{Block: k}
}

// append puts another text behind this one, and what parts them between.
func (t *inlineText) append(by string, o *inlineText) {
	t.chars = append(t.chars, []rune(by)...)
	at := len(t.chars)
	t.chars = append(t.chars, o.chars...)
	t.spans = append(t.spans, shifted(o.spans, at)...)
	for _, from := range o.origins {
		from.At += at
		t.origins = append(t.origins, from)
	}
}

// growing is a text that gets line after line; what was added last is not copied for the next.
type growing struct {
	b     strings.Builder
	chars int
}

// appendTo adds the text to a block as a further line.
func (t *inlineText) appendTo(p *draft.Para) {
	g := &t.r.further
	if g.b.Len() == 0 || g.b.String() != p.Text {
		*g = growing{chars: utf8.RuneCountInString(p.Text)}
		g.b.WriteString(p.Text)
	}
	at := g.chars + 1
	g.b.WriteByte('\n')
	g.b.WriteString(string(t.chars))
	g.chars += 1 + len(t.chars)
	p.Text = g.b.String()
	for _, s := range t.normal() {
		s.Start, s.End = s.Start+at, s.End+at
		p.Spans = append(p.Spans, s)
	}
	for _, o := range t.origins {
		p.Origins = append(p.Origins, doc.Origin{At: o.At + at, Pos: o.Pos})
	}
}

// posAt is the place of a character.
func (t *inlineText) posAt(i int) diag.Pos {
	n := sort.Search(len(t.origins), func(k int) bool { return t.origins[k].At > i })
	if n == 0 {
		return diag.Pos{}
	}
	p := t.origins[n-1].Pos
	p.Col += i - t.origins[n-1].At
	return p
}
