package trait

import (
	"strings"
	"unicode/utf8"

	"dayang/input/pattern"
)

// The dateline at the head of a story, and the reporters at its end.

// Dateline matches the dateline at the head of a news story, with the reporters that its
// brackets name: they are named there and are no byline.
var Dateline = pattern.New(`
	^[【\[]?(
		(?:
			新华社|中新社|人民网|央视网|光明网|中新网|中国新闻网|新华网|本报|本网|本刊|本台|本站|
			据(?:新华社|中新社|人民日报|央视新闻|本报|[\p{Han}]{2,6}(?:社|网|日报))|
			[\p{Han}]{2,6}(?:日报|晚报|晨报|商报|社|网)
		)[\p{Han}、 ]{0,14}?` + wireDay + `[ 　]?(?:(?:新媒体)?专?电|讯|消息)` + wireDay + `
		(?:` + wireNames + `)?
	)`)

const (
	wireDay = `
		(?:(?:\d{1,2}|[一二三四五六七八九十]{1,2}) ?月)?(?:(?:\d{1,2}|[一二三四五六七八九十]{1,3}) ?日)?`
	wireWho   = `[^\P{Han}据]\p{Han}{1,3}(?:[ 　、]\p{Han}{2,4}){0,4}?`
	wireNames = `
		[（(]\p{Han}{2,4}(?:、\p{Han}{2,4}){1,4}[）)]|
		[ 　]*[（(]\p{Han}{0,8}(?:记者|通讯员|特约|见习|实习|作者)[^）)]{1,60}[）)]|
		[（(]\p{Han}{2,12}(?:报道|采访)[组团][）)]|
		[ 　]?[（(]\p{Han}{2,14}(?:来稿|供稿|[ 　]\p{Han}{2,4}(?:[ 　、]\p{Han}{2,4}){0,3})[）)]|
		[ 　]*(?:\p{Han}{0,6}记者|通讯员)?[ 　]?` + wireWho + `[ 　]?(?:摄影)?报道`
	wireOwn = `[^\P{Han}据][\p{Han}A-Za-z“”·-]{1,13}?`
)

// Any paper, office or account may send news; its name tells nothing, but the day or the
// reporters beside 讯 do, and so does a gap behind it: 某地发布5月1日讯, 某某法院讯（通讯员 甲）.
var (
	sentBy = pattern.New(`
		^[【\[]?(
			` + wireOwn + `(?:
				\d{1,2} ?月\d{1,2} ?日[ 　]?(?:专?电|讯|消息)(?:` + wireNames + `)?|
				讯(?:\d{1,2} ?月\d{1,2} ?日(?:` + wireNames + `)?|` + wireNames + `)
			)
		)`)
	sentGap = pattern.New(`
		^(` + wireOwn + `[^\P{Han}资通音喜简短快电]讯)(?:　| {2,}| ?[】\]：:]| \d{1,2} ?月\d| (?:北京|当地)时间)`)
	sentHere = pattern.New(`
		^[（(【\[]?(本[院校馆局所厂店社区市县镇乡村街园处台会司]{1,2}讯)(?:　| {1,}|[】\]：:）)])`)
	// toldOn is how sites open that pass on what others say: 某某网5月6日报道 外媒称，….
	toldOn = pattern.New(`
		^(\p{Han}{2,8}(?:网|社|台|[日晚晨时]报|资讯)(?:\d{4}年)?\d{1,2} ?月\d{1,2} ?日报道)(?:[：:　]| +)`)
	reportedBy = pattern.New(`^(` + wireOwn + `记者[ 　]?` + wireWho + `[ 　]?报道)(?:[：:　]| {1,})`)
)

// In brackets the word tells: 【某某專訊】, （某地12日讯）, 【某报综合报道】. 讯 alone wants the paper, the
// station or the site before it, or ours: 【某某网讯】, （本馆讯）; 【深夜审讯】 is a label, 简讯 and 资讯 are columns.
var bracketed = pattern.New(`
	^(
		[【（(\[〔](?:
			[\p{Han} ]{0,10}?(?:(?:\d{4} ?年)?(?:\d{1,2} ?月)?\d{1,2} ?日专?[讯电]|[专特]讯|综合报[道导])|
			\p{Han}{0,8}(?:
				[^\P{Han}风]报|[网刊台站社]|
				本[院校馆局所厂店区市县镇乡村街园处会司]{1,2}|
				新闻|在线|融媒|客户端|发布
			)讯(?:[ 　]\p{Han}{2,4})?
		)[】）)\]〕]
	)`)

// behindBracket are the reporters behind such a bracket.
var behindBracket = pattern.New(`
	^[ 　]?(?:
		[（(]\p{Han}{0,6}(?:记者|通讯员)[ 　]?[\p{Han} 　、]{2,20}[）)]|
		(?:记者|通讯员)[ 　]?` + wireWho + `[ 　]?报[道导][：:]?
	)`)

// sentFor is the site in a bracket and its reporters in the next: 【某某网】（记者 甲）.
var sentFor = pattern.New(`
	^(
		[【\[［]\p{Han}{2,8}(?:报|网|社|刊|新闻|在线|客户端)[】\]］][ 　]?[（(]\p{Han}{0,4}(?:记者|通讯员)
		[ 　]?[\p{Han} 　、]{2,20}[）)]
	)`)

// reported is the dateline of papers of Taiwan: reporter and place in brackets, 〔記者某某／台北報導〕.
var reported = pattern.New(`
	^(
		[〔［\[（(【][^〔〕［］\[\]（）()【】]{0,12}(?:记者|新闻|中心|社)[^〔〕［］\[\]（）()【】]{0,20}
		(?:/|／| )?(?:\p{Han}{2,12}(?:报[导道]|外电|日电)|\p{Han}{0,8}(?:\d{1,2}月)?\d{1,2}日专?电)
		[〕］\]）)】]
	)`)

// noWire is a word that ends as a dateline does: 来电, 停电.
var noWire = pattern.New(`[来去致回供停用发充水核家闪触带通漏断输配售光热弱强节]电$`)

// DatelineOf returns the dateline that opens a paragraph; bare is its simplified form,
// which has as many bytes.
func DatelineOf(text, bare string) string {
	for _, form := range []*pattern.Regexp{bracketed, Dateline, sentBy, sentGap, sentHere, reportedBy,
		toldOn, reported, sentFor} {
		m := form.FindStringSubmatchIndex(bare)
		if m != nil &&
			(strings.HasPrefix(bare, "本报告") || form == sentBy && strings.Contains(bare[m[2]:m[3]], "资讯")) {
			continue // 本报告电子版…; 某某资讯5月6日报道
		}
		if m != nil && strings.HasPrefix(text[m[2]:], "据") && strings.HasPrefix(text[m[1]:], "，") {
			return "" // 据某某报道， is a phrase of its sentence
		}
		if m != nil && noWire.MatchString(bare[:m[1]]) {
			continue
		}
		if m != nil &&
			!(form != Dateline && form != reported && form != sentFor && form != bracketed &&
				strings.ContainsAny(strings.ReplaceAll(bare[:m[3]], "在线", ""), "的了是在说从")) {
			return withBrackets(text, bare, m[2], m[3], form == bracketed)
		}
	}
	return ""
}

// withBrackets is a dateline with the brackets around it and the reporters behind these.
func withBrackets(text, bare string, from, to int, whole bool) string {
	r, n := utf8.DecodeRuneInString(text[to:])
	switch closes := n > 0 && strings.ContainsRune("】）)]〕", r); {
	case from > 0 && closes:
		to += n
	case from > 0 || !whole:
		return text[from:to]
	}
	return text[:to+len(behindBracket.FindString(bare[to:]))]
}

// LastNames are reporters, or names, in brackets at the end of a text.
var LastNames = pattern.New(`
	[（(](
		(?:` + agencies + `)?[ 　]?(?:首席|特约|见习|实习)?(?:记者|通讯员|评论员)[ 　]?[\p{Han} 　、·]{2,40}|
		[\p{Han} 　、·]{2,16}
	)[）)]$`)
