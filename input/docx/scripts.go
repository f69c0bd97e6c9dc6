package docx

import (
	"dayang/input/diag"
	"dayang/input/draft"
)

// amend writes what was raised or lowered with characters that are, and leaves out what was
// struck where it would make another figure of the one beside it.
func (r *reader) amend(t *text) {
	if len(t.raised)+len(t.lowered)+len(t.struck) == 0 {
		return
	}
	var edits []draft.Edit
	gone := make([]bool, len(t.chars))
	for _, s := range t.struck {
		if draft.Replaced(t.chars, s) {
			edits = append(edits, draft.Edit{From: s.Start, To: s.End})
			r.leave(struck, string(t.chars[s.Start:s.End]))
			for i := s.Start; i < s.End; i++ {
				gone[i] = true
			}
			continue
		}
		if r.counts.struck == 0 {
			r.struckAt = r.pos()
		}
		r.counts.struck += s.End - s.Start
	}
	scripts := func(list []draft.Stretch, write func(rune, string) string) {
		for _, s := range list {
			before := rune(0)
			if s.Start > 0 {
				before = t.chars[s.Start-1]
			}
			was := string(t.chars[s.Start:s.End])
			switch out := write(before, was); {
			case gone[s.Start] || gone[s.End-1]:
			case out != was:
				edits = append(edits, draft.Edit{From: s.Start, To: s.End, By: []rune(out)})
			default:
				r.counts.raised += s.End - s.Start
			}
		}
	}
	scripts(t.raised, draft.Raised)
	scripts(t.lowered, draft.Lowered)
	if len(edits) > 0 {
		t.edit(edits)
	}
}

// edit makes edits and moves what is counted in characters.
func (t *text) edit(edits []draft.Edit) {
	chars, at := draft.Apply(t.chars, edits)
	t.chars = chars
	for i := range t.spans {
		t.spans[i].Start, t.spans[i].End = at[t.spans[i].Start], at[t.spans[i].End]
	}
	for i := range t.breaks {
		t.breaks[i] = at[t.breaks[i]]
	}
	if t.contents = at[t.contents]; t.pageEnd > 0 {
		t.pageEnd = at[t.pageEnd]
	}
}

// strikes tells what was struck and is set.
func (r *reader) strikes() {
	if n := r.counts.struck; n > 0 {
		r.diags.Add(diag.Warning, "simplified-strike", r.struckAt,
			diag.T("%d 个字的删除线未保留，照排，请核",
				"the strike through %d characters is not kept; they are set, please check", n))
	}
}
