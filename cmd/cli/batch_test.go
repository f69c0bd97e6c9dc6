package cli_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"dayang/cmd/cli"
)

// makeReports is the script command `reports DIR N EVERY`: it writes N short
// reports, of which every EVERYth is broken (0: none).
func makeReports(ts *testscript.TestScript, _ bool, args []string) {
	dir := ts.MkAbs(args[0])
	n, every := number(ts, args[1]), number(ts, args[2])
	ts.Check(os.MkdirAll(dir, 0o755))
	for i := 1; i <= n; i++ {
		text := fmt.Sprintf("第%d号渡口的早晨\n\n天刚亮，第%d号渡口的船就开了。过河的人带着菜篮和书包，船工老田数着人头，说今天又多了%d位。\n", i, i, i%7+1)
		if every > 0 && i%every == 0 {
			text = " \n"
		}
		ts.Check(os.WriteFile(filepath.Join(dir, fmt.Sprintf("r%04d.txt", i)), []byte(text), 0o644))
	}
}

func number(ts *testscript.TestScript, s string) int {
	n, err := strconv.Atoi(s)
	ts.Check(err)
	return n
}

func glob(ts *testscript.TestScript, pattern string) []string {
	list, err := filepath.Glob(ts.MkAbs(pattern))
	ts.Check(err)
	return list
}

// countFiles is the script command `count N PATTERN`.
func countFiles(ts *testscript.TestScript, _ bool, args []string) {
	if got := len(glob(ts, args[1])); got != number(ts, args[0]) {
		ts.Fatalf("%d files match %s, want %s", got, args[1], args[0])
	}
}

// ageFiles is the script command `aged TIME PATTERN`: the files were written so long ago.
func ageFiles(ts *testscript.TestScript, _ bool, args []string) {
	age, err := time.ParseDuration(args[0])
	ts.Check(err)
	then := time.Now().Add(-age)
	for _, f := range glob(ts, args[1]) {
		ts.Check(os.Chtimes(f, then, then))
	}
}

// untilFiles is the script command `until N PATTERN`: it waits until there are
// so many files. That they never come is left to the time limit of the tests.
func untilFiles(ts *testscript.TestScript, _ bool, args []string) {
	for len(glob(ts, args[1])) < number(ts, args[0]) {
		time.Sleep(time.Millisecond)
	}
}

// saidIn is the script command `said FILE TEXT`: it waits until the text stands
// in the file.
func saidIn(ts *testscript.TestScript, _ bool, args []string) {
	for {
		if b, err := os.ReadFile(ts.MkAbs(args[0])); err == nil && bytes.Contains(b, []byte(args[1])) {
			return
		}
		time.Sleep(time.Millisecond)
	}
}

// wholePDFs is the script command `whole PATTERN`: every file is a PDF from its
// head to its end.
func wholePDFs(ts *testscript.TestScript, _ bool, args []string) {
	list := glob(ts, args[0])
	if len(list) == 0 {
		ts.Fatalf("no file matches %s", args[0])
	}
	for _, path := range list {
		data, err := os.ReadFile(path)
		ts.Check(err)
		if !bytes.HasPrefix(data, []byte("%PDF-")) || !bytes.HasSuffix(bytes.TrimSpace(data), []byte("%%EOF")) {
			ts.Fatalf("%s is no whole PDF", path)
		}
	}
}

// What the guide says of options is true of the program: every command has its
// help in both languages, without the other language's words.
func TestHelpSpeaksBothLanguages(t *testing.T) {
	for lang, usage := range map[string]string{"zh": "用法", "en": "Usage"} {
		for _, cmd := range [][]string{{}, {"build"}, {"parse"}, {"report", "merge"}, {"fonts", "check"}, {"fonts", "list"}, {"proof"}, {"compare"}, {"watch"}, {"version"}, {"check"}, {"styles", "show"}, {"dump", "pages"}, {"init"}, {"completion"}, {"man"}} {
			var out, errs bytes.Buffer
			args := append(append([]string{"dayang"}, cmd...), "--help")
			code := cli.Run(args, nil, &out, &errs, func(k string) string {
				if k == "DAYANG_LANG" {
					return lang
				}
				return ""
			})
			// The line of use stands in one language only.
			other := map[string]string{"zh": "Usage:", "en": "用法"}[lang]
			if bytes.Contains(out.Bytes(), []byte(other)) {
				t.Errorf("%s %v speaks the other language, too", lang, cmd)
			}
			if code != 0 || !bytes.Contains(out.Bytes(), []byte(usage)) {
				t.Errorf("%s %v: exit %d\n%s%s", lang, args, code, &out, &errs)
			}
		}
	}
}
