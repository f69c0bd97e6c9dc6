package sfnt

import "testing"

// The map of Unicode goes before that of symbols, in whatever order a font has them.
func TestUnicodeBeforeSymbols(t *testing.T) {
	be := func(list ...int) (b []byte) {
		for _, n := range list {
			b = append(b, byte(n>>8), byte(n))
		}
		return b
	}
	// Each maps one character to a glyph, in format 4.
	one := func(r, gid int) []byte {
		return be(4, 32, 0, 4, 4, 1, 0, r, 0xFFFF, 0, r, 0xFFFF, gid-r, 1, 0, 0)
	}
	unicode, symbols := one('A', 7), one(0xF041, 9)
	for name, order := range map[string][2]struct {
		encoding int
		table    []byte
	}{
		"Unicode first": {{1, unicode}, {0, symbols}},
		"symbols first": {{0, symbols}, {1, unicode}},
	} {
		table := be(0, 2, 3, order[0].encoding, 0, 20, 3, order[1].encoding, 0, 20+len(order[0].table))
		table = append(append(table, order[0].table...), order[1].table...)
		c, err := openCmap(table)
		if err != nil || c.lookup('A') != 7 {
			t.Errorf("%s: glyph %d, %v", name, c.lookup('A'), err)
		}
	}
	c, err := openCmap(append(be(0, 1, 3, 0, 0, 12), symbols...))
	if err != nil || c.lookup(0xF041) != 9 {
		t.Errorf("symbols alone: glyph %d, %v", c.lookup(0xF041), err)
	}
}
