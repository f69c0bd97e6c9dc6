// Command gen writes lines.bin, the table of line break classes, from the files
// of the Unicode Character Database.
//
//	go run ./gen -ucd /usr/share/unicode
//
// The table has two stages: 0x110000/128 block numbers of two bytes, then the
// blocks of 128 classes. The order of the names below is that of the constants
// in package uax14.
package main

import (
	"bufio"
	"encoding/binary"
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

const (
	size  = 0x110000
	block = 128
)

// names in the order of the constants of uax14; OPW and EBU are no values of
// the property: wide opening marks (LB30) and unassigned pictographs (LB30b).
var names = strings.Fields("XX AI AL B2 BA BB BK CB CJ CL CM CP CR EB EM EX GL H2 H3 HL HY ID IN IS JL JT JV LF NL NS NU OP PO PR QU RI SA SG SP SY WJ ZW ZWJ OPW EBU")

func main() {
	ucd := flag.String("ucd", "/usr/share/unicode", "folder of the Unicode Character Database")
	out := flag.String("o", "lines.bin", "the table")
	flag.Parse()
	if err := write(*ucd, *out); err != nil {
		log.Fatal(err)
	}
}

func write(ucd, out string) error {
	class := map[string]byte{}
	for i, n := range names {
		class[n] = byte(i)
	}
	table := make([]byte, size)
	// Unassigned code points that the file's header gives to ID and PR.
	for _, d := range []struct {
		from, to int
		name     string
	}{
		{0x3400, 0x4DBF, "ID"}, {0x4E00, 0x9FFF, "ID"}, {0xF900, 0xFAFF, "ID"}, {0x20000, 0x2FFFD, "ID"},
		{0x30000, 0x3FFFD, "ID"}, {0x1F000, 0x1FAFF, "ID"}, {0x1FC00, 0x1FFFD, "ID"}, {0x20A0, 0x20CF, "PR"},
	} {
		for r := d.from; r <= d.to; r++ {
			table[r] = class[d.name]
		}
	}
	if err := read(filepath.Join(ucd, "LineBreak.txt"), func(r int, v string) { table[r] = class[v] }); err != nil {
		return err
	}
	err := read(filepath.Join(ucd, "EastAsianWidth.txt"), func(r int, v string) {
		if wide := v == "F" || v == "W" || v == "H"; wide && table[r] == class["OP"] {
			table[r] = class["OPW"]
		} else if wide && table[r] == class["CP"] {
			table[r] = class["CL"] // LB30 is all that tells CP from CL
		}
	})
	if err != nil {
		return err
	}
	assigned := make([]bool, size)
	err = read(filepath.Join(ucd, "extracted/DerivedGeneralCategory.txt"), func(r int, v string) {
		assigned[r] = v != "Cn"
		if table[r] == class["SA"] && (v == "Mn" || v == "Mc") {
			table[r] = class["CM"] // LB1
		}
	})
	if err != nil {
		return err
	}
	err = read(filepath.Join(ucd, "emoji/emoji-data.txt"), func(r int, v string) {
		if v == "Extended_Pictographic" && !assigned[r] {
			table[r] = class["EBU"]
		}
	})
	if err != nil {
		return err
	}
	return os.WriteFile(out, pack(table), 0o644)
}

func pack(table []byte) []byte {
	index := make([]byte, 0, 2*size/block)
	var blocks []byte
	seen := map[string]int{}
	for at := 0; at < size; at += block {
		b := string(table[at : at+block])
		n, ok := seen[b]
		if !ok {
			n = len(seen)
			seen[b] = n
			blocks = append(blocks, b...)
		}
		index = binary.BigEndian.AppendUint16(index, uint16(n))
	}
	return append(index, blocks...)
}

// read calls f for each code point of a file of the database.
func read(name string, f func(r int, value string)) error {
	file, err := os.Open(name)
	if err != nil {
		return err
	}
	defer file.Close()
	in := bufio.NewScanner(file)
	for n := 1; in.Scan(); n++ {
		line, _, _ := strings.Cut(in.Text(), "#")
		span, value, ok := strings.Cut(line, ";")
		if !ok {
			continue
		}
		lo, hi, two := strings.Cut(strings.TrimSpace(span), "..")
		if !two {
			hi = lo
		}
		from, err1 := strconv.ParseInt(lo, 16, 32)
		to, err2 := strconv.ParseInt(hi, 16, 32)
		if err1 != nil || err2 != nil || to >= size {
			return fmt.Errorf("%s:%d: %q is no range", name, n, span)
		}
		for r := from; r <= to; r++ {
			f(int(r), strings.TrimSpace(value))
		}
	}
	return in.Err()
}
