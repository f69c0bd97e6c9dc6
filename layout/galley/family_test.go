package galley

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"dayang/input/doc"
)

// A box of many figures that would be higher than the columns of a short report is cut in two; of a long
// one, or of few figures, it is one.
func TestBoxHigherThanItsText(t *testing.T) {
	prose := func(times int) doc.Block {
		return doc.Block{Kind: doc.Paragraph, Text: strings.Repeat("修渠的人天不亮就上了工地。", times)}
	}
	for name, c := range map[string]struct {
		figures, times, want int
		design               string
		other                doc.Block
	}{
		"short report":   {8, 20, 2, "tabloid", prose(2)},
		"odd":            {7, 20, 2, "tabloid", prose(2)},
		"long report":    {8, 300, 1, "tabloid", prose(2)},
		"few figures":    {3, 3, 1, "tabloid", prose(2)},
		"one column":     {4, 3, 1, "gongwen", prose(2)},
		"height unknown": {8, 20, 1, "tabloid", doc.Block{Kind: doc.Code, Text: "go\nrun"}},
	} {
		blocks := []doc.Block{prose(c.times), {Kind: doc.Heading, Level: 2, Text: "数读水利"}}
		for i := range c.figures {
			n := fmt.Sprint(31 + i)
			blocks = append(blocks, doc.Block{Kind: doc.Callout, Text: n + "公里 新修干渠", Figures: []string{n + "公里"},
				Stats: []doc.Stat{{Text: n + "公里", Number: n, Unit: "公里"}}})
		}
		blocks = append(blocks, doc.Block{Kind: doc.Heading, Level: 2, Text: "水到田头"}, prose(c.times), c.other)
		g, err := setter(t, c.design).Set(context.Background(), &doc.Document{Blocks: blocks}, nil)
		if err != nil {
			t.Fatal(err)
		}
		boxes, elems := 0, 0
		for _, gr := range g.Groups {
			boxes += len(gr.Boxes)
		}
		for _, e := range g.Elems {
			if strings.Contains(e.Text, "新修干渠") {
				elems++
			}
		}
		if boxes != c.want || elems != c.figures {
			t.Errorf("%s: %d boxes, want %d, of %d figures", name, boxes, c.want, elems)
		}
	}
}
