package markdown

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"golang.org/x/net/html"

	"dayang/input/doc"
	"dayang/input/draft"
)

// openTag is an HTML tag within a text that is not closed yet.
type openTag struct {
	name, target string
	start        int // in characters
	base         int // of <rt>: where the characters begin that it annotates
}

// tagMarks are the tags that stand for a mark.
var tagMarks = map[string]doc.Mark{
	"b":      doc.Strong,
	"strong": doc.Strong,
	"em":     doc.Emph,
	"i":      doc.Emph,
	"code":   doc.Mono,
	"kbd":    doc.Mono,
	"a":      doc.Link,
	"sup":    doc.NoteRef,
}

// maxOpenTags bounds the tags that are open at a time.
const maxOpenTags = 100

// raw reads a tag that stands in a text.
func (t *inlineText) raw(n *ast.RawHTML) {
	var b strings.Builder
	for i := range n.Segments.Len() {
		s := n.Segments.At(i)
		b.Write(s.Value(t.r.part))
	}
	z := html.NewTokenizer(strings.NewReader(b.String()))
	switch z.Next() {
	case html.CommentToken, html.DoctypeToken, html.ErrorToken:
		t.r.leave("dropped-comments", "注释“%s”不排", "the comment %q is not set", strings.Trim(b.String(), "<!->"),
			n.Segments.At(0).Start)
		return
	}
	tok := z.Token()
	switch {
	case tok.Data == "br":
		t.newline()
	case tok.Data == "wbr":
		t.rejoined = append(t.rejoined, len(t.chars))
	case tok.Data == "q":
		t.r.counts[lostTags]++
		t.quote(tok.Type == html.EndTagToken, n)
	case tok.Data == "img" && tok.Type != html.EndTagToken:
		t.imgTag(tok, n.Segments.At(0).Start)
	case tok.Type == html.EndTagToken:
		t.closeTag(tok.Data)
	case tok.Type == html.StartTagToken:
		t.open(tok)
	default:
		t.r.counts[lostTags]++
	}
}

// quote sets the marks of <q>, as browsers do: single ones inside others, and none where the text
// has its own.
func (t *inlineText) quote(shut bool, n *ast.RawHTML) {
	at, last := n.Segments.At(0).Start, len(t.quoted)-1
	if shut {
		if last >= 0 {
			t.write(t.quoted[last], at)
			t.quoted = t.quoted[:last]
		}
		return
	}
	if last >= maxOpenTags {
		return
	}
	end := ""
	after := t.r.part[n.Segments.At(n.Segments.Len()-1).Stop:]
	said := strings.TrimLeft(string(after[:min(len(after), 16)]), " \n")
	if r, _ := utf8.DecodeRuneInString(said); !strings.ContainsRune("“‘「『\"", r) {
		open := "“"
		if end = "”"; last >= 0 && t.quoted[last] == "”" {
			open, end = "‘", "’"
		}
		t.write(open, at)
	}
	t.quoted = append(t.quoted, end)
}

// imgTag takes the picture of a tag.
func (t *inlineText) imgTag(tok html.Token, at int) {
	p := picture{pos: t.r.pos(at), at: at}
	for _, a := range tok.Attr {
		switch a.Key {
		case "src":
			p.image.Src = t.r.address(a.Val, at)
		case "alt":
			p.image.Alt = a.Val
		}
	}
	if p.image.Src == "" {
		t.r.counts[lostTags]++
		return
	}
	t.pictures = append(t.pictures, p)
}

func (t *inlineText) open(tok html.Token) {
	o := openTag{name: tok.Data}
	for _, a := range tok.Attr {
		if tok.Data == "a" && a.Key == "href" || tok.Data == "sup" && a.Key == "data-note" {
			o.target = a.Val
		}
	}
	_, marks := tagMarks[tok.Data]
	others := []string{"ruby", "rt", "rp", "rb", "label", "dfn", "sub", "s", "del", "strike"}
	if !marks && !slices.Contains(others, tok.Data) ||
		len(t.tags) >= maxOpenTags {
		t.r.counts[lostTags]++
		return
	}
	t.join()
	o.start = len(t.chars)
	if tok.Data == "rt" {
		for _, r := range t.tags {
			if r.name == "ruby" {
				o.base = max(o.base, r.start)
			}
		}
		for _, s := range t.spans {
			if s.Mark == doc.Ruby {
				o.base = max(o.base, s.End)
			}
		}
	}
	t.tags = append(t.tags, o)
}

// closeTag closes the innermost open tag of a name.
func (t *inlineText) closeTag(name string) {
	at := -1
	for i, o := range t.tags {
		if o.name == name {
			at = i
		}
	}
	if at < 0 {
		t.r.counts[lostTags]++
		return
	}
	o := t.tags[at]
	t.tags = slices.Delete(t.tags, at, at+1)
	o.start = min(o.start, len(t.chars))
	switch name {
	case "label":
		if s := t.take(o.start); t.label == nil && o.start == 0 {
			t.label = &s
		} else {
			t.chars = append(t.chars, []rune(s)...)
		}
	case "rp":
		t.take(o.start)
	case "rt":
		if note := t.take(o.start); o.base < o.start {
			t.spans = append(t.spans, doc.Span{Start: o.base, End: o.start, Mark: doc.Ruby, Target: note})
		} else {
			t.chars = append(t.chars, []rune(note)...)
		}
	case "dfn":
		if o.start == 0 {
			t.stated = len(t.chars)
		}
	case "ruby", "rb":
	case "s", "del", "strike":
		t.strike(o.start)
	case "sub":
		t.script(o.start, draft.Lowered)
	case "sup":
		if o.target == "" { // a power or an ordinal
			t.script(o.start, draft.Raised)
			return
		}
		fallthrough
	default:
		if o.start < len(t.chars) {
			t.spans = append(t.spans,
				doc.Span{Start: o.start, End: len(t.chars), Mark: tagMarks[name], Target: o.target})
		}
	}
}

// script writes the characters from a place on as they are when raised or lowered.
func (t *inlineText) script(from int, write func(rune, string) string) {
	for _, s := range t.spans {
		if s.End > from && s.Mark != doc.Strong && s.Mark != doc.Emph { // the mark of a note
			t.r.counts[lostTags]++
			return
		}
	}
	before := rune(0)
	if from > 0 {
		before = t.chars[from-1]
	}
	was := string(t.chars[from:])
	out := []rune(write(before, was))
	switch {
	case string(out) == was:
		t.r.counts[lostTags]++
	case len(out) == len(t.chars)-from:
		copy(t.chars[from:], out)
	default:
		t.take(from)
		t.chars = append(t.chars, out...)
	}
}

// take takes the characters from a place on off the text, with their spans.
func (t *inlineText) take(from int) string {
	s := string(t.chars[from:])
	t.chars = t.chars[:from]
	for i := range t.spans {
		t.spans[i].End = min(t.spans[i].End, from)
	}
	t.spans = slices.DeleteFunc(t.spans, func(s doc.Span) bool { return s.Start >= s.End })
	t.lead = min(t.lead, from)
	t.origins = slices.DeleteFunc(t.origins, func(o doc.Origin) bool { return o.At > from })
	for i := range t.tags {
		t.tags[i].start = min(t.tags[i].start, from)
	}
	return s
}
