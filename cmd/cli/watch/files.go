package watch

import (
	"context"
	"errors"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"time"

	"github.com/fsnotify/fsnotify"

	"dayang/input/diag"
)

const (
	// quiet is how long nothing must be written before a state is built: editors
	// write a file in several steps.
	quiet = 10 * time.Millisecond
	// settle is how long a file that is empty or gone may be on its way to a new
	// state.
	settle = 150 * time.Millisecond
	// look is how often the files are looked at without being told: folders are
	// moved, and some file systems tell nothing.
	look = time.Second
)

// Follow builds a first state, then a new one whenever a file changes that the
// last depended on, until ctx ends. Folders are watched rather than files, as
// editors put new files in the place of old ones. The error says that the
// system cannot watch.
func (s *Server) Follow(ctx context.Context) error {
	w, err := fsnotify.NewWatcher()
	if err != nil {
		return err
	}
	defer w.Close()
	timer := time.NewTimer(0)
	<-timer.C
	s.Rebuild(ctx, time.Now())
	s.watchFolders(w)
	timer.Reset(quiet) // for what was written meanwhile and told to nobody
	often := time.NewTicker(look)
	defer often.Stop()
	settled := false
	for {
		select {
		case <-ctx.Done():
			return nil
		case <-often.C:
			s.watchFolders(w)
			if now, read := s.changed(); !maps.Equal(now, read) {
				timer.Reset(quiet)
			}
		case e, ok := <-w.Events:
			if !ok {
				return nil
			}
			if slices.ContainsFunc(s.Files(), func(f string) bool { return same(f, e.Name) }) {
				timer.Reset(quiet)
			}
		case err := <-w.Errors:
			s.opts.Log(diag.T("监视文件：%v", "watching files: %v", err))
		case <-s.switched: // to a design of other files
			s.watchFolders(w)
			timer.Reset(quiet)
		case <-timer.C:
			now, read := s.changed()
			if maps.Equal(now, read) {
				continue // touched, not changed
			}
			if !settled && emptied(now, read) {
				settled = true
				timer.Reset(settle)
				continue
			}
			settled = false
			s.Rebuild(ctx, newest(now))
			s.watchFolders(w)
			timer.Reset(quiet)
		}
	}
}

// readIn returns the stamps of the files that a build read, from those before it, which
// began at start, and after it. A file that was written meanwhile has one that no file has:
// it is not known what was read, so it is built again.
func readIn(before, after map[string]stamp, start time.Time) map[string]stamp {
	start = start.Add(-quiet) // the clock of files is some milliseconds behind
	for f, now := range after {
		if old, known := before[f]; known && old != now || !known && now.written.After(start) {
			after[f] = stamp{}
		}
	}
	return after
}

func same(a, b string) bool {
	x, err := filepath.Abs(a)
	y, err2 := filepath.Abs(b)
	return err == nil && err2 == nil && x == y
}

// watchFolders watches the folders of all files.
func (s *Server) watchFolders(w *fsnotify.Watcher) {
	for _, f := range s.Files() {
		dir := filepath.Dir(f)
		if !slices.Contains(w.WatchList(), dir) {
			if err := w.Add(dir); err != nil && !errors.Is(err, fs.ErrNotExist) { // it may come
				s.opts.Log(diag.T("不能监视 %[1]s：%[2]v", "cannot watch %[1]s: %[2]v", dir, err))
			}
		}
	}
}

// stamp tells states of a file apart.
type stamp struct {
	size    int64 // -1: there is no file
	written time.Time
}

func stampsOf(files []string) map[string]stamp {
	out := map[string]stamp{}
	for _, f := range files {
		out[f] = stamp{size: -1}
		if st, err := os.Stat(f); err == nil {
			out[f] = stamp{st.Size(), st.ModTime()}
		}
	}
	return out
}

// emptied reports whether a file that held something holds nothing now.
func emptied(now, read map[string]stamp) bool {
	for f, s := range now {
		if s.size <= 0 && read[f].size > 0 {
			return true
		}
	}
	return false
}

// newest is the time at which the last of the files was saved, now if that
// cannot be known.
func newest(files map[string]stamp) time.Time {
	var out time.Time
	for _, s := range files {
		if s.written.After(out) {
			out = s.written
		}
	}
	if now := time.Now(); out.After(now) || now.Sub(out) > time.Minute {
		return now // removed, or moved here with an old time
	}
	return out
}
