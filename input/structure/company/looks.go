package company

import (
	"slices"
	"strings"
	"unicode/utf8"

	"dayang/input/draft"
	"dayang/input/structure/trait"
)

// findBig marks what is set larger than the body. The body has the size of most
// characters; where no size is known, 14 points are large.
func findBig(ps []*Paragraph) {
	chars := map[float64]int{}
	for _, p := range ps {
		chars[p.Look.Size] += p.N
	}
	body, top := draft.MainSize(chars), 0.0
	for _, p := range ps {
		top = max(top, p.Look.Size)
	}
	for _, p := range ps {
		p.set(Top, p.Look.Size == top && top > body)
		p.set(Big, p.Look.Centered || p.Look.Size >= 14 && p.Look.Size > body)
	}
}

// maxColumnName is the length in characters of the name of a column.
const maxColumnName = 8

// findTabled marks the lines of three fields and more under a line of as many short names without a
// figure: rows of a table, whatever they open with.
func findTabled(ps []*Paragraph) {
	names := func(f *Paragraph) bool {
		return f.Kind == "" && f.Row >= 3 && f.Ends == trait.EndsOpen && f.Commas+f.Stops == 0 &&
			!strings.ContainsFunc(f.Words, trait.IsDigit) && !strings.ContainsAny(f.Words, "：:") &&
			!slices.ContainsFunc(trait.SplitRow(f.Words),
				func(c string) bool { return utf8.RuneCountInString(c) > maxColumnName })
	}
	for i := 0; i < len(ps); {
		j := i + 1
		for names(ps[i]) && j < len(ps) && ps[j].Kind == "" && ps[j].Row == ps[i].Row && !ps[j].Period {
			j++
		}
		if j-i > 2 && slices.ContainsFunc(ps[i+1:j], func(f *Paragraph) bool { return !names(f) }) {
			for _, f := range ps[i:j] {
				f.tell(Tabled)
			}
		}
		i = j
	}
}

// findThinRows finds tables whose fields stand one blank apart: two lines and more
// of as many fields, three at least, of which all but the first hold digits; the
// line before them, if it has as many, is their head.
func findThinRows(ps []*Paragraph) {
	thin := func(f *Paragraph) (n int, numeric bool) {
		if f.Kind != "" || f.Is(Set) || f.Row > 0 || f.Ends != trait.EndsOpen || f.N > 80 || f.Commas > 1 {
			return 0, false
		}
		parts := strings.Fields(f.Words)
		if len(parts) < 3 || len(parts) > 12 {
			return 0, false
		}
		for _, p := range parts[1:] {
			if !strings.ContainsFunc(p, trait.IsDigit) && p != "-" && p != "—" && p != "…" {
				return len(parts), false
			}
		}
		return len(parts), true
	}
	for i := 0; i < len(ps); {
		n, numeric := thin(ps[i])
		j := i
		for j < len(ps) && numeric {
			m, ok := thin(ps[j])
			if m != n || !ok {
				break
			}
			j++
		}
		if j-i >= 2 {
			from := i
			if i > 0 {
				if m, _ := thin(ps[i-1]); m == n {
					from--
				}
			}
			if j-from >= 3 {
				for _, f := range ps[from:j] {
					f.tell(Thin)
					f.Row = n
				}
			}
		}
		i = max(j, i+1)
	}
}

// findLeads takes the line that ends in ： over a table for what leads to it.
func findLeads(ps []*Paragraph) {
	for i := 0; i+1 < len(ps); i++ {
		if ps[i].Ends == trait.EndsColon && ps[i+1].Row >= 2 {
			ps[i].Shape &^= trait.Greeting
		}
	}
}

// minFlush is what a caption without an indent has more than, in characters.
const minFlush = 6

// findFlushCaptions takes for a caption the short sentence without an indent between
// paragraphs that have one, in a text of which all prose is indented and another caption is not.
func findFlushCaptions(ps []*Paragraph) {
	prose := func(f *Paragraph) bool { return f.Kind == "" && f.N >= trait.BodyLength && f.Period }
	captions := false
	for _, f := range ps {
		if prose(f) && f.Look.Indent == 0 && !f.Has(trait.Caption|trait.Note|trait.Credit) {
			return
		}
		captions = captions || f.Has(trait.Caption) && f.Kind == "" && f.Look.Indent == 0
	}
	for i := 1; captions && i+1 < len(ps); i++ {
		f := ps[i]
		if f.Kind == "" && f.Look.Indent == 0 && f.N > minFlush && f.N < trait.BodyLength && f.Period &&
			f.Stops == 0 && f.Commas < 2 && f.Number == trait.NoNumber && f.Speaker == 0 && !f.Dashed &&
			f.Shape == 0 &&
			!strings.ContainsAny(f.Words, "“”？！：") && prose(ps[i-1]) && prose(ps[i+1]) {
			f.Shape |= trait.Caption
		}
	}
}

// findRaggedRows makes one table of three and more lines of fields in a row, of which some
// leave cells empty: the fields of most are as many, and most lines hold figures.
func findRaggedRows(ps []*Paragraph) {
	for i := 0; i < len(ps); {
		j, most, figured := i, 0, 0
		for j < len(ps) && ps[j].Kind == "" && ps[j].Row >= 2 && ps[j].N <= 80 && !ps[j].Is(Thin) &&
			ps[j].Stops == 0 &&
			!ps[j].Period && (j == i || ps[j].Look.Blank == 0) {
			most = max(most, ps[j].Row)
			if strings.ContainsFunc(ps[j].Words, trait.IsDigit) {
				figured++
			}
			j++
		}
		if n := j - i; n >= 3 && most >= 3 && 3*figured >= 2*(n-1) {
			full := 0
			for _, f := range ps[i:j] {
				if f.Row == most {
					full++
				}
			}
			if full*2 >= n || ps[i].Row == most {
				for _, f := range ps[i:j] {
					f.Row = most
				}
				if j < len(ps) && ps[j].Kind == "" && ps[j].N > 0 && strings.Trim(ps[j].Words, "….·") == "" {
					ps[j].Row = most // ……: and so on
				}
			}
		}
		i = max(j, i+1)
	}
}
