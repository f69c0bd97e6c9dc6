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
	// FirstFit fills each line as far as it goes instead of weighing the whole
	// paragraph.
	FirstFit bool
}

// Break sets the lines of a paragraph. What the ordinary rules could not do is
// reported.
func (t *Text) Break(o BreakOptions) ([]Line, diag.List) {
	if len(t.clusters) == 0 {
		return nil, nil
	}
	items := t.row()
	return t.finish(items, t.composer.lines(items, t.options(o)), o.Measure)
}

func (t *Text) options(o BreakOptions) linebreak.Options {
	return linebreak.Options{
		Em: t.em, Indent: t.spec.Indent, Measure: o.Measure, FirstFit: o.FirstFit,
		Ragged: t.spec.Align != Justify, Hang: t.spec.Hang,
	}
}

// finish sets the lines that were found.
func (t *Text) finish(items []linebreak.Item, res linebreak.Result, measure func(int) unit.Len) ([]Line, diag.List) {
	lines := t.set(items, res, measure)
	diags := append(diag.List{}, t.diags...)
	t.ladder(&diags, res.Pass)
	t.misfits(&diags, lines, measure)
	return lines, diags
}

// Varied is a paragraph in another number of lines, which are not yet set.
type Varied struct {
	Lines  int   // 0 if it cannot be done
	HanGap int64 // the most white between Han, as in Line
	Worst  diag.Severity
	res    linebreak.Result
}

// Vary is Break, and weighs the paragraph in a line more and in a line less if it has so
// many lines.
func (t *Text) Vary(o BreakOptions, least, most int) (lines []Line, diags diag.List, longer, shorter Varied) {
	if len(t.clusters) == 0 {
		return nil, nil, Varied{}, Varied{}
	}
	items := t.row()
	best, l, s := t.composer.vary(items, t.options(o))
	lines, diags = t.finish(items, best, o.Measure)
	if n := len(lines); n >= least && n <= most {
		longer, shorter = t.weigh(items, l, o.Measure), t.weigh(items, s, o.Measure)
	}
	return lines, diags, longer, shorter
}

// weigh sets lines without their glyphs.
func (t *Text) weigh(items []linebreak.Item, res linebreak.Result, measure func(int) unit.Len) Varied {
	v := Varied{Lines: len(res.Ends), res: res}
	if v.Lines == 0 {
		return v
	}
	t.blank = true
	lines, diags := t.finish(items, res, measure)
	t.blank = false
	v.Worst = diags.Worst()
	for i := range lines {
		v.HanGap = max(v.HanGap, lines[i].HanGap)
	}
	return v
}

// Set sets the lines of a paragraph that was varied. The Text may be another one of
// the same Spec.
func (t *Text) Set(v Varied, o BreakOptions) []Line {
	lines, _ := t.finish(t.row(), v.res, o.Measure)
	return lines
}

// Single sets the whole text on one line of its natural width.
func (t *Text) Single() Line {
	if len(t.clusters) == 0 {
		return Line{}
	}
	items := t.row()
	from, to := t.trim(0, len(items)-1)
	l := t.line(items, from, to, 0, false, true)
	l.Start, l.End = 0, len(t.chars)
	return l
}

// Missing reports the characters that no face has.
func (t *Text) Missing() diag.List { return append(diag.List{}, t.diags...) }

// ladder reports the step of the relaxation ladder that a paragraph needed.
func (t *Text) ladder(diags *diag.List, pass int) {
	if pass < linebreak.PassLoose || t.spec.Align != Justify && pass < linebreak.PassRelaxed {
		return
	}
	worst := diag.Warning
	if pass == linebreak.PassLoose {
		worst = diag.Info
	}
	diags.Add(worst, "hard-paragraph", t.pos(0), map[int]diag.Text{
		linebreak.PassLoose: diag.T("这一段难排：有的行字距松了十分之一字以上，或单位拆在两行",
			"hard to set: some lines are looser than a tenth of an em, or a unit is parted"),
		linebreak.PassTorn: diag.T("这一段难排：有的行字距很松，或末行只有一字",
			"hard to set: some lines are very loose, or one character on the last line"),
		linebreak.PassRelaxed: diag.T("这一段难排：数字与单位可能分在两行",
			"hard to set: a number may stand apart from its unit"),
		linebreak.PassEmergency: diag.T("这一段难排：有长词或网址被拆开",
			"hard to set: a long word or address is cut"),
		linebreak.PassAnywhere: diag.T("这一段难排：避头尾规则无法全部遵守",
			"hard to set: not all rules for line edges can be kept"),
	}[pass], diag.T("改写几个字", "change a few words"))
}

// mostMisfits is how many lines of a paragraph are told one by one: a key or a picture in letters may
// fill a thousand.
const mostMisfits = 3

// misfits reports lines that stand out of their measure, and lines that could
// not be filled because they have no gap that opens.
func (t *Text) misfits(diags *diag.List, lines []Line, measure func(int) unit.Len) {
	told, more := 0, 0
	add := func(l *Line, code string, msg, hint diag.Text) {
		if told++; told > mostMisfits {
			more++
			return
		}
		diags.Add(diag.Warning, code, t.pos(l.Start), msg, hint)
	}
	defer func() {
		if more > 0 {
			diags.Add(diag.Warning, "misfits", t.pos(0),
				diag.T("这一段还有 %d 行排不满或超出", "%d more lines of this paragraph do not fit", more))
		}
	}()
	for n := range lines {
		l := &lines[n]
		room := measure(n)
		if n == 0 {
			room -= t.spec.Indent
		}
		switch over := l.Width - room; {
		case l.Hung, over < 0 && (t.resolved.InLink(l.End-1) || t.resolved.LinkBegins(l.End)):
		case over > t.em/100:
			add(l, "overfull-line",
				diag.T("这一行比栏宽多 %.1f 字", "this line is %.1f em too long", float64(over)/float64(t.em)),
				diag.T("栏太窄；改写这里，或放宽栏", "the column is too narrow; change the text here or widen it"))
		case over < 0 && t.spec.Align == Justify && n < len(lines)-1 && t.resolved.Classes[l.End-1] != cjk.BK:
			add(l, "underfull-line",
				diag.T("这一行排不满，差 %.1f 字", "this line cannot be filled; it is %.1f em short",
					-float64(over)/float64(t.em)),
				diag.T("改写这里", "change the text here"))
		}
	}
}

// set fills the lines and turns them into glyph runs.
func (t *Text) set(items []linebreak.Item, res linebreak.Result, measure func(int) unit.Len) []Line {
	lines := make([]Line, len(res.Ends))
	first := 0
	for n, last := range res.Ends {
		from, to := t.trim(first, last)
		indent := unit.Len(0)
		if n == 0 {
			indent = t.spec.Indent
		}
		room := measure(n) - indent
		final := n == len(res.Ends)-1 || items[last].Must
		lines[n] = t.line(items, from, to, room, res.Hung[n], final)
		if !final && items[last].Hyphen > 0 && !t.spec.Vertical {
			t.putHyphen(&lines[n], to, items[last].Hyphen)
		}
		if n < len(res.Ends)-1 && !t.spec.Vertical {
			t.putSpace(&lines[n], to, last)
		}
		lines[n].Start, lines[n].End = t.clusters[first].start, t.clusters[last].end
		lines[n].Hung = res.Hung[n]
		t.shiftLine(&lines[n], indent, room)
		first = last + 1
	}
	return lines
}

// trim drops what has no ink at the edges of a line.
func (t *Text) trim(first, last int) (int, int) {
	for first < last && transparent(t.clusters[last].class) {
		last--
	}
	for first < last && transparent(t.clusters[first].class) {
		first++
	}
	return first, last
}

// nearFull: a last line that lacks no more than a quarter em is filled.
const nearFull = 4

func (t *Text) line(items []linebreak.Item, from, to int, room unit.Len, hung, final bool) Line {
	row := items[from : to+1]
	end := &row[len(row)-1]
	natural := end.Width
	for i := range row[:len(row)-1] {
		natural += row[i].Width + row[i].Gap.Natural
	}
	l := Line{Natural: natural}
	fill := t.spec.Align == Justify && !end.Short &&
		(!final || from > 0 && natural < room && room-natural <= t.em/nearFull)
	if fill && end.Spare && !final && linebreak.Torn(row, t.em, room) {
		fill = false
	}
	if hung {
		room += end.Hang
	}
	if !final {
		room -= end.Hyphen
		l.Natural += end.Hyphen
	}
	var gaps []unit.Len
	gaps, l.HanGap = linebreak.Set(row, t.em, room, fill)
	if t.blank {
		for i := range row {
			l.Width += row[i].Width
		}
		for _, g := range gaps {
			l.Width += g
		}
		return l
	}
	l.Glyphs = make([]page.Glyphs, 0, 4)
	x := unit.Len(0)
	for i := range row {
		if t.spec.Vertical {
			t.putDown(&l, from+i, x)
		} else {
			t.put(&l, from+i, to, x)
		}
		x += row[i].Width
		if i < len(gaps) {
			x += gaps[i]
		}
	}
	l.Width = x
	if !t.spec.Vertical {
		t.overlay(&l, from, to)
	}
	return l
}

// put appends the glyph of a cluster at x; to is the last cluster of the line.
func (t *Text) put(l *Line, i, to int, x unit.Len) {
	k := &t.clusters[i]
	if k.silent || k.g == nil || k.g.face == nil {
		return
	}
	st := t.style(k)
	size, rise := t.scaled(k)
	y := -rise
	n := len(l.Glyphs)
	if n == 0 || l.Glyphs[n-1].Face != k.g.face.ID || l.Glyphs[n-1].Size != size ||
		l.Glyphs[n-1].Color != st.Color || l.Glyphs[n-1].At.Y != y {
		room := to - i + 1
		if n > 0 { // a change of face within a line is short as a rule
			room = min(room, 8)
		}
		l.Glyphs = append(l.Glyphs, page.Glyphs{
			Face: k.g.face.ID, Size: size, Color: st.Color, Elem: t.spec.Elem,
			At: unit.Point{X: x + k.shift, Y: y}, Glyphs: make([]page.Glyph, 0, room),
		})
		n++
	}
	run := &l.Glyphs[n-1]
	run.Glyphs = append(run.Glyphs, page.Glyph{
		ID: k.g.id, X: x + k.shift - run.At.X, Text: t.piece(k.start, k.end),
	})
}

const softHyphen = "\u00AD"

// putHyphen ends a line that cuts a word. The hyphen stands for no character of the
// text; readers of the file know it as a soft one (PDF/UA-1, 7.2).
func (t *Text) putHyphen(l *Line, i int, width unit.Len) {
	st := t.style(&t.clusters[i])
	g := t.composer.voice(st.Role).glyph('-', cjk.LAT)
	l.Glyphs = append(l.Glyphs, page.Glyphs{
		Face: g.face.ID, Size: st.Size, Color: st.Color, Elem: t.spec.Elem,
		At: unit.Point{X: l.Width}, Glyphs: []page.Glyph{{ID: g.id, Text: softHyphen}},
	})
	l.Width += width
}

// putSpace ends a line that breaks at a space of the text, or where the text has a line
// of its own, with a space: who reads the file knows where words end (ISO 32000-1,
// 14.8.2.5). It takes no room.
func (t *Text) putSpace(l *Line, to, last int) {
	for i := to + 1; i <= last; i++ {
		k := &t.clusters[i]
		if k.class != cjk.SP && k.class != cjk.BK || len(l.Glyphs) == 0 {
			continue
		}
		g := t.composer.voice(t.style(k).Role).glyph(' ', cjk.SP)
		run := l.Glyphs[len(l.Glyphs)-1]
		run.Face, run.At.X = g.face.ID, l.Width
		run.Glyphs = []page.Glyph{{ID: g.id, Text: " "}}
		l.Glyphs = append(l.Glyphs, run)
		return
	}
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
		if t.spec.Vertical {
			l.Glyphs[i].At.Y += dx
		} else {
			l.Glyphs[i].At.X += dx
		}
	}
	for i := range l.Rules {
		l.Rules[i].From.X += dx
		l.Rules[i].To.X += dx
	}
}
