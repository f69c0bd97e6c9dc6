package cjk

import "strings"

// Prices inside addresses. UAX #14 alone is poor here: it breaks before
// separators of a path and nowhere in long names. A separator ends the line, no
// hyphen is added, and so no line begins with a mark.
const (
	linkBreak   = 30
	linkEdge    = 60  // within linkMargin characters of either end
	linkSolidus = 300 // after / and ://, which end no line of Chinese text (CLREQ, GB level)
	linkInside  = 900 // inside a stretch without separators: an address has no words to respect, but a line left half empty is worse
	linkMargin  = 4
	linkName    = 12 // a name of no more characters is not cut while a line can be set without
	linkSegment = 16 // a stretch without separators longer than this may break anywhere
)

const separators = "/.-_?&=#~@:,;+"

// findLinks marks addresses: URLs, e-mail, DOI, paths.
func (t *Text) findLinks() {
	for i := 0; i < len(t.Chars); {
		if !linkChar(t.Chars[i]) {
			i++
			continue
		}
		j := i
		for j < len(t.Chars) && linkChar(t.Chars[j]) {
			j++
		}
		if j-i >= 6 {
			if from, to := link(t.Chars[i:j]); to > from {
				t.links = append(t.links, span{i + from, i + to})
			}
		}
		i = j
	}
}

// linkChar reports the characters of an address (RFC 3986, without what text
// puts around one).
func linkChar(r rune) bool {
	if r <= ' ' || r > '~' {
		return false
	}
	switch r {
	case '"', '<', '>', '\\', '^', '`', '{', '|', '}':
		return false
	}
	return true
}

// link returns the part of a stretch of link characters that is an address.
func link(stretch []rune) (from, to int) {
	s := string(stretch) // ASCII: bytes are characters
	from, to = 0, len(s)
	for from < to && strings.IndexByte("([,.;:!?'*", s[from]) >= 0 {
		from++
	}
	brackets := strings.Contains(s, "(")
	for to > from && (strings.IndexByte(",.;:!?'*]", s[to-1]) >= 0 || s[to-1] == ')' && !brackets) {
		to--
	}
	s = s[from:to]
	at, dot := strings.IndexByte(s, '@'), strings.LastIndexByte(s, '.')
	switch {
	case strings.Contains(s, "://"):
	case strings.HasPrefix(s, "www."):
	case at > 0 && dot > at+1 && dot < len(s)-1:
	case strings.HasPrefix(s, "10.") && strings.IndexByte(s, '/') > 5: // DOI
	case strings.IndexByte(s, '/') > 0 && host(s[:strings.IndexByte(s, '/')]): // example.cn/path
	default:
		return 0, 0
	}
	return from, to
}

// host reports names with a dot between letters.
func host(s string) bool {
	for i := 1; i+1 < len(s); i++ {
		if s[i] == '.' && letter(s[i-1]) && letter(s[i+1]) {
			return true
		}
	}
	return false
}

func letter(b byte) bool { return b|0x20 >= 'a' && b|0x20 <= 'z' }
func digit(b byte) bool  { return b >= '0' && b <= '9' }

// priceLinks sets the breaks inside addresses.
func (t *Text) priceLinks(out []Break) {
	for _, l := range t.links {
		s := string(t.Chars[l.from:l.to])
		run := 0 // characters since the last separator
		for i := 0; i+1 < len(s); i++ {
			run++
			if strings.IndexByte(separators, s[i]) >= 0 {
				run = 0
			}
			p := int32(linkBreak)
			if i < linkMargin || len(s)-i <= linkMargin {
				p = linkEdge
			}
			if s[i] == '/' {
				p = linkSolidus
			}
			switch {
			case linkAt(s, i, run):
				out[l.from+i] = price(p)
			case inside(s, i) && name(s, i) > linkName:
				out[l.from+i] = price(linkInside)
			case strings.IndexByte(separators, s[i+1]) >= 0:
				out[l.from+i] = never
			default:
				out[l.from+i] = whole
			}
		}
	}
}

// linkAt reports whether an address may be cut after its byte i.
func linkAt(s string, i, run int) bool {
	a, b := s[i], s[i+1]
	sep := func(c byte) bool { return strings.IndexByte(separators, c) >= 0 }
	switch {
	case strings.HasPrefix(s, "www.") && i < 3,
		strings.Contains(s[max(0, i-2):min(len(s), i+3)], "://") && !(a == '/' && b != '/'):
		return false
	case sep(b), i == 0, i == len(s)-2: // no line begins with a separator, none holds one character
		return false
	case a == '%', i > 0 && s[i-1] == '%': // %E4
		return false
	case a == '.' && digit(b) && digit(s[i-1]): // of a version: 2.0
		return false
	case b == '%', sep(a):
		return true
	case letter(a) != letter(b) && digit(a) != digit(b):
		return run > 2
	}
	return run >= linkSegment
}

// name returns how many letters and digits stand together around byte i.
func name(s string, i int) int {
	from, to := i, i
	for from > 0 && (letter(s[from-1]) || digit(s[from-1])) {
		from--
	}
	for to < len(s) && (letter(s[to]) || digit(s[to])) {
		to++
	}
	return to - from
}

// inside reports whether characters i and i+1 stand within a name or a number of an
// address, two or more from its ends.
func inside(s string, i int) bool {
	for k := i - 1; k <= i+2; k++ {
		if k < 0 ||
			k >= len(s) ||
			!letter(s[k]) && !digit(s[k]) ||
			k > 0 && s[k-1] == '%' ||
			k > 1 && s[k-2] == '%' {
			return false
		}
	}
	return !strings.HasPrefix(s[max(0, i-6):], "http") && !strings.HasPrefix(s, "www.") || i > 6
}

// InLink reports whether characters i and i+1 stand in one address.
func (t *Text) InLink(i int) bool {
	for _, l := range t.links {
		if i >= l.from && i+1 < l.to {
			return true
		}
	}
	return false
}

// LinkBegins reports whether an address begins with character i.
func (t *Text) LinkBegins(i int) bool {
	for _, l := range t.links {
		if l.from == i {
			return true
		}
	}
	return false
}
