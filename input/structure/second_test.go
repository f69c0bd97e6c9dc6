package structure

import (
	"context"
	"fmt"
	"slices"
	"testing"

	"dayang/input/doc"
	"dayang/input/draft"
	"dayang/input/learned"
)

// Lines that were ended by hand have one place in a docx, and so has a table with what stands over it:
// each is judged as the piece that it became.
func TestOnePlaceOfSeveral(t *testing.T) {
	d := lines("老粮仓新书屋\n——记白石镇的三代守书人\n\n" + para1 + "\n藏书\n" + para2)
	table := draft.Para{Block: doc.Block{Kind: doc.Table, Pos: d.Paras[0].Pos, Rows: [][]doc.Cell{{{Text: "册数"}, {Text: "人次"}}}}}
	d.Paras[1].Pos = d.Paras[0].Pos
	d.Paras = slices.Insert(d.Paras, 2, table)
	var got []learned.Part
	Infer(t.Context(), d, nil, func(_ context.Context, r *learned.Report) []learned.Opinion {
		for _, l := range r.Lines[:3] {
			got = append(got, l.Rules)
		}
		out := make([]learned.Opinion, len(r.Lines))
		for i, l := range r.Lines {
			out[i][l.Rules] = 1
		}
		return out
	})
	if want := []learned.Part{learned.Title, learned.Subtitle, learned.Table}; !slices.Equal(got, want) {
		t.Errorf("%s, want %s", fmt.Sprint(got), fmt.Sprint(want))
	}
}
