package proof

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"dayang/input/diag"
	"dayang/layout/page"
	"dayang/layout/proof/diff"
	"dayang/layout/unit"
)

// Around is a difference of what stands on a page beside its text: in the running head, at the
// foot, in the masthead.
type Around struct {
	Page int    `json:"page"` // from 1
	Old  string `json:"old,omitempty"`
	New  string `json:"new,omitempty"`
}

// ChangesAround compares what stands beside the text on the pages that both books have.
func ChangesAround(before, after *page.Book) (out []Around) {
	for n := range min(len(before.Pages), len(after.Pages)) {
		a, b := around(&before.Pages[n]), around(&after.Pages[n])
		for _, e := range diff.Slices(a, b) {
			for i := 0; i < max(e.A1-e.A0, e.B1-e.B0); i++ {
				c := Around{Page: n + 1}
				if e.A0+i < e.A1 {
					c.Old = a[e.A0+i]
				}
				if e.B0+i < e.B1 {
					c.New = b[e.B0+i]
				}
				out = append(out, c)
			}
		}
	}
	return out
}

// around lists the words of a page that belong to no element, from above and from the left; what
// stands together is one piece. What is printed beside the page, as marks are, is none of it.
func around(pg *page.Page) (out []string) {
	var runs []*page.Glyphs
	for i := range pg.Items {
		if t := pg.Items[i].Text; t != nil && t.Elem == page.Artifact && len(t.Glyphs) > 0 &&
			t.At.X >= 0 && t.At.Y >= 0 && t.At.X < pg.Trim.W && t.At.Y < pg.Trim.H {
			runs = append(runs, t)
		}
	}
	const row = 2 * unit.Pt // numbers of PDFs are rounded
	slices.SortStableFunc(runs, func(a, b *page.Glyphs) int {
		return cmp.Or(cmp.Compare((a.At.Y+row/2)/row, (b.At.Y+row/2)/row), cmp.Compare(a.At.X, b.At.X))
	})
	var text strings.Builder
	end := func() {
		if s := text.String(); strings.ContainsFunc(s, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) {
			out = append(out, s)
		}
		text.Reset()
	}
	for i, t := range runs {
		if i > 0 {
			last := runs[i-1]
			right := last.At.X + last.Glyphs[len(last.Glyphs)-1].X + last.Size
			if (last.At.Y+row/2)/row != (t.At.Y+row/2)/row || t.At.X > right+t.Size*3/2 {
				end()
			}
		}
		for _, g := range t.Glyphs {
			if strings.TrimSpace(g.Text) != "" {
				text.WriteString(g.Text)
			}
		}
	}
	end()
	return out
}

// Text says what changed.
func (c Around) Text() diag.Text {
	switch {
	case c.Old == "":
		return diag.T("第 %d 页正文以外增“%s”", "page %d, beside the text: added “%s”", c.Page, short(c.New))
	case c.New == "":
		return diag.T("第 %d 页正文以外删“%s”", "page %d, beside the text: cut “%s”", c.Page, short(c.Old))
	}
	return diag.T("第 %d 页正文以外“%s”改为“%s”", "page %d, beside the text: “%s” became “%s”",
		c.Page, short(c.Old), short(c.New))
}
