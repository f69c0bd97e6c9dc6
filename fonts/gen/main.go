// Command gen draws outlines of the embedded faces in advance, for package fonts/subset.
// Run it by `go generate ./fonts`.
package main

import (
	"fmt"
	"log"
	"os"

	"golang.org/x/text/encoding/simplifiedchinese"

	"dayang/fonts/sfnt"
	"dayang/fonts/subset"
)

// The grids are those on which reports want the most outlines of each face, in all designs
// of the program but one, which has larger text: of text and small text of 8 to 11 points,
// and of cross-heads with large figures among them (output/pdf, step).
var faces = []struct {
	name       string
	step, part int // see subset.Draw
}{
	{"NotoSerifSC-Regular", 1, 2},
	{"NotoSansSC-Regular", 1, 2},
	{"NotoSansSC-Bold", 2, 1},
}

func main() {
	log.SetFlags(0)
	for _, f := range faces {
		out, err := draw("faces/"+f.name+".ttf", f.step, f.part)
		if err != nil {
			log.Fatal(err)
		}
		if err := os.WriteFile("faces/"+f.name+".drawn", out, 0o644); err != nil {
			log.Fatal(err)
		}
		fmt.Println(f.name, len(out), "bytes")
	}
}

// draw draws the common characters of a face: printable ASCII, and the first level of
// GB 2312, 3,755 Han.
func draw(file string, step, part int) (subset.Drawn, error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	f, err := sfnt.Parse(data)
	if err != nil {
		return nil, err
	}
	var ids []sfnt.GID
	add := func(r rune) {
		if id := f.Glyph(r); id != 0 {
			ids = append(ids, id)
		}
	}
	for r := ' '; r <= '~'; r++ {
		add(r)
	}
	han := simplifiedchinese.GBK.NewDecoder()
	for row := byte(0xB0); row <= 0xD7; row++ {
		for col := byte(0xA1); col <= 0xFE && (row < 0xD7 || col <= 0xF9); col++ {
			s, err := han.Bytes([]byte{row, col})
			if err != nil {
				return nil, err
			}
			add([]rune(string(s))[0])
		}
	}
	return subset.Draw(f, ids, step, part)
}
