// Package cjk knows the characters of Chinese text: their classes, where a line
// may end between them, how wide marks are and how they close up.
//
// Sources: CLREQ = W3C Requirements for Chinese Text Layout; GB/T 15834-2011
// 标点符号用法, section 5; UAX #14 Unicode Line Breaking; JLREQ.
package cjk

import (
	"unicode"

	"dayang/layout/cjk/uax14"
)

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
	ISP  // U+3000 and the spaces of fixed width
	GL   // no-break space
	WJ   // word joiner: no width, no break
	ZW   // zero-width space: no width, a break
	SHY  // soft hyphen: no width, a break that shows a hyphen
	BK   // forced line end
	// NS must not begin a line and is otherwise like Han (々 ゝ).
	NS
	// CJ are small kana and ー: like kana, at level strict like NS.
	CJ
	// CLOSELAT and OPENLAT are Western brackets, quotes and stops: proportional.
	OPENLAT
	CLOSELAT
	classes
)

// lists are the marks and signs; ranges the letters, syllables and ideographs.
var lists = []struct {
	class Class
	chars string
}{
	{OP, "《「『〈【〔〖〘〚（［｛｟“‘〝"},
	{CL, "》」』〉】〕〗〙〛）］｝｠”’〞〟"},
	{COM, "，、﹐﹑､"}, {SEM, "；：﹔﹕"}, {STOP, "。．！？﹒﹖﹗‼⁇⁈⁉｡"},
	{MID, "·‧・･•"}, {DASH, "⸺"}, {ELL, "…⋯"}, {CON, "—―–～〜‐－"}, {SOL, "/／"},
	{NS, "々〻゛゜ゝゞヽヾﾞﾟ"}, {CJ, "ーぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ"},
	{PRE, "¥￥$＄£￡€№＋±−"}, {POST, "%％‰°℃℉′″¢￠²³¹⁰⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉" +
		"⁺⁻⁼⁽⁾₊₋₌₍₎"},
	{SP, " \t"}, {ISP, "\u3000\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u205f"},
	{GL, "\u00a0\u202f\u2007\u2011"}, {SHY, "\u00ad"},
	{WJ, "\u2060\ufeff"}, {ZW, "\u200b"}, {BK, "\n\r\u2028\u2029\v\f\u0085"},
	{OPENLAT, "([{"}, {CLOSELAT, ")]},.;:!?\"'"},
}

// ranges in ascending order; what lies outside them is a letter or a symbol.
var ranges = []struct {
	from, to rune
	class    Class
}{
	{'0', '9', NUM}, {'A', 'Z', LAT}, {'a', 'z', LAT}, {0xC0, 0xD6, LAT}, {0xD8, 0xF6, LAT}, {0xF8, 0x24F, LAT},
	{0x370, 0x52F, LAT}, {0x1E00, 0x1FFF, LAT}, {0x2E80, 0x2FFF, HAN}, {0x3005, 0x3007, HAN}, {0x3021, 0x3029, HAN},
	{0x3031, 0x303C, HAN}, {0x3041, 0x30FF, KAN}, {0x3105, 0x312F, HAN}, {0x3131, 0x318E, HAN},
	{0x31A0, 0x31BF, HAN}, {0x31C0, 0x31EF, HAN}, {0x31F0, 0x31FF, CJ}, {0x3200, 0x4DBF, HAN},
	{0x4E00, 0xA4CF, HAN}, {0xAC00, 0xD7A3, HAN}, {0xF900, 0xFAFF, HAN}, {0xFF10, 0xFF19, NUM},
	{0xFF21, 0xFF3A, LAT}, {0xFF41, 0xFF5A, LAT}, {0xFF66, 0xFF9F, KAN}, {0x1AFF0, 0x1B16F, KAN},
	{0x1F200, 0x1F2FF, HAN}, {0x20000, 0x3FFFD, HAN},
}

// unlisted characters ask the Unicode tables.
const unlisted = classes

// flat is the class of each character of the Basic Multilingual Plane.
var flat = func() *[0x10000]Class {
	t := new([0x10000]Class)
	for i := range t {
		t[i] = unlisted
	}
	for _, s := range ranges {
		for r := s.from; r <= s.to && r < 0x10000; r++ {
			t[r] = s.class
		}
	}
	for _, l := range lists {
		for _, r := range l.chars {
			t[r] = l.class
		}
	}
	return t
}()

// ClassOf returns the class of a character without its context.
func ClassOf(r rune) Class {
	if uint32(r) < 0x10000 {
		if c := flat[r]; c != unlisted {
			return c
		}
	}
	for i := len(ranges) - 1; i >= 0 && r >= 0x10000 && ranges[i].from >= 0x10000; i-- {
		if r >= ranges[i].from && r <= ranges[i].to {
			return ranges[i].class
		}
	}
	if unicode.IsLetter(r) {
		return LAT
	}
	return Other
}

// Cluster returns the end of the indivisible piece of text that begins at i: a
// character with what is attached to it (UAX #14 LB9: combining marks, variation
// selectors; LB8a: joined emoji; LB30a: flags; LB30b: skin tones). A mark behind any white
// stands by itself, as LB10 has it behind a space: white has no ink and goes at line edges,
// the mark must not go with it.
func Cluster(text []rune, i int) int {
	j := i + 1
	if j >= len(text) || han(text[i]) && han(text[j]) {
		return j
	}
	first := uax14.Of(text[i])
	if text[i] == '\t' || first == uax14.BK || first == uax14.LF || first == uax14.NL || first == uax14.SP ||
		first == uax14.ZW {
		return j
	}
	if first == uax14.CR {
		if text[j] == '\n' {
			j++
		}
		return j
	}
	if first == uax14.RI && uax14.Of(text[j]) == uax14.RI {
		j++
	}
	for ; j < len(text); j++ {
		c := uax14.Of(text[j])
		switch {
		case unicode.Is(unicode.Zs, text[i]) && inked(text[j]):
			return j
		case c == uax14.CM || c == uax14.ZWJ:
		case text[j-1] == 0x200D && (c == uax14.ID || c == uax14.EB || c == uax14.EBU):
		case c == uax14.EM && (first == uax14.EB || first == uax14.EBU):
		case tone(text[j]) && text[i] >= 0x3105 && text[i] <= 0x31BF:
		default:
			return j
		}
	}
	return j
}

func han(r rune) bool { return r >= 0x4E00 && r <= 0x9FFF }

// inked reports the combining marks that are drawn: all but variation selectors.
func inked(r rune) bool {
	return unicode.Is(unicode.M, r) && !unicode.Is(unicode.Variation_Selector, r)
}

// tone reports the tone marks that follow a Bopomofo letter.
func tone(r rune) bool {
	switch r {
	case 0x2C7, 0x2CA, 0x2CB, 0x2D9, 0x2EA, 0x2EB:
		return true
	}
	return false
}
