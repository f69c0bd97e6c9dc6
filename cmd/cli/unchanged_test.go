package cli

import (
	"bytes"
	"encoding/json"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/urfave/cli/v2"

	"dayang/cmd/cli/batch"
)

// What --skip-unchanged compares has every option of build that a page depends on, and none that it
// does not: with another value of the first the key is another, with one of the second it is the
// same and so are the bytes. An option without a value here fails the test.
func TestWhatPagesDependOn(t *testing.T) {
	dir := t.TempDir()
	in := filepath.Join(dir, "a.txt")
	put := func(name, text string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		return path
	}
	put("a.txt", "渡口的早晨\n\n天刚亮，渡口的船就开了。\n")
	values := map[string][]string{ // of options that a page depends on
		"format": {"json"}, "page": {"2"}, "dpi": {"99"}, "target": {"archive"}, "profile": {"coated"},
		"spot": {"INK=M100 Y100"}, "marks": {}, "pages": {"1"}, "from": {"markdown"}, "encoding": {"utf-8"},
		"find-stats": {}, "strict": {}, "max-size": {"3"}, "max-nesting": {"50"}, "max-entries": {"50"},
		"max-ratio": {"50"}, "max-pixels": {"5"}, "allow-path": {dir}, "style": {"a3"}, "set": {"body.gap=100"},
	}
	beside := map[string][]string{
		"files-from": {put("list", in+"\n")}, "name": {"{n}"}, "jobs": {"2"},
		"report": {filepath.Join(dir, "report.jsonl")}, "fail-fast": {}, "shard": {"1/1"},
		"lang": {"zh"}, "quiet": {}, "verbose": {}, "diagnostics": {"json"}, "color": {"always"},
	}
	n := 0
	build := func(args ...string) (key string, output []byte) {
		n++
		out := filepath.Join(dir, "out", string(rune('a'+n%26)), strings.Repeat("x", n))
		var said bytes.Buffer
		p := &program{stdin: strings.NewReader(""), stdout: &said, stderr: &said,
			getenv: func(string) string { return "" }, open: newShared}
		args = append([]string{"dayang", "build", in, "--skip-unchanged", "-o", out + "/"}, args...)
		if code := p.run(args); code != 0 {
			t.Fatalf("%q: %s", args, said.String())
		}
		err := filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
			switch {
			case err != nil || e.IsDir() || !strings.HasPrefix(path, out+string(filepath.Separator)):
				return err
			case strings.HasPrefix(e.Name(), ".dayang-done"):
				text, err := os.ReadFile(path)
				if err != nil {
					return err
				}
				lines := bytes.Split(bytes.TrimSpace(text), []byte("\n"))
				var entry batch.Entry
				if err = json.Unmarshal(lines[len(lines)-1], &entry); err == nil {
					key = entry.Key
				}
				return err
			}
			output, err = os.ReadFile(path)
			return err
		})
		if err != nil || key == "" || output == nil {
			t.Fatalf("%q: key %q, %d bytes, %v", args, key, len(output), err)
		}
		return key, output
	}
	first, page := build()
	p := &program{}
	var flags []cli.Flag
	for _, c := range p.app().Commands {
		if c.Name == "build" {
			flags = c.Flags
		}
	}
	for _, f := range flags {
		name := f.Names()[0]
		args, depends := values[name]
		more, not := beside[name]
		switch {
		case name == "font": // faces are hashed with the library: cmd/cli/testdata/script/fonts.txtar
		case name == "output", name == "skip-unchanged": // every build here has them, and an output of its own
		case !depends && !not:
			t.Errorf("--%s: does a page depend on it? It stands in neither list", name)
		case depends:
			if key, _ := build(append([]string{"--" + name}, args...)...); key == first {
				t.Errorf("--%s changes the page and not the key", name)
			}
		default:
			if key, out := build(append([]string{"--" + name}, more...)...); key != first || !bytes.Equal(out, page) {
				t.Errorf("--%s: same key %v, same page %v", name, key == first, bytes.Equal(out, page))
			}
		}
	}
}
