// Package learned gives a second opinion on what the paragraphs of a report are.
//
// The rules of package structure know what they were told, and read a report of a kind that
// nobody thought of by accident. Beside them stands a linear chain (a conditional random
// field) whose weights were learned from texts that editors had marked; what the rules had
// said of each text when they met it for the first time is part of the evidence, so the chain
// knows when they can be trusted. docs/ACCURACY.md tells what it is worth.
package learned

import (
	"fmt"

	"dayang/input/doc"
)

// Part is what a paragraph is in a report: a field of the meta data, or a kind of block.
type Part uint8

// The parts. Dropped is page furniture, which is in no block.
const (
	Dropped Part = iota
	Title
	Kicker
	Subtitle
	Byline
	Date
	Source
	Editor
	Heading
	HeadSub // ——… under a heading
	Body
	Callout
	List
	Quote
	Verse
	Table
	Figure
	Code
	Note
	Rule
	EditorNote
	Caption
	Credit
	Signature
	Salutation
	nParts
)

var partNames = [nParts]string{
	Dropped: "dropped", Title: "title", Kicker: "kicker", Subtitle: "subtitle", Byline: "byline",
	Date: "date", Source: "source", Editor: "editor", Heading: "heading", HeadSub: "heading.subtitle",
	Body: "paragraph", Callout: "callout", List: "list", Quote: "quote", Verse: "verse", Table: "table",
	Figure: "figure", Code: "code", Note: "note", Rule: "rule", EditorNote: "editor-note",
	Caption: "caption", Credit: "credit", Signature: "signature", Salutation: "salutation",
}

func (p Part) String() string { return partNames[p] }

// MarshalText writes the name of a part.
func (p Part) MarshalText() ([]byte, error) { return []byte(p.String()), nil }

// UnmarshalText reads the name of a part.
func (p *Part) UnmarshalText(name []byte) error {
	for q, s := range partNames {
		if s == string(name) {
			*p = Part(q)
			return nil
		}
	}
	return fmt.Errorf("no part is named %q", name)
}

// PartOf is the part that a block plays.
func PartOf(kind doc.Kind, role doc.Role) Part {
	switch role {
	case doc.EditorNote:
		return EditorNote
	case doc.Caption:
		return Caption
	case doc.Credit:
		return Credit
	case doc.Signature:
		return Signature
	case doc.Salutation:
		return Salutation
	}
	for p := Heading; p < EditorNote; p++ {
		if partNames[p] == string(kind) {
			return p
		}
	}
	return Dropped
}
