package structure

import (
	"slices"
	"strings"
	"unicode/utf8"

	"dayang/input/doc"
	"dayang/input/draft"
	"dayang/input/pattern"
	"dayang/input/structure/company"
	"dayang/input/structure/trait"
)

// quotesFigures reports figures that are set apart as a quotation is: bold ones, two and
// more, and nobody's words; a name may stand in quotes.
func (p *piece) quotesFigures() bool {
	bare := quotedName.ReplaceAllString(p.Text, "")
	return p.Kind == doc.Quote && p.WithDigit >= 2 && p.N <= company.MaxCallout &&
		!strings.ContainsAny(bare, "“\n") && !spokenOf.MatchString(p.Text) &&
		(p.Period && bare == p.Text || p.Ends == trait.EndsOpen && p.mostBold())
}

// quotedName is a name in quotes that is no speech.
var quotedName = pattern.New(`“[^“”，。！？…、；：]{1,12}”`)

// spokenOf opens what somebody says of figures.
var spokenOf = pattern.New(`^\p{Han}{1,8}(?:说|认为|表示|回忆|坦言)[，：:]`)

// mostBold reports clauses that hold a bold figure each, 志愿者**412名**，服务**380小时**, but the last of three
// and more, which may say what comes of it.
func (p *piece) mostBold() bool {
	from, n := 0, 0
	without := false // the clause before had none
	for _, part := range strings.FieldsFunc(p.Text,
		func(r rune) bool { return strings.ContainsRune("，；;、|｜　", r) }) {
		at := from + strings.Index(p.Text[from:], part)
		from = at + len(part)
		start := utf8.RuneCountInString(p.Text[:at])
		end := start + utf8.RuneCountInString(part)
		if !slices.ContainsFunc(p.Spans, func(s doc.Span) bool {
			return s.Mark == doc.Strong && s.Start >= start && s.End <= end &&
				strings.ContainsFunc(string(p.Chars[s.Start:s.End]), trait.IsDigit)
		}) {
			if n < 2 || without {
				return false
			}
			without = true
		} else if n++; without {
			return false
		}
	}
	return true
}

// strongOf lists what is bold in a block.
func strongOf(b *doc.Block) (out []string) {
	chars := []rune(b.Text)
	for _, s := range b.Spans {
		if s.Mark == doc.Strong {
			out = append(out, string(chars[s.Start:s.End]))
		}
	}
	return out
}

// trimSpans takes the blanks at the ends off a text and moves its spans.
func trimSpans(b *doc.Block) {
	if b.Kind == doc.Code {
		b.Text = strings.TrimRight(b.Text, " \t\u3000\n")
		return // its indents are meant
	}
	trimmed := strings.TrimLeft(b.Text, " \t\u3000")
	by := len([]rune(b.Text)) - len([]rune(trimmed))
	trimmed = strings.TrimRight(trimmed, " \t\u3000")
	n := len([]rune(trimmed))
	b.Text = trimmed
	b.Spans = draft.Cut(b.Spans, by, by+n)
}

func without(spans []doc.Span, m doc.Mark) []doc.Span {
	return slices.DeleteFunc(slices.Clone(spans), func(s doc.Span) bool { return s.Mark == m })
}

// widest is the number of cells of the rows of a table: of two and more rows, since one
// may hold a gap that cuts nothing.
func widest(ps []*piece) int {
	count, most := map[int]int{}, 0
	for _, p := range ps {
		if n := p.Row; n > 0 {
			count[n]++
		}
		if n := len(trait.SplitRow(p.Words)); !p.Is(company.Thin) {
			count[n]++
		}
	}
	for n, k := range count {
		if k > 1 {
			most = max(most, n)
		}
	}
	return most
}

// group makes one block of the items of a list, the lines of verse, the rows of
// a table.
func group(ps []*piece) doc.Block {
	b := doc.Block{Pos: ps[0].Pos}
	switch ps[0].label {
	case lRow:
		b.Kind = doc.Table
		most := widest(ps)
		for _, p := range ps {
			var row []doc.Cell
			cells := trait.SplitRow(p.Words)
			if p.Is(company.Thin) {
				cells = strings.Fields(p.Words)
			}
			if len(cells) < most && p.Look.Indent >= ps[0].Look.Indent+2 ||
				len(cells) == most-1 && p == ps[0] && p.Look.Indent >= ps[1].Look.Indent+2 {
				row = append(row, doc.Cell{}) // the first cell is empty
			}
			for _, c := range cells {
				row = append(row, doc.Cell{Text: c})
			}
			for len(row) < most && strings.Trim(p.Words, "….") != "" {
				row = append(row, doc.Cell{})
			}
			b.Rows = append(b.Rows, row)
		}
		if !strings.ContainsFunc(ps[0].Words, trait.IsDigit) {
			b.HeadRows = 1
		}
		return b
	case lVerse:
		b.Kind = doc.Verse
	default:
		b.Kind = doc.List
	}
	outer := ps[0].Number
	labels, letters := company.DatedLabels(parasOf(ps)), company.LetteredLabels(parasOf(ps))
	for i, p := range ps {
		k := p.Block
		trimSpans(&k)
		it := doc.Item{Text: k.Text, Spans: k.Spans, Pos: p.Pos}
		if b.Kind == doc.List {
			n := p.NumLen
			if labels != nil {
				n = labels[i]
			}
			if n == 0 {
				n = letters[i]
			}
			if p.Number == trait.NoNumber && p.Dashed {
				n = len(p.Chars) - len([]rune(strings.TrimLeft(p.Words, "—-─ ")))
			}
			it.Label = strings.TrimSpace(string(p.Chars[:n]))
			for n < p.N && n > 0 && strings.ContainsRune(" \t\u3000", p.Chars[n]) {
				n++
			}
			it.Text = strings.ReplaceAll(string(p.Chars[n:]), "\t", " ")
			it.Spans = trait.ShiftSpans(k.Spans, n)
			if p.Number != outer {
				it.Level = 1
			}
		}
		b.Items = append(b.Items, it)
	}
	return b
}

// parasOf returns the paragraphs of pieces.
func parasOf(ps []*piece) []*para {
	out := make([]*para, len(ps))
	for i, p := range ps {
		out[i] = p.para
	}
	return out
}
