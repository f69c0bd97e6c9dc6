package galley

import (
	"testing"

	"dayang/input/doc"
)

// No initial where a piece of news opens with who reports it.
func TestReported(t *testing.T) {
	for text, want := range map[string]bool{
		"本报讯（记者沈知夏）昨天，渡口开了新船。":      true,
		"本报岚水5月6日电　渡口开了新船。":         true,
		"新华社岚水5月6日电（记者沈知夏）渡口开了新船。":  true,
		"本网讯 渡口开了新船。":               true,
		"本报今天推出一组报道，说渡口的新船。":        false,
		"本报记者走进渡口，看新船怎样停电检修。":       false,
		"渡口开了新船，电话响个不停。":            false,
		"本台阶共有一百零八级，通向老渡口的电灯照着每一级。": false,
	} {
		if got := reported(text); got != want {
			t.Errorf("%s: %v", text, got)
		}
	}
}

// No initial in a text of fewer lines than three of it, or one that addresses somebody; a table or a
// statistic makes no text longer, a list does.
func TestNoInitial(t *testing.T) {
	s := setter(t, "magazine")
	table := doc.Block{Kind: doc.Table, Rows: [][]doc.Cell{{{Text: "渡口"}}, {{Text: "柳湾"}}}}
	list := doc.Block{Kind: doc.List, Items: []doc.Item{{Text: "渡口"}, {Text: "柳湾"}, {Text: "石桥"}}}
	for name, c := range map[string]struct {
		blocks []doc.Block
		want   bool
	}{
		"a report":           {[]doc.Block{para(4), para(6)}, true},
		"a long paragraph":   {[]doc.Block{para(14)}, true},
		"a brief":            {[]doc.Block{para(4)}, false},
		"with a table":       {[]doc.Block{para(4), table, table}, false},
		"with a list":        {[]doc.Block{para(4), list}, true},
		"somebody addressed": {[]doc.Block{{Kind: doc.Furniture, Role: doc.Salutation, Text: "各位用户："}, para(9)}, false},
	} {
		g, got := set(t, s, c.blocks...), false
		for _, st := range g.Strips {
			for _, it := range st.Items {
				got = got || it.Text != nil && it.Text.Size > 2*s.Sheet.Body.Size
			}
		}
		if got != c.want {
			t.Errorf("%s: %v", name, got)
		}
		if g.Plain == c.want {
			t.Errorf("%s: plain %v", name, g.Plain)
		}
	}
}
