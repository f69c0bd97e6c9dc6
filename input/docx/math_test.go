package docx

import (
	"strings"
	"testing"

	"dayang/input/doc"
)

// What is raised or lowered stays so: 10⁸ is no 108. Formulas say in a line what they are.
func TestScriptsAndFormulas(t *testing.T) {
	up := func(s string) string { return run(`<w:vertAlign w:val="superscript"/>`, s) }
	down := func(s string) string { return run(`<w:vertAlign w:val="subscript"/>`, s) }
	m := func(s string) string { return "<m:r><m:t>" + s + "</m:t></m:r>" }
	math := func(s string) string { return "<m:oMath>" + s + "</m:oMath>" }
	half := "<m:f><m:num>" + m("1") + "</m:num><m:den>" + m("2") + "</m:den></m:f>"
	for _, c := range []struct{ name, content, want string }{
		{"a power", run("", "约10") + up("8") + run("<w:b/>", "吨"), "约10⁸吨"},
		{"in several runs", run("", "x") + up("n") + up("+1") + run("", "，H") + down("2") + run("", "O"), "xⁿ⁺¹，H₂O"},
		{"without a form", run("", "x") + up("2π") + run("<w:b/>", "米"), "x^(2π)米"},
		{"the label of a note", up("1") + run("", "见县志"), "1见县志"},
		{"letters", run("", "第5") + up("th") + run("", "届"), "第5th届"},
		{"a struck figure", run("", "收入") + run("<w:strike/>", "35") + run("<w:strike/>", "0") + run("", "360") + up("2") + run("<w:b/>", "吨"), "收入360²吨"},
		{"struck words", run("<w:strike/>", "原价") + run("", "三元"), "原价三元"},
		{"a fraction", run("", "占") + math(half) + run("", "，共2") + math(half), "占1/2，共2 1/2"},
		{"a sum over a sum", math("<m:f><m:num>" + m("a+b") + "</m:num><m:den>" + m("c") + "</m:den></m:f>"), "(a+b)/c"},
		{"powers", math("<m:sSup><m:e><m:d><m:e>" + m("a+b") + "</m:e></m:d></m:e><m:sup>" + m("2") + "</m:sup></m:sSup><m:sSup><m:e>" + m("e") + "</m:e><m:sup>" + m("kt") + "</m:sup></m:sSup>"), "(a+b)²e^kt"},
		{"both", math("<m:sSubSup><m:e>" + m("x") + "</m:e><m:sub>" + m("1") + "</m:sub><m:sup>" + m("2") + "</m:sup></m:sSubSup>"), "x₁²"},
		{"roots", math("<m:rad><m:deg/><m:e>" + m("2") + "</m:e></m:rad><m:rad><m:deg>" + m("3") + "</m:deg><m:e>" + m("a+1") + "</m:e></m:rad>"), "√2·³√(a+1)"},
		{"a total", math(`<m:nary><m:naryPr><m:chr m:val="∑"/></m:naryPr><m:sub>` + m("i=1") + "</m:sub><m:sup>" + m("n") + "</m:sup><m:e>" + m("x") + "</m:e></m:nary>"), "∑_(i=1)ⁿx"},
		{"interval", math(`<m:d><m:dPr><m:begChr m:val="["/><m:endChr m:val=")"/></m:dPr><m:e>` + m("a") + "</m:e></m:d>"), "[a)"},
		{"a matrix", math("<m:m><m:mr><m:e>" + m("1") + "</m:e><m:e>" + m("2") + "</m:e></m:mr><m:mr><m:e>" + m("3") + "</m:e><m:e>" + m("4") + "</m:e></m:mr></m:m>"), "(1, 2; 3, 4)"},
		{"its determinant", math(`<m:d><m:dPr><m:begChr m:val="|"/><m:endChr m:val="|"/></m:dPr><m:e><m:m><m:mr><m:e>` + m("1") + "</m:e><m:e>" + m("2") + "</m:e></m:mr></m:m></m:e></m:d>"), "|1, 2|"},
		{"equations", math(`<m:d><m:dPr><m:begChr m:val="{"/><m:endChr m:val=""/></m:dPr><m:e><m:eqArr><m:e>` + m("x&amp;=1") + "</m:e><m:e>" + m("2y&amp;=3") + "</m:e></m:eqArr></m:e></m:d>"), "{x=1; 2y=3"},
		{"carbon", run("", "碳") + math("<m:sPre><m:sub>"+m("6")+"</m:sub><m:sup>"+m("14")+"</m:sup><m:e>"+m("C")+"</m:e></m:sPre>"), "碳¹⁴₆C"},
		{"half of a", math(half+m("a")) + run("", "，") + math("<m:f><m:num>"+m("1")+"</m:num><m:den>"+m("2a")+"</m:den></m:f>"), "1/2·a，1/(2a)"},
		{"half a ton", math(half + m("吨，+a")), "1/2吨，+a"},
		{"price per area", math("<m:f><m:num>" + m("总价") + "</m:num><m:den>" + m("面积") + "</m:den></m:f><m:r><m:t>=12</m:t></m:r>"), "总价/面积=12"},
		{"root and a", math("<m:rad><m:deg/><m:e>"+m("2")+"</m:e></m:rad>"+m("a")) + run("", "，") + math("<m:rad><m:deg/><m:e>"+m("2a")+"</m:e></m:rad>"), "√2·a，√(2a)"},
		{"x and a third root", math(m("x") + "<m:rad><m:deg>" + m("3") + "</m:deg><m:e>" + m("a") + "</m:e></m:rad>"), "x·³√a"},
		{"2 and a root", math(m("2") + "<m:rad><m:deg/><m:e>" + m("3") + "</m:e></m:rad>"), "2√3"},
		{"a power of a half", math("<m:sSup><m:e>" + half + "</m:e><m:sup>" + m("n") + "</m:sup></m:sSup>"), "(1/2)ⁿ"},
		{"two lines of formulas", "<m:oMathPara>" + math(m("x=1")) + math(m("2y=3")) + "</m:oMathPara>", "x=1; 2y=3"},
		{"a limit", math("<m:func><m:fName><m:limLow><m:e>" + m("lim") + "</m:e><m:lim>" + m("x→0") + "</m:lim></m:limLow></m:fName><m:e>" + m("x") + "</m:e></m:func>"), "lim(x→0) x"},
	} {
		d, _, err := Read(t.Context(), "f.docx", pack(t, p("", c.content), nil), Limits{})
		if err != nil {
			t.Fatal(err)
		}
		k := d.Paras[0]
		if k.Text != c.want {
			t.Errorf("%s: %s, want %s", c.name, k.Text, c.want)
		}
		for _, s := range k.Spans {
			if got := string([]rune(k.Text)[s.Start:s.End]); s.Mark != doc.Strong || !strings.Contains("吨米", got) {
				t.Errorf("%s: the mark is on %q", c.name, got)
			}
		}
	}
}
