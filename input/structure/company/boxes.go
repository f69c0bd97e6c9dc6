package company

import (
	"slices"
	"strings"
	"unicode/utf8"

	"dayang/input/doc"
	"dayang/input/figure"
	"dayang/input/pattern"
	"dayang/input/stats"
	"dayang/input/structure/trait"
)

// Figures that a page sets apart come without emphasis in plain text. What is left of
// the box is its frame of drawn lines, its name (数读), or the form of its lines: the
// figure first and what it counts behind a gap or on the next line. Each figure with
// what it counts is one callout.

var (
	// frame is a drawn line, with the name of the box in it or without.
	frame = pattern.New(`
		^[◇◆■□●○★☆＊*=＝~～\-—─━═┄┈▓▒░█▬_＿ 　·•┌┐└┘├┤╔╗╚╝+|]{2,}(?:
			\p{Han}{2,8}[◇◆■□●○★☆＊*=＝~～\-—─━═┄┈▓▒░█▬_＿ 　·•┌┐└┘├┤╔╗╚╝+|]{2,}
		)?$`)
	// BoxWord is in the names of such groups, and of sections that tell of figures.
	BoxWord = pattern.New(`
		数[ 　]{0,4}“?[读说看览]|数字|数据|一组数|账本|账单|成绩单|答卷|一览|速览|看点|链接|一张?图[看读]|
		图解`)
	// boxLabel opens a statistic that has the name of its box in the same line.
	boxLabel = pattern.New(`
		^[▍▌◆■▶【\[〔]?(?:\p{Han}{0,3}数[读说看]|一组数据|一组数字|数据速览|关键数字|关键数据)
		[】\]〕:：|｜丨][ 　]?`)
	// bareLabel is such a name in brackets that says nothing else: the box itself says so.
	bareLabel = pattern.New(`^[【\[〔]数[读说看][】\]〕][ 　]?$`)
	// compared is a field of a line of figures that says how one moved, or its rank.
	compared = pattern.New(`
		^(?:同比|环比|年均|比[上去]年|较|高于|低于|增长|下降|增速|占|居|列|位居|完成|达到?)
		[^\d]{0,12}第?[+\-−]?\d|
		^[是为比](?:上年|去年|(?:19|20)\d{2}年)(?:的|净?增)[^\d]{0,4}\d`)
)

// Bounds of a box: the lines between its frames, and their length in characters.
const (
	maxBox     = 12
	minFigured = 2 // lines of the form that are a group
	minNamed   = 4 // characters of what a number without a unit counts
)

// findBoxes marks the paragraphs that are statistics by the box around them, by the name
// over them or by the form of their lines.
func findBoxes(ps []*Paragraph) {
	for i := 0; i < len(ps); i++ {
		if ps[i].Kind != "" || ps[i].Is(Framing) || !isFrame(ps[i]) {
			continue
		}
		j := i + 1
		for j < len(ps) && j-i <= maxBox+1 && ps[j].Kind == "" && !isFrame(ps[j]) {
			j++
		}
		if j == len(ps) || !isFrame(ps[j]) || !figures(ps[i+1:j]) ||
			strings.ContainsFunc(ps[j].Words, trait.IsHan) {
			continue
		}
		ps[i].tell(Framing)
		ps[j].tell(Framing)
		for k, f := range ps[i+1 : j] {
			if k == 0 && f.Short(trait.MaxShortLine) && len(f.Statistics()) == 0 {
				f.tell(Set) // the name of the box
				continue
			}
			f.setApart()
		}
		i = j
	}
	for i, f := range ps {
		if f.Kind != "" || f.Is(Set) {
			continue
		}
		if m := boxLabel.FindString(f.Words); m != "" && len(m) < len(f.Words) && f.statistic() {
			f.setApart()
			if bareLabel.MatchString(m) {
				f.Ornament = utf8.RuneCountInString(m)
			}
			continue
		}
		if i == 0 ||
			f.N > trait.MaxShortLine ||
			f.Ends != trait.EndsOpen ||
			f.Commas > 1 ||
			!BoxWord.MatchString(f.Key) && !overChanges(ps, i) {
			continue
		}
		j := i + 1
		for j < len(ps) && j-i <= maxBox && (ps[j].statistic() || ps[j].Is(Set) && len(ps[j].Found) > 0) {
			j++
		}
		if last := j - 1; last > i+1 && ps[last].Period && i > 0 && ps[i-1].Ends == trait.EndsOpen &&
			ps[i-1].Commas > 0 && !slices.ContainsFunc(ps[i+1:last], func(g *Paragraph) bool { return g.Period }) {
			j-- // the rest of the sentence that the box cut
		}
		// Sections are named so as well: under the name of a box nothing but statistics stands.
		if j == i+1 ||
			j-i <= minFigured && ps[i+1].N > trait.MaxHeading && !cutByBox(ps, i, j) ||
			j < len(ps) && ps[j].N >= trait.BodyLength && ps[j].Look.Blank <= ps[i+1].Look.Blank &&
				!(f.embraced() && (shortLines(ps[i+1:j]) || cutByBox(ps, i, j))) &&
				!(f.boxNamed() && onlyLines(ps[i+1:j])) {
			continue
		}
		if f.set(Naming, !withinSection(ps, i, j)); !f.Is(Naming) {
			f.tell(Set) // the name of the box
			if f.Closing() > 0 {
				_, f.Ornament = f.mark()
			}
		}
		boxed := !f.Is(Naming) && f.boxNamed()
		f.set(Boxed, boxed)
		for _, g := range ps[i+1 : j] {
			g.setApart()
			g.set(Boxed, boxed)
		}
	}
	for run := range trait.Runs(ps, (*Paragraph).figured) {
		if numbering(run) {
			continue
		}
		if len(run) >= minFigured || strings.Count(run[0].Words, run[0].starred()) > 1 {
			for _, f := range run {
				f.setApart()
			}
		}
	}
}

// cutByBox reports that a box of one paragraph stands inside a sentence: the prose before it
// breaks off, and what follows ends one.
func cutByBox(ps []*Paragraph, i, j int) bool {
	before := ps[i-1]
	return ps[i].embraced() && before.N >= trait.BodyLength && before.Ends == trait.EndsOpen && before.Commas > 0 &&
		j < len(ps) && ps[j].Ends == trait.EndsStop && len(ps[i+1].Statistics()) >= minBareFigures
}

// embraced reports a line in square brackets, or with the same ornament before it and behind.
func (f *Paragraph) embraced() bool {
	return tag.MatchString(f.Words) || f.Closing() > 0
}

// shortLines reports three lines and more of a figure each, none of them a sentence.
func shortLines(ps []*Paragraph) bool {
	return len(ps) >= trait.MinSeries &&
		!slices.ContainsFunc(ps,
			func(f *Paragraph) bool { return f.N > trait.MaxHeading || f.Ends != trait.EndsOpen })
}

// boxName is the whole name of a box of figures.
var boxName = pattern.New(`
	^[▍▌◆■●▶【\[〔]?(?:
		(?:\p{Han}{1,6}[·・|｜])?\p{Han}{0,4}数[读说看](?:[·・|｜]?[\p{Han}\d]{1,8})?|
		(?:一组)?数[据字](?:[一速]览|看点|[账帐]本)?|
		(?:关键|核心|主要)(?:数[字据]|指标)|\p{Han}{2,4}(?:账本|账单|成绩单)
	)[】\]〕]?$`)

// boxNamed reports a line that is the name of a box of figures and cannot be what one counts.
func (f *Paragraph) boxNamed() bool {
	return !f.None && f.Kind == "" && f.N <= trait.MaxShortLine/2 && boxName.MatchString(f.Words)
}

// onlyLines reports lines of figures, none of them a sentence.
func onlyLines(ps []*Paragraph) bool {
	return !slices.ContainsFunc(ps,
		func(f *Paragraph) bool { return f.N > trait.MaxHeading || f.Ends != trait.EndsOpen || f.Period })
}

// overChanges reports a name in square brackets over lines that say from what to what: 21%→46%.
func overChanges(ps []*Paragraph, i int) bool {
	j := i + 1
	for j < len(ps) && j-i <= maxBox && ps[j].Look.Blank == 0 && ps[j].N <= trait.MaxHeading &&
		changes.MatchString(ps[j].Words) {
		j++
	}
	return tag.MatchString(ps[i].Words) && j-i > trait.MinSeries && (j == len(ps) || ps[j].Look.Blank > 0)
}

// changes is a line of what is counted, and from what to what it changed.
var changes = pattern.New(`
	^\p{Han}.{2,24}\d[\p{Han}%％‰]{0,3}[ ]?(?:→|➔|➜|⇒|—>|->)[ ]?\d[\d,.]*[\p{Han}%％‰]{0,5}$`)

// withinSection reports that the name of a box, and the statistics up to j, stand within a
// section: its text goes on behind them, or it has a heading and the next one follows.
func withinSection(ps []*Paragraph, i, j int) bool {
	if ps[i].BoldAll {
		return false
	}
	if ps[i].boxNamed() && slices.ContainsFunc(ps, func(f *Paragraph) bool {
		return f.Kind == doc.Heading && f.N > 0 || f != ps[i] && f.Words == ps[i].Words
	}) {
		return true // the format states what heads a section; the name of each box heads none
	}
	if j == len(ps) {
		return false
	}
	head := func(k int) bool {
		return ps[k].Short(trait.MaxHeading) && ps[k].Kind == "" && !ps[k].Has(trait.Apart) && k+1 < len(ps) &&
			ps[k+1].N >= trait.BodyLength && ps[k+1].Ends == trait.EndsStop
	}
	if before := ps[i-1]; before.N >= trait.BodyLength && before.cutOff() {
		return true // inside a sentence no heading stands
	}
	if ps[j].Ends == trait.EndsStop &&
		(ps[j].N >= trait.BodyLength || ps[i-1].Ends == trait.EndsOpen) { // a rest of a sentence may be short
		return ps[i-1].N >= trait.BodyLength
	}
	for k := 3; head(j) && k < i; k++ { // of one form
		if head(k) && ps[k].Number == ps[j].Number {
			return true
		}
	}
	return false
}

// isFrame reports a line of the frame of a box.
func isFrame(f *Paragraph) bool { return f.N >= 3 && f.N <= 80 && frame.MatchString(f.Words) }

// figures reports paragraphs of which most are statistics.
func figures(ps []*Paragraph) bool {
	n, sure := 0, false
	for _, f := range ps {
		if f.N > MaxCallout || f.Number != trait.NoNumber && f.Number != trait.NumBullet {
			return false
		}
		sure = sure || f.WithDigit > 0 || len(f.Statistics()) > 0
		if f.WithDigit > 0 || strings.ContainsFunc(f.Words, trait.IsDigit) {
			n++
		}
	}
	return sure && n >= len(ps)-1
}

// statistic reports a short paragraph with figures in most of its clauses.
func (f *Paragraph) statistic() bool {
	if f.Kind != "" ||
		f.N > maxBare ||
		f.Number != trait.NoNumber && !f.pointed() ||
		f.Has(trait.Apart|trait.Field) ||
		dayInside.MatchString(f.Words) {
		return false
	}
	found := max(len(f.Statistics()), f.WithDigit)
	if found == 0 && f.N <= 30 && trait.CountedDigits(f.Chars, 0, f.N) {
		found = 1 // counted in something uncommon
	}
	return found > 0 && 3*found >= f.Commas+f.Stops+1
}

// dayInside is a day in figures, as lines of particulars have it.
var dayInside = pattern.New(`\d{4}[-年/.]\d{1,2}[-月/.]\d{1,2}`)

// pointed reports a statistic behind a pointer or a star, which is no item of a list: ▶ 新增泊位19个.
func (f *Paragraph) pointed() bool {
	r, _ := f.mark()
	return r == '▶' || r == '►' || r == '▷' || r == '◇' || r == '◆' || r == '■' || r == '★' || r == '☆'
}

// figured reports a line of the form of a statistic set apart.
func (f *Paragraph) figured() bool {
	if f.Kind != "" || f.Is(Set) || f.N > 60 || f.Stops > 0 || f.Period ||
		f.Has(trait.Apart|trait.Field|trait.Web) {
		return f.Is(Set)
	}
	if fig, ok := f.led(); ok {
		return !timed.MatchString(fig) && !strings.ContainsAny(fig, ":：∶") && trait.CountsSome(fig)
	}
	if n := strings.Count(f.Words, f.starred()); n > 1 && len(f.Statistics()) >= n {
		return true // ★… ★…: several in a line
	}
	return f.BoldFigured() && f.Ends == trait.EndsOpen && f.Commas <= 1 || f.comparing()
}

// timed is a time, or the number of a bus, and no figure; working days are counted.
var timed = pattern.New(`^\d+[年月日号时点]|(?:[年月号]|(?:^|[^作])日)$|^\d{1,3}路$`)

// starred returns the mark of several statistics in one line.
func (f *Paragraph) starred() string {
	if strings.ContainsRune("★☆●■◆▶", f.Chars[0]) {
		return string(f.Chars[0])
	}
	return "\x00"
}

// comparing reports a line of a name and figures behind gaps, with words on how they moved.
func (f *Paragraph) comparing() bool {
	cells := trait.SplitRow(f.Words)
	return len(cells) >= 2 && !strings.ContainsFunc(cells[0], trait.IsDigit) &&
		slices.ContainsFunc(cells[1:], func(c string) bool { return compared.MatchString(c) }) &&
		strings.ContainsFunc(f.Words, trait.IsDigit)
}

// led returns the figure of a line that opens with it, behind a bar or without, before a gap
// and what it counts.
func (f *Paragraph) led() (string, bool) {
	fig, _, ok := figure.Led(f.Words[len(figure.Bar(f.Words)):])
	return fig, ok
}

// setApart makes a callout of a paragraph and finds its figures.
func (f *Paragraph) setApart() {
	if f.Is(Set) || f.By == ByList {
		return // as found before, or the name of a box; or a list
	}
	f.tell(Set)
	if strings.ContainsRune(statMarks, f.Chars[0]) && strings.Count(f.Words, string(f.Chars[0])) == 1 {
		f.Ornament = f.N - f.unmarked().N
	} else if b := figure.Bar(f.Words); b != "" && !strings.ContainsAny(b, trait.Bullets) && len(b) < len(f.Words) {
		f.Ornament = utf8.RuneCountInString(b)
	}
	f.Number, f.NumLen, f.Row = trait.NoNumber, 0, 0
	if f.WithDigit > 0 || len(f.Found) > 0 {
		return
	}
	if fig, ok := f.led(); ok && !f.Period {
		if _, more, cut := strings.Cut(f.Words, "，"); cut {
			f.Found = append([]string{fig}, stats.Find(more)...)
		} else {
			f.Found = append([]string{fig}, changesIn(f.Words)...)
		}
		return
	}
	if f.Found = f.panelled(); f.Found != nil {
		return
	}
	if f.Found = f.Statistics(); len(f.Found) == 0 {
		f.Found = plainFigure.FindAllString(f.Words, -1)
	}
}

// changesIn returns the figures by which that of a line moved, behind a gap or in brackets.
func changesIn(line string) []string {
	if at := alsoMoved.FindStringIndex(line); at != nil {
		return stats.Find(line[at[0]:])
	}
	return nil
}

// alsoMoved is what says behind a gap or in brackets how a figure moved.
var alsoMoved = pattern.New(`
	[ 　（(](?:同比|环比|年均|较|比[上去年]|净增|净减|增[长加]|提[高升]|上升|下降|减少|降低)[^\d，。；]{0,12}\d`)

// plainFigure is a number in a statistic that is counted in nothing.
var plainFigure = pattern.New(`\d[\d,]*(?:\.\d+)?(?:亿|万)?`)
