package genre

import (
	"strings"

	"dayang/input/doc"
	"dayang/input/pattern"
	"dayang/input/structure/trait"
)

// What collections of essays and stories have in many places of one text, and other texts at
// their end alone: when each piece was written, whence it was taken, who wrote it; and titles
// that only the gap over them tells.

var (
	// taken is whence a piece was taken: （1933年8月作，选自《某集》）, 原题为…，刊于《某报》….
	takenFrom = pattern.New(`
		^[（(][^（）()。]{0,28}?(?:
			选自|选入|原载于?|原刊于?|初刊于?|初载于?|刊于|载于?|收入|录自|摘自|节选自|发表于
		)[^（）()]{0,4}《[^。]{2,60}[）)][①-⑳]?$|
		^(?:原题(?:为|作|是)?|原载于?|原刊于?|初刊于?)[^。]{0,24}《[^。]{2,50}$`)
	// writtenOn is when a piece was written, and where.
	writtenOn = pattern.New(`
		^[—–-]{0,2}[（(]?(?:(?:写|作|记|改|草|脱稿|完稿|定稿)于)?(?:
			(?:公元|民国)?[\d〇○零一二三四五六七八九十廿卅]{2,5}年(?:
				[春夏秋冬]|
				[\d一二三四五六七八九十正冬腊]{1,3}月(?:
					初?[\d〇○零一二三四五六七八九十廿卅]{1,3}[日号]?|
					[上中下]旬|[初底]
				)?
			)?|
			[\d一二三四五六七八九十正冬腊]{1,3}月(?:
				初?[\d〇○零一二三四五六七八九十廿卅]{1,3}[日号]?|
				[上中下]旬|[初底]
			)
		)(?:[清凌傍深]?[晨晓晚夜]|[上下中]午|灯下)?(?:
			[，,、 　]?(?:[写作记草改]?[于在])[^。，；：]{1,20}|
			[，, 　]\p{Han}{2,6}|[写作记草改]成?
		)?[。]?[）)]?$`)
	// markedName is a name behind an ornament: ◇ 某某.
	markedName = pattern.New(`^[◇◆○●□■△▲☆★※◎][ 　]*((?:[\p{Han}·]{2,5})(?:[ 　、][\p{Han}·]{2,4}){0,3})$`)
	yearOrDay  = pattern.New(`年|月.*[日号]`)
)

// collected finds these in a text.
func (in *Reader) collected(ps []*trait.Paragraph) {
	furniture := func(i int, role doc.Role) {
		q := *ps[i].Para
		q.Kind, q.Role = doc.Furniture, role
		ps[i] = trait.New(&q)
	}
	bare := func(i int) bool {
		return i >= 0 && i < len(ps) && ps[i].Kind == "" && ps[i].Short(trait.MaxHeading) && ps[i].Commas == 0 &&
			ps[i].Number != trait.NumBullet
	}
	var marked []int
	for i := len(ps) - 1; i > 0; i-- {
		p := ps[i]
		if p.Kind != "" || p.N > trait.MaxShaped {
			continue
		}
		if i > 1 && takenFrom.MatchString(p.Words) && (i+1 == len(ps) || ps[i+1].Look.Blank > 0 || bare(i+1)) {
			furniture(i, doc.Credit)
			continue
		}
		if m := markedName.FindStringSubmatch(p.Words); m != nil && bare(i-1) && i+1 < len(ps) &&
			ps[i+1].N >= trait.BodyLength && trait.AreNames(pattern.Simplified.Replace(m[1])) {
			marked = append(marked, i)
		}
		if i < 2 || i+1 == len(ps) || p.N > 30 || !writtenOn.MatchString(p.Words) ||
			!yearOrDay.MatchString(p.Words) || ps[i-1].Ends != trait.EndsStop {
			continue
		}
		next := ps[i+1]
		if next.Kind == doc.Furniture && next.Role == doc.Credit ||
			bare(i+1) &&
				(next.Look.Blank > max(p.Look.Blank, 1) ||
					next.Look.Blank > 0 && p.Period ||
					next.Number != trait.NoNumber && next.Number <= trait.NumPause && next.Look.Blank > 0) &&
				i+2 < len(ps) && ps[i+2].N > next.N {
			furniture(i, doc.Signature)
		}
	}
	if len(marked) > 1 {
		for _, i := range marked {
			furniture(i, doc.Credit)
		}
	}
}

// apartHeads makes headings of the short lines that stand further from what is over them than
// anything else of a text does, in a text that a library made of a book: it has no title.
func apartHeads(ps []*trait.Paragraph) {
	const least = 2
	widest := 0
	for _, p := range ps {
		widest = max(widest, p.Look.Blank)
	}
	if widest < least || len(ps) == 0 || ps[0].Look.Blank != widest {
		return
	}
	var heads []int
	for i, p := range ps {
		if p.Look.Blank < widest {
			continue
		}
		if p.Kind != "" || !p.Short(trait.MaxHeading) || p.Commas > 0 || i+1 == len(ps) ||
			ps[i+1].Look.Blank >= widest || strings.HasSuffix(p.Words, "，") {
			return
		}
		heads = append(heads, i)
	}
	if len(heads) < 2 {
		return
	}
	for _, i := range heads {
		q := *ps[i].Para
		q.Kind, q.Level = doc.Heading, 1
		ps[i] = trait.New(&q)
	}
}
