package structure

import (
	"strings"

	"dayang/input/diag"
	"dayang/input/structure/company"
	"dayang/input/structure/trait"
)

// What the form of a line of the head says of it: tables, of which the first rule that holds decides.

// formRule is a form and the lines that have it. A line of the form formless is one of which the form
// says nothing, whatever the rules behind would say.
type formRule struct {
	form  label
	holds func(h *opening, l *headLine) bool
}

const formless = nLabels

// formRules are the tables in the order in which they are asked.
var formRules = [...][]formRule{
	formsWhatever, formsOverTitle, formsOfOffices, formsOfTitles, formsOfDays, formsOfBylines, formsOfStamps,
	formsOfNames,
}

// formOf returns what the form of a line says of it.
func (h *opening) formOf(l *headLine) (label, bool) {
	for _, rules := range formRules {
		for _, r := range rules {
			if r.holds(h, l) {
				return r.form, r.form != formless
			}
		}
	}
	return 0, false
}

// formsWhatever are forms that a line keeps whatever number, mark or format it has; other lines with
// a number or a stop have none.
var formsWhatever = []formRule{
	{formless, func(_ *opening, l *headLine) bool { return trait.DatedItem.MatchString(l.Key) }},
	{lCredit, func(_ *opening, l *headLine) bool { return l.adoption() }},
	{lDocNo, func(_ *opening, l *headLine) bool {
		return l.at > 0 && l.Kind == "" && trait.DraftState.MatchString(l.Key)
	}},
	{lCaption, func(h *opening, l *headLine) bool { return l.pictured() || l.pictureUnder() || l.takerUnder(h) }},
	{lCredit, func(_ *opening, l *headLine) bool { return l.at > 0 && strings.HasPrefix(l.Key, "关键词") }},
	{lByline, func(_ *opening, l *headLine) bool { return l.holds() }},
	{lCredit, func(_ *opening, l *headLine) bool {
		return l.at > 0 && lesson.MatchString(l.Key) &&
			(l.next(1).Has(trait.Byline) || l.next(-1).Has(trait.Byline))
	}},
	{lDocNo, func(h *opening, l *headLine) bool { return h.classed(&l.setting) }},
	{formless, func(_ *opening, l *headLine) bool {
		return l.Kind != "" ||
			l.Stops > 0 && !l.Has(trait.Bracketed) && !l.Has(trait.Note) ||
			l.Number != trait.NoNumber && !l.Has(trait.Byline|trait.Date|trait.DocNo)
	}},
}

// formsOverTitle are what stands over a title: a note, the paper and its number, the column.
var formsOverTitle = []formRule{
	{lHeadNote, func(h *opening, l *headLine) bool { return l.noteOverTitle() }},
	{lHeadNote, func(h *opening, l *headLine) bool {
		return l.Has(trait.Note) && l.N >= trait.BodyLength && h.masthead() && l.next(1).PlainLine(trait.MaxTitle)
	}},
	{lDocNo, func(_ *opening, l *headLine) bool { return l.inCapitals() }},
	{lDocNo, func(_ *opening, l *headLine) bool { // the paper and its number over the column
		return l.at == 0 && (issueTail.MatchString(l.plain) || issueOf.MatchString(l.Key)) && l.next(1).Column() &&
			strings.HasPrefix(l.next(1).Words, "【")
	}},
	{lKicker, func(_ *opening, l *headLine) bool {
		return l.Has(trait.Attachment) && l.i == 0 || l.labelledColumn()
	}},
	{lByline, func(_ *opening, l *headLine) bool { return l.signedBelowNothing() }},
}

// formsOfOffices are numbers of documents and of issues, and the offices beside them.
var formsOfOffices = []formRule{
	{lDocNo, func(_ *opening, l *headLine) bool {
		return l.Has(trait.DocNo) && (!l.Has(trait.Bracketed) || strings.Contains(l.Key, "期"))
	}},
	{lDocNo, func(_ *opening, l *headLine) bool { return l.issuer() || l.at > 0 && issueOf.MatchString(l.Key) }},
	{lDocNo, func(_ *opening, l *headLine) bool {
		return l.i == 0 && redHead.MatchString(l.Key) &&
			(l.next(1).Has(trait.DocNo) || trait.OfficialMatter(l.next(2).Key))
	}},
}

// formsOfTitles are lines with a dash: subtitles, or kickers, of which the form says nothing.
var formsOfTitles = []formRule{
	{lSubtitle, func(_ *opening, l *headLine) bool {
		return l.Dashed && l.at > 0 && l.N <= trait.MaxSubtitle && !l.Period
	}},
	{formless, func(_ *opening, l *headLine) bool { return l.Dashed || l.Is(company.Particular) }},
}

// formsOfDays are lines that hold a day, or the number of a notice. A day over everything is none.
var formsOfDays = []formRule{
	{lSubtitle, func(_ *opening, l *headLine) bool { return l.at > 0 && period.MatchString(l.Key) }},
	{lDate, func(_ *opening, l *headLine) bool { return l.at > 0 && l.holdsDay() }},
	{formless, func(_ *opening, l *headLine) bool { return l.at == 0 && l.holdsDay() }},
	{lDocNo, func(_ *opening, l *headLine) bool {
		return l.redHeads()
	}},
}

// formsOfBylines are bylines. 本报评论员：… may be a title; what is too long is none.
var formsOfBylines = []formRule{
	{lByline, func(_ *opening, l *headLine) bool { return l.inRole() }},
	{formless, func(_ *opening, l *headLine) bool { return l.opinionTitle() }},
	{lByline, func(_ *opening, l *headLine) bool {
		return l.bylined() && l.N <= trait.MaxByline && (l.at > 0 || !trait.Squared.MatchString(l.Key))
	}},
	{formless, func(_ *opening, l *headLine) bool { return l.bylined() }},
}

// formsOfStamps are what is put on a paper or a page: who may read it, since when it is in force, the day.
var formsOfStamps = []formRule{
	{lDocNo, func(_ *opening, l *headLine) bool {
		return l.at < deskMarks && !l.next(1).None && (deskMark.MatchString(l.Key) ||
			deskNote.MatchString(l.Key) && deskMark.MatchString(l.next(-1).Key))
	}},
	{lDocNo, func(_ *opening, l *headLine) bool {
		return l.at < 2 && !l.next(1).None && secrecy.MatchString(l.Key)
	}},
	{lDate, func(_ *opening, l *headLine) bool {
		return l.at > 0 && timeField.MatchString(l.Key) &&
			(l.next(-1).Has(trait.Byline|trait.Source) || l.next(1).Has(trait.Byline|trait.Source))
	}},
	{lDate, func(_ *opening, l *headLine) bool {
		return l.at > 0 && stamped.MatchString(l.Key) && !strings.HasPrefix(l.next(1).Key, "地") &&
			!l.next(-1).Has(trait.Field)
	}},
	{lDocNo, func(_ *opening, l *headLine) bool { return l.at > 0 && l.at < 5 && inForce.MatchString(l.Key) }},
	{lDate, func(_ *opening, l *headLine) bool { return l.Has(trait.Date) }},
	{lDate, func(_ *opening, l *headLine) bool {
		return l.Has(trait.Day) && l.at > 0 &&
			(l.next(1).Has(trait.Byline|trait.Name) || l.next(-1).Has(trait.Byline|trait.Source))
	}},
}

// formsOfNames are sources, names and credits.
var formsOfNames = []formRule{
	{lSource, func(_ *opening, l *headLine) bool { return l.siteOverClock() }},
	{lSource, func(_ *opening, l *headLine) bool { return l.Has(trait.Source) || l.Has(trait.Editor) && l.at > 0 }},
	{lSource, func(_ *opening, l *headLine) bool {
		return l.at > 0 && (issuedBy.MatchString(l.Key) ||
			besides.MatchString(l.Key) && besideParticular(l.all, l.i))
	}},
	{lByline, func(_ *opening, l *headLine) bool { return l.authorsName() || l.at > 0 && l.Has(trait.Office) }},
	{lByline, func(_ *opening, l *headLine) bool {
		return l.at > 0 && l.Ornament == 0 && l.Ends == trait.EndsOpen && trait.WritersLine(l.Key)
	}},
	{lCredit, func(h *opening, l *headLine) bool {
		return l.Has(trait.Credit) && l.i > 0 &&
			(l.at > 1 || l.at == 1 && l.Has(trait.Bracketed) || h.goesOn(&l.setting))
	}},
}

// formed says why a line is what its form says.
var formed = [nLabels]diag.Text{
	lHeadNote: diag.T("标题上的编者按", "an editor's note over the title"),
	lKicker:   diag.T("附件号", "number of an attachment"),
	lDocNo:    diag.T("文号、期号或其旁的编印单位", "a document number, or the office beside it"),
	lSubtitle: diag.T("破折号起头的短行", "a short line that opens with ——"),
	lByline:   diag.T("署名的格式", "form of a byline"),
	lDate:     diag.T("日期独占一行", "a date on a line of its own"),
	lSource:   diag.T("来源、编辑的格式", "form of a source or an editor"),
	lCredit:   diag.T("说明的格式", "form of a credit"),
	lCaption:  diag.T("标题之上的图说", "a caption over the title"),
	lBody:     diag.T("标题与署名之间的导语", "a standfirst between title and byline"),
	lNote:     diag.T("编者按的标签", "label of an editor's note"),
}
