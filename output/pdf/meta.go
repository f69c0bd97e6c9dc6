package pdf

import (
	"bytes"
	"crypto/sha256"
	"encoding/xml"
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"dayang/output/pdf/icc"
)

func sortedKeys(d types.Dict) []string {
	keys := make([]string, 0, len(d))
	for k := range d {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

// xVersion is how PDF/X files name their standard, empty for other files.
func (j *job) xVersion() string {
	switch j.Target {
	case PressX4:
		return "PDF/X-4"
	case PressX1a:
		return "PDF/X-1a:2003"
	}
	return ""
}

// title is never empty: PDF/X and PDF/UA ask for one.
func (f *finisher) title() string {
	const most = 60
	t := f.book.Meta.Title
	for i := 0; t == "" && i < len(f.book.Elems); i++ {
		t = f.book.Elems[i].Text
	}
	if r := []rune(t); len(r) > most {
		t = string(r[:most-1]) + "…"
	}
	if t == "" {
		t = "无题"
	}
	return t
}

// metadata writes the document information and the XMP packet, which agree
// (PDF/X-4, 6.7; PDF/A-2, 6.6).
func (f *finisher) metadata(catalog types.Dict) types.IndirectRef {
	info := types.Dict{"Producer": text(f.Producer), "Creator": text(f.Producer), "Title": text(f.title())}
	if a := f.book.Meta.Author; len(a) > 0 {
		info["Author"] = text(strings.Join(a, "; "))
	}
	if !f.date.IsZero() {
		d := types.StringLiteral(f.date.UTC().Format("D:20060102150405") + "+00'00'")
		info["CreationDate"], info["ModDate"] = d, d
	}
	if v := f.xVersion(); v != "" {
		info["GTS_PDFXVersion"] = types.StringLiteral(v)
		info["Trapped"] = types.Name("False")
	}
	catalog["Metadata"] = f.add(plain(types.Dict{
		"Type": types.Name("Metadata"), "Subtype": types.Name("XML"),
	}, f.xmp()))
	return f.add(info)
}

// namespaces of the packet.
func namespaces() [][2]string {
	return [][2]string{
		{"dc", "http://purl.org/dc/elements/1.1/"},
		{"xmp", "http://ns.adobe.com/xap/1.0/"},
		{"xmpMM", "http://ns.adobe.com/xap/1.0/mm/"},
		{"pdf", "http://ns.adobe.com/pdf/1.3/"},
		{"pdfxid", "http://www.npes.org/pdfx/ns/id/"},
		{"pdfaid", "http://www.aiim.org/pdfa/ns/id/"},
		{"pdfuaid", "http://www.aiim.org/pdfua/ns/id/"},
		{"pdfaExtension", "http://www.aiim.org/pdfa/ns/extension/"},
		{"pdfaSchema", "http://www.aiim.org/pdfa/ns/schema#"},
		{"pdfaProperty", "http://www.aiim.org/pdfa/ns/property#"},
	}
}

// xmp is the metadata packet (ISO 16684-1).
func (f *finisher) xmp() []byte {
	esc := func(s string) string {
		var b bytes.Buffer
		_ = xml.EscapeText(&b, []byte(s)) // a bytes.Buffer takes everything
		return b.String()
	}
	var b strings.Builder
	prop := func(name, value string) { fmt.Fprintf(&b, "<%s>%s</%[1]s>\n", name, esc(value)) }
	fmt.Fprintf(&b, "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">%s</rdf:li></rdf:Alt></dc:title>\n",
		esc(f.title()))
	if a := f.book.Meta.Author; len(a) > 0 {
		// One entry, the same as Author in the document information.
		fmt.Fprintf(&b, "<dc:creator><rdf:Seq><rdf:li>%s</rdf:li></rdf:Seq></dc:creator>\n",
			esc(strings.Join(a, "; ")))
	}
	fmt.Fprintf(&b, "<dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language>\n",
		esc(language(f.book.Meta.Lang)))
	prop("dc:format", "application/pdf")
	prop("pdf:Producer", f.Producer)
	prop("xmp:CreatorTool", f.Producer)
	if !f.date.IsZero() {
		d := f.date.UTC().Format(time.RFC3339)
		prop("xmp:CreateDate", d)
		prop("xmp:ModifyDate", d)
		prop("xmp:MetadataDate", d)
	}
	if v := f.xVersion(); v != "" {
		h := sha256.New()
		for _, obj := range f.list { // pages, pictures, outlines
			if s, ok := obj.(types.StreamDict); ok {
				h.Write(s.Raw)
			}
		}
		id := h.Sum(nil)
		prop("pdf:Trapped", "False")
		prop("xmpMM:DocumentID", fmt.Sprintf("uuid:%x-%x-%x-%x-%x", id[:4], id[4:6], id[6:8], id[8:10], id[10:16]))
		prop("xmpMM:VersionID", "1")
		prop("xmpMM:RenditionClass", "default")
		prop("pdfxid:GTS_PDFXVersion", v)
	}
	if f.Target == Archive {
		prop("pdfaid:part", "2")
		prop("pdfaid:conformance", f.conformance())
	}
	if !f.Target.press() {
		prop("pdfuaid:part", "1")
	}
	out := "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n" +
		"<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
	if f.Target == Archive {
		out += description(uaSchema) // first: some readers want to know the schema before they meet it
	}
	return []byte(out + description(b.String()) + "</rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>")
}

// description wraps properties with the namespaces that they use.
func description(properties string) string {
	out := "<rdf:Description rdf:about=\"\""
	for _, n := range namespaces() {
		if strings.Contains(properties, "<"+n[0]+":") {
			out += fmt.Sprintf(" xmlns:%s=\"%s\"", n[0], n[1])
		}
	}
	return out + ">\n" + properties + "</rdf:Description>\n"
}

// uaSchema describes the one property that PDF/A-2 does not know (6.6.2.3).
const uaSchema = `<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Indicates which part of ISO 14289 standard is followed</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>
`

// conformance is the level of PDF/A-2 that the text allows: A if every glyph has
// a character of its own, U if some are of the private use area (6.2.11.7.3), B if
// some have none.
func (f *finisher) conformance() string {
	level := "A"
	for _, u := range f.faces {
		for _, t := range u.texts {
			if t == "" {
				return "B"
			}
			if strings.ContainsFunc(t, func(r rune) bool { return unicode.Is(unicode.Co, r) }) {
				level = "U"
			}
		}
	}
	return level
}

// intent says for which press and paper the colours are (ISO 32000-1, 14.11.5).
func (f *finisher) intent(catalog types.Dict) {
	if !f.Target.process() {
		return
	}
	kind := "GTS_PDFX"
	if f.Target == Archive {
		kind = "GTS_PDFA1"
	}
	c := f.condition
	d := types.Dict{
		"Type": types.Name("OutputIntent"), "S": types.Name(kind),
		"OutputConditionIdentifier": types.StringLiteral(c.Identifier),
		"OutputCondition":           types.StringLiteral(c.Info), "Info": types.StringLiteral(c.Info),
		"RegistryName": types.StringLiteral(icc.Registry),
	}
	if c.Data != nil {
		d["DestOutputProfile"] = f.add(f.stream(types.Dict{"N": types.Integer(4)}, c.Data))
	}
	catalog["OutputIntents"] = types.Array{d}
}

// outline writes the bookmarks, nested by level.
func (f *finisher) outline(catalog types.Dict) {
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
		for len(stack) > 1 && stack[len(stack)-1].level >= m.Level {
			stack = stack[:len(stack)-1]
		}
		parent := stack[len(stack)-1]
		pg := &f.book.Pages[m.Page]
		d := types.Dict{
			"Title": text(m.Title), "Parent": parent.ref,
			"Dest": types.Array{f.pages[m.Page], types.Name("XYZ"), number((m.At.X + f.slug).Pt()),
				number((pg.Trim.H + f.slug - m.At.Y).Pt()), types.Integer(0)},
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
