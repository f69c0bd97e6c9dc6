package cli

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/urfave/cli/v2"

	"dayang/fonts"
	"dayang/input"
	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/layout"
	"dayang/layout/page"
	"dayang/styles"
)

// sheet resolves the design named on the command line.
func (p *program) sheet(c *cli.Context) (*styles.Sheet, error) {
	return p.design(c, c.String("style"), styles.Options{})
}

// design resolves a design with the settings of the folder under those of a
// document, which o holds, and these under those of the command line; more are settings
// over all.
func (p *program) design(c *cli.Context, name string, o styles.Options, more ...string) (*styles.Sheet, error) {
	if name == autoStyle {
		name = fullSheet
	}
	set := slices.Clone(c.StringSlice("set"))
	if n := c.Int("pages"); n != 0 {
		set = append(set, "pages="+strconv.Itoa(n))
	}
	o.Folder, o.Set, o.Fonts, o.ReadFile = p.config.All("set"), append(set, more...), c.StringSlice("font"), os.ReadFile
	s, err := styles.Load(name, o)
	if err == nil {
		return s, nil
	}
	if errors.Is(err, fs.ErrNotExist) || errors.Is(err, fs.ErrPermission) {
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
func (p *program) layOut(ctx context.Context, c *cli.Context, sh *shared, sheet *styles.Sheet, in string, res *input.Result) (laid, diag.List, error) {
	name, front := frontDesign(res.Front)
	if p.designName(c, "", in, name) == autoStyle {
		if set, diags, ok := p.smallest(ctx, c, sh, in, res); ok {
			return set, diags, nil
		}
	}
	if name != "" || front != nil {
		var err error
		if sheet, err = p.reportDesign(c, "", in, res); err != nil {
			return laid{}, nil, err
		}
	}
	if lib, err := sh.fonts(sheet); err == nil && sh.ahead {
		var text strings.Builder
		for i := range res.Doc.Blocks {
			if b := &res.Doc.Blocks[i]; b.Kind == doc.Paragraph {
				text.WriteString(b.Text)
			}
		}
		sh.cache.Ahead(lib.Stack(sheet.Body.Face), sheet.Body.Size, text.String())
	}
	return p.set(ctx, c, sh, sheet, in, res)
}

// set lays a report out in a design.
func (p *program) set(ctx context.Context, c *cli.Context, sh *shared, sheet *styles.Sheet, in string, res *input.Result) (set laid, diags diag.List, err error) {
	set.sheet = sheet
	if set.fonts, err = sh.fonts(sheet); err != nil {
		return set, nil, err
	}
	set.book, diags, err = layout.Compose(ctx, res.Doc, sheet, set.fonts, layout.Options{Lines: sh.composer(set.fonts), Pictures: pictures(c, in, res)})
	return set, diags, err
}

// designName is the design of a report: that which was chosen for it, else that of
// the command line, else that which its front matter names, else the default of the
// folder or of the program.
func (p *program) designName(c *cli.Context, chosen, in, front string) string {
	switch {
	case chosen != "":
		return chosen
	case front == "" || c.IsSet("style") && !p.folderStyle:
		return c.String("style")
	case strings.ContainsAny(front, "./\\") && !filepath.IsAbs(front):
		return filepath.Join(filepath.Dir(in), front)
	}
	return front
}

// reportDesign resolves a design with what the front matter of a report says of
// it; chosen is empty, or goes before all other names of designs.
func (p *program) reportDesign(c *cli.Context, chosen, in string, res *input.Result, more ...string) (*styles.Sheet, error) {
	name, front := frontDesign(res.Front)
	o := styles.Options{Front: map[string]styles.Origin{}}
	for key, value := range front {
		if strings.HasPrefix(key, "fonts.") {
			value = styles.Beside(in, value)
		}
		o.Front[key] = styles.Origin{Raw: value, Pos: frontAt(res, key)}
	}
	if without := p.designName(c, chosen, in, ""); without != p.designName(c, chosen, in, name) {
		o.From = frontAt(res, "extends")
	}
	sheet, err := p.design(c, p.designName(c, chosen, in, name), o, more...)
	var f *failure
	if fault, ok := diag.AsFault(err); ok && errors.As(err, &f) && f.code == exitUsage && inFront(res, fault.Pos) {
		f.code = exitDocument // it is the document that is wrong
	}
	return sheet, err
}

// frontAt is where the front matter sets a key of the design, or names it under extends.
func frontAt(res *input.Result, key string) diag.Pos {
	for _, k := range designKeys {
		if at, ok := res.FrontAt[k+"."+key]; ok {
			return at
		}
	}
	for _, k := range slices.Sorted(maps.Keys(res.Front)) {
		if frontKeys[strings.ToLower(k)] == key {
			return res.FrontAt[k]
		}
	}
	for _, k := range designKeys {
		if at, ok := res.FrontAt[k]; ok {
			return at
		}
	}
	return diag.Pos{}
}

// inFront reports whether a place is in the front matter.
func inFront(res *input.Result, at diag.Pos) bool {
	for _, k := range res.FrontAt {
		if k.File == at.File && at.Line > 0 {
			return true
		}
	}
	return false
}

// frontKeys are the words of a front matter for settings of a design.
var frontKeys = map[string]string{
	"pages": "pages", "页数": "pages",
	"edition": "running-head.folio", "版次": "running-head.folio",
	"section": "running-head.section", "版面": "running-head.section",
	"paper": "running-head.name", "报名": "running-head.name",
}

// designKeys name the design in a front matter.
var designKeys = []string{"style", "版式"}

// frontUnknown lists the keys of a front matter that nothing uses: with a warning
// those that look like a known one misspelt, the others (tags, layout: what writers
// keep for themselves) for information.
func frontUnknown(res *input.Result) (l diag.List) {
	known := append(slices.Sorted(maps.Keys(frontKeys)), designKeys...)
	known = append(known, input.MetaKeys()...)
	for _, key := range slices.Sorted(maps.Keys(res.Front)) {
		low := strings.ToLower(key)
		if _, ok := frontKeys[low]; ok || slices.Contains(designKeys, key) {
			continue
		}
		severity, hint := diag.Info, diag.Text{}
		if near := diag.Nearest(low, known); diag.Misspelt(low, near) {
			severity, hint = diag.Warning, diag.T("是不是 %s？", "is it %s?", near)
		}
		l.Add(severity, "front-matter-key", res.FrontAt[key], diag.T("文件头的 %s 没有用处", "nothing uses the key %s of the front matter", key), hint)
	}
	return l
}

// frontDesign reads the design from a front matter: `style: NAME`, or `style:` with
// settings and the name under `extends`.
func frontDesign(front map[string]any) (name string, set map[string]string) {
	put := func(key string, v any) {
		if set == nil {
			set = map[string]string{}
		}
		if list, ok := v.([]any); ok { // of font files
			var parts []string
			for _, e := range list {
				parts = append(parts, fmt.Sprint(e))
			}
			v = strings.Join(parts, "; ")
		}
		set[key] = fmt.Sprint(v)
	}
	for _, k := range slices.Sorted(maps.Keys(front)) {
		if key, ok := frontKeys[strings.ToLower(k)]; ok {
			put(key, front[k])
		}
	}
	for _, k := range designKeys {
		switch v := front[k].(type) {
		case string:
			name = v
		case map[string]any:
			for key, value := range flat(v, "") {
				if key == "extends" {
					name = fmt.Sprint(value)
				} else {
					put(key, value)
				}
			}
		}
	}
	return name, set
}

// flat turns nested settings into dotted keys.
func flat(m map[string]any, prefix string) map[string]any {
	out := map[string]any{}
	for k, v := range m {
		key := strings.Trim(prefix+"."+k, ".")
		if sub, ok := v.(map[string]any); ok {
			for k, v := range flat(sub, key) {
				out[k] = v
			}
			continue
		}
		out[key] = v
	}
	return out
}
