package preflight

import (
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"time"

	"dayang/input/diag"
)

// xmp is the metadata packet: the text of each property, "dc:title" and so on
// by namespace, the first entry of lists.
type xmp map[string]string

// The namespaces that the rules ask for.
var prefixes = map[string]string{
	"http://purl.org/dc/elements/1.1/":    "dc",
	"http://ns.adobe.com/xap/1.0/":        "xmp",
	"http://ns.adobe.com/xap/1.0/mm/":     "xmpMM",
	"http://ns.adobe.com/pdf/1.3/":        "pdf",
	"http://www.npes.org/pdfx/ns/id/":     "pdfxid",
	"http://ns.adobe.com/pdfx/1.3/":       "pdfx",
	"http://www.aiim.org/pdfa/ns/id/":     "pdfaid",
	"http://www.aiim.org/pdfua/ns/id/":    "pdfuaid",
	"http://www.aiim.org/pdfa/ns/schema#": "pdfaSchema",
}

func readXMP(data []byte) (xmp, error) {
	out := xmp{}
	d := xml.NewDecoder(strings.NewReader(string(data)))
	var open []string
	for {
		t, err := d.Token()
		if errors.Is(err, io.EOF) {
			return out, nil
		}
		if err != nil {
			return out, err
		}
		switch v := t.(type) {
		case xml.StartElement:
			key := ""
			if p, ok := prefixes[v.Name.Space]; ok {
				key = p + ":" + v.Name.Local
			} else if len(open) > 0 {
				key = open[len(open)-1] // the lists of RDF
			}
			for _, a := range v.Attr { // properties written as attributes
				if p, ok := prefixes[a.Name.Space]; ok {
					out[p+":"+a.Name.Local] = a.Value
				}
			}
			open = append(open, key)
		case xml.EndElement:
			if len(open) > 0 {
				open = open[:len(open)-1]
			}
		case xml.CharData:
			if len(open) == 0 || open[len(open)-1] == "" {
				continue
			}
			if s := strings.TrimSpace(string(v)); s != "" && out[open[len(open)-1]] == "" {
				out[open[len(open)-1]] = s
			}
		}
	}
}

// maxXMP bounds the metadata packet in bytes.
const maxXMP = 16 << 20

// claims reads the metadata and collects the standards that the file names. They settle the
// target if none was asked for.
func (c *checker) claims() {
	c.xmp = xmp{}
	if data, err := c.file.stream(c.file.catalog["Metadata"]); err == nil {
		x, err := xmp(nil), errors.New("it is too long")
		if len(data) <= maxXMP {
			x, err = readXMP(data)
		}
		if err == nil {
			c.xmp = x
		} else {
			c.fault("metadata-missing", diag.T("XMP 元数据读不出来：%v", "the XMP packet cannot be read: %v", err),
				diag.Text{})
		}
	}
	add := func(s string) {
		if s != "" && !strings.Contains(strings.Join(c.Claims, "|"), s) {
			c.Claims = append(c.Claims, s)
		}
	}
	add(c.file.str(c.file.info["GTS_PDFXVersion"]))
	add(c.xmp["pdfxid:GTS_PDFXVersion"])
	if p := c.xmp["pdfaid:part"]; p != "" {
		add("PDF/A-" + p + strings.ToLower(c.xmp["pdfaid:conformance"]))
	}
	if p := c.xmp["pdfuaid:part"]; p != "" {
		add("PDF/UA-" + p)
	}
	if c.Target == "" {
		c.Target = claimed(c.Claims)
	}
}

// metadata checks the document information and the XMP packet.
func (c *checker) metadata() {
	f := c.file
	if len(c.xmp) == 0 && c.Target != PressX1a && c.Target != Screen {
		c.fault("metadata-missing", diag.T("没有 XMP 元数据", "no XMP metadata"), diag.Text{})
	}
	title := f.str(f.info["Title"])
	if c.Target == Screen {
		if title == "" && c.xmp["dc:title"] == "" {
			c.ua("metadata-title", diag.T("没有标题", "no title"), diag.Text{})
		}
		return
	}
	if title == "" {
		c.fault("metadata-title", diag.T("没有标题", "no title"), diag.Text{})
	}
	for _, k := range [][2]string{{"Title", "dc:title"}, {"Author", "dc:creator"}, {"Producer", "pdf:Producer"},
		{"Creator", "xmp:CreatorTool"}} {
		if v := f.str(f.info[k[0]]); len(c.xmp) > 0 && v != "" && v != c.xmp[k[1]] {
			c.fault("metadata-differs",
				diag.T("%s 是“%s”，XMP 里是“%s”", "%s is %q, in XMP %q", k[0], v, c.xmp[k[1]]), diag.Text{})
		}
	}
	for _, k := range [][2]string{{"CreationDate", "xmp:CreateDate"}, {"ModDate", "xmp:ModifyDate"}} {
		v := f.str(f.info[k[0]])
		when, err := infoDate(v)
		if c.Target.press() && err != nil {
			c.fault("metadata-date", diag.T("%s 没有或不对：%q", "%s is missing or wrong: %q", k[0], v),
				diag.Text{})
			continue
		}
		x, xerr := time.Parse(time.RFC3339, c.xmp[k[1]])
		if len(c.xmp) > 0 && err == nil && (xerr != nil || !x.Equal(when)) {
			c.fault("metadata-differs",
				diag.T("%s 是 %s，XMP 里是 %q", "%s is %s, in XMP %q", k[0], v, c.xmp[k[1]]), diag.Text{})
		}
	}
	c.identification()
}

// infoDate reads D:YYYYMMDDHHmmSS with its zone (ISO 32000-1, 7.9.4).
func infoDate(s string) (time.Time, error) {
	s = strings.ReplaceAll(strings.TrimPrefix(s, "D:"), "'", "")
	if t, err := time.Parse("20060102150405Z", s); err == nil {
		return t, nil
	}
	return time.Parse("20060102150405-0700", s)
}

// identification checks that the file says which standard it follows.
func (c *checker) identification() {
	f := c.file
	has := func(want ...string) bool {
		for _, claim := range c.Claims {
			for _, w := range want {
				if claim == w {
					return true
				}
			}
		}
		return false
	}
	miss := func(what string) {
		c.fault("claim", diag.T("文件没有声明 %s", "the file does not claim %s", what),
			diag.T("用 --target 重新导出", "export it with --target"))
	}
	switch c.Target {
	case PressX1a:
		if !has("PDF/X-1a:2003") &&
			!(has("PDF/X-1:2001") && f.str(f.info["GTS_PDFXConformance"]) == "PDF/X-1a:2001") {
			miss("PDF/X-1a")
		}
	case PressX4:
		if c.xmp["pdfxid:GTS_PDFXVersion"] != "PDF/X-4" {
			miss("PDF/X-4")
		}
		for _, k := range []string{"xmpMM:DocumentID", "xmpMM:VersionID", "xmpMM:RenditionClass",
			"xmp:MetadataDate"} {
			if c.xmp[k] == "" {
				c.fault("metadata-missing", diag.T("XMP 里没有 %s", "%s is missing in XMP", k), diag.Text{})
			}
		}
	case Archive:
		if !has("PDF/A-2a", "PDF/A-2u", "PDF/A-2b") {
			miss("PDF/A-2")
		}
		if !has("PDF/UA-1") {
			miss("PDF/UA-1")
		} else if c.xmp["pdfaSchema:prefix"] != "pdfuaid" {
			c.fault("claim",
				diag.T("XMP 没有说明 pdfuaid 的扩展模式", "XMP does not describe the extension schema of pdfuaid"),
				diag.Text{})
		}
	}
	if c.Target.press() {
		if v := f.name(f.info["Trapped"]); v != "True" && v != "False" {
			c.fault("trapped", diag.T("没有说明是否做过陷印（Trapped）", "it does not say whether it is trapped"),
				diag.Text{})
		} else if x := c.xmp["pdf:Trapped"]; x != "" && x != v {
			c.fault("metadata-differs", diag.T("Trapped 是 %s，XMP 里是 %s", "Trapped is %s, in XMP %s", v, x),
				diag.Text{})
		}
	}
}
