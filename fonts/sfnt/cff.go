package sfnt

// cff is a CFF or CFF2 table, read in place (Adobe Technical Note 5176;
// OpenType, CFF2).
type cff struct {
	two     bool
	chars   index
	global  index
	fonts   []fontDict
	choice  []byte // FDSelect, nil if there is one dictionary
	regions itemStore
}

// fontDict is what glyphs of one kind share.
type fontDict struct {
	subrs index
	vs    int // of CFF2: the set of regions to begin with
}

// Operators of dictionaries; those after an escape byte count from 1200.
const (
	opCharStrings  = 17
	opPrivate      = 18
	opSubrs        = 19
	opVSIndex      = 22
	opVStore       = 24
	opCharType     = 1206
	opFDArray      = 1236
	opFDSelect     = 1237
	maxFontDicts   = 256 // FDSelect of CFF has a byte for it
	maxDictNumbers = 513
)

func openCFF(tables map[string][]byte) (*cff, error) {
	c := &cff{}
	t, tag := tables["CFF2"], "CFF2"
	if c.two = t != nil; !c.two {
		t, tag = tables["CFF "], "CFF "
	}
	bad := func(what string) error {
		return &Error{Table: tag, What: what + " is missing or damaged", ZH: "缺了一部分，或已损坏"}
	}
	if len(t) < 5 || t[0] != 1 && !c.two || t[0] != 2 && c.two {
		return nil, bad("the header")
	}
	var top map[int][]int
	at, ok := int(t[2]), true
	if c.two {
		size := u16(t, 3)
		if at+size > len(t) {
			return nil, bad("the top dictionary")
		}
		top, at = dict(t[at:at+size]), at+size
	} else {
		var tops index
		if _, at, ok = readIndex(t, at, false); !ok { // names
			return nil, bad("the name")
		}
		if tops, at, ok = readIndex(t, at, false); !ok || tops.n < 1 {
			return nil, bad("the top dictionary")
		}
		top = dict(tops.at(0))
		if _, at, ok = readIndex(t, at, false); !ok { // strings
			return nil, bad("the list of strings")
		}
		if v := top[opCharType]; len(v) > 0 && v[0] != 2 {
			return nil, fault(tag, "轮廓是 %d 型的，应为 2 型", "charstrings of type %d, not 2", v[0])
		}
	}
	if c.global, _, ok = readIndex(t, at, c.two); !ok {
		return nil, bad("the list of global subroutines")
	}
	if c.chars, _, ok = readIndex(t, first(top[opCharStrings]), c.two); !ok || c.chars.n < 1 {
		return nil, bad("the list of glyphs")
	}
	if err := c.openDicts(t, tag, top); err != nil {
		return nil, err
	}
	if at := first(top[opVStore]); c.two && at > 0 {
		c.regions = openItemStore(slice(t, at+2))
	}
	return c, nil
}

// openDicts reads the dictionaries of the glyphs.
func (c *cff) openDicts(t []byte, tag string, top map[int][]int) error {
	private := func(d map[int][]int) fontDict {
		v := d[opPrivate]
		if len(v) < 2 || v[0] < 0 || v[1] < 0 || v[1] > len(t) || v[0] > len(t)-v[1] {
			return fontDict{}
		}
		p := dict(t[v[1] : v[1]+v[0]])
		out := fontDict{vs: first(p[opVSIndex])}
		if at := first(p[opSubrs]); at > 0 {
			out.subrs, _, _ = readIndex(t, v[1]+at, c.two) // without them calls fail
		}
		return out
	}
	at := first(top[opFDArray])
	if at == 0 {
		c.fonts = []fontDict{private(top)}
		return nil
	}
	list, _, ok := readIndex(t, at, c.two)
	if !ok || list.n < 1 || list.n > maxFontDicts {
		return fault(tag, "没有字典，或已损坏", "the list of font dictionaries is missing or damaged")
	}
	for i := range list.n {
		c.fonts = append(c.fonts, private(dict(list.at(i))))
	}
	if c.choice = slice(t, first(top[opFDSelect])); c.choice == nil && list.n > 1 {
		return fault(tag, "字形没有字典", "glyphs have no font dictionary")
	}
	return nil
}

func first(v []int) int {
	if len(v) == 0 {
		return 0
	}
	return v[0]
}

// font returns the dictionary of a glyph, nil if there is none.
func (c *cff) font(g int) *fontDict {
	n := 0
	if s := c.choice; s != nil {
		switch s[0] {
		case 0:
			if 1+g >= len(s) {
				return nil
			}
			n = int(s[1+g])
		case 3:
			n = ranged(s, u16(s, 1), 3, 3, func(at int) (int, int) { return u16(s, at), int(s[at+2]) }, g)
		case 4:
			n = ranged(s, u32(s, 1), 5, 6, func(at int) (int, int) { return u32(s, at), u16(s, at+4) }, g)
		default:
			return nil
		}
	}
	if n < 0 || n >= len(c.fonts) {
		return nil
	}
	return &c.fonts[n]
}

// ranged looks for the last of n records that begins at or before g, -1 if
// there is none.
func ranged(s []byte, n, from, size int, read func(at int) (first, value int), g int) int {
	n = min(n, (len(s)-from)/size)
	lo, hi := 0, n
	for lo < hi {
		m := (lo + hi) / 2
		if begin, _ := read(from + size*m); begin <= g {
			lo = m + 1
		} else {
			hi = m
		}
	}
	if lo == 0 {
		return -1
	}
	_, v := read(from + size*(lo-1))
	return v
}

// index is an INDEX: n pieces of data.
type index struct {
	offsets []byte
	size    int // bytes of an offset
	n       int
	data    []byte // offsets count from the byte before
}

// readIndex opens the INDEX at a place and says where it ends; wide ones, of
// CFF2, have a count of four bytes.
func readIndex(t []byte, at int, wide bool) (x index, end int, ok bool) {
	count := 2
	if wide {
		count = 4
	}
	if at < 0 || at+count > len(t) {
		return x, 0, false
	}
	n := u16(t, at)
	if wide {
		n = u32(t, at)
	}
	if at += count; n == 0 {
		return x, at, true
	}
	if at >= len(t) || t[at] < 1 || t[at] > 4 {
		return x, 0, false
	}
	size := int(t[at])
	at++
	if n > 1<<20 || (n+1)*size > len(t)-at {
		return x, 0, false
	}
	x = index{offsets: t[at : at+(n+1)*size], size: size, n: n, data: t[at+(n+1)*size:]}
	last := x.offset(n) - 1
	if last < 0 || last > len(x.data) {
		return index{}, 0, false
	}
	x.data = x.data[:last]
	return x, at + (n+1)*size + last, true
}

func (x index) offset(i int) int {
	v := 0
	for _, b := range x.offsets[i*x.size : (i+1)*x.size] {
		v = v<<8 | int(b)
	}
	return v
}

// at returns a piece, nil if it is not there or damaged.
func (x index) at(i int) []byte {
	if i < 0 || i >= x.n {
		return nil
	}
	from, to := x.offset(i)-1, x.offset(i+1)-1
	if from < 0 || to > len(x.data) || from >= to {
		return nil
	}
	return x.data[from:to]
}

// dict reads a dictionary: the operands of each operator, of real numbers the
// whole part.
func dict(b []byte) map[int][]int {
	out := map[int][]int{}
	var operands []int
	for len(b) > 0 {
		v, used := 0, 1
		switch c := int(b[0]); {
		case c == 28:
			v, used = i16(b, 1), 3
		case c == 29:
			v, used = int(int32(u32(b, 1))), 5
		case c == 30:
			v, used = real(b)
		case c >= 251 && c < 255:
			v, used = -(c-251)*256-byteAt(b, 1)-108, 2
		case c >= 247 && c < 251:
			v, used = (c-247)*256+byteAt(b, 1)+108, 2
		case c >= 32 && c < 247:
			v = c - 139
		default:
			if c == 12 {
				c, used = 1200+byteAt(b, 1), 2
			}
			out[c], operands = operands, nil
			b = b[min(used, len(b)):]
			continue
		}
		if operands = append(operands, v); len(operands) > maxDictNumbers {
			return out
		}
		b = b[min(used, len(b)):]
	}
	return out
}

func byteAt(b []byte, at int) int {
	if at >= len(b) {
		return 0
	}
	return int(b[at])
}

// real reads the whole part of a real number: digits in half bytes to an F.
func real(b []byte) (v, used int) {
	sign, whole := 1, true
	for used = 1; used < len(b); used++ {
		for _, d := range [2]byte{b[used] >> 4, b[used] & 15} {
			switch {
			case d == 15:
				return sign * v, used + 1
			case d == 14:
				sign = -1
			case d > 9:
				whole = false
			case whole && v < 1<<24:
				v = 10*v + int(d)
			}
		}
	}
	return sign * v, used
}
