// Command gen writes the dictionary table of package words from the dictionaries
// of Chinese that come with gse. Run it by `go generate ./input/words`.
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
	"unicode"
	"unicode/utf16"
	"unicode/utf8"
)

const (
	blockSize = 32 // words a block: a search reads a block from its beginning
	longest   = 16 // UTF-16 units a word: what the table's counts can hold
)

// sources are read in the order in which gse itself reads them, the simplified
// dictionary before the traditional one: the first to name a word decides.
var sources = []string{"s_1.txt", "t_1.txt"}

func main() {
	log.SetFlags(0)
	dir, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "github.com/go-ego/gse").Output()
	if err != nil {
		log.Fatal("gse is not in the module cache: ", err)
	}
	var l lexicon
	for _, name := range sources {
		if err := l.read(filepath.Join(strings.TrimSpace(string(dir)), "data", "dict", "zh", name)); err != nil {
			log.Fatal(err)
		}
	}
	out := l.encode()
	if err := os.WriteFile("words.bin", out, 0o644); err != nil {
		log.Fatal(err)
	}
	fmt.Println(len(l.words), "words,", l.total, "in all,", len(out), "bytes")
}

type word struct {
	units []uint16
	freq  uint64
}

type lexicon struct {
	words []word
	seen  map[string]bool
	total uint64 // of the words left out, too: they are a part of all text
}

// read adds the words of one dictionary: a word, its frequency and its part of
// speech a line. Words with other than Chinese characters count, but are left
// out: package words never cuts there.
func (l *lexicon) read(name string) error {
	f, err := os.Open(name)
	if err != nil {
		return err
	}
	defer f.Close()
	if l.seen == nil {
		l.seen = map[string]bool{}
	}
	sc := bufio.NewScanner(f)
	for sc.Scan() {
		fields := strings.Fields(sc.Text())
		if len(fields) < 2 || l.seen[fields[0]] {
			continue
		}
		freq, err := strconv.ParseUint(fields[1], 10, 64)
		if err != nil || freq == 0 {
			continue
		}
		l.seen[fields[0]] = true
		l.total += freq
		if u := utf16.Encode([]rune(fields[0])); han(fields[0]) && len(u) <= longest {
			l.words = append(l.words, word{u, freq})
		}
	}
	return sc.Err()
}

func han(s string) bool {
	return utf8.ValidString(s) && !strings.ContainsFunc(s, func(r rune) bool { return !unicode.Is(unicode.Han, r) })
}

// encode writes the table that table.go of package words describes.
func (l *lexicon) encode() []byte {
	slices.SortFunc(l.words, func(a, b word) int { return slices.Compare(a.units, b.units) })
	var index, blocks []byte
	var prev []uint16
	for i, w := range l.words {
		shared := 0
		if i%blockSize == 0 {
			index = binary.BigEndian.AppendUint16(index, w.units[0])
			index = binary.BigEndian.AppendUint16(index, second(w.units))
			index = binary.BigEndian.AppendUint32(index, uint32(len(blocks)))
		} else {
			for shared < min(len(prev), len(w.units)) && prev[shared] == w.units[shared] {
				shared++
			}
		}
		blocks = append(blocks, byte(shared<<4|(len(w.units)-shared-1)))
		for _, u := range w.units[shared:] {
			blocks = binary.BigEndian.AppendUint16(blocks, u)
		}
		blocks = binary.AppendUvarint(blocks, w.freq)
		prev = w.units
	}
	head := binary.BigEndian.AppendUint32([]byte("DYW2"), uint32(len(index)/8))
	head = binary.BigEndian.AppendUint64(head, l.total)
	return bytes.Join([][]byte{head, index, blocks}, nil)
}

// second is the second unit of a word, 0 where there is none.
func second(units []uint16) uint16 {
	if len(units) < 2 {
		return 0
	}
	return units[1]
}
