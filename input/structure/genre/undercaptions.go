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
	lacks := func(p *trait.Paragraph) bool {
		return p.Kind == doc.Figure && p.Image != nil && p.Image.Credit == "" &&
			(p.Text == "" || p.Text == p.Image.Alt)
	}
	if !slices.ContainsFunc(all, lacks) {
		return
	}
	heads, prose, given := 0, false, false
	for i, p := range all {
		given = given || p.Kind == doc.Heading
		if p.ShortLine() && p.N <= trait.MaxHeading && i > 0 && all[i-1].Kind != doc.Figure && i+1 < len(all) &&
			(all[i+1].Period || all[i+1].N >= trait.BodyLength) && prose {
			heads++
		}
		prose = prose || p.Kind == "" && (p.N >= trait.BodyLength || p.Period && p.N >= trait.BodyLength/2)
	}
	out := make([]*trait.Paragraph, 0, len(all))
	prose = false
	for i := 0; i < len(all); i++ {
		p := all[i]
		prose = prose || p.Kind == "" && (p.N >= trait.BodyLength || p.Period && p.N >= trait.BodyLength/2)
		if !lacks(p) || i+1 >= len(all) {
			out = append(out, p)
			continue
		}
		line, by := all[i+1], (*trait.Paragraph)(nil)
		switch {
		case trait.TakesPicture(line) && (prose || titled):
			line, by = nil, line
		case line.Kind != "" || line.N > trait.MaxUnderPicture || line.N < 2 || line.Number != trait.NoNumber ||
			line.Dashed || line.Verse || line.Row > 1:
			line = nil
		case i+2 < len(all) && trait.TakesPicture(all[i+2]) && (prose || titled):
			by = all[i+2]
		case !line.BoldAll && (prose || titled) &&
			(saysPicture.MatchString(line.Words) ||
				bracketed.MatchString(line.Words) && !ofText.MatchString(line.Words) &&
					!line.Has(trait.Apart&^trait.Caption|trait.Name|trait.Office)):
		case p.Text != "" ||
			line.BoldAll ||
			line.N < minUnsaid ||
			line.N > maxUnsaid ||
			line.Ends != trait.EndsOpen ||
			line.Stops > 0 ||
			!prose && !titled ||
			heads > 0 && !given ||
			line.Has(trait.Apart|trait.Name|trait.Office|trait.Org|trait.Bracketed|trait.Field|trait.EndHead|trait.Acts):
			line = nil
		case i+2 < len(all) && all[i+2].Kind == "" && !all[i+2].Period && all[i+2].N < trait.BodyLength:
			line = nil // one of several lines
		}
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
