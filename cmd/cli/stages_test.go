package cli_test

import (
	"bytes"
	stdzlib "compress/zlib"
	"context"
	"fmt"
	"io"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/klauspost/compress/zlib"

	"dayang/cmd/cli"
	"dayang/fonts"
	"dayang/input"
	"dayang/input/words"
	"dayang/layout"
	"dayang/layout/galley"
	"dayang/layout/inline"
	"dayang/layout/page"
	"dayang/output"
	"dayang/styles"
)

// feature is the sample report that the stages are measured on.
func feature(t testing.TB) []byte {
	t.Helper()
	src, err := os.ReadFile(filepath.Join(root, "examples/feature.txt"))
	if err != nil {
		t.Fatal(err)
	}
	return src
}

// bench is what all stages share.
type bench struct {
	t     testing.TB
	lib   *fonts.Library
	words *words.Dict
	sheet *styles.Sheet
}

func newBench(t testing.TB) *bench {
	sheet, err := styles.Load("broadsheet", styles.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return &bench{t, fonts.Embedded(), words.Open(), sheet}
}

func (b *bench) read(src []byte) *input.Result {
	res, err := input.Read(context.Background(), "feature.txt", src, input.Options{Words: b.words})
	if err != nil {
		b.t.Fatal(err)
	}
	return res
}

func (b *bench) compose(res *input.Result) *page.Book {
	book, _, err := layout.Compose(context.Background(), res.Doc, b.sheet, b.lib, layout.Options{Words: b.words})
	if err != nil {
		b.t.Fatal(err)
	}
	return book
}

func (b *bench) write(w io.Writer, book *page.Book, f output.Format) {
	if err := output.Write(context.Background(), w, book, b.lib, output.Options{Format: f, Page: 1, DPI: 100}); err != nil {
		b.t.Fatal(err)
	}
}

// BenchmarkStage measures each stage of a run by itself, in a process that is warm,
// and the floor: to compress and write what is in the PDF, and nothing else.
func BenchmarkStage(b *testing.B) {
	s, src := newBench(b), feature(b)
	res := s.read(src)
	book := s.compose(res)
	var pdf bytes.Buffer
	s.write(&pdf, book, output.PDF)
	run := func(name string, stage func()) {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				stage()
			}
		})
	}
	run("words", func() { words.Open() })
	run("read", func() { s.read(src) })
	run("galley", func() { // a composer of its own: nothing is known from the round before
		g := galley.Setter{Sheet: s.sheet, Composer: inline.NewComposer(s.lib, s.words), Width: s.sheet.ColumnWidth()}
		if _, err := g.Set(b.Context(), res.Doc, nil); err != nil {
			b.Fatal(err)
		}
	})
	run("galley+makeup", func() { s.compose(res) })
	for _, f := range output.Formats() {
		run(string(f), func() { s.write(io.Discard, book, f) })
	}
	parts := streams(b, pdf.Bytes())
	w, err := zlib.NewWriterLevel(io.Discard, 2) // the level of output/pdf
	if err != nil {
		b.Fatal(err)
	}
	run("floor", func() { floor(b, w, parts, filepath.Join(b.TempDir(), "floor")) })
}

// streams unpacks the compressed streams of a PDF.
func streams(t testing.TB, pdf []byte) (out [][]byte) {
	t.Helper()
	for {
		_, rest, ok := bytes.Cut(pdf, []byte("stream\n"))
		if !ok {
			break
		}
		body, after, _ := bytes.Cut(rest, []byte("endstream"))
		pdf = after
		if r, err := stdzlib.NewReader(bytes.NewReader(body)); err == nil {
			if b, err := io.ReadAll(r); err == nil {
				out = append(out, b)
			}
		}
	}
	if len(out) == 0 {
		t.Fatal("the PDF has no compressed streams")
	}
	return out
}

// floor compresses parts as output/pdf does and writes them to a file.
func floor(t testing.TB, w *zlib.Writer, parts [][]byte, path string) {
	var b bytes.Buffer
	for _, p := range parts {
		w.Reset(&b)
		if _, err := w.Write(p); err != nil {
			t.Fatal(err)
		}
		if err := w.Close(); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.WriteFile(path, b.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
}

// variants writes n different articles of the sample's length into a folder: the
// paragraphs turned and numbers changed, so that no two have a line in common.
func variants(t testing.TB, dir string, n int) {
	t.Helper()
	lines := strings.Split(strings.TrimSpace(string(feature(t))), "\n")
	var head, body []string
	for _, l := range lines {
		if len(head) < 6 {
			head = append(head, l)
		} else {
			body = append(body, l)
		}
	}
	for i := range n {
		out := append([]string{}, head...)
		out = append(out, body[i%len(body):]...)
		out = append(out, body[:i%len(body)]...)
		text := strings.NewReplacer("。", fmt.Sprintf("，第%d次。", i+1)).Replace(strings.Join(out, "\n"))
		if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("a%03d.txt", i)), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// BenchmarkBatch100 builds a hundred different articles in one run.
func BenchmarkBatch100(b *testing.B) {
	in, out := b.TempDir(), b.TempDir()
	variants(b, in, 100)
	b.ReportAllocs()
	for b.Loop() {
		var msg bytes.Buffer
		if code := cli.Run([]string{"dayang", "build", in, "-o", out, "-q"}, nil, io.Discard, &msg, func(string) string { return "" }); code != 0 {
			b.Fatal(msg.String())
		}
	}
	b.ReportMetric(100*float64(b.N)/b.Elapsed().Seconds(), "articles/s")
}

// book is a report of about so many characters.
func book(chars int) []byte {
	var b strings.Builder
	b.WriteString("县志稿\n\n")
	for i, n := 1, 0; n < chars; i++ {
		p := fmt.Sprintf("　　第%d年，老城区的排水管道换了%d公里，%s河水清了，鱼也回来了。\n", i, i*7%97, strings.Repeat("两岸的人家在新栽的柳树下修起石阶，", 1+i%9))
		n += len([]rune(p))
		b.WriteString(p)
	}
	return []byte(b.String())
}

// BenchmarkGrowth runs reports from a thousand to a million characters through
// all stages, once each and the short ones more often, and fits the exponent with
// which the time grows: 1 is linear.
func BenchmarkGrowth(b *testing.B) {
	s := newBench(b)
	sizes := []int{1_000, 10_000, 100_000, 1_000_000}
	for b.Loop() {
		var sx, sy, sxx, sxy float64
		for _, n := range sizes {
			src := book(n)
			best := math.Inf(1)
			for range 1 + min(20, 200_000/n) {
				start := time.Now()
				s.write(io.Discard, s.compose(s.read(src)), output.PDF)
				best = min(best, time.Since(start).Seconds())
			}
			b.ReportMetric(best*1e3, fmt.Sprintf("ms/%d", n))
			x, y := math.Log(float64(n)), math.Log(best)
			sx, sy, sxx, sxy = sx+x, sy+y, sxx+x*x, sxy+x*y
		}
		n := float64(len(sizes))
		b.ReportMetric((n*sxy-sx*sy)/(n*sxx-sx*sx), "exponent")
	}
}
