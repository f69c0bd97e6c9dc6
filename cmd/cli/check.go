package cli

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"math"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/urfave/cli/v2"

	"dayang/fonts/sfnt"
	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/layout/page"
	"dayang/output"
	"dayang/output/pdf"
	"dayang/output/preflight"
	"dayang/styles"
)

// pressFlags are the flags of what a PDF is made for.
func pressFlags(t both) []cli.Flag {
	return []cli.Flag{
		oneOf("target", "",
			t("pdf 的用途：screen、press-x4、press-x1a 或 archive；默认按版式，再按 screen",
				"what a pdf is for: screen, press-x4, press-x1a or archive; that of the design if not given, else screen"),
			targets()),
		choiceFlag{&cli.StringFlag{
			Name: "profile",
			Usage: t("印刷条件：newsprint、coated、ifra26 或 jcn2002；默认 newsprint",
				"output condition: newsprint, coated, ifra26 or jcn2002; newsprint if not given"),
		},
			[]string{"newsprint", "coated", "ifra26", "jcn2002"}, false},
		&cli.StringFlag{
			Name: "spot",
			Usage: t("用专色印一种颜色，如 \"PANTONE 185 C=M100 Y100 K10\"",
				"print a colour in a spot ink, as \"PANTONE 185 C=M100 Y100 K10\""),
		},
		&cli.BoolFlag{
			Name:  "marks",
			Usage: t("加裁切线、套准线和色标", "add crop marks, registration marks and a colour bar"),
		},
	}
}

func targets() (out []string) {
	for _, t := range preflight.Targets() {
		out = append(out, string(t))
	}
	return out
}

// pressOptions reads the flags of pressFlags over what the design says.
func pressOptions(c *cli.Context, design styles.Press, o *output.Options) error {
	o.Target, o.Condition, o.Marks = pdf.Target(design.Target), design.Profile, design.Marks
	if c.IsSet("target") {
		o.Target = pdf.Target(c.String("target"))
	}
	if c.IsSet("profile") {
		o.Condition = c.String("profile")
	}
	if c.IsSet("marks") {
		o.Marks = c.Bool("marks")
	}
	s := c.String("spot")
	if s == "" {
		return nil
	}
	wrong := usage("专色 %q 看不懂，应写成 名称=M100 Y100 K10",
		"the spot ink %q is not understood; write NAME=M100 Y100 K10", s)
	name, inks, _ := strings.Cut(s, "=")
	o.Spot.Name = strings.TrimSpace(name)
	if o.Spot.Name == "" || strings.TrimSpace(inks) == "" {
		return wrong
	}
	given := map[byte]bool{}
	for _, w := range strings.Fields(inks) {
		n, err := strconv.Atoi(w[1:])
		at, known := map[byte]*uint8{
			'C': &o.Spot.Color.C,
			'M': &o.Spot.Color.M,
			'Y': &o.Spot.Color.Y,
			'K': &o.Spot.Color.K,
		}[w[0]]
		if err != nil || !known || n < 0 || n > 100 {
			return wrong
		}
		if given[w[0]] {
			return wrong // which of the two?
		}
		*at, given[w[0]] = uint8(n), true
	}
	return nil
}

// spotIdle warns of a spot ink in which nothing of a book is printed: it has no plate.
// Only what has exactly its colour goes on it.
func spotIdle(in string, b *page.Book, spot pdf.Spot) (l diag.List) {
	if spot.Name == "" {
		return nil
	}
	var has []string
	for i := range b.Pages {
		for _, it := range b.Pages[i].Items {
			c, ok := it.Color()
			if ok && c == spot.Color {
				return nil
			}
			if s := mixture(c); ok && !slices.Contains(has, s) {
				has = append(has, s)
			}
		}
	}
	slices.Sort(has)
	l.Add(diag.Warning, "spot-unused", diag.Pos{File: in},
		diag.T("没有一处是 %[2]s，专色 %[1]s 印不出东西",
			"nothing has the colour %[2]s: the spot ink %[1]s prints nothing", spot.Name, mixture(spot.Color)),
		diag.T("页面上的颜色：%s", "the colours of the pages: %s", strings.Join(has, ", ")))
	return l
}

// mixture is a colour as --spot takes it.
func mixture(c page.Color) string {
	var out []string
	for _, ink := range []struct {
		name string
		n    uint8
	}{{"C", c.C}, {"M", c.M}, {"Y", c.Y}, {"K", c.K}} {
		if ink.n > 0 {
			out = append(out, fmt.Sprintf("%s%d", ink.name, ink.n))
		}
	}
	if out == nil {
		return "K0"
	}
	return strings.Join(out, " ")
}

// onlyPDF refuses flags of pressFlags where no PDF is made.
func onlyPDF(c *cli.Context) error {
	for _, name := range []string{"target", "profile", "spot", "marks"} {
		if c.IsSet(name) {
			return usage("--%s 只用于 pdf", "--%s is for pdf only", name)
		}
	}
	return nil
}

// writeFault is the exit code of what a writer refuses: a wrong option, or a
// document that the target does not allow.
func writeFault(code string) int {
	switch code {
	case "no-such-page", "resolution", "target", "condition", "spot", "format", "font-damaged":
		return exitUsage
	}
	return exitDocument
}

// unwritten is the failure of a writer. A glyph of a user's font that turns out
// to be damaged when it is drawn is one of those that people can put right. What is wrong in
// the document and has no place of its own is told with its file; Ctrl-C is no failure.
func unwritten(in string, err error) error {
	if errors.Is(err, context.Canceled) {
		return err
	}
	var damaged *sfnt.Error
	if _, ok := diag.AsFault(err); !ok && errors.As(err, &damaged) && damaged.File != "" {
		err = diag.NewFault("font-damaged", diag.Pos{File: damaged.File},
			diag.Text{ZH: "字体用不了：" + damaged.ReasonZH(), EN: "the font cannot be used: " + damaged.Reason()},
			diag.T("换一个完好的 TTF、OTF、TTC 文件", "choose an undamaged TTF, OTF or TTC file"), err)
	}
	f, ok := diag.AsFault(err)
	if !ok {
		return fail(exitInternal, err)
	}
	code := writeFault(f.Code)
	if code == exitDocument && f.Pos == (diag.Pos{}) {
		if in == "-" {
			in = "stdin"
		}
		err = diag.NewFault(f.Code, diag.Pos{File: in}, f.Msg, f.Hint, err)
	}
	return fail(code, err)
}

// checkCommand describes the command `dayang check`.
func (p *program) checkCommand(t both) *cli.Command {
	return &cli.Command{
		Name: "check", ArgsUsage: "FILE.pdf|INPUT",
		Usage: t("印前检查：PDF，或报告排出的 PDF", "preflight a PDF, or the one that a report makes"),
		Description: t(`dayang check 大样.pdf
dayang check 大样.pdf --target press-x4 --source 报告.txt
dayang check 报告.txt --target press-x1a --format json`,
			`dayang check page.pdf
dayang check page.pdf --target press-x4 --source report.txt
dayang check report.txt --target press-x1a --format json`),
		Flags: slices.Concat([]cli.Flag{
			&cli.StringFlag{
				Name:  "source",
				Usage: t("PDF 的文字应与这份报告相同", "the report whose text the PDF must have"),
			},
			&cli.IntFlag{
				Name: "ink-limit",
				Usage: t("总墨量上限，百分数；默认按文件的印刷条件",
					"limit of total ink in per cent; that of the file's output condition if not given"),
			},
			textOrJSON(t),
		}, pressFlags(t), lookFlags(t), reportFlags(t)),
		Action: p.check,
	}
}

// check is the command `dayang check`.
func (p *program) check(c *cli.Context) error {
	in, err := one(c)
	if err != nil {
		return err
	}
	if n := c.Int("ink-limit"); c.IsSet("ink-limit") && (n < 1 || n > 400) {
		return usage("--ink-limit 要在 1 到 400 之间", "--ink-limit must be from 1 to 400 per cent")
	}
	o := preflight.Options{Name: in, Target: preflight.Target(c.String("target")), InkLimit: c.Int("ink-limit")}
	sh := newShared()
	if in == "-" && c.String("source") == "-" {
		return usage("标准输入只有一个，输入和 --source 不能都是 -",
			"standard input is but one: the input and --source cannot both be -")
	}
	data, isPDF, err := p.toCheck(c, in)
	if err != nil {
		return err
	}
	if !isPDF {
		if data, o.Source, o.Free, err = p.printed(c, sh, in, data); err != nil {
			return err
		}
	} else if slices.ContainsFunc([]string{"profile", "spot", "marks", "style", "set", "font"},
		func(o string) bool {
			return c.IsSet(o) && !slices.Contains(p.standing, o)
		}) {
		return usage("%s 已是 PDF，不用版式和 --profile、--spot、--marks",
			"%s is a PDF already: designs, --profile, --spot and --marks are for reports", in)
	}
	if s := c.String("source"); s != "" {
		res, err := p.read(c, sh, s)
		if err != nil {
			return err
		}
		o.Source, o.Free = blocks(res.Doc)
	}
	r, err := preflight.Check(c.Context, data, o)
	if err != nil {
		return err
	}
	w := bufio.NewWriter(p.stdout)
	if c.String("format") == "json" {
		err = writeJSON(w, r)
	} else {
		p.printReport(w, r)
	}
	if err == nil {
		err = w.Flush()
	}
	if err != nil {
		return fail(exitIO, fileFault("stdout", err))
	}
	if worst := r.Findings.Worst(); worst == diag.Error || worst == diag.Warning && c.Bool("strict") {
		return &failure{code: exitDocument, err: errors.New("findings"), quiet: true}
	}
	return nil
}

// toCheck reads what is to be checked, once, since standard input and a pipe come no second time. A PDF
// may have any size, a report no more than others.
func (p *program) toCheck(c *cli.Context, in string) (data []byte, isPDF bool, err error) {
	most := int64(math.MaxInt64)
	if in == "-" {
		most = p.maxSize + 1 // it may have no end
	}
	data, err = p.loadUpTo(c.Context, in, most)
	if err != nil {
		return nil, false, err
	}
	isPDF = bytes.Contains(data[:min(len(data), 1024)], []byte("%PDF-")) ||
		strings.EqualFold(filepath.Ext(in), ".pdf")
	if in == "-" && isPDF {
		rest, err := p.loadUpTo(c.Context, in, math.MaxInt64)
		return append(data, rest...), true, err
	}
	return data, isPDF, nil
}

// printed makes the PDF of a report and returns its text, too.
func (p *program) printed(c *cli.Context, sh *shared, in string, src []byte) (pdf []byte, text, free []string, err error) {
	sheet, err := p.sheet(c)
	if err != nil {
		return nil, nil, nil, err
	}
	res, err := p.understand(c.Context, c, sh, in, src)
	if err != nil {
		return nil, nil, nil, err
	}
	set, diags, err := p.layOut(c.Context, c, sh, sheet, res)
	all := append(res.Diags, diags...)
	p.diagnostics(all)
	if err != nil {
		return nil, nil, nil, err
	}
	if all.Worst() == diag.Error { // build writes no file of it
		return nil, nil, nil, &failure{code: exitDocument, err: errors.New("diagnostics"), quiet: true}
	}
	o := output.Options{Format: output.PDF, Date: p.date(res.Doc.Meta.Date), Producer: producer()}
	if err := pressOptions(c, set.sheet.Press, &o); err != nil {
		return nil, nil, nil, err
	}
	p.diagnostics(spotIdle(in, set.book, o.Spot))
	var b bytes.Buffer
	if err := output.Write(c.Context, &b, set.book, set.fonts, o); err != nil {
		return nil, nil, nil, unwritten(in, err)
	}
	text, free = blocks(res.Doc)
	return b.Bytes(), text, free, nil
}

// blocks lists the text of a report in pieces that must stand together, and those
// that a design may set in another place: in the head of the page, in boxes that text
// flows around, at the foot of a column.
func blocks(d *doc.Document) (out, free []string) {
	out = []string{}
	add := func(list ...string) {
		for _, s := range list {
			if s != "" {
				out = append(out, s)
			}
		}
	}
	add(d.Meta.Kicker, d.Meta.Title, d.Meta.Subtitle)
	add(d.Meta.Byline...)
	for i := range d.Blocks {
		b := &d.Blocks[i]
		from := len(out)
		add(b.Label+b.Text, b.Subtitle)
		if b.Image != nil {
			add(b.Image.Credit)
		}
		for _, it := range b.Items {
			add(it.Label + it.Text)
		}
		for _, row := range b.Rows {
			for _, cell := range row {
				add(cell.Text)
			}
		}
		floats := slices.Contains([]doc.Kind{doc.Callout, doc.Figure, doc.Table, doc.Quote, doc.Note}, b.Kind)
		if floats || b.Role == doc.EditorNote || b.Role == doc.Lead || b.Role == doc.Caption {
			free = append(free, out[from:]...)
		}
	}
	return out, free
}

// printReport prints a report for people; in quiet runs what is wrong, no more.
func (p *program) printReport(w *bufio.Writer, r *preflight.Report) {
	if !p.quiet {
		p.printFacts(w, r)
	}
	for _, d := range r.Findings {
		if !p.quiet || d.Severity == diag.Error {
			fmt.Fprintln(w, d.Print(p.lang))
		}
	}
	if len(r.Findings) == 0 && !p.quiet {
		fmt.Fprintln(w, diag.T("没有发现问题", "no problems found").In(p.lang))
	}
}

// printFacts prints what a file is made of.
func (p *program) printFacts(w *bufio.Writer, r *preflight.Report) {
	line := func(zh, en string, args ...any) { fmt.Fprintln(w, diag.T(zh, en, args...).In(p.lang)) }
	claims := strings.Join(r.Claims, ", ")
	if claims == "" {
		claims = "-"
	}
	if r.Version != "" { // it could be read
		line("%s：PDF %s，%d 页，%.1f KB；声明 %s；按 %s 检查",
			"%s: PDF %s, pages: %d, %.1f KB; claims: %s; checked as %s",
			r.File, r.Version, len(r.Pages), float64(r.Size)/1000, claims, string(r.Target))
	}
	for _, f := range r.Fonts {
		line("  字体 %s：%d 字，%.1f KB", "  font %s: glyphs: %d, %.1f KB", f.Name, f.Glyphs, float64(f.Bytes)/1000)
	}
	if r.Intent != "" {
		line("  印刷条件 %s；总墨量最大 %.0f%%，上限 %d%%", "  output condition %s; ink up to %.0f %%, limit %d %%",
			r.Intent, r.Coverage, r.InkLimit)
	}
	if len(r.Images) > 0 {
		least := r.Images[0].DPI
		for _, im := range r.Images {
			least = min(least, im.DPI)
		}
		line("  图片 %d 张，最低 %.0f dpi", "  images: %d, lowest resolution %.0f dpi", len(r.Images), least)
	}
	if r.Text.Compared {
		line("  文字 %d 个；与原文比，缺 %d 段，多 %d 字",
			"  characters: %d; missing pieces: %d, extra characters: %d", r.Text.Characters, r.Text.Missing,
			r.Text.Extra)
	}
}
