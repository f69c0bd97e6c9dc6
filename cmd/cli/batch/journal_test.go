package batch

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// What a killed process leaves of its journal is worth what its whole lines say.
func TestJournalOutlivesDamage(t *testing.T) {
	dir := t.TempDir()
	for _, n := range []string{"a.pdf", "b.pdf"} {
		if err := os.WriteFile(filepath.Join(dir, n), []byte(n), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	enter := func(name string) {
		j := OpenJournal(Shard{})
		if err := j.Enter(filepath.Join(dir, name), Entry{Key: "k", Hash: Hash([]byte(name))}); err != nil {
			t.Fatal(err)
		}
		if err := j.Close(); err != nil {
			t.Fatal(err)
		}
	}
	done := func(name, key string) bool {
		_, ok := OpenJournal(Shard{}).Done(filepath.Join(dir, name), key)
		return ok
	}
	enter("a.pdf")
	path := filepath.Join(dir, journalName+".jsonl")
	f, err := os.OpenFile(path, os.O_APPEND|os.O_WRONLY, 0o644)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := f.WriteString(`{"name":"b.pdf","ke`); err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	if !done("a.pdf", "k") || done("a.pdf", "other") || done("b.pdf", "k") {
		t.Error("the journal says otherwise than what was entered")
	}
	enter("b.pdf")
	if !done("a.pdf", "k") || !done("b.pdf", "k") {
		t.Error("what was entered after the damage is lost")
	}
	if err := os.WriteFile(filepath.Join(dir, "a.pdf"), []byte("a."), 0o644); err != nil {
		t.Fatal(err)
	}
	if done("a.pdf", "k") {
		t.Error("a damaged output counts as done")
	}
}

// Runs of other shards do not hide what is newer, and a journal does not grow
// with the number of runs.
func TestJournalOfManyRuns(t *testing.T) {
	dir := t.TempDir()
	output := filepath.Join(dir, "a.pdf")
	make := func(s Shard, key string) {
		t.Helper()
		if err := os.WriteFile(output, []byte(key), 0o644); err != nil {
			t.Fatal(err)
		}
		j := OpenJournal(s)
		if err := j.Enter(output, Entry{Key: key, Hash: Hash([]byte(key))}); err != nil {
			t.Fatal(err)
		}
		if err := j.Close(); err != nil {
			t.Fatal(err)
		}
		for _, other := range []Shard{{}, {0, 2}, {1, 3}} {
			if _, ok := OpenJournal(other).Done(output, key); !ok {
				t.Fatalf("%q, made by shard %v, is not known to %v", key, s, other)
			}
			if _, ok := OpenJournal(other).Done(output, key+"older"); ok {
				t.Fatal("what was never made counts as done")
			}
		}
	}
	for i := range 300 {
		make(Shard{}, "run"+strings.Repeat("x", i%7)+string(rune('a'+i%20)))
		make(Shard{0, 2}, "shard")
	}
	for _, name := range []string{journalName + ".jsonl", journalName + "-1-2.jsonl"} {
		if n := len(read(filepath.Join(dir, name))); n == 0 || n > 103 {
			t.Errorf("%s has %d entries of one output", name, n)
		}
	}
}
