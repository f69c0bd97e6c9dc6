package galley

import (
	"context"
	"strings"
	"testing"
	"unicode/utf8"

	"dayang/input/doc"
	"dayang/layout/unit"
)

// line is the text of a strip and where it begins.
func line(s Strip) (text string, x unit.Len) {
	for i, it := range s.Items {
		if it.Text == nil {
			continue
		}
		if i == 0 {
			x = it.Text.At.X
		}
		for _, g := range it.Text.Glyphs {
			text += g.Text
		}
	}
	return text, x
}

// Code keeps its lines and its indents, without what all lines begin with; a fine line stands
// at the left of all of it.
func TestCodeKeepsItsIndents(t *testing.T) {
	s := setter(t, "a4")
	g := set(t, s, doc.Block{Kind: doc.Code, Text: "\n    if x:\n        go(x)\n\n\n\tend()  \n"})
	var text []string
	var at []unit.Len
	for _, strip := range g.Strips {
		l, x := line(strip)
		text, at = append(text, l), append(at, x)
		rule := strip.Items[len(strip.Items)-1].Rule
		if rule == nil || rule.From.X != rule.To.X || len(strip.Join) != 1 {
			t.Errorf("%q has no line at its left", l)
		}
	}
	if got := strings.Join(text, "|"); got != "if x:|go(x)||end()" {
		t.Fatalf("set %q", got)
	}
	if em := s.Sheet.Box.Text.Size; at[1]-at[0] != 4*(em/2) || at[3] != at[0] {
		t.Errorf("lines begin at %v", at)
	}
}

// A line of code that is too long goes on further in, behind a blank or a mark; none is lost,
// though it has no place to part.
func TestCodeTurnsOver(t *testing.T) {
	s := setter(t, "a4")
	for name, c := range map[string]struct {
		code, first string
	}{
		"bracket":  {`log.Fatal(web.ListenAndServe(":9090", nil)) // port`, `log.Fatal(web.ListenAndServe(`},
		"comma":    {`make(first_argument, second_argument, third)`, `make(first_argument, `},
		"joint":    {`directories/of_the_house/and_of_the_street/x`, `directories/of_the_house/and_`},
		"no place": {strings.Repeat("abcdefgh", 30), ""},
		"han":      {"x = 1 # " + strings.Repeat("数一数路边的树。", 6), ""},
		"deep":     {strings.Repeat("    ", 40) + "x(y)\nz", "x(y)"},
	} {
		g := set(t, s, doc.Block{Kind: doc.Code, Text: c.code})
		var all string
		for i, strip := range g.Strips {
			l, x := line(strip)
			if all += l; i == 0 && c.first != "" && strings.TrimSpace(l) != strings.TrimSpace(c.first) {
				t.Errorf("%s: first %q, want %q", name, l, c.first)
			}
			if r, _ := utf8.DecodeRuneInString(l); r == '。' {
				t.Errorf("%s: a line begins with 。", name)
			}
			for _, it := range strip.Items {
				if it.Text != nil && x+it.Text.Glyphs[len(it.Text.Glyphs)-1].X > s.Width {
					t.Errorf("%s: %q stands out", name, l)
				}
			}
		}
		if bare := func(s string) string { return strings.Join(strings.Fields(s), "") }; bare(all) != bare(c.code) {
			t.Errorf("%s: set %q", name, all)
		}
	}
}

// Eight lines of code are not parted; of more, three stand at each end, whatever is empty between.
func TestCodeStaysTogether(t *testing.T) {
	for code, want := range map[string]string{
		"a\nb\nc\nd\ne\nf\ng\nh":      "kkkkkkk.",
		"a\n\nb\nc\nd\ne\nf\ng\nh\ni": "kkk....kk.",
		"a":                           ".",
	} {
		got := ""
		for _, strip := range set(t, setter(t, "a4"), doc.Block{Kind: doc.Code, Text: code}).Strips {
			if strip.KeepNext {
				got += "k"
			} else {
				got += "."
			}
		}
		if got != want {
			t.Errorf("%q: kept %s, want %s", code, got, want)
		}
	}
}

// A word of code stands by itself: the white before it is no less than a third of an em.
func TestCodeHasWideSpaces(t *testing.T) {
	s := setter(t, "a4")
	strip := set(t, s, doc.Block{Kind: doc.Code, Text: "a b"}).Strips[0]
	for _, it := range strip.Items {
		if it.Text == nil {
			continue
		}
		g := it.Text.Glyphs
		narrow := set(t, s, doc.Block{Kind: doc.Code, Text: "ab"}).Strips[0].Items[0].Text.Glyphs
		if white := g[len(g)-1].X - g[0].X - (narrow[1].X - narrow[0].X); 3*white < s.Sheet.Box.Text.Size || 2*white > s.Sheet.Box.Text.Size {
			t.Errorf("%v between two words of %v", white, s.Sheet.Box.Text.Size)
		}
		return
	}
	t.Error("nothing is set")
}

// However long a line of code is, only what may go on a line is looked at to turn it over.
func TestCodeTurnLooksNoFurther(t *testing.T) {
	chars := []rune(strings.Repeat("go(x);", 10000))
	longest := 0
	n := codeTurn(chars, func(c []rune) bool { longest = max(longest, len(c)); return len(c) <= 40 }, 100)
	if n == 0 || n > 40 || longest > 100 {
		t.Errorf("turned over after %d characters, %d looked at", n, longest)
	}
}

// A line of code is left in its midst when its context ends.
func TestCodeIsLeft(t *testing.T) {
	s := setter(t, "a4")
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	b := &builder{Setter: s, g: &Galley{}}
	b.code(ctx, &doc.Block{Kind: doc.Code, Text: strings.Repeat("go(x);", 10000)})
	if n := len(b.g.Strips); n > 0 {
		t.Errorf("%d lines were set", n)
	}
}
