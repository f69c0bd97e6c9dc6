package plain

// Agencies' files and printouts set a whole text in: every line of it stands behind a margin
// (13 cells in those of a wire service), and paragraphs have their indent beyond it. The
// margin says nothing of a line and is taken off.

const (
	minMargin   = 2  // ems; a paragraph's own indent is as much
	marginLines = 4  // lines that go on from an open line, at least
	marginShare = 80 // per cent of them that stand at the margin exactly
)

// margin takes the margin off that the lines of a text have in common: where most lines
// that go on from a line without a stop stand at one indent, what stands further in is
// indented by the rest, and what stands further out is not indented.
func (r *reader) margin() {
	at := map[int]int{}
	n, longest := 0, 0
	for _, l := range r.lines {
		longest = max(longest, l.cells)
	}
	for i := 1; i < len(r.lines); i++ {
		prev, l := &r.lines[i-1], &r.lines[i]
		if l.blank == 0 && !endsSentence(prev.text) && prev.cells*100 >= marginShare*longest {
			at[l.indent]++
			n++
		}
	}
	margin, most := 0, 0
	for indent, k := range at {
		if k > most || k == most && indent < margin {
			margin, most = indent, k
		}
	}
	least := marginLines
	if r.named {
		least = 1 // no list stands so under the fields of a record
	}
	if margin < minMargin || most < least || most*100 < marginShare*n {
		return
	}
	further := false
	for _, l := range r.lines {
		further = further || l.indent > margin && l.indent <= margin+setIn
	}
	if !further {
		return
	}
	for i := range r.lines {
		r.lines[i].indent = max(0, r.lines[i].indent-margin)
	}
}
