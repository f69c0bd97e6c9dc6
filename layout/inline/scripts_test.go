package inline

import (
	"testing"

	"dayang/fonts"
	"dayang/layout/cjk"
	"dayang/layout/unit"
)

// What no face has raised or lowered is built of its digits, in every voice: smaller, off the
// line, and the text says the true character.
func TestScriptsAreBuilt(t *testing.T) {
	c := NewComposer(fonts.Embedded(), nil)
	for _, role := range fonts.Roles() {
		for text, side := range map[string]unit.Len{"CO₂": 1, "H₂O": 1, "10⁵": -1, "Fe³⁺": -1, "10⁻⁹": -1} {
			p := c.Shape(Spec{Gap: 167, Runs: []Run{{Text: "排" + text + "吨", Style: Style{Role: role, Size: 10 * unit.Pt}}}})
			if len(p.Missing()) > 0 {
				t.Errorf("%s in %s: %v", text, role, p.Missing())
			}
			l, shown, built := p.Single(), "", 0
			for _, run := range l.Glyphs {
				for _, g := range run.Glyphs {
					shown += g.Text
				}
				if run.Size < 10*unit.Pt {
					built++
					if run.At.Y*side <= 0 {
						t.Errorf("%s in %s: a run of %v stands at %v", text, role, run.Size, run.At.Y)
					}
				}
			}
			if shown != "排"+text+"吨" || built == 0 {
				t.Errorf("%s in %s: shows %s, %d runs are built", text, role, shown, built)
			}
		}
	}
}

// The boxes of task lists are marks that the faces of the program have, and the text keeps them.
func TestMarksOfForms(t *testing.T) {
	c := NewComposer(fonts.Embedded(), nil)
	for _, role := range fonts.Roles() {
		for r, want := range map[rune]rune{'☐': '□', '☑': '✓', '☒': '×', '✔': '✓', '✅': '✓', '✗': '×', '✘': '×', '❌': '×'} {
			v := c.voice(role)
			if g := v.find(r, false); g.missing || g.instead != 0 && (g.instead != want || g.id != g.face.Glyph(want)) {
				t.Errorf("%c in %s: %+v", r, role, g)
			}
			p := c.Shape(Spec{Gap: 167, Runs: []Run{{Text: string(r) + "报名", Style: Style{Role: role, Size: 10 * unit.Pt}}}})
			if got := p.Single().Glyphs[0].Glyphs[0].Text; got != string(r) {
				t.Errorf("%c in %s: the text says %s", r, role, got)
			}
		}
	}
}

// The point of PM₂.₅ is as small and as low as its figures, in every voice; that of 2.5 is not.
func TestPointIsLowered(t *testing.T) {
	c := NewComposer(fonts.Embedded(), nil)
	for _, role := range fonts.Roles() {
		for _, text := range []string{"PM₂.₅", "PM2.5", "CO₂."} {
			l := c.Shape(Spec{Gap: 167, Runs: []Run{{Text: text, Style: Style{Role: role, Size: 10 * unit.Pt}}}}).Single()
			for _, run := range l.Glyphs {
				for _, g := range run.Glyphs {
					low := run.At.Y > 0 && run.Size < 10*unit.Pt
					if g.Text == "." && low != (text == "PM₂.₅") {
						t.Errorf("%s in %s: the point stands at %v in %v", text, role, run.At.Y, run.Size)
					}
				}
			}
		}
	}
}

// A line does not end before a raised sign, and Latin with signs meets Han as Latin does.
func TestScriptsCling(t *testing.T) {
	a := cjk.Analyse([]rune("离子Fe³⁺与CO₂"))
	for i, b := range a.Breaks(cjk.Newspaper) {
		if i >= 2 && i < 5 && b.Ordinary < 1e6 {
			t.Errorf("a break after character %d costs %d", i, b.Ordinary)
		}
	}
}

// The quotes of Western words are those of Latin type, not of a full em as beside Han.
func TestWesternQuotesAreNarrow(t *testing.T) {
	c := NewComposer(fonts.Embedded(), nil)
	for _, role := range fonts.Roles() {
		for _, text := range []string{"O’Connor", "It’s", "“Go”", "‘Go’"} {
			p := c.Shape(Spec{Gap: 167, Runs: []Run{{Text: text, Style: Style{Role: role, Size: 10 * unit.Pt}}}})
			for i := range p.clusters {
				k := &p.clusters[i]
				if r := p.chars[k.start]; r < 0x2000 {
					continue
				}
				left := k.shift + permille(10*unit.Pt, k.g.inkMin-k.g.lead)
				if right := left + permille(10*unit.Pt, k.g.inkMax-k.g.inkMin); k.body > 6*unit.Pt ||
					left < 0 || right > k.body {
					t.Errorf("%s in %s: body %v, ink %v to %v", text, role, k.body, left, right)
				}
			}
		}
	}
}
