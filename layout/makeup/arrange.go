package makeup

// Group is boxes that belong together and to one place of the text, such as
// the statistics that stood side by side in the report.
type Group struct {
	Anchor int // the strip before which the group stands in the report
	// Boxes stand together; over each other they must fit the depth of a page,
	// or side by side its columns.
	Boxes []Box
	// Head says that a heading stands in it: the text after it belongs to another, and is
	// not to be read first.
	Head bool
	// Led says that text before it leads to it, as to a table or a picture: on the page before
	// that it is not understood.
	Led bool
	// Near says that it is to be read in its chapter, as what has no order of its own is: a table of a few lines.
	Near bool
	// Kind tells tables from pictures: those of a kind are counted, or tell one after the other. 0 is
	// for what has no order of its own.
	Kind int
	// Rest says that it goes on with what stands on the page before: at the head of the page.
	Rest bool
	// Abreast says that its boxes are parts of one thing: side by side only.
	Abreast bool
}

// Box is a rectangle that text flows around: a statistic, a picture, a table.
type Box struct {
	Rows int // height in grid lines, without the white around it
	Span int // columns; 0 means 1
	// Beside is the height that it takes beside the others of its group, 0 if that
	// is the same.
	Beside int
}

func (b Box) span() int { return max(1, b.Span) }

// height returns the lines that a box takes: over the others of its group, or
// beside them.
func (b Box) height(stacked bool) int {
	if stacked {
		return b.Rows
	}
	return max(b.Rows, b.Beside)
}

// Place is where a box stands, in columns and grid lines of the text area.
type Place struct {
	Col, Span, Row, Rows int
	Foot                 bool // at the foot of its columns, under the text
}

// Problem is a page to be made up.
type Problem struct {
	Strips []Strip
	Paras  []Para
	Groups []Group
	// Waits is how many of the last of them are for pages after this one.
	Waits int
	// InOrder says that no group may go to the next page while one after it stands on this.
	InOrder bool
	Columns int
	// Start is the first strip of this page.
	Start int
	// Depth is the most grid lines that the columns may take; MinDepth the
	// fewest that look like columns.
	Depth, MinDepth int
	// Slack is how many lines may stay white at the edge of a box.
	Slack int
	// Next is the depth of the pages that follow; 0 if nothing is known of them.
	Next int
	// Top are the grid lines at the head of each column that a headline over
	// some of them takes, with the white under it; nil for none.
	Top []int
}

// top returns the lines of a column that the headline takes.
func (p *Problem) top(col int) int {
	if col < len(p.Top) {
		return p.Top[col]
	}
	return 0
}

// Page is a page made up.
type Page struct {
	Plan
	Depth  int       // grid lines that the columns take
	Places [][]Place // for each group of the page, its boxes
	Groups []int     // the groups of the problem that stand on this page
	Frames []Region  // where the text of each column stands
	Full   bool      // the report ends on this page
	// Renumbered is how many groups on it a reader comes to before the one of their kind that comes first.
	Renumbered int
	// Scraps is how many legs of text beside boxes look left over.
	Scraps int
	// astray is how many boxes are read in another section than theirs, those of another chapter twice.
	astray int
	next   int // the least cost of the columns after it
}

// Total is the cost by which pages are compared: what the columns that follow will
// cost at least, too.
func (p *Page) Total() int { return p.Cost + p.next }

// Uneven reports whether a column ends short.
func (p *Page) Uneven() bool { return p.Cost >= costShort }

// Torn reports whether a column ends where the keep rules forbid it.
func (p *Page) Torn() bool { return p.Cost >= costTorn }

// Blank returns the grid lines of white that a column has for it to end level, or
// because it does not.
func (c *Column) Blank() int {
	n := c.White + c.Short
	for _, e := range c.Extra {
		n += e.Rows
	}
	return n
}

// Region is a stretch of a column, in grid lines from the top of the text area.
type Region struct{ Row, Rows int }

// Maker makes up the pages of one report, one after the other, and remembers what
// it found out about its columns. It is not safe for concurrent use.
type Maker struct{ s search }

// New returns a Maker for the strips and paragraphs of a report.
func New(strips []Strip, paras []Para) *Maker {
	return &Maker{search{galley: newGalley(strips, paras), orders: newOrders()}}
}

// Again returns a Maker for the report with some of its paragraphs longer or shorter. The
// two share what they find out about the places of boxes.
func (m *Maker) Again(strips []Strip, paras []Para) *Maker {
	return &Maker{search{galley: newGalley(strips, paras), orders: m.s.orders}}
}

// MakeUp makes up the next page of the report; p.Strips and p.Paras are those of New.
// ok is false if not even one strip could be placed.
func (m *Maker) MakeUp(p Problem) (Page, bool) {
	pg, ok := m.makeUp(p)
	if ok && pg.astray+pg.Scraps > 0 && p.Slack > 0 { // rather a line of white more at a box
		p.Slack++
		if other, is := m.makeUp(p); is && other.Total() < pg.Total() && (other.astray < pg.astray ||
			other.astray == pg.astray && other.Scraps < pg.Scraps && len(other.Groups) >= len(pg.Groups)) {
			return other, true
		}
	}
	return pg, ok
}

func (m *Maker) makeUp(p Problem) (Page, bool) {
	s := &m.s
	s.Problem = p
	s.follow, s.alone = Frame{Rows: p.Next}, p.Columns == 1
	if p.Start == len(p.Strips) {
		return s.shelves()
	}
	if s.leadsToTables() {
		if pg, ok := s.tables(); ok {
			return pg, true
		}
	}
	total := s.height(p.Start, len(p.Strips)) + boxRows(p.Groups)
	for c := range p.Columns {
		total += p.top(c)
	}
	for _, mode := range []struct{ ragged, torn bool }{{}, {true, false}, {true, true}} {
		s.ragged, s.torn = mode.ragged, mode.torn
		if s.Waits == 0 && total <= p.Depth*p.Columns+p.Columns {
			pg, ok := s.whole(total)
			if ok && !mode.ragged && pg.Cost >= costOvertaken {
				s.ragged = true // rather uneven than headings out of their order
				if uneven, other := s.whole(total); other && uneven.Cost < pg.Cost {
					pg = uneven
				}
			}
			if ok {
				return pg, true
			}
		}
		if s.Waits == 0 && total <= p.Depth*p.Columns && !mode.torn {
			continue // it fits: better uneven than the rest of the page empty
		}
		if pg, ok := s.part(); ok && (pg.Placed > p.Start || len(pg.Groups) > 0) {
			return pg, true
		}
	}
	return Page{}, false
}

// columnsAhead is how many columns of the pages to come are foreseen.
const columnsAhead = 3

// boxRows returns the grid lines that groups take with the white beside each box.
func boxRows(groups []Group) int {
	n := 0
	for _, g := range groups {
		for _, b := range g.Boxes {
			n += (b.Rows + 1) * b.span()
		}
	}
	return n
}

type search struct {
	Problem
	*galley
	orders  *orders
	outlook outlook
	// scratch, the rows of headings and what beam weighs are memory that is used again.
	scratch              board
	atHeads, soFar       board
	rowsBefore, rowsHere []int
	next                 []partial
	order                []int64
	pairs                int // of places that were weighed together, for tests
}

// whole sets all that is left in columns of the least depth that fits.
func (s *search) whole(total int) (Page, bool) {
	groups := make([]int, len(s.Groups))
	for i := range groups {
		groups[i] = i
	}
	least := max(total/s.Columns-1, s.MinDepth)
	for _, g := range s.Groups {
		least = max(least, tallest(g.Boxes))
	}
	for c := range s.Columns {
		least = max(least, s.top(c))
	}
	var best Page
	found := false
	deepest := least + 4
	if s.ragged {
		deepest = least + 12
	}
	for d := least; d <= min(deepest, s.Depth); d++ {
		pg, ok := s.arrange(groups, d, true)
		if ok && (!found || pg.Cost < best.Cost) {
			best, found = pg, true
		}
		if found && best.Cost < CostGape && best.Scraps == 0 {
			break
		}
	}
	best.Full = true
	return best, found
}

const (
	// maxExact is the number of arrangements up to which all are weighed.
	maxExact = 6000
	// maxFills is how many of them are filled with text at one depth, the
	// most promising first.
	maxFills = 120
)

// arrange finds the best places for the groups at one depth. When the
// arrangements are few, all are weighed by what they cost before any text is
// filled in, and filled in that order until no other can be better; else one
// group after the other is improved.
func (s *search) arrange(groups []int, depth int, all bool) (Page, bool) {
	s.tails = s.tails[:0] // of another depth, or by other rules
	options := make([][]spot, len(groups))
	count := 1
	for k, gi := range groups {
		options[k] = s.spots(groups, gi, depth)
		if len(options[k]) == 0 {
			return Page{}, false
		}
		if count <= maxExact {
			count *= len(options[k])
		}
	}
	if count > maxExact {
		return s.improve(groups, options, depth, all)
	}
	choices := order(s, s.orders.choices, groups, depth,
		func() []int64 { return s.choices(groups, options, count, depth) })
	pick := make([]uint8, len(groups))
	var best Page
	found := false
	for n, c := range choices {
		if found && (int(c>>32) >= best.Total() || n >= maxFills) {
			break // text can only add to the cost
		}
		number(pick, options, int(c&(1<<32-1)))
		found = s.try(&best, found, groups, options, pick, s.together(groups, options, pick), depth, all)
	}
	return best, found
}

// number sets pick to the n-th choice of one spot for each group.
func number(pick []uint8, options [][]spot, n int) {
	for k := range pick {
		pick[k] = uint8(n % len(options[k]))
		n /= len(options[k])
	}
}
