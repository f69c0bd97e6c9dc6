package batch

import (
	"bufio"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"sync"
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
	mu    sync.Mutex
	done  map[string]Entry
	stale map[string][]string // leavings of killed writes, by the output
	file  *os.File
}

// OpenJournal opens the journal of a shard; nothing is read or written yet.
func OpenJournal(s Shard) *Journal { return &Journal{shard: s, folders: map[string]*folder{}} }

// leaving is the name of a file that a killed atomic write leaves.
var leaving = regexp.MustCompile(`^\.(.+?)\d+$`)

// folder reads the journals of an output folder once.
func (j *Journal) folder(dir string) *folder {
	j.mu.Lock()
	f, ok := j.folders[dir]
	if !ok {
		f = &folder{done: map[string]Entry{}, stale: map[string][]string{}}
		j.folders[dir] = f
	}
	f.mu.Lock() // before others may ask it
	defer f.mu.Unlock()
	j.mu.Unlock()
	if ok {
		return f
	}
	list, err := os.ReadDir(dir)
	if err != nil {
		return f // not there yet
	}
	for _, e := range list {
		if strings.HasPrefix(e.Name(), journalName) {
			f.read(filepath.Join(dir, e.Name()))
		} else if m := leaving.FindStringSubmatch(e.Name()); m != nil {
			f.stale[m[1]] = append(f.stale[m[1]], filepath.Join(dir, e.Name()))
		}
	}
	return f
}

// read takes in a journal; lines that are none, as the last of a killed run, are
// left out.
func (f *folder) read(path string) {
	file, err := os.Open(path)
	if err != nil {
		return
	}
	defer file.Close()
	sc := bufio.NewScanner(file)
	sc.Buffer(nil, maxLine)
	for sc.Scan() {
		var e Entry
		if json.Unmarshal(sc.Bytes(), &e) == nil && e.Name != "" {
			f.done[e.Name] = e
		}
	}
}

// Done reports whether an output stands whole and was made of the same things.
func (j *Journal) Done(output, key string) (Entry, bool) {
	f := j.folder(filepath.Dir(output))
	f.mu.Lock()
	e, ok := f.done[filepath.Base(output)]
	f.mu.Unlock()
	if !ok || e.Key != key || HashFile(output) != e.Hash {
		return Entry{}, false
	}
	for path, hash := range e.Deps {
		if HashFile(path) != hash {
			return Entry{}, false
		}
	}
	return e, true
}

// Sweep removes what a killed run left of an output that is made again.
func (j *Journal) Sweep(output string) {
	f := j.folder(filepath.Dir(output))
	f.mu.Lock()
	list := f.stale[filepath.Base(output)]
	delete(f.stale, filepath.Base(output))
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
	line, err := json.Marshal(e)
	if err != nil {
		return err
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	if old, ok := f.done[e.Name]; ok && old.Key == e.Key && old.Hash == e.Hash {
		return nil
	}
	if f.file == nil {
		name := journalName + ".jsonl"
		if j.shard.Count > 1 {
			name = journalName + "-" + strconv.Itoa(j.shard.Index+1) + "-" + strconv.Itoa(j.shard.Count) + ".jsonl"
		}
		if f.file, err = os.OpenFile(filepath.Join(dir, name), os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o644); err != nil {
			return err
		}
		// A killed run may have left half a line.
		line = append([]byte{'\n'}, line...)
	}
	f.done[e.Name] = e
	_, err = f.file.Write(append(line, '\n'))
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
	data, err := os.ReadFile(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return "none"
	case err != nil:
		return "unreadable"
	}
	return Hash(data)
}
