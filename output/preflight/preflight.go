// Package preflight reads a PDF file back and checks it against what a printer,
// an archive or a reader asks of it. It trusts nothing that the writer of this
// program knows: the objects are read by pdfcpu, the content streams, character
// maps and font programs by readers of its own, and it judges files of other
// programs, too.
package preflight

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu"

	"dayang/input/diag"
)

// Target is the standard that a file is checked against.
type Target string

// The targets.
const (
	Screen   Target = "screen"
	PressX4  Target = "press-x4"  // PDF/X-4
	PressX1a Target = "press-x1a" // PDF/X-1a:2001 and 2003
	Archive  Target = "archive"   // PDF/A-2 and PDF/UA-1
)

// Targets lists the targets.
func Targets() []Target { return []Target{Screen, PressX4, PressX1a, Archive} }

func (t Target) press() bool  { return t == PressX4 || t == PressX1a }
func (t Target) tagged() bool { return t == Screen || t == Archive }

// Options say what to check.
type Options struct {
	// Name is the file's name in messages.
	Name string
	// Target is the standard; empty is the one that the file claims, else Screen.
	Target Target
	// InkLimit is the greatest total area coverage in per cent; 0 is that of
	// the file's output condition, if it is known.
	InkLimit int
	// Source is the text that must be in the file, block by block in reading
	// order; nil checks no text.
	Source []string
	// Free are pieces of it that a design may set in another place, as an editor's
	// note in the head of the page.
	Free []string
}

// Report is what was found.
type Report struct {
	File     string    `json:"file"`
	Target   Target    `json:"target"`
	Claims   []string  `json:"claims"`
	Version  string    `json:"version"`
	Size     int       `json:"size"` // bytes
	Pages    []Page    `json:"pages"`
	Fonts    []Font    `json:"fonts"`
	Images   []Image   `json:"images"`
	Intent   string    `json:"intent,omitempty"`
	InkLimit int       `json:"inkLimit,omitempty"` // per cent
	Coverage float64   `json:"coverage"`           // the greatest of any colour, per cent
	Text     Text      `json:"text"`
	Findings diag.List `json:"findings"`
}

// Page is a page's boxes in points: left, bottom, right, top.
type Page struct {
	Media []float64 `json:"media"`
	Bleed []float64 `json:"bleed,omitempty"`
	Trim  []float64 `json:"trim,omitempty"`
}

// Font is a font of the file.
type Font struct {
	Name     string `json:"name"`
	Embedded bool   `json:"embedded"`
	Bytes    int    `json:"bytes"`  // as stored, compressed
	Glyphs   int    `json:"glyphs"` // that the text uses
}

// Image is a placed image.
type Image struct {
	Page  int     `json:"page"` // from 1
	Space string  `json:"space"`
	DPI   float64 `json:"dpi"` // the smaller of both directions
}

// Text is how the text of the file compares with the source.
type Text struct {
	Characters int  `json:"characters"` // without blanks
	Compared   bool `json:"compared"`
	Missing    int  `json:"missing"` // blocks of the source that are not there
	Extra      int  `json:"extra"`   // characters that the source does not have
}

// Check checks a file. A file that cannot be read is a finding; the error is that of ctx.
func Check(ctx context.Context, data []byte, o Options) (*Report, error) {
	r := &Report{
		File: o.Name, Target: o.Target, Size: len(data), InkLimit: o.InkLimit,
		Claims: []string{}, Pages: []Page{}, Fonts: []Font{}, Images: []Image{}, Findings: diag.List{},
	}
	c := &checker{Report: r, source: o.Source, free: o.Free}
	f, err := open(ctx, data)
	if ctx.Err() != nil {
		return nil, ctx.Err()
	}
	if errors.Is(err, pdfcpu.ErrWrongPassword) {
		c.fault("encrypted", diag.T("文件要密码才能打开", "the file does not open without a password"),
			diag.T("去掉密码", "remove the password"))
		return r, nil
	}
	if err != nil {
		c.fault("syntax", unreadable(err),
			diag.T("重新导出", "export it again"))
		return r, nil
	}
	c.file = f
	c.Version = f.version
	for _, rule := range rules() {
		if rule.when != nil && !rule.when(c.Target) {
			continue
		}
		if err := c.run(rule); err != nil {
			return nil, err
		}
		if c.spent {
			break
		}
	}
	return r, nil
}

// claimed is the target of the standards that a file claims.
func claimed(claims []string) Target {
	all := strings.Join(claims, " ")
	switch {
	case strings.Contains(all, "PDF/X-1"):
		return PressX1a
	case strings.Contains(all, "PDF/X"):
		return PressX4
	case strings.Contains(all, "PDF/A"):
		return Archive
	}
	return Screen
}

// rule is one group of checks.
type rule struct {
	name  string
	when  func(Target) bool // nil: always
	check func(*checker)
}

// rules are the checks in the order of their reports.
func rules() []rule {
	press := Target.press
	process := func(t Target) bool { return t != Screen }
	return []rule{
		{"claims", nil, (*checker).claims}, // and settles the target
		{"file", nil, (*checker).fileRules},
		{"filters", process, (*checker).filters},
		{"boxes", nil, (*checker).boxes},
		{"content", nil, (*checker).content}, // collects what the next ones judge
		{"fonts", nil, (*checker).fonts},
		{"colour", process, (*checker).colors},
		{"states", process, (*checker).states},
		{"small print", press, (*checker).smallPrint},
		{"images", nil, (*checker).images},
		{"annotations", nil, (*checker).annotations},
		{"actions", process, (*checker).actions},
		{"intent", process, (*checker).intent},
		{"metadata", nil, (*checker).metadata},
		{"tags", Target.tagged, (*checker).tags},
		{"text", nil, (*checker).text},
	}
}

// checker is one check of one file.
type checker struct {
	*Report
	file    *file
	source  []string
	free    []string
	xmp     xmp
	pages   []*pageContent
	used    map[int]*font // by object number; negative ones are no objects
	tree    *structTree
	spent   bool           // the file asked for too much
	limited map[string]int // findings of a rule, to stop a flood
}

// unreadable says why a file cannot be read, as far as the words of the reader tell.
func unreadable(err error) diag.Text {
	switch s := strings.ToLower(err.Error()); {
	case errors.Is(err, errTooMuch):
		return diag.T("文件读不出来：照它的大小，要做的事多得离谱",
			"the file cannot be read: it asks for far more work than one of its size should")
	case strings.Contains(s, "eof"):
		return diag.T("文件读不出来：不完整，后面断了",
			"the file cannot be read: it is cut off, its end is missing")
	case strings.Contains(s, "xref"):
		return diag.T("文件读不出来：对象的目录（xref）有误",
			"the file cannot be read: its table of objects (xref) is wrong")
	}
	return diag.Text{
		ZH: "文件读不出来：结构有误",
		EN: fmt.Sprintf("the file cannot be read: its structure is broken: %v", err),
	}
}

// run keeps a rule that fails on a damaged file from stopping the others. The error is
// that of an interrupted run.
func (c *checker) run(r rule) (err error) {
	defer func() {
		p := recover()
		switch s, stopped := p.(stop); {
		case p == nil:
		case stopped && !errors.Is(s.err, errTooMuch):
			err = s.err
		case stopped:
			c.spent = true
			c.fault("too-much",
				diag.T("照文件的大小，要做的事多得离谱，检查“%s”时停下，以后的没有检查",
					"the file asks for far more work than one of its size should: the check ends at %s", r.name),
				diag.T("重新导出", "export it again"))
		default:
			c.fault("syntax",
				diag.T("检查“%s”时文件结构出错：%v", "the file's structure is broken where %s are checked: %v",
					r.name, p),
				diag.Text{})
		}
	}()
	r.check(c)
	return nil
}

// flood is how many findings of one kind are told.
const flood = 5

func (c *checker) add(sev diag.Severity, code string, msg, hint diag.Text) {
	if c.limited == nil {
		c.limited = map[string]int{}
	}
	c.limited[code]++
	if n := c.limited[code]; n > flood {
		return
	} else if n == flood {
		msg.ZH, msg.EN = msg.ZH+"；其余同类不再列出", msg.EN+"; more of this kind are not listed"
	}
	c.Findings.Add(sev, code, diag.Pos{File: c.File}, msg, hint)
}

func (c *checker) fault(code string, msg, hint diag.Text) { c.add(diag.Error, code, msg, hint) }
func (c *checker) warn(code string, msg, hint diag.Text)  { c.add(diag.Warning, code, msg, hint) }

// onPage says where, with the page from 1.
func onPage(i int, zh, en string, args ...any) diag.Text {
	t := diag.T(zh, en, args...)
	return diag.Text{ZH: fmt.Sprintf("第 %d 页：%s", i+1, t.ZH), EN: fmt.Sprintf("page %d: %s", i+1, t.EN)}
}
