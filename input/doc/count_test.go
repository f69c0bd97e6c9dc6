package doc_test

import (
	"testing"

	"dayang/input/diag"
	"dayang/input/doc"
)

func TestCharactersAndFile(t *testing.T) {
	d := &doc.Document{Meta: doc.Meta{Title: "渡 口", Byline: []string{"田"}}, Blocks: []doc.Block{
		{Kind: doc.List, Items: []doc.Item{{Text: "船　来"}}},
		{Kind: doc.Table, Rows: [][]doc.Cell{{{Text: "一"}, {Text: "二"}}}, Pos: diag.Pos{File: "r.md"}},
	}}
	if n := d.Characters(); n != 7 {
		t.Errorf("%d characters", n)
	}
	if d.File() != "r.md" || (&doc.Document{}).File() != "" {
		t.Errorf("file %q", d.File())
	}
}
