package preflight

import (
	"errors"
	"strings"
	"testing"
)

// Why a file cannot be read is said in words of ours where the reader's tell it.
func TestUnreadable(t *testing.T) {
	for said, want := range map[string]string{
		"xref table: unexpected eof: stream obj#13: EOF": "it is cut off, its end is missing",
		"xref table: no offset":                          "its table of objects (xref) is wrong",
		"missing root dict":                              "its structure is broken: missing root dict",
	} {
		if got := unreadable(errors.New(said)); !strings.HasSuffix(got.EN, want) || got.ZH == "" {
			t.Errorf("%s: %v", said, got)
		}
	}
}
