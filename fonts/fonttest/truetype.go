package fonttest

// point is a point of a contour: x, y and whether it lies on it.
type point struct {
	x, y int
	on   bool
}

// glyph writes contours as the table glyf has them.
func glyph(contours ...[]point) []byte {
	var ends, flags, xs, ys []byte
	x, y, n := 0, 0, 0
	box := [4]int{9999, 9999, -9999, -9999}
	for _, c := range contours {
		for _, p := range c {
			flag := byte(0)
			if p.on {
				flag = 1
			}
			flags, xs, ys = append(flags, flag), append(xs, u16(p.x-x)...), append(ys, u16(p.y-y)...)
			x, y = p.x, p.y
			box = [4]int{min(box[0], x), min(box[1], y), max(box[2], x), max(box[3], y)}
			n++
		}
		ends = append(ends, u16(n-1)...)
	}
	b := cat(u16(len(contours)), u16(box[:]...), ends, u16(0), flags, xs, ys)
	if len(b)%2 != 0 {
		b = append(b, 0)
	}
	return b
}

func bar(x0, y0, x1, y1 int) []point {
	return []point{{x0, y0, true}, {x0, y1, true}, {x1, y1, true}, {x1, y0, true}}
}

// TrueType returns a variable font with the axis wght as in CFF2. Its 国 is made
// of a field and, at 900 shifted by 50, a hole; moved points pull those between.
func TrueType() []byte {
	field := []point{{500, 780, true}, {100, 780, false}, {100, 380, true}, {100, -20, false}, {500, -20, true},
		{900, -20, false}, {900, 380, true}, {900, 780, false}}
	glyphs := [][]byte{
		{},
		// Components: the field (6) and the hole (7) by words.
		cat(u16(0xFFFF, 100, -20, 900, 780), u16(0x23, 6, 0, 0), u16(0x03, 7, 0, 0)),
		glyph([]point{{50, 0, true}, {300, 700, true}, {550, 0, true}}),
		glyph(bar(50, 360, 950, 400)),
		glyph(bar(700, -100, 800, 800)),
		glyph(bar(100, 0, 900, 80)),
		glyph(field),
		glyph([]point{{400, 280, true}, {600, 280, true}, {600, 480, true}, {400, 480, true}}),
	}
	var glyf []byte
	loca := u32(0)
	for _, g := range glyphs {
		glyf = append(glyf, g...)
		loca = append(loca, u32(len(glyf))...)
	}
	t := base("TestTrueType")
	n := len(glyphs)
	t["glyf"], t["loca"] = glyf, loca
	t["maxp"] = cat(u32(0x10000), u16(n, 16, 4, 16, 4, 2, 0, 0, 0, 0, 0, 0, 2, 1))
	t["hmtx"] = append(t["hmtx"], u16(1000, 100, 1000, 400)...)
	copy(t["hhea"][34:], u16(n))
	t["fvar"] = fvar()
	// A tuple with its peak at 1. The field: the points 2 and 6 go out by 100, and
	// the right side by 100; the others follow.
	fieldMove := cat([]byte{3, 2, 2, 4, 3}, []byte{2, 0x9C, 100, 100}, []byte{0x82})
	// 国: the second component goes right by 50, the right side by 100.
	whole := cat([]byte{2, 1, 1, 2}, []byte{1, 50, 100}, []byte{0x81})
	data := func(serial []byte) []byte {
		b := cat(u16(1, 10, len(serial), 0xA000, 0x4000), serial)
		if len(b)%2 != 0 {
			b = append(b, 0)
		}
		return b
	}
	var body []byte
	offsets := u32(0)
	for i := range n {
		switch i {
		case Guo:
			body = append(body, data(whole)...)
		case 6:
			body = append(body, data(fieldMove)...)
		}
		offsets = append(offsets, u32(len(body))...)
	}
	at := 20 + len(offsets)
	t["gvar"] = cat(u16(1, 0, 1, 0), u32(at), u16(n, 1), u32(at), offsets, body)
	return t.file()
}

// fvar has the axis wght and the instance Bold (name 258) at 700.
func fvar() []byte {
	return cat(u16(1, 0, 16, 2, 1, 20, 1, 8), []byte("wght"), u32(200<<16, 400<<16, 900<<16), u16(0, 257),
		u16(258, 0), u32(700<<16))
}

// regions is an item variation store with one region, the upper half of wght, by
// which an item may vary: that of glyph 1 by 100, others not.
func regions() []byte {
	list := cat(u16(1, 1), u16(0, 0x4000, 0x4000))
	data := cat(u16(count, 0, 1, 0), []byte{0, 100, 0, 0, 0, 0})
	return cat(u16(1), u32(12), u16(1), u32(12+len(list)), list, data)
}

// hvar has the advances by glyph index.
func hvar() []byte { return cat(u16(1, 0), u32(20, 0, 0, 0), regions()) }
