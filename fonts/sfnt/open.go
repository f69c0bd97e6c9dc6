package sfnt

import (
	"fmt"
	"strings"
)

// maxMembers bounds the members of a collection; the largest in use have 40.
const maxMembers = 256

// Members returns the number of fonts in a file: those of a collection
// (TTC, OTC), else 1.
func Members(data []byte) int {
	if len(data) < 16 || string(data[:4]) != "ttcf" {
		return 1
	}
	return min(u32(data, 8), maxMembers, (len(data)-12)/4)
}

// Parse opens a file with a single font; data is kept, not copied.
func Parse(data []byte) (*Font, error) { return Open("", data, 0) }

// Open opens a font of a file: TrueType or OpenType with CFF or CFF2 outlines,
// alone or as a member (from 0) of a collection. A variable font is opened at
// its default. data is kept, not copied; name stands in errors, which are all
// *Error.
func Open(name string, data []byte, member int) (*Font, error) {
	f := &Font{file: name, data: data, tables: map[string][]byte{}}
	err := f.directory(member)
	if err == nil {
		err = f.open()
	}
	if err != nil {
		return nil, f.named(err)
	}
	return f, nil
}

// named puts the name of the file into an error.
func (f *Font) named(err error) error {
	if e, ok := err.(*Error); ok && f.file != "" {
		return &Error{File: f.file, Table: e.Table, What: e.What, ZH: e.ZH}
	}
	return err
}

// directory lists the tables of a member.
func (f *Font) directory(member int) error {
	data, base := f.data, 0
	if len(data) < 12 {
		return fault("", "%d 字节，太短", "%d bytes are too few", len(data))
	}
	if n := Members(data); member < 0 || member >= n {
		return fault("", "没有第 %d 款字体，只有 %d 款", "there is no font %d, only %d", member, n)
	}
	if string(data[:4]) == "ttcf" {
		if base = u32(data, 12+4*member); base > len(data)-12 {
			return fault("", "合集的第 %d 款字体在文件之外", "font %d of the collection lies outside the file",
				member)
		}
	}
	switch tag := string(data[base : base+4]); tag {
	case "\x00\x01\x00\x00", "true", "OTTO":
	case "wOFF", "wOF2":
		return fault("", "是网页字体（WOFF），要解成 TTF 或 OTF", "a web font (WOFF); unpack it to TTF or OTF")
	case "typ1", "%!PS", "\x80\x01":
		return fault("", "是 PostScript Type 1 字体，要转成 OTF", "a PostScript Type 1 font; convert it to OTF")
	default:
		return fault("", "不是 TrueType 或 OpenType 字体", "not a TrueType or OpenType font")
	}
	for i := range u16(data, base+4) {
		at := base + 12 + 16*i
		if at+16 > len(data) {
			return fault("", "表的目录不完整", "the table directory is cut off")
		}
		tag := string(data[at : at+4])
		off, size := u32(data, at+8), u32(data, at+12)
		if off > len(data) || size > len(data)-off {
			return fault(tag, "在文件之外", "lies outside the file")
		}
		f.tables[tag] = data[off : off+size]
	}
	return nil
}

// open reads the few values that every use needs.
func (f *Font) open() error {
	need := []struct {
		tag  string
		size int
	}{{"head", 54}, {"hhea", 36}, {"maxp", 6}, {"hmtx", 4}, {"cmap", 4}}
	cff := f.tables["CFF "] != nil || f.tables["CFF2"] != nil
	if !cff {
		if f.tables["glyf"] == nil &&
			(f.tables["CBDT"] != nil || f.tables["EBDT"] != nil || f.tables["sbix"] != nil) {
			return fault("glyf", "没有这张表：字体只有点阵", "is missing: the font has bitmaps only")
		}
		need = append(need, need[0])
		need[len(need)-1].tag, need[len(need)-1].size = "loca", 4
	}
	for _, t := range need {
		if b, ok := f.tables[t.tag]; !ok || len(b) < t.size {
			return fault(t.tag, "没有这张表，或不完整", "is missing or cut off")
		}
	}
	if _, ok := f.tables["glyf"]; !ok && !cff {
		return fault("glyf", "没有这张表，或不完整", "is missing or cut off")
	}
	f.hmtx, f.loca, f.glyf = f.tables["hmtx"], f.tables["loca"], f.tables["glyf"]
	head := f.tables["head"]
	f.upem = u16(head, 18)
	if f.upem < 16 || f.upem > 16384 {
		return fault("head", "每个字身 %d 个单位", "%d units per em", f.upem)
	}
	f.box = Box{i16(head, 36), i16(head, 38), i16(head, 40), i16(head, 42)}
	f.longLoca = u16(head, 50) != 0
	f.numGlyphs = u16(f.tables["maxp"], 4)
	f.numHM = u16(f.tables["hhea"], 34)
	if f.numHM < 1 || 4*f.numHM > len(f.hmtx) {
		return fault("hmtx", "字宽不足 %d 个", "holds fewer than %d metrics", f.numHM)
	}
	// Faces with all 65535 glyphs are common in Chinese: the last of them have
	// to stand back for the synthetic ones.
	if f.numGlyphs = min(f.numGlyphs, 65535-len(f.dash)); f.numGlyphs < 1 {
		return fault("maxp", "没有字形", "no glyphs")
	}
	var err error
	if f.cmap, err = openCmap(f.tables["cmap"]); err != nil {
		return err
	}
	if cff {
		if f.cff, err = openCFF(f.tables); err != nil {
			return err
		}
	}
	f.vert = openVert(f.tables["GSUB"])
	f.makeDashes()
	return nil
}

// Error is a fault in the data of a font.
type Error struct {
	File  string // "" if it has no name
	Table string // four letters, or "" for the file itself
	What  string
	ZH    string // What, in Chinese
}

// Error says which table is at fault.
func (e *Error) Error() string {
	if e.File != "" {
		return e.File + ": " + e.Reason()
	}
	return e.Reason()
}

// Reason is the message without the name of the file.
func (e *Error) Reason() string {
	if e.Table == "" {
		return "font: " + e.What
	}
	return "font table " + e.Table + ": " + e.What
}

// ReasonZH is Reason in Chinese.
func (e *Error) ReasonZH() string {
	if e.Table == "" {
		return e.ZH
	}
	return "字体表 " + strings.TrimSpace(e.Table) + "：" + e.ZH
}

// fault says what is wrong in both languages, of the same arguments.
func fault(table, zh, en string, args ...any) error {
	if len(args) == 0 {
		return &Error{Table: table, What: en, ZH: zh}
	}
	return &Error{Table: table, What: fmt.Sprintf(en, args...), ZH: fmt.Sprintf(zh, args...)}
}
