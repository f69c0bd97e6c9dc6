package trait

import (
	"strings"
	"unicode"

	"dayang/input/pattern"
)

// Squeezed leaves the blanks out.
func Squeezed(s string) string {
	if strings.IndexFunc(s, unicode.IsSpace) < 0 {
		return s
	}
	return strings.Join(strings.Fields(s), "")
}

// IsDigit reports an Arabic digit of either width.
func IsDigit(r rune) bool { return r >= '0' && r <= '9' || r >= '０' && r <= '９' }

// HanOnly reports Chinese characters and nothing else, quotes and the marks within names aside.
func HanOnly(s string) bool {
	for _, r := range s {
		if !IsHan(r) && !strings.ContainsRune("“”‘’、·《》", r) {
			return false
		}
	}
	return true
}

// IsHan reports a Chinese character.
func IsHan(r rune) bool {
	return r >= 0x4E00 && r <= 0x9FFF || r >= 0x3400 && r <= 0x4DBF || r >= 0x20000 && r <= 0x3FFFF || r == '〇'
}

// Unbracket takes the brackets off that hold all of a line.
func Unbracket(s string) string {
	for _, pair := range []string{"（）", "()"} {
		open, end := pair[:len(pair)/2], pair[len(pair)/2:]
		if in := strings.TrimSuffix(strings.TrimPrefix(s, open), end); len(in)+len(pair) == len(s) &&
			!strings.Contains(in, open) {
			return in
		}
	}
	return s
}

// Undash takes the —— off a subtitle.
func Undash(s string) string {
	t := strings.TrimSpace(strings.TrimLeft(s, "—-─― 　"))
	if t != s { // —— 一线调查 ——
		t = strings.TrimRight(t, "—-─― 　")
	}
	if t == "" {
		return s
	}
	return t
}

// ServiceMark is the mark of a wire service before a title: （经济）.
var ServiceMark = pattern.New(`
	^[（(](?:
		经济|时政|政治|体育|国际|国内|社会|科技|文化|教育|军事|法治|财经|港澳台|图文互动|新华视点|
		新华全媒\+?|受权发布|滚动|快讯|特稿|评论|综合消息|综述|专访|特写|新华时评|地方|三农|健康|生态|区域|
		两岸|侨界|外事
	)(?:[·：][^）)]{1,10})?[）)]|
	^[（(](?:专发|专供|供|发)《[^》]{2,12}》[^）)]{0,6}[）)]`)

// ornamental are marks before a line of the head that are not set.
const ornamental = "□■◎▍▌▎►▶▷◆◇●○★☆※◈▲△ 　"

// Unadorned takes ornaments off a line.
func Unadorned(s string) string {
	t := strings.TrimLeft(s, ornamental)
	t = strings.TrimPrefix(t, ServiceMark.FindString(t))
	if t != s {
		t = strings.TrimRight(t, ornamental)
	}
	if in := strings.TrimSuffix(strings.TrimPrefix(t, "·"), "·"); len(in) == len(t)-2*len("·") {
		t = in // ·读者来信·
	}
	if t == "" {
		return s
	}
	return t
}

// InLatin reports words in Latin letters and no Han.
func InLatin(s string) bool {
	n := 0
	for _, r := range s {
		switch {
		case IsHan(r):
			return false
		case r < 0x250 && unicode.IsLetter(r):
			n++
		}
	}
	return n >= 5
}

// Head is the first n characters of a text.
func Head(s string, n int) string {
	for at := range s {
		if n--; n < 0 {
			return s[:at]
		}
	}
	return s
}
