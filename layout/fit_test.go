package layout

import (
	"fmt"
	"strings"
	"testing"

	"dayang/fonts"
	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/layout/inline"
	"dayang/styles"
)

// The emptier the last page of a report, the closer it is set to take that away: text and title
// keep their size for one of a third, the text for one of a fifth.
func TestStubsAreTakenBack(t *testing.T) {
	lines := inline.NewComposer(fonts.Embedded(), nil)
	s, err := styles.Load("magazine", styles.Options{})
	if err != nil {
		t.Fatal(err)
	}
	gone := 0
	for n := range 16 {
		var lengths []int
		for i := range 20 + n {
			lengths = append(lengths, 42+i*i*11%60)
		}
		f := &fitter{doc: report(lengths...), sheet: s, tried: map[try]*attempt{}, lines: lines, heads: newHeads()}
		a, _, err := f.fit(t.Context())
		if err != nil || a.err != nil {
			t.Fatal(err, a.err)
		}
		was := f.at(t.Context(), 0, false)
		fill := 100 * was.lines / was.room
		if a.pages < was.pages {
			gone++
		} else if was.pages > 1 && fill < 20 {
			t.Errorf("report %d: a last page of %d %% stays", n, fill)
		}
		switch size := a.sheet.Body.Size; {
		case size < s.Body.Size && fill >= 20, a.sheet.Head.Max < s.Head.Max.Mul(88, 100) && fill >= 25:
			t.Errorf("report %d: for a last page of %d %% text of %.2f pt, a title of %.0f pt", n, fill, size.Pt(), a.sheet.Head.Max.Pt())
		}
	}
	if gone < 2 {
		t.Errorf("%d pages were taken back", gone)
	}
}

// A last page is not taken back at the price of tables that stand out of their order: that of a report
// whose tables are in order on two pages has the later ones.
func TestStubsStayRatherThanTablesOutOfOrder(t *testing.T) {
	lines := inline.NewComposer(fonts.Embedded(), nil)
	for style, lengths := range map[string][]int{"a3": {8, 9, 10}, "tabloid": {3}} {
		s, err := styles.Load(style, styles.Options{})
		if err != nil {
			t.Fatal(err)
		}
		for _, n := range lengths {
			f := &fitter{doc: tabled(n), sheet: s, tried: map[try]*attempt{}, lines: lines, heads: newHeads()}
			a, _, err := f.fit(t.Context())
			if err != nil || a.err != nil {
				t.Fatal(err, a.err)
			}
			if was := f.at(t.Context(), 0, false); a.pages < was.pages && a.renumbered > was.renumbered {
				t.Errorf("%s, report %d: %d tables out of their order on %d pages, %d on %d", style, n, a.renumbered, a.pages, was.renumbered, was.pages)
			}
		}
	}
}

// tabled is a report of four sections with a table each, the longer the larger n.
func tabled(n int) *doc.Document {
	d := &doc.Document{Meta: doc.Meta{Title: "沿江四镇渡口客流调查"}}
	add := func(b doc.Block) {
		b.Pos = diag.Pos{File: "f", Line: len(d.Blocks) + 1, Col: 1}
		d.Blocks = append(d.Blocks, b)
	}
	for k := range 4 {
		add(doc.Block{Kind: doc.Heading, Level: 1, Text: []string{"东镇", "南镇", "西镇", "北镇"}[k]})
		add(doc.Block{Kind: doc.Paragraph, Text: strings.Repeat("渡口每天开二十四班船，早晚各多一班，", 6+n) + "客流见下表。"})
		b := doc.Block{Kind: doc.Table, HeadRows: 1, Rows: [][]doc.Cell{{{Text: "月份"}, {Text: "过江人次"}, {Text: "单车辆次"}, {Text: "停航班次"}}}}
		for i := range 5 + 3*k {
			b.Rows = append(b.Rows, []doc.Cell{{Text: fmt.Sprintf("第%d月", i+1)}, {Text: fmt.Sprint(20300 + i)}, {Text: fmt.Sprint(4100 + i)}, {Text: fmt.Sprint(i)}})
		}
		add(b)
		add(doc.Block{Kind: doc.Paragraph, Text: strings.Repeat("码头上卖茶的人说，雨天的客人少一半，", 8+n) + "到了晴天又多起来。"})
	}
	return d
}
