package diff

import (
	"reflect"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

func TestSlices(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want []Edit
	}{
		{"", "", nil},
		{"春天", "春天", nil},
		{"春天来了", "春天到了", []Edit{{2, 3, 2, 3}}},
		{"", "新", []Edit{{0, 0, 0, 1}}},
		{"旧", "", []Edit{{0, 1, 0, 0}}},
		{"abcabba", "cbabac", nil}, // of Myers' paper: five steps
	} {
		got := Slices([]rune(c.a), []rune(c.b))
		if c.a == "abcabba" {
			if n := cost(got); n != 5 {
				t.Errorf("%q to %q: %d steps", c.a, c.b, n)
			}
		} else if !reflect.DeepEqual(got, c.want) {
			t.Errorf("%q to %q: %v", c.a, c.b, got)
		}
	}
}

func cost(edits []Edit) (n int) {
	for _, e := range edits {
		n += e.A1 - e.A0 + e.B1 - e.B0
	}
	return n
}

// apply makes b of a.
func apply(a, b []int, edits []Edit) []int {
	var out []int
	at := 0
	for _, e := range edits {
		out = append(append(out, a[at:e.A0]...), b[e.B0:e.B1]...)
		at = e.A1
	}
	return append(out, a[at:]...)
}

// The edits lead from a to b, are no more than the table of the longest common
// subsequence says, and stay right when they are joined.
func TestEditsLead(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		gen := rapid.SliceOfN(rapid.IntRange(0, 4), 0, 40)
		a, b := gen.Draw(t, "a"), gen.Draw(t, "b")
		edits := Slices(a, b)
		if got := apply(a, b, edits); !slices.Equal(got, b) {
			t.Fatalf("%v to %v by %v gives %v", a, b, edits, got)
		}
		if n := cost(edits); n != len(a)+len(b)-2*common(a, b) {
			t.Fatalf("%v to %v: %d steps", a, b, n)
		}
		for i := 1; i < len(edits); i++ {
			if edits[i].A0 <= edits[i-1].A1 {
				t.Fatalf("nothing between %v and %v", edits[i-1], edits[i])
			}
		}
		if got := apply(a, b, Join(edits, 3)); !slices.Equal(got, b) {
			t.Fatalf("joined: %v", got)
		}
	})
}

func common(a, b []int) int {
	table := make([][]int, len(a)+1)
	for i := range table {
		table[i] = make([]int, len(b)+1)
	}
	for i := range a {
		for j := range b {
			if a[i] == b[j] {
				table[i+1][j+1] = table[i][j] + 1
			} else {
				table[i+1][j+1] = max(table[i][j+1], table[i+1][j])
			}
		}
	}
	return table[len(a)][len(b)]
}

// Two texts that have nothing in common are replaced at a bounded cost.
func TestBound(t *testing.T) {
	a, b := make([]int, 5000), make([]int, 5000)
	for i := range a {
		a[i], b[i] = i, -i-1
	}
	if got := Slices(a, b); !reflect.DeepEqual(got, []Edit{{0, 5000, 0, 5000}}) {
		t.Errorf("%d edits", len(got))
	}
}
