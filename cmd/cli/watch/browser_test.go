package watch

import (
	"context"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"
	"unicode/utf8"

	"golang.org/x/net/websocket"

	"dayang/input/diag"
	"dayang/layout/proof"
)

// browser is a headless browser that speaks the DevTools protocol.
type browser struct {
	t    *testing.T
	conn *websocket.Conn
	id   int
	page string // session
}

// openBrowser starts the browser that DAYANG_BROWSER names; without it the test
// is left out, as a plain clone needs nothing but Go.
func openBrowser(t *testing.T, address string) *browser {
	path := os.Getenv("DAYANG_BROWSER")
	if path == "" {
		t.Skip("set DAYANG_BROWSER=chromium to run this test")
	}
	dir := t.TempDir()
	cmd := exec.Command(path, "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--remote-debugging-port=0",
		"--remote-allow-origins=*", "--user-data-dir="+dir, "--window-size=1500,950", "about:blank")
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	ended := make(chan error, 1)
	go func() { ended <- cmd.Wait() }()
	t.Cleanup(func() {
		_ = cmd.Process.Kill()
		<-ended
		time.Sleep(200 * time.Millisecond) // its children let go of the folder
	})
	var port, target string
	for port == "" {
		select {
		case err := <-ended:
			ended <- err
			t.Fatalf("%s ended: %v", path, err)
		case <-time.After(20 * time.Millisecond):
		}
		b, _ := os.ReadFile(filepath.Join(dir, "DevToolsActivePort"))
		port, target, _ = strings.Cut(strings.TrimSpace(string(b)), "\n")
	}
	conn, err := websocket.Dial("ws://127.0.0.1:"+port+target, "", "http://127.0.0.1")
	if err != nil {
		t.Fatal(err)
	}
	b := &browser{t: t, conn: conn}
	b.conn.MaxPayloadBytes = 64 << 20
	var page struct{ TargetID string }
	b.call("", "Target.createTarget", map[string]any{"url": address}, &page)
	var session struct{ SessionID string }
	b.call("", "Target.attachToTarget", map[string]any{"targetId": page.TargetID, "flatten": true}, &session)
	b.page = session.SessionID
	b.call(b.page, "Emulation.setDeviceMetricsOverride", map[string]any{"width": 1280, "height": 800, "deviceScaleFactor": 1, "mobile": false}, nil)
	return b
}

// call sends a command and waits for its answer.
func (b *browser) call(session, method string, params map[string]any, out any) {
	b.t.Helper()
	b.id++
	msg := map[string]any{"id": b.id, "method": method, "params": params}
	if session != "" {
		msg["sessionId"] = session
	}
	if err := websocket.JSON.Send(b.conn, msg); err != nil {
		b.t.Fatal(err)
	}
	for {
		var answer struct {
			ID     int
			Result json.RawMessage
			Error  *struct{ Message string }
		}
		if err := websocket.JSON.Receive(b.conn, &answer); err != nil {
			b.t.Fatal(err)
		}
		if answer.ID != b.id {
			continue
		}
		if answer.Error != nil {
			b.t.Fatalf("%s: %s", method, answer.Error.Message)
		}
		if out != nil {
			if err := json.Unmarshal(answer.Result, out); err != nil {
				b.t.Fatal(err)
			}
		}
		return
	}
}

// eval runs a script in the page and returns its value as text.
func (b *browser) eval(script string) string {
	b.t.Helper()
	var out struct {
		Result           struct{ Value any }
		ExceptionDetails any
	}
	b.call(b.page, "Runtime.evaluate", map[string]any{"expression": script, "awaitPromise": true, "returnByValue": true}, &out)
	if out.ExceptionDetails != nil {
		b.t.Fatalf("%s: %v", script, out.ExceptionDetails)
	}
	return fmt.Sprint(out.Result.Value)
}

// until waits until a script is true.
func (b *browser) until(script string) {
	b.t.Helper()
	for range 1500 {
		if b.eval(script) == "true" {
			return
		}
		time.Sleep(20 * time.Millisecond)
	}
	b.t.Fatalf("never true: %s", script)
}

func (b *browser) key(k string) {
	for _, kind := range []string{"keyDown", "keyUp"} {
		b.call(b.page, "Input.dispatchKeyEvent", map[string]any{"type": kind, "key": k, "code": map[string]string{" ": "Space"}[k], "windowsVirtualKeyCode": int(strings.ToUpper(k)[0]), "text": map[bool]string{true: k}[kind == "keyDown" && len(k) == 1]}, nil)
	}
}

// shot keeps a picture in the folder DAYANG_SHOTS, if it is set.
func (b *browser) shot(name string) {
	dir := os.Getenv("DAYANG_SHOTS")
	if dir == "" {
		return
	}
	var out struct{ Data string }
	b.call(b.page, "Page.captureScreenshot", map[string]any{"format": "png"}, &out)
	data, err := base64.StdEncoding.DecodeString(out.Data)
	if err != nil {
		b.t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, name), data, 0o644); err != nil {
		b.t.Fatal(err)
	}
}

// In a browser: the page comes up, follows twenty edits and keeps its place,
// overlays and remarks work with the keyboard alone, a broken text leaves the
// old page standing.
func TestBrowser(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "feature.txt")
	text, err := os.ReadFile("../../../examples/feature.txt")
	if err != nil {
		t.Fatal(err)
	}
	// The sample made as long as the reports that are printed daily: 5,500 characters.
	for n := utf8.RuneCount(text); n < 5500; n = utf8.RuneCount(text) {
		text = append(text, "\n天刚亮，渡口的船就开了。过河的人带着菜篮和书包，船工老田数着人头，说今天又多了几位。\n"...)
	}
	write := func(s string) {
		if err := os.WriteFile(path, []byte(s), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	write(string(text))
	var mu sync.Mutex
	var log []string
	s := newServer(t, path, func(l diag.Text) {
		mu.Lock()
		log = append(log, l.EN)
		mu.Unlock()
	})
	web := httptest.NewServer(s)
	defer web.Close()
	defer web.CloseClientConnections()
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	b := openBrowser(t, web.URL+"/?lang=zh")
	go func() { _ = s.Follow(ctx) }()

	b.until(`document.body?.dataset.revision === "1" && document.querySelectorAll(".page svg use").length > 4000`)
	b.shot("watch.png")
	b.eval(`document.getElementById("larger").click(); document.getElementById("larger").click(); document.getElementById("pages").scrollTop = 700; "x"`)
	place := b.eval(`document.getElementById("pages").scrollTop`)

	var times []int
	for i := range 20 {
		edit := fmt.Sprintf("清水绕城郭%d", i)
		write(strings.Replace(strings.Replace(string(text), "清水绕城郭", edit, 1), "秋分刚过", fmt.Sprintf("秋分过去%d天", i*i*i*37), 1))
		// A file that is being written may be read twice: what is on the screen counts, not the revision.
		b.until(fmt.Sprintf(`document.getElementById("title").textContent.includes(%q)`, edit))
		time.Sleep(100 * time.Millisecond)
	}
	if got := b.eval(`document.getElementById("pages").scrollTop`); got != place {
		t.Errorf("the place went from %s to %s", place, got)
	}
	if got := b.eval(`document.getElementById("title").textContent`); !strings.Contains(got, "清水绕城郭19") {
		t.Errorf("the title is %q", got)
	}
	mu.Lock()
	t.Log(strings.Join(log[:min(len(log), 12)], "\n"))
	for _, l := range log {
		var rev, ms int
		if n, _ := fmt.Sscanf(l, "revision %d: on the screen %d ms after saving", &rev, &ms); n == 2 && rev > 1 {
			times = append(times, ms)
		}
	}
	mu.Unlock()
	slices.Sort(times)
	if len(times) < 10 {
		t.Errorf("only %d of twenty edits were seen on the screen:\n%s", len(times), strings.Join(log, "\n"))
	} else {
		t.Logf("from saving to the screen: median %d ms, most %d ms, of %d edits", times[len(times)/2], times[len(times)-1], len(times))
	}

	// Overlays, by keyboard.
	b.eval(`document.getElementById("fit").click(); document.querySelector("[value=frames]").focus(); "x"`)
	if b.eval(`getComputedStyle(document.querySelector(".layer[data-layer=frames]")).display`) != "none" {
		t.Error("frames are shown at the start")
	}
	b.key(" ")
	b.until(`getComputedStyle(document.querySelector(".layer[data-layer=frames]")).display !== "none"`)
	b.eval(`for (const v of ["grid", "lines", "evenness"]) document.querySelector("[value=" + v + "]").click(); "x"`)

	// Remarks, by keyboard.
	b.eval(`document.getElementById("pages").focus(); "x"`)
	b.key("n")
	b.until(`document.querySelectorAll(".here").length === 1`)
	b.shot("watch-overlays.png")

	// Everything that can be pressed has a name.
	if got := b.eval(`[...document.querySelectorAll("button, input, select, a")].filter((e) => !(e.textContent.trim() || e.labels?.[0]?.textContent.trim() || e.ariaLabel)).length`); got != "0" {
		t.Errorf("%s controls have no name", got)
	}
	var tree struct {
		Nodes []struct {
			Ignored    bool
			Role, Name struct{ Value any }
		}
	}
	b.call(b.page, "Accessibility.getFullAXTree", map[string]any{}, &tree)
	roles := map[string]int{}
	for _, n := range tree.Nodes {
		role, _ := n.Role.Value.(string)
		if n.Ignored || !slices.Contains([]string{"button", "checkbox", "combobox", "link", "image", "region"}, role) {
			continue
		}
		roles[role]++
		if name, _ := n.Name.Value.(string); strings.TrimSpace(name) == "" {
			t.Errorf("a %s has no name for a screen reader", role)
		}
	}
	if roles["checkbox"] != len(proof.LayerNames()) || roles["image"] != 1 || roles["region"] < 1 {
		t.Errorf("a screen reader finds %v", roles)
	}
	if got := b.eval(`document.querySelectorAll(".page svg[role=img] title").length`); got != "1" {
		t.Errorf("%s pictures have a title", got)
	}

	// Pages come and go; another design is chosen and back.
	write(string(text) + strings.Repeat(string(text)[len("清水绕城郭 新风满云溪"):], 3))
	b.until(`document.querySelectorAll(".page svg").length > 2 && [...document.querySelectorAll(".page svg")].every((s) => s.children.length > 100)`)
	write(string(text))
	b.until(`document.querySelectorAll(".page").length === 1 && document.body.dataset.revision == state.revision`)
	uses := b.eval(`document.querySelectorAll(".page svg use").length`)
	b.eval(`const s = document.getElementById("style"); s.value = "narrow"; s.dispatchEvent(new Event("change")); "x"`)
	b.until(`document.querySelectorAll(".page").length === 2`)
	b.eval(`s.value = "broadsheet"; s.dispatchEvent(new Event("change")); "x"`)
	b.until(`document.querySelectorAll(".page").length === 1 && document.querySelectorAll(".page svg use").length == ` + uses)
	if got := b.eval(`[...document.querySelectorAll(".page svg use")].filter((u) => !document.querySelector(u.getAttribute("href"))).length`); got != "0" {
		t.Errorf("%s glyphs have no outline", got)
	}

	// A text that cannot be set leaves the pages and says so.
	write(" ")
	b.until(`document.body.classList.contains("failed") && document.getElementById("status").textContent.includes("没有文字")`)
	if b.eval(`document.querySelectorAll(".page svg use").length > 4000`) != "true" {
		t.Error("the old page is gone")
	}
	write(string(text))
	b.until(`!document.body.classList.contains("failed")`)
	b.shot("watch-again.png")
}
