package fonttest

// Operators of glyph programs.
const (
	callsubr, endchar, vsindex, blend      = 10, 14, 15, 16
	hstemhm, hintmask, rmoveto, hmoveto    = 18, 19, 21, 22
	vmoveto, rlineto, hlineto, vlineto     = 4, 5, 6, 7
	rrcurveto, callgsubr, vhcurveto, hvcur = 8, 29, 30, 31
)

// op is an operator; numbers are int.
type op byte

// program writes a glyph program.
func program(parts ...any) []byte {
	var b []byte
	for _, p := range parts {
		switch v := p.(type) {
		case op:
			b = append(b, byte(v))
		case []byte:
			b = append(b, v...)
		case int:
			b = append(append(b, 28), u16(v)...)
		}
	}
	return b
}

// list writes an INDEX, with a count of four bytes in CFF2.
func list(two bool, items ...[]byte) []byte {
	n := u16(len(items))
	if two {
		n = u32(len(items))
	}
	if len(items) == 0 {
		return n
	}
	offsets, body := u16(1), []byte{}
	for _, it := range items {
		body = append(body, it...)
		offsets = append(offsets, u16(len(body)+1)...)
	}
	return cat(n, []byte{2}, offsets, body)
}

// entry is an operator of a dictionary with operands of a fixed length.
func entry(operator []byte, operands ...int) []byte {
	var b []byte
	for _, v := range operands {
		b = append(append(b, 29), u32(v)...)
	}
	return append(b, operator...)
}

// CFF returns a font with cubic outlines (OTF) and subroutines.
func CFF() []byte {
	local := list(false, program(200, op(vlineto), -200, op(hlineto), -200, op(vlineto), op(11)))
	global := list(false, program(0, -20, 0, -40, op(rrcurveto), op(11)))
	chars := list(false,
		program(op(endchar)),
		// The width and a hint mask, then the field, then the hole.
		program(0, 100, 800, op(hstemhm), 0, 900, op(hintmask), []byte{0xC0}, 500, 780, op(rmoveto),
			-221, 0, -179, -179, 0, -221, op(rrcurveto), 0, -221, 179, -179, 221, 0, op(rrcurveto),
			221, 179, 179, 221, op(hvcur), 221, -179, 179, -221, op(vhcurveto),
			-100, -300, op(rmoveto), 200, op(hlineto), -107, op(callsubr), op(endchar)),
		program(600, 50, 0, op(rmoveto), 250, 700, 250, -700, op(rlineto), op(endchar)),
		program(0, 50, 360, op(rmoveto), 900, 40, -900, op(hlineto), op(endchar)),
		program(0, 700, -100, op(rmoveto), 100, 900, -100, op(hlineto), op(endchar)),
		// A curve by a global subroutine, with two of its operands.
		program(0, 100, 0, op(rmoveto), 800, 80, -800, op(hlineto), 0, -20, -107, op(callgsubr), op(endchar)),
	)
	names, strings := list(false, []byte("TestCFF")), list(false)
	private := entry([]byte{19}, 6)          // the subroutines follow it
	charset := []byte{2, 0, 1, 0, count - 2} // names 1 and on
	top := func(at int) []byte {
		return list(false,
			cat(entry([]byte{15}, at+len(chars)+len(private)+len(local)), entry([]byte{17}, at),
				entry([]byte{18}, len(private), at+len(chars))))
	}
	header := []byte{1, 0, 4, 2}
	at := len(cat(header, names, top(0), strings, global))
	t := base("TestCFF")
	t["CFF "] = cat(header, names, top(at), strings, global, chars, private, local, charset)
	return t.file()
}

// CFF2 returns a variable font with cubic outlines and an axis wght from 200
// over 400 to 900: at 900 the field of 国 reaches 100 further to each side and
// its advance is 1100.
func CFF2() []byte {
	global := list(true, program(200, op(vlineto), -200, op(hlineto), -200, op(vlineto)))
	chars := list(true,
		[]byte{},
		// The hole, by a subroutine that ends without a return, then the field.
		program(400, 480, op(rmoveto), 200, op(hlineto), -107, op(callgsubr), 100, 300, op(rmoveto),
			-221, 0, -179, -179, 0, -221, -100, 0, 0, 0, 0, 0, 6, op(blend), op(rrcurveto),
			0, -221, 179, -179, 221, 0, 0, 0, 0, 0, 100, 0, 6, op(blend), op(rrcurveto),
			221, 0, 179, 179, 0, 221, 100, 0, 0, 0, 0, 0, 6, op(blend), op(rrcurveto),
			0, 221, -179, 179, -221, 0, 0, 0, 0, 0, -100, 0, 6, op(blend), op(rrcurveto)),
		program(50, 0, op(rmoveto), 250, 700, 250, -700, op(rlineto)),
		program(50, 360, op(rmoveto), 900, 40, -900, op(hlineto)),
		program(700, -100, op(rmoveto), 100, 900, -100, op(hlineto)),
		program(100, op(hmoveto), 800, 80, -800, op(hlineto)),
	)
	store := regions()
	vstore := cat(u16(len(store)), store)
	top := func(at int) []byte {
		return cat(entry([]byte{17}, at), entry([]byte{12, 36}, at+len(chars)),
			entry([]byte{24}, at+len(chars)+len(dicts(0))))
	}
	at := 5 + len(top(0)) + len(global)
	t := base("TestCFF2")
	t["CFF2"] = cat([]byte{2, 0, 5}, u16(len(top(0))), top(at), global, chars, dicts(0), vstore)
	t["fvar"], t["HVAR"] = fvar(), hvar()
	return t.file()
}

// dicts is the list of font dictionaries: one without subroutines.
func dicts(at int) []byte { return list(true, entry([]byte{18}, 0, at)) }

// Bomb returns a CFF font whose 国 would take 200⁸ steps.
func Bomb() []byte {
	const deep, wide = 8, 200
	var subrs [][]byte
	for i := range deep {
		call := program(i+1-107, op(callgsubr))
		var all []byte
		for range wide {
			all = append(all, call...)
		}
		subrs = append(subrs, append(all, 11))
	}
	subrs = append(subrs, program(1, op(hlineto), op(11)))
	global := list(false, subrs...)
	chars := list(false, program(op(endchar)), program(-107, op(callgsubr), op(endchar)),
		program(600, 50, 0, op(rmoveto), 250, 700, 250, -700, op(rlineto), op(endchar)),
		program(op(endchar)), program(op(endchar)), program(op(endchar)))
	names, strings := list(false, []byte("TestBomb")), list(false)
	top := func(at int) []byte { return list(false, entry([]byte{17}, at)) }
	header := []byte{1, 0, 4, 2}
	at := len(cat(header, names, top(0), strings, global))
	t := base("TestBomb")
	t["CFF "] = cat(header, names, top(at), strings, global, chars)
	return t.file()
}
