package trait

import (
	"strings"
	"unicode/utf8"

	"dayang/input/particulars"
	"dayang/input/pattern"
)

// noDay is a date with gaps or marks for month and day.
var noDay = pattern.New(`
	^[（(]?(?:\d{2,4}|[一二三四五六七八九〇○零]{4}|[×XxＸ*＊]{2,4}) ?年[ 　×✕XxＸ*＊_\d]{0,8}月
	[ 　×✕XxＸ*＊_\d]{0,8}日[）)]?$`)

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

// MethodNote reports a note on the figures of a text and how they were found: 注：…. Several
// with numbers (注：1.…2.…) are no credit.
func MethodNote(key string) bool {
	return noteLabel.MatchString(key) &&
		(strings.HasPrefix(key, "注") || strings.HasPrefix(key, "附注") || ofFigures.MatchString(key))
}

var (
	noteLabel = pattern.New(`
		^(?:附?注|备注|(?:数据|调查|统计|口径|方法|编制|样本|指标|采样|测算)?说明|(?:数据|统计)口径)
		[:：][^\d].{3,}`)
	ofFigures = pattern.New(`数据|统计|口径|样本|问卷|抽样|监测|四舍五入|本[报次文]`)
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
	// Reporter opens a line of reporters: 本报记者 某某.
	Reporter = pattern.New(`
		^[□■●◎◇○◆★]?[ 　]?(?:
			` + agencies + `|
			(?:(?:` + paper + `)[·、])?(?:` + paper + `)|
			《[^《》]{2,12}》
		)?[ 　]?(?:
			首席|特派|特约|见习|实习|财经|体育|时政|文化|科技|民生|摄影|校园|学生|驻[\p{Han}]{1,4}|全媒体|
			融媒体|专职|实习生|主任|高级|资深
		)*(?:记者|通讯员|评论员|撰稿人?|编辑部|观察员|作者|实习生|采访组|报道组|调研组)[ 　:：/／|｜丨]?`)
	// Authored is a name behind what its bearer did: 文/图 某某.
	Authored = pattern.New(`
		^(?:文章)?(?:
			(?:采访|访谈|撰文|摄影|文字|图片|整理|编辑|绘图|策划|采写|文|图)[ 　]?[·・、/／&+＋][ 　]?
		)*(?:
			(?:采访|访谈|撰稿|撰文|整理|编辑|摄影|采写|口述|记录|文字){2}|
			作者|主讲(?:嘉宾|教师|人)?|演?讲[者人]|演讲(?:嘉宾)?|原[作著]|
			(?:课题组|调研组|采访组|报道组|项目组|编写组|主创)(?:成员|人员)?|
			讲述|讲述人|受访(?:专家|嘉宾|医生)|记录|搜集|记录整理|搜集整理|翻译|校译|受访|绘图|执笔|撰文|
			撰稿|整理|采访|访谈|文|图|文字|摄影|
			(?:口述|访谈|采访|受访|撰稿|翻译)(?:人|者)|
			编写|编撰|讲员|证道|讲道|口述|采写|供稿|编译|译者?|文图|图文|策划|记者|
			(?:首席|证券|执笔)?分析师|研究员|研究助理|[Bb][Yy]
		)` + labelled + `(?:` + agencies + `|` + paper + `)?[ 　]?(?:
			[\p{Han}A-Za-z·《]{2,}|\p{Han}[ 　]{1,2}\p{Han}(?:[ 　]|$)
		)`)
	textPhoto = pattern.New(`
		^(?:撰?文|图|摄影)[ 　]?[/／、&][ 　]?(?:图|文|摄影?|视频)(?:[ 　]?[/／、&][ 　]?(?:图|视频))?
		[ 　:：]*(?:(?:` + agencies + `|` + paper + `)[ 　]?)?[\p{Han}·]{2,}`)
	// Squared is a line of names behind an ornament: □ 某某.
	Squared = pattern.New(`^[□■◎○][ 　]*([\p{Han}（）·、 　]{2,40})$`)
	office  = pattern.New(`
		^[\p{Han}、（）\d]{0,24}(?:
			班|年级|省长|市长|县长|区长|州长|旗长|主席|书记|主任|院长|检察长|局长|校长|董事长|总经理|镇长|
			乡长|部长|会长|理事长|秘书长|教授|研究员|学者|专家|作家|诗人|教师|老师|学生|市民|读者|网友|代表|
			委员|博士|院士|律师|医生|法官|民警|村民|党员|干部|馆长|站长|所长|组长|队长|社长|总编辑|主编|
			编辑|馆员|讲师|志愿者|局|委|公司|大学|学院|医院|图书馆|研究院|研究所|中心|协会|办公室|居民|职工|
			农民|工人|业主|乘客|顾客|游客|家长|同学|校友|战士|军嫂|店主|老友|友人|挚友|学生|弟子|晚辈|同窗|
			邻居|外孙|孙女?|儿子?|女儿?|弟|妹|兄|姐|父|母
		)[ 　]+` + han + `{1,4}(?:[ 　]+[\p{Han}]{1,2})?$`)
	// DateOnly is a day, with its time or not, and nothing else.
	DateOnly = pattern.New(`
		^[（(]?(?:
			\d{4}|[一二三四五六七八九〇○零]{3,4}|
			(?:中华民国|民国|公元)[一二三四五六七八九十百〇○零]{1,5}|
			(?:中华民国|民国)\d{1,3}
		) ?[年\-/.] ?(?:\d{1,2}|[一二三四五六七八九十正腊冬]{1,3}) ?(?:
			月|[\-/.] ?\d{1,2}|
			月 ?(?:\d{1,2}|[一二三四五六七八九十]{1,3}) ?[日号]|
			(?:正|腊|冬)?月(?:初[一二三四五六七八九十]|[一二三四五六七八九十廿卅]{1,3})日?
		)(?:[ 　]*[（(]?(?:星期[一二三四五六日天]|周[一二三四五六日]|礼拜[一二三四五六日天]|主日)[）)]?)?
		(?:[ T　]*\d{1,2}(?::\d{2}(?::\d{2})?|时(?:\d{1,2}分)?))?[）)]?$`)
	// DateTail is a name before a day and its time: 某某 2022-11-03 21:30.
	DateTail = pattern.New(`
		^([\p{Han}A-Za-z·]{2,16})[ 　|｜]+(
			\d{4}[年\-/.]\d{1,2}[月\-/.]\d{1,2}日?[ 　]*\d{1,2}:\d{2}(?::\d{2})?
		)$`)
	dateLead = pattern.New(`
		^(?:数据截止(?:时间|日期)?|\p{Han}{2}日期|成稿时间|刊发时间|发布时间|发布日期|发表时间|时间|日期)?
		[:：]?[ 　]?\d{4} ?[年\-/.] ?\d{1,2} ?[月\-/.] ?\d{1,2}`)
	sourceLine = pattern.New(`
		^[（(【]?(?:
			来源于?|稿源|发布[者方]?|[信消]息来源|文章来源|新闻来源|稿件来源|原载于?|转载自|转自|摘自|据
		)(?:[ 　]?[:：|｜丨/][ 　]?|《)`)
	creditLine = pattern.New(`
		^(?:[■□●○◆◎][ 　]?)?[（(【\[]?(?:
			选题|资料来源|数据来源|图文来源|视频来源|内容来源|责任编辑|本文责编|责编|责任校对|本版编辑|
			本版责编|编辑|校对|审核|审校|监制|拟稿|起草|核稿|总监制|编审|终审|一审|二审|三审|复审|初审|签发|
			原标题|美编|版式|制图|值班编委|值班主任|总值班|值班编辑|实习编辑|见习编辑|网络编辑|图片编辑|
			文字编辑|视频编辑|版面编辑|新媒体编辑|供稿单位|媒体联系|咨询电话|联系邮箱|投稿|版权|信息员|图片|
			供稿|供图|图片来源|统筹|出品|出品人|总策划|文案|设计|视觉|剪辑|海报|后期|新闻热线|投稿邮箱|
			联系人|联系单位|联系部门|联系科室|联系电话|联系方式|抄送|抄报|主送|送|呈送|报送|报|发|分送|印发|
			主题词|审稿|指导老师|指导教师|排版|组版|配图|题图|插图|插画|运营|监审|审读|校样|印刷|印数|
			责任印制|通讯地址|本文?作者单位|作者单位
		)[ 　]?[:：|｜丨/／]|
		^(?:数据|音频|视频|主播|朗读)(?:整理|支持|制作)?[ 　]?[丨｜|]|
		^[（(【\[](?:责任编辑|责编|本文编辑|编辑|校对|审核)[ 　]+[\p{Han}·]{1,4}(?:[ 　、]+[\p{Han}·]{1,4})*
		[）)】\]]$`)
	creditText = pattern.New(`
		^(?:
			本文由.{2,40}(?:原创|编译|翻译|首发|荣誉推出|授权)[^。]{0,30}|
			(?:via|VIA|Via)[:：][ ]?https?://\S+|
			[【〔\[]?关[ 　]{0,4}键[ 　]{0,4}词[】〕\]]?(?:[ 　]?[:：]|[ 　]|[^:：]{2}).{2,80}|
			《[^《》]{2,12}》[ 　]?[（(][^（）()]{0,30}版[ 　]?[）)]|
			[（(]此件[^）)]{2,14}[）)]|
			[（(][^（）()。]{0,30}(?:大学|学院|研究[院所]|学校|医院|中心|公司)
			[^（）()。]{0,30}[，,；;][ 　]?[\p{Han}]{2,10}[ 　]*\d{6}[）)]|
			根据[^。]{4,40}(?:刊印|排印|编入|整理稿)。?|
			[（(](?:数据|统计|资料|名单|排名|以上|按姓氏|据|根据|共印)[^）)]{2,40}[）)]|
			(?:如需|欲知|更多)[^。]{2,16}(?:全文|详情|内容|信息)，[^。]{0,8}(?:
				访问|登录|参见|查阅|扫|关注|致信|来信|致电|来电|联系|垂询
			)[^。]{2,24}。|
			本(?:摘要|报告|公报|简报|刊)(?:以|由|所|仅|内容)[^。]{2,24}。|
			本(?:解答|问答|解读|材料|指南|手册|专刊|专版|栏目|公告|通告|表|图)由[^。]{2,24}
			(?:解释|整理|提供|编写|编制|制作|绘制)[^。]{0,24}。?|
			(?:数据|调查|统计|资料|编制|名词|图表|口径|指标|方法|样本|特别|技术)?说明[:：].{4,}|
			[（(](?:
				作者|笔者|本文|全文|本报评论员|本版|除署名|转载自|原载|原标题|文中|文图|应|图片由|图片均|
				本文图|执笔|整理
			)[^）)]*[）)]|
			[（(【－—]?(?:全[文书]|本[章回卷篇节集])?完[）)】－—]?|
			[（(【]?(?:本[章回卷篇节集])?(?:未完)?待续[）)】]?|
			[-—–─·～~*【（(\[]*[ 　]?(?i:the )?(?i:end)[ 　]?[-—–─·～~*】）)\]]*|
			[*＊※][ 　]?(?:数据|注|以上|资料|统计|本).{4,60}|
			(?:附|附件)[一二三四五六七八九十\d]{0,2}[:：].{2,40}|
			注[:：]|
			(?:本文|本作品|本篇|文章|原文)(?:采用|使用|遵循|以).{0,40}(?:协议|许可|授权|CC).{0,30}|
			(?:本文|文章|原文)(?:
				首发|刊发|刊于|原刊|原载|选自|摘自|转载|来源|系|为.{2,12}原创|由.{2,16}授权|版权
			).{0,40}|
			(?:作者|笔者|本文作者)(?:系|为|是|单位)[^，。]{2,30}(?:[，,][^，。]{2,20})?。?|
			[*＊（(]?(?:部分图片|图片|文中图片|本[文版]图片|本[文版]照片|配图|照片)
			(?:除署名|均|由|来自|来源).{2,36}|
			(?:作者|个人|讲师|主讲人)简介[:：].{4,}|
			(?:转载|投稿|合作|联系|授权|商务)(?:请|须|敬请).{2,30}|
			未经.{0,8}(?:许可|授权|同意).{0,20}|注[:：].{4,}|[（(]注[:：].{4,}[）)]
		)$`)
	disclaimer = pattern.New(`
		^[（(]?(?:\p{Han}{2,4}(?:声明|提示)[ 　]?[:：][ 　]?|本文|本报告|以上|上述|文中).{0,30}(?:
			仅供.{0,4}参考|不构成.{1,8}(?:建议|依据|承诺)|不作为.{1,12}(?:建议|依据)
		).{0,30}$`)
	printed   = pattern.New(`^[\p{Han}（） 　]{4,30}\d{4}年\d{1,2}月\d{1,2}日印发$`)
	captioned = pattern.New(`
		^(?:
			图为|
			[（(【\[]图[一二三四五六七八九\d]{0,2}[）)】\]:：]|
			▲|△|↑\P{N}|[◀◄]\p{Han}|[◀◄▼]\d{1,2}月|▼\p{Han}.{14,}[。摄]$|图片说明|
			[（(][左右上下题]{1,2}图[为:：、].*[）)]$|
			上图|下图|左图|右图|题图|资料图|
			图[一二三四五六七八九\d①-⑨]{1,2}(?:[:：、 　]|为)|
			[图圖表]格?[ 　]?\d{1,3}(?:[-—.]\d{1,3}){0,2}[.．][ 　]|
			附?表[ ]?[一二三四五六七八九\d]{1,2}(?:[-—.]\d{1,2})?[:：、 　]|
			附表[:： 　]
		)`)
	photoBy = pattern.New(`
		(?:
			[（(][\p{Han}\d]{0,10}(?:照片|无人机照片|拼版照片|手机拍摄)|
			[（(]?[\p{Han}·]{1,3}[^\P{Han}拍][ 　]?(?:摄影?|供图)|
			[（(](?:资料|示意)图片?|[（(](?:手机|无人机|航拍)(?:拍?摄|图)|[ 　。]资料图片?|视频截图|
			新华社发|视觉中国|图/[\p{Han}·]{2,8}
		)[）)]?。?$`)
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
	greeting = pattern.New(`
		^(?:
			致[:：].{4,30}$|诸[位君]|
			\p{Han}{2,4}(?:等\d+[名位])?(?:代表|委员)[:：]$|
			尊敬的|敬爱的|亲爱的|各位|同志们|女士们|先生们|朋友们|同学们|乡亲们|老师们|战友们|代表们|委员们|
			同胞们|父老乡亲|全体|全[县市区省镇村校](?:广大)?|广大|
			各(?:
				县|区|市|乡|镇|街道|部门|单位|有关|省|处|科|院|系|高校|相关|成员|直属|分局|分公司|
				[\p{Han}、（），]{2,60}[:：]$
			)|
			[\p{Han}、（）]{2,40}(?:
				公司|学校|局|委员会|人民政府|政府|办公室|部|处|厅|部门|单位|机构|先生|女士|同志|老师|经理|
				校长|局长|市长|主任|居民|市民|家长
			)[:：]$
		)`)
	// LeadsOn ends words that a list or a speech follows: 如下：.
	LeadsOn = pattern.New(`
		(?:(?:如下|以下|下列)[^：:]{0,8}|分别|包括|主要有|为|是|说|道|问|答|认为|指出|强调|表示|我们|咱们)
		[:：]$`)
	editedBy = pattern.New(`
		^(?:(?:责任编辑|责编|本期编辑|编辑)[ 　]?[:：|｜丨/／]|\p{Han}{2,6}编辑[ 　]?[|｜丨])
		[ 　]?` + han + `{2,4}$`)
	editedIn = pattern.New(`
		^[【〔](?:本文|责任|特约)?(?:责?编辑?|校对|编校)[】〕][ 　]*\p{Han}{1,4}(?:[ 　、]+\p{Han}{1,4})*$`)
	staffLine = pattern.New(`
		^[（(【]?(?:
			(?:本版|本期|责任|值班|执行|版面|图片|美术|文字|视觉)?(?:
				责?编辑?|美编|编审|校对|版式|组版|设计|审校|审核|统筹|检校|制图|终审|监制
			)[ 　]?[:：]?[ 　]{1,4}[\p{Han}·]{2,4}(?:、[\p{Han}·]{2,4})*[ 　]*
		)+[）)】]?$`)
	bookLine = pattern.New(`
		[\p{Han}·\]）)][ 　]?[著译编绘选](?:[，,、 　/／·|].*(?:出版|书局|书店|印书馆|书社|\d ?元)|$)`)
	addressees = pattern.New(`
		^[\p{Han}、（）()，]{2,50}?(?:
			各\p{Han}{1,4}|广大\p{Han}{2,6}|全体\p{Han}{2,6}|
			(?:
				同志|同仁|同事|朋友|同学|老师|乡亲|代表|委员|家长|员工|职工|战友|校友|嘉宾|来宾|伙伴|读者|
				用户
			)们?
		)[:：]$`)
	hello = pattern.New(`
		^(?:同学们|老师们|朋友们|乡亲们|同志们|各位\p{Han}{1,6}|大家)(?:早上|上午|中午|下午|晚上)?好。$`)
	hailed = pattern.New(`
		^[\p{Han}、，]{0,10}(?:们|弟兄姊妹|兄弟姐妹|姐妹弟兄|观众|听众|朋友|同胞|各位)[，,]?(?:
			(?:早上|上午|中午|下午|晚上|新年|过年|节日)好|
			平安|你们好|大家好|晚安
		)[！!。]$`)
	addressed = pattern.New(`
		^(?:
			(?:老|小|阿)\p{Han}{1,2}|
			[\p{Han}·]{0,8}(?:
				兄|弟|姐|妹|兄台|仁兄|贤弟|贤侄|先生|女士|小姐|夫人|同志|老师|师傅|教授|院士|爷爷|奶奶|外公|
				外婆|父亲|母亲|爸爸|妈妈|叔叔|阿姨|大人|阁下|足下|吾儿|女儿|儿子|孩子
			)(?:台鉴|惠鉴|如晤|钧鉴|尊鉴|雅鉴|大鉴|如面|见字如面|您好|你好)?|
			[\p{Han}·]{2,8}(?:台鉴|惠鉴|如晤|钧鉴|尊鉴|雅鉴|大鉴|如面|见字如面)
		)[:：]$`)
	// OrgEnd ends the name of an office or a firm.
	OrgEnd = pattern.New(`
		(?:
			[局委会府办院厅部处社所队站馆园厂店室科组股系班连营团校村镇乡台]|
			公司|中心|[大中小]学|街道|银行|妇联
		)$`)
	// OrgLine is a line of an office alone, or of several.
	OrgLine = pattern.New(`
		^[\p{Han}（）]{2,16}(?:
			局|委员会|人民政府|办公室|公司|研究院|研究所|厅|总队|支队|中心|大学|学院|编辑部|联合会|协会|
			调查队|课题组|指挥部|图书馆|博物馆|文化馆|档案馆|出版社|法院|检察院|管委会|办事处|组委会|学会|
			商会
		)(?:
			[ 　、]+[\p{Han}]{3,16}(?:
				局|委员会|人民政府|办公室|公司|研究院|研究所|厅|总队|支队|中心|大学|学院|调查队
			)
		)*[ 　]?(?:主?编印?|主办|编发)?$`)
	attachment = pattern.New(`^附件[一二三四五六七八九十\d]*[:：]?$`)
	thanks     = pattern.New(`
		^(?:
			谢谢(?:大家|各位)?[!！。]?$|此致|敬礼|
			(?:即颂|顺颂|敬颂|此颂|敬祝|并颂|顺祝|专此)?[ 　]?(?:
				春|夏|秋|冬|近|大|教|编|撰|台|金|钧|文|道|时|商|旅|双|福|平|日|晚|晨
			)[安祺绥祉][!！。]?$|
			(?:即颂|顺颂|敬颂|此颂|敬祝|并颂|专此)|
			特此(?:通知|公告|通告|函告|报告|说明|批复|函复|声明)|
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
			短评|编后[语话]?|写在(?:最后|后面)|(?:特别|温馨|友情|安全)提[醒示]|大事记|延伸阅读
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
	published = pattern.New(`(?:来源|作者|编辑|记者)[ 　]?[:：]`)
	ruleLine  = pattern.New(`^(?:——|──|—|―)$|^(?:[-—–―─━═_=＝*＊~～·•.＃#☆★◇◆○●△▲□■※✂][ 　]*){3,}$`)
	docNumber = pattern.New(`
		^(?:
			\p{Han}{1,6}字第 ?[\d一二三四五六七八九十百零〇]{1,8} ?号|
			\d{2,4} ?年度?\p{Han}{1,6}字第 ?\d{1,6} ?号|
			[（(〔\[]\d{4}[）)〕\]]第?(?:[\p{Han}\d×＊*]{1,14}号|\d{1,4}次)|
			[\p{Han}]{2,14}[〔\[［（(【]\d{4}[〕\]］）)】] ?第? ?\d{1,4} ?号|
			[（(]?(?:\d{4} ?年)?[ 　]?(?:总 ?)?第[ 　]*[\d一二三四五六七八九十百]{1,4}[ 　]*期
			(?:[ 　]*[（(]?总 ?第 ?\d+ ?期)?[）)]?|
			(?:\d{4} ?年)?[ 　]?第 ?[\d一二三四五六七八九十百]{1,4} ?号(?:[（(]总第 ?\d+ ?号[）)])?|
			[（(]总第 ?\d+ ?期[）)]|
			[（(](?:公开发布|公开|内部资料.{0,6})[）)]|
			供?(?:即时|立即|即日起?)(?:发布|刊发|播发)|
			(?i:for immediate release)|
			[\p{Han}]{2,20}(?:政府|委员会|总局|[部局署厅]|国务院|主席)令|
			(?:签发人?|类别|密级|紧急程度|编号)[:：][ 　]?[\p{Han}A-Z\d 　]{1,12}|
			\p{Han}{0,6}(?:编号|合同号)[:：][ 　]*[A-Za-z\d 　_＿▁—〔〕\[\]（）()×/-]{2,40}(?:号)?
		)$`)
	acting = pattern.New(`
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
	monthDay   = pattern.New(`
		^\d{4}年(?:
			元旦|元月|春节|元宵节?|清明节?|端午节?|七夕|中秋节?|重阳节?|国庆节?|除夕|
			[立初仲深暮]?[春夏秋冬]|[春秋]分|[夏冬]至
		)$|
		^(?:\d{1,2} ?|[一二三四五六七八九十正腊冬]{1,3})月 ?(?:\d{1,2} ?|[初一二三四五六七八九十廿卅]{1,3})
		(?:[日号])?(?:清晨|凌晨|上午|下午|傍晚|深夜|夜半?|晚|晨|午|灯下|\d{1,2}时)?$|
		^[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年[\p{Han}]{1,3}月[\p{Han}]{0,6}$`)
	datedAt = pattern.New(`
		^(?:—— ?)?(?:
			\d{4}年|[一二三四五六七八九〇○零]{4}年|
			[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年?
		)(?:
			[春夏秋冬]|[立][春夏秋冬]|[春秋]分|[夏冬]至|[小大][暑寒雪满]|霜降|[白寒]露|清明|谷雨|雨水|惊蛰|
			芒种|处暑|元旦|除夕|端午|中秋|重阳|[初仲深暮][春夏秋冬]|岁末|年末|
			(?:\d{1,2}|[一二三四五六七八九十正冬腊]{1,3})月
		)(?:
			节?[前后]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})日|
			初[一二三四五六七八九十]|廿[一二三四五六七八九]?|节|前夕
		)?(?:[清凌傍深]?[晨晓晚夜]|[上下中]午)?[ 　，,]{0,2}(?:[写作草记改]{0,2}于|[，,])\p{Han}{2,10}。?$`)
	occasion = pattern.New(`
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
	key := f.Key
	bare := spacedLabel.ReplaceAllString(strings.TrimLeft(strings.Trim(key, "（()）【】[]［］"), "□■●◎◇○◆ 　"),
		"$1$2$3")
	set := func(is bool, b Shape) {
		if is {
			s |= b
		}
	}
	set(bylineShape(f, bare), Byline)
	set(f.N <= 30 && (AreNames(key) || f.Commas > 0 && f.Ends == EndsOpen && AreNames(listComma.Replace(key))),
		Name)
	set(f.N <= 40 && office.MatchString(key), Office)
	set(f.N <= 36 && OrgLine.MatchString(key) && !strings.ContainsAny(key, "的了把着让被"), Org)
	set(f.N <= 80 &&
		(DateOnly.MatchString(key) ||
			(DateTail.MatchString(key) || FieldsDate.MatchString(key) || HoldsDate(f.Words, key) ||
				siteDate.MatchString(key)) &&
				s&(Byline|Name) == 0 ||
			HoldsDate(f.Words, key) && IsDigit(f.Chars[0]) ||
			(!fieldLine.MatchString(key) || published.MatchString(key)) && f.Ends == EndsOpen && f.Stops == 0 &&
				f.Commas <= 5 && dateLead.MatchString(key) && strings.ContainsAny(key, ":：")),
		Date)
	set(f.N <= 30 && len(key) > 0 && particulars.Foreign(key) == key, Date)
	set(f.N <= 30 &&
		(strings.ContainsAny(key, "0123456789") && dateSpan.MatchString(key) ||
			noDay.MatchString(key) ||
			stacked.MatchString(key)),
		Date)
	set(f.N <= 60 && f.Ends == EndsOpen && strings.ContainsAny(key, "年") &&
		strings.Count(key, " ")+strings.Count(key, "　") >= 4 &&
		DateOnly.MatchString(strings.Join(strings.Fields(key), "")),
		Date) // 二〇一一 年 五 月
	set(f.N <= 80 && sourceLine.MatchString(key), Source)
	set(f.N <= 48 && strings.ContainsAny(key, "编校版审") && staffLine.MatchString(key), Credit)
	set(f.N <= 24 && f.Ends == EndsOpen && strings.Contains(key, "编") &&
		(editedBy.MatchString(key) || EditorBefore.MatchString(key)),
		Editor)
	set(f.N <= 8 && toBeContinued.MatchString(key), Credit)
	set(f.N <= 24 && f.Ends == EndsOpen && strings.ContainsAny(key, "】〕") && editedIn.MatchString(key), Credit)
	set(f.N <= 160 && FromAccount.MatchString(key), Credit)
	set(f.N <= 160 && fromWeb.MatchString(key) || f.N <= 60 && excerptOf.MatchString(key), Credit)
	set(f.N <= 80 && f.Ends == EndsOpen && CheckedBy.MatchString(bare), Credit)
	set(f.N <= 160 && MethodNote(key), Credit)
	set(f.N <= 120 &&
		(creditLine.MatchString(ClosedLabel(key)) || creditText.MatchString(key) || printed.MatchString(key) ||
			disclaimer.MatchString(key)),
		Credit)
	set(f.N <= 140 &&
		(captioned.MatchString(key) ||
			f.N <= 80 && f.Stops == 0 && placedIn.MatchString(key) ||
			f.N >= 6 && Photographed(key)) &&
		s&(Source|Byline|Credit) == 0 && !pressTail.MatchString(key),
		Caption)
	set(f.N <= 80 && f.Stops == 0 && f.Ends == EndsColon && strings.ContainsAny(key, "(,") &&
		greeting.MatchString(wideMarks.Replace(key)),
		Greeting)
	set(f.Stops == 0 && !LeadsOn.MatchString(key) &&
		(f.Ends == EndsColon ||
			(strings.HasSuffix(key, "！") || strings.HasSuffix(key, "!")) && f.N <= 20 && f.Commas <= 1 ||
			strings.HasSuffix(key, "，") && (f.N <= 12 || f.N <= 24 && strings.HasPrefix(key, "尊敬的"))) &&
		greeting.MatchString(key),
		Greeting)
	set(f.N <= 20 && f.Ends == EndsColon && f.Stops == 0 && addressed.MatchString(key), Greeting)
	set(f.N <= 60 && f.Ends == EndsColon && f.Stops == 0 && addressees.MatchString(key), Greeting)
	set(f.N <= 40 && f.N > 6 && f.Ends == EndsOpen &&
		(strings.HasPrefix(key, "致：") || strings.HasPrefix(key, "致:")),
		Greeting)
	set(f.N <= 70 && f.Ends == EndsOpen && f.Stops == 0 && strings.ContainsAny(key, "版局店馆元") &&
		bookLine.MatchString(key),
		Credit)
	set(f.N <= 16 && f.Period && f.Stops == 0 && hello.MatchString(key), Greeting)
	set(f.N <= 20 && hailed.MatchString(key), Greeting)
	if s&Greeting != 0 && entrusts.MatchString(key) {
		s &^= Greeting
	}
	set(EditorNote.MatchString(key), Note)
	set(f.N <= 30 && (thanks.MatchString(key) || spokenEnd.MatchString(key) || signedOff.MatchString(key)), Thanks)
	set(f.N <= 40 && docNumber.MatchString(key) ||
		f.N <= 80 && f.Ends == EndsOpen && strings.ContainsAny(key, "期号签码") && issue(key),
		DocNo)
	set(f.N <= 8 && attachment.MatchString(key), Attachment)
	set(f.N <= 36 && f.N > 6 && f.Ends == EndsOpen && acting.MatchString(key), Acts)
	set(ruleLine.MatchString(key), Rule)
	set(fieldLine.MatchString(ClosedLabel(key)), Field)
	set(f.N <= 12 && EndHeading.MatchString(key), EndHead)
	set(f.N <= MaxHeading && webLike.MatchString(key), Web)
	set(f.N <= 12 && strings.ContainsAny(key, "月年") && monthDay.MatchString(key), Day)
	set(f.N <= 24 && (f.Ends == EndsOpen || f.Period && f.Stops == 0 && strings.Contains(key, "于")) &&
		datedAt.MatchString(key),
		Day)
	set(f.N <= 40 && strings.Contains(key, "在") && occasion.MatchString(key), Occasion)
	set(f.N >= 3 &&
		(key[:3] == "（" && strings.HasSuffix(key, "）") || key[0] == '(' && strings.HasSuffix(key, ")")),
		Bracketed)
	if s&Bracketed != 0 && f.N <= 24 && DraftState.MatchString(key) {
		s = s&^(Byline|Name) | Credit
	}
	return s
}

// fromWeb says which page a translation was made of, or what may not be done with the pictures.
var fromWeb = pattern.New(`
	^(?:原文(?:链接|地址|网址)?|译自|来自|永久链接|本文(?:链接|地址|永久链接))[ 　]*[:：][ 　]*https?://\S+$|
	^(?:文中|本文)(?:所有)?(?:图片|照片|图文|文字|内容)未经.{0,8}(?:许可|授权|同意).{0,20}$`)

// excerptOf says under verse or a passage whence it is: —— 选自《某某集》.
var excerptOf = pattern.New(`^[—–─-]{1,3}[ 　]?(?:选自|摘自|节选自|出自|引自|改编自|摘编自)[^。]{2,50}$`)

// ClosedLabel closes up the label of a line, set apart to the width of others: 时　间：.
func ClosedLabel(key string) string {
	const most = 24 // bytes
	at := strings.IndexAny(key[:min(len(key), most+len("："))], ":：")
	if at < 0 || at > most {
		return key
	}
	return strings.NewReplacer(" ", "", "\u3000", "").Replace(key[:at]) + key[at:]
}

// HoldsDate reports a line of particulars that holds a date.
func HoldsDate(text, key string) bool {
	if paper, _ := particulars.Stood(text); paper != "" {
		return true
	}
	if !strings.ContainsAny(key, "0123456789") && !strings.Contains(key, "月") ||
		!strings.ContainsAny(key, " 　|｜") {
		return false
	}
	_, ok := PartLine(text, key)
	return ok
}

// stacked is a date whose year, day and hour a page sets one over the other: 2021 04/ 19 09:15:37.
var stacked = pattern.New(`^(?:19|20)\d{2}[ 　]+\d{1,2}/[ 　]?\d{1,2}(?:[ 　]+\d{1,2}:\d{2}(?::\d{2})?)?$`)

// siteDate are date and source under a title, after the name of a site.
var siteDate = pattern.New(`
	^[\p{Han}A-Za-z]{2,14}[ 　|｜]+\d{4}[-年/.]\d{1,2}[-月/.]\d{1,2}.*[ 　|｜]
	(?:来源|作者|编辑|(?:浏览|阅读|点击|访问)\p{Han}{0,2})[:：]`)

// FromAccount says whose account a site has a text from, and who wrote it.
var FromAccount = pattern.New(`
	^(?:本文|文章|原文)(?:来自|转[载自]*|首发于|来源于?|原载于?)(
		微信公众号[ 　]?[:：]?[ 　]?[“「]?[^，,“”「」（()）]{2,20}[”」]?
		(?:[（(][ 　]?(?i:id)[ 　]?[:：][^）)]{2,30}[）)])?
	)[，,][ 　]?(?:原文)?作者[:：][ 　]?([^，,。|｜]{2,40})`)

// sponsor is whose a periodical is, and for whom.
var sponsor = pattern.New(`
	^(?:
		\p{Han}{2,24}(?:主办|编印|主编|编|承办|出品)|
		(?:主办|编印|编辑|承办)[:：]\p{Han}{2,24}|
		内部(?:资料|交流|刊物).{0,8}|免费(?:交流|赠阅|取阅)|总第 ?\d+ ?期
	)$`)

// coded is a field of the line over a paper by which it is filed: 证券代码：….
var coded = pattern.New(`
	^\p{Han}{0,6}(?:代码|简称|编号|编码|字号|案号|文号|卷号|刊号|索引号)[:：][ 　]?[^，。：]{1,24}$`)

// issue reports the line under the name of a bulletin: office, date and number, set
// apart, two of them at least.
func issue(key string) bool {
	if i := strings.Index(key, "签发"); i > 0 { // 签发人：某　某
		key = strings.TrimRight(key[:i], " 　")
		if docNumber.MatchString(key) {
			return true
		}
		_, ok := PartLine(key, key)
		return ok || OfficeEnd.MatchString(key) && HanOnly(key) || strings.HasSuffix(key, "台") && HanOnly(key)
	}
	parts := SplitRow(key)
	if len(parts) == 1 {
		parts = strings.Fields(key)
	}
	numbers := 0
	for _, p := range parts {
		switch {
		case docNumber.MatchString(p), coded.MatchString(p):
			numbers++
		case !DateOnly.MatchString(p) && !timePart.MatchString(p) && !(HanOnly(p) && OrgEnd.MatchString(p)) &&
			!sponsor.MatchString(p):
			return false
		}
	}
	return numbers > 0 && len(parts) > 1
}

// Photographed reports a credit of a picture at the end of a line.
func Photographed(key string) bool {
	end := CreditTail(key)
	for _, w := range []string{"摄", "照片", "供图", "资料", "截图", "图/", "新华社发", "视觉中国"} {
		if strings.Contains(end, w) {
			return photoBy.MatchString(end)
		}
	}
	return false
}

// wideMarks are the marks of Chinese text for those of texts that a page has with others.
var wideMarks = strings.NewReplacer("(", "（", ")", "）", ",", "，")

// placedIn says where in a picture somebody stands: 某某（右二）向村民了解情况。
var placedIn = pattern.New(`
	[^，。：；]{1,24}[（(](?:[左右](?:[一二三四五六1-6]|起)?|[前后中](?:排|[一二三四五六1-6]))[）)，,、]|
	[^，。：；]{1,24}[（(]中[）)][^（(]{4,}`)

// maxCreditTail is where a credit or names may begin, in bytes from the end.
const maxCreditTail = 150

// CreditTail is the end of a text, in which a credit or names may stand.
func CreditTail(s string) string {
	if len(s) <= maxCreditTail {
		return s
	}
	i := len(s) - maxCreditTail
	for i < len(s) && !utf8.RuneStart(s[i]) {
		i++
	}
	return s[i:]
}

// MaxShaped is the longest paragraph in characters whose words are looked at.
const MaxShaped = 160

// DatedItem is a day and, in brackets, what happened: ·2019年4月12日（开工）.
var DatedItem = pattern.New(`^[·•●■◆][ 　]?\d{4} ?[年.-]`)
