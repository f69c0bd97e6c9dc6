package docx

import (
	"slices"
	"strings"
	"unicode/utf8"

	"dayang/input/doc"
	"dayang/input/draft"
	"dayang/input/figure"
	"dayang/input/pattern"
)

// Figures in the cells of a row, each over what it counts or under it, as reports have them.

var (
	// listed is what a cell has over its name in a rota, a menu, a recipe, a list of years or of flats.
	listed = pattern.New(`
		(?:[年月日号时点路楼层室厅岁届期章折克斤两升组遍勺片粒盒瓶]|分钟|(?:^|[^万亿])[元块])$|
		\d[:：∶]\d|^第`)
	// cellLabel is what a figure counts.
	cellLabel = pattern.New(`^[\p{Han}A-Za-z][\p{Han}A-Za-z（）()、“”/ ]{1,19}$`)
)

// cellCard is a figure and what it counts.
type cellCard struct {
	figure string
	first  bool // it stands over what it counts
	set    bool // it has another type
}

// cardOf reads the paragraphs of a cell.
func cardOf(ps []draft.Para) (c cellCard, ok bool) {
	if len(ps) != 2 || ps[0].Kind != "" || ps[1].Kind != "" || !plain(&ps[0]) || !plain(&ps[1]) {
		return cellCard{}, false
	}
	is := func(fig, name *draft.Para) bool {
		return figure.Alone(fig.Text) && !listed.MatchString(fig.Text) && cellLabel.MatchString(name.Text)
	}
	fig, name := &ps[0], &ps[1]
	c.first = is(fig, name)
	if !c.first {
		if fig, name = name, fig; !is(fig, name) {
			return cellCard{}, false
		}
	}
	c.figure = fig.Text
	c.set = fig.Look.Bold && !name.Look.Bold || fig.Look.Size > name.Look.Size
	return c, true
}

// onDisplay reports figures in other type than their names, or two and more that are not all of one
// unit but shares: what each of some persons, flats or goods has is a list.
func onDisplay(cards []cellCard) bool {
	set, units := true, map[string]bool{}
	for _, c := range cards {
		if c.first != cards[0].first {
			return false
		}
		a, _ := figure.Of(c.figure)
		set = set && c.set
		units[a.Unit] = true
	}
	return len(cards) > 0 && (set || len(units) > 1 || len(cards) > 1 && (units["%"] || units["％"]))
}

// plain reports text with no marks but those of looks.
func plain(p *draft.Para) bool {
	return !slices.ContainsFunc(p.Spans, func(s doc.Span) bool { return s.Mark != doc.Strong && s.Mark != doc.Emph })
}

// cardTable reports a table all cells of which are a figure and what it counts, by their words.
func cardTable(e *el) bool {
	var cards []cellCard
	for _, c := range cellsOf(e) {
		var lines []draft.Para
		c.each("p", func(p *el) {
			var b strings.Builder
			p.each("t", func(t *el) { b.WriteString(t.text) })
			if s := strings.TrimSpace(b.String()); s != "" && len(lines) < 3 {
				lines = append(lines, draft.Para{Block: doc.Block{Text: s}})
			}
		})
		if len(lines) == 0 {
			continue
		}
		card, ok := cardOf(lines)
		if !ok {
			return false
		}
		cards = append(cards, card)
	}
	return len(cards) > 1 && onDisplay(cards)
}

// cellCards makes callouts of the paragraphs of cells, which begin at the places in from, if each cell is
// a figure and what it counts.
func (r *reader) cellCards(from []int) {
	end := len(r.out.Paras)
	var cards []cellCard
	for k, at := range from {
		to := end
		if k+1 < len(from) {
			to = from[k+1]
		}
		if at == to {
			continue // an empty cell
		}
		c, ok := cardOf(r.out.Paras[at:to])
		if !ok || r.numbers[at] != nil || r.numbers[at+1] != nil {
			return
		}
		cards = append(cards, c)
	}
	if !onDisplay(cards) {
		return
	}
	for k, c := range cards {
		at, start := end-2*(len(cards)-k), 0
		p, name := &r.out.Paras[at], r.out.Paras[at+1]
		if !c.first {
			start = utf8.RuneCountInString(p.Text) + 1
		}
		p.Kind, p.Text, p.Figures = doc.Callout, p.Text+" "+name.Text, []string{c.figure}
		p.Spans = []doc.Span{{Start: start, End: start + utf8.RuneCountInString(c.figure), Mark: doc.Strong}}
	}
	for k := range cards {
		r.drop(end - 1 - 2*k)
	}
}
