package watch

import (
	"bufio"
	"cmp"
	"context"
	"encoding/json"
	"io"
	"maps"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"dayang/fonts"
	"dayang/input"
	"dayang/input/diag"
	"dayang/layout"
	"dayang/layout/proof"
	"dayang/styles"
)

// newServer serves a text file in the designs broadsheet and narrow.
func newServer(t *testing.T, path string, log func(diag.Text)) *Server {
	t.Helper()
	lib := fonts.Embedded()
	build := func(ctx context.Context, style string) *Built {
		out := &Built{Files: []string{path}, Style: cmp.Or(style, "broadsheet")}
		fault := func(err error) *Built {
			f, ok := diag.AsFault(err)
			if !ok {
				t.Errorf("%v", err)
				return out
			}
			out.Diags = diag.List{f.Diagnostic}
			return out
		}
		src, err := os.ReadFile(path)
		if err != nil {
			return fault(diag.NewFault("io", diag.Pos{File: path}, diag.T("%v", "%v", err), diag.Text{}, err))
		}
		res, err := input.Read(t.Context(), filepath.Base(path), src, input.Options{})
		if err != nil {
			return fault(err)
		}
		o := styles.Options{}
		if style == "narrow" {
			o.Set = []string{"columns.count=4"}
		}
		sheet, err := styles.Load("broadsheet", o)
		if err != nil {
			return fault(err)
		}
		book, diags, err := layout.Compose(ctx, res.Doc, sheet, lib, layout.Options{})
		if err != nil {
			return fault(err)
		}
		lines := strings.Split(string(src), "\n")
		out.Line = func(p diag.Pos) string { return lines[p.Line-1] }
		out.Proof = proof.New(proof.Params{Book: book, Doc: res.Doc, Sheet: sheet, Fonts: lib, Diags: append(res.Diags, diags...), Lang: diag.EN})
		return out
	}
	return New(t.Context(), Options{Build: build, Styles: []string{"broadsheet", "narrow"}, Lang: diag.EN, Log: log})
}

const sample = "渡口的早晨\n\n天刚亮，渡口的船就开了。过河的人带着菜篮和书包𓀀，船工老田数着人头，说今天又多了几位。\n"

// served is a server of the sample, built once.
func served(t *testing.T) (*Server, *httptest.Server, string) {
	path := filepath.Join(t.TempDir(), "a.txt")
	if err := os.WriteFile(path, []byte(sample), 0o644); err != nil {
		t.Fatal(err)
	}
	s := newServer(t, path, func(diag.Text) {})
	s.Rebuild(context.Background(), time.Now())
	web := httptest.NewServer(s)
	t.Cleanup(web.Close)
	return s, web, path
}

func get(t *testing.T, url string) (int, string) {
	t.Helper()
	r, err := http.Get(url)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Body.Close()
	b, err := io.ReadAll(r.Body)
	if err != nil {
		t.Fatal(err)
	}
	return r.StatusCode, string(b)
}

func stateOf(t *testing.T, web *httptest.Server) (out stateJSON) {
	t.Helper()
	_, body := get(t, web.URL+"/state")
	if err := json.Unmarshal([]byte(body), &out); err != nil {
		t.Fatal(err)
	}
	return out
}

func TestPages(t *testing.T) {
	_, web, _ := served(t)
	for _, c := range []struct {
		path string
		code int
		want string
	}{
		{"/", 200, `<html lang="en"`},
		{"/", 200, `value="evenness"> loose and tight lines`},
		{"/?lang=zh", 200, `<html lang="zh-Hans"`},
		{"/?lang=zh", 200, `松紧行`},
		{"/app.js", 200, "EventSource"},
		{"/app.css", 200, ".layer"},
		{"/page/0", 200, `data-layer="grid"`},
		{"/page/0", 200, `<title>渡口的早晨 01</title>`},
		{"/page/1", 404, ""}, {"/page/x", 404, ""}, {"/page/-1", 404, ""},
		{"/web/index.html", 404, ""}, {"/../server.go", 404, ""}, {"/style?name=narrow", 405, ""},
	} {
		if code, body := get(t, web.URL+c.path); code != c.code || !strings.Contains(body, c.want) {
			t.Errorf("%s: %d, without %q", c.path, code, c.want)
		}
	}
}

// The overlays speak the language of the page around them.
func TestOverlaysSpeak(t *testing.T) {
	_, web, _ := served(t)
	_, zh := get(t, web.URL+"/page/0?lang=zh")
	_, en := get(t, web.URL+"/page/0?lang=en")
	_, own := get(t, web.URL+"/page/0")
	if zh == en || own != en {
		t.Error("the overlays do not follow the language")
	}
}

// Every overlay that the page offers can be hidden by its style sheet.
func TestStyleSheetKnowsTheLayers(t *testing.T) {
	css, err := web.ReadFile("web/app.css")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range proof.LayerNames() {
		if !strings.Contains(string(css), "[data-"+name+"] .layer[data-layer="+name+"]") {
			t.Errorf("no rule for the overlay %s", name)
		}
	}
}

func TestState(t *testing.T) {
	_, web, path := served(t)
	s := stateOf(t, web)
	if s.Revision != 1 || s.Title != "渡口的早晨" || len(s.Pages) != 1 || int(s.Pages[0].Width+0.5) != 390 || s.Failed {
		t.Errorf("%+v", s)
	}
	found := false
	for _, r := range s.Remarks {
		if strings.Contains(r.EN, "missing-glyph") {
			found = true
			if r.Page != 0 || r.X <= 0 || r.X >= 1 || !strings.HasPrefix(r.Source, "天刚亮") || !strings.Contains(r.EN, filepath.Base(path)+":3:") {
				t.Errorf("%+v", r)
			}
		}
	}
	if !found || len(s.Text) != 2 {
		t.Errorf("%+v", s)
	}
}

// Of a long line there stands what is around the place.
func TestLineOfARemark(t *testing.T) {
	long := strings.Repeat("春夏秋冬", 30)
	b := &Built{Line: func(diag.Pos) string { return "　" + long + "\r" }}
	for col, want := range map[int]string{
		1:   string([]rune(long)[:79]) + "…",
		60:  "…" + string([]rune(long)[34:114]) + "…",
		121: "…" + string([]rune(long)[40:]),
	} {
		if got := b.line(diag.Pos{Line: 1, Col: col}); got != want {
			t.Errorf("column %d: %q, want %q", col, got, want)
		}
	}
	if got := b.line(diag.Pos{}); got != "" {
		t.Errorf("%q", got)
	}
}

// Only this machine may ask, and no other site may use its browser to do so.
func TestStrangersAreRefused(t *testing.T) {
	s, _, _ := served(t)
	for _, c := range []struct {
		host, origin string
		code         int
	}{
		{"127.0.0.1:8000", "", 200}, {"localhost:8000", "", 200}, {"[::1]:8000", "", 200},
		{"127.0.0.1:8000", "http://127.0.0.1:8000", 200},
		{"evil.example", "", 403}, {"evil.example:8000", "", 403}, {"10.0.0.1", "", 403},
		{"127.0.0.1:8000", "http://evil.example", 403}, {"127.0.0.1:8000", "null", 403}, {"localhost:8000", "http://localhost:9", 403},
	} {
		r := httptest.NewRequest("GET", "/state", nil)
		r.Host = c.host
		if c.origin != "" {
			r.Header.Set("Origin", c.origin)
		}
		w := httptest.NewRecorder()
		s.ServeHTTP(w, r)
		if w.Code != c.code {
			t.Errorf("host %q, origin %q: %d, want %d", c.host, c.origin, w.Code, c.code)
		}
		if p := w.Header().Get("Content-Security-Policy"); !strings.Contains(p, "default-src 'none'") {
			t.Errorf("policy %q", p)
		}
	}
}

func TestStyleIsSwitched(t *testing.T) {
	_, web, _ := served(t)
	_, before := get(t, web.URL+"/page/0")
	choose := func(name string, code int) {
		t.Helper()
		r, err := http.Post(web.URL+"/style?name="+name, "", nil)
		if err != nil {
			t.Fatal(err)
		}
		r.Body.Close()
		if r.StatusCode != code {
			t.Errorf("%s: %d", name, r.StatusCode)
		}
	}
	choose("none", 400)
	choose("../../x.yaml", 400)
	choose("narrow", 204)
	if s := stateOf(t, web); s.Style != "narrow" || s.Revision != 2 {
		t.Errorf("%+v", s)
	}
	if _, after := get(t, web.URL+"/page/0"); after == before {
		t.Error("the page is the same in another design")
	}
	choose("broadsheet", 204) // the report's own
	if s := stateOf(t, web); s.Style != "broadsheet" || s.Revision != 3 {
		t.Errorf("%+v", s)
	}
	if _, again := get(t, web.URL+"/page/0"); again != before {
		t.Error("the page is another in the design that it had")
	}
}

// follow runs Follow and returns the numbers that /events tells.
func follow(t *testing.T, s *Server) chan string {
	web := httptest.NewServer(s)
	ctx, cancel := context.WithCancel(context.Background())
	ended := make(chan error, 1)
	go func() { ended <- s.Follow(ctx) }()
	r, err := http.Get(web.URL + "/events")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		cancel()
		if err := <-ended; err != nil {
			t.Error(err)
		}
		r.Body.Close()
		web.CloseClientConnections()
		web.Close()
	})
	out := make(chan string, 100)
	go func() {
		sc := bufio.NewScanner(r.Body)
		for sc.Scan() {
			if n, ok := strings.CutPrefix(sc.Text(), "data: "); ok {
				out <- n
			}
		}
	}()
	return out
}

// A file written in place, replaced by renaming, broken, removed and put right
// again is followed.
func TestFollow(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "reports")
	if err := os.Mkdir(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(dir, "a.txt")
	write := func(name, text string) {
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	write(path, sample)
	s := newServer(t, path, func(diag.Text) {})
	events := follow(t, s)
	web := httptest.NewServer(s)
	defer web.Close()
	// A save may be seen in two steps, as it is written in two.
	wait := func(ok func(stateJSON) bool) {
		t.Helper()
		for range events {
			if ok(stateOf(t, web)) {
				return
			}
		}
	}
	titled := func(title string) func(stateJSON) bool {
		return func(s stateJSON) bool { return !s.Failed && s.Title == title }
	}
	wait(titled("渡口的早晨"))
	write(path, strings.Replace(sample, "早晨", "黄昏", 1))
	wait(titled("渡口的黄昏"))
	write(path+"~", strings.Replace(sample, "早晨", "正午", 1))
	if err := os.Rename(path+"~", path); err != nil {
		t.Fatal(err)
	}
	wait(titled("渡口的正午"))
	write(path, " ")
	wait(func(s stateJSON) bool {
		return s.Failed && s.Title == "渡口的正午" && len(s.Remarks) == 1 && strings.Contains(s.Remarks[0].EN, "no text")
	})
	if code, _ := get(t, web.URL+"/page/0"); code != 200 {
		t.Errorf("the old page is gone: %d", code)
	}
	write(path, sample)
	wait(titled("渡口的早晨"))
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	wait(func(s stateJSON) bool { return s.Failed })
	write(path, sample)
	wait(titled("渡口的早晨"))
	// The folder goes, and another comes in its place.
	if err := os.Rename(dir, dir+"-old"); err != nil {
		t.Fatal(err)
	}
	wait(func(s stateJSON) bool { return s.Failed })
	if err := os.Mkdir(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	write(path, strings.Replace(sample, "早晨", "夜里", 1))
	wait(titled("渡口的夜里"))
	write(path, strings.Replace(sample, "早晨", "清早", 1))
	wait(titled("渡口的清早"))
}

// A file saved while another design is being built, after it was read for that, is built
// again in the end, however late the switch is noticed.
func TestSaveDuringASwitchIsShown(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.txt")
	write := func(text string) {
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Error(err)
		}
	}
	write("one")
	built := make(chan string, 10)
	s := New(t.Context(), Options{Styles: []string{"narrow"}, Log: func(diag.Text) {}, Build: func(_ context.Context, style string) *Built {
		b, err := os.ReadFile(path)
		if err != nil {
			t.Error(err)
		}
		if style == "narrow" && string(b) == "one" {
			write("three")
		}
		built <- string(b)
		return &Built{Files: []string{path}, Style: style}
	}})
	// The switch is done before anybody follows: nothing is told of the save.
	s.ServeHTTP(httptest.NewRecorder(), httptest.NewRequest(http.MethodPost, "http://localhost/style?name=narrow", nil))
	if now, read := s.changed(); maps.Equal(now, read) {
		t.Error("what was saved during the build is taken for read")
	}
	go s.Follow(t.Context())
	for got := range built {
		if got == "three" {
			break
		}
	}
}

// The stamps of what was read: of a file written meanwhile there is none.
func TestReadIn(t *testing.T) {
	start := time.Now()
	old, now := stamp{3, start.Add(-time.Hour)}, stamp{5, start.Add(time.Second)}
	for _, c := range []struct {
		name          string
		before, after map[string]stamp
		want          stamp
	}{
		{"as it was", map[string]stamp{"a": old}, map[string]stamp{"a": old}, old},
		{"saved", map[string]stamp{"a": old}, map[string]stamp{"a": now}, stamp{}},
		{"gone", map[string]stamp{"a": old}, map[string]stamp{"a": {size: -1}}, stamp{}},
		{"a new one, old on the disk", nil, map[string]stamp{"a": old}, old},
		{"a new one, saved", nil, map[string]stamp{"a": now}, stamp{}},
	} {
		if got := readIn(c.before, c.after, start)["a"]; got != c.want {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}

// The time on the screen is told once for a revision, and not for old ones.
func TestPainted(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.txt")
	if err := os.WriteFile(path, []byte(sample), 0o644); err != nil {
		t.Fatal(err)
	}
	var log []string
	s := newServer(t, path, func(l diag.Text) { log = append(log, l.EN) })
	s.Rebuild(context.Background(), time.Now())
	web := httptest.NewServer(s)
	defer web.Close()
	for _, c := range []struct {
		rev  string
		code int
	}{{"1", 204}, {"1", 204}, {"2", 400}, {"0", 400}, {"x", 400}} {
		r, err := http.Post(web.URL+"/painted?revision="+c.rev, "", nil)
		if err != nil {
			t.Fatal(err)
		}
		r.Body.Close()
		if r.StatusCode != c.code {
			t.Errorf("%s: %d", c.rev, r.StatusCode)
		}
	}
	if len(log) != 2 || !strings.HasPrefix(log[1], "revision 1: on the screen ") {
		t.Errorf("%q", log)
	}
}

// What a page asks for is built although the page is left, and until the server ends.
func TestChooseEndsWithServer(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	begun, ended := make(chan bool), make(chan bool)
	s := New(ctx, Options{Styles: []string{"narrow"}, Log: func(diag.Text) {}, Build: func(ctx context.Context, _ string) *Built {
		close(begun)
		<-ctx.Done()
		return &Built{}
	}})
	left, leave := context.WithCancel(t.Context())
	leave()
	go func() {
		s.ServeHTTP(httptest.NewRecorder(), httptest.NewRequestWithContext(left, http.MethodPost, "http://localhost/style?name=narrow", nil))
		close(ended)
	}()
	<-begun
	select {
	case <-ended:
		t.Error("the build ended with its page")
	case <-time.After(20 * time.Millisecond):
	}
	cancel()
	<-ended
	if s.Files() != nil {
		t.Error("a build that was broken off is shown")
	}
}
