package markdown

import (
	"sync"
	"testing"

	"github.com/yuin/goldmark/parser"
)

// TestKeys reads texts at the same time. No reading may take keys of goldmark's: their number is
// counted up without a lock, and the memory of every later parse grows with it.
func TestKeys(t *testing.T) {
	before := parser.ContextKeyMax
	var all sync.WaitGroup
	for range 4 {
		all.Go(func() {
			for range 5 {
				if _, _, err := Read(t.Context(), "f.md", "# 渡口\n\n`码头`在[镇上](x)，<b>船</b>一天开两班，票价 $2$ 元。{.note}\n", MaxNesting); err != nil {
					t.Error(err)
				}
			}
		})
	}
	all.Wait()
	if n := parser.ContextKeyMax; n != before {
		t.Errorf("%d keys before, %d after", before, n)
	}
}
