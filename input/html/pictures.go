package html

import (
	"slices"
	"strconv"
	"strings"

	"dayang/input/doc"
	"dayang/input/pattern"
)

// tooSmall is the side of a picture in pixels below which it is an icon.
const tooSmall = 40

// barRatio is the height of a picture over its width below which it is an ornament.
const barRatio = 0.15

// pageImage and pageSource are names of pictures that belong to the page: faces of
// authors, signs, codes to be scanned.
var (
	pageImage  = pattern.New(`(?i)(?:^|[-_ ])(?:avatar|icon|emoji|face|qr-?code|qr|ewm)(?:$|[-_ \d])`)
	pageSource = pattern.New(`
		(?i)/cgi-bin/|(?:^|/)ico(?:n)?s?\d*[_.-]|/file_?type_?images?/|[/_-](?:hit)?counter[/_.?-]|
		(?:^|[/_-])(?:qr-?codes?|qr|ewm|erweima|weixin_?code)(?:[/_.-]|\d*\.|$)|
		/(?:next|prev?|previous)_?page\d*\.|
		(?:^|[/_-])(?:user)?avatars?(?:[/_.-]|\d*\.)`)
)

func (f *flow) image(n *node, st style) {
	src := ""
	for _, name := range []string{"data-src", "data-original", "data-lazy-src", "data-lazyload", "zoomfile", "file",
		"src"} {
		if v := strings.TrimSpace(n.attr(name)); v != "" {
			src = v
			break
		}
	}
	strip := false // a bar of ornaments, as WeChat has it
	if ratio, err := strconv.ParseFloat(n.attr("data-ratio"), 64); err == nil {
		strip = ratio > 0 && ratio < barRatio
	}
	small := func(name string) bool {
		v, err := strconv.Atoi(strings.TrimSuffix(strings.TrimSpace(n.attr(name)), "px"))
		return err == nil && v < tooSmall
	}
	if src == "" ||
		strip ||
		strings.HasPrefix(src, "data:") ||
		small("width") ||
		small("height") ||
		pageImage.MatchString(n.attr("class")) ||
		n.parent != nil && n.parent.tag == "a" && pageImage.MatchString(n.parent.attr("class")) ||
		pageSource.MatchString(src) {
		f.dropped.icons++
		f.dropped.at(f.pos(n.at))
		return
	}
	c := &chunk{in: blockOf(n), tag: "img", hide: st.hide}
	c.Kind, c.Pos = doc.Figure, f.pos(n.at)
	c.Look.Centered = st.centered
	c.Image = &doc.Image{Src: src, Alt: f.clean.Text(c.Pos, n.attr("alt"))}
	// A picture within a paragraph stands before it.
	f.add(c)
}

// inside reads what is in n as chunks of its own, outside of any list, and returns where
// they begin in f.out.
func (f *flow) inside(n *node, st style) (from int) {
	f.flush()
	list := f.list
	f.list = nil
	from = len(f.out)
	f.kids(n, st)
	f.flush()
	f.list = list
	return from
}

// figure gives the picture of a <figure> its caption.
func (f *flow) figure(n *node, st style) {
	from := f.inside(n, st)
	var pic, first *chunk
	var rest []*chunk
	for _, c := range f.out[from:] {
		switch {
		case c.Kind == doc.Figure && c.Image != nil && pic == nil:
			pic = c
			rest = append(rest, c)
		case pic != nil && c.tag == "figcaption" && pic.Text == "":
			pic.Text, pic.Spans, pic.chars, pic.links, pic.Origins = c.Text, c.Spans, c.chars, c.links, c.Origins
			first = c
		case first != nil && c.tag == "figcaption" && c.in == first.in: // its lines
			pic.extend(c)
		default:
			rest = append(rest, c)
		}
	}
	if first != nil {
		rest = slices.DeleteFunc(rest, func(c *chunk) bool {
			if c.Kind != "" || c.hide != "" || c.links > 0 || len(c.chars) > maxScattered || c.sentences() {
				return false
			}
			pic.extend(c) // whose it is
			return true
		})
	}
	f.out = append(f.out[:from], rest...)
}

// extend adds a line to a caption, a blank between.
func (c *chunk) extend(line *chunk) {
	at := len(c.chars) + 1
	c.chars = append(append(c.chars, ' '), line.chars...)
	c.Text, c.links = string(c.chars), c.links+line.links
	for _, s := range line.Spans {
		s.Start, s.End = s.Start+at, s.End+at
		c.Spans = append(c.Spans, s)
	}
	for _, o := range line.Origins {
		o.At += at
		c.Origins = append(c.Origins, o)
	}
}
