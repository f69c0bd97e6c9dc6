// Package pattern has regular expressions that are compiled when they first match: the
// readers have hundreds, of which a report matches few, and a process would spend
// milliseconds on the rest. That a text does not match is told without package regexp,
// by a program of our own (program.go), which is sooner made and sooner done.
package pattern

import (
	"regexp"
	"strings"
	"sync"
	"sync/atomic"
	"unicode/utf8"
)

// Regexp is a regular expression with the methods of regexp.Regexp that the readers
// use. It is safe for concurrent use.
//
// First, Last and Has tell which characters a text needs for a match; a text without
// them is answered at once, and of an expression that only meets such texts no program
// is made. A test proves of every expression in the readers that its guards hold.
type Regexp struct {
	expr        string
	first, last string
	has         []string
	once        sync.Once
	re          *regexp.Regexp
	quick       atomic.Pointer[program]
}

// New returns the expression; a wrong one panics when it is first used.
func New(expr string) *Regexp { return &Regexp{expr: expr} }

// First tells that what matches begins at the text's beginning with one of chars.
func (p *Regexp) First(chars string) *Regexp { p.first = chars; return p }

// Last tells that what matches ends at the text's end with one of chars.
func (p *Regexp) Last(chars string) *Regexp { p.last = chars; return p }

// Has tells that what matches holds one of chars. It may be told of several sets.
func (p *Regexp) Has(chars string) *Regexp { p.has = append(p.has, chars); return p }

// may reports whether s has the characters for a match.
func (p *Regexp) may(s string) bool {
	if p.first != "" {
		if r, n := utf8.DecodeRuneInString(s); n == 0 || !strings.ContainsRune(p.first, r) {
			return false
		}
	}
	if p.last != "" {
		if r, n := utf8.DecodeLastRuneInString(s); n == 0 || !strings.ContainsRune(p.last, r) {
			return false
		}
	}
	for _, set := range p.has {
		if !anyOf(s, set) {
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
	p.once.Do(func() { p.re = regexp.MustCompile(p.expr) })
	return p.re
}

// matches is MatchString, and the first thing that the other methods ask: the expression
// is compiled where it has to be told what a match consists of.
func (p *Regexp) matches(s string) bool {
	quick := p.quick.Load()
	// A program that is there looks at the beginning of the text sooner than the guards.
	if (quick == nil || !quick.anchored) && !p.may(s) {
		return false
	}
	if quick == nil {
		quick = newProgram(p.expr)
		p.quick.Store(quick)
	}
	if found, sure := quick.match(s); sure {
		return found
	}
	return p.get().MatchString(s)
}

// The methods are those of regexp.Regexp.

func (p *Regexp) MatchString(s string) bool { return p.matches(s) }
func (p *Regexp) FindString(s string) string {
	if !p.matches(s) {
		return ""
	}
	return p.get().FindString(s)
}
func (p *Regexp) FindStringIndex(s string) []int {
	if !p.matches(s) {
		return nil
	}
	return p.get().FindStringIndex(s)
}
func (p *Regexp) FindStringSubmatch(s string) []string {
	if !p.matches(s) {
		return nil
	}
	return p.get().FindStringSubmatch(s)
}
func (p *Regexp) FindStringSubmatchIndex(s string) []int {
	if !p.matches(s) {
		return nil
	}
	return p.get().FindStringSubmatchIndex(s)
}
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
