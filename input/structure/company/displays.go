package company

import (
	"slices"
	"strings"
	"unicode/utf8"

	"dayang/input/doc"
	"dayang/input/figure"
	"dayang/input/stats"
	"dayang/input/structure/trait"
)

// Figures on display: a line of a figure and nothing else, and on the next line, or on the
// one before, what it counts. Runs of such lines are read as a whole, before titles and
// headings compete for them; each run gets points for what it is and where it stands, and
// those that have enough are statistics, one of each figure.

// displayForm is the order of the lines.
type displayForm uint8

const (
	figureOver  displayForm = iota // the figure, what it counts
	figureUnder                    // what is counted, the figure
)

// display is one figure and what it counts, perhaps a line on how it moved.
type display struct {
	at, size int // first line, lines
	figure   int // the line of the figure
	// cut says that the last two lines are one phrase; remark that the last one only says more of the
	// figure, whatever figures it has.
	cut, remark bool
}

// displays is a run of them, all of one form.
type displays struct {
	form displayForm
	of   []display
}

func (g *displays) from() int { return g.of[0].at }

func (g *displays) to() int { return g.of[len(g.of)-1].at + g.of[len(g.of)-1].size }

// joinDisplays makes one paragraph of each figure and its line.
func joinDisplays(ps *[]*Paragraph) {
	all := *ps
	groups, over := findDisplays(all, nil)
	if over != 0 { // all runs of a text are of one form
		groups, _ = findDisplays(all, &over)
	}
	prose := slices.IndexFunc(all,
		func(f *Paragraph) bool { return f.N >= trait.BodyLength && f.Ends == trait.EndsStop })
	total := 0
	for _, g := range groups {
		if ratedDisplays(all, &g, prose) > 0 {
			total += len(g.of)
		}
	}
	groups = slices.DeleteFunc(groups, func(g displays) bool {
		points := ratedDisplays(all, &g, prose)
		if total > len(g.of) {
			points += displayOthers
		}
		return points < displayAt
	})
	if len(groups) == 0 {
		return
	}
	replace(ps, func(i int) (int, []*Paragraph) {
		if len(groups) == 0 || groups[0].from() != i {
			return 0, nil
		}
		g := groups[0]
		groups = groups[1:]
		var out []*Paragraph
		for _, d := range g.of {
			out = append(out, joined(all, d))
		}
		return g.to() - i, out
	})
}

// joined makes one paragraph of the lines of a display.
func joined(all []*Paragraph, d display) *Paragraph {
	fig, _ := all[d.figure].Shown()
	lines := slices.Clone(all[d.at : d.at+d.size])
	lost := ""
	for k, l := range lines {
		mark := figure.Bar(l.Words)
		if mark == "" || k == 0 {
			continue // the first one is taken off when the block is built
		}
		given := *l.Para
		given.Text, given.Spans, given.Origins = l.Words[len(mark):], trait.ShiftSpans(l.Spans,
			utf8.RuneCountInString(mark)), nil
		lines[k] = New(&given)
		lost += strings.TrimSpace(mark)
	}
	if d.cut && (lines[1].breaksOff() || lines[1].Commas > 0) { // else a blank parts what may be a phrase or a remark
		lines = append(lines[:1:1], New(closedUp(lines[1:])))
	}
	if d.figure == d.at && lines[0].goesOnIn(lines[1]) {
		lines = append([]*Paragraph{New(closedUp(lines[:2]))}, lines[2:]...)
	}
	f := New(together(lines))
	f.Ornament, f.Lost = utf8.RuneCountInString(figure.Bar(f.Words)), lost
	f.tell(Set)
	f.Number, f.NumLen, f.Row, f.Halves = trait.NoNumber, 0, 0, false
	f.Spans = slices.DeleteFunc(slices.Clone(f.Spans), func(s doc.Span) bool { return s.Mark == doc.Strong })
	f.BoldAll, f.BoldFigures, f.WithDigit, f.BoldShare = false, 0, 0, 0
	f.Found = []string{fig}
	_, moved, _ := strings.Cut(all[d.figure].Words, "，")
	f.Found = append(f.Found, stats.Find(moved)...)
	if m := ofThem.FindString(all[d.figure].Words[len(figure.Bar(all[d.figure].Words)):]); m != "" {
		f.Found = append(f.Found, stats.Find(m[strings.IndexAny(m, "（("):])...)
	}
	if d.figure == d.at {
		f.Found = append(f.Found, changesIn(all[d.at+1].Words)...)
	}
	switch {
	case d.size <= 2 || d.cut || d.remark && lines[2].WithDigit == 0: // a bold one is meant
	case signed.MatchString(lines[2].Words):
		f.Found = append(f.Found, lines[2].Words)
	default:
		f.Found = append(f.Found, lines[2].Statistics()...)
	}
	return f
}

// findDisplays finds the runs of a text, and how many more displays of those that tell have
// the figure over what it counts. usual says so of the text, if known.
func findDisplays(all []*Paragraph, usual *int) (groups []displays, over int) {
	for i := 0; i < len(all); {
		g, told := displaysAt(all, i, usual)
		switch {
		case len(g.of) == 0:
			i++
			continue
		case !told || len(g.of) < minFigured:
		case g.form == figureOver:
			over += len(g.of)
		default:
			over -= len(g.of)
		}
		least := 0
		if n := len(groups); n > 0 {
			least = groups[n-1].to()
		}
		groups = append(groups, g.withFirst(all, least))
		i = g.to()
	}
	return groups, over
}

// withFirst adds to a run of figures over what they count the pair before it that counts only beside others: 9期.
func (g displays) withFirst(all []*Paragraph, least int) displays {
	i := g.from() - 2
	if g.form != figureOver || len(g.of) < minFigured || i < least || !all[i].counted() || all[i].Kind != "" ||
		!all[i+1].names() || all[i+1].N < minNamed || all[i+1].Look.Blank != all[i+3].Look.Blank ||
		all[i].Look.Indent != all[i+2].Look.Indent {
		return g
	}
	g.of = append([]display{{at: i, size: 2, figure: i}}, g.of...)
	return g
}

// displaysAt returns the run that begins at a line, of the form that reads more of it. Where a
// line is left over at either end it can be read both ways, and its neighbours may tell or not.
func displaysAt(all []*Paragraph, i int, usual *int) (g displays, told bool) {
	over, under := displaysOf(all, i, figureOver), displaysOf(all, i, figureUnder)
	if len(under.of) < minFigured && all[min(i+1, len(all)-1)].Look.Blank > 0 && !(i > 0 && all[i-1].boxNamed()) {
		under.of = nil // one pair with gaps everywhere is a heading and a figure
	}
	if len(over.of) >= len(under.of) {
		return over, true
	}
	to := under.to()
	if wholeBlock(all, &under) {
		return under, true
	}
	if to == len(all) ||
		!all[to].names() ||
		all[to].Period && !all[i].Period ||
		all[to].Look.Blank > all[under.of[0].figure].Look.Blank {
		return under, true
	}
	shifted := displaysOf(all, i+1, figureOver)
	if len(shifted.of) != len(under.of) {
		return under, true
	}
	// A heading, figures over what they count; or figures under it, and the next heading.
	headed := to+1 < len(all) && all[to+1].N >= trait.BodyLength && all[to+1].Ends == trait.EndsStop &&
		all[to+1].Look.Blank <= all[i].Look.Blank
	apart := all[i].Look.Blank > all[to].Look.Blank && to+1 < len(all) && all[to+1].Look.Blank > all[to].Look.Blank
	if usual != nil && *usual > 0 || usual == nil && (apart || !headed) {
		return shifted, apart != headed
	}
	return under, apart != headed
}

// wholeBlock reports lines that a gap sets off as a block of their own, from what is counted to
// a figure; the last value may be one in words: 与经济增长同步.
func wholeBlock(all []*Paragraph, g *displays) bool {
	from, to := g.from(), g.to()
	if len(g.of) < minFigured || all[from].Look.Blank == 0 {
		return false
	}
	for k := from + 1; k < to; k++ {
		if all[k].Look.Blank > 0 {
			return false
		}
	}
	return to == len(all) || all[to].Look.Blank > 0
}

// valued reports the value in words of a line of what is counted, between others that have a
// figure, or at the end of their block.
func valued(all []*Paragraph, i int) bool {
	if i+1 >= len(all) || all[i].Look.Blank+all[i+1].Look.Blank > 0 || !all[i].names() || !all[i+1].names() ||
		all[i].N > trait.MaxShortLine || all[i+1].N > trait.MaxShortLine {
		return false
	}
	if i+2 == len(all) || all[i+2].Look.Blank > 0 {
		return true
	}
	if i+3 >= len(all) || all[i+3].Look.Blank > 0 || !all[i+2].names() {
		return false
	}
	_, sure := all[i+3].Shown()
	return sure > 0
}
