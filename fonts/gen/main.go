// Command gen draws outlines of the embedded text face in advance, for package
// fonts/subset. Run it by `go generate ./fonts`.
package main

import (
	"fmt"
	"log"
	"os"

	"golang.org/x/text/encoding/simplifiedchinese"

	"dayang/fonts/sfnt"
	"dayang/fonts/subset"
)

// step is the grid of text of 8 to 11 points in units of the face (output/pdf): that of
// the designs of the program but one, whose text is larger.
const step = 2

func main() {
	log.SetFlags(0)
	data, err := os.ReadFile("faces/NotoSerifSC-Regular.ttf")
	if err != nil {
		log.Fatal(err)
	}
	out, err := draw(data)
	if err != nil {
		log.Fatal(err)
	}
	if err := os.WriteFile("faces/NotoSerifSC-Regular.drawn", out, 0o644); err != nil {
		log.Fatal(err)
	}
	fmt.Println(len(out), "bytes")
}

// draw draws the common characters of a face: printable ASCII, and the first level of
// GB 2312, 3,755 Han.
func draw(face []byte) (subset.Drawn, error) {
	f, err := sfnt.Parse(face)
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
	return subset.Draw(f, ids, step)
}
