package input_test

import (
	"bytes"
	"reflect"
	"testing"

	"dayang/input"
	"dayang/input/markdown"
	"dayang/input/words"
)

// What was read of a document of the gold set, written in the canonical form, reads
// back as the same.
func TestCanonical(t *testing.T) {
	dict := words.Open()
	for _, g := range goldSet(t, "testdata/gold") {
		res, err := input.Read(g.name, g.src, input.Options{Words: dict})
		if err != nil {
			t.Errorf("%s: %v", g.name, err)
			continue
		}
		var b bytes.Buffer
		if err := markdown.Write(&b, res.Doc); err != nil {
			t.Errorf("%s: %v", g.name, err)
			continue
		}
		again, err := input.Read(g.name+".md", b.Bytes(), input.Options{Words: dict})
		if err != nil {
			t.Errorf("%s: %v\n%s", g.name, err, b.String())
			continue
		}
		want, got := facts(res.Doc), facts(again.Doc)
		for m := range want {
			if m != "rejoined" && !reflect.DeepEqual(got[m], want[m]) {
				t.Errorf("%s: %s\n got %q\nwant %q", g.name, m, got[m], want[m])
			}
		}
	}
}
