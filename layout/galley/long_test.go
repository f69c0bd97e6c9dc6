package galley

import (
	"strings"
	"testing"

	"dayang/input/doc"
)

// What is far too long for its place is set all the same: a line of verse, the head of a table,
// marks of notes. In time that grew with the square of its length it would outlast the test.
func TestTextsTooLongForTheirPlace(t *testing.T) {
	s := setter(t, "a4")
	note := doc.Block{Kind: doc.Note, Label: "[1]", Text: "见县志。"}
	ring := doc.Block{Kind: doc.Note, Label: "①", Text: "见县志。"}
	for name, blocks := range map[string][]doc.Block{
		"verse":    {{Kind: doc.Verse, Items: []doc.Item{{Text: strings.Repeat("河水初平，柳色新", 600)}}}},
		"head":     {cells(1, strings.Repeat("河段名称", 3000)+"|乙", "一|二")},
		"clauses":  {cells(1, strings.Repeat("河段，名称", 1000)+"|乙", "一|二")},
		"brackets": {{Kind: doc.Paragraph, Text: "验收[1]，" + strings.Repeat("[x ", 30000)}, note},
		"marks":    {{Kind: doc.Paragraph, Text: "验收" + strings.Repeat("[1]", 10000)}, note},
		"circles":  {{Kind: doc.Paragraph, Text: "验收" + strings.Repeat("①", 20000)}, ring},
	} {
		if g := set(t, s, blocks...); len(g.Strips)+len(g.Groups) == 0 {
			t.Errorf("%s: nothing is set", name)
		}
	}
}
