package html

import (
	"slices"
	"strings"
	"unicode"

	"dayang/input/doc"
	"dayang/input/draft"
	"dayang/input/pattern"
)

// The rows of a title, and what stands in its element with it.

// issuedBy and issued are the two lines of the title of a document: the office, and what
// it says.
var (
	issuedBy = pattern.New(`
		(?:政府|委员会|办公室|办公厅|[局委厅部院会]|调查[总支]?队|公司|中心|大学|学院|学校|中学|小学|医院)$`)
	issued = pattern.New(`
		^(?:关于|转发|印发).*(?:的|于)(?:
			通知|通告|公告|公报|意见|决定|通报|报告|请示|批复|函|令|公示|办法|方案|规定
		)(?:（.*）)?$`)
)

// maxRows is how many rows a title has at most.
const maxRows = 3

// join makes one title of the lines in one element, or centred in one look, that <title> gives
// without a gap, or that are office and subject of a document.
func join(chunks []*chunk, title int, pageTitle string) {
	if title < 0 {
		return
	}
	t := chunks[title]
	raw := strings.Join(strings.Fields(pageTitle), " ")
	one := func(a, b *chunk) bool {
		beside := a.in == b.in ||
			a.in.parent == b.in.parent && a.in.tag == b.in.tag &&
				(a.Look.Centered && b.Look.Centered && a.Look.Bold == b.Look.Bold && a.Look.Size == b.Look.Size ||
					issuedBy.MatchString(a.Text) && issued.MatchString(b.Text))
		return beside && a.Kind == b.Kind && a.links+b.links == 0 && len(a.chars) <= 40 && len(b.chars) <= 60 &&
			(gapless(raw, a.Text, b.Text) || issuedBy.MatchString(a.Text) && issued.MatchString(b.Text))
	}
	add := func(a, b, gone *chunk) {
		t.Text = a.Text + b.Text
		t.Spans, t.Origins = nil, slices.Concat(a.Origins, shifted(b.Origins, len(a.chars)))
		t.chars, t.Pos = slices.Concat(a.chars, b.chars), a.Pos
		gone.hide = "title"
	}
	for i := title + 1; i < len(chunks) && i < title+maxRows && one(t, chunks[i]) && chunks[i].hide == ""; i++ {
		add(t, chunks[i], chunks[i])
	}
	if title > 0 && one(chunks[title-1], t) && chunks[title-1].hide == "" {
		add(chunks[title-1], t, chunks[title-1])
	}
}

// gapless reports that a <title> has one line and another right behind it, whatever blanks it has
// elsewhere: 2009　年末.
func gapless(title, a, b string) bool {
	if strings.Contains(title, a+b) {
		return true
	}
	a, b = bare(a), bare(b)
	at := strings.Index(bare(title), a+b)
	if at < 0 || a == "" || b == "" {
		return false
	}
	at += len(a) // of the bytes that are no blanks
	for i, r := range title {
		if unicode.IsSpace(r) {
			if at == 0 {
				return false
			}
			continue
		}
		if at <= 0 {
			return i > 0
		}
		at -= len(string(r))
	}
	return false
}

// bare is a text without its blanks.
func bare(s string) string { return strings.Join(strings.Fields(s), "") }

func shifted(origins []doc.Origin, by int) []doc.Origin {
	out := slices.Clone(origins)
	for i := range out {
		out[i].At += by
	}
	return out
}

// closeRows takes the blanks out of a title that stand for a <br> where the head of the page
// has none, or between an office and its subject.
func (c *chunk) closeRows(head string) {
	one := strings.Contains(strings.Join(strings.Fields(head), " "), squeeze(c.Text))
	for _, at := range slices.Backward(c.rows) {
		if at <= 0 || at+1 >= len(c.chars) || c.chars[at] != ' ' || c.chars[at-1] < 0x2000 ||
			c.chars[at+1] < 0x2000 {
			continue
		}
		if one || issuedBy.MatchString(string(c.chars[:at])) && strings.HasPrefix(string(c.chars[at+1:]), "关于") {
			c.chars = slices.Delete(c.chars, at, at+1)
			c.Spans = draft.Normal(slices.Concat(draft.Cut(c.Spans, 0, at),
				moved(draft.Cut(c.Spans, at+1, len(c.chars)+1), at)))
			for i := range c.Origins {
				if c.Origins[i].At > at {
					c.Origins[i].At--
				}
			}
		}
	}
	c.Text = string(c.chars)
}

func moved(spans []doc.Span, by int) []doc.Span {
	for i := range spans {
		spans[i].Start += by
		spans[i].End += by
	}
	return spans
}

// partHeads parts the particulars from a heading that holds them in elements of their own:
// <h3>title <span>来源：…</span></h3>.
func partHeads(chunks []*chunk) []*chunk {
	for i := 0; i < min(len(chunks), maxTitleSearch); i++ {
		c := chunks[i]
		if c.sentences() && c.hide == "" && len(c.chars) > maxScattered {
			break // a heading of the text
		}
		if c.Kind != doc.Heading ||
			len(c.cuts) == 0 ||
			c.sentences() ||
			!dateShape.MatchString(c.Text) && !strings.Contains(c.Text, "来源") {
			continue
		}
		at := 0
		fields := c.fields()
		for k := 1; k < len(fields); k++ {
			at += len([]rune(fields[k-1]))
			if info, _ := readInfo(fields[k:], ""); info == nil || !info.told || len(info.rest) > 0 ||
				len(squeeze(string(c.chars[:at]))) == 0 {
				continue
			}
			rest := *c
			rest.chars, rest.Kind, rest.Level, rest.tag, rest.cuts, rest.rows = c.chars[at:], "", 0, "", nil, nil
			rest.Text, rest.Origins = string(rest.chars), nil
			rest.Spans = draft.Cut(c.Spans, at, len(c.chars))
			for _, cut := range c.cuts {
				if cut > at {
					rest.cuts = append(rest.cuts, cut-at)
				}
			}
			for _, o := range c.Origins {
				if o.At >= at {
					rest.Origins = append(rest.Origins, doc.Origin{At: o.At - at, Pos: o.Pos})
				}
			}
			if len(rest.Origins) > 0 {
				rest.Pos = rest.Origins[0].Pos
			}
			c.chars = []rune(strings.TrimRight(string(c.chars[:at]), " \u3000"))
			c.Text, c.Spans = string(c.chars), draft.Cut(c.Spans, 0, len(c.chars))
			c.Origins = slices.DeleteFunc(c.Origins, func(o doc.Origin) bool { return o.At >= len(c.chars) })
			c.links = min(c.links, len(c.chars))
			rest.links = 0
			chunks = slices.Insert(chunks, i+1, &rest)
			break
		}
	}
	return chunks
}

// kicker reports a line that may stand over a title.
func kicker(c *chunk) bool {
	return len(c.chars) >= 4 && len(c.chars) <= 40 && c.links == 0 && c.Kind == "" &&
		strings.ContainsFunc(c.Text, unicode.IsLetter) && !strings.ContainsAny(c.Text, ">»|") &&
		!scrap.MatchString(c.Text)
}

// eyebrowClass are names of what stands over a title.
var eyebrowClass = pattern.New(`(?i)(?:^|[-_ ])(?:eyebrow|kicker|yinti|jianti|meiti)(?:$|[-_ \d])`)

// eyebrow reports a line so named right before the title.
func (c *chunk) eyebrow(title *chunk) bool {
	return c.Kind == "" && (c.hide == "" || c.hide == "outside") && c.links == 0 && len(c.chars) >= 2 &&
		len(c.chars) <= 40 &&
		eyebrowClass.MatchString(c.in.attr("class")) && c.in.parent == title.in.parent
}

// over reports the kicker of a title: a short line right before it, in the same
// element or beside it.
func (c *chunk) over(title *chunk) bool {
	if c.in != title.in && c.in.parent != title.in.parent &&
		(c.row() == nil || title.row() == nil || c.row().parent != title.row().parent) ||
		c.hide == "hidden" ||
		c.hide == "links" ||
		c.hide == "tools" {
		return false
	}
	n := len(c.chars)
	return n >= 4 && n <= 30 && c.links == 0 && strings.ContainsFunc(c.Text, unicode.IsLetter) &&
		!strings.ContainsAny(c.Text, ">»|。：:") && !dateShape.MatchString(c.Text) &&
		!scrap.MatchString(c.Text) && !tools.MatchString(c.Text)
}

// ofSite reports a line of nothing but names of the site and its channels, as menus and the end
// of <title> have them.
func (c *chunk) ofSite(pageTitle string) bool {
	names := parts(pageTitle)
	if infoColumn.MatchString(c.Text) {
		return true
	}
	if len(names) < 3 {
		return false
	}
	for _, w := range strings.Fields(c.Text) {
		if !slices.ContainsFunc(names[1:], func(name string) bool { return strings.TrimSpace(name) == w }) {
			return false
		}
	}
	return true
}

// row is the row of a table in whose cell a paragraph stands, alone or as a heading.
func (c *chunk) row() *node {
	for n, k := c.in, 0; n != nil && k < 3; n, k = n.parent, k+1 {
		if n.tag == "tr" {
			return n
		}
	}
	return nil
}
