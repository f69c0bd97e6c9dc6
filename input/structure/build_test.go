package structure

import (
	"testing"

	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/input/draft"
	"dayang/input/structure/company"
	"dayang/input/structure/genre"
)

// The byline under the last part of a text stays there if a part before it has its own;
// that of a text in one part does not.
func TestBylineOfLastPart(t *testing.T) {
	type line struct {
		text string
		was  label
	}
	first := []line{{"上渡的豆腐担", lLineHead}, {para1, lBody}, {"本报记者 何苗生", lCredit}}
	last := []line{{"下渡的末班船", lLineHead}, {para2, lBody}, {"本报记者 石小满", lByline}}
	for name, c := range map[string]struct {
		lines []line
		stays bool
	}{
		"two parts":                 {append(first[:3:3], last...), true},
		"one part":                  {last, false},
		"no heading between":        {append(first[:3:3], last[1:]...), false},
		"a byline of two below":     {append(append(first[:3:3], last...), line{"通讯员 柏远帆", lByline}), true},
		"the first without its own": {append(first[:2:2], last...), false},
	} {
		in := &inference{Reader: &genre.Reader{Draft: &draft.Draft{}}}
		for i, l := range c.lines {
			in.pieces = append(in.pieces, &piece{para: company.New(&draft.Para{Block: doc.Block{Text: l.text, Pos: diag.Pos{Line: i + 1}}}), label: l.was})
		}
		stays := 0
		for _, b := range in.build().Blocks {
			if b.Kind == doc.Furniture && b.Text == "本报记者 石小满" {
				stays++
			}
		}
		if stays > 0 != c.stays {
			t.Errorf("%s: %d", name, stays)
		}
	}
}
