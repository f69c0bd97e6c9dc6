package genre

import (
	"slices"
	"strings"
	"sync"

	"dayang/input/particulars"
	"dayang/input/structure/trait"
)

// What each line is to a page, and where the story between the page's lines begins and ends.

// look finds the first and the last prose, and what each line is to a page.
func (v *page) look() {
	v.first, v.last = len(v.all), -1
	v.as = make([]lineOf, len(v.all))
	v.otherStories()
	v.dialog()
	v.system()
	v.chapter()
	v.rows()
	v.longer()
	v.findProse()
	v.first = min(v.first, pageHead) // a head is no longer
	columns := 0
	for _, p := range v.all {
		if columnStub.MatchString(p.Key) {
			columns++
		}
	}
	v.crumbs()
	v.imprint()
	for i := range v.all {
		v.lookAround(i, columns > 1)
		if v.pageNumber(i) {
			v.as[i], v.evident = ofPage, true
		} else if i < v.first && i < pageHead {
			v.lookOver(i)
		}
	}
}

// findProse judges the lines by their form and finds where prose begins and ends.
func (v *page) findProse() {
	least := trait.BodyLength // of prose; a short notice has none so long
	if !slices.ContainsFunc(v.all, func(p *trait.Paragraph) bool {
		return p.N >= trait.BodyLength && (p.Stops > 0 || p.Period) || p.Kind != ""
	}) {
		least = trait.MinSaid
	}
	proved := sync.OnceValue(v.proved) // few texts ask
	for i, p := range v.all {
		if v.gone[i] {
			continue
		}
		v.record = v.record || p.Field != ""
		if v.as[i] = kindOf(p, i); v.as[i] == ofStory && beside(p, i) && proved() {
			v.as[i] = ofPage
		}
		if (p.N >= least && (p.Stops > 0 || p.Period) || p.Kind != "") && v.as[i] != ofPage {
			v.first, v.last = min(v.first, i), i
		}
		if i > 0 && i < v.first && (p.Raised > 0 || v.as[i] == ofStory && beginsStory(p)) {
			v.first = i
		}
	}
}

// proved reports that the text was copied from a page, by lines that can be nothing else;
// that its format is one of pages does not: its reader has parted the story from them.
func (v *page) proved() bool {
	for i, p := range v.all {
		if p.Kind == "" && !v.gone[i] && !beside(p, i) && (Evident(p) || i < webHead && kindOf(p, i) == ofPage) {
			return true
		}
	}
	return false
}

// beginsStory reports a line, short as it may be, that no head has.
func beginsStory(p *trait.Paragraph) bool {
	return p.Has(trait.Greeting) || p.Number == trait.NumHan || p.Number == trait.NumChapter || p.Period ||
		strings.HasSuffix(p.Words, "，")
}

// lookAround tells what a line says of the page, wherever it stands: that there is one, that another
// piece begins, that the line is a stub or an address. columns: the page has stubs of several columns.
func (v *page) lookAround(i int, columns bool) {
	p := v.all[i]
	v.evident = v.evident || i <= v.first && p.Kind == "" && passed.MatchString(p.Key)
	if i > 1 && i < v.first && stub.MatchString(p.Key) && v.as[i-1] == ofStory {
		v.first = i // another piece
	}
	if v.as[i] == ofPage && (i < v.first && i < pageHead || i > v.last) ||
		i > v.last && (webNext.MatchString(p.Key) || webMore.MatchString(p.Key)) {
		v.evident = true
	}
	if stub.MatchString(p.Key) ||
		columns && columnStub.MatchString(p.Key) ||
		p.Kind == "" && strings.HasPrefix(p.Words, "![") && address.MatchString(p.Words) {
		v.drop(i)
	}
}

// pageNumber reports the number of the page over everything else.
func (v *page) pageNumber(i int) bool {
	p := v.all[i]
	return i == 0 && p.N > 0 && p.N <= 3 && trait.IsDigit(p.Chars[0]) && len(v.all) > 3 &&
		!v.all[1].Period && v.all[2].Has(trait.Date|trait.Source)
}

// lookOver tells what a line over the story is that its form leaves to the story: particulars, the
// label of some, what a list of files says of one.
func (v *page) lookOver(i int) {
	p := v.all[i]
	if v.as[i] != ofStory || p.Field != "" || p.Law {
		return
	}
	if v.fileRow(i) {
		v.as[i] = ofPage
		return
	}
	f, ok := readFacts(p)
	if !ok && f != nil && v.as[i-min(i, 1)] == ofFacts && strings.Contains(f.date, "-") && f.labels == 1 {
		ok = true // a label a line
	}
	if ok && (!f.named || v.overText(i)) {
		v.as[i], v.facts[i], v.evident = ofFacts, f, v.evident || f.ofPage
	} else if f != nil {
		v.named[i] = f
	} else if l := factLabel.FindString(p.Key); l != "" && l == p.Key && i > 0 && emptyLabel(p.Key) {
		v.as[i], v.evident = ofPage, true // 作者：, and nothing
	}
}

// fileRow reports number, size or kind of a file, under its name or one more such row.
func (v *page) fileRow(i int) bool {
	p := v.all[i]
	return p.Number == trait.NumBullet && i > 0 && v.as[i-1] == ofPage &&
		(fileName.MatchString(v.all[i-1].Key) || v.all[i-1].Number == trait.NumBullet) && p.N <= maxAbove &&
		trait.LabelPair.MatchString(string(p.Chars[p.NumLen:]))
}

// overText reports a line, not the first, right over prose.
func (v *page) overText(i int) bool {
	return i > 0 && i+1 < len(v.all) && v.all[i+1].N >= trait.BodyLength/2 && v.all[i+1].Period
}

// crumbs finds the names of channels that stand alone in the head and end the path of the page too.
func (v *page) crumbs() {
	var path []string
	for i, p := range v.all[:min(v.first, len(v.all))] {
		if v.as[i] == ofPage && strings.ContainsAny(p.Words, ">›»＞→") {
			path = strings.FieldsFunc(p.Words, func(r rune) bool { return strings.ContainsRune(">›»＞→ 　", r) })
		} else if len(path) > 1 && p.N <= 2*maxChannel && v.as[i] == ofStory && path[len(path)-1] == p.Words &&
			(v.anyPlain(0, i) || v.anyPlain(i+1, v.first)) {
			v.as[i] = ofPage
		}
	}
}

// emptyLabel reports the label of a line of particulars without its value.
func emptyLabel(key string) bool {
	l := trait.Squeezed(strings.TrimRight(key, ":： 　"))
	part := particulars.Of(l)
	return part != particulars.Unknown && part != particulars.Office || strings.HasSuffix(l, "简介")
}
