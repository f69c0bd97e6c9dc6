package input

import (
	"bytes"
	"path/filepath"
	"slices"
	"strings"

	"dayang/input/diag"
	"dayang/input/markdown/front"
	"dayang/input/pattern"
)

// Format is the format of a report.
type Format string

// The formats that are read.
const (
	Plain    Format = "txt"
	Markdown Format = "markdown"
	HTML     Format = "html"
	Docx     Format = "docx"
)

// Formats lists them.
func Formats() []Format { return []Format{Plain, Markdown, HTML, Docx} }

var extensions = map[string]Format{
	".txt": Plain, ".text": Plain,
	".md": Markdown, ".markdown": Markdown, ".mkd": Markdown,
	".html": HTML, ".htm": HTML, ".xhtml": HTML, ".shtml": HTML,
	".docx": Docx, ".docm": Docx,
}

// foreign are formats that are not read, by their first bytes, with advice.
var foreign = []struct {
	magic string
	name  string
	hint  diag.Text
}{
	{"\xD0\xCF\x11\xE0", ".doc",
		diag.T("在 Word 或 WPS 中另存为 .docx 再试", "save it as .docx in Word or WPS and try again")},
	{"%PDF-", "PDF",
		diag.T("请给出排版前的文稿（.docx 或 .txt）", "give the text from before it was laid out (.docx or .txt)")},
	{"{\\rtf", "RTF",
		diag.T("在 Word 或 WPS 中另存为 .docx 再试", "save it as .docx in Word or WPS and try again")},
	{"\x89PNG", "PNG", diag.T("请给出文稿，而不是图片", "give the text, not a picture")},
	{"\xFF\xD8\xFF", "JPEG", diag.T("请给出文稿，而不是图片", "give the text, not a picture")},
}

// detect finds the format of a file: first by bytes that cannot be anything
// else, then by the extension. The error is a *diag.Fault for a format that is
// known and not read, or for a name in o.From that is none.
func detect(name string, src []byte, from Format) (Format, error) {
	at := diag.Pos{File: name}
	if from != "" {
		if !slices.Contains(Formats(), from) {
			return "", diag.NewFault("from", at,
				diag.T("不认识输入格式 %q", "unknown input format %q", string(from)),
				diag.T("可用：txt markdown html docx", "known: txt, markdown, html, docx"), nil)
		}
		return from, nil
	}
	if isArchive(src) {
		return Docx, nil
	}
	for _, f := range foreign {
		if bytes.HasPrefix(src, []byte(f.magic)) {
			return "", diag.NewFault("format", at,
				diag.T("这是 %s 文件，不能读", "this is a %s file, which is not read", f.name), f.hint, nil)
		}
	}
	return extensions[strings.ToLower(filepath.Ext(name))], nil
}

// MetaKeys lists the names under which a front matter states meta data.
func MetaKeys() []string { return front.MetaKeys() }

// isArchive reports a ZIP archive, full or empty.
func isArchive(src []byte) bool {
	return bytes.HasPrefix(src, []byte("PK\x03\x04")) || bytes.HasPrefix(src, []byte("PK\x05\x06"))
}

var (
	htmlStart = pattern.New(`
		(?i)^\s*(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*(<!doctype html|<html[\s>]|<head[\s>]|<body[\s>])`)
	// frontStart is a front matter: a fence, a key, and a fence again.
	frontStart = pattern.New(`^---\n[A-Za-z_\p{Han}][\w\p{Han}-]*:[^\n]*\n(?:[^\n]*\n){0,100}?---\n`)
	atxHeading = pattern.New(`(?m)^#{1,6} \S`)
)

// sniff tells text formats apart by content, for a name without a telling
// extension; text of a .txt file counts as Markdown only if it has front matter
// or several headings marked with #.
func sniff(text string) Format {
	head := text[:min(len(text), 64<<10)]
	switch {
	case htmlStart.MatchString(head):
		return HTML
	case frontStart.MatchString(head), len(atxHeading.FindAllStringIndex(head, 2)) == 2:
		return Markdown
	}
	return Plain
}
