package markdown

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"

	"dayang/input/doc"
	"dayang/input/draft"
	"dayang/input/pattern"
)

var (
	captionStart = pattern.New(`
		^(?:
			[▲△↑]|图为|图[ ]?[一二三四五六七八九十\d]*[：:]|
			图[ ]?(?:\d{1,2}(?:[-－.]\d{1,2})?|[一二三四五六七八九十]{1,3})[.．、 　]|
			[（(]图
		)`)
	captionEnd = pattern.New(`
		(?:[ 　。，（(／/][^。， 　]{0,8}摄影?|供图|资料图片?)[）)]?。?$|
		^[（(][^（）()]{2,60}(?:图片?来[源自]|来(?:源于|自)网络|[。，；][ ]?[图摄][ ]?[/／:：|｜])
		[^（）()]{0,30}[）)]$|
		^[（(](?:题图|头图|封面图?|[上下左右]图)[:：][^（）()]{2,60}[）)]$`)
)

// maxCaption is the length in characters of a caption that only its end tells.
const maxCaption = 80

// lacksCaption reports a picture without a caption, or with one that only describes it.
func (r *reader) lacksCaption(f *draft.Para) bool {
	return f.Kind == doc.Figure && !r.out.Final && (f.Text == "" || f.Image != nil && f.Text == f.Image.Alt)
}

// isCaption reports a paragraph that belongs to the picture before it.
func (r *reader) isCaption(f *draft.Para, t *inlineText) bool {
	if !r.lacksCaption(f) {
		// The title of a picture, said once more and in full.
		s := string(t.chars)
		return !r.out.Final && f.Kind == doc.Figure && f.Text != "" && captionStart.MatchString(s) &&
			len(t.chars) <= maxCaption && strings.Contains(squeeze(s), squeeze(f.Text))
	}
	return t.captions()
}

// minCaptionDepth is from which depth on a heading may be the caption of what it stands beside.
const minCaptionDepth = 4

// tableTitle opens the title of a table.
var tableTitle = pattern.New(`^表[ 　]?[\dA-Z一二三四五六七八九十]{1,3}(?:[-–－.．]\d{1,2})?[.．、:： 　]`)

// headsPicture makes a caption of a deep heading that numbers the picture before it or the table
// behind it: translators of books have them so.
func (r *reader) headsPicture(n ast.Node, level int, t *inlineText) bool {
	if level < minCaptionDepth && len(t.pictures) == 0 && r.headsTable(n, string(t.chars)) {
		r.add(t.para(doc.Block{Kind: doc.Furniture, Role: doc.Caption}, r.pos(n.Pos())), 0)
		return true
	}
	if level < minCaptionDepth || len(t.chars) > maxCaption || len(t.pictures) > 0 {
		return false
	}
	s := string(t.chars)
	if f := r.last(); r.lacksCaption(f) && captionStart.MatchString(s) {
		f.Text, f.Spans, f.Origins = s, t.normal(), t.origins
		return true
	}
	if next := n.NextSibling(); next != nil && tableTitle.MatchString(s) &&
		isTable(next) {
		r.add(t.para(doc.Block{Kind: doc.Furniture, Role: doc.Caption}, r.pos(n.Pos())), 0)
		return true
	}
	return false
}

// headsTable reports the title of a table that a program which reads pages took for a heading: its
// translation, or the tags of the table, are behind it.
func (r *reader) headsTable(n ast.Node, s string) bool {
	if r.out.Final ||
		!tableTitle.MatchString(s) && !(strings.HasPrefix(s, "表") && bareCaption.MatchString(s)) ||
		utf8.RuneCountInString(s) > maxSubtitle {
		return false
	}
	next := n.NextSibling()
	if p, is := next.(*ast.Paragraph); is && p.Lines().Len() == 1 &&
		strings.HasPrefix(strings.TrimSpace(r.raw(p)), "Tab") && foreignCaption.MatchString(r.raw(p)) {
		next = next.NextSibling()
	}
	h, is := next.(*ast.HTMLBlock)
	return is && tableTag.MatchString(r.raw(h))
}

// captions reports a line in the form of a caption: in italics, or by its words.
func (t *inlineText) captions() bool {
	s := t.normal()
	whole := len(s) == 1 && s[0].Mark == doc.Emph && s[0].Start == 0 && s[0].End == len(t.chars)
	return whole ||
		captionStart.MatchString(string(t.chars)) ||
		len(t.chars) <= maxCaption && captionEnd.MatchString(string(t.chars))
}

// oneSentence reports a text of one sentence at most.
func (t *inlineText) oneSentence() bool {
	for i, c := range t.chars {
		if (c == '。' || c == '！' || c == '？') && i+1 < len(t.chars) &&
			!strings.ContainsRune("”’）)」", t.chars[i+1]) {
			return false
		}
	}
	return true
}

// placeholder is what editors put into the brackets of a picture, and names of files.
var placeholder = pattern.New(`
	^(?:此处|在?这里)?(?:请?(?:添加|插入|输入|写))?(?:图片?|图像|配图|插图|题图|头图|封面|截图|照片)
	(?:描述|说明)?[ _-]*[\d一二三四五六七八九十]*$|
	\.[A-Za-z]{3,4}$`)

// maxDescription is how long a description may be that is set, in characters; one in the form
// of a caption (图为…, … 县融媒体中心供图) may be longer.
const (
	maxDescription = 60
	maxLongCaption = 2 * maxCaption
)

// setAs reports whether a description is short enough for a caption.
func setAs(alt string) bool {
	n := utf8.RuneCountInString(alt)
	return n >= 2 && (n <= maxDescription ||
		n <= maxLongCaption && (captionStart.MatchString(alt) || captionEnd.MatchString(alt)))
}

// described makes the description of a picture that stands alone its caption, as
// most writers have no other place for one; a name or the title again is none.
func (r *reader) described(t *inlineText) {
	if !r.out.Final && len(t.pictures) == 1 {
		r.describe(&t.pictures[0])
	}
}

// describeOwn does so with those that have a line of a paragraph for themselves.
func (r *reader) describeOwn(t *inlineText) {
	for i := range t.pictures {
		if p := &t.pictures[i]; !r.out.Final && ownPicture.MatchString(r.sourceLine(p.at)) {
			r.describe(p)
		}
	}
}

// ownPicture is a line of the source that is a picture.
var ownPicture = pattern.New(`^[ \t\x{3000}>]*!\[[^\[\]]*\]\([^()]*\)(?:\{[^{}]*\})?[ \t\x{3000}\\]*$`)

// sourceLine is the line of the source in which an offset is.
func (r *reader) sourceLine(at int) string {
	from := bytes.LastIndexByte(r.part[:at], '\n') + 1
	line, _, _ := bytes.Cut(r.part[from:], []byte("\n"))
	return strings.TrimRight(string(line), "\r")
}

// spoken reports what opens with its speaker: 记者：…, **何苗：**….
func (t *inlineText) spoken() bool {
	s := string(t.chars)
	if speaks.MatchString(s) {
		return true
	}
	return t.lead > 0 && !ofPicture.MatchString(s) &&
		(strings.HasSuffix(string(t.chars[:t.lead]), "：") || strings.HasPrefix(string(t.chars[t.lead:]), "："))
}

// speaks opens a turn of a conversation.
var speaks = pattern.New(`^(?:本[报刊]记者|记者|主持人|问|答|[QA]\d{0,2})[ ]?[：:]`)

// describe makes the description of a picture its caption, if it may be one.
func (r *reader) describe(p *picture) {
	if p.caption != "" {
		return
	}
	alt := p.image.Alt
	title := r.out.Meta.Title
	if title == "" && len(r.out.Paras) > 0 && r.depth(0) > 0 {
		title = r.out.Paras[0].Text
	}
	if pattern.Han(alt) > 0 && setAs(alt) && !placeholder.MatchString(alt) && squeeze(alt) != squeeze(title) {
		p.caption = alt
	}
}

// pictures adds the pictures that stood in a text, each with its caption.
func (r *reader) pictures(t *inlineText) {
	for _, p := range t.pictures {
		image := p.image
		r.add(draft.Para{Block: doc.Block{Kind: doc.Figure, Image: &image, Text: p.caption, Pos: p.pos}}, 0)
	}
}

// ofPicture is a line that says who made a picture, or whence it comes.
var ofPicture = pattern.New(`
	^(?:
		(?i:(?:photo|image|picture|cover|illustration)(?:graph)?s? (?:by|from|credit))[ :：]|
		(?:图源|图片?来源|题图来源|封面图?来源|摄影师?|摄|绘图?|插画师?|图片?)[ ]?[|｜丨:：/][ ]?\S
	)`)

// pictureQuote makes credits of a quotation right under a picture all lines of which say so.
func (r *reader) pictureQuote(n *ast.Blockquote) bool {
	if f := r.last(); r.out.Final || f.Kind != doc.Figure {
		return false
	}
	diags, counts := len(r.diags), r.counts
	var lines []draft.Para
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if c.Kind() != ast.KindParagraph {
			lines = nil
			break
		}
		t := r.inline(c, true)
		if s := string(t.chars); !ofPicture.MatchString(s) || strings.ContainsAny(s, "。\n") ||
			len(t.chars) > maxCaption || len(t.pictures) > 0 {
			lines = nil
			break
		}
		lines = append(lines, t.para(doc.Block{Kind: doc.Furniture, Role: doc.Credit}, r.pos(c.Pos())))
	}
	if len(lines) == 0 {
		r.diags, r.counts = r.diags[:diags], counts
		return false
	}
	for _, p := range lines {
		r.add(p, 0)
	}
	return true
}
