package html

import (
	"slices"
	"strings"
	"unicode/utf8"

	"dayang/input/doc"
	"dayang/input/draft"
	"dayang/input/particulars"
	"dayang/input/pattern"
)

// The fields of a line of particulars.

// fields cuts a line where an element begins or ends; an item of a list is a field.
func (c *chunk) fields() []string {
	out, _ := c.fieldsAt()
	return out
}

// fieldsAt is fields with the places where they begin, of a paragraph.
func (c *chunk) fieldsAt() (out []string, starts []int) {
	switch c.Kind {
	case doc.List:
		for _, it := range c.Items {
			out = append(out, it.Text)
		}
		return out, nil
	case doc.Table:
		for _, row := range c.Rows {
			for _, cell := range row {
				out = append(out, cell.Text)
			}
		}
		return out, nil
	}
	from, named := 0, 0 // where a label ends that needs a blank behind it
	for _, at := range append(c.cuts, len(c.chars)) {
		if at = min(at, len(c.chars)); at <= from {
			continue
		}
		if at < len(c.chars) && label(c.chars[from:at]) &&
			!labelledPart(strings.TrimSpace(string(c.chars[at:min(len(c.chars), at+maxLabel)]))) {
			named = at
			continue
		}
		s := string(c.chars[from:at])
		if named > from && c.chars[named] != ' ' && !strings.ContainsRune(particulars.Ends+" ", c.chars[named-1]) {
			s = string(c.chars[from:named]) + " " + string(c.chars[named:at])
		}
		out, starts = append(out, s), append(starts, from)
		from = at
	}
	return out, starts
}

// maxLabel is the length of a label in characters, its mark included.
const maxLabel = 8

// label reports a field that only names the next one.
func label(field []rune) bool {
	s := strings.TrimSpace(string(field))
	return s == "" || s == "由" || s == "作者" || s == "来源" || strings.HasSuffix(s, "来源于") ||
		strings.HasSuffix(s, "发布于") || strings.HasSuffix(s, "发表于") || filedUnder.MatchString(s) ||
		strings.EqualFold(s, "by") || infoPosted.FindString(s) == s || strings.HasSuffix(s, " by") ||
		strings.ContainsRune(particulars.Ends, []rune(s)[utf8.RuneCountInString(s)-1])
}

// filedUnder closes a field that names the channel in the next one.
var filedUnder = pattern.New(`
	(?:分类于?|发表在|发布在|归类于|归档[于在]|收录于|更新于|编辑于|创建于|修改于)$`)

// menuWord is what a menu may call a part of a site.
var menuWord = pattern.New(`^\p{Han}{4,8}$`)

// menus are the words over a title that lead to parts of the site.
func (f *flow) menus(title int) map[string]bool {
	words := map[string]bool{}
	for _, c := range f.out[:max(0, title)] {
		if c.links == 0 || c.hide == "" || c.classed(authorClass) || c.classed(accountInfo) {
			continue
		}
		for _, s := range c.Spans {
			if s.Mark == doc.Link && s.End <= len(c.chars) {
				if word := strings.TrimSpace(string(c.chars[s.Start:s.End])); menuWord.MatchString(word) &&
					!infoOrg.MatchString(word) {
					words[word] = true
				}
			}
		}
	}
	return words
}

// unchanneled leaves out the fields that only name a channel of the site, as <title> does, or a
// menu over the title.
func (f *flow) unchanneled(fields []string) []string {
	if len(f.channels) < 2 && len(f.menu) == 0 ||
		len(fields) < 2 && !strings.ContainsAny(strings.Join(fields, ""), "|｜") {
		return fields
	}
	if len(fields) == 1 {
		fields = strings.FieldsFunc(fields[0], func(r rune) bool { return r == '|' || r == '｜' })
	}
	return slices.DeleteFunc(slices.Clone(fields), func(s string) bool {
		s = strings.TrimSpace(s)
		if !slices.Contains(f.channels[:max(0, len(f.channels)-1)], s) && !f.menu[s] {
			return false
		}
		f.dropped.tools += utf8.RuneCountInString(s)
		return true
	})
}

// account says of a name that it is the one of an account.
var account = pattern.New(`(?:官方)?(?:账号|帐号)$|(?:微信)?公众号$|官方(?:微信|微博|号)$`)

// informs reports a paragraph right over a line of particulars.
func (f *flow) informs(c *chunk, site string) bool {
	n := f.next(c)
	for k := 0; k < 2 && n != nil && (n.Kind == doc.Figure || n.Kind == "" && f.shows(n)); k++ {
		n = f.next(n) // a picture and whose it is
	}
	if n == nil || n.Kind != "" || len(n.chars) > maxInfo || n.sentences() {
		return false
	}
	_, ok := readInfo(n.infoFields(), site)
	return ok
}

// pictureFrom says whose a picture is.
var pictureFrom = pattern.New(`^[（(]?(?:图片来源|图源|图片|图|摄影)[:：|｜/]`)

// shows reports the line under a picture that says whose it is.
func (f *flow) shows(c *chunk) bool {
	return len(c.chars) <= maxScattered && pictureFrom.MatchString(c.Text)
}

// spokenName is a label that only a program for reading aloud shows, before who wrote a text.
var spokenName = pattern.New(`^(?:作者|記者|记者|撰文)[，,:：]?$`)

// spokenLabel keeps such a label in a list, which has no other mark of what its items are.
func (f *flow) spokenLabel(n *node) bool {
	text, short := n.brief(maxTool)
	if !short || !spokenName.MatchString(text) || f.cur != nil && len(f.cur.chars) > 0 {
		return false
	}
	f.list.by = len(f.list.Items) + 1
	f.dropped.tools += utf8.RuneCountInString(text)
	f.dropped.at(f.pos(n.at))
	return true
}

// bylined reads a list one of whose items is who wrote the text and one the day, between title
// and text; what he is goes with him.
func (f *flow) bylined(d *draft.Draft, title int) {
	for _, c := range f.out[title+1:] {
		if c.hide == "" && c.sentences() {
			return
		}
		if c.Kind != doc.List || c.by == 0 || c.by > len(c.Items) || c.hide != "" || len(c.Items) > 4 ||
			len(d.Meta.Byline) > 0 {
			continue
		}
		for i, it := range c.Items {
			switch day := particulars.DateAt(it.Text); {
			case day == it.Text:
				d.Meta.Date = day
			case i == c.by-1 || i == c.by:
				d.Meta.Byline = append(d.Meta.Byline, it.Text)
			default:
				f.dropped.tools += utf8.RuneCountInString(it.Text)
				f.dropped.at(it.Pos)
			}
		}
		c.hide = "info"
		return
	}
}

// maxOverTitle is how many lines over a title may hold particulars.
const maxOverTitle = 4

// overTitle reads day, with its time, and source in boxes of their own right over the title,
// where nothing under it tells them.
func (f *flow) overTitle(d *draft.Draft, title int) {
	for i := title - 1; i >= max(0, title-maxOverTitle); i-- {
		c := f.out[i]
		if c.Kind != "" || len(c.chars) > maxScattered || c.hide == "kicker" || c.hide == "chrome" ||
			c.hide == "hidden" {
			return
		}
		switch day, at := particulars.Published(c.Text); {
		case clock.MatchString(day) && at == len(c.Text):
			if d.Meta.Date == "" {
				d.Meta.Date, c.hide = day, "info"
			}
		default:
			l, ok := particulars.Opening(c.Text)
			if !ok || l.Part != particulars.Source || strings.ContainsAny(c.Text[l.Len:], " 　") {
				return
			}
			if v := c.Text[l.Len:]; d.Meta.Source == "" && v != "" {
				d.Meta.Source, c.hide = v, "info"
			}
		}
	}
}

// indexed reads the source in the table in which an office lists its papers, where the page
// tells it nowhere else.
func (f *flow) indexed(d *draft.Draft) {
	for _, c := range f.out {
		if c.Kind != doc.Table || !c.index() {
			continue
		}
		for _, row := range c.Rows {
			for i, cell := range row[:max(0, len(row)-1)] {
				v := strings.TrimSpace(row[i+1].Text)
				name := strings.TrimRight(strings.Join(strings.Fields(cell.Text), ""), "：:")
				if d.Meta.Source == "" && !strings.ContainsAny(v, "：:\n") &&
					particulars.Of(name) == particulars.Source && infoOrg.MatchString(v) {
					d.Meta.Source = v
				}
			}
		}
		return
	}
}

// rewrite gives what a line says in the characters in which it was written.
func (i *info) rewrite(key, written string) {
	as := func(v string) string {
		var b strings.Builder
		for part := range strings.SplitAfterSeq(v, " ") {
			word := strings.TrimSuffix(part, " ")
			if at := strings.Index(key, word); at >= 0 {
				part = written[at:at+len(word)] + part[len(word):]
			}
			b.WriteString(part)
		}
		return b.String()
	}
	i.date, i.source, i.later, i.poster = as(i.date), as(i.source), as(i.later), as(i.poster)
	for _, l := range [][]string{i.byline, i.editors, i.rest} {
		for k, v := range l {
			l[k] = as(v)
		}
	}
}
