package preflight

import (
	"slices"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"dayang/input/diag"
)

// fileRules checks what the file is as a whole.
func (c *checker) fileRules() {
	f := c.file
	if f.odd != (diag.Text{}) {
		c.fault("syntax", f.odd, diag.T("重新导出", "export it again"))
	}
	if f.encrypted {
		c.fault("encrypted", diag.T("文件加了密", "the file is encrypted"),
			diag.T("去掉密码", "remove the password"))
	}
	newest := map[Target]string{Screen: "2.0", PressX4: "1.6", PressX1a: "1.4", Archive: "1.7"}[c.Target]
	if f.version > newest {
		c.fault("version",
			diag.T("PDF 版本 %s，%s 最高 %s", "PDF version %s, %s goes up to %s", f.version, string(c.Target),
				newest),
			diag.Text{})
	}
	if c.Target == PressX1a && f.packed {
		c.fault("object-streams", diag.T("有对象流，PDF 1.4 不认识", "object streams, which PDF 1.4 does not know"),
			diag.Text{})
	}
	if c.Target != Screen {
		first, ok := f.bytes(at(f.id, 0))
		if second, ok2 := f.bytes(at(f.id, 1)); !ok || !ok2 || len(first) == 0 || len(second) == 0 {
			c.fault("file-id", diag.T("文件尾没有 ID", "the trailer has no ID"), diag.Text{})
		}
		if f.revisions > 1 {
			c.warn("revisions",
				diag.T("文件有 %d 次保存的痕迹", "the file was saved %d times on top of itself", f.revisions),
				diag.T("另存为新文件", "save it as a new file"))
		}
	}
}

func at(a types.Array, i int) types.Object {
	if i < len(a) {
		return a[i]
	}
	return nil
}

// filters refuses compressions that a standard does not know.
func (c *checker) filters() {
	bad := map[string]bool{"LZWDecode": true, "LZW": true, "Crypt": true}
	if c.Target == PressX1a {
		bad["JPXDecode"], bad["JBIG2Decode"] = true, true
	}
	for _, o := range c.file.all() {
		d, ok := o.(types.StreamDict)
		if !ok {
			continue
		}
		for _, n := range c.file.filterNames(d.Dict) {
			if bad[n] {
				c.fault("filter", diag.T("用了 %s 压缩", "compressed with %s", n), diag.Text{})
			}
		}
		if d.Dict["F"] != nil {
			c.fault("external-data", diag.T("有数据在文件之外", "data outside the file"), diag.Text{})
		}
	}
}

// slack is how far boxes may overlap by rounding, in points.
const slack = 0.01

// inside reports whether box a lies in box b.
func inside(a, b []float64) bool {
	return a[0] >= b[0]-slack && a[1] >= b[1]-slack && a[2] <= b[2]+slack && a[3] <= b[3]+slack
}

// box reads a rectangle with its corners in order, nil if it is none.
func (f *file) box(o types.Object) []float64 {
	v := f.floats(o)
	if len(v) != 4 {
		return nil
	}
	b := []float64{min(v[0], v[2]), min(v[1], v[3]), max(v[0], v[2]), max(v[1], v[3])}
	if b[2]-b[0] <= 0 || b[3]-b[1] <= 0 {
		return nil
	}
	return b
}

// boxes checks the page boxes (PDF/X-4, 6.11; PDF/X-1a, 6.8).
func (c *checker) boxes() {
	press := c.Target.press()
	for i, d := range c.file.pages {
		p := Page{
			Media: c.file.box(d["MediaBox"]),
			Bleed: c.file.box(d["BleedBox"]),
			Trim:  c.file.box(d["TrimBox"]),
		}
		c.Pages = append(c.Pages, p)
		if p.Media == nil {
			c.fault("box-media", onPage(i, "没有有效的 MediaBox", "no valid MediaBox"), diag.Text{})
			continue
		}
		art := c.file.box(d["ArtBox"])
		if press && (p.Trim == nil) == (art == nil) {
			c.fault("box-trim",
				onPage(i, "TrimBox 与 ArtBox 要有且只有一个", "there must be a TrimBox or an ArtBox, and not both"),
				diag.T("给出成品尺寸", "give the trimmed size"))
		}
		chain := []struct {
			name string
			box  []float64
		}{{"TrimBox", p.Trim}, {"ArtBox", art}, {"BleedBox", p.Bleed}, {"CropBox", c.file.box(d["CropBox"])},
			{"MediaBox", p.Media}}
		for k, in := range chain[:3] {
			for _, out := range chain[max(2, k+1):] {
				if in.box != nil && out.box != nil && !inside(in.box, out.box) && (out.name != "CropBox" || press) {
					c.fault("box-nesting", onPage(i, "%s 超出 %s", "the %s leaves the %s", in.name, out.name),
						diag.Text{})
				}
			}
		}
		if press {
			if v, _ := c.file.float(d["Rotate"]); v != 0 {
				c.fault("box-rotate", onPage(i, "页面转了 %g 度", "the page is rotated by %g degrees", v),
					diag.Text{})
			}
			if d["UserUnit"] != nil {
				c.fault("box-rotate",
					onPage(i, "页面改了单位（UserUnit）", "the page has a unit of its own (UserUnit)"), diag.Text{})
			}
			if first := c.Pages[0]; p.Trim != nil && first.Trim != nil && !sameSize(p.Trim, first.Trim) {
				c.warn("page-size",
					onPage(i, "成品尺寸与第 1 页不同", "the trimmed size differs from that of page 1"), diag.Text{})
			}
		}
	}
}

func sameSize(a, b []float64) bool {
	near := func(x, y float64) bool { return x-y < slack && y-x < slack }
	return near(a[2]-a[0], b[2]-b[0]) && near(a[3]-a[1], b[3]-b[1])
}

// annotations checks links and notes. PDF/X keeps them out of the bleed;
// PDF/A wants them printed and PDF/UA in the structure.
func (c *checker) annotations() {
	for i, d := range c.file.pages {
		area := c.file.box(d["BleedBox"])
		if area == nil {
			area = c.file.box(d["TrimBox"])
		}
		for _, o := range c.file.array(d["Annots"]) {
			a := c.file.dict(o)
			kind := c.file.name(a["Subtype"])
			r := c.file.box(a["Rect"])
			if c.Target.press() && kind != "PrinterMark" && kind != "TrapNet" && area != nil && r != nil &&
				r[0] < area[2] && r[2] > area[0] && r[1] < area[3] && r[3] > area[1] {
				c.fault("annotation", onPage(i, "页面内有批注或链接（%s）", "an annotation (%s) on the page", kind),
					diag.T("送印前去掉", "remove it before it goes to press"))
			}
			if c.Target == Archive {
				if flags, _ := c.file.float(a["F"]); int(flags)&4 == 0 || int(flags)&(1|2|32) != 0 {
					c.fault("annotation",
						onPage(i, "批注（%s）未设为可打印", "an annotation (%s) is hidden or not printed", kind),
						diag.Text{})
				}
			}
			if c.Target.tagged() && kind == "Link" {
				if a["StructParent"] == nil {
					c.ua("link-tag", onPage(i, "链接不在结构里", "a link is not in the structure"), diag.Text{})
				}
				if c.file.str(a["Contents"]) == "" {
					c.ua("link-text", onPage(i, "链接没有说明", "a link has no description"), diag.Text{})
				}
			}
		}
	}
}

// actions refuses what a file does by itself, and what it carries.
func (c *checker) actions() {
	f := c.file
	names := f.dict(f.catalog["Names"])
	for _, k := range []struct {
		there bool
		what  diag.Text
	}{
		{f.dict(f.catalog["OpenAction"])["S"] != nil && f.name(f.dict(f.catalog["OpenAction"])["S"]) != "GoTo",
			diag.T("打开时执行动作", "an action when it is opened")},
		{f.catalog["AA"] != nil, diag.T("自动执行的动作", "automatic actions")},
		{names["JavaScript"] != nil, diag.Text{ZH: "JavaScript", EN: "JavaScript"}},
		{f.catalog["AcroForm"] != nil && len(f.array(f.dict(f.catalog["AcroForm"])["Fields"])) > 0,
			diag.T("表单", "a form")},
		{slices.ContainsFunc(f.pages, func(d types.Dict) bool { return d["AA"] != nil }),
			diag.T("页面上自动执行的动作", "automatic actions of a page")},
	} {
		if k.there {
			c.fault("action", diag.Text{ZH: "文件里有" + k.what.ZH, EN: "the file has " + k.what.EN}, diag.Text{})
		}
	}
	for _, o := range f.all() {
		if d := f.dict(o); f.name(d["S"]) == "JavaScript" || f.name(d["S"]) == "Launch" {
			c.fault("action", diag.T("文件里有 %s 动作", "the file has a %s action", f.name(d["S"])), diag.Text{})
		}
	}
	if names["EmbeddedFiles"] != nil {
		c.fault("embedded-files", diag.T("文件里附有别的文件", "other files are attached"), diag.Text{})
	}
	if c.Target == PressX1a && f.catalog["OCProperties"] != nil {
		c.fault("layers", diag.T("有图层，PDF/X-1a 不许", "layers, which PDF/X-1a does not allow"), diag.Text{})
	}
}
