package structure

import (
	"strings"
	"testing"

	"dayang/input/doc"
)

// A stated heading that may be a name is one if a line says what follows and others of its level
// stand over text too.
func TestGivenNames(t *testing.T) {
	d := lines("何苗\n赏析\n" + para1 + "\n文静\n赏析\n" + para2)
	d.Meta.Title = "书香满山乡"
	d.Settled = true
	for _, i := range []int{0, 3} {
		d.Paras[i].Kind, d.Paras[i].Level = doc.Heading, 2
	}
	got, _, _ := Infer(d, nil, nil)
	if s := show(got); len(got.Meta.Byline) > 0 || !strings.Contains(s, "h1 何苗\n") || !strings.Contains(s, "h1 文静\n") {
		t.Errorf("%s", s)
	}
}
