// Package words segments Chinese text into words. It is the one importer of gse.
//
// gse takes about a second and 130 MB to load its dictionaries of 590,000 entries.
// Here they are a sorted table that is searched where it lies in the binary, and
// gse gets only the entries that occur in the text to be cut, with the frequency
// of all others as one token, so that the probabilities hold.
package words

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf16"

	"github.com/go-ego/gse"
)

// Dict is the dictionary of simplified and traditional Chinese. It holds words of
// Chinese characters only. It is immutable and safe for concurrent use.
type Dict struct{ table table }

// Open returns the embedded dictionary. It costs next to nothing: the table is
// read where it lies.
func Open() *Dict { return &Dict{open(embedded)} }

// Freq returns the frequency of a word in the corpus of the dictionary, 0 if it
// is no word.
func (d *Dict) Freq(word string) int {
	return int(d.table.freq(utf16.Encode([]rune(word))))
}

// Contains reports whether the dictionary has a word.
func (d *Dict) Contains(word string) bool { return d.Freq(word) > 0 }

// Cut segments a text; the words joined are the text, byte by byte. Chinese is cut
// into its likeliest words. In between, letters and digits with the marks inside
// them (“3.5%”) are one piece, and so is white space; of other marks only
// repetitions (“——”) stay together.
func (d *Dict) Cut(text string) []string {
	var out []string
	var seg *gse.Segmenter
	for rest := text; rest != ""; {
		n := piece(rest)
		if r := rest[:n]; !isHan(firstRune(r)) {
			out = append(out, r)
		} else {
			if seg == nil {
				seg = d.segmenter(text)
			}
			out = append(out, run(seg, r)...)
		}
		rest = rest[n:]
	}
	return out
}

// run has gse cut Chinese characters, and guards against a segmenter that does
// not give them back. Names and new words are not guessed (gse's HMM): a guess
// that is wrong would forbid a good break of a headline or join two sentences.
func run(seg *gse.Segmenter, text string) []string {
	w := seg.CutDAGNoHMM(text)
	if strings.Join(w, "") != text {
		return strings.Split(text, "")
	}
	return w
}

// Joins reports whether the end of left and the beginning of right, set side by
// side, form a word across the seam that is likelier than an end of a word there,
// and which.
func (d *Dict) Joins(left, right string) (word string, ok bool) {
	left, right = lastHan(left), firstHan(right)
	if left == "" || right == "" || !d.across(left, right) {
		return "", false
	}
	at := 0
	for _, w := range d.Cut(left + right) {
		if at < len(left) && at+len(w) > len(left) {
			return w, true
		}
		at += len(w)
	}
	return "", false
}

// across reports whether the dictionary has a word that the seam of left and right cuts.
func (d *Dict) across(left, right string) bool {
	cut := false
	d.occurring(left+right, func(word string, _ uint64) {
		for i := range word {
			cut = cut || i > 0 && strings.HasSuffix(left, word[:i]) && strings.HasPrefix(right, word[i:])
		}
	})
	return cut
}

// around is how many characters on a side of a seam decide what joins them: more
// than any word has, and enough to settle where the words before it end.
const around = 2 * longest

// lastHan returns the Chinese characters at the end of s, at most around of them.
func lastHan(s string) string {
	r := []rune(s[len(strings.TrimRightFunc(s, isHan)):])
	return string(r[max(0, len(r)-around):])
}

// firstHan returns the Chinese characters at the beginning of s, at most around
// of them.
func firstHan(s string) string {
	r := []rune(s[:span(s, isHan)])
	return string(r[:min(len(r), around)])
}

func isHan(r rune) bool { return unicode.Is(unicode.Han, r) }

// others stands for all words that are not in the text: a private character, which
// is never cut.
const others = "\uE000"

// segmenter returns a gse that knows the words of a text.
func (d *Dict) segmenter(text string) *gse.Segmenter {
	seg := &gse.Segmenter{Dict: gse.NewDict(), SkipLog: true, NotStop: true}
	left := d.table.total
	d.occurring(text, func(word string, freq uint64) {
		if seg.AddToken(word, float64(freq)) == nil {
			left -= min(left, freq)
		}
	})
	// An empty dictionary would be the only one to refuse a token.
	_ = seg.AddToken(others, float64(left))
	seg.CalcToken()
	return seg
}

// occurring visits once, in order, the dictionary's words that stand in a text, and
// its single characters: with a frequency of 1 if they are no words, since gse
// takes a character that only begins words for an impossible one.
func (d *Dict) occurring(text string, visit func(word string, freq uint64)) {
	tails := tailsOf(text)
	for len(tails) > 0 {
		first := tails[0][:1]
		if isHigh(first[0]) {
			first = tails[0][:2]
		}
		visit(string(utf16.Decode(first)), max(1, d.table.freq(first)))
		// The tails that begin with the same character, by their first two units.
		for len(tails) > 0 && begins(tails[0], first) {
			if len(tails[0]) < 2 {
				tails = tails[1:]
				continue
			}
			pair := tails[0][:2]
			n, _ := slices.BinarySearchFunc(tails, pair, func(t, p []uint16) int {
				if slices.Compare(t[:min(2, len(t))], p) > 0 {
					return 1
				}
				return -1
			})
			d.table.scan(pair, func(w []uint16, freq uint64) bool {
				// The tails that begin with w stand where w would.
				i, _ := slices.BinarySearchFunc(tails[:n], w, slices.Compare)
				if i < n && begins(tails[i], w) && len(w) > len(first) {
					visit(string(utf16.Decode(w)), freq)
				}
				return true
			})
			tails = tails[n:]
		}
	}
}

// tailsOf returns what begins at each Chinese character of a text: the characters
// up to the end of the stretch, no more than a word can have, in UTF-16; sorted and
// each once.
func tailsOf(text string) [][]uint16 {
	units := utf16.Encode([]rune(text))
	var tails [][]uint16
	for i := 0; i < len(units); {
		end, starts := i, []int(nil)
		for end < len(units) {
			r, n := rune(units[end]), 1
			if isHigh(units[end]) && end+1 < len(units) {
				r, n = utf16.DecodeRune(r, rune(units[end+1])), 2
			}
			if !isHan(r) {
				break
			}
			starts = append(starts, end)
			end += n
		}
		for _, s := range starts {
			tails = append(tails, units[s:min(end, s+longest)])
		}
		i = end + 1
	}
	slices.SortFunc(tails, slices.Compare)
	return slices.CompactFunc(tails, slices.Equal)
}

func begins(s, prefix []uint16) bool {
	return len(s) >= len(prefix) && slices.Equal(s[:len(prefix)], prefix)
}

// isHigh reports the first half of a surrogate pair.
func isHigh(u uint16) bool { return u >= 0xD800 && u < 0xDC00 }
