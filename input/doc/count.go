package doc

import (
	"strings"
	"unicode"
)

// Characters counts the characters of a document without its white space.
func (d *Document) Characters() int {
	n := 0
	count := func(s string) {
		for _, r := range s {
			if !unicode.IsSpace(r) {
				n++
			}
		}
	}
	count(d.Meta.Kicker + d.Meta.Title + d.Meta.Subtitle + strings.Join(d.Meta.Byline, ""))
	for i := range d.Blocks {
		b := &d.Blocks[i]
		count(b.Text + b.Subtitle)
		for _, it := range b.Items {
			count(it.Text)
		}
		for _, row := range b.Rows {
			for _, cell := range row {
				count(cell.Text)
			}
		}
	}
	return n
}

// File is the file that a document was read from, as its places name it; empty if none
// does.
func (d *Document) File() string {
	if f := d.Meta.Pos.File; f != "" {
		return f
	}
	for i := range d.Blocks {
		if f := d.Blocks[i].Pos.File; f != "" {
			return f
		}
	}
	return ""
}
