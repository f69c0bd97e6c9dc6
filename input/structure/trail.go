package structure

import (
	"strings"
	"unicode/utf8"

	"dayang/input/diag"
	"dayang/input/pattern"
	"dayang/input/structure/trait"
)

// columnLabel is the column of a paper with its label.
var columnLabel = pattern.New(`^[【\[]?(?:专栏|專欄|栏目|欄目)[】\]]?[ 　]?[:：][ 　]*([\p{Han}·“”]{2,12})$`)

// labelledColumn reports the column of a paper, with its label, right over the title of a piece.
func (c *setting) labelledColumn() bool {
	n, after := c.next(1), c.next(2)
	return c.i <= 2 && columnLabel.MatchString(c.Key) && n.PlainLine(trait.MaxTitle) &&
		!n.Has(trait.Byline|trait.Date|trait.Source|trait.Org) &&
		(after.Has(trait.Byline|trait.Name|trait.Date|trait.Source) ||
			after.Dashed ||
			after.N >= trait.BodyLength && (after.Period || after.Stops > 0))
}

// signedBelowNothing reports the office that a bulletin without a title opens with, over its day and the text.
func (c *setting) signedBelowNothing() bool {
	n, after := c.next(1), c.next(2)
	return c.i == 0 && c.Has(trait.Org) && c.Kind == "" && trait.HanOnly(c.Words) &&
		trait.OrgEnd.MatchString(c.Key) && n.Has(trait.Date) && n.N <= maxShortDate &&
		after.N >= trait.BodyLength && after.Period
}

// maxShortDate is how many characters a day has, with brackets and blanks.
const maxShortDate = 16

// pathBefore is the path to a story, in one line with its title: 文库 > 小说 > 某某.
var pathBefore = pattern.New(`^(?:[^>›»＞，。；]{1,24}[>›»＞][ 　]*){2,}`)

// pathless takes the path to a story off a line of its title, and reports it.
func (in *inference) pathless(p *piece, s string) string {
	path := pathBefore.FindString(s)
	if path == "" || evenSteps(path, s[len(path):]) {
		return s
	}
	in.Diags.Add(diag.Info, "page-furniture", p.Pos,
		diag.T("网页路径“%s”不排", "the path %q of a web page is not set", strings.TrimSpace(path)))
	return strings.TrimSpace(s[len(path):])
}

// evenSteps reports that a path and what it leads to are steps of one length: 腾地方 > 添书目 > 开大门.
func evenSteps(path, last string) bool {
	n := utf8.RuneCountInString(strings.TrimSpace(last))
	for _, step := range trait.StepMark.Split(strings.TrimSpace(path), -1) {
		if step != "" && utf8.RuneCountInString(step) != n {
			return false
		}
	}
	return true
}
