// Package input reads reports: bytes become a document, with everything that was
// guessed, dropped or doubted as located diagnostics.
package input

import (
	"strings"

	"dayang/input/charset"
	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/input/plain"
	"dayang/input/stats"
	"dayang/input/structure"
)

// Options say how a report is read. The zero Options find out everything.
type Options struct {
	// Encoding overrules the detected one; see charset.Names.
	Encoding string
	// Words is the dictionary that helps to rejoin cut sentences; may be nil.
	Words structure.Words
}

// Result is a report as it was understood.
type Result struct {
	Doc   *doc.Document
	Diags diag.List
	// Trace says for each paragraph what it was taken for and why.
	Trace []structure.Taken
}

// maxSize bounds a report in bytes; a book of ten million characters is smaller.
const maxSize = 64 << 20

// Read reads a report. name is used in messages. The error is a *diag.Fault that
// says what is wrong with the input.
func Read(name string, src []byte, o Options) (*Result, error) {
	at := diag.Pos{File: name}
	if len(src) > maxSize {
		return nil, diag.NewFault("too-large", at,
			diag.T("文件有 %d MB，超过上限 %d MB", "the file has %d MB, more than %d MB", len(src)>>20, maxSize>>20),
			diag.T("拆成几个文件", "cut it into several files"), nil)
	}
	text, diags, err := charset.Decode(name, src, o.Encoding)
	if err != nil {
		return nil, err
	}
	text, more := charset.Clean(name, text)
	diags = append(diags, more...)
	if strings.TrimSpace(text) == "" {
		return nil, diag.NewFault("empty", at,
			diag.T("文件是空的", "the file is empty"), diag.T("写入报告正文再试", "write a report into it"), nil)
	}
	d, more := plain.Read(name, text)
	diags = append(diags, more...)
	document, more, trace := structure.Infer(d, o.Words)
	diags = append(diags, more...)
	for i := range document.Blocks {
		if b := &document.Blocks[i]; b.Kind == doc.Callout {
			b.Stats = stats.Parse(b.Text, b.Figures)
		}
	}
	diags.Sort()
	return &Result{Doc: document, Diags: diags, Trace: trace}, nil
}
