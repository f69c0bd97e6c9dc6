package structure

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/input/pattern"
	"dayang/input/structure/trait"
)

// What saves the text of a page often takes its name for the title: 某某_频道_某某网, 某某 - 某某小站.

// ofSite ends what stands there, besides trait.SiteName; setApart parts it from the title.
var (
	ofSite = pattern.New(`
		(?:[站库吧圈]|百科(?:词条)?|词条|文库|论坛|社区|贴吧|Powered by .{1,20}|有限公司)$`)
	setApart = pattern.New(`[ 　]*(?:[ 　][|｜\-–—][ 　]|——?|[|｜-])[ 　]*([^|｜–—-]{2,24})$`)
)

// issueName tells the issue of a periodical, which is part of its title.
var issueName = pattern.New(`\d{4}年|第[ ]?[\d一二三四五六七八九十百]{1,4}[ ]?[期周辑号卷]`)

const (
	minBare    = 3  // Han characters that a title has at least
	maxSite    = 24 // and the name of a site and its channel at most
	maxChannel = 6  // the name of a channel alone
)

// partSite takes the names of the site and of its channels off the title.
func (in *inference) partSite(m *doc.Meta) {
	s := underscored(m.Title)
	for more := false; ; more = true {
		at := setApart.FindStringSubmatchIndex(s)
		if at == nil || pattern.Han(s[:at[0]]) < minBare {
			break
		}
		if before, _ := utf8.DecodeLastRuneInString(s[:at[0]]); unicode.IsDigit(before) && s[at[2]] >= '0' &&
			s[at[2]] <= '9' {
			break // 3-4月份
		}
		name := pattern.Simplified.Replace(s[at[2]:at[3]])
		if issueName.MatchString(name) { // 2024年第9周周报
			break
		}
		if strings.HasPrefix(s[at[0]:], "—") && !trait.PaperName.MatchString(name) {
			break // a subtitle
		}
		if !trait.SiteName.MatchString(name) && !ofSite.MatchString(name) &&
			!(more && utf8.RuneCountInString(name) <= maxChannel) {
			break
		}
		s = s[:at[0]]
	}
	if s == m.Title {
		return
	}
	in.Diags.Add(diag.Info, "page-furniture", m.Pos,
		diag.T("标题后的“%s”不排", "%q behind the title is not set", strings.TrimSpace(m.Title[len(s):])))
	m.Title = s
}

// underscored cuts a title before the first low line, unless such lines stand around words
// to stress them: 从_两条木船_到年吞吐千万吨.
func underscored(s string) string {
	at := strings.IndexByte(s, '_')
	if at < 0 {
		return s
	}
	parts := strings.Split(s[at+1:], "_")
	before, _ := utf8.DecodeLastRuneInString(s[:at])
	after, _ := utf8.DecodeRuneInString(parts[0])
	last := parts[len(parts)-1]
	if pattern.Han(s[:at]) < minBare ||
		!trait.IsHan(after) ||
		before < 0x80 && !unicode.IsDigit(before) ||
		strings.ContainsRune("|｜：", before) {
		return s
	}
	if len(parts) > 1 && !trait.SiteName.MatchString(pattern.Simplified.Replace(last)) &&
		(strings.ContainsAny(last, "，：！？") ||
			!ofSite.MatchString(last) && utf8.RuneCountInString(last) > maxChannel) {
		return s
	}
	for _, part := range parts {
		if utf8.RuneCountInString(part) > maxSite {
			return s
		}
	}
	return s[:at]
}
