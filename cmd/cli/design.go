package cli

import (
	"context"
	"errors"
	"os"
	"slices"
	"strconv"
	"strings"

	"github.com/urfave/cli/v2"

	"dayang/fonts"
	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/layout"
	"dayang/layout/page"
	"dayang/styles"
)

// sheet resolves the design named on the command line.
func (p *program) sheet(c *cli.Context) (*styles.Sheet, error) {
	return p.design(c, c.String("style"), styles.Options{From: p.styleAt()})
}

// design resolves a design with the settings of the folder under those of a
// document, which o holds, and these under those of the command line; more are settings
// over all.
func (p *program) design(c *cli.Context, name string, o styles.Options, more ...string) (*styles.Sheet, error) {
	if name == autoStyle {
		name = layout.Largest
	}
	set := slices.Clone(c.StringSlice("set"))
	if slices.Contains(p.standing, "set") {
		o.Environment, set = set, nil
	}
	if n := c.Int("pages"); n != 0 {
		set = append(set, "pages="+strconv.Itoa(n))
	}
	o.Folder, o.Set, o.Fonts, o.ReadFile = p.config.All("set"), append(set,
		more...), c.StringSlice("font"), os.ReadFile
	s, err := styles.Load(name, o)
	if err == nil {
		return s, nil
	}
	if f, ok := diag.AsFault(err); ok && f.Code == "style-unreadable" {
		return nil, fail(exitIO, err)
	}
	return nil, fail(exitUsage, err)
}

// laid is a report laid out, with the faces and the design that it was set in.
type laid struct {
	book  *page.Book
	fonts *fonts.Library
	sheet *styles.Sheet
}

// layOut lays a report out in the design of the command line, or in the one that
// its front matter asks for; sheet is that of the command line.
func (p *program) layOut(ctx context.Context, c *cli.Context, sh *shared, sheet *styles.Sheet, res *report) (laid, diag.List, error) {
	if p.designName(c, "", res.front.Design) == autoStyle {
		return p.smallest(ctx, c, sh, res)
	}
	if res.front.Design != "" || res.front.Settings != nil {
		var err error
		if sheet, err = p.reportDesign(c, "", res); err != nil {
			return laid{}, nil, err
		}
	}
	sh.drawAhead(sheet, res.Doc)
	return p.set(ctx, c, sh, sheet, res)
}

// drawAhead draws the characters of a single report while it is laid out.
func (sh *shared) drawAhead(sheet *styles.Sheet, d *doc.Document) {
	lib, err := sh.fonts(sheet)
	if err != nil || !sh.ahead {
		return
	}
	var text strings.Builder
	for i := range d.Blocks {
		if b := &d.Blocks[i]; b.Kind == doc.Paragraph {
			text.WriteString(b.Text)
		}
	}
	sh.cache.Ahead(lib.Stack(sheet.Body.Face), sheet.Body.Size, text.String())
}

// set lays a report out in a design.
func (p *program) set(ctx context.Context, c *cli.Context, sh *shared, sheet *styles.Sheet, res *report) (laid, diag.List, error) {
	d, err := sh.equip(c, sheet, res)
	if err != nil {
		return laid{}, nil, err
	}
	book, diags, err := layout.Compose(ctx, res.Doc, sheet, d.Fonts, d.Options)
	return laid{book, d.Fonts, sheet}, res.once(diags), err
}

// equip is a design with its faces, and with what belongs to the report.
func (sh *shared) equip(c *cli.Context, sheet *styles.Sheet, res *report) (layout.Design, error) {
	lib, err := sh.fonts(sheet)
	if err != nil {
		return layout.Design{}, err
	}
	return layout.Design{
		Sheet:   sheet,
		Fonts:   lib,
		Options: layout.Options{Lines: sh.composer(lib), Pictures: pictures(c, res)},
	}, nil
}

// designName is the design of a report: that which was chosen for it, else that of
// the command line, else that which its front matter names, else the default of the
// folder or of the program.
func (p *program) designName(c *cli.Context, chosen, front string) string {
	switch {
	case chosen != "":
		return chosen
	case front == "" || c.IsSet("style") && !p.folderStyle:
		return c.String("style")
	}
	return front
}

// reportDesign resolves a design with what the front matter of a report says of
// it; chosen is empty, or goes before all other names of designs.
func (p *program) reportDesign(c *cli.Context, chosen string, res *report, more ...string) (*styles.Sheet, error) {
	o := res.front.Options()
	name := p.designName(c, chosen, res.front.Design)
	if name == p.designName(c, chosen, "") {
		o.From = diag.Pos{} // it is asked for on the command line, or by nobody
		if chosen == "" {
			o.From = p.styleAt()
		}
	}
	sheet, err := p.design(c, name, o, more...)
	var f *failure
	if fault, ok := diag.AsFault(err); ok && errors.As(err, &f) && f.code == exitUsage && res.inFront(fault.Pos) {
		f.code = exitDocument // it is the document that is wrong
	}
	return sheet, err
}
