package structure

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"dayang/input/doc"
	"dayang/input/structure/trait"
)

// What stands around a story on the page from which it was copied.
func TestStory(t *testing.T) {
	body := "p " + para1 + "\np " + para2 + "\n"
	for _, c := range []struct{ name, head, foot, want string }{
		{"a button between title and particulars, a subtitle under these", "当前位置: 首页 > 要闻 > 乡镇\n书香满山乡\n分享到：\n发布时间：2023-05-06 10:20:05 打印 字号: | |\n——记一间书屋", "",
			"title=书香满山乡\nsubtitle=记一间书屋\ndate=2023-05-06 10:20:05\n" + body},
		{"channels and a path", "白石网\n要闻\n乡镇\n当前位置：首页 >> 要闻 >> 正文\n书香满山乡\n发布时间：2023-05-06 来源： 作者： 点击：", "",
			"title=书香满山乡\ndate=2023-05-06\n" + body},
		{"buttons in brackets, a path of 本页", "本页位置：首页→新闻中心→社会新闻\n【放大字体】【缩小字体】【打印稿件】\n书香满山乡\n2023年05月06日 10:20 来源：白石周报 参与互动(0)", "",
			"title=书香满山乡\ndate=2023年05月06日 10:20\nsource=白石周报\n" + body},
		{"how to share, and what is read", "点击右上角微信好友\n朋友圈\n请使用浏览器分享功能进行分享\n正在阅读：书香满山乡\n首页> 要闻 > 正文\n书香满山乡\n来源：白石周报2023-05-06 10:20", "",
			"title=书香满山乡\ndate=2023-05-06 10:20\nsource=白石周报\n" + body},
		{"what is loaded", "打开APP\n<\n新闻详情\n书香满山乡\n来源：白石周报　2023-05-06 10:20\n调查问题加载中，请稍候。\n若长时间无响应，请刷新本页面", "【1】【2】【3】【下一页】\n阅读剩余全文（）",
			"title=书香满山乡\ndate=2023-05-06 10:20\nsource=白石周报\n" + body},
		{"the title of the page", "书香满山乡_要闻_白石网\n分享到：\n书香满山乡", "", "title=书香满山乡\n" + body},
		{"a kicker over a title that comes twice", "标题导航\n书香满山乡\n上一版 下一版\n一把钥匙开书屋\n书香满山乡\n本报记者 何苗", "",
			"kicker=一把钥匙开书屋\ntitle=书香满山乡\nbyline=本报记者 何苗\n" + body},
		{"the label of an author without a name", "全部\n书香满山乡\n来源：白石周报\n作者：\n2023-05-06\n记者 何苗", "",
			"title=书香满山乡\nbyline=记者 何苗\ndate=2023-05-06\nsource=白石周报\n" + body},
		{"the account over the time", "书香满山乡\n白石发布\n2023-05-06 19:02\n发表于浙江", "", "title=书香满山乡\ndate=2023-05-06 19:02\nsource=白石发布\n" + body},
		{"particulars over the title", "首页 - 要闻 - 正文\n来源：白石周报\n时间：2023-05-06 10:20\n书香满山乡", "",
			"title=书香满山乡\ndate=2023-05-06 10:20\nsource=白石周报\n" + body},
		{"labels that touch", "日期:2023-05-06浏览量:", "", "date=2023-05-06\n" + body},
		{"date and photographer", "书香满山乡\n2023年05月06日  何苗", "", "title=书香满山乡\nbyline=何苗\ndate=2023年05月06日\n" + body},
		{"the number of a page", "03\n书香满山乡\n2023年05月06日", "", "title=书香满山乡\ndate=2023年05月06日\n" + body},
		{"a file", "书香满山乡.docx\n- 格式：DOCX\n- 页数：3\n书香满山乡", "", "title=书香满山乡\n" + body},
		{"an archive", "1963年4月18日白石报 第2版\n第2版（）\n专栏：\n书香满山乡\n本报记者 何苗", "（附图片）",
			"title=书香满山乡\nbyline=本报记者 何苗\ndate=1963年4月18日\nsource=白石报\n" + body},
		{"a title behind the dateline", "白石社山乡5月6日电 题：书香满山乡——记一间书屋", "", "title=书香满山乡——记一间书屋\ndateline=白石社山乡5月6日电\n" + body},
		{"a menu, and a path without 首页", "首页 概况 新闻\n白石在线 > 要闻 > 正文\n书香满山乡\n文字：何苗   来源：白石周报   发布时间：2023-05-06 10:05   浏览量：44", "",
			"title=书香满山乡\nbyline=何苗\ndate=2023-05-06 10:05\nsource=白石周报\n" + body},
		{"author and issue of a magazine", "登录\n书香满山乡\n2023-05-06何苗\n白石文艺 2023年2期\n何苗", "",
			"title=书香满山乡\nbyline=何苗\ndate=2023-05-06\nsource=白石文艺 2023年2期\n" + body},
		{"the account on a platform", "书香满山乡\n白石日报\n白石号\n05-06 09:31\n关注", "举报/反馈\n作者最新文章\n春耕", "title=书香满山乡\ndate=05-06 09:31\nsource=白石日报\n" + body},
		{"when the page was changed", "书香满山乡\n作者：何苗　　文章来源：白石周报　　点击数：　　更新时间：2023-5-6", "文章录入：admin　　责任编辑：admin\n上一篇文章： 春耕",
			"title=书香满山乡\nbyline=何苗\ndate=2023-5-6\nsource=白石周报\n" + body},
		{"what is attached stays", "首页 > 要闻 > 正文\n书香满山乡", "附件：书屋目录.pdf\n分享：\n友情链接\n白石网", "title=书香满山乡\n" + body + "list  {附件：}书屋目录.pdf\n"},
		{"who the author is", "书香满山乡\n何苗\n2023年5月6日", "何苗，白石文艺编辑，著有《山乡》。", "title=书香满山乡\nbyline=何苗\ndate=2023年5月6日\n" + body + "furniture.credit 何苗，白石文艺编辑，著有《山乡》。\n"},
		{"what readers say", "书香满山乡", "« 上一篇：春耕\n2 条评论\n老田 2023-05-07 07:15 回复\n想去看看。\n地址：白石镇老粮仓", "title=书香满山乡\n" + body},
		{"other stories, editors, whose the page is", "书香满山乡", "责任编辑：何苗\n上一篇：春耕\n相关阅读\n夏收\n秋种\n© 2023 白石网",
			"title=书香满山乡\neditors=何苗\n" + body + "furniture.credit 责任编辑：何苗\n"},
		{"what shows the text, a column of it, a place", "📱 白石新闻客户端\n要闻\n书香满山乡\n白石新闻　2023-05-06 19:02　发布于江北", "点赞　收藏　在看",
			"title=书香满山乡\ndate=2023-05-06 19:02\nsource=白石新闻\n" + body},
		{"a channel and its column, what reads aloud", "白石频道 > 乡镇\n书香满山乡\n2023-05-06 19:02\n▶ 00:00 / 03:18\n1.5倍速\nT大字\n扫码分享", "24小时热文\n好文章尽在白石新闻APP",
			"title=书香满山乡\ndate=2023-05-06 19:02\n" + body},
		{"the office that put it up, whose the page is", "书香满山乡\n发布者：山乡文化站　发布时间：2023-05-06　浏览次数：12", "上一篇：春耕\n白石文化公司 备案号 000000",
			"title=书香满山乡\ndate=2023-05-06\nsource=山乡文化站\n" + body},
		{"who wrote and who took the pictures", "书香满山乡\n撰文：何苗　摄影：文静", "", "title=书香满山乡\nbyline=撰文：何苗　摄影：文静\n" + body},
		{"nobody's name", "书香满山乡", "[打印]\n作者：admin\n上一篇：春耕", "title=书香满山乡\n" + body},
		{"the host before the day", "书香满山乡\nbs.baishi.example 2031-05-06 10:47 何苗 来源：白石网", "", "title=书香满山乡\nbyline=何苗\ndate=2031-05-06 10:47\nsource=白石网\n" + body},
		{"a newspaper's page: parts with hyphens, a list under the title", "首页-新闻-乡镇-论坛-拍客-副刊\n当前位置:晚报数字版\n书香满山乡\n• 2031年05月06日 作者:\n• 【PDF版】", "上一篇：春耕", "title=书香满山乡\ndate=2031年05月06日\n" + body},
		{"the number of a paper", "国内统一刊号：CN00-0001 白石日报社出版\n书香满山乡\n2031年05月06日", "", "title=书香满山乡\ndate=2031年05月06日\n" + body},
		{"an account that the time touches", "书香满山乡\n白石融媒2031-05-06 17:29", "", "title=书香满山乡\ndate=2031-05-06 17:29\nsource=白石融媒\n" + body},
		{"an account among dots", "书香满山乡\n白石周刊  · 公众号  · 生活  · 2031-05-06 10:12", "", "title=书香满山乡\ndate=2031-05-06 10:12\nsource=白石周刊\n" + body},
		{"who opens a thread and who answers", "白石论坛 >> 乡镇 >> 书屋\n[求助]书屋何时开门\n查看: 12|回复: 3\n楼主　爱看书的小何　发表于 2031-05-06 10:20:05　|只看该作者", "沙发　田间人　发表于 2031-05-06 11:02:07\n我也想知道。",
			"title=[求助]书屋何时开门\nbyline=爱看书的小何\ndate=2031-05-06 10:20:05\n" + body},
		{"where a blog files a text", "首页 归档 标签 关于\n书香满山乡\n发表于 2031-05-06 | 分类于 读书 | 3 条评论 | 阅读量 1.1k", "", "title=书香满山乡\ndate=2031-05-06\n" + body},
		{"who wrote for an account, the account, its place", "书香满山乡\n原创 石小满\n山乡慢读\n2031-05-06 19:02 江西", "", "title=书香满山乡\nbyline=石小满\ndate=2031-05-06 19:02\nsource=山乡慢读\n" + body},
		{"a day in brackets before the source", "书香满山乡\n[2031-05-06]　来源：山乡镇中心小学", "", "title=书香满山乡\ndate=2031-05-06\nsource=山乡镇中心小学\n" + body},
		{"whose account has it from whom", "书香满山乡\n2031-05-06 19:02\n以下文章来源于山乡慢读，作者石小满", "", "title=书香满山乡\nbyline=石小满\ndate=2031-05-06 19:02\nsource=山乡慢读\n" + body},
		{"spread labels at the foot", "书香满山乡", "来　源：白石周报\n责　编：何苗生", "title=书香满山乡\nsource=白石周报\neditors=何苗生\n" + body + "furniture.credit 来　源：白石周报\nfurniture.credit 责　编：何苗生\n"},
		{"a mail that cannot be shown", "如果邮件无法正常显示，请点击这里\n书香满山乡\n2031-05-06 来源：白石周报", "", "title=书香满山乡\ndate=2031-05-06\nsource=白石周报\n" + body},
		{"a label that touches its day", "书香满山乡\n发布时间2031-05-06 17:29 来源：白石网", "", "title=书香满山乡\ndate=2031-05-06 17:29\nsource=白石网\n" + body},
		{"the number of the page", "书香满山乡\n日期：2031-05-06 版次：A04 作者：何苗", "", "title=书香满山乡\nbyline=何苗\ndate=2031-05-06\n" + body},
		{"keywords that touch the editors", "首页 > 要闻 > 正文\n书香满山乡", "关键词：书屋，山乡责任编辑：何苗\n上一篇：春耕", "title=书香满山乡\neditors=何苗\n" + body + "furniture.credit 责任编辑：何苗\n"},
		{"an address before the day, a site and its paper", "书香满山乡\nhttp://www.baishi.example 2031年05月06日06:52 白石网-白石晚报", "", "title=书香满山乡\ndate=2031年05月06日06:52\nsource=白石网-白石晚报\n" + body},
		{"what a forum offers before the day", "切换到宽版\n书香满山乡\n上一主题 下一主题\n山里的老何\n只看楼主 倒序阅读 0 发表于: 2031-05-06", "", "title=书香满山乡\nbyline=山里的老何\ndate=2031-05-06\n" + body},
		{"what is counted before the label", "书香满山乡\n6次浏览     发布时间：2031-05-06 16:40:00", "", "title=书香满山乡\ndate=2031-05-06 16:40:00\n" + body},
		{"bars around the particulars", "书香满山乡\n| 编辑： 文静 | 时间： 2031-05-06 16:40:00 | 来源： 白石客户端 |", "", "title=书香满山乡\ndate=2031-05-06 16:40:00\nsource=白石客户端\neditors=文静\n" + body},
		{"day, author and site without labels", "书香满山乡\n2031-05-06 何苗 白石网", "", "title=书香满山乡\nbyline=何苗\ndate=2031-05-06\nsource=白石网\n" + body},
		{"an account that its readers touch", "书香满山乡\n2031-05-06 白石时观7152", "", "title=书香满山乡\ndate=2031-05-06\nsource=白石时观\n" + body},
		{"what a forum counts behind the day", "书香满山乡\n发表于 2031-05-06 21:33 | 只看楼主 | 浏览 4821 | 回复 57", "", "title=书香满山乡\ndate=2031-05-06 21:33\n" + body},
		{"the part of a site that the day touches", "书香满山乡\n2031/05/06好文章", "", "title=书香满山乡\ndate=2031/05/06\n" + body},
		{"the tools of a blog behind the day", "书香满山乡\n(2031-05-06 22:41:17)[编辑][删除]", "", "title=书香满山乡\ndate=2031-05-06 22:41:17\n" + body},
		{"a label a line", "书香满山乡\n发文单位：山乡文化站\n时间：2031-05-06", "", "title=书香满山乡\ndate=2031-05-06\nsource=山乡文化站\n" + body},
		{"brackets for an author, sizes", "书香满山乡\n2031-05-06 20:31:55 来源： 作者： 【 】 浏览：131次\n【文字大小：大 中 小】", "", "title=书香满山乡\ndate=2031-05-06 20:31:55\n" + body},
		{"reporters and editors, blanks between", "书香满山乡\n白石报记者 何苗 白石报编辑 文静", "", "title=书香满山乡\nbyline=白石报记者 何苗\neditors=文静\n" + body},
		{"the names of a newspaper's pages", "第07版：山乡\n书香满山乡\n本报记者 何苗", "第3版：要闻·县城\n第7版：山乡", "title=书香满山乡\nbyline=本报记者 何苗\n" + body},
		{"a site behind a long dash", "书香满山乡：一间书屋的灯——白石新闻网", "", "title=书香满山乡：一间书屋的灯\n" + body},
		{"a subtitle behind a long dash", "书香满山乡——记山乡一中学", "", "title=书香满山乡——记山乡一中学\n" + body},
		{"the page of the paper, sizes in brackets", "书香满山乡\n刊发时间：2031-05-06 A2版 作者： 【字体：大 中 小】", "", "title=书香满山乡\ndate=2031-05-06\n" + body},
		{"a paper behind the writer", "书香满山乡\n作者：何苗 《白石晚报》（ 2031年05月06日 06版）", "", "title=书香满山乡\nbyline=何苗\ndate=2031年05月06日\nsource=白石晚报\n" + body},
		{"a paper that touches the reporters", "书香满山乡\n本报记者 何苗 田野《白石晚报》（2031年05月06日 第 13 版）", "", "title=书香满山乡\nbyline=本报记者 何苗 田野\ndate=2031年05月06日\nsource=白石晚报\n" + body},
		{"labels that touch, one empty", "书香满山乡\n发布者：时间：2031-05-06", "", "title=书香满山乡\ndate=2031-05-06\n" + body},
		{"three labels that touch", "书香满山乡\n来源：白石周报发布时间：2031-05-06作者：何苗", "", "title=书香满山乡\nbyline=何苗\ndate=2031-05-06\nsource=白石周报\n" + body},
		{"day and office said twice", "首页 -> 政务公开 -> 公告\n书香满山乡\n时间:2031年05月06日来源:白石镇民政所\n[字体: ] 打印\n白石镇民政所 2031年05月06日", "", "title=书香满山乡\ndate=2031年05月06日\nsource=白石镇民政所\n" + body},
		{"a title that particulars touch", "政务公开\n当前位置: 首页 > 政务公开\n书香满山乡白石镇公告时间: 2031-05-06 14:33   访问量:", "", "title=书香满山乡白石镇公告\ndate=2031-05-06 14:33\n" + body},
		{"who asked and who answered", "书香满山乡怎么去\n发布网友 发布时间：2031-05-06 16:20\n我来回答\n2个回答\n热心网友 时间：2031-05-07 09:47", "", "title=书香满山乡怎么去\ndate=2031-05-06 16:20\n" + body},
		{"what sites of novels ask", "白石中文网 > 书屋传 > 第八章 点灯\n第八章 点灯\n白石中文网 www.baishi.example，最快更新书屋传 ！", "喜欢书屋传请大家收藏：书屋传白石中文网更新速度最快。", "kicker=书屋传\ntitle=第八章 点灯\n" + body},
		{"how many took part", "书香满山乡\n2031-05-06 20:41:07　　白石新闻网　　参与评论()人", "", "title=书香满山乡\ndate=2031-05-06 20:41:07\nsource=白石新闻网\n" + body},
		{"buttons around the day", "首页 > 要闻 > 正文\n书香满山乡\nA-A+2031年5月6日09:20白石网评论", "", "title=书香满山乡\ndate=2031年5月6日09:20\nsource=白石网\n" + body},
		{"what touches the source", "首页 > 要闻 > 正文\n书香满山乡\n2031年05月06日 09:47 来源:白石网字号:", "", "title=书香满山乡\ndate=2031年05月06日 09:47\nsource=白石网\n" + body},
		{"the day behind the author", "书香满山乡\n来源：白石网-山乡日报   作者：何苗   2031-05-06 07:22:00", "", "title=书香满山乡\nbyline=何苗\ndate=2031-05-06 07:22:00\nsource=白石网-山乡日报\n" + body},
		{"the author behind the source", "书香满山乡\n来源：白石文艺（公众号） | 何苗  2031年05月06日09:16", "", "title=书香满山乡\nbyline=何苗\ndate=2031年05月06日09:16\nsource=白石文艺（公众号）\n" + body},
		{"a day and a body of the district", "书香满山乡\n2031-05-06 县读协", "", "title=书香满山乡\ndate=2031-05-06\nsource=县读协\n" + body},
		{"a day and the edition of a paper", "书香满山乡\n2031/05/06 白石商报/东区版", "", "title=书香满山乡\ndate=2031/05/06\nsource=白石商报/东区版\n" + body},
		{"a day as it is written abroad", "書香滿山鄉\n06/05/2031\n分享", "", "title=書香滿山鄉\ndate=06/05/2031\n" + body},
		{"what an account's page keeps ready", "书香满山乡的早晨和夜晚\n书香满山乡的早晨和夜晚\n以下文章来源于白石书屋\n，作者何苗\n白石书屋\n.", "预览时标签不可点\n知道了\n取消\n允许\n，轻点两下取消赞", "title=书香满山乡的早晨和夜晚\nbyline=何苗\nsource=白石书屋\n" + body},
		{"a poem behind what an account's page asks", "书香满山乡", "微信扫一扫可打开此内容\n知道了\n夜渡\n橹声摇碎一江星\n灯火移来两岸青\n渡口无人舟自远\n山中有月照寒汀", "title=书香满山乡\n" + body + "p 夜渡\np 橹声摇碎一江星\np 灯火移来两岸青\np 渡口无人舟自远\np 山中有月照寒汀\n"},
		{"sentences behind what an account's page asks", "书香满山乡", "微信扫一扫可打开此内容，\n使用完整服务\n钥匙挂在门边。\n来的人自己开门。", "title=书香满山乡\n" + body + "p 钥匙挂在门边。\np 来的人自己开门。\n"},
		{"an office over its paper", "当前位置：首页 > 政务公开 > 正文\n白石县人民政府\n二〇三一年工作要点\n来源：白石县人民政府 发布时间：2031-05-06", "", "title=白石县人民政府 二〇三一年工作要点\ndate=2031-05-06\nsource=白石县人民政府\n" + body},
		{"the places of a template", "书香满山乡\n您好，{{username | pendent}}开始发表评论", "", "title=书香满山乡\n" + body},
		{"the record of a newspaper's system", "书香满山乡", "2031-05-06 何苗 1 1 白石晚报 content_103.html 1 书香满山乡 /enpproperty-->", "title=书香满山乡\n" + body},
		{"a bar of a site's parts without its first page", "机构概况 信息公开 借阅服务 互动交流 走进白石 专题专栏\n发布时间：2031-05-06 10:20 来源：\n收藏\n书香满山乡", "", "title=书香满山乡\ndate=2031-05-06 10:20\n" + body},
		{"whom to follow", "点击上方“白石书屋”关注我们\n书香满山乡\n文/何苗", "", "title=书香满山乡\nbyline=文/何苗\n" + body},
		{"the bar of a newspaper's page around its day", "第05版：山乡　　上一版　下一版\n上一篇　下一篇　　2031年05月06日　星期二　　放大　缩小　默认　　朗读\n书香满山乡\n记者　何苗", "", "title=书香满山乡\nbyline=记者　何苗\ndate=2031年05月06日　星期二\n" + body},
		{"authors and issue of a magazine", "APP下载\n书香满山乡\n2031-05-06何苗,石小满\n白石文艺 2031年2期\n何苗,石小满", "", "title=书香满山乡\nbyline=何苗,石小满\ndate=2031-05-06\nsource=白石文艺 2031年2期\n" + body},
		{"the account that a site has it from", "书香满山乡\n本文来自微信公众号：白石书屋（ID：baishishuwu），作者：何苗，题图来自：白石网", "", "title=书香满山乡\nbyline=何苗\nsource=微信公众号：白石书屋（ID：baishishuwu）\nfurniture.credit 本文来自微信公众号：白石书屋（ID：baishishuwu），作者：何苗，题图来自：白石网\n" + body},
	} {
		text := c.head + "\n" + para1 + "\n" + para2
		if c.foot != "" {
			text += "\n" + c.foot
		}
		d, _, _, _ := Infer(t.Context(), lines(text), nil, nil)
		if got := show(d); got != c.want {
			t.Errorf("%s:\n%swant\n%s", c.name, got, c.want)
		}
	}
}

// Whatever stands around it, prose stays, and every line is in the document or reported.
func TestStoryIsKept(t *testing.T) {
	around := []string{"书香满山乡", "书香满山乡_白石网", "首页 > 要闻 > 正文", "要闻", "分享到：", "[打印]", "|", "上一篇：春耕", "下一篇 上一篇", "相关阅读", "2023-05-06 08:00 来源： 点击：12",
		"作者：", "作者：admin", "2023-05-06", "白石发布", "第2版（）", "专栏：", "阅读 321", "https://baishi.example/a.html", "山乡.docx", "- 格式：DOCX", "© 2023 白石网", "声明：本文由网友上传，本站不负责。", "责任编辑：何苗", "——记书屋", "一、缘起", "| 项目 | 说明 |", "山色入高楼，", "温馨提示！请登录！",
		"首页 概况 新闻", "2 条评论", "老田 2023-05-07 07:15 回复", "作者：何苗 更新时间：2023-05-06", "白石号", "05-06 09:31", "附件：目录.pdf", "录入：admin", "2023-05-06何苗", "白石文艺 2023年2期", "老田 发表于 2023-05-06 07:15:20 | 楼主", "何苗", "03"}
	rapid.Check(t, func(t *rapid.T) {
		some := rapid.SliceOfN(rapid.SampledFrom(around), 0, 9)
		text := strings.Join(append(append(some.Draw(t, "head"), para1, para2), some.Draw(t, "foot")...), "\n")
		d, l, _, _ := Infer(t.Context(), lines(text), nil, nil)
		var all strings.Builder
		for _, b := range d.Blocks {
			all.WriteString(b.Text + b.Subtitle + b.Label + "\n")
			for _, it := range b.Items {
				all.WriteString(it.Label + it.Text + "\n")
			}
			for _, row := range b.Rows {
				for _, cell := range row {
					all.WriteString(cell.Text + "\n")
				}
			}
		}
		m := d.Meta
		all.WriteString(m.Title + m.Kicker + m.Subtitle + m.Date + m.Source + strings.Join(m.Byline, "") + strings.Join(m.Editors, "") + m.Dateline)
		prose := trait.Squeezed(all.String())
		for _, x := range l {
			all.WriteString(x.Msg.ZH)
		}
		got := trait.Squeezed(all.String())
		for _, p := range []string{para1, para2} {
			if !strings.Contains(prose, trait.Squeezed(p)) {
				t.Fatalf("lost: %s\n%s", p, text)
			}
		}
		for _, c := range text {
			if trait.IsHan(c) && !strings.ContainsRune("作者来源发布更新时间日期责任编辑", c) && // labels of fields
				!strings.ContainsRune(got, c) {
				t.Fatalf("%c of this text is nowhere:\n%s\n%s", c, text, show(d))
			}
		}
	})
}

// Rows between bars are a table; those of a database end in one.
func TestBarred(t *testing.T) {
	d, _, _, _ := Infer(t.Context(), lines("借阅情况\n"+para1+"\n| 月份 | 册数 |\n| 一月 | 410 |\n| 二月 | 385 |"), nil, nil)
	if b := d.Blocks[len(d.Blocks)-1]; b.Kind != doc.Table || len(b.Rows) != 3 || b.HeadRows != 1 {
		t.Errorf("%+v", b)
	}
}

// What a page says of the title over the text.
func TestTrail(t *testing.T) {
	body := "p " + para1 + "\np " + para2 + "\n"
	for _, c := range []struct{ name, head, foot, want string }{
		{"a chapter of a book", "首页 ＞ 都市 ＞ 《小城旧事》最新章节 ＞ 第十二回 借灯\n第十二回 借灯\n作者：何苗", "", "kicker=《小城旧事》\ntitle=第十二回 借灯\nbyline=何苗\n" + body},
		{"bars and the menu", "首页 玄幻 都市 书库\n橘灯书屋 | 都市 | 小城旧事 | 正文 | 第3章 开门\n小城旧事 第3章 开门", "【加入书签】 【推荐本书】\n橘灯书屋 更新最快", "kicker=小城旧事\ntitle=第3章 开门\n" + body},
		{"rows that one line has", "白石区印发《白石区乡村书屋提升三年行动计划（2020—2022年）》\n白石区乡村书屋提升\n三年行动计划\n（2020—2022年）", "",
			"title=白石区乡村书屋提升三年行动计划\nsubtitle=（2020—2022年）\n" + body},
		{"rows of two clauses", "山里的书屋亮了灯 二十年没有断过—白石网\n山里的书屋亮了灯\n二十年没有断过\n本报记者 何苗", "", "title=山里的书屋亮了灯 二十年没有断过\nbyline=本报记者 何苗\n" + body},
		{"the paper before the title", "《白石周刊》：书屋里的老人\n来源：白石网 时间：2014-05-02\n作者：何苗\n书屋里的老人", "", "title=书屋里的老人\nbyline=何苗\ndate=2014-05-02\nsource=白石网\n" + body},
		{"a title cut off", "山里的书屋亮了二十…\n来源：白石网\n记者 何苗\n山里的书屋亮了二十年的灯", "", "title=山里的书屋亮了二十年的灯\nbyline=记者 何苗\nsource=白石网\n" + body},
		{"a column with its label", "栏目：人间书话\n旧书的气味\n何苗", "", "kicker=人间书话\ntitle=旧书的气味\nbyline=何苗\n" + body},
		{"a paper, a bar and a name; tags under the text", "首页 > 文艺 > 正文\n山里的书屋\n来源：《白石文艺》 | 何苗 2023-05-06 10:20", "网友评论 共0条\n关键词：书屋 白石\n上一篇：春耕", "title=山里的书屋\nbyline=何苗\ndate=2023-05-06 10:20\nsource=《白石文艺》\n" + body},
		{"who adopted a law and who amended it, without brackets", "白石县乡村书屋条例\n2016年9月22日白石县第十届人民代表大会常务委员会第二十六次会议通过\n根据2019年5月30日白石县第十一届人民代表大会常务委员会第八次会议的决定修正", "",
			"title=白石县乡村书屋条例\nfurniture.credit 2016年9月22日白石县第十届人民代表大会常务委员会第二十六次会议通过\nfurniture.credit 根据2019年5月30日白石县第十一届人民代表大会常务委员会第八次会议的决定修正\n" + body},
		{"where it was printed", "书屋里的老人\n作者：何苗    文章发于：白石之窗    更新时间：2010-03-22", "", "title=书屋里的老人\nbyline=何苗\ndate=2010-03-22\nsource=白石之窗\n" + body},
		{"office and day, and no title", "白石县教育局\n（2018年5月2日）", "", "byline=白石县教育局\ndate=2018年5月2日\n" + body},
	} {
		d, _, _, _ := Infer(t.Context(), lines(strings.Trim(c.head+"\n"+para1+"\n"+para2+"\n"+c.foot, "\n")), nil, nil)
		if got := show(d); got != c.want {
			t.Errorf("%s:\n%swant\n%s", c.name, got, c.want)
		}
	}
}
