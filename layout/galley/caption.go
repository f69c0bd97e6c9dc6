package galley

import (
	"slices"
	"strings"
	"unicode/utf8"

	"dayang/input/doc"
	"dayang/layout/inline"
	"dayang/layout/makeup"
	"dayang/layout/unit"
)

// mostCredit is how many characters the credit of a picture has that stays in one line.
const mostCredit = 24

// captionOf is the caption of a picture with its credit.
func captionOf(k *doc.Block) string {
	switch {
	case k.Image == nil || k.Image.Credit == "":
		return k.Text
	case k.Text == "":
		return k.Image.Credit
	}
	return k.Text + "　" + k.Image.Credit
}

// creditEnds are what the credit of a picture ends with.
var creditEnds = []string{"摄", "攝", "摄影", "攝影", "图", "圖", "图片", "圖片", "照片", "提供", "绘", "繪"}

// creditOpens are what one may begin with.
var creditOpens = []string{"本报记者", "本報記者", "新华社记者", "新華社記者", "记者", "記者", "通讯员", "通訊員"}

// creditAt is the character at which the credit begins with which a caption ends (本报记者
// 方石 摄): behind a sentence or a wide blank, in brackets, or where it names a reporter; -1 if
// the caption has none.
func creditAt(caption string) int {
	body := strings.TrimRight(caption, "）)】］] 　")
	if !slices.ContainsFunc(creditEnds, func(w string) bool { return strings.HasSuffix(body, w) }) {
		return -1
	}
	at := strings.LastIndexAny(body, "。！？!?”（(【［[")
	if at >= 0 {
		if r, n := utf8.DecodeRuneInString(body[at:]); !strings.ContainsRune("（(【［[", r) {
			at += n
		}
	} else if blank, _ := wideBlank(body); blank < len(body) {
		at = blank
	} else {
		for _, w := range creditOpens {
			if at = strings.Index(body, w); at >= 0 {
				break
			}
		}
	}
	if at <= 0 || utf8.RuneCountInString(body[at:]) > mostCredit {
		return -1
	}
	credit := strings.TrimLeft(body[at:], " 　")
	if utf8.RuneCountInString(credit) < 3 {
		return -1
	}
	return utf8.RuneCountInString(body) - utf8.RuneCountInString(credit)
}

// captionLines sets the caption of a picture flush left; a credit that would break stands on
// a line of its own, to the right.
func (b *builder) captionLines(k *doc.Block, caption string, v voice, width unit.Len, el int) []inline.Line {
	set := func(from, to int, align inline.Align) []inline.Line {
		text := string([]rune(caption)[from:to])
		runs := b.runs(text, spansIn(k.Spans, from, to), 0, v)
		lines, diags := b.Composer.Shape(b.spec(runs, 0, align, el, v.pos)).Break(inline.BreakOptions{Measure: func(int) unit.Len { return width }})
		b.g.Diags = append(b.g.Diags, diags...)
		return lines
	}
	all, diags := utf8.RuneCountInString(caption), len(b.g.Diags)
	lines := set(0, all, inline.Left)
	at := creditAt(caption)
	if k.Image != nil && k.Image.Credit != "" {
		at = all - utf8.RuneCountInString(k.Image.Credit)
	}
	for _, l := range lines[:max(0, len(lines)-1)] {
		if at > 0 && l.End >= at {
			b.g.Diags = b.g.Diags[:diags]
			return append(set(0, at, inline.Left), set(at, all, inline.Right)...)
		}
	}
	return lines
}

// spansIn are the spans in the characters [from, to) of a text, counted from there.
func spansIn(spans []doc.Span, from, to int) []doc.Span {
	var out []doc.Span
	for _, s := range spans {
		if s.Start, s.End = max(s.Start, from)-from, min(s.End, to)-from; s.Start < s.End {
			out = append(out, s)
		}
	}
	return out
}

// bare sets a caption without its picture in one piece, half a line of white over it and under
// it.
func (b *builder) bare(lines []inline.Line, el int) {
	strip := Strip{Strip: makeup.Strip{Above: 1}, Elem: el, Raise: b.Sheet.Body.Leading / 2}
	for _, l := range lines {
		strip.Items = append(strip.Items, l.At(0, unit.Len(strip.Rows)*b.Sheet.Body.Leading+b.baseline(0))...)
		strip.Rows++
	}
	b.g.Strips = append(b.g.Strips, strip)
}
