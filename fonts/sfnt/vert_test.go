package sfnt

import (
	"encoding/binary"
	"testing"
)

// A table whose lookups all name the same subtables again and again, 25 million
// in 100 kB, is read up to the limit.
func TestSubtablesWithoutEnd(t *testing.T) {
	const many = 5000
	var b []byte
	u16 := func(vs ...int) {
		for _, v := range vs {
			b = binary.BigEndian.AppendUint16(b, uint16(v))
		}
	}
	u16(0, 1, 0, 10, 10+12+2*many) // features at 10, lookups behind them
	u16(1, 'v'<<8|'e', 'r'<<8|'t', 8, 0, many)
	for i := range many {
		u16(i)
	}
	u16(many)
	for range many { // all at one place
		u16(2 + 2*many)
	}
	u16(1, 0, many)
	for range many {
		u16(6 + 2*many)
	}
	u16(1, 6, 1, 1, 1, 2)
	if n := len(openVert(b)); n != maxSubtables {
		t.Errorf("%d subtables, want %d", n, maxSubtables)
	}
}
