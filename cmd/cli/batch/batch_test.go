package batch

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"sync/atomic"
	"testing"

	"pgregory.net/rapid"

	"dayang/input"
	"dayang/input/diag"
)

// Each format that is read has its extension in a folder.
func TestExtensionsOfFormats(t *testing.T) {
	for _, f := range input.Formats() {
		if !slices.ContainsFunc(extensions, func(e string) bool { return strings.HasPrefix(string(f), e[1:]) }) {
			t.Errorf("no extension for %s in %v", f, extensions)
		}
	}
}

// Results come in order, each once, and the work in hand is bounded.
func TestRunInOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n, jobs := rapid.IntRange(0, 60).Draw(t, "n"), rapid.IntRange(1, 8).Draw(t, "jobs")
		stop := rapid.IntRange(0, 80).Draw(t, "stop")
		var begun, handed atomic.Int64
		var got []int
		Run(context.Background(), n, jobs, func(_ context.Context, i int) int {
			if ahead := begun.Add(1) - handed.Load(); ahead > int64(4*jobs+2) {
				t.Errorf("%d pieces begun and not handed on, of %d jobs", ahead, jobs)
			}
			return i
		}, func(i, r int) bool {
			handed.Add(1)
			if i != r {
				t.Fatalf("result %d handed on as %d", r, i)
			}
			got = append(got, r)
			return r != stop
		})
		if stop >= n && len(got) != n || stop < n && len(got) <= stop {
			t.Fatalf("%d results of %d, stop at %d", len(got), n, stop)
		}
	})
}

func TestRunEndsWithContext(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	n := 0
	Run(ctx, 1_000_000, 2, func(context.Context, int) int { return 0 }, func(int, int) bool {
		if n++; n == 10 {
			cancel()
		}
		return true
	})
	if n > 20 {
		t.Errorf("%d results after the end", n)
	}
}

// The shards of a batch are its partition.
func TestShardsPartition(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		list := make([]Input, rapid.IntRange(0, 50).Draw(t, "n"))
		for i := range list {
			list[i].Number = i + 1
		}
		count := rapid.IntRange(1, 9).Draw(t, "count")
		seen := map[int]int{}
		for i := range count {
			for _, in := range (Shard{i, count}).Of(list) {
				seen[in.Number]++
			}
		}
		for _, in := range list {
			if seen[in.Number] != 1 {
				t.Fatalf("input %d is in %d shards", in.Number, seen[in.Number])
			}
		}
	})
}

func TestParseShard(t *testing.T) {
	for _, c := range []struct {
		flag, env string // env: "K=V K=V"
		want      Shard
		fault     bool
	}{
		{flag: "1/4", want: Shard{0, 4}},
		{flag: "4/4", want: Shard{3, 4}},
		{flag: "0/4", fault: true},
		{flag: "5/4", fault: true},
		{flag: "3", fault: true},
		{flag: "auto/4", env: "JOB_COMPLETION_INDEX=0", want: Shard{0, 4}},
		{flag: "auto/4", env: "JOB_COMPLETION_INDEX=4", fault: true},
		{flag: "auto", env: "AWS_BATCH_JOB_ARRAY_INDEX=2 AWS_BATCH_JOB_ARRAY_SIZE=3", want: Shard{2, 3}},
		{flag: "auto", env: "SGE_TASK_ID=1 SGE_TASK_FIRST=1 SGE_TASK_LAST=3", want: Shard{0, 3}},
		{flag: "auto/3", env: "SGE_TASK_ID=undefined PBS_ARRAY_INDEX=2", want: Shard{2, 3}},
		{flag: "auto/x", fault: true},
		{flag: "auto/3", fault: true},
	} {
		env := map[string]string{}
		for _, kv := range strings.Fields(c.env) {
			k, v, _ := strings.Cut(kv, "=")
			env[k] = v
		}
		got, err := ParseShard(c.flag, func(k string) string { return env[k] })
		if _, isFault := diag.AsFault(err); isFault != c.fault || got != c.want && !c.fault {
			t.Errorf("%q with %q: %v, %v", c.flag, c.env, got, err)
		}
	}
}

func TestName(t *testing.T) {
	in := Input{Path: "/x/news/a.b.txt", Rel: "may/a.b.txt", Number: 7}
	for _, c := range []struct{ template, want string }{
		{DefaultName, "may/a.b.pdf"},
		{"{n:03}-{name}.{ext}", "007-a.b.txt.pdf"},
		{"{parent}/{n}", "news/7.pdf"},
		{"../{name}", ""}, {"/{name}", ""}, {"{dir}/", ""}, {"{who}", ""}, {"{n:x}", ""}, {"", ""},
	} {
		got, err := in.Name(c.template, "pdf")
		if want := filepath.FromSlash(c.want); got != want || (err == nil) != (want != "") {
			t.Errorf("%q: %q, %v", c.template, got, err)
		}
	}
}

// A folder gives its reports in order, each once, links to files among them.
func TestFind(t *testing.T) {
	dir := t.TempDir()
	for _, n := range []string{"b.txt", "a.MD", "sub/c.docx", "sub/.d.txt", "sub/~$c.docx", ".git/e.txt", "f.pdf"} {
		path := filepath.Join(dir, n)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, nil, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want := []string{"a.MD", "b.txt", "sub/c.docx"}
	if os.Symlink(filepath.Join(dir, "b.txt"), filepath.Join(dir, "linked.txt")) == nil {
		want = slices.Insert(want, 2, "linked.txt")
		if err := os.Symlink(dir, filepath.Join(dir, "sub", "circle.txt")); err != nil {
			t.Fatal(err)
		}
		// Whose file is gone: it is told when it is to be read.
		want = append(want, "sub/gone.txt")
		if err := os.Symlink("nowhere.txt", filepath.Join(dir, "sub", "gone.txt")); err != nil {
			t.Fatal(err)
		}
	}
	in, err := Find([]string{dir, filepath.Join(dir, "b.txt"), filepath.Join(dir, "**/*.docx"), "missing.txt"})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for i, f := range in.List {
		got = append(got, f.Rel)
		if f.Number != i+1 {
			t.Errorf("%s has number %d", f.Rel, f.Number)
		}
	}
	if want = append(want, "missing.txt"); !slices.Equal(got, want) || !in.Many {
		t.Errorf("%q, want %q", got, want)
	}
	for _, bad := range []string{filepath.Join(dir, ".git", "no*"), filepath.Join(dir, "["), t.TempDir()} {
		if _, err := Find([]string{bad}); err == nil {
			t.Errorf("%s was found", bad)
		}
	}
}

func TestRoot(t *testing.T) {
	for _, c := range []struct{ path, rel, want string }{
		{"a.txt", "a.txt", "."}, {"x/a.txt", "a.txt", "x"}, {"x/y/a.txt", "y/a.txt", "x"},
		{"/a.txt", "a.txt", "/"}, {"../a.txt", "a.txt", ".."}, {"./x/../a.txt", "a.txt", "."},
	} {
		if got := (Input{Path: c.path, Rel: c.rel}).Root(); got != filepath.FromSlash(c.want) {
			t.Errorf("%s of %s: %q", c.rel, c.path, got)
		}
	}
}

// No list, however strange, makes inputs that are empty or hold a separator.
func FuzzLines(f *testing.F) {
	for _, s := range []string{"a\nb", "a\x00b\x00", "\r\n\r\n", ""} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		nul := bytes.IndexByte(text, 0) >= 0
		for _, l := range Lines(text) {
			if l == "" || strings.Contains(l, "\x00") || !nul && strings.Contains(l, "\n") {
				t.Errorf("%q of %q", l, text)
			}
		}
	})
}

// A report that others have touched is read or refused, and what is read can be
// written and read again.
func FuzzReadRecords(f *testing.F) {
	f.Add([]byte(`{"input":"a","result":"built","exit":0}` + "\n"))
	f.Add([]byte("{\n{}\n"))
	f.Fuzz(func(t *testing.T, text []byte) {
		list, _, err := ReadRecords("r", bytes.NewReader(text))
		if err != nil {
			return
		}
		var b bytes.Buffer
		for i := range list {
			if err := WriteRecord(&b, &list[i]); err != nil {
				t.Fatal(err)
			}
		}
		again, cut, err := ReadRecords("r", &b)
		if err != nil || cut || !reflect.DeepEqual(again, list) {
			t.Errorf("%v became %v: %v", list, again, err)
		}
	})
}

func TestLines(t *testing.T) {
	for _, c := range []struct {
		in   string
		want []string
	}{
		{"a\r\nb c\n\n", []string{"a", "b c"}},
		{"\uFEFFa\r\nb", []string{"a", "b"}},
		{"a\nb\x00c\x00", []string{"a\nb", "c"}},
		{"", nil},
	} {
		if got := Lines([]byte(c.in)); !reflect.DeepEqual(got, c.want) {
			t.Errorf("%q: %q", c.in, got)
		}
	}
}

// A report whose writer was killed can be read but for its last line; one that
// is damaged elsewhere cannot.
func TestReadRecords(t *testing.T) {
	var b bytes.Buffer
	for _, in := range []string{"a", "b"} {
		if err := WriteRecord(&b, &Record{Input: in, Result: Built}); err != nil {
			t.Fatal(err)
		}
	}
	whole := b.String()
	for n := len(whole); n > 0; n-- {
		list, cut, err := ReadRecords("r", strings.NewReader(whole[:n]))
		lines := strings.Count(whole[:n], "}\n")
		if strings.HasSuffix(whole[:n], `"exit":0}`) {
			lines++
		}
		switch {
		case err == nil && len(list) != lines:
			t.Fatalf("%d records of %q", len(list), whole[:n])
		case err != nil && lines > 0:
			t.Fatalf("%q: %v", whole[:n], err)
		case err == nil && !cut && !strings.HasSuffix(strings.TrimSpace(whole[:n]), "}"):
			t.Fatalf("%q is not cut", whole[:n])
		}
	}
	_, _, err := ReadRecords("r", strings.NewReader("half\n"+whole))
	if f, ok := diag.AsFault(err); !ok || f.Pos.Line != 1 {
		t.Errorf("%v", err)
	}
}

// Names that are no UTF-8 come back from a report as they are, and two of them are two.
func TestRecordsOfStrangeNames(t *testing.T) {
	var b bytes.Buffer
	for _, in := range []string{"bad\xff.txt", "bad\xfe.txt", "渡口.txt"} {
		if err := WriteRecord(&b, &Record{Input: in, Output: in + ".pdf", Result: Built}); err != nil {
			t.Fatal(err)
		}
	}
	list, _, err := ReadRecords("r", &b)
	if err != nil {
		t.Fatal(err)
	}
	got := Merge(list)
	if len(got) != 3 || got[0].Input != "bad\xfe.txt" || got[1].Output != "bad\xff.txt.pdf" || got[2].InputBytes != nil {
		t.Errorf("%+v", got)
	}
}

// What failed has no pages; what is unchanged has the warnings of the build that made it.
func TestTotal(t *testing.T) {
	var total Total
	for _, r := range []Record{
		{Result: Built, Pages: 2, Characters: 20, Diagnostics: diag.List{{Severity: diag.Warning}}},
		{Result: Failed, Pages: 1, Characters: 10, Diagnostics: diag.List{{Severity: diag.Warning}}},
		{Result: Unchanged, Pages: 1, Characters: 10, Warnings: 2, Notes: 1},
	} {
		total.Add(&r)
	}
	if want := (Total{Files: 3, Built: 1, Unchanged: 1, Failed: 1, Pages: 3, Characters: 30, Warnings: 4, Notes: 1}); total != want {
		t.Errorf("%+v, want %+v", total, want)
	}
}

func TestMerge(t *testing.T) {
	first := []Record{{Input: "b", Result: Built, Pages: 2}, {Input: "a", Result: Failed, Exit: 1}}
	second := []Record{{Input: "a", Result: Built, Pages: 1}, {Input: "b", Result: Unchanged}}
	got := Merge(first, second)
	want := []Record{{Input: "a", Result: Built, Pages: 1}, {Input: "b", Result: Built, Pages: 2}}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("%+v", got)
	}
}
