package cjk

import (
	"testing"
)

// The widths of adjacent marks in thousandths of an em, the first and last
// blank included, in the styles 全角 开明 半角 行末半角 none. Source: CLREQ
// "Adjustment of adjacent punctuation marks" (two marks of two em are set in
// one and a half); GB/T 15834 §5.1.2 (？！ and ！！ in one em, three in two or
// less). 开明 and 半角: xeCJK and CLREQ "Punctuation width adjustment".
func TestAdjacentMarks(t *testing.T) {
	styles := []Marks{Quanjiao, Kaiming, Banjiao, Hangmo, Plain}
	for _, row := range []struct {
		text string
		want [5]int64
	}{
		{"“‘", [5]int64{1500, 1000, 1000, 2000, 2000}}, {"《〈", [5]int64{1500, 1000, 1000, 2000, 2000}}, {"（“", [5]int64{1500, 1000, 1000, 2000, 2000}},
		{"（）", [5]int64{2000, 1000, 1000, 2000, 2000}}, {"《》", [5]int64{2000, 1000, 1000, 2000, 2000}},
		{"”“", [5]int64{1500, 1000, 1000, 2000, 2000}}, {"》《", [5]int64{1500, 1000, 1000, 2000, 2000}}, {"）（", [5]int64{1500, 1000, 1000, 2000, 2000}},
		{"’”", [5]int64{1500, 1000, 1000, 2000, 2000}}, {"》）", [5]int64{1500, 1000, 1000, 2000, 2000}}, {"”）", [5]int64{1500, 1000, 1000, 2000, 2000}},
		{"”，", [5]int64{1500, 1000, 1000, 2000, 2000}}, {"）。", [5]int64{1500, 1500, 1000, 2000, 2000}}, {"》、", [5]int64{1500, 1000, 1000, 2000, 2000}}, {"”；", [5]int64{1500, 1000, 1000, 2000, 2000}},
		{"。”", [5]int64{1500, 1000, 1000, 2000, 2000}}, {"，”", [5]int64{1500, 1000, 1000, 2000, 2000}}, {"！”", [5]int64{1500, 1000, 1000, 2000, 2000}}, {"？）", [5]int64{1500, 1000, 1000, 2000, 2000}},
		{"：“", [5]int64{1500, 1000, 1000, 2000, 2000}}, {"，“", [5]int64{1500, 1000, 1000, 2000, 2000}}, {"。（", [5]int64{1500, 1500, 1000, 2000, 2000}}, {"、《", [5]int64{1500, 1000, 1000, 2000, 2000}},
		{"？！", [5]int64{1500, 1500, 1000, 2000, 2000}}, {"！！", [5]int64{1500, 1500, 1000, 2000, 2000}}, {"！！！", [5]int64{2000, 2000, 1500, 3000, 3000}},
		{"》、《", [5]int64{2000, 1500, 1500, 3000, 3000}}, {"。”）", [5]int64{2000, 1500, 1500, 3000, 3000}}, {"：“‘", [5]int64{2000, 1500, 1500, 3000, 3000}}, {"》）、（", [5]int64{2500, 2000, 2000, 4000, 4000}},
		{"，国", [5]int64{2000, 1500, 1500, 2000, 2000}}, {"国（", [5]int64{2000, 1500, 1500, 2000, 2000}}, {"。国", [5]int64{2000, 2000, 1500, 2000, 2000}}, {"国国", [5]int64{2000, 2000, 2000, 2000, 2000}},
		{"》·《", [5]int64{1500, 1500, 1500, 2500, 2500}}, {"”——", [5]int64{3000, 2500, 2500, 3000, 3000}}, {"——“", [5]int64{3000, 2500, 2500, 3000, 3000}}, {"”……", [5]int64{3000, 2500, 2500, 3000, 3000}},
		{"”,", [5]int64{1500, 1500, 1500, 2000, 2000}}, {"》)", [5]int64{1500, 1500, 1500, 2000, 2000}}, {"(“", [5]int64{1500, 1500, 1500, 2000, 2000}}, {")，", [5]int64{2000, 1500, 1500, 2000, 2000}},
		{"　“", [5]int64{1500, 1500, 1500, 2000, 2000}}, {"”　", [5]int64{1500, 1500, 1500, 2000, 2000}},
	} {
		classes := Analyse([]rune("国" + row.text + "国")).Classes
		classes = classes[1 : len(classes)-1]
		for s, style := range styles {
			got := full(style, classes[0], BlankLeft) + full(style, classes[len(classes)-1], BlankRight)
			for i, c := range classes {
				got += 1000
				if BlankOf(c) != NoBlank || c == MID { // bodies of half an em
					got -= 500
				}
				if i > 0 {
					got += Blank(style, classes[i-1], c)
				}
			}
			if got != row.want[s] {
				t.Errorf("%s in style %d: %d, want %d", row.text, style, got, row.want[s])
			}
		}
	}
}

func TestNames(t *testing.T) {
	for name, want := range map[string]Marks{"quanjiao": Quanjiao, "kaiming": Kaiming, "banjiao": Banjiao, "hangmobanjiao": Hangmo, "none": Plain} {
		if got, ok := ParseMarks(name); !ok || got != want {
			t.Errorf("%s: %d %v", name, got, ok)
		}
	}
	for name, want := range map[string]Level{"none": None, "basic": Basic, "gb": GB, "strict": Strict, "newspaper": Newspaper} {
		if got, ok := ParseLevel(name); !ok || got != want {
			t.Errorf("%s: %d %v", name, got, ok)
		}
	}
	if _, ok := ParseLevel("x"); ok {
		t.Error("level x")
	}
	if _, ok := ParseMarks(""); ok {
		t.Error("style without a name")
	}
}
