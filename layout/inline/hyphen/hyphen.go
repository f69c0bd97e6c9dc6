// Package hyphen finds where English words may be hyphenated.
//
// The patterns are the hyphenation tables of plain TeX (hyphen.us, unchanged;
// its head states the licence), the method is Liang's: F. M. Liang, "Word
// Hy-phen-a-tion by Com-put-er", Stanford 1983.
package hyphen

import (
	_ "embed" // the patterns
	"strings"
	"sync"
)

//go:embed hyphen.us
var source string

// table maps the letters of a pattern to the values between them.
type table struct {
	patterns   map[string]string
	exceptions map[string][]int
	longest    int
}

// load reads the patterns when the first word asks for them.
var load = sync.OnceValue(func() table {
	t := table{patterns: map[string]string{}, exceptions: map[string][]int{}}
	exceptions := false
	for line := range strings.Lines(source) {
		line, _, _ = strings.Cut(line, "%")
		for _, p := range strings.Fields(line) {
			switch {
			case strings.HasPrefix(p, `\hyphenation`):
				exceptions = true
			case p[0] == '\\' || p[0] == '{' || p[0] == '}':
			case exceptions:
				word, at := exception(p)
				t.exceptions[word] = at
			default:
				letters, values := pattern(p)
				t.patterns[letters] = values
				t.longest = max(t.longest, len(letters))
			}
		}
	}
	return t
})

// pattern splits "1ca5" into its letters and a value before each letter and
// after the last.
func pattern(p string) (letters, values string) {
	var l, v []byte
	v = append(v, 0)
	for i := range len(p) {
		if c := p[i]; c >= '0' && c <= '9' {
			v[len(v)-1] = c - '0'
		} else {
			l = append(l, c)
			v = append(v, 0)
		}
	}
	return string(l), string(v)
}

func exception(p string) (word string, at []int) {
	for i, part := range strings.Split(p, "-") {
		if i > 0 {
			at = append(at, len(word))
		}
		word += part
	}
	return word, at
}

// Points returns the places in a word of ASCII letters where it may be cut, as
// numbers of letters before the cut.
func Points(word []byte) []int {
	t := load()
	s := strings.ToLower(string(word))
	if at, ok := t.exceptions[s]; ok {
		return at
	}
	s = "." + s + "."
	values := make([]byte, len(s)+1)
	for i := range s {
		for j := i + 1; j <= len(s) && j-i <= t.longest; j++ {
			v, ok := t.patterns[s[i:j]]
			if !ok {
				continue
			}
			for k := range len(v) {
				values[i+k] = max(values[i+k], v[k])
			}
		}
	}
	var out []int
	for i := 1; i < len(word); i++ {
		if values[i+1]%2 == 1 {
			out = append(out, i)
		}
	}
	return out
}
