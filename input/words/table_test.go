package words

import (
	"math"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"pgregory.net/rapid"
)

// The table is what the generator promises: words in order, each once, with a
// frequency, and a total that holds them all.
func TestTable(t *testing.T) {
	if embedded[:4] != "DYW2" {
		t.Fatalf("table begins with %q", embedded[:4])
	}
	tab := open(embedded)
	var sum uint64
	var count int
	var last []uint16
	for r := rune(0); r <= 0xFFFF; r++ {
		tab.scan([]uint16{uint16(r)}, func(w []uint16, freq uint64) bool {
			if freq == 0 || slices.Compare(last, w) >= 0 {
				t.Fatalf("%q of frequency %d comes after %q", string(utf16.Decode(w)), freq, string(utf16.Decode(last)))
			}
			if count%97 == 0 && tab.freq(w) != freq {
				t.Errorf("%q is not found", string(utf16.Decode(w)))
			}
			last = slices.Clone(w)
			sum += freq
			count++
			return true
		})
	}
	if count < 500_000 || sum > tab.total || sum < tab.total/100*99 {
		t.Errorf("%d words of %d in all %d", count, sum, tab.total)
	}
}

// The words that gse gets are those that stand in the text: no more, no fewer.
func TestOccurring(t *testing.T) {
	d := Open()
	rapid.Check(t, func(t *rapid.T) {
		text := chinese(d).Draw(t, "text")
		got := map[string]uint64{}
		d.occurring(text, func(w string, f uint64) {
			if _, twice := got[w]; twice {
				t.Fatalf("%q comes twice", w)
			}
			got[w] = f
		})
		want := map[string]uint64{}
		r := []rune(text)
		for i := range r {
			for j := i + 1; j <= len(r) && j <= i+longest && isHan(r[j-1]); j++ {
				w := string(r[i:j])
				if f := d.Freq(w); f > 0 {
					want[w] = uint64(f)
				} else if j == i+1 {
					want[w] = 1
				}
			}
		}
		for w := range want {
			if got[w] != want[w] {
				t.Fatalf("%q has %d, want %d", w, got[w], want[w])
			}
		}
		if len(got) != len(want) {
			t.Fatalf("%d words, want %d", len(got), len(want))
		}
	})
}

// gse, fed with a part of the dictionary, finds a way through the text that is as
// likely as the best one by the whole dictionary.
func TestLikeliest(t *testing.T) {
	d := Open()
	score := func(w string) float64 {
		return math.Log(float64(max(1, d.Freq(w)))) - math.Log(float64(d.table.total))
	}
	rapid.Check(t, func(t *rapid.T) {
		text := chinese(d).Draw(t, "text")
		var got float64
		for _, w := range d.Cut(text) {
			if isHan(firstRune(w)) {
				got += score(w)
			}
		}
		var want float64
		for _, stretch := range strings.FieldsFunc(text, func(r rune) bool { return !isHan(r) }) {
			r := []rune(stretch)
			best := make([]float64, len(r)+1)
			for i := len(r) - 1; i >= 0; i-- {
				best[i] = score(string(r[i])) + best[i+1]
				for j := i + 2; j <= len(r); j++ {
					if w := string(r[i:j]); d.Contains(w) {
						best[i] = max(best[i], score(w)+best[j])
					}
				}
			}
			want += best[0]
		}
		if math.Abs(got-want) > 1e-6 {
			t.Fatalf("Cut(%q) = %q scores %f, the best is %f", text, d.Cut(text), got, want)
		}
	})
}

// chinese draws texts of words of the dictionary, rare characters and marks.
func chinese(d *Dict) *rapid.Generator[string] {
	part := rapid.OneOf(
		rapid.Custom(func(t *rapid.T) string { return d.table.any(rapid.Uint32().Draw(t, "word")) }),
		rapid.SampledFrom([]string{"，", "。", "的", "了", "㐂", "𠮷", "龘", "3.5%", "二〇二四年", "軟件", "\xff"}),
	)
	return rapid.Custom(func(t *rapid.T) string {
		return strings.Join(rapid.SliceOfN(part, 0, 12).Draw(t, "parts"), "")
	})
}

// any returns the first word of some block.
func (t table) any(seed uint32) string {
	b := t.block(int(seed) % t.size())
	var u []uint16
	for i := range int(b[0]&15) + 1 {
		u = append(u, uint16(b[1+2*i])<<8|uint16(b[2+2*i]))
	}
	return string(utf16.Decode(u))
}

// varied is a text of n characters without end of new words, unlike a repeated
// sample: the worst that a report can ask for.
func varied(n int) string {
	var b strings.Builder
	tab := open(embedded)
	for i, seed := 0, uint32(1); i < n; seed = seed*1664525 + 1013904223 {
		w := tab.any(seed>>8) + "的"
		if seed>>8%8 == 0 {
			w += "，"
		}
		b.WriteString(w)
		i += len([]rune(w))
	}
	return b.String()
}

func BenchmarkOpen(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		Open()
	}
}

func BenchmarkOpenAndCut5000(b *testing.B) {
	text := varied(5000)
	b.ReportAllocs()
	for b.Loop() {
		Open().Cut(text)
	}
}

func BenchmarkSegmenter5000(b *testing.B) {
	text, d := varied(5000), Open()
	b.ReportAllocs()
	for b.Loop() {
		d.segmenter(text)
	}
}

func BenchmarkCutHeading(b *testing.B) {
	d := Open()
	b.ReportAllocs()
	for b.Loop() {
		d.Cut("老城区三百条小巷今年全部装上路灯")
	}
}

func BenchmarkFreq(b *testing.B) {
	d := Open()
	b.ReportAllocs()
	for b.Loop() {
		d.Freq("基础设施")
	}
}
