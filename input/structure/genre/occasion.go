package genre

import (
	"slices"

	"dayang/input/pattern"
	"dayang/input/structure/trait"
)

// Under the title of a report stands the meeting to which it was given. The name of a
// congress is long, and is often set in two lines, centred: they are one.

// occasionLines is where such lines stand, at most.
const occasionLines = 8

var (
	// occasionOpen is the first of the two: it names the day or the place and no end.
	occasionOpen = pattern.New(`
		^[—–―─-]*[（(]?(?:\d{4}[年\d][年月日\d ]{0,12})?[ 　]?在?[^。，！？：]{6,40}
		[^上话告辞言)）。，！？：；]$`)
	// occasionEnd is the second: 第一次会议上, 人民代表大会第三次会议上的讲话.
	occasionEnd = pattern.New(`
		^[^。，！？：—]{0,24}(?:会议?|全会|仪式|论坛)上(?:的?(?:讲话|报告|致辞|发言|说明))?[）)]?$`)
	// occasionWhole is what both are together.
	occasionWhole = pattern.New(`
		^[—–―─-]*[（(]?(?:\d{4}[年\d][年月日\d ]{0,12})?[ 　]?在.{6,60}上
		(?:的?(?:讲话|报告|致辞|发言|说明))?[）)]?$`)
)

// joinOccasion makes one line of an occasion that is set in two.
func joinOccasion(ps *[]*trait.Paragraph) {
	for i := 1; i+1 < len(*ps) && i < occasionLines; i++ {
		a, b := (*ps)[i], (*ps)[i+1]
		if a.Kind != "" || b.Kind != "" || a.Stops > 0 || b.Stops > 0 || b.Look.Blank > a.Look.Blank ||
			!occasionOpen.MatchString(a.Key) || !occasionEnd.MatchString(b.Key) ||
			!occasionWhole.MatchString(a.Key+b.Key) {
			continue
		}
		out := slices.Clone(*ps)
		out[i] = trait.New(trait.Merged(out[i:i+2], ""))
		*ps = slices.Delete(out, i+1, i+2)
		return
	}
}

// occasionAlone is the occasion of a report whose title its sender left out.
var occasionAlone = pattern.New(`
	^[—–―─-]{1,3}[ 　]?(
		[（(]?(?:[\dxX×]{4}[ ]?年[\dxX×月日 ]{0,12})?[ 　]?在[^。，]{6,60}上
		(?:的?(?:讲话|报告|致辞|发言|说明))?[）)]?
	)$`)

// readOccasion takes it for the subtitle, where it opens a text without a title.
func (in *Reader) readOccasion(ps *[]*trait.Paragraph) {
	all := *ps
	if in.Draft.Meta.Title != "" || in.Draft.Meta.Subtitle != "" || len(all) < 3 || all[0].Kind != "" {
		return
	}
	m := occasionAlone.FindStringSubmatch(all[0].Words)
	if m == nil || !all[1].Period && !all[1].Has(trait.Greeting) {
		return
	}
	d := *in.Draft
	in.Draft = &d
	in.SetField(&d.Meta, "subtitle", m[1], all[0])
	*ps = slices.Clone(all[1:])
}
