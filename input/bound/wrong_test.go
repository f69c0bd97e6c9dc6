package bound_test

import (
	"strings"
	"testing"

	"github.com/goccy/go-yaml"

	"dayang/input/bound"
)

func TestWrong(t *testing.T) {
	for _, c := range []struct{ text, says string }{
		{"a: 1\n\tb: 2\n", "indented with a tab"},
		{"a:\n  b: 1\n  b: 2\n", "b stands here for the second time; it is in line 2"},
		{"a: {b: 1\n", "this { has no }"},
		{"a: [1\n", "this [ has no ]"},
		{"a: \"x\n", "quotation mark"},
		{"a: '\n", "quotation mark"},
		{"a: 1\nb\n", "key: value"},
		{"a:1\nb: 2\n", "key: value"},
	} {
		var v any
		err := yaml.Unmarshal([]byte(c.text), &v)
		if msg, _ := bound.Wrong(err); err == nil || !strings.Contains(msg.EN, c.says) || msg.ZH == "" {
			t.Errorf("%q: %v, %v", c.text, msg, err)
		}
	}
}
