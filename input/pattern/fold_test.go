package pattern

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// Other forms are those that a replacer would write.
func TestForms(t *testing.T) {
	chars := strings.Split(Simplified.pairs, "")
	if len(chars)%2 != 0 || len(chars) > 1<<formBits {
		t.Fatalf("%d characters", len(chars))
	}
	for _, c := range chars {
		if r, n := utf8.DecodeRuneInString(c); n != 3 || r == utf8.RuneError {
			t.Errorf("%s has %d bytes", c, n)
		}
	}
	replacer := strings.NewReplacer(append(chars, "\t", " ")...)
	for _, s := range append(samples(t), Simplified.pairs, "a\tb", "\xff國\xe5\x9c", "𠀀國é") {
		if got, want := Simplified.Replace(s), replacer.Replace(s); got != want {
			t.Errorf("%q is %q, not %q", s, got, want)
		}
	}
}
