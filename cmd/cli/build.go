package cli

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/urfave/cli/v2"

	"dayang/cmd/cli/batch"
	"dayang/fonts"
	"dayang/input"
	"dayang/input/diag"
	"dayang/input/pattern"
	"dayang/input/words"
	"dayang/layout/inline"
	"dayang/layout/page"
	"dayang/output"
	"dayang/output/pdf"
	"dayang/styles"
)

// shared is what many builds use together; it is opened when first needed.
type shared struct {
	embedded func() *fonts.Library
	words    func() *words.Dict

	mu   sync.Mutex
	libs map[string]*fonts.Library // with the faces of a design, see fonts
	auto map[string]*styles.Sheet  // the designs that auto chooses from
	// lines are the composers, which remember the glyphs of their library.
	lines map[*fonts.Library]*inline.Composer
	// cache is for PDFs; nil when there are none. A single one may be drawn ahead.
	cache *pdf.Cache
	ahead bool
}

// composer returns the composer of a library; all reports share it.
func (sh *shared) composer(lib *fonts.Library) *inline.Composer {
	dict := sh.words()
	sh.mu.Lock()
	defer sh.mu.Unlock()
	if sh.lines == nil {
		sh.lines = map[*fonts.Library]*inline.Composer{}
	}
	if sh.lines[lib] == nil {
		sh.lines[lib] = inline.NewComposer(lib, dict)
	}
	return sh.lines[lib]
}

func newShared() *shared {
	return &shared{embedded: sync.OnceValue(fonts.Embedded), words: sync.OnceValue(words.Open)}
}

// target is where one output goes.
type target struct {
	path   string // "-" is standard output
	format output.Format
}

// destination finds the output of every input.
func (p *program) destination(c *cli.Context, inputs batch.Inputs) ([]target, error) {
	out := c.String("output")
	if c.IsSet("output") && out == "" {
		return nil, usage("-o 后面的名字是空的；是脚本里的变量没有值吗", "the name behind -o is empty; is a variable of a script not set?")
	}
	format := output.Format(strings.ToLower(c.String("format")))
	if format == "" {
		format = output.PDF
		switch ext := output.Format(strings.TrimPrefix(strings.ToLower(filepath.Ext(out)), ".")); {
		case slices.Contains(output.Formats(), ext):
			format = ext
		case foreign.MatchString(string(ext)) && !isFolder(out):
			return nil, misuse(diag.T("不会写 .%s 文件", "%[1]q is no format that is written", string(ext)),
				diag.T("可用：pdf png svg json；要用这个名字就加 --format",
					"known: pdf, png, svg, json; --format allows any name"))
		}
	}
	if format != output.PDF {
		if err := onlyPDF(c); err != nil {
			return nil, err
		}
	}
	folder := isFolder(out)
	many := len(inputs.List) > 1 || inputs.Many
	template := batch.DefaultName
	if c.IsSet("name") {
		template = c.String("name")
	}
	if many && !folder {
		switch {
		case out == "-":
			return nil, usage("几个输入不能都写到标准输出", "several inputs cannot all go to standard output")
		case out != "" && filepath.Ext(out) != "":
			return nil, usage("有几个输入时 -o 要是文件夹，而不是 %q",
				"with several inputs -o must be a folder, not %q", out)
		}
		folder = out != ""
	}
	list := make([]target, len(inputs.List))
	taken := map[string]string{} // by the whole paths of outputs
	for i, in := range inputs.List {
		t := target{path: out, format: format}
		name, err := in.Name(template, string(format))
		if err != nil {
			return nil, fail(exitUsage, err)
		}
		switch {
		case folder:
			t.path = filepath.Join(out, name)
		case out == "" && in.Path == "-":
			t.path = "-"
		case out == "": // beside the input, or in the folder that was named
			t.path = filepath.Join(in.Root(), name)
		}
		list[i] = t
		if t.path == "-" {
			continue
		}
		file := whole(t.path)
		if first, ok := taken[file]; ok {
			return nil, misuse(diag.T("%[1]s 与 %[2]s 会写到同一个文件 %[3]s",
				"%[1]s and %[2]s would both be written to %[3]s", first, in.Path, t.path),
				diag.T("用 --name 分开，如 --name '{dir}/{name}-{ext}' 或 '{n:04}-{name}'",
					"part them by --name, as --name '{dir}/{name}-{ext}' or '{n:04}-{name}'"))
		}
		taken[file] = in.Path
	}
	return list, nil
}

// foreign are extensions of names that ask for some other kind of file.
var foreign = pattern.New(`^[a-z]{2,5}$`)

// isFolder reports whether an output is a folder: it ends in a slash, or is one.
func isFolder(out string) bool {
	if strings.HasSuffix(out, "/") || strings.HasSuffix(out, string(filepath.Separator)) {
		return true
	}
	st, err := os.Stat(out)
	return out != "" && out != "-" && err == nil && st.IsDir()
}

// buildOne turns one input into one output and notes in rec how it went.
func (p *program) buildOne(ctx context.Context, c *cli.Context, sh *shared, sheet *styles.Sheet, in string, src []byte, to target, rec *batch.Record) error {
	start := time.Now()
	lap := func(to *float64) {
		now := time.Now()
		*to, start = now.Sub(start).Seconds(), now
	}
	res, err := p.understand(ctx, c, sh, in, src)
	if err != nil {
		return err
	}
	rec.Deps = p.dependencies(c, res)
	if err := spare(to.path, slices.Sorted(maps.Keys(rec.Deps))...); err != nil {
		return err
	}
	lap(&rec.Seconds.Read)
	set, diags, err := p.layOut(ctx, c, sh, sheet, res)
	lap(&rec.Seconds.Compose)
	all := append(res.Diags, diags...)
	rec.Diagnostics = all
	rec.Characters = res.Doc.Characters()
	p.diagnostics(all)
	if err != nil {
		if _, ok := diag.AsFault(err); ok || errors.Is(err, context.Canceled) {
			return err
		}
		return fail(exitInternal, err)
	}
	book := set.book
	rec.Pages = len(book.Pages)
	o := output.Options{
		Format: to.format, Page: c.Int("page"), DPI: c.Float64("dpi"),
		Date: p.date(res.Doc.Meta.Date), Producer: producer(), Cache: sh.cache,
	}
	if err := pressOptions(c, set.sheet.Press, &o); err != nil {
		return err
	}
	if idle := spotIdle(in, book, o.Spot); len(idle) > 0 {
		p.diagnostics(idle)
		all = append(all, idle...)
		rec.Diagnostics = all
	}
	if err := p.judge(c, all); err != nil {
		return err
	}
	if n := len(book.Pages); n > 1 && (to.format == output.PNG || to.format == output.SVG) && !c.IsSet("page") {
		p.diagnostics(diag.List{{Code: "one-page",
			Pos:  diag.Pos{File: in},
			Msg:  diag.T("只画了第 1 页，共 %d 页", "page 1 of %d was painted", n),
			Hint: diag.T("用 --page 选别的页", "--page picks another")}})
	}
	if p.verbose {
		o.Embedded = p.sayFace
	}
	hash, err := p.write(c.Context, in, to, book, set.fonts, o)
	rec.SHA256.Output = hash
	lap(&rec.Seconds.Write)
	return err
}

// judge is the verdict of --strict.
func (p *program) judge(c *cli.Context, l diag.List) error {
	if w := l.Worst(); w == diag.Error || w == diag.Warning && c.Bool("strict") {
		return &failure{code: exitDocument, err: errors.New("diagnostics"), quiet: true}
	}
	return nil
}

// read reads and understands an input.
func (p *program) read(c *cli.Context, sh *shared, in string) (*report, error) {
	src, err := p.load(c.Context, in)
	if err != nil {
		return nil, err
	}
	return p.understand(c.Context, c, sh, in, src)
}

// understand makes a document of the bytes of an input.
func (p *program) understand(ctx context.Context, c *cli.Context, sh *shared, in string, src []byte) (*report, error) {
	name := in
	if in == "-" {
		name = "stdin"
	}
	if c.String("from") == "" && isData(src) && pagesOf(src) != nil {
		return nil, fail(exitDocument, diag.NewFault("pages", diag.Pos{File: name},
			diag.T("这是 dayang 写出的页面 JSON，不是报告", "these are pages that dayang wrote as JSON, no report"),
			diag.T("compare 读得懂它；要把这些字排成文章，加 --from txt",
				"compare takes it; --from txt sets its characters as a text"), nil))
	}
	o := input.Options{
		From: input.Format(c.String("from")), Encoding: c.String("encoding"), Words: sh.words(),
		FindStats: c.Bool("find-stats"), Limits: limits(c),
	}
	res, err := input.Read(ctx, name, src, o)
	if errors.Is(err, context.Canceled) {
		return nil, err
	}
	if err != nil {
		if f, ok := diag.AsFault(err); ok && (f.Code == "encoding" || f.Code == "from") {
			return nil, fail(exitUsage, err)
		}
		return nil, fail(exitDocument, err)
	}
	r := &report{Result: res, path: in, front: styles.ReadFront(in, res.Front, res.FrontAt)}
	r.Diags = append(r.Diags, r.frontFaults()...)
	r.Diags.Sort()
	return r, nil
}

// write writes the output beside its place and renames it, so that an existing
// file stays whole until the new one is, and returns the hash of what it wrote. in is the
// report, for messages.
func (p *program) write(ctx context.Context, in string, to target, book *page.Book, lib *fonts.Library, o output.Options) (string, error) {
	var b bytes.Buffer
	if err := output.Write(ctx, &b, book, lib, o); err != nil {
		return "", unwritten(in, err)
	}
	return batch.Hash(b.Bytes()), p.put(to.path, b.Bytes())
}

var dayRE = pattern.New(`(\d{4})\s*[年\-/.]\s*(\d{1,2})\s*[月\-/.]\s*(\d{1,2})`)

// date is the date of the file: SOURCE_DATE_EPOCH, else the report's own.
func (p *program) date(report string) time.Time {
	if s := p.getenv("SOURCE_DATE_EPOCH"); s != "" {
		if n, err := strconv.ParseInt(s, 10, 64); err == nil {
			return time.Unix(n, 0).UTC()
		}
		p.say(diag.T("SOURCE_DATE_EPOCH=%q 不是秒数，不用",
			"SOURCE_DATE_EPOCH=%q is no number of seconds and not used", s))
	}
	if m := dayRE.FindStringSubmatch(report); m != nil {
		if t, err := time.Parse("2006-1-2",
			fmt.Sprintf("%s-%s-%s", m[1], strings.TrimLeft(m[2], "0"), strings.TrimLeft(m[3], "0"))); err == nil {
			return t
		}
	}
	return time.Time{}
}
