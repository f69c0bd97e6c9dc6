package structure

import (
	"strings"

	"dayang/input/pattern"
	"dayang/input/structure/trait"
)

var (
	// spacedKeys are key words after a gap.
	spacedKeys = pattern.New(`
		^(?:
			关[ 　]*键[ 　]*词|主[ 　]*题[ 　]*词|中图(?:法)?分类号|文献标[识志]码|
			(?i:key ?words?|index terms)
		)(?:[ 　]+|[ 　]*[:：])\S`)
	// received is what a journal says of the manuscript.
	received = pattern.New(`
		^[（(]?(?:
			(?:中图(?:法)?)?分类号|文献标[识志]码|文章编号|收稿日期|修回日期|定稿日期|本文收到日期|
			(?:本|该)?(?:课题|项目|研究|论文).{0,8}(?:资助|基金)|
			基金项目|作者简介|通[讯信]作者
		)[ 　]*[:：]`)
)

// underVerse is a line under verse that says whose it is, or its tune.
func (c *setting) underVerse() bool {
	return c.Dashed && !c.Verse && c.N <= 24 && !c.Period && c.Stops == 0 && c.next(-1).Verse && !c.next(1).Dashed
}

// foreign is a line in Latin letters over the first headings of a paper, in a text that is
// Chinese; or its key words, or what is said of the manuscript.
func (c *setting) foreign() bool {
	if c.Kind != "" || c.N < 6 || c.i == 0 {
		return false
	}
	if spacedKeys.MatchString(c.Key) && c.N <= trait.MaxShaped ||
		received.MatchString(c.Key) && c.N <= trait.MaxShaped {
		return !c.Period || c.Stops == 0
	}
	if c.i > trait.PaperHead ||
		!trait.InLatin(c.Words) ||
		c.Period && c.N > trait.BodyLength && !strings.HasPrefix(c.Words, "(") {
		return false
	}
	han := 0
	for _, p := range c.all[max(0, c.i-trait.PaperHead):min(len(c.all), c.i+trait.PaperHead)] {
		if p.N >= trait.BodyLength && !trait.InLatin(p.Words) {
			han++
		}
	}
	abstract := false
	for k := -6; k <= 6; k++ {
		abstract = abstract || !c.next(k).None && trait.AbstractOf.MatchString(c.next(k).Words)
	}
	return han > 1 && abstract
}

// setFormula is how far in, in ems, the number of a formula stands that a text has lost.
const setFormula = 5
