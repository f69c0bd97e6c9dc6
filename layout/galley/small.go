package galley

import (
	"strings"

	"dayang/input/doc"
	"dayang/layout/inline"
	"dayang/layout/page"
)

// mostSmall is how many lines of a credit are set flush left; one of more lines is read as a
// paragraph is.
const mostSmall = 2

// small sets what accompanies the text: captions, credits.
func (b *builder) small(k *doc.Block) {
	voice := b.voice(k)
	voice.text.Face = b.Sheet.Note.Face
	align, indent := inline.Justify, b.Sheet.Body.Indent
	role := page.RoleParagraph
	if k.Kind == doc.Figure || k.Role == doc.Caption {
		role = page.RoleCaption
	}
	switch {
	case k.Role == doc.Salutation:
		voice.text.Face, indent = b.Sheet.Body.Face, 0
	case strings.HasSuffix(k.Text, "："): // it leads to what follows
		defer func(first int) {
			for i := first; i < len(b.g.Strips); i++ {
				b.g.Strips[i].KeepNext = true
			}
		}(len(b.g.Strips))
	case k.Role == doc.Credit &&
		opens(k, "关键词", "关键字", "關鍵詞", "關鍵字", "中图分类号", "文献标识码", "文章编号", "作者简介",
			"基金项目"), remark(k): // of a paper, of an office
	case k.Role == doc.Signature || k.Role == doc.Credit:
		align, indent = inline.Right, 0
	}
	text, spans := captionOf(k), k.Spans
	if text == "" {
		return
	}
	el := b.elem(role, 0, text, k.Pos)
	if lines := closing(text); k.Role == doc.Signature && lines != nil {
		b.closing(lines, el, k)
		return
	}
	if role == page.RoleCaption && b.bare(k, text, voice, el) {
		return
	}
	if align == inline.Right {
		wide := b.Width - b.signed[k]
		n := b.HeadLines(text, voice.text, wide, align)
		parts := apart(text)
		if words := printed(k); words != nil {
			parts = words
		}
		whole := k.Role == doc.Signature || n > 1 && len(parts) > 1 // its names do not part
		if len(spans) == 0 && whole {
			var lines []inline.Line
			if n == 1 {
				parts = []string{text}
			}
			for _, part := range parts {
				lines = append(lines, b.headline(part, voice.text, wide, align, el, k)...)
			}
			b.lay(settled{lines: lines, parts: partsOf(text, spans, 0)}, el)
			return
		}
		switch {
		case n > mostSmall:
			align, indent = inline.Justify, b.Sheet.Body.Indent
		case n > 1:
			align, indent = inline.Left, b.Sheet.Body.Indent
		}
	}
	b.paragraph(text, spans, 0, b.runs(text, spans, 0, voice), indent, align, el, k)
}

// apart returns what wide blanks part in a line: an office, a date, who signs.
func apart(text string) []string {
	var out []string
	for text != "" {
		at, end := wideBlank(text)
		if at > 0 {
			out = append(out, text[:at])
		}
		text = text[end:]
	}
	return out
}

// wideBlank returns where the first two blanks in a row begin, and where the text goes on.
func wideBlank(text string) (at, end int) {
	blanks := 0
	for i, r := range text {
		switch {
		case r == ' ' || r == '　':
			if blanks++; blanks == 1 {
				at = i
			}
		case blanks > 1:
			return at, i
		default:
			blanks = 0
		}
	}
	if blanks > 1 {
		return at, len(text)
	}
	return len(text), len(text)
}
