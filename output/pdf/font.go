package pdf

import (
	"bytes"
	"cmp"
	"fmt"
	"hash/crc32"
	"runtime"
	"runtime/debug"
	"slices"
	"strings"
	"sync/atomic"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"dayang/fonts"
	"dayang/fonts/subset"
	"dayang/layout/page"
	"dayang/layout/unit"
)

// faceUse is what a book needs of one face. Glyph n of the subset is glyphs[n-1].
type faceUse struct {
	face   *fonts.Face
	uses   []use          // in the order of the book
	single map[uint64]int // of glyphs that stand for one character: see use
	other  map[glyphText]int
	glyphs []subset.Glyph
	texts  []string // what each glyph stands for

	done chan struct{} // closed when what follows is there
	sub  *subset.Font
	name types.Name
	file types.StreamDict
	// unicode is the map from codes to texts.
	unicode types.StreamDict
	err     error
	panic   any
}

// glyphText tells glyphs apart. One that stands for different texts, or has different
// cells, is there once for each, so that every one is extracted right.
type glyphText struct {
	id   uint16
	text string
	cell cell
}

// use is a glyph in a book.
type use struct {
	glyphText
	size  unit.Len // the largest
	index int      // in the subset
}

func newFaceUse(f *fonts.Face) *faceUse {
	return &faceUse{face: f, single: map[uint64]int{}, other: map[glyphText]int{}, done: make(chan struct{})}
}

// use returns the number of the use of a glyph in a run. One that stands for a single
// character in its own cell, as nearly all do, is found without hashing text.
func (u *faceUse) use(run *page.Glyphs, cells []cell, i int) int {
	k := glyphText{id: run.Glyphs[i].ID, text: run.Glyphs[i].Text}
	if cells != nil {
		k.cell = cells[i]
	}
	var n int
	var ok bool
	if r, size := utf8.DecodeRuneInString(k.text); size > 0 && size == len(k.text) && r != utf8.RuneError &&
		k.cell == (cell{}) {
		short := uint64(k.id)<<32 | uint64(r)
		if n, ok = u.single[short]; !ok {
			n = len(u.uses)
			u.single[short] = n
		}
	} else if n, ok = u.other[k]; !ok {
		n = len(u.uses)
		u.other[k] = n
	}
	if !ok {
		u.uses = append(u.uses, use{glyphText: k})
	}
	return n
}

// finest is a spot of the finest plate setters, 2540 dpi: outlines need not be
// finer. At 10 pt it is 2.8 thousandths of an em.
const finest = unit.Pt * 72 / 2540

// step is the grid of an outline of a size, in units of its face.
func step(upem, size unit.Len) int {
	if size <= 0 {
		return 0
	}
	return int(finest * upem / size)
}

// settle numbers the glyphs in the order of their texts, which the ToUnicode map
// is the smaller for.
func (u *faceUse) settle() {
	upem := unit.Len(u.face.UnitsPerEm())
	order := make([]*use, len(u.uses))
	for i := range order {
		order[i] = &u.uses[i]
	}
	slices.SortFunc(order, func(a, b *use) int {
		return cmp.Or(strings.Compare(a.text, b.text), cmp.Compare(a.id, b.id),
			cmp.Compare(a.cell.wide, b.cell.wide), cmp.Compare(a.cell.left, b.cell.left))
	})
	u.glyphs, u.texts = make([]subset.Glyph, len(order)), make([]string, len(order))
	for i, k := range order {
		g := subset.Glyph{ID: k.id, Step: step(upem, k.size)}
		if k.cell != (cell{}) {
			g.Wider = u.fortieths(k.cell.wide) - u.face.Advance(k.id)
			g.Shift = u.fortieths(k.cell.left)
		}
		u.glyphs[i], u.texts[i] = g, k.text
		k.index = i + 1
	}
}

// code returns the number of a glyph in the subset.
func (u *faceUse) code(use int32) uint16 { return uint16(u.uses[use].index) }

// extent is where the cell of a glyph begins and ends in its run.
func (u *faceUse) extent(run *page.Glyphs, cells []cell, i int) (start, end unit.Len) {
	g := &run.Glyphs[i]
	start, wide := g.X, u.face.Advance(g.ID)
	upem := int64(u.face.UnitsPerEm())
	if cells != nil && cells[i] != (cell{}) {
		start -= run.Size.Mul(int64(u.fortieths(cells[i].left)), upem)
		wide = u.fortieths(cells[i].wide)
	}
	return start, start + run.Size.Mul(int64(wide), upem)
}

// fortieths are so many fortieths of an em in units of the face.
func (u *faceUse) fortieths(n int8) int { return int(n) * u.face.UnitsPerEm() / 40 }

// build begins to make the subsets, the largest first: it takes as long as the others
// together. Goroutines of their own would be begun in any order.
func (p *painter) build(cache *Cache, z *deflater) {
	order := slices.SortedStableFunc(slices.Values(p.faces),
		func(a, b *faceUse) int { return len(b.glyphs) - len(a.glyphs) })
	var next atomic.Int64
	for range min(runtime.GOMAXPROCS(0), len(order)) {
		go func() {
			for i := next.Add(1) - 1; i < int64(len(order)); i = next.Add(1) - 1 {
				order[i].build(cache, z)
			}
		}()
	}
}

// build makes the subset and compresses it. It runs beside others; a panic in it
// is kept for those who wait.
func (u *faceUse) build(cache *Cache, z *deflater) {
	defer close(u.done)
	defer func() {
		if v := recover(); v != nil {
			u.panic = fmt.Sprintf("%v\n%s", v, debug.Stack())
		}
	}()
	if u.sub, u.err = subset.Build(u.face.Font, u.glyphs,
		subset.Known{Drawn: u.face.Drawn, Cache: cache.outlines()}); u.err == nil {
		u.file = z.stream(types.Dict{"Length1": types.Integer(len(u.sub.Data))}, u.sub.Data)
		u.name = types.Name(tag(u.sub.Data) + "+" + string(u.face.ID))
		u.unicode = z.stream(nil, toUnicode(u.texts))
	}
}

// font makes the font of a face: the subset with its outlines, a tagged name,
// exact widths, an explicit glyph mapping and a right ToUnicode.
func (f *finisher) font(u *faceUse) (types.Dict, error) {
	<-u.done
	if u.panic != nil {
		panic(u.panic)
	}
	if u.err != nil {
		return nil, u.err
	}
	name := u.name
	upem := u.face.UnitsPerEm()
	widths := make([]number, len(u.glyphs)+1)
	for i := range widths {
		widths[i] = number(u.sub.Advances[i]) * 1000 / number(upem)
	}
	info := u.face.Info()
	box := u.face.Box()
	scale := func(v int) types.Integer { return types.Integer(v * 1000 / upem) }
	// PDF/X asks for no CIDSet; PDF/A-2 wants it complete or absent (6.2.11.4.2):
	// it is absent.
	desc := f.add(types.Dict{
		"Type": types.Name("FontDescriptor"), "FontName": name, "Flags": types.Integer(symbolic),
		"FontBBox":    types.Array{scale(box.XMin), scale(box.YMin), scale(box.XMax), scale(box.YMax)},
		"ItalicAngle": number(info.Italic), "Ascent": scale(info.Ascent), "Descent": scale(info.Descent),
		"CapHeight": scale(info.CapHeight), "StemV": types.Integer(stemV(info.Weight)), "FontFile2": f.add(u.file),
	})
	cid := types.Dict{
		"Type": types.Name("Font"), "Subtype": types.Name("CIDFontType2"), "BaseFont": name,
		"CIDSystemInfo": types.Dict{
			"Registry":   types.StringLiteral("Adobe"),
			"Ordering":   types.StringLiteral("Identity"),
			"Supplement": types.Integer(0),
		},
		"CIDToGIDMap": types.Name("Identity"), "DW": types.Integer(1000), "FontDescriptor": desc,
	}
	if w := widthArray(widths); len(w) > 0 {
		cid["W"] = w
	}
	return types.Dict{
		"Type":            types.Name("Font"),
		"Subtype":         types.Name("Type0"),
		"BaseFont":        name,
		"Encoding":        types.Name("Identity-H"),
		"DescendantFonts": types.Array{f.add(cid)}, "ToUnicode": f.add(u.unicode),
	}, nil
}

// symbolic is the flag of fonts whose codes mean nothing by themselves
// (ISO 32000-1, table 123).
const symbolic = 4

// stemV estimates the width of vertical stems from the weight class, as
// distillers do when a font does not say.
func stemV(weight int) int { return 50 + weight*weight/(65*65) }

// tag is the six capitals before the name of a subset (ISO 32000-1, 9.6.4),
// taken from the content, so that equal subsets have equal names.
func tag(data []byte) string {
	sum := crc32.ChecksumIEEE(data) // to tell subsets of one face apart is no secret
	b := make([]byte, 6)
	for i := range b {
		b[i] = 'A' + byte(sum%26)
		sum /= 26
	}
	return string(b)
}

// widthArray lists the widths of the glyphs that are not an em wide.
func widthArray(widths []number) types.Array {
	var out types.Array
	for i := 0; i < len(widths); i++ {
		if widths[i] == 1000 {
			continue
		}
		var run types.Array
		first := i
		for ; i < len(widths) && widths[i] != 1000; i++ {
			run = append(run, widths[i])
		}
		out = append(out, types.Integer(first), run)
	}
	return out
}

// maxRanges is how many entries a block of a CMap may have (Adobe Technical
// Note 5014).
const maxRanges = 100

// toUnicode says what text each glyph stands for (ISO 32000-1, 9.10.3), in
// ranges of codes, none of which goes over a change of the first byte.
func toUnicode(texts []string) []byte {
	var b bytes.Buffer
	b.WriteString("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n" +
		"/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n" +
		"/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n" +
		"1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n")
	var units []uint16
	var ranges [][]int // codes
	for i, t := range texts {
		code := i + 1
		if t == "" {
			continue
		}
		if n := len(ranges); n > 0 && code&0xFF != 0 && ranges[n-1][len(ranges[n-1])-1] == code-1 {
			ranges[n-1] = append(ranges[n-1], code)
		} else {
			ranges = append(ranges, []int{code})
		}
	}
	for block := range slices.Chunk(ranges, maxRanges) {
		fmt.Fprintf(&b, "%d beginbfrange\n", len(block))
		for _, r := range block {
			fmt.Fprintf(&b, "<%04X> <%04X> [", r[0], r[len(r)-1])
			for _, code := range r {
				b.WriteByte('<')
				for _, c := range texts[code-1] {
					units = utf16.AppendRune(units[:0], c)
					for _, u := range units {
						b.Write(appendHex(b.AvailableBuffer(), u))
					}
				}
				b.WriteByte('>')
			}
			b.WriteString("]\n")
		}
		b.WriteString("endbfrange\n")
	}
	b.WriteString("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
	return b.Bytes()
}
