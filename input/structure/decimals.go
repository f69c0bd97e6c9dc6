package structure

import (
	"strings"

	"dayang/input/doc"
	"dayang/input/pattern"
)

// decimal is the number of a heading that counts sections in sections: 2, 2.1., 2.1.3.
var decimal = pattern.New(`^\d{1,2}(?:[.．]\d{1,2})*`)

// decimals puts a heading 2.1 under its heading 2, with what stands under either, where the
// forms of their numbers did not tell.
func (in *inference) decimals() {
	at := map[string]int{} // levels by number
	shift, under := 0, 0   // so many steps down, for what stands under that level
	for _, p := range in.pieces {
		if p.level == 0 || p.label == lGiven && p.Kind != doc.Heading {
			continue
		}
		was := p.level
		number := strings.ReplaceAll(decimal.FindString(p.Words), "．", ".")
		i := strings.LastIndex(number, ".")
		if shift > 0 && was > under && (number == "" || i >= 0) {
			p.level += shift
		} else {
			shift = 0
		}
		if at[number] = p.level; i < 0 {
			continue
		}
		if level, ok := at[number[:i]]; ok && p.level <= level {
			shift, under = level+1-was, was
			p.level, at[number] = level+1, level+1
		}
	}
}
