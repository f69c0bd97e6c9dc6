package galley

import (
	"strings"
	"testing"

	"dayang/input/doc"
	"dayang/layout/unit"
)

// A sentence behind a figure and its label stands in their box, under a rule; a callout with
// other figures does not.
func TestExplained(t *testing.T) {
	figure := doc.Block{Kind: doc.Callout, Text: "24公里 新修的路", Figures: []string{"24公里"}, Stats: []doc.Stat{{Text: "24公里", Number: "24", Unit: "公里", Label: "新修的路"}}}
	says := doc.Block{Kind: doc.Callout, Text: "到今年底，新修的路有24公里。"}
	other := says
	other.Stats = []doc.Stat{{Text: "24棵", Number: "24", Unit: "棵", Label: "新栽的树"}}
	again := says
	again.Stats = []doc.Stat{{Text: "24公里", Number: "24", Unit: "公里", Label: "新修的路有", Start: 10}}
	own := doc.Block{Kind: doc.Callout, Text: "24公里 新修的河堤都验收了。", Stats: figure.Stats}
	for _, style := range []string{"broadsheet", "tabloid", "a4", "magazine", "gongwen"} {
		for name, c := range map[string]struct {
			next  doc.Block
			boxes int
		}{
			"sentence": {says, 1}, "the same figure": {again, 1}, "with figures": {other, 2},
			"a figure by itself": {own, 2}, "no sentence": {doc.Block{Kind: doc.Callout, Text: "路边的树也是新栽的，今年都活了"}, 2},
		} {
			s := setter(t, style)
			g := set(t, s, para(4), figure, c.next, para(4))
			var boxes []Box
			for _, group := range g.Groups {
				boxes = append(boxes, group.Boxes...)
			}
			if s.Sheet.Box.Design != "strip" && len(boxes) != c.boxes {
				t.Errorf("%s, %s: %d boxes, want %d", style, name, len(boxes), c.boxes)
			}
			if c.boxes > 1 {
				continue
			}
			items, _ := boxes[0].Paint(s.Sheet, Slot{Rect: unit.Rect{W: s.Width, H: unit.Len(boxes[0].Rows) * s.Sheet.Body.Leading}})
			if got := shown(items, 2); got != says.Text {
				t.Errorf("%s: the box says %q", style, got)
			}
		}
	}
}

// A sentence in the callout itself that says figure and label again stands under them as well, in a
// wide box beside them, and each of its characters is there once.
func TestToldAndSaid(t *testing.T) {
	road := doc.Stat{Text: "24公里", Number: "24", Unit: "公里", Label: "新修的路"}
	for _, c := range []struct {
		text  string
		stats []doc.Stat
		want  string // the sentence, if it stands by itself
	}{
		{"24公里 新修的路 到今年底，新修的路有24公里。", []doc.Stat{road, {Text: "24公里", Number: "24", Unit: "公里", Start: 18}}, "到今年底，新修的路有24公里。"},
		{"24公里 新修的路 超额完成任务。", []doc.Stat{road}, "超额完成任务。"},
		{"24公里　新修的路　比上年增长", []doc.Stat{road}, ""},
		{"到今年底，新修的路有24公里。", []doc.Stat{{Text: "24公里", Number: "24", Unit: "公里", Label: "新修的路有", Start: 10}}, ""},
	} {
		for _, style := range []string{"broadsheet", "tabloid", "a4", "magazine", "gongwen"} {
			b := &builder{Setter: setter(t, style), g: &Galley{}}
			k := doc.Block{Kind: doc.Callout, Text: c.text, Stats: c.stats, Spans: []doc.Span{{Start: 0, End: 4, Mark: doc.Strong}}}
			x := b.box(&k)
			said := ""
			for el := range b.g.Elems {
				if el != x.Elem && el > 0 {
					said = b.g.Elems[el].Text
				}
			}
			if said != c.want {
				t.Errorf("%s, %s: %q stands by itself, want %q", style, c.text, said, c.want)
			}
			if items, _ := x.Paint(b.Sheet, Slot{Rect: unit.Rect{W: b.Width, H: unit.Len(x.Rows) * b.Sheet.Body.Leading}}); c.want != "" &&
				!strings.HasSuffix(shown(items, len(b.g.Elems)-1), c.want) {
				t.Errorf("%s, %s: the box says %q", style, c.text, shown(items, len(b.g.Elems)-1))
			}
		}
	}
}
