package markdown

import (
	"strings"

	"github.com/yuin/goldmark/ast"

	"dayang/input/diag"
	"dayang/input/markdown/front"
	"dayang/input/pattern"
)

// What stands around the text of an account (公众号), and around that of a site, when a program
// made Markdown of its page.

// ofAccount opens the line of an account under a title: 原创 作者 [号](javascript:…) 日期.
var ofAccount = pattern.New(`^(?:(?:原创|转载)[ 　]*)?([^\d\s]\S{0,19}(?:[ 　·][^\d\s]\S{0,11})?)?[ 　]*$`)

// accountLine reads it: the name that is a button is the account, the one before it the author.
func (r *reader) accountLine(t *inlineText, pos diag.Pos) bool {
	spans := t.normal()
	l, ok := accountSpan(spans)
	if !ok {
		return false
	}
	before := ofAccount.FindStringSubmatch(string(t.chars[:l.Start]))
	rest := strings.TrimSpace(string(t.chars[l.End:]))
	account := strings.TrimSpace(string(t.chars[l.Start:l.End]))
	if before == nil || account == "" || l.End-l.Start > 20 || rest != "" && !front.IsDay(rest) {
		return false
	}
	m := &r.out.Meta
	who := strings.TrimSpace(before[1])
	if who == "原创" || who == "转载" {
		who = ""
	}
	if len(m.Byline) == 1 && who != "" && m.Byline[0] == account {
		m.Byline = nil
	}
	if len(m.Byline) == 0 && who != "" {
		m.Byline = []string{who}
	}
	if m.Source == "" {
		m.Source = account
	}
	r.account = account
	if m.Date == "" && rest != "" {
		m.Date = rest
	}
	r.diags.Add(diag.Info, "page-furniture", pos,
		diag.T("“%s”中只取作者、来源与时间，其余不排", "of %q only author, source and time are taken",
			string(t.chars)))
	return true
}

// siteParticulars is the line of a site under a title, ended by what the page offers:
// 2010-05-18 09:20 某某 某网 我要评论(0) 字号：T|T.
var siteParticulars = pattern.New(`
	^(\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:[ 　]+\d{1,2}:\d{2}(?::\d{2})?)?)[ 　]+(\p{Han}{2,4})[ 　]+
	([\p{Han}A-Za-z]{2,12})(
		(?:[ 　]+(?:我要评论|评论|网友评论|字号|字体|打印|收藏|分享|点击|阅读|浏览|人气)[^ 　]*)+
	)$`)

// siteLine reads it.
func (r *reader) siteLine(s string, pos diag.Pos) bool {
	f := siteParticulars.FindStringSubmatch(s)
	if f == nil {
		return false
	}
	m := &r.out.Meta
	if m.Date == "" {
		m.Date = f[1]
	}
	if len(m.Byline) == 0 {
		m.Byline = []string{f[2]}
	}
	if m.Source == "" {
		m.Source = f[3]
	}
	r.diags.Add(diag.Info, "page-furniture", pos,
		diag.T("“%s”中只取作者、来源与时间，其余不排", "of %q only author, source and time are taken", s))
	return true
}

// ofCard is a line of the card of an account, which its programs put under such a line.
var ofCard = pattern.New(`
	^[_*— ]*(?:
		微信号[ 　:：]*[\w-]+|功能介绍(?:[ 　:：].*)?|发表于.{0,20}|收录于(?:合集|话题|专辑).{0,20}|
		#\S{1,20}(?:[ 　]+\d+[ 　]?个)?
	)[_* ]*$|
	^[_* ]+$`)

// maxCard is how many paragraphs it has at most.
const maxCard = 12

// card leaves out what an account says of itself right under the line that names it.
func (r *reader) card(s string, at int) bool {
	if r.account == "" || r.cards >= maxCard || s != r.account && !ofCard.MatchString(s) {
		r.account = ""
		return false
	}
	r.cards++
	r.leave("page-furniture", "“%s”不排", "%q is not set", s, at)
	return true
}

// countsLines reports the marks of a list without words over code, of as many items as that has
// lines on the page of an account, which CommonMark takes for a rule.
func (r *reader) countsLines(n *ast.ThematicBreak) bool {
	if _, code := n.NextSibling().(*ast.CodeBlock); !code || r.out.Final || n.Pos() < 0 || n.Pos() >= len(r.part) {
		return false
	}
	return strings.HasPrefix(strings.TrimLeft(string(r.part[n.Pos():lineEnd(r.part, n.Pos())]), " "), "*   *")
}
