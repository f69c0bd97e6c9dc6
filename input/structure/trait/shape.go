package trait

import (
	"strings"

	"dayang/input/pattern"
)

// Shape is a set of forms that a line has by its words alone. It is found once
// for each paragraph; the rules ask for it again and again.
type Shape uint32

const (
	Byline     Shape = 1 << iota // 本报记者 某某
	Name                         // names and nothing else
	Office                       // 市长 某某
	Org                          // an office, a company
	Date                         // a date, alone or with a source
	Source                       // 来源：…
	Credit                       // 责任编辑：…
	Caption                      // 图为…
	Greeting                     // 各位代表：
	Note                         // 编者按：…
	Thanks                       // 谢谢大家, 特此通知
	DocNo                        // 某政发〔2023〕17号
	Attachment                   // 附件2
	Acts                         // 区委书记出席并讲话
	Web                          // an address, a mailbox
	Field                        // 时间：… 地点：…: a line of particulars
	EndHead                      // 注释, 参考文献: a heading at the end
	Rule                         // a line drawn with characters
	Bracketed                    // all of it in brackets
	Occasion                     // 在某某会议上的讲话
	Editor                       // 编辑：某某 and nothing else
	Day                          // 十一月三日夜: a date without its year
)

// Apart are the forms that stand around a text and are no part of it.
const Apart = Byline | Date | Greeting | Source | Credit | Caption | Note | Thanks | DocNo | Rule

const (
	agencies = `本报|本刊|本网|本台|本社|新华社|人民网|中新社|中新网|央视网|光明网|新华网`
	paper    = `
		(?:日|晚|晨|早|时|商|法治|法制|都市)报|
		[\p{Han}]{2,8}(?:
			日报|晚报|晨报|早报|时报|商报|都市报|周刊|周报|网|社|台|融媒体?中心|融媒|新闻|发布|客户端|在线|\+
		)|
		\p{Han}{2,5}报|每经`
	han      = `[\p{Han}·]`
	sep      = `[ 　、，,/／&]+`
	labelled = `[ 　]?[:：/／|｜丨◎▪][ 　]?`
)

var (
	// EditorNote opens what the editors say of a text: 编者按：….
	EditorNote = pattern.New(`
		^[【\[〔〖■●◆]?[ 　]?(?:
			编者?按|
			(?:编者|编辑部?|本报|本刊|记者)(?:的话|回复|回音|回应|附言|附记)|
			编者注|编前语?|编后语?|编后|开栏的话|开栏语|写在前面的?话?|新闻背景|背景介绍|事件回顾|新闻提示|
			新闻回放|核心提示|核心阅读|阅读提示|内容提要|内容提示|内容摘要|导[ 　]{0,4}[读语]|
			摘[ 　]{0,4}要|提[ 　]{0,4}要|划重点|前言|引言|引子|本期导读|主持人语|题记|按语|
			(?:人物|嘉宾|受访者)(?:小传|简介|档案)
		)(?:[】\]〕〗]|[】\]〕〗]?(?:[ 　]?[:：]|[ 　]|$))|
		^[【\[〔〖](?:人物|嘉宾)名片[】\]〕〗]|^[【\[〔〖]?按[】\]〕〗]?[ 　]?[:：]`)
	thanks = pattern.New(`
		^(?:
			谢谢(?:大家|各位)?[!！。]?$|此致|敬礼|
			(?:即颂|顺颂|敬颂|此颂|敬祝|并颂|顺祝|专此)?[ 　]?(?:
				春|夏|秋|冬|近|大|教|编|撰|台|金|钧|文|道|时|商|旅|双|福|平|日|晚|晨
			)[安祺绥祉][!！。]?$|
			(?:即颂|顺颂|敬颂|此颂|敬祝|并颂|专此)|
			特此(?:通知|公告|通告|函告|报告|说明|批复|函复|声明)|
			(?:特此|谨此|专此)(?:讣告|讣闻|奉告|敬告|公示|证明|启事|更正|致歉|鸣谢|函达|奉达)[!！。]?$|
			此复。?$|此令。?$|以上报告|顺祝|祝好|
			(?:衷心|诚挚)?(?:恭|敬|谨)?祝愿?(?:您|你们?|各位|大家|全[市县区校]|广大|家长)
			[^。！!？，]{2,14}[！!]$
		)`)
	spokenEnd = pattern.New(`
		^[^。！？：:]{0,16}(?:到这里|到这儿|到此|完了|完毕|结束了?)[，,。；;][^。！？]{0,8}(?:谢谢|感谢)
		[^。！？，]{0,6}[!！。]?$`)
	signedOff = pattern.New(`
		^[\p{Han}（） 　]{2,24}[ 　]?(?:敬启|谨启|敬上|谨上|敬呈|谨识|敬贺|谨订|鞠躬|拜上|顿首|启)$`)
	// EndHeading heads what stands at the end of a text: 注释, 参考文献.
	EndHeading = pattern.New(`
		^【注】$|
		^【?(?:
			注[:：]$|[校附]?注[ 　]{0,4}[释解]|校[ 　]{0,4}注|参 ?考 ?(?:文 ?献|资 ?料)|
			附 ?录(?:[ 　一二三四\d:：][ 　]?\p{Han}{2,8})?|
			结[ 　]?语|结束语|小[ 　]?结|尾[ 　]?声|后[ 　]?记|附[ 　]?记|鸣 ?谢|致 ?谢|作者简介|相关链接|
			链 ?接|新闻链接|背景链接|名词解释|
			(?:记者|采访|编辑|创作)(?:手记|札记|感言|观察)|
			短评|编后[语话]?|写在(?:最后|后面)|(?:读者|意见)反馈表?|(?:特别|温馨|友情|安全)提[醒示]|大事记|延伸阅读
		)】?[:：]?$`)
	fieldLine = pattern.New(`
		^(?:会议|活动|讲座|演出|报告|比赛|展览|集合|报名|截止)?(?:
			时间|地点|主讲人?|主讲嘉宾|发布人|演讲人|报告人|与谈人?|对谈人?|导师|评委|票价|门票|费用|名额|
			集合|交通|路线|里程|海拔|主题|议题|议程|题目|形式|入场|时长|规格|书名|出版社?|版次|定价|开本|
			页数|字数|服务热线|适合|对象|主持人?|主持|出席人?员?|列席人?员?|参会人员|参加人员|缺席|
			请假人?员?|记录人?|记录|人物|对象|主办|承办|协办|主办单位|承办单位|协办单位|嘉宾|报名方式|单位|
			(?:联系|咨询|办公|服务|通信|报名|电子|监督|举报|投诉|值班|征订)?
			(?:人|电话|地址|邮编|邮箱|网址|方式|时间)
		)[ 　]?[:：].`)
	ruleLine = pattern.New(`^(?:——|──|—|―)$|^(?:[-—–―─━═_=＝*＊~～·•.＃#☆★◇◆○●△▲□■※✂][ 　]*){3,}$`)
	acting   = pattern.New(`
		^[\p{Han} 　、·（）]{2,24}(?:
			出席|主持|讲话|致辞|[^工]作报告|作讲话|到会|参加|调研(?:[^\P{Han}行组队]|$)|会见|带队|宣布|
			作指示|提出要求|寄语|揭牌|颁奖
		)`)
	columnName = pattern.New(`
		^(?:
			\p{Han}{4,20}文件$|
			《[^《》]{2,16}》[ 　]?第[\d一二三四五六七八九十百]{1,5}[期回集辑]$|
			.{2,14}(?:
				[①-⑳]|
				[（(](?:之)?[一二三四五六七八九十\d]{1,3}[）)]|
				(?:之|系列)[一二三四五六七八九十]{1,3}
			)$|
			[【\[][\p{Han}·]{2,12}[】\]]$|图片(?:新闻|故事|报道)$|
			.*(?:
				简报|专报|内参|工作动态|工作通讯|走基层|系列报道|特别报道|专题报道|系列评论|系列谈|巡礼|
				见闻录|蹲点日记|记者手记|我在一线|进行时|一线观察|深度调查|热点关注|新闻调查|本期关注|
				特别策划|特刊|特稿|
				(?:调研|采访|采风|记者|万里|基层|网络|蹲点|县域)行|
				来信|来论|时评|作品选登?|诗选|文选|连载|选登|选刊
			)(?:[（(]?[之第\d一二三四五六七八九十①-⑳]{1,4}期?[）)]?)?$
		)`)
	dottedName = pattern.New(`^[\p{Han}“”‘’]{2,12}·[\p{Han}“”‘’]{2,12}$`)
	occasion   = pattern.New(`
		^(?:\d{4}年(?:\d{1,2}月)?(?:\d{1,2}日)?)?在.{4,30}(?:上|时|期间|前夕)的?(?:
			讲话|致辞|报告|发言|演讲|讲演|说明|寄语|工作报告|述职报告|主持词
		)$`)
	webLike = pattern.New(`https?:|www\.|@[a-z]|\d{3,4}-\d{7,8}|1\d{10}`)
)

// shapes finds the forms of a line. f has its text and its counts.
func shapes(f *Paragraph) (s Shape) {
	if f.N == 0 || f.N > MaxShaped {
		return 0
	}
	key, n := f.Key, f.N
	bare := spacedLabel.ReplaceAllString(strings.TrimLeft(strings.Trim(key, "（()）【】[]［］"), "□■●◎◇○◆ 　"),
		"$1$2$3")
	set := func(is bool, b Shape) {
		if is {
			s |= b
		}
	}
	open := f.Ends == EndsOpen
	// The order counts where a form asks for those found before it.
	set(bylineShape(f, bare), Byline)
	set(n <= 30 && (AreNames(key) || f.Commas > 0 && open && AreNames(listComma.Replace(key))), Name)
	set(n <= 40 && office.MatchString(key), Office)
	set(n <= 36 && OrgLine.MatchString(key) && !strings.ContainsAny(key, "的了把着让被"), Org)
	set(isDate(f, s), Date)
	_, closed := ClosedSource(key, key)
	set(n <= 80 && sourceLine.MatchString(closed), Source)
	set(isEditor(f), Editor)
	set(isCredit(f, bare), Credit)
	set(isCaption(f, s), Caption)
	set(isGreeting(f), Greeting)
	set(EditorNote.MatchString(key), Note)
	set(n <= 30 && (thanks.MatchString(key) || spokenEnd.MatchString(key) || signedOff.MatchString(key)), Thanks)
	set(isDocNo(f), DocNo)
	set(n <= 8 && attachment.MatchString(key), Attachment)
	set(n <= 36 && n > 6 && open && acting.MatchString(key), Acts)
	set(ruleLine.MatchString(key), Rule)
	set(fieldLine.MatchString(ClosedLabel(key)), Field)
	set(n <= 12 && EndHeading.MatchString(key), EndHead)
	set(n <= MaxHeading && webLike.MatchString(key), Web)
	set(n <= 12 && strings.ContainsAny(key, "月年") && monthDay.MatchString(key), Day)
	set(n <= 24 && (open || f.Period && f.Stops == 0 && strings.Contains(key, "于")) && datedAt.MatchString(key),
		Day)
	set(n <= 40 && strings.Contains(key, "在") && occasion.MatchString(key), Occasion)
	set(allBracketed(key), Bracketed)
	if s&Bracketed != 0 && n <= 24 && DraftState.MatchString(key) {
		s = s&^(Byline|Name) | Credit
	}
	return s
}

// allBracketed reports a line that is all in brackets.
func allBracketed(key string) bool {
	return strings.HasPrefix(key, "（") && strings.HasSuffix(key, "）") && len(key) >= len("（x）") ||
		strings.HasPrefix(key, "(") && strings.HasSuffix(key, ")") && len(key) >= len("(x)")
}

// ClosedLabel closes up the label of a line, set apart to the width of others: 时　间：.
func ClosedLabel(key string) string {
	const most = 24 // bytes
	at := strings.IndexAny(key[:min(len(key), most+len("："))], ":：")
	if at < 0 || at > most {
		return key
	}
	return strings.NewReplacer(" ", "", "\u3000", "").Replace(key[:at]) + key[at:]
}

// MaxShaped is the longest paragraph in characters whose words are looked at.
const MaxShaped = 160

// DatedItem is a day and, in brackets, what happened: ·2019年4月12日（开工）.
var DatedItem = pattern.New(`^[·•●■◆][ 　]?\d{4} ?[年.-]`)
