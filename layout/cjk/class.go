// Package cjk knows the characters of Chinese text: their classes, which of
// them may begin or end a line, how wide marks are and how they close up.
//
// Sources: CLREQ = W3C Requirements for Chinese Text Layout; GB/T 15834-2011
// 标点符号用法, section 5; UAX #14 Unicode Line Breaking; JLREQ.
package cjk

import "unicode"

// Class of a character in context.
type Class uint8

// The classes (CLREQ "Line composition rules for punctuation marks").
const (
	Other Class = iota // symbols: break like Han
	OP                 // opening brackets and quotes 开始夹注符号
	CL                 // closing brackets and quotes 结束夹注符号
	COM                // ， 、
	SEM                // ； ：
	STOP               // 。 ． ！ ？
	MID                // · 间隔号
	DASH               // —— 破折号, two cells in one
	ELL                // …… 省略号
	CON                // — ～ – 连接号
	SOL                // / 分隔号
	HAN
	KAN  // kana
	LAT  // letters
	NUM  // digits with their inner points and commas
	PRE  // ¥ $ № + before a number
	POST // % ‰ ℃ after a number
	SP   // Western space
	ISP  // U+3000
	GL   // no-break space
	WJ   // word joiner: no width, no break
	ZW   // zero-width space: no width, a break
	BK   // forced line end
	// NS must not begin a line and is otherwise like Han (々 ゝ ー).
	NS
	// CLOSELAT and OPENLAT are Western brackets, quotes and stops: proportional.
	OPENLAT
	CLOSELAT
)

var lists = []struct {
	class Class
	chars string
}{
	{OP, "《「『〈【〔〖〘〚（［｛｟“‘〝"},
	{CL, "》」』〉】〕〗〙〛）］｝｠”’〞〟"},
	{COM, "，、﹐﹑､"}, {SEM, "；：﹔﹕"}, {STOP, "。．！？﹒﹖﹗‼⁇⁈⁉｡"},
	{MID, "·‧・･•"}, {DASH, "⸺"}, {ELL, "…⋯"}, {CON, "—–～〜‐"}, {SOL, "/／"},
	{NS, "々〻゛゜ゝゞヽヾーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ"},
	{PRE, "¥￥$＄£€№＋±−"}, {POST, "%％‰°℃℉′″¢￠"},
	{SP, " "}, {ISP, "\u3000\u2002\u2003"}, {GL, "\u00a0\u202f\u2007\u2011"},
	{WJ, "\u2060\ufeff"}, {ZW, "\u200b"}, {BK, "\n\u2028\u2029\v\f\u0085"},
	{OPENLAT, "([{"}, {CLOSELAT, ")]},.;:!?\"'"},
}

// ranges in ascending order; what lies outside them is a letter or a symbol.
var ranges = []struct {
	from, to rune
	class    Class
}{
	{'0', '9', NUM}, {'A', 'Z', LAT}, {'a', 'z', LAT}, {0xC0, 0x24F, LAT}, {0x370, 0x52F, LAT},
	{0x1E00, 0x1FFF, LAT}, {0x2E80, 0x2FFF, HAN}, {0x3005, 0x3007, HAN}, {0x3021, 0x3029, HAN},
	{0x3031, 0x303C, HAN}, {0x3041, 0x30FF, KAN}, {0x3105, 0x312F, HAN}, {0x3131, 0x318E, HAN},
	{0x31A0, 0x31BF, HAN}, {0x31C0, 0x31EF, HAN}, {0x31F0, 0x31FF, KAN}, {0x3200, 0x4DBF, HAN},
	{0x4E00, 0xA4CF, HAN}, {0xAC00, 0xD7A3, HAN}, {0xF900, 0xFAFF, HAN}, {0xFF10, 0xFF19, NUM},
	{0xFF21, 0xFF3A, LAT}, {0xFF41, 0xFF5A, LAT}, {0xFF66, 0xFF9F, KAN}, {0x20000, 0x3FFFD, HAN},
}

// classes is the table by character for the Basic Multilingual Plane.
var classes = func() map[rune]Class {
	m := make(map[rune]Class, 160)
	for _, l := range lists {
		for _, r := range l.chars {
			m[r] = l.class
		}
	}
	return m
}()

// classOf returns the class of a character without its context.
func classOf(r rune) Class {
	if r >= 0x4E00 && r <= 0x9FFF {
		return HAN
	}
	if c, ok := classes[r]; ok {
		return c
	}
	lo, hi := 0, len(ranges)
	for lo < hi {
		m := (lo + hi) / 2
		switch {
		case r < ranges[m].from:
			hi = m
		case r > ranges[m].to:
			lo = m + 1
		default:
			return ranges[m].class
		}
	}
	if unicode.IsLetter(r) {
		return LAT
	}
	return Other
}

// IsAttached reports whether a character belongs to the one before it:
// combining marks, variation selectors, joiners (UAX #14 LB9, LB8a).
func IsAttached(r rune) bool {
	switch {
	case r < 0x300:
		return false
	case r == 0x200D || r >= 0xFE00 && r <= 0xFE0F || r >= 0xE0100 && r <= 0xE01EF || r >= 0x1F3FB && r <= 0x1F3FF:
		return true
	}
	return r < 0x2E80 && unicode.Is(unicode.M, r) || r >= 0x302A && r <= 0x302F || r >= 0xFE20 && r <= 0xFE2F || r >= 0x1AB0 && r <= 0x1AFF
}

func western(c Class) bool { return c == LAT || c == NUM }

// Resolve returns the class of each character of a paragraph in its context
// (CLREQ "Mixed text composition": marks shared by Chinese and Western text).
func Resolve(text []rune) []Class {
	out := make([]Class, len(text))
	chinese := false
	for i, r := range text {
		out[i] = classOf(r)
		chinese = chinese || out[i] == HAN || out[i] == KAN
	}
	at := func(i int) Class {
		if i < 0 || i >= len(out) {
			return Other
		}
		return out[i]
	}
	for i, r := range text {
		switch {
		case r == '’' && at(i-1) == LAT && at(i+1) == LAT:
			out[i] = LAT // an apostrophe
		case r == '\'' && western(at(i-1)) && western(at(i+1)):
			out[i] = LAT
		case r == '·' && western(at(i-1)) && western(at(i+1)):
			out[i] = LAT // kW·h
		case (r == '.' || r == ',' || r == ':' || r == '/' || r == '-') && at(i-1) == NUM && at(i+1) == NUM:
			out[i] = NUM
		case (r == '.' || r == '-' || r == '_' || r == '@' || r == '&' || r == '#' || r == '/' || r == ':' || r == '=' || r == '?') &&
			western(at(i-1)) && (western(at(i+1)) || i+1 < len(text) && text[i+1] == '/'):
			out[i] = LAT
		case r == '/' && i > 0 && text[i-1] == '/' && out[i-1] == LAT:
			out[i] = LAT
		case (r == '+' || r == '-') && at(i+1) == NUM && !western(at(i-1)):
			out[i] = PRE
		case r == '+' || r == '-' || r == '&' || r == '=' || r == '_' || r == '@' || r == '#':
			if western(at(i-1)) || western(at(i+1)) {
				out[i] = LAT
			}
		case r == '—' && (at(i-1) == DASH || i+1 < len(text) && text[i+1] == '—'):
			out[i] = DASH
		}
	}
	resolveQuotes(text, out, chinese)
	return out
}

// resolveQuotes makes the pairs of quotes Western that stand between Western
// neighbours and hold no Chinese. An unmatched quote follows the paragraph.
func resolveQuotes(text []rune, out []Class, chinese bool) {
	var stack []int
	latin := func(i int) {
		out[i] = map[rune]Class{'“': OPENLAT, '‘': OPENLAT, '”': CLOSELAT, '’': CLOSELAT}[text[i]]
	}
	for i, r := range text {
		if !chinese && (r == '“' || r == '‘' || r == '”' || r == '’') && out[i] != LAT {
			latin(i)
			continue
		}
		switch r {
		case '“', '‘':
			stack = append(stack, i)
		case '”', '’':
			if out[i] == LAT || len(stack) == 0 {
				continue
			}
			open := stack[len(stack)-1]
			stack = stack[:len(stack)-1]
			if westernSide(out, open-1, -1) && westernSide(out, i+1, 1) && !hasHan(out[open:i]) {
				latin(open)
				latin(i)
			}
		}
	}
}

// westernSide looks past one space for a Western character.
func westernSide(out []Class, i, step int) bool {
	if i >= 0 && i < len(out) && out[i] == SP {
		i += step
	}
	return i >= 0 && i < len(out) && (western(out[i]) || out[i] == OPENLAT || out[i] == CLOSELAT)
}

func hasHan(out []Class) bool {
	for _, c := range out {
		if c == HAN || c == KAN || c == COM || c == STOP || c == SEM {
			return true
		}
	}
	return false
}
