package structure

import (
	"slices"

	"dayang/input/doc"
	"dayang/input/pattern"
)

// Captions that no word names: the short line between a picture and the text, and the one
// over a line that says who took it.

const (
	maxUnder  = 60 // characters of such a caption
	maxTaker  = 24 // of who took the picture
	minUnsaid = 6  // of a caption that nothing but its place tells: shorter ones are names
	maxUnsaid = 40
)

// taker is a line of who took a picture, or whence it is, and nothing else.
var taker = pattern.New(`^[（(]?(?:(?:\p{Han}{2,8}[社报网台刊]|本报|本刊|本网)?(?:全媒体|融媒体?)?(?:特约|实习|见习)?(?:记者|通讯员)?[ 　]?(?:\p{Han}{2,4}|\p{Han}[ 　]\p{Han}|\p{Han}{2,12}(?:中心|局|委|办|镇|乡|街道|公司|大学|学院|馆|院|队))(?:[ 　、]\p{Han}{2,4})?[ 　/／]{0,2}(?:摄影?|拍摄|供图|图|绘图?|制图)|` +
	`(?:摄影|摄|供图|图|图片|图片来源|图源|绘图|制图)[ ]?[:：/／|｜丨][ 　]?[\p{Han}A-Za-z ]{2,16}|\p{Han}{2,4}社发(?:[ 　]?[（(].{2,10}摄[）)])?|(?:视觉中国|资料)(?:供图|图片?)?)[）)]?$`).Has("摄图绘发中资源")

// takes reports such a line.
func takes(p *para) bool {
	return p.Kind == "" && p.n > 0 && p.n <= maxTaker && taker.MatchString(p.key)
}

// countedPicture is the caption of a picture that has a number.
var countedPicture = pattern.New(`^图 ?\d{1,3}(?:[-—.]\d{1,2})?[ 　:：.、]?`)

// captionsOver gives the pictures the counted lines over them, where each such line stands
// over a picture without a caption and none but the first under one.
func captionsOver(ps *[]*para) {
	all := *ps
	over := map[*para]bool{}
	behind := 0
	for i, p := range all {
		if p.Kind != "" || p.n > maxUnder || p.period || !countedPicture.MatchString(p.text) {
			continue
		}
		if i+1 == len(all) || all[i+1].Kind != doc.Figure || all[i+1].Image == nil || all[i+1].Text != "" && all[i+1].Text != all[i+1].Image.Alt {
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
	out := make([]*para, 0, len(all))
	for i := 0; i < len(all); i++ {
		if line := all[i]; over[line] {
			i++
			q := *all[i].Para
			q.Text, q.Spans, q.Origins = line.text, line.Spans, line.Origins
			out = append(out, newPara(&q))
			continue
		}
		out = append(out, all[i])
	}
	*ps = out
}

// captionPictures gives the pictures without a caption the line under them, and who took
// them. Where other short lines head the text, a line under a picture may head it as well.
func captionPictures(ps *[]*para, titled bool) {
	captionsOver(ps)
	all := *ps
	lacks := func(p *para) bool {
		return p.Kind == doc.Figure && p.Image != nil && p.Image.Credit == "" && (p.Text == "" || p.Text == p.Image.Alt)
	}
	if !slices.ContainsFunc(all, lacks) {
		return
	}
	heads, prose, given := 0, false, false
	for i, p := range all {
		given = given || p.Kind == doc.Heading
		if p.shortLine() && p.n <= maxHeading && i > 0 && all[i-1].Kind != doc.Figure && i+1 < len(all) && (all[i+1].period || all[i+1].n >= bodyLength) && prose {
			heads++
		}
		prose = prose || p.Kind == "" && (p.n >= bodyLength || p.period && p.n >= bodyLength/2)
	}
	out := make([]*para, 0, len(all))
	prose = false
	for i := 0; i < len(all); i++ {
		p := all[i]
		prose = prose || p.Kind == "" && (p.n >= bodyLength || p.period && p.n >= bodyLength/2)
		if !lacks(p) || i+1 >= len(all) {
			out = append(out, p)
			continue
		}
		line, by := all[i+1], (*para)(nil)
		switch {
		case takes(line) && (prose || titled):
			line, by = nil, line
		case line.Kind != "" || line.n > maxUnder || line.n < 2 || line.number != noNumber || line.dashed || line.verse || line.row > 1:
			line = nil
		case i+2 < len(all) && takes(all[i+2]) && (prose || titled):
			by = all[i+2]
		case p.Text != "" || line.boldAll || line.n < minUnsaid || line.n > maxUnsaid || line.ends != endsOpen || line.stops > 0 || !prose && !titled || heads > 0 && !given || line.has(sApart|sName|sOffice|sOrg|sQuoted|sField|sEndHead|sActs):
			line = nil
		case i+2 < len(all) && all[i+2].Kind == "" && !all[i+2].period && all[i+2].n < bodyLength:
			line = nil // one of several lines
		}
		if line == nil && by == nil {
			out = append(out, p)
			continue
		}
		q, image := *p.Para, *p.Image
		if line != nil {
			q.Text, q.Spans, q.Origins = line.text, line.Spans, line.Origins
			i++
		}
		if by != nil {
			image.Credit = unbracket(by.text)
			i++
		}
		q.Image = &image
		out = append(out, newPara(&q))
	}
	*ps = out
}

// overTaker reports a caption without a picture: a short line between prose, over who took it.
func (c *context) overTaker() bool {
	n := c.next(1)
	return c.Kind == "" && c.at > 1 && c.n <= maxUnder && c.n > 2 && c.number == noNumber && c.stops == 0 && !c.dashed && c.speaker == 0 && !n.none && takes(n) &&
		(c.next(-1).period || c.next(-1).Kind != "") && (c.next(2).none || c.next(2).period || c.next(2).n >= bodyLength || c.next(2).Kind != "")
}

// takenBy reports who took the picture whose caption is the line before.
func (c *context) takenBy() bool {
	if c.at < 2 || !takes(c.para) {
		return false
	}
	before := context{para: c.next(-1), i: c.i - 1, at: c.at - 1, all: c.all}
	return !before.none && before.overTaker()
}
