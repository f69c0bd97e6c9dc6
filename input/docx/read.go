// Package docx reads the documents of Word and WPS without any office suite:
// styles, outline levels, direct formatting, automatic numbers, tables,
// footnotes, pictures, text boxes, tracked changes (accepted) and ruby. What
// it simplifies or leaves out is listed. (ECMA-376 part 1.)
package docx

import (
	"bytes"
	"context"
	"encoding/xml"
	"errors"
	"io"
	"strings"

	"dayang/input/charset"
	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/input/draft"
)

// Read reads a document. Places count its paragraphs as lines. Pictures within
// it have a Src that Media takes. The error is a *diag.Fault: no docx, damaged,
// or over the limits, or that of ctx, which is heeded between and within paragraphs; the zero Limits
// stand for the defaults.
func Read(ctx context.Context, name string, src []byte, lim Limits) (*draft.Draft, diag.List, error) {
	a, err := open(name, src, lim)
	if err != nil {
		return nil, nil, err
	}
	a.ctx = ctx
	r := &reader{a: a, out: &draft.Draft{}, numbers: map[int]*number{}}
	r.labels = map[string]string{}
	if err := r.parts(); err != nil {
		return nil, nil, err
	}
	if err := r.body(ctx); err != nil {
		return nil, r.diags, err
	}
	r.flushCarry()
	r.writeNotes()
	if err := r.finish(); err != nil {
		return nil, nil, err
	}
	r.diags = append(r.diags, r.clean.Diags()...)
	r.report()
	return r.out, r.diags, nil
}

type reader struct {
	a       *archive
	main    string // the part of the text
	rels    map[string]relation
	styles  *sheet
	nums    *numbering
	out     *draft.Draft
	diags   diag.List
	clean   charset.Cleaner
	counts  counts
	para    int // paragraphs read
	blank   int // empty paragraphs before the next
	pageEnd bool
	fields  []*field
	marks   *fieldMarks     // of the text, once a table of contents was met
	broken  map[*el]bool    // marks of fields of the paragraph whose code has no end in it
	carry   *text           // of a paragraph whose end was deleted, or a drop cap
	numbers map[int]*number // automatic numbers by place in Paras
	depth   int             // of text boxes in text boxes
	box     int             // the text box that is being read, 0 outside of them
	left    []leaving
	listing strings.Builder // the lines of code that were read last
	short   int             // paragraphs from the first on that are short and of no kind
	// struckAt is where text was struck first.
	struckAt diag.Pos
	notes
}

// counts is what was simplified or left out.
type counts struct {
	comments, math, symbols, boxes, nested, frames, charts, alt, struck, raised, unended int
}

// parts reads what the text refers to.
func (r *reader) parts() error {
	root, err := r.a.relations("")
	if err != nil {
		return err
	}
	r.main = "word/document.xml"
	for _, rel := range root {
		if rel.kind == "officeDocument" && !rel.external && r.a.file(rel.target) != nil {
			r.main = rel.target
		}
	}
	if r.a.file(r.main) == nil {
		return r.a.fault("not-docx",
			diag.T("压缩包里没有 Word 文档的正文", "the archive holds no text of a Word document"),
			diag.T("在 Word 或 WPS 中另存为 .docx 再试", "save it as .docx in Word or WPS and try again"),
			ErrNotDocx)
	}
	if r.rels, err = r.a.relations(r.main); err != nil {
		return err
	}
	by := map[string]*el{}
	r.notes.rels = map[string]map[string]relation{}
	for _, rel := range r.rels {
		switch rel.kind {
		case "styles", "numbering", "footnotes", "endnotes":
			if rel.external {
				continue
			}
			t, err := r.a.tree(rel.target)
			if err != nil {
				return err
			}
			by[rel.kind] = t
			if note, is := strings.CutSuffix(rel.kind, "notes"); is {
				if r.notes.rels[note+"note"], err = r.a.relations(rel.target); err != nil {
					return err
				}
			}
		case "header", "footer":
			if rel.external {
				continue
			}
			t, err := r.a.tree(rel.target)
			if err != nil {
				return err
			}
			t.each("t", func(e *el) { r.counts.frames += len([]rune(strings.TrimSpace(e.text))) })
		}
	}
	r.styles = newSheet(by["styles"])
	r.nums = newNumbering(by["numbering"], r.styles)
	r.notes.sources = map[string]map[string]*el{"footnote": byID(by["footnotes"]), "endnote": byID(by["endnotes"])}
	r.notes.order = map[string][]string{"footnote": ids(by["footnotes"]), "endnote": ids(by["endnotes"])}
	return nil
}

// body reads the text block by block, so that no more than one is in memory.
func (r *reader) body(ctx context.Context) error {
	b, err := r.a.markup(r.main)
	if err != nil {
		return err
	}
	p := r.a.parser(b)
	depth := 0
	for {
		if err := ctx.Err(); err != nil {
			return err
		}
		t, err := p.Token()
		switch {
		case errors.Is(err, io.EOF) && depth == 0 && bytes.Contains(b[:min(len(b), 4096)], []byte("<")):
			return nil
		case errors.Is(err, io.EOF):
			err = io.ErrUnexpectedEOF
		}
		if err != nil {
			return r.a.malformed(r.main, p.d, err)
		}
		switch t := t.(type) {
		case xml.StartElement:
			if t.Name.Local == "document" || t.Name.Local == "body" || t.Name.Local == "sect" ||
				t.Name.Local == "wordDocument" {
				depth++
				continue
			}
			e, err := p.element(t, depth+1)
			if err != nil {
				return r.a.malformed(r.main, p.d, err)
			}
			r.block(e)
			r.closeContents(b, int(p.d.InputOffset()))
		case xml.EndElement:
			depth--
		}
	}
}

// block reads a paragraph, a table, or what wraps them.
func (r *reader) block(e *el) {
	switch e.name {
	case "p":
		r.paragraph(e)
	case "oMathPara", "oMath", "r", "hyperlink", "fldSimple": // without the paragraph that should hold it
		r.paragraph(&el{name: "p", kids: []*el{e}})
	case "tbl":
		r.flushCarry()
		r.table(e)
	case "sectPr":
		r.pageEnd = r.pageEnd || e.val("type") != "continuous"
	case "altChunk", "subDoc":
		r.counts.alt++
	case "AlternateContent":
		r.blocks(choice(e))
	case "del", "moveFrom":
		r.leaveAll(deleted, e, "t")
		r.leaveAll(deleted, e, "delText")
	case "pPr", "rPr", "tblPr", "sdtPr", "background":
	default: // sdt, sdtContent, customXml, ins, moveTo …
		r.blocks(e)
	}
}

func (r *reader) blocks(e *el) {
	for _, k := range e.kids {
		r.block(k)
	}
}

func (r *reader) add(p draft.Para) {
	p.Look.Blank, r.blank = r.blank, 0
	p.Look.Break, r.pageEnd = r.pageEnd, false
	p.Look.Box = r.box
	p.Block.Origins = []doc.Origin{{Pos: p.Pos}}
	r.out.Paras = append(r.out.Paras, p)
}

// last is the paragraph added last.
func (r *reader) last() *draft.Para {
	if n := len(r.out.Paras); n > 0 {
		return &r.out.Paras[n-1]
	}
	return &draft.Para{}
}

// report lists what was simplified or left out.
func (r *reader) report() {
	r.reportLeft()
	c := &r.counts
	add := func(sev diag.Severity, n int, code, zh, en string) {
		if n > 0 {
			r.diags.Add(sev, code, diag.Pos{File: r.a.name}, diag.T(zh, en, n))
		}
	}
	add(diag.Info, c.comments, "dropped-comments", "批注 %d 条不排", "%d comments are not set")
	add(diag.Info, c.frames, "dropped-furniture", "页眉页脚 %d 字不排",
		"%d characters of headers and footers are not set")
	add(diag.Info, c.boxes, "simplified-boxes", "%d 个文本框排在所在段落之后",
		"%d text boxes were set after the paragraphs that hold them")
	add(diag.Info, c.nested, "simplified-tables", "%d 个表中表化为文字", "%d tables within tables became text")
	r.strikes()
	add(diag.Info, c.raised, "simplified-script", "%d 个上标或下标字符排成正文",
		"%d raised or lowered characters are set as text")
	add(diag.Warning, c.math, "simplified-math", "%d 个公式排成一行文字，请核",
		"%d formulas are set as text in a line, please check")
	add(diag.Warning, c.unended, "field-unended", "%d 个域没有结束标记，其后的文字照排，请核",
		"%d fields have no end; the text behind them is set, please check")
	add(diag.Warning, r.nums.cut, "label-cut", "%d 个自动编号超过 64 字，只排前 64 字",
		"%d automatic numbers have more than 64 characters; the first 64 are set")
	add(diag.Warning, c.symbols, "simplified-symbols", "%d 个符号字体的字符没有对应字符",
		"%d characters of symbol fonts have no equivalent")
	add(diag.Warning, c.charts, "dropped-charts", "%d 个图表、SmartArt 或嵌入对象不能排",
		"%d charts, diagrams or embedded objects cannot be set")
	add(diag.Warning, c.alt, "dropped-chunks", "%d 处嵌入的外部文档未读",
		"%d embedded foreign documents were not read")
}
