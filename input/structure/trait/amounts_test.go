package trait

import (
	"testing"

	"dayang/input/doc"
	"dayang/input/draft"
)

func TestCountsSome(t *testing.T) {
	for s, want := range map[string]bool{
		"近1,870万千瓦时":   true,
		"19.2 MW":      true,
		"3400":         true,
		"48 家":         true,
		"17%":          true,
		"120km":        true,
		"38.2":         true,
		"4.1.":         false,
		"4.4.1. rules": false,
		"2020":         false,
		"2016-2022":    false,
		"2017 Boyuan":  false,
		"290 ":         false,
		"48 加载":        false, "7 Source": false, "12": false,
	} {
		if got := CountsSome(s); got != want {
			t.Errorf("CountsSome(%q) = %t", s, got)
		}
	}
}

// A bold word makes a statistic only if its digits count something.
func TestBoldFigures(t *testing.T) {
	for _, c := range []struct {
		before, bold, after string
		want                int
	}{
		{"全年营收", "11.73", "亿元，创新高。", 1},
		{"惠及居民", "412", "户。", 1},
		{"增长", "12%", "。", 1},
		{"并网", "19.2 MW", "。", 1},
		{"志愿者", "9", "名到岗。", 1},
		{"累计", "3400", "，其中一半", 1},
		{"用", "help2man", "生成手册。", 0},
		{"执行", "libfoo.so.6", "的检查。", 0},
		{"编码", "UTF-8", "很常见。", 0},
		{"升级到", "Debian 12", "以后，", 0},
		{"版本", "2.10.36", "修正了错误。", 0},
		{"「Data", "1", "」为数组。", 0},
		{"新建", "3D", "模型。", 0},
		{"到", "2024", "年为止。", 0},
		{"第", "3", "、第四行", 0},
	} {
		from := len([]rune(c.before))
		f := New(&draft.Para{Block: doc.Block{
			Text:  c.before + c.bold + c.after,
			Spans: []doc.Span{{Start: from, End: from + len([]rune(c.bold)), Mark: doc.Strong}},
		}})
		if f.WithDigit != c.want {
			t.Errorf("%s[%s]%s: %d figures", c.before, c.bold, c.after, f.WithDigit)
		}
	}
}

// A year in brackets counts nothing; what stands in brackets with a unit does.
func TestCountedDigits(t *testing.T) {
	for s, want := range map[string]bool{
		"乾隆七年（1742）": false, "康熙二十三年(1684)": false, "全年（1742人）": true, "增收1742元": true, "（3200）亩": true,
		"渡船1742条": true, "第3次": true,
	} {
		chars := []rune(s)
		if got := CountedDigits(chars, 0, len(chars)); got != want {
			t.Errorf("%s: %t, want %t", s, got, want)
		}
	}
}
