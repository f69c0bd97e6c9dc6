package inline

import (
	"testing"

	"dayang/fonts"
	"dayang/layout/unit"
)

// The white behind a label in a voice of its own and behind one of a few characters does not close, whatever the line lacks, and opens only where the line would be torn.
func TestLabelGap(t *testing.T) {
	c, size := NewComposer(fonts.Embedded(), nil), 10*unit.Pt
	for _, label := range []string{"许大为：", "问："} {
		for n := 0; n < 12; n++ {
			text := "你问我们，" + "山高水长风清月白春种秋收"[:3*n] + "我想了想，后来就说好的，我们都去看看，说走就走，大家都很高兴。"
			runs := []Run{
				{Text: label, Style: Style{Role: fonts.HeiBold, Size: size}},
				{Text: text, Style: Style{Role: fonts.Song, Size: size}},
			}
			if label == "问：" {
				runs = []Run{{Text: label + text, Style: runs[1].Style}}
			}
			p := c.Shape(Spec{Gap: 167, Indent: 2 * size, Runs: runs})
			lines, _ := p.Break(BreakOptions{Measure: func(int) unit.Len { return 15 * size }})
			var at []unit.Len
			for _, run := range lines[0].Glyphs {
				for _, g := range run.Glyphs {
					at = append(at, run.At.X+g.X)
				}
			}
			k := len([]rune(label))
			if off := at[k] - at[k-1] - size; off < -size*21/100 || off > size*31/100 {
				t.Errorf("%s %d: the text begins %v off the em of the mark", label, n, off.Pt())
			}
		}
	}
}

// The white behind the number of a paragraph never opens, nor is that of other brackets kept from it.
func TestNumberGap(t *testing.T) {
	c, size := NewComposer(fonts.Embedded(), nil), 10*unit.Pt
	widest := func(head string) (most unit.Len) {
		for n := 0; n < 12; n++ {
			text := head + "山高水长风清月白春种秋收"[:3*n] + "2026年6月的一天，我们都去看看，说走就走，大家都很高兴。"
			p := c.Shape(Spec{Gap: 167, Indent: 2 * size, Runs: []Run{{Text: text, Style: Style{Role: fonts.Song, Size: size}}}})
			lines, _ := p.Break(BreakOptions{Measure: func(int) unit.Len { return 15 * size }})
			run := lines[0].Glyphs[0]
			mark := len([]rune(head)) - 1
			most = max(most, run.Glyphs[mark+1].X-run.Glyphs[mark].X)
		}
		return most
	}
	for _, head := range []string{"（二）", "（12）", "（十一）"} {
		if got := widest(head); got > size {
			t.Errorf("%s: %v", head, got.Pt())
		}
	}
	for _, head := range []string{"（注）", "山（二）"} {
		if got := widest(head); got <= size {
			t.Errorf("%s: %v", head, got.Pt())
		}
	}
}
