package structure

import (
	"strings"

	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/input/draft"
	"dayang/input/pattern"
)

// label is what a paragraph can be taken for. The order matters: the labels of
// the title block come first.
type label uint8

const (
	lKicker label = iota
	lTitle
	lSubtitle
	lByline
	lDate
	lSource
	lHeadNote   // an editor's note over the title
	lTitleMore  // the second line of a title
	lDocNo      // 某政发〔2023〕17号, 第12期
	lTitleEnd   // no label: the title block ends here
	lBody       // running prose
	lNote       // editor's note
	lNumHead    // a numbered heading
	lLineHead   // a short line without an end mark
	lSentence   // a single sentence in a series
	lHeadSub    // ——… under a heading
	lCallout    // 数读
	lItem       // of a list
	lVerse      //
	lRow        // of a table
	lQuote      // words set apart
	lCaption    // of a picture
	lSalutation // 各位代表：
	lCredit     // 来源 责任编辑
	lSignature  // 落款
	lEndnote    // 〔1〕 at the end
	lRule       // a line drawn with characters
	lGiven      // the format says what it is
	nLabels
)

// rule is one piece of evidence: where it holds, a paragraph is so much likelier
// to be what the label says. One point is about the evidence of "short and
// without an end mark" (measured precision 0.65); counts behind the weights are
// in docs/INPUT.md.
type rule struct {
	label  label
	weight int
	why    diag.Text
	holds  func(c *context) bool
}

// context is a paragraph among its neighbours.
type context struct {
	*para
	i       int
	at      int // i, counted from the title even if that is not in the text
	all     []*para
	settled bool
}

func (c *context) next(k int) *para {
	if c.i+k < 0 || c.i+k >= len(c.all) {
		return &para{Para: &draft.Para{}, none: true}
	}
	return c.all[c.i+k]
}

// follower is the next paragraph, a ——… line skipped.
func (c *context) follower() *para {
	if n := c.next(1); n.dashed && n.n <= maxSubtitle && !n.none {
		return c.next(2)
	}
	return c.next(1)
}

// short reports a line that can stand in a title block: no prose, no end mark.
func (f *para) short(n int) bool {
	return !f.none && f.n > 0 && f.n <= n && f.ends == endsOpen && f.stops == 0
}

// opensText reports what stands after a title block: prose or a salutation.
func (f *para) opensText() bool {
	return f.n >= bodyLength || f.has(sGreeting|sNote) || f.verse || f.Kind == doc.Paragraph
}

const (
	maxSubtitle  = 42
	maxTitle     = 50
	maxHeading   = 40
	maxByline    = 48
	bodyLength   = 40 // a paragraph of so many characters is prose
	maxCallout   = 220
	surelyTooBig = -20
)

// rules in the order in which they are explained.
func rules() []rule { return bodyRules() }

// largest reports a line set in larger type than all others.
func (f *para) largest() bool { return f.big && f.top }

// concerns reports the matter of an official title.
func concerns(s string) bool {
	for _, w := range []string{"关于", "印发", "转发", "批转", "公告", "通告", "通知", "令"} {
		if strings.HasPrefix(s, w) {
			return true
		}
	}
	return false
}

// inBrackets reports a line in brackets whose words match.
func (f *para) inBrackets(is *pattern.Regexp) bool {
	return f.has(sQuoted) && is.MatchString(strings.Trim(f.key, "（()）"))
}

// datedSections reports headings that are dates: two and more before text.
func (c *context) datedSections() bool {
	if !c.has(sDate) {
		return false
	}
	n := 0
	for i, p := range c.all {
		if p.has(sDate) && i+1 < len(c.all) && c.all[i+1].n >= bodyLength {
			n++
		}
	}
	return n >= 2
}

// column reports the name of a column or a series: 新春走基层·我在一线.
func (f *para) column() bool {
	return f.short(22) && !f.has(sApart) && columnTitle(f.key)
}

// columnTitle reports words that name a column or a series.
func columnTitle(s string) bool { return columnName.MatchString(s) || dottedName.MatchString(s) }

// others counts the other paragraphs of a form.
func (c *context) others(s shape) int {
	n := 0
	for i, p := range c.all {
		if i != c.i && p.has(s) && p.number == noNumber && i*2 < len(c.all) {
			n++
		}
	}
	return n
}
