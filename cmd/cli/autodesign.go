package cli

import (
	"context"

	"github.com/urfave/cli/v2"

	"dayang/input"
	"dayang/input/diag"
	"dayang/styles"
)

// autoStyle stands for the smallest sheet that holds a report on one page. A notice
// of 400 characters at the head of a broadsheet leaves four fifths of it white.
const autoStyle = "auto"

// fullSheet is the design of reports that no smaller sheet holds, and of settings
// that are asked for without a report.
const fullSheet = "broadsheet"

// smallSheets are the designs below it, the smallest first. A report of more
// characters than most is not tried: none of those measured came near it.
var smallSheets = []struct {
	name string
	most int
}{{"a4", 1800}, {"tabloid", 3200}}

// smallest lays a report out on the smallest sheet that holds it on one page; ok is
// false when that is the full sheet. A sheet that the settings of the report or of
// the command line do not suit, and all of them when a number of pages is asked for,
// are left aside.
func (p *program) smallest(ctx context.Context, c *cli.Context, sh *shared, in string, res *input.Result) (set laid, diags diag.List, ok bool) {
	n := characters(res.Doc)
	for _, small := range smallSheets {
		if n > small.most {
			continue
		}
		sheet, err := p.smallSheet(c, sh, small.name, in, res)
		if err != nil || sheet.Pages != 0 {
			continue
		}
		set, diags, err := p.set(ctx, c, sh, sheet, in, res)
		if err != nil || len(set.book.Pages) != 1 {
			continue
		}
		diags.Add(diag.Info, "design-chosen", diag.Pos{File: in}, diag.T("排成 %s：一版排得下的最小开本", "set as %s, the smallest sheet that holds it on one page", small.name),
			diag.T("要别的版式用 --style", "--style asks for another design"))
		return set, diags, true
	}
	return laid{}, nil, false
}

// smallSheet resolves a small design with what the report says of it; where it says
// nothing, all reports of a run share it.
func (p *program) smallSheet(c *cli.Context, sh *shared, name, in string, res *input.Result) (*styles.Sheet, error) {
	if _, front := frontDesign(res.Front); front != nil {
		return p.reportDesign(c, name, in, res)
	}
	sh.mu.Lock()
	defer sh.mu.Unlock()
	if sheet := sh.small[name]; sheet != nil {
		return sheet, nil
	}
	sheet, err := p.design(c, name, styles.Options{})
	if err != nil {
		return nil, err
	}
	if sh.small == nil {
		sh.small = map[string]*styles.Sheet{}
	}
	sh.small[name] = sheet
	return sheet, nil
}
