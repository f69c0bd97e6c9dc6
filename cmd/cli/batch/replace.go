package batch

import (
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"syscall"
	"time"
	"unicode/utf8"

	"dayang/input/pattern"
)

// Replace writes a file beside its place and renames it, so that what stands there is
// always whole; it keeps the permissions of a file that it replaces. The name on the way
// has the number of the process: with its age it tells Journal.Sweep what a killed process
// left from what another one is about to rename.
func Replace(path string, data []byte) error {
	perm := os.FileMode(0o644)
	old, err := os.Lstat(path)
	kept := err == nil && old.Mode().IsRegular()
	if kept {
		perm = old.Mode().Perm()
	}
	f, err := beside(path, perm)
	if err != nil {
		return err
	}
	if kept {
		err = f.Chmod(perm) // the mask of the process has taken from it
	}
	if err == nil {
		_, err = f.Write(data)
	}
	if err == nil {
		err = f.Sync() // else the name may reach the disk before the data
	}
	if err = errors.Join(err, f.Close()); err == nil {
		err = os.Rename(f.Name(), path)
	}
	if err != nil {
		_ = os.Remove(f.Name()) // the reason is that it could not be written
	}
	return err
}

// beside creates a file beside another one.
func beside(path string, perm os.FileMode) (*os.File, error) {
	dir, name := filepath.Split(path)
	for {
		temp := fmt.Sprintf("%s.%s.%d-%d", dir, shortName(name), os.Getpid(), rand.Uint32())
		f, err := os.OpenFile(temp, os.O_WRONLY|os.O_CREATE|os.O_EXCL, perm)
		if !errors.Is(err, fs.ErrExist) {
			return f, err
		}
	}
}

// maxName is how many bytes of an output's name are in that of the file beside it, so that with what is
// added none is longer than file systems allow, 255.
const maxName = 255 - len("..4194304-4294967295")

// shortName is so much of a name.
func shortName(name string) string {
	if len(name) <= maxName {
		return name
	}
	n := maxName
	for n > 0 && !utf8.RuneStart(name[n]) {
		n--
	}
	return name[:n]
}

// leaving is the name that beside gives.
var leaving = pattern.New(`^\.(.+)\.(\d+)-\d+$`)

const (
	// aged is after what time a file on the way is taken for left, if no process of its number is
	// alive. Those of other machines and containers cannot be seen; but no write takes as long.
	aged = time.Hour
	// forgotten is after what time it is, whether or not: some processes live for ever, and may
	// have the number of one that is gone.
	forgotten = 24 * time.Hour
)

// left reports whether a file of a folder is one that a killed Replace left, and of what
// output.
func left(e fs.DirEntry, now time.Time) (output string, ok bool) {
	m := leaving.FindStringSubmatch(e.Name())
	if m == nil || !e.Type().IsRegular() {
		return "", false
	}
	info, err := e.Info()
	if err != nil {
		return "", false // renamed or removed since
	}
	pid, err := strconv.Atoi(m[2])
	if err != nil {
		return "", false
	}
	switch age := now.Sub(info.ModTime()); {
	case age > forgotten:
		return m[1], true
	case age > aged: // what has our number is of one that had it before: we write here only after this
		return m[1], pid == os.Getpid() || !alive(pid)
	}
	return "", false
}

// alive reports whether a process of this machine is at work.
func alive(pid int) bool {
	p, err := os.FindProcess(pid)
	if err != nil { // on Windows it is asked for here
		return errors.Is(err, fs.ErrPermission)
	}
	defer func() { _ = p.Release() }()
	err = p.Signal(syscall.Signal(0)) // on Windows: not supported, by a process that was found
	return !errors.Is(err, os.ErrProcessDone) && !errors.Is(err, syscall.ESRCH)
}
