package inline

import (
	"testing"

	"dayang/fonts"
	"dayang/layout/unit"
)

// A hyphen before a number is a minus, in its length; elsewhere, and in code, what is typed stands. The text
// keeps it in any case.
func TestMinus(t *testing.T) {
	c := NewComposer(fonts.Embedded(), nil)
	minus := c.voice(fonts.Song).find('−', false).id
	for text, want := range map[string]bool{
		"夜里降到-4℃": true, "（-10℃）": true, "-40℃～85℃": true, "余额为-3.5万元": true,
		"0898-66221188": false, "2026-05-06": false, "10月1日-7日": false, "用head -5查看": false, "B-52型": false,
		"气温，-5": true, "最低：-5": true, "x＝-5": true, "由5至-5": true, "气温-5度": true, "增速-3.2%": true,
		"上旬-12～-3℃": true, "-5": true,
		// Names that have a number.
		"空军歼-20": false, "图-154客机": false, "长征-5": false, "“鹰击-12”": false, "“鹰击”-12": false,
		"附件-1": false, "教学楼-3单元": false, "12号楼-3单元": false, "A座-12楼": false, "高一-3班": false,
		"转-801分机": false, "张三-13800001111": false, "《条例》-2": false, "（修订）-3": false, "周一-5": false,
	} {
		lines, _ := c.Shape(Spec{Runs: plain(text), Gap: 167}).Break(BreakOptions{Measure: constant(400 * unit.Pt)})
		is, kept := false, false
		for _, l := range lines {
			for _, g := range l.Glyphs {
				for _, x := range g.Glyphs {
					is, kept = is || x.ID == minus, kept || x.Text == "-"
				}
			}
		}
		if is != want || !kept {
			t.Errorf("%s: a minus is %v, the text is kept %v", text, is, kept)
		}
	}
	runs := plain("-4")
	runs[0].Style.Literal = true
	for _, g := range c.Shape(Spec{Runs: runs}).Single().Glyphs {
		if g.Glyphs[0].ID == minus {
			t.Error("code has a minus")
		}
	}
}

// The sign of a ratio stands close between its figures, and only there.
func TestRatio(t *testing.T) {
	c := NewComposer(fonts.Embedded(), nil)
	width := func(text string) unit.Len { return c.Shape(Spec{Runs: plain(text)}).Single().Width }
	em := 10 * unit.Pt
	if w := width("2∶1") - width("2") - width("1"); w > em/2 {
		t.Errorf("the sign takes %v of %v", w, em)
	}
	if w := width("比∶例") - width("比") - width("例"); w < em*9/10 {
		t.Errorf("between Han it takes %v of %v", w, em)
	}
}
