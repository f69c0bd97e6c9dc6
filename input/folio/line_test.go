package folio

import "testing"

// A name may have a character that stands far behind the common ones.
func TestHanOnly(t *testing.T) {
	for s, want := range map[string]bool{"𠮷永": true, "何苗": true, "何miao": false, "何，苗": false} {
		if hanOnly(s) != want {
			t.Errorf("%q: %v", s, !want)
		}
	}
}
