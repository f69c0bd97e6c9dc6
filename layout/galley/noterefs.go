package galley

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dayang/input/doc"
)

// noteHeads are headings that have nothing but notes under them.
var noteHeads = []string{"注释", "注", "附注", "注解", "尾注", "脚注", "参考文献", "参考资料", "参考来源", "参考书目", "引用文献", "註釋", "註", "附註", "參考文獻", "參考資料", "參考書目"}

// headsNotes reports 参考文献 as a heading, and 附注： as a line of its own.
func headsNotes(k *doc.Block) bool {
	text := strings.Join(strings.Fields(k.Text), "")
	switch bare := strings.Trim(text, "【】[]：:"); {
	case !slices.Contains(noteHeads, bare):
		return false
	case k.Kind == doc.Heading:
		return k.Subtitle == ""
	default:
		return (k.Kind == doc.Paragraph || k.Kind == doc.Furniture) && bare != text
	}
}

// raiseMarks marks where paragraphs refer to notes of which the report only has the label:
// [1] everywhere, ① if no other stands in the text, since it numbers points, too.
func raiseMarks(blocks []doc.Block) {
	known := map[string]bool{}
	for i := range blocks {
		if l := blocks[i].Label; blocks[i].Kind == doc.Note && (bracketed(l) || circled(l)) {
			known[l] = true
		}
	}
	if len(known) == 0 {
		return
	}
	seen := map[rune]int{}
	for i := range blocks {
		if k := &blocks[i]; k.Kind != doc.Note {
			for _, r := range k.Text {
				if r >= '①' && r <= '⑳' {
					seen[r]++
				}
			}
		}
	}
	for i := range blocks {
		if k := &blocks[i]; k.Kind == doc.Paragraph || k.Kind == doc.Quote {
			k.Spans = withMarks(k, known, seen)
		}
	}
}

// withMarks are the spans of a paragraph and those of the marks of known notes in it; seen is how
// often the report has each ①.
func withMarks(k *doc.Block, known map[string]bool, seen map[rune]int) []doc.Span {
	chars := []rune(k.Text)
	taken := make([]bool, len(chars)) // by the spans of the report
	for _, s := range k.Spans {
		for i := max(0, s.Start); i < min(s.End, len(chars)); i++ {
			taken[i] = true
		}
	}
	out := slices.Clip(k.Spans)
	index := 0 // where an index ends: another may follow
	for at := 1; at < len(chars); at++ {
		label, end := markAt(chars, at)
		if end > at && bracketed(label) && (indexed(chars, at) || index == at) {
			index, at = end, end-1
			continue
		}
		if !known[label] || circled(label) && seen[chars[at]] != 1 {
			continue
		}
		if !slices.Contains(taken[at:end], true) {
			out = append(out, doc.Span{Start: at, End: end, Mark: doc.NoteRef, Target: label})
		}
		at = end - 1
	}
	return out
}

// mostMark is the number of characters of the longest mark, 〔123〕.
const mostMark = 5

// markAt is the mark of a note at a character of a text, and the character behind it.
func markAt(chars []rune, at int) (label string, end int) {
	switch r := chars[at]; {
	case r >= '①' && r <= '⑳':
		return string(r), at + 1
	case strings.ContainsRune(openMarks, r):
		for end := at + 1; end < min(at+mostMark, len(chars)); end++ {
			if strings.ContainsRune(closeMarks, chars[end]) {
				if label := string(chars[at : end+1]); bracketed(label) {
					return label, end + 1
				}
				break
			}
		}
	}
	return "", at
}

// indexed reports that what stands in brackets there is an index, as in a[2]: it follows a name
// of one small letter. (GDP[2], 5G[2] and 维生素C[2] refer to a note.)
func indexed(chars []rune, at int) bool {
	if r := chars[at-1]; r < 'a' || r > 'z' {
		return false
	}
	return at == 1 || !unicode.Is(unicode.Latin, chars[at-2]) && !unicode.IsDigit(chars[at-2])
}

// openMarks and closeMarks are the brackets of marks.
const (
	openMarks  = "[〔［"
	closeMarks = "]〕］"
)

// bracketed reports [1], 〔12〕.
func bracketed(label string) bool {
	r, n := utf8.DecodeRuneInString(label)
	inner := strings.TrimRight(label[n:], closeMarks)
	return strings.ContainsRune(openMarks, r) && inner != "" && len(inner) <= 3 && strings.Trim(inner, "0123456789") == "" && inner != label[n:]
}

// circled reports ①.
func circled(label string) bool {
	r, n := utf8.DecodeRuneInString(label)
	return n == len(label) && r >= '①' && r <= '⑳'
}
