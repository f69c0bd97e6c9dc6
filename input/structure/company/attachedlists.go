package company

import (
	"dayang/input/pattern"
	"dayang/input/structure/trait"
)

var (
	// rolled ends the title of a list that is attached: …名单.
	rolled = pattern.New(`
		(?:名单|名册|一览表?|清单|目录|明细|光荣榜|分工|安排|成员|人员)(?:[（(][^）)]{1,16}[）)])?$`)
	// GroupCount are a group of it and how many it holds: 一等奖（2户）.
	GroupCount = pattern.New(`
		^[^。，：]{2,20}[（(](?:共 ?)?\d{1,4} ?[\p{Han}]{1,2}[）)]$|
		^[一二三四五特优][等级]奖[:：]?$`)
)

// findAttachedLists marks what is attached to a paper as a list: its title, its groups, the lines
// under them.
func findAttachedLists(ps []*Paragraph) {
	plain := func(f *Paragraph) bool {
		return f.Kind == "" && f.N > 1 && f.N <= trait.MaxHeading && f.Ends == trait.EndsOpen && f.Stops == 0 &&
			f.Number == trait.NoNumber && f.Row < 2 && !f.Dashed && !f.Has(trait.Date|trait.Attachment|trait.Rule)
	}
	for i := 4; i+2 < len(ps); i++ {
		label, title := ps[i-1], ps[i]
		if !(label.Has(trait.Attachment) || AnnexHead.MatchString(label.Words) && label.N <= trait.MaxShortLine) ||
			!plain(title) || !rolled.MatchString(title.Key) {
			continue
		}
		j := i + 1
		for j < len(ps) && plain(ps[j]) {
			j++
		}
		if j-i < trait.MinSeries || j < len(ps) && ps[j].N >= trait.BodyLength {
			continue
		}
		title.tell(ListHead)
		for _, f := range ps[i+1 : j] {
			if GroupCount.MatchString(f.Words) {
				f.tell(ListHead)
			} else {
				f.tell(Entry)
				f.deny(Signing)
				f.Row, f.Verse = 0, false
				f.Shape &^= trait.Name | trait.Org | trait.Office
			}
		}
		i = j - 1
	}
}
