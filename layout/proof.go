package layout

import (
	"fmt"
	"unicode"
	"unicode/utf8"

	"dayang/layout/page"
)

// prove reports the first element whose characters do not stand on the pages
// exactly once and in order: nothing is ever lost, and nothing said twice. White
// space does not count, since line ends swallow it, nor do control characters,
// which nobody sees, nor soft and set hyphens.
func prove(b *page.Book) error {
	at := make([]int, len(b.Elems)) // bytes of each text that have been found
	for n := range b.Pages {
		for i := range b.Pages[n].Items {
			t := b.Pages[n].Items[i].Text
			if t == nil || t.Elem < 0 {
				continue
			}
			if t.Elem >= len(b.Elems) {
				return fmt.Errorf("page %d: a run belongs to element %d of %d", n+1, t.Elem, len(b.Elems))
			}
			e := &b.Elems[t.Elem]
			for _, g := range t.Glyphs {
				for _, r := range g.Text {
					if ignored(r) {
						continue
					}
					want, next := nextRune(e.Text, at[t.Elem])
					if want != r {
						if r == hyphen { // set where a word is divided
							continue
						}
						return fmt.Errorf("%s: page %d has %q where the text has %q", e.Source, n+1, r, want)
					}
					at[t.Elem] = next
				}
			}
		}
	}
	for i := range b.Elems {
		if r, _ := nextRune(b.Elems[i].Text, at[i]); r != 0 {
			return fmt.Errorf("%s: the text from %q on is on no page", b.Elems[i].Source,
				shorten(b.Elems[i].Text[at[i]:]))
		}
	}
	return nil
}

const hyphen = '-'

// nextRune returns the first character from at on that counts, and where the
// one after it begins; 0 at the end.
func nextRune(s string, at int) (rune, int) {
	for at < len(s) {
		r, n := utf8.DecodeRuneInString(s[at:])
		at += n
		if !ignored(r) {
			return r, at
		}
	}
	return 0, at
}

func ignored(r rune) bool {
	return unicode.IsSpace(r) || unicode.IsControl(r) || r == '\u00AD' || r == '\u200B' || r == '\u2060' ||
		r == '\uFEFF'
}

func shorten(s string) string {
	r := []rune(s)
	return string(r[:min(len(r), 20)])
}
