package inline

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode"

	"dayang/fonts"
	"dayang/input/diag"
	"dayang/layout/cjk"
	"dayang/layout/linebreak"
	"dayang/layout/unit"

	"pgregory.net/rapid"
)

// account looks whether every character is in exactly one line, in order, and
// every line but the last exactly full or reported.
func account(chars []rune, lines []Line, diags diag.List, measure, indent unit.Len) string {
	at := 0
	reported := diags.Worst() >= diag.Warning
	for n, l := range lines {
		if l.Start != at || l.End <= l.Start {
			return fmt.Sprintf("line %d is [%d, %d) after %d", n, l.Start, l.End, at)
		}
		at = l.End
		room := measure
		if n == 0 {
			room -= indent
		}
		forced := cjk.ClassOf(chars[l.End-1]) == cjk.BK
		switch {
		case l.Width > room && !reported:
			return fmt.Sprintf("line %d is %v wide in %v, unreported", n, l.Width, room)
		case l.Width != room && n < len(lines)-1 && !forced && !reported &&
			!cjk.Analyse(chars).InLink(l.End-1) && !cjk.Analyse(chars).LinkBegins(l.End):
			return fmt.Sprintf("line %d is %v wide in %v, unreported", n, l.Width, room)
		}
		var seen []rune
		for _, g := range l.Glyphs {
			for _, one := range g.Glyphs {
				seen = append(seen, []rune(one.Text)...)
			}
		}
		var want []rune
		for i := l.Start; i < l.End; {
			j := min(cjk.Cluster(chars, i), l.End)
			if !transparent(cjk.ClassOf(chars[i])) {
				want = append(want, chars[i:j]...)
			}
			i = j
		}
		if got := strip(seen); got != strip(want) {
			return fmt.Sprintf("line %d shows %q, not %q", n, got, string(want))
		}
	}
	if at != len(chars) {
		return fmt.Sprintf("the lines end at %d of %d", at, len(chars))
	}
	return ""
}

// strip leaves out white space, which vanishes at line edges, and format characters and
// controls, which go with the white that they follow (UAX 14 has both as CM).
func strip(chars []rune) string {
	return string(slices.DeleteFunc(slices.Clone(chars), func(r rune) bool {
		return transparent(cjk.ClassOf(r)) || unicode.In(r, unicode.Cf, unicode.Cc)
	}))
}

var pieces = []string{
	"山高水长", "月", "的", "，", "。", "！", "？", "；", "：", "、", "“", "”", "‘", "’", "（", "）", "《", "》", "——", "……", "·", "～", "／", "-",
	"a", "B", "word", "characterization", "5", "3.5", "1,234", "%", "￥", "℃", "万元", "亿", "年", "第", " ", "　", "\u00a0", "\u200b", "\u2060", "\u00ad",
	"e\u0301", "葛\U000E0100", "🇨🇳", "https://a.cn/b/c?d=1", "zhang@a.cn", "(", ")", "\"", "'", "々", "ー", "①", "×", "\n",
}

func anyText(t *rapid.T) string {
	return strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 1, 60).Draw(t, "pieces"), "")
}

func anySpec(t *rapid.T, text string) Spec {
	s := benchSpec(text)
	s.Kinsoku = cjk.Level(rapid.IntRange(0, 4).Draw(t, "level"))
	s.Punct = cjk.Marks(rapid.IntRange(0, 4).Draw(t, "marks"))
	s.Hang = linebreak.Hang(rapid.IntRange(0, 2).Draw(t, "hang"))
	return s
}

// Whatever the text and the settings, no character is lost or doubled, and
// every line is full or reported.
func TestEveryCharacterInOneLine(t *testing.T) {
	c := NewComposer(fonts.Embedded(), nil)
	rapid.Check(t, func(t *rapid.T) {
		text := anyText(t)
		s := anySpec(t, text)
		measure := unit.Len(rapid.IntRange(4, 20).Draw(t, "measure")) * 10 * unit.Pt
		first := rapid.IntRange(0, 3).Draw(t, "first fit") == 0
		lines, diags := c.Shape(s).Break(BreakOptions{Measure: constant(measure), FirstFit: first})
		for i := range lines {
			if lines[i].Hung { // the mark stands outside
				lines[i].Width = measure
				if i == 0 {
					lines[i].Width -= s.Indent
				}
			}
		}
		if fault := account([]rune(text), lines, diags, measure, s.Indent); fault != "" {
			t.Fatalf("%q: %s\n%s", text, fault, show([]rune(text), lines))
		}
	})
}

// Every line ends where a break is legal; in an emergency, where one can be forced.
func TestEveryBreakLegal(t *testing.T) {
	c := NewComposer(fonts.Embedded(), nil)
	rapid.Check(t, func(t *rapid.T) {
		text := anyText(t)
		s := anySpec(t, text)
		measure := unit.Len(rapid.IntRange(9, 18).Draw(t, "measure")) * 10 * unit.Pt
		shaped := c.Shape(s)
		lines, diags := shaped.Break(BreakOptions{Measure: constant(measure)})
		at := 0
		for _, l := range lines[:len(lines)-1] {
			for shaped.clusters[at].end < l.End {
				at++
			}
			if it := shaped.items[at]; !it.Must && it.Penalty >= linebreak.Never && diags.Worst() < diag.Warning {
				t.Fatalf("%q: a line ends after %d, unreported", text, l.End)
			}
		}
	})
}

// Runs may be cut anywhere without changing the lines.
func TestChunking(t *testing.T) {
	c := NewComposer(fonts.Embedded(), nil)
	rapid.Check(t, func(t *rapid.T) {
		text := anyText(t)
		whole := anySpec(t, text)
		parts := whole
		parts.Runs = nil
		chars := []rune(text)
		for i := 0; i < len(chars); {
			j := min(len(chars), i+rapid.IntRange(1, 9).Draw(t, "chunk"))
			for j < len(chars) && cjk.Cluster(chars, j-1) > j { // a cluster is of one style
				j++
			}
			run := whole.Runs[0]
			run.Text = string(chars[i:j])
			parts.Runs = append(parts.Runs, run)
			i = j
		}
		o := BreakOptions{Measure: thirteen}
		a, _ := c.Shape(whole).Break(o)
		b, _ := c.Shape(parts).Break(o)
		if x, y := fmt.Sprint(a), fmt.Sprint(b); x != y {
			t.Fatalf("%q:\n%s\n%s", text, x, y)
		}
	})
}

// A Text can be broken again and again, and gives the same each time.
func TestBreakAgain(t *testing.T) {
	shaped := NewComposer(fonts.Embedded(), nil).Shape(benchSpec(paragraph))
	first, _ := shaped.Break(BreakOptions{Measure: thirteen})
	wide, _ := shaped.Break(BreakOptions{Measure: constant(180 * unit.Pt)})
	again, _ := shaped.Break(BreakOptions{Measure: thirteen})
	if fmt.Sprint(first) != fmt.Sprint(again) || len(wide) >= len(first) {
		t.Error("a second break differs")
	}
}

func FuzzBreak(f *testing.F) {
	for _, p := range pieces {
		f.Add("山高水长"+p+"风清月朗"+p+p, uint8(13))
	}
	f.Add(paragraph, uint8(11))
	c := NewComposer(fonts.Embedded(), nil)
	f.Fuzz(func(t *testing.T, text string, em uint8) {
		if len(text) > 2000 || strings.ContainsRune(text, 0xFFFD) {
			t.Skip()
		}
		text = strings.ToValidUTF8(text, "")
		if text == "" {
			t.Skip()
		}
		measure := unit.Len(4+em%40) * 10 * unit.Pt
		s := benchSpec(text)
		lines, diags := c.Shape(s).Break(BreakOptions{Measure: constant(measure)})
		if fault := account([]rune(text), lines, diags, measure, s.Indent); fault != "" {
			t.Errorf("%q: %s", text, fault)
		}
	})
}
