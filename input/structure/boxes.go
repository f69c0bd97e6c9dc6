package structure

import (
	"slices"
	"strings"
	"unicode/utf8"

	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/input/draft"
	"dayang/input/figure"
	"dayang/input/pattern"
)

// Figures that a page sets apart come without emphasis in plain text. What is left of
// the box is its frame of drawn lines, its name (数读), or the form of its lines: the
// figure first and what it counts behind a gap or on the next line. Each figure with
// what it counts is one callout.

var (
	// frame is a drawn line, with the name of the box in it or without.
	frame = pattern.New(`^[◇◆■□●○★☆＊*=＝~～\-—─━═┄┈▓▒░█▬_＿ 　·•┌┐└┘├┤╔╗╚╝+|]{2,}(?:\p{Han}{2,8}[◇◆■□●○★☆＊*=＝~～\-—─━═┄┈▓▒░█▬_＿ 　·•┌┐└┘├┤╔╗╚╝+|]{2,})?$`).First(" 　◇◆■□●○★☆＊*=＝~～-—─━═┄┈▓▒░█▬_＿·•┌┐└┘├┤╔╗╚╝+|")
	// boxWord is in the names of such groups, and of sections that tell of figures.
	boxWord = pattern.New(`数[ 　]{0,4}“?[读说看览]|数字|数据|一组数|账本|账单|成绩单|答卷|一览|速览|看点|链接`).Has("数账成答览看链")
	// boxLabel opens a statistic that has the name of its box in the same line.
	boxLabel = pattern.New(`^[▍▌◆■▶【\[〔]?(?:\p{Han}{0,3}数[读说看]|一组数据|一组数字|数据速览|关键数字|关键数据)[】\]〕:：|｜丨][ 　]?`)
	// compared is a field of a line of figures that says how one moved, or its rank.
	compared = pattern.New(`^(?:同比|环比|比[上去]年|较|高于|低于|增长|下降|增速|占|居|列|位居|完成|达到?)[^\d]{0,12}第?[+\-−]?\d`).Has("0123456789")
)

// together makes one paragraph of some lines, a blank between.
func together(lines []*para) *draft.Para { return merged(lines, " ") }

// merged makes one paragraph of some lines with sep between.
func merged(lines []*para, sep string) *draft.Para {
	gap := utf8.RuneCountInString(sep)
	p := *lines[0].Para
	p.Text, p.Spans = lines[0].text, slices.Clone(lines[0].Spans)
	p.Origins = slices.Clone(lines[0].Origins)
	at := lines[0].n
	for _, l := range lines[1:] {
		p.Text += sep + l.text
		p.Origins = append(p.Origins, doc.Origin{At: at + gap, Pos: l.Pos})
		for _, s := range l.Spans {
			s.Start, s.End = s.Start+at+gap, s.End+at+gap
			p.Spans = append(p.Spans, s)
		}
		at += gap + l.n
	}
	return &p
}

// Bounds of a box: the lines between its frames, and their length in characters.
const (
	maxBox     = 12
	minFigured = 2 // lines of the form that are a group
)

// findBoxes marks the paragraphs that are statistics by the box around them, by the name
// over them or by the form of their lines.
func findBoxes(ps []*para) {
	for i := 0; i < len(ps); i++ {
		if ps[i].Kind != "" || ps[i].framing || !isFrame(ps[i]) {
			continue
		}
		j := i + 1
		for j < len(ps) && j-i <= maxBox+1 && ps[j].Kind == "" && !isFrame(ps[j]) {
			j++
		}
		if j == len(ps) || !isFrame(ps[j]) || !figures(ps[i+1:j]) || strings.ContainsFunc(ps[j].text, isHan) {
			continue
		}
		ps[i].framing, ps[j].framing = true, true
		for k, f := range ps[i+1 : j] {
			if k == 0 && f.short(maxShortLine) && len(f.statistics()) == 0 {
				f.set = true // the name of the box
				continue
			}
			f.setApart()
		}
		i = j
	}
	for i, f := range ps {
		if f.Kind != "" || f.set {
			continue
		}
		if m := boxLabel.FindString(f.text); m != "" && len(m) < len(f.text) && f.statistic() {
			f.setApart()
			continue
		}
		if i == 0 || f.n > maxShortLine || f.ends != endsOpen || f.commas > 1 || codeLed.MatchString(f.key) || !boxWord.MatchString(f.key) {
			continue
		}
		j := i + 1
		for j < len(ps) && j-i <= maxBox && ps[j].statistic() {
			j++
		}
		// Sections are named so as well: under the name of a box nothing but statistics stands.
		if j == i+1 || f.number != noNumber && tableRows(ps[i+1:j]) || j-i <= minFigured && ps[i+1].n > maxHeading || j < len(ps) && ps[j].n >= bodyLength && ps[j].Look.Blank <= ps[i+1].Look.Blank {
			continue
		}
		if f.naming = !withinSection(ps, i, j); !f.naming {
			f.set = true // the name of the box
		}
		for _, g := range ps[i+1 : j] {
			g.setApart()
		}
	}
	for run := range runs(ps, (*para).figured) {
		if numbering(run) {
			continue
		}
		if len(run) >= minFigured || strings.Count(run[0].text, run[0].starred()) > 1 {
			for _, f := range run {
				f.setApart()
			}
		}
	}
}

// tableRows reports three lines and more of as many cells: under a numbered heading a table,
// whatever its name.
func tableRows(ps []*para) bool {
	for _, f := range ps {
		if f.row < minContents || f.row != ps[0].row {
			return false
		}
	}
	return len(ps) >= minContents
}

// withinSection reports that the name of a box, and the statistics up to j, stand within a
// section: its text goes on behind them, or it has a heading and the next one follows.
func withinSection(ps []*para, i, j int) bool {
	if j == len(ps) || ps[i].ornament > 0 || ps[i].boldAll {
		return false
	}
	head := func(k int) bool {
		return ps[k].short(maxHeading) && ps[k].Kind == "" && !ps[k].has(sApart) && k+1 < len(ps) && ps[k+1].n >= bodyLength && ps[k+1].ends == endsStop
	}
	if ps[j].ends == endsStop && (ps[j].n >= bodyLength || ps[i-1].ends == endsOpen) { // a rest of a sentence may be short
		return ps[i-1].n >= bodyLength
	}
	for k := 3; head(j) && k < i; k++ { // of one form
		if head(k) && ps[k].number == ps[j].number {
			return true
		}
	}
	return false
}

// isFrame reports a line of the frame of a box.
func isFrame(f *para) bool { return f.n >= 3 && f.n <= 80 && frame.MatchString(f.text) }

// figures reports paragraphs of which most are statistics.
func figures(ps []*para) bool {
	n, sure := 0, false
	for _, f := range ps {
		if f.n > maxCallout || f.number != noNumber && f.number != numBullet {
			return false
		}
		sure = sure || f.withDigit > 0 || len(f.statistics()) > 0
		if f.withDigit > 0 || strings.ContainsFunc(f.text, isDigit) {
			n++
		}
	}
	return sure && n >= len(ps)-1
}

// statistic reports a short paragraph with figures in most of its clauses.
func (f *para) statistic() bool {
	if f.Kind != "" || f.n > maxBare || f.number != noNumber && !f.pointed() || f.has(sApart|sField) || dayInside.MatchString(f.text) {
		return false
	}
	found := max(len(f.statistics()), f.withDigit)
	if found == 0 && f.n <= 30 && countedDigits(f.chars, 0, f.n) && !codeLed.MatchString(f.text) {
		found = 1 // counted in something uncommon
	}
	return found > 0 && 3*found >= f.commas+f.stops+1
}

// codeLed is a line behind the number that it is known by: 404 找不到页.
var codeLed = pattern.New(`^\d+[ 　]`).First("0123456789")

// dayInside is a day in figures, as lines of particulars have it.
var dayInside = pattern.New(`\d{4}[-年/.]\d{1,2}[-月/.]\d{1,2}`).Has("0123456789")

// pointed reports a statistic behind a pointer or a star, which is no item of a list: ▶ 新增泊位19个.
func (f *para) pointed() bool {
	r, _ := f.mark()
	return r == '▶' || r == '►' || r == '▷' || r == '◇' || r == '◆' || r == '■' || r == '★' || r == '☆'
}

// figured reports a line of the form of a statistic set apart.
func (f *para) figured() bool {
	if f.Kind != "" || f.set || f.n > 60 || f.stops > 0 || f.period || f.has(sApart|sField|sWeb) {
		return f.set
	}
	if fig, ok := f.led(); ok {
		return !timed.MatchString(fig) && !strings.ContainsAny(fig, ":：∶") && countsSome(fig)
	}
	if ranked.MatchString(f.text) {
		return true
	}
	if n := strings.Count(f.text, f.starred()); n > 1 && len(f.statistics()) >= n {
		return true // ★… ★…: several in a line
	}
	return f.withDigit > 0 && f.boldShare < 75 && f.ends == endsOpen && f.commas <= 1 || f.comparing()
}

// timed is a time and no figure.
var timed = pattern.New(`^\d+[年月日号时点]|[年月日号]$`)

// ranked is a rank in words, a gap, and what is ranked.
var ranked = pattern.New(`^(?:(?:全[国省市县区]|[省市县]内|世界|亚洲)?第?[一二三四五六七八九十]{1,2}[位名]|(?:全[国省市县区]|[省市县]内)?首位)[ 　\t]+\p{Han}.{3,38}$`).Has("位名")

var figureBare = pattern.New(`^\d{1,2}$`)

// starred returns the mark of several statistics in one line.
func (f *para) starred() string {
	if strings.ContainsRune("★☆●■◆▶", f.chars[0]) {
		return string(f.chars[0])
	}
	return "\x00"
}

// comparing reports a line of a name and figures behind gaps, with words on how they moved.
func (f *para) comparing() bool {
	cells := SplitRow(f.text)
	return len(cells) >= 2 && !strings.ContainsFunc(cells[0], isDigit) &&
		slices.ContainsFunc(cells[1:], func(c string) bool { return compared.MatchString(c) }) && strings.ContainsFunc(f.text, isDigit)
}

// led returns the figure of a line that opens with it, behind a bar or without, before a gap
// and what it counts.
func (f *para) led() (string, bool) {
	fig, _, ok := figure.Led(f.text[len(figure.Bar(f.text)):])
	return fig, ok
}

// setApart makes a callout of a paragraph and finds its figures.
func (f *para) setApart() {
	if f.set {
		return // as found before, or the name of a box
	}
	f.set = true
	if f.pointed() && strings.Count(f.text, string(f.chars[0])) == 1 {
		_, f.ornament = f.mark()
	} else if b := figure.Bar(f.text); b != "" && !strings.ContainsAny(b, bullets) && len(b) < len(f.text) {
		f.ornament = utf8.RuneCountInString(b)
	}
	f.number, f.numLen, f.row = noNumber, 0, 0
	if f.withDigit > 0 || len(f.found) > 0 {
		return
	}
	if fig, ok := f.led(); ok && !f.period {
		f.found = []string{fig}
		return
	} else if ranked.MatchString(f.text) {
		f.found = strings.Fields(f.text)[:1]
		return
	}
	if f.found = f.panelled(); f.found != nil {
		return
	}
	if f.found = f.statistics(); len(f.found) == 0 {
		f.found = plainFigure.FindAllString(f.text, -1)
	}
}

// plainFigure is a number in a statistic that is counted in nothing.
var plainFigure = pattern.New(`\d[\d,]*(?:\.\d+)?(?:亿|万)?`)

// dropFrames takes the frames of boxes off and reports them.
func (in *inference) dropFrames(ps *[]*para) {
	var kept []*para
	for _, f := range *ps {
		if !f.framing {
			kept = append(kept, f)
			continue
		}
		in.diags.Add(diag.Info, "ornament-dropped", f.Pos, diag.T("框线“%s”不排，版式另有装饰", "the frame %q is not set: the design has its own", f.text))
	}
	*ps = kept
}
