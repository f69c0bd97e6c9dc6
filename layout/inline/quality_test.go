package inline

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"
	"unicode"

	"dayang/fonts"
	"dayang/layout/cjk"
	"dayang/layout/unit"
)

const ownText = "testdata/report.txt"

// leastExact is the share of lines of the house's text at exact em pitch that
// was reached before, by measure, in per cent.
var leastExact = map[int]int{11: 84, 13: 89, 15: 88, 18: 97}

var (
	textFlag    = flag.String("text", ownText, "text whose quality is measured, a paragraph a line")
	measureFlag = flag.String("measures", "11 13 15 18", "measures in em")
	firstFlag   = flag.Bool("first", false, "first fit, for comparison; nothing is checked then")
)

// quality counts what can be seen in the lines of a text.
type quality struct {
	measure         int
	lines           int
	full            int // lines that are filled: all but last ones
	exact           int // with Han at exactly one em
	loose           int // more than a twentieth of an em between Han
	loosest         int64
	edges           int // a mark where none may stand, a mark torn
	units           int // a number parted from its unit, or cut
	one, two        int // last lines of so many characters
	untrimmed       int // an opening mark at a line start, a closing one at a line end, wider than half an em
	pairs           int // two marks wider than an em and a half
	tight, overfull int // stops without blank; lines beyond the measure
}

// measureText sets the paragraphs of a text and looks at the lines from
// outside: at their characters and the places of their glyphs.
func measureText(t testing.TB, paragraphs []string, measure int) quality {
	t.Helper()
	c := NewComposer(fonts.Embedded(), nil)
	em := 10 * unit.Pt
	q := quality{measure: measure}
	for _, p := range paragraphs {
		s := benchSpec(p)
		lines, _ := c.Shape(s).Break(BreakOptions{Measure: constant(unit.Len(measure) * em), FirstFit: *firstFlag})
		q.lines += len(lines)
		chars := []rune(p)
		for n, l := range lines {
			room := unit.Len(measure) * em
			if n == 0 {
				room -= s.Indent
			}
			if l.Width > room {
				q.overfull++
			}
			q.inside(chars, l, em)
			if n == len(lines)-1 {
				if k := weigh(chars[l.Start:l.End]); len(lines) > 1 && k < 2 {
					q.one++
				} else if len(lines) > 1 && k == 2 {
					q.two++
				}
				continue
			}
			q.full++
			if l.HanGap == 0 {
				q.exact++
			}
			if l.HanGap > 50 {
				q.loose++
			}
			q.loosest = max(q.loosest, l.HanGap)
			q.edge(chars, l.End)
		}
	}
	return q
}

const (
	startless = "，。、；：！？”’）》】」』〉〕…·～％%‰℃"
	endless   = "“‘（《【「『〈〔"
)

// edge looks at the line end before character i.
func (q *quality) edge(chars []rune, i int) {
	for i > 0 && unicode.IsSpace(chars[i-1]) {
		i--
	}
	a, b := chars[i-1], chars[i]
	if strings.ContainsRune(startless, b) || strings.ContainsRune(endless, a) || a == '—' && b == '—' {
		q.edges++
	}
	if unicode.IsDigit(a) && unicode.IsDigit(b) {
		q.units++
		return
	}
	// The number before the line end, and its unit: 5000万|元 is as bad.
	for k := i; k > 0 && k > i-5; k-- {
		if unicode.IsDigit(chars[k-1]) {
			if k+cjk.Unit(chars[k:]) > i {
				q.units++
			}
			return
		}
	}
}

// inside looks at the distances between the glyphs of a line.
func (q *quality) inside(chars []rune, l Line, em unit.Len) {
	type place struct {
		r rune
		x unit.Len
	}
	var at []place
	for _, g := range l.Glyphs {
		for _, one := range g.Glyphs {
			for _, r := range one.Text {
				at = append(at, place{r, g.At.X + one.X})
				break
			}
		}
	}
	closing := "，。、；：！？”’）》】」』〉〕"
	for i := 0; i+1 < len(at); i++ {
		a, b := at[i], at[i+1]
		switch {
		case strings.ContainsRune("，。、；：！？”’）》】", a.r) && strings.ContainsRune(closing, b.r) && b.x-a.x > em*6/10:
			q.pairs++
		case strings.ContainsRune("，。、；：！？”’）》】", a.r) && strings.ContainsRune(endless, b.r) && b.x-a.x > em*3/4:
			q.pairs++
		case strings.ContainsRune("。！？", a.r) && unicode.Is(unicode.Han, b.r) && b.x-a.x < em*6/10:
			q.tight++
		}
	}
	if len(at) == 0 {
		return
	}
	// A mark of half an em at the line end: its glyph begins half an em before
	// the end; an opening one at the line start begins half an em before it.
	if last := at[len(at)-1]; strings.ContainsRune(closing, last.r) && at[0].x+l.Width-last.x > em*6/10 && !strings.ContainsRune(endless, at[0].r) {
		q.untrimmed++
	}
}

// weigh counts the characters of a last line: a word or number is one.
func weigh(chars []rune) (n int) {
	word := false
	for _, r := range chars {
		latin := r < 0x2000 && (unicode.IsLetter(r) || unicode.IsDigit(r))
		if unicode.Is(unicode.Han, r) || latin && !word {
			n++
		}
		word = latin
	}
	return n
}

func (q quality) String() string {
	share := 100.0
	if q.full > 0 {
		share = 100 * float64(q.exact) / float64(q.full)
	}
	return fmt.Sprintf("| %d | %d | %.1f %% | %d | %.3f | %d | %d | %d | %d | %d | %d |",
		q.measure, q.lines, share, q.loose, float64(q.loosest)/1000, q.units, q.one, q.two, q.edges, q.pairs+q.untrimmed, q.tight)
}

const qualityHead = "| em | lines | exact pitch | looser than 0.05 | loosest | units parted | one-character last lines | of two | forbidden edges | uncompressed | stops without blank |\n|---|---|---|---|---|---|---|---|---|---|---|"

// TestQuality prints the table of docs/QUALITY.md for a text; of the house's
// own it also checks it:
//
//	go test ./layout/inline -run TestQuality -v -args -text report.txt
func TestQuality(t *testing.T) {
	raw, err := os.ReadFile(*textFlag)
	if err != nil {
		t.Fatal(err)
	}
	paragraphs := strings.Split(strings.TrimSpace(string(raw)), "\n")
	t.Log("\n" + qualityHead)
	for _, m := range strings.Fields(*measureFlag) {
		var em int
		if _, err := fmt.Sscan(m, &em); err != nil {
			t.Fatalf("measure %q", m)
		}
		q := measureText(t, paragraphs, em)
		t.Log(q)
		if *firstFlag {
			continue
		}
		if q.edges+q.units+q.pairs+q.untrimmed+q.overfull > 0 {
			t.Errorf("%d em: %+v", em, q)
		}
		if least, ok := leastExact[em]; ok && *textFlag == ownText && (100*q.exact < least*q.full || q.one > 0) {
			t.Errorf("%d em: worse than it was: %+v", em, q)
		}
	}
}

// tokens are what must come through every position of a line unharmed.
var tokens = []string{
	"——", "……", "！？", "74.3%", "5000万元", "“好”，", "《论持久战》、", "https://www.example.cn/a/b", "information", "2024年11月23日",
	"“‘好’”", "：“好。”", "（见《通知》）", "1234.5亿元", "20℃", "￥98", "3～5天", "第18届", "30多家", "15:40", "kW·h", "李·白", "Ⅱ类", "（一）", "5 kg", "！！！", "zhang@example.cn",
}

// Each token at every position of the line, in text with and without marks: no
// forbidden edge, no split unit, every line filled.
func TestStress(t *testing.T) {
	fillers := []string{"山高水长风清月朗春种秋收", "山高，水长。风清月朗，春种秋收"}
	for _, measure := range []int{11, 13, 15, 18} {
		c := NewComposer(fonts.Embedded(), nil)
		for _, token := range tokens {
			for f, filler := range fillers {
				for k := range 2*measure + 2 {
					text := take(filler, k, 0) + token + take(filler, 3*measure, k)
					q := quality{}
					lines, diags := c.Shape(benchSpec(text)).Break(BreakOptions{Measure: constant(unit.Len(measure) * 10 * unit.Pt)})
					chars := []rune(text)
					for n, l := range lines {
						if n < len(lines)-1 {
							q.edge(chars, l.End)
						}
						q.inside(chars, l, 10*unit.Pt)
					}
					if q.edges+q.units+q.pairs+q.untrimmed > 0 {
						t.Errorf("%d em, %s at %d (%d): %+v\n%s", measure, token, k, f, q, show(chars, lines))
					}
					if fault := account(chars, lines, diags, unit.Len(measure)*10*unit.Pt, 20*unit.Pt); fault != "" {
						t.Errorf("%d em, %s at %d: %s", measure, token, k, fault)
					}
				}
			}
		}
	}
}

// take returns n characters of a text repeated, from one on.
func take(filler string, n, from int) string {
	chars := []rune(filler)
	out := make([]rune, n)
	for i := range out {
		out[i] = chars[(from+i)%len(chars)]
	}
	for len(out) > 0 && strings.ContainsRune("，。", out[0]) {
		out = out[1:]
	}
	for len(out) > 0 && strings.ContainsRune("，。", out[len(out)-1]) {
		out = out[:len(out)-1]
	}
	return string(out)
}

func show(chars []rune, lines []Line) string {
	var b strings.Builder
	for _, l := range lines {
		fmt.Fprintf(&b, "%s %.3f %+d\n", string(chars[l.Start:l.End]), float64(l.Natural)/float64(10*unit.Pt), l.HanGap)
	}
	return b.String()
}
