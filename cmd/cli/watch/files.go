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
	last := s.follow(ctx, w, time.Now(), timer)
	often := time.NewTicker(look)
	defer often.Stop()
	settled := false
	for {
		select {
		case <-ctx.Done():
			return nil
		case <-often.C:
			s.watchFolders(w)
			if !maps.Equal(stampsOf(s.Files()), last) {
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
			last = stampsOf(s.Files())
		case <-timer.C:
			now := stampsOf(s.Files())
			if maps.Equal(now, last) {
				continue // touched, not changed
			}
			if !settled && emptied(now, last) {
				settled = true
				timer.Reset(settle)
				continue
			}
			settled = false
			last = s.follow(ctx, w, newest(now), timer)
		}
	}
}

// follow builds a state and returns the stamps of the files that it was made of.
// What was written while they were read and not yet watched sets the timer again.
func (s *Server) follow(ctx context.Context, w *fsnotify.Watcher, saved time.Time, timer *time.Timer) map[string]stamp {
	before, start := stampsOf(s.Files()), time.Now()
	s.Rebuild(ctx, saved)
	s.watchFolders(w)
	last := stampsOf(s.Files())
	for f, now := range last {
		if old, known := before[f]; known && old != now || !known && now.written.After(start) {
			last[f] = stamp{} // it is not known what was read
			timer.Reset(quiet)
		}
	}
	return last
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
func emptied(now, last map[string]stamp) bool {
	for f, s := range now {
		if s.size <= 0 && last[f].size > 0 {
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
