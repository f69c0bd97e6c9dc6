package markdown

import (
	"strings"
	"unicode/utf8"

	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/input/pattern"
)

// The line of an account that says who did what, roles and names by turns and nothing between
// them but blanks: 撰文 某某  责编 某某.

var (
	rolesWrite = pattern.New(`^(?:撰文|文字?|作者|采写|采访|撰稿|记者|口述)$`)
	rolesEdit  = pattern.New(`^(?:责任?编辑?|编辑|主编)$`)
	rolesOther = pattern.New(`
		^(?:摄影|图片?|视频|剪辑|设计|排版|校对|监制|策划|统筹|制图|插画|审核|运营|出品|翻译|配音)$`)
	roleName = pattern.New(`^(?:[\p{Han}·]{2,8}|[A-Za-z.]{2,20})$`)
)

// maxRolesAt is where such a line stands at the latest, in paragraphs.
const maxRolesAt = 16

// roles reads it before the text has begun, or behind its first lines.
func (r *reader) roles() {
	for i := 0; i < len(r.out.Paras) && i < maxRolesAt; i++ {
		p := &r.out.Paras[i]
		if p.Kind == doc.Heading && i > 0 {
			return
		}
		if p.Kind != "" || utf8.RuneCountInString(p.Text) > maxCaption {
			continue
		}
		words := strings.Fields(strings.ReplaceAll(p.Text, "　", " "))
		if len(words) < 4 || len(p.Spans) == 0 {
			continue
		}
		var wrote, edited []string
		roles, names := 0, 0
		role := ""
		for _, w := range words {
			switch {
			case rolesWrite.MatchString(w) || rolesEdit.MatchString(w) || rolesOther.MatchString(w):
				if role != "" && names == 0 {
					roles = -maxRolesAt // two roles, no name
				}
				role, names = w, 0
				roles++
				continue
			case role == "" || !roleName.MatchString(w):
				roles = -maxRolesAt
			}
			names++
			switch {
			case rolesWrite.MatchString(role) && names == 1:
				wrote = append(wrote, role+" "+w)
			case rolesWrite.MatchString(role) && len(wrote) > 0:
				wrote[len(wrote)-1] += " " + w
			case rolesEdit.MatchString(role):
				edited = append(edited, w)
			}
		}
		if roles < 2 || names == 0 || len(wrote) == 0 {
			continue
		}
		m := &r.out.Meta
		if len(m.Byline) == 1 && m.Source == "" && !strings.Contains(strings.Join(wrote, " "), m.Byline[0]) {
			m.Source, m.Byline = m.Byline[0], nil // whose account it is
		}
		if len(m.Byline) == 0 {
			m.Byline = wrote
		}
		if len(m.Editors) == 0 {
			m.Editors = edited
		}
		if len(wrote)+len(edited) == roles {
			r.diags.Add(diag.Info, "page-furniture", p.Pos,
				diag.T("“%s”中只取作者与编辑", "of %q authors and editors are taken", p.Text))
			r.remove(i)
			return
		}
		p.Kind, p.Role, p.Spans = doc.Furniture, doc.Credit, without(p.Spans, doc.Strong)
		return
	}
}
