// Package uax14 finds the line break opportunities of UAX #14 (Unicode 15.0).
//
// It works on classes, not on characters, so that a caller can tailor the class
// of a character to its context before the rules run. Numbers are kept whole by
// the regular expression of section 8.2, example 7, as in Unicode's own test.
package uax14

import _ "embed" // the table

//go:generate go run ./gen -ucd /usr/share/unicode

// Class is a value of the property Line_Break.
type Class uint8

// The classes, in the order of the table. OPW is OP of East Asian width (LB30),
// EBU an unassigned pictograph (LB30b).
const (
	XX Class = iota
	AI
	AL
	B2
	BA
	BB
	BK
	CB
	CJ
	CL
	CM
	CP
	CR
	EB
	EM
	EX
	GL
	H2
	H3
	HL
	HY
	ID
	IN
	IS
	JL
	JT
	JV
	LF
	NL
	NS
	NU
	OP
	PO
	PR
	QU
	RI
	SA
	SG
	SP
	SY
	WJ
	ZW
	ZWJ
	OPW
	EBU
)

//go:embed lines.bin
var table string

const (
	block  = 128
	blocks = 2 * 0x110000 / block // where the blocks begin
)

// Of returns the class of a character; XX for what is no code point.
func Of(r rune) Class {
	if uint32(r) > 0x10FFFF {
		return XX
	}
	i := 2 * int(r) / block &^ 1
	b := int(table[i])<<8 | int(table[i+1])
	return Class(table[blocks+b*block+int(r)%block])
}

// resolve is LB1: classes that other criteria would decide.
func resolve(c Class) Class {
	switch c {
	case AI, SG, XX, SA:
		return AL
	case CJ:
		return NS
	}
	return c
}
