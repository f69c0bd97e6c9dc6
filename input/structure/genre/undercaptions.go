package genre

import (
	"slices"
	"strings"

	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/input/pattern"
	"dayang/input/structure/trait"
)

// Captions that no word names: the short line between a picture and the text, and the one
// over a line that says who took it.

const (
	minUnsaid = 6 // of a caption that nothing but its place tells: shorter ones are names
	maxUnsaid = 40
)

// countedPicture is the caption of a picture that has a number.
var countedPicture = pattern.New(`^图 ?\d{1,3}(?:[-—.]\d{1,2})?[ 　:：.、]?`)

// captionsOver gives the pictures the counted lines over them, where each such line stands
// over a picture without a caption and none but the first under one.
func captionsOver(ps *[]*trait.Paragraph) {
	all := *ps
	over := map[*trait.Paragraph]bool{}
	behind := 0
	for i, p := range all {
		if p.Kind != "" || p.N > trait.MaxUnderPicture || p.Period || !countedPicture.MatchString(p.Words) {
			continue
		}
		if i+1 == len(all) ||
			all[i+1].Kind != doc.Figure ||
			all[i+1].Image == nil ||
			all[i+1].Text != "" && all[i+1].Text != all[i+1].Image.Alt {
			return
		}
		if i > 0 && all[i-1].Kind == doc.Figure {
			behind++
		}
		over[p] = true
	}
	if len(over) == 0 || 2*behind > len(over) {
		return
	}
	out := make([]*trait.Paragraph, 0, len(all))
	for i := 0; i < len(all); i++ {
		if line := all[i]; over[line] {
			i++
			q := *all[i].Para
			q.Text, q.Spans, q.Origins = line.Words, line.Spans, line.Origins
			out = append(out, trait.New(&q))
			continue
		}
		out = append(out, all[i])
	}
	*ps = out
}

// saysPicture says by its form that it belongs to the picture over it: 图为…, …的照片,
// …照片由何苗提供, …图源：某报.
var saysPicture = pattern.New(`
	^图[ 　]?[\d一二三四五六七八九十]{0,2}[.．:：、 　]|
	^图为|
	(?:照片|图片|截图|旧照|合影|资料图|示意图)[。]?(?:[（(][^（()）]{2,24}[）)])?$|
	(?:照片|图片|图源|摄影)(?:由|来自|源自|来源|[:：/／]).{2,16}$|
	(?:受访者|本人|单位|学校|家属|作者|记者)供图[。]?$`)

// bracketed is all in brackets, and nobody's work on the text: （某某 供稿）.
var bracketed = pattern.New(`^[（(][^（()）]{1,29}[^（()）稿理译辑写][）)]$`)

// ofText is what such a line says of the text: where it goes on, who worked on it, what it owes.
var ofText = pattern.New(`
	[\d一二三四五六七八九十]{1,4}[ ]?[版页]|[下紧]转|上接|[详参另]见|本[文稿篇刊报]|
	^[（(](?:作者|记者|通讯员|文字|撰文|来源|责编|编辑|责任编辑)[ 　:：/／]|
	^[（(](?:原载|摘自|转自|转载|选自)|
	(?:供稿|整理|编译|编辑|责编|撰文|撰稿|采访|报道|校对|审校|贡献)(?:[ 　:：]|[）)]$)`)

// captionPictures gives the pictures without a caption the line under them, and who took
// them. Where other short lines head the text, a line under a picture may head it as well.
func captionPictures(ps *[]*trait.Paragraph, titled bool) {
	captionsOver(ps)
	all := *ps
	if !slices.ContainsFunc(all, lacksCaption) {
		return
	}
	bareHeads := headedBare(all)
	out := make([]*trait.Paragraph, 0, len(all))
	begun := titled // the text, or a title over it
	for i := 0; i < len(all); i++ {
		p := all[i]
		begun = begun || saysMuch(p)
		if !lacksCaption(p) || i+1 >= len(all) {
			out = append(out, p)
			continue
		}
		line, by := underPicture(all[i:], begun, bareHeads)
		if line == nil && by == nil {
			out = append(out, p)
			continue
		}
		q, image := *p.Para, *p.Image
		if line != nil {
			q.Text, q.Spans, q.Origins = line.Words, line.Spans, line.Origins
			i++
		}
		if by != nil {
			image.Credit = trait.Unbracket(by.Words)
			i++
		}
		q.Image = &image
		out = append(out, trait.New(&q))
	}
	*ps = out
}

// lacksCaption reports a picture of which nobody says what it shows or who took it.
func lacksCaption(p *trait.Paragraph) bool {
	return p.Kind == doc.Figure && p.Image != nil && p.Image.Credit == "" &&
		(p.Text == "" || p.Text == p.Image.Alt)
}

// saysMuch reports a paragraph of the text: a long one, or a sentence of some length.
func saysMuch(p *trait.Paragraph) bool {
	return p.Kind == "" && (p.N >= trait.BodyLength || p.Period && p.N >= trait.BodyLength/2)
}

// headedBare reports that short lines without a mark head parts of the text, and that no line is given
// as a heading.
func headedBare(all []*trait.Paragraph) bool {
	heads, prose := false, false
	for i, p := range all {
		if p.Kind == doc.Heading {
			return false
		}
		heads = heads ||
			p.ShortLine() && p.N <= trait.MaxHeading && i > 0 && all[i-1].Kind != doc.Figure && i+1 < len(all) &&
				(all[i+1].Period || all[i+1].N >= trait.BodyLength) && prose
		prose = prose || saysMuch(p)
	}
	return heads
}

// underPicture returns the caption of the picture that some lines open with, and who took it, nil where
// none says so. begun tells that a title or text stands over the picture.
func underPicture(all []*trait.Paragraph, begun, bareHeads bool) (line, by *trait.Paragraph) {
	line = all[1]
	if begun && trait.TakesPicture(line) {
		return nil, line
	}
	if line.Kind != "" || line.N > trait.MaxUnderPicture || line.N < 2 || line.Number != trait.NoNumber ||
		line.Dashed || line.Verse || line.Row > 1 {
		return nil, nil
	}
	if begun && len(all) > 2 && trait.TakesPicture(all[2]) {
		return line, all[2]
	}
	if begun && ofPicture(line) {
		return line, nil
	}
	if !begun || bareHeads || all[0].Text != "" || !mayBeCaption(line) {
		return nil, nil
	}
	if len(all) > 2 && all[2].Kind == "" && !all[2].Period && all[2].N < trait.BodyLength {
		return nil, nil // one of several lines
	}
	return line, nil
}

// ofPicture reports a line that says by its form that it belongs to the picture over it.
func ofPicture(line *trait.Paragraph) bool {
	return !line.BoldAll &&
		(saysPicture.MatchString(line.Words) ||
			bracketed.MatchString(line.Words) && !ofText.MatchString(line.Words) &&
				!line.Has(trait.Apart&^trait.Caption|trait.Name|trait.Office))
}

// mayBeCaption reports a line that its place under a picture makes a caption: it is nothing else.
func mayBeCaption(line *trait.Paragraph) bool {
	return !line.BoldAll && line.N >= minUnsaid && line.N <= maxUnsaid && line.Ends == trait.EndsOpen &&
		line.Stops == 0 &&
		!line.Has(trait.Apart|trait.Name|trait.Office|trait.Org|trait.Bracketed|trait.Field|trait.EndHead|trait.Acts)
}

// pictureNumber is what sites set under each picture of a text: its title, with the number of the picture.
var pictureNumber = pattern.New(`^([^，。！？]{6,40}?)[ 　]?图[ 　]?(\d{1,2})$`)

// pictureNumbers takes such lines for captions, where they say again what the first line does. Two of
// one picture, its description and its caption, are one.
func (in *Reader) pictureNumbers(ps *[]*trait.Paragraph) {
	if len(*ps) == 0 {
		return
	}
	title := []rune((*ps)[0].Words)
	var kept []*trait.Paragraph
	before := "" // the number of the line before
	for i, p := range *ps {
		m := pictureNumber.FindStringSubmatch(p.Words)
		if i == 0 || m == nil || p.Kind != "" || len(title) < leastNamed ||
			!strings.HasPrefix(p.Words, string(title[:leastNamed])) {
			before = ""
			kept = append(kept, p)
			continue
		}
		if m[2] == before {
			in.Diags.Add(diag.Info, "page-furniture", p.Pos,
				diag.T("“%s”前面已有，只排一次", "%q stands before and is set once", p.Words))
			continue
		}
		before = m[2]
		kept = append(kept, p.Given(doc.Furniture, doc.Caption))
	}
	*ps = kept
}

// leastNamed is how many characters of the title such a line has at least.
const leastNamed = 6
