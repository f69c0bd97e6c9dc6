package markdown

import (
	"slices"
	"strings"

	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/input/draft"
)

// strike notes that the characters from a place on have a line through them.
func (t *inlineText) strike(from int) {
	if from < len(t.chars) {
		t.struck = append(t.struck, draft.Stretch{Start: from, End: len(t.chars)})
	}
}

// amend leaves out what was struck where it would make another figure of the one beside it; the
// rest is set, counted.
func (t *inlineText) amend() {
	var edits []draft.Edit
	for _, s := range t.struck {
		s.End = min(s.End, len(t.chars))
		if n := len(edits); s.Start >= s.End || n > 0 && s.Start < edits[n-1].To {
			continue
		}
		if draft.Replaced(t.chars, s) {
			edits = append(edits, draft.Edit{From: s.Start, To: s.End})
			t.r.diags.Add(diag.Warning, "dropped-struck", t.posAt(s.Start),
				diag.T("划去的“%s”不排", "%q, which is struck, is not set",
					strings.TrimSpace(string(t.chars[s.Start:s.End]))))
			continue
		}
		if t.r.counts[lostStrikes]++; t.r.struckAt.Line == 0 {
			t.r.struckAt = t.posAt(s.Start)
		}
	}
	if len(edits) > 0 {
		t.edit(edits)
	}
}

// edit makes edits and moves what is counted in characters.
func (t *inlineText) edit(edits []draft.Edit) {
	chars, at := draft.Apply(t.chars, edits)
	t.chars = chars
	for k := range t.spans {
		t.spans[k].Start, t.spans[k].End = at[t.spans[k].Start], at[t.spans[k].End]
	}
	t.spans = slices.DeleteFunc(t.spans, func(s doc.Span) bool { return s.Start >= s.End })
	for k := range t.origins {
		t.origins[k].At = at[t.origins[k].At]
	}
	for k := range t.rejoined {
		t.rejoined[k] = at[t.rejoined[k]]
	}
	t.lead, t.stated = at[t.lead], at[t.stated]
	t.untidy = true
}
