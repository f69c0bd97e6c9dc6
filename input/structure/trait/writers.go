package trait

import (
	"strings"
	"unicode/utf8"

	"dayang/input/pattern"
)

// A byline can be told word by word: it holds names, what their bearers did, their
// papers and offices, and nothing else.

var (
	writerCut  = pattern.New(`[ 　、，,/／|｜丨：:&＆;；]+`)
	writerRole = pattern.New(`
		^(?:《[^《》]{2,16}》)?(?:
			本报|本刊|本网|本台|全媒体|融媒体?|首席|特约|特派|见习|实习|驻\p{Han}{1,4}|通讯员|记者|学生|
			校园|资深|高级|体育|摄影|文字|图片|视频|联合|课题组|编写组
		)*(?:
			记者|通讯员|评论员|撰稿人?|观察员|分析师|研究员|作者|文图|图文|文字|图片|文|图|摄影?|摄影报道|
			撰文|撰写|采写|采访|采编|采制|写作|执笔|整理|采访整理|记录整理|口述|讲述|口述整理|策划|统筹|
			执行|主持|主讲|供稿|供图|绘图|绘画|插画|漫画|翻译|编译|编选|选编|辑录|译|著|编|述|撰|校译|报道|
			实习生|指导(?:教师|老师)|
			(?:口述|讲述|采访|访谈|受访|主持|主讲|报告|汇报|述职|演讲|发言|宣讲|撰稿|执笔|整理|记录|翻译)
			(?:人|者)|
			受访(?:专家|嘉宾|医生)|本期(?:专家|嘉宾)
		)$`)
	writerBy    = pattern.New(`^(?i:by)$`)
	writerPaper = pattern.New(`^(?:` + agencies + `|` + paper + `|《[^《》]{2,16}》(?:杂志|编辑部)?)$`)
	writerPlace = pattern.New(`
		^\p{Han}{2,20}(?:
			班|年级|社|系|院|校|学|厂|站|室|科|局|部|处|办|会|中心|公司|集团|大队|支队|镇|乡|村|街道|社区|
			台|馆|所|团|网|报|刊|社团|编辑部|组|[一二三四五六七八九十\d]{1,3}[中小]
		)(?:[（(][\p{Han}\d]{1,4}[）)]班?)?$|
		^\p{Han}{1,6}[（(][\p{Han}\d]{1,3}[）)]班$`)
	bracketTail = pattern.New(`[（(][^（）()]{2,20}[）)]`)
)

// duties are who did what, any number of them.
var duties = pattern.New(`
	^(?:\p{Han}{1,4}(?:[/、]\p{Han}{1,2})?[:：][ 　]?[\p{Han}·]{2,4}(?:[ 　]+|$)){3,9}$`)

// WritersLine reports a line that holds nothing but names, roles, papers and offices:
// names there must be, and something that says whose they are, or brackets around them.
func WritersLine(key string) bool {
	if utf8.RuneCountInString(key) > MaxByline || strings.ContainsAny(key, "。！？“”…") ||
		strings.HasPrefix(strings.TrimLeft(key, "（("), "作者系") || strings.HasPrefix(key, "作者为") {
		return false
	}
	s := strings.TrimLeft(key, ornamental)
	said := s != key
	if in := Unbracket(s); in != s {
		s, said = in, true
	}
	if t := bracketTail.ReplaceAllString(s, ""); t != s && !strings.HasPrefix(s, "（") &&
		!strings.HasPrefix(s, "［") && !writerPlace.MatchString(s) {
		if parts := strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || r == '　' }); len(parts) == 1 ||
			!writerPlace.MatchString(parts[0]) {
			s, said = t, true // what the bearer of a name is
		}
	}
	named, role, one := 0, false, ""
	for _, w := range writerCut.Split(strings.TrimSpace(s), -1) {
		n := utf8.RuneCountInString(w)
		switch {
		case w == "":
		case writerRole.MatchString(w), writerBy.MatchString(w):
			said, role, one = true, true, ""
		case writerPaper.MatchString(w):
			said = true
		case n == 1 && IsHan([]rune(w)[0]):
			if one += w; utf8.RuneCountInString(one) >= 2 {
				named++
				if utf8.RuneCountInString(one) >= 3 {
					one = ""
				}
			}
		case IsName(w):
			named, one = named+1, ""
		case writerPlace.MatchString(w):
			said = true
		case role && n >= 2 && n <= 4 && named == 0 && HanOnly(w):
			named++ // a pen name, after what it stands for
		default:
			return false
		}
	}
	return named > 0 && said
}

// gluedNames reports names with an office between them and no blank, as pages of papers lose
// theirs: 某某某本报通讯员某某.
func gluedNames(s string) bool {
	m := touching.FindStringSubmatch(s)
	return m != nil && IsName(m[1]) && utf8.RuneCountInString(m[2]) <= 6
}

var touching = pattern.New(`
	^(\p{Han}{2,3})(?:本报|本网|本台)?(?:实习|见习|特约)?(?:记者|通讯员|实习生)[ 　]?(\p{Han}{2,6})$`)
