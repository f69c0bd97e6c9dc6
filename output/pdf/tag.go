package pdf

import (
	"bytes"
	"fmt"
	"maps"
	"slices"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"dayang/layout/page"
)

// tagged wraps the content of a page in marked content (ISO 32000-1, 14.6):
// text objects of one element follow each other under one identifier, the rest
// is an artifact. gopdf has no operator for this, but writes each text call as
// one text object on lines of its own, in the order of the calls.
func (f *finisher) tagged(content []byte, pageIndex int) []byte {
	out := make([]byte, 0, len(content)+len(content)/16)
	elems := f.elems[pageIndex]
	const none = -2
	open, mcid := none, 0
	closeIt := func() {
		if open != none {
			out = append(out, "EMC\n"...)
			open = none
		}
	}
	inText, next := false, 0
	for line := range bytes.Lines(content) {
		bare := bytes.TrimRight(line, "\r\n")
		switch {
		case inText:
			inText = !bytes.Equal(bare, []byte("ET"))
		case bytes.Equal(bare, []byte("BT")):
			inText = true
			el := page.Artifact
			if next < len(elems) {
				el = elems[next]
			}
			next++
			if el == open {
				break
			}
			closeIt()
			open = el
			if el == page.Artifact {
				out = append(out, "/Artifact BMC\n"...)
				break
			}
			out = fmt.Appendf(out, "/%s <</MCID %d>> BDC\n", structType(&f.book.Elems[el]), mcid)
			f.marks = append(f.marks, marked{pageIndex, mcid, el})
			mcid++
		case len(bare) > 0 && open != page.Artifact:
			closeIt()
			open = page.Artifact
			out = append(out, "/Artifact BMC\n"...)
		}
		out = append(out, line...)
	}
	closeIt()
	return out
}

// marked is a piece of marked content of an element.
type marked struct{ page, mcid, elem int }

// structType is the standard structure type of an element (ISO 32000-1, 14.8.4;
// PDF/UA-1, 7.4.2: headings descend without a gap from H1, the title).
func structType(e *page.Elem) string {
	switch e.Role {
	case page.RoleTitle:
		return "H1"
	case page.RoleHeading:
		return fmt.Sprintf("H%d", min(6, e.Level+1))
	case page.RoleItem:
		return "LBody"
	case page.RoleList:
		return "L"
	case page.RoleTable:
		return "Table"
	case page.RoleCell:
		return "TD"
	case page.RoleFigure:
		return "Figure"
	case page.RoleCaption:
		return "Caption"
	case page.RoleCallout:
		return "Div"
	case page.RoleNote:
		return "Note"
	}
	return "P"
}

// structure writes the structure tree: one element for each of the book's that
// has content, in reading order, under one Document.
func (f *finisher) structure(catalog types.Dict, kids types.Array) {
	rootDict, docDict := types.Dict{"Type": types.Name("StructTreeRoot")}, types.Dict{}
	root := f.add(rootDict)
	document := f.add(docDict)
	docDict["Type"], docDict["S"], docDict["P"] = types.Name("StructElem"), types.Name("Document"), root
	rootDict["K"] = document
	content := map[int]types.Array{} // by element
	onPage := make([]types.Array, len(kids))
	dicts := map[int]types.Dict{}
	refs := map[int]types.IndirectRef{}
	for _, m := range f.marks {
		if _, ok := refs[m.elem]; !ok {
			d := types.Dict{}
			dicts[m.elem], refs[m.elem] = d, f.add(d)
		}
		content[m.elem] = append(content[m.elem], types.Dict{
			"Type": types.Name("MCR"), "Pg": kids[m.page], "MCID": types.Integer(m.mcid),
		})
		onPage[m.page] = append(onPage[m.page], refs[m.elem])
	}
	var top types.Array
	var list types.Dict // the list that is open
	var listRef types.IndirectRef
	for _, i := range slices.Sorted(maps.Keys(refs)) {
		e, d := &f.book.Elems[i], dicts[i]
		d["Type"], d["S"], d["K"] = types.Name("StructElem"), types.Name(structType(e)), content[i]
		if e.Role != page.RoleItem {
			list = nil
		}
		switch e.Role {
		case page.RoleItem: // a list around neighbouring entries
			if list == nil {
				list = types.Dict{"Type": types.Name("StructElem"), "S": types.Name("L"), "P": document, "K": types.Array{}}
				listRef = f.add(list)
				top = append(top, listRef)
			}
			item := types.Dict{"Type": types.Name("StructElem"), "S": types.Name("LI"), "P": listRef, "K": types.Array{refs[i]}}
			itemRef := f.add(item)
			list["K"] = append(list["K"].(types.Array), itemRef)
			d["P"] = itemRef
		case page.RoleNote:
			d["ID"] = types.StringLiteral(fmt.Sprintf("note%d", i)) // PDF/UA-1, 7.9
			fallthrough
		default:
			d["P"] = document
			top = append(top, refs[i])
		}
	}
	docDict["K"] = top
	var nums types.Array
	for i, k := range kids {
		if onPage[i] == nil {
			onPage[i] = types.Array{}
		}
		nums = append(nums, types.Integer(i), f.add(onPage[i]))
		d := f.dict(k)
		d["StructParents"] = types.Integer(i)
		d["Tabs"] = types.Name("S")
	}
	rootDict["ParentTree"] = f.add(types.Dict{"Nums": nums})
	rootDict["ParentTreeNextKey"] = types.Integer(len(kids))
	catalog["StructTreeRoot"] = root
	catalog["MarkInfo"] = types.Dict{"Marked": types.Boolean(true)}
}
