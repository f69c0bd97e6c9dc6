package draft

import (
	"reflect"
	"testing"

	"dayang/input/doc"
)

func TestNormal(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"those that meet become one", "s0-2 s2-4", "s0-4"},
		{"those that overlap become one", "s0-3 e1-5 s2-4", "s0-4 e1-5"},
		{"empty ones go", "s2-2", ""},
		{"the outer stands before the inner", "e0-2 s0-4", "s0-4 e0-2"},
		{"ruby is never joined", "r0-1 r1-2", "r0-1 r1-2"},
	} {
		if got := Normal(spans(c.in)); !reflect.DeepEqual(got, spans(c.want)) {
			t.Errorf("%s: %v", c.name, got)
		}
	}
}

func TestCut(t *testing.T) {
	if got := Cut(spans("s0-4 e4-6"), 2, 5); !reflect.DeepEqual(got, spans("s0-2 e2-3")) {
		t.Errorf("%v", got)
	}
}

// spans reads "s0-2": mark, start, end.
func spans(s string) (out []doc.Span) {
	marks := map[byte]doc.Mark{'s': doc.Strong, 'e': doc.Emph, 'r': doc.Ruby}
	for i := 0; i+3 < len(s); i += 5 {
		out = append(out, doc.Span{Start: int(s[i+1] - '0'), End: int(s[i+3] - '0'), Mark: marks[s[i]]})
	}
	return out
}

// The name of a note opens its text; what is told by places moves along.
func TestOpenWith(t *testing.T) {
	for name, want := range map[string]string{"注意": "注意　水深", "提示：": "提示：水深", "警告！": "警告！水深"} {
		p := Para{Block: doc.Block{Text: "水深", Spans: []doc.Span{{Start: 1, End: 2}}, RejoinedAt: []int{1}}}
		n := p.OpenWith(name)
		if p.Text != want || p.RunIn != name || p.Kind != doc.Paragraph || p.Spans[0].Start != n+1 || p.Spans[0].End != n+2 || p.RejoinedAt[0] != n+1 {
			t.Errorf("%s: %+v", name, p.Block)
		}
	}
}
