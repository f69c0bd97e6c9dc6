package pdf

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"slices"
	"unicode/utf16"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"dayang/fonts/subset"
)

// repairFont turns the font that gopdf wrote for a stub into the real one: the
// subset with its outlines, a tagged name, exact widths, an explicit glyph
// mapping and a right ToUnicode.
func (f *finisher) repairFont(type0 types.Dict, u *faceUse) error {
	sub, err := subset.Build(u.face.Font, u.glyphs, true)
	if err != nil {
		return err
	}
	cid := f.descendant(type0)
	if cid == nil {
		return fmt.Errorf("no descendant font")
	}
	desc := f.entry(cid, "FontDescriptor")
	if desc == nil {
		return fmt.Errorf("no font descriptor")
	}
	name := types.Name(tag(sub.Data) + "+" + string(u.face.ID))
	upem := u.face.UnitsPerEm()
	widths := make([]int, len(sub.Advances))
	for i, a := range sub.Advances {
		widths[i] = (a*1000 + upem/2) / upem
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
	if w := widthArray(widths[:len(u.glyphs)+1]); len(w) > 0 {
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
	desc["ItalicAngle"] = types.Integer(0)
	desc["Ascent"] = scale(info.Ascent)
	desc["Descent"] = scale(info.Descent)
	desc["CapHeight"] = scale(info.CapHeight)
	desc["StemV"] = types.Integer(stemV(info.Weight))
	// PDF/A-1 and PDF/X ask for no CIDSet of TrueType subsets; PDF/A-2 wants it
	// complete or absent: it is absent.
	desc["FontFile2"] = f.add(stream(types.Dict{"Length1": types.Integer(len(sub.Data))}, sub.Data))
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

// maxRange is how many entries a block of a CMap may have (Adobe Technical
// Note 5014).
const maxRange = 100

// toUnicode says what text each glyph stands for (ISO 32000-1, 9.10.3).
func toUnicode(texts []string) []byte {
	var b bytes.Buffer
	b.WriteString("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n" +
		"/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n" +
		"/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n" +
		"1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n")
	type entry struct {
		glyph int
		text  string
	}
	var entries []entry
	for i, t := range texts {
		if t != "" {
			entries = append(entries, entry{i + 1, t})
		}
	}
	for block := range slices.Chunk(entries, maxRange) {
		fmt.Fprintf(&b, "%d beginbfchar\n", len(block))
		for _, e := range block {
			fmt.Fprintf(&b, "<%04X> <", e.glyph)
			for _, u := range utf16.Encode([]rune(e.text)) {
				fmt.Fprintf(&b, "%04X", u)
			}
			b.WriteString(">\n")
		}
		b.WriteString("endbfchar\n")
	}
	b.WriteString("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
	return b.Bytes()
}
