// Package watch serves a page on this machine alone that follows a report while
// it is edited: the pages as SVG with the overlays of a proof, the remarks with
// their places in the source.
package watch

import (
	"context"
	"net"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"sync"
	"time"

	"dayang/input/diag"
	"dayang/layout/proof"
	"dayang/output/svg"
)

// Built is a state of the report.
type Built struct {
	// Proof is nil when no page could be made; Diags then says why.
	Proof *proof.Proof
	Diags diag.List
	// Style is the name of the design.
	Style string
	// Files are those that the state depends on.
	Files []string
	// Line returns a line of the source, "" if it is not known.
	Line func(pos diag.Pos) string
}

// Options say what is served.
type Options struct {
	// Build makes a new state in a chosen design, or, if that is empty, in the
	// report's own. It is called by one goroutine at a time and reports faults in
	// the state.
	Build  func(ctx context.Context, style string) *Built
	Styles []string // the designs that may be chosen
	Lang   diag.Lang
	// Log is told what is built and when it came to the screen.
	Log func(diag.Text)
}

// Server serves one report. It is an http.Handler and safe for concurrent use.
type Server struct {
	opts Options
	mux  *http.ServeMux

	building sync.Mutex
	switched chan bool // tells Follow of another design
	outlines svg.Cache

	mu       sync.Mutex
	style    string // that was chosen
	own      string // design of the report, when none is chosen
	revision int
	saved    time.Time // when what the revision shows was saved
	seen     int       // newest revision that came to a screen
	now      *Built
	read     map[string]stamp   // the files of now as they were read
	shown    *Built             // the newest state with pages
	pages    map[picture][]byte // of shown
	listen   map[chan int]bool
}

// New returns a server that has built nothing yet. What its pages ask for is built until ctx ends.
func New(ctx context.Context, o Options) *Server {
	s := &Server{
		opts:     o,
		listen:   map[chan int]bool{},
		mux:      http.NewServeMux(),
		now:      &Built{},
		switched: make(chan bool, 1),
	}
	s.mux.HandleFunc("GET /{$}", s.index)
	s.mux.HandleFunc("GET /app.js", s.asset)
	s.mux.HandleFunc("GET /app.css", s.asset)
	s.mux.HandleFunc("GET /state", s.state)
	s.mux.HandleFunc("GET /page/{n}", s.page)
	s.mux.HandleFunc("GET /events", s.events)
	s.mux.HandleFunc("POST /style", func(w http.ResponseWriter, r *http.Request) { s.choose(ctx, w, r) })
	s.mux.HandleFunc("POST /painted", s.painted)
	return s
}

// ServeHTTP answers requests that are meant for this machine: another site that
// gives its name our address, or posts to us, is refused.
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	h := w.Header()
	h.Set("Content-Security-Policy",
		"default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'")
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("Cross-Origin-Resource-Policy", "same-origin")
	h.Set("Referrer-Policy", "no-referrer")
	h.Set("Cache-Control", "no-store")
	if !loopback(r.Host) {
		http.Error(w, "this address answers on the machine itself only", http.StatusForbidden)
		return
	}
	if origin := r.Header.Get("Origin"); origin != "" {
		if u, err := url.Parse(origin); err != nil || u.Host != r.Host {
			http.Error(w, "another site may not ask", http.StatusForbidden)
			return
		}
	}
	s.mux.ServeHTTP(w, r)
}

// loopback reports whether a Host header names this machine.
func loopback(host string) bool {
	name, _, err := net.SplitHostPort(host)
	if err != nil {
		name = host
	}
	if name == "localhost" {
		return true
	}
	ip := net.ParseIP(name)
	return ip != nil && ip.IsLoopback()
}

// Rebuild makes a new state and tells the open pages. saved is the time at which
// what has changed was saved.
func (s *Server) Rebuild(ctx context.Context, saved time.Time) {
	s.building.Lock()
	defer s.building.Unlock()
	s.mu.Lock()
	style := s.style
	s.mu.Unlock()
	before, start := stampsOf(s.Files()), time.Now()
	b := s.opts.Build(ctx, style)
	if ctx.Err() != nil {
		return
	}
	took := time.Since(start)
	read := readIn(before, stampsOf(b.Files), start)
	s.mu.Lock()
	s.revision++
	s.now, s.read, s.saved = b, read, saved
	if style == "" {
		s.own = b.Style
	}
	if b.Proof != nil {
		s.shown, s.pages = b, map[picture][]byte{}
	}
	rev := s.revision
	for ch := range s.listen {
		select {
		case <-ch: // an older number that nobody took
		default:
		}
		ch <- rev
	}
	s.mu.Unlock()
	if b.Proof == nil {
		for _, d := range b.Diags {
			if d.Severity == diag.Error {
				s.opts.Log(diag.Text{ZH: d.Print(diag.ZH), EN: d.Print(diag.EN)})
			}
		}
		s.opts.Log(diag.T("第 %d 版：排不出来（%d 条消息）", "revision %d: no pages (%d messages)", rev,
			len(b.Diags)))
		return
	}
	s.opts.Log(diag.T("第 %d 版：%d 页，排版 %d 毫秒", "revision %d: %d pages, laid out in %d ms", rev,
		len(b.Proof.Book.Pages), took.Milliseconds()))
}

// Files returns the files that the newest state depends on.
func (s *Server) Files() []string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.Clone(s.now.Files)
}

// changed returns the files that the newest state depends on as they are, and as they were
// read for it.
func (s *Server) changed() (now, read map[string]stamp) {
	s.mu.Lock()
	files, read := s.now.Files, s.read
	s.mu.Unlock()
	return stampsOf(files), read
}

// choose switches the design, also for a page that is left before the new state stands.
func (s *Server) choose(ctx context.Context, w http.ResponseWriter, r *http.Request) {
	name := r.URL.Query().Get("name")
	s.mu.Lock()
	known := name == s.own || slices.Contains(s.opts.Styles, name)
	if name == s.own {
		s.style = ""
	} else if known {
		s.style = name
	}
	s.mu.Unlock()
	if !known {
		http.Error(w, "no such design", http.StatusBadRequest)
		return
	}
	s.Rebuild(ctx, time.Now())
	select {
	case s.switched <- true:
	default: // it is told already
	}
	w.WriteHeader(http.StatusNoContent)
}

// painted is told by the browser that a revision stands on the screen.
func (s *Server) painted(w http.ResponseWriter, r *http.Request) {
	rev, err := strconv.Atoi(r.URL.Query().Get("revision"))
	s.mu.Lock()
	defer s.mu.Unlock()
	if err != nil || rev < 1 || rev > s.revision {
		http.Error(w, "no such revision", http.StatusBadRequest)
		return
	}
	if rev == s.revision && rev > s.seen {
		s.seen = rev
		s.opts.Log(diag.T("第 %d 版：保存后 %d 毫秒见于屏幕", "revision %d: on the screen %d ms after saving", rev,
			time.Since(s.saved).Milliseconds()))
	}
	w.WriteHeader(http.StatusNoContent)
}

// events tells the numbers of new revisions (server-sent events).
func (s *Server) events(w http.ResponseWriter, r *http.Request) {
	ch := make(chan int, 1)
	s.mu.Lock()
	s.listen[ch] = true
	ch <- s.revision
	s.mu.Unlock()
	defer func() {
		s.mu.Lock()
		delete(s.listen, ch)
		s.mu.Unlock()
	}()
	w.Header().Set("Content-Type", "text/event-stream")
	out := http.NewResponseController(w)
	for {
		select {
		case <-r.Context().Done():
			return
		case rev := <-ch:
			if _, err := w.Write([]byte("data: " + strconv.Itoa(rev) + "\n\n")); err != nil || out.Flush() != nil {
				return
			}
		}
	}
}
