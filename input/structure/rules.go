package structure

import (
	"slices"
	"strings"

	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/input/pattern"
	"dayang/input/structure/company"
	"dayang/input/structure/trait"
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
	holds  func(c *setting) bool
}

// setting is a paragraph among its neighbours.
type setting struct {
	*para
	i       int
	at      int // i, counted from the title even if that is not in the text
	all     []*para
	settled bool
}

func (c *setting) next(k int) *para {
	if c.i+k < 0 || c.i+k >= len(c.all) {
		return company.Missing()
	}
	return c.all[c.i+k]
}

// follower is the next paragraph, a ——… line skipped.
func (c *setting) follower() *para {
	if n := c.next(1); n.Dashed && n.N <= trait.MaxSubtitle && !n.None {
		return c.next(2)
	}
	return c.next(1)
}

// opensText reports what stands after a title block: prose or a salutation.
func opensText(f *para) bool {
	return f.N >= trait.BodyLength || f.Has(trait.Greeting|trait.Note) || f.Verse || f.Kind == doc.Paragraph
}

// ruledOut is the weight of what a line cannot be: no other evidence makes up for it.
const ruledOut = -20

// rules returns all in the order in which they are explained.
func rules() []rule {
	return slices.Concat(proseRules(), noteRules(), quoteRules(), numberedRules(), lineRules(), sentenceRules(),
		calloutRules(), listRules(), rowRules(), endnoteRules(), captionRules(), creditRules(), signatureRules())
}

// largest reports a line set in larger type than all others.
func (c *setting) largest() bool { return c.Is(company.Big) && c.Is(company.Top) }

// inBrackets reports a line in brackets whose words match.
func (f *headLine) inBrackets(is *pattern.Regexp) bool {
	return f.Has(trait.Bracketed) && is.MatchString(strings.Trim(f.Key, "（()）"))
}

// datedSections reports headings that are dates: two and more before text.
func (c *setting) datedSections() bool {
	if !c.Has(trait.Date) {
		return false
	}
	n := 0
	for i, p := range c.all {
		if p.Has(trait.Date) && i+1 < len(c.all) && c.all[i+1].N >= trait.BodyLength {
			n++
		}
	}
	return n >= 2
}

// others counts the other paragraphs of a form.
func (c *setting) others(s trait.Shape) int {
	n := 0
	for i, p := range c.all {
		if i != c.i && p.Has(s) && p.Number == trait.NoNumber && i*2 < len(c.all) {
			n++
		}
	}
	return n
}
