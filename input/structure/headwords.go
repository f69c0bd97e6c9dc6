package structure

import (
	"strings"
	"unicode/utf8"

	"dayang/input/pattern"
	"dayang/input/structure/trait"
)

// The words by which the lines of a head are told apart.

var (
	// issueTail is a series with the number of its issue: 人文讲堂 第217期.
	issueTail = pattern.New(`
		^[\p{Han}“”《》·]{2,16}[ 　]*[（(]?(?:总)?第 ?[\d一二三四五六七八九十百]{1,5} ?[期回讲集辑轮][）)]?
		(?:前瞻|战报|综述|赛况|预告|看点)?(?:[·•|｜]\p{Han}{2,6})?$`)
	// material is what a paper was written for, or how.
	material = pattern.New(`
		(?:
			(?:文字|现场)?实录|(?:交流|汇报|发言|会议|学习|参阅)材料|发言摘[登要]|口述史.{0,6}|内部资料|
			\d{4}年?度?(?:通讯|年刊|简讯)|系列(?:报道|评论|谈)|主题(?:教育|宣传).{0,4}
		)$`)
	// columnWord ends the name of a column.
	columnWord = pattern.New(`
		(?:
			观察|速递|速览|提醒|提示|实录|街谈|杂谈|漫谈|闲谈|夜话|茶话|夜谈|随笔|随想|札记|手记|笔记|走笔|
			周评|快评|短评|锐评|时评|评论|杂文|论坛|视点|视角|聚焦|关注|追踪|调查|记忆|故事|人物|对话|访谈|
			专访|讲堂|课堂|讲座|沙龙|茶座|客厅|书房|书评|书架|悦读|副刊|来信|之声|声音|热线|播报|快讯|短讯|
			短波|动态|资讯|专栏|专题|特稿|特写|纪事|风采|印象|档案|掌故|史话|往事|百态|万象|大观|广角|之窗|
			连载|选登|预告|曝光台|回音壁|一线|在线|前沿|纵横|纵览|放大镜|潮评|说法|问答|百科|锦囊|支招|辟谣|
			警示|数说|数读|图说|图解|解读|聊天|絮语|心语|感悟|丛谈|闲话.{0,2}|圆桌|现场|进行时|直播|回眸|
			人生|岁月|乡愁|乡土|城事|经济|生活|健康|科普|教育|文化|民生|法治|新知|风物|食单|味道|影评|剧评|
			乐评|艺评|读书|书单|书摘|展览|特展|文摘|社论|时论|前瞻|战报|公益|广告
		)$`)
	// endsSub ends a subtitle.
	endsSub = pattern.New(`
		(?:
			纪实|侧记|见闻|调查|观察|综述|述评|巡礼|纪事|掠影|侧影|启示|启示录|工作法|访谈录?|口述|展览?|
			回顾|扫描|透视|解读|剪影|速写|之际|的(?:故事|人们?|日子)|札记|手记|随感|有感|读后|一瞥|小记|
			追记|特写|探析|研究|初探|报告|发展历程|之路
		)$`)
	// nick is a pen name or a nickname.
	nick = pattern.New(`
		^(?:\p{Han}{1,5}的)?[阿老小大]\p{Han}{1,2}$|
		^\p{Han}{1,5}(?:先生|姑娘|小姐|同学|妈妈|爸爸|老师|大叔|散人|居士|山人|主人|子衿|人家)$`)
)

// offices reports a line of offices and nothing else: 医务科　质控办.
func offices(s string) bool {
	parts := strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || r == '\u3000' || r == '、' })
	for _, p := range parts {
		n := utf8.RuneCountInString(p)
		if n < 3 || n > 24 || !trait.HanOnly(strings.NewReplacer("（", "", "）", "").Replace(p)) ||
			strings.ContainsAny(p, "的了把是在着让被") || !trait.OfficeEnd.MatchString(p) ||
			trait.OfficialMatter(p) {
			return false
		}
	}
	return len(parts) > 0
}

// official reports the title of an official document, which may be long.
func official(s string) bool {
	return trait.OfficialMatter(s) || strings.Contains(s, "关于") || strings.HasSuffix(s, "通知") ||
		strings.HasSuffix(s, "报告") || strings.HasSuffix(s, "意见") || strings.HasSuffix(s, "办法") ||
		strings.HasSuffix(s, "公报")
}

// heldAt is where a speech was held, or a report given: ——在某某大会上的报告.
var heldAt = pattern.New(`^[—―－-]+ ?在.{4,40}上的?(?:报告|讲话|发言|致辞|演讲|工作报告|总结讲话)$`)

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

// sameLength reports two rows of as many characters, quotes aside.
func sameLength(a, b string) bool {
	han := func(s string) int {
		n := 0
		for _, r := range s {
			if trait.IsHan(r) {
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

// letter is a paper that its office writes its name over.
var letter = pattern.New(`
	^(?:律师|公|便|邀请|感谢|慰问|表扬|介绍|工作|督办)?
	(?:函|信|公告|通告|声明|证明|启事|公示|通知|令|布告|倡议书)$|
	^\p{Han}{0,8}(?:
		判决|裁定|调解|裁决|决定|起诉|抗诉|答辩|通知|告知|处罚|认定|鉴定|意见|建议|承诺|责任|协议|公证|聘|
		委托|招标|说明|任务
	)书$`)

// announcement is what an office announces in numbers, numberOfYear the number under it.
var (
	announcement = pattern.New(`^\p{Han}{2,24}(?:公告|通告|通报|公报)$`)
	numberOfYear = pattern.New(`^[（(]?\d{4} ?年?[ 　]?第 ?\d{1,4} ?号(?:[（(].{2,12}[）)])?[）)]?$`)
)
