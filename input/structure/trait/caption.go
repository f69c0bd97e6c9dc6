package trait

import (
	"strings"
	"unicode/utf8"

	"dayang/input/pattern"
)

// isCaption reports a line under a picture. s has the forms that were found of the line so far.
func isCaption(f *Paragraph, s Shape) bool {
	key, n := f.Key, f.N
	if n > 140 || s&(Source|Byline|Credit) != 0 {
		return false
	}
	return (captioned.MatchString(key) || n <= 80 && f.Stops == 0 && placedIn.MatchString(key) ||
		n >= 6 && Photographed(key)) && !pressTail.MatchString(key)
}

var (
	captioned = pattern.New(`
		^(?:
			图为|
			[（(【\[]图[一二三四五六七八九\d]{0,2}[）)】\]:：]|
			▲|△|↑\P{N}|[◀◄]\p{Han}|[◀◄▼]\d{1,2}月|▼\p{Han}.{14,}[。摄]$|图片说明|
			[（(][左右上下题]{1,2}图[为:：、].*[）)]$|
			上图|下图|左图|右图|题图|资料图|
			图[一二三四五六七八九\d①-⑨]{1,2}(?:[:：、 　]|为)|
			[图圖表]格?[ 　]?\d{1,3}(?:[-—.]\d{1,3}){0,2}[.．][ 　]|
			附?表[ ]?[一二三四五六七八九\d]{1,2}(?:[-—.]\d{1,2})?[:：、 　]|
			附表[:： 　]
		)`)
	photoBy = pattern.New(`
		(?:
			[（(][\p{Han}\d]{0,10}(?:照片|无人机照片|拼版照片|手机拍摄)|
			[（(]?[\p{Han}·]{1,3}[^\P{Han}拍][ 　]?(?:摄影?|供图)|
			[（(](?:资料|示意)图片?|[（(](?:手机|无人机|航拍)(?:拍?摄|图)|[ 　。]资料图片?|视频截图|
			新华社发|视觉中国|图/[\p{Han}·]{2,8}
		)[）)]?。?$`)
)

// placedIn says where in a picture somebody stands: 某某（右二）向村民了解情况。
var placedIn = pattern.New(`
	[^，。：；]{1,24}[（(](?:[左右](?:[一二三四五六1-6]|起)?|[前后中](?:排|[一二三四五六1-6]))[）)，,、]|
	[^，。：；]{1,24}[（(]中[）)][^（(]{4,}`)

// Photographed reports a credit of a picture at the end of a line.
func Photographed(key string) bool {
	end := CreditTail(key)
	for _, w := range []string{"摄", "照片", "供图", "资料", "截图", "图/", "新华社发", "视觉中国"} {
		if strings.Contains(end, w) {
			return photoBy.MatchString(end)
		}
	}
	return false
}

// maxCreditTail is where a credit or names may begin, in bytes from the end.
const maxCreditTail = 150

// CreditTail is the end of a text, in which a credit or names may stand.
func CreditTail(s string) string {
	if len(s) <= maxCreditTail {
		return s
	}
	i := len(s) - maxCreditTail
	for i < len(s) && !utf8.RuneStart(s[i]) {
		i++
	}
	return s[i:]
}
