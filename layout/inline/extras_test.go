package inline

import (
	"strings"
	"testing"

	"dayang/fonts"
	"dayang/input/words"
	"dayang/layout/page"
	"dayang/layout/unit"

	"pgregory.net/rapid"
)

// shown collects the characters of the glyphs that belong to the text.
func shown(lines []Line) string {
	var out []rune
	for _, l := range lines {
		for _, g := range l.Glyphs {
			for _, one := range g.Glyphs {
				if g.Elem != page.Artifact {
					out = append(out, []rune(one.Text)...)
				}
			}
		}
	}
	return strip(out)
}

// Whatever is done to runs, headings and lines of any direction show every
// character once, in order.
func TestAdornedTextIsWhole(t *testing.T) {
	c := NewComposer(fonts.Embedded(), words.Open())
	rapid.Check(t, func(t *rapid.T) {
		s := benchSpec("")
		s.Runs = nil
		s.Vertical = rapid.Bool().Draw(t, "vertical")
		s.Grid = rapid.IntRange(0, 3).Draw(t, "grid") == 0
		s.Align = Align(rapid.IntRange(0, 3).Draw(t, "align"))
		s.Indent = 0
		all := ""
		for range rapid.IntRange(1, 6).Draw(t, "runs") {
			text := strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 0, 8).Draw(t, "text"), "")
			r := plain(text)[0]
			r.Style.Note = rapid.IntRange(0, 4).Draw(t, "note") == 0
			r.Style.Dots = rapid.IntRange(0, 4).Draw(t, "dots") == 0
			r.Style.Under = Under(rapid.IntRange(0, 2).Draw(t, "under"))
			if rapid.IntRange(0, 4).Draw(t, "ruby") == 0 {
				r.Ruby = rapid.SampledFrom([]string{"yī", "yī èr", "long annotation", "注"}).Draw(t, "annotation")
			}
			s.Runs = append(s.Runs, r)
			all += text
		}
		want := strip([]rune(all))
		// What hangs on a control at the beginning of a run has no glyph; leave
		// such texts to the tests of one run.
		if strings.ContainsAny(all, "\u0301\U000E0100\u200b\u2060\u00ad\n") {
			return
		}
		measure := unit.Len(rapid.IntRange(5, 25).Draw(t, "measure")) * 10 * unit.Pt
		shaped := c.Shape(s)
		lines, _ := shaped.Break(BreakOptions{Measure: constant(measure)})
		if got := shown(lines); got != want {
			t.Fatalf("lines: %q, want %q", got, want)
		}
		lines, _ = shaped.Headline(measure, 3)
		if got := shown(lines); got != want {
			t.Fatalf("headline: %q, want %q", got, want)
		}
		if got := shown([]Line{shaped.Single()}); got != want {
			t.Fatalf("single line: %q, want %q", got, want)
		}
		fitted, _ := c.FitHeadline(s, Fit{Width: measure, Lines: rapid.IntRange(1, 4).Draw(t, "lines"), Least: 8 * unit.Pt, Most: 30 * unit.Pt})
		if got := shown(fitted.Lines); got != want {
			t.Fatalf("fitted: %q, want %q", got, want)
		}
	})
}

// A line that breaks at a space ends with one, so that the words of two lines stay two;
// one that breaks between characters of Chinese does not.
func TestLinesEndWithTheSpaceThatTheyBreakAt(t *testing.T) {
	composer := NewComposer(fonts.Embedded(), nil)
	for _, text := range []string{"plain words that run over several narrow lines of text", "春天的河水涨到岸边，船工把船推到水里去。", "一行\n又一行"} {
		para := composer.Shape(Spec{Runs: []Run{{Text: text, Style: Style{Role: fonts.Song, Size: 10 * unit.Pt, Color: page.Black}}}})
		lines, _ := para.Break(BreakOptions{Measure: func(int) unit.Len { return 90 * unit.Pt }})
		if len(lines) < 2 {
			t.Fatalf("%d lines", len(lines))
		}
		var back strings.Builder
		for i := range lines {
			for _, run := range lines[i].Glyphs {
				for _, g := range run.Glyphs {
					back.WriteString(g.Text)
					if x := run.At.X + g.X; g.Text == " " && x > lines[i].Width {
						t.Errorf("a space at %v of %v", x, lines[i].Width)
					}
				}
			}
		}
		if got, want := back.String(), strings.ReplaceAll(text, "\n", " "); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}
