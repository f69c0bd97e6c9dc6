// Package charset turns the bytes of a report into clean text: it finds the
// encoding, decodes, and normalises what carries no meaning.
package charset

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"

	"dayang/input/diag"
)

// The names of the encodings that are known.
const (
	UTF8    = "utf-8"
	UTF16LE = "utf-16le"
	UTF16BE = "utf-16be"
	UTF32LE = "utf-32le"
	UTF32BE = "utf-32be"
	GB18030 = "gb18030"
	Big5    = "big5"
	// Windows1252 is what Western texts are in that are not in Unicode; it holds ISO 8859-1.
	Windows1252 = "windows-1252"
)

// Names lists the encodings for messages and help.
func Names() []string {
	return []string{UTF8, UTF16LE, UTF16BE, UTF32LE, UTF32BE, GB18030, Big5, Windows1252}
}

// Known reports whether a name is one that Decode takes.
func Known(name string) bool {
	name = strings.ToLower(strings.TrimSpace(name))
	return slices.Contains(Names(), name) || name == marked16 || name == marked32 || aliases[name] != ""
}

// Decode turns src into text with \n at its line ends. force names the encoding
// ("" finds it: byte order mark, then validity, then which reading gives the
// commoner characters). A guess is reported; bytes that are no characters become
// U+FFFD and are reported with their place. The error is a *diag.Fault for
// binary data and for an unknown name.
func Decode(name string, src []byte, force string) (text string, diags diag.List, err error) {
	return decodeEnds(name, src, force, lineEnds)
}

// DecodeRaw is Decode that keeps the separators of Unicode, form feeds and vertical
// tabs: a line is what an editor shows as one.
func DecodeRaw(name string, src []byte, force string) (text string, diags diag.List, err error) {
	return decodeEnds(name, src, force, plainEnds)
}

func decodeEnds(name string, src []byte, force string, ends *strings.Replacer) (text string, diags diag.List, err error) {
	enc := strings.ToLower(strings.TrimSpace(force))
	if alias, ok := aliases[enc]; ok {
		enc = alias
	}
	src, marked := bom(src)
	enc = byMark(name, src, enc, marked, &diags)
	guessed := false
	switch wide := utf16Parity(src[:min(len(src), sample)]); {
	case enc != "":
	case marked != "":
		enc = marked
	case wide != "" && bytes.IndexByte(src, 0) >= 0:
		enc, guessed = wide, true
	case utf8.Valid(src) && chance(src):
		enc, guessed = GB18030, true
	case utf8.Valid(src):
		enc = UTF8
	default:
		enc, guessed = guess(src), true
		if err := binary(name, src); err != nil && enc != UTF16LE && enc != UTF16BE {
			return "", nil, err
		}
	}
	if enc == UTF8 {
		if err := binary(name, src); err != nil {
			return "", nil, err
		}
		text = string(src)
	} else if text, err = decode(name, src, enc); err != nil {
		return "", nil, err
	} else if err := binary(name, []byte(text[:min(len(text), sample)])); err != nil {
		return "", nil, err
	}
	if guessed {
		diags.Add(diag.Info, "encoding", diag.Pos{File: name},
			diag.T("编码看来是 %s", "the encoding seems to be %s", enc),
			diag.T("不对的话用 --encoding 指明", "if not, name it with --encoding"))
	}
	if slices.ContainsFunc(otherEnds, func(end string) bool { return strings.Contains(text, end) }) {
		text = ends.Replace(text)
	}
	text = invalid(name, text, enc, &diags)
	mojibake(name, text, &diags)
	return text, diags, nil
}

// aliases are other names of the encodings; GBK and GB2312 are read as GB18030,
// which holds both (texts labelled gb2312 hold GBK characters).
var aliases = map[string]string{
	"utf8": UTF8, "utf16": marked16, "utf16le": UTF16LE, "utf16be": UTF16BE, "utf32": marked32,
	"utf32le": UTF32LE, "utf32be": UTF32BE,
	"gbk": GB18030, "gb2312": GB18030, "gb-18030": GB18030, "cp936": GB18030, "big-5": Big5, "cp950": Big5,
	"latin1": Windows1252, "latin-1": Windows1252, "iso-8859-1": Windows1252, "cp1252": Windows1252,
}

// Encodings of two and of four bytes that leave their order to the mark.
const (
	marked16 = "utf-16"
	marked32 = "utf-32"
)

// byMark is the encoding that was asked for, its order of bytes by the mark or, without one, as the
// zeros have it; a mark of another encoding is told: what was asked for counts.
func byMark(name string, src []byte, enc, marked string, diags *diag.List) string {
	switch {
	case enc == "" || marked == enc:
	case enc == marked16 || enc == marked32:
		switch {
		case strings.HasPrefix(marked, enc):
			return marked
		case marked != "":
			enc += "le"
		case enc == marked32:
			return UTF32LE
		default:
			if wide := utf16Parity(src[:min(len(src), sample)]); wide != "" {
				return wide
			}
			return UTF16LE
		}
		fallthrough
	case marked != "":
		diags.Add(diag.Warning, "encoding", diag.Pos{File: name},
			diag.T("文件开头的标记说是 %s，按指明的 %s 读", "the mark at the beginning says %s; read as %s, as asked",
				marked, enc),
			diag.T("若有乱码，去掉 --encoding", "if it is garbled, leave --encoding out"))
	}
	return enc
}

// otherEnds are what ends a line but "\n".
var otherEnds = []string{"\r", "\u2028", "\u2029", "\u0085", "\v", "\f"}

var plainEnds = strings.NewReplacer("\r\n", "\n", "\r", "\n")

var lineEnds = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u2028", "\n", "\u2029", "\n", "\u0085", "\n", "\v",
	"\n", "\f", "\n")

// bom takes off a byte order mark and returns the encoding that it names.
func bom(src []byte) ([]byte, string) {
	for _, m := range []struct{ mark, name string }{
		{"\xEF\xBB\xBF", UTF8}, {"\xFF\xFE\x00\x00", UTF32LE}, {"\x00\x00\xFE\xFF", UTF32BE}, {"\xFF\xFE", UTF16LE},
		{"\xFE\xFF", UTF16BE},
	} {
		if bytes.HasPrefix(src, []byte(m.mark)) {
			return src[len(m.mark):], m.name
		}
	}
	return src, ""
}

func coding(name string) encoding.Encoding {
	switch name {
	case UTF16LE:
		return unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)
	case UTF16BE:
		return unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
	case UTF32LE:
		return utf32.UTF32(utf32.LittleEndian, utf32.IgnoreBOM)
	case UTF32BE:
		return utf32.UTF32(utf32.BigEndian, utf32.IgnoreBOM)
	case GB18030:
		return simplifiedchinese.GB18030
	case Big5:
		return traditionalchinese.Big5
	case Windows1252:
		return charmap.Windows1252
	}
	return nil
}

func decode(name string, src []byte, enc string) (string, error) {
	c := coding(enc)
	if c == nil {
		return "", diag.NewFault("encoding", diag.Pos{File: name},
			diag.T("不认识编码 %q", "unknown encoding %q", enc),
			diag.T("可用：%s", "known: %s", strings.Join(Names(), " ")), nil)
	}
	out, err := c.NewDecoder().Bytes(src)
	if err != nil {
		return "", fmt.Errorf("%s: %w", name, err)
	}
	if enc == Big5 { // the slash of full width, which the table has as the sign of division
		return strings.ReplaceAll(string(out), "\u2215", "／"), nil
	}
	return string(out), nil
}

// ErrBinary marks input that is no text.
var ErrBinary = errors.New("binary data")

// binary refuses data that no text holds: NUL bytes, or many controls.
func binary(name string, src []byte) error {
	head := src[:min(len(src), 8192)]
	controls := 0
	for _, b := range head {
		if b < 0x20 && b != '\n' && b != '\r' && b != '\t' && b != '\f' && b != '\v' && b != '\b' && b != 0x1B {
			controls++
		}
	}
	if bytes.IndexByte(head, 0) < 0 && controls*50 <= len(head) {
		return nil
	}
	return diag.NewFault("not-text", diag.Pos{File: name},
		diag.T("这不是文本文件", "this is not a text file"),
		diag.T("需要纯文本、Markdown、HTML 或 docx", "plain text, Markdown, HTML or docx is needed"), ErrBinary)
}

// maxReports bounds the messages about single bytes.
const maxReports = 20

// invalid replaces what is no character by U+FFFD and reports the places.
func invalid(name, text, enc string, diags *diag.List) string {
	if utf8.ValidString(text) && !strings.ContainsRune(text, utf8.RuneError) {
		return text
	}
	var b strings.Builder
	b.Grow(len(text))
	line, col, n, lost := 1, 0, 0, 0
	for i, r := range text {
		col++
		if r == utf8.RuneError {
			what := diag.T("这里的字节不是 %s 字符，以 U+FFFD 代之",
				"bytes that are no %s character; U+FFFD stands for them", enc)
			if _, w := utf8.DecodeRuneInString(text[i:]); enc == UTF8 && w > 1 { // written so
				lost++
				what = diag.T("这里是表示坏字的 U+FFFD：文件在此前已丢了字",
					"U+FFFD stands here for a character that was lost before: look for a sound copy")
			}
			if n++; n <= maxReports {
				diags.Add(diag.Warning, "invalid-bytes", diag.Pos{File: name, Line: line, Col: col, Offset: i}, what)
			}
		}
		if r == '\n' {
			line, col = line+1, 0
		}
		b.WriteRune(r)
	}
	if n > maxReports {
		diags.Add(diag.Warning, "invalid-bytes", diag.Pos{File: name},
			diag.T("共有 %d 处字节不是 %s 字符，另有 %d 处原就是 U+FFFD",
				"%d places in all are no %s characters, %d more are written as U+FFFD", n-lost, enc, lost))
	}
	return b.String()
}
