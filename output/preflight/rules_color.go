package preflight

import (
	"bytes"
	"fmt"
	"image"
	"image/jpeg"
	"maps"
	"slices"
	"strings"
	"unicode"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"dayang/input/diag"
	"dayang/output/pdf/icc"
)

// allowed reports whether a colour space may stand in the target.
func (c *checker) allowed(space string) bool {
	for _, part := range strings.Split(space, "/") {
		kind, _, _ := strings.Cut(part, " ")
		switch kind {
		case "DeviceCMYK", "DeviceGray", "Separation", "DeviceN", "Indexed", "Pattern":
		case "ICCBased", "CalGray", "CalRGB", "Lab":
			if c.Target == PressX1a {
				return false
			}
		default: // DeviceRGB, and what nobody knows
			return false
		}
	}
	return true
}

// colors checks the colours of text, lines and areas.
func (c *checker) colors() {
	if c.InkLimit == 0 {
		if k, ok := c.condition(); ok {
			c.InkLimit = k.InkLimit
		}
	}
	for i, p := range c.pages {
		trim := c.trim(i)
		for _, s := range p.spaces {
			if !c.allowed(s.space) {
				c.fault("color-space",
					onPage(i, "颜色空间 %s 不能付印", "colours in %s, which %s does not allow", s.space,
						string(c.Target)),
					diag.T("换成 CMYK", "convert to CMYK"))
			}
		}
		cover := func(k color, x, y float64) {
			v := k.coverage()
			if trim != nil && (x < trim[0] || x > trim[2] || y < trim[1] || y > trim[3]) {
				return // marks outside the page
			}
			if c.Coverage = max(c.Coverage, v); c.InkLimit > 0 && v > float64(c.InkLimit)+0.5 && c.Target.press() {
				c.fault("ink-limit",
					onPage(i, "总墨量 %.0f%%，超过 %d%%", "%.0f %% of ink, more than %d %%", v, c.InkLimit),
					diag.T("改用墨量较少的颜色", "choose a colour with less ink"))
			}
		}
		within := map[string]bool{} // spaces of what is painted on the page itself
		judge := func(k color, x, y float64) {
			cover(k, x, y)
			if trim == nil || inside([]float64{x, y, x, y}, trim) {
				within[k.space] = true
			}
		}
		for _, t := range p.texts {
			judge(t.color, t.x, t.y)
		}
		for _, a := range p.paints {
			judge(a.color, (a.x0+a.x1)/2, (a.y0+a.y1)/2)
		}
		for _, s := range slices.Sorted(maps.Keys(within)) {
			c.plates(i, s, p.tints[s])
		}
	}
}

// plates checks that what is painted in a separation goes on a plate of its own: some
// names stand for other plates, for all or for none (ISO 32000-1, 8.6.6.4). tint is the
// function that gives its colour where there is no such plate.
func (c *checker) plates(i int, space string, tint types.Object) {
	ink, ok := strings.CutPrefix(space, "Separation ")
	if !ok {
		return
	}
	ink, _, _ = strings.Cut(ink, "/")
	rename := diag.T("给专色另起名字", "give the spot ink another name")
	switch at := slices.Index([]string{"Cyan", "Magenta", "Yellow", "Black"}, ink); {
	case ink == "None":
		c.fault("ink-name",
			onPage(i, "专色名 None 表示不印，用它的文字和图形一块版上也没有",
				"what is painted in the ink None is on no plate"),
			rename)
	case ink == "All":
		c.fault("ink-name",
			onPage(i, "专色名 All 表示所有的版，只可用于套准线",
				"what is painted in the ink All is on every plate; it is for registration marks only"),
			rename)
	case at >= 0:
		full := c.file.floats(c.file.dict(tint)["C1"])
		pure := [4]float64{}
		pure[at] = 1
		if len(full) == 4 && [4]float64(full) != pure {
			c.fault("ink-name",
				onPage(i, "叫 %s 的专色印在这种四色油墨的版上，颜色却不是它",
					"a spot ink called %s is printed on the plate of that process ink, but is of another colour",
					ink),
				rename)
		}
	}
}

// condition is the file's output condition, if it is known.
func (c *checker) condition() (icc.Condition, bool) {
	for _, o := range c.file.array(c.file.catalog["OutputIntents"]) {
		if id := c.file.str(c.file.dict(o)["OutputConditionIdentifier"]); id != "" {
			if k, ok := icc.Find(id); ok {
				return k, true
			}
		}
	}
	return icc.Condition{}, false
}

func (c *checker) trim(i int) []float64 {
	if i < len(c.Pages) {
		return c.Pages[i].Trim
	}
	return nil
}

// states checks the graphics states: transparency and what is the printer's to
// decide.
func (c *checker) states() {
	clear := func(i int, what string) {
		if c.Target == PressX1a {
			c.fault("transparency", onPage(i, "有透明效果（%s）", "transparency (%s)", what),
				diag.T("拼合透明", "flatten it"))
		}
	}
	for i, p := range c.pages {
		for _, d := range p.states {
			for _, k := range []string{"ca", "CA"} {
				if v, ok := c.file.float(d[k]); ok && v < 1 {
					clear(i, k)
				}
			}
			if m := c.file.name(d["BM"]); m != "" && m != "Normal" && m != "Compatible" {
				clear(i, "BM "+m)
			}
			if c.file.dict(d["SMask"]) != nil {
				clear(i, "SMask")
			}
			if d["TR"] != nil || d["TR2"] != nil && c.file.name(d["TR2"]) != "Default" || d["HTP"] != nil {
				c.fault("transfer", onPage(i, "有传递函数或加网设定", "a transfer function or halftone phase"),
					diag.Text{})
			}
		}
		groups := append(slices.Clone(p.forms), c.file.pages[i])
		for _, d := range groups {
			if c.file.name(c.file.dict(d["Group"])["S"]) == "Transparency" {
				clear(i, "Group")
			}
		}
		for _, im := range p.images {
			if im.dict["SMask"] != nil {
				clear(i, "SMask")
			}
		}
	}
}

// Limits of small print on newsprint, in points: vendors' specifications.
const (
	leastType      = 7.0
	leastRule      = 0.25
	leastColorType = 14.0
)

// wordy reports whether a text has letters or figures: they blur where inks are out
// of register, the square at the end of a report does not.
func wordy(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) })
}

// smallPrint checks what the press cannot hold.
func (c *checker) smallPrint() {
	for i, p := range c.pages {
		tiny, colored, bare := 0, 0, 0
		for _, t := range p.texts {
			if t.hidden || strings.TrimSpace(t.text) == "" {
				continue
			}
			k, ok := t.color.inks()
			inks := 0
			for _, v := range k {
				if v > 0 {
					inks++
				}
			}
			if t.size < leastType-slack {
				tiny++
			}
			if ok && inks > 1 && wordy(t.text) && t.size < leastColorType-slack {
				colored++
			}
			if ok && inks == 0 && t.over {
				c.fault("white-overprint",
					onPage(i, "白字设了套印，印出来就没了", "white text overprints and will vanish"),
					diag.T("关掉套印", "let it knock out"))
			}
			if k == [4]float64{3: 1} && !t.over {
				bare++
			}
		}
		if tiny > 0 {
			c.warn("type-size", onPage(i, "%d 处文字小于 7 点", "%d pieces of text below 7 pt", tiny),
				diag.T("放大字号", "set them larger"))
		}
		if colored > 0 {
			c.warn("type-inks",
				onPage(i, "%d 处小于 14 点的文字用了几色油墨，套不准会发虚",
					"%d pieces of text below 14 pt in several inks will blur", colored),
				diag.T("正文用单黑", "set text in black only"))
		}
		if bare > 0 {
			c.warn("overprint", onPage(i, "%d 处黑字没有设套印", "%d pieces of black text do not overprint", bare),
				diag.Text{})
		}
		thin := 0
		trim := c.trim(i)
		for _, a := range p.paints {
			if a.width < leastRule-slack && (trim == nil || inside([]float64{a.x0, a.y0, a.x1, a.y1}, trim)) {
				thin++
			}
			if k, ok := a.color.inks(); ok && k == [4]float64{} && a.over {
				c.fault("white-overprint", onPage(i, "白色设了套印", "white overprints"), diag.Text{})
			}
		}
		if thin > 0 {
			c.warn("rule-width", onPage(i, "%d 条线细于 0.25 点", "%d rules thinner than 0.25 pt", thin),
				diag.T("加粗", "make them thicker"))
		}
	}
}

// wantedDPI is what pictures want in dots per inch, and what asks for it: the output
// condition, or, where none is named, an office printer.
func (c *checker) wantedDPI() (int, diag.Text) {
	if k, ok := c.condition(); ok && c.Target.press() {
		return k.Resolution, diag.T("%[1]s 要 %[2]d", "%[1]s wants %[2]d", k.Identifier, k.Resolution)
	}
	if c.Target.press() {
		return 200, diag.T("报纸要 200", "newsprint wants 200")
	}
	return 150, diag.T("打印要 150", "a print wants 150")
}

// images checks the placed images.
func (c *checker) images() {
	wanted, why := c.wantedDPI()
	for i, p := range c.pages {
		for _, im := range p.images {
			space := c.file.colorSpace(im.dict["ColorSpace"], 0)
			mask, _ := c.file.boolean(im.dict["ImageMask"])
			if mask {
				space = "mask"
			}
			c.Images = append(c.Images, Image{Page: i + 1, Space: space, DPI: float64(int(im.dpi + 0.5))})
			if c.Target != Screen && !mask && !c.allowed(space) {
				c.fault("image-color", onPage(i, "图片的颜色空间是 %s", "an image in %s", space),
					diag.T("换成 CMYK 或灰度", "convert it to CMYK or grey"))
			}
			if share := c.overInked(im.obj); share > 0.001 {
				c.fault("image-ink",
					onPage(i, "图片 %.1f%% 的像素总墨量超过 %d%%",
						"%.1f %% of an image's pixels have more than %d %% of ink", share*100, c.InkLimit),
					diag.T("按印刷条件重新分色", "separate it for the output condition"))
			}
			if im.dpi < float64(wanted)-1 && c.Target != Archive {
				grade := c.warn
				if c.Target.press() && im.dpi < float64(wanted)/2-1 {
					grade = c.fault
				}
				grade("image-resolution",
					onPage(i, "图片 %[1]s dpi，%[2]s", "an image of %[1]s dpi; %[3]s", fmt.Sprintf("%.0f", im.dpi),
						why.ZH, why.EN),
					diag.T("换大图，或排小些", "supply a larger image, or set it smaller"))
			}
			if v, _ := c.file.boolean(im.dict["Interpolate"]); v && c.Target == Archive {
				c.fault("image-interpolate", onPage(i, "图片要求插值", "an image asks to be interpolated"),
					diag.Text{})
			}
		}
	}
}

// overInked is the share of an image's pixels with more ink than the limit; a
// tenth of it is left for the noise of JPEG. Images of other kinds have none.
func (c *checker) overInked(o types.Object) float64 {
	d, ok := c.file.value(o).(types.StreamDict)
	if !ok || !c.Target.press() || c.InkLimit == 0 || c.file.name(d.Dict["ColorSpace"]) != "DeviceCMYK" {
		return 0
	}
	r, _ := o.(types.IndirectRef) // as streams are
	if share, ok := c.file.inked[int(r.ObjectNumber)]; ok {
		return share
	}
	var pix []byte
	if filters := c.file.filterNames(d.Dict); len(filters) == 1 && filters[0] == "DCTDecode" {
		size, err := jpeg.DecodeConfig(bytes.NewReader(d.Raw))
		if err != nil {
			return 0
		}
		c.file.spend(size.Width * size.Height / dataEffort * 4)
		if img, err := jpeg.Decode(bytes.NewReader(d.Raw)); err == nil {
			if k, ok := img.(*image.CMYK); ok {
				pix = k.Pix
			}
		}
	} else if bits, _ := c.file.float(d.Dict["BitsPerComponent"]); bits == 8 && d.Dict["Decode"] == nil {
		pix, _ = c.file.stream(o)
	}
	over := 0
	for i := 0; i+4 <= len(pix); i += 4 {
		if sum := int(pix[i]) + int(pix[i+1]) + int(pix[i+2]) + int(pix[i+3]); sum*1000 > c.InkLimit*11*255 {
			over++
		}
	}
	share := float64(over) / float64(max(1, len(pix)/4))
	c.file.inked[int(r.ObjectNumber)] = share
	return share
}

// intent checks the output intent (ISO 32000-1, 14.11.5).
func (c *checker) intent() {
	want := "GTS_PDFX"
	if c.Target == Archive {
		want = "GTS_PDFA1"
	}
	n := 0
	for _, o := range c.file.array(c.file.catalog["OutputIntents"]) {
		d := c.file.dict(o)
		if c.file.name(d["S"]) != want {
			continue
		}
		n++
		id := c.file.str(d["OutputConditionIdentifier"])
		c.Intent = id
		if id == "" || c.Target.press() && c.file.str(d["Info"]) == "" && c.file.str(d["RegistryName"]) == "" {
			c.fault("intent-identifier",
				diag.T("输出意图没有说明印刷条件", "the output intent does not name its condition"), diag.Text{})
		}
		profile, err := c.file.stream(d["DestOutputProfile"])
		if d["DestOutputProfile"] == nil {
			if c.Target == PressX4 || c.Target == Archive {
				c.fault("intent-profile", diag.T("没有嵌入 ICC 特性文件", "no ICC profile is embedded"),
					diag.Text{})
			} else if c.file.str(d["RegistryName"]) == "" {
				c.fault("intent-profile",
					diag.T("没有 ICC 特性文件，也没有登记处", "neither an ICC profile nor a registry"), diag.Text{})
			}
			continue
		}
		h, herr := icc.ReadHeader(profile)
		inks, _ := c.file.float(c.file.dict(d["DestOutputProfile"])["N"])
		if err != nil || herr != nil || h.Class != "prtr" || h.Space != "CMYK" || inks != 4 {
			c.fault("intent-profile",
				diag.T("输出意图里的不是 CMYK 输出特性文件",
					"the output intent's profile is not one for CMYK output"),
				diag.Text{})
		}
	}
	if n != 1 {
		c.fault("intent-missing",
			diag.T("%s 输出意图有 %d 个，应有 1 个", "%[2]d output intents %[1]s where there must be one", want, n),
			diag.T("用 --target 重新导出", "export it with --target"))
	}
}
