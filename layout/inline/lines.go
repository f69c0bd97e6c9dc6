package inline

import (
	"dayang/input/diag"
	"dayang/layout/cjk"
	"dayang/layout/linebreak"
	"dayang/layout/page"
	"dayang/layout/unit"
)

// BreakOptions say how a Text is broken.
type BreakOptions struct {
	Measure func(line int) unit.Len // width of each line
	// Looseness asks for so many lines more (or fewer) than is best.
	Looseness int
	FirstFit  bool
}

// Break sets the lines of a paragraph. What the ordinary rules could not do is
// reported.
func (t *Text) Break(o BreakOptions) ([]Line, diag.List) {
	if len(t.clusters) == 0 {
		return nil, nil
	}
	items := t.items()
	res := linebreak.Break(items, linebreak.Options{
		Em: t.em, Indent: t.spec.Indent, Measure: o.Measure, Looseness: o.Looseness, FirstFit: o.FirstFit,
		Ragged: t.spec.Align != Justify,
	})
	diags := append(diag.List{}, t.diags...)
	t.ladder(&diags, res.Pass)
	return t.set(items, res.Ends, o.Measure), diags
}

// Single sets the whole text on one line of its natural width.
func (t *Text) Single() Line {
	if len(t.clusters) == 0 {
		return Line{}
	}
	items := t.items()
	return t.line(items, 0, len(items)-1, 0, true)
}

// ladder reports the step of the relaxation ladder that a paragraph needed.
func (t *Text) ladder(diags *diag.List, pass int) {
	if pass < linebreak.PassRelaxed {
		return
	}
	var pos diag.Pos
	if t.spec.Pos != nil {
		pos = t.spec.Pos(0)
	}
	diags.Add(diag.Warning, "hard-paragraph", pos, map[int]diag.Text{
		linebreak.PassRelaxed:   diag.T("这一段难排：数字与单位可能分在两行", "hard to set: a number may stand apart from its unit"),
		linebreak.PassTorn:      diag.T("这一段难排：有的行字距很松", "hard to set: some lines are very loose"),
		linebreak.PassEmergency: diag.T("这一段难排：有长词或网址被拆开", "hard to set: a long word or address is cut"),
		linebreak.PassAnywhere:  diag.T("这一段难排：避头尾规则无法全部遵守", "hard to set: not all rules for line edges can be kept"),
	}[pass], diag.T("改写几个字", "change a few words"))
}

// set fills the lines and turns them into glyph runs.
func (t *Text) set(items []linebreak.Item, ends []int, measure func(int) unit.Len) []Line {
	lines := make([]Line, len(ends))
	first := 0
	for n, last := range ends {
		from, to := t.trim(first, last)
		indent := unit.Len(0)
		if n == 0 {
			indent = t.spec.Indent
		}
		room := measure(n) - indent
		final := n == len(ends)-1 || items[last].Must
		lines[n] = t.line(items, from, to, room, final)
		lines[n].Start, lines[n].End = t.clusters[first].start, t.clusters[last].end
		t.shiftLine(&lines[n], indent, room)
		first = last + 1
	}
	return lines
}

// trim drops the spaces at the edges of a line.
func (t *Text) trim(first, last int) (int, int) {
	blank := func(i int) bool {
		c := t.clusters[i].class
		return c == cjk.SP || c == cjk.BK || c == cjk.ZW || c == cjk.ISP
	}
	for first < last && blank(last) {
		last--
	}
	for first < last && blank(first) {
		first++
	}
	return first, last
}

// nearFull: a last line that lacks no more than a quarter em is filled.
const nearFull = 4

func (t *Text) line(items []linebreak.Item, from, to int, room unit.Len, final bool) Line {
	row := items[from : to+1]
	natural := row[len(row)-1].Width
	for i := range row[:len(row)-1] {
		natural += row[i].Width + row[i].Gap.Natural
	}
	fill := t.spec.Align == Justify && (!final || from > 0 && natural < room && room-natural <= t.em/nearFull)
	gaps, extra := linebreak.Set(row, t.em, room, fill)
	l := Line{Natural: natural, HanGap: extra}
	x := unit.Len(0)
	for i := range row {
		t.put(&l, from+i, x)
		x += row[i].Width
		if i < len(gaps) {
			x += gaps[i]
		}
	}
	l.Width = x
	return l
}

// put appends the glyph of a cluster at x.
func (t *Text) put(l *Line, i int, x unit.Len) {
	k := &t.clusters[i]
	if k.silent || k.g.face == nil {
		return
	}
	st := t.spec.Runs[k.style].Style
	n := len(l.Glyphs)
	if n == 0 || l.Glyphs[n-1].Face != k.g.face.ID || l.Glyphs[n-1].Size != st.Size || l.Glyphs[n-1].Color != st.Color {
		l.Glyphs = append(l.Glyphs, page.Glyphs{
			Face: k.g.face.ID, Size: st.Size, Color: st.Color, Elem: t.spec.Elem,
			At: unit.Point{X: x + k.shift},
		})
		n++
	}
	run := &l.Glyphs[n-1]
	run.Glyphs = append(run.Glyphs, page.Glyph{
		ID: k.g.id, X: x + k.shift - run.At.X, Text: string(t.chars[k.start:k.end]),
	})
}

// shiftLine moves a line to its place in the measure.
func (t *Text) shiftLine(l *Line, indent, room unit.Len) {
	dx := indent
	switch t.spec.Align {
	case Center:
		dx += (room - l.Width) / 2
	case Right:
		dx += room - l.Width
	}
	for i := range l.Glyphs {
		l.Glyphs[i].At.X += dx
	}
}
