package asset

import (
	"bytes"
	"errors"
	"image"
	"image/jpeg"
)

// A picture of four inks that has to be written anew stays one of four inks: its separation
// is its maker's choice, and what a press is told of its ink is what will be printed. The
// library writes no such files, but it writes one channel: the blocks of four such files, one
// of each ink, are put into one file in turn, bit for bit, as they stand (ITU-T T.81, A.2.3:
// each block is coded by itself, but for the difference to the block of its own channel
// before it).

// inkJPEG writes a picture of four inks as Adobe's programs do: the other way round, so that
// 0 is full ink, with their segment APP14.
func inkJPEG(m *image.CMYK) ([]byte, error) {
	size := m.Rect.Size()
	var channels [4]*scan
	plane := image.NewGray(image.Rectangle{Max: size})
	for k := range channels {
		for y := range size.Y {
			row := m.Pix[y*m.Stride:]
			for x := range size.X {
				plane.Pix[y*plane.Stride+x] = 255 - row[4*x+k]
			}
		}
		var b bytes.Buffer
		err := jpeg.Encode(&b, plane, &jpeg.Options{Quality: quality})
		if err == nil {
			channels[k], err = scanOf(b.Bytes())
		}
		if err != nil {
			return nil, err
		}
	}
	out := []byte{0xFF, 0xD8, 0xFF, 0xEE, 0, 14, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, 0}
	out = append(out, channels[0].tables...)
	out = append(out, 0xFF, 0xC0, 0, 8+3*4, 8, byte(size.Y>>8), byte(size.Y), byte(size.X>>8), byte(size.X), 4,
		1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0, 4, 0x11, 0)
	out = append(out, 0xFF, 0xDA, 0, 6+2*4, 4, 1, 0, 2, 0, 3, 0, 4, 0, 0, 63, 0)
	w := bitWriter{out: out}
	for range (size.X + 7) / 8 * ((size.Y + 7) / 8) {
		for _, s := range channels {
			s.copyBlock(&w)
		}
	}
	return append(w.end(), 0xFF, 0xD9), nil
}

// scan is the only scan of a baseline JPEG of one channel.
type scan struct {
	tables []byte // the segments of its tables, as they stand
	dc, ac codes
	data   []byte // without the noughts after 0xFF
	at     int    // in bits
}

var errNoScan = errors.New("no baseline JPEG of one channel")

// scanOf reads a file that the library has just written.
func scanOf(b []byte) (*scan, error) {
	s := &scan{}
	for i := 2; i+4 <= len(b) && b[i] == 0xFF; {
		end := i + 2 + int(b[i+2])<<8 + int(b[i+3])
		if end > len(b) {
			break
		}
		switch body := b[i+4 : end]; b[i+1] {
		case 0xDB: // quantisation
			s.tables = append(s.tables, b[i:end]...)
		case 0xC4: // codes: class and number of the table, how many of each length, values
			s.tables = append(s.tables, b[i:end]...)
			for len(body) > 17 {
				c, n := codesOf(body[1:])
				switch body[0] {
				case 0x00:
					s.dc = c
				case 0x10:
					s.ac = c
				}
				body = body[17+n:]
			}
		case 0xDA:
			s.data = bytes.ReplaceAll(b[end:len(b)-2], []byte{0xFF, 0}, []byte{0xFF})
			return s, nil
		}
		i = end
	}
	return nil, errNoScan
}

// codes are the codes of a Huffman table, by their lengths.
type codes struct {
	first, count, at [17]int // the first code of a length, how many, where their values begin
	values           []byte
}

// codesOf reads a table and returns how many values it has.
func codesOf(b []byte) (c codes, n int) {
	code := 0
	for l := 1; l <= 16; l++ {
		c.first[l], c.count[l], c.at[l] = code, int(b[l-1]), n
		n += c.count[l]
		code = (code + c.count[l]) << 1
	}
	c.values = b[16 : 16+n]
	return c, n
}

// value reads a code.
func (s *scan) value(c *codes) int {
	next := int(s.next16(s.at))
	for l := 1; l <= 16; l++ {
		if n := next>>(16-l) - c.first[l]; n < c.count[l] {
			s.at += l
			return int(c.values[c.at[l]+n])
		}
	}
	s.at += 16
	return 0
}

// next16 returns the 16 bits from a place on, ones behind the end.
func (s *scan) next16(at int) uint32 {
	v := uint32(0xFFFFFF)
	if i := at >> 3; i+3 <= len(s.data) {
		v = uint32(s.data[i])<<16 | uint32(s.data[i+1])<<8 | uint32(s.data[i+2])
	} else {
		for k, c := range s.data[min(i, len(s.data)):] {
			v ^= uint32(^c) << (16 - 8*k)
		}
	}
	return v >> (8 - at&7) & 0xFFFF
}

// copyBlock writes the bits of the next block.
func (s *scan) copyBlock(w *bitWriter) {
	from := s.at
	difference := s.value(&s.dc)
	s.at += difference
	for k := 1; k < 64; k++ {
		v := s.value(&s.ac)
		if v == 0 { // end of block
			break
		}
		k += v >> 4 // noughts before it
		s.at += v & 15
	}
	for from < s.at {
		n := min(16, s.at-from)
		w.put(s.next16(from)>>(16-n), n)
		from += n
	}
}

// bitWriter writes bits with a nought after each 0xFF.
type bitWriter struct {
	out  []byte
	bits uint32 // not yet written, the last n of it
	n    int
}

// put writes the last n bits of a number, 16 at most.
func (w *bitWriter) put(bits uint32, n int) {
	w.bits, w.n = w.bits<<n|bits, w.n+n
	for w.n >= 8 {
		w.n -= 8
		c := byte(w.bits >> w.n)
		if w.out = append(w.out, c); c == 0xFF {
			w.out = append(w.out, 0)
		}
	}
}

// end fills the last byte with ones.
func (w *bitWriter) end() []byte {
	if w.n > 0 {
		w.put(0xFF>>w.n, 8-w.n)
	}
	return w.out
}
