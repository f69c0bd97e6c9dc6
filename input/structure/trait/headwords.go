package trait

import (
	"strings"
	"unicode/utf8"

	"dayang/input/pattern"
)

// TwoPhrases reports that two rows of a title are two phrases, and not one that runs over
// both.
func TwoPhrases(a, b string) bool {
	a, b = pattern.Simplified.Replace(a), pattern.Simplified.Replace(b)
	return !MeetingOf(a, b) && !OneOccasion(a, b) && !Headless.MatchString(b) && !RunsOver(a, b) &&
		!WantsRow(a, b) && !(OfficialMatter(b) && OrgEnd.MatchString(a))
}

var (
	// OpensSubtitle opens a subtitle that has no dash.
	OpensSubtitle = pattern.New(`
		^(?:
			记(?:[^者得住录忆念载]|者.*?的)|访(?:[^问谈])|专访|对话|评(?:[^论委选估奖价比级])|读(?:[^者书])|
			写[在给于]|致(?:全|各|广|敬|[^富力使])|来自|走进|走近|探访|侧记|兼论|兼谈|兼评|试论|论|谈|
			从.{2,16}(?:说|谈|讲)起$|解读|直击|追记|感悟|关于.{2,20}的(?:思考|调查|报告)|
			[一二三四五六七八九十]论|以.{2,24}为例$|在.{4,30}(?:上|时|之际|期间)$
		)`)
	// RoleEnd is what one is, before one's name.
	RoleEnd = pattern.New(`
		(?:
			师|员|者|长|家|手|工|记|授|人|委|生|士|任|席|事|理|监|辑|编|部|社|班|室|处|科|局|站|队|院|校|系|
			会|台|办|所|团|组|司|厂|村|镇|乡|市|县|区|馆|园|店|星|后|粉|友|客|民|农|兵|医|护|警|官|主|级|省|
			[大中小]学
		)$`)
)

// TitledName is what one is, and a name: 本刊分析师 某某.
func TitledName(s string) bool {
	parts := strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || r == '\u3000' })
	if len(parts) < 2 || utf8.RuneCountInString(s) > 46 || OpensSubtitle.MatchString(s) {
		return false
	}
	if n := len(parts); n > 2 && utf8.RuneCountInString(parts[n-1]) == 1 &&
		utf8.RuneCountInString(parts[n-2]) == 1 {
		parts = append(parts[:n-2:n-2], parts[n-2]+parts[n-1]) // 某　某
	}
	for k, p := range parts {
		n := utf8.RuneCountInString(p)
		switch {
		case k%2 == 0 && len(parts) > 2 && IsName(p): // a list of names that a role opens
		case k == 0 && n >= 2 && n <= 34 && RoleEnd.MatchString(strings.TrimRight(p, "）)")) &&
			!strings.ContainsAny(p, "，。！？；："):
		case k > 0 && IsName(p):
		case k > 0 && n >= 2 && n <= 20 && RoleEnd.MatchString(p) && k+1 < len(parts):
		default:
			return false
		}
	}
	return IsName(parts[len(parts)-1])
}

// OfficeEnd ends the name of an office, or of a group that writes.
var OfficeEnd = pattern.New(`
	(?:
		委员会|工委|党委|支部|政府|办公室|课题组|调研组|编辑部|编写组|项目组|采访组|工作组|专班|局|科|室|处|
		办|中心|研究院|研究所|学院|大学|公司|协会|学会|商会|联合会|管委会|调查队|总队|支队|大队|中队|医院|
		图书馆|博物馆|文化馆|档案馆|法院|检察院|妇联|团委|工会|总工会|街道|指挥部|组委会|出版社
	)$`)

// OneOccasion reports the occasion of a speech that runs over two lines: 在退休教师 / 座谈会上的讲话.
func OneOccasion(a, b string) bool {
	return occasionStart.MatchString(a) && !strings.Contains(b, "在") && occasion.MatchString(a+b)
}

// occasionStart opens the occasion of a speech, which does not end there.
var occasionStart = pattern.New(`^(?:\d{4}年(?:\d{1,2}月)?(?:\d{1,2}日)?)?在\p{Han}{2,24}$`)

// RunsOver reports that one phrase runs over two lines: the first ends in an office
// or inside a bracket and the second names its paper, or the first cannot end.
func RunsOver(a, b string) bool {
	if strings.Count(a, "“") > strings.Count(a, "”") || strings.Count(a, "《") > strings.Count(a, "》") ||
		strings.Count(a, "（") > strings.Count(a, "）") {
		return true
	}
	if measured.MatchString(a) ||
		strings.HasSuffix(a, "：") ||
		andMore.MatchString(b) && utf8.RuneCountInString(a) >= 6 {
		return true
	}
	if r, _ := utf8.DecodeLastRuneInString(a); strings.ContainsRune("的和与及在对为把被将是之于、", r) &&
		!evenHalves(a) {
		return true
	}
	b = noteMark.ReplaceAllString(closedUp(b), "")
	if !namesPaper(b) || namesPaper(a) || strings.ContainsAny(a, "，！？：") || strings.Contains(a, "——") ||
		OfficialMatter(b) {
		return false
	}
	n := utf8.RuneCountInString(a)
	if quotedName.MatchString(a) ||
		n >= 10 && utf8.RuneCountInString(b) <= maxPaperName && HanOnly(b) &&
			!strings.ContainsAny(a, "了着把让被") {
		return true
	}
	return OrgEnd.MatchString(a) && n > 8 && !strings.ContainsAny(a, "的了把是在着让被都") ||
		n >= 12 && officialStart.MatchString(a) ||
		strings.Contains(a, "关于")
}

// evenHalves reports two phrases of as many characters, which are complete: 人走茶凉 余音犹在.
func evenHalves(s string) bool {
	half := strings.Fields(s)
	return len(half) == 2 && utf8.RuneCountInString(half[0]) == utf8.RuneCountInString(half[1])
}

// maxPaperName is how long the bare name of a paper is, a row of its own: 统计公报.
const maxPaperName = 6

// noteMark is the mark of a note at the end of a row.
var noteMark = pattern.New(`[\[［〔]\d{1,2}[\]］〕]$`)

var (
	// ordinal opens the number of a meeting: 第九次代表大会.
	ordinal = pattern.New(`第[一二三四五六七八九十百\d]{1,4}[次届]`)
	// Headless opens a row that no title opens with: 执行情况与…, 草案的报告.
	Headless = pattern.New(`
		^(?:执行情况|完成情况|落实情况|(?:计划|预算|决算|规划|条例|办法)?草案|及其?|暨|与\p{Han}{2,})`)
)

// MeetingOf reports a meeting under the office that holds it, or what was said there.
func MeetingOf(a, b string) bool {
	if strings.ContainsAny(a, "，！？：") {
		return false
	}
	return strings.HasPrefix(b, "第") && ordinal.MatchString(b) && !strings.Contains(b, "期") &&
		OrgEnd.MatchString(a) ||
		ordinal.MatchString(a) && Meeting.MatchString(a) && namesPaper(b)
}

// writing ends the name of what is written for an occasion, which is no official paper.
var writing = pattern.New(`
	(?:策划书|策划案|主持词|讲话稿|发言稿|致辞|申报书|手册|指南|制度|合同|协议书?|须知)$`)

func namesPaper(s string) bool { return PaperEnd.MatchString(s) || writing.MatchString(s) }

// quotedName is a name in quotes with what is of it, a part of a longer phrase: “某某”课堂.
var quotedName = pattern.New(`^[^“”，！？：]{0,12}“[^“”]{2,12}”\p{Han}{2,12}$`)

// closedUp closes up a row in single characters: 建 设 规 划.
func closedUp(s string) string {
	words := strings.Fields(s)
	for _, w := range words {
		if utf8.RuneCountInString(w) > 1 {
			return s
		}
	}
	return strings.Join(words, "")
}

// andMore opens a row that adds to what the row before names: 和二〇三五年远景目标纲要.
var andMore = pattern.New(`^(?:和[^美谐平睦解气善风声约你我他她它]|及[^时格第]|暨|与[^会时众你我他她它日])`)

// PaperEnd ends the name of an official paper.
var PaperEnd = pattern.New(`
	^.{0,60}(?:
		工作报告|报告|意见|办法|规定|方案|通知|通报|决定|决议|公报|公告|总结|计划|规划|要点|纪要|条例|细则|
		章程|批复|答复|建议书|倡议书|结果|提案|请示|复函|函|通告|摘要|年报|白皮书|名单|公示|纲要|规则|准则|
		规程|预案
	)(?:[（(].*[）)])?$`)

// WantsRow reports a row that wants the next one for its object.
func WantsRow(a, b string) bool {
	return coverb.MatchString(a) && !coverb.MatchString(b) && HanOnly(a) && HanOnly(b)
}

// Meeting ends the name of a meeting, which is no office.
var Meeting = pattern.New(`
	(?:
		发布会|座谈会|报告会|研讨会|交流会|推进会|恳谈会|通气会|大会|会议|晚会|音乐会|运动会|博览会|展览会|
		茶话会|联席会|分享会|见面会|读书会|动员会|现场会|表彰会|论坛|展|节|赛
	)$`)

// measured is a number and a measure, which want what they count: 一座 | 老纺织厂.
var measured = pattern.New(`
	^[一二两三四五六七八九十几百千万\d]{1,4}[座条个位把间张场片群家口本盏件只棵枚封份段代次对双块支]$`)

// coverb opens a phrase that wants its verb or its object: 以城市更新激活 | 老工业基地新动能.
var coverb = pattern.New(`^(?:以|让|把|为|用)[^“”]*$`)

// officialStart opens the title of an official paper.
var officialStart = pattern.New(`
	^(?:关于|对|中共|中国|\p{Han}{2,8}?[省市县区镇乡]|\p{Han}{0,12}\d{4}(?:年|[—-]\d{4}))`)

// Prefatory heads what stands before the first chapter.
var Prefatory = pattern.New(`
	^(?:[前序引导绪][ 　]{0,4}[言论]|自?[ 　]?序|[楔引][ 　]{0,4}子|序[ 　]{0,4}[章幕曲])$`)

// DraftState says how far a paper is: （征求意见稿）, （草案·二审稿）.
var DraftState = pattern.New(`
	^[（(](?:
		[\p{Han}\d年月第次·、，/ 　]{0,14}?(?:
			征求意见|送审|讨论|报批|报审|审议|表决|建议|修改|修订|修正|初|[一二三四]审|[一二三四]次审议|
			草案|[终定]|代拟|评审|公示|试行|审查|论证
		)(?:草案)?稿|
		\p{Han}{0,8}草案(?:[（(·—－-].{0,10})?
	)[）)]$`)

// VersionTail is what a collection of laws has behind the title of one that was amended.
var VersionTail = pattern.New(`
	[ 　]*[（(](?:\d{4}年?)?(?:第?[一二三四五六七八九十\d]{0,2}次?)(?:修[订正改]|公布|发布)(?:版|本)?[）)]$`)

// OfficialMatter reports the matter of an official title.
func OfficialMatter(s string) bool {
	for _, w := range []string{"关于", "印发", "转发", "批转", "公告", "通告", "通知", "令"} {
		if strings.HasPrefix(s, w) {
			return true
		}
	}
	return false
}
