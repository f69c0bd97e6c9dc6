package learned

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dayang/input/doc"
	"dayang/input/draft"
	"dayang/input/pattern"
	"dayang/input/structure/trait"
)

// Line is a paragraph as it is shown to the chain.
type Line struct {
	Text  string     `json:"text"`
	Kind  doc.Kind   `json:"kind,omitempty"`  // what the format says it is
	Level int        `json:"level,omitempty"` // of a heading
	Look  draft.Look `json:"look,omitzero"`
	Rules Part       `json:"rules"` // what the rules took it for
}

// LineOf shows a paragraph; the text of a list is that of its entries, of a table that of
// its cells.
func LineOf(p *draft.Para, rules Part) Line {
	text := p.Text
	if text == "" && len(p.Items)+len(p.Rows) > 0 {
		var b strings.Builder
		for _, it := range p.Items {
			b.WriteString(it.Text)
		}
		for _, row := range p.Rows {
			for _, c := range row {
				b.WriteString(c.Text)
			}
		}
		text = b.String()
	}
	return Line{Text: text, Kind: p.Kind, Level: p.Level, Look: p.Look, Rules: rules}
}

// features of a line for itself.
type line struct {
	key                                  uint32  // of its characters
	head, tail                           [2]rune // its first and last characters
	text                                 string  // of a short line: its characters without blanks, simplified
	rules                                Part
	given                                int    // what the format says: 0 nothing, 1 to 6 a heading, 7 and more another kind
	n                                    int    // characters
	size                                 int    // its width, by steps
	end                                  byte   // the kind of its last character
	form                                 int    // how it opens: number, dash, ornament, bracket; 0 for none of them
	blank                                int    // blank lines before it: 0, 1, 2 and more
	in                                   int    // indent: 0, 1, 2, 3 and more ems, 4 centred, 5 flush right
	look                                 int    // bold and type size
	stops, commas, figures, digits, gaps int    // how many it has
	all                                  string // as text, of longer lines too
	echo, soon                           int    // how much of it the prose says again, and the next lines
	held                                 int    // 1 another line at the head holds it, 2 it holds another one
	names                                int    // names of persons: 1 the line is such, 2 it ends, 3 it begins with one
	cues                                 uint32
	label                                bool // opens with a few characters and ：
}

// steps are the widths that tell lines apart, in half ems.
var steps = []int{2, 4, 6, 8, 11, 14, 18, 22, 28, 35, 45, 60, 90, 140, 250}

// step is the number of the step that a width belongs to.
func step(width int) int {
	for i, most := range steps {
		if width <= most {
			return i
		}
	}
	return len(steps)
}

const (
	maxSeen  = 400 // characters of a line that are looked at: more is prose
	maxCued  = 200 // a longer line is prose, whatever words it has
	maxPairs = 30  // characters of a line all pairs of which are looked at
)

// see finds the features of a line for itself. body is the type size of running text.
func see(src *Line, body float64) line {
	l := line{rules: src.Rules, blank: min(src.Look.Blank, 2), in: min(src.Look.Indent, 3)}
	switch {
	case src.Kind == doc.Heading:
		l.given = min(max(src.Level, 1), 6)
	case src.Kind != "":
		l.given = 7 + int(PartOf(src.Kind, ""))
	}
	switch {
	case src.Look.Centered:
		l.in = 4
	case src.Look.Right:
		l.in = 5
	}
	if src.Look.Bold {
		l.look = 1
	}
	if src.Look.Size > 0 && body > 0 {
		switch q := src.Look.Size / body; {
		case q > 1.35:
			l.look += 6
		case q > 1.05:
			l.look += 4
		case q < .95:
			l.look += 2
		}
	}
	text, width := l.read(src.Text)
	l.size = step(width)
	l.ends(text)
	l.end, l.form = endOf(l.tail[0]), formOf(text)
	if l.n <= maxCued {
		l.cues = cuesOf(text)
	}
	if i := strings.IndexAny(text, "：:"); i > 0 && i <= 24 && !strings.ContainsAny(text[:i], "，。") {
		l.label = true
	}
	if l.n <= 2*maxEchoed {
		l.all = text
	}
	if l.n <= maxPairs {
		l.text, l.names = text, namesIn(src.Text)
	}
	return l
}

// ends notes the characters at the ends of a text.
func (l *line) ends(text string) {
	l.key = hash()
	n := 0
	for _, r := range text {
		if n < len(l.head) {
			l.head[n] = r
		}
		n++
		l.tail[0], l.tail[1] = r, l.tail[0]
		l.key = hash(l.key, uint32(r))
	}
}

// read takes the characters of a line one by one and counts them; it returns them without
// blanks, simplified, and the width of the line.
func (l *line) read(s string) (text string, width int) {
	var b strings.Builder
	b.Grow(min(len(s), 3*maxSeen))
	gap, inFigure := false, false
	before := rune(0)
	for _, r := range s {
		if unicode.IsSpace(r) || r == '\u200b' {
			gap = l.n > 0
			continue
		}
		if gap {
			l.gaps++
			gap = false
		}
		if r == '％' {
			r = '%'
		} else if before >= 0x80 && r < 0x80 {
			if k := strings.IndexRune(",;:!?()", r); k >= 0 {
				r = []rune("，；：！？（）")[k]
			}
		}
		before = r
		if l.n++; l.n <= maxSeen {
			b.WriteRune(r)
		}
		if width++; r >= 0x80 {
			width++
		}
		digit := r >= '0' && r <= '9'
		switch {
		case r == '。' || r == '！' || r == '？':
			l.stops++
		case r == '，' || r == '、' || r == '；':
			l.commas++
		case digit:
			l.digits++
			if !inFigure {
				l.figures++
			}
		}
		inFigure = digit || inFigure && (r == '.' || r == ',')
	}
	return pattern.Simplified.Replace(b.String()), width
}

// namesIn tells where a short line has names of persons.
func namesIn(s string) int {
	s = strings.TrimSpace(s)
	if trait.AreNames(s) {
		return 1
	}
	parts := strings.FieldsFunc(s, func(r rune) bool { return r != '·' && !unicode.Is(unicode.Han, r) })
	switch n := len(parts); {
	case n > 1 && trait.IsName(parts[n-1]):
		return 2
	case n > 1 && trait.IsName(parts[0]):
		return 3
	}
	return 0
}

// endOf is the kind of a last character.
func endOf(r rune) byte {
	switch r {
	case '。':
		return '.'
	case '!', '！':
		return '!'
	case '?', '？':
		return '?'
	case ':', '：':
		return ':'
	case ';', '；':
		return ';'
	case '，', '、', ',':
		return ','
	case ')', '）', '】', '〕', ']':
		return ')'
	case '”', '"', '」', '』', '》':
		return 'q'
	case '…', '—':
		return '-'
	}
	switch {
	case unicode.IsDigit(r):
		return 'd'
	case r < 0x80:
		return 'a'
	}
	return 'h'
}

// The forms in which lines open.
const (
	noForm      = iota
	formHan     // 一、
	formHanIn   // （一）
	formDot     // 1.
	formPause   // 1、
	formIn      // （1） 1）
	formCircle  // ①
	formChapter // 第一章
	formArticle // 第一条
	formDash
	formOrnament
	formBracket
	formQuote
	formParen
	formBare    // 12
	formDecimal // 1.2
	formLatin
	formDigit // 1 and a word
	formDrawn
)

// formOf tells how a line opens.
func formOf(s string) int {
	r, n := utf8.DecodeRuneInString(s)
	rest := s[n:]
	numerals := func(s string) int { // bytes
		for i, r := range s {
			if !numeral(r) {
				return i
			}
		}
		return len(s)
	}
	switch {
	case r == '第':
		k := numerals(rest)
		next, _ := utf8.DecodeRuneInString(rest[k:])
		switch {
		case k > 0 && next == '条':
			return formArticle
		case k > 0 && strings.ContainsRune("章节篇部编卷回", next):
			return formChapter
		}
	case r == '（' || r == '(':
		k := numerals(rest)
		if next, _ := utf8.DecodeRuneInString(rest[k:]); k > 0 && (next == '）' || next == ')') {
			if rest[0] < 0x80 {
				return formIn
			}
			return formHanIn
		}
		return formParen
	case r >= '0' && r <= '9':
		k := 1
		for k < len(s) && s[k] >= '0' && s[k] <= '9' {
			k++
		}
		if k == len(s) {
			return formBare
		}
		next, m := utf8.DecodeRuneInString(s[k:])
		after, _ := utf8.DecodeRuneInString(s[k+m:])
		switch {
		case next == '、':
			return formPause
		case next == '）' || next == ')':
			return formIn
		case (next == '.' || next == '．') && after >= '0' && after <= '9':
			return formDecimal
		case next == '.' || next == '．':
			return formDot
		case k <= 2 && !strings.ContainsRune("年月日%", next):
			return formDigit
		}
	case numeral(r):
		k := numerals(s)
		if next, _ := utf8.DecodeRuneInString(s[k:]); next == '、' || next == '.' || next == '．' {
			return formHan
		}
	case r >= '①' && r <= '⑳':
		return formCircle
	case r == '—' || strings.HasPrefix(s, "--"):
		return formDash
	case strings.ContainsRune("□■●◆▌★◎▲△▪•·▶◇○※☆▼►✦❖", r):
		return formOrnament
	case strings.ContainsRune("【[〔", r):
		return formBracket
	case strings.ContainsRune("“\"「『《", r):
		return formQuote
	case r < 0x80 && unicode.IsLetter(r):
		return formLatin
	case strings.ContainsRune("-*=_~#>|+", r):
		return formDrawn
	}
	return noForm
}
