package docx

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"dayang/input/doc"
	"dayang/input/draft"
	"dayang/input/pattern"
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
	if t.kai*10 < len(t.chars)*9 || !strings.ContainsRune(string(t.chars), '。') ||
		kai(r.face(&text{style: r.styles.standard}, nil)) {
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

// tabbed is a figure and what it counts, with a tab between, as boxes set them.
var tabbed = pattern.New(`
	^((?:[约近超逾达共]|超过|突破)?[\d.,]+ ?(?:[%％‰]|[万亿千百]?[\p{Han}]{0,4})[+＋余]?) ?\t ?
	([\p{Han}A-Za-z（）、“”]{2,16})$`)

// cards makes callouts of two and more such lines in a row, a blank for the tab.
func (r *reader) cards() {
	ps := r.out.Paras
	card := func(i int) bool {
		return i < len(ps) && ps[i].Kind == "" && len(ps[i].Origins) <= 1 && tabbed.MatchString(ps[i].Text)
	}
	for i := 0; i < len(ps); i++ {
		if !card(i) || !card(i+1) && (i == 0 || ps[i-1].Kind != doc.Callout) {
			continue
		}
		p := &ps[i]
		m := tabbed.FindStringSubmatch(p.Text)
		notes := draft.Unmarked(p.Text, p.Spans) != strings.TrimSpace(p.Text)
		if notes {
			continue
		}
		p.Kind, p.Text, p.Figures = doc.Callout, m[1]+" "+m[2], []string{m[1]}
		p.Spans = []doc.Span{{End: utf8.RuneCountInString(m[1]), Mark: doc.Strong}}
	}
}
