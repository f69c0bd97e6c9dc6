package cli

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"image"
	"path/filepath"
	"strings"

	"github.com/urfave/cli/v2"

	"dayang/cmd/cli/compare"
	"dayang/input/diag"
	"dayang/layout/page"
	"dayang/output"
	"dayang/output/raster"
)

// compare is the command `dayang compare`. The exit code is 1 when something
// differs.
func (p *program) compare(c *cli.Context) error {
	if c.Args().Len() != 2 {
		return usage("要两个输入：旧的和新的", "two inputs are wanted: the old and the new")
	}
	name := c.String("output")
	if err := picturePlace(name); err != nil {
		return err
	}
	if err := spare(name, c.Args().Slice()...); err != nil {
		return err
	}
	if c.Args().Get(0) == "-" && c.Args().Get(1) == "-" {
		return usage("标准输入只有一个，两个输入不能都是 -", "standard input is but one: only one of the two can be -")
	}
	sh := newShared()
	var sides [2]*composed
	for i := range sides {
		var err error
		if sides[i], err = p.compose(c.Context, c, sh, "", c.Args().Get(i)); err != nil {
			return err
		}
		if err := p.spareSide(c, name, sides[i]); err != nil {
			return err
		}
	}
	r := compare.Books(sides[0].book, sides[1].book)
	if name != "" {
		if err := p.picture(c, sides, r, name); err != nil {
			return err
		}
	}
	w := bufio.NewWriter(p.stdout)
	var err error
	if c.String("format") == "json" {
		err = writeJSON(w, r)
	} else if !p.quiet && name != "-" {
		p.printDifferences(w, r)
	}
	if err = errors.Join(err, w.Flush()); err != nil {
		return fail(exitIO, fileFault("stdout", err))
	}
	if !r.Same() {
		return &failure{code: exitDocument, err: errors.New("differences"), quiet: true}
	}
	return nil
}

// picturePlace refuses a name for the picture that asks for another kind of file, and
// the place of a file that is no picture.
func picturePlace(name string) error {
	ext := strings.TrimPrefix(strings.ToLower(filepath.Ext(name)), ".")
	if foreign.MatchString(ext) && ext != string(output.PNG) {
		return misuse(diag.T("compare 不写 .%s 文件", "%[1]q is no format that compare writes", ext),
			diag.T("可用：png", "known: png"))
	}
	return spareOther(name, "\x89PNG",
		diag.T("%s 不是图片，不盖掉它", "%s is no picture and is not replaced", name))
}

// printDifferences prints the changes of the text, then the lines that moved.
func (p *program) printDifferences(w *bufio.Writer, r *compare.Result) {
	t := func(zh, en string, args ...any) { fmt.Fprintln(w, diag.T(zh, en, args...).In(p.lang)) }
	for _, c := range r.Text {
		fmt.Fprintln(w, c.Text().In(p.lang))
	}
	for _, c := range r.Around {
		fmt.Fprintln(w, c.Text().In(p.lang))
	}
	n := map[compare.Kind]int{}
	for _, l := range r.Lines {
		n[l.Kind]++
		if !p.verbose {
			continue
		}
		switch l.Kind {
		case compare.Moved:
			fmt.Fprintf(w, "  %s → %s  %s\n", l.Old, l.New, l.Text)
		case compare.Removed:
			fmt.Fprintf(w, "- %s  %s\n", l.Old, l.Text)
		case compare.Added:
			fmt.Fprintf(w, "+ %s  %s\n", l.New, l.Text)
		}
	}
	for _, pg := range r.Pages {
		what := map[string]diag.Text{
			"added": diag.T("新增", "is new"), "removed": diag.T("没有了", "is gone"),
			"size": diag.T("尺寸不同", "has another size"), "content": diag.T("画面不同", "looks different"),
		}[pg.What]
		t("第 %d 页%s", "page %d %s", pg.Page, what.In(p.lang))
	}
	if r.Same() {
		t("没有不同", "no difference")
		return
	}
	around := diag.Text{}
	if n := len(r.Around); n > 0 {
		around = diag.T("，正文以外 %d 处", ", %d beside it", n)
	}
	t("文字改动 %d 处%s；行：移动 %d，去掉 %d，新增 %d；有别的页 %d",
		"%d changes of text%s; lines: %d moved, %d removed, %d added; %d pages differ",
		len(r.Text), around.In(p.lang), n[compare.Moved], n[compare.Removed], n[compare.Added], len(r.Pages))
}

// picture writes a page of both side by side: that of --page, else the first that
// differs.
func (p *program) picture(c *cli.Context, both [2]*composed, r *compare.Result, name string) error {
	n := r.First()
	if c.IsSet("page") {
		n = c.Int("page")
	}
	if n < 1 || n > max(len(both[0].book.Pages), len(both[1].book.Pages)) {
		return usage("没有第 %d 页", "there is no page %d", n)
	}
	var sides [2]image.Image
	for i, side := range both {
		b := side.book
		sides[i] = image.NewRGBA(image.Rect(0, 0, 1, 1)) // a page that only the other has
		if n > len(b.Pages) {
			continue
		}
		for _, it := range b.Pages[n-1].Items {
			if it.Text != nil && side.fonts.Face(it.Text.Face) == nil {
				msg := diag.T("画不了字体 %s", "the font %s cannot be painted", string(it.Text.Face))
				if b.ReadBack {
					return fail(exitDocument, diag.NewFault("pdf-font", diag.Pos{File: c.Args().Get(i)}, msg,
						diag.T("只画 dayang 嵌入的字体，文件也要完好",
							"only fonts that dayang embeds are painted, of files that are whole"),
						nil))
				}
				return misuse(msg,
					diag.T("用 --style 或 --font 给出它的文件", "give its file by --style or --font"))
			}
		}
		img, err := raster.Page(withoutImages(b), n-1, side.fonts, c.Float64("dpi"))
		if f, ok := diag.AsFault(err); ok && f.Code == "resolution" {
			return fail(exitUsage, err)
		} else if err != nil && side.doc == nil { // what was read is not what build writes
			return fail(exitDocument, diag.NewFault("pages", diag.Pos{File: c.Args().Get(i)},
				diag.T("第 %[1]d 页画不出来：%[2]v", "page %[1]d cannot be painted: %[2]v", n, err),
				diag.T("重新用 build 写一份", "write it anew with build"), err))
		} else if err != nil {
			return fail(exitInternal, err)
		}
		sides[i] = img
	}
	var out bytes.Buffer
	if err := raster.Encode(&out, compare.Picture(sides[0], sides[1]), c.Float64("dpi")); err != nil {
		return fail(exitInternal, err)
	}
	return p.put(name, out.Bytes())
}

// withoutImages is a book of which pictures without data are grey fields, as of
// pages read from JSON.
func withoutImages(b *page.Book) *page.Book {
	out := *b
	out.Pages = append([]page.Page(nil), b.Pages...)
	for i := range out.Pages {
		items := append([]page.Item(nil), out.Pages[i].Items...)
		for k, it := range items {
			if m := it.Image; m != nil &&
				(m.Image < 0 || m.Image >= len(b.Images) || len(b.Images[m.Image].Data) == 0) {
				items[k] = page.Item{Fill: &page.Fill{Rect: m.Rect, Color: page.Color{K: 20}}}
			}
		}
		out.Pages[i].Items = items
	}
	return &out
}
