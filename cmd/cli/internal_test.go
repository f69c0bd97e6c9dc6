package cli

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"sync/atomic"
	"testing"

	"dayang/fonts"
	"dayang/input/diag"
	"dayang/input/words"
	"dayang/styles"
)

// broken is a program whose dictionary panics at the given call; every build asks
// for it twice.
func broken(at int32, out, errs *bytes.Buffer) *program {
	var calls atomic.Int32
	return &program{
		stdin: strings.NewReader(""), stdout: out, stderr: errs, getenv: func(string) string { return "" },
		open: func() *shared {
			return &shared{embedded: fonts.Embedded, words: func() *words.Dict {
				if calls.Add(1) == at {
					panic("a fault of the program")
				}
				return words.Open()
			}}
		},
	}
}

// A panic within a build is an internal error of that file: exit code 4, the output
// that stands there stays, and the others of a batch are built.
func TestPanicWithinABuild(t *testing.T) {
	dir := t.TempDir()
	text := []byte("渡口的早晨\n\n天刚亮，渡口的船就开了。\n")
	var in []string
	for _, name := range []string{"a", "b", "c"} {
		path := filepath.Join(dir, name+".txt")
		in = append(in, path)
		if err := os.WriteFile(path, text, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for name, c := range map[string]struct {
		args   []string
		panics int32
		stays  string
		built  []string
	}{
		"one file": {append([]string{"-o", filepath.Join(dir, "one.pdf")}, in[0]), 1, "one.pdf", nil},
		"of many":  {append([]string{"-o", filepath.Join(dir, "out"), "--jobs", "1"}, in...), 3, "out/b.pdf", []string{"out/a.pdf", "out/c.pdf"}},
	} {
		stays := filepath.Join(dir, c.stays)
		if err := os.MkdirAll(filepath.Dir(stays), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(stays, []byte("an older file"), 0o644); err != nil {
			t.Fatal(err)
		}
		var out, errs bytes.Buffer
		code := broken(c.panics, &out, &errs).run(append([]string{"dayang", "build"}, c.args...))
		if code != exitInternal || !strings.Contains(errs.String(), "internal error: a fault of the program") {
			t.Errorf("%s: exit code %d, %s", name, code, &errs)
		}
		if b, err := os.ReadFile(stays); err != nil || string(b) != "an older file" {
			t.Errorf("%s: the older file was touched: %v", name, err)
		}
		for _, f := range c.built {
			if b, err := os.ReadFile(filepath.Join(dir, f)); err != nil || !bytes.HasPrefix(b, []byte("%PDF")) {
				t.Errorf("%s: %s was not built: %v", name, f, err)
			}
		}
		if left, _ := filepath.Glob(filepath.Join(filepath.Dir(stays), ".*.pdf*")); len(left) > 0 {
			t.Errorf("%s: left behind: %v", name, left)
		}
	}
}

// A panic outside of the files of a batch.
func TestPanicBeforeTheBuilds(t *testing.T) {
	var out, errs bytes.Buffer
	p := broken(0, &out, &errs)
	p.open = func() *shared { panic("a fault of the program") }
	if code := p.run([]string{"dayang", "build", "a.txt"}); code != exitInternal {
		t.Errorf("exit code %d", code)
	}
	if s := errs.String(); !strings.Contains(s, "internal error") || !strings.Contains(s, "goroutine") || out.Len() > 0 {
		t.Errorf("%s", s)
	}
}

// An interruption does not wait for a stream; what comes of one is handed on.
func TestHeed(t *testing.T) {
	ctx, stop := context.WithCancel(t.Context())
	stop()
	held := make(chan bool)
	defer close(held)
	if _, err := heed(ctx, func() ([]byte, error) { <-held; return nil, nil }); !errors.Is(err, context.Canceled) {
		t.Errorf("%v", err)
	}
	if b, err := heed(t.Context(), func() ([]byte, error) { return []byte("渡口"), io.EOF }); string(b) != "渡口" || !errors.Is(err, io.EOF) {
		t.Errorf("%s, %v", b, err)
	}
}

// With the comment signs taken away, the style that init writes is the design that
// it was made of.
func TestCommentedStyle(t *testing.T) {
	for _, name := range styles.Presets() {
		want, err := styles.Load(name, styles.Options{})
		if err != nil {
			t.Fatal(err)
		}
		for _, lang := range []diag.Lang{diag.ZH, diag.EN} {
			text := regexp.MustCompile(`(?m)^# ([a-z-]+\.?[a-z.-]*: )`).ReplaceAllString(commentedStyle(name, want, lang), "$1")
			got, err := styles.Load("./style.yaml", styles.Options{ReadFile: func(string) ([]byte, error) { return []byte(text), nil }})
			if err != nil {
				t.Fatalf("%s: %v\n%s", name, err, text)
			}
			for i, v := range want.Settings() {
				w := got.Settings()[i]
				if w.Value != v.Value {
					t.Errorf("%s: %s became %q, was %q", name, v.Key, w.Value, v.Value)
				}
				if w.Origin.Pos.File != "./style.yaml" {
					t.Errorf("%s: %s does not stand in the file", name, v.Key)
				}
			}
		}
	}
}

// A report that names a picture is found in every encoding and format; one that names
// none is not understood only to look for it.
func TestMayPicture(t *testing.T) {
	wide := func(size int, s string) string { // the high bytes first
		var b strings.Builder
		for _, r := range s {
			b.WriteString(strings.Repeat("\x00", size-2) + string([]byte{byte(r >> 8), byte(r)}))
		}
		return b.String()
	}
	for _, c := range []struct {
		name, src string
		want      bool
	}{
		{"Markdown", "船\n\n![船](a.png)", true},
		{"a tag", `<p><img src="a.png">`, true},
		{"a tag in capitals", `<P><IMG SRC="a.png">`, true},
		{"another tag", `<Image src="a.png">`, true},
		{"UTF-16", wide(2, "船![船](a.png)"), true},
		{"UTF-32", wide(4, "船<img src=a.png>"), true},
		{"Word", "PK\x03\x04…", true},
		{"text", "船！[注] a < b", false},
		{"text in UTF-16", wide(2, "船！[注] a < b"), false},
	} {
		if got := mayPicture([]byte(c.src)); got != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
	}
}

// Two names of one file have one whole path, also when there is no such file yet; ".."
// after a link leads up from where the link does.
func TestWhole(t *testing.T) {
	top, err := filepath.EvalSymlinks(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	t.Chdir(top)
	if err := os.MkdirAll(filepath.Join("real", "deep", "dir"), 0o755); err != nil {
		t.Fatal(err)
	}
	for name, to := range map[string]string{
		"out":                               "real/deep/dir",
		filepath.Join("real", "up.pdf"):     "../out/../up.pdf",
		filepath.Join("out", "p.pdf"):       "../p.pdf",
		filepath.Join("out", "far.pdf"):     filepath.Join(top, "out", "..", "far.pdf"),
		filepath.Join("out", "circle.pdf"):  "again.pdf",
		filepath.Join("out", "again.pdf"):   "circle.pdf",
		filepath.Join("out", "nowhere.pdf"): "../../none/page.pdf",
	} {
		if err := os.Symlink(to, name); err != nil {
			t.Skip(err)
		}
	}
	for path, want := range map[string]string{
		"page.pdf":                "page.pdf",
		"none/page.pdf":           "none/page.pdf",
		"none/../page.pdf":        "page.pdf",
		"out/page.pdf":            "real/deep/dir/page.pdf",
		"out/../page.pdf":         "real/deep/page.pdf",
		"out/..":                  "real/deep",
		"out/p.pdf":               "real/deep/p.pdf",
		"real/up.pdf":             "real/deep/up.pdf",
		"out/circle.pdf":          "real/deep/dir/circle.pdf",
		"out/nowhere.pdf":         "real/none/page.pdf",
		top + "/out/p.pdf":        "real/deep/p.pdf",
		"real/../out/../page.pdf": "real/deep/page.pdf",
	} {
		if got := whole(path); got != filepath.Join(top, want) {
			t.Errorf("%s: %s", path, got)
		}
	}
}
