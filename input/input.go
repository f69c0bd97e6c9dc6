// Package input reads reports: bytes become a document, with everything that was
// guessed, dropped or doubted as located diagnostics.
package input

import (
	"context"
	"slices"
	"strings"
	"unicode/utf8"

	"dayang/input/charset"
	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/input/docx"
	"dayang/input/draft"
	"dayang/input/html"
	"dayang/input/learned"
	"dayang/input/markdown"
	"dayang/input/markdown/front"
	"dayang/input/plain"
	"dayang/input/stats"
	"dayang/input/structure"
)

// Options say how a report is read. The zero Options find out everything.
type Options struct {
	// From overrules the detected format.
	From Format
	// Encoding overrules the detected one; see charset.Names.
	Encoding string
	// Words is the dictionary that helps to rejoin cut sentences; may be nil.
	Words structure.Words
	// FindStats proposes callouts from sentences of the body that are full of
	// figures; they are quoted, not moved.
	FindStats bool
	// Limits bound the input; the zero Limits stand for the defaults.
	Limits Limits
}

// Result is a report as it was understood.
type Result struct {
	Doc   *doc.Document
	Diags diag.List
	// Trace says for each paragraph what it was taken for and why.
	Trace []structure.Taken
	// Front holds what the front matter says beside the meta data, by key as
	// written: the style, the edition. A value is a string as written, a []any, a
	// map[string]any, or nil for none. Nil if there is nothing.
	Front map[string]any
	// FrontAt says where those keys stand, and those under them: style.body.size.
	FrontAt map[string]diag.Pos
	// Archive is the file itself if it is a docx, which holds its pictures.
	Archive []byte
}

// Read reads a report. name is used in messages. The error is a *diag.Fault that
// says what is wrong with the input, or that of ctx, which is heeded between the stages of
// reading and in its longer loops: a report of a megabyte takes a few tenths of a second from one
// time to the next.
func Read(ctx context.Context, name string, src []byte, o Options) (*Result, error) {
	at := diag.Pos{File: name}
	o.Limits = o.Limits.Filled()
	if int64(len(src)) > o.Limits.Size {
		return nil, tooLarge(at, o.Limits.Size)
	}
	d, diags, err := readDraft(ctx, name, src, o)
	if err != nil {
		return nil, err
	}
	boundLinks(name, d, &diags)
	plainHeads(d)
	res := &Result{Front: d.Front, FrontAt: d.FrontAt}
	if isArchive(src) {
		res.Archive = src
	}
	if d.Final {
		res.Doc = d.Document()
	} else {
		var more diag.List
		res.Doc, more, res.Trace, err = structure.Infer(ctx, d, o.Words, learned.Judge)
		if err != nil {
			return nil, err
		}
		diags = append(diags, more...)
	}
	res.Doc.Places = places(d, res.Trace)
	if len(res.Doc.Blocks) == 0 && res.Doc.Meta.Title == "" {
		return nil, empty(at)
	}
	if o.FindStats {
		findStats(res.Doc, &diags)
	}
	for i := range res.Doc.Blocks {
		if b := &res.Doc.Blocks[i]; b.Kind == doc.Callout {
			b.Stats = stats.Parse(b.Text, b.Figures)
		}
	}
	diags.Sort()
	res.Diags = diags
	return res, nil
}

// places says where the entries of the meta data stand: in the front matter, or where inference
// found each first.
func places(d *draft.Draft, trace []structure.Taken) map[string]diag.Pos {
	at := map[string]diag.Pos{}
	for key, pos := range d.MetaAt {
		at[key] = pos
	}
	for i := range trace {
		key, ok := strings.CutPrefix(trace[i].As, "meta.")
		if _, known := at[key]; ok && !known {
			at[key] = trace[i].Pos
		}
	}
	return at
}

// readDraft reads the paragraphs as the format has them.
func readDraft(ctx context.Context, name string, src []byte, o Options) (*draft.Draft, diag.List, error) {
	format, err := detect(name, src, o.From)
	if err != nil {
		return nil, nil, err
	}
	if format == Docx {
		d, diags, err := docx.Read(ctx, name, src, o.Limits.Docx)
		if d != nil {
			ends := pageEnds(d)
			diags, d.Copied = append(diags, ends...), len(ends) > 0
		}
		return d, diags, err
	}
	text, diags, err := charset.Decode(name, src, o.Encoding)
	if err != nil {
		return nil, nil, err
	}
	source := text
	clean := charset.Clean
	if stated(text, format, o) {
		clean = charset.Strip
	}
	text, more := clean(name, text)
	diags = append(diags, more...)
	if err := ctx.Err(); err != nil {
		return nil, nil, err
	}
	if strings.TrimSpace(text) == "" {
		return nil, nil, empty(diag.Pos{File: name})
	}
	if o.From == "" && (format == "" || format == Plain) {
		format = sniff(text)
	}
	var d *draft.Draft
	switch format {
	case Markdown:
		d, more, err = markdown.Read(ctx, name, text, o.Limits.Nesting)
	case HTML:
		d, more, err = html.Read(ctx, name, text)
	default:
		d, more, err = plain.ReadCut(ctx, name, text, source)
	}
	if d != nil && (format == Markdown || format == HTML) {
		more = append(more, pageEnds(d)...)
	}
	if d != nil {
		d.Copied = format == HTML ||
			slices.ContainsFunc(more, func(g diag.Diagnostic) bool { return g.Code == "page-furniture" })
	}
	return d, append(diags, more...), err
}

// maxAddress is the longest address of a link in bytes; browsers take little more. One
// that is defined once may be used ten thousand times, and each use stands on the pages.
const maxAddress = 2048

// boundLinks leaves the text of links with longer addresses as text. The head holds no links.
func boundLinks(name string, d *draft.Draft, diags *diag.List) {
	cut, first := 0, diag.Pos{File: name}
	bound := func(at diag.Pos, spans []doc.Span) []doc.Span {
		return slices.DeleteFunc(spans, func(s doc.Span) bool {
			long := s.Mark == doc.Link && len(s.Target) > maxAddress
			if long {
				if cut++; cut == 1 {
					first = at
				}
			}
			return long
		})
	}
	for i := range d.Paras {
		p := &d.Paras[i]
		p.Spans = bound(p.Pos, p.Spans)
		for k := range p.Items {
			p.Items[k].Spans = bound(p.Items[k].Pos, p.Items[k].Spans)
		}
		for _, row := range p.Rows {
			for k := range row {
				row[k].Spans = bound(p.Pos, row[k].Spans)
			}
		}
	}
	if cut > 0 {
		diags.Add(diag.Warning, "long-address", first,
			diag.T("%[1]d 个链接的地址超过 %[2]d 字节，只排文字", "%d links have an address of more than %d bytes; their text is set alone",
				cut, maxAddress),
			diag.T("换短地址", "give a shorter address"))
	}
}

// plainHeads takes off the cells in the head of a table that all of them are bold: a head is.
func plainHeads(d *draft.Draft) {
	for i := range d.Paras {
		p := &d.Paras[i]
		if d.Final || p.Kind != doc.Table {
			continue
		}
		for _, row := range p.Rows[:min(p.HeadRows, len(p.Rows))] {
			for k := range row {
				c := &row[k]
				all := doc.Span{End: utf8.RuneCountInString(c.Text), Mark: doc.Strong}
				c.Spans = slices.DeleteFunc(c.Spans, func(s doc.Span) bool { return s == all })
			}
		}
	}
}

// stated reports the canonical form, in which nothing is put right.
func stated(text string, format Format, o Options) bool {
	if format == "" || format == Plain && o.From == "" {
		format = sniff(text)
	}
	return format == Markdown && front.Final(text)
}

func empty(at diag.Pos) error {
	return diag.NewFault("empty", at,
		diag.T("文件里没有文字", "the file has no text"), diag.T("写入报告正文再试", "write a report into it"), nil)
}
