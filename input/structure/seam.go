package structure

import (
	"strings"

	"dayang/input/pattern"
	"dayang/input/structure/trait"
)

// Characters that end no sentence, that open none, that seldom open one, that seldom
// end one, and numerals, which their measure follows.
const (
	hangs    = "的和与及或在把被将对从向让使给为是有能可要会就也都还更最很并而但以于由该每各所若则其之这那某"
	clings   = "的了着过们得吗呢吧等及地"
	leans    = "上下中里内外后来去出起到成与和或并也都就还又很更最个件名位户元万亿些种次处层间点只条张块段座边面子儿然性化者员式型率量度费品业区说把用被让使给"
	wants    = "到进入成出使令请叫让等各此本该某着把向往由于含选按照用靠领"
	measures = "个件名位户元亩人次种批项条座家张台辆间所棵份年月天日层级类点万亿百千里米斤吨套支口只片块场头把段门处"
	numerals = "一二两三四五六七八九十几百千数"
)

// opener matches what paragraphs of news and reports open with.
var (
	opener = pattern.New(`
		^(?:
			每|所有|许多|很多|有的|有人|一位|[“‘（《]|目前|如今|昨|今天|明天|当前|据|为了?|在|而|但|不过|当|
			从|自|经|会议|他|她|我|你|这|那|第|谈|走进|面对|按照|根据|通过|作为
		)`)
	sureOpener = pattern.New(`
		^(?:
			后来|上个?月|上周|有一[次天回年]|是[日夜年]|近日|日前|今年|去年|当天|当日|记者|随着|同时|此外|
			另外|然而|对此|下一步|接下来|(?:首先|其次|再次|最后)，|一是|二是|三是|说起|与此|针对|围绕|
			多年来|近年来|\d{4}年|\d{1,2}月
		)`)
)

var (
	// subjectless matches verbs of measuring, which something goes before.
	subjectless = pattern.New(`
		^(?:
			称[为作]|誉为|视为|评为|列[入为]|超过|达到|高于|低于|增加[了到]|提高[了到]|下降[了到]|
			减少[了到]|占|等(?:单位|部门|地|人|多)|一样|似的
		)`)
	// unfinished matches words that compare, place or rank, and want their object, and persons who want
	// their verb.
	unfinished = pattern.New(`
		(?:
			[低高大小少多优晚早]于|[属位处居源始终致限由基鉴]于|[国省市县区镇乡村校厅部]级|
			[第之]一[批个项条座张家]|全[国省市县区院校]|[人户亩地平]均|分别|累计|其中|[我你他她咱]们
		)$`)
	// manyOf matches a large number that may go on: 四亿 | 六千万.
	manyOf = pattern.New(`[一二两三四五六七八九十百千\d][万亿]$`)
	// counted matches a number and a measure at the end of the first half.
	counted = pattern.New(`[一二两三四五六七八九十几百千万\d][个张排条只件名位座家户台辆间所棵种份]$`)
	// A date that is cut: 2023年 | 6月, 六月 | 三日.
	yearEnd    = pattern.New(`(?:\d{4}|[一二三四五六七八九〇○零]{4})年$`)
	monthStart = pattern.New(`^(?:\d{1,2}|[一二三四五六七八九十]{1,2})月`)
	monthEnd   = pattern.New(`(?:\d|[一二三四五六七八九十])月$`)
	dayStart   = pattern.New(`^(?:\d{1,2}|[一二三四五六七八九十]{1,3})[日号]`)
	// amount matches a sum or a quantity, which is no time.
	amount = pattern.New(`
		^(?:[二两三四五六七八九十百千][一二三四五六七八九十百千万亿]*|\d[\d.]*[万亿]?)
		(?:[元亩吨米斤户家名]|公里|平方|[一二三四五六七八九十]*届)`)
)

// opensWord reports a paragraph that opens with a word of two to four characters: its
// first character says nothing of the one before it.
func (in *inference) opensWord(b *piece) bool {
	if in.words == nil {
		return false
	}
	for n := 2; n <= 4 && n <= b.N; n++ {
		if in.words.Contains(b.Head(n)) {
			return true
		}
	}
	return false
}

// hangs reports a paragraph that ends in a character that ends no sentence, by
// itself or in a word (总和); 是…的 does end one.
func (in *inference) hangs(a *piece) bool {
	last := a.Chars[a.N-1]
	if !strings.ContainsRune(hangs, last) || in.words != nil && in.words.Contains(tail(a.Chars, 2)) {
		return false
	}
	return last != '的' || !strings.ContainsRune(tail(a.Chars, a.rest()), '是')
}

// rested is a character that calls somebody elsewhere, with nothing but a full stop: 来。
var rested = pattern.New(`^[来走看听]。$`)

// named is a word in quotation marks, and the stop of a sentence that it is the last word of.
var named = pattern.New(`^“[^“”，。！？；：]{1,8}”[。；]$`)

// stub counts the characters before the first mark, and reports whether that stops the
// sentence. No paragraph opens with a clause of one character, calls aside.
func (f *piece) stub() (n int, stop bool) {
	if f.N == 0 ||
		!trait.IsHan(f.Chars[0]) ||
		strings.ContainsRune("啊哎唉嗯哦喂好是对不来走看听", f.Chars[0]) && !rested.MatchString(f.Words) {
		return 0, false
	}
	for n < f.N && trait.IsHan(f.Chars[n]) {
		n++
	}
	if n == f.N || !strings.ContainsRune("。，；！？、", f.Chars[n]) {
		return 0, false
	}
	return n, strings.ContainsRune("。；！？", f.Chars[n])
}

// rest counts the characters after the last mark.
func (f *piece) rest() int {
	n := 0
	for i := f.N - 1; i >= 0 && !strings.ContainsRune("，。；：！？、,;”）", f.Chars[i]); i-- {
		n++
	}
	return n
}

// mostSearched bounds the searches through the whole text, in bytes. A text with more
// seams than that is cut everywhere, and other evidence tells so.
const mostSearched = 48 << 20

// seen reports a string that stands in the text outside the two halves.
func (in *inference) seen(s string, a, b *piece) bool {
	if in.searched > mostSearched {
		return false
	}
	for _, p := range in.pieces {
		in.searched += len(p.Words)
		if p != a && p != b && strings.Contains(p.Words, s) {
			return true
		}
	}
	return strings.Contains(a.Words, s) || strings.Contains(b.Words, s)
}

// commonOpening reports that other paragraphs open with the same two characters.
func (in *inference) commonOpening(b *piece) bool {
	if in.openings == nil {
		in.openings = map[[2]rune]int{}
		for _, p := range in.pieces {
			if p.prose() && p.N > 2 {
				in.openings[[2]rune{p.Chars[0], p.Chars[1]}]++
			}
		}
	}
	if b.N <= 2 {
		return false
	}
	n := in.openings[[2]rune{b.Chars[0], b.Chars[1]}]
	if b.prose() {
		n-- // itself
	}
	return n > 0
}

// opens counts the brackets and quotes that stay open (positive) or are closed
// without having been opened (negative).
func opens(s string) int {
	depth, low := 0, 0
	for _, r := range s {
		switch r {
		case '“', '（', '《', '「', '【':
			depth++
		case '”', '）', '》', '」', '】':
			depth--
			low = min(low, depth)
		}
	}
	if low < 0 {
		return low
	}
	return depth
}

func tail(c []rune, n int) string { return string(c[max(0, len(c)-n):]) }
