package markdown

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/util"
)

// Very many writers set blanks within the stars, ** 粗体 **, and mean emphasis; CommonMark
// (0.31, 6.2) lets such stars stand as text. Where the pairs of stars in a block are as many
// opening as closing ones, and only blanks are against one, it is read as meant.

// pairKey holds the block whose stars are paired, and the offsets of those that are meant.
var pairKey = parser.NewContextKey()

type pairs struct {
	block ast.Node
	opens map[int]bool // by offset: whether it opens or closes
}

// meant says what a pair of stars is in a block where one of them stands beside a blank.
func meant(parent ast.Node, src []byte, pc parser.Context, at int) (open, closes, ok bool) {
	p, _ := pc.Get(pairKey).(*pairs)
	if p == nil || p.block != parent {
		p = &pairs{block: parent}
		if parent.Type() == ast.TypeBlock && parent.Lines() != nil {
			p.find(src)
		}
		pc.Set(pairKey, p)
	}
	open, ok = p.opens[at]
	return open, !open, ok
}

// starRun is two stars in a row, and what stands beside them.
type starRun struct {
	at            int
	before, after rune
}

// find pairs the stars of a block one after the other.
func (p *pairs) find(src []byte) {
	var runs []starRun
	blank := false
	for i := range p.block.Lines().Len() {
		s := p.block.Lines().At(i)
		line := src[s.Start:s.Stop]
		if !bytes.Contains(line, []byte("**")) && bytes.IndexByte(line, '`') < 0 {
			continue
		}
		for k := 0; k < len(line); {
			n := 1
			for k+n < len(line) && line[k+n] == line[k] {
				n++
			}
			switch {
			case line[k] == '\\':
				n = 2
			case line[k] == '`': // code
				end := bytes.Index(line[k+n:], line[k:k+n])
				if end < 0 {
					return
				}
				n += end + n
			case line[k] == '*' && n == 2:
				r := starRun{at: s.Start + k, before: ' ', after: ' '}
				if k > 0 {
					r.before, _ = utf8.DecodeLastRune(line[:k])
				}
				if k+n < len(line) {
					r.after, _ = utf8.DecodeRune(line[k+n:])
				}
				open, closes := flanking('*', 2, r.before, r.after)
				blank = blank ||
					util.IsSpaceRune(r.before) && !open ||
					util.IsSpaceRune(r.after) && !closes ||
					len(runs)%2 == 1 && !closes
				runs = append(runs, r)
			case line[k] == '*' && n > 2 && n%4 == 0 &&
				len(runs)%2 == 1: // the end of one and the beginning of the next
				a := starRun{at: s.Start + k, before: '“', after: ' '}
				b := starRun{at: s.Start + k + n - 2, before: ' ', after: '”'}
				if k > 0 {
					a.before, _ = utf8.DecodeLastRune(line[:k])
				}
				if k+n < len(line) {
					b.after, _ = utf8.DecodeRune(line[k+n:])
				}
				runs = append(runs, a, b)
			case line[k] == '*' && n > 2:
				return
			}
			k += n
		}
	}
	if !blank || len(runs)%2 > 0 || !p.wrap(src, runs) {
		return
	}
	p.opens = make(map[int]bool, len(runs))
	for i, r := range runs {
		p.opens[r.at] = i%2 == 0
	}
}

// wrap reports that each pair of stars has words between that can be meant to be bold.
func (p *pairs) wrap(src []byte, runs []starRun) bool {
	for i := 0; i < len(runs); i += 2 {
		a, b := runs[i], runs[i+1]
		opens, _ := flanking('*', 2, a.before, a.after)
		_, closes := flanking('*', 2, b.before, b.after)
		within := strings.TrimSpace(string(src[a.at+2 : b.at]))
		if !opens && !util.IsSpaceRune(a.after) ||
			!closes && !util.IsSpaceRune(b.before) ||
			!worded(within) ||
			computes(src[p.block.Lines().At(0).Start:a.at], within) {
			return false
		}
	}
	return true
}

// computes reports a power: 2 ** 3.
func computes(before []byte, within string) bool {
	before = bytes.TrimRight(before, " ")
	return len(before) > 0 && letter(rune(before[len(before)-1])) && letter(rune(within[0])) && within[0] >= '0' &&
		within[0] <= '9'
}

// worded reports Han or a word of two letters: 2 ** 3 = 8 and 3 ** 2 = 9 compute.
func worded(s string) bool {
	letters := 0
	for _, r := range s {
		switch {
		case unicode.Is(unicode.Han, r):
			return true
		case unicode.IsLetter(r):
			if letters++; letters > 1 {
				return true
			}
		default:
			letters = 0
		}
	}
	return false
}

// trimWithin takes the blanks off the ends of emphasis that begins at a character.
func (t *inlineText) trimWithin(start int) {
	if t.r.out.Final {
		return
	}
	for n := len(t.chars); n > start && t.chars[n-1] == ' '; n-- {
		t.remove(n - 1)
		t.r.counts[lostBlanks]++
	}
	for start < len(t.chars) && t.chars[start] == ' ' {
		t.remove(start)
		t.r.counts[lostBlanks]++
	}
}
