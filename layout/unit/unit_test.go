package unit

import (
	"encoding/json"
	"testing"

	"pgregory.net/rapid"
)

func TestMillimetre(t *testing.T) {
	if got := FromMM(25.4); got != 72*Pt {
		t.Fatalf("25.4 mm = %v pt, want 72", got)
	}
}

func TestMulRounds(t *testing.T) {
	for _, c := range []struct {
		l        Len
		num, den int64
		want     Len
	}{{10, 1, 4, 3}, {-10, 1, 4, -3}, {9, 1, 2, 5}, {1000, 997, 1000, 997}} {
		if got := c.l.Mul(c.num, c.den); got != c.want {
			t.Errorf("%d*%d/%d = %d, want %d", c.l, c.num, c.den, got, c.want)
		}
	}
}

func TestJSONKeepsEveryUnit(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		l := Len(rapid.Int64Range(-1<<40, 1<<40).Draw(t, "l"))
		b, err := json.Marshal(l)
		if err != nil {
			t.Fatal(err)
		}
		var back Len
		if err := json.Unmarshal(b, &back); err != nil {
			t.Fatal(err)
		}
		if back != l {
			t.Fatalf("%d became %s became %d", l, b, back)
		}
	})
}
