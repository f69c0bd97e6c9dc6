package cli

import (
	"bytes"
	"context"
	"errors"
	"io"
	"math"
	"os"
	"path/filepath"
	"runtime/debug"
	"slices"

	"github.com/urfave/cli/v2"

	"dayang/cmd/cli/batch"
	"dayang/input/diag"
	"dayang/output"
	"dayang/output/pdf"
	"dayang/styles"
)

// batchFlags are the options of build for many files.
func batchFlags(t both) []cli.Flag {
	return []cli.Flag{
		&cli.StringFlag{
			Name: "files-from",
			Usage: t("从清单读输入（每行一个，或以 NUL 分隔）；- 为标准输入",
				"read the inputs from a list (one a line, or parted by NUL); - is standard input"),
		},
		&cli.StringFlag{
			Name:  "name",
			Value: batch.DefaultName,
			Usage: t("输出文件夹里的名字：{dir} {parent} {name} {ext} {n} {n:04}",
				"names in the output folder: {dir} {parent} {name} {ext} {n} {n:04}"),
		},
		&cli.IntFlag{
			Name:    "jobs",
			Aliases: []string{"j"},
			Usage:   t("同时做几个；0 为处理器数", "how many at a time; 0 is the number of processors"),
		},
		&cli.StringFlag{
			Name:  "report",
			Usage: t("每个文件一行 JSON 的报告", "a report, a line of JSON for each file"),
		},
		&cli.BoolFlag{Name: "fail-fast", Usage: t("第一个失败就停", "stop at the first failure")},
		&cli.BoolFlag{
			Name: "skip-unchanged",
			Usage: t("文字、图片、版式、字体和程序都没变的不再做",
				"leave out what has the same text, images, style, fonts and program as before"),
		},
		&cli.StringFlag{
			Name: "shard",
			Usage: t("只做第几份：3/8；auto/8 看作业数组的环境变量",
				"do one part: 3/8; auto/8 asks the variables of a job array"),
		},
	}
}

// build is the command `dayang build`.
func (p *program) build(c *cli.Context) error {
	if c.Int("jobs") < 0 {
		return usage("--jobs 不能小于 0", "--jobs cannot be less than 0")
	}
	inputs, err := p.inputs(c)
	if err != nil {
		return err
	}
	all, err := p.destination(c, inputs)
	if err != nil {
		return err
	}
	sheet, err := p.sheet(c)
	if err != nil {
		return err
	}
	sh := p.open()
	if _, err := sh.fonts(sheet); err != nil { // once, not for every file
		return err
	}
	if err := p.spareInputs(c, sheet, inputs, all); err != nil {
		return err
	}
	if err := p.sparePictures(c, sh, inputs, all); err != nil {
		return err
	}
	many := len(inputs.List) > 1 || inputs.Many
	sh.cache, sh.ahead = new(pdf.Cache), len(all) == 1 && all[0].format == output.PDF
	r := &run{
		program: p, c: c, sheet: sheet, shared: sh,
		list: inputs.List, unread: inputs.Unread, dest: all, many: many,
	}
	if s := c.String("shard"); s != "" {
		if r.shard, err = batch.ParseShard(s, p.getenv); err != nil {
			return fail(exitUsage, err)
		}
		r.list = r.shard.Of(inputs.List)
	}
	if name := c.String("report"); name != "" {
		if err := p.spareReport(c, sheet, inputs, all); err != nil {
			return err
		}
		f, err := p.create(name)
		if err != nil {
			return err
		}
		defer f.Close() // closed below if all went well
		r.report = f
	}
	if c.Bool("skip-unchanged") || r.many && c.String("output") != "" {
		r.journal = batch.OpenJournal(r.shard)
		if r.settings, err = p.settings(c, sheet, r.shared); err != nil {
			return err
		}
		defer r.journal.Close() // lines are written whole, closing adds nothing
	}
	return r.all()
}

// inputs finds the inputs of the command line and of --files-from.
func (p *program) inputs(c *cli.Context) (batch.Inputs, error) {
	args := c.Args().Slice()
	from := c.String("files-from")
	if from != "" {
		if from == "-" && slices.Contains(args, "-") {
			return batch.Inputs{}, usage("标准输入不能既是清单又是报告",
				"standard input cannot be both the list and a report")
		}
		text, err := p.loadUpTo(c.Context, from, math.MaxInt64)
		if err != nil {
			return batch.Inputs{}, err
		}
		args = append(args, batch.Lines(text)...)
	}
	if len(args) == 0 {
		return batch.Inputs{}, usage("没有输入文件", "no input file")
	}
	if slices.Contains(args, "") {
		return batch.Inputs{}, noName()
	}
	in, err := batch.Find(args)
	in.Many = in.Many || from != ""
	return in, fail(exitIO, err)
}

func (p *program) create(name string) (io.WriteCloser, error) {
	if name == "-" {
		return keepOpen{p.stdout}, nil
	}
	f, err := os.Create(name)
	return f, fail(exitIO, fileFault(name, err))
}

// keepOpen is a stream that others go on to use.
type keepOpen struct{ io.Writer }

func (keepOpen) Close() error { return nil }

// run is one run of build.
type run struct {
	*program
	c        *cli.Context
	sheet    *styles.Sheet
	shared   *shared
	list     []batch.Input
	unread   []error  // folders whose reports are not in the list
	dest     []target // by the number of the input less one
	many     bool
	shard    batch.Shard
	report   io.WriteCloser
	journal  *batch.Journal
	settings string // hash of what all outputs depend on
}

// made is how one file went.
type made struct {
	rec     batch.Record
	err     error
	printed []byte // messages, in the order of the files
}

// all builds all files. The others are still built when one fails; the worst
// exit code is kept.
func (r *run) all() error {
	ctx := r.c.Context
	show := batch.NewProgress(r.stderr, len(r.list), r.many && !r.json && terminal(r.stderr),
		r.quiet || r.json || !r.many)
	var total batch.Total
	worst, err := r.unreadFolders(&total)
	if err != nil || worst != nil && r.c.Bool("fail-fast") {
		return worse(worst, err)
	}
	// A failure ends the batch before its place is free for another file; what was
	// begun goes on under ctx.
	begin, stop := context.WithCancel(ctx)
	defer stop()
	work := func(_ context.Context, i int) made {
		m := r.one(ctx, i)
		if m.err != nil && r.c.Bool("fail-fast") {
			stop()
		}
		return m
	}
	batch.Run(begin, len(r.list), r.c.Int("jobs"), work, func(_ int, m made) bool {
		_, _ = show.Write(m.printed) // stderr: nobody could be told
		show.Done()
		total.Add(&m.rec)
		if r.report != nil {
			if err := batch.WriteRecord(r.report, &m.rec); err != nil {
				worst = fail(exitIO, fileFault(r.c.String("report"), err))
				return false
			}
		}
		worst = worse(worst, m.err)
		return true
	})
	show.End()
	if r.many && !r.quiet {
		r.say(total.Text())
		if n := len(r.list) + len(r.unread) - total.Files; n > 0 {
			r.say(diag.T("还有 %d 个没有做；加 --skip-unchanged 再来，只做余下的",
				"%d more were not begun; --skip-unchanged does the rest another time", n))
		}
	}
	if r.report != nil {
		if err := r.report.Close(); err != nil {
			return fail(exitIO, fileFault(r.c.String("report"), err))
		}
	}
	if ctx.Err() != nil {
		return ctx.Err()
	}
	return worst
}

// unreadFolders tells which folders could not be read, on the screen and in the
// report: their files are missing from the batch. The second error is that of the
// report.
func (r *run) unreadFolders(total *batch.Total) (worst, err error) {
	for _, e := range r.unread {
		rec := batch.Record{Result: batch.Failed}
		rec.Exit = r.program.report(fail(exitIO, e))
		worst = &failure{code: rec.Exit, err: e, quiet: true}
		if f, ok := diag.AsFault(e); ok {
			rec.Input = f.Pos.File
			rec.Diagnostics = diag.List{f.Diagnostic}
		}
		total.Add(&rec)
		if r.report != nil {
			if err := batch.WriteRecord(r.report, &rec); err != nil {
				return worst, fail(exitIO, fileFault(r.c.String("report"), err))
			}
		}
	}
	return worst, nil
}

// worse returns the error with the higher exit code.
func worse(a, b error) error {
	var fa, fb *failure
	if !errors.As(b, &fb) || errors.As(a, &fa) && fa.code >= fb.code {
		return a
	}
	return b
}

// one builds one file; it runs beside others. A fault of the program is the
// failure of that file.
func (r *run) one(ctx context.Context, i int) (m made) {
	in := r.list[i]
	to := r.dest[in.Number-1]
	var log bytes.Buffer
	q := *r.program
	q.stderr = &log
	m.rec = batch.Record{Input: in.Path, Output: to.path, Result: batch.Built}
	defer func() {
		if v := recover(); v != nil {
			log.Write(debug.Stack())
			m.err = fail(exitInternal, diag.NewFault("internal", diag.Pos{File: in.Path},
				diag.T("内部错误：%v", "internal error: %v", v), diag.Text{}, nil))
		}
		if m.err != nil {
			m.rec.Result, m.rec.SHA256.Output = batch.Failed, ""
			if f, ok := diag.AsFault(m.err); ok {
				m.rec.Diagnostics = append(m.rec.Diagnostics, f.Diagnostic)
			}
			if m.rec.Exit = exitIO; !errors.Is(m.err, context.Canceled) { // which is told once, at the end
				m.rec.Exit = q.report(m.err)
			}
			m.err = &failure{code: m.rec.Exit, err: m.err, quiet: true}
		}
		m.printed = log.Bytes()
	}()
	// Of many files the guesses are in the report; on the screen they would
	// bury what needs a person.
	q.brief = r.many && !r.verbose
	src, err := q.load(ctx, in.Path)
	if err != nil {
		m.err = err
		return m
	}
	m.rec.SHA256.Input = batch.Hash(src)
	key := batch.Hash([]byte(r.settings + "\x00" + in.Path + "\x00" + m.rec.SHA256.Input))
	if r.journal != nil && to.path != "-" {
		r.journal.Sweep(to.path)
		if r.c.Bool("skip-unchanged") {
			if e, ok := r.journal.Done(to.path, key); ok {
				m.rec.Result, m.rec.SHA256.Output, m.rec.Deps = batch.Unchanged, e.Hash, e.Deps
				m.rec.Pages, m.rec.Characters = e.Pages, e.Characters
				m.rec.Warnings, m.rec.Notes = e.Warnings, e.Notes
				return m
			}
		}
	}
	if m.err = q.buildOne(ctx, r.c, r.shared, r.sheet, in.Path, src, to, &m.rec); m.err != nil {
		return m
	}
	if r.journal != nil && to.path != "-" {
		var t batch.Total
		t.Add(&m.rec)
		if err := r.journal.Enter(to.path, batch.Entry{
			Key: key, Deps: m.rec.Deps, Hash: m.rec.SHA256.Output, Pages: t.Pages, Characters: t.Characters,
			Warnings: t.Warnings, Notes: t.Notes,
		}); err != nil {
			m.err = fail(exitIO, fileFault(filepath.Dir(to.path), err))
		}
	}
	if r.verbose {
		s := m.rec.Seconds
		q.say(diag.T("%[1]s → %[2]s：%[3]d 页，%[4]d 字，%.0[5]f 毫秒",
			"%[1]s → %[2]s: %[3]d pages, %[4]d characters, %.0[5]f ms",
			in.Path, to.path, m.rec.Pages, m.rec.Characters, 1000*(s.Read+s.Compose+s.Write)))
	}
	return m
}
