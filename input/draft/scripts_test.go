package draft

import "testing"

func TestScripts(t *testing.T) {
	for _, c := range []struct {
		before   rune
		text     string
		up, down string
	}{
		{'0', "8", "⁸", "₈"},
		{'m', "-2", "⁻²", "₋₂"},
		{'x', "n", "ⁿ", "ₙ"},
		{'x', "n+1", "ⁿ⁺¹", "ₙ₊₁"},
		{'x', "2π", "^(2π)", "_(2π)"},
		{'M', "2.5", "^(2.5)", "₂.₅"},
		{'三', "1,2*", "¹,²*", "₁,₂*"},
		{'词', "[1]", "[1]", "[1]"},
		{'词', "[1-3]", "[1-3]", "[1-3]"},
		{'词', "(12)", "(12)", "(12)"},
		{'词', "①", "①", "①"},
		{'s', "®", "®", "®"},
		{'5', "th", "th", "th"},
		{'a', "in", "in", "in"},
		{'表', "注1", "注1", "注1"},
		{'E', "max", "max", "max"},
		{0, "1", "1", "1"}, // the label of a note
		{' ', "1", "1", "1"},
		{'x', "", "", ""},
	} {
		if got := Raised(c.before, c.text); got != c.up {
			t.Errorf("%q raised: %q, want %q", c.text, got, c.up)
		}
		if got := Lowered(c.before, c.text); got != c.down {
			t.Errorf("%q lowered: %q, want %q", c.text, got, c.down)
		}
	}
}
