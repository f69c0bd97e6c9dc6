package trait

import (
	"strings"

	"dayang/input/pattern"
)

// isCredit reports a line that says who made, checked or gave a text and what may be done
// with it, a note on it, or 未完待续.
func isCredit(f *Paragraph, bare string) bool {
	key, n := f.Key, f.N
	open := f.Ends == EndsOpen
	switch {
	case n <= 48 && strings.ContainsAny(key, "编校版审") && staffLine.MatchString(key):
	case n <= 8 && toBeContinued.MatchString(key):
	case n <= 80 && open && strings.ContainsAny(key, "】〕") && editedIn.MatchString(key):
	case n <= 160 && (FromAccount.MatchString(key) || fromWeb.MatchString(key)):
	case n <= 80 && open && CheckedBy.MatchString(bare):
	case n <= 160 && MethodNote(key):
	case n <= 120 && (creditLine.MatchString(ClosedLabel(key)) || creditText.MatchString(key) ||
		printed.MatchString(key) || disclaimer.MatchString(key)):
	case n <= 70 && open && f.Stops == 0 && strings.ContainsAny(key, "版局店馆元") && bookLine.MatchString(key):
	default:
		return false
	}
	return true
}

// isEditor reports a line that names an editor and nothing else.
func isEditor(f *Paragraph) bool {
	return f.N <= 24 && f.Ends == EndsOpen && strings.Contains(f.Key, "编") &&
		(editedBy.MatchString(f.Key) || EditorBefore.MatchString(f.Key))
}

var (
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
			供稿|供图|图片来源|统筹|出品|出品人|总策划|文案|设计|视觉|剪辑|海报|后期|投稿邮箱|
			(?:新闻|广告|[爆报]料|发行|订报|读者)热线|
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
	printed  = pattern.New(`^[\p{Han}（） 　]{4,30}\d{4}年\d{1,2}月\d{1,2}日印发$`)
	editedBy = pattern.New(`
		^(?:(?:责任编辑|责编|本期编辑|编辑)[ 　]?[:：|｜丨/／]|\p{Han}{2,6}编辑[ 　]?[|｜丨])
		[ 　]?` + han + `{2,4}$`)
	editedIn = pattern.New(`
		^[【〔](?:本[文期版]|责任|特约)?(?:责?编辑?|校对|编校)[】〕][ 　]*\p{Han}{1,4}(?:[ 　、]+\p{Han}{1,4})*
			(?:[ 　]*[【〔]\p{Han}{2,6}[】〕][^【】〔〕。]{1,40})*$`)
	staffLine = pattern.New(`
		^[（(【]?(?:
			(?:本版|本期|责任|值班|执行|版面|图片|美术|文字|视觉)?(?:
				责?编辑?|美编|编审|校对|版式|组版|设计|审校|审核|统筹|检校|制图|终审|监制
			)[ 　]?[:：]?[ 　]{1,4}[\p{Han}·]{2,4}(?:、[\p{Han}·]{2,4})*[ 　]*
		)+[）)】]?$`)
	bookLine = pattern.New(`
		[\p{Han}·\]）)][ 　]?[著译编绘选](?:[，,、 　/／·|].*(?:出版|书局|书店|印书馆|书社|\d ?元)|$)`)
)

// fromWeb says which page a translation was made of, or what may not be done with the pictures.
var fromWeb = pattern.New(`
	^(?:原文(?:链接|地址|网址)?|译自|来自|永久链接|本文(?:链接|地址|永久链接))[ 　]*[:：][ 　]*https?://\S+$|
	^(?:文中|本文)(?:所有)?(?:图片|照片|图文|文字|内容)未经.{0,8}(?:许可|授权|同意).{0,20}$`)

// FromAccount says whose account a site has a text from, and who wrote it.
var FromAccount = pattern.New(`
	^(?:本文|文章|原文)(?:来自|转[载自]*|首发于|来源于?|原载于?)(
		微信公众号[ 　]?[:：]?[ 　]?[“「]?[^，,“”「」（()）]{2,20}[”」]?
		(?:[（(][ 　]?(?i:id)[ 　]?[:：][^）)]{2,30}[）)])?
	)[，,][ 　]?(?:原文)?作者[:：][ 　]?([^，,。|｜]{2,40})`)

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
