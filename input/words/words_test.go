package words_test

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"dayang/input/words"
)

func TestContains(t *testing.T) {
	d := words.Open()
	for w, want := range map[string]bool{
		"中国": true, "人民": true, "基础设施": true, "的": true, "民民": false, "设施设": false, "": false, "A股": false, "龘龘": false,
	} {
		if got := d.Contains(w); got != want {
			t.Errorf("Contains(%q) = %v", w, got)
		}
	}
	if d.Freq("中国") <= d.Freq("国中") {
		t.Error("中国 is not commoner than 国中")
	}
}

func TestCut(t *testing.T) {
	d := words.Open()
	for text, want := range map[string]string{
		"河边的老街换了新装": "河边|的|老街|换|了|新装",
		"全市经济稳步增长":  "全市|经济|稳步增长",
		"用水量下降3.5%": "用水量|下降|3.5%",
		"":          "",
		"ABC，def。":  "ABC，def。",
	} {
		if got := strings.Join(d.Cut(text), "|"); got != want {
			t.Errorf("Cut(%q) = %s, want %s", text, got, want)
		}
	}
}

func TestJoins(t *testing.T) {
	d := words.Open()
	for _, c := range []struct {
		left, right, word string
		ok                bool
	}{
		{"河道两岸种上了花", "草，居民推窗见绿", "花草", true},
		{"会议取得了圆", "满成功", "圆满成功", true},
		{"全镇修好了十条路", "村民们十分高兴", "", false},
		{"", "开头", "", false},
	} {
		if w, ok := d.Joins(c.left, c.right); ok != c.ok || ok && w != c.word {
			t.Errorf("Joins(%q, %q) = %q, %v; want %q, %v", c.left, c.right, w, ok, c.word, c.ok)
		}
	}
}

// Whatever the text, the words joined are the text, and the same each time.
func TestCutConserves(t *testing.T) {
	d := words.Open()
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringOf(rapid.OneOf(rapid.RuneFrom([]rune("中国人民的老街，。 3.5%ABCé𠮷\x00")), rapid.Rune())).Draw(t, "text")
		a := d.Cut(text)
		if strings.Join(a, "") != text {
			t.Fatalf("Cut(%q) = %q", text, a)
		}
		if b := words.Open().Cut(text); !slices.Equal(a, b) {
			t.Fatalf("%q and %q", a, b)
		}
	})
}

var sample = strings.Repeat("秋日的清晨，老城区的巷子里飘着豆浆的香气。居民们说，这两年修路、通气、装路灯，日子一天比一天亮堂。", 100)

func BenchmarkOpenAndCut5000(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		words.Open().Cut(sample)
	}
}

func BenchmarkJoins(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		words.Open().Joins("河道两岸种上了花", "草，居民推窗")
	}
}
