package galley

import (
	"slices"
	"strings"
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
	out := k.Spans
	for at, r := range k.Text {
		if at == 0 || r != '[' && r != '〔' && r != '［' && !(r >= '①' && r <= '⑳') {
			continue
		}
		label := string(r)
		if close := strings.IndexAny(k.Text[at:], "]〕］"); bracketed(k.Text[at:][:max(0, close)] + "]") {
			_, n := utf8.DecodeRuneInString(k.Text[at+close:])
			label = k.Text[at : at+close+n]
		}
		start := utf8.RuneCountInString(k.Text[:at])
		s := doc.Span{Start: start, End: start + utf8.RuneCountInString(label), Mark: doc.NoteRef, Target: label}
		if !known[label] || circled(label) && seen[r] != 1 || slices.ContainsFunc(k.Spans, func(o doc.Span) bool { return o.Start < s.End && s.Start < o.End }) {
			continue
		}
		out = append(slices.Clip(out), s)
	}
	return out
}

// bracketed reports [1], 〔12〕.
func bracketed(label string) bool {
	r, n := utf8.DecodeRuneInString(label)
	inner := strings.TrimRight(label[n:], "]〕］")
	return strings.ContainsRune("[〔［", r) && inner != "" && len(inner) <= 3 && strings.Trim(inner, "0123456789") == "" && inner != label[n:]
}

// circled reports ①.
func circled(label string) bool {
	r, n := utf8.DecodeRuneInString(label)
	return n == len(label) && r >= '①' && r <= '⑳'
}
