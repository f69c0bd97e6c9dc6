package charset

import (
	"strings"
	"unicode"

	"dayang/input/diag"
)

// Clean normalises characters that look different and mean the same, and drops
// those that cannot be printed:
//
//   - full-width digits and Latin letters become half-width, as newspapers print
//     them (GB/T 15835 sets Arabic figures half-width); ％ becomes %;
//   - a full-width point or comma between digits becomes . or , when it is part
//     of the number (a comma only before exactly three digits);
//   - zero-width characters, soft hyphens, direction marks and controls go; the
//     zero-width joiner stays in emoji;
//   - what only a terminal understands goes whole: colours (ESC[33m), titles, and the
//     backspace by which manuals strike a letter over another (ECMA-48 §5.4, §8.3.5);
//   - a no-break space beside Han becomes a space.
//
// What was dropped or changed is reported by kind with its count and the first
// place. Line ends stay.
func Clean(name, text string) (string, diag.List) {
	var c Cleaner
	text = c.Text(diag.Pos{File: name, Line: 1, Col: 1}, text)
	return text, c.Diags()
}

// Strip drops what Clean drops and changes no letter, digit or mark: for a text whose writer
// says that every character is meant.
func Strip(name, text string) (string, diag.List) {
	c := Cleaner{strip: true}
	text = c.Text(diag.Pos{File: name, Line: 1, Col: 1}, text)
	return text, c.Diags()
}

// Numbers makes a full-width point or comma that is part of a number half-width, as Clean does, in
// a text that was joined after it: 32．, a line end, 8%. It has as many characters as before.
func Numbers(s string) string {
	if !strings.ContainsAny(s, "．，") {
		return s
	}
	c := Cleaner{in: []rune(s)}
	out := []rune(nil)
	for i := range c.in {
		if m := c.mark(i); m != 0 {
			if out == nil {
				out = []rune(s)
			}
			out[i] = m
		}
	}
	if out == nil {
		return s
	}
	return string(out)
}

// Cleaner does the work of Clean on a text that comes in parts. The zero Cleaner
// is ready for use.
type Cleaner struct {
	strip           bool // letters, digits and marks stay
	in              []rune
	out             strings.Builder
	pos             diag.Pos
	dropped, halved change
	terminal        change
}

// Text cleans one part, which begins at pos.
func (c *Cleaner) Text(pos diag.Pos, s string) string {
	if !strings.ContainsFunc(s, unclean) {
		return s
	}
	c.pos, c.in = pos, []rune(s)
	c.out.Reset()
	c.out.Grow(len(s))
	for i := 0; i < len(c.in); i++ {
		n := c.command(i)
		if n > 0 {
			c.note(&c.terminal)
			c.pos.Col += n
			i += n - 1
			continue
		}
		r := c.in[i]
		c.char(i, r)
		if c.pos.Col++; r == '\n' {
			c.pos.Line, c.pos.Col = c.pos.Line+1, 1
		}
	}
	return c.out.String()
}

// unclean is a quick test: everything that Clean may touch.
func unclean(r rune) bool {
	switch {
	case r < 0x20:
		return r != '\n' && r != '\t'
	case r < 0x7F:
		return false
	case r <= 0xA0, r == 0xAD, r >= 0x2000 && r <= 0x200F, r == 0x202F, r == 0x205F, r >= 0x202A && r <= 0x202E,
		r >= 0x2060 && r <= 0x2064, r == 0xFEFF:
		return true
	}
	return r >= 0xFF05 && r <= 0xFF5A
}

type change struct {
	n   int
	pos diag.Pos
}

func (c *Cleaner) note(ch *change) {
	if ch.n++; ch.n == 1 {
		ch.pos = c.pos
	}
}

func (c *Cleaner) at(i int) rune {
	if i < 0 || i >= len(c.in) {
		return 0
	}
	return c.in[i]
}

func (c *Cleaner) char(i int, r rune) {
	if !unclean(r) {
		c.out.WriteRune(r)
		return
	}
	switch {
	case r == 0x2001, r == 0x2003: // an em
		c.out.WriteRune('\u3000')
	case r == 0xA0, r >= 0x2000 && r <= 0x200A, r == 0x202F, r == 0x205F:
		c.out.WriteRune(' ')
	case r > 0xFF00 && c.strip:
		c.out.WriteRune(r)
	case r >= '０' && r <= '９', r >= 'Ａ' && r <= 'Ｚ', r >= 'ａ' && r <= 'ｚ', r == '％':
		c.note(&c.halved)
		c.out.WriteRune(r - 0xFEE0)
	case c.mark(i) != 0:
		c.note(&c.halved)
		c.out.WriteRune(c.mark(i))
	case r > 0xFF00:
		c.out.WriteRune(r)
	case r == 0x200D && emoji(c.at(i-1)):
		c.out.WriteRune(r)
	default:
		c.note(&c.dropped)
	}
}

// mark is the half-width form of the full-width mark at i that is part of a number, 0 for any other.
func (c *Cleaner) mark(i int) rune {
	switch r := c.at(i); {
	case r == '．' && digit(c.at(i-1)) && digit(c.at(i+1)):
		return '.'
	case r == '，' && digit(c.at(i-1)) && c.three(i+1):
		return ','
	}
	return 0
}

// command is the number of characters of what stands at i for a terminal alone, 0 if nothing
// does: an escape sequence, or a letter and the backspace under the one that is seen.
func (c *Cleaner) command(i int) int {
	if n := escape(c.in[i:]); n > 0 {
		return n
	}
	if next := c.at(i + 2); c.at(i+1) == '\b' && next > ' ' && (c.in[i] == next || c.in[i] == '_') {
		return 2
	}
	return 0
}

// maxEscape is the longest escape sequence, in characters.
const maxEscape = 120

// escape is the length of the escape sequence that s begins with, 0 if it begins with none:
// ESC [ … m, ESC ] … BEL, ESC ( B. One that a line ends is none.
func escape(s []rune) int {
	if len(s) < 2 || s[0] != 0x1B {
		return 0
	}
	i := 1
	switch c := s[1]; {
	case c == '[':
		for i++; i < len(s) && i < maxEscape; i++ {
			if s[i] >= 0x40 && s[i] <= 0x7E {
				return i + 1
			} else if s[i] < 0x20 || s[i] > 0x7E {
				return 0
			}
		}
		return 0
	case c == ']': // the title of a window, a link
		for i++; i < len(s) && i < maxEscape && s[i] != '\n'; i++ {
			if s[i] == 7 {
				return i + 1
			} else if s[i] == 0x1B && i+1 < len(s) && s[i+1] == '\\' {
				return i + 2
			}
		}
		return 0
	case c >= 0x20 && c <= 0x2F: // a set of characters
		for i++; i < len(s) && s[i] >= 0x20 && s[i] <= 0x2F && i < maxEscape; i++ {
		}
		if i < len(s) && s[i] >= 0x30 && s[i] <= 0x7E {
			return i + 1
		}
	case c == '7', c == '8', c == '=', c == '>', c == 'c':
		return 2
	}
	return 0
}

// three reports whether exactly three digits stand from i on: a thousands comma.
func (c *Cleaner) three(i int) bool {
	return digit(c.at(i)) && digit(c.at(i+1)) && digit(c.at(i+2)) && !digit(c.at(i+3)) &&
		// A list of years or of three-digit numbers is no thousands group: the
		// number before has one to three digits.
		!(digit(c.at(i-2)) && digit(c.at(i-3)) && digit(c.at(i-4)) && digit(c.at(i-5)))
}

func digit(r rune) bool { return r >= '0' && r <= '9' || r >= '０' && r <= '９' }

// emoji reports characters after which a joiner means something.
func emoji(r rune) bool {
	return r >= 0x1F000 && r <= 0x1FAFF ||
		r == 0xFE0F ||
		r >= 0x2600 && r <= 0x27BF ||
		unicode.Is(unicode.Arabic, r) ||
		unicode.Is(unicode.Devanagari, r)
}

// Diags reports what was dropped and changed so far.
func (c *Cleaner) Diags() (l diag.List) {
	if c.dropped.n > 0 {
		l.Add(diag.Info, "dropped-invisible", c.dropped.pos,
			diag.T("去掉了 %d 个不可见字符", "%d invisible characters were dropped", c.dropped.n))
	}
	if c.terminal.n > 0 {
		l.Add(diag.Info, "dropped-terminal", c.terminal.pos,
			diag.T("去掉了 %d 处终端控制（颜色、重叠打印）",
				"%d commands to a terminal (colours, overstrikes) were dropped", c.terminal.n))
	}
	if c.halved.n > 0 {
		l.Add(diag.Info, "half-width", c.halved.pos,
			diag.T("%d 个全角数字和字母改为半角", "%d full-width digits and letters were made half-width",
				c.halved.n))
	}
	return l
}
