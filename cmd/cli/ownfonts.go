package cli

import (
	"fmt"
	"os"
	"strings"

	"github.com/urfave/cli/v2"

	"dayang/fonts"
	"dayang/input/diag"
	"dayang/output/pdf"
	"dayang/styles"
)

// fonts returns the library of a design: the faces of the user before those of
// the program. Files that have changed are read again.
func (sh *shared) fonts(sheet *styles.Sheet) (*fonts.Library, error) {
	faces := sheet.Faces()
	if len(faces) == 0 {
		return sh.embedded(), nil
	}
	var key strings.Builder
	for _, f := range faces {
		fmt.Fprintln(&key, f.Role, f.Source)
		if st, err := os.Stat(f.File()); err == nil {
			fmt.Fprintln(&key, st.Size(), st.ModTime())
		}
	}
	sh.mu.Lock()
	defer sh.mu.Unlock()
	if lib, ok := sh.libs[key.String()]; ok {
		return lib, nil
	}
	lib, err := sheet.Library(sh.embedded())
	if err != nil {
		code := exitUsage
		if f, ok := diag.AsFault(err); ok && f.Code == "font-file" {
			code = exitIO
		}
		return nil, fail(code, err)
	}
	if sh.libs == nil {
		sh.libs = map[string]*fonts.Library{}
	}
	sh.libs[key.String()] = lib
	return lib, nil
}

// faces is the library of the design of the command line.
func (p *program) faces(c *cli.Context) (*fonts.Library, error) {
	sheet, err := p.sheet(c)
	if err != nil {
		return nil, err
	}
	return newShared().fonts(sheet)
}

// sayFace says what a face takes in a file (build --verbose).
func (p *program) sayFace(e pdf.Embedded) {
	p.say(diag.T("  字体 %[1]s：%[2]d 字，子集 %.1[3]f KB，压缩后 %.1[4]f KB，每字 %[5]d 字节",
		"  face %[1]s: glyphs: %[2]d, subset: %.1[3]f KB, compressed: %.1[4]f KB, bytes per glyph: %[5]d",
		string(e.Face), e.Glyphs, float64(e.Bytes)/1000, float64(e.Stored)/1000, e.Stored/max(1, e.Glyphs)))
}
