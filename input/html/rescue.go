package html

import (
	"strings"

	"dayang/input/doc"
	"dayang/input/pattern"
)

// minShown is how many characters of prose a page shows at least, if it has any.
const minShown = 80

// rescue takes back that prose is hidden, or stands in an element named after furniture,
// where the page has no other: scripts show it, or the name says something else.
func rescue(chunks []*chunk) {
	prose := map[string]int{}
	for _, c := range chunks {
		if c.sentences() {
			prose[c.hide] += len(c.chars)
		}
	}
	for _, why := range []string{"hidden", "chrome"} {
		if prose[""] >= minShown || prose[why] < 2*minShown {
			continue
		}
		var box *node // around the prose
		for _, c := range chunks {
			if c.hide == why && c.sentences() {
				if box == nil {
					box = c.in
				}
				box, c.hide = common(box, c.in), ""
			}
		}
		for _, c := range chunks {
			if c.hide == why && box != nil && c.within(box) && !c.apart(box) {
				c.hide = ""
			}
		}
		return
	}
}

// apart reports a paragraph of a box that is hidden, or furniture, by an element within it.
func (c *chunk) apart(box *node) bool {
	for e := c.in; e != nil && e != box; e = e.parent {
		if invisible(e) || chrome[e.tag] || furnitureName(e, false) {
			return true
		}
	}
	return c.Kind == doc.List && linked(c)
}

// notStory is what stands under a story in an element of its own.
var notStory = pattern.New(`
	声明|版权|许可协议|授权|转载|侵权|免责|举报|投稿|本[网站](?:所|刊|发)|联系我们|热线|客服|Cookie|登录|
	注册`)

// further takes the prose into the story that follows its element in the next ones beside
// it, as long as they hold nothing else.
func further(chunks []*chunk, body *node, last int) int {
	if body.parent == nil || last < 0 {
		return last
	}
	for i := last + 1; i < len(chunks); {
		c := chunks[i]
		beside := c.in
		for beside != nil && beside.parent != body.parent {
			beside = beside.parent
		}
		if beside == nil ||
			beside.tag == body.tag && beside.attr("class") == body.attr("class") && beside.attr("class") != "" {
			return last
		}
		end := i
		for end < len(chunks) && chunks[end].within(beside) {
			if c := chunks[end]; c.hide != "" ||
				c.links > 0 ||
				!c.sentences() ||
				notStory.MatchString(c.Text) ||
				!strings.HasSuffix(c.Text, "。") && !strings.HasSuffix(c.Text, "”") &&
					!strings.HasSuffix(c.Text, "！") && !strings.HasSuffix(c.Text, "？") {
				return last
			}
			end++
		}
		last, i = end-1, end
	}
	return last
}
