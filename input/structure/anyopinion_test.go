package structure

import (
	"context"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"

	"dayang/input/learned"
)

// Whatever the second opinion says, a report comes out: parts by chance, each sure.
func TestAnyOpinion(t *testing.T) {
	files, err := filepath.Glob("../testdata/gold/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no texts: %v", err)
	}
	chance := rand.New(rand.NewPCG(1, 2))
	for _, name := range files {
		src, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for range 5 {
			odd := chance.Float64()
			d, _, _, _ := Infer(t.Context(), lines(string(src)), nil, func(_ context.Context, r *learned.Report) []learned.Opinion {
				out := make([]learned.Opinion, len(r.Lines))
				for i, l := range r.Lines {
					p := l.Rules
					if chance.Float64() < odd {
						p = learned.Part(chance.IntN(len(out[i])))
					}
					out[i][p] = 1
				}
				return out
			})
			if m := d.Meta; len(d.Blocks)+len(m.Byline) == 0 && m.Title+m.Kicker+m.Subtitle+m.Date+m.Source == "" {
				t.Errorf("%s: nothing came out", name)
			}
		}
	}
}
