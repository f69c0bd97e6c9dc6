package galley

import (
	"unicode"
	"unicode/utf8"

	"dayang/input/doc"
	"dayang/layout/inline"
	"dayang/layout/unit"
)

// How far a table gives way before its names are cut or it is parted.
const (
	leastTable   = 65               // size of its type in hundredths of that of boxes
	leastTableAt = 15 * unit.Pt / 2 // and at all, where names and figures would else be cut
	sizeStep     = unit.Pt / 2
	onOneLine    = 88 // size in hundredths at which a cell is rather smaller than broken
	mostWhole    = 6  // characters of a cell that is not broken
	mostHead     = 4  // lines of a cell of the head
	leastHead    = 5  // ems: the words of a head, and 增速（%）
	mostLines    = 24 // of another cell for which room is sought
)

// set chooses the columns of the page that a table takes, the size of its type and the
// widths of its columns, and sets it: in the type of the boxes if heads and names then need
// not be cut, smaller by a third at most for that and to have it in one piece, and as small as
// can be read rather than with a name or a figure in two.
func (t *table) set(k *doc.Block, with legend) (span int) {
	full := t.Sheet.Box.Text.Size
	smallest := min(full, leastTableAt)
	least := max(full.Mul(leastTable, 100), smallest)
	t.measure()
	if span = t.span(full); t.mostSize > 0 {
		span = t.span(min(full, t.mostSize))
	}
	size := t.oneLined(full, least, span)
	if t.mostSize > 0 {
		size = min(size, t.mostSize)
	}
	for !t.share(size, span) {
		floor := least
		if t.cuts {
			floor = smallest
		}
		if size <= floor {
			break
		}
		size = max(floor, size-sizeStep)
	}
	before := t.g.extent()
	at := func(size unit.Len) {
		t.g.back(before)
		t.share(size, span)
		t.compose(k)
		t.setLegend(with, span)
	}
	at(size)
	for smaller := size; t.height() > t.most(); {
		if smaller <= least || t.height().Mul(int64(least), int64(smaller)) > t.most() {
			if smaller < size {
				at(size)
			}
			break
		}
		smaller = max(least, smaller-sizeStep)
		at(smaller)
	}
	t.g.Diags = append(t.g.Diags, t.diags...)
	return span
}

// name is what a table is called in messages: its caption or its first cell with a text.
func (t *table) name(with legend) string {
	if with.caption != nil {
		return with.caption.Text
	}
	for i := range t.cells {
		if name := t.cells[i].text; name != "" {
			return name
		}
	}
	return "…"
}

// oneLined is the size, a little under the full one at most, in which every cell stands on one
// line, else every cell under the head; the full one if there is none.
func (t *table) oneLined(full, least unit.Len, span int) unit.Len {
	least = max(least, full.Mul(onOneLine, 100))
	total := t.spanWidth(span)
	for size := full; size >= least; size -= sizeStep {
		if sum(t.natural(size)) <= total {
			return size
		}
	}
	for size := full; size >= least; size -= sizeStep {
		if t.inRows(t.natural(size), total, leastHead*size, 1) {
			return size
		}
	}
	return full
}

// span is the fewest columns of the page that hold every cell on one line, else all.
func (t *table) span(size unit.Len) int {
	natural := t.natural(size)
	span := max(1, t.leastSpan)
	for span < t.Sheet.Columns.Count && sum(natural) > t.spanWidth(span) {
		span++
	}
	return span
}

// rounding is the part of the size by which a text may be wider than its width in another size
// says.
const rounding = 100

// natural are the widths of the columns that hold every cell on one line, in type of a size.
func (t *table) natural(size unit.Len) []unit.Len {
	full := t.Sheet.Box.Text.Size
	t.size, t.leading = size, t.Sheet.Box.Leading.Mul(int64(size), int64(full))
	for i := range t.cells {
		c := &t.cells[i]
		if c.width = c.full; size != full {
			c.width = c.full.Mul(int64(size), int64(full)) + size/rounding
		}
	}
	return t.columns(func(c *cell) unit.Len { return c.width })
}

// columns are widths of the columns for what each cell needs; what a cell over several
// columns needs more is shared out.
func (t *table) columns(need func(c *cell) unit.Len) []unit.Len {
	pads := 2 * t.pad()
	out := make([]unit.Len, t.cols)
	for i := range out {
		out[i] = 2 * t.size
	}
	for i := range t.cells {
		if c := &t.cells[i]; c.cols == 1 {
			out[c.col] = max(out[c.col], need(c)+pads)
		}
	}
	most := t.spanWidth(t.Sheet.Columns.Count)
	for i := range t.cells {
		if c := &t.cells[i]; c.cols > 1 {
			under := out[c.col:min(c.col+c.cols, t.cols)]
			if more := min(need(c)+pads, most) - sum(under); more > 0 {
				for i := range under {
					under[i] += more / unit.Len(len(under))
				}
			}
		}
	}
	return out
}

// share gives the columns of a table their widths: all on one line if there is room for it,
// else in the lines of head and cells that make it lowest. It reports whether that does
// without cutting a name, and without a head of many lines.
func (t *table) share(size unit.Len, span int) bool {
	natural, total := t.natural(size), t.spanWidth(span)
	t.cuts = false
	if sum(natural) <= total {
		t.widths = scale(natural, total)
		return true
	}
	if t.inRows(natural, total, leastHead*size, mostLines) {
		return true
	}
	if t.cuts = !t.inRows(natural, total, 0, mostLines); t.cuts {
		t.widths = squeeze(natural, total)
	}
	return false
}

// inRows finds the widths with which the table is lowest, its cells take no more than so many
// lines, names are not cut, and the cells of the head have a least width; none may fit.
func (t *table) inRows(natural []unit.Len, total, leastHead unit.Len, most int) bool {
	lowest := 0
	for head := 1; head <= mostHead; head++ {
		heads := t.heads(head, leastHead, total)
		for lines := 1; lines <= most; lines++ {
			need := t.columns(func(c *cell) unit.Len {
				if c.row < t.headRows {
					return heads[c]
				}
				return t.inLines(c, lines)
			})
			if sum(need) > total {
				continue
			}
			if n := t.rowLines(need); lowest == 0 || n < lowest {
				lowest, t.widths = n, fill(need, natural, total)
			}
			break
		}
	}
	return lowest > 0
}

// heads are the widths that the cells of the head need for a number of lines, and some at
// least. Where a cell needs more than the table has, that much is not sought.
func (t *table) heads(lines int, least, total unit.Len) map[*cell]unit.Len {
	out := map[*cell]unit.Len{}
	for i := range t.cells {
		c := &t.cells[i]
		if c.row >= t.headRows {
			break
		}
		w := max(least, c.width/unit.Len(lines))
		for w < min(c.width, total) && t.headText(c).Lines(w) > lines {
			w += t.size / 2
		}
		out[c] = min(w, c.width)
	}
	return out
}

// headText is a cell of the head, shaped in the type of the table: it is measured at many widths.
func (t *table) headText(c *cell) *inline.Text {
	if c.head == nil || c.headSize != t.size {
		c.head, c.headSize = t.shape(c, inline.Center, nil), t.size
	}
	return c.head
}

// inLines is the width that a cell needs for a number of lines: names and figures are not
// broken, and no word is.
func (t *table) inLines(c *cell, lines int) unit.Len {
	n := utf8.RuneCountInString(c.text)
	if lines == 1 || n <= mostWhole {
		return c.width
	}
	longest, run := mostWhole, 0
	for _, r := range c.text {
		if run++; r == ' ' || unicode.Is(unicode.Han, r) || unicode.IsPunct(r) && r > unicode.MaxLatin1 {
			run = 0
		}
		longest = max(longest, run)
	}
	word := unit.Len(0)
	if longest > mostWhole {
		word = c.width.Mul(int64(longest), int64(n))
	}
	return min(c.width, max(mostWhole*t.size, word, c.width/unit.Len(lines)+t.size))
}

// rowLines is how many lines all rows of a table have together, about.
func (t *table) rowLines(widths []unit.Len) int {
	rows := make([]int, t.rows)
	for i := range t.cells {
		c := &t.cells[i]
		inner := -2 * t.pad()
		for _, w := range widths[c.col:min(c.col+c.cols, t.cols)] {
			inner += w
		}
		rows[c.row] = max(rows[c.row], int((c.width+inner-1)/max(inner, 1)))
	}
	all := 0
	for _, n := range rows {
		all += n
	}
	return all
}

func sum(widths []unit.Len) unit.Len {
	all := unit.Len(0)
	for _, w := range widths {
		all += w
	}
	return all
}

// scale gives out room to spare in proportion.
func scale(widths []unit.Len, total unit.Len) []unit.Len {
	out, all := make([]unit.Len, len(widths)), sum(widths)
	for i, w := range widths {
		out[i] = w + (total-all).Mul(int64(w), int64(all))
	}
	return out
}

// fill gives room to spare to the columns that would be wider, in proportion to what they
// lack.
func fill(need, natural []unit.Len, total unit.Len) []unit.Len {
	lack := make([]unit.Len, len(need))
	for i := range need {
		lack[i] = max(0, natural[i]-need[i])
	}
	spare, all := total-sum(need), sum(lack)
	if all <= spare {
		return scale(natural, total)
	}
	out := make([]unit.Len, len(need))
	for i := range need {
		out[i] = need[i] + spare.Mul(int64(lack[i]), int64(all))
	}
	return out
}

// squeeze brings widths to a sum that is too little for them: the widest give way first.
func squeeze(natural []unit.Len, total unit.Len) []unit.Len {
	out := append([]unit.Len{}, natural...)
	done := make([]bool, len(out))
	left, rest := total, len(out)
	for changed := true; changed && rest > 0; {
		changed = false
		limit := left / unit.Len(rest)
		for i, w := range out {
			if !done[i] && w <= limit {
				done[i], changed = true, true
				left -= w
				rest--
			}
		}
	}
	for i := range out {
		if !done[i] {
			out[i] = left / unit.Len(max(1, rest))
		}
	}
	return out
}
