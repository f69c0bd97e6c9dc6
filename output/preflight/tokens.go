package preflight

import "strconv"

// operator is a word that is no operand.
type operator string

// name is a name object.
type name string

// scanner reads the tokens of content streams and character maps.
type scanner struct {
	data []byte
	at   int
}

// token kinds: float64, []byte (a string), name, []any (an array), map[name]any,
// operator; nil at the end.
func (s *scanner) next() any { return s.value(0) }

const blanks = " \t\r\n\f\x00"

func isBlank(c byte) bool {
	for i := range len(blanks) {
		if blanks[i] == c {
			return true
		}
	}
	return false
}

func isDelimiter(c byte) bool {
	switch c {
	case '(', ')', '<', '>', '[', ']', '{', '}', '/', '%':
		return true
	}
	return false
}

func (s *scanner) skip() {
	for s.at < len(s.data) {
		switch c := s.data[s.at]; {
		case isBlank(c):
			s.at++
		case c == '%':
			for s.at < len(s.data) && s.data[s.at] != '\n' && s.data[s.at] != '\r' {
				s.at++
			}
		default:
			return
		}
	}
}

func (s *scanner) value(depth int) any {
	s.skip()
	if s.at >= len(s.data) || depth > maxDepth {
		return nil
	}
	c := s.data[s.at]
	s.at++
	switch c {
	case '(':
		return s.literal()
	case '<':
		if s.at < len(s.data) && s.data[s.at] == '<' {
			s.at++
			return s.dict(depth)
		}
		return s.hex()
	case '[':
		list := []any{}
		for {
			s.skip()
			if s.at >= len(s.data) {
				return list
			}
			if s.data[s.at] == ']' {
				s.at++
				return list
			}
			v := s.value(depth + 1)
			if v == nil {
				return list
			}
			list = append(list, v)
		}
	case '/':
		return name(s.word())
	case ')', ']', '{', '}', '>':
		return operator(string(c))
	}
	s.at--
	w := s.word()
	if v, err := strconv.ParseFloat(w, 64); err == nil {
		return v
	}
	return operator(w)
}

func (s *scanner) word() string {
	from := s.at
	for s.at < len(s.data) && !isBlank(s.data[s.at]) && !isDelimiter(s.data[s.at]) {
		s.at++
	}
	return string(s.data[from:s.at])
}

func (s *scanner) dict(depth int) any {
	d := map[name]any{}
	for {
		s.skip()
		if s.at >= len(s.data) {
			return d
		}
		if s.data[s.at] == '>' {
			s.at = min(s.at+2, len(s.data))
			return d
		}
		k, ok := s.value(depth + 1).(name)
		v := s.value(depth + 1)
		if v == nil {
			return d
		}
		if ok {
			d[k] = v
		}
	}
}

func (s *scanner) hex() []byte {
	out := []byte{}
	half, odd := byte(0), false
	for s.at < len(s.data) {
		c := s.data[s.at]
		s.at++
		var v byte
		switch {
		case c == '>':
			if odd {
				out = append(out, half<<4)
			}
			return out
		case c >= '0' && c <= '9':
			v = c - '0'
		case c >= 'a' && c <= 'f':
			v = c - 'a' + 10
		case c >= 'A' && c <= 'F':
			v = c - 'A' + 10
		default:
			continue
		}
		if odd {
			out = append(out, half<<4|v)
		}
		half, odd = v, !odd
	}
	return out
}

func (s *scanner) literal() []byte {
	out := []byte{}
	for depth := 1; s.at < len(s.data); {
		c := s.data[s.at]
		s.at++
		switch c {
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				return out
			}
		case '\\':
			if s.at >= len(s.data) {
				return out
			}
			c = s.data[s.at]
			s.at++
			switch {
			case c == 'n':
				c = '\n'
			case c == 'r':
				c = '\r'
			case c == 't':
				c = '\t'
			case c == 'b':
				c = '\b'
			case c == 'f':
				c = '\f'
			case c == '\n':
				continue
			case c >= '0' && c <= '7':
				v := int(c - '0')
				for i := 0; i < 2 && s.at < len(s.data) && s.data[s.at] >= '0' && s.data[s.at] <= '7'; i++ {
					v = v*8 + int(s.data[s.at]-'0')
					s.at++
				}
				c = byte(v)
			}
		}
		out = append(out, c)
	}
	return out
}

// inlineImage skips the data of an inline image after ID, up to EI.
func (s *scanner) inlineImage() {
	for ; s.at+3 < len(s.data); s.at++ {
		if isBlank(s.data[s.at]) && s.data[s.at+1] == 'E' && s.data[s.at+2] == 'I' &&
			(isBlank(s.data[s.at+3]) || s.at+3 == len(s.data)-1) {
			s.at += 3
			return
		}
	}
	s.at = len(s.data)
}
