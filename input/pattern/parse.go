package pattern

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// node is a part of an expression. The parts of a sequence and the alternatives stand
// in a list that begins with the last.
type node struct {
	kind     kind
	kid      index // first of the list; what is repeated
	next     index // in the list of the node above
	min, max index // literal: where it stands in the expression; repeated: how often, max -1 without end
	set      index
	group    index // number of a group that is told
	lazy     bool  // repeated as few times as possible
}

// index counts characters of an expression, parts and steps: no expression has more.
type index int16

type kind uint8

const (
	sequence kind = iota
	alternatives
	repeated
	group
	literal
	class
	begin
	end
	boundary
	none = -1
)

// expression is one that is read: the syntax is what the readers have. What else there is
// makes it fail, and the expression is left to package regexp.
type expression struct {
	expr     string
	pos      int
	fold     bool // (?i)
	newlines bool // (?s)
	nodes    []node
	sets     []set
	free     []rune // for the characters of sets to come
	groups   index
	failed   bool
}

func (p *expression) add(n node) index {
	n.next = none
	p.nodes = append(p.nodes, n)
	return index(len(p.nodes) - 1)
}

// under puts n first into the list under list.
func (p *expression) under(list, n index) {
	p.nodes[n].next = p.nodes[list].kid
	p.nodes[list].kid = n
}

func (p *expression) rest() string { return p.expr[p.pos:] }

func (p *expression) take(s string) bool {
	if !strings.HasPrefix(p.rest(), s) {
		return false
	}
	p.pos += len(s)
	return true
}

func (p *expression) fail() index {
	p.failed, p.pos = true, len(p.expr)
	return p.add(node{kind: sequence, kid: none})
}

func (p *expression) alternation() index {
	first := p.sequence()
	if !strings.HasPrefix(p.rest(), "|") {
		return first
	}
	all := p.add(node{kind: alternatives, kid: none})
	p.under(all, first)
	for p.take("|") {
		p.under(all, p.sequence())
	}
	return all
}

func (p *expression) sequence() index {
	only, seq := index(none), index(none)
	for p.pos < len(p.expr) && p.expr[p.pos] != '|' && p.expr[p.pos] != ')' {
		n := p.repetition(p.atom())
		switch {
		case n == none:
			continue
		case only == none:
			only = n
			continue
		case seq == none:
			seq = p.add(node{kind: sequence, kid: only})
		}
		p.under(seq, n)
	}
	if only == none {
		return p.add(node{kind: sequence, kid: none})
	}
	if seq == none {
		return only
	}
	return seq
}

// repetition puts n under what stands behind it: ? * + {2,4}.
func (p *expression) repetition(n index) index {
	least, most, found := p.counts()
	if !found {
		return n
	}
	lazy := p.take("?")
	if n == none {
		return p.fail()
	}
	if l := p.nodes[n]; l.kind == literal {
		chars := p.expr[l.min:l.max]
		if r, size := utf8.DecodeRuneInString(chars); size == len(chars) {
			n = p.one(chars, r)
		}
	}
	return p.add(node{kind: repeated, kid: n, min: least, max: most, lazy: lazy})
}

func (p *expression) counts() (least, most index, found bool) {
	switch {
	case p.take("?"):
		return 0, 1, true
	case p.take("*"):
		return 0, -1, true
	case p.take("+"):
		return 1, -1, true
	case !strings.HasPrefix(p.rest(), "{"):
		return 0, 0, false
	}
	inner, _, closed := strings.Cut(p.rest()[1:], "}")
	from, to, open := strings.Cut(inner, ",")
	a, err := strconv.Atoi(from)
	if !closed || err != nil {
		return 0, 0, false
	}
	b := a
	if open && to == "" {
		b = -1
	} else if open {
		if b, err = strconv.Atoi(to); err != nil {
			return 0, 0, false
		}
	}
	if p.pos += len(inner) + 2; a > mostTimes || b > mostTimes {
		p.fail()
	}
	return index(a), index(b), true
}

func (p *expression) atom() index {
	switch c := p.expr[p.pos]; c {
	case '(':
		return p.group()
	case '[':
		return p.brackets()
	case '.':
		p.pos++
		dot := p.newSet()
		dot.not = true
		if p.newlines {
			return p.class("(?s).", dot)
		}
		dot.add('\n', '\n')
		return p.class(".", dot)
	case '^', '$':
		p.pos++
		if c == '^' {
			return p.add(node{kind: begin})
		}
		return p.add(node{kind: end})
	case '\\':
		return p.escape()
	case '*', '+', '?':
		return p.fail()
	}
	return p.literal()
}

// literal reads the characters up to the next that means something; one that is
// repeated, or that has another case, stands by itself.
func (p *expression) literal() index {
	from := p.pos
	for p.pos < len(p.expr) {
		r, n := utf8.DecodeRuneInString(p.rest())
		if p.pos > from && strings.IndexByte(`\.+*?()|[{^$`, p.expr[p.pos]) >= 0 {
			break
		}
		if r == utf8.RuneError {
			return p.fail()
		}
		if p.fold && unicode.SimpleFold(r) != r {
			if p.pos > from {
				break
			}
			p.pos += n
			return p.one(p.expr[from:p.pos], r)
		}
		after := p.pos + n
		if p.pos > from && after < len(p.expr) && strings.IndexByte("?*+{", p.expr[after]) >= 0 {
			break
		}
		p.pos = after
	}
	return p.add(node{kind: literal, min: index(from), max: index(p.pos)})
}

func (p *expression) group() index {
	fold, newlines, number := p.fold, p.newlines, index(0)
	p.pos++
	if !p.take("?") {
		p.groups++
		number = p.groups
	} else {
		for p.pos < len(p.expr) && p.expr[p.pos] != ':' && p.expr[p.pos] != ')' {
			switch p.expr[p.pos] {
			case 'i':
				p.fold = true
			case 's':
				p.newlines = true
			default:
				return p.fail()
			}
			p.pos++
		}
		if p.take(")") {
			return none // holds for the rest of the group that it stands in
		}
		p.take(":")
	}
	inner := p.alternation()
	if !p.take(")") {
		return p.fail()
	}
	p.fold, p.newlines = fold, newlines
	if number > 0 {
		return p.add(node{kind: group, kid: inner, group: number})
	}
	return inner
}

func (p *expression) escape() index {
	from := p.pos
	if p.take(`\b`) {
		return p.add(node{kind: boundary})
	}
	c := p.newSet()
	if !p.classEscape(&c) {
		r, ok := p.character()
		if !ok {
			return p.fail()
		}
		c.add(r, r)
	}
	return p.class(p.expr[from:p.pos], c)
}

func (p *expression) newSet() set { return set{wide: p.free[:0]} }

// one is a node for a single character.
func (p *expression) one(src string, r rune) index {
	c := p.newSet()
	c.add(r, r)
	return p.class(src, c)
}

// class is a node for the last set, which the expression has as src.
func (p *expression) class(src string, c set) index {
	for i := range p.sets {
		if p.sets[i].src == src && !p.fold {
			return p.add(node{kind: class, set: index(i)})
		}
	}
	c.src = src
	if p.fold {
		c.src = ""
		if !c.fold() {
			return p.fail()
		}
	}
	p.free = c.wide[len(c.wide):]
	c.wide = slices.Clip(c.wide)
	p.sets = append(p.sets, c)
	return p.add(node{kind: class, set: index(len(p.sets) - 1)})
}

func (p *expression) brackets() index {
	for i := range p.sets { // there is one of the same characters already
		if src := p.sets[i].src; !p.fold && strings.HasPrefix(src, "[") && p.take(src) {
			return p.add(node{kind: class, set: index(i)})
		}
	}
	from := p.pos
	p.pos++
	c := p.newSet()
	c.not = p.take("^")
	for first := true; first || !strings.HasPrefix(p.rest(), "]"); first = false {
		if p.pos >= len(p.expr) || strings.HasPrefix(p.rest(), "[:") {
			return p.fail()
		}
		if p.classEscape(&c) {
			continue
		}
		lo, ok := p.character()
		hi := lo
		if strings.HasPrefix(p.rest(), "-") && !strings.HasPrefix(p.rest(), "-]") && ok {
			p.pos++
			hi, ok = p.character()
		}
		if !ok {
			return p.fail()
		}
		c.add(lo, hi)
	}
	p.pos++
	return p.class(p.expr[from:p.pos], c)
}

// classEscape reads an escape that stands for many characters into c.
func (p *expression) classEscape(c *set) bool {
	switch {
	case p.take(`\d`):
		c.add('0', '9')
	case p.take(`\D`):
		c.add(0, '0'-1)
		c.add('9'+1, unicode.MaxRune)
	case p.take(`\s`):
		c.add('\t', '\n')
		c.add('\f', '\r')
		c.add(' ', ' ')
	case p.take(`\S`):
		c.add(0, '\t'-1)
		c.add('\n'+1, '\f'-1)
		c.add('\r'+1, ' '-1)
		c.add(' '+1, unicode.MaxRune)
	case p.take(`\w`):
		c.add('0', '9')
		c.add('A', 'Z')
		c.add('_', '_')
		c.add('a', 'z')
	case p.take(`\p{Han}`):
		c.han = true
	case p.take(`\P{Han}`):
		c.notHan = true
		c.add(0, unicode.MaxASCII)
	default:
		return false
	}
	return true
}

// character reads a character, written as it is or with a backslash.
func (p *expression) character() (rune, bool) {
	if !p.take(`\`) {
		r, n := utf8.DecodeRuneInString(p.rest())
		p.pos += n
		return r, r != utf8.RuneError
	}
	if p.take("x{") {
		hex, _, ok := strings.Cut(p.rest(), "}")
		n, err := strconv.ParseInt(hex, 16, 32)
		p.pos += len(hex) + 1
		return rune(n), ok && err == nil
	}
	if p.pos >= len(p.expr) {
		return 0, false
	}
	c := p.expr[p.pos]
	p.pos++
	if i := strings.IndexByte("ntrfv", c); i >= 0 {
		return rune("\n\t\r\f\v"[i]), true
	}
	return rune(c), c < utf8.RuneSelf && !unicode.IsLetter(rune(c)) && !unicode.IsDigit(rune(c)) && c != '_'
}
