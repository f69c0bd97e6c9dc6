package structure

import (
	"strings"
	"unicode"

	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/input/pattern"
)

// What sites that hand out papers as models, and programs that keep blogs, leave in a text.

var (
	// firstSample is what such a site calls the first of its models; nextSample the others.
	firstSample = pattern.New(`^(?:篇一|第一篇|范文一|第1篇|篇1)[ 　]?[:：][ 　]?\S.{3,}$`).First("篇第范")
	nextSample  = pattern.New(`^(?:篇[二三四五2-5]|第[二三四五2-5]篇|范文[二三四五2-5])[ 　]?[:：]`).First("篇第范")
	// account is the name under which programs and sites put texts up, and nobody's.
	account = pattern.New(`^(?:作者|作家|发布[人者]|编辑)?[:：]?[ 　]*(?i:admin|administrator|root|webmaster|superuser|guest|hexo|hugo|jekyll|管理员|系统管理员|网站管理员|超级管理员)$`)
)

// asked is what somebody who is interviewed is asked to tell, behind a number: 一、请您谈谈….
var asked = pattern.New(`^[^ 　，。]{1,6}[ 　]?(?:最后|首先|那么|下面)?[，,]?(?:还?[想再]?请|能否|可否|麻烦)(?:您|你|贵\p{Han}|\p{Han}{1,3}(?:先生|女士|老师|局长|主任|书记|教授))?(?:先|再|简单|简要|具体|详细|结合\p{Han}{2,8})?(?:地)?(?:谈|介绍|讲|说|解释|描述|分享|评价|展望|透露)`).Has("请否麻")

// correspondent is who wrote a letter, and what or where he is: 何苗（退休教师）.
var correspondent = pattern.New(`^(\p{Han}{2,4})[ 　]?[（(][\p{Han}·　 ]{2,12}[）)]$`).Last("）)")

// corresponds reports such a line under a letter, over the next one or at the end.
func (c *context) corresponds() bool {
	before, next := c.next(-1), c.next(1)
	if c.i < 3 || c.Kind != "" || c.n > maxShortLine || before.n < bodyLength/4 || before.ends != endsStop || !next.none && next.n >= bodyLength {
		return false
	}
	m := correspondent.FindStringSubmatch(c.key)
	return m != nil && (name(m[1]) || strings.ContainsRune(rareSurnames, []rune(m[1])[0]))
}

// sampleLines is where the name of the first model stands at the latest.
const sampleLines = 8

// dropSample drops what a site calls the only model that it gives, and the short lines over it:
// the paper has its own title under it.
func (in *inference) dropSample(ps *[]*para) {
	at := -1
	for i, p := range (*ps)[:min(len(*ps), sampleLines)] {
		if p.n > maxTitle || p.period || p.Kind != "" && p.Kind != doc.Heading {
			break
		}
		if firstSample.MatchString(p.text) {
			at = i
			break
		}
	}
	if at < 0 || at+2 >= len(*ps) || (*ps)[at+1].n > maxTitle || (*ps)[at+1].period {
		return
	}
	for _, p := range (*ps)[at+1:] {
		if p.n <= maxTitle && nextSample.MatchString(p.text) {
			return
		}
	}
	for _, p := range (*ps)[:at+1] {
		in.diags.Add(diag.Info, "page-furniture", p.Pos, diag.T("“%s”属于网页，不排", "%q belongs to a web page and is not set", p.text))
	}
	*ps = (*ps)[at+1:]
}

// dropAccounts takes names of accounts off the byline.
func (in *inference) dropAccounts(m *doc.Meta) {
	var kept []string
	for _, who := range m.Byline {
		if account.MatchString(who) {
			in.diags.Add(diag.Info, "page-furniture", diag.Pos{File: m.Pos.File}, diag.T("“%s”属于网页，不排", "%q belongs to a web page and is not set", who))
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
		case p.Kind == doc.Heading, p.number > noNumber && p.n <= maxHeading:
			return
		case i < head || p.Kind != "" || p.n > maxHeading || p.n == 0 || p.period || p.stops > 0 || p.ends == endsColon || strings.ContainsAny(p.text, ":：") || p.has(sApart) || !strings.ContainsFunc(p.text, unicode.IsLetter):
		case at >= 0 || p.boldAll || p.big || p.ends != endsStop || !strings.HasSuffix(p.text, "？") && !strings.HasSuffix(p.text, "?"):
			return
		default:
			at = i
		}
	}
	if at >= 0 && at+1 < len(ps) && ps[at-1].period && ps[at-1].n >= bodyLength {
		ps[at] = ps[at].given(doc.Paragraph, "")
	}
}
