package batch

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode/utf8"
)

// What anybody may be about to rename stays; what was left by a process that is gone is
// removed when its output is next asked for.
func TestSweepSparesWhatIsInTheMaking(t *testing.T) {
	gone := exec.Command(os.Args[0], "-test.run", "^$")
	if err := gone.Run(); err != nil {
		t.Fatal(err)
	}
	dead, own, living := gone.Process.Pid, os.Getpid(), os.Getppid()
	for _, c := range []struct {
		what string
		name string
		age  time.Duration
		kept bool
	}{
		{"just written, of no process of this machine", onTheWay(dead), 0, true},
		{"just written, of our number in another container", onTheWay(own), 0, true},
		{"just written, of a living process", onTheWay(living), 0, true},
		{"of a clock that goes before", onTheWay(dead), -2 * aged, true},
		{"old, of a process that is gone", onTheWay(dead), 2 * aged, false},
		{"old, of an earlier process of our number", onTheWay(own), 2 * aged, false},
		{"old, of a process that was stopped", onTheWay(living), 2 * aged, true},
		{"very old, of a number that lives for ever", onTheWay(living), 2 * forgotten, false},
		{"of another output", ".page2.pdf.1-77", 2 * forgotten, true},
		{"of nobody that we know", ".page.pdf.own", 2 * forgotten, true},
		{"of a number that no process has", ".page.pdf.99999999999999999999-1", 2 * forgotten, true},
	} {
		dir := t.TempDir()
		file := filepath.Join(dir, c.name)
		if err := os.WriteFile(file, nil, 0o644); err != nil {
			t.Fatal(err)
		}
		then := time.Now().Add(-c.age)
		if err := os.Chtimes(file, then, then); err != nil {
			t.Fatal(err)
		}
		OpenJournal(Shard{}).Sweep(filepath.Join(dir, "page.pdf"))
		if _, err := os.Stat(file); (err == nil) != c.kept {
			t.Errorf("a file %s: %v", c.what, err)
		}
	}
}

// onTheWay is the name on the way to page.pdf that a process gives.
func onTheWay(pid int) string { return fmt.Sprintf(".page.pdf.%d-77", pid) }

// A folder of such a name is none of ours.
func TestSweepSparesFolders(t *testing.T) {
	dir := t.TempDir()
	folder := filepath.Join(dir, onTheWay(os.Getpid()))
	if err := os.Mkdir(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	then := time.Now().Add(-2 * forgotten)
	if err := os.Chtimes(folder, then, then); err != nil {
		t.Fatal(err)
	}
	OpenJournal(Shard{}).Sweep(filepath.Join(dir, "page.pdf"))
	if _, err := os.Stat(folder); err != nil {
		t.Error(err)
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

// A name as long as file systems allow has a file beside it.
func TestReplaceLongName(t *testing.T) {
	for _, name := range []string{strings.Repeat("长", 83) + ".pdf", strings.Repeat("a", 251) + ".pdf", "短.pdf"} {
		path := filepath.Join(t.TempDir(), name)
		if err := Replace(path, []byte("1")); err != nil {
			t.Errorf("%d bytes: %v", len(name), err)
		}
		if short := shortName(name); !utf8.ValidString(short) || !strings.HasPrefix(name, short) {
			t.Errorf("%q", short)
		}
	}
}
