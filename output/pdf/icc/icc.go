// Package icc holds the output conditions that files for the press are made for
// and converts colours of pictures to them.
package icc

import (
	_ "embed" // the profiles
	"encoding/binary"
	"fmt"
)

//go:embed newsprint-TR002-TAC240.icc
var newsprint []byte

//go:embed FOGRA39L_coated.icc
var coated []byte

// Condition is an output condition: press, paper and how they print.
type Condition struct {
	// Name is the name on the command line.
	Name string
	// Identifier is the name in the registry of characterisation data, Info
	// what a person reads.
	Identifier, Info string
	// InkLimit is the greatest total area coverage in per cent (总墨量).
	InkLimit int
	// Resolution is what pictures want, in dots per inch: twice the lines of the screen.
	Resolution int
	// Data is the profile, nil for a condition that is known by name only.
	Data []byte
}

// Registry is the registry of the identifiers.
const Registry = "http://www.color.org"

// Conditions lists the known conditions; the first is the default. The limits
// are those that the registry or the profile's maker state.
func Conditions() []Condition {
	return []Condition{
		{"newsprint", "CGATS TR 002", "US newsprint, coldset offset, SNAP (CGATS TR 002), total ink 240 %", 240,
			200, newsprint},
		{"coated", "FOGRA39", "Offset on coated paper, ISO 12647-2 (FOGRA39)", 330, 300, coated},
		{"ifra26", "IFRA26", "Newsprint, coldset offset, ISO 12647-3, dot gain 26 % (IFRA26)", 240, 200, nil},
		{"jcn2002", "JCN2002", "Newsprint, Japan Color 2002 (JCN2002)", 240, 200, nil},
	}
}

// Find returns the condition of a name or identifier; the empty name is the
// default.
func Find(name string) (Condition, bool) {
	for i, c := range Conditions() {
		if name == c.Name || name == c.Identifier || name == "" && i == 0 {
			return c, true
		}
	}
	return Condition{}, false
}

// Header is what a profile says of itself (ICC.1:2001-04, 6.1).
type Header struct {
	Major      int    // version
	Class      string // "prtr" for output
	Space, PCS string // "CMYK", "Lab "
}

// ReadHeader reads the head of a profile.
func ReadHeader(data []byte) (Header, error) {
	if len(data) < 132 || string(data[36:40]) != "acsp" || int(binary.BigEndian.Uint32(data)) > len(data) {
		return Header{}, fmt.Errorf("icc: not a profile")
	}
	return Header{int(data[8]), string(data[12:16]), string(data[16:20]), string(data[20:24])}, nil
}

// tag returns the data of a tag, nil if there is none.
func tag(data []byte, name string) []byte {
	n := int(binary.BigEndian.Uint32(data[128:]))
	for i := range n {
		at := 132 + 12*i
		if at+12 > len(data) {
			return nil
		}
		off, size := int(binary.BigEndian.Uint32(data[at+4:])), int(binary.BigEndian.Uint32(data[at+8:]))
		if string(data[at:at+4]) == name && off <= len(data) && size <= len(data)-off {
			return data[off : off+size]
		}
	}
	return nil
}
