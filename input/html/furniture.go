package html

import "dayang/input/pattern"

// What stands around a story on its page, and is known by its words: tools, lists of
// other stories, the head of what readers said.

// forbidden is what a page says may not be done with its text; a rule forbids other things.
const forbidden = `(?:转[载发贴帖]|摘编|镜像|翻[印版]|链接|
	(?:使用|复制|下载|引用|传播)[^。]{0,6}(?:镜像|本[网站报刊社文台]))`

// article opens a provision of a law or a contract, which no tool of a page does.
var article = pattern.New(`^[ 　]*第[ 　]?[〇零一二三四五六七八九十百千\d]{1,6}[ 　]?条`)

// floor is one of a house, and the number of a post.
var floor = pattern.New(`^\d{1,2}楼$`)

// rights is what a page says of its own text, wherever it stands.
var rights = pattern.New(`
	^.{0,20}版权所有(?:[^\p{Han}，].{0,39})?$|[未非]经.{0,12}(?:许可|授权|同意|允许|授许)[^。]{0,8}` + forbidden + `|
	[:：].*本(?:[网站号]|平台).{0,24}(?:立场|观点|转载|侵权|版权)`)

var (
	// tail matches the line after which a page is no story any more.
	tail = pattern.New(`
		^[\[【（(]?(?:
			相关(?:阅读|新闻|链接|报道|推荐|稿件|专题|广告)|
			[为给][你您]推荐[:：]?$|
			[你您](?:可能|也许|或许)(?:还|也)?(?:会)?(?:感兴趣|喜欢|想看|关心)|
			推荐阅读|热门(?:评论|推荐|文章)|最[热新](?:新闻|文章|资讯)$|热点(?:推荐|新闻)$|延伸阅读|
			往期(?:推荐|回顾|精彩|文章)|(?:今日|今天|本期)?微信公?众?号推荐|精彩推荐|猜你喜欢|
			更多(?:新闻|精彩|推荐)|打印本页|上一篇|下一篇|(?:版权|免责)声明[:：]?$|网友评论|发表评论|
			我要评论|
			(?:全部|最新|热门|精彩|精选|网友|读者)(?:评论|留言|回复)(?:[ 　]*[（(]\d+[）)])?$|
			(?:(?:已有|共有?)[ 　]?)?\d{1,5}[ 　]?[条个](?:评论|回复|留言)$|
			评论[ 　]*[（(]\d+[）)]$|Leave a (?:Reply|Comment)|返回(?:首页|列表|顶部)|Related|Read more
		)`)
	// scrap matches lines of the page's tools.
	scrap = pattern.New(`
		^(?:
			打印本页|关闭窗口|分享(?:到)?[:：]?|分享让更多人看到|字[号体][:：]?.{0,12}|返回顶部|
			扫一扫.{0,20}|用?微信扫码.{0,20}|[∙·•]?[ ]?[\p{Han}A-Za-z]{2,8}[ ]?[>›»]|[【\[]\d{1,2}[】\]]|
			(?:当前|您的?|您现在的)(?:所[在处])?位置(?:是|为)?(?:[ 　:：\[【>›»].*|首页.*|[^。]*[>›»].*)?|
			(?:请|欢迎)?关注(?:我们|[\p{Han}A-Za-z]{1,10}(?:网|报|社|台|发布|公众号|客户端|微信|微博))|
			[+＋]\d{1,3}|
			[（(\[【]?(?:责任编辑|责编|编辑|作者|来源)[:：]\s*(?:[Aa]dmin\w*|管理员|未知|不详)?[）)\]】]?|
			[（(]?(?:轻触|点击|戳)(?:.{0,12}(?:蓝[字色]|[上下]方|[左右上]角|名片|卡片|头像|标题).{0,8})?关注[^。]{0,30}|
			[（(]?(?:轻触|点击|戳).{0,16}关注(?:我们|[^。]{0,12}(?:公众号|微信号?|订阅号|视频号|官微|客户端))[^。]{0,20}|
			(?:点个|点亮|点击)[“"]?(?:在看|赞|好看)[^。]{0,30}|
			[^。]{0,16}点[个亮一]?[“"]?在看(?:(?:[^\p{Han}。]|[吧哦呗啦呀支让给和或再转分])[^。]{0,19})?|
			.{0,20}欢迎(?:转载|转发)，[^。]{0,20}|
			(?:长按|识别|扫描|扫码).{0,16}(?:二维码|关注)[^。]{0,20}|
			[\[【（( ]*(?:本帖最后由|此[帖贴]被).{2,60}编辑[\]】）) ]*|
			[—–-]*[ 　]*广告[ 　]*[—–-]*|
			(?:赞|喜欢|收藏|推荐|分享|转发|打赏)[ 　]*[（(]\d+[）)]|
			\d{1,4}\s*[#＃楼](?:\s*电梯直达)?|
			\S{1,60}\.(?:jpe?g|png|gif|bmp|webp|zip|rar|pdf|docx?|xlsx?)\s*[（(][\d.]+\s*[KMkm][Bb]?.{0,30}
			[）)].{0,20}|
			(?:点击)?下载附件(?:[ 　]*[（(].{0,38})?|
			\d{4}-\d{1,2}-\d{1,2} \d{1,2}:\d{2}(?::\d{2})? 上传.{0,20}|
			(?:版主|管理员|超级版主|[\p{Han}]{1,3}级会员|论坛元老|注册会员)|
			更多[^。]{0,12}[，,](?:敬?请|欢迎)?(?:关注|扫描|扫码|下载)[^。]{0,40}|
			[\d,.]+ ?[万kw]? ?人(?:赞同|喜欢|收藏|关注)[^。]{0,10}|
			阅读原文|您的浏览器.{0,20}|[-—=* 　]*(?:END|End)[-—=* 　]*|
			(?:特别|郑重|免责|版权|平台)?声明[:：].*(?:版权|转载|侵权|立场|观点|本[网站号平]|联系).*|
			阅读[:：]?\d+|浏览(?:次数|量)?[:：]?\s*\d*|End of \p{Han}{2,8}|收录于 ?[·:：] ?[^。]{2,20}|
			(?:天才)?(?:(?:一秒|请)钟?)?记住(?:本[站书]|手机[版站]|[\p{Han}]{2,6})?(?:网址|地址|域名)[:：].*|
			.{0,12}分享[至到给].{0,8}(?:好友|朋友圈)|
			[^。]{0,8}(?:书评|影评|剧评|文章)可能有关键情节透露|
			本(?:网站|网页|网|站)(?:之|的|所有|刊载|登载).{0,40}[未非]经[^。]{0,10}[授许][^。]{0,12}` + forbidden + `.{0,30}|
			.{0,20}(?:版权所有(?:[^\p{Han}].{0,39}|翻印.{0,37}|[^，。]{0,16}(?:网|报|社|台|公司|中心|办公室).{0,24})?|
			未经.{0,12}(?:许可|授权|同意|允许)[^。]{0,8}` + forbidden + `.{0,30}|All [Rr]ights [Rr]eserved.{0,40})
		)$`)
	// crumbs matches the path to a page.
	crumbs = pattern.New(`^.{0,10}[>»›].{0,40}$`)
	// pager matches the pages of a long story.
	pager = pattern.New(`
		^(?:
			[【\[(（]?\d{1,3}[】\])）]?|第 ?\d{1,3} ?页|共 ?\d{1,3} ?页|\d{1,3}/\d{1,3}|[上下]一页|首页|
			尾页|末页|余下全文|显示全文|阅读全文|\.{2,}|…+|[<>＜＞«»‹›|｜《》  　:：]
		)+$`)
	// editLink is the link beside the heading of a section that leads to its editor.
	editLink = pattern.New(`^[\[【]?(?:(?:编辑|编辑源代码|展开|收起|播报)[ 　|]?)+[\]】]?$`)
	// tools matches lines of nothing but the names of tools, with or without blanks.
	tools = pattern.New(`
		^[ +＋　|｜/【\[(（∙·]*(?:
			(?:
				首页|打印(?:本页)?|关闭(?:窗口)?|收藏(?:本文)?|评论|(?:发表|我要|查看)评论|我来说两句|
				发表回复|分享[到至]?|转发|[大中小超]?字[号体]|默认|超大|大|中|小|特大|正常|放大|缩小|A[+-]?|
				T[+-]?|微博|新浪微博|微信|朋友圈|QQ空间|QQ好友|QQ|复制链接|复制|只看该作者|只看楼主|
				只看大图|倒序浏览|倒序看帖|回帖奖励|版权反馈|内容反馈|正序浏览|显示全部楼层|电梯直达|
				跳转到指定楼层|阅读模式|来自手机|楼主|沙发|板凳|客户端|手机(?:看|阅读)|听新闻|
				展开(?:全文|全部)|语音播报|播报|更多操作|举报|点赞|关注|纠错|我要纠错|上一版|下一版|上一篇|
				下一篇|返回|页首|打印此文|推荐给好友|
				返回(?:目录|首页|上页|上一页|上一级|列表|主页|顶部)|
				扫码|二维码|转|赞|顶部|更多
			)[ 　|｜:：/、·【】\[\]()（）]*
		)+$`)
)

// maxTools is the length in characters of a line of tools.
const maxTools = 80

// tagLine is the line of a blog that links to what else it has of a subject.
var tagLine = pattern.New(`
	(?i)^(?:tags?|tagged(?: with)?|filed under|posted in|categor(?:y|ies)|标签|本文标签|文章标签|分类|归类)
	[ 　]?[:：]`)

// answered heads what the readers of a blog have to say of its post.
var answered = pattern.New(`
	(?i)^(?:\d{1,4}|one|no) (?:responses?|comments?|repl(?:y|ies)|thoughts?)(?: (?:to|on|for) .*)?$`)

// beside heads what a paper tells beside a story.
var beside = pattern.New(`^[\[【■□◆●]?(?:延伸阅读|相关链接|新闻链接)[\]】]?$`)

// plain is the text of a short line in simplified characters.
func (c *chunk) plain() string {
	if len(c.chars) > maxTools {
		return c.Text
	}
	return pattern.Simplified.Replace(c.Text)
}
