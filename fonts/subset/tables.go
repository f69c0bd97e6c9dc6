package subset

import "encoding/binary"

type table struct {
	tag  string
	data []byte
}

// os2 gives a font without the table a plain one.
func os2(t []byte) []byte {
	if len(t) < 96 {
		t = append(t, make([]byte, 96-len(t))...)
	}
	return t
}

// cmap maps the codes to the glyphs 1..n: format 4 with one segment.
func cmap(n int) []byte {
	var w writer
	w.u16(0, 1, 3, 1)
	w.u32(12)
	w.u16(4, 32, 0, 4, 4, 1, 0)
	w.u16(firstCode+n-1, 0xFFFF, 0, firstCode, 0xFFFF, 1-firstCode, 1, 0, 0)
	return w.data
}

// name holds the PostScript name only.
func name(ps string) []byte {
	if ps == "" {
		ps = "Unnamed"
	}
	var str, w writer
	for _, r := range ps {
		str.u16(int(r))
	}
	w.u16(0, 1, 18, 3, 1, 0x409, 6, len(str.data), 0)
	return append(w.data, str.data...)
}

func padded(t []byte) int { return (len(t) + 3) &^ 3 }

// assemble writes the directory and the tables with their checksums. A table may lie in
// room already, where it belongs.
func assemble(room []byte, tables []table) []byte {
	n := len(tables)
	pow, log := 1, 0
	for pow*2 <= n {
		pow *= 2
		log++
	}
	dir := writer{data: room[:0]}
	dir.u32(0x10000)
	dir.u16(n, pow*16, log, (n-pow)*16)
	at, headAt, sum := 12+16*n, 0, uint32(0)
	for _, t := range tables {
		if t.tag == "head" {
			headAt = at
		}
		c := checksum(t.data)
		sum += c
		dir.data = append(dir.data, t.tag...)
		dir.u32(int(c), at, len(t.data))
		at += padded(t.data)
	}
	sum += checksum(dir.data)
	for _, t := range tables {
		dir.data = append(dir.data, t.data...)
		for len(dir.data)%4 != 0 {
			dir.data = append(dir.data, 0)
		}
	}
	binary.BigEndian.PutUint32(dir.data[headAt+8:], 0xB1B0AFBA-sum)
	return dir.data
}

func checksum(b []byte) uint32 {
	var sum uint32
	for len(b) >= 4 {
		sum += binary.BigEndian.Uint32(b)
		b = b[4:]
	}
	if len(b) > 0 {
		var last [4]byte
		copy(last[:], b)
		sum += binary.BigEndian.Uint32(last[:])
	}
	return sum
}
