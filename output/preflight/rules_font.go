package preflight

import (
	"maps"
	"math"
	"slices"
	"unicode"

	"dayang/input/diag"
	"dayang/input/pattern"
)

var subsetName = pattern.New(`^[A-Z]{6}\+.`)

// fonts checks the fonts that the text uses.
func (c *checker) fonts() {
	for _, n := range slices.Sorted(maps.Keys(c.used)) {
		ft := c.used[n]
		if ft.subtype == "Type3" {
			c.warn("font-type3",
				diag.T("字体 %s 是 Type 3，字形是图", "font %s is Type 3: glyphs are drawings", ft.name),
				diag.Text{})
			continue
		}
		if ft.program == nil {
			c.fault("font-embedded", diag.T("字体 %s 没有嵌入", "font %s is not embedded", ft.name),
				diag.T("嵌入全部字体", "embed all fonts"))
		} else if !subsetName.MatchString(ft.name) {
			c.warn("font-name", diag.T("字体 %s 不带子集标记", "font %s has no subset tag", ft.name), diag.Text{})
		}
		if ft.kind == "FontFile2" && ft.metrics == nil {
			c.fault("font-program", diag.T("嵌入的字体 %s 坏了", "the embedded font %s is broken", ft.name),
				diag.Text{})
		}
		if ft.descendant == "CIDFontType2" && !ft.mapped {
			sev := diag.Error
			if c.Target == Screen { // ISO 32000-1 has a default, the other standards none
				sev = diag.Warning
			}
			c.add(sev, "font-mapping", diag.T("字体 %s 没有 CIDToGIDMap", "font %s has no CIDToGIDMap", ft.name),
				diag.Text{})
		}
		c.glyphs(ft)
	}
}

// glyphs checks the codes that the text uses.
func (c *checker) glyphs(ft *font) {
	wrong, missing, private, unknown := 0, 0, 0, 0
	for code := range ft.used {
		t, ok := ft.text(code)
		switch {
		case !ok || t == "" || t == "\uFFFD" || t == "\x00":
			unknown++
		case containsPrivate(t):
			private++
		}
		if ft.metrics == nil || !ft.identity {
			continue
		}
		if code == 0 || code >= len(ft.metrics.advances) {
			missing++
			continue
		}
		// A thousandth of an em is the limit of PDF/A-2, 6.2.11.5.
		if w := float64(ft.metrics.advances[code]) * 1000 / float64(ft.metrics.unitsPerEm); math.Abs(w-ft.advance(code)) > 1.01 {
			wrong++
		}
	}
	n := len(ft.used)
	if missing > 0 {
		c.fault("font-notdef",
			diag.T("字体 %s 有 %d/%d 个字没有字形", "font %s lacks %d of %d glyphs", ft.name, missing, n),
			diag.Text{})
	}
	if wrong > 0 {
		c.fault("font-widths",
			diag.T("字体 %s 有 %d/%d 个字的宽度与字体不符",
				"font %s: %d of %d widths differ from the font program's", ft.name, wrong, n),
			diag.Text{})
	}
	if unknown > 0 {
		sev := diag.Warning // no rule of PDF/X, but nobody can search or proof-read it
		if c.Target.tagged() {
			sev = diag.Error
		}
		c.add(sev, "font-unicode",
			diag.T("字体 %s 有 %d/%d 个字查不到是什么字", "font %s: nobody can know what %d of %d glyphs stand for",
				ft.name, unknown, n),
			diag.T("给字体加 ToUnicode", "give the font a ToUnicode map"))
	}
	if private > 0 {
		c.warn("font-private",
			diag.T("字体 %s 有 %d/%d 个字在专用区", "font %s: %d of %d glyphs stand for private characters",
				ft.name, private, n),
			diag.Text{})
	}
}

func containsPrivate(s string) bool {
	for _, r := range s {
		if unicode.Is(unicode.Co, r) {
			return true
		}
	}
	return false
}
