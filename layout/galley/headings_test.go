package galley

import (
	"context"
	"testing"

	"dayang/input/doc"
)

// Headings of level 1 are a little smaller if one then breaks at its colon; no heading without one
// changes the size of all.
func TestSectionsBreakAtSense(t *testing.T) {
	for text, smaller := range map[string]bool{
		"来不及说再见：送别最后一位赤脚医生": true,
		"来不及说再见的最后一位赤脚医生走了": false,
		"渡口的灯":     false,
		"渡口：灯":     false,
		"怎么走到岸上去？": false,
	} {
		s := setter(t, "a4")
		d := &doc.Document{Blocks: []doc.Block{{Kind: doc.Heading, Level: 1, Text: text},
			{Kind: doc.Paragraph, Text: "老葛把那条用了三十年的缆绳收了起来，挂在堂屋的墙上。"}}}
		g, err := s.Set(context.Background(), d, nil)
		if err != nil {
			t.Fatal(err)
		}
		size, full := g.b.sectionSize, s.Sheet.Section.Size
		if size < full != smaller || size < full*9/10 {
			t.Errorf("%s: %v pt of %v", text, size.Pt(), full.Pt())
		}
	}
}
