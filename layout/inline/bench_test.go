package inline

import (
	"strings"
	"testing"

	"dayang/fonts"
	"dayang/layout/page"
	"dayang/layout/unit"
)

// paragraph is news prose with figures, quotes and titles.
const paragraph = "今年前三季度，全市新开工项目1286个，总投资3640.5亿元，同比增长12.7%；其中工业项目612个，占47.6%。" +
	"“项目早一天落地，百姓就早一天受益。”市发展改革委负责人介绍，《重大项目建设三年行动方案》印发以来，各县区拿出实招：" +
	"建立“一个项目、一名领导、一套班子”的包保机制，推行容缺受理、告知承诺，审批时限由45天压缩到12天。" +
	"记者在现场看到，塔吊林立，机器轰鸣——三条GPU服务器生产线正在调试，预计2026年6月投产，年产值可达80亿元。"

func benchSpec(text string) Spec {
	return Spec{
		Runs:   []Run{{Text: text, Style: Style{Role: fonts.Song, Size: 10 * unit.Pt, Color: page.Black}}},
		Indent: 20 * unit.Pt, Gap: 167,
	}
}

func thirteen(int) unit.Len { return 130 * unit.Pt }

// BenchmarkSet is the way from text to filled lines at 13 em: classes, breaks,
// total fit, justification. MB/s are millions of characters a second.
func BenchmarkSet(b *testing.B) {
	c := NewComposer(fonts.Embedded(), nil)
	s := benchSpec(paragraph)
	b.SetBytes(int64(len([]rune(paragraph))))
	b.ReportAllocs()
	for b.Loop() {
		if lines, _ := c.Shape(s).Break(BreakOptions{Measure: thirteen}); len(lines) == 0 {
			b.Fatal("no lines")
		}
	}
}

// BenchmarkSetLong is one paragraph of twelve thousand characters.
func BenchmarkSetLong(b *testing.B) {
	c := NewComposer(fonts.Embedded(), nil)
	s := benchSpec(strings.Repeat(paragraph, 50))
	b.SetBytes(50 * int64(len([]rune(paragraph))))
	for b.Loop() {
		c.Shape(s).Break(BreakOptions{Measure: thirteen})
	}
}

func BenchmarkShape(b *testing.B) {
	c := NewComposer(fonts.Embedded(), nil)
	s := benchSpec(paragraph)
	b.SetBytes(int64(len([]rune(paragraph))))
	for b.Loop() {
		c.Shape(s).row()
	}
}
