// Package words segments Chinese text into words. It is the one importer of gse.
//
// gse loads its whole dictionary, 590,000 entries, in about a second. Here the
// dictionary is a sorted table that is searched where it lies in the binary, and
// gse gets only the entries that occur in the text to be cut, with the frequency
// of all others as one token, so that the probabilities hold.
package words

import (
	_ "embed" // the dictionary
	"encoding/binary"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/go-ego/gse"
)

//go:generate go run ./gen

//go:embed words.bin
var table []byte

// Dict is the dictionary. It is immutable and safe for concurrent use.
type Dict struct {
	offsets []byte // 4 bytes a block
	blocks  []byte
	count   int
	total   uint64 // sum of all frequencies

	mu   sync.Mutex
	cuts map[string][]string // of short texts
}

// The layout of the table (see gen): a header of magic, number of blocks and
// total frequency; the offset of each block; the blocks. A block holds up to
// BlockSize words in order of their bytes, each as the number of bytes shared
// with the word before, the number of further bytes, these bytes, and the
// frequency as a varint.
const (
	magic  = "DYW1"
	header = 4 + 4 + 8
)

// Open returns the embedded dictionary. It costs nothing: the table is read
// where it lies.
func Open() *Dict {
	n := int(binary.LittleEndian.Uint32(table[4:]))
	return &Dict{
		offsets: table[header : header+4*n], blocks: table[header+4*n:], count: n,
		total: binary.LittleEndian.Uint64(table[8:]),
	}
}

func (d *Dict) block(i int) []byte {
	return d.blocks[binary.LittleEndian.Uint32(d.offsets[4*i:]):]
}

// first returns the first word of a block.
func (d *Dict) first(i int) []byte {
	b := d.block(i)
	return b[2 : 2+int(b[1])]
}

// scan visits the words that begin with prefix, in order, until visit returns
// false.
func (d *Dict) scan(prefix string, visit func(word []byte, freq uint64) bool) {
	lo, hi := 0, d.count // the last block whose first word is not after prefix
	for lo < hi {
		if m := (lo + hi) / 2; string(d.first(m)) <= prefix {
			lo = m + 1
		} else {
			hi = m
		}
	}
	at := max(0, lo-1)
	var word [256]byte
	for ; at < d.count; at++ {
		b := d.block(at)
		end := len(d.blocks)
		if at+1 < d.count {
			end = int(binary.LittleEndian.Uint32(d.offsets[4*at+4:]))
		}
		b = d.blocks[len(d.blocks)-len(b) : end]
		for len(b) > 0 {
			shared, more := int(b[0]), int(b[1])
			copy(word[shared:], b[2:2+more])
			freq, w := binary.Uvarint(b[2+more:])
			b = b[2+more+w:]
			key := word[:shared+more]
			switch {
			case len(key) >= len(prefix) && string(key[:len(prefix)]) == prefix:
				if !visit(key, freq) {
					return
				}
			case string(key) > prefix:
				return
			}
		}
	}
}

// Freq returns the frequency of a word in the corpus of the dictionary, 0 if it
// is no word.
func (d *Dict) Freq(word string) int {
	if word == "" {
		return 0
	}
	f := 0
	d.scan(word, func(w []byte, freq uint64) bool {
		if len(w) == len(word) {
			f = int(freq)
		}
		return false
	})
	return f
}

// Contains reports whether the dictionary has a word.
func (d *Dict) Contains(word string) bool { return d.Freq(word) > 0 }

// Cut segments a text; the words joined are the text. Only Chinese is cut:
// everything between Chinese characters stays in one piece.
func (d *Dict) Cut(text string) []string {
	if len(text) > maxCached {
		return d.cut(text)
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	out, ok := d.cuts[text]
	if !ok {
		out = d.cut(text)
		if d.cuts == nil || len(d.cuts) >= maxEntries {
			d.cuts = map[string][]string{}
		}
		d.cuts[text] = out
	}
	return slices.Clone(out)
}

// Headings are cut again for every measure that is tried, long texts are not:
// the words of texts up to maxCached bytes are kept, maxEntries of them.
const (
	maxCached  = 400
	maxEntries = 2048
)

func (d *Dict) cut(text string) []string {
	var out []string
	var seg *gse.Segmenter
	for text := text; text != ""; {
		n := strings.IndexFunc(text, func(r rune) bool { return !isHan(r) })
		if n < 0 {
			n = len(text)
		}
		if n > 0 {
			if seg == nil {
				seg = d.segmenter(text)
			}
			out = append(out, run(seg, text[:n])...)
			text = text[n:]
			continue
		}
		n = strings.IndexFunc(text, isHan)
		if n < 0 {
			n = len(text)
		}
		out = append(out, text[:n])
		text = text[n:]
	}
	return out
}

// run guards against a segmenter that does not give the text back.
func run(seg *gse.Segmenter, text string) []string {
	w := seg.CutDAGNoHMM(text)
	if strings.Join(w, "") != text {
		return strings.Split(text, "")
	}
	return w
}

func isHan(r rune) bool {
	return r >= 0x4E00 && r <= 0x9FFF || r >= 0x3400 && r <= 0x4DBF || r >= 0x20000 && r <= 0x3FFFF
}

// rest stands for all words that are not in the text: a private character, which
// is never cut.
const rest = "\uE000"

// segmenter returns a gse that knows the words of a text. Names and new words are
// not guessed (gse's HMM): a wrong guess would forbid a good break.
func (d *Dict) segmenter(text string) *gse.Segmenter {
	seg := &gse.Segmenter{Dict: gse.NewDict(), SkipLog: true, NotStop: true}
	left := d.total
	for _, e := range d.occurring([]rune(text)) {
		if seg.AddToken(e.word, float64(e.freq)) == nil {
			left -= min(left, e.freq)
		}
	}
	_ = seg.AddToken(rest, float64(left)) // a dictionary takes any token that it does not hold
	seg.CalcToken()
	return seg
}

type entry struct {
	word string
	freq uint64
}

// occurring returns the dictionary's words in a text, found by its pairs of
// characters.
func (d *Dict) occurring(text []rune) []entry {
	places := map[[2]rune][]int{}
	single := map[rune]bool{}
	for i, r := range text {
		if !isHan(r) {
			continue
		}
		single[r] = true
		if i+1 < len(text) && isHan(text[i+1]) {
			p := [2]rune{r, text[i+1]}
			places[p] = append(places[p], i)
		}
	}
	var out []entry
	for r := range single {
		if f := d.Freq(string(r)); f > 0 {
			out = append(out, entry{string(r), uint64(f)})
		}
	}
	for p, at := range places {
		d.scan(string(p[:]), func(w []byte, freq uint64) bool {
			for _, i := range at {
				if stands(text[i:], w) {
					out = append(out, entry{string(w), freq})
					break
				}
			}
			return true
		})
	}
	// The order of entries decides nothing, but the same text shall give the
	// same segmenter.
	slices.SortFunc(out, func(a, b entry) int { return strings.Compare(a.word, b.word) })
	return out
}

// stands reports whether text begins with the word w.
func stands(text []rune, w []byte) bool {
	for _, r := range text {
		if len(w) == 0 {
			return true
		}
		c, n := utf8.DecodeRune(w)
		if c != r {
			return false
		}
		w = w[n:]
	}
	return len(w) == 0
}

// Joins reports whether the end of left and the beginning of right, set side by
// side, form a word across the seam, and which.
func (d *Dict) Joins(left, right string) (word string, ok bool) {
	seam := len(left)
	at := 0
	for _, w := range d.Cut(left + right) {
		if at < seam && at+len(w) > seam {
			return w, d.Contains(w)
		}
		at += len(w)
	}
	return "", false
}
