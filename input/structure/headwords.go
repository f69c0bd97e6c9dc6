package structure

import (
	"strings"
	"unicode/utf8"

	"dayang/input/pattern"
)

// The words by which the lines of a head are told apart.

var (
	// issueTail is a series with the number of its issue: 人文讲堂 第217期.
	issueTail = pattern.New(`^[\p{Han}“”《》·]{2,16}[ 　]*[（(]?(?:总)?第 ?[\d一二三四五六七八九十百]{1,5} ?[期回讲集辑轮][）)]?(?:前瞻|战报|综述|赛况|预告|看点)?$`).Last("期回讲集辑轮瞻报述况告点）)")
	// material is what a paper was written for, or how.
	material = pattern.New(`(?:(?:文字|现场)?实录|(?:交流|汇报|发言|会议|学习|参阅)材料|发言摘[登要]|口述史.{0,6}|内部资料|\d{4}年?度?(?:通讯|年刊|简讯)|系列(?:报道|评论|谈)|主题(?:教育|宣传).{0,4})$`).Has("录材摘史资系题讯刊")
	// columnWord ends the name of a column.
	columnWord = pattern.New(`(?:观察|速递|速览|提醒|提示|实录|街谈|杂谈|漫谈|闲谈|夜话|茶话|夜谈|随笔|随想|札记|手记|笔记|走笔|周评|快评|短评|锐评|时评|评论|杂文|论坛|视点|视角|聚焦|关注|追踪|调查|记忆|故事|人物|对话|访谈|专访|讲堂|课堂|讲座|沙龙|茶座|客厅|书房|书评|书架|悦读|` +
		`副刊|来信|之声|声音|热线|播报|快讯|短讯|短波|动态|资讯|专栏|专题|特稿|特写|纪事|风采|印象|档案|掌故|史话|往事|百态|万象|大观|广角|之窗|连载|选登|预告|曝光台|回音壁|一线|在线|前沿|纵横|纵览|放大镜|潮评|说法|问答|百科|锦囊|支招|辟谣|警示|数说|数读|图说|` +
		`图解|解读|聊天|絮语|心语|感悟|丛谈|闲话.{0,2}|圆桌|现场|进行时|直播|回眸|人生|岁月|乡愁|乡土|城事|经济|生活|健康|科普|教育|文化|民生|法治|新知|风物|食单|味道|影评|剧评|乐评|艺评|读书|书单|书摘|展览|特展|文摘|社论|时论|前瞻|战报|公益|广告)$`)
	// opensSub opens a subtitle that has no dash.
	opensSub = pattern.New(`^(?:记(?:[^者得住录忆念载]|者.*?的)|访(?:[^问谈])|专访|对话|评(?:[^论委选估奖价比级])|读(?:[^者书])|写在|写给|致(?:全|各|广|敬|[^富力使])|来自|走进|走近|探访|侧记|兼论|兼谈|兼评|试论|论|谈|从.{2,16}(?:说|谈|讲)起$|` +
		`解读|直击|追记|感悟|关于.{2,20}的(?:思考|调查|报告)|[一二三四五六七八九十]论|以.{2,24}为例$|在.{4,30}(?:上|时|之际|期间)$)`).First("一七三专九二五从以侧八六关兼写十四在对感探来直致解记论访评试读谈走追")
	// endsSub ends a subtitle.
	endsSub = pattern.New(`(?:纪实|侧记|见闻|调查|观察|综述|述评|巡礼|纪事|掠影|侧影|启示|启示录|工作法|访谈录?|口述|展览?|回顾|扫描|透视|解读|剪影|速写|之际|的(?:故事|人们?|日子)|札记|手记|随感|有感|读后|一瞥|小记|追记|特写|探析|研究|初探|报告|发展历程|之路)$`)
	// nick is a pen name or a nickname.
	nick = pattern.New(`^(?:\p{Han}{1,5}的)?[阿老小大]\p{Han}{1,2}$|^\p{Han}{1,5}(?:先生|姑娘|小姐|同学|妈妈|爸爸|老师|大叔|散人|居士|山人|主人|子衿|人家)$`).Has("阿老小大生娘姐学妈爸师叔人士主衿家")
	// role is what one is, before one's name.
	role = pattern.New(`(?:师|员|者|长|家|手|工|记|授|人|委|生|士|任|席|事|理|监|辑|编|部|社|班|室|处|科|局|站|队|院|校|系|会|台|办|所|团|组|司|厂|村|镇|乡|市|县|区|馆|园|店|星|后|粉|友|客|民|农|兵|医|护|警|官|主|级|省|[大中小]学)$`)
)

// periodOnly is a year or a month, which heads a part of a chronicle.
var periodOnly = pattern.New(`^(?:\d{4}年?|\d{1,2}月|[一二三四五六七八九十]{1,3}月|\d{4}年\d{1,2}月|\d{4}[—–-]\d{4}年?)(?:[ 　：:].*)?$`).First("0123456789一二三四五六七八九十")

// titledName is what one is, and a name: 本刊分析师 某某.
func titledName(s string) bool {
	parts := strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || r == '\u3000' })
	if len(parts) < 2 || utf8.RuneCountInString(s) > 46 || opensSub.MatchString(s) {
		return false
	}
	if n := len(parts); n > 2 && utf8.RuneCountInString(parts[n-1]) == 1 && utf8.RuneCountInString(parts[n-2]) == 1 {
		parts = append(parts[:n-2:n-2], parts[n-2]+parts[n-1]) // 某　某
	}
	for k, p := range parts {
		n := utf8.RuneCountInString(p)
		switch {
		case k%2 == 0 && len(parts) > 2 && name(p): // a list of names that a role opens
		case k == 0 && n >= 4 && n <= 10 && siteOf.MatchString(p) && len(parts) == 2:
		case k == 0 && n >= 2 && n <= 34 && role.MatchString(strings.TrimRight(p, "）)")) && !strings.ContainsAny(p, "，。！？；："):
		case k > 0 && name(p):
		case k > 0 && n >= 2 && n <= 20 && role.MatchString(p) && k+1 < len(parts):
		default:
			return false
		}
	}
	return name(parts[len(parts)-1])
}

// siteOf is a site, or a part of one, before who writes for it: 某网体育.
var siteOf = pattern.New(`^\p{Han}{2,6}(?:体育|娱乐|财经|科技|新闻|教育|文化|旅游|网|报|在线)$`)

// offices reports a line of offices and nothing else: 医务科　质控办.
func offices(s string) bool {
	parts := strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || r == '\u3000' || r == '、' })
	for _, p := range parts {
		n := utf8.RuneCountInString(p)
		if n < 3 || n > 24 || !hanOnly(strings.NewReplacer("（", "", "）", "").Replace(p)) || strings.ContainsAny(p, "的了把是在着让被") || !officeEnd.MatchString(p) || concerns(p) {
			return false
		}
	}
	return len(parts) > 0
}

var officeEnd = pattern.New(`(?:委员会|工委|党委|支部|政府|办公室|课题组|调研组|编辑部|编写组|项目组|采访组|工作组|专班|局|科|室|处|办|中心|研究院|研究所|学院|大学|公司|协会|学会|商会|联合会|管委会|调查队|总队|支队|大队|中队|医院|图书馆|博物馆|文化馆|档案馆|法院|检察院|妇联|团委|工会|总工会|街道|指挥部|组委会|出版社)$`).Last("会委部府室组班局科处办心院所学司队馆联街道社")

// official reports the title of an official document, which may be long.
func official(s string) bool {
	return concerns(s) || strings.Contains(s, "关于") || strings.HasSuffix(s, "通知") || strings.HasSuffix(s, "报告") || strings.HasSuffix(s, "意见") || strings.HasSuffix(s, "办法") || strings.HasSuffix(s, "公报")
}

// runsOver reports that one phrase runs over two lines: the first ends in an office
// or inside a bracket and the second names its paper, or the first cannot end.
func runsOver(a, b string) bool {
	if strings.Count(a, "“") > strings.Count(a, "”") || strings.Count(a, "《") > strings.Count(a, "》") || strings.Count(a, "（") > strings.Count(a, "）") {
		return true
	}
	if fiveYears.MatchString(b) && !paperEnd.MatchString(a) && !strings.ContainsAny(a, "，！？： 　") {
		return true
	}
	if measured.MatchString(a) || strings.HasSuffix(a, "：") || andMore.MatchString(b) && utf8.RuneCountInString(a) >= 6 {
		return true
	}
	if r, _ := utf8.DecodeLastRuneInString(a); strings.ContainsRune("的和与及在对为把被将是之于、", r) {
		return true
	}
	if !paperEnd.MatchString(b) || paperEnd.MatchString(a) || strings.ContainsAny(a, "，！？：") || strings.Contains(a, "——") || concerns(b) {
		return false
	}
	n := utf8.RuneCountInString(a)
	return orgEnd.MatchString(a) && n > 8 && !strings.ContainsAny(a, "的了把是在着让被都") || n >= 12 && officialStart.MatchString(a) || strings.Contains(a, "关于")
}

var (
	// ordinal opens the number of a meeting: 第九次代表大会.
	ordinal = pattern.New(`第[一二三四五六七八九十百\d]{1,4}[次届]`).Has("第")
	// headless opens a row that no title opens with: 执行情况与…, 草案的报告.
	headless = pattern.New(`^(?:执行情况|完成情况|落实情况|(?:计划|预算|决算|规划|条例|办法)?草案|及其?|暨|与\p{Han}{2,})`).First("执完落计预决规条办草及暨与")
	// fiveYears opens the row that says of which years a plan is: 第十四个五年规划.
	fiveYears = pattern.New(`^(?:第[一二三四五六七八九十]{1,3}个五年(?:规划|计划)|“[一二三四五六七八九十]{1,3}五”.{0,8}(?:规划|计划)|中长期(?:规划|计划))`).First("第“中")
	// purpose is what a title calls for, under a row that says how: 为……而奋斗.
	purpose = pattern.New(`^为.{4,30}而.{2,8}$`).First("为")
)

// meetingOf reports a meeting under the office that holds it, or what was said there.
func meetingOf(a, b string) bool {
	if strings.ContainsAny(a, "，！？：") {
		return false
	}
	return strings.HasPrefix(b, "第") && ordinal.MatchString(b) && !strings.Contains(b, "期") && orgEnd.MatchString(a) || ordinal.MatchString(a) && gathering.MatchString(a) && paperEnd.MatchString(b)
}

// andMore opens a row that adds to what the row before names: 和二〇三五年远景目标纲要.
var andMore = pattern.New(`^(?:和[^美谐平睦解气善风声约你我他她它]|及[^时格第]|暨|与[^会时众你我他她它日])`).First("和及暨与")

// paperEnd ends the name of an official paper.
var paperEnd = pattern.New(`^.{0,60}(?:工作报告|报告|意见|办法|规定|方案|通知|通报|决定|决议|公报|公告|总结|计划|规划|要点|纪要|条例|细则|章程|批复|答复|建议书|倡议书|结果|提案|请示|复函|函|通告|摘要|年报|白皮书|名单|公示|纲要|规则|准则|规程|预案)(?:[（(].*[）)])?$`)

// wantsRow reports a row that wants the next one for its object.
func wantsRow(a, b string) bool {
	return coverb.MatchString(a) && !coverb.MatchString(b) && hanOnly(a) && hanOnly(b)
}

// oneClause reports rows that are the subject with its verb, and what comes of it.
func oneClause(a, b string) bool {
	return subject.MatchString(a) && effect.MatchString(b) && !strings.ContainsAny(a, " 　，？！")
}

var (
	subject = pattern.New(`^\p{Han}{1,8}?(?:[省市县区镇乡村局委厅校院团]|公司|集团|街道|中心|大学|社区|法院)\p{Han}{0,3}?(?:聚焦|坚持|深化|以|用|推进|开展|实施|建立|出台|创新|探索|依托|打造|紧盯|围绕|把|让|立足|强化|推行|抢抓)`)
	effect  = pattern.New(`^(?:推动|助力|促进|打造|实现|着力|加快|提升|构建|确保|赋能|激发|守护|破解|擦亮|筑牢|跑出|走出|交出|书写|绘就|点亮|护航|撬动|激活|服务)`)
)

// parallelRows reports two rows of like length with particles at the same places.
func parallelRows(a, b string) bool {
	x, y := []rune(a), []rune(b)
	if len(x) < 5 || len(y) < 5 || len(x)-len(y) > 2 || len(y)-len(x) > 2 {
		return false
	}
	same := 0
	for i := 1; i < len(x) && i < len(y); i++ {
		if x[i] == y[i] {
			same++
			if strings.ContainsRune("了的在把与和到着过有不里上", x[i]) {
				same++
			}
		}
	}
	return same >= 2
}

// event ends a line that tells what happened.
var event = pattern.New(`(?:召开|举行|举办|启动|成立|开幕|闭幕|揭牌|落成|通车|投产|亮相|发布|出台|获评|落幕|开工|开园|开馆|上线|揭晓|签约|结束|完成|进行|施行)$`)

// sameLength reports two rows of as many characters, quotes aside.
func sameLength(a, b string) bool {
	han := func(s string) int {
		n := 0
		for _, r := range s {
			if isHan(r) {
				n++
			} else if !strings.ContainsRune("“”", r) {
				return -1
			}
		}
		return n
	}
	n := han(a)
	return n >= 5 && n <= 9 && n == han(b)
}

// gathering ends the name of a meeting, which is no office.
var gathering = pattern.New(`(?:发布会|座谈会|报告会|研讨会|交流会|推进会|恳谈会|通气会|大会|会议|晚会|音乐会|运动会|博览会|展览会|茶话会|联席会|分享会|见面会|读书会|动员会|现场会|表彰会|论坛|展|节|赛)$`)

// measured is a number and a measure, which want what they count: 一座 | 老纺织厂.
var measured = pattern.New(`^[一二两三四五六七八九十几百千万\d]{1,4}[座条个位把间张场片群家口本盏件只棵枚封份段代次对双块支]$`)

// letter is a paper that its office writes its name over.
var letter = pattern.New(`^(?:律师|公|便|邀请|感谢|慰问|表扬|介绍|工作|督办)?(?:函|信|公告|通告|声明|证明|启事|公示|通知|令|布告|倡议书)$|^\p{Han}{0,8}(?:判决|裁定|调解|裁决|决定|起诉|抗诉|答辩|通知|告知|处罚|认定|鉴定|意见|建议|承诺|责任|协议|公证|聘|委托|招标|说明|任务)书$`).Last("函信告明事示知令书")

// coverb opens a phrase that wants its verb or its object: 以城市更新激活 | 老工业基地新动能.
var coverb = pattern.New(`^(?:以|让|把|为|用)[^“”]*$`).First("以让把为用")

// officialStart opens the title of an official paper.
var officialStart = pattern.New(`^(?:关于|对|中共|中国|\p{Han}{2,8}?[省市县区镇乡]|\p{Han}{0,12}\d{4}(?:年|[—-]\d{4}))`)

// slogan reports a row of a title that is a phrase without its subject.
func slogan(s string) bool {
	n := utf8.RuneCountInString(s)
	return n >= 4 && n <= 13 && hanOnly(s) && !orgEnd.MatchString(s) && !columnWord.MatchString(s)
}

// announcement is what an office announces in numbers, numberOfYear the number under it.
var (
	announcement = pattern.New(`^\p{Han}{2,24}(?:公告|通告|通报|公报)$`).Last("告报")
	numberOfYear = pattern.New(`^[（(]?\d{4} ?年?[ 　]?第 ?\d{1,4} ?号(?:[（(].{2,12}[）)])?[）)]?$`).Has("号")
)

// noticeNo is the number of an announcement under its title, its day behind it or not:
// 某某局公告2022年第2号　2022.2.28.
var noticeNo = pattern.New(`^\p{Han}{2,30}(?:公告|通告|令)[ 　]*(?:\d{4} ?年)?[ 　]?第 ?\d{1,4} ?号(?:[ 　]+[（(]?\d{4}[年.\-/]\d{1,2}[月.\-/]\d{1,2}日?[）)]?)?$`).Has("号")
