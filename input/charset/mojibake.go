package charset

import (
	"slices"
	"strings"
	"unicode/utf8"

	"dayang/input/diag"
)

// wrongGBK are the characters that the commonest marks and words of UTF-8 text
// (，。的是在…) become when it is read as GBK; real text hardly holds two of them
// together. wrongUTF8 is what the replacement character and unset memory become.
const wrongGBK = "鐨銆锛鏄鍦鏈鎴闂鍥绛浜涓鐢鏃鍏"

// wrongLow are the low bytes of wrongGBK: hardly another character asks for more.
var wrongLow = func() (low [256]bool) {
	for _, r := range wrongGBK {
		low[r&0xFF] = true
	}
	return low
}()

var wrongUTF8 = []string{"锟斤拷", "烫烫烫", "屯屯屯"}

// mojibake warns of lines that were decoded wrongly before they came here. They
// are not repaired: half of the bytes may be lost, and a guess would be printed.
func mojibake(name, text string, diags *diag.List) {
	no, n, first := 0, 0, 0
	lost := hasLost(text)
	for line := range strings.Lines(text) {
		no++
		if lost && hasLost(line) || garbled(line) {
			if n++; n == 1 {
				first = no
			}
		}
	}
	if n > 0 {
		diags.Add(diag.Warning, "mojibake", diag.Pos{File: name, Line: first},
			diag.T("这里起有 %d 行是乱码，文件在此前已用错编码存过",
				"%d lines from here on are garbled: the file was saved in a wrong encoding before", n),
			diag.T("找未损坏的原稿", "look for a sound copy"))
	}
}

func hasLost(text string) bool {
	return slices.ContainsFunc(wrongUTF8, func(s string) bool { return strings.Contains(text, s) })
}

func garbled(line string) bool {
	wrong, latin, all := 0, 0, 0
	kinds := map[rune]bool{}
	for _, r := range line {
		switch {
		case r < 0x80:
			continue
		case r <= 0xFF:
			latin++
		case r > 0x4E00 && wrongLow[r&0xFF] && strings.ContainsRune(wrongGBK, r):
			wrong++
			kinds[r] = true
		}
		all++
	}
	return len(kinds) >= 3 && wrong*8 >= all ||
		latin >= 8 && latin*10 >= 6*utf8.RuneCountInString(strings.TrimSpace(line))
}
