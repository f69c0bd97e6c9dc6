package pdf

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"dayang/layout/page"
	"dayang/layout/unit"
)

// marked is a piece of marked content of an element.
type marked struct{ page, mcid, elem int }

// path is the standard structure types of an element from outside to inside
// (ISO 32000-1, 14.8.4); the last holds the content.
type path struct {
	types []string
	// shared names the group of neighbours that have the first type in common:
	// the entries of a list, the cells of a row. It is empty for none.
	shared string
}

func (p path) content() string { return p.types[len(p.types)-1] }

// structTypes says how an element of the book appears in the structure tree.
func (f *finisher) structTypes(el int) path {
	one := func(types ...string) path { return path{types: types} }
	e := &f.book.Elems[el]
	switch e.Role {
	case page.RoleTitle, page.RoleHeading:
		return one(fmt.Sprintf("H%d", f.headingLevel(el)))
	case page.RoleItem:
		if f.parentRole(e) == page.RoleList {
			return one("LI", "LBody")
		}
		return path{[]string{"L", "LI", "LBody"}, "list"}
	case page.RoleLabel:
		if r := f.parentRole(e); r == page.RoleItem || r == page.RoleNote {
			return one("Lbl")
		}
		return one("Span")
	case page.RoleLink:
		if f.Target.press() { // no annotation for it
			return one("Span")
		}
		return one("Link")
	case page.RoleReference:
		return one("Reference")
	case page.RoleQuote:
		return one("BlockQuote", "P")
	case page.RoleList:
		return one("L")
	case page.RoleTable:
		return one("Table")
	case page.RoleCell, page.RoleHeadCell:
		kind := "TD"
		if e.Role == page.RoleHeadCell {
			kind = "TH"
		}
		if f.parentRole(e) == page.RoleTable {
			return path{[]string{"TR", kind}, fmt.Sprintf("row %d", e.Level)}
		}
		return path{[]string{"Table", "TR", kind}, "table"}
	case page.RoleFigure:
		return one("Figure")
	case page.RoleCaption:
		if r := f.parentRole(e); r == page.RoleFigure || r == page.RoleTable {
			return one("Caption")
		}
	case page.RoleCallout:
		return one("Div", "P")
	case page.RoleNote:
		return one("Note")
	}
	return one("P")
}

func (f *finisher) parentRole(e *page.Elem) page.ElemRole {
	if e.Parent < 0 || e.Parent >= len(f.book.Elems) {
		return ""
	}
	return f.book.Elems[e.Parent].Role
}

// headingLevel is the level of a heading from 1 on. The title is the first
// level, if there is one, and no level is skipped on the way down (PDF/UA-1,
// 7.4.2).
func (f *finisher) headingLevel(el int) int {
	title, level := 0, 0
	for i := 0; i <= el; i++ {
		switch e := &f.book.Elems[i]; e.Role {
		case page.RoleTitle:
			title, level = 1, 1
		case page.RoleHeading:
			level = max(1, min(title+max(1, e.Level), level+1))
		}
	}
	return min(6, level)
}

// elemNode is an element in the structure tree.
type elemNode struct {
	up    *elemNode
	dict  types.Dict
	ref   types.IndirectRef
	kids  types.Array
	last  *elemNode // the group that is open in it
	group string    // and its name
}

// tree builds the structure tree.
type tree struct {
	*finisher
	document *elemNode
	byElem   map[int]*elemNode
	all      []*elemNode
}

func (t *tree) node(kind string, parent *elemNode) *elemNode {
	d := types.Dict{"S": types.Name(kind)}
	n := &elemNode{up: parent, dict: d, ref: t.add(d)}
	if parent != nil {
		d["P"] = parent.ref
		parent.kids = append(parent.kids, n.ref)
	}
	t.all = append(t.all, n)
	return n
}

// element returns the node that holds an element's content, and makes it and
// those around it.
func (t *tree) element(el int) *elemNode {
	if n, ok := t.byElem[el]; ok {
		return n
	}
	e := &t.book.Elems[el]
	parent := t.document
	if e.Parent >= 0 && e.Parent < el {
		parent = t.element(e.Parent)
	}
	way := t.structTypes(el)
	kinds := way.types
	if way.shared != "" {
		if parent.group != way.shared {
			parent.last, parent.group = t.node(kinds[0], parent), way.shared
		}
		parent, kinds = parent.last, kinds[1:]
	} else {
		parent.group = ""
	}
	for _, k := range kinds {
		parent = t.node(k, parent)
	}
	if way.content() == "Lbl" && t.parentRole(e) == page.RoleItem {
		parent.label(t.book.Elems[e.Parent].Text)
	}
	if e.Role == page.RoleHeadCell { // PDF/UA-1, 7.5: what a head is the head of
		parent.dict["A"] = types.Dict{"O": types.Name("Table"), "Scope": types.Name("Column")}
	}
	t.byElem[el] = parent
	return parent
}

// label moves a label before the body of its entry, and says how the list is
// numbered (PDF/UA-1, 7.6; ISO 32000-1, table 347): text begins with the label.
func (n *elemNode) label(text string) {
	body := n.up
	item := body.up
	body.kids = body.kids[:len(body.kids)-1]
	n.up, n.dict["P"] = item, item.ref
	item.kids = append(types.Array{n.ref}, item.kids...)
	if list := item.up; list.dict["A"] == nil {
		list.dict["A"] = types.Dict{"O": types.Name("List"), "ListNumbering": types.Name(numbering(text))}
	}
}

// numbering names the kind of the label that a text begins with. The standard knows no numbers of
// Chinese: they count as decimal ones do.
func numbering(text string) string {
	r := []rune(strings.TrimLeft(text, "(（[ "))
	switch {
	case len(r) == 0:
		return "None"
	case r[0] == '●' || r[0] == '•':
		return "Disc"
	case r[0] == '○' || r[0] == '◦':
		return "Circle"
	case r[0] == '■' || r[0] == '▪' || r[0] == '□':
		return "Square"
	case r[0] >= 'a' && r[0] <= 'z':
		return "LowerAlpha"
	case r[0] >= 'A' && r[0] <= 'Z':
		return "UpperAlpha"
	case unicode.IsNumber(r[0]) || unicode.IsLetter(r[0]):
		return "Decimal"
	}
	return "None"
}

// structure writes the structure tree: the book's elements that have content, in
// reading order, under one Document.
func (f *finisher) structure(catalog types.Dict) {
	t := &tree{finisher: f, byElem: map[int]*elemNode{}}
	rootDict := types.Dict{"Type": types.Name("StructTreeRoot")}
	root := f.add(rootDict)
	t.document = t.node("Document", nil)
	t.document.dict["P"] = root
	rootDict["K"] = t.document.ref
	parts := []page.ElemRole{page.RoleLabel, page.RoleLink, page.RoleReference}
	content := map[int][]marked{} // of an element and of the parts of its text
	for _, m := range f.marked {
		el := m.elem
		if e := &f.book.Elems[el]; slices.Contains(parts, e.Role) && e.Parent >= 0 && e.Parent < el {
			el = e.Parent
		}
		content[el] = append(content[el], m)
	}
	onPage := make([]types.Array, len(f.pages))
	for i := range onPage {
		onPage[i] = types.Array{}
	}
	for el := range f.book.Elems {
		if len(content[el]) == 0 {
			continue
		}
		t.attributes(t.element(el), el)
		for _, m := range content[el] {
			n := t.element(m.elem)
			if n.dict["Pg"] == nil {
				n.dict["Pg"] = f.pages[m.page]
			}
			if n.dict["Pg"] == f.pages[m.page] {
				n.kids = append(n.kids, types.Integer(m.mcid))
				continue
			}
			n.kids = append(n.kids,
				types.Dict{"Type": types.Name("MCR"), "Pg": f.pages[m.page], "MCID": types.Integer(m.mcid)})
		}
	}
	for _, m := range f.marked { // in the order of the identifiers
		onPage[m.page] = append(onPage[m.page], t.byElem[m.elem].ref)
	}
	var nums types.Array
	for i, k := range f.pages {
		nums = append(nums, types.Integer(i), f.add(onPage[i]))
		d := f.dict(k)
		d["StructParents"] = types.Integer(i)
	}
	for i, n := range t.links() {
		nums = append(nums, types.Integer(len(f.pages)+i), n.ref)
	}
	for _, n := range t.all {
		switch len(n.kids) {
		case 0:
		case 1:
			n.dict["K"] = n.kids[0]
		default:
			n.dict["K"] = n.kids
		}
	}
	rootDict["ParentTree"] = f.add(types.Dict{"Nums": nums})
	rootDict["ParentTreeNextKey"] = types.Integer(len(nums) / 2)
	catalog["StructTreeRoot"] = root
	catalog["MarkInfo"] = types.Dict{"Marked": types.Boolean(true)}
}

// attributes gives figures their alternative text and place (PDF/UA-1, 7.3) and
// notes their name (7.9).
func (t *tree) attributes(n *elemNode, el int) {
	switch t.book.Elems[el].Role {
	case page.RoleNote:
		n.dict["ID"] = types.StringLiteral(fmt.Sprintf("note%d", el))
	case page.RoleFigure:
		alt := t.book.Elems[el].Text
		for i := range t.book.Pages {
			pg := &t.book.Pages[i]
			for _, it := range pg.Items {
				if it.Image == nil || it.Image.Elem != el {
					continue
				}
				img := &t.book.Images[it.Image.Image]
				if alt == "" {
					alt = img.Alt
				}
				if alt == "" {
					alt = img.Name
				}
				n.dict["A"] = types.Dict{"O": types.Name("Layout"), "BBox": t.rect(pg, it.Image.Rect)}
			}
		}
		n.dict["Alt"] = text(alt)
	}
}

// rect turns a rectangle of a page into PDF's coordinates.
func (t *tree) rect(pg *page.Page, r unit.Rect) types.Array {
	y := pg.Trim.H + t.slug
	return box(r.X+t.slug, y-r.Bottom(), r.Right()+t.slug, y-r.Y)
}

// longAddress is from how many bytes on an address is an object, which all links to it share.
const longAddress = 256

// links makes the active areas, each with an element of the tree (PDF/UA-1,
// 7.18.5). A press file has none: PDF/X keeps annotations out of the page.
func (t *tree) links() []*elemNode {
	var out []*elemNode
	if t.Target.press() {
		return nil
	}
	shared := map[string][2]types.Object{} // what long addresses are written as, once
	for i := range t.book.Pages {
		pg := &t.book.Pages[i]
		var annots types.Array
		for _, it := range pg.Items {
			if it.Link == nil {
				continue
			}
			n := t.linkOf(it.Link)
			to := it.Link.Target
			s, ok := shared[to]
			if !ok {
				s = [2]types.Object{types.NewHexLiteral([]byte(to)), text(to)}
				if len(to) > longAddress {
					s = [2]types.Object{t.add(s[0]), t.add(s[1])}
					shared[to] = s
				}
			}
			a := t.add(types.Dict{
				"Type": types.Name("Annot"), "Subtype": types.Name("Link"), "Rect": t.rect(pg, it.Link.Rect),
				"Border":   types.Array{types.Integer(0), types.Integer(0), types.Integer(0)},
				"F":        types.Integer(4), // printed: PDF/A-2, 6.3.2
				"A":        types.Dict{"S": types.Name("URI"), "URI": s[0]},
				"Contents": s[1], "StructParent": types.Integer(len(t.pages) + len(out)),
			})
			if n.dict["Pg"] == nil {
				n.dict["Pg"] = t.pages[i]
			}
			n.kids = append(n.kids, types.Dict{"Type": types.Name("OBJR"), "Obj": a, "Pg": t.pages[i]})
			annots = append(annots, a)
			out = append(out, n)
		}
		if annots != nil {
			d := t.dict(t.pages[i])
			d["Annots"], d["Tabs"] = annots, types.Name("S") // PDF/UA-1, 7.18.3
		}
	}
	return out
}

// linkOf is the element of a link's text; one without text gets an element of its own.
func (t *tree) linkOf(l *page.Link) *elemNode {
	if l.Elem >= 0 && l.Elem < len(t.book.Elems) && t.book.Elems[l.Elem].Role == page.RoleLink {
		if n, ok := t.byElem[l.Elem]; ok {
			return n
		}
	}
	return t.node("Link", t.document)
}
