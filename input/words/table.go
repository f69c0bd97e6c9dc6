package words

import (
	_ "embed" // the dictionary
	"encoding/binary"
	"slices"
	"sort"
)

//go:generate go run ./gen

// embedded is the table, all numbers big-endian:
//
//	"DYW2", 4 bytes
//	number of blocks, 4 bytes
//	sum of the frequencies, 8 bytes
//	for each block: the first two UTF-16 units of its first word (the second is 0
//	    after a word of one unit), and where it lies behind this index, 4 bytes each
//	the blocks
//
// A block holds up to 32 words in the order of their units. A word is a byte whose
// upper half is the number of units shared with the word before and whose lower
// half is the number of its own units less one; these units; and the frequency as a
// varint. Units, not UTF-8: they make the table a third smaller.
//
//go:embed words.bin
var embedded string

const (
	header  = 16 // bytes
	longest = 16 // units a word
)

// table is a view of such a table.
type table struct {
	index, blocks string
	total         uint64
}

func open(s string) table {
	n := int(u32(s[4:]))
	return table{
		index:  s[header : header+8*n],
		blocks: s[header+8*n:],
		total:  uint64(u32(s[8:]))<<32 | uint64(u32(s[12:])),
	}
}

func u32(s string) uint32 {
	return uint32(s[0])<<24 | uint32(s[1])<<16 | uint32(s[2])<<8 | uint32(s[3])
}

// size is the number of blocks.
func (t table) size() int { return len(t.index) / 8 }

// block returns block i.
func (t table) block(i int) string {
	end := len(t.blocks)
	if i+1 < t.size() {
		end = int(u32(t.index[8*i+12:]))
	}
	return t.blocks[u32(t.index[8*i+4:]):end]
}

// scan visits, in order, the words whose first units are the one or two of prefix,
// until visit returns false. The slice visited is only lent.
func (t table) scan(prefix []uint16, visit func(word []uint16, freq uint64) bool) {
	key := uint32(prefix[0]) << 16
	if len(prefix) > 1 {
		key |= uint32(prefix[1])
	}
	// The words may begin in the block before the first whose key is not smaller.
	at := sort.Search(t.size(), func(i int) bool { return u32(t.index[8*i:]) >= key })
	var word [longest]uint16
	for at = max(0, at-1); at < t.size(); at++ {
		for b := t.block(at); b != ""; {
			shared, own := int(b[0]>>4), int(b[0]&15)+1
			n := shared + own
			b = b[1:]
			for i := shared; i < n; i++ {
				word[i] = uint16(b[0])<<8 | uint16(b[1])
				b = b[2:]
			}
			var freq uint64
			freq, b = varint(b)
			w := word[:n]
			switch c := slices.Compare(w[:min(n, len(prefix))], prefix); {
			case c > 0:
				return
			case c == 0 && !visit(w, freq):
				return
			}
		}
	}
}

// varint reads a frequency and returns what follows.
func varint(s string) (uint64, string) {
	var v uint64
	for i := 0; i < len(s) && i < binary.MaxVarintLen64; i++ {
		v |= uint64(s[i]&0x7f) << (7 * i)
		if s[i] < 0x80 {
			return v, s[i+1:]
		}
	}
	return v, ""
}

// freq returns the frequency of a word, 0 if the table does not hold it.
func (t table) freq(word []uint16) (f uint64) {
	if len(word) == 0 || len(word) > longest {
		return 0
	}
	t.scan(word[:min(2, len(word))], func(w []uint16, freq uint64) bool {
		c := slices.Compare(w, word)
		if c == 0 {
			f = freq
		}
		return c < 0
	})
	return f
}
