package batch

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// What another process is about to rename stays; what a process left that is gone, or
// that had the number of this one, is removed when its output is made again.
func TestSweepSparesWhatIsInTheMaking(t *testing.T) {
	gone := exec.Command(os.Args[0], "-test.run", "^$")
	if err := gone.Run(); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name string
		pid  int
		kept bool
	}{
		{"of a living process", os.Getppid(), true},
		{"of a process that is gone", gone.Process.Pid, false},
		{"of an earlier process of our number", os.Getpid(), false},
	} {
		dir := t.TempDir()
		file := filepath.Join(dir, fmt.Sprintf(".page.pdf.%d-77", c.pid))
		other := filepath.Join(dir, ".page.pdf.own") // of nobody that we know
		for _, f := range []string{file, other} {
			if err := os.WriteFile(f, nil, 0o644); err != nil {
				t.Fatal(err)
			}
		}
		OpenJournal(Shard{}).Sweep(filepath.Join(dir, "page.pdf"))
		if _, err := os.Stat(file); (err == nil) != c.kept {
			t.Errorf("a file %s: %v", c.name, err)
		}
		if _, err := os.Stat(other); err != nil {
			t.Error(err)
		}
	}
}

func TestReplace(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "page.pdf")
	if err := os.WriteFile(path, []byte("old"), 0o660); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(path, 0o660); err != nil {
		t.Fatal(err)
	}
	before, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := Replace(path, []byte("new")); err != nil {
		t.Fatal(err)
	}
	if b, err := os.ReadFile(path); err != nil || string(b) != "new" {
		t.Errorf("%q, %v", b, err)
	}
	if after, err := os.Stat(path); err != nil || after.Mode() != before.Mode() {
		t.Errorf("%v, %v; was %v", after.Mode(), err, before.Mode())
	}
	if err := os.Mkdir(filepath.Join(dir, "folder"), 0o755); err != nil {
		t.Fatal(err)
	}
	if Replace(filepath.Join(dir, "folder"), nil) == nil {
		t.Error("a folder was replaced")
	}
	if list, err := os.ReadDir(dir); err != nil || len(list) != 2 {
		t.Errorf("%v is left, %v", list, err)
	}
}
