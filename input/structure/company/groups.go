package company

import (
	"strings"
	"unicode/utf8"

	"dayang/input/pattern"
	"dayang/input/structure/trait"
)

// Bare reports a short line without a number, a form or a full stop that belongs to no box.
func (f *Paragraph) Bare() bool { return !f.Set && !f.Framing && f.ShortLine() }

// findRuns counts how many short bare lines stand in a row, a heading at most
// being two of them.
func findRuns(ps []*Paragraph) {
	for run := range trait.Runs(ps, (*Paragraph).Bare) {
		for _, f := range run {
			f.Run = len(run)
		}
	}
}

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

// findSpeakers marks the paragraphs of a conversation: two labels at least that
// come again, or question and answer.
func findSpeakers(ps []*Paragraph) {
	count := map[string]int{}
	label, length := make([]string, len(ps)), make([]int, len(ps))
	asked := 0 // by the press
	for i, f := range ps {
		if f.Kind != "" && f.Kind != "paragraph" ||
			f.Has(trait.Note|trait.Source|trait.Credit|trait.Greeting|trait.Date) ||
			f.N < 3 {
			continue
		}
		if i < 3 && f.Ends == trait.EndsOpen && f.Short(trait.MaxTitle) {
			continue // a title may open with who speaks
		}
		if label[i], length[i] = speakerOf(f); label[i] != "" {
			count[label[i]]++
		}
		if asking.MatchString(pattern.Simplified.Replace(f.Head(26))) {
			asked++
		}
	}
	again := 0
	for l, n := range count {
		if n >= 2 ||
			count["问"] > 0 && l == "答" ||
			count["答"] > 0 && l == "问" ||
			count["Q"] > 0 && l == "A" ||
			count["A"] > 0 && l == "Q" {
			again++
		}
	}
	if again == 1 {
		for l := range exchanged(label, ps) {
			again, count[l] = 2, max(count[l], 2) // one of two comes again, in turn with the other
		}
	}
	if again == 1 && (count["记者"]+count["主持人"] > 0 || asked > 1) {
		for l, n := range count {
			if n > 1 && trait.IsName(l) {
				again = 2 // who meets the press, and is asked once
			}
		}
	}
	classroom := count["师"] > 0 && taught(count) > 0 && count["师"]+taught(count) >= trait.MinSeries
	if classroom {
		again += 2
	}
	presented := 0 // 周某某（教师）：, 馆长 周某某：, each once
	withRole := func(l string) bool { return strings.ContainsAny(l, "）) 　") }
	for l := range count {
		if withRole(l) {
			presented++
		}
	}
	if questions(ps) {
		again += 2
	}
	studio := again == 1 && presented > 1 // one leads from one to another of those
	if again < 2 && presented < trait.MinSeries && !studio {
		return
	}
	for i, f := range ps {
		if f.Question {
			continue
		}
		if label[i] == "" && again >= 2 && f.Kind == "" && f.N >= 3 && !f.Has(trait.Credit|trait.Source) {
			if m := asking.FindString(pattern.Simplified.Replace(f.Head(26))); m != "" {
				f.Speaker = utf8.RuneCountInString(m)
				continue
			}
		}
		if l := label[i]; l != "" && (presented >= trait.MinSeries || studio) && withRole(l) {
			f.Speaker = length[i]
		} else if l != "" && studio &&
			(count[l] >= 2 || trait.IsName(l) && i > 0 && strings.Contains(ps[i-1].Key, l)) {
			f.Speaker = length[i] // also who was named before
		} else if l != "" && again >= 2 &&
			(count[l] >= 2 ||
				classroom && inClass.MatchString(l) ||
				l == "问" ||
				l == "答" ||
				strings.HasSuffix(l, "记者") ||
				l == "Q" ||
				l == "A" ||
				trait.IsName(l) && turns(ps, i) && (f.Ends != trait.EndsOpen || f.N > trait.MaxHeading)) {
			f.Speaker = length[i]
		}
	}
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
			f.Question = true
		}
		if f.Kind == "" && f.N <= trait.MaxHeading && f.Stops == 0 && askedAs.MatchString(f.Words) &&
			i+1 < len(ps) && !askedAs.MatchString(ps[i+1].Words) {
			of = append(of, f)
		}
	}
	for _, f := range of {
		f.Question = len(of) > 1
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

// bareNumber is a line that holds nothing but the number of a section.
var bareNumber = pattern.New(`
	^(?:
		0?\d{1,2}|0\d-\d{1,2}|
		(?i:part|no|chapter)[ .]{0,2}(?:\d{1,2}|one|two|three|four|five|six)|
		[壹贰叁肆伍陆柒捌玖拾]|[IVX]{1,4}|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]
	)[.、]?$`)

// findBare takes lines of a bare number for headings if there are two and more.
func findBare(ps []*Paragraph) {
	var at []int
	for i, f := range ps {
		if f.Kind == "" && f.N <= 14 && bareNumber.MatchString(f.Words) {
			at = append(at, i)
		}
	}
	if len(at) < 2 {
		return
	}
	for _, i := range at {
		ps[i].Number, ps[i].NumLen = trait.NumBare, ps[i].N
	}
}
