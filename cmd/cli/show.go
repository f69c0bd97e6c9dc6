package cli

import (
	"bufio"
	"cmp"
	"encoding/json"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/input/docx"
	"dayang/input/markdown/write"
	"dayang/input/structure"
	"dayang/layout/page"
	"dayang/output"
	"dayang/styles"
)

// one returns the single argument of a command.
func one(c *cli.Context) (string, error) {
	switch c.Args().Len() {
	case 0:
		return "", usage("没有输入文件", "no input file")
	case 1:
		if c.Args().First() == "" {
			return "", noName()
		}
		return c.Args().First(), nil
	}
	return "", usage("只要一个输入文件", "one input file is enough")
}

// noName refuses an input without a name: a variable of a script that was not set.
func noName() error {
	return usage("输入文件的名字是空的；是脚本里的变量没有值吗", "the name of an input is empty; is a variable of a script not set?")
}

// parse is the command `dayang parse`.
func (p *program) parse(c *cli.Context) error {
	in, err := one(c)
	if err != nil {
		return err
	}
	if c.Bool("explain") && c.IsSet("format") && !slices.Contains(p.standing, "format") {
		return usage("--explain 只写成文字，不能和 --format 一起用",
			"--explain is written as text; it goes with no --format")
	}
	res, err := p.read(c, newShared(), in)
	if err != nil {
		return err
	}
	toMarkdown := c.String("format") == "markdown" && !c.Bool("explain")
	if toMarkdown {
		res.nameWithin()
	}
	p.diagnostics(res.Diags)
	if err := p.judge(c, res.Diags); err != nil {
		return err
	}
	w := bufio.NewWriter(p.stdout)
	switch {
	case c.Bool("explain"):
		p.explain(w, res.Trace, res.Diags)
	case toMarkdown:
		err = write.Document(w, res.Doc, res.Front)
	default:
		err = writeJSON(w, res.Doc)
	}
	if err == nil {
		err = w.Flush()
	}
	return fail(exitIO, fileFault("stdout", err))
}

// nameWithin gives the pictures of a docx the names by which Markdown beside it finds
// them in it. A docx of standard input has no name to be found by.
func (r *report) nameWithin() {
	for i := range r.Doc.Blocks {
		b := &r.Doc.Blocks[i]
		switch {
		case b.Image == nil || !docx.IsMedia(b.Image.Src):
		case r.path == "-":
			r.Diags.Add(diag.Warning, "image-left", b.Pos,
				diag.T("图片“%s”留在 Word 文件里，从 Markdown 里找不到",
					"the picture %q stays in the Word file, where Markdown does not find it", b.Image.Src),
				diag.T("存成文件，再用 dayang parse 文件.docx", "save the file and run dayang parse FILE.docx"))
		default:
			im := *b.Image
			im.Src = docx.Within(filepath.ToSlash(r.path), im.Src)
			b.Image = &im
		}
	}
}

func writeJSON(w *bufio.Writer, v any) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(v)
}

// notSet reports the code of a message that tells of words which are in the text and are not set.
func notSet(code string) bool {
	return strings.HasPrefix(code, "dropped-") || strings.HasSuffix(code, "-dropped") ||
		slices.Contains([]string{"page-furniture", "title-repeated", "name-repeated", "letterhead"}, code)
}

// explain prints for each paragraph what it was taken for and why, and what is not set.
func (p *program) explain(w *bufio.Writer, trace []structure.Taken, diags diag.List) {
	all := slices.Clone(trace)
	for _, d := range diags {
		if d.Pos.Line > 0 && notSet(d.Code) {
			all = append(all, structure.Taken{Pos: d.Pos, As: "-", Reasons: []diag.Text{d.Msg}})
		}
	}
	slices.SortStableFunc(all, func(a, b structure.Taken) int { return cmp.Compare(a.Pos.Line, b.Pos.Line) })
	for _, t := range all {
		var why []string
		for _, r := range t.Reasons {
			why = append(why, r.In(p.lang))
		}
		text := []rune(t.Text)
		if len(text) > 24 {
			text = append(text[:23], '…')
		}
		fmt.Fprintf(w, "%5d  %-24s %s\n", t.Pos.Line, t.As, string(text))
		if len(why) > 0 {
			fmt.Fprintf(w, "       %-24s   %s\n", "", strings.Join(why, "；"))
		}
	}
}

// dumpPages is the command `dayang dump pages`.
func (p *program) dumpPages(c *cli.Context) error {
	in, err := one(c)
	if err != nil {
		return err
	}
	sheet, err := p.sheet(c)
	if err != nil {
		return err
	}
	sh := newShared()
	res, err := p.read(c, sh, in)
	if err != nil {
		return err
	}
	set, diags, err := p.layOut(c.Context, c, sh, sheet, res)
	all := append(res.Diags, diags...)
	p.diagnostics(all)
	if err != nil {
		return err
	}
	if err := p.judge(c, all); err != nil {
		return err
	}
	w := bufio.NewWriter(p.stdout)
	if c.String("format") == "json" {
		err = output.Write(c.Context, w, set.book, set.fonts, output.Options{Format: output.JSON})
	} else {
		PrintPages(w, set.book)
	}
	if err == nil {
		err = w.Flush()
	}
	return fail(exitIO, fileFault("stdout", err))
}

// PrintPages prints the zones and the lines of the pages, in painting order:
// x, baseline and size in points, then the text.
func PrintPages(w *bufio.Writer, b *page.Book) {
	for i := range b.Pages {
		pg := &b.Pages[i]
		fmt.Fprintf(w, "page %d %s  %.1f × %.1f mm\n", i+1, pg.Label, pg.Trim.W.MM(), pg.Trim.H.MM())
		for _, z := range pg.Zones {
			fmt.Fprintf(w, "  zone %-9s %s  x %.2f y %.2f w %.2f h %.2f\n", z.Kind, z.Name, z.Rect.X.Pt(),
				z.Rect.Y.Pt(), z.Rect.W.Pt(), z.Rect.H.Pt())
		}
		var last *page.Glyphs
		for _, it := range pg.Items {
			t := it.Text
			if t == nil {
				continue
			}
			if last == nil || last.At.Y != t.At.Y || last.Elem != t.Elem || t.At.X < last.At.X {
				if last != nil {
					fmt.Fprintln(w)
				}
				fmt.Fprintf(w, "  %8.2f %8.2f %5.1f  ", t.At.X.Pt(), t.At.Y.Pt(), t.Size.Pt())
			}
			for _, g := range t.Glyphs {
				fmt.Fprint(w, g.Text)
			}
			last = t
		}
		fmt.Fprintln(w)
	}
}

// stylesList is the command `dayang styles list`.
func (p *program) stylesList(*cli.Context) error {
	w := bufio.NewWriter(p.stdout)
	for _, n := range styles.Presets() {
		s, err := styles.Load(n, styles.Options{})
		if err != nil {
			return fail(exitInternal, err)
		}
		fmt.Fprintf(w, "%-12s %s\n", n,
			diag.T("%.0f × %.0f 毫米，%d 栏，每行 %d 字", "%.0f × %.0f mm, columns: %d, characters a line: %d",
				s.Page.Width.MM(), s.Page.Height.MM(), s.Columns.Count, s.Columns.Measure).In(p.lang))
	}
	return fail(exitIO, fileFault("stdout", w.Flush()))
}

// stylesShow is the command `dayang styles show`.
func (p *program) stylesShow(c *cli.Context) error {
	if c.Args().Len() > 1 {
		return usage("只要一个版式", "one design is enough")
	}
	if n := c.Args().First(); n != "" {
		if err := c.Set("style", n); err != nil {
			return err
		}
	}
	s, err := p.sheet(c)
	if err != nil {
		return err
	}
	w := bufio.NewWriter(p.stdout)
	for _, v := range s.Settings() {
		from := v.Origin.Layer
		if at := v.Origin.Pos.String(); at != "" {
			from = at
		}
		fmt.Fprintf(w, "%-26s %-26s # %s; %s\n", v.Key+":", v.Value, from, v.Doc.In(p.lang))
	}
	return fail(exitIO, fileFault("stdout", w.Flush()))
}

// stylesExplain is the command `dayang styles explain [KEY]`: what a setting means,
// what it takes, its value, and where that comes from. A KEY may be the name of a
// group.
func (p *program) stylesExplain(c *cli.Context) error {
	if c.Args().Len() > 1 {
		return usage("只要一项", "one setting is enough")
	}
	s, err := p.sheet(c)
	if err != nil {
		return err
	}
	key := c.Args().First()
	w := bufio.NewWriter(p.stdout)
	n := 0
	for _, v := range s.Settings() {
		if key != "" && v.Key != key && !strings.HasPrefix(v.Key, key+".") {
			continue
		}
		n++
		from := v.Origin.Layer
		if at := v.Origin.Pos.String(); at != "" {
			from = at
		}
		fmt.Fprintf(w, "%s: %s\n  %s\n", v.Key, v.Value,
			diag.T("取值：%s", "takes: %s", v.Takes.In(p.lang)).In(p.lang))
		fmt.Fprintf(w, "  %s\n", v.Doc.In(p.lang))
		fmt.Fprintf(w, "  %s\n", diag.T("来自：%s", "from: %s", from).In(p.lang))
	}
	if n == 0 {
		var known []string
		for _, v := range s.Settings() {
			group, _, _ := strings.Cut(v.Key, ".")
			known = append(known, group, v.Key)
		}
		return misuse(diag.T("版式里没有 %q 这一项", "there is no setting %q", key),
			diag.T("最接近的是 %s；dayang styles explain 列出全部",
				"the nearest is %s; dayang styles explain lists all", diag.Nearest(key, known)))
	}
	return fail(exitIO, fileFault("stdout", w.Flush()))
}

// text of a block for the galley.
func blockText(b *doc.Block) []string {
	if len(b.Items) == 0 {
		return []string{b.Text}
	}
	var out []string
	for _, it := range b.Items {
		out = append(out, it.Label+it.Text)
	}
	return out
}
