package input_test

import (
	"reflect"
	"sync"
	"testing"

	"dayang/input"
	"dayang/input/words"
)

// Reports that are read beside others, the very first among them, are read as they are alone:
// of each format some, so that the race detector goes through all of input.
func TestReadBesideOthers(t *testing.T) {
	const every, readers = 12, 4
	dict := words.Open()
	var some []gold
	for i, g := range goldSet(t, "testdata/gold") {
		if i%every == 0 {
			some = append(some, g)
		}
	}
	var beside [readers][]*input.Result
	var all sync.WaitGroup
	for r := range readers {
		all.Go(func() {
			for _, g := range some {
				res, err := input.Read(t.Context(), g.name, g.src, input.Options{Words: dict})
				if err != nil {
					t.Error(err)
				}
				beside[r] = append(beside[r], res)
			}
		})
	}
	all.Wait()
	for i, g := range some {
		alone, err := input.Read(t.Context(), g.name, g.src, input.Options{Words: dict})
		if err != nil {
			t.Fatal(err)
		}
		for r := range readers {
			if got := beside[r][i]; !reflect.DeepEqual(got, alone) {
				t.Errorf("%s is read in another way beside others", g.name)
			}
		}
	}
}
