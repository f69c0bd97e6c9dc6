package structure

import (
	"strings"

	"dayang/input/diag"
	"dayang/input/pattern"
)

// roleLine says who had a part in a meeting, or in what is written of it.
var roleLine = pattern.New(`^(?:主持人?|记录人?|记录整理|整理|参与人?员?|参与者|参会人员?|参会者|与会人员?|与会者|参加人员?|出席人?员?|负责人|发起人|撰写人?|起草人?)[ 　]?[:：]`).Has(":：")

// maxRoles is how many lines of roles stand in a row.
const maxRoles = 8

// findRoles makes credits of such lines if they sign a text, before its date or two of
// them, or if one stands alone at the head; among times and places they are particulars.
func findRoles(ps []*para) {
	role := func(i int) bool {
		return i >= 0 && i < len(ps) && ps[i].Kind == "" && ps[i].n <= maxShaped && ps[i].stops == 0 && !ps[i].period && roleLine.MatchString(ps[i].key)
	}
	field := func(i int) bool { return i >= 0 && i < len(ps) && ps[i].has(sField) && !ps[i].has(sDate) }
	for i := range ps {
		if !role(i) {
			continue
		}
		first, end := i, i+1
		for role(first-1) && i-first < maxRoles {
			first--
		}
		for role(end) && end-i < maxRoles {
			end++
		}
		if signs(ps[end:]) && (end-first > 1 || end < len(ps)) && !field(first-1) ||
			end-first == 1 && i < 6 && end < len(ps) && !field(i-1) && !field(i+1) {
			ps[i].shape |= sCredit
		}
	}
}

// signs reports the end of a text: nothing follows, or a date alone.
func signs(ps []*para) bool {
	return len(ps) == 0 || len(ps) == 1 && ps[0].has(sDate|sDay)
}

// property is what programs for notes keep of a text beside it.
var property = pattern.New(`^(?:标签|状态|类型|类别|分类|优先级|别名|双链|进度|[Tt]ags?|[Ss]tatus|[Aa]lias(?:es)?)[ 　]?[:：][ 　]?.{0,60}$`).Has(":：")

// dropProperties leaves out such lines under a stated title, and reports them.
func (in *inference) dropProperties(ps *[]*para) {
	if in.draft.Meta.Title == "" {
		return
	}
	var kept []*para
	body := false
	for i, p := range *ps {
		over := p.Pos.Line > 0 && p.Pos.Line < in.draft.Meta.Pos.Line // the title
		if body = body || i >= 8 || p.n >= bodyLength || p.Kind != ""; body && !over || p.period || !property.MatchString(p.key) {
			kept = append(kept, p)
			continue
		}
		in.diags.Add(diag.Info, "dropped-property", p.Pos, diag.T("笔记的属性“%s”不排", "%q is a property of the note and is not set", p.text))
	}
	*ps = kept
}

// aside brings the last heading up beside the sections if it alone has its level and what
// it heads is about who sends the text: 关于某某.
func (in *inference) aside() {
	var last *piece
	alike := 0
	for _, p := range in.pieces {
		if p.level > 0 {
			if last = p; last.level > 1 {
				alike++
			}
		}
	}
	if last != nil && alike == 1 && last.level > 1 && last.n <= 12 && strings.HasPrefix(last.text, "关于") {
		last.level = 1
	}
}

// entrusts is a line that asks its readers to tell somebody something, and leads on to it.
var entrusts = pattern.New(`^(?:同时|另外|并|也|还|敬|务|恳|特|烦|均)?请|^[^：:]{0,10}(?:提醒|提示|转告|叮嘱|叮咛|嘱咐|告诫|呼吁|要求|建议|希望)[^：:]{2,24}[:：]$`)

// staffNo is the number that an agency gives an editor.
var staffNo = pattern.New(`[ 　_]+[A-Z]{1,4}\d{2,6}$|[（(][A-Z]{1,4}\d{2,6}[）)]$`)
