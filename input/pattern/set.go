package pattern

import (
	"unicode"
	"unicode/utf8"
)

// set is a class of characters: [一二三], \d, \p{Han} or the dot.
type set struct {
	src    string    // as the expression has it
	ascii  [2]uint64 // a bit for each
	wide   []rune    // pairs of first and last of those that are not ASCII
	han    bool      // all Han
	notHan bool      // all but Han
	not    bool      // the others
}

func (c *set) has(r rune) bool {
	if r < utf8.RuneSelf {
		return c.ascii[r>>6]>>(r&63)&1 != 0 != c.not
	}
	if c.han || c.notHan {
		if IsHan(r) && c.han || c.notHan && !IsHan(r) {
			return !c.not
		}
	}
	for i := 0; i < len(c.wide); i += 2 {
		if r >= c.wide[i] && r <= c.wide[i+1] {
			return !c.not
		}
	}
	return c.not
}

// IsHan reports a character of the Chinese script, as \p{Han} has it.
func IsHan(r rune) bool { return r >= 0x4e00 && r <= 0x9fff || unicode.Is(unicode.Han, r) }

func (c *set) add(lo, hi rune) {
	for ; lo <= hi && lo < utf8.RuneSelf; lo++ {
		c.ascii[lo>>6] |= 1 << (lo & 63)
	}
	if lo <= hi {
		c.wide = append(c.wide, lo, hi)
	}
}

// fold adds what differs from the set's characters in case alone; it fails for more
// characters than anybody writes under (?i).
func (c *set) fold() bool {
	if c.notHan {
		return false
	}
	for r := range rune(utf8.RuneSelf) {
		if c.ascii[r>>6]>>(r&63)&1 != 0 {
			c.addFolded(r)
		}
	}
	for i, n := 0, len(c.wide); i < n; i += 2 {
		if c.wide[i+1]-c.wide[i] > 1000 {
			return false
		}
		for r := c.wide[i]; r <= c.wide[i+1]; r++ {
			c.addFolded(r)
		}
	}
	return true
}

func (c *set) addFolded(r rune) {
	for f := unicode.SimpleFold(r); f != r; f = unicode.SimpleFold(f) {
		c.add(f, f)
	}
}

// beginnings tells with which characters a match of a part may begin: it may say yes
// where the part says no.
type beginnings struct {
	ascii [2]uint64
	wide  [4]uint64 // a bit for the last byte of a character's number
	empty bool      // with none, too
}

func (b *beginnings) has(r rune) bool {
	if r < utf8.RuneSelf {
		return b.ascii[r>>6]>>(r&63)&1 != 0
	}
	return b.wide[r>>6&3]>>(r&63)&1 != 0
}

func (b *beginnings) add(r rune) {
	if r < utf8.RuneSelf {
		b.ascii[r>>6] |= 1 << (r & 63)
	} else {
		b.wide[r>>6&3] |= 1 << (r & 63)
	}
}

func (b *beginnings) addSet(c *set) {
	for i, bits := range c.ascii {
		if c.not {
			bits = ^bits
		}
		b.ascii[i] |= bits
	}
	all := c.han || c.notHan || c.not
	for i := 0; i < len(c.wide) && !all; i += 2 {
		if all = c.wide[i+1]-c.wide[i] > 100; all {
			break
		}
		for r := c.wide[i]; r <= c.wide[i+1]; r++ {
			b.add(r)
		}
	}
	if all {
		b.wide = [4]uint64{^uint64(0), ^uint64(0), ^uint64(0), ^uint64(0)}
	}
}

func (b *beginnings) merge(o *beginnings) {
	for i := range b.ascii {
		b.ascii[i] |= o.ascii[i]
	}
	for i := range b.wide {
		b.wide[i] |= o.wide[i]
	}
	b.empty = b.empty || o.empty
}
