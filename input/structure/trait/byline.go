package trait

import (
	"strings"
	"unicode/utf8"

	"dayang/input/pattern"
)

// UnlikeByline is what stands where a byline could, or speaks of authors, and is none.
var UnlikeByline = pattern.New(`
	^[【\[]?(?:关键词|来源|导读|摘要|作者(?:单位|简介|系|为))|
	(?:来自|源自|选自|源于)网络|被作者|^封面图`)

// bylineShape reports a line that tells who wrote, by its words; bare is it without ornaments.
func bylineShape(f *Paragraph, bare string) bool {
	if attachment.MatchString(f.Key) || DatedItem.MatchString(f.Key) || strings.HasSuffix(f.Key, "记者问") {
		return false
	}
	if unnamed.MatchString(bare) {
		return f.N <= 20
	}
	if UnlikeByline.MatchString(f.Key) {
		return false
	}
	if CheckedBy.MatchString(bare) {
		return false
	}
	if f.N <= 20 && dynastic.MatchString(f.Key) || f.N <= 30 && f.Ends == EndsOpen && rendered.MatchString(f.Key) {
		return true
	}
	if f.N > MaxByline || f.Stops > 0 || strings.HasSuffix(f.Key, "。") || f.Ends == EndsSemi {
		return false
	}
	if (strings.HasSuffix(f.Key, "）") || strings.HasSuffix(f.Key, ")")) && withRole.MatchString(f.Key) ||
		strings.ContainsAny(f.Key, "0123456789¹²³⁴①②③④⑤") && affiliated.MatchString(f.Key) {
		return true
	}
	if roleAfter.MatchString(bare) && (strings.ContainsAny(bare, " 　、，,/／|｜丨") || IsName(bareName(bare))) ||
		Authored.MatchString(bare) ||
		textPhoto.MatchString(bare) ||
		squaredNames(f.Key) {
		return f.Commas <= 1 || strings.Contains(bare, "：") && (f.Commas <= 3 || duties.MatchString(bare))
	}
	if translated.MatchString(f.Key) {
		return true
	}
	if reporterSays.MatchString(bare) {
		return false
	}
	if f.N <= 16 && bookAuthor.MatchString(f.Key) {
		return true
	}
	m := Reporter.FindString(bare)
	if m == "" || f.Ends == EndsColon || f.Ends == EndsStop {
		return false
	}
	if len(m) >= len(bare) {
		return unnamed.MatchString(bare)
	}
	// 记者：您怎么看 is a question, 记者调查了三家超市 the beginning of a story.
	rest := strings.Trim(bare[len(m):], " 　")
	end := strings.HasSuffix(m, " ") || strings.HasSuffix(m, "　")
	colon := strings.HasSuffix(m, "：") || strings.HasSuffix(m, ":") || strings.HasSuffix(m, "/") ||
		strings.HasSuffix(m, "丨") || strings.HasSuffix(m, "|")
	n := utf8.RuneCountInString(rest)
	return f.Commas <= 1 && (end || colon && n <= 24 || n <= 4 || bylineRest.MatchString(rest) || gluedNames(rest))
}

// reporterSays are headings that begin like a byline: 记者手记.
var reporterSays = pattern.New(`
	^[\p{Han}]{0,4}(?:记者|编辑|作者|采访)(?:手记|札记|观察|点评|感言|调查|视线|在线|说|的话|简介)[:：]?$`)

// squaredNames reports names, or an office and names, after an ornament: □ 卓 然. After ■,
// which columns have as well, a name must be one by its surname.
func squaredNames(key string) bool {
	m := Squared.FindStringSubmatch(key)
	if m == nil {
		return false
	}
	if AreNames(m[1]) || TitledName(m[1]) || OfficeNames(m[1]) {
		return true
	}
	return !strings.HasPrefix(key, "■") && utf8.RuneCountInString(m[1]) <= 4 && HanOnly(m[1])
}

// OfficeNames reports an office and names: 集团融媒体中心　梅 朵.
func OfficeNames(s string) bool {
	at := strings.IndexAny(s, " 　")
	return at > 0 && OfficeEnd.MatchString(s[:at]) && AreNames(strings.TrimLeft(s[at:], " 　"))
}

// withRole is a name with what its bearer is: 某某（本报特约评论员）.
var withRole = pattern.New(`
	^` + han + `{2,4}[ 　]?[（(](?:
		` + han + `{0,16}(?:
			记者|评论员|作者|撰稿人|编辑|教授|研究员|学者|博士|主任|通讯员|律师|医生|教师|作家|诗人|代表|
			委员|院长|校长|会长|馆长
		)|
		作者单位.*|
		[\p{Han}]{3,16}(?:大学|学院|研究院|研究所|中心|协会|公司|局|委|馆)
	)[）)]$`)

// roleAfter are names each with what its bearer did: 某某口述　某某整理.
var roleAfter = pattern.New(`
	^(?:
		` + han + `{2,6}(?:[ 　、]` + han + `{2,4})?(?:[ 　]|[ 　]?[／/|｜丨][ 　]?)?(?:
			口述|讲述|整理|撰文|采写|采访|摄影报道|摄影|供图|绘图|编译|翻译|执笔|记录|文[/／]图|图[/／]文|
			文[/／]摄|文|图|摄
		)[ 　、，/／]*
	)+$`)

// translated are the author and the translator of a text: ［德］某某　著　某某　译.
var translated = pattern.New(`
	^(?:[\[［【〔（(]\p{Han}{1,3}[\]］】〕）)][ 　]?)?[\p{Han}·]{2,14}[ 　]*(?:原?著|编|撰|作)
	[ 　,，、;；/／|]+[\p{Han}·]{2,5}(?:[ 　、][\p{Han}·]{1,4}){0,2}[ 　]*(?:译注?|编译|译校)
	(?:[ 　,，;；]+[\p{Han}·]{2,4}[ 　]*(?:审?校|校译))?$`)

// bareName is a line of a name and a role that touch, without the role: 夜班记录 has none.
func bareName(s string) string {
	r := []rune(s)
	return string(r[:max(0, len(r)-2)])
}

// affiliated are the authors of a paper, each with the number of an office.
var affiliated = pattern.New(`
	^` + writer + `(?:\d|[¹²³⁴]|[①-⑤])(?:,\d)*\*?(?:
		[ 　]*[,，*、 　][ 　]*` + writer + `(?:\d(?:,\d)*|[¹²³⁴]|[①-⑤])\*?
	)*$`)

// writer is a name, spread or not, before the number of its office.
const writer = `(?:` + han + `{2,4}|\p{Han}[ 　]+\p{Han})[ 　]?`

// CheckedBy is a line of an office's duties, who wrote and who checked: no byline.
var CheckedBy = pattern.New(`
	^(?:撰稿|供稿|拟稿|起草|编写|制作|填报)人?[:：].*(?:审核|审签|审稿|核稿|签发|校对|复核)人?[:：]`)

// unnamed is a byline without a name: 本报评论员.
var unnamed = pattern.New(`
	^[□■●◎]?[ 　]?(?:` + agencies + `|` + paper + `)[ 　]?(?:特约|首席)?(?:
		评论员|记者|编辑部|观察员|采访组|报道组|(?:联合|专题)?调研组|课题组|通讯员
	)$|
	^(?:特约|本报|本刊)?评论员$|^\p{Han}{2,16}供稿$|
	^(?:本报|本刊|本网)综合(?:报道|整理|消息)?$`)

// bylineRest is what may follow 本报记者 without a gap: names, other reporters.
var bylineRest = pattern.New(`
	^` + han + `{2,4}[／/ 　]?` + han + `{2,6}(?:报道|报导|电|专访)$|
	^` + han + `{2,4}(?:
		` + sep + `(?:(?:本报|实习|见习|特约)*(?:记者|通讯员|实习生|摄影|报道|文|图|摄)?[ 　]?)?
		` + han + `{1,4}
	)*(?:[ 　]?(?:文/?图|摄影报道|报道|整理|摄|文|图))?$`)

// spacedLabel is a label of two characters set apart: 文　字：
var spacedLabel = pattern.New(`
	^(文|摄|作|执|记|编|撰|采|整|供|翻)[ 　]+(字|影|者|笔|辑|稿|写|理|译)([ 　]*[:：/／|｜丨])`)

// spacedSource is such a label of the source or of an editor.
var spacedSource = pattern.New(`^(来|责)[ 　]+(源|编)[ 　]*[:：/／|｜丨]`)

// ClosedSource closes it up, in the line as it is and in simplified characters.
func ClosedSource(s, key string) (string, string) {
	m := spacedSource.FindStringSubmatchIndex(key)
	if m == nil || len(s) != len(key) {
		return s, key
	}
	return s[:m[3]] + s[m[4]:], key[:m[3]] + key[m[4]:]
}
