package company

import (
	"slices"

	"dayang/input/doc"
	"dayang/input/figure"
	"dayang/input/pattern"
	"dayang/input/structure/trait"
)

// What can be told of lines only as they stand under the name of a box (数读): a figure in words, a line
// that says more of it. Elsewhere they may be headings, or the story.

// boxed reports a pair under the name of a box, or behind others that are.
func (v *pair) boxed() bool {
	from := v.i
	if len(v.before.of) > 0 {
		from = v.before.from()
	}
	return from > 0 && v.all[from-1].boxNamed()
}

// spelt reports a figure in words over what it counts, under the name of a box: 八十来斤, 半个工作日.
func (v *pair) spelt() bool {
	return v.form == figureOver && v.fig.Kind == "" && v.boxed() && figure.Spelt(v.fig.Words)
}

// more opens a line that says more of the figure over it, with a number: 占全镇的三成, 已开工57个.
var more = pattern.New(`
	^(?:比|较|约?占|已|同比|环比|其中|另有|另|还有|相当于|高于|低于|超过|合|含|累计)[^，。；！？：]*?
	[\d一二两三四五六七八九十百千半]`)

// saysMore reports such a line close under a pair in its box: where another pair has one, the next pair
// follows, the box ends with it, or a heading goes on behind it. Right over prose it is a heading itself.
func (v *pair) saysMore(third *Paragraph) bool {
	if v.form != figureOver || third.None || third.Kind != "" || third.Look.Blank > 0 ||
		third.N > trait.MaxHeading || third.Stops > 0 || third.Number != trait.NoNumber || !v.boxed() {
		return false
	}
	if _, sure := third.Shown(); sure != 0 {
		return false
	}
	behind := v.at(3)
	if behind.headsOn() {
		return third.names() || more.MatchString(third.Words)
	}
	return more.MatchString(third.Words) && (behind.None || behind.Look.Blank > 0 || !behind.Period && behind.N < trait.BodyLength ||
		slices.ContainsFunc(v.before.of, func(d display) bool { return d.size > 2 }))
}

// headsOn reports a heading with which a text goes on: one that the format states, or the second of those
// that are numbered and a later one. A line between it and a box is no heading of its own.
func (f *Paragraph) headsOn() bool {
	return f.Kind == doc.Heading ||
		f.Kind == "" && f.Number != trait.NoNumber && f.Short(trait.MaxHeading) && later.MatchString(f.Words)
}

// later is the number of a heading that is not the first.
var later = pattern.New(`^(?:第[二三四五六七八九十]|[（(]?(?:[二三四五六七八九]|十[一二三四五六七八九]?)[、）)])`)

// signsNext reports that a signed figure under the pair is the next one, and the line under it what that
// counts, though it may stand over a heading: 34家, 茶棚, -3.6%, 全年用煤, 12人. Where earlier ones
// of the run say how they moved, so does this one.
func (v *pair) signsNext(name *Paragraph) bool {
	if v.form != figureOver || !name.names() || name.boxNamed() || name.Look.Blank > 0 || name.compares() {
		return false
	}
	if slices.ContainsFunc(v.before.of, func(d display) bool {
		return d.size > 2 && signed.MatchString(v.all[d.at+2].Words)
	}) {
		return false
	}
	behind := v.at(4)
	if _, sure := behind.Shown(); sure > 0 || behind.None || behind.Look.Blank > 0 {
		return true
	}
	return behind.N < trait.BodyLength || len(v.before.of) > 0
}
