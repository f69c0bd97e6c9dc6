package html

import (
	"strings"

	"dayang/input/doc"
	"dayang/input/pattern"
)

// minTeasers is how many links with a text each make a list of other stories.
const minTeasers = 3

// teasers hides lists of other stories, each a link with its summary, and the
// headings over nothing but such lists.
func teasers(chunks []*chunk, title int) {
	for i := title + 1; i < len(chunks); i++ {
		c := chunks[i]
		if c.Kind == doc.List && c.hide == "" && c.teasers >= minTeasers {
			n := 0
			for _, it := range c.Items {
				n += boolInt(it.Label != "")
			}
			if c.teasers*5 >= n*4 {
				c.hide = "links"
			}
		}
	}
	// A link and its summary share an element that the next link is not in.
	pair := func(i int) bool {
		if i+1 >= len(chunks) || chunks[i].hide != "links" || chunks[i+1].hide != "" || chunks[i+1].Kind != "" {
			return false
		}
		both := common(chunks[i].in, chunks[i+1].in)
		return both != nil && (i+2 >= len(chunks) || !chunks[i+2].within(both))
	}
	for i := title + 1; i < len(chunks); {
		n := 0
		for pair(i + 2*n) {
			n++
		}
		if n >= minTeasers {
			for k := range n {
				chunks[i+2*k+1].hide = "links"
			}
		}
		i += max(1, 2*n)
	}
	shown := &visible{chunks: chunks, none: map[*node]int{}}
	for i := len(chunks) - 2; i > title; i-- {
		if c := chunks[i]; c.hide == "" && !c.numbered() &&
			(c.Kind == doc.Heading || c.Look.Bold && len(c.chars) <= 20) && chunks[i+1].hide == "links" &&
			!(title >= 0 && i == title+1 && c.in.parent == chunks[title].in.parent) && !shown.in(c.in.parent, i+1) {
			c.hide = "links"
		}
	}
}

// visible tells what of an element is part of the story, asked from the end of the
// page to its beginning.
type visible struct {
	chunks []*chunk
	none   map[*node]int // from where on nothing of it is, so that a long run is walked once
}

// in reports that something of an element, from a chunk on, is part of the story.
func (v *visible) in(n *node, from int) bool {
	known, ok := v.none[n]
	for i := from; i < len(v.chunks) && !(ok && i == known); i++ {
		if c := v.chunks[i]; !c.within(n) {
			break
		} else if c.hide == "" {
			return true
		}
	}
	v.none[n] = from
	return false
}

// edges hides rules that part the story from the page.
func edges(chunks []*chunk, title int) {
	hide := func(i int) bool {
		c := chunks[i]
		if c.hide == "" && c.Kind == doc.Rule {
			c.hide = "edge"
		}
		if c.Kind == doc.Note {
			return false // a rule parts notes from the text
		}
		return c.hide == "" && !(len(c.chars) <= maxInfo && dateShape.MatchString(c.Text))
	}
	for i := title + 1; i < len(chunks) && !hide(i); i++ {
	}
	for i := len(chunks) - 1; i > title && !hide(i); i-- {
	}
}

// creditLine is a line of who edited a story; pages set it in an element of its own.
var creditLine = pattern.New(`
	[【\[（(]?(?:
		(?:(?:本期|本版|本文|值班)?(?:责任编辑|责编|编辑)|审核|校对|[\p{Han}]{0,2}来源|稿源|原标题)
		(?:[\s　]*[:：/／|｜丨][\s　]*|[\s　]+)|
		(?:` + creditRole + `)[\s　]*[:：/／|｜丨][\s　]*
	)[\p{Han}A-Za-z·]{2,}[^。]{0,60}$|
	^[（(]?(?:本文|原文|文章)(?:选自|摘自|原载|首发|刊于|刊发于|转自).{2,40}$`)

// creditRole are those who have a hand in a story, beside its editors.
const creditRole = `
	信息员|供稿人?|供稿单位|撰稿|撰文|文字|摄影|图片|视频|拍摄|采写|初审|复审|终审|[一二三]审|审校|编审|
	审稿|监制|签发|值班主任|值班编委|主编|统筹|策划|制图|美编|版式|排版|制作|设计|出品`

// entered is what a content system writes before its editor: who typed the story.
var entered = pattern.New(`^(?:文章)?(?:录入者?|发布者?|发布人)\s*[:：]\s*\S+\s*$`)

// maxAfter is how many paragraphs behind the story may be credits.
const maxAfter = 8

// credits takes the credits that stand right behind the story into it.
func credits(chunks []*chunk, title int) {
	last := -1
	for i, c := range chunks {
		if i > title && c.hide == "" {
			last = i
		}
	}
	if last < 0 {
		return
	}
	for _, c := range chunks[last+1 : min(len(chunks), last+1+maxAfter)] {
		if c.hide != "outside" && c.hide != "chrome" && c.hide != "tail" ||
			len(c.chars) > maxTools ||
			c.Kind != "" ||
			c.links*2 > len(c.chars) {
			continue
		}
		text := c.Text
		if len(c.cuts) > 0 { // each in an element of its own
			text = strings.Join(c.fields(), " ")
		}
		key := pattern.Simplified.Replace(text) // of as many bytes
		at := creditLine.FindStringIndex(key)
		if at == nil ||
			at[0] > 0 && !tools.MatchString(strings.TrimSpace(key[:at[0]])) && !entered.MatchString(key[:at[0]]) {
			continue
		}
		c.hide, c.Text = "", strings.Join(strings.Fields(text[at[0]:]), " ")
		c.chars, c.Spans, c.Origins = []rune(c.Text), nil, nil
	}
}
