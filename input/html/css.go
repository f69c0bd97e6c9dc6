package html

import (
	"strconv"
	"strings"

	"dayang/input/pattern"
)

// css reads the few declarations that tell something of a paragraph.
func css(n *node, st *style) {
	align := strings.ToLower(n.attr("align"))
	if n.tag == "table" || n.tag == "img" {
		align = "" // places the element, not its text
	}
	switch align {
	case "center", "middle":
		st.centered = true
	case "right":
		st.right = true
	case "left", "justify":
		st.centered, st.right = false, false
	}
	if n.tag == "font" {
		if k, err := strconv.Atoi(n.attr("size")); err == nil && k >= 1 && k <= len(fontSizes) {
			st.size = fontSizes[k-1]
		}
	}
	s := n.attr("style")
	if s == "" {
		return
	}
	for d := range strings.SplitSeq(s, ";") {
		key, value, ok := strings.Cut(d, ":")
		if !ok {
			continue
		}
		value = strings.ToLower(strings.TrimSpace(value))
		switch strings.ToLower(strings.TrimSpace(key)) {
		case "text-align":
			st.centered, st.right = value == "center", value == "right" || value == "end"
		case "font-weight":
			w, err := strconv.Atoi(value)
			st.strong = value == "bold" || value == "bolder" || err == nil && w >= 600
		case "font-style":
			st.emph = value == "italic" || value == "oblique"
		case "font-size":
			st.size = points(value)
		case "font-family":
			st.signs = signType.MatchString(value)
		}
	}
}

// signType are types whose letters are signs: what stands in them is a bullet.
var signType = pattern.New(`^["' ]*(?:wingdings|webdings|symbol)`)

// fontSizes are the sizes of <font size>, 1 to 7, in points (HTML, 15.3.1).
var fontSizes = [7]float64{7.5, 9.75, 12, 13.5, 18, 24, 36}

// points reads a type size; a CSS pixel is 3/4 point. 0 if it is relative.
func points(v string) float64 {
	for unit, k := range map[string]float64{"px": 0.75, "pt": 1} {
		if num, ok := strings.CutSuffix(v, unit); ok {
			if f, err := strconv.ParseFloat(strings.TrimSpace(num), 64); err == nil && f > 0 && f < 1000 {
				return f * k
			}
		}
	}
	return 0
}

var (
	noDisplay = pattern.New(`(?i)display\s*:\s*none`)
	notShown  = pattern.New(`(?i)visibility\s*:\s*hidden`)
)

// lateText is the length in bytes of text that a page hides only until a script
// shows it (WeChat hides the story, js_content, so); shorter ones are menus.
const lateText = 600

// spokenOnly are names of elements that only a program for reading aloud shows, of those that an
// encyclopedia does not print, and of what it puts into its headings: the link to their editor,
// the name of the entry once more. A jammer is what a forum scatters against copying.
var spokenOnly = pattern.New(`
	(?:^| )(?:jammer|visually-?hidden|sr-only|screen-reader-text|noprint|mw-editsection|title-prefix)(?:$| )`)

// invisible reports an element that the page does not show.
func invisible(n *node) bool {
	if n.attr("id") == "js_content" {
		return false
	}
	if spokenOnly.MatchString(n.attr("class")) {
		_, short := n.brief(maxTool)
		return short
	}
	for _, a := range n.attrs {
		if a.Key == "hidden" || a.Key == "style" && noDisplay.MatchString(a.Val) {
			return true
		}
		if a.Key == "style" && notShown.MatchString(a.Val) {
			_, short := n.brief(lateText)
			return short
		}
	}
	return false
}

// furnitureWords are parts of class and id names of what stands around a story.
var furnitureWords = pattern.New(`
	(?i)(?:^|[-_ ])(?:
		nav(?:bar|igation)?|menu|side(?:bar)?|foot(?:er)?|bread-?crumbs?|crumbs?|comments?|pinglun|
		(?:bd-?|js)?share[a-z]*|sns|newsletter|sign-?up|social|related|recommend(?:ed)?|relate|relevant|
		xiangguan|hot(?:news|list)?|rank(?:ing)?|ads?|adv|advert(?:isement)?|banner|guanggao|toolbar|
		(?:top-?)?tools|top-?tool|pager|pagination|page-?nav|copyright|login|search|avatars?|
		user-?(?:info|card)|profile|pls|pstatus|qrcode|ewm|erweima|weixin|editor-?tool|tags|toc|
		table-of-contents|popup|modal|subscribe|ambox|album-list|open-tag|catlinks|printfooter|kefu|
		(?:online|customer)-?service|live-?chat|cookies?
	)(?:$|[-_ \d])`)

// furnitureName reports an element whose class or id names it so. Elements that
// hold the whole page are never taken for furniture, nor are those whose id is an
// anchor of the text.
func furnitureName(n *node, anchored bool) bool {
	if n.tag == "body" || n.tag == "html" || n.tag == "article" || n.tag == "main" || !blocks[n.tag] {
		return false
	}
	id := n.attr("id")
	return furnitureWords.MatchString(n.attr("class")) ||
		furnitureWords.MatchString(id) && !(anchored && n.anchor() && !replies.MatchString(id))
}

// holdsMain reports an element around the part of the page that says itself that it is the
// main one: the frame of a theme, nav-content-wrap.
func (n *node) holdsMain() bool {
	for _, k := range n.kids {
		if k.tag == "main" || k.attr("role") == "main" || k.attr("itemprop") == "articleBody" || k.holdsMain() {
			return true
		}
	}
	return false
}

// replies are ids that no section of a text has.
var replies = pattern.New(`^(?i:comments?|respond|footer|sidebar|nav|menu)$`)

// textClass are the names that programs for books give the parts of a text.
var textClass = pattern.New(`(?:^| )(?:paragraph|sect\d|section|simplesect|chapter|level\d)(?:$| )`)

// anchor reports a part of a text: its id is what links lead to. A heading, a section that opens
// with one, a paragraph that is named so.
func (n *node) anchor() bool {
	if _, heading := headingLevel(n.tag); heading || n.tag == "p" || textClass.MatchString(n.attr("class")) {
		return true
	}
	if n.tag != "section" {
		return false
	}
	for _, k := range n.kids {
		if k.tag != "" && k.tag[0] != '#' {
			_, heading := headingLevel(k.tag)
			return heading
		}
	}
	return false
}

// minAnchors is how many parts of a text have ids where these are anchors.
const minAnchors = 3

// anchors reports a page on which the parts of the text have ids, as manuals have.
func anchors(root *node) bool {
	n := 0
	var count func(*node)
	count = func(at *node) {
		for _, k := range at.kids {
			if _, heading := headingLevel(k.tag); k.attr("id") != "" &&
				(heading ||
					k.tag == "section" && k.anchor() ||
					k.tag == "div" && textClass.MatchString(k.attr("class"))) {
				n++
			}
			if n < minAnchors {
				count(k)
			}
		}
	}
	count(root)
	return n >= minAnchors
}
