package galley

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"dayang/input/doc"
)

// noteHeads are headings that have nothing but notes under them.
var noteHeads = []string{"注释", "注", "附注", "注解", "尾注", "脚注", "参考文献", "参考资料", "参考来源",
	"参考书目", "引用文献", "註釋", "註", "附註", "參考文獻", "參考資料", "參考書目"}

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
		labels, end := markAt(chars, at)
		switch {
		case len(labels) == 0:
			continue
		case !circled(labels[0]) && (indexed(chars, at) || index == at):
			index = end
		case circled(labels[0]) && seen[chars[at]] != 1, len(labels) > 1 && interval(chars[at-1]),
			slices.ContainsFunc(labels, func(l string) bool { return !known[l] }),
			slices.Contains(taken[at:end], true):
		default:
			out = append(out, doc.Span{Start: at, End: end, Mark: doc.NoteRef, Target: strings.Join(labels, " ")})
		}
		at = end - 1
	}
	return out
}

// EndMark counts the characters at the end of a title that are the mark of a note of the report:
// …统计公报[1]; 0 if it has none.
func EndMark(title string, blocks []doc.Block) int {
	at := strings.LastIndexAny(title, openMarks)
	if at <= 0 || !bracketed(title[at:]) {
		return 0
	}
	for i := range blocks {
		if k := &blocks[i]; k.Kind == doc.Note && k.Label == title[at:] {
			return utf8.RuneCountInString(k.Label)
		}
	}
	return 0
}

// How long a mark may be, in characters, and how many notes a range in it may name.
const (
	mostMark  = 20
	mostRange = 50
)

// markAt finds the labels of the notes that a mark at a character of a text refers to, ①, [1],
// [2,3] or [1-3], and the character behind it.
func markAt(chars []rune, at int) (labels []string, end int) {
	if r := chars[at]; circled(string(r)) {
		return []string{string(r)}, at + 1
	} else if !strings.ContainsRune(openMarks, r) {
		return nil, at
	}
	end = at + 1
	for end < min(at+mostMark, len(chars)) &&
		strings.ContainsRune("0123456789"+listMarks+rangeMarks+" ", chars[end]) {
		end++
	}
	if end == len(chars) || !strings.ContainsRune(closeMarks, chars[end]) {
		return nil, at
	}
	split := func(text, marks string) []string {
		return strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(marks, r) })
	}
	add := func(number string) {
		labels = append(labels, string(chars[at])+number+string(chars[end]))
	}
	for i, part := range split(string(chars[at+1:end]), listMarks) {
		if i > 0 {
			part = strings.TrimLeft(part, " ")
		}
		ends := split(part, rangeMarks)
		if len(ends) != 2 {
			add(part)
			continue
		}
		from, err := strconv.Atoi(ends[0])
		to, err2 := strconv.Atoi(ends[1])
		if err != nil || err2 != nil || from >= to || to-from > mostRange {
			return nil, at
		}
		for n := from; n <= to; n++ {
			add(strconv.Itoa(n))
		}
	}
	if slices.ContainsFunc(labels, func(l string) bool { return !bracketed(l) }) {
		return nil, at
	}
	return labels, end + 1
}

// interval reports a character behind which [1,3] is an interval, or part of the sentence:
// 区间[1,3], 在[1,3]内.
func interval(before rune) bool {
	return strings.ContainsRune("间間围圍在于於为為取∈=", before)
}

// indexed reports that what stands in brackets there is an index, as in a[2]: it follows a name
// of one small letter. (GDP[2], 5G[2] and 维生素C[2] refer to a note.)
func indexed(chars []rune, at int) bool {
	if r := chars[at-1]; r < 'a' || r > 'z' {
		return false
	}
	return at == 1 || !unicode.Is(unicode.Latin, chars[at-2]) && !unicode.IsDigit(chars[at-2])
}

// openMarks and closeMarks are the brackets of marks, listMarks and rangeMarks what stands between
// the numbers in them.
const (
	openMarks  = "[〔［"
	closeMarks = "]〕］"
	listMarks  = ",，、;；"
	rangeMarks = "-–—~～"
)

// bracketed reports [1], 〔12〕.
func bracketed(label string) bool {
	r, n := utf8.DecodeRuneInString(label)
	inner := strings.TrimRight(label[n:], closeMarks)
	return strings.ContainsRune(openMarks, r) && inner != "" && len(inner) <= 3 &&
		strings.Trim(inner, "0123456789") == "" && inner != label[n:]
}

// circled reports ①.
func circled(label string) bool {
	r, n := utf8.DecodeRuneInString(label)
	return n == len(label) && r >= '①' && r <= '⑳'
}
