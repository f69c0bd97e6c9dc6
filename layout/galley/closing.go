package galley

import (
	"slices"
	"strings"
	"unicode/utf8"

	"dayang/input/doc"
	"dayang/layout/inline"
	"dayang/layout/page"
	"dayang/layout/unit"
)

// The words of a closing formula (结束语): those that lead to a wish on a line of its own,
// that wish, and those that are a sentence. They stand with who signs, but are not set as
// a signature is.
var (
	wishLeaders = []string{"此致", "即颂", "顺颂", "敬颂", "此颂", "并颂", "敬祝", "顺祝", "专此", "即頌", "順頌",
		"敬頌", "此頌", "並頌", "順祝", "專此"}
	salutes  = []string{"敬礼", "敬禮"}
	formulas = []string{"谢谢", "謝謝", "特此", "此复", "此令", "以上报告", "祝好"}
)

const (
	wishBegins = "春夏秋冬近大教编撰台金钧文道时商旅双福平日晚晨編臺鈞時雙"
	wishEnds   = "安祺绥祉綏"
)

// closing returns the lines of a closing formula, each as a paragraph but for a wish, which
// is flush left; nil if a text is none.
func closing(text string) []string {
	begins := func(words []string) bool {
		return slices.ContainsFunc(words, func(w string) bool { return strings.HasPrefix(text, w) })
	}
	words := strings.Fields(text)
	if len(words) == 1 && begins(wishLeaders) {
		const leader = len("此致")
		words = []string{text[:leader], text[leader:]}
	}
	switch {
	case wishes(text):
		return []string{text}
	case len(words) == 2 && slices.Contains(wishLeaders, words[0]) && wishes(words[1]):
		return words
	case begins(wishLeaders), begins(formulas), strings.HasSuffix(text, "！"), strings.HasSuffix(text, "!"):
		return []string{text}
	}
	return nil
}

// wishes reports whether a line is the wish that ends a letter: 敬礼, 春安.
func wishes(line string) bool {
	line = strings.TrimRight(line, "！!。")
	if slices.Contains(salutes, line) {
		return true
	}
	first, n := utf8.DecodeRuneInString(line)
	last, m := utf8.DecodeLastRuneInString(line)
	return n > 0 && n+m == len(line) && strings.ContainsRune(wishBegins, first) &&
		strings.ContainsRune(wishEnds, last)
}

// closing sets the lines of a closing formula.
func (b *builder) closing(lines []string, el int, k *doc.Block) {
	var s settled
	for _, line := range lines {
		indent := b.Sheet.Body.Indent
		if wishes(line) {
			indent = 0
		}
		sp := b.spec(b.runs(line, nil, 0, b.voice(k)), indent, inline.Left, el, places(k))
		if k == b.closes {
			sp.Tail = b.endmark()
		}
		part := b.settle(sp)
		s.lines = append(s.lines, part.lines...)
		s.diags = append(s.diags, part.diags...)
	}
	s.parts = partsOf(k.Text, k.Spans, 0)
	b.lay(s, el)
}

// formula reports a sentence that ends a text over who signs it: 特此通知。
func formula(k *doc.Block) bool {
	lines := closing(k.Text)
	return k.Kind == doc.Furniture && k.Role == doc.Signature && len(lines) == 1 && !wishes(k.Text) &&
		slices.ContainsFunc(formulas, func(w string) bool { return strings.HasPrefix(k.Text, w) })
}

// closes returns the paragraph, the list or the formula that ends the text, behind which the mark of the end
// stands; nil if something else does.
func closes(blocks []doc.Block) *doc.Block {
	for i := len(blocks) - 1; i >= 0; i-- {
		switch k := &blocks[i]; k.Kind {
		case doc.Paragraph, doc.List:
			return k
		case doc.Furniture:
			if formula(k) {
				return k
			}
		case doc.Note, doc.Callout, doc.Table, doc.Figure:
		default:
			return nil
		}
	}
	return nil
}

// Endmark sets the mark of the end, with its width.
func (s *Setter) Endmark() (inline.Line, unit.Len) {
	return s.Label(s.Sheet.Endmark, s.Sheet.Body.Face, s.Sheet.Body.Size.Mul(8, 10), s.Sheet.Accent, page.Artifact)
}

// endmark is the room that the mark of the end needs behind the last character, a blank of half an
// em before it.
func (b *builder) endmark() unit.Len {
	if b.Sheet.Endmark == "" {
		return 0
	}
	_, w := b.Endmark()
	return b.Sheet.Body.Size/2 + w
}
