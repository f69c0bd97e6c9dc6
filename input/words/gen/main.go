// Command gen writes the dictionary table of package words from the dictionary
// that comes with gse. Run it by `go generate ./input/words`.
package main

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"fmt"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// blockSize is how many words a block holds: a search reads half a block.
const blockSize = 32

func main() {
	log.SetFlags(0)
	dir, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "github.com/go-ego/gse").Output()
	if err != nil {
		log.Fatal("gse is not in the module cache: ", err)
	}
	root := strings.TrimSpace(string(dir))
	words, total, err := read(filepath.Join(root, "data", "dict", "zh", "s_1.txt"))
	if err != nil {
		log.Fatal(err)
	}
	if err := os.WriteFile("words.bin", encode(words, total), 0o644); err != nil {
		log.Fatal(err)
	}
	fmt.Println(len(words), "words")
}

type word struct {
	text string
	freq uint64
}

// read takes the words of Chinese characters; others are never cut.
func read(name string) (words []word, total uint64, err error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, 0, err
	}
	defer f.Close()
	sum := map[string]uint64{}
	sc := bufio.NewScanner(f)
	for sc.Scan() {
		fields := strings.Fields(sc.Text())
		if len(fields) < 2 {
			continue
		}
		freq, err := strconv.ParseUint(fields[1], 10, 64)
		if err != nil {
			continue
		}
		total += freq
		if han(fields[0]) && len(fields[0]) < 200 {
			sum[fields[0]] += max(freq, 1)
		}
	}
	for w, f := range sum {
		words = append(words, word{w, f})
	}
	slices.SortFunc(words, func(a, b word) int { return strings.Compare(a.text, b.text) })
	return words, total, sc.Err()
}

func han(s string) bool {
	for _, r := range s {
		if !(r >= 0x4E00 && r <= 0x9FFF || r >= 0x3400 && r <= 0x4DBF || r >= 0x20000 && r <= 0x3FFFF) {
			return false
		}
	}
	return utf8.ValidString(s)
}

func encode(words []word, total uint64) []byte {
	var blocks bytes.Buffer
	var offsets []uint32
	prev := ""
	for i, w := range words {
		shared := 0
		if i%blockSize == 0 {
			offsets = append(offsets, uint32(blocks.Len()))
		} else {
			for shared < len(prev) && shared < len(w.text) && prev[shared] == w.text[shared] {
				shared++
			}
		}
		blocks.WriteByte(byte(shared))
		blocks.WriteByte(byte(len(w.text) - shared))
		blocks.WriteString(w.text[shared:])
		blocks.Write(binary.AppendUvarint(nil, w.freq))
		prev = w.text
	}
	out := []byte("DYW1")
	out = binary.LittleEndian.AppendUint32(out, uint32(len(offsets)))
	out = binary.LittleEndian.AppendUint64(out, total)
	for _, o := range offsets {
		out = binary.LittleEndian.AppendUint32(out, o)
	}
	return append(out, blocks.Bytes()...)
}
