package structure

import (
	"slices"
	"strings"
	"unicode/utf8"

	"dayang/input/doc"
	"dayang/input/pattern"
	"dayang/input/stats"
	"dayang/input/structure/trait"
)

// Bounds of a statistic without emphasis (docs/INPUT.md): a short paragraph, three
// figures with units, in most of its clauses one.
const (
	maxBare        = 120
	minBareFigures = 3
	crowded        = 5 // paragraphs with bold figures from which they may be emphasis
)

// started is a figure from which another one comes, which tells nothing more.
var started = pattern.New(`[由从]\d`)

// goesOn are characters that go on with a sentence and open no statistic.
const goesOn = "到达至为的了和而"

// statistics are the figures of a paragraph; many rules ask for those of a line and of
// its neighbours, and its text does not change.
func (f *para) statistics() []string {
	if !f.asked {
		f.known, f.asked = slices.Clip(stats.Find(f.Words)), true
	}
	return f.known
}

// findFigures marks what may be a statistic by its place: paragraphs full of figures
// that interrupt a sentence or stand apart, and lines of one figure each in a row.
// In a text where most paragraphs hold bold figures these are mere emphasis.
func findFigures(ps []*para) {
	bold, prose := 0, 0
	for _, f := range ps {
		if f.N >= trait.BodyLength || f.WithDigit > 0 {
			prose++
			if f.WithDigit > 0 {
				bold++
			}
		}
	}
	for i, f := range ps {
		f.crowded = bold >= crowded && bold*2 > prose
		if f.Kind != "" || f.WithDigit > 0 || f.N > maxBare || f.N < 16 || f.Number != trait.NoNumber || f.Ends != trait.EndsStop || strings.ContainsRune(goesOn, f.Chars[0]) {
			continue
		}
		if f.Period && listing(f.Words) {
			f.setApart()
			continue
		}
		few := i > 0 && len(ps[i-1].found) > 0 || i+1 < len(ps) && ps[i+1].N <= maxBare && len(ps[i+1].statistics()) >= minBareFigures
		found := f.statistics()
		if n := len(found) - len(started.FindAllString(f.Words, -1)); (n >= minBareFigures || few && len(found) >= minBareFigures-1) && 3*len(found) >= 2*(f.Commas+f.Stops+1) && (3*n >= 2*(f.Commas+f.Stops+1) || few) {
			f.interrupts = interrupts(ps, i)
		}
		if f.interrupts {
			f.found = found
		}
	}
	for run := range trait.Runs(ps, figureLine) {
		if len(run) >= 3 {
			for _, f := range run {
				f.tally = true
			}
		}
	}
}

// interrupts reports a paragraph between the halves of a sentence: the prose
// before it, statistics skipped, breaks off, and prose that ends follows.
func interrupts(ps []*para, i int) bool {
	before, after := i-1, i+1
	for before >= 0 && before > i-4 && (ps[before].Ends == trait.EndsStop && len(ps[before].statistics()) >= minBareFigures && ps[before].N <= maxBare ||
		ps[before].bare() && ps[before].Ends == trait.EndsOpen || ps[before].Has(trait.Caption)) {
		before--
	}
	for after < len(ps) && after < i+5 && (len(ps[after].statistics()) >= minBareFigures && ps[after].N <= maxBare ||
		ps[after].bare() && ps[after].Ends == trait.EndsOpen || ps[after].Has(trait.Caption) || ps[after].Dashed && ps[after].N <= trait.MaxSubtitle) {
		after++
	}
	return before >= 0 && after < len(ps) && ps[before].N >= trait.BodyLength && ps[before].Ends == trait.EndsOpen && ps[before].Commas+ps[before].Stops > 0 &&
		ps[before].Kind == "" && ps[after].Ends == trait.EndsStop && ps[after].Number == trait.NoNumber && !ps[after].Dashed
}

// figureEnd is a short line that ends with a figure.
var figureEnd = pattern.New(`^\p{Han}[\p{Han}（）()“”A-Za-z]{1,17}[:：　 ]*[+\-−↑↓]?\d[\d,.]*(?:万|亿|千|百)?(?:余|多)?[\p{Han}%％‰]{0,5}(?:（\p{Han}{1,3}）)?[。；;]?$`).Has("0123456789")

func figureLine(f *para) bool {
	return f.Kind == "" && f.N <= 30 && f.Commas <= 1 && !f.Has(trait.Apart|trait.Field|trait.Web) && f.Number == trait.NoNumber && f.Row < 3 && figureEnd.MatchString(f.Words) && !strings.HasSuffix(f.Words, "年")
}

// listing reports a sentence of which each part between ； opens with a figure.
func listing(s string) bool {
	parts := strings.Split(s, "；")
	for _, p := range parts {
		if r, _ := utf8.DecodeRuneInString(p); !trait.IsDigit(r) {
			return false
		}
	}
	return len(parts) >= minBareFigures
}

// quotesFigures reports figures that are set apart as a quotation is: bold ones, two and
// more, and nobody's words.
func (p *piece) quotesFigures() bool {
	return p.Kind == doc.Quote && p.WithDigit >= 2 && p.N <= maxCallout && !strings.ContainsAny(p.Text, "“\n") && !spokenOf.MatchString(p.Text) && (p.Period || p.Ends == trait.EndsOpen && p.eachBold())
}

// spokenOf opens what somebody says of figures.
var spokenOf = pattern.New(`^\p{Han}{1,8}(?:说|认为|表示|回忆|坦言)[，：:]`).Has("说为示忆言")

// eachBold reports clauses that hold a bold figure each: 志愿者**412名**，服务**380小时**.
func (p *piece) eachBold() bool {
	from := 0
	for _, part := range strings.FieldsFunc(p.Text, func(r rune) bool { return strings.ContainsRune("，；;、|｜　", r) }) {
		at := from + strings.Index(p.Text[from:], part)
		from = at + len(part)
		start := utf8.RuneCountInString(p.Text[:at])
		end := start + utf8.RuneCountInString(part)
		if !slices.ContainsFunc(p.Spans, func(s doc.Span) bool {
			return s.Mark == doc.Strong && s.Start >= start && s.End <= end && strings.ContainsFunc(string(p.Chars[s.Start:s.End]), trait.IsDigit)
		}) {
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
