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
		{"roots", math("<m:rad><m:deg/><m:e>" + m("2") + "</m:e></m:rad><m:rad><m:deg>" + m("3") + "</m:deg><m:e>" + m("a+1") + "</m:e></m:rad>"), "√2³√(a+1)"},
		{"a total", math(`<m:nary><m:naryPr><m:chr m:val="∑"/></m:naryPr><m:sub>` + m("i=1") + "</m:sub><m:sup>" + m("n") + "</m:sup><m:e>" + m("x") + "</m:e></m:nary>"), "∑_(i=1)ⁿx"},
		{"interval", math(`<m:d><m:dPr><m:begChr m:val="["/><m:endChr m:val=")"/></m:dPr><m:e>` + m("a") + "</m:e></m:d>"), "[a)"},
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
