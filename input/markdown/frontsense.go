package markdown

import (
	"slices"
	"strings"

	"dayang/input/diag"
	"dayang/input/pattern"
)

// What the keys of a front matter mean, as the programs use them that write it.

// changedKey is what they call the day of the last change, which is all that some give.
var changedKey = pattern.New(`^(?i:modified|updated|last_?mod(?:ified)?|更新时间|修改时间)$`)

// frontSense settles what an author and a day are.
func (r *reader) frontSense() {
	m := &r.out.Meta
	if m.Date == "" {
		for key, v := range r.out.Front {
			if s, is := v.(string); is && changedKey.MatchString(key) && made.MatchString(s) {
				if m.Date != "" { // two that differ say nothing
					m.Date = ""
					break
				}
				m.Date = s
			}
		}
	}
	if strings.HasPrefix(m.Source, "http://") ||
		strings.HasPrefix(m.Source, "https://") { // where it is, not who has it
		r.keep("source", m.Source, m.Pos)
		m.Source = ""
	}
	// A feed whose texts are filed under its own name is where they come from.
	if m.Source == "" && len(m.Byline) == 1 && slices.Contains(listed(r.out.Front["categories"]), m.Byline[0]) {
		m.Source, m.Byline = m.Byline[0], nil
		r.diags.Add(diag.Info, "source-author", m.Pos,
			diag.T("“%s”也是栏目名，作为来源而不是作者", "%q is a category as well; it is the source and no author",
				m.Source))
	}
}

// listed are the words of a list, or of a value with commas.
func listed(v any) []string {
	switch v := v.(type) {
	case string:
		return strings.FieldsFunc(v, func(c rune) bool { return strings.ContainsRune(",，、 ", c) })
	case []any:
		var out []string
		for _, x := range v {
			if s, is := x.(string); is {
				out = append(out, strings.TrimSpace(s))
			}
		}
		return out
	}
	return nil
}
