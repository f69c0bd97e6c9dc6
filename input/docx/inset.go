package docx

import (
	"strconv"
	"strings"
)

// face is the name of the Chinese font of a run.
func (r *reader) face(t *text, props *el) string {
	if f := props.child("rFonts").attr("eastAsia"); f != "" {
		return f
	}
	for _, id := range []string{props.val("rStyle"), t.style} {
		for _, st := range r.styles.chain(id) {
			if f := st.run.child("rFonts").attr("eastAsia"); f != "" {
				return f
			}
		}
	}
	return ""
}

// kai reports a font of the kind in which Chinese typesetting quotes at length.
func kai(face string) bool {
	return strings.Contains(face, "楷") || strings.Contains(strings.ToLower(face), "kai")
}

// insetBy is how far a quotation is set in from the left, in twentieths of a point: the
// width of two characters of 10 pt.
const insetBy = 400

// inset reports a paragraph of sentences that is set in, all its lines, and in 楷体 where
// the standard style of the text is not.
func (r *reader) inset(t *text, props *el, style string) bool {
	if t.kai*10 < len(t.chars)*9 || !strings.ContainsRune(string(t.chars), '。') || kai(r.face(&text{style: r.styles.standard}, nil)) {
		return false
	}
	ind := props.child("ind")
	if ind == nil {
		ind = r.styles.propOf(style, "ind")
	}
	for _, name := range []string{"left", "start"} {
		if n, err := strconv.Atoi(ind.attr(name)); err == nil && n >= insetBy {
			return true
		}
		if n, err := strconv.Atoi(ind.attr(name + "Chars")); err == nil && n >= 200 { // hundredths
			return true
		}
	}
	return false
}
