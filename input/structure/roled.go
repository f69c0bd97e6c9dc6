package structure

import (
	"slices"
	"strings"

	"dayang/input/diag"
	"dayang/input/pattern"
	"dayang/input/record"
	"dayang/input/structure/trait"
)

// Reporters' drafts say in brackets what each row of the headline is: （引题）… （主题）… （副题）….

const roles = `[（(【\[〔](引题|肩题|眉题|主题|主标题|正题|大标题|副题|副标题)[）)】\]〕]`

var (
	roleBefore = pattern.New(`^` + roles + `[ 　]?[:：]?[ 　]*(.+)$`)
	roleBehind = pattern.New(`^(.+?)[ 　]*` + roles + `$`)
)

// maxRoled is among how many paragraphs at the head such rows are looked for.
const maxRoled = 12

// readRoled enters the rows of a headline that say what they are; one of them is the title.
func (in *inference) readRoled(ps *[]*para) {
	type row struct {
		at          int
		role, value string
	}
	var rows []row
	titled := false
	for i, p := range (*ps)[:min(len(*ps), maxRoled)] {
		r := row{at: i}
		if m := roleBefore.FindStringSubmatch(p.Words); m != nil {
			r.role, r.value = m[1], m[2]
		} else if m := roleBehind.FindStringSubmatch(p.Words); m != nil {
			r.role, r.value = m[2], m[1]
		} else {
			continue
		}
		if p.Kind != "" || p.Period || p.N > 2*trait.MaxTitle {
			return
		}
		titled = titled || strings.HasSuffix(r.role, "主题") || strings.HasSuffix(r.role, "正题") ||
			r.role == "主标题" || r.role == "大标题"
		rows = append(rows, r)
	}
	if !titled || in.Draft.Meta.Title != "" {
		return
	}
	d := *in.Draft
	in.Draft = &d
	for _, r := range rows {
		part := record.Title
		switch r.role {
		case "引题", "肩题", "眉题":
			part = record.Kicker
		case "副题", "副标题":
			part = record.Subtitle
		}
		p := (*ps)[r.at]
		in.SetField(&d.Meta, part, r.value, &p.Paragraph)
		in.Diags.Add(diag.Info, "label-dropped", p.Pos,
			diag.T("“%s”的标签不排", "the label of %q is not set", p.Words))
	}
	all := *ps
	*ps = slices.DeleteFunc(slices.Clone(all), func(p *para) bool {
		return slices.ContainsFunc(rows, func(r row) bool { return all[r.at] == p })
	})
}
