// Package pattern has regular expressions that are compiled when they are first
// used: the readers have more than a hundred, of which a report needs few, and a
// process would spend milliseconds on them before it begins.
package pattern

import (
	"regexp"
	"sync"
)

// Regexp is a regular expression with the methods of regexp.Regexp that the readers
// use. It is safe for concurrent use.
type Regexp struct {
	expr string
	once sync.Once
	re   *regexp.Regexp
}

// New returns the expression; a wrong one panics when it is first used.
func New(expr string) *Regexp { return &Regexp{expr: expr} }

func (p *Regexp) get() *regexp.Regexp {
	p.once.Do(func() { p.re = regexp.MustCompile(p.expr) })
	return p.re
}

// The methods are those of regexp.Regexp.

func (p *Regexp) MatchString(s string) bool              { return p.get().MatchString(s) }
func (p *Regexp) Match(b []byte) bool                    { return p.get().Match(b) }
func (p *Regexp) Find(b []byte) []byte                   { return p.get().Find(b) }
func (p *Regexp) FindSubmatch(b []byte) [][]byte         { return p.get().FindSubmatch(b) }
func (p *Regexp) FindString(s string) string             { return p.get().FindString(s) }
func (p *Regexp) FindStringIndex(s string) []int         { return p.get().FindStringIndex(s) }
func (p *Regexp) FindStringSubmatch(s string) []string   { return p.get().FindStringSubmatch(s) }
func (p *Regexp) FindStringSubmatchIndex(s string) []int { return p.get().FindStringSubmatchIndex(s) }
func (p *Regexp) FindAllString(s string, n int) []string { return p.get().FindAllString(s, n) }
func (p *Regexp) FindAllStringIndex(s string, n int) [][]int {
	return p.get().FindAllStringIndex(s, n)
}
func (p *Regexp) FindAllStringSubmatchIndex(s string, n int) [][]int {
	return p.get().FindAllStringSubmatchIndex(s, n)
}
func (p *Regexp) ReplaceAllString(s, by string) string { return p.get().ReplaceAllString(s, by) }
func (p *Regexp) ReplaceAllStringFunc(s string, by func(string) string) string {
	return p.get().ReplaceAllStringFunc(s, by)
}
func (p *Regexp) Split(s string, n int) []string { return p.get().Split(s, n) }
