package main

import (
	"regexp/syntax"
	"slices"
	"strings"
	"unicode"
)

// guard has the characters that a text needs for a match: one of first at its beginning,
// one of last at its end, one of each of has somewhere; empty where nothing can be said.
type guard struct {
	first, last string
	has         []string
}

const (
	mostEnds = 150 // characters in first or last
	mostHas  = 40  // characters in a set of has: each is looked for in the whole text
	bestHas  = 2   // sets of has that are kept
)

// derive finds the guard of an expression.
func derive(expr string) (guard, error) {
	parsed, err := syntax.Parse(expr, syntax.Perl)
	if err != nil {
		return guard{}, err
	}
	simple := parsed.Simplify()
	prog, err := syntax.Compile(simple)
	if err != nil {
		return guard{}, err
	}
	g := guard{first: string(first(prog)), last: string(last(prog))}
	sets := needed(simple)
	slices.SortStableFunc(sets, func(a, b []rune) int { return cost(a) - cost(b) })
	for _, set := range sets {
		s := string(set)
		if len(g.has) == bestHas {
			break
		}
		// What stands first or last says as much, and sooner.
		if len(set) > mostHas || slices.Contains(g.has, s) || subset(g.first, s) || subset(g.last, s) {
			continue
		}
		g.has = append(g.has, s)
	}
	return g, nil
}

// subset reports whether s has characters, and all of them are in set.
func subset(s, set string) bool {
	return s != "" && !strings.ContainsFunc(s, func(r rune) bool { return !strings.ContainsRune(set, r) })
}

// cost tells sets that few texts have from those that most have.
func cost(set []rune) int {
	n := 0
	for _, r := range set {
		n++
		if strings.ContainsRune("，。、的一是在了有和不中年月日人 　0123456789", r) {
			n += 10
		}
	}
	return n
}

// first are the characters with which every match begins, at the beginning of the text.
func first(prog *syntax.Prog) []rune {
	var all []rune
	ok := true
	follow(prog, uint32(prog.Start), func(in *syntax.Inst, asserted syntax.EmptyOp) {
		runes, few := runesOf(in)
		ok = ok && few && asserted&syntax.EmptyBeginText != 0
		all = append(all, runes...)
	})
	if all = unique(all); !ok || len(all) > mostEnds {
		return nil
	}
	return all
}

// last are the characters with which every match ends, at the end of the text.
func last(prog *syntax.Prog) []rune {
	var all []rune
	ok := true
	follow(prog, uint32(prog.Start), func(in *syntax.Inst, _ syntax.EmptyOp) {
		ok = ok && in.Op != syntax.InstMatch
	})
	for i := range prog.Inst {
		in := &prog.Inst[i]
		if !consumes(in) {
			continue
		}
		follow(prog, in.Out, func(next *syntax.Inst, asserted syntax.EmptyOp) {
			if next.Op == syntax.InstMatch {
				runes, few := runesOf(in)
				ok = ok && few && asserted&syntax.EmptyEndText != 0
				all = append(all, runes...)
			}
		})
	}
	if all = unique(all); !ok || len(all) > mostEnds {
		return nil
	}
	return all
}

// follow calls visit for every instruction that takes a character or is the match, and is
// reached from pc without a character; asserted is what must hold on the way.
func follow(prog *syntax.Prog, pc uint32, visit func(in *syntax.Inst, asserted syntax.EmptyOp)) {
	type state struct {
		pc       uint32
		asserted syntax.EmptyOp
	}
	seen := map[state]bool{}
	ways := []state{{pc, 0}}
	for len(ways) > 0 {
		at := ways[len(ways)-1]
		ways = ways[:len(ways)-1]
		if seen[at] {
			continue
		}
		seen[at] = true
		switch in := &prog.Inst[at.pc]; in.Op {
		case syntax.InstAlt, syntax.InstAltMatch:
			ways = append(ways, state{in.Out, at.asserted}, state{in.Arg, at.asserted})
		case syntax.InstEmptyWidth:
			ways = append(ways, state{in.Out, at.asserted | syntax.EmptyOp(in.Arg)})
		case syntax.InstCapture, syntax.InstNop:
			ways = append(ways, state{in.Out, at.asserted})
		case syntax.InstFail:
		default:
			visit(in, at.asserted)
		}
	}
}

func consumes(in *syntax.Inst) bool {
	switch in.Op {
	case syntax.InstRune, syntax.InstRune1, syntax.InstRuneAny, syntax.InstRuneAnyNotNL:
		return true
	}
	return false
}

// runesOf are the characters that an instruction takes, if they are few.
func runesOf(in *syntax.Inst) ([]rune, bool) {
	switch in.Op {
	case syntax.InstRune1:
		return folded(in.Rune[:1], syntax.Flags(in.Arg)), true
	case syntax.InstRune:
		if len(in.Rune) == 1 {
			return folded(in.Rune, syntax.Flags(in.Arg)), true
		}
		return class(in.Rune)
	}
	return nil, false
}

// class writes out pairs of first and last, if they are few.
func class(pairs []rune) ([]rune, bool) {
	var all []rune
	for i := 0; i < len(pairs); i += 2 {
		if int(pairs[i+1]-pairs[i])+len(all) >= mostEnds {
			return nil, false
		}
		for r := pairs[i]; r <= pairs[i+1]; r++ {
			all = append(all, r)
		}
	}
	return all, len(all) > 0
}

// folded adds the other cases of characters.
func folded(runes []rune, flags syntax.Flags) []rune {
	all := slices.Clone(runes)
	if flags&syntax.FoldCase != 0 {
		for _, r := range runes {
			for f := unicode.SimpleFold(r); f != r; f = unicode.SimpleFold(f) {
				all = append(all, f)
			}
		}
	}
	return all
}

func unique(runes []rune) []rune {
	slices.Sort(runes)
	return slices.Compact(runes)
}

// needed are sets of characters of each of which every match has one.
func needed(re *syntax.Regexp) [][]rune {
	switch re.Op {
	case syntax.OpLiteral:
		var sets [][]rune
		for _, r := range re.Rune {
			sets = append(sets, unique(folded([]rune{r}, re.Flags)))
		}
		return sets
	case syntax.OpCharClass:
		if set, few := class(re.Rune); few {
			return [][]rune{unique(set)}
		}
	case syntax.OpCapture, syntax.OpPlus:
		return needed(re.Sub[0])
	case syntax.OpRepeat:
		if re.Min > 0 {
			return needed(re.Sub[0])
		}
	case syntax.OpConcat:
		var sets [][]rune
		for _, sub := range re.Sub {
			sets = append(sets, needed(sub)...)
		}
		return sets
	case syntax.OpAlternate:
		// One of each way: the rarest, or a set that all ways have.
		var all []rune
		for _, sub := range re.Sub {
			sets := needed(sub)
			if len(sets) == 0 {
				return nil
			}
			// What is already there costs nothing more.
			all = append(all, slices.MinFunc(sets, func(a, b []rune) int { return more(a, all) - more(b, all) })...)
		}
		return [][]rune{unique(all)}
	}
	return nil
}

// more is what a set costs beside the characters that all has.
func more(set, all []rune) int {
	var new []rune
	for _, r := range set {
		if !slices.Contains(all, r) {
			new = append(new, r)
		}
	}
	return cost(new)
}
