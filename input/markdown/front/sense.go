package front

import (
	"slices"
	"strings"

	"dayang/input/diag"
	"dayang/input/pattern"
)

// What the keys of a front matter mean, as the programs use them that write it.

// postedKey is what programs that make sites call the day of a text beside date.
var postedKey = pattern.New(`
	^(?i:
		(?:meeting|event|created?)_?date|pub_?date(?:time)?|publish(?:ed)?_?(?:date|at|on|time)?|
		date_?published|创建时间|发布时间|发布日期|发表时间
	)$`)

// IsDay reports a day as programs write it, with a time behind it or not: 2024-05-06 08:10,
// Mon, 6 May 2024.
func IsDay(s string) bool { return day.MatchString(s) }

var day = pattern.New(`
	^\d{4}[-/.年].{3,30}$|
	^(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), )?\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)
	 \d{4}(?: .{0,20})?$`)

// changedKey is what they call the day of the last change, which is all that some give.
var changedKey = pattern.New(`^(?i:modified|updated|last_?mod(?:ified)?|更新时间|修改时间)$`)

// sense settles what an author and a day are.
func (r *reader) sense() {
	m := &r.out.Meta
	if m.Date == "" {
		for key, v := range r.out.Rest {
			if s, is := v.(string); is && changedKey.MatchString(key) && IsDay(s) {
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
	if m.Source == "" && len(m.Byline) == 1 && slices.Contains(listed(r.out.Rest["categories"]), m.Byline[0]) {
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

// linkedNames are the names of a front matter without the brackets by which note takers link them;
// the site that stands in for an author is none.
func linkedNames(values []string) []string {
	var out []string
	for _, v := range values {
		if s, ok := strings.CutPrefix(v, "[["); ok && strings.HasSuffix(s, "]]") {
			v = strings.TrimSuffix(s, "]]")
			if at := strings.LastIndexByte(v, '|'); at >= 0 {
				v = v[at+1:]
			}
			if slices.Contains(standIns, v) {
				continue
			}
		}
		out = append(out, v)
	}
	return out
}

// standIns are the sites that clipping programs name where they find no author.
var standIns = []string{"微信公众平台", "微信公众号", "公众号", "知乎", "知乎专栏", "简书", "CSDN", "掘金",
	"博客园", "小红书"}
