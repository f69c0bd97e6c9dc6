package docx

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// Symbol fonts have signs where others have letters; Word writes them at 0xF000 and above. What a
// code means is said by the font alone.

// symbolRows are the signs of Symbol from 0x20 on, from 0xA0 on; a blank has none.
var symbolRows = map[rune]string{
	0x20: " !∀#∃%&∋()∗+,−./0123456789:;<=>?" +
		"≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_" +
		"‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼",
	0xA0: "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵" +
		"ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓" +
		"◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪ 〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭",
}

// dingbats are signs of the other fonts that documents use.
var dingbats = map[string]map[rune]rune{
	"wingdings": {
		0x28: '☎', 0x2A: '✉', 0x45: '☜', 0x46: '☞', 0x4A: '☺', 0x4C: '☹', 0x52: '☼', 0x6C: '●', 0x6E: '■',
		0x6F: '□', 0x71: '❑', 0x72: '❒', 0x75: '◆', 0x76: '❖', 0x9F: '•', 0xA1: '○', 0xA4: '◉', 0xA7: '▪',
		0xA8: '□', 0xAB: '★', 0xB2: '◇', 0xD8: '➢', 0xDF: '←', 0xE0: '→', 0xE1: '↑', 0xE2: '↓', 0xE8: '➔', 0xF0: '⇨',
		0xFB: '✗', 0xFC: '✓', 0xFD: '☒', 0xFE: '☑',
	},
	"wingdings 2": {
		0x4F: '✗', 0x50: '✓', 0x51: '☒', 0x52: '☑', 0x53: '☒', 0x54: '☒', 0x97: '●', 0xA2: '■', 0xA3: '□',
	},
	"wingdings 3": {
		0x70: '▲', 0x71: '▼', 0x72: '△', 0x73: '▽', 0x74: '◀', 0x75: '▶', 0x76: '◁', 0x77: '▷', 0x7D: '▶',
	},
	"webdings": {0x61: '✓', 0x63: '□', 0x67: '■', 0x6E: '●', 0x72: '✗'},
}

// unnamed are the signs of codes of which no font is named, as documents use them most.
var unnamed = map[rune]rune{
	0xB7: '•', 0x6C: '●', 0x6E: '■', 0x75: '◆', 0xA7: '▪', 0xD8: '➢', 0xFC: '✓', 0xA8: '□', 0x71: '□', 0xB2: '◇',
	0xE0: '→', 0xFE: '☑', 0x52: '☑', 0x6F: '□', 0xAB: '★', 0xB0: '°', 0xB1: '±', 0xB4: '×', 0xA3: '≤', 0xB3: '≥',
}

// symbolOf returns the sign of a font with a code, 0 if it is not known.
func symbolOf(font string, code rune) rune {
	if code >= 0xF000 {
		code -= 0xF000
	}
	font = strings.ToLower(strings.TrimSpace(font))
	switch own, known := dingbats[font]; {
	case known && code >= 0x81 && code <= 0x8A && font == "wingdings":
		return '①' + code - 0x81
	case known && code >= 0x8C && code <= 0x95 && font == "wingdings":
		return '❶' + code - 0x8C
	case known:
		return own[code]
	case font != "symbol":
		return unnamed[code]
	}
	for from, row := range symbolRows {
		if at := int(code - from); at >= 0 && at < utf8.RuneCountInString(row) {
			if r := []rune(row)[at]; r != ' ' {
				return r
			}
		}
	}
	return 0
}

// private reports a character of a symbol font as Word writes it.
func private(r rune) bool { return r > 0xF020 && r <= 0xF0FF }

// symbolic reports a font that has signs in place of letters.
func symbolic(font string) bool {
	font = strings.ToLower(strings.TrimSpace(font))
	return font == "symbol" || dingbats[font] != nil
}

// signs replaces characters of symbol fonts in a run of text by what they show, where its font
// is one.
func (r *reader) signs(t *text, s string, props *el) string {
	if !strings.ContainsFunc(s, private) {
		return s
	}
	font := r.latin(t, props)
	if !symbolic(font) {
		return s
	}
	return strings.Map(func(c rune) rune {
		if !private(c) {
			return c
		}
		if own := symbolOf(font, c); own != 0 {
			return own
		}
		r.counts.symbols++
		return '□'
	}, s)
}

// latin is the font of the Western characters of a run, in which symbols stand.
func (r *reader) latin(t *text, props *el) string {
	fonts := func(e *el) string {
		f := e.child("rFonts")
		for _, name := range []string{"ascii", "hAnsi", "eastAsia", "cs"} {
			if v := f.attr(name); symbolic(v) {
				return v
			}
		}
		return f.attr("ascii")
	}
	if f := fonts(props); f != "" {
		return f
	}
	for _, id := range []string{props.val("rStyle"), t.style} {
		for _, st := range r.styles.chain(id) {
			if f := fonts(st.run); f != "" {
				return f
			}
		}
	}
	return ""
}

// symbol writes a sign that names its font.
func (r *reader) symbol(t *text, k, props *el, l look) {
	n, err := strconv.ParseUint(k.attr("char"), 16, 32)
	if err != nil {
		return
	}
	c := symbolOf(k.attr("font"), rune(n))
	switch {
	case n > 0xFF && n < 0xE000 && n != '\uFFFD': // what it is everywhere: the box of a form
		c = rune(n)
	case c == 0:
		r.counts.symbols++
		c = '□'
	}
	r.write(t, string(c), props, l)
}

// bulletFor maps bullets of symbol fonts, which are private characters.
func bulletFor(text, font string) string {
	r, _ := utf8.DecodeRuneInString(text)
	if c := symbolOf(font, r); c != 0 && (private(r) || symbolic(font) && r < 0x100) {
		return string(c) // also of the letter in whose place it stands
	}
	if private(r) {
		if c := symbolOf("", r); c != 0 {
			return string(c)
		}
	}
	if text == "" || r >= 0xE000 && r <= 0xF8FF {
		return "•"
	}
	return text
}
