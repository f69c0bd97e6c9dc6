package galley

import (
	"slices"
	"strings"
	"unicode/utf8"

	"dayang/input/doc"
)

// mostNoteLabel is how long the label of a note before a text may be, in characters, marks and all.
const mostNoteLabel = 8

// JoinNoteLabels puts a label that the report has on a line of its own, 编者按： or 【核心提示】, before
// the first paragraph of its note, as the run-in head of that.
func JoinNoteLabels(blocks []doc.Block) []doc.Block {
	for i := 0; i+1 < len(blocks); i++ {
		label, note := &blocks[i], &blocks[i+1]
		if !Note(label) || !Note(note) || !labelsNote(label.Text) || labelsNote(note.Text) {
			continue
		}
		joined := *note
		joined.RunIn = strings.TrimRight(label.Text, " 　")
		if r, _ := utf8.DecodeLastRuneInString(joined.RunIn); !strings.ContainsRune("：:】]〕〗］", r) {
			joined.RunIn += "　"
		}
		n := utf8.RuneCountInString(joined.RunIn)
		joined.Text = joined.RunIn + note.Text
		joined.Spans = shift(note.Spans, n)
		joined.RejoinedAt = slices.Clone(note.RejoinedAt)
		for k := range joined.RejoinedAt {
			joined.RejoinedAt[k] += n
		}
		joined.Pos = label.Pos
		joined.Origins = []doc.Origin{{Pos: label.Pos}, {At: n, Pos: note.Pos}}
		for _, o := range note.Origins {
			if o.At > 0 {
				joined.Origins = append(joined.Origins, doc.Origin{At: o.At + n, Pos: o.Pos})
			}
		}
		blocks = slices.Concat(blocks[:i], []doc.Block{joined}, blocks[i+2:])
	}
	return blocks
}

// Note reports a paragraph of the editors, or what a text tells first.
func Note(k *doc.Block) bool {
	return k.Kind == doc.Paragraph && (k.Role == doc.EditorNote || k.Role == doc.Lead)
}

// labelsNote reports a text that only says what follows: it has no stop, and a colon or its
// brackets at its end, or is a word.
func labelsNote(text string) bool {
	text = strings.TrimRight(text, " 　")
	n := utf8.RuneCountInString(text)
	return n > 1 && n <= mostNoteLabel && !strings.ContainsAny(text, "。！？…，、；,.;!?")
}
