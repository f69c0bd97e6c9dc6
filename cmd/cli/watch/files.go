package watch

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/fsnotify/fsnotify"

	"dayang/input/diag"
)

// quiet is how long nothing must be written before a state is built: editors
// write a file in several steps.
const quiet = 10 * time.Millisecond

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
	s.Rebuild(ctx, time.Now())
	last := s.watchAll(w)
	timer := time.NewTimer(0)
	if !timer.Stop() {
		<-timer.C
	}
	for {
		select {
		case <-ctx.Done():
			return nil
		case e, ok := <-w.Events:
			if !ok {
				return nil
			}
			if slices.ContainsFunc(s.Files(), func(f string) bool { return same(f, e.Name) }) {
				timer.Reset(quiet)
			}
		case err := <-w.Errors:
			s.opts.Log(diag.T("监视文件：%v", "watching files: %v", err))
		case <-timer.C:
			stamp, saved := s.stamp()
			if stamp == last {
				continue // touched, not changed
			}
			s.Rebuild(ctx, saved)
			last = s.watchAll(w)
		}
	}
}

func same(a, b string) bool {
	x, err := filepath.Abs(a)
	y, err2 := filepath.Abs(b)
	return err == nil && err2 == nil && x == y
}

// watchAll watches the folders of all files and returns their stamp.
func (s *Server) watchAll(w *fsnotify.Watcher) string {
	for _, f := range s.Files() {
		dir := filepath.Dir(f)
		if !slices.Contains(w.WatchList(), dir) {
			if err := w.Add(dir); err != nil {
				s.opts.Log(diag.T("不能监视 %[1]s：%[2]v", "cannot watch %[1]s: %[2]v", dir, err))
			}
		}
	}
	stamp, _ := s.stamp()
	return stamp
}

// stamp tells states of the files apart; saved is the newest time of writing.
func (s *Server) stamp() (stamp string, saved time.Time) {
	var b strings.Builder
	for _, f := range s.Files() {
		if st, err := os.Stat(f); err == nil {
			fmt.Fprintln(&b, f, st.Size(), st.ModTime().UnixNano())
			if st.ModTime().After(saved) {
				saved = st.ModTime()
			}
		} else {
			fmt.Fprintln(&b, f, "none")
		}
	}
	if now := time.Now(); saved.IsZero() || saved.After(now) || now.Sub(saved) > time.Minute {
		saved = now // removed, or moved here with an old time
	}
	return b.String(), saved
}
