package words_test

import (
	"slices"
	"strings"
	"sync"
	"testing"

	"pgregory.net/rapid"

	"dayang/input/words"
)

func TestContains(t *testing.T) {
	d := words.Open()
	for w, want := range map[string]bool{
		"中国": true, "中國": true, "人民": true, "基础设施": true, "基礎設施": true, "的": true, "不以物喜": false,
		"民民": false, "设施设": false, "": false, "A": false, "4S店": false, "龘龘": false, "\xff": false, "𠮷": false,
		strings.Repeat("中", 300): false,
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
		"":          "",
		"河边的老街换了新装": "河边|的|老街|换|了|新装",
		"全市经济稳步增长":  "全市|经济|稳步增长",
		"河邊的老街換了新裝": "河邊|的|老街|換|了|新裝",
		"用水量下降3.5%": "用水量|下降|3.5%",
		"ABC，def。":  "ABC|，|def|。",
		"“夏”——春天、Wi-Fi  和1,200㎡": "“|夏|”|——|春天|、|Wi-Fi|  |和|1,200|㎡",
		"10:30到,.5":  "10:30|到|,|.|5",
		"a\xff\xffb": "a|\xff|\xff|b",
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
		{"桥梁技术取得新突", "破，工期缩短一半", "突破", true},
		{"橋樑技術取得新突", "破，工期縮短一半", "突破", true},
		{"夜里路灯亮了。人们走上街", "道", "街道", true},
		{"全镇修好了十条路", "村民们十分高兴", "", false},
		{"村里办起了图书馆", "员工们都来借书", "", false},
		{"路修到了家门口，", "门口又种了树", "", false},
		{"完成了5", "万亩", "", false},
		{"", "开头", "", false},
		{"结尾", "", "", false},
	} {
		if w, ok := d.Joins(c.left, c.right); ok != c.ok || w != c.word {
			t.Errorf("Joins(%q, %q) = %q, %v; want %q, %v", c.left, c.right, w, ok, c.word, c.ok)
		}
	}
}

// Whatever the text, the words joined are the text, and none is empty.
func TestCutConserves(t *testing.T) {
	d := words.Open()
	rapid.Check(t, func(t *rapid.T) {
		check(t, d, rapid.StringOf(rapid.OneOf(rapid.RuneFrom([]rune("中国人民的老街，。 3.5%ABCéΣİ𠮷〇々\x00")), rapid.Rune())).Draw(t, "text"))
	})
}

func FuzzCut(f *testing.F) {
	for _, s := range []string{"", "河边的老街换了新装，GDP增长3.5%。", "\xe4\xb8", "\uE000中国\uE000", "𠮷野家\xf0\xa0"} {
		f.Add(s)
	}
	d := words.Open()
	f.Fuzz(func(t *testing.T, s string) {
		check(t, d, s)
		cut := len(s) / 2
		if w, ok := d.Joins(s[:cut], s[cut:]); ok && !(strings.Contains(s, w) && d.Contains(w)) {
			t.Errorf("Joins gives %q", w)
		}
	})
}

func check(t interface {
	Fatalf(format string, args ...any)
}, d *words.Dict, text string) {
	got := d.Cut(text)
	if strings.Join(got, "") != text || slices.Contains(got, "") {
		t.Fatalf("Cut(%q) = %q", text, got)
	}
}

// One dictionary serves all goroutines.
func TestConcurrent(t *testing.T) {
	d := words.Open()
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for range 20 {
				if got := len(d.Cut("河边的老街换了新装")); got != 6 {
					t.Errorf("%d words", got)
				}
			}
		})
	}
	wg.Wait()
}
