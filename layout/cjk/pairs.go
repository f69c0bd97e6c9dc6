package cjk

import "dayang/layout/cjk/uax14"

// Level is a set of prohibitions at line edges (避头尾).
type Level uint8

// The levels of CLREQ "Prohibition rules for line start and line end", and our
// own Newspaper between GB and strict: —— may begin a line at a price, since
// the standard's own examples do, …… may not.
const (
	Newspaper Level = iota
	None
	Basic
	GB
	Strict
)

// ParseLevel returns the level of a name.
func ParseLevel(name string) (Level, bool) {
	for i, n := range [...]string{
		Newspaper: "newspaper",
		None:      "none",
		Basic:     "basic",
		GB:        "gb",
		Strict:    "strict",
	} {
		if n == name {
			return Level(i), true
		}
	}
	return 0, false
}

// Never is the penalty of a break that is forbidden at every step, Solid that of
// one inside a sign of two characters: where even Never is cut, it is not.
const (
	Never = 1 << 30
	Solid = Never + 1
)

// Break is the price of a line end between two characters: ordinarily, after
// the relaxation of units, and in an emergency.
type Break struct{ Ordinary, Relaxed, Forced int32 }

var (
	never = Break{Never, Never, Never}
	solid = Break{Solid, Solid, Solid}
	free  = Break{}
	// whole are the breaks inside words and numbers: only where a piece of
	// text is wider than the line.
	whole = Break{Never, Never, emergency}
)

// price is a legal break that costs something.
func price(p int32) Break { return Break{p, p, p} }

// Penalties of breaks, on the scale on which one tenth of an em between the
// characters of a line costs 100.
const (
	beforeSuffix  = 4    // before 的 了 着 们
	beforeDash    = 60   // —— at a line start
	dashAfterMark = 30   // … after a comma
	afterMid      = 15   // after the dot in a name
	afterCon      = 20   // after a connector
	afterConNum   = 40   // … of something else before a number
	dateParts     = 60   // 2024年|11月
	insideNumeral = 200  // 十|八
	numeralUnit   = 20   // 三|年
	listNumber    = 150  // 1.|年满十八周岁
	times         = 200  // 3×|5
	afterRange    = 1000 // 3～|5天: as dear as a line opened by a tenth of an em
	afterArrow    = 300  // 50家→|136家: better than a line opened so that it looks torn
	insideUnit    = 3600 // 21公|里: as one opened by a fifth, and not before a tenth has failed (linebreak.Late)

	beforeNumber = 20_000 // ISO |9001, as this
	insidePhone  = 20_000 // 0580-|1234567: not before a quarter of an em has failed (linebreak.Dear)

	// What no line, however torn, is worth; it must be dearer than one whose gaps
	// are two em and a half (linebreak.PassTorn).
	relaxedUnit = 1_500_000 // 5000|万元
	emergency   = 2_000_000 // wo|rd, 123|456
	emergencyIn = 2_500_000 // … with a single letter on one side
)

// Breaks prices the line end after each character; that after the last is
// free. Opportunities are those of UAX #14 under our classes; the matrix of the
// rules (CLREQ, same section; GB/T 15834 §5.1) then forbids or prices some.
func (t *Text) Breaks(level Level) []Break {
	n := len(t.Chars)
	out := make([]Break, n)
	if n == 0 {
		return out
	}
	work := make([]uax14.Class, n)
	for i, r := range t.Chars {
		if c := t.Classes[i]; c == HAN && han(r) {
			work[i] = uax14.ID
		} else {
			work[i] = t.line(r, c, level)
		}
	}
	actions := make([]uax14.Action, n)
	uax14.Breaks(work, actions)
	numbers, cut := false, false
	for i := range n - 1 {
		ca, cb := t.Classes[i], t.Classes[i+1]
		numbers = numbers || ca == NUM
		switch {
		case actions[i] == uax14.May:
			if ca == HAN && cb == HAN {
				if b := t.Chars[i+1]; suffix(b) {
					out[i] = price(beforeSuffix)
				} else if numeral(t.Chars[i]) {
					out[i] = price(afterNumeral(b))
				}
			} else if western(ca) && western(cb) {
				out[i] = t.inWord(i)
			} else if b := between(level, ca, cb); b != free {
				out[i] = b
			} else if cb == HAN && suffix(t.Chars[i+1]) && ca != SP {
				out[i] = price(beforeSuffix)
			}
		case actions[i] == uax14.No:
			out[i] = forbidden(ca, cb, work[i], work[i+1])
			cut = cut || out[i] == whole
		}
	}
	t.dashes(out)
	if numbers {
		t.bindNumbers(out)
		t.arrows(out)
		t.numbered(out)
		t.phones(out)
	}
	t.priceLinks(out)
	if cut {
		spareEdges(out)
	}
	return out
}

// spareEdges makes it dearest to cut a single character off a word or number.
func spareEdges(out []Break) {
	before := false // the break before is inside the same word
	for i := range out {
		inside := out[i].Ordinary >= Never && out[i].Forced < Never
		if inside && out[i].Forced == emergency &&
			(!before || i+1 == len(out) || out[i+1].Forced != emergency && out[i+1].Forced != emergencyIn) {
			out[i].Forced = emergencyIn
		}
		before = inside
	}
}

// line tailors the class of UAX #14 to the context.
func (t *Text) line(r rune, c Class, level Level) uax14.Class {
	b := uax14.Of(r)
	if b == uax14.CM || b == uax14.ZWJ {
		return b
	}
	if level == None {
		switch c {
		case OP, CL, COM, SEM, STOP, MID, CON, SOL, NS, CJ, DASH, ELL:
			return uax14.ID
		}
	}
	if tone(r) && t.chinese {
		return uax14.CM
	}
	switch c {
	case OP:
		return uax14.OPW // also “ and ‘
	case CL, COM:
		return uax14.CL
	case STOP:
		return uax14.EX
	case SEM, NS:
		return uax14.NS
	case MID, CON, SOL:
		return uax14.BA // never at a line start; ～ and · are ID and AL by default
	case DASH:
		return uax14.B2
	case ELL:
		if level == Basic || level == GB {
			return uax14.ID // may begin a line there
		}
		return uax14.IN
	case CJ:
		if level == Strict {
			return uax14.NS
		}
		return uax14.ID
	case PRE:
		return uax14.PR
	case POST:
		return uax14.PO
	case OPENLAT:
		return uax14.OP
	case SP:
		return uax14.SP
	case ISP:
		return uax14.BA
	case NUM, LAT:
		return wordClass(r, c)
	}
	switch {
	case c == CLOSELAT && b == uax14.QU:
		return uax14.CP
	case b == uax14.AI && t.chinese:
		return uax14.ID // ① ○ → stand like Han
	}
	return b
}

// wordClass is the class of letters, digits and what is read with them.
func wordClass(r rune, c Class) uax14.Class {
	b := uax14.Of(r)
	switch {
	case b == uax14.NU || b == uax14.IS || b == uax14.SY || b == uax14.HY || b == uax14.HL || b == uax14.SA:
		return b
	case c == NUM:
		return uax14.NU // full-width digits
	}
	return uax14.AL // full-width letters, apostrophes, the dot of kW·h
}

// forbidden is the price where UAX #14 has no opportunity: pieces of words and
// numbers can be cut in an emergency; marks never part from what they cling to,
// and clusters never part.
func forbidden(a, b Class, la, lb uax14.Class) Break {
	switch lb {
	case uax14.IS, uax14.SY, uax14.HY, uax14.CL, uax14.CP, uax14.EX, uax14.CM, uax14.ZWJ, uax14.EM, uax14.RI:
		return never
	}
	if la == uax14.ZWJ {
		return never
	}
	wordy := func(c Class) bool {
		return western(c) || c == PRE || c == POST || c == Other || c == OPENLAT || c == CLOSELAT
	}
	if wordy(a) && wordy(b) && a != OPENLAT && b != CLOSELAT && b != POST || a == PRE && b == HAN {
		return whole
	}
	return never
}

// between restricts and prices the opportunities between two classes.
func between(level Level, ca, cb Class) Break {
	switch {
	case ca == BK || ca == ZW || level == None:
		return free
	case cb == ISP:
		return never
	case ca == SP:
		if closing(cb) {
			return never // a mark does not begin a line because a space precedes it
		}
		return free
	case ca == SOL:
		if level != Basic {
			return never // GB/T 15834 §5.1.9
		}
	case cb == DASH:
		return beforeDashes(level, ca)
	case cb == ELL && ca != ELL:
		return price(beforeDash)
	case cb == ELL:
		return never
	case closing(cb):
		return never
	case ca == MID && (cb == HAN || cb == KAN || western(cb)):
		return price(afterMid)
	case ca == CON && (western(cb) || cb == PRE):
		return price(afterConNum)
	case ca == CON && (cb == HAN || cb == KAN):
		return price(afterCon)
	}
	return free
}

// closing marks never begin a line, at any level but none.
func closing(c Class) bool {
	switch c {
	case CL, COM, SEM, STOP, MID, CON, SOL, CLOSELAT, NS, POST:
		return true
	}
	return false
}

func beforeDashes(level Level, ca Class) Break {
	switch {
	case ca == CON || ca == DASH:
		return never
	case level == Strict:
		return never
	case level == Basic || level == GB || ca == STOP || ca == CL || ca == SEM || ca == MID || ca == PRE ||
		ca == ISP:
		return free
	case ca == COM || ca == ELL:
		return price(dashAfterMark)
	}
	return price(beforeDash)
}

// Compounds: Wi-Fi and km/h stay whole, the parts of large-scale may stand apart.
const (
	shortPart = 3
	compound  = 30
)

// inWord prices an opportunity that UAX #14 sees inside a word, after its
// hyphens and solidi.
func (t *Text) inWord(i int) Break {
	if r := t.Chars[i]; r != '-' && r != '/' && r != '‐' {
		return whole // No.1
	}
	letters := func(i, step int) (n int) {
		for t.at(i) == LAT && t.Chars[i] != '-' && t.Chars[i] != '/' {
			n++
			i += step
		}
		return n
	}
	if letters(i-1, -1) < shortPart || letters(i+1, 1) < shortPart {
		return whole
	}
	return price(compound)
}

// dashes keeps —— and …… whole; longer runs are pairs from the left, and may
// part between pairs (GB/T 15834 §5.1.4, §5.1.5).
func (t *Text) dashes(out []Break) {
	for i := 0; i+1 < len(t.Chars); {
		c := t.Classes[i]
		if c != DASH && c != ELL {
			i++
			continue
		}
		j := i
		for j < len(t.Chars) && t.Classes[j] == c && t.Chars[j] == t.Chars[i] {
			if j+1 < len(t.Chars) && t.Classes[j+1] == c {
				out[j] = solid
				if (j-i)%2 == 1 && j+2 < len(t.Chars) && t.Classes[j+2] == c {
					out[j] = price(beforeDash)
				}
			}
			j++
		}
		i = max(j, i+1)
	}
}

// suffix particles lean on the word before them.
func suffix(r rune) bool {
	switch r {
	case '的', '了', '着', '们', '过', '吗', '呢', '吧':
		return true
	}
	return false
}

// numeral reports Han that write numbers.
func numeral(r rune) bool {
	switch r {
	case '〇', '零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '百', '千', '两':
		return true
	}
	return false
}

// afterNumeral is the price of a line end between a numeral and another Han:
// numbers written out are words too, but short ones, so that this only decides
// between lines that are as good.
func afterNumeral(b rune) int32 {
	switch {
	case numeral(b) || b == '万' || b == '亿':
		return insideNumeral
	case Unit([]rune{b}) > 0:
		return numeralUnit
	}
	return 0
}
