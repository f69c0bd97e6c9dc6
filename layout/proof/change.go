package proof

import (
	"dayang/layout/page"
	"dayang/layout/proof/diff"
)

// Change is a difference of the texts of two books. From and to count
// characters of the elements' texts; an element of -1 has no counterpart.
type Change struct {
	OldElem int    `json:"oldElem"`
	NewElem int    `json:"newElem"`
	OldFrom int    `json:"oldFrom"`
	OldTo   int    `json:"oldTo"`
	NewFrom int    `json:"newFrom"`
	NewTo   int    `json:"newTo"`
	Old     string `json:"old,omitempty"`
	New     string `json:"new,omitempty"`
	// Source is the place of the element, in the new text if it is there.
	Source string `json:"source,omitempty"`
}

// Changes compares the texts of two books, element by element: those that are
// equal are matched first, of those between the alike are compared by
// character. Where a book was read back from a PDF, whose elements are others,
// the whole text is compared.
func Changes(before, after *page.Book) []Change {
	if before.ReadBack || after.ReadBack {
		return wholeChanges(before, after)
	}
	a, b := texts(before), texts(after)
	var out []Change
	for _, e := range diff.Slices(keys(a), keys(b)) {
		j := e.B0
		for i := e.A0; i < e.A1; i++ {
			match := -1
			for k := j; k < e.B1; k++ {
				if alike(a[i].text, b[k].text) {
					match = k
					break
				}
			}
			if match < 0 {
				out = append(out, removed(before, a[i], j, b))
				continue
			}
			for ; j < match; j++ {
				out = append(out, added(after, b[j]))
			}
			out = append(out, within(after, a[i], b[match])...)
			j = match + 1
		}
		for ; j < e.B1; j++ {
			out = append(out, added(after, b[j]))
		}
	}
	return out
}

// element is an element with text.
type element struct {
	index int
	role  page.ElemRole
	text  []rune
}

func texts(b *page.Book) []element {
	var out []element
	for i := range b.Elems {
		if t := b.Elems[i].Text; t != "" {
			out = append(out, element{i, b.Elems[i].Role, []rune(t)})
		}
	}
	return out
}

func keys(list []element) []string {
	out := make([]string, len(list))
	for i, e := range list {
		out[i] = string(e.role) + "\x00" + string(e.text)
	}
	return out
}

// alike reports whether two texts have at least two of five pairs of
// neighbouring characters in common: the same paragraph, reworked.
func alike(a, b []rune) bool {
	pairs := map[[2]rune]int{}
	for i := 1; i < len(a); i++ {
		pairs[[2]rune{a[i-1], a[i]}]++
	}
	same := 0
	for i := 1; i < len(b); i++ {
		if k := [2]rune{b[i-1], b[i]}; pairs[k] > 0 {
			pairs[k]--
			same++
		}
	}
	return 5*same >= 2*(max(len(a), len(b))-1)
}

func removed(before *page.Book, e element, next int, b []element) Change {
	c := Change{
		OldElem: e.index,
		NewElem: page.Artifact,
		OldTo:   len(e.text),
		Old:     string(e.text),
		Source:  before.Elems[e.index].Source,
	}
	if next < len(b) { // shown before what follows it
		c.NewElem = b[next].index
	}
	return c
}

func added(after *page.Book, e element) Change {
	return Change{
		OldElem: page.Artifact,
		NewElem: e.index,
		NewTo:   len(e.text),
		New:     string(e.text),
		Source:  after.Elems[e.index].Source,
	}
}

// within compares two elements by character; what stayed by chance between two
// changes, a single character, counts as changed.
func within(after *page.Book, a, b element) []Change {
	var out []Change
	for _, e := range diff.Join(diff.Slices(a.text, b.text), 2) {
		out = append(out, Change{
			OldElem: a.index, NewElem: b.index, OldFrom: e.A0, OldTo: e.A1, NewFrom: e.B0, NewTo: e.B1,
			Old: string(a.text[e.A0:e.A1]), New: string(b.text[e.B0:e.B1]), Source: after.Elems[b.index].Source,
		})
	}
	return out
}
