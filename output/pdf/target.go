package pdf

import (
	"slices"
	"strings"
	"time"

	"dayang/input/diag"
	"dayang/layout/page"
	"dayang/output/pdf/icc"
)

// Target is what a file is made for.
type Target string

// The targets.
const (
	Screen   Target = "screen"    // reading and searching; tagged, with links
	PressX4  Target = "press-x4"  // PDF/X-4 (ISO 15930-7)
	PressX1a Target = "press-x1a" // PDF/X-1a:2003 (ISO 15930-4)
	Archive  Target = "archive"   // PDF/A-2 (ISO 19005-2) and PDF/UA-1 (ISO 14289-1)
)

// Targets lists the targets for messages and help.
func Targets() []Target { return []Target{Screen, PressX4, PressX1a, Archive} }

// press reports whether the file goes to a printer.
func (t Target) press() bool { return t == PressX4 || t == PressX1a }

// process reports whether all colour must be that of a press: PDF/X-1a allows
// no other, and PDF/A allows device colour only of the kind of its one intent.
func (t Target) process() bool { return t.press() || t == Archive }

// version is the PDF version that the standard is built on.
func (t Target) version() string {
	switch t {
	case PressX1a:
		return "1.4"
	case PressX4:
		return "1.6"
	}
	return "1.7"
}

// packed reports whether objects may stand in compressed streams (PDF 1.5).
func (t Target) packed() bool { return t != PressX1a }

// job is a target with all that the options leave open settled.
type job struct {
	Options
	condition icc.Condition
	date      time.Time
}

// newJob checks the options. The error is a *diag.Fault.
func newJob(o Options) (*job, error) {
	if o.Target == "" {
		o.Target = Screen
	}
	if !slices.Contains(Targets(), o.Target) {
		return nil, diag.NewFault("target", diag.Pos{},
			diag.T("不认识用途 %q", "unknown target %q", string(o.Target)),
			diag.T("可用：screen press-x4 press-x1a archive", "known: screen, press-x4, press-x1a, archive"), nil)
	}
	j := &job{Options: o, date: o.Date}
	if j.date.IsZero() && o.Target.process() {
		// PDF/X asks for a date and PDF/A for its agreement. Nobody knows one,
		// and the clock would make every build another file.
		j.date = time.Unix(0, 0).UTC()
	}
	var ok bool
	if j.condition, ok = icc.Find(o.Condition); !ok {
		return nil, diag.NewFault("condition", diag.Pos{},
			diag.T("不认识印刷条件 %q", "unknown output condition %q", o.Condition),
			diag.T("可用：newsprint coated ifra26 jcn2002", "known: newsprint, coated, ifra26, jcn2002"), nil)
	}
	if j.condition.Data == nil && o.Target.process() && o.Target != PressX1a {
		return nil, diag.NewFault("condition", diag.Pos{},
			diag.T("%[2]s 要嵌入 ICC 特性文件，%[1]s 只有登记名",
				"%[2]s embeds an ICC profile, of %[1]s only the name is known", j.condition.Name, string(o.Target)),
			diag.T("用 newsprint 或 coated，或改用 press-x1a", "use newsprint or coated, or the target press-x1a"),
			nil)
	}
	if reserved := reservedInk(o.Spot.Name); reserved != "" {
		return nil, diag.NewFault("spot", diag.Pos{},
			diag.T("专色不能叫 %[1]q：PDF 留着 %[2]s 这个名字，会印到别的版上，或者印不出来",
				"a spot ink cannot be called %[1]q: PDF reserves the name %[2]s, which prints on other plates or on none",
				o.Spot.Name, reserved),
			diag.T("写油墨的名字，如 PANTONE 185 C", "give the name of the ink, as PANTONE 185 C"), nil)
	}
	return j, nil
}

// reservedInk is the name of a plate or of plates that a name of an ink stands for in PDF
// (ISO 32000-1, 8.6.6.4), empty if it may be that of a spot ink. Some printers take
// letters of either case for the same.
func reservedInk(name string) string {
	for _, r := range []string{"All", "None", "Cyan", "Magenta", "Yellow", "Black"} {
		if strings.EqualFold(name, r) {
			return r
		}
	}
	return ""
}

// checkInk refuses colours of more ink than the paper takes. The error is a
// *diag.Fault.
func (j *job) checkInk(book *page.Book) error {
	if !j.Target.press() {
		return nil
	}
	for i := range book.Pages {
		for _, it := range book.Pages[i].Items {
			c, _ := it.Color()
			if j.Spot.Name != "" && c == j.Spot.Color {
				continue // one ink
			}
			if sum := int(c.C) + int(c.M) + int(c.Y) + int(c.K); sum > j.condition.InkLimit {
				return diag.NewFault("ink-limit", diag.Pos{},
					diag.T("第 %[1]d 页的颜色 C%[2]d M%[3]d Y%[4]d K%[5]d 总墨量 %[6]d%%，超过 %[7]s 的 %[8]d%%",
						"the colour C%[2]d M%[3]d Y%[4]d K%[5]d on page %[1]d has %[6]d %% of ink, more than the %[8]d %% of %[7]s",
						i+1, c.C, c.M, c.Y, c.K, sum, j.condition.Identifier, j.condition.InkLimit),
					diag.T("在版式里改用墨量较少的颜色", "choose a colour with less ink in the design"), nil)
			}
		}
	}
	return nil
}
