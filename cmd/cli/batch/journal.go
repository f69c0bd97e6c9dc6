package batch

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"time"
)

// journalName begins the names of the journals in an output folder. Each shard
// writes its own, so that no two processes write to one file.
const journalName = ".dayang-done"

// Entry says of what an output was made.
type Entry struct {
	Name string `json:"name"` // of the output in its folder
	// Key is the hash of everything that the output depends on, but for Deps.
	Key  string            `json:"key"`
	Deps map[string]string `json:"deps,omitempty"` // hashes by path
	Hash string            `json:"hash"`           // of the output
	// Pages and Characters are those of the record of the build.
	Pages      int `json:"pages,omitempty"`
	Characters int `json:"characters,omitempty"`
	// Warnings and Notes are how many the build had.
	Warnings int `json:"warnings,omitempty"`
	Notes    int `json:"notes,omitempty"`
}

// Journal remembers what was made, one file in each output folder. A line is
// written only when the output stands whole in its place; what a killed run did
// not write down is made again. It is safe for concurrent use.
type Journal struct {
	shard   Shard
	mu      sync.Mutex
	folders map[string]*folder
}

type folder struct {
	mu sync.Mutex
	// done are the entries that were read, by output and key: an older journal of
	// another shard may name an output that was made otherwise since. What this
	// run makes is not asked for again and not kept.
	done  map[made]Entry
	own   []Entry             // of the journal that is written to
	stale map[string][]string // leavings of killed writes, by the output
	file  *os.File
}

// made is an output and what it was made of.
type made struct{ name, key string }

// OpenJournal opens the journal of a shard; nothing is read or written yet.
func OpenJournal(s Shard) *Journal { return &Journal{shard: s, folders: map[string]*folder{}} }

// folder reads the journals of an output folder once.
func (j *Journal) folder(dir string) *folder {
	j.mu.Lock()
	f, ok := j.folders[dir]
	if !ok {
		f = &folder{done: map[made]Entry{}, stale: map[string][]string{}}
		j.folders[dir] = f
	}
	f.mu.Lock() // before j.mu is let go: others that ask for the folder wait until it is read
	defer f.mu.Unlock()
	j.mu.Unlock()
	if ok {
		return f
	}
	list, err := os.ReadDir(dir)
	if err != nil {
		return f // not there yet
	}
	now := time.Now()
	for _, e := range list {
		if strings.HasPrefix(e.Name(), journalName) {
			list := read(filepath.Join(dir, e.Name()))
			for _, e := range list {
				f.done[made{e.Name, e.Key}] = e
			}
			if e.Name() == j.name() {
				f.own = list
			}
		} else if output, ok := left(e, now); ok {
			f.stale[output] = append(f.stale[output], filepath.Join(dir, e.Name()))
		}
	}
	return f
}

// name is the name of the journal of the shard.
func (j *Journal) name() string {
	if j.shard.Count > 1 {
		return fmt.Sprintf("%s-%d-%d.jsonl", journalName, j.shard.Index+1, j.shard.Count)
	}
	return journalName + ".jsonl"
}

// read reads a journal; lines that are none, as the last of a killed run, are
// left out.
func read(path string) (list []Entry) {
	file, err := os.Open(path)
	if err != nil {
		return nil
	}
	defer file.Close()
	sc := bufio.NewScanner(file)
	sc.Buffer(nil, maxLine)
	for sc.Scan() {
		var e Entry
		if json.Unmarshal(sc.Bytes(), &e) == nil && e.Name != "" {
			list = append(list, e)
		}
	}
	return list
}

// Done reports whether an output stands whole and was made of the same things.
func (j *Journal) Done(output, key string) (Entry, bool) {
	f := j.folder(filepath.Dir(output))
	f.mu.Lock()
	e, ok := f.done[made{filepath.Base(output), key}]
	f.mu.Unlock()
	if !ok || HashFile(output) != e.Hash {
		return Entry{}, false
	}
	for path, hash := range e.Deps {
		if HashFile(path) != hash {
			return Entry{}, false
		}
	}
	return e, true
}

// Sweep removes what a killed run left on the way to an output.
func (j *Journal) Sweep(output string) {
	f := j.folder(filepath.Dir(output))
	f.mu.Lock()
	name := shortName(filepath.Base(output))
	list := f.stale[name]
	delete(f.stale, name)
	f.mu.Unlock()
	for _, path := range list {
		_ = os.Remove(path) // it is only in the way
	}
}

// Enter writes down an output that stands in its place.
func (j *Journal) Enter(output string, e Entry) error {
	dir := filepath.Dir(output)
	f := j.folder(dir)
	e.Name = filepath.Base(output)
	f.mu.Lock()
	defer f.mu.Unlock()
	if old, ok := f.done[made{e.Name, e.Key}]; ok && old.Hash == e.Hash && maps.Equal(old.Deps, e.Deps) {
		return nil
	}
	if f.file == nil {
		if err := f.open(filepath.Join(dir, j.name())); err != nil {
			return err
		}
	}
	line, err := json.Marshal(e)
	if err != nil {
		return err
	}
	_, err = f.file.Write(append(line, '\n'))
	return err
}

// open opens the journal for more lines. When most of those that it has are
// outdated, they are left out first.
func (f *folder) open(path string) error {
	last := map[string]int{}
	for i, e := range f.own {
		last[e.Name] = i
	}
	if len(f.own) > 2*len(last)+100 {
		var b bytes.Buffer
		enc := json.NewEncoder(&b)
		for i, e := range f.own {
			if last[e.Name] == i {
				if err := enc.Encode(e); err != nil {
					return err
				}
			}
		}
		// What another run has written to it since is lost: outputs are made again, and no more.
		if err := Replace(path, b.Bytes()); err != nil {
			return err
		}
	}
	f.own = nil
	file, err := os.OpenFile(path, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o644)
	if err != nil {
		return err
	}
	f.file = file
	_, err = file.Write([]byte{'\n'}) // a killed run may have left half a line
	return err
}

// Close closes the files.
func (j *Journal) Close() error {
	var err error
	for _, f := range j.folders {
		if f.file != nil {
			err = errors.Join(err, f.file.Close())
		}
	}
	return err
}

// Hash returns the SHA-256 of data in hexadecimal.
func Hash(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}

// HashFile returns the hash of a file, or the word "none" if it does not exist
// and "unreadable" if it cannot be read.
func HashFile(path string) string {
	f, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return "none"
	}
	h := sha256.New()
	if err == nil {
		_, err = io.Copy(h, f)
		_ = f.Close() // nothing was written
	}
	if err != nil {
		return "unreadable"
	}
	return hex.EncodeToString(h.Sum(nil))
}
