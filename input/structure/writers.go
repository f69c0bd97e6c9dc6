package structure

import (
	"strings"
	"unicode/utf8"

	"dayang/input/pattern"
)

// A byline can be told word by word: it holds names, what their bearers did, their
// papers and offices, and nothing else.

var (
	writerCut  = pattern.New(`[ 　、，,/／|｜丨：:&＆;；]+`)
	writerRole = pattern.New(`^(?:《[^《》]{2,16}》)?(?:本报|本刊|本网|本台|全媒体|融媒体?|首席|特约|特派|见习|实习|驻\p{Han}{1,4}|通讯员|记者|学生|校园|资深|高级|体育|摄影|文字|图片|视频|联合|课题组|编写组)*(?:记者|通讯员|评论员|撰稿人?|观察员|分析师|研究员|` +
		`作者|文图|图文|文字|图片|文|图|摄影?|摄影报道|撰文|撰写|采写|采访|采编|采制|写作|执笔|整理|采访整理|记录整理|口述|讲述|口述整理|策划|统筹|执行|主持|主讲|供稿|供图|绘图|绘画|插画|漫画|翻译|编译|编选|选编|辑录|译|著|编|述|撰|校译|报道|实习生|` +
		`指导(?:教师|老师)|(?:口述|讲述|采访|访谈|受访|主持|主讲|报告|汇报|述职|演讲|发言|宣讲|撰稿|执笔|整理|记录|翻译)(?:人|者)|受访(?:专家|嘉宾|医生)|本期(?:专家|嘉宾))$`).Last("人作写划制员图字家宾师录影持摄撰文片理生画稿笔筹编者著行讲访译述选道")
	writerBy    = pattern.New(`^(?i:by)$`)
	writerFrom  = pattern.New(`^(?:发自\p{Han}{2,6}|\p{Han}{2,6}(?:报道|摄影报道)|综合报道|报道)$`).Has("发道")
	writerPaper = pattern.New(`^(?:` + agencies + `|` + paper + `|《[^《》]{2,16}》(?:杂志|编辑部)?)$`)
	writerPlace = pattern.New(`^\p{Han}{2,20}(?:班|年级|社|系|院|校|学|厂|站|室|科|局|部|处|办|会|中心|公司|集团|大队|支队|镇|乡|村|街道|社区|台|馆|所|团|网|报|刊|社团|编辑部|组|` +
		`[一二三四五六七八九十\d]{1,3}[中小])(?:[（(][\p{Han}\d]{1,4}[）)]班?)?$|^\p{Han}{1,6}[（(][\p{Han}\d]{1,3}[）)]班$`).Last(")乡会刊办区厂台司团处学室局心所报村校班社科站系级组网道部镇队院馆）中小")
	bracketTail = pattern.New(`[（(][^（）()]{2,20}[）)]`).Has("（(")
	foreign     = pattern.New(`^(?:[［\[（(]\p{Han}{1,4}[］\]）)])?[\p{Han}A-Z]{1,6}(?:[·.．][\p{Han}A-Za-z]{1,8}){1,3}$`).Has("·.．")
)

// duties are who did what, any number of them.
var duties = pattern.New(`^(?:\p{Han}{1,4}(?:[/、]\p{Han}{1,2})?[:：][ 　]?[\p{Han}·]{2,4}(?:[ 　]+|$)){3,9}$`).Has(":：")

// writersLine reports a line that holds nothing but names, roles, papers and offices:
// names there must be, and something that says whose they are, or brackets around them.
func writersLine(key string) bool {
	if utf8.RuneCountInString(key) > maxByline || strings.ContainsAny(key, "。！？“”…") || strings.HasPrefix(strings.TrimLeft(key, "（("), "作者系") || strings.HasPrefix(key, "作者为") {
		return false
	}
	s := strings.TrimLeft(key, ornamental)
	said := s != key
	if in := unbracket(s); in != s {
		s, said = in, true
	}
	if t := bracketTail.ReplaceAllString(s, ""); t != s && !strings.HasPrefix(s, "（") && !strings.HasPrefix(s, "［") && !writerPlace.MatchString(s) {
		if parts := strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || r == '　' }); len(parts) == 1 || !writerPlace.MatchString(parts[0]) {
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
		case writerFrom.MatchString(w), writerPaper.MatchString(w):
			said = true
		case n == 1 && isHan([]rune(w)[0]):
			if one += w; utf8.RuneCountInString(one) >= 2 {
				named++
				if utf8.RuneCountInString(one) >= 3 {
					one = ""
				}
			}
		case name(w), foreign.MatchString(w):
			named, one = named+1, ""
		case writerPlace.MatchString(w):
			said = true
		case role && n >= 2 && n <= 4 && named == 0 && (hanOnly(w) || latin(w)):
			named++ // a pen name, after what it stands for
		case role && roleGlued.MatchString(w):
			named++
		default:
			return false
		}
	}
	return named > 0 && said
}

// roleGlued is a name that touches what its bearer did: 孙女某某整理.
var roleGlued = pattern.New(`^\p{Han}{2,6}(?:整理|口述|摄影?|文|图|报道)$`)

func latin(s string) bool {
	return !strings.ContainsFunc(s, func(r rune) bool { return r >= 0x80 })
}

// postcode is that of the office of an author, behind the name.
var postcode = pattern.New(`[ 　]*[（(]?\d{6}[）)]?$`).Last("0123456789）)")

// officeAfter reports a name and the office of its bearer, or what he is there: 某　某　某市文联;
// 某某，某大学教授.
func officeAfter(s string) bool {
	at := strings.IndexAny(s, "，,：:")
	if at < 0 {
		at = strings.LastIndexAny(s, " 　")
	}
	if at < 0 {
		return false
	}
	office := strings.TrimLeft(s[at:], " 　，,：:")
	n := utf8.RuneCountInString(office)
	is := officeEnd.MatchString(office) || strings.HasSuffix(office, "文联") || strings.HasSuffix(office, "作协") || n <= 24 && officeOf.MatchString(office)
	return is && n >= 4 && names(strings.TrimRight(s[:at], " 　"))
}

// officeOf is what somebody is, and where.
var officeOf = pattern.New(`^(?:系|现任)?\p{Han}{2,16}(?:大学|学院|学校|中学|小学|研究[院所会]|科学院|医院|中心|公司|集团|协会|学会|报社|杂志社|出版社|博物馆|图书馆|[局委部厅处馆社院系所])\p{Han}{0,8}(?:教授|研究员|讲师|院士|主任|院长|校长|所长|馆长|会长|` +
	`理事|教师|老师|学者|博士|硕士|研究生|博士生|总编辑?|主编|编辑|记者|医师|医生|律师|工程师|分析师|经济学家|总经理|董事长)(?:、\p{Han}{2,8})?$`)

// byline rates a plain line after the title as names.
func (h *opening) byline(i int) int {
	l := &h.lines[i]
	sum := 0
	next := l.next(1)
	named := postcode.ReplaceAllString(l.plain, "")
	switch {
	case h.once(i, "heads", func() bool { return headsAlike(l.all, l.i) }):
		return 0
	case i == 0 && !h.titled, l.ends != endsOpen, l.n > maxByline, l.has(sActs | sOccasion | sWeb):
		return 0
	case l.at > 1 && (l.inBrackets(orgEnd) && !affiliation.MatchString(l.key) || l.oneOffice()) && !l.next(-1).dashed:
		h.cue(&sum, i, 8, "标题下括号里的单位", "an office in brackets after the title")
	case gathering.MatchString(l.plain):
		return 0
	case (l.has(sOrg) || offices(strings.TrimSuffix(l.plain, "编"))) && l.others(sOrg) == 0, l.n <= 20 && hanOnly(l.text) && orgEnd.MatchString(l.plain) && !strings.ContainsAny(l.plain, "的了把是在着让被") && (l.alone() || next.has(sDate) || l.next(-1).dashed || h.joint() == 0 && next.n <= 20 && hanOnly(next.text) && orgEnd.MatchString(next.text)):
		h.cue(&sum, i, 8, "标题下的单位", "an office after the title")
	case titledName(named), officeAfter(named):
		h.cue(&sum, i, 9, "身份与人名", "what one is and a name")
	case l.n <= 5 && h.once(i, "glued", func() bool { return h.glued(l) }) && l.plainLine(6) && !opensSub.MatchString(l.plain) && !letter.MatchString(l.plain) && !l.has(sNote|sEndHead):
		h.cue(&sum, i, 7, "紧接标题的短行，小标题都另起", "a short line close to the title, as no heading stands")
	case nick.MatchString(l.plain) && l.n <= 8 && next.n >= bodyLength/2:
		h.cue(&sum, i, 6, "标题下的笔名", "a pen name after the title")
	case l.n <= 4 && l.n >= 2 && hanOnly(l.text) && !l.has(sNote|sEndHead) && h.penName(l):
		h.cue(&sum, i, 6, "标题下的笔名", "a pen name after the title")
	}
	return sum
}

// glued reports a line right under the title, with a gap after it, in a text whose
// headings have a gap before them.
func (h *opening) glued(l *headLine) bool {
	if l.at != 1 || l.i == 0 || l.Look.Blank > 0 || l.next(1).Look.Blank == 0 {
		return false
	}
	heads := 0
	for j, p := range l.all[l.i+2:] {
		k := j + l.i + 2
		if p.bare() && k+1 < len(l.all) && l.all[k+1].n > p.n {
			if p.Look.Blank == 0 {
				return false
			}
			heads++
		}
	}
	return heads > 0
}

// penName reports two to four Han characters right under the title that head nothing:
// no text of the kind follows, or no other short line in the text.
func (h *opening) penName(l *headLine) bool {
	if l.i > 0 && h.lines[l.i-1].form != lTitleEnd && h.lines[l.i-1].form != lSubtitle {
		return false
	}
	next := l.next(1)
	if next.n < bodyLength && !next.verse {
		return l.plainLine(4) && (next.bare() || next.verseHead) && !next.has(sName)
	}
	lengths := l.heads()
	return len(lengths) == 0 || next.verse && !l.verse || l.n <= 3 && l.Look.Blank == 0 && next.Look.Blank > 0 && h.words != nil && !h.words.Contains(l.plain)
}

// gluedNames reports names with an office between them and no blank, as pages of papers lose
// theirs: 某某某本报通讯员某某.
func gluedNames(s string) bool {
	m := touching.FindStringSubmatch(s)
	return m != nil && name(m[1]) && utf8.RuneCountInString(m[2]) <= 6
}

var touching = pattern.New(`^(\p{Han}{2,3})(?:本报|本网|本台)?(?:实习|见习|特约)?(?:记者|通讯员|实习生)[ 　]?(\p{Han}{2,6})$`)
