package plain

import (
	"slices"
	"strings"

	"dayang/input/doc"
	"dayang/input/draft"
	"dayang/input/record"
)

// Where a record ends: another one begins, a tag closes it, a board sets its own lines under it.

// records parts the lines where one record follows another: files of a database hold many.
// A text without fields is one part.
func (r *reader) records() [][]line {
	r.unwrapTags()
	first := -1
	var form record.Form
	var out [][]line
	from, text := 0, false
	for i := range r.lines {
		l, ok := record.Of(r.lines[i].text)
		if ok && text && l.Form == form && l.Part != "" &&
			(r.lines[i].blank > 0 || endsSentence(r.lines[i-1].text)) {
			if begins, _, _ := r.entries(i); len(begins) > 1 && begins[len(begins)-1].Part == record.Text &&
				slices.ContainsFunc(begins, func(e entry) bool { return e.Part == record.Title }) {
				out = append(out, r.lines[from:i:i])
				from, text = i, false
			}
		}
		if !ok || l.Form == record.Colon || l.Form == record.Tab {
			continue
		}
		if first < 0 {
			if i > maxPreamble {
				break
			}
			first, form = i, l.Form
		}
		text = text || l.Form == form && l.Part == record.Text
	}
	return append(out, r.lines[from:])
}

// unwrapTags takes the tags off that stand around the records of a corpus, if fields in
// tags follow: <doc>. A record ends there.
func (r *reader) unwrapTags() {
	if len(r.lines) < 2 || !record.Wraps(r.lines[0].text) {
		return
	}
	if l, ok := record.Of(r.lines[1].text); !ok || l.Form != record.Tag {
		return
	}
	kept := r.lines[:0:0]
	ended := false
	for _, l := range r.lines {
		if record.Wraps(l.text) {
			r.unset(&l, l.text)
			ended = true
			continue
		}
		if ended {
			l.blank, ended = max(l.blank, 1), false
		}
		kept = append(kept, l)
	}
	r.lines = kept
}

// asPart makes the fields of a record after the first a part of the text: its title heads
// it, who wrote it is a credit.
func asPart(fields []draft.Para) []draft.Para {
	var out []draft.Para
	for _, p := range fields {
		switch p.Field {
		case record.Title:
			p.Kind, p.Level = doc.Heading, 1
		case record.Subtitle:
			if n := len(out); n > 0 && out[n-1].Kind == doc.Heading && out[n-1].Subtitle == "" {
				out[n-1].Subtitle = strings.TrimLeft(p.Text, "—―─- 　")
				continue
			}
			p.Kind, p.Role = doc.Furniture, doc.Credit
		case "":
		default:
			p.Kind, p.Role = doc.Furniture, doc.Credit
		}
		p.Field = ""
		out = append(out, p)
	}
	return out
}

// closeText takes the tag off that closes the text, and the fields behind it: <责编>….
func (r *reader) closeText() (out []draft.Para) {
	for k := range r.lines {
		text, closed := record.Close(r.lines[k].text)
		if !closed {
			continue
		}
		behind := r.lines[k+1:]
		end := r.lines[k]
		end.text = end.text[len(text):]
		r.unset(&end, strings.TrimSpace(end.text))
		r.lines = slices.Clone(r.lines[:k+1])
		if r.lines[k].text = strings.TrimRight(text, " \t　"); r.lines[k].text == "" {
			r.lines = r.lines[:k]
		}
		for i, l := range behind {
			label, ok := record.Of(l.text)
			if !ok || label.Form != record.Tag || label.Part == "" {
				r.lines = append(r.lines, behind[i:]...)
				break
			}
			row := l
			row.text, _ = record.Close(l.text[label.Len:])
			if label.Part == record.Drop || row.text == "" {
				r.unset(&l, l.text)
				continue
			}
			p := r.para([]line{row})
			p.Field = label.Part
			out = append(out, p)
			r.unset(&l, strings.Replace(l.text, row.text, "", 1))
		}
		return out
	}
	return nil
}

// posted takes off what a board sets under a post: --, a motto, whence it is.
func (r *reader) posted() {
	const most = 12
	for k := max(1, len(r.lines)-most); k < len(r.lines); k++ {
		if r.lines[k].text == "--" {
			for _, l := range r.lines[k:] {
				r.unset(&l, l.text)
			}
			r.lines = r.lines[:k]
			return
		}
	}
}
