package company

import (
	"strings"
	"unicode/utf8"

	"dayang/input/pattern"
	"dayang/input/structure/trait"
)

// Who speaks in a conversation: the labels before a colon, and what makes turns of them.

// speakerLabel is who speaks, before a colon, perhaps behind a mark, in brackets or with his name spread.
var speakerLabel = pattern.New(`
	^[▲△●◆■□▌◎]?[ 　]?(?:
		[\[［【]([\p{Han}A-Za-z·]{2,12})[\]］】]|
		(\p{Han}[ 　]{1,3}\p{Han})|
		(
			问|答|生\d|记者|主持人|编者|网友|读者|嘉宾|[QA]\d{0,2}|《[\p{Han}A-Za-z·]{2,12}》|
			[\p{Han}·]{1,8}|[\p{Han}]{1,4}[（(][^）)]{1,16}[）)]|
			[\p{Han}（）、]{2,16}[ 　][\p{Han}·]{2,4}
		)
	)[:：]`)

// speakerOf returns who speaks in a paragraph, as he is written elsewhere, and the characters of the label.
func speakerOf(f *Paragraph) (who string, n int) {
	m := speakerLabel.FindStringSubmatch(pattern.Simplified.Replace(f.Head(32)))
	if m == nil {
		return "", 0
	}
	who = m[1] + trait.Squeezed(m[2]) + m[3]
	return hereafter.ReplaceAllString(who, ""), utf8.RuneCountInString(m[0])
}

// hereafter tells once whom a label names: 问（何苗，下同）：.
var hereafter = pattern.New(`[（(][^（()）]*(?:下同|以下简称[^（()）]*)[）)]$`)

// exchanged returns who speaks in three paragraphs and more in a row, two by turns, after ：.
func exchanged(label []string, ps []*Paragraph) map[string]bool {
	run := 0
	for i, l := range label {
		switch {
		case l == "" || utf8.RuneCountInString(l) > 4 || strings.ContainsFunc(ps[i].Words, trait.IsDigit):
			run = 0
			continue
		case run > 0 && l == label[i-1]:
			run = 1
			continue
		case run > 1 && l != label[i-2]:
			run = 2
			continue
		}
		if run++; run >= 3 && i >= run && ps[i-run].Ends == trait.EndsColon {
			return map[string]bool{l: true, label[i-1]: true}
		}
	}
	return nil
}

// conversation is what is known of who speaks in a text.
type conversation struct {
	ps     []*Paragraph
	label  []string       // who speaks in a paragraph, "" if nobody does
	length []int          // characters of that label
	count  map[string]int // the turns of each
	asked  int            // turns of the press
	again  int            // how many come again, or what says as much
	class  bool           // a lesson
	// presented counts who is named with what he is, each once: 周某某（教师）：, 馆长 周某某：. In a studio
	// one leads from one to another of those.
	presented int
	studio    bool
}

// findSpeakers marks the paragraphs of a conversation: two labels at least that
// come again, or question and answer.
func findSpeakers(ps []*Paragraph) {
	c := hear(ps)
	c.countAgain()
	c.countRoles()
	if questions(ps) {
		c.again += 2
	}
	c.studio = c.again == 1 && c.presented > 1
	if c.again < 2 && c.presented < trait.MinSeries && !c.studio {
		return
	}
	for i, f := range ps {
		switch {
		case f.Is(Question):
		case c.label[i] == "":
			if n := c.asksUnnamed(f); n > 0 {
				f.Speaker = n
			}
		case c.inTurn(i):
			f.Speaker = c.length[i]
		}
	}
}

// hear reads the labels of a text.
func hear(ps []*Paragraph) *conversation {
	c := &conversation{
		ps: ps, label: make([]string, len(ps)), length: make([]int, len(ps)), count: map[string]int{},
	}
	for i, f := range ps {
		if f.Kind != "" && f.Kind != "paragraph" ||
			f.Has(trait.Note|trait.Source|trait.Credit|trait.Greeting|trait.Date) ||
			f.N < 3 {
			continue
		}
		if i < 3 && f.Ends == trait.EndsOpen && f.Short(trait.MaxTitle) {
			continue // a title may open with who speaks
		}
		if c.label[i], c.length[i] = speakerOf(f); c.label[i] != "" {
			c.count[c.label[i]]++
		}
		if asking.MatchString(pattern.Simplified.Replace(f.Head(26))) {
			c.asked++
		}
	}
	return c
}

// counterpart is, to the label of a question, that of its answer, and the other way round.
var counterpart = map[string]string{"答": "问", "问": "答", "A": "Q", "Q": "A"}

// countAgain counts who comes again: one who does so by turns with another counts for two, and so do
// who meets the press, and is asked once, and teacher and pupils.
func (c *conversation) countAgain() {
	for l, n := range c.count {
		if n >= 2 || c.count[counterpart[l]] > 0 {
			c.again++
		}
	}
	if c.again == 1 {
		for l := range exchanged(c.label, c.ps) {
			c.again, c.count[l] = 2, max(c.count[l], 2)
		}
	}
	if c.again == 1 && (c.count["记者"]+c.count["主持人"] > 0 || c.asked > 1) {
		for l, n := range c.count {
			if n > 1 && trait.IsName(l) {
				c.again = 2
			}
		}
	}
	pupils := taught(c.count)
	if c.class = c.count["师"] > 0 && pupils > 0 && c.count["师"]+pupils >= trait.MinSeries; c.class {
		c.again += 2
	}
}

// countRoles counts the labels that present who speaks.
func (c *conversation) countRoles() {
	for l := range c.count {
		if withRole(l) {
			c.presented++
		}
	}
}

// withRole reports a label with what somebody is.
func withRole(label string) bool { return strings.ContainsAny(label, "）) 　") }

// asksUnnamed is the length of the label of who asks for a paper or a station, 0 if there is none.
func (c *conversation) asksUnnamed(f *Paragraph) int {
	if c.again < 2 || f.Kind != "" || f.N < 3 || f.Has(trait.Credit|trait.Source) {
		return 0
	}
	return utf8.RuneCountInString(asking.FindString(pattern.Simplified.Replace(f.Head(26))))
}

// inTurn reports a paragraph whose label is a turn of the conversation, by who has it.
func (c *conversation) inTurn(i int) bool {
	l := c.label[i]
	switch {
	case (c.presented >= trait.MinSeries || c.studio) && withRole(l):
		return true
	case c.studio && (c.count[l] >= 2 || trait.IsName(l) && i > 0 && strings.Contains(c.ps[i-1].Key, l)):
		return true // also who was named before
	case c.again < 2:
		return false
	}
	f := c.ps[i]
	return c.count[l] >= 2 || counterpart[l] != "" || strings.HasSuffix(l, "记者") ||
		c.class && inClass.MatchString(l) ||
		trait.IsName(l) && turns(c.ps, i) && (f.Ends != trait.EndsOpen || f.N > trait.MaxHeading)
}

// inClass is who speaks in the record of a lesson: 师： 生甲： 生齐：.
var inClass = pattern.New(`^(?:师|生[甲乙丙丁齐\d]?|众生|全班)$`)

// taught counts the turns of pupils.
func taught(count map[string]int) (n int) {
	for l, k := range count {
		if l != "师" && inClass.MatchString(l) {
			n += k
		}
	}
	return n
}

// askedAs is the label of a question with its number, heading its answer.
var askedAs = pattern.New(`^[QqＱ问]\d{1,2}(?:[ 　]?[:：.、]|[ 　]+\p{Han})`)

// askedIn is a question that a story counts: 一问：钱从哪里来？
var askedIn = pattern.New(`^第?[一二三四五六七八九十]问[ 　]?[:：，,][^。]{2,}[？?]$`)

// questions marks the numbered questions that head their answers, two and more, and those that a
// story counts, be it one: the others may stand on another page.
func questions(ps []*Paragraph) bool {
	var of []*Paragraph
	for i, f := range ps {
		if f.Kind == "" && f.N <= trait.MaxHeading && f.Stops == 0 && askedIn.MatchString(f.Words) &&
			i+1 < len(ps) && ps[i+1].N > f.N {
			f.tell(Question)
		}
		if f.Kind == "" && f.N <= trait.MaxHeading && f.Stops == 0 && askedAs.MatchString(f.Words) &&
			i+1 < len(ps) && !askedAs.MatchString(ps[i+1].Words) {
			of = append(of, f)
		}
	}
	for _, f := range of {
		f.set(Question, len(of) > 1)
	}
	return len(of) > 1
}

// asking is who asks in a conversation, told by the paper or the station.
var asking = pattern.New(`
	^[▲△●◆■□▌◎]?[ 　]?[\[［【]?[\p{Han}A-Za-z“”《》·]{2,20}(?:
		记者|编辑|主持人|网友|读者|观众|听众|市民|代表|委员|家长|同学
	)[\]］】]?[:：]`)

// turns reports a paragraph after another turn of the conversation.
func turns(ps []*Paragraph, i int) bool { return i > 0 && (ps[i-1].Speaker > 0 || ps[i-1].N < 16) }
