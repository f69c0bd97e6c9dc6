package genre

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dayang/input/pattern"
	"dayang/input/structure/trait"
)

// The lines that stand around a story on a page of the web or of a newspaper's electronic
// edition, by their form alone.

// navWords are what a page offers its reader; a line of nothing else is a line of the page.
const navWords = `
	[上下]一[章回节]|返回书[页目]|加入书签|章节报错|字[号体]大?小?|分享(?:[到至]|本[文页])?|
	扫码(?:分享|阅读|观看|下载)|打印(?:本[页文]|此文|文章)?|(?:加入)?收藏(?:本[页文])?|复制链接|
	关闭(?:窗口|本页)?|返回(?:顶部|首页|列表|目录|上页|频道)?|回到[\p{Han}]{0,4}(?:首页|顶部)|点赞|评论|
	转发|举报|纠错|订阅|微信|微博|新浪微博|QQ(?:空间|好友)?|朋友圈|扫一扫|二维码|手机看|听新闻|语音播报|
	阅读原文|我要(?:评论|纠错|分享|投稿)|发给好友|大|中|小|[特超]大|标准|默认|PDF版|\+|-|放大|缩小|登[录陆]|
	注册|搜索|加关注|关注|首页|设为首页|手机版|电脑版|返回首页|报纸首页|当前版|往期|
	(?:版面|标题)(?:导航|目录|概览)|[上下前后]一?[版篇期条页]|往期回顾|显示[上下]一[条篇]|验证码|匿名|
	全文复制|复制全文|只看(?:该作者|楼主|大图)|显示全部楼层|我[来要]回答|(?:共有?)?\d{1,4}[个条]回答|
	阅读模式|版权反馈|打赏|列印|[倒正]序(?:浏览|看帖|阅读)|楼主|使用道具|找回密码|回复|反馈|(?:发表|查看)评论|
	发表|(?:告诉|推荐给?)好友|APP下载|A[+-]?|T?[大中小]字|(?:放大|缩小)字体|打印稿件|我有话说|参与互动|
	新闻详情|手机阅读|下载|公众号|热搜|即时|热门|互动社区|我要留言|在线咨询|加入书架|我的书架|投推荐票|
	推荐票|推荐本书|加入本书|朗读|锁定|讨论|上传视频|[上下]一主题|切换到宽版`

// menuWords are parts that such sites have.
const menuWords = `
	(?:政府)?信息公开|政务公开|办事(?:服务|大厅|指南)|政务服务|(?:政民|交流)?互动(?:交流)?|公众参与|
	走进\p{Han}{2,4}|专题专栏|数据(?:发布|开放|分析)|政策(?:法规|解读)|新闻(?:中心|资讯|动态)|
	机构(?:设置|职能|概况)|通知公告|(?:学校|学院|单位|部门|公司|医院|专家)(?:概况|简介|介绍)|
	人才(?:培养|招聘|队伍)|招生就业|科学研究|党建(?:工作|园地)|联系我们|关于我们|网站地图|无障碍`

// addressForm is an address as it stands alone: Chinese characters are part of its path or of what is
// asked for there, but no words that touch it, and no marks of a sentence.
const addressForm = `
	(?:https?://|(?:www|m)\.[\w-]+\.)[^\s\p{Han}　，。！？；：、“”（）]+
	(?:[/=_#%+-](?:\p{Han}|[^\s　，。！？；：、“”（）])*)?`

// tagWord is a character of a tag: #一号楼 is one, #1机组今天并网。 a sentence.
const tagWord = `[^#\s。，：；！？,:;!?]`

var (
	webPath = pattern.New(`
		^(?:[\x{1F300}-\x{1FAFF}][ 　]*)?(?:
			(?:您|你|本页)?的?(?:现在|当前|目前)?的?(?:所在|所处)?的?位置(?:是)?[ 　]*[:：]?[ 　]*
		)?(?:首页|主页|网站首页|[\p{Han}]{2,8}(?:网|首页|网站))(?:
			[ 　]*(?:-+>|[>›»＞→/|｜·]{1,2}| - )[ 　]*[^>›»＞|｜]{1,18}
		){1,7}$`)
	// webTrail is such a path from the name of a site, or to 正文.
	webTrail = pattern.New(`
		^[^>›»＞→|｜。，：:]{2,12}(?:[ 　]*[>›»＞→]{1,2}[ 　]*[^>›»＞→|｜。，：:]{1,14}){2,7}$`)
	// channelTrail is one step of it, from a site or a channel that names itself so.
	channelTrail = pattern.New(`
		^\p{Han}{2,8}(?:频道|网站?|在线|客户端)[ 　]*[>›»＞]{1,2}[ 　]*\p{Han}{2,8}$`)
	trailEnd = pattern.New(`(?:网|在线|论坛|社区|频道|首页)[ 　]*[>›»＞→]|(?:正文|内容|详情)$`)
	// webMenu is the bar of a site's parts.
	webMenu = pattern.New(`
		^(?:网站)?(?:首页|主页)(?:
			(?:[ 　]+[^ 　，。：:]{2,8}){2,12}|
			(?:[ 　]*-[ 　]*[\p{Han}A-Za-z0-9]{2,8}){4,24}
		)$`)
	// siteMenu is such a bar without its 首页: two and more of what every site of an office, a school or
	// a company has, among short words.
	siteMenu = pattern.New(`
		^(?:[^ 　，。：:]{2,6}[ 　|｜]+){1,10}?(?:` + menuWords + `)[ 　|｜]+
		(?:[^ 　，。：:]{2,6}[ 　|｜]+){0,8}?(?:` + menuWords + `)(?:[ 　|｜]+[^ 　，。：:]{2,6}){0,8}$|
		^(?:` + menuWords + `)(?:[ 　|｜]+[^ 　，。：:]{2,6}){1,8}?[ 　|｜]+(?:` + menuWords + `)
		(?:[ 　|｜]+[^ 　，。：:]{2,6}){1,8}$`)
	webHere = pattern.New(`^(?:您|你|本页)?的?(?:现在|当前|目前)?的?(?:所在|所处)?的?位置(?:是)?[ 　]*[:：]`)
	webBar  = pattern.New(`^[^|｜。，]{1,10}(?:[ 　]*[|｜][ 　]*[^|｜。，]{1,10}){2,}[ 　]*[|｜]?$`)
	webTool = pattern.New(`
		^(?:\d )?[ 　|｜\[【（(<＜«‹←]*(?:(?:目录|` + navWords + `)[ 　\d:：|｜/、·\[\]【】（）()]*){2,}$`)
	webWord = pattern.New(`^[ 　•·\[【（(<＜«‹←]*(?:` + navWords + `)[ 　\]】）)>＞»›→]*$`)
	// webOnly is one such word that no writer has on a line.
	webOnly = pattern.New(`
		^[|｜\[【（( 　]*(?:
			打开(?:APP|App|客户端)|
			(?:阅读|查看|展开)(?:剩余|余下|其余)(?:全文|内容)?.{0,4}|
			[^，。 　]{2,16}的头像|
			第[ 　]?\d{1,3}[ 　]?版[:：][ 　]?[\p{Han}·]{2,8}|
			点击(?:[上下]方|[左右]上角?)?[^，。 　]{0,14}(?:关注|订阅)(?:我们|本号|公众号)|
			点击右上角.{2,8}|请使用浏览器.{2,12}|正在阅读[:：].*|分享[到至][:：]?|分享[:：]|(?:微信)?扫一扫|
			关注(?:该|本|我们的?)?公众号|收录于(?:合集|话题).*|标题导航|版面(?:导航|目录|概览)|
			(?:加|扫码)关注|返回(?:顶部|首页|列表|目录)|(?:发[表布]于|IP属地)[:：]?\p{Han}{2,6}|
			(?:免费|立即)?下载(?:此|本)(?:文档|文件)|
			验证码|正文|
			(?:如果?)?(?:您的|本|此)?(?:邮件|页面|网页)(?:内容)?(?:无法|不能)(?:正常)?(?:显示|浏览|查看|阅读)[？?，,：:。]?
			.{0,20}|
			(?:文件|附件|本文|文档)?下载(?:地址|链接)?[:：][ 　]*(?:点击|立即|本地|高速|免费).{0,10}|
			跳(?:至|到|[转轉][至到])(?:主要?)?(?:[内內]容|正文)[区區]?|
			[返回][回到][頁页]首|
			(?:[转轉][换換][到为為]|[切][换換][到至])[繁简簡][体體](?:中文|版)?|
			多个(?:检索|关键)[词字]，请用空格(?:间隔|分?隔开?)。?
		)[ 　\]】）)]*$`)
	// webButton is one such word alone, or with its mark.
	webButton = pattern.New(`
		^[↑\[【（( 　]*(?:广告|分享|打印|收藏|关闭|下载|二维码|往期回顾|注册|登录|TOP|Top|weixin|[»›>]+)
		[ 　\]】）)]*$|
		^[|｜<>›»/\\·•.\-\d 　]{1,4}$`)
	webMore = pattern.New(`
		^(?:
			[【\[■●]?[ 　]?(?:
				相关(?:阅读|新闻|报道|链接|推荐|文章|资讯|文档|文件|信息)|
				推荐阅读|延伸阅读|猜你喜欢|
				(?:作者)?(?:热门|热点|最新|推荐|精彩|图片)(?:推荐|评论|新闻|文章|排行|资讯|图片|视频)|
				更多(?:精彩|新闻|内容|阅读)?(?:>+|»)?|往期(?:回顾|精选|推荐)|为您推荐|精彩推荐|
				大家都在[看搜]|网友评论|全部评论|友情链接|即日新[闻聞]|本文所在版面|
				(?:点击|新闻|本周|今日)排行榜?|
				(?:\d{1,2}(?:小时|天)|[今昨]日|[本一每]周|本月|全[站网]|实时)(?:热[文榜点闻搜]|热门|阅读)
				(?:榜|排行榜?|推荐|文章|新闻)?
			)[ 　]?[】\]]?[:：]?
		)$`)
	// withheld is what a page says of the rest of a text that it does not show.
	withheld = pattern.New(`
		^[（(【\[<＜*… 　]*(?:
			(?:[以如]?上[面述]?|本站?|此)?[\p{Han}]{0,6}(?:为|仅为|只是|仅展示|仅显示|仅提供)
			(?:部分|节选|摘要|前\d+字|试读)[\p{Han}]{0,4}[，,。].{0,12}(?:查看|阅读|获取|下载|浏览)?.{0,4}
			(?:全文|全部|完整|原文).{0,24}|
			(?:阅读|查看|浏览|获取|下载)(?:全部|全文|完整|剩余|更多|此文)\p{Han}{0,8}[，,：:]?[ 　]?
			(?:您|请|你)?(?:需要?|请|须|必须)?先?(?:登[录陆]|注册|付费|购买|开通会员|成为会员|扫码|关注)
			.{0,16}|
			(?:本文|此文|该文|以下)?(?:为|是)?(?:付费|会员|VIP|收费)(?:专享|可见|阅读)?(?:内容|文章|章节)
			[，,].{0,24}|
			(?:试读|免费内容|预览)(?:已?(?:结束|完毕)|到此为止?).{0,24}|
			(?:还|仍)(?:有|剩)[ 　]?\d{1,3}[%％页][ 　]?.{0,4}未?(?:读|显示|阅读|展示).{0,16}|
			(?:剩余|余下|其余)[ 　]?\d{1,3}[%％].{0,16}|
			登[录陆](?:后|以后)(?:可|即可|才能?)?(?:查看|阅读|浏览).{0,16}
		)[）)】\]>＞…。！!↓ 　]*$`)
	// siteMotto is the name of a site and what it is for, over the text.
	siteMotto = pattern.New(`
		^\p{Han}{2,10}(?:网|在线|网站|之窗|频道)[ 　]*(?:-{1,3}|—{1,2}|–|_|[|｜·])
		[ 　]*[\p{Han}、，,]{3,24}$`)
	// browser is what a page says to whom it does not suit: 建议使用某某浏览器, 您的浏览器版本过低.
	browser = pattern.New(`
		(?:最佳|建议|推荐|请)[^。]{0,16}(?:使用|采用|升级|更换|启用|至)[^。]{0,40}(?:
			浏览|Chrome|Firefox|FireFox|Edge|JavaScript|Javascript|javascript|官网下载
		)|
		浏览器[^。]{0,12}(?:版本过低|不支持|禁用|太旧|未启用)`)
	// selects is what a page lets its reader choose: 选择区域:>>.
	selects = pattern.New(`^\p{Han}{2,8}[ 　]?[:：][ 　]*[>›»＞]{1,3}$`)
	// counters are how often a page was read and liked; hashtags its subjects.
	counters = pattern.New(`
		^(?:
			(?:
				阅读量?|浏览(?:次数|量)?|点击(?:次数|量)?|点?赞|在看|转发|评论|收藏|分享|播放量?|热度|留言|
				支持|反对|查看|回复
			)[ 　:：]*[\d,.]+ ?[万亿wW+次]*[ 　|｜/·]*
		)+$|
		^(?:[\d,.]+ ?[万wW]?\+? ?(?:个|条)?(?:赞|评论|阅读|浏览|转发|收藏|回复|点赞)[ 　|｜/·]*)+$|
		^(?:#[^#\s]{1,20}#[ 　]*)+$|^(?:#` + tagWord + `{1,20}[ 　]+)+#` + tagWord + `{1,20}$|
		^#[^\d#\s。，：；！？,:;!?]` + tagWord + `{0,19}$|
		^(?:本篇)?(?:全文|本文|文章)?(?:共|约)?\d+字[，, 　]*(?:预计)?(?:阅读|读完).{0,10}分钟$|
		^阅读.{0,12}分钟$|
		^(?:网友|網友|读者|讀者)?[评評][论論][ 　]*[共（(]?[ 　]?\d+[ 　]?[条條][）)]?$|
		^点击.{0,6}蓝字.{0,12}$|^(?:\d分[ 　]*){3,}$|
		^[-—–─·～~* 　【（(\[]*(?i:the )?(?i:end)[-—–─·～~* 　】）)\]]*$`)
	// pager are the pages of a text that was parted: 【1】【2】【下一页】.
	pager = pattern.New(`
		^(?:[【\[（(]\d{1,2}[】\]）)][ 　]*){2,}(?:[【\[（(]?(?:[上下]一?页|[尾末首]页)[】\]）)]?[ 　]*)*$`)
	// endMark closes what agencies of the press send.
	endMark = pattern.New(`^(?:# ?){3,}$|^[-—–] ?30 ?[-—–]$`)
	// player is what a page shows in place of a film or of the rest of a text.
	player = pattern.New(`
		^[【\[（(]?(?:
			(?:点击|戳)(?:播放|观看|查看|展开|看|下方|上方)?
			(?:视频|大图|图片|全文|原图|详情|更多|代码|答案|内容|目录)?|
			视频(?:加载中|播放)?|调查问题加载中，请稍候|若长时间无响应，请刷新本页面?|(?:图片|正在)?加载中|
			(?:等待|正在)(?:处理|跳转|载入|连接)|请稍[候后等]|图片|展开(?:全文|剩余.{1,6})|
			(?:[向上下左右]{1,3})?滑动(?:查看|浏览).{0,6}
		)[…。.]{0,3}[】\]）)]?[ ↓👇]*$|
		^(?:[▶►⏵▷][ 　]*)?0{1,2}(?::\d{2}){1,2}[ 　]*[/／][ 　]*\d{1,2}(?::\d{2}){1,2}
		(?:[ 　]+(?:倍速|\d(?:\.\d{1,2})?[xX倍]速?))?$|
		^(?:倍速|[123](?:\.\d{1,2})?(?:[xX]|倍速))(?:播放)?$`)
	webNext = pattern.New(`
		^[«‹<＜←◀ 　]*(?:[上下]一[篇条页](?:文章|新闻|信息)?|[上下前后]一?篇)[ 　]?[:：].*$`)
	webNote = pattern.New(`
		^(?:
			(?:如[需要欲])?(?:退订|取消订阅).{0,24}|版权(?:所有|声明)|Copyright|©|[\p{Han}A-Za-z]{0,8}ICP备|
			(?:制作|技术支持|承办|主办|运维)单位?[:：].*(?i:[a-z]{2}|公司|中心)|
			(?:特别|免责|版权)?声明[:：].*(?:立场|观点|版权|转载|存储服务)|
			文明上网|凡(?:本网|注明|来源)|
			(?:\p{Han}{2,8})?互联网(?:违法和不良信息)?举报中心$|
			点个?[“"]?(?:在看|赞|关注|分享)|
			(?:长按|扫描|扫码|识别|微信扫).{0,16}(?:二维码|关注|识别)|
			点击(?:上方|下方|左下|右下|蓝字|关注|“?阅读原文).*|
			扫一扫.{0,16}|阅读原文|
			[^。]{0,40}(?:点我|按我|点这里|点此处)(?:下载|看|加入|订阅|进入)[^。]{0,24}|
			[【\[]?(?:打印|关闭|返回)(?:本页|本文|窗口|列表|顶部|首页)[】\]]?$|
			↓+|↑+|
			(?:欢迎|记得|如果?喜欢|喜欢就|觉得不错).{0,12}(?:关注|分享|转发|点赞|在看)|
			分享到[:：]|
			(?:打开|下载).{0,6}(?:APP|App|客户端)[，,].{0,12}|
			[^。]{0,24}尽在.{2,12}(?:APP|App|客户端|公众号|视频号|频道|网)[!！。]?|
			[^。]{0,20}[，,](?:请|就|欢迎)?(?:上|来|下载|打开|关注|扫码下载).{2,12}
			(?:APP|App|客户端|公众号|视频号)[!！。]?|
			用户昵称[:：]|最新发表的评论|所有评论|
			.{0,10}(?:点赞|在看|转发|分享)[、，].{0,20}$
		)|
		^.{2,16}版权所有.{0,24}$|
		^.{2,40}(?:ICP备|公网安备|备案号|网站标识码)[ 　:：]?[\p{Han}A-Za-z\d〔〕-]{0,24}$`)
	// notice is what the owner of a site declares of all that it shows, at any length.
	notice = pattern.New(`
		^(?:(?:特别|免责|版权|郑重)?声明[:：]|Notice: ).*(?:本[网站平台]|platform|网友|用户|存储服务|侵权)|
		^(?:《[^》]{1,24}》|本[书站])(?:的?(?:所有|全部))?(?:内容|章节|文字)均?
		(?:来自|来源于|取自|收集自|由)(?:互联网|网络|网友).{0,24}(?:宣传|侵权|删除|联系|无关)|
		^凡[^，,。]{2,16}署名(?:文字|图片|文章|作品|的)[^。]{0,12}[，,][ ]?版权均?[属归]|
		^已经?由?本[报网台刊社](?:协议)?授权的?(?:媒体|网站)[^。]*(?:注明|追究)`)
	// unfit is what a page alone says of a browser, not what somebody advises people to do.
	unfit = pattern.New(`
		(?:最佳|建议|推荐|请)(?:您|你|大家)?(?:使用|采用|升级|更换|启用|至)[^。]{0,40}(?:
			浏览器|[×xX*]\d{3,4}|Chrome|Firefox|FireFox|Edge|JavaScript|Javascript|javascript|官网下载
		)|
		浏览器[^。]{0,12}(?:版本过低|不支持|禁用|太旧|未启用)`)
	// addressed is what a site says to its visitors of what it has put together for them.
	addressed = pattern.New(`
		小编|
		(?:网|频道|栏目|编辑|我们?)[^。，]{0,8}(?:为|给|替)(?:大家|各位|您|你)
		[^。]{0,16}(?:整理|收集|搜集|推荐)[^。]{0,40}(?:参考|阅读|查看|借鉴|查阅)`)
	// offered is the line of a portal that hands out files.
	offered = pattern.New(`^(?:《|文档介绍[:：]).*由.{1,12}分享，.*(?:在线阅读|搜索|下载)`)
	// compiled is what a site says of a text that its visitors may take for a model.
	compiled = pattern.New(`
		^[^。]{0,40}(?:网|站|频道|栏目|小编|编辑|我们?)[^。，]{0,8}(?:为|给|替)(?:大家|各位|您|你)?
		[^。]{0,16}(?:整理|收集|搜集|带来|准备|分享|编辑|推荐)[^。]{0,40}
		(?:参考|帮助|欢迎|阅读|查看|关注|借鉴|喜欢|查阅)`)
	// lone is an address that no words touch.
	lone = pattern.New(`^(?:` + addressForm + `)$`)
	// address is a line that is one, or a picture's or a file's name.
	address = pattern.New(`
		^(?:
			` + addressForm + `|!\[[^\]]*\]\([^)]*\)|
			[\w.%-]{4,40}\.(?i:jpe?g|png|gif|bmp|webp|html?)
		)$`)
	// fileName is the name of a file, over the text of it.
	fileName = pattern.New(`^[^：:，。]{2,60}\.(?i:docx?|pdf|wps|txt|pptx?|xlsx?)$`)
	// byLatin are labels whose values are names of accounts: 录入：admin.
	byLatin = pattern.New(`^(?:\p{Han}{2,6}[:：][ 　]*[A-Za-z0-9_]+[ 　]*)+$`)
	// anyHost is an address anywhere in a line.
	anyHost  = pattern.New(`https?://|(?:www|m)\.[\w-]+\.[a-z]{2,}`)
	sitesOwn = pattern.New(`
		(?:
			官方(?:网站|微博|微信|抖音号?|账号)|微信公众号|门户网站|(?:主管|主办|承办)|
			(?:委托|授权).{2,16}(?:主办|承办)|客户端下载|手机随时随地.{0,8}
		)$`)
	// faced is the name of what shows the text, behind a little picture.
	faced = pattern.New(`
		^[\x{2600}-\x{27BF}\x{1F300}-\x{1FAFF}]\x{FE0F}?[ 　]*\p{Han}{2,10}
		(?:客户端|APP|App|公众号|视频号|小程序|官方账号|官微)$`)
	// digitalPaper ends the name of a newspaper's pages.
	digitalPaper = pattern.New(`(?:电子|数字)(?:版|报纸?)$`)
	// serial is the number under which a paper is published.
	serial = pattern.New(`
		^(?:国内统一(?:连续出版物号|刊号)|国际标准(?:连续出版物号|刊号)|邮发代号)[ 　]?[:：]?[ 　]?
		(?:(?:CN|ISSN)[ 　]?\d|\d{1,2}[-—－]\d).{0,40}$`)
	// stub is the place on a newspaper's page that an archive gives before each piece.
	stub = pattern.New(`^(?:第 ?\d{1,3} ?版[（(].{0,12}[）)]|专栏[:：]|[（(]附(?:图片?|照片|表|图表)[）)])$`)
)

// maxFileBlanks is how many blanks the name of a file may have.
const maxFileBlanks = 3

// lineOf is what a line is to the page that it was copied from.
type lineOf uint8

const (
	ofStory lineOf = iota // for all that its form says
	ofTools               // may be a line of the page
	ofPage                // is one
	ofFacts               // particulars: date, source, author
)

// beside reports a line with an address, or with words of a site, that a writer may have meant: a
// report tells of addresses, browsers and what a station has got ready. It is one of the page only
// beside others that prove the page.
func beside(p *trait.Paragraph, i int) bool {
	s := p.Key
	switch {
	case p.Kind != "" || p.Field != "" || p.Law:
		return false
	case i == 0 && p.N <= 2*maxFacts && !p.Period && anyHost.MatchString(s) && !address.MatchString(s):
		return true
	case p.N > maxFacts:
		return false
	}
	return p.N <= maxWebLine && sitesOwn.MatchString(s) && p.Ends == trait.EndsOpen && !p.Has(trait.Byline) ||
		compiled.MatchString(s) && !addressed.MatchString(s) ||
		i < pageHead && browser.MatchString(s) && !unfit.MatchString(s)
}

// kindOf says by its form what the line of a number is.
func kindOf(p *trait.Paragraph, i int) lineOf {
	first := i == 0
	s := p.Key
	switch {
	case p.Field != "", p.Law, p.Has(trait.Rule) && p.Kind == "", beside(p, i):
		return ofStory
	case p.Kind == "" && p.N <= maxFacts && (compiled.MatchString(s) || i < pageHead && browser.MatchString(s)):
		return ofPage
	case p.Kind != "" ||
		p.N > maxWebLine && !notice.MatchString(s) && !offered.MatchString(s) && !address.MatchString(s):
		return ofStory
	case webPath.MatchString(s), webTrail.MatchString(s) && trailEnd.MatchString(s), channelTrail.MatchString(s),
		i < webHead && faced.MatchString(s), webMenu.MatchString(s), i < webHead && siteMenu.MatchString(s),
		webHere.MatchString(s) &&
			(strings.ContainsAny(s, ">›»＞→") || strings.Contains(s, "首页") || digitalPaper.MatchString(s)),
		webTool.MatchString(s) && !p.Has(trait.Date) && strings.ContainsFunc(s, unicode.IsLetter),
		webOnly.MatchString(s), stub.MatchString(s), first && serial.MatchString(s),
		i < webHead && fileName.MatchString(s) && strings.Count(s, " ") <= maxFileBlanks, address.MatchString(s),
		withheld.MatchString(s), selects.MatchString(s),
		first && siteMotto.MatchString(s) && !p.Has(trait.Date|trait.Source),
		offered.MatchString(s),
		notice.MatchString(s):
		return ofPage
	case webBar.MatchString(s) && !p.Has(trait.Byline|trait.Credit|trait.Date|trait.Source) &&
		!trait.AreNames(barsOut.Replace(s)),
		webButton.MatchString(s), p.N > 1 && webWord.MatchString(s), byLatin.MatchString(s),
		counters.MatchString(s), p.N <= 16 && player.MatchString(s), webMore.MatchString(s):
		return ofTools
	}
	return ofStory
}

// barsOut leaves what stands between bars.
var barsOut = strings.NewReplacer(" | ", "、", " ｜ ", "、", "|", "、", "｜", "、")

// siteTail is the name of a site, and of a channel of it, behind a title: …-某某网.
var siteTail = pattern.New(`[ 　]*(?:_|\||｜|-{1,2}|—{1,2}| - )[ 　]*[^_|｜—-]{2,14}$`)

// withoutSite takes such names off the title of a page.
func withoutSite(s string) string {
	for {
		m := siteTail.FindStringIndex(s)
		if m == nil || utf8.RuneCountInString(s[:m[0]]) < 4 || !trait.SiteName.MatchString(s) {
			return s
		}
		s = s[:m[0]]
	}
}

var (
	// shared are tools that stand under a title as a rule.
	shared = pattern.New(`
		分享|打印|收藏|字[号体]|评论|点赞|转发|听新闻|语音播报|二维码|手机|发[表布]于|关注`)
	// ownership says whose a page is.
	ownership = pattern.New(`版权所有|Copyright|©`)
	// folioLike is the name of a paper or of a page of it.
	folioLike    = pattern.New(`^《?[\p{Han} 　]{2,10}(?:报|刊|网)》?$|^第?[A-Z]?\d{1,3}版`)
	editorInside = pattern.New(`[（(【\[](?:责任编辑|责编|编辑)[:：][ 　]?(\p{Han}{2,4})[）)】\]]`)
)

var (
	// columnStub is the column of a paper that an archive gives before each piece.
	columnStub = pattern.New(`^专栏[:：]\p{Han}{0,10}$`)
	// siteAddress is where the owner of a site is.
	siteContact = pattern.New(`^\p{Han}{0,4}(?:地址|电话|邮编|邮箱|传真|热线|备案号?|标识码)[:：]`)
	// comments stand under a page's text; post is the head of one.
	comments = pattern.New(`
		^(?:\d+ ?条评论|(?:网友|全部|最新|精彩)?评论(?:列表|区|[(（]\d+[)）])?[:：]?)$`)
	post = pattern.New(`
		^.{1,16}[ 　]+(?:发表于[ 　]*)?\d{4}[-/.]\d{1,2}[-/.]\d{1,2} \d{1,2}:\d{2}(?::\d{2})?
		(?:[ 　|].{0,20})?$`)
	// posted is the head of an answer in a forum, which says so.
	posted = pattern.New(`
		^.{1,16}[ 　]+发[表布]于[ 　]*\d{4}[-/.]\d{1,2}[-/.]\d{1,2} \d{1,2}:\d{2}(?::\d{2})?(?:[ 　|].{0,20})?$`)
	siteAddress = pattern.New(`^[\p{Han}]{0,4}地址[:：].*(?:邮编|电话|邮箱|传真)`)
)
