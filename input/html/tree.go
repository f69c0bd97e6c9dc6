package html

import (
	"strings"

	"golang.org/x/net/html"
)

// node is an element, or a text (tag ""). The tree is built here and not by
// x/net/html's parser because that one does not tell where things stand.
type node struct {
	tag    string
	attrs  []html.Attribute
	text   string
	at     int // offset in the source
	parent *node
	kids   []*node
}

func (n *node) attr(name string) string {
	for _, a := range n.attrs {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

// maxDepth bounds the nesting; deeper elements stand beside the deepest one.
const maxDepth = 200

var void = set("area base br col embed hr img input link meta param source track wbr keygen frame")

// blocks are the elements that begin a paragraph of their own.
var blocks = set("address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption figure footer form " +
	"h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav noscript ol optgroup option p pre section select summary table tbody td textarea tfoot th thead title tr ul iframe marquee script style template " +
	"founder-pretitle founder-title founder-subtitle founder-author founder-content") // of a program for newspapers

// closes says which open element an opening tag ends, and which elements keep
// it from doing so (HTML, 13.1.2.4 optional tags).
var closes = map[string]struct{ open, until map[string]bool }{
	"li": {set("li"), set("ul ol menu dir")},
	"dt": {set("dt dd"), set("dl")}, "dd": {set("dt dd"), set("dl")},
	"tr": {set("tr"), set("table")}, "td": {set("td th"), set("tr table")}, "th": {set("td th"), set("tr table")},
	"tbody":  {set("tbody thead tfoot"), set("table")},
	"thead":  {set("tbody thead tfoot"), set("table")},
	"tfoot":  {set("tbody thead tfoot"), set("table")},
	"option": {set("option"), set("select")}, "optgroup": {set("optgroup option"), set("select")},
	"rt": {set("rt rp"), set("ruby")}, "rp": {set("rt rp"), set("ruby")}, "rb": {set("rt rp rb"), set("ruby")},
}

func set(names string) map[string]bool {
	m := map[string]bool{}
	for _, n := range strings.Fields(names) {
		m[n] = true
	}
	return m
}

// parse builds the tree of a page. It never fails: what is not closed ends with
// what surrounds it.
func parse(src string) *node {
	root := &node{tag: "#root"}
	open := []*node{root}
	top := func() *node { return open[len(open)-1] }
	inside := map[string]int{} // how many elements of a name are open
	// pop closes elements down to the nearest one in names.
	pop := func(names, until map[string]bool) {
		found := false
		for name := range names {
			found = found || inside[name] > 0
		}
		for i := len(open) - 1; found && i > 0; i-- {
			if names[open[i].tag] {
				for _, n := range open[i:] {
					inside[n.tag]--
				}
				open = open[:i]
				return
			}
			if until[open[i].tag] {
				return
			}
		}
	}
	z := html.NewTokenizer(strings.NewReader(src))
	at := 0
	for {
		kind := z.Next()
		if kind == html.ErrorToken {
			// What stands after an unfinished tag is lost to the tokenizer.
			if at < len(src) {
				root.kids = append(root.kids, &node{text: src[at:], at: at, parent: root})
			}
			return root
		}
		here := at
		at += len(z.Raw())
		switch kind {
		case html.TextToken:
			top().kids = append(top().kids, &node{text: string(z.Text()), at: here, parent: top()})
		case html.StartTagToken, html.SelfClosingTagToken:
			tok := z.Token()
			if !headOnly[tok.Data] {
				pop(headTag, nil) // </head> may be left out
			}
			if blocks[tok.Data] && !hidden[tok.Data] {
				pop(paragraph, scope)
			}
			if c, ok := closes[tok.Data]; ok {
				pop(c.open, c.until)
			}
			n := &node{tag: tok.Data, attrs: tok.Attr, at: here, parent: top()}
			top().kids = append(top().kids, n)
			if !void[tok.Data] && len(open) < maxDepth && (kind == html.StartTagToken || blocks[tok.Data]) {
				open = append(open, n)
				inside[n.tag]++
			}
		case html.EndTagToken:
			name, _ := z.TagName()
			tag := string(name)
			if tag == "br" {
				top().kids = append(top().kids, &node{tag: "br", at: here, parent: top()})
				continue
			}
			limit := map[string]bool(nil)
			if !blocks[tag] {
				limit = scope
			} else if tag != "table" {
				limit = tables
			}
			pop(map[string]bool{tag: true}, limit)
		case html.CommentToken:
			top().kids = append(top().kids, &node{tag: "#comment", at: here, parent: top()})
		}
	}
}

var (
	paragraph = set("p h1 h2 h3 h4 h5 h6")
	scope     = set("table td th caption button object div li blockquote section article")
	tables    = set("table")
	headTag   = set("head")
	headOnly  = set("head title meta link script style base noscript template")
)

// find returns the first element with a tag, nil if there is none.
func (n *node) find(tag string) *node {
	if n.tag == tag {
		return n
	}
	for _, k := range n.kids {
		if f := k.find(tag); f != nil {
			return f
		}
	}
	return nil
}

// each visits the elements with a tag.
func (n *node) each(tag string, f func(*node)) {
	if n.tag == tag {
		f(n)
	}
	for _, k := range n.kids {
		k.each(tag, f)
	}
}

// brief is the text within an element if it has no more than so many bytes; a
// longer one is not read to its end.
func (n *node) brief(most int) (string, bool) {
	var b strings.Builder
	var walk func(*node) bool
	walk = func(n *node) bool {
		b.WriteString(n.text)
		for _, k := range n.kids {
			if b.Len() > most || !walk(k) {
				return false
			}
		}
		return b.Len() <= most
	}
	if !walk(n) {
		return "", false
	}
	return strings.Join(strings.Fields(b.String()), " "), true
}

// raw is the text within an element, blanks collapsed.
func (n *node) raw() string {
	var b strings.Builder
	var walk func(*node)
	walk = func(n *node) {
		b.WriteString(n.text)
		for _, k := range n.kids {
			walk(k)
		}
	}
	walk(n)
	return strings.Join(strings.Fields(b.String()), " ")
}

// minTold is the number of full stops from which on a form holds a text, as systems wrap
// the whole of a page in one.
const minTold = 4

// stateField is the hidden field of a form in which ASP.NET wraps the whole of a page.
const stateField = "__VIEWSTATE"

// told reports a form that holds a text and no field to write in.
func (n *node) told() bool {
	stops, fields := 0, 0
	var walk func(*node)
	walk = func(n *node) {
		fields += boolInt(n.tag == "textarea")
		if n.tag == "input" && n.attr("name") == stateField {
			stops += minTold
		}
		if !hidden[n.tag] {
			stops += strings.Count(n.text, "。")
		}
		for _, k := range n.kids {
			walk(k)
		}
	}
	walk(n)
	return stops >= minTold && fields == 0
}
