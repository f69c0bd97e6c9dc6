package structure

import (
	"strings"
	"unicode"

	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/input/pattern"
	"dayang/input/structure/company"
	"dayang/input/structure/trait"
)

// account is the name under which programs and sites put texts up, and nobody's.
var account = pattern.New(`
	^(?:作者|作家|发布[人者]|编辑)?[:：]?[ 　]*(?i:
		admin|administrator|root|webmaster|superuser|guest|hexo|hugo|jekyll|管理员|系统管理员|网站管理员|
		超级管理员
	)$`)

// asked is what somebody who is interviewed is asked to tell, behind a number: 一、请您谈谈….
var asked = pattern.New(`
	^[^ 　，。]{1,6}[ 　]?(?:最后|首先|那么|下面)?[，,]?(?:还?[想再]?请|能否|可否|麻烦)(?:
		您|你|贵\p{Han}|
		\p{Han}{1,3}(?:先生|女士|老师|局长|主任|书记|教授)
	)?(?:先|再|简单|简要|具体|详细|结合\p{Han}{2,8})?(?:地)?(?:谈|介绍|讲|说|解释|描述|分享|评价|展望|透露)`)

// correspondent is who wrote a letter, and what or where he is: 何苗（退休教师）.
var correspondent = pattern.New(`^(\p{Han}{2,4})[ 　]?[（(][\p{Han}·　 ]{2,12}[）)]$`)

// corresponds reports such a line under a letter, over the next one or at the end.
func (c *setting) corresponds() bool {
	before, next := c.next(-1), c.next(1)
	if c.i < 3 ||
		c.Kind != "" ||
		c.N > trait.MaxShortLine ||
		before.N < trait.BodyLength/4 ||
		before.Ends != trait.EndsStop ||
		!next.None && next.N >= trait.BodyLength {
		return false
	}
	m := correspondent.FindStringSubmatch(c.Key)
	return m != nil && (trait.IsName(m[1]) || strings.ContainsRune(trait.RareSurnames, []rune(m[1])[0]))
}

// dropAccounts takes names of accounts off the byline.
func (in *inference) dropAccounts(m *doc.Meta) {
	var kept []string
	for _, who := range m.Byline {
		if account.MatchString(who) {
			in.Diags.Add(diag.Info, "page-furniture", diag.Pos{File: m.Pos.File},
				diag.T("“%s”属于网页，不排", "%q belongs to a web page and is not set", who))
			continue
		}
		kept = append(kept, who)
	}
	m.Byline = kept
}

// loneQuestion makes a paragraph of the one short line of a story if it asks something: what
// heads a part has others of its kind. A question behind a name (某报记者：…？) is a turn.
func loneQuestion(ps []*para, titled bool) {
	at, head := -1, 2 // lines of a title block, where a question may be a title
	if titled {
		head = 1
	}
	for i, p := range ps {
		switch {
		case p.Kind == doc.Heading, p.Number > trait.NoNumber && p.N <= trait.MaxHeading:
			return
		case i < head || p.Kind != "" || p.N > trait.MaxHeading || p.N == 0 || p.Period || p.Stops > 0 ||
			p.Ends == trait.EndsColon || strings.ContainsAny(p.Words, ":：") || p.Has(trait.Apart) ||
			!strings.ContainsFunc(p.Words, unicode.IsLetter):
		case at >= 0 ||
			p.BoldAll ||
			p.Is(company.Big) ||
			p.Ends != trait.EndsStop ||
			!strings.HasSuffix(p.Words, "？") && !strings.HasSuffix(p.Words, "?"):
			return
		default:
			at = i
		}
	}
	if at >= 0 && at+1 < len(ps) && ps[at-1].Period && ps[at-1].N >= trait.BodyLength {
		ps[at] = company.Around(ps[at].Given(doc.Paragraph, ""))
	}
}
