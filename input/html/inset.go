package html

import (
	"slices"
	"strings"
	"unicode/utf8"

	"dayang/input/doc"
	"dayang/input/draft"
	"dayang/input/pattern"
)

// What pages set apart by the names and the build of their elements: cards of figures,
// the summary over a story, a sentence with a bar beside it.

var (
	cardFigure = pattern.New(`
		^(?:[约近超逾达共+＋\-−]|超过|突破|达到)?(?:[1-9][\d.,]*|0(?:\.\d+)?) ?(?:
			[%％‰℃]|[万亿千百]?[\p{Han}]{0,4}|[A-Za-z/²³]{1,6}
		)[+＋余]?$`)
	// cardLabel may open with what is counted in: 袋 全年采集.
	cardLabel = pattern.New(`^(?:\p{Han}{1,3} )?[\p{Han}A-Za-z（）、“”·]{2,16}$`)
)

// counter is what a page counts of its readers and writers.
var counter = pattern.New(`
	^(?:
		主题|帖子|积分|关注者|被浏览|精华|粉丝|关注|好友|听众|获?赞|点赞|浏览|阅读|点击|访问|下载|评论|跟帖|
		回复|查看|收藏|分享|转发|在看|在线|金币|金钱|威望|经验|等级|文章|作品|人气|热度|日志|相册|注册|鲜花|
		鸡蛋
	)(?:数|量|次数)?$`)

// countedAs is how many of them there are.
var countedAs = pattern.New(`^[\d.,]+ ?[万亿kKwW]?\+?$`)

// maxCard is the length of a card in characters.
const maxCard = 30

// card reads a figure and what it counts, which pages set in elements of their own in
// one small box; the figure comes first or last.
func card(fields []string) (figure, label string, first, ok bool) {
	for k := 1; k < len(fields); k++ {
		a, b := strings.TrimSpace(strings.Join(fields[:k], "")), strings.TrimSpace(strings.Join(fields[k:], ""))
		if cardFigure.MatchString(a) && cardLabel.MatchString(b) {
			return a, b, true, true
		}
		if cardFigure.MatchString(b) && cardLabel.MatchString(a) {
			return b, a, false, true
		}
	}
	return "", "", false, false
}

// termOf reports the term of a list, and what stands for it.
func (c *chunk) termOf(of *chunk) bool {
	return c.in.tag == "dt" && of.in.tag == "dd" && c.in.parent == of.in.parent
}

// cards makes callouts of two and more cards in a row.
func (f *flow) cards(title int) {
	for i := title + 1; i+1 < len(f.out); i++ { // 关注者, and how many, a line each
		if a, b := f.out[i], f.out[i+1]; counter.MatchString(a.Text) && countedAs.MatchString(b.Text) {
			for _, c := range []*chunk{a, b} {
				if c.hide == "" {
					c.hide = "tools"
				}
			}
		}
	}
	shown := shownOf(f.out[title+1:])
	short := func(i int) bool {
		return i < len(shown) && shown[i].Kind == "" && len(shown[i].chars) <= maxCard && shown[i].links == 0
	}
	// at reads the card that begins at a line, and says how many lines it has.
	at := func(i int) (parts []string, lines int) {
		if !short(i) {
			return nil, 0
		}
		if one := shown[i].fields(); len(one) > 1 {
			return one, 1
		}
		if !short(i + 1) {
			return nil, 0
		}
		if shown[i].termOf(shown[i+1]) {
			return []string{shown[i].Text, shown[i+1].Text}, 2
		}
		both := common(shown[i].in, shown[i+1].in)
		if both == nil ||
			both.parent == nil ||
			i > 0 && shown[i-1].within(both) ||
			i+2 < len(shown) && shown[i+2].within(both) {
			return nil, 0
		}
		return []string{shown[i].Text, shown[i+1].Text}, 2
	}
	for i := 0; i < len(shown); {
		var starts []int
		j := i
		for {
			parts, lines := at(j)
			if lines == 0 {
				break
			}
			if _, _, _, ok := card(parts); !ok {
				break
			}
			starts = append(starts, j)
			j += lines
		}
		if len(starts) > 0 {
			for _, s := range starts {
				parts, lines := at(s)
				if _, label, _, _ := card(parts); counter.MatchString(label) {
					for k := range lines {
						shown[s+k].hide = "tools"
					}
					continue
				}
				if len(starts) < 2 {
					continue
				}
				shown[s].callout(parts)
				if lines == 2 {
					shown[s+1].hide = "joined"
				}
			}
		}
		i = max(j, i+1)
	}
}

// callout makes a callout of a card.
func (c *chunk) callout(parts []string) {
	figure, label, first, _ := card(parts)
	from := 0
	if c.Kind, c.Text = doc.Callout, figure+" "+label; !first {
		c.Text, from = label+" "+figure, utf8.RuneCountInString(label)+1
	}
	c.chars, c.Origins = []rune(c.Text), nil
	c.Figures = []string{figure}
	c.Spans = []doc.Span{{Start: from, End: from + utf8.RuneCountInString(figure), Mark: doc.Strong}}
}

var (
	leadClass = pattern.New(`
		(?i)(?:^|[-_ ])(?:
			summary|abstract|intro|lead|lede|dek|deck|digest|standfirst|excerpt|zhaiyao|daodu|daoyu|tiyao|zy
		)(?:$|[-_ \d])|
		(?:article|news|art|content)-?(?:desc|intro|lead|summary|abstract)(?:$|[-_ ])`)
	// labelled says itself what it is, 核心提示：, and is left to inference.
	labelled = pattern.New(`^[【\[]?[\p{Han} 　]{2,6}[】\]:：]`)
)

// lead marks the summary over a story, by the name of its element.
func (f *flow) lead(title int) {
	seen := 0
	for i := title + 1; i < len(f.out) && seen < maxInfoSearch; i++ {
		c := f.out[i]
		if c.hide != "" || c.Kind == doc.Figure {
			continue
		}
		if seen++; !c.sentences() {
			continue
		}
		if !c.classed(leadClass) || labelled.MatchString(c.Text) {
			return
		}
		if rest := f.out[i+1:]; slices.ContainsFunc(rest,
			func(c *chunk) bool { return c.hide == "" && c.sentences() && !c.classed(leadClass) }) {
			c.Kind, c.Role = doc.Paragraph, doc.Lead
			for _, again := range f.out[i+1 : min(len(f.out), i+1+maxInfoSearch)] {
				if again.hide == "" && again.Text == c.Text {
					again.hide = "repeated" // the text opens with it
					break
				}
			}
		}
	}
}

// barred is a box with a bar at its left, as pages without <blockquote> set a sentence
// apart.
var barred = pattern.New(`
	(?i)border-left(?:-width|-style)?\s*:[^;]*(?:[2-9]|\d\d)(?:\.\d+)?px|
	border-left\s*:[^;]*solid`)

// pullClass are names of a sentence of the text that a page repeats beside it.
var pullClass = pattern.New(`(?i)(?:^|[-_ ])pull(?:ed)?(?:-?quote)?(?:$|[-_ ])|^(?:block)?quote(?:$|[-_ ])`)

// whose is the line under a quotation that says whose words they are.
var whose = pattern.New(`^(?:——|──|—)[ 　]?[^。！？；]{2,30}$`)

// cited reports the short line in italics, without a stop, that closes a quotation: <cite>.
func (c *chunk) cited() bool {
	return len(c.chars) <= maxCard && len(c.Spans) == 1 && c.Spans[0].Mark == doc.Emph && c.Spans[0].Start == 0 &&
		c.Spans[0].End == len(c.chars) && !strings.ContainsAny(c.Text, "。！？；…”")
}

// said makes credits of such lines.
func (f *flow) said() {
	var before *chunk
	for _, c := range f.out {
		if c.hide != "" {
			continue
		}
		if before != nil && before.Kind == doc.Quote && strings.ContainsAny(before.Text, "。！？") &&
			(c.Kind == "" || c.Kind == doc.Quote) &&
			(whose.MatchString(c.Text) || c.Kind == doc.Quote && c.cited()) && c.links == 0 {
			c.Kind, c.Role = doc.Furniture, doc.Credit
		}
		before = c
	}
}

// firstTitle is the title that a story had where it was taken from, under its new one.
var firstTitle = pattern.New(`^[（(]?(?:本文|文章)?原标题[ 　]?[:：].{4,60}$`)

// retitled makes a credit of such a line.
func (f *flow) retitled(title int) {
	for _, c := range f.out[title+1:] {
		if c.hide == "" && c.Kind == "" && firstTitle.MatchString(c.Text) {
			c.Kind, c.Role = doc.Furniture, doc.Credit
			return
		}
	}
}

// bars makes quotations of the sentences in such boxes; a heading has a bar too.
func (f *flow) bars() {
	for _, c := range f.out {
		if c.hide != "" || !c.sentences() || c.Look.Bold {
			continue
		}
		for n, k := c.in, 0; n != nil && k < 3; n, k = n.parent, k+1 {
			if n.tag != "td" && barred.MatchString(n.attr("style")) || pullClass.MatchString(n.attr("class")) {
				c.Kind = doc.Quote
				break
			}
		}
	}
}

// endMark closes a story; a picture after it belongs to the page.
var endMark = pattern.New(`^[-—–=*·\s　【\[]*(?:END|End|end|完)[-—–=*·\s　】\]]*$`)

// ended sets aside the pictures behind the mark that closes a story.
func (f *flow) ended(title int) {
	closed := false
	for _, c := range f.out[title+1:] {
		closed = closed || c.hide == "tools" && endMark.MatchString(c.Text)
		if closed && c.hide == "" && c.sentences() {
			return // the text goes on
		}
	}
	closed = false
	for _, c := range f.out[title+1:] {
		closed = closed || c.hide == "tools" && endMark.MatchString(c.Text)
		if closed && c.hide == "" && c.Kind == doc.Figure && c.Text == "" {
			c.hide = "tools"
		}
	}
}

// lastSentence returns the last text behind the title that holds a sentence, −1 for none.
func (f *flow) lastSentence(title int) int {
	last := -1
	for i, c := range f.out {
		if i > title && c.hide == "" && c.sentences() {
			last = i
		}
	}
	return last
}

// pictures takes the pictures with a caption into the story that stand beside it, in the
// element that holds its title and its text, as the pages of newspapers have them.
func (f *flow) pictures(root *node, title int) {
	if title < 0 {
		return
	}
	last := f.lastSentence(title)
	if last < 0 {
		return
	}
	both := common(f.out[title].in, f.out[last].in)
	if both == nil || both == root || both.tag == "body" || both.tag == "html" {
		return
	}
	for i := title + 1; i+1 < len(f.out) && i < last+maxAfter; i++ {
		pic, c := f.out[i], f.out[i+1]
		if pic.Kind == doc.Figure && pic.hide == "outside" && pic.within(both) && c.hide == "outside" &&
			c.Kind == "" && c.links == 0 && len(c.chars) <= maxCaption && c.within(both) &&
			captionLine.MatchString(c.Text) {
			pic.hide, c.hide = "", ""
		}
	}
}

// Verse on pages: lines of one paragraph, or of one quotation.
const (
	minVerse = 3  // lines
	maxVerse = 18 // characters of a line
)

// verse makes stanzas of the lines of one element, centred or quoted, that are all short
// and of no other form.
func (f *flow) verse() {
	shown := shownOf(f.out)
	for i := 0; i < len(shown); {
		j := i
		for j < len(shown) && shown[j].in == shown[i].in && shown[j].line() {
			j++
		}
		if j == i+1 && shown[i].in.tag == "p" { // each in a paragraph of its own
			for j = i; j < len(shown) && shown[j].in.tag == "p" && shown[j].in.parent == shown[i].in.parent &&
				shown[j].Look.Centered && shown[j].line() &&
				strings.ContainsRune("，。；！？", shown[j].chars[len(shown[j].chars)-1]); j++ {
			}
			if j-i < minVerse {
				j = i + 1
			}
		}
		if j-i >= minVerse && shown[i].in != nil &&
			(shown[i].in.tag == "p" || shown[i].in.tag == "blockquote" || shown[i].in.tag == "center") {
			v := shown[i]
			first := *v
			v.Kind, v.Items, v.Text, v.Spans, v.Origins, v.Look.Indent = doc.Verse, nil, "", nil, nil, 0
			for _, c := range append([]*chunk{&first}, shown[i+1:j]...) {
				v.Items = append(v.Items, doc.Item{Text: c.Text, Spans: c.Spans, Pos: c.Pos})
			}
			for _, c := range shown[i+1 : j] {
				v.chars = append(v.chars, c.chars...)
				c.hide = "joined"
			}
		}
		i = max(j, i+1)
	}
}

// line reports a line that may be one of a poem.
func (c *chunk) line() bool {
	return (c.Kind == "" && c.Look.Centered || c.Kind == doc.Quote) && !c.Look.Bold && c.links == 0 &&
		len(c.chars) >= 2 && len(c.chars) <= maxVerse &&
		!strings.ContainsAny(c.Text, "：:|｜/【】（）()0123456789") && !dateShape.MatchString(c.Text)
}

// remarkClass are names of what is said of a text under it.
var remarkClass = pattern.New(`
	(?i)(?:^|[-_ ])(?:tips?|remarks?|notes?|disclaimer|shengming|beizhu)(?:$|[-_ \d])`)

// closing makes a credit of the one sentence so named that closes a story.
func (f *flow) closing(title int) {
	for i := len(f.out) - 1; i > title; i-- {
		c := f.out[i]
		if c.hide != "" || !c.sentences() {
			continue
		}
		if len(c.chars) <= maxLegend && c.classed(remarkClass) && c.Kind == "" {
			c.Kind, c.Role = doc.Furniture, doc.Credit
		}
		break
	}
	// Lines in italics behind a rule say who was talked to and what was cut.
	for i := len(f.out) - 1; i > title; i-- {
		c := f.out[i]
		if c.hide != "" {
			continue
		}
		whole := len(c.Spans) == 1 && c.Spans[0].Mark == doc.Emph && c.Spans[0].Start == 0 &&
			c.Spans[0].End == len(c.chars)
		if c.Kind == doc.Rule {
			for _, c := range f.out[i+1:] {
				if c.hide == "" {
					c.Kind, c.Role = doc.Furniture, doc.Credit
				}
			}
		}
		if !whole || !c.sentences() || len(c.chars) > maxLegend {
			return
		}
	}
}

// signer is the author in a line of credits: 本文来源：…　作者：….
var signer = pattern.New(`来源[:：].*[ 　]作者[ 　]?[:：][ 　]?([\p{Han}·]{2,8})(?:[ 　]|$)`)

// signed takes the author from the credits under a story whose head has none.
func (f *flow) signed(d *draft.Draft, title int) {
	if len(d.Meta.Byline) > 0 {
		return
	}
	for _, c := range f.out[max(title+1, len(f.out)-maxAfter*maxAfter):] {
		if m := signer.FindStringSubmatch(c.Text); m != nil && c.hide == "" && c.Kind == "" &&
			len(c.chars) <= maxInfo && !c.sentences() {
			d.Meta.Byline = []string{m[1]}
		}
	}
}
