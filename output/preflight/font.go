package preflight

import (
	"encoding/binary"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// font is a font as the content uses it.
type font struct {
	name       string
	subtype    string // Type0, TrueType, Type1, Type3 …
	descendant string // of Type0: CIDFontType2 …
	dict       types.Dict
	cid        types.Dict // of Type0
	program    types.Dict // the embedded font, nil if there is none
	kind       string     // FontFile, FontFile2, FontFile3
	stored     int        // bytes of the program as stored
	file       types.Object
	metrics    *metrics // of a TrueType program
	width      map[int]float64
	standard   float64 // width of the codes that width does not have
	identity   bool    // codes are glyphs
	mapped     bool    // CIDToGIDMap is there
	toUnicode  map[int]string
	hasUnicode bool
	used       map[int]bool // codes
}

func (f *file) font(o types.Object) *font {
	d := f.dict(o)
	if d == nil {
		return nil
	}
	f.spend(8 * keepEffort)
	ft := &font{
		name:     f.name(d["BaseFont"]),
		subtype:  f.name(d["Subtype"]),
		dict:     d,
		width:    map[int]float64{},
		used:     map[int]bool{},
		standard: 1000,
	}
	desc := f.dict(d["FontDescriptor"])
	if ft.subtype == "Type0" {
		if kids := f.array(d["DescendantFonts"]); len(kids) > 0 {
			ft.cid = f.dict(kids[0])
		}
		if ft.cid == nil {
			return ft
		}
		ft.descendant = f.name(ft.cid["Subtype"])
		desc = f.dict(ft.cid["FontDescriptor"])
		if v, ok := f.float(ft.cid["DW"]); ok {
			ft.standard = v
		}
		f.cidWidths(ft)
		m := ft.cid["CIDToGIDMap"]
		ft.mapped = m != nil
		ft.identity = f.name(m) == "Identity" && f.name(d["Encoding"]) == "Identity-H"
	} else {
		first, _ := f.float(d["FirstChar"])
		for i, w := range f.floats(d["Widths"]) {
			f.spend(keepEffort)
			ft.width[int(first)+i] = w
		}
	}
	for _, k := range []string{"FontFile", "FontFile2", "FontFile3"} {
		if s, ok := f.value(desc[k]).(types.StreamDict); ok {
			ft.program, ft.kind, ft.stored, ft.file = s.Dict, k, len(s.Raw), desc[k]
			if k == "FontFile2" {
				if data, err := f.stream(desc[k]); err == nil {
					ft.metrics = readMetrics(data)
				}
			}
		}
	}
	if data, err := f.stream(d["ToUnicode"]); err == nil {
		ft.hasUnicode = true
		ft.toUnicode = readCMap(data, f.spend)
	}
	return ft
}

// cidWidths reads the array W (ISO 32000-1, 9.7.4.3).
func (f *file) cidWidths(ft *font) {
	w := f.array(ft.cid["W"])
	for i := 0; i+1 < len(w); {
		first, _ := f.float(w[i])
		if list := f.array(w[i+1]); list != nil {
			for k, v := range f.floats(list) {
				f.spend(keepEffort)
				ft.width[int(first)+k] = v
			}
			i += 2
			continue
		}
		if i+2 >= len(w) {
			return
		}
		last, _ := f.float(w[i+1])
		v, _ := f.float(w[i+2])
		for c := int(first); c <= int(last) && c-int(first) < 1<<16; c++ {
			f.spend(1)
			ft.width[c] = v
		}
		i += 3
	}
}

// advance of a code in thousandths of an em.
func (ft *font) advance(code int) float64 {
	if w, ok := ft.width[code]; ok {
		return w
	}
	return ft.standard
}

// text is what a code stands for; ok is false when nobody can know.
func (ft *font) text(code int) (string, bool) {
	if s, ok := ft.toUnicode[code]; ok {
		return s, true
	}
	if ft.subtype != "Type0" && !ft.hasUnicode && code >= 0x20 && code < 0x7F {
		return string(rune(code)), true // the standard encodings agree here
	}
	return "", false
}

// codes splits a shown string.
func (ft *font) codes(s []byte) []int {
	var out []int
	if ft.subtype != "Type0" {
		for _, c := range s {
			out = append(out, int(c))
		}
		return out
	}
	for i := 0; i+1 < len(s); i += 2 {
		out = append(out, int(s[i])<<8|int(s[i+1]))
	}
	return out
}

// readCMap reads a ToUnicode map (ISO 32000-1, 9.10.3); spend is told of each entry.
func readCMap(data []byte, spend func(int)) map[int]string {
	out := map[int]string{}
	s := scanner{data: data}
	number := func(v any) int {
		n := 0
		b, _ := v.([]byte)
		for _, c := range b {
			n = n<<8 | int(c)
		}
		return n
	}
	str := func(v any) string {
		b, _ := v.([]byte)
		return utf16be(b)
	}
	var args []any
	for v := s.next(); v != nil; v = s.next() {
		op, ok := v.(operator)
		if !ok {
			args = append(args, v)
			continue
		}
		switch op {
		case "endbfchar":
			for i := 0; i+1 < len(args); i += 2 {
				spend(1)
				out[number(args[i])] = str(args[i+1])
			}
		case "endbfrange":
			for i := 0; i+2 < len(args); i += 3 {
				from, to := number(args[i]), min(number(args[i+1]), 0xFFFF)
				list, isList := args[i+2].([]any)
				if isList {
					to = min(to, from+len(list)-1)
				}
				for c := from; c <= to; c++ {
					if isList {
						spend(1)
						out[c] = str(list[c-from])
						continue
					}
					b, _ := args[i+2].([]byte)
					if len(b) < 2 {
						break
					}
					spend(1 + len(b)/4)
					r := append([]byte(nil), b...)
					last := binary.BigEndian.Uint16(r[len(r)-2:]) + uint16(c-from)
					binary.BigEndian.PutUint16(r[len(r)-2:], last)
					out[c] = utf16be(r)
				}
			}
		}
		args = args[:0]
	}
	return out
}

// metrics are what a TrueType program says of its glyphs.
type metrics struct {
	unitsPerEm int
	advances   []int
	inked      []bool
}

// readMetrics reads an embedded TrueType font, nil if it is broken.
func readMetrics(data []byte) *metrics {
	u16 := func(b []byte, at int) int {
		if at < 0 || at+2 > len(b) {
			return 0
		}
		return int(binary.BigEndian.Uint16(b[at:]))
	}
	u32 := func(b []byte, at int) int { return u16(b, at)<<16 | u16(b, at+2) }
	tables := map[string][]byte{}
	for i := range u16(data, 4) {
		at := 12 + 16*i
		if at+16 > len(data) {
			return nil
		}
		off, size := u32(data, at+8), u32(data, at+12)
		if off > len(data) || size > len(data)-off {
			return nil
		}
		tables[string(data[at:at+4])] = data[off : off+size]
	}
	for _, t := range []string{"head", "hhea", "hmtx", "maxp", "loca", "glyf"} { // ISO 32000-1, 9.9
		if _, ok := tables[t]; !ok {
			return nil
		}
	}
	m := &metrics{unitsPerEm: u16(tables["head"], 18)}
	long := u16(tables["head"], 50) != 0
	metricsCount := u16(tables["hhea"], 34)
	if m.unitsPerEm == 0 || metricsCount == 0 {
		return nil
	}
	for g := range u16(tables["maxp"], 4) {
		m.advances = append(m.advances, u16(tables["hmtx"], 4*min(g, metricsCount-1)))
		from, to := 2*u16(tables["loca"], 2*g), 2*u16(tables["loca"], 2*g+2)
		if long {
			from, to = u32(tables["loca"], 4*g), u32(tables["loca"], 4*g+4)
		}
		m.inked = append(m.inked, to > from && to <= len(tables["glyf"]))
	}
	return m
}
