package galley

import (
	"strings"

	"dayang/layout/unit"
)

// block is how the cells of a column of a table stand, all alike: figures of one kind flush
// right so that their places stand under each other, names and texts of more than a line or
// of many characters flush left, both as one block in the middle of the column; what is
// neither, each cell in the middle.
type block struct {
	width       unit.Len // of the widest cell
	left, right bool
}

// mostCentred is the length in ems of the cells that can stand in the middle of a column.
const mostCentred = 10

// align finds the blocks of the columns from the cells that have one to themselves.
func (t *table) align() {
	t.blocks = make([]block, t.cols)
	kinds := make([]string, t.cols)
	for i := range t.blocks {
		t.blocks[i].right = true
	}
	for i := range t.cells {
		c := &t.cells[i]
		if c.row < t.headRows || c.cols > 1 || c.text == "" {
			continue
		}
		b := &t.blocks[c.col]
		t.hangs(c)
		for _, l := range t.lines[i] {
			b.width = max(b.width, l.Width-c.hang)
		}
		if len(t.lines[i]) > 1 || c.width > mostCentred*t.size {
			b.left = true
		}
		kind, ok := figureKind(c.bare)
		if b.right = b.right && ok && (kinds[c.col] == "" || kinds[c.col] == kind); b.right {
			kinds[c.col] = kind
		}
	}
	if b := &t.blocks[0]; !b.right {
		b.left = true
	}
}

// indent returns where a line of a cell begins in it. The lines of a head are in the middle
// by themselves.
func (t *table) indent(c *cell, width unit.Len) unit.Len {
	b := t.blocks[c.col]
	switch middle := (t.width(c) - b.width) / 2; {
	case c.row < t.headRows:
		return t.pad()
	case c.cols > 1:
	case b.left:
		return max(t.pad(), middle)
	case b.right:
		return middle + b.width - (width - c.hang)
	}
	return max(t.pad(), (t.width(c)-width)/2)
}

// figureKind returns what a figure has behind its point and its digits: those of one kind
// can stand flush right. ok is false for what is no bare figure.
func figureKind(s string) (kind string, ok bool) {
	s = strings.TrimLeft(s, "+-−–")
	whole := strings.TrimLeft(s, "0123456789,")
	if whole == s {
		return "", false
	}
	places := strings.TrimLeft(strings.TrimPrefix(whole, "."), "0123456789")
	if places != "" && places != "%" && places != "‰" && places != "％" {
		return "", false
	}
	fraction := len(whole) - len(places)
	return string(rune('0'+fraction)) + places, true
}
