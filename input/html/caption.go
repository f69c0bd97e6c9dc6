package html

import (
	"strings"

	"dayang/input/doc"
	"dayang/input/pattern"
)

// maxCaption is the length of a caption in characters; one that only its place
// tells is shorter, and no sentence of prose.
const (
	maxCaption = 120
	maxLegend  = 60
	smallType  = 10.5 // points; pages set their text in 12 and more
)

var (
	captionLine = pattern.New(`
		^(?:
			[▲△↑]|图为|
			(?:摄影|供图|图片|摄|图)[ 　]?[/／:：|｜丨][ 　]?[\p{Han}· 　、]{2,16}$|
			[上下左右题]?图[一二三四五六七八九十\d]{0,2}[：:]|
			[（(]?图片来源|资料图
		)|
		(?:[^。]{0,8}摄|供图|资料图片?|截图)[）)]?$|
		[（(][^。（(]{0,12}[ 　/／]摄影[）)]$|[©@] ?[\p{Han}·]{2,6}$`)
	// fromNet says of all pictures that they are somebody else's; it shows nothing.
	fromNet = pattern.New(`
		^[*＊（(]?(?:部分|以上|文中|本文)?(?:图片|配图|图)(?:均|全部|部分)?(?:来自|来源于|源自|来源[:：]?)
		\s*(?:网络|互联网|网上)`)
	captionName = pattern.New(`
		(?i)(?:^|[-_ ])(?:
			[a-z]*caption|
			(?:pic|img|image|photo)?-?_?(?:descr?|txt|text|info|note|legend)|
			tushuo|tuzhu|tushi
		)(?:$|[-_ \d])`)
)

// captions gives each picture the line under it that belongs to it: by its words,
// by the name of the element that holds it, or because it shares an element with
// nothing but the picture.
func (f *flow) captions() {
	shown := shownOf(f.out)
	bold := boldCaptions(shown)
	over := countedOver(shown)
	turns := byTurns(shown)
	overText(shown, turns)
	last := -1 // the line that was taken for a caption before
	for i := 0; i+1 < len(shown); i++ {
		pic, c := shown[i], shown[i+1]
		if pic.Kind == doc.Figure && c.Kind == "" && len(c.chars) <= 2 && strings.Trim(c.Text, `\/|`) == "" {
			c.hide = "edge" // what a program left beside the picture
			shown[i+1] = pic
			continue
		}
		if pic.Kind != doc.Figure ||
			pic.Text != "" ||
			c.Kind != "" ||
			len(c.chars) > maxCaption ||
			fromNet.MatchString(c.Text) && !c.captioning(pic) ||
			over && countedLine.MatchString(c.Text) || c.informing() {
			continue
		}
		first := i // of the pictures in a row
		for first > 0 && shown[first-1].Kind == doc.Figure && shown[first-1].Text == "" {
			first--
		}
		if !captionLine.MatchString(c.plain()) && !turns[c] &&
			!(last >= 0 && last == i-1 && c.alikeTo(shown[last])) &&
			!(bold && c.centredBold() && pic.Look.Centered) &&
			!c.legend(pic, f.neighbour(shown, first-1), f.neighbour(shown, i+2)) {
			continue
		}
		pic = shown[first]
		pic.Text, pic.Spans, pic.Origins, pic.chars = c.Text, c.Spans, c.Origins, c.chars
		c.hide = "caption"
		i++
		last = i
		if i+1 < len(shown) && shown[i+1].Kind == "" && photographer.MatchString(shown[i+1].Text) &&
			!captionEnd.MatchString(pic.Text) {
			pic.join(shown[i+1 : i+2]) // on a line of its own
			i++
			last = i
		}
	}
}

var (
	// photographer is who made a picture, on the line under its caption.
	photographer = pattern.New(`
		^\p{Han}{1,2}[ 　]?\p{Han}{1,3}[ 　]?摄(?:影)?(?:[（(][^（）()]{2,14}[）)])?$`)
	// captionEnd is the end of a caption that says it.
	captionEnd = pattern.New(`(?:摄影?|供图)[）)]?。?$`)
)

// informing reports a line of particulars.
func (c *chunk) informing() bool {
	i, ok := readInfo(c.infoFields(), "")
	return ok && i.date != "" && len(c.cuts) > 1
}

// alikeTo reports a centred line like the one under the picture right before.
func (c *chunk) alikeTo(before *chunk) bool {
	return c.Look.Centered && before.Look.Centered && c.Look.Bold == before.Look.Bold &&
		c.Look.Size == before.Look.Size && c.in.tag == before.in.tag && c.in.parent == before.in.parent &&
		len(c.chars) <= maxLegend
}

// overText takes the lines for captions that stand under the pictures over a story whose
// paragraphs have an element of their own, as the pages of newspapers have.
func overText(shown []*chunk, captions map[*chunk]bool) {
	first := 0
	for first < len(shown) && shown[first].Kind != doc.Figure {
		if shown[first].sentences() {
			return
		}
		first++
	}
	n := 0
	for k := first; k+1 < len(shown) && shown[k].Kind == doc.Figure && shown[k].Text == ""; k += 2 {
		c := shown[k+1]
		if c.Kind != "" || len(c.chars) > maxCaption || pattern.Han(c.Text) < 2 || c.Look.Bold || c.links > 0 ||
			strings.ContainsAny(strings.TrimRight(c.Text, "。！？”"), "。！？") || c.in.parent == nil ||
			c.in.parent != shown[k].in.parent {
			break
		}
		n++
	}
	if n == 0 || first+2*n >= len(shown) {
		return
	}
	line, text := shown[first+2*n-1], shown[first+2*n]
	if text.sentences() && text.in.parent != nil && text.in.parent.parent == line.in.parent &&
		text.in.parent != line.in.parent {
		for k := range n {
			captions[shown[first+2*k+1]] = true
		}
	}
}

// countedLine is the caption of a picture that is counted.
var countedLine = pattern.New(`^图 ?\d{1,3}(?:[-—.]\d{1,2})?[ 　:：.、]`)

// countedOver reports a page whose counted captions stand over their pictures: each is
// before one, and most are not behind one too.
func countedOver(shown []*chunk) bool {
	lines, behind := 0, 0
	for i, c := range shown {
		if c.Kind != "" || len(c.chars) > maxLegend || !countedLine.MatchString(c.Text) {
			continue
		}
		if i+1 == len(shown) || shown[i+1].Kind != doc.Figure || shown[i+1].Text != "" {
			return false
		}
		lines++
		if i > 0 && shown[i-1].Kind == doc.Figure {
			behind++
		}
	}
	return lines > 0 && 2*behind <= lines
}

// centredBold reports a line that may be a heading or a caption by its looks.
func (c *chunk) centredBold() bool {
	return c.Kind == "" && c.Look.Bold && c.Look.Centered && len(c.chars) <= maxLegend &&
		(!strings.ContainsAny(c.Text, "。！？") || len(c.chars) <= maxLegend/2)
}

// boldCaptions reports a page all of whose bold centred lines stand under pictures.
func boldCaptions(shown []*chunk) bool {
	for i, c := range shown {
		if c.centredBold() && (i == 0 || shown[i-1].Kind != doc.Figure) {
			return false
		}
	}
	return true
}

func (f *flow) neighbour(shown []*chunk, i int) *chunk {
	if i < 0 || i >= len(shown) {
		return nil
	}
	return shown[i]
}

// legend reports a line that by its place is the caption of a picture; before and
// after are what stands around both.
func (c *chunk) legend(pic, before, after *chunk) bool {
	both := common(pic.in, c.in)
	if pic.Text == "" && both.shares(pic, c, before, after) && both.tabular() {
		return true // a table that holds nothing else
	}
	if c.captioning(pic) {
		return true
	}
	if c.Look.Indent >= 2 ||
		len(c.chars) > maxLegend ||
		strings.ContainsAny(c.Text, "。！？") && len(c.chars) > maxLegend/2 {
		return false
	}
	alone := both.shares(pic, c, before, after)
	// Centred under a centred picture, where the text is not.
	small := c.Look.Size > 0 && c.Look.Size <= smallType
	centred := pic.Look.Centered && c.Look.Centered && !c.Look.Bold &&
		(after != nil && (!after.Look.Centered || small && after.Look.Size != c.Look.Size) ||
			after == nil && before != nil && !before.Look.Centered)
	// A style sheet may centre the picture.
	lone := !pic.Look.Centered && c.Look.Centered && !c.Look.Bold && !strings.ContainsAny(c.Text, "：:？") &&
		before != nil && before.sentences() && !before.Look.Centered && after != nil && after.sentences() &&
		!after.Look.Centered
	// In small type, whatever follows.
	less := small && !pic.Look.Centered && c.Look.Centered && !c.Look.Bold && !strings.ContainsAny(c.Text, "：:？") &&
		before != nil && before.sentences() && !before.Look.Centered && after != nil && !after.Look.Centered &&
		after.Look.Size != c.Look.Size
	// A sentence is no heading: centred by itself it is under its picture.
	told := c.Look.Centered && !c.Look.Bold && strings.HasSuffix(c.Text, "。") && after != nil &&
		!after.Look.Centered
	// Without the indent that the paragraphs around have.
	flush := c.Look.Indent == 0 && !c.Look.Bold && before != nil && before.Look.Indent >= 2 && after != nil &&
		after.Look.Indent >= 2
	return alone || centred || lone || less || told || flush || c.alike(pic, before, after) || c.underTable(pic)
}

// alike reports a line in an element of the same name and class as the one of the picture,
// where the text around them has another.
func (c *chunk) alike(pic, before, after *chunk) bool {
	class := c.in.attr("class")
	if class == "" || c.in == pic.in || c.in.tag != pic.in.tag || class != pic.in.attr("class") || c.Look.Bold ||
		strings.HasSuffix(c.Text, "：") {
		return false
	}
	told := false
	for _, k := range []*chunk{before, after} {
		if k != nil && k.in.attr("class") == class && k.in.tag == c.in.tag {
			return false
		}
		told = told || k != nil && k.sentences()
	}
	return told
}

// underTable reports a line in a table of its own under a picture that has one.
func (c *chunk) underTable(pic *chunk) bool {
	a, b := pic.in.table(), c.in.table()
	if a == nil || b == nil || a == b || a.parent != b.parent || len(c.chars) > maxLegend {
		return false
	}
	one, short := b.brief(maxTool * 2)
	if !short || squeeze(one) != squeeze(c.Text) {
		return false
	}
	none, short := a.brief(maxTool)
	return short && strings.TrimSpace(none) == ""
}

// table is the table that an element stands in.
func (n *node) table() *node {
	for n != nil && n.tag != "table" {
		n = n.parent
	}
	return n
}

const (
	// minTurns is how many pictures in a row have one line each under them at least, none of
	// them longer than maxTurn characters.
	minTurns = 3
	maxTurn  = maxLegend / 2
)

// byTurns finds the captions of a series of pictures: a picture, a short line, a picture.
func byTurns(shown []*chunk) map[*chunk]bool {
	out := map[*chunk]bool{}
	for i := 0; i < len(shown); {
		n := 0
		for k := i; k+1 < len(shown); k += 2 {
			pic, c := shown[k], shown[k+1]
			if pic.Kind != doc.Figure || pic.Text != "" || c.Kind != "" || len(c.chars) > maxTurn || c.Look.Bold ||
				c.links > 0 || strings.ContainsAny(strings.TrimRight(c.Text, "。！？"), "。！？：") {
				break
			}
			n++
		}
		if n >= minTurns {
			for k := range n {
				out[shown[i+2*k+1]] = true
			}
		}
		i += max(1, 2*n)
	}
	return out
}

// captioning reports a line in an element below the one it shares with a picture that is
// named after captions.
func (c *chunk) captioning(pic *chunk) bool {
	both := common(pic.in, c.in)
	for n := c.in; n != nil && n != both; n = n.parent {
		if captionName.MatchString(n.attr("class")) {
			return true
		}
	}
	return false
}

// shares reports an element that holds a picture and a line and nothing that stands
// around them.
func (n *node) shares(pic, line, before, after *chunk) bool {
	return n != nil && n.parent != nil && (before != nil || after != nil) && (before == nil || !before.within(n)) &&
		(after == nil || !after.within(n))
}

// tabular reports an element of a table of one column.
func (n *node) tabular() bool {
	for n != nil && (n.tag == "tbody" || n.tag == "table") {
		if n.tag == "table" {
			return true
		}
		n = n.parent
	}
	return false
}

// common is the lowest element that holds two.
func common(a, b *node) *node {
	above := map[*node]bool{}
	for n := a; n != nil; n = n.parent {
		above[n] = true
	}
	for n := b; n != nil; n = n.parent {
		if above[n] {
			return n
		}
	}
	return nil
}
