package input

import (
	"slices"
	"strings"
	"unicode"

	"dayang/input/doc"
	"dayang/input/learned"
)

// bare is a text as it is compared: without white space and marks of stress, marks and figures
// of one width.
func bare(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r), r == '\u200b', r == '\ufeff', r == '*', r == '＊':
			return -1
		case r >= '！' && r <= '～':
			return r - '！' + '!'
		}
		return r
	}, s)
}

// extract is a text of a document with its part.
type extract struct {
	text string
	part learned.Part
}

// extracts lists the texts of the blocks, entries and rows for themselves.
func extracts(d *doc.Document) []extract {
	var out []extract
	add := func(s string, p learned.Part) {
		if s = bare(s); s != "" {
			out = append(out, extract{text: s, part: p})
		}
	}
	for i := range d.Blocks {
		b := &d.Blocks[i]
		part := learned.PartOf(b.Kind, b.Role)
		add(b.Text, part)
		if b.Image != nil {
			add(b.Image.Credit, part)
		}
		add(b.Subtitle, learned.HeadSub)
		for _, it := range b.Items {
			add(it.Label+it.Text, part)
		}
		for _, row := range b.Rows {
			var s strings.Builder
			for _, c := range row {
				s.WriteString(c.Text)
			}
			add(s.String(), part)
		}
	}
	return out
}

// parts finds out what part each text, without white space, plays in a document that was
// made of them.
func parts(texts []string, d *doc.Document) []learned.Part {
	ex := extracts(d)
	same := align(texts, ex)
	head := len(texts) // the first paragraph of the text itself
	for i, k := range same {
		if k >= 0 && len(texts[i]) > 36 && (ex[k].part == learned.Body || ex[k].part == learned.Callout) {
			head = i
			break
		}
	}
	title := -1 // the last line over the text that is the title as a whole
	for i, s := range texts[:min(head+2, len(texts))] {
		if s != "" && s == bare(d.Meta.Title) {
			title = i
		}
	}
	known := map[string]bool{}
	for _, e := range ex {
		known[e.text] = true
	}
	cells := cellsOf(d)
	out := make([]learned.Part, len(texts))
	last := 0
	for i, s := range texts {
		near := i <= head+2
		switch {
		case i == title:
			out[i] = learned.Title
		case s == "":
		case same[i] >= 0 && !(near && (s == bare(d.Meta.Subtitle) || s == bare(d.Meta.Kicker))):
			last = same[i]
			out[i] = ex[last].part
		default:
			if p, ok := partInMeta(s, &d.Meta, near); ok {
				out[i] = p
			} else if !known[s] { // else it is said twice
				behind := ""
				if i+1 < len(texts) {
					behind = texts[i+1]
				}
				out[i], last = within(s, behind, ex, last)
				if out[i] == learned.Dropped && cells[strings.Trim(s, "|")] {
					out[i] = learned.Table // a cell on a line of its own
				}
			}
		}
	}
	return out
}

// cellsOf lists the cells of tables.
func cellsOf(d *doc.Document) map[string]bool {
	cells := map[string]bool{}
	for i := range d.Blocks {
		for _, row := range d.Blocks[i].Rows {
			for _, c := range row {
				cells[bare(c.Text)] = true
			}
		}
	}
	return cells
}

// align finds the texts that are extracts as they stand, in their order: the longest common
// subsequence, by characters. It returns the number of the extract, −1 for none.
func align(texts []string, ex []extract) []int {
	n, m := len(texts), len(ex)
	best := make([][]int, n+1)
	for i := range best {
		best[i] = make([]int, m+1)
	}
	for i := n - 1; i >= 0; i-- {
		for k := m - 1; k >= 0; k-- {
			best[i][k] = max(best[i+1][k], best[i][k+1])
			if s := texts[i]; s != "" && s == ex[k].text {
				best[i][k] = max(best[i][k], best[i+1][k+1]+len(s)+10)
			}
		}
	}
	out := make([]int, n)
	k := 0
	for i, s := range texts {
		for out[i] = -1; k < m && best[i][k] == best[i][k+1]; k++ {
		}
		if k < m && s != "" && s == ex[k].text && best[i][k] == best[i+1][k+1]+len(s)+10 {
			out[i] = k
			k++
		}
	}
	return out
}

// within finds a text in an extract that goes on, or an extract that is most of a text, from
// the last one found on. A short text, such as a number, must be followed by what is behind it.
func within(s, behind string, ex []extract, last int) (learned.Part, int) {
	best := -1
	for k, e := range ex {
		most := 6
		if e.part == learned.Heading || e.part == learned.HeadSub {
			most = 4 // an ornament or a label is left off
		}
		rest, opens := strings.CutPrefix(e.text, s)
		if len(s) >= 12 && strings.Contains(e.text, s) || opens && behind != "" && strings.HasPrefix(rest, behind) || len(e.text) >= 6 && 10*len(e.text) > most*len(s) && strings.Contains(s, e.text) {
			if best < 0 || k >= last && best < last {
				best = k
			}
			if k >= last {
				break
			}
		}
	}
	for k := range ex {
		if best < 0 && overlap(s, ex[k].text) {
			best = k
		}
	}
	if best < 0 {
		return learned.Dropped, last
	}
	return ex[best].part, best
}

// overlap reports that one of two longer texts has the beginning or the end of the other: a
// line of the page has run into it, or its other half has been joined.
func overlap(s, t string) bool {
	const long = 15 // characters
	a, b := []rune(s), []rune(t)
	if len(a) < long || len(b) < long {
		return false
	}
	return strings.Contains(t, string(a[:long])) || strings.Contains(t, string(a[len(a)-long:])) || strings.Contains(s, string(b[:long])) || strings.Contains(s, string(b[len(b)-long:]))
}

// partInMeta finds a text in the meta data.
func partInMeta(s string, m *doc.Meta, near bool) (learned.Part, bool) {
	const (
		short = 180 // bytes of a line of particulars
		row   = 9   // and of a row of a title at least
	)
	title, subtitle, kicker := bare(m.Title), bare(m.Subtitle), bare(m.Kicker)
	about := func(v string, more int) bool { return v != "" && strings.Contains(s, v) && len(s) < len(v)+more }
	switch {
	case !near:
	case len(s) > row && strings.Contains(title, s), about(title, 30):
		return learned.Title, true
	case len(s) > row && strings.HasPrefix(subtitle, s), about(subtitle, 30):
		return learned.Subtitle, true
	case about(kicker, 18):
		return learned.Kicker, true
	}
	holds := func(v string) bool { v = bare(v); return v != "" && len(s) < short && strings.Contains(s, v) }
	switch {
	case slices.ContainsFunc(m.Byline, holds):
		return learned.Byline, true
	case holds(m.Date):
		return learned.Date, true
	case holds(m.Source):
		return learned.Source, true
	case slices.ContainsFunc(m.Editors, holds):
		return learned.Editor, true
	}
	return 0, false
}
