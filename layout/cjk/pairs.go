package cjk

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
	for i, n := range [...]string{Newspaper: "newspaper", None: "none", Basic: "basic", GB: "gb", Strict: "strict"} {
		if n == name {
			return Level(i), true
		}
	}
	return 0, false
}

// Never is the penalty of a break that is forbidden at every step.
const Never = 1 << 30

// Break is the price of a line end between two characters: ordinarily, after
// the relaxation of units, and in an emergency.
type Break struct{ Ordinary, Relaxed, Forced int64 }

var (
	never = Break{Never, Never, Never}
	free  = Break{}
)

// price is a legal break that costs something.
func price(p int64) Break { return Break{p, p, p} }

// Penalties of breaks, on the scale on which one tenth of an em between the
// characters of a line costs 100.
const (
	beforeSuffix  = 4   // before 的 了 着 们
	beforeDash    = 60  // —— at a line start
	dashAfterMark = 30  // … after a comma or a bracket
	afterMid      = 15  // after the dot in a name
	afterCon      = 20  // after a connector
	afterConNum   = 40  // … before a number
	numberUnit    = 400 // number and unit parted
	insideUnit    = 200 // 万|元
	dateParts     = 10  // 2024年|11月
	relaxedUnit   = 50  // number and unit once nothing else helps
	emergency     = 3000
)

// closing marks never begin a line, at any level but none.
func closing(c Class) bool {
	switch c {
	case CL, COM, SEM, STOP, MID, CON, SOL, CLOSELAT, NS, POST, ISP:
		return true
	}
	return false
}

// Between returns the price of a line end between the characters a and b of
// classes ca and cb; after is what follows b, before what precedes a (0 at the
// edges of the paragraph). It is the matrix of the breaking rules (CLREQ,
// same section; GB/T 15834 §5.1; numbers: UAX #14 LB23-LB25).
func Between(level Level, before, a, b, after rune, ca, cb Class) Break {
	switch {
	case ca == BK:
		return free
	case cb == BK, ca == WJ, cb == WJ, ca == GL, cb == GL:
		return never
	case ca == ZW:
		return free
	case cb == ZW, cb == SP:
		return never
	}
	if ca == SP {
		if level != None && (closing(cb) && cb != ISP) {
			return never
		}
		return free
	}
	if (ca == DASH && cb == DASH) || (ca == ELL && cb == ELL) {
		return never
	}
	if b := tokens(a, b, ca, cb); b != nil {
		return *b
	}
	if level == None {
		return free
	}
	return prohibitions(level, a, b, ca, cb)
}

// tokens are the breaks inside and around words, numbers and units; nil where
// the rules for marks decide.
func tokens(a, b rune, ca, cb Class) *Break {
	ret := func(b Break) *Break { return &b }
	switch {
	case ca == LAT && cb == LAT && (a == '/' || a == '.' || a == '?' || a == '&' || a == '=' || a == '_' || a == '@') && b != '/':
		return ret(price(linkBreak))
	case ca == NUM && cb == NUM, ca == LAT && cb == LAT, ca == LAT && cb == NUM, ca == NUM && cb == LAT:
		return ret(Break{Never, Never, emergency})
	case ca == PRE && (cb == NUM || cb == LAT || cb == HAN || cb == PRE):
		return ret(Break{Never, Never, emergency})
	case (ca == NUM || ca == LAT) && (cb == PRE || cb == POST), ca == POST && (cb == NUM || cb == LAT):
		return ret(Break{Never, Never, emergency})
	case ca == OPENLAT, cb == CLOSELAT:
		return ret(never)
	case ca == CLOSELAT && western(cb), western(ca) && cb == OPENLAT:
		return ret(Break{Never, Never, emergency})
	}
	return nil
}

const linkBreak = 60 // inside a URL or a path, after a separator

func prohibitions(level Level, a, b rune, ca, cb Class) Break {
	switch {
	case ca == OP:
		return never
	case closing(cb):
		return never
	case ca == SOL && level != Basic:
		return never
	case cb == DASH:
		return beforeDashes(level, ca)
	case cb == ELL:
		if level == Newspaper || level == Strict {
			return never
		}
		return price(beforeDash)
	case ca == MID:
		return price(afterMid)
	case ca == CON:
		if western(cb) || cb == PRE {
			return price(afterConNum)
		}
		return price(afterCon)
	case cb == HAN && suffix(b):
		return price(beforeSuffix)
	}
	return free
}

func beforeDashes(level Level, ca Class) Break {
	switch {
	case level == Strict:
		return never
	case level == Basic || level == GB || ca == STOP || ca == CL || ca == SEM:
		return free
	case ca == COM:
		return price(dashAfterMark)
	}
	return price(beforeDash)
}

// suffix particles lean on the word before them.
func suffix(r rune) bool {
	switch r {
	case '的', '了', '着', '们', '过', '吗', '呢', '吧':
		return true
	}
	return false
}
