package galley

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dayang/input/diag"
	"dayang/input/doc"
)

// What it takes to say that a statistic belongs to a paragraph: points for what both
// say and hardly another paragraph does.
const (
	pointsBigram = 1 // two Han side by side
	pointsFigure = 4 // a number with its unit
	mostSayers   = 2 // what more paragraphs say tells nothing
	leastPoints  = 8 // fewer may be chance
	perAway      = 8 // and one more for every so many blocks between the two
	pointsBeside = 4 // for the paragraphs before and after the statistic: they have it by right
)

// pending is a statistic that waits for its place in the text.
type pending struct {
	box    Box
	block  int        // its own
	more   int        // blocks after it that are in the box, too
	head   *doc.Block // the name of its family, if the box does not say it
	elem   int        // and its element
	strip  int        // before which it stands in the report
	anchor int        // before which it shall stand
}

// term is what a statistic and a paragraph may have in common.
type term struct {
	figure string  // a number with its unit, or
	pair   [2]rune // two Han
}

// says are the blocks that say a term, no more than tell something.
type says struct {
	blocks [mostSayers]int
	n      int
}

// anchorCallouts finds for each statistic the paragraph that speaks of the same, and
// lets it stand behind that. One that no paragraph claims stays where the report has it.
func (b *builder) anchorCallouts(blocks []doc.Block) {
	sayers := map[term]*says{}
	numbers := map[string][]string{} // the figures that begin with a number
	terms := make([][]term, len(b.pending))
	for i := range b.pending {
		p := &b.pending[i]
		terms[i] = termsOf(blocks[p.block : p.block+p.more+1])
		for _, t := range terms[i] {
			if sayers[t] == nil {
				sayers[t] = &says{}
				if t.figure != "" {
					n := t.figure[:numberEnd(t.figure)]
					numbers[n] = append(numbers[n], t.figure)
				}
			}
		}
	}
	for i := range blocks {
		if k := &blocks[i]; k.Kind == doc.Paragraph {
			hear(k.Text, i, sayers, numbers)
		}
	}
	for i := range b.pending {
		p := &b.pending[i]
		p.anchor = p.strip
		within := func(at int) bool { return !b.g.parted(min(p.strip, b.ends[at]), max(p.strip, b.ends[at])) }
		if at := claim(p.block, terms[i], sayers, within); at >= 0 {
			p.anchor = b.ends[at]
			if b.between(at, p.block) {
				b.g.Diags.Add(diag.Info, "callout-anchor", blocks[p.block].Pos,
					diag.T("这条数读与第 %d 行说的是一件事（%s），排在那一段近旁",
						"this statistic speaks of what line %d says (%s) and is set near it",
						blocks[at].Pos.Line, shared(at, terms[i], sayers)))
			}
		}
	}
}

// between reports whether other text stands between a paragraph and a statistic.
func (b *builder) between(at, callout int) bool {
	from, to := b.ends[at], b.ends[callout]
	if at > callout {
		from, to = b.ends[callout], b.ends[at-1]
	}
	return from != to
}

// termsOf lists what statistics say, each once.
func termsOf(blocks []doc.Block) []term {
	var out []term
	add := func(t term) {
		if !slices.Contains(out, t) {
			out = append(out, t)
		}
	}
	for i := range blocks {
		k := &blocks[i]
		for _, s := range k.Stats {
			f := strings.TrimPrefix(s.Text, s.Prefix)
			if n := numberEnd(f); n > 0 && (n > 1 || len(f) > n) {
				add(term{figure: f})
			}
		}
		prev := ' '
		for _, r := range k.Text {
			if unicode.Is(unicode.Han, prev) && unicode.Is(unicode.Han, r) {
				add(term{pair: [2]rune{prev, r}})
			}
			prev = r
		}
	}
	return out
}

// hear notes what a paragraph says of what the statistics say.
func hear(text string, block int, sayers map[term]*says, numbers map[string][]string) {
	note := func(t term) {
		if s := sayers[t]; s != nil && s.n <= mostSayers {
			if s.n > 0 && s.blocks[min(s.n, mostSayers)-1] == block {
				return
			}
			if s.n < mostSayers {
				s.blocks[s.n] = block
			}
			s.n++
		}
	}
	prev := ' '
	for i, r := range text {
		switch {
		case r >= '0' && r <= '9' && (prev < '0' || prev > '9') && prev != '.':
			for _, f := range numbers[text[i:i+numberEnd(text[i:])]] {
				if strings.HasPrefix(text[i:], f) {
					note(term{figure: f})
				}
			}
		case unicode.Is(unicode.Han, r) && unicode.Is(unicode.Han, prev):
			note(term{pair: [2]rune{prev, r}})
		}
		prev = r
	}
}

// numberEnd returns the length of the number with which a text begins.
func numberEnd(s string) int {
	n := strings.IndexFunc(s, func(r rune) bool { return r != '.' && r != ',' && (r < '0' || r > '9') })
	if n < 0 {
		n = len(s)
	}
	return len(strings.TrimRight(s[:n], ".,"))
}

// claim returns the block that a statistic belongs to, -1 if none says enough of it. One of another
// chapter has to say half as much again, and is asked only when none within that of the statistic says enough.
func claim(callout int, terms []term, sayers map[term]*says, within func(int) bool) int {
	points := map[int]int{}
	for _, t := range terms {
		s := sayers[t]
		if s.n > mostSayers {
			continue
		}
		for _, block := range s.blocks[:s.n] {
			if t.figure != "" {
				points[block] += pointsFigure
			} else {
				points[block] += pointsBigram
			}
		}
	}
	best, most, own := -1, 0, false
	for block, n := range points {
		away, here := max(block-callout, callout-block), within(block)
		least := leastPoints + away/perAway
		if !here {
			least += leastPoints / 2
		}
		if n < least || own && !here {
			continue
		}
		if here && !own {
			own, best, most = true, -1, 0
		}
		if away == 1 {
			n += pointsBeside
		}
		if n > most || n == most && away < max(best-callout, callout-best) ||
			n == most && away == max(best-callout, callout-best) && block < best {
			best, most = block, n
		}
	}
	return best
}

// shared tells by what a paragraph and a statistic were brought together: their
// figures, else the longest run of words.
func shared(at int, terms []term, sayers map[term]*says) string {
	var figures []string
	longest, run := "", ""
	var last rune
	for _, t := range terms {
		s := sayers[t]
		said := s.n <= mostSayers && slices.Contains(s.blocks[:s.n], at)
		switch {
		case t.figure != "":
			if said {
				figures = append(figures, t.figure)
			}
			continue
		case !said:
			run = ""
		case run != "" && t.pair[0] == last:
			run += string(t.pair[1])
		default:
			run = string(t.pair[:])
		}
		last = t.pair[1]
		if utf8.RuneCountInString(run) > utf8.RuneCountInString(longest) {
			longest = run
		}
	}
	if len(figures) > 0 {
		return strings.Join(figures, "、")
	}
	return longest
}

// maxGroup is how many boxes may stand together; more would make a wall of them.
const maxGroup = 2

// near is how many strips there may be between the places of statistics that stand
// together.
const near = 12

// groupCallouts joins the statistics whose places in the text are near each other.
func (b *builder) groupCallouts() {
	slices.SortStableFunc(b.pending, func(x, y pending) int { return x.anchor - y.anchor })
	most := min(maxGroup, b.Sheet.Columns.Count) // over each other they would be a wall
	strip := b.Sheet.Box.Design == "strip"
	if strip {
		most = b.Sheet.Columns.Count
	}
	said := map[*doc.Block]bool{}
	for i := 0; i < len(b.pending); {
		first := b.pending[i]
		named := first.head != nil && !said[first.head]
		if named {
			b.named(&first.box, first)
			said[first.head] = true
		}
		g := Group{first.anchor, []Box{first.box}}
		// The figures of others would not stand on one line with those of a box with a name.
		for i++; (strip || !named) && i < len(b.pending) && len(g.Boxes) < most &&
			b.pending[i].anchor-g.Anchor <= near && !b.g.parted(g.Anchor, b.pending[i].anchor); i++ {
			if h := b.pending[i].head; h != nil && !said[h] {
				break // the first of another name
			}
			x := b.pending[i].box
			if named {
				b.lower(&x, nil)
			}
			g.Boxes = append(g.Boxes, x)
			g.Anchor = b.pending[i].anchor
		}
		if strip && len(g.Boxes) > 1 {
			g.Boxes = []Box{b.join(g.Boxes)}
		}
		b.g.Groups = append(b.g.Groups, g)
	}
	slices.SortStableFunc(b.g.Groups, func(x, y Group) int { return x.Anchor - y.Anchor })
}
