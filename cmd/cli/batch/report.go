package batch

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"dayang/input/diag"
)

// Result says how the conversion of a file ended.
type Result string

// The results.
const (
	Built     Result = "built"
	Unchanged Result = "unchanged" // its output stands already
	Failed    Result = "failed"
)

// Record is a line of a report: one file.
type Record struct {
	Input       string    `json:"input"`
	Output      string    `json:"output"`
	Result      Result    `json:"result"`
	Exit        int       `json:"exit"`
	Pages       int       `json:"pages,omitempty"`
	Characters  int       `json:"characters,omitempty"` // of the text, without spaces
	Diagnostics diag.List `json:"diagnostics,omitempty"`
	Seconds     Seconds   `json:"seconds,omitzero"`
	SHA256      Hashes    `json:"sha256,omitzero"`
	// Deps are the files beside the text that went into the pages, by path.
	Deps map[string]string `json:"deps,omitempty"`
	// Warnings and Notes count those of the build that made what is unchanged; those of
	// this run are in Diagnostics.
	Warnings int `json:"warnings,omitempty"`
	Notes    int `json:"notes,omitempty"`
	// InputBytes and OutputBytes are names that are no UTF-8, which a text of JSON cannot hold.
	InputBytes  []byte `json:"input_bytes,omitempty"`
	OutputBytes []byte `json:"output_bytes,omitempty"`
}

// Seconds are the times of the stages.
type Seconds struct {
	Read    float64 `json:"read"`
	Compose float64 `json:"compose"`
	Write   float64 `json:"write"`
}

// Hashes are those of the bytes read and written, in hexadecimal.
type Hashes struct {
	Input  string `json:"input,omitempty"`
	Output string `json:"output,omitempty"`
}

// RecordStart begins every line of a report.
const RecordStart = `{"input":`

// WriteRecord writes one line.
func WriteRecord(w io.Writer, r *Record) error {
	rec := *r
	if !utf8.ValidString(r.Input) {
		rec.InputBytes = []byte(r.Input)
	}
	if !utf8.ValidString(r.Output) {
		rec.OutputBytes = []byte(r.Output)
	}
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(rec); err != nil {
		return err
	}
	_, err := w.Write(b.Bytes())
	return err
}

// maxLine bounds a line of a report in bytes.
const maxLine = 64 << 20

// ReadRecords reads a report. A last line that was cut off, as when the program
// was killed, is left out and said in cut; any other line that is none is an
// error, a *diag.Fault with its place.
func ReadRecords(name string, r io.Reader) (list []Record, cut bool, err error) {
	sc := bufio.NewScanner(r)
	sc.Buffer(nil, maxLine)
	wrong := 0 // line that is no record
	for n := 1; sc.Scan(); n++ {
		if len(bytes.TrimSpace(sc.Bytes())) == 0 {
			continue
		}
		if wrong > 0 { // and it was not the last
			return nil, false, notRecord(name, wrong)
		}
		var rec Record
		if json.Unmarshal(sc.Bytes(), &rec) != nil || rec.Input == "" {
			wrong = n
			continue
		}
		if rec.InputBytes != nil {
			rec.Input = string(rec.InputBytes)
		}
		if rec.OutputBytes != nil {
			rec.Output = string(rec.OutputBytes)
		}
		list = append(list, rec)
	}
	if sc.Err() != nil {
		return nil, false, fmt.Errorf("%s: %w", name, sc.Err())
	}
	if wrong > 0 && len(list) == 0 {
		return nil, false, notRecord(name, wrong)
	}
	return list, wrong > 0, nil
}

func notRecord(name string, line int) error {
	return diag.NewFault("report", diag.Pos{File: name, Line: line},
		diag.T("这一行不是报告的记录", "this line is no record of a report"),
		diag.T("给出 --report 写的文件", "give files that --report wrote"), nil)
}

// Merge joins reports, of shards or of runs one after the other. Of one input
// the last record counts, but one that says "unchanged" leaves that which tells
// how it was built. The result is sorted by input.
func Merge(reports ...[]Record) []Record {
	at := map[string]int{}
	var out []Record
	for _, list := range reports {
		for _, r := range list {
			i, ok := at[r.Input]
			switch {
			case !ok:
				at[r.Input] = len(out)
				out = append(out, r)
			case r.Result != Unchanged || out[i].Result == Failed:
				out[i] = r
			}
		}
	}
	slices.SortFunc(out, func(a, b Record) int { return strings.Compare(a.Input, b.Input) })
	return out
}

// Total counts results.
type Total struct {
	Files, Built, Unchanged, Failed int
	Pages, Characters               int
	Warnings, Notes                 int
}

// Add counts a record. What was not written has no pages.
func (t *Total) Add(r *Record) {
	t.Files++
	switch r.Result {
	case Built:
		t.Built++
	case Unchanged:
		t.Unchanged++
	default:
		t.Failed++
	}
	if r.Result != Failed {
		t.Pages += r.Pages
		t.Characters += r.Characters
	}
	t.Warnings += r.Warnings
	t.Notes += r.Notes
	for _, d := range r.Diagnostics {
		switch d.Severity {
		case diag.Warning:
			t.Warnings++
		case diag.Info:
			t.Notes++
		}
	}
}

// Text says the totals in one line.
func (t Total) Text() diag.Text {
	return diag.T("%d 个文件：排出 %d，未变 %d，失败 %d；%d 页 %d 字；警告 %d，提示 %d",
		"%d files: %d built, %d unchanged, %d failed; %d pages, %d characters; %d warnings, %d notes",
		t.Files, t.Built, t.Unchanged, t.Failed, t.Pages, t.Characters, t.Warnings, t.Notes)
}
