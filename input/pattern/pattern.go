// Package pattern has regular expressions that are compiled when all their matches in a text are
// asked for: the readers have hundreds, and a process would spend milliseconds on them. Whether a
// text matches, and what the first match consists of, is told without package regexp, by a
// program of our own (program.go), which is sooner made and sooner done.
package pattern

//go:generate go run ./gen

import (
	"cmp"
	"hash/crc32"
	"regexp"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"unicode/utf8"
	"unsafe"
)

// Regexp is a regular expression with the methods of regexp.Regexp that the readers
// use. It is safe for concurrent use.
//
// Of an expression of the program its guard is known (guards.go, which package gen writes):
// the characters that a text needs for a match. A text without them is answered at once, and
// of an expression that only meets such texts no program is made.
type Regexp struct {
	expr  string
	guard atomic.Pointer[guard]
	once  sync.Once
	re    *regexp.Regexp
	quick atomic.Pointer[program]
}

// New returns the expression; a wrong one panics when it is first used. It may be laid out
// in several lines: the end of a line, and the tabs before the next, are no part of it.
func New(expr string) *Regexp { return &Regexp{expr: expr} }

// Lay returns an expression of several lines as the one that it stands for.
func Lay(expr string) string {
	if !strings.Contains(expr, "\n") {
		return expr
	}
	var b strings.Builder
	b.Grow(len(expr))
	for line := range strings.SplitSeq(expr, "\n") {
		b.WriteString(strings.TrimLeft(line, "\t"))
	}
	return b.String()
}

// guard is what a text needs to match an expression.
type guard struct {
	key   uint64
	first string    // one of these characters at its beginning
	last  string    // one of these at its end
	has   [2]string // one of each of these somewhere
}

// Key tells an expression, as New gets it, from the others of the program.
func Key(expr string) uint64 {
	b := unsafe.Slice(unsafe.StringData(expr), len(expr)) // all expressions copied are a tenth of a megabyte
	return uint64(crc32.ChecksumIEEE(b))<<32 | uint64(uint32(len(expr)))
}

// unguarded is the guard of an expression that is not in the program: it asks nothing.
var unguarded guard

// guarded is the guard of the expression; of one that is not in the program it asks nothing.
func (p *Regexp) guarded() *guard {
	if g := p.guard.Load(); g != nil {
		return g
	}
	g := &unguarded
	if i, found := slices.BinarySearchFunc(guards[:], Key(p.expr),
		func(g guard, key uint64) int { return cmp.Compare(g.key, key) }); found {
		g = &guards[i]
	}
	p.guard.Store(g)
	return g
}

// allows reports whether s has the characters for a match.
func (g *guard) allows(s string) bool {
	if g.first != "" {
		if r, n := utf8.DecodeRuneInString(s); n == 0 || !strings.ContainsRune(g.first, r) {
			return false
		}
	}
	if g.last != "" {
		if r, n := utf8.DecodeLastRuneInString(s); n == 0 || !strings.ContainsRune(g.last, r) {
			return false
		}
	}
	for _, set := range g.has {
		if set != "" && !anyOf(s, set) {
			return false
		}
	}
	return true
}

// anyOf is strings.ContainsAny for a long text and a short set.
func anyOf(s, set string) bool {
	for set != "" {
		_, n := utf8.DecodeRuneInString(set)
		if strings.Contains(s, set[:n]) {
			return true
		}
		set = set[n:]
	}
	return false
}

func (p *Regexp) get() *regexp.Regexp {
	p.once.Do(func() { p.re = regexp.MustCompile(Lay(p.expr)) })
	return p.re
}

// program returns the program of the expression if s has what a match needs, else nil.
func (p *Regexp) program(s string) *program {
	quick := p.quick.Load()
	// A program that is there looks at the beginning of the text sooner than the guards.
	if (quick == nil || !quick.anchored) && !p.guarded().allows(s) {
		return nil
	}
	if quick == nil {
		quick = newProgram(Lay(p.expr))
		p.quick.Store(quick)
	}
	return quick
}

// matches is MatchString, and the first thing that those methods ask that want all matches:
// for these, the expression is compiled.
func (p *Regexp) matches(s string) bool {
	quick := p.program(s)
	if quick == nil {
		return false
	}
	if found, sure := quick.match(s); sure {
		return found
	}
	return p.get().MatchString(s)
}

// find is FindStringSubmatchIndex.
func (p *Regexp) find(s string) []int {
	quick := p.program(s)
	if quick == nil {
		return nil
	}
	if found, sure := quick.find(s); sure {
		return found
	}
	return p.get().FindStringSubmatchIndex(s)
}

// The methods are those of regexp.Regexp.

func (p *Regexp) MatchString(s string) bool { return p.matches(s) }
func (p *Regexp) FindString(s string) string {
	if at := p.find(s); at != nil {
		return s[at[0]:at[1]]
	}
	return ""
}
func (p *Regexp) FindStringIndex(s string) []int {
	if at := p.find(s); at != nil {
		return at[:2]
	}
	return nil
}
func (p *Regexp) FindStringSubmatch(s string) []string {
	at := p.find(s)
	if at == nil {
		return nil
	}
	groups := make([]string, len(at)/2)
	for i := range groups {
		if at[2*i] >= 0 {
			groups[i] = s[at[2*i]:at[2*i+1]]
		}
	}
	return groups
}
func (p *Regexp) FindStringSubmatchIndex(s string) []int { return p.find(s) }
func (p *Regexp) FindAllStringSubmatchIndex(s string, n int) [][]int {
	if !p.matches(s) {
		return nil
	}
	return p.get().FindAllStringSubmatchIndex(s, n)
}
func (p *Regexp) ReplaceAllString(s, by string) string {
	if !p.matches(s) {
		return s
	}
	return p.get().ReplaceAllString(s, by)
}

func (p *Regexp) Match(b []byte) bool            { return p.get().Match(b) }
func (p *Regexp) Find(b []byte) []byte           { return p.get().Find(b) }
func (p *Regexp) FindSubmatch(b []byte) [][]byte { return p.get().FindSubmatch(b) }
func (p *Regexp) FindAllString(s string, n int) []string {
	if !p.matches(s) {
		return nil
	}
	return p.get().FindAllString(s, n)
}
func (p *Regexp) FindAllStringIndex(s string, n int) [][]int {
	if !p.matches(s) {
		return nil
	}
	return p.get().FindAllStringIndex(s, n)
}
func (p *Regexp) ReplaceAllStringFunc(s string, by func(string) string) string {
	if !p.matches(s) {
		return s
	}
	return p.get().ReplaceAllStringFunc(s, by)
}
func (p *Regexp) Split(s string, n int) []string { return p.get().Split(s, n) }
