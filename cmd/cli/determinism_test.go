package cli_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"dayang/cmd/cli"
)

// The same report gives the same bytes, on one processor and on sixteen, alone and
// among others, again and again.
func TestSameBytes(t *testing.T) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(0))
	build := func(args ...string) {
		t.Helper()
		var out, errs bytes.Buffer
		if code := cli.Run(append([]string{"dayang", "build", "-q"}, args...), nil, &out, &errs, func(string) string { return "" }); code != 0 {
			t.Fatalf("%v: exit code %d: %s", args, code, &errs)
		}
	}
	dir := t.TempDir()
	for _, sample := range []string{"feature.txt", "brief.txt"} {
		in := filepath.Join(root, "examples", sample)
		for _, format := range []string{"pdf", "png", "svg", "json"} {
			var first []byte
			for i, workers := range []int{1, 16, 16, 3, 1} {
				runtime.GOMAXPROCS(workers)
				path := filepath.Join(dir, fmt.Sprintf("%d.%s", i, format))
				build(in, "-o", path, "--dpi", "40")
				b, err := os.ReadFile(path)
				if err != nil {
					t.Fatal(err)
				}
				if first == nil {
					first = b
				}
				if !bytes.Equal(b, first) {
					t.Errorf("%s as %s: run %d, with %d processors, gives other bytes", sample, format, i, workers)
				}
			}
		}
	}
	for _, target := range []string{"press-x4", "press-x1a", "archive"} {
		var first []byte
		for _, workers := range []int{1, 16} {
			runtime.GOMAXPROCS(workers)
			path := filepath.Join(dir, fmt.Sprintf("%s-%d.pdf", target, workers))
			build(filepath.Join(root, "examples/brief.txt"), "-o", path, "--target", target, "--marks")
			b, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			if first == nil {
				first = b
			}
			if !bytes.Equal(b, first) {
				t.Errorf("%s: other bytes with %d processors", target, workers)
			}
		}
	}
	for _, jobs := range []string{"1", "8"} {
		build(filepath.Join(root, "examples"), "-o", filepath.Join(dir, "jobs"+jobs), "--jobs", jobs)
	}
	one, err := filepath.Glob(filepath.Join(dir, "jobs1", "*.pdf"))
	if err != nil || len(one) < 2 {
		t.Fatalf("%d files, %v", len(one), err)
	}
	for _, path := range one {
		a, errA := os.ReadFile(path)
		b, errB := os.ReadFile(filepath.Join(dir, "jobs8", filepath.Base(path)))
		if errA != nil || errB != nil || !bytes.Equal(a, b) {
			t.Errorf("%s: other bytes among eight at a time (%v, %v)", filepath.Base(path), errA, errB)
		}
	}
}
