package pattern

import (
	"strings"
	"unicode/utf8"
)

// attempt is a program at work on a text.
type attempt struct {
	*program
	text  string
	left  int // how many steps may be tried
	deep  int
	found []int // where the match and its groups begin and end, if that is asked
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

// find returns where the first match and its groups begin and end, -1 for groups that are not in
// it, if it is sure of them; nil for no match.
func (g *program) find(text string) (found []int, sure bool) {
	if g.unable || !utf8.ValidString(text) { // backwards, others are not cut as forwards
		return nil, false
	}
	a := attempt{program: g, text: text, left: 2000 + 50*len(text), found: make([]int, 2*g.groups+2)}
	for i := range a.found {
		a.found[i] = -1
	}
	if !a.search() {
		return nil, a.left >= 0
	}
	return a.found, a.left >= 0
}

func (a *attempt) search() bool {
	if a.anchored {
		r, n := a.rune(0)
		return (a.first.empty || n > 0 && a.first.has(r)) && a.at(0)
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
		if (a.first.empty || n > 0 && a.first.has(r)) && a.at(pos) {
			return true
		}
		if a.left < 0 {
			return false
		}
		pos += max(n, 1)
	}
	return false
}

// at reports whether there is a match that begins at pos.
func (a *attempt) at(pos int) bool {
	if !a.from(a.start, pos) {
		return false
	}
	if a.found != nil {
		a.found[0] = pos
	}
	return true
}

func (a *attempt) rune(pos int) (rune, int) {
	if pos >= len(a.text) {
		return 0, 0
	}
	return decode(a.text[pos:])
}

// decode is utf8.DecodeRuneInString for a text that is not empty; characters of three bytes, as nearly
// all are, are decoded at once.
func decode(s string) (rune, int) {
	c := s[0]
	if c < utf8.RuneSelf {
		return rune(c), 1
	}
	const lead, more, mask, value = 0xE0, 0x80, 0xC0, 0x3F
	if c > lead && c < lead+0xD && len(s) > 2 && s[1]&mask == more && s[2]&mask == more {
		return rune(c&0xF)<<12 | rune(s[1]&value)<<6 | rune(s[2]&value), 3
	}
	return utf8.DecodeRuneInString(s)
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
			if a.found != nil {
				a.found[1] = pos
			}
			return true
		case opGroup:
			if a.found != nil {
				before := a.found[s.arg]
				a.found[s.arg] = pos
				if a.try(s.out, pos) {
					return true
				}
				a.found[s.arg] = before
				return false
			}
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
			if a.found != nil && !s.lazy {
				return a.most(s, pos)
			}
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

// most tries what follows s behind as many characters of its set as there are, and fewer.
func (a *attempt) most(s *step, pos int) bool {
	c := &a.sets[s.arg]
	k, end := index(0), pos
	for k != s.max {
		r, n := a.rune(end)
		if n == 0 || !c.has(r) {
			break
		}
		if a.left--; a.left < 0 {
			return false
		}
		k, end = k+1, end+n
	}
	for ; k >= s.min; k-- {
		if a.try(s.out, end) {
			return true
		}
		_, n := utf8.DecodeLastRuneInString(a.text[pos:end])
		end -= n
	}
	return false
}

// repeated tries what follows s behind every number of characters of its set, few first.
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
