package cli

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/urfave/cli/v2"

	"dayang/cmd/cli/watch"
	"dayang/input/charset"
	"dayang/input/diag"
	"dayang/layout/page"
	"dayang/layout/proof"
	"dayang/styles"
)

// watch is the command `dayang watch`. It ends with Ctrl-C, which is no failure.
func (p *program) watch(c *cli.Context) error {
	in, err := one(c)
	if err != nil {
		return err
	}
	if in == "-" {
		return usage("标准输入不能监视", "standard input cannot be watched")
	}
	if _, err := p.sheet(c); err != nil { // a wrong name ends here, later faults are shown
		return err
	}
	if _, err := p.load(c.Context, in); err != nil {
		return err
	}
	if n := c.Int("port"); n < 0 || n > 65535 {
		return usage("--port 要在 0 到 65535 之间", "--port must be from 0 to 65535")
	}
	l, err := net.Listen("tcp", net.JoinHostPort("127.0.0.1", fmt.Sprint(c.Int("port"))))
	if err != nil {
		return fail(exitIO, diag.NewFault("port", diag.Pos{}, whatPort(c.Int("port"), reason(portCause(err))),
			diag.T("换一个 --port，或不写，随便用一个空的", "give another --port, or none for any free one"), err))
	}
	designs := styles.Presets()
	if s := c.String("style"); !slices.Contains(designs, s) {
		designs = append([]string{s}, designs...)
	}
	var log sync.Mutex
	b := &builder{program: p, c: c, in: in, shared: newShared()}
	s := watch.New(c.Context, watch.Options{
		Build: b.build, Styles: designs, Lang: p.lang,
		Log: func(t diag.Text) {
			if !p.quiet {
				log.Lock()
				p.say(t)
				log.Unlock()
			}
		},
	})
	web := &http.Server{Handler: s, ReadHeaderTimeout: 10 * time.Second}
	address := "http://" + l.Addr().String() + "/"
	p.say(diag.T("%s （Ctrl-C 结束）", "%s (Ctrl-C ends)", address))
	if c.Bool("open") {
		if err := browse(address); err != nil {
			p.say(diag.T("打不开浏览器：%v", "no browser: %v", err))
		}
	}
	ended := make(chan error, 2)
	go func() { ended <- web.Serve(l) }()
	go func() { ended <- s.Follow(c.Context) }()
	err = <-ended
	_ = web.Close() // open event streams would keep it waiting
	if err != nil && !errors.Is(err, http.ErrServerClosed) {
		return fail(exitIO, err)
	}
	return nil
}

func whatPort(port int, why diag.Text) diag.Text {
	return diag.Text{
		ZH: fmt.Sprintf("用不了端口 %d：%s", port, why.ZH),
		EN: fmt.Sprintf("port %d cannot be used: %s", port, why.EN),
	}
}

// portCause is the system's reason without the address.
func portCause(err error) error {
	var se *os.SyscallError
	if errors.As(err, &se) {
		return se.Err
	}
	return err
}

// builder makes the states that are watched.
type builder struct {
	*program
	c      *cli.Context
	in     string
	shared *shared
	first  *page.Book // what changes are shown against
}

func (b *builder) build(ctx context.Context, chosen string) *watch.Built {
	out := &watch.Built{Files: []string{b.in}, Style: b.designName(b.c, chosen, "")}
	if strings.ContainsAny(out.Style, `./\`) {
		out.Files = append(out.Files, out.Style)
	}
	wrong := func(err error) *watch.Built {
		f, ok := diag.AsFault(err)
		if !ok {
			f = diag.NewFault("internal", diag.Pos{File: b.in}, diag.T("%v", "%v", err), diag.Text{}, nil)
		}
		out.Diags = append(out.Diags, f.Diagnostic)
		return out
	}
	// A design is watched even when it cannot be read for now.
	if sheet, err := b.design(b.c, out.Style, styles.Options{}); err == nil {
		out.Files = append(out.Files, designFiles(sheet)...)
	}
	now, err := b.compose(ctx, b.c, b.shared, chosen, b.in)
	if err != nil {
		return wrong(err)
	}
	out.Diags = now.diags
	if now.doc == nil {
		return wrong(usage("%s 是页面数据，不是报告", "%s holds pages, not a report", b.in))
	}
	out.Style = now.design
	out.Files = append(append(out.Files, now.files...), designFiles(now.sheet)...)
	slices.Sort(out.Files)
	out.Files = slices.Compact(out.Files)
	if b.first == nil {
		b.first = now.book
	}
	out.Proof = proof.New(proof.Params{
		Book: now.book, Doc: now.doc, Sheet: now.sheet, Fonts: now.fonts, Diags: now.diags,
		Changes: proof.Changes(b.first, now.book), Lang: b.lang,
	})
	out.Line = b.lines(ctx)
	return out
}

// lines returns the lines of the source for the list of remarks; of a docx
// file, whose places are paragraphs, there are none.
func (b *builder) lines(ctx context.Context) func(diag.Pos) string {
	src, err := b.load(ctx, b.in)
	if err != nil || strings.HasPrefix(string(src), "PK") {
		return nil
	}
	text, _, err := charset.Decode(b.in, src, b.c.String("encoding"))
	if err != nil {
		return nil
	}
	list := strings.Split(text, "\n")
	return func(pos diag.Pos) string {
		if pos.Line < 1 || pos.Line > len(list) || filepath.Clean(pos.File) != filepath.Clean(b.in) {
			return ""
		}
		return list[pos.Line-1]
	}
}

// browse opens an address in the user's browser.
func browse(address string) error {
	switch runtime.GOOS {
	case "darwin":
		return exec.Command("open", address).Start()
	case "windows":
		return exec.Command("rundll32", "url.dll,FileProtocolHandler", address).Start()
	}
	return exec.Command("xdg-open", address).Start()
}
