package genre

import (
	"dayang/input/doc"
	"dayang/input/pattern"
	"dayang/input/structure/trait"
)

// sayer says under what somebody said or wrote who it was: -- 某某，某研究所; —— 《某书》.
var sayer = pattern.New(`
	^(?:-{2,3}|—{1,2}|―{1,2})[ 　]?[^-—―。，；：！？ 　][^。；：！？]{0,39}(?:$|。[^。]{0,40}。$)`)

// minSayings is how many such lines show that a text collects sayings.
const minSayings = 2

// attributions makes credits of such lines where each stands by itself under a piece of prose;
// lines of that form in a row are a list, and one alone may be anything.
func attributions(ps []*trait.Paragraph) {
	var at []int
	for i, p := range ps {
		if p.Kind != "" || !p.Dashed && !sayer.MatchString(p.Words) {
			continue
		}
		if i == 0 ||
			!sayer.MatchString(p.Words) ||
			ps[i-1].Kind != "" && ps[i-1].Kind != doc.Paragraph && ps[i-1].Kind != doc.Quote ||
			ps[i-1].Stops == 0 && !ps[i-1].Period ||
			ps[i-1].Dashed ||
			i+1 < len(ps) && (ps[i+1].Dashed || sayer.MatchString(ps[i+1].Words)) {
			return
		}
		at = append(at, i)
	}
	if len(at) < minSayings {
		return
	}
	for _, i := range at {
		ps[i] = ps[i].Given(doc.Furniture, doc.Credit)
	}
}
