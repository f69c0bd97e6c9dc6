package company

import (
	"dayang/input/pattern"
	"dayang/input/structure/trait"
)

// RoleLine says who had a part in a meeting, or in what is written of it.
var RoleLine = pattern.New(`
	^(?:
		主持人?|记录人?|记录整理|整理|参与人?员?|参与者|参会人员?|参会者|与会人员?|与会者|参加人员?|
		出席人?员?|负责人|发起人|撰写人?|起草人?
	)[ 　]?[:：]`)

// maxRoles is how many lines of roles stand in a row.
const maxRoles = 8

// findRoles makes credits of such lines if they sign a text, before its date or two of
// them, or if one stands alone at the head; among times and places they are particulars.
func findRoles(ps []*Paragraph) {
	role := func(i int) bool {
		return i >= 0 && i < len(ps) && ps[i].Kind == "" && ps[i].N <= trait.MaxShaped && ps[i].Stops == 0 &&
			!ps[i].Period && RoleLine.MatchString(ps[i].Key)
	}
	field := func(i int) bool { return i >= 0 && i < len(ps) && ps[i].Has(trait.Field) && !ps[i].Has(trait.Date) }
	for i := range ps {
		if !role(i) {
			continue
		}
		first, end := i, i+1
		for role(first-1) && i-first < maxRoles {
			first--
		}
		for role(end) && end-i < maxRoles {
			end++
		}
		if signs(ps[end:]) && (end-first > 1 || end < len(ps)) && !field(first-1) ||
			end-first == 1 && i < 6 && end < len(ps) && !field(i-1) && !field(i+1) {
			ps[i].Shape |= trait.Credit
		}
	}
}

// signs reports the end of a text: nothing follows, or a date alone.
func signs(ps []*Paragraph) bool {
	return len(ps) == 0 || len(ps) == 1 && ps[0].Has(trait.Date|trait.Day)
}
