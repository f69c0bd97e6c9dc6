package pattern

import (
	"slices"
	"unicode/utf8"
)

// program tells whether an expression matches a text, and what its first match consists of;
// for all matches package regexp is asked. It is made in an eighth of the time that regexp takes
// to compile: sets of characters are counted, not written out, and not a state is compared with
// another. It tries one way after the other, the one that regexp prefers first; where there are
// too many, it gives up, and regexp, which tries all of them at once, is asked.
type program struct {
	expr     string
	steps    []step
	sets     []set
	choices  []index
	firsts   []beginnings
	start    index
	first    beginnings
	groups   index
	anchored bool
	unable   bool
	looked   int // how many steps were looked at for first and anchored
}

type step struct {
	op       op
	out      index // what follows
	min, max index // literal, in the expression; how often a set; choices
	arg      index // set, or beginnings of all choices or none; of a group: 2 at the beginning of 1, 3 at its end
	lazy     bool  // a set as few times as possible
}

type op uint8

const (
	opMatch op = iota
	opLiteral
	opSet // once
	opSets
	opChoice // of ways, the preferred first
	opGroup
	opBegin
	opEnd
	opBoundary
)

const (
	mostBytes   = 10_000 // of an expression
	mostTimes   = 1000   // that a part is repeated, as in package regexp
	mostSteps   = 5000   // of a program
	mostChoices = 20_000
	mostLooks   = 50_000
	mostDepth   = 2000 // of ways within ways
)

// newProgram makes a program, which is never sure where the expression has what it
// cannot do.
func newProgram(expr string) *program {
	if len(expr) > mostBytes {
		return &program{unable: true}
	}
	p := expression{
		expr:  expr,
		nodes: make([]node, 0, len(expr)/4+8),
		sets:  make([]set, 0, len(expr)/20+4),
		free:  make([]rune, 0, len(expr)/4+8),
	}
	top := p.alternation()
	if p.failed || p.pos < len(expr) {
		return &program{unable: true}
	}
	g := &program{
		expr:    expr,
		sets:    p.sets,
		steps:   make([]step, 1, len(p.nodes)+4),
		choices: make([]index, 0, len(p.nodes)/2+2),
		groups:  p.groups,
	}
	if g.start = g.emit(p.nodes, top, 0); g.unable || g.full() {
		return &program{unable: true}
	}
	g.begins(g.start, &g.first)
	g.anchored = g.atBegin(g.start)
	g.unable = g.looked > mostLooks
	return g
}

func (g *program) add(s step) index {
	g.steps = append(g.steps, s)
	return index(len(g.steps) - 1)
}

func (g *program) full() bool { return len(g.steps) > mostSteps || len(g.choices) > mostChoices }

// emit adds the steps of node n, behind which out follows, and returns the first.
func (g *program) emit(nodes []node, n, out index) index {
	if g.full() {
		return out
	}
	switch d := nodes[n]; d.kind {
	case sequence:
		for k := d.kid; k != none; k = nodes[k].next {
			out = g.emit(nodes, k, out)
		}
		return out
	case alternatives:
		var few [16]index
		starts := few[:0]
		for k := d.kid; k != none; k = nodes[k].next {
			starts = append(starts, g.emit(nodes, k, out))
		}
		slices.Reverse(starts)
		return g.choice(starts...)
	case group:
		out = g.add(step{op: opGroup, out: out, arg: 2*d.group + 1})
		out = g.emit(nodes, d.kid, out)
		return g.add(step{op: opGroup, out: out, arg: 2 * d.group})
	case repeated:
		return g.repeat(nodes, d, out)
	case literal:
		return g.add(step{op: opLiteral, out: out, min: d.min, max: d.max})
	case class:
		return g.add(step{op: opSet, out: out, arg: d.set})
	case begin:
		return g.add(step{op: opBegin, out: out})
	case end:
		return g.add(step{op: opEnd, out: out})
	default:
		return g.add(step{op: opBoundary, out: out})
	}
}

func (g *program) repeat(nodes []node, d node, out index) index {
	if k := nodes[d.kid]; k.kind == class {
		return g.add(step{op: opSets, out: out, arg: k.set, min: d.min, max: d.max, lazy: d.lazy})
	}
	// either chooses between once more and what follows.
	either := func(more index) index {
		if d.lazy {
			return g.choice(out, more)
		}
		return g.choice(more, out)
	}
	at, least := out, d.min
	if d.max < 0 {
		if optional(nodes, d.kid) {
			g.unable = true // it would go round without an end
			return out
		}
		at = either(none) // which is not there yet
		again := g.emit(nodes, d.kid, at)
		ways := g.choices[g.steps[at].min:g.steps[at].max]
		ways[slices.Index(ways, none)] = again
		if least > 0 {
			at, least = again, least-1
		}
	}
	for k := d.min; k < d.max && !g.full(); k++ {
		at = either(g.emit(nodes, d.kid, at))
	}
	for ; least > 0 && !g.full(); least-- {
		at = g.emit(nodes, d.kid, at)
	}
	return at
}

func optional(nodes []node, n index) bool {
	switch d := nodes[n]; d.kind {
	case sequence:
		for k := d.kid; k != none; k = nodes[k].next {
			if !optional(nodes, k) {
				return false
			}
		}
		return true
	case alternatives:
		for k := d.kid; k != none; k = nodes[k].next {
			if optional(nodes, k) {
				return true
			}
		}
		return false
	case repeated:
		return d.min == 0 || optional(nodes, d.kid)
	case group:
		return optional(nodes, d.kid)
	default:
		return d.kind != literal && d.kind != class
	}
}

// choice adds a choice of ways; many of them get the characters with which they begin.
func (g *program) choice(starts ...index) index {
	from := len(g.choices)
	g.choices = append(g.choices, starts...)
	at := g.add(step{op: opChoice, min: index(from), max: index(len(g.choices)), arg: none})
	if len(starts) > 3 {
		var b beginnings
		g.begins(at, &b)
		g.firsts = append(g.firsts, b)
		g.steps[at].arg = index(len(g.firsts) - 1)
	}
	return at
}

func (g *program) literal(s *step) string { return g.expr[s.min:s.max] }

// begins adds to b with what a match of the steps from pc on may begin.
func (g *program) begins(pc index, b *beginnings) {
	if g.looked++; g.looked > mostLooks {
		return
	}
	switch s := &g.steps[pc]; s.op {
	case opMatch:
		b.empty = true
	case opLiteral:
		r, _ := utf8.DecodeRuneInString(g.literal(s))
		b.add(r)
	case opSet:
		b.addSet(&g.sets[s.arg])
	case opSets:
		b.addSet(&g.sets[s.arg])
		if s.min == 0 {
			g.begins(s.out, b)
		}
	case opChoice:
		if s.arg != none {
			b.merge(&g.firsts[s.arg])
			return
		}
		for _, c := range g.choices[s.min:s.max] {
			if c == none {
				b.empty = true // anything
				return
			}
			g.begins(c, b)
		}
	default:
		g.begins(s.out, b)
	}
}

// atBegin reports whether a match can only be at the beginning of a text.
func (g *program) atBegin(pc index) bool {
	if g.looked++; g.looked > mostLooks {
		return true
	}
	switch s := &g.steps[pc]; s.op {
	case opBegin:
		return true
	case opGroup:
		return g.atBegin(s.out)
	case opChoice:
		return !slices.ContainsFunc(g.choices[s.min:s.max], func(c index) bool { return !g.atBegin(c) })
	}
	return false
}
