package watch

import (
	"bytes"
	"embed"
	"encoding/json"
	"html/template"
	"net/http"
	"slices"
	"strconv"
	"strings"

	"dayang/input/diag"
	"dayang/layout/proof"
	"dayang/output/svg"
)

//go:embed web
var web embed.FS

var indexPage = template.Must(template.ParseFS(web, "web/index.html"))

// words are the texts of the page in one language.
type words struct {
	Lang, Other, OtherName                                            string
	Pages, Remarks, Text, Style, Zoom, Fit, Larger, Smaller, Overlays string
	Loading, None, Lost, Updated, PageWord, Skip                      string
	Layers                                                            []layer
}

type layer struct{ Name, Title string }

func speak(l diag.Lang) words {
	w := words{
		Lang: "zh-Hans", Other: "en", OtherName: "English",
		Pages:    "版面",
		Remarks:  "批注",
		Text:     "文字",
		Style:    "版式",
		Zoom:     "缩放",
		Fit:      "适合宽度",
		Larger:   "放大",
		Smaller:  "缩小",
		Overlays: "叠层",
		Loading:  "正在排版…",
		None:     "没有批注",
		Lost:     "与程序断开了；等它回来",
		Updated:  "已更新",
		PageWord: "第 %d 页",
		Skip:     "跳到批注",
	}
	if l == diag.EN {
		w = words{
			Lang: "en", Other: "zh", OtherName: "中文",
			Pages:    "Pages",
			Remarks:  "Remarks",
			Text:     "Text",
			Style:    "Design",
			Zoom:     "Zoom",
			Fit:      "Fit width",
			Larger:   "Larger",
			Smaller:  "Smaller",
			Overlays: "Overlays",
			Loading:  "Laying out…",
			None:     "No remarks",
			Lost:     "The program is gone; waiting for it",
			Updated:  "Updated",
			PageWord: "Page %d",
			Skip:     "Skip to the remarks",
		}
	}
	for _, name := range proof.LayerNames() {
		w.Layers = append(w.Layers, layer{name, proof.Title(name).In(l)})
	}
	return w
}

// lang is the language asked for by ?lang=, else that of the program.
func (s *Server) lang(r *http.Request) diag.Lang {
	switch r.URL.Query().Get("lang") {
	case "zh":
		return diag.ZH
	case "en":
		return diag.EN
	}
	return s.opts.Lang
}

func (s *Server) index(w http.ResponseWriter, r *http.Request) {
	var b bytes.Buffer
	if err := indexPage.Execute(&b, speak(s.lang(r))); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	_, _ = w.Write(b.Bytes()) // the browser is gone if this fails
}

func (s *Server) asset(w http.ResponseWriter, r *http.Request) {
	http.ServeFileFS(w, r, web, "web"+r.URL.Path)
}

// stateJSON is what the page needs to know of a revision.
type stateJSON struct {
	Revision int          `json:"revision"`
	Title    string       `json:"title"`
	Style    string       `json:"style"`
	Styles   []string     `json:"styles"`
	Pages    []pageJSON   `json:"pages"`
	Remarks  []remarkJSON `json:"remarks"`
	Text     []textJSON   `json:"text"`
	Failed   bool         `json:"failed"` // the pages are older than the text
}

type pageJSON struct {
	Width  float64 `json:"width"` // millimetres
	Height float64 `json:"height"`
	Label  string  `json:"label"`
}

type remarkJSON struct {
	Number   int     `json:"number"`
	Severity string  `json:"severity"`
	ZH       string  `json:"zh"`
	EN       string  `json:"en"`
	Source   string  `json:"source,omitempty"` // the line
	Page     int     `json:"page"`             // from 0, -1 for none
	X        float64 `json:"x"`                // parts of the page's width and height
	Y        float64 `json:"y"`
}

type textJSON struct {
	Role  string `json:"role"`
	Level int    `json:"level,omitempty"`
	Text  string `json:"text"`
}

func (s *Server) state(w http.ResponseWriter, _ *http.Request) {
	s.mu.Lock()
	out := stateJSON{Revision: s.revision, Style: s.now.Style, Styles: s.opts.Styles, Failed: s.now.Proof == nil,
		Pages: []pageJSON{}, Remarks: []remarkJSON{}, Text: []textJSON{}}
	now, shown, own := s.now, s.shown, s.own
	s.mu.Unlock()
	if own != "" && !slices.Contains(out.Styles, own) {
		out.Styles = append([]string{own}, out.Styles...)
	}
	if shown != nil {
		b := shown.Proof.Book
		out.Title = b.Meta.Title
		for i := range b.Pages {
			out.Pages = append(out.Pages,
				pageJSON{b.Pages[i].Trim.W.MM(), b.Pages[i].Trim.H.MM(), b.Pages[i].Label})
		}
		for i := range b.Elems {
			if e := &b.Elems[i]; e.Text != "" {
				out.Text = append(out.Text, textJSON{string(e.Role), e.Level, e.Text})
			}
		}
	}
	if now.Proof != nil {
		for _, r := range now.Proof.Remarks {
			j := remarkJSON{
				Number:   r.Number,
				Severity: r.Severity.String(),
				ZH:       r.Text.ZH,
				EN:       r.Text.EN,
				Page:     r.Page,
				Source:   now.line(r.Pos),
			}
			if r.Page >= 0 {
				trim := now.Proof.Book.Pages[r.Page].Trim
				j.X, j.Y = float64(r.At.X)/float64(trim.W), float64(r.At.Y)/float64(trim.H)
			}
			out.Remarks = append(out.Remarks, j)
		}
	} else {
		for i, d := range now.Diags {
			out.Remarks = append(out.Remarks,
				remarkJSON{
					Number:   i + 1,
					Severity: d.Severity.String(),
					ZH:       d.Print(diag.ZH),
					EN:       d.Print(diag.EN),
					Page:     -1,
					Source:   now.line(d.Pos),
				})
		}
	}
	w.Header().Set("Content-Type", "application/json")
	_ = json.NewEncoder(w).Encode(out) // the browser is gone if this fails
}

// line is the line of the source at a place, without the white around it; of a long
// one what stands around the place.
func (b *Built) line(pos diag.Pos) string {
	if b.Line == nil || pos.Line == 0 {
		return ""
	}
	const most, before = 80, 24 // characters, and those before the place
	r := []rune(strings.TrimRight(b.Line(pos), " \t\r　"))
	from := 0
	if len(r) > most {
		from = min(max(pos.Col-1-before, 0), len(r)-most)
	}
	text := strings.TrimSpace(string(r[from:min(from+most, len(r))]))
	if from > 0 {
		text = "…" + text
	}
	if from+most < len(r) {
		text += "…"
	}
	return text
}

// picture names the picture of a page with its overlays in a language.
type picture struct {
	page int
	lang diag.Lang
}

// page is the picture of a page, painted when it is first asked for.
func (s *Server) page(w http.ResponseWriter, r *http.Request) {
	n, err := strconv.Atoi(r.PathValue("n"))
	which := picture{n, s.lang(r)}
	s.mu.Lock()
	shown, pages := s.shown, s.pages
	var data []byte
	if shown != nil {
		data = pages[which]
	}
	s.mu.Unlock()
	if err != nil || shown == nil || n < 0 || n >= len(shown.Proof.Book.Pages) {
		http.NotFound(w, r)
		return
	}
	if data == nil {
		var layers []svg.Layer
		for _, l := range shown.Proof.In(which.lang).Layers(n) {
			layers = append(layers, svg.Layer(l))
		}
		var b bytes.Buffer
		if err := svg.Write(&b, shown.Proof.Book, n, shown.Proof.Fonts,
			svg.Options{Layers: layers, Cache: &s.outlines}); err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
			return
		}
		data = b.Bytes()
		s.mu.Lock()
		pages[which] = data
		s.mu.Unlock()
	}
	w.Header().Set("Content-Type", "image/svg+xml")
	_, _ = w.Write(data) // the browser is gone if this fails
}
