package cli

import (
	"maps"
	"slices"
	"strings"

	"dayang/input"
	"dayang/input/diag"
	"dayang/styles"
)

// report is an input that was read and understood.
type report struct {
	*input.Result
	path  string       // "-" for standard input
	front styles.Front // what it says of its design
}

// once leaves out of what laying out tells what reading has told: that bytes are no character is
// no news of the sign that stands for them.
func (r *report) once(list diag.List) diag.List {
	if !slices.ContainsFunc(r.Diags, func(d diag.Diagnostic) bool { return d.Code == "invalid-bytes" }) {
		return list
	}
	return slices.DeleteFunc(list, func(d diag.Diagnostic) bool {
		return d.Code == "missing-glyph" && strings.Contains(d.Msg.EN, "(U+FFFD)")
	})
}

// inFront reports whether a place is in the front matter.
func (r *report) inFront(at diag.Pos) bool {
	for _, k := range r.FrontAt {
		if k.File == at.File && at.Line > 0 {
			return true
		}
	}
	return false
}

// frontFaults lists what is wrong with a front matter: values that cannot be what their key
// wants, and the keys that nothing uses: with a warning those that look like a known one
// misspelt, the others (tags, layout: what writers keep for themselves) for information.
func (r *report) frontFaults() diag.List {
	l, ofDesign, ofMeta := slices.Clone(r.front.Faults), styles.FrontKeys(), input.MetaKeys()
	known := slices.Concat(ofDesign, ofMeta)
	for _, key := range slices.Sorted(maps.Keys(r.Front)) {
		low := strings.ToLower(key)
		if slices.Contains(ofDesign, low) {
			continue
		}
		if _, text := r.Front[key].(string); !text && r.Front[key] != nil && slices.Contains(ofMeta, low) {
			l.Add(diag.Warning, "front-matter-value", r.FrontAt[key],
				diag.T("文件头的 %s 要的是文字，这里的值不排",
					"%s in the front matter wants text; its value is not set", key))
			continue
		}
		severity, hint := diag.Info, diag.Text{}
		if near := diag.Nearest(low, known); near != low && diag.Misspelt(low, near) {
			severity, hint = diag.Warning, diag.T("是不是 %s？", "is it %s?", near)
		}
		l.Add(severity, "front-matter-key", r.FrontAt[key],
			diag.T("文件头的 %s 没有用处", "nothing uses the key %s of the front matter", key), hint)
	}
	return l
}
