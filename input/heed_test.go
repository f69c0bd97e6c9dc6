package input_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	"dayang/input"
)

// ending is a context that ends after it was asked so many times whether it has.
type ending struct {
	context.Context
	left int
}

func (e *ending) Err() error {
	if e.left--; e.left < 0 {
		return context.Canceled
	}
	return nil
}

// The reading of a report in any format can be left between its stages, and nothing is
// returned but that it was.
func TestReadIsLeft(t *testing.T) {
	line := "天刚亮，渡口的船就开了。过河的人带着菜篮和书包，船工数着人头。"
	for name, c := range map[string]struct {
		src   string
		least int // times that it can be left
	}{
		"f.txt":  {"渡口的早晨\n\n" + strings.Repeat(line+"\n\n", 5), 15},
		"f.md":   {"# 渡口的早晨\n\n" + strings.Repeat(line+"\n\n", 5), 25},
		"g.md":   {"---\ntitle: 渡口的早晨\nstructure: final\n---\n\n" + line + "\n", 2},
		"f.html": {"<html><body><h1>渡口的早晨</h1>" + strings.Repeat("<p>"+line+"</p>", 5) + "</body></html>", 20},
	} {
		n := 0
		for ; ; n++ {
			res, err := input.Read(&ending{t.Context(), n}, name, []byte(c.src), input.Options{})
			if err == nil {
				break
			}
			if res != nil || !errors.Is(err, context.Canceled) {
				t.Fatalf("%s, left after %d: %v", name, n, err)
			}
		}
		if n < c.least {
			t.Errorf("%s: can be left %d times, want %d", name, n, c.least)
		}
	}
}
