package genre

import (
	"unicode"

	"dayang/input/pattern"
	"dayang/input/structure/trait"
)

// Furniture that its form tells.

var (
	// owned says whose a page is, and what may be done with it.
	owned = pattern.New(`
		版权|©|Copyright|ICP备|公网安备|免责声明|申明敬告|[如若]有?侵权|侵权.{0,6}(?:联系|删除)|
		(?:转载|引用|刊用).{0,16}(?:请|须|需|务)|
		(?:禁止|不得|谢绝|请勿|严禁).{0,6}转载|
		(?:本文|文章|本?内容)(?:仅|为).{0,8}(?:作者|原创).{0,8}(?:观点|立场|转载|$)|
		不代表.{1,16}(?:立场|观点)|(?:阅读|参阅).{0,12}重要?声明|末页声明|本站(?:部分|不)|只供订阅|只能预览|
		点赞、在看`)
	// siteWords are what only a page says of itself and of what it shows, or who made the file of it.
	siteWords = pattern.New(`
		[当當]前位置|所在位置|[上下]一[篇页版章回则則]|返回(?:首页|顶部|目录|列表|上[一级])|回(?:作者)?目录|
		点击.{0,4}(?:进入|下载|查看|查阅|阅读|播放)|
		请点(?:此|击)|
		(?:查看|阅读|显示|检索)(?:原文|源代码|大图|更多|所有|完整|自|结果)|
		(?:附件|文档|相关|点击)下载|
		下[载載](?:PDF|文章|文档|附件|报告|原文档|掌?\p{Han}{0,4}(?:APP|App|客户端)|积分|到本地|歌词)|
		打开.{2,8}查看|\p{Han}(?:APP|App)$|Cookie|隐私政策|使用条款|服务条款|联系我们|关于我们|成为会员|
		浏览(?:次数|量|人次)|[点阅][击阅]数|您是第.{0,8}访问|(?:全文|本文).{0,2}\d{2,6}个?字|
		阅读(?:时长|耗时|预计|需|数|量)|阅读 ?[(（:：]?\d|\d+ ?[条个]?(?:回复|评论)|评论 ?[(（]?\d|发表评论|
		评论区加载|页面加载|条词条|词条标签|往期回顾|无障碍|跳(?:转?至|转?到|过)|新浪微博|朋友圈|
		收藏[、 　]*分享|收藏本页|设[为為]主页|本帖最后由|发信站|签名档|最后编辑于|隐藏分类|
		原文(?:链接|地址)|本文链接|原始地址|完整版本|\[/?(?:img|b|color|url)[=\]]|\[Table_|\[an error|
		^\\newpage|&nbsp;|_COUNT_|不支持Flash|
		(?:相关|更多)(?:文章|图片|专题|字词|词条|作品|文档)|
		的人还看了|小编|
		欢迎(?:来到|光临).{2,20}(?:网|论坛|内参|站)|
		[\w.-]+\.(?:jpe?g|png|JPG)|\.pdf$|\d[KM]B\b|字[体體][:：]|数字报|国内统一刊号|
		(?i:
			hide original|remove ads|advertisement|other languages|back to (?:top|profile)|return to full|
			page \d+ ?of|old revision|powered by|tag archives|leave a reply|no comments|asset publisher|
			sign in to|table of contents|^qrcode|document number
		)`)
	// siteParts are names of a page's parts, each on a line of its own, and of the pages of a paper.
	siteParts = pattern.New(`
		^[ 　•·\[【（(<＜«‹←▶►≡\d|｜*]*(?:
			翻页|菜单|主页|首页(?:English)?|登[入录陆]|注册|搜[索寻]|搜索位置|设置|设定|恢复预设.*|广告|
			刷新|购买|立即打开|(?:切换|转)到[\p{Han}]{2,4}版?|热门\p{Han}{2}|热读|
			(?:编辑|新闻|特别|精彩)推荐|推介新闻|头条新闻|读者评论|发[布表]留言.{0,6}|新闻关键字|添加标题|
			文字大小|辅助功能设置|色彩设置|阅读(?:工具|模式)|编辑[ 　]+语音|编辑|图像加注文字|附件列表|
			[上下]一主题[ 　]*[上下]一主题|退出阅读|暂无图片|此页尚未校对|原始消息|
			-* ?(?:转发|已转发)的?邮件 ?-*|加入Line好友|列印此页|社交网站|今日导读|投稿投诉|热点动态|
			在线文库|文档介绍|本期(?:要目|目录|导读)|匹配度|排序|页[:：] ?\[?\d+|共印\d{1,4}份|
			[下上][转接][A-Z]?\d{1,2}版|
			(?:第[A-Z]?)?[A-Z]?\d{1,5}版(?:[:：].{0,12}|.{0,2}\p{Han}{2}·\p{Han}{2})|
			第 ?\d{1,3} ?页[:：]?\p{Han}{0,6}|[\[【(]\d{1,2}:\d{2}(?::\d{2})?[\])】]|[A-Z]\d{2}|
			(?:文章标签|分类|标签|关键[词字]|Tags)[:：].{0,24}|
			[>›»＞] ?\p{Han}{2,4}(?: ?[>›»＞] ?\p{Han}{2,4})+|
			\p{Han}{2,8} ?(?:[>›»＞]{1,2} ?\p{Han}{2,8})+|
			.{0,30}[>›»＞]{2}|索 ?引 ?号.*|\d{1,2}/\d{1,2}/\d{4} \d{1,2}:\d{2}|\d{3,5} ?期 ?/ ?.*|
			\[页\]卷,册.*|\d{4}·.{2,12}志·.*|.*·\d{4}[·.]|.{0,40}_.{2,10}网
		)[ 　\]】）)>＞»›→≡，:：|｜\d]*$`)
)

// Wordless reports a line without a word, or a number that a text would miss.
func Wordless(s string) bool {
	const most = 3 // digits of the number of a page
	digits := 0
	for _, r := range s {
		if unicode.IsLetter(r) {
			return false
		}
		if unicode.IsDigit(r) {
			digits++
		}
	}
	return digits <= most
}

// NamesSite reports words, a clause at least, that an address stands among.
func NamesSite(p *trait.Paragraph) bool {
	s := p.Key
	if !anyHost.MatchString(s) || address.MatchString(s) {
		return false
	}
	return p.Period || p.Ends == trait.EndsStop || p.Commas > 0 || !labelled.MatchString(s)
}

// labelled is an address behind what it is the address of: 本文网址：….
var labelled = pattern.New(`^[^，。！？；]{0,16}[:：（(【<＜ 　][ 　]*` + addressForm + `[）)】>＞]?$`)

// Evident reports a line that its form alone tells to be of a page: buttons, ways through a site,
// counters, whose the page is. What a writer may say as well (扫一扫…, 热线：…, a | b) is none, nor
// is a sentence but of the last kind.
func Evident(p *trait.Paragraph) bool {
	switch s := p.Key; {
	case p.N <= 2*maxWebLine && owned.MatchString(s) || notice.MatchString(s) || offered.MatchString(s):
		return true
	case p.N > maxWebLine || p.Period && p.Commas > 0:
		return false
	default:
		return siteWords.MatchString(s) || siteParts.MatchString(s) ||
			webPath.MatchString(s) ||
			webTrail.MatchString(s) && trailEnd.MatchString(s) ||
			channelTrail.MatchString(s) ||
			webMenu.MatchString(s) ||
			webTool.MatchString(s) ||
			webOnly.MatchString(s) ||
			webButton.MatchString(s) ||
			p.N > 1 && webWord.MatchString(s) ||
			withheld.MatchString(s) ||
			selects.MatchString(s) ||
			counters.MatchString(s) ||
			pager.MatchString(s) ||
			p.N <= 16 && player.MatchString(s) ||
			webMore.MatchString(s) ||
			webNext.MatchString(s) ||
			address.MatchString(s)
	}
}
