package cli

import (
	"bytes"
	"context"
	"encoding/json"
	"maps"
	"path/filepath"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"dayang/cmd/cli/batch"
	"dayang/fonts"
	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/layout/page"
	"dayang/layout/proof"
	"dayang/layout/unit"
	"dayang/output"
	"dayang/output/preflight"
	"dayang/styles"
)

// composed is a report on its pages.
type composed struct {
	laid
	doc    *doc.Document // nil for pages that were read
	diags  diag.List
	design string   // its name
	files  []string // that it depends on beside the report and the chosen design
}

// compose reads and lays out a report in its design, or in the chosen one if there
// is any, or reads pages that build wrote, as JSON or as PDF.
func (p *program) compose(ctx context.Context, c *cli.Context, sh *shared, chosen, in string) (*composed, error) {
	src, err := p.load(ctx, in)
	if err != nil {
		return nil, err
	}
	if preflight.IsPDF(src) {
		book, programs, err := preflight.Pages(ctx, in, src)
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		if err != nil {
			return nil, fail(exitDocument, err)
		}
		return &composed{laid: laid{book: book, fonts: fonts.Programs(programs)}}, nil
	}
	if isData(src) && c.String("from") == "" {
		b := pagesOf(src)
		if b == nil {
			return nil, fail(exitDocument,
				diag.NewFault("pages", diag.Pos{File: in},
					diag.T("不是完整的页面 JSON", "this is no complete JSON of pages"),
					diag.T("用 build 重新写一份；是报告就加 --from txt",
						"write it anew with build; --from txt if it is a report"),
					nil))
		}
		sheet, err := p.design(c, p.designName(c, chosen, ""),
			styles.Options{}) // of which only the faces are wanted
		if err != nil {
			return nil, err
		}
		lib, err := sh.fonts(sheet)
		return &composed{laid: laid{book: b, fonts: lib, sheet: sheet}}, err
	}
	res, err := p.understand(ctx, c, sh, in, src)
	if err != nil {
		return nil, err
	}
	out := &composed{
		doc:    res.Doc,
		design: p.designName(c, chosen, res.front.Design),
		files:  slices.Sorted(maps.Keys(p.dependencies(c, res))),
	}
	var diags diag.List
	out.laid, diags, err = p.proofed(ctx, c, sh, out.design, chosen, res)
	out.diags = append(res.Diags, diags...)
	if err != nil {
		p.diagnostics(out.diags)
		return nil, err
	}
	return out, nil
}

// spareSide refuses an output that would destroy what a report or its pages were
// made of.
func (p *program) spareSide(c *cli.Context, out string, side *composed) error {
	return spare(out, append(p.standingFiles(c, side.sheet), side.files...)...)
}

// proofed lays a report out in the design of that name, or as a galley proof in its
// type.
func (p *program) proofed(ctx context.Context, c *cli.Context, sh *shared, name, chosen string, res *report) (laid, diag.List, error) {
	if name == autoStyle && !c.Bool("galley") {
		return p.smallest(ctx, c, sh, res)
	}
	sheet, err := p.reportDesign(c, chosen, res)
	if err == nil && c.Bool("galley") {
		sheet, err = p.reportDesign(c, chosen, res, galleySettings(sheet)...)
	}
	if err != nil {
		return laid{}, nil, err
	}
	return p.set(ctx, c, sh, sheet, res)
}

// isData reports whether src begins as an object of JSON does, and no report.
func isData(src []byte) bool {
	rest, ok := bytes.CutPrefix(bytes.TrimSpace(src), []byte("{"))
	rest = bytes.TrimSpace(rest)
	return ok && (len(rest) == 0 || rest[0] == '"' || rest[0] == '}')
}

// pagesOf reads pages as JSON; nil is what holds none.
func pagesOf(src []byte) *page.Book {
	var b page.Book
	if json.Unmarshal(src, &b) != nil || len(b.Pages) == 0 {
		return nil
	}
	for i := range b.Images {
		b.Images[i].Data = nil
	}
	return &b
}

// proof is the command `dayang proof`.
func (p *program) proof(c *cli.Context) error {
	in, err := one(c)
	if err != nil {
		return err
	}
	var layers []string
	if s := c.String("layers"); s != "" && s != "all" {
		layers = []string{}
		for _, name := range strings.Split(s, ",") {
			if name = strings.TrimSpace(name); !slices.Contains(proof.LayerNames(), name) {
				return unknown("--layers", name, proof.LayerNames())
			}
			layers = append(layers, name)
		}
	}
	dest, err := p.destination(c, batch.Inputs{List: []batch.Input{{Path: in, Rel: filepath.Base(in), Number: 1}}})
	if err != nil {
		return err
	}
	to := dest[0]
	if c.String("output") == "" && in != "-" {
		to.path = strings.TrimSuffix(in, filepath.Ext(in)) + ".proof." + string(to.format)
	}
	if err := spare(to.path, in, c.String("compare")); err != nil {
		return err
	}
	sh := newShared()
	now, err := p.compose(c.Context, c, sh, "", in)
	if err != nil {
		return err
	}
	if err := p.spareSide(c, to.path, now); err != nil {
		return err
	}
	if now.doc == nil {
		return usage("%s 是页面数据；校样要从报告做", "%s holds pages; a proof is made of a report", in)
	}
	if c.Bool("galley") { // where columns will end is not known yet
		now.diags = slices.DeleteFunc(now.diags, func(d diag.Diagnostic) bool { return d.Code == "column-short" })
	}
	params := proof.Params{
		Book:  now.book,
		Doc:   now.doc,
		Sheet: now.sheet,
		Fonts: now.fonts,
		Diags: now.diags,
		Lang:  p.lang,
	}
	if old := c.String("compare"); old != "" {
		before, err := p.compose(c.Context, c, sh, "", old)
		if err != nil {
			return err
		}
		if err := p.spareSide(c, to.path, before); err != nil {
			return err
		}
		params.Changes = proof.Changes(before.book, now.book)
	}
	p.diagnostics(now.diags)
	if err := p.judge(c, now.diags); err != nil {
		return err
	}
	book := proof.New(params).Sheets(proof.SheetOptions{
		Layers: layers, Galley: c.Bool("galley"), Revision: c.String("revision"), Time: c.String("time"),
	})
	_, err = p.write(c.Context, in, to, book, now.fonts, output.Options{
		Format: to.format, Page: c.Int("page"), DPI: c.Float64("dpi"),
		Date: p.date(now.doc.Meta.Date), Producer: producer(),
	})
	return err
}

// galleySettings make a galley of a design: one of its columns on a strip of
// A4's height.
func galleySettings(s *styles.Sheet) []string {
	side := unit.FromMM(20)
	return []string{
		"pages=0", "columns.count=1", "page.left=20mm", "page.right=20mm", "page.top=24mm", "page.bottom=16mm",
		"page.height=297mm",
		"page.width=" + (2*side + s.ColumnWidth()).String() + "pt",
		"head.max=20pt", "head.subtitle.size=12pt", "head.byline.size=9pt", "head.min-air=1", "head.max-air=2",
		"note.strip=false",
		"running-head.drop=14mm", "running-head.jump=false", "running-head.name=", "running-head.section=",
	}
}
