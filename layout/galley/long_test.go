package galley

import (
	"strings"
	"testing"
	"time"

	"dayang/input/doc"
)

// What is far too long for its place is set in time that grows with its length, not with the
// square of it: a line of verse, the head of a table, marks of notes.
func TestLongTextsTakeNoLonger(t *testing.T) {
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
		start := time.Now()
		if set(t, s, blocks...); time.Since(start) > 20*time.Second {
			t.Errorf("%s: %v", name, time.Since(start))
		}
	}
}
