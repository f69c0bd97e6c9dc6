package uax14

// Action is what may happen between two characters.
type Action uint8

// The actions.
const (
	No   Action = iota // no line end
	May                // an opportunity
	Must               // a forced line end
)

// state is what the rules remember of the text before a position.
type state struct {
	raw    Class // of the last character
	prev   Class // of the last base, combining marks taken with it (LB9)
	solid  Class // of the last base that is no space
	number uint8 // how far the expression of LB25 has matched
	flags  int   // regional indicators in a row (LB30a)
	hyphen bool  // HL (HY | BA) before (LB21a)
}

// How far a number has matched: NU (NU | SY | IS)*, and (CL | CP) after it.
const (
	noNumber uint8 = iota
	inNumber
	closedNumber
)

// Breaks decides for each character what may happen after it; classes and out
// have the same length. After the last character a line always ends (LB3).
func Breaks(classes []Class, out []Action) {
	if len(classes) == 0 {
		return
	}
	var s state
	s.start(resolve(classes[0]))
	for i := 1; i < len(classes); i++ {
		c := resolve(classes[i])
		if c == ID && s.raw == ID {
			out[i-1] = May // LB31; most of a Chinese text
			continue
		}
		after := XX
		if c == OP || c == OPW {
			after = next(classes, i+1)
		}
		out[i-1] = s.between(c, after)
		s.advance(c)
	}
	out[len(out)-1] = Must
}

// next is the class of the next base from i on.
func next(classes []Class, i int) Class {
	for ; i < len(classes); i++ {
		if c := resolve(classes[i]); c != CM && c != ZWJ {
			return c
		}
	}
	return XX
}

func (s *state) start(c Class) {
	base := c
	if c == CM || c == ZWJ {
		base = AL // LB10
	}
	s.raw, s.prev, s.solid = c, base, base
	if c == NU {
		s.number = inNumber
	}
	if c == RI {
		s.flags = 1
	}
}

// advance takes c into the state.
func (s *state) advance(c Class) {
	s.raw = c
	if c == CM || c == ZWJ {
		if attaches(s.prev) {
			return
		}
		c = AL
	}
	switch {
	case c == NU, s.number == inNumber && (c == SY || c == IS):
		s.number = inNumber
	case s.number == inNumber && (c == CL || c == CP):
		s.number = closedNumber
	default:
		s.number = noNumber
	}
	s.flags++
	if c != RI {
		s.flags = 0
	}
	s.hyphen = s.prev == HL && (c == HY || c == BA)
	s.prev = c
	if c != SP {
		s.solid = c
	}
}

// attaches reports whether a combining mark joins a base of class c (LB9).
func attaches(c Class) bool {
	switch c {
	case BK, CR, LF, NL, SP, ZW:
		return false
	}
	return true
}

// between decides before a character of class c; after is the class that
// follows an opening mark.
func (s *state) between(c, after Class) Action {
	switch s.raw {
	case BK, LF, NL:
		return Must // LB4, LB5
	case CR:
		if c == LF {
			return No
		}
		return Must
	}
	switch c {
	case BK, CR, LF, NL, SP, ZW:
		return No // LB6, LB7
	}
	if s.solid == ZW {
		return May // LB8
	}
	if s.raw == ZWJ {
		return No // LB8a
	}
	if c == CM || c == ZWJ {
		if attaches(s.prev) {
			return No // LB9
		}
		c = AL // LB10
	}
	p := s.prev
	switch {
	case c == WJ, p == WJ, p == GL: // LB11, LB12
		return No
	case c == GL && p != SP && p != BA && p != HY: // LB12a
		return No
	case c == CL, c == CP, c == EX, c == IS, c == SY: // LB13, LB25
		return No
	case s.solid == OP, s.solid == OPW: // LB14
		return No
	case s.solid == QU && (c == OP || c == OPW): // LB15
		return No
	case (s.solid == CL || s.solid == CP) && c == NS: // LB16
		return No
	case s.solid == B2 && c == B2: // LB17
		return No
	case p == SP: // LB18
		return May
	case c == QU, p == QU: // LB19
		return No
	case c == CB, p == CB: // LB20
		return May
	case c == BA, c == HY, c == NS, p == BB, s.hyphen, p == SY && c == HL, c == IN: // LB21–LB22
		return No
	}
	if s.words(p, c, after) {
		return No
	}
	return May // LB31
}

// words are the rules for letters, numbers, syllables and clusters, LB23–LB30b.
func (s *state) words(p, c, after Class) bool {
	alpha := func(c Class) bool { return c == AL || c == HL }
	ideo := func(c Class) bool { return c == ID || c == EB || c == EM || c == EBU }
	hangul := func(c Class) bool { return c == JL || c == JV || c == JT || c == H2 || c == H3 }
	switch c {
	case NU:
		return alpha(p) || p == PR || p == PO || p == HY || p == CP || s.number == inNumber
	case AL, HL:
		return p == NU || p == PR || p == PO || alpha(p) || p == IS || p == CP
	case PO:
		return ideo(p) || alpha(p) || s.number != noNumber || hangul(p)
	case PR:
		return alpha(p) || s.number != noNumber
	case OP, OPW:
		return (p == PR || p == PO) && after == NU || c == OP && (alpha(p) || p == NU)
	case RI:
		return p == RI && s.flags%2 == 1
	case ID, EB, EBU:
		return p == PR
	case EM:
		return p == PR || p == EB || p == EBU
	case JL:
		return p == JL || p == PR
	case JV, H2, H3:
		return p == JL || p == PR || c == JV && (p == JV || p == H2)
	case JT:
		return p == JV || p == H2 || p == JT || p == H3 || p == PR
	}
	return false
}
