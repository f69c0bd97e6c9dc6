package markdown

import (
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"

	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/input/draft"
	"dayang/input/pattern"
)

// The head of a page that its writer made with elements: <h1> over the text says how the story
// is called, whatever a list of the site calls it in the front matter.

// pageHead takes the only <h1>, over the text, for the title where the front matter has another.
// The line over it, or the other title, is the kicker.
func (r *reader) pageHead(tops []int) bool {
	m := &r.out.Meta
	if m.Title == "" || len(tops) != 1 || tops[0] > 1 ||
		!slices.Contains(r.pageHeads, r.out.Paras[tops[0]].Pos.Offset) {
		return false
	}
	at := tops[0]
	over := ""
	if at == 1 {
		p := &r.out.Paras[0]
		if over = p.Text; p.Kind != "" || utf8.RuneCountInString(over) > maxSubtitle ||
			strings.ContainsAny(over, "。！？") {
			return false
		}
	}
	h := r.out.Paras[at]
	switch was := m.Title; {
	case m.Kicker == "" && over != "":
		m.Kicker = over
		r.remove(0)
		at--
		fallthrough
	case m.Kicker != "" || stem(was) == stem(h.Text) || strings.Contains(squeeze(h.Text), squeeze(was)):
		r.diags.Add(diag.Info, "dropped-title", m.Pos,
			diag.T("文件头的标题“%s”不排，页面上的标题是“%s”",
				"the title %q of the front matter is not set; that of the page is %q", was, h.Text))
	default:
		m.Kicker = was
	}
	m.Title, m.Pos = h.Text, h.Pos
	if m.Subtitle == "" {
		m.Subtitle = h.Subtitle
	}
	r.remove(at)
	if p := r.at(at); m.Subtitle == "" && (p.Kind == doc.Heading || p.Kind == "") &&
		underTitle.MatchString(p.Text) && utf8.RuneCountInString(p.Text) <= maxSubtitle {
		m.Subtitle = strings.TrimLeft(p.Text, "—─ ")
		r.remove(at)
	}
	if p := r.at(at); len(m.Byline) == 0 && p.Kind == "" && r.pageAuthors[squeeze(p.Text)] {
		m.Byline = []string{p.Text}
		r.remove(at)
	}
	r.shallow(false)
	for i := range r.depths { // <h3> under <h1>, as themes have it
		if r.depths[i] == 2 {
			return true
		}
	}
	for i := range r.out.Paras {
		if p := &r.out.Paras[i]; p.Kind == doc.Heading && r.depth(i) > 2 {
			p.Level = max(1, p.Level-1)
		}
	}
	return true
}

var underTitle = pattern.New(`^(?:——|──|—)[^—]`)

// stem is what stands before the colon of a title.
func stem(s string) string {
	if i := strings.IndexAny(s, "：:"); i > 0 {
		s = s[:i]
	}
	return squeeze(s)
}

func (r *reader) at(i int) *draft.Para {
	if i < len(r.out.Paras) {
		return &r.out.Paras[i]
	}
	return &draft.Para{}
}

// authorClass names an element that holds who wrote a page.
var authorClass = pattern.New(`(?i)(?:^|[\s_-])(?:author|byline)(?:[\s_-]|$)`)

// authorsOf collects what the elements so named hold.
func (r *reader) authorsOf(src string) {
	if r.pageAuthors == nil {
		r.pageAuthors = map[string]bool{}
	}
	z := html.NewTokenizer(strings.NewReader(src))
	var name string // of the outermost such element that is open
	var depth int
	var words strings.Builder
	for {
		switch z.Next() {
		case html.ErrorToken:
			return
		case html.TextToken:
			if depth > 0 {
				words.Write(z.Text())
			}
		case html.StartTagToken:
			tok := z.Token()
			switch {
			case depth > 0 && tok.Data == name:
				depth++
			case depth == 0 &&
				slices.ContainsFunc(tok.Attr,
					func(a html.Attribute) bool { return a.Key == "class" && authorClass.MatchString(a.Val) }):
				name, depth = tok.Data, 1
				words.Reset()
			}
		case html.EndTagToken:
			if tag, _ := z.TagName(); depth > 0 && string(tag) == name {
				if depth--; depth == 0 {
					r.pageAuthors[squeeze(words.String())] = true
				}
			}
		}
	}
}
