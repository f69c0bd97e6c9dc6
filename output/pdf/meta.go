package pdf

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"dayang/layout/page"
)

func sortedKeys(d types.Dict) []string { return slices.Sorted(maps.Keys(d)) }

// metadata writes the document information and the XMP packet, which agree
// (PDF/X-4, 6.7; PDF/A-2, 6.6).
func (f *finisher) metadata(catalog types.Dict) types.IndirectRef {
	m := f.book.Meta
	info := types.Dict{"Producer": text(f.opts.Producer), "Creator": text(f.opts.Producer)}
	if m.Title != "" {
		info["Title"] = text(m.Title)
	}
	if len(m.Author) > 0 {
		info["Author"] = text(strings.Join(m.Author, "; "))
	}
	if !f.opts.Date.IsZero() {
		d := types.StringLiteral(f.opts.Date.UTC().Format("D:20060102150405") + "Z")
		info["CreationDate"], info["ModDate"] = d, d
	}
	catalog["Metadata"] = f.add(plain(types.Dict{
		"Type": types.Name("Metadata"), "Subtype": types.Name("XML"),
	}, xmp(m, f.opts)))
	return f.add(info)
}

// xmp is the metadata packet (ISO 16684-1).
func xmp(m page.Meta, o Options) []byte {
	esc := func(s string) string {
		var b bytes.Buffer
		_ = xml.EscapeText(&b, []byte(s)) // a bytes.Buffer takes everything
		return b.String()
	}
	var b bytes.Buffer
	b.WriteString("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n" +
		"<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n" +
		"<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"" +
		" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\"" +
		" xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n<dc:format>application/pdf</dc:format>\n")
	if m.Title != "" {
		fmt.Fprintf(&b, "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">%s</rdf:li></rdf:Alt></dc:title>\n", esc(m.Title))
	}
	if len(m.Author) > 0 {
		// One entry, the same as Author in the document information.
		fmt.Fprintf(&b, "<dc:creator><rdf:Seq><rdf:li>%s</rdf:li></rdf:Seq></dc:creator>\n", esc(strings.Join(m.Author, "; ")))
	}
	fmt.Fprintf(&b, "<dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language>\n", esc(m.Lang))
	fmt.Fprintf(&b, "<pdf:Producer>%s</pdf:Producer>\n<xmp:CreatorTool>%s</xmp:CreatorTool>\n", esc(o.Producer), esc(o.Producer))
	if !o.Date.IsZero() {
		d := o.Date.UTC().Format(time.RFC3339)
		fmt.Fprintf(&b, "<xmp:CreateDate>%s</xmp:CreateDate>\n<xmp:ModifyDate>%s</xmp:ModifyDate>\n<xmp:MetadataDate>%s</xmp:MetadataDate>\n", d, d, d)
	}
	if m.Title != "" { // PDF/UA-1, 7.1: a document without a title does not conform
		b.WriteString("<pdfuaid:part>1</pdfuaid:part>\n")
	}
	b.WriteString("</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>")
	return b.Bytes()
}

// outline writes the bookmarks, nested by level.
func (f *finisher) outline(catalog types.Dict, kids types.Array) {
	marks := f.book.Outline
	if len(marks) == 0 {
		return
	}
	root := types.Dict{"Type": types.Name("Outlines")}
	rootRef := f.add(root)
	type node struct {
		dict  types.Dict
		ref   types.IndirectRef
		level int
		last  *node // last child
		count int
	}
	top := &node{dict: root, ref: rootRef, level: -1}
	stack := []*node{top}
	for _, m := range marks {
		for stack[len(stack)-1].level >= m.Level {
			stack = stack[:len(stack)-1]
		}
		parent := stack[len(stack)-1]
		pg := &f.book.Pages[m.Page]
		d := types.Dict{
			"Title": text(m.Title), "Parent": parent.ref,
			"Dest": types.Array{kids[m.Page], types.Name("XYZ"), number((m.At.X + f.slug).Pt()), number((pg.Trim.H + f.slug - m.At.Y).Pt()), types.Integer(0)},
		}
		n := &node{dict: d, ref: f.add(d), level: m.Level}
		if parent.last == nil {
			parent.dict["First"] = n.ref
		} else {
			parent.last.dict["Next"] = n.ref
			d["Prev"] = parent.last.ref
		}
		parent.last = n
		parent.dict["Last"] = n.ref
		for _, s := range stack {
			s.count++
			s.dict["Count"] = types.Integer(s.count)
		}
		stack = append(stack, n)
	}
	catalog["Outlines"] = rootRef
	catalog["PageMode"] = types.Name("UseOutlines")
}

// labels gives each page its folio as label.
func (f *finisher) labels(catalog types.Dict) {
	var nums types.Array
	for i := range f.book.Pages {
		if l := f.book.Pages[i].Label; l != "" {
			nums = append(nums, types.Integer(i), types.Dict{"P": text(l)})
		} else {
			nums = append(nums, types.Integer(i), types.Dict{"S": types.Name("D"), "St": types.Integer(i + 1)})
		}
	}
	catalog["PageLabels"] = types.Dict{"Nums": nums}
}
