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
		return counted(k.Text)
	case k.Text == "":
		return k.Image.Credit
	}
	return counted(k.Text) + "　" + k.Image.Credit
}

// counted is a caption with the blank behind its number an em wide: 表1　2025年主要指标, that the two
// figures are not read as one.
func counted(caption string) string {
	rest := strings.TrimPrefix(caption, "附")
	for _, w := range []string{"表", "图", "圖"} {
		number, ok := strings.CutPrefix(rest, w)
		if !ok {
			continue
		}
		number = strings.TrimPrefix(number, " ")
		name := strings.TrimLeft(number, "0123456789.-–")
		if name == number {
			return caption
		}
		if after, ok := strings.CutPrefix(name, " "); ok {
			return caption[:len(caption)-len(name)] + "　" + after
		}
	}
	return caption
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

// captionLines sets the caption of a picture; a credit that would break stands on
// a line of its own, to the right.
func (b *builder) captionLines(k *doc.Block, caption string, v voice, width unit.Len, align inline.Align, el int) []inline.Line {
	set := func(from, to int, align inline.Align) []inline.Line {
		return b.captionPart(k, caption, from, to, v, width, align, el)
	}
	diags := len(b.g.Diags)
	lines := set(0, utf8.RuneCountInString(caption), align)
	if at := creditTorn(k, caption, lines); at > 0 {
		b.g.Diags = b.g.Diags[:diags]
		return append(set(0, at, align), set(at, utf8.RuneCountInString(caption), inline.Right)...)
	}
	return lines
}

// captionPart sets the characters [from, to) of a caption.
func (b *builder) captionPart(k *doc.Block, caption string, from, to int, v voice, width unit.Len, align inline.Align, el int) []inline.Line {
	text := string([]rune(caption)[from:to])
	runs := b.runs(text, spansIn(k.Spans, from, to), 0, v)
	lines, diags := b.Composer.Shape(b.spec(runs, 0, align, el,
		v.pos)).Break(inline.BreakOptions{Measure: func(int) unit.Len { return width }})
	b.g.Diags = append(b.g.Diags, diags...)
	return lines
}

// creditTorn is the character at which the credit in the lines of a caption begins if it
// would break; 0 if it stays in one line, or there is none.
func creditTorn(k *doc.Block, caption string, lines []inline.Line) int {
	at := creditAt(caption)
	if k.Image != nil && k.Image.Credit != "" {
		at = utf8.RuneCountInString(caption) - utf8.RuneCountInString(k.Image.Credit)
	}
	for _, l := range lines[:max(0, len(lines)-1)] {
		if at > 0 && l.End >= at {
			return at
		}
	}
	return 0
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

// mostBare is how many lines of a caption without its picture stand in one piece; one of more
// is read as a paragraph is.
const mostBare = 6

// bare sets a caption without its picture in one piece: its lines filled, the last of them in
// the middle of the column, as a credit is that would break. Half a line of white is over it and
// under it. It reports whether the caption is short enough.
func (b *builder) bare(k *doc.Block, caption string, v voice, el int) bool {
	strip := Strip{Elem: el, Strip: makeup.Strip{Rows: 1}, Raise: b.Sheet.Body.Leading / 2}
	diags := len(b.g.Diags)
	part := func(from, to int) []inline.Line {
		return b.captionPart(k, caption, from, to, v, b.Width, inline.Justify, el)
	}
	all := utf8.RuneCountInString(caption)
	parts := [][]inline.Line{part(0, all)}
	if at := creditTorn(k, caption, parts[0]); at > 0 {
		b.g.Diags = b.g.Diags[:diags]
		parts = [][]inline.Line{part(0, at), part(at, all)}
	}
	for _, lines := range parts {
		for i, l := range lines {
			x := unit.Len(0)
			if i == len(lines)-1 {
				x = (b.Width - l.Width) / 2
			}
			strip.Items = append(strip.Items, l.At(x, unit.Len(strip.Rows)*b.Sheet.Body.Leading+b.baseline(0))...)
			strip.Rows++
		}
	}
	if strip.Rows > mostBare+1 {
		b.g.Diags = b.g.Diags[:diags]
		return false
	}
	b.g.Strips = append(b.g.Strips, strip)
	return true
}
