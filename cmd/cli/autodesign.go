package cli

import (
	"context"

	"github.com/urfave/cli/v2"

	"dayang/input/diag"
	"dayang/layout"
	"dayang/styles"
)

// autoStyle stands for the smallest sheet that holds a report on one page.
const autoStyle = "auto"

// smallest lays a report out on the smallest sheet that holds it on one page, else on the
// largest.
func (p *program) smallest(ctx context.Context, c *cli.Context, sh *shared, res *report) (laid, diag.List, error) {
	book, d, diags, err := layout.Smallest(ctx, res.Doc, func(name string) (layout.Design, error) {
		sheet, err := p.autoSheet(c, sh, name, res)
		if err != nil {
			return layout.Design{}, err
		}
		if name == layout.Largest { // the pages of smaller ones may be given up
			sh.drawAhead(sheet, res.Doc)
		}
		return sh.equip(c, sheet, res)
	})
	return laid{book, d.Fonts, d.Sheet}, res.once(diags), err
}

// autoSheet resolves a design with what the report says of it; where it says nothing, all
// reports of a run share it.
func (p *program) autoSheet(c *cli.Context, sh *shared, name string, res *report) (*styles.Sheet, error) {
	if res.front.Settings != nil {
		return p.reportDesign(c, name, res)
	}
	sh.mu.Lock()
	defer sh.mu.Unlock()
	if sheet := sh.auto[name]; sheet != nil {
		return sheet, nil
	}
	sheet, err := p.design(c, name, styles.Options{})
	if err != nil {
		return nil, err
	}
	if sh.auto == nil {
		sh.auto = map[string]*styles.Sheet{}
	}
	sh.auto[name] = sheet
	return sheet, nil
}
