package input

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"dayang/input/doc"
	"dayang/input/learned"
)

// sample is a report with what an editor has marked, for package learned to learn from.
type sample struct {
	Name string `json:"name"`
	learned.Report
	Want []learned.Part `json:"want"`
}

// DAYANG_LEARN=folder takes the marked texts of a folder (name.txt, name.expected.json) for
// samples, with what the rules say of them now; beside a name.first.json, what they said when
// they met the text first. The samples are written to folder/samples.jsonl, to be
// appended to those in learned/testdata (docs/ACCURACY.md).
func TestSamples(t *testing.T) {
	dir := os.Getenv("DAYANG_LEARN")
	if dir == "" {
		dir = "testdata/learn"
	}
	paths, err := filepath.Glob(filepath.Join(dir, "*.expected.json"))
	if err != nil || len(paths) == 0 {
		t.Fatalf("%s has no marked texts (%v)", dir, err)
	}
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	for _, p := range paths {
		for _, ext := range []string{".txt", ".md", ".html", ".htm", ".docx"} {
			name := strings.TrimSuffix(p, ".expected.json") + ext
			if src, err := os.ReadFile(name); err == nil {
				if s := sampleOf(t, name, src); s != nil {
					if err := enc.Encode(s); err != nil {
						t.Fatal(err)
					}
				}
			}
		}
	}
	if os.Getenv("DAYANG_LEARN") != "" {
		if err := os.WriteFile(filepath.Join(dir, "samples.jsonl"), out.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(filepath.Join(dir, "samples.jsonl"))
	if err != nil || !bytes.Equal(out.Bytes(), want) {
		t.Errorf("%v, or other samples than\n%s\nhave been made:\n%s", err, want, out.Bytes())
	}
}

func sampleOf(t *testing.T, name string, src []byte) *sample {
	read := func(ext string) *doc.Document {
		b, err := os.ReadFile(strings.TrimSuffix(name, filepath.Ext(name)) + ext)
		if err != nil {
			return nil
		}
		var d doc.Document
		if err := json.Unmarshal(b, &d); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		return &d
	}
	d, _, err := readDraft(t.Context(), name, src, Options{Limits: Limits{}.Filled()})
	if err != nil || d.Final || len(d.Paras) == 0 {
		return nil
	}
	lines := make([]learned.Line, len(d.Paras))
	texts := make([]string, len(d.Paras))
	for i := range d.Paras {
		lines[i] = learned.LineOf(&d.Paras[i], 0)
		texts[i] = bare(lines[i].Text)
	}
	s := &sample{Name: filepath.Base(name), Want: parts(texts, read(".expected.json"))}
	s.Titled, s.Settled = d.Meta.Title != "", d.Settled
	first := read(".first.json")
	if first == nil {
		r, err := Read(t.Context(), name, src, Options{})
		if err != nil {
			return nil
		}
		first = r.Doc
	}
	for i, p := range parts(texts, first) {
		lines[i].Rules = p
	}
	s.Lines = lines
	return s
}
