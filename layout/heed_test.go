package layout

import (
	"context"
	"errors"
	"strings"
	"sync/atomic"
	"testing"

	"dayang/fonts"
	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/layout/inline"
	"dayang/styles"
)

// ending is a context that ends after it was asked so many times whether it has.
type ending struct {
	context.Context
	left atomic.Int64
}

func endingAfter(n int) *ending {
	e := &ending{Context: context.Background()}
	e.left.Store(int64(n))
	return e
}

func (e *ending) Err() error {
	if e.left.Add(-1) < 0 {
		return context.Canceled
	}
	return nil
}

// Wherever a layout is left, what is returned is that it was; and it can be left between any two
// blocks.
func TestComposeIsLeft(t *testing.T) {
	lines := inline.NewComposer(fonts.Embedded(), nil)
	d := report(90, 60, 120, 40, 75, 200, 90, 35)
	d.Blocks[3] = doc.Block{Kind: doc.Heading, Level: 1, Text: "堤上的路"}
	for _, style := range []string{"broadsheet", "a4", "a3 pages=1", "a4 pages=3", "magazine"} {
		name, set, _ := strings.Cut(style, " ")
		s, err := styles.Load(name, styles.Options{Set: strings.Fields(set)})
		if err != nil {
			t.Fatal(err)
		}
		asked := 0
		for n := 0; ; n += 1 + n/8 {
			book, _, err := Compose(endingAfter(n), d, s, fonts.Embedded(), Options{Lines: lines})
			if _, fault := diag.AsFault(err); err == nil || fault {
				break // it was not asked so often
			}
			if book != nil || !errors.Is(err, context.Canceled) {
				t.Fatalf("%s, left after %d: %v", style, n, err)
			}
			asked = n
		}
		if asked < len(d.Blocks) {
			t.Errorf("%s: asked %d times, of %d blocks", style, asked, len(d.Blocks))
		}
	}
}

// A report of more pages than are made is told so, not that its design has no room.
func TestTooManyPages(t *testing.T) {
	c, _, _ := planEnd(t, "gongwen", report(40, 40), inline.NewComposer(fonts.Embedded(), nil))
	_, err := c.plan(t.Context(), leftOf(c.stretches(c.galley.Groups)), maxPages, 0)
	if f, ok := diag.AsFault(err); !ok || f.Code != "too-many-pages" || !strings.Contains(f.Msg.EN, "more than 5000 pages") {
		t.Errorf("%v", err)
	}
}
