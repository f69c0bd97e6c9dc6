package layout_test

import (
	"context"
	"slices"
	"strings"
	"testing"

	"dayang/fonts"
	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/layout"
	"dayang/styles"
)

// What no face has is told wherever it is set, once each: in the headline zone, in the
// masthead, in the running head of every page, in boxes, and in the end mark.
func TestMissing(t *testing.T) {
	const rare = "\U00020BB7"
	text := strings.Repeat("天刚亮，渡口的船就开了。", 9) + "天黑了才散。"
	blocks := []doc.Block{{Kind: doc.Paragraph, Text: text, Pos: diag.Pos{File: "f", Line: 5}}}
	long := slices.Repeat(blocks, 60)
	type meta = doc.Meta
	at := diag.Pos{File: "f", Line: 1}
	for _, c := range []struct {
		name   string
		meta   meta
		blocks []doc.Block
		set    string
		want   []string // place and key of each warning
	}{
		{"nothing", meta{Title: "渡口"}, long, "", nil},
		{"title", meta{Title: "渡口" + rare}, long, "", []string{"f:1"}},
		{"title, twice", meta{Title: rare + "渡口" + rare}, blocks, "", []string{"f:1"}},
		{"vertical title", meta{Title: "渡口" + rare}, long, "head.vertical=true", []string{"f:1"}},
		{"kicker", meta{Title: "渡口", Kicker: rare}, blocks, "", []string{"f"}},
		{"subtitle", meta{Title: "渡口", Subtitle: "老田和" + rare}, blocks, "", []string{"f"}},
		{"byline", meta{Title: "渡口", Byline: []string{"田" + rare}}, blocks, "", []string{"f"}},
		{"editors of the report", meta{Title: "渡口", Editors: []string{"田" + rare}}, long, "", []string{"f"}},
		{"note", meta{Title: "渡口"}, append([]doc.Block{{Kind: doc.Paragraph, Role: doc.EditorNote, Text: rare + "村", Pos: diag.Pos{File: "f", Line: 3}}}, blocks...), "", []string{"f:3"}},
		{"initial", meta{Title: "渡口"}, []doc.Block{{Kind: doc.Paragraph, Text: rare + text, Pos: diag.Pos{File: "f", Line: 5}}}, "body.drop=2", []string{"f:5"}},
		{"figure and label", meta{Title: "渡口"}, append([]doc.Block{{Kind: doc.Callout, Text: "31" + rare + "　过河", Pos: diag.Pos{File: "f", Line: 4}, Stats: []doc.Stat{{Text: "31" + rare, Number: "31", Unit: rare, Label: "过河"}}}}, blocks...), "", []string{"f:4"}},
		{"running head", meta{Title: "渡口"}, long, "running-head.name=" + rare + "报", []string{" running-head.name"}},
		{"name of the page", meta{Title: "渡口"}, long, "running-head.section=" + rare, []string{" running-head.section"}},
		{"folio", meta{Title: "渡口"}, long, "running-head.folio=" + rare + "1", []string{" running-head.folio"}},
		{"editors", meta{Title: "渡口"}, long, "running-head.editors=" + rare, []string{" running-head.editors"}},
		{"masthead", meta{Title: "渡口"}, long, "masthead.name=" + rare + "报", []string{" masthead.name"}},
		{"end mark", meta{Title: "渡口"}, long, "endmark=" + rare, []string{" endmark"}},
	} {
		set := []string{"pages=0"}
		if c.set != "" {
			set = append(set, c.set)
		}
		s, err := styles.Load("tabloid", styles.Options{Set: set})
		if err != nil {
			t.Fatal(err)
		}
		c.meta.Pos = at
		book, diags, err := layout.Compose(context.Background(), &doc.Document{Meta: c.meta, Blocks: c.blocks}, s, fonts.Embedded(), layout.Options{})
		if err != nil {
			t.Fatalf("%s: %v", c.name, err)
		}
		if len(c.blocks) == len(long) && len(book.Pages) < 2 {
			t.Errorf("%s: %d pages", c.name, len(book.Pages))
		}
		var got []string
		for _, d := range diags {
			if d.Code != "missing-glyph" {
				continue
			}
			said := d.Pos.String()
			if key, _, ok := strings.Cut(d.Msg.EN, ": no face"); ok {
				said += " " + key
			}
			got = append(got, said)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}
