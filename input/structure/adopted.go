package structure

import (
	"strings"

	"dayang/input/doc"
	"dayang/input/pattern"
	"dayang/input/structure/genre"
	"dayang/input/structure/trait"
)

// What stands between the title of a law and its text: who adopted it, and who amended it
// since. One short line is a subtitle (top.go); what is longer, or runs over several lines,
// is a note on the text.

// act is what an assembly or an office did to a law, and when.
var act = pattern.New(`
	(?:\d{4}|[一二三四五六七八九〇○零]{4}) ?年 ?\d{0,2}[^（）()]{2,120}?(?:
		通过|批准|公布|发布|颁布|修[正订]|修改|废止|施行|实施|印发|备案
	)`)

// bareAct is all of a line that says so, without brackets.
var bareAct = pattern.New(`
	^(?:根据|依据)?[ 　]?(?:\d{4}|[一二三四五六七八九〇○零]{4}) ?年.{2,200}
	(?:通过|批准|公布|发布|修[正订]|修改|施行)$`)

// lawName ends the name of a law.
var lawName = pattern.New(`
	(?:条例|办法|规定|细则|规则|章程|法|决定|规程|公约|准则|制度)(?:[（(][^（）()]{1,10}[）)])?$`)

// maxAdopted is the longest such note in characters: six amendments.
const maxAdopted = 800

// maxActs is how many lines the brackets of such a note may hold.
const maxActs = 12

// enacted reports all of such a note under the name of a law that is attached to a decree.
func (c *setting) enacted() bool {
	return c.i > 0 && c.Kind == "" && c.N <= maxAdopted && c.Stops == 0 &&
		(strings.HasPrefix(c.Words, "（") || strings.HasPrefix(c.Words, "(")) &&
		(strings.HasSuffix(c.Words, "）") || strings.HasSuffix(c.Words, ")")) &&
		(c.next(-1).Short(trait.MaxTitle) || c.next(-1).Kind == doc.Heading) && act.MatchString(c.Words)
}

// adoption reports a line of the brackets in which a law says who adopted it, if they hold
// more than a subtitle does.
func (c *setting) adoption() bool {
	if c.at < 1 || c.i >= maxHeadLines || c.Kind != "" {
		return false
	}
	opens := func(p *para) bool { return strings.HasPrefix(p.Words, "（") || strings.HasPrefix(p.Words, "(") }
	closes := func(p *para) bool { return strings.HasSuffix(p.Words, "）") || strings.HasSuffix(p.Words, ")") }
	holds := func(p *para) bool {
		return !p.None && p.Kind == "" && p.N <= maxAdopted && p.Stops == 0 && !p.Period && act.MatchString(p.Words)
	}
	whole := func(p *para) bool { return holds(p) && opens(p) && closes(p) }
	bare := func(p *para) bool { return holds(p) && bareAct.MatchString(p.Words) }
	if bare(c.para) && (bare(c.next(1)) || bare(c.next(-1))) {
		n, above := 1, c.i
		for above > 0 && bare(c.all[above-1]) {
			above--
		}
		for n < maxActs && bare(c.all[min(above+n, len(c.all)-1)]) && above+n < len(c.all) {
			n++
		}
		return above < 2 && n < maxActs && (above == 0 || lawName.MatchString(c.all[above-1].Words))
	}
	if whole(c.para) {
		return c.N > trait.MaxSubtitle || whole(c.next(1)) || whole(c.next(-1))
	}
	from := 0
	for holds(c.next(from)) && !opens(c.next(from)) && from > -maxActs {
		from--
	}
	if !holds(c.next(from)) || !opens(c.next(from)) || c.i+from < 1-(c.at-c.i) {
		return false
	}
	to := from
	for holds(c.next(to)) && !closes(c.next(to)) && to-from < maxActs {
		to++
	}
	return to >= 0 && holds(c.next(to)) && closes(c.next(to))
}

// namesStandard reports a line of the standards that one names, beside another.
func (c *setting) namesStandard() bool {
	is := func(p *para) bool { return p.Kind == "" && !p.Period && genre.Reference.MatchString(p.Words) }
	return is(c.para) && (is(c.next(-1)) || is(c.next(1)))
}
