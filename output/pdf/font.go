package pdf

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"fmt"
	"slices"
	"strings"
	"unicode/utf16"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"dayang/fonts"
	"dayang/fonts/subset"
	"dayang/layout/page"
	"dayang/layout/unit"
)

// faceUse is what a book needs of one face. Glyph n of the subset is glyphs[n-1].
type faceUse struct {
	face   *fonts.Face
	sizes  map[glyphText]unit.Len // the largest size of each
	glyphs []subset.Glyph
	texts  []string // what each glyph stands for
	index  map[glyphText]int

	done chan struct{} // closed when what follows is there
	sub  *subset.Font
	file types.StreamDict
	err  error
}

// glyphText tells glyphs apart. One that stands for different texts is there
// once for each, so that every one is extracted right.
type glyphText struct {
	id   uint16
	text string
}

// finest is a spot of the finest plate setters, 2540 dpi: outlines need not be
// finer. At 10 pt it is 2.8 thousandths of an em.
const finest = unit.Pt * 72 / 2540

// settle numbers the glyphs in the order of their texts, which the ToUnicode map
// is the smaller for.
func (u *faceUse) settle() {
	upem := unit.Len(u.face.UnitsPerEm())
	keys := make([]glyphText, 0, len(u.sizes))
	for k := range u.sizes {
		keys = append(keys, k)
	}
	slices.SortFunc(keys, func(a, b glyphText) int { return cmp.Or(strings.Compare(a.text, b.text), cmp.Compare(a.id, b.id)) })
	u.index = make(map[glyphText]int, len(keys))
	for i, k := range keys {
		step := 0
		if size := u.sizes[k]; size > 0 {
			step = int(finest * upem / size)
		}
		u.glyphs = append(u.glyphs, subset.Glyph{ID: k.id, Step: step})
		u.texts = append(u.texts, k.text)
		u.index[k] = i + 1
	}
}

// code returns the character that addresses a glyph in the stub and the subset.
func (u *faceUse) code(g page.Glyph) rune { return subset.Code(u.index[glyphText{g.ID, g.Text}]) }

// build makes the subset and compresses it.
func (u *faceUse) build() {
	defer close(u.done)
	if u.sub, u.err = subset.Build(u.face.Font, u.glyphs); u.err == nil {
		u.file = stream(types.Dict{"Length1": types.Integer(len(u.sub.Data))}, u.sub.Data)
	}
}

// repairFont turns the font that gopdf wrote for a stub into the real one: the
// subset with its outlines, a tagged name, exact widths, an explicit glyph
// mapping and a right ToUnicode.
func (f *finisher) repairFont(type0 types.Dict, u *faceUse) error {
	<-u.done
	if u.err != nil {
		return u.err
	}
	cid := f.descendant(type0)
	if cid == nil {
		return fmt.Errorf("no descendant font")
	}
	desc := f.entry(cid, "FontDescriptor")
	if desc == nil {
		return fmt.Errorf("no font descriptor")
	}
	name := types.Name(tag(u.sub.Data) + "+" + string(u.face.ID))
	upem := u.face.UnitsPerEm()
	widths := make([]int, len(u.glyphs)+1)
	for i := range widths {
		widths[i] = (u.sub.Advances[i]*1000 + upem/2) / upem
	}
	type0["BaseFont"] = name
	type0["ToUnicode"] = f.add(stream(nil, toUnicode(u.texts)))
	cid["BaseFont"] = name
	cid["CIDToGIDMap"] = types.Name("Identity")
	cid["CIDSystemInfo"] = types.Dict{
		"Registry": types.StringLiteral("Adobe"), "Ordering": types.StringLiteral("Identity"), "Supplement": types.Integer(0),
	}
	cid["DW"] = types.Integer(1000)
	delete(cid, "W")
	if w := widthArray(widths); len(w) > 0 {
		cid["W"] = w
	}
	info := u.face.Info()
	box := u.face.Box()
	scale := func(v int) types.Integer { return types.Integer(v * 1000 / upem) }
	for k := range desc {
		delete(desc, k)
	}
	desc["Type"] = types.Name("FontDescriptor")
	desc["FontName"] = name
	desc["Flags"] = types.Integer(symbolic)
	desc["FontBBox"] = types.Array{scale(box.XMin), scale(box.YMin), scale(box.XMax), scale(box.YMax)}
	desc["ItalicAngle"] = number(info.Italic)
	desc["Ascent"] = scale(info.Ascent)
	desc["Descent"] = scale(info.Descent)
	desc["CapHeight"] = scale(info.CapHeight)
	desc["StemV"] = types.Integer(stemV(info.Weight))
	// PDF/X asks for no CIDSet; PDF/A-2 wants it complete or absent (6.2.11.4.2):
	// it is absent.
	desc["FontFile2"] = f.add(u.file)
	return nil
}

// symbolic is the flag of fonts whose codes mean nothing by themselves
// (ISO 32000-1, table 123).
const symbolic = 4

// stemV estimates the width of vertical stems from the weight class, as
// distillers do when a font does not say.
func stemV(weight int) int { return 50 + weight*weight/(65*65) }

func (f *finisher) descendant(type0 types.Dict) types.Dict {
	a := type0.ArrayEntry("DescendantFonts")
	if len(a) == 0 {
		return nil
	}
	return f.dict(a[0])
}

// tag is the six capitals before the name of a subset (ISO 32000-1, 9.6.4),
// taken from the content, so that equal subsets have equal names.
func tag(data []byte) string {
	sum := sha256.Sum256(data)
	b := make([]byte, 6)
	for i := range b {
		b[i] = 'A' + sum[i]%26
	}
	return string(b)
}

// widthArray lists the widths of the glyphs that are not an em wide.
func widthArray(widths []int) types.Array {
	var out types.Array
	for i := 0; i < len(widths); i++ {
		if widths[i] == 1000 {
			continue
		}
		var run types.Array
		first := i
		for ; i < len(widths) && widths[i] != 1000; i++ {
			run = append(run, types.Integer(widths[i]))
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
				for _, u := range utf16.Encode([]rune(texts[code-1])) {
					fmt.Fprintf(&b, "%04X", u)
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
