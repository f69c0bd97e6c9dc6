package structure

import "dayang/input/structure/trait"

// overTaker reports a caption without a picture: a short line between prose, over who took it.
func (c *context) overTaker() bool {
	n := c.next(1)
	return c.Kind == "" && c.at > 1 && c.N <= trait.MaxUnderPicture && c.N > 2 && c.Number == trait.NoNumber && c.Stops == 0 && !c.Dashed && c.speaker == 0 && !n.None && trait.TakesPicture(&n.Paragraph) &&
		(c.next(-1).Period || c.next(-1).Kind != "") && (c.next(2).None || c.next(2).Period || c.next(2).N >= trait.BodyLength || c.next(2).Kind != "")
}

// takenBy reports who took the picture whose caption is the line before.
func (c *context) takenBy() bool {
	if c.at < 2 || !trait.TakesPicture(&c.para.Paragraph) {
		return false
	}
	before := context{para: c.next(-1), i: c.i - 1, at: c.at - 1, all: c.all}
	return !before.None && before.overTaker()
}
