package pattern

import (
	"regexp"
	"slices"
	"sync"
	"testing"
)

// A guard answers as the expression does.
func TestGuards(t *testing.T) {
	p := New(`^编辑[:：](.+)社$`)
	p.guard.Store(&guard{first: "编", last: "社", has: [2]string{":："}})
	for _, s := range []string{"", "编辑：某社", "编辑 某社", "主编：某社", "编辑：某网"} {
		want := regexp.MustCompile(p.expr)
		if p.MatchString(s) != want.MatchString(s) || p.FindString(s) != want.FindString(s) ||
			!slices.Equal(p.FindStringIndex(s), want.FindStringIndex(s)) ||
			!slices.Equal(p.FindStringSubmatch(s), want.FindStringSubmatch(s)) ||
			!slices.Equal(p.FindStringSubmatchIndex(s), want.FindStringSubmatchIndex(s)) ||
			len(p.FindAllStringSubmatchIndex(s, -1)) != len(want.FindAllStringSubmatchIndex(s, -1)) ||
			p.ReplaceAllString(s, "$1") != want.ReplaceAllString(s, "$1") {
			t.Errorf("%q", s)
		}
	}
}

// What an expression of several lines stands for has neither line ends nor indents, and the
// blanks that belong to it.
func TestLay(t *testing.T) {
	for expr, want := range map[string]string{
		"^[\u3000 ]编": "^[\u3000 ]编",
		"\n\t\t^(?:\n\t\t\t责编|\n\t\t\t编辑\n\t\t) ?[:：]": "^(?:责编|编辑) ?[:：]",
		"a\tb": "a\tb",
	} {
		if got := Lay(expr); got != want {
			t.Errorf("%q: %q, want %q", expr, got, want)
		}
		if !New(expr).MatchString("\u3000编") && !New(expr).MatchString("责编 :") && !New(expr).MatchString("a\tb") {
			t.Errorf("%q matches nothing", expr)
		}
	}
}

func TestConcurrentUse(t *testing.T) {
	p := New(`^第(\d+)章`)
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			if m := p.FindStringSubmatch("第12章 水"); len(m) != 2 || m[1] != "12" {
				t.Errorf("%q", m)
			}
		})
	}
	all.Wait()
}
