package charset

import (
	"sync"
	"unicode/utf8"
)

// sample is how much of a file is read to guess its encoding.
const sample = 64 << 10

// maxASCII is how many bytes of ASCII in a row are told from: after so many, whatever the encoding,
// the next byte beyond them begins a character.
const maxASCII = 64

// telling is what of a file its encoding can be told from, as much as a sample: a page may have
// long scripts before its first character that is not ASCII.
func telling(src []byte) []byte {
	if len(src) <= sample {
		return src
	}
	out := make([]byte, 0, sample)
	ascii := maxASCII
	for _, b := range src {
		if ascii++; b >= 0x80 {
			ascii = 0
		}
		if ascii < maxASCII {
			if out = append(out, b); len(out) == sample {
				break
			}
		}
	}
	return out
}

// guess tells damaged UTF-8, GB18030, Big5, UTF-16 and Western text apart. Nearly every Big5
// text is valid GB18030 too, so the content decides: the reading with fewer
// private-use and rare characters wins.
func guess(src []byte) string {
	told := telling(src)
	if damagedUTF8(told, len(told) == sample) {
		return UTF8
	}
	if western(told) {
		return Windows1252
	}
	best, least := "", 0
	for _, name := range []string{GB18030, Big5, UTF16LE, UTF16BE} {
		part := told
		wide := name == UTF16LE || name == UTF16BE
		if wide {
			part = src[:min(len(src), sample)]
		}
		if wide && (len(part)%2 != 0 || len(part) < 4) {
			continue
		}
		// UTF-16 of anything is characters of some kind: most must be common ones.
		odd := oddness(reading(name, part))
		if wide && odd > maxWide {
			continue
		}
		if best == "" || odd < least {
			best, least = name, odd
		}
	}
	return best
}

// minWestern is how many letters with accents tell a Western text: fewer are damage.
const minWestern = 3

// western reports text of words whose letters and marks beyond ASCII stand alone: in Chinese encodings
// the common characters have two such bytes, and stand together.
func western(src []byte) bool {
	letters, alone, marks := 0, 0, 0
	for i, b := range src {
		switch {
		case b|0x20 >= 'a' && b|0x20 <= 'z':
			letters++
		case b >= 0x80:
			marks++
			before, after := i > 0 && src[i-1] >= 0x80, i+1 < len(src) && src[i+1] >= 0x80
			if !before && !after && (b >= 0xC0 || b >= 0x91 && b <= 0x97) { // a letter, a mark of quotation
				alone++
			}
		}
	}
	return alone >= minWestern && alone*4 >= marks*3 && letters >= 3*marks
}

// maxWide is how odd UTF-16 without its mark may be.
const maxWide = 1500

// reading is the text of src in an encoding.
func reading(name string, src []byte) []byte {
	text, err := coding(name).NewDecoder().Bytes(src)
	if err != nil {
		return []byte("\uFFFD")
	}
	return text
}

// maxShort is the longest text in bytes of which so few characters can be UTF-8 by
// chance.
const maxShort = 24

// chance reports a few bytes that are, figures aside, UTF-8 of two bytes a character
// only, none of which is in Chinese text, and common characters of GB18030.
func chance(src []byte) bool {
	if len(src) > maxShort {
		return false
	}
	pairs := false
	for i := 0; i < len(src); {
		r, n := utf8.DecodeRune(src[i:])
		if n != 2 && (r > '9' || r < ' ') {
			return false
		}
		pairs = pairs || n == 2
		i += n
	}
	return pairs && oddness(reading(GB18030, src)) <= 1000*oddCommon
}

// utf16Parity finds text of two bytes a character: the high bytes, all on one
// parity, are 00 for ASCII, 4E to 9F for Han, 20, 30 and FF for marks.
func utf16Parity(src []byte) string {
	if len(src) < 4 || len(src)%2 != 0 && len(src) < sample {
		return ""
	}
	var likely, zero [2]int
	for i, b := range src {
		if b == 0 {
			zero[i%2]++
		}
		if b == 0 || b == 0x20 || b == 0x30 || b >= 0x4E && b <= 0x9F || b == 0xFF {
			likely[i%2]++
		}
	}
	half := len(src) / 2
	for i, name := range []string{UTF16BE, UTF16LE} {
		if likely[i]*10 > half*9 && (likely[1-i]*10 < half*8 || zero[i]*10 > half*9 && zero[1-i] == 0) {
			return name
		}
	}
	return ""
}

// damagedUTF8 reports whether nearly all of the multi-byte sequences are right
// UTF-8: then a few bytes are broken, and it is no other encoding.
func damagedUTF8(src []byte, cut bool) bool {
	good, bad := 0, 0
	for i := 0; i < len(src); {
		r, n := utf8.DecodeRune(src[i:])
		if r == utf8.RuneError && n == 1 {
			if !cut || len(src)-i >= utf8.UTFMax { // not the cut at the end of the sample
				bad++
			}
		} else if n > 2 { // as Han and its marks have
			good++
		}
		i += n
	}
	return good > 4*bad
}

// Points of oddness of a character: none for the commonest.
const (
	oddCommon  = 1 // in the first level of GB 2312 or of Big5
	oddRare    = 3 // Han beyond them
	oddForeign = 4 // of other scripts
	oddWrong   = 8 // controls, private use, no character
)

// oddness is how odd the characters beyond ASCII are in Chinese text, in thousandths
// of a point on average.
func oddness(text []byte) int {
	odd, n := 0, 1
	for i := 0; i < len(text); {
		r, w := utf8.DecodeRune(text[i:])
		i += w
		if r < 0x80 {
			if r < ' ' && r != '\n' && r != '\r' && r != '\t' {
				odd += oddWrong
			}
			continue
		}
		n++
		switch {
		case r == utf8.RuneError, r >= 0xE000 && r <= 0xF8FF:
			odd += oddWrong
		case r >= 0x4E00 && r <= 0x9FA5:
			switch c, ok := common(r); {
			case !ok:
				odd += oddRare
			case c:
			default:
				odd += oddCommon
			}
		case r >= 0x3000 && r <= 0x303F, r >= 0xFF00 && r <= 0xFFEF, r >= 0x2010 && r <= 0x2040:
		default:
			odd += oddForeign
		}
	}
	return odd * 1000 / n
}

// frequent are common characters of simplified and of traditional text; a wrong
// decoding seldom hits them.
const frequent = "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运" +
	"這個們來為國說時對會過發後裡種經學現當沒動進樣還開從軍無長機間問將兩關業給東聲報結應戰產題變務邊員義區決點實見認總數難則聽據書萬傳師觀爭運門資統進張該規萬權線術領導識帶"

// commonSet is made when a guess is first needed: the characters of the first levels
// of GB 2312 and of Big5, true for the frequent ones.
var commonSet = sync.OnceValue(func() map[rune]bool {
	m := make(map[rune]bool, 9000)
	level := func(name string, from, to byte) {
		for lead := from; lead <= to; lead++ {
			for trail := 0x40; trail <= 0xFE; trail++ {
				if trail > 0x7E && trail < 0xA1 || name == GB18030 && trail < 0xA1 {
					continue
				}
				if r, n := utf8.DecodeRune(reading(name, []byte{lead, byte(trail)})); n == 3 && r >= 0x4E00 &&
					r <= 0x9FA5 {
					m[r] = false
				}
			}
		}
	}
	level(GB18030, 0xB0, 0xD7)
	level(Big5, 0xA4, 0xC6)
	for _, r := range frequent {
		m[r] = true
	}
	return m
})

// common reports a character of the first levels, and whether it is a frequent one.
func common(r rune) (frequent, ok bool) {
	frequent, ok = commonSet()[r]
	return frequent, ok
}
