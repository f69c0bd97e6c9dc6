package structure

import (
	"strings"

	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/input/pattern"
)

// besideDate is what a page has behind a date: buttons, how often it was read; papersName who put it out.
var (
	besideDate = pattern.New(`^(\d{4}[年\-/.]\d{1,2}[月\-/.]\d{1,2}日?(?:[ 　]*\d{1,2}:\d{2}(?::\d{2})?)?)[ 　|｜]+([^ 　|｜].*)$`).First("0123456789")
	pageButton = pattern.New(`^(?:放大|缩小|默认|朗读|打印|收藏|分享|纠错|字[体号][:：]?|[大中小]|[超特]大|A[+-])$`)
	papersName = pattern.New(`^《?\p{Han}{2,10}(?:[日晚晨早午商时周导]报|新闻|网|发布|电视台|广播电台|通讯社|融媒|(?:融媒体|新闻|传媒)中心|客户端|周刊|杂志)》?$`).Last("报闻网布台社媒心端刊志》")
)

// beside takes off a date what a page has behind it; the paper becomes the source.
func (in *inference) beside(m *doc.Meta, v string, p *piece) string {
	d := besideDate.FindStringSubmatch(v)
	if d == nil {
		return v
	}
	var dropped []string
	source := ""
	for _, w := range strings.FieldsFunc(d[2], func(c rune) bool { return strings.ContainsRune(" 　|｜", c) }) {
		switch {
		case pageButton.MatchString(w), strings.Contains(d[1], ":") && !strings.ContainsFunc(w, func(c rune) bool { return c < '0' || c > '9' }):
			dropped = append(dropped, w)
		case w == source:
			dropped = append(dropped, w)
		case source == "" && papersName.MatchString(w):
			source = w
		default:
			return v
		}
	}
	if source != "" && m.Source != "" && m.Source != source {
		return v
	}
	if source != "" {
		m.Source = source
	}
	if len(dropped) > 0 {
		in.Diags.Add(diag.Info, "dropped-counter", p.Pos, diag.T("“%s”不排", "%q is not set", strings.Join(dropped, " ")))
	}
	return d[1]
}
