package cjk

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// pool is text of every kind; random texts are made of its pieces.
var pool = []string{
	"国", "家", "的", "，", "。", "！", "？", "；", "：", "、", "“", "”", "‘", "’", "（", "）", "《", "》", "——", "……", "·", "～", "／", "-",
	"a", "B", "word", "5", "3.5", "1,234", "%", "￥", "℃", "万元", "亿", "年", "第", " ", "　", "\u00a0", "\u200b", "\u2060", "\u00ad",
	"e\u0301", "葛\U000E0100", "👩\u200d👧", "🇨🇳", "1️⃣", "https://a.cn/b/c?d=1", "zhang@a.cn", "(", ")", "\"", "'", "々", "ー", "ㄅˊ", "①", "×", "\n",
}

func textGen(most int) *rapid.Generator[string] {
	return rapid.Custom(func(t *rapid.T) string {
		return strings.Join(rapid.SliceOfN(rapid.SampledFrom(pool), 0, most).Draw(t, "pieces"), "")
	})
}

// neverFirst and neverLast are written out here once more, so that a slip in the
// class tables shows.
const (
	neverFirst = "，、。．！？；：”’）》】」』〉〕·～%‰℃"
	neverLast  = "“‘（《【「『〈〔"
)

// check fails if some break of a text is against a rule that is never relaxed.
func check(text string) string {
	chars := []rune(text)
	a := Analyse(chars)
	breaks := a.Breaks(Newspaper)
	if len(a.Classes) != len(chars) || len(breaks) != len(chars) {
		return "lengths"
	}
	for i := 0; i+1 < len(chars); i++ {
		b := breaks[i]
		if b.Relaxed > b.Ordinary || b.Forced > b.Relaxed {
			return "a later step forbids more"
		}
		if b.Forced >= Never || a.Classes[i] == BK || a.Classes[i] == ZW {
			continue
		}
		first, last := chars[i+1], chars[i]
		if strings.ContainsRune(neverFirst, first) && (a.Classes[i+1] != LAT && a.Classes[i+1] != POST && a.Classes[i+1] != OPENLAT) {
			return "a line begins with " + string(first)
		}
		if strings.ContainsRune(neverLast, last) && a.Classes[i] != LAT {
			return "a line ends with " + string(last)
		}
	}
	for i := 0; i < len(chars); {
		j := Cluster(chars, i)
		if j <= i || j > len(chars) {
			return "a cluster without end"
		}
		for k := i; k < j-1; k++ {
			if breaks[k].Forced < Never {
				return "a cluster is cut: " + string(chars[i:j])
			}
		}
		i = j
	}
	return ""
}

func TestNoForbiddenEdge(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := textGen(40).Draw(t, "text")
		if fault := check(text); fault != "" {
			t.Fatalf("%q: %s", text, fault)
		}
	})
}

// A stricter level forbids at least what a laxer one does.
func TestLevelsNest(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := textGen(30).Draw(t, "text")
		a := Analyse([]rune(text))
		basic, gb, strict := a.Breaks(Basic), a.Breaks(GB), a.Breaks(Strict)
		for i := range basic {
			if basic[i].Ordinary >= Never && gb[i].Ordinary < Never || gb[i].Ordinary >= Never && strict[i].Ordinary < Never {
				t.Fatalf("%q after %d: %v %v %v", text, i, basic[i], gb[i], strict[i])
			}
		}
	})
}

func FuzzAnalyse(f *testing.F) {
	for _, p := range pool {
		f.Add("国" + p + "家" + p)
	}
	f.Add("共5000万元，比2024年11月增长12.5%——“好”……")
	f.Fuzz(func(t *testing.T, text string) {
		if fault := check(text); fault != "" {
			t.Errorf("%q: %s", text, fault)
		}
	})
}

func TestClasses(t *testing.T) {
	for _, row := range []struct {
		chars string
		want  Class
	}{
		{"国一龥㐀\U00020000\U0002A6DF\U0002A700\U0002B740\U0002B820\U0002CEB0\U0002EBF0\U00030000\U00031350豈\U0002F800⺀⼀㇀⿰〇〡㈠㎏㎡", HAN},
		{"ぁゃっーァャッヮヵヶㇰ", CJ}, {"あんアンｱﾝ\U0001B000", KAN}, {"々〻゛゜ゝゞヽヾﾞﾟ", NS}, {"ㄅㄩㆠ", HAN},
		{"《「『〈【〔〖〘〚（［｛｟“‘〝", OP}, {"》」』〉】〕〗〙〛）］｝｠”’〞〟", CL}, {"，、﹐﹑､", COM}, {"；：﹔﹕", SEM},
		{"。．！？﹒﹖﹗‼⁇⁈⁉｡", STOP}, {"·‧・･•", MID}, {"…⋯", ELL}, {"—–～〜‐", CON}, {"/／", SOL}, {"⸺", DASH},
		{"azAZéÀαβЖя", LAT}, {"0123456789０９", NUM}, {"¥￥$＄£€№＋±−", PRE}, {"%％‰°℃℉′″¢￠²³₂", POST},
		{" \t", SP}, {"\u3000\u2002\u2003\u2009", ISP}, {"\u00a0\u202f\u2007\u2011", GL}, {"\u2060\ufeff", WJ}, {"\u200b", ZW}, {"\u00ad", SHY},
		{"\n\r\u2028\u2029\v\f\u0085", BK}, {"([{", OPENLAT}, {")]},.;:!?\"'", CLOSELAT}, {"○●□■△▲★※→½×÷§①Ⅳ😀", Other},
	} {
		for _, r := range row.chars {
			if got := ClassOf(r); got != row.want {
				t.Errorf("%c %U: class %d, want %d", r, r, got, row.want)
			}
		}
	}
}

func TestUnit(t *testing.T) {
	for text, want := range map[string]int{
		"万元的": 2, "亿": 1, "个百分点": 4, "平方公里": 4, "多家企业": 2, "万余亩": 2, "年": 1, "到": 0, "": 0, "个月": 2, "岁的": 1, "万平方米": 4,
	} {
		if got := Unit([]rune(text)); got != want {
			t.Errorf("%s: %d, want %d", text, got, want)
		}
	}
}

func BenchmarkBreaks(b *testing.B) {
	text := []rune(strings.Repeat("全市新开工项目1200个，完成投资3.6亿元，同比增长12.5%，“开门红”成色足。", 50))
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		Analyse(text).Breaks(Newspaper)
	}
}
