package pattern

import (
	"strings"
	"unicode/utf8"
)

// attempt is a program at work on a text.
type attempt struct {
	*program
	text string
	left int // how many steps may be tried
	deep int
}

// match reports whether the expression matches text, if it is sure of it.
func (g *program) match(text string) (found, sure bool) {
	if g.unable {
		return false, false
	}
	a := attempt{program: g, text: text, left: 2000 + 50*len(text)}
	found = a.search()
	return found, a.left >= 0
}

func (a *attempt) search() bool {
	if a.anchored {
		r, n := a.rune(0)
		return (a.first.empty || n > 0 && a.first.has(r)) && a.from(a.start, 0)
	}
	start := &a.steps[a.start]
	for pos := 0; pos <= len(a.text); {
		if start.op == opLiteral {
			i := strings.Index(a.text[pos:], a.literal(start))
			if i < 0 {
				return false
			}
			pos += i
		}
		r, n := a.rune(pos)
		if (a.first.empty || n > 0 && a.first.has(r)) && a.from(a.start, pos) {
			return true
		}
		if a.left < 0 {
			return false
		}
		pos += max(n, 1)
	}
	return false
}

func (a *attempt) rune(pos int) (rune, int) {
	if pos >= len(a.text) {
		return 0, 0
	}
	if c := a.text[pos]; c < utf8.RuneSelf {
		return rune(c), 1
	}
	return utf8.DecodeRuneInString(a.text[pos:])
}

// from reports whether the steps from pc on match the text from pos on.
func (a *attempt) from(pc index, pos int) bool {
	for {
		if a.left--; a.left < 0 {
			return false
		}
		s := &a.steps[pc]
		switch s.op {
		case opMatch:
			return true
		case opLiteral:
			if !strings.HasPrefix(a.text[pos:], a.literal(s)) {
				return false
			}
			pos += int(s.max - s.min)
		case opSet:
			r, n := a.rune(pos)
			if n == 0 || !a.sets[s.arg].has(r) {
				return false
			}
			pos += n
		case opSets:
			return a.repeated(s, pos)
		case opChoice:
			if !a.mayBegin(s, pos) {
				return false
			}
			last := s.max - 1
			for _, c := range a.choices[s.min:last] {
				if a.try(c, pos) {
					return true
				}
			}
			pc = a.choices[last]
			continue
		case opBegin:
			if pos > 0 {
				return false
			}
		case opEnd:
			if pos < len(a.text) {
				return false
			}
		case opBoundary:
			if a.word(pos-1) == a.word(pos) {
				return false
			}
		}
		pc = s.out
	}
}

// repeated tries what follows s behind every number of characters of its set.
func (a *attempt) repeated(s *step, pos int) bool {
	c := &a.sets[s.arg]
	for k := index(0); ; k++ {
		if k >= s.min && a.try(s.out, pos) {
			return true
		}
		if k == s.max {
			return false
		}
		r, n := a.rune(pos)
		if n == 0 || !c.has(r) {
			return false
		}
		if a.left--; a.left < 0 {
			return false
		}
		pos += n
	}
}

// try is from for one of several ways; it looks first whether the step at pc can match.
func (a *attempt) try(pc index, pos int) bool {
	s := &a.steps[pc]
	switch s.op {
	case opLiteral:
		end := pos + int(s.max-s.min)
		if end > len(a.text) || a.text[end-1] != a.expr[s.max-1] {
			return false
		}
	case opEnd:
		if pos < len(a.text) {
			return false
		}
	case opChoice:
		if !a.mayBegin(s, pos) {
			return false
		}
	}
	if a.deep++; a.deep > mostDepth {
		a.left = -1
	}
	found := a.from(pc, pos)
	a.deep--
	return found
}

// mayBegin reports whether one of the ways of s may begin at pos.
func (a *attempt) mayBegin(s *step, pos int) bool {
	if s.arg == none || a.firsts[s.arg].empty {
		return true
	}
	r, n := a.rune(pos)
	return n > 0 && a.firsts[s.arg].has(r)
}

func (a *attempt) word(pos int) bool {
	if pos < 0 || pos >= len(a.text) {
		return false
	}
	c := a.text[pos]
	return c == '_' || c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'
}
