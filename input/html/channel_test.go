package html

import (
	"strings"
	"testing"
)

// TestOtherTitles reads titles that <title> does not tell, or not as the story has them.
func TestOtherTitles(t *testing.T) {
	const (
		text = "<p>小站建在河边，只有两间屋，一间住人，一间放仪器，门口种着一棵老槐树。</p><p>站长每天量三次水位，记在本子上。</p>"
		b    = "<p align=center><b>"
	)
	for _, c := range []struct{ name, src, title, kicker, sub, who, when, from string }{
		{"a blog's name behind a mark", "<title>修船记 « 阿河的院子</title><div id=header><h1><a href=/>阿河的院子</a></h1><div>喝茶，种菜</div></div><div><h2>修船记</h2><small>2011-04-02 by 阿河 | Filed under: <a href=1>杂记</a></small><div>" + text + "</div></div>", "修船记", "", "", "阿河", "2011-04-02", ""},
		{"a blog's name before it", "<title>阿河的院子 » 修船记</title><div id=header><h1><a href=/>阿河的院子</a></h1></div><div><h2>修船记</h2><div>" + text + "</div></div>", "修船记", "", "", "", "", ""},
		{"a dash with blanks", "<title>修船记 – 阿河的院子</title><div id=header><h1><a href=/>阿河的院子</a></h1></div><div><h2>修船记</h2><div>" + text + "</div></div>", "修船记", "", "", "", "", ""},
		{"posted on, by, comments", "<title>修船记</title><h2>修船记</h2><p>Posted on 2011-04-02 by <a href=1>阿河</a> | <a href=2>3 Comments</a></p>" + text, "修船记", "", "", "阿河", "2011-04-02", ""},
		{"a channel as <title> and heading", "<title>通知公告</title><div class=head><h1>通知公告</h1></div><div class=art><div class=tit>关于清洗水箱的通知</div><div>2018-05-03 09:12　某某物业</div>" + text + "</div>", "关于清洗水箱的通知", "", "", "", "2018-05-03 09:12", "某某物业"},
		{"a channel that a menu leads to", "<title>本会章程 - 河边养鱼协会</title><ul><li><a href=1>本会简介</a></li><li><a href=2>本会章程</a></li></ul><div><div>本会章程</div><h2 class=page-title>河边养鱼协会本会章程</h2>" + text + "</div>", "河边养鱼协会本会章程", "", "", "", "", ""},
		{"a title in the story that a menu has too", "<title>本会章程 - 河边养鱼协会</title><ul><li><a href=2>本会章程</a></li></ul><div><h2>本会章程</h2>" + text + "<h3>河边养鱼协会本会章程的说明</h3>" + text + "</div>", "本会章程", "", "", "", "", ""},
		{"a part of what a section is about", "<title>某某手册: 水尺</title><ul><li><a href=1>水尺</a></li></ul><div><h2>水尺</h2></div><div><h3>水尺和雨量筒的用法</h3>" + text + "</div>", "水尺", "", "", "", "", ""},
		{"a page of a newspaper", "<title>某河日报数字版-2014年03月09日-第04版：乡镇</title><table><tr><td><a href=1>版面导航</a></td><td>2014-03-09</td></tr></table><table><tr><td>第04版：乡镇</td></tr></table><table><tr><td align=center>老街渡口添了路灯</td></tr></table><div id=ozoom><div>" + text + "</div></div>", "老街渡口添了路灯", "", "", "", "2014-03-09", ""},
		{"an office's name over a page whose <title> is the site's", "<title>某镇政府网</title><div class=logo><h1>某镇人民政府</h1></div><div><p align=center><strong>河边小站添了水尺</strong></p>" + text + "</div>", "河边小站添了水尺", "", "", "", "", ""},
		{"a part of the site within the heading", "<title>河边小站添了水尺</title><h1><span class=cat>镇村</span>河边小站添了水尺</h1>" + text, "河边小站添了水尺", "", "", "", "", ""},
		{"a mark in the heading that <title> has", "<title>镇村河边小站添了水尺</title><h1><span>镇村</span>河边小站添了水尺</h1>" + text, "镇村河边小站添了水尺", "", "", "", "", ""},
		{"the only heading under a channel", "<title>镇村新闻</title><h1>镇村新闻</h1><h2>河边小站添了水尺</h2>" + text, "河边小站添了水尺", "", "", "", "", ""},
		{"several under it", "<title>镇村新闻</title><h1>镇村新闻</h1><h2>河边小站添了水尺</h2>" + text + "<h2>老街渡口添了路灯</h2>" + text, "镇村新闻", "", "", "", "", ""},
		{"a blog's name as <title>, one post", "<title>阿河的院子</title><h1><a href=/>阿河的院子</a></h1><h2><a href=/1>修船的日子</a></h2>" + text, "修船的日子", "", "", "", "", ""},
		{"a story that is a channel by its words", "<title>通知公告</title><h1>通知公告</h1>" + text, "通知公告", "", "", "", "", ""},
		{"kicker, title, subtitle and writer in a newspaper's block", "<title>某河日报-2016年05月06日-第A03版：镇村</title><table><tr><td>2016年05月06日 星期五</td></tr></table><table><tr><td align=center class=font02>冬日走笔</td></tr><tr><td align=center class=font01>老街渡口添了路灯</td></tr><tr><td align=center class=font02>——渡口见闻</td></tr><tr><td align=center>本报记者 程远</td></tr></table><div id=ozoom>" + text + "</div><div>某河日报社版权所有</div>", "老街渡口添了路灯", "冬日走笔", "", "", "2016年05月06日", ""},
		{"the same of no maker", "<title>某河日报-2016年05月06日</title><table><tr><td align=center>老街渡口添了路灯</td></tr><tr><td align=center>本报记者 程远</td></tr></table><div id=ozoom>" + text + "</div><div>某河日报社版权所有</div>", "老街渡口添了路灯", "", "", "", "", ""},
		{"posted on, in elements of their own", "<title>修船记</title><h1>修船记</h1><div><span>Posted on</span> <a href=#>March 4, 2019</a> by <a href=#>阿河</a></div>" + text, "修船记", "", "", "阿河", "March 4, 2019", ""},
		{"the day over the title of a post, the rest at its foot", "<title>阿河的院子-修船记</title><div><h4 class=post-date>2019年3月4日</h4><h2>修船记</h2><div>" + text + "</div><h6 class=post-footer>作者:阿河 | 分类:随笔 | 浏览:231</h6></div>", "修船记", "", "", "阿河", "2019年3月4日", ""},
		{"a place beside the day", "<title>河边小站</title><h1>河边小站</h1><div><span>2020-09-01</span><span>河口镇</span></div>" + text, "河边小站", "", "", "", "2020-09-01", "河口镇"},
		{"a newspaper that owns its page", "<title>某河法制报</title><table><tr><td>2007年5月8日,星期二</td></tr></table><table><tr><td align=center><font size=4><b>给路灯擦灰</b></font></td></tr><tr><td align=center><img src=../res/20070508/1.jpg></td></tr><tr><td align=center>程远 摄</td></tr><tr><td>　　小站建在河边，只有两间屋，一间住人，一间放仪器。<br>　　站长每天量三次水位，记在本子上，本子摞起来比人还高。</td></tr></table><table><tr><td>某河法制报社版权所有</td></tr></table>", "给路灯擦灰", "", "", "", "2007年5月8日", "某河法制报"},
		{"today's date over a page", "<title>河边小站</title><table><tr><td>2014年3月9日 星期日</td></tr></table><h1>河边小站</h1><img src=a20140101.jpg>" + text, "河边小站", "", "", "", "", ""},
		{"the day of a blog", "<title>河边札记: 修船记</title><h2 class=date-header><span>2020年3月9日星期一</span></h2><div><h3 class=entry-title>修船记</h3>" + text + "</div>", "修船记", "", "", "", "2020年3月9日星期一", ""},
		{"the <title> of another paper", "<html><head><meta name=Generator content='Microsoft Word 11'><title>年终总结</title></head><body><div><p align=center><span style='font-size:15pt'>开学典礼发言稿</span></p>" + text + "</div></body></html>", "开学典礼发言稿", "", "", "", "", ""},
		{"the <title> of no office program", "<title>河边小站添了水尺和雨量筒</title><div><p align=center><span style='font-size:15pt'>编者的几句话</span></p>" + text + "</div>", "河边小站添了水尺和雨量筒", "", "", "", "", ""},
		{"a column and its number before it", "<title>【某某文史】第12辑‖河边小站——一座水文站的旧事</title><h1>【某某文史】第12辑‖河边小站——一座水文站的旧事</h1><div class=nick>河上文化</div><div>" + b + "河边小站</b></p>" + b + "——一座水文站的旧事</b></p>" + b + "程远</b></p>" + text + "</div>", "河边小站", "某某文史", "一座水文站的旧事", "程远", "", ""},
		{"a kind and who told it", "<title>【民间故事】河边小站(程远)_某网</title><h2>【民间故事】河边小站(程远)</h2><div>" + b + "【民间故事】</b></p>" + b + "河边小站</b></p><p align=center>讲述人/石川　整理/程远</p>" + text + "</div>", "河边小站", "民间故事", "", "讲述人/石川　整理/程远", "", ""},
		{"a part of the title as a heading", "<title>河边小站添了水尺</title><h1>河边小站添了水尺</h1><div>" + b + "河边小站</b></p>" + text + "</div>", "河边小站添了水尺", "", "", "", "", ""},
		{"a title that was cut", "<title>定了！河边小站五月开放，可以看水...</title><h1>定了！河边小站五月开放，可以看水...</h1><div>本文原标题：《定了！河边小站五月开放，可以看水尺》<br>" + text + "</div>", "定了！河边小站五月开放，可以看水尺", "", "", "", "", ""},
		{"a title that ends so", "<title>河边小站的灯亮了……</title><h1>河边小站的灯亮了……</h1>" + text, "河边小站的灯亮了……", "", "", "", "", ""},
		{"labels without a blank", "<title>河边小站</title><h1>河边小站</h1><div>时间：2013-05-16 06:43来源：某某河网作者：程远点击：1847次</div>" + text, "河边小站", "", "", "程远", "2013-05-16 06:43", "某某河网"},
		{"nobody is named", "<title>河边小站</title><h1>河边小站</h1><div><small>时间:</small>2015-04-22 09:13<small>来源:</small>未知 <small>作者:</small>admin <small>点击:</small> 次</div>" + text, "河边小站", "", "", "", "2015-04-22 09:13", ""},
		{"who began a thread", "<title>河边小站</title><h2>河边小站</h2><div>发帖人：<a href=1>阿河</a> 2014-06-03 22:10 8人参与 412次浏览</div>" + text, "河边小站", "", "", "阿河", "2014-06-03 22:10", ""},
		{"the first post", "<title>河边小站</title><h1>河边小站</h1><div>236 次阅读 | 7 个回复</div><div><span>楼主#</span>发表于: 2016-11-02 20:15</div>" + text, "河边小站", "", "", "", "2016-11-02 20:15", ""},
		{"a site and its paper", "<title>河边小站_某网</title><h1>河边小站</h1><p>2003年10月12日07:25 <font>河边网-河边晨报</font></p>" + text, "河边小站", "", "", "", "2003年10月12日07:25", "河边网-河边晨报"},
		{"the line of the text has them with their offices", "<title>河边小站</title><h1>河边小站</h1><div>某某时报 | 2022-10-25作者：程远 石川</div><p>某某时报记者 程远 实习生 石川</p>" + text, "河边小站", "", "", "", "2022-10-25", "某某时报"},
		{"another line of the text", "<title>河边小站</title><h1>河边小站</h1><div>2022-10-25 作者：程远</div><p>某某时报记者 石川</p>" + text, "河边小站", "", "", "程远", "2022-10-25", ""},
		{"a name under the title that the text repeats", "<title>河边小站 - 某某页</title><h1>河边小站</h1><div><span class=author>秋水</span> <span>2019-04-06</span> <span>阅读 1024</span></div><p><b>河边小站</b></p><p>程远</p>" + text, "河边小站", "", "", "程远", "2019-04-06", ""},
		{"a heading under it", "<title>河边小站 - 某某页</title><h1>河边小站</h1><div><span class=author>秋水</span> <span>2019-04-06</span> <span>阅读 1024</span></div><p><b>河边小站</b></p><p><b>老屋</b></p>" + text, "河边小站", "", "", "秋水", "2019-04-06", ""},
		{"who typed a paper of an office", "<title>关于修站的决定</title><meta name=author content=程远><h1>关于修站的决定</h1>" + text, "关于修站的决定", "", "", "", "", ""},
		{"the account of an office", "<title>河边小站</title><h1>河边小站</h1><p>2018-07-09 14:31<span>来源：某某新闻</span></p><div class=post_author><div class=name>某镇发布</div></div>" + text, "河边小站", "", "", "", "2018-07-09 14:31", "某某新闻"},
	} {
		d, _, err := Read(t.Context(), "f", c.src)
		m := d.Meta
		if err != nil || m.Title != c.title || m.Kicker != c.kicker || m.Subtitle != c.sub || strings.Join(m.Byline, "|") != c.who || m.Date != c.when || m.Source != c.from {
			t.Errorf("%s: %+v\n%s", c.name, m, show(d))
		}
	}
}

// TestUnderPictures tells captions from the text by what stands around them.
func TestUnderPictures(t *testing.T) {
	const (
		head = "<title>河边小站</title><h1>河边小站</h1>"
		a    = "<p>小站建在河边，只有两间屋，一间住人，一间放仪器，门口种着一棵老槐树。</p>"
		pa   = " 小站建在河边，只有两间屋，一间住人，一间放仪器，门口种着一棵老槐树。"
	)
	for _, c := range []struct{ name, src, want string }{
		{"of the picture's class", head + a + "<p class=im><img src=1.jpg></p><p class=im>老站长在量水位</p>" + a, pa + "\nfigure 老站长在量水位 image=1.jpg alt=\n" + pa},
		{"of the text's class", head + strings.ReplaceAll(a, "<p>", "<p class=im>") + "<p class=im><img src=1.jpg></p><p class=im>老站长在量水位</p>" + a, pa + "\nfigure  image=1.jpg alt=\n 老站长在量水位\n" + pa},
		{"by turns", head + a + "<p><img src=1.jpg></p><p>老站长在量水位。</p><p><img src=2.jpg></p><p>门口的老槐树。</p><p><img src=3.jpg></p><p>两间屋。</p>", pa + "\nfigure 老站长在量水位。 image=1.jpg alt=\nfigure 门口的老槐树。 image=2.jpg alt=\nfigure 两间屋。 image=3.jpg alt="},
		{"prose by turns", head + strings.Repeat(a+"<p><img src=1.jpg></p>", 3) + a, strings.Repeat(pa+"\nfigure  image=1.jpg alt=\n", 3) + pa},
		{"in a table under the one of the picture", head + "<table><tr><td><img src=1.jpg></td></tr></table><table><tr><td>老站长在河边量水位。</td></tr></table>" + a + a, "figure 老站长在河边量水位。 image=1.jpg alt=\n" + pa + "\n" + pa},
		{"centred under a picture that a style sheet places", head + a + "<div class=im><img src=1.jpg></div><p align=center>三十年前的小站（翻拍）</p>" + a, pa + "\nfigure 三十年前的小站（翻拍） image=1.jpg alt=\n" + pa},
		{"in traditional characters", head + a + "<p><img src=1.jpg></p><p>老站長在量水位 記者程遠攝</p>" + a, pa + "\nfigure 老站長在量水位 記者程遠攝 image=1.jpg alt=\n" + pa},
		{"what readers say", head + "<div>" + a + a + "<h3>全部评论(2)</h3><div><b>阿水</b><p>写得真好，想去看看。</p></div></div>", pa + "\n" + pa},
		{"responses", head + a + a + "<h3 id=comments>3 Responses to “河边小站”</h3><ol><li><cite>阿水</cite> Says:<p>写得真好。</p></li></ol><h3>Leave a Reply</h3>", pa + "\n" + pa},
		{"readers within the text", head + "<div>" + a + "<h3>读者来信</h3>" + a + "</div>", pa + "\nheading3 读者来信\n" + pa},
		{"an advertisement, an edited post, a counter", head + a + "<p>—— 广告 ——</p>" + a + "<p>[ 本帖最后由 阿河 于 2013-11-2 09:20 编辑 ]</p><div>赞(12)</div>", pa + "\n" + pa},
		{"whose site it is", head + a + a + "<p>主办：某镇人民政府　承办：信息中心</p><p>地址：某镇正街1号</p><p>ICP备案号：某ICP备00000000号　网站标识码：3600000001</p>", pa + "\n" + pa},
		{"tags, what else to read", head + "<div>" + a + a + "<p>Tags: <a href=1>水文</a>, <a href=2>夏天</a></p></div><div><h3>您可能也喜欢：</h3><ul><li><a href=1>骑车</a></li></ul></div>", pa + "\n" + pa},
	} {
		d, _, err := Read(t.Context(), "f", c.src)
		if err != nil || show(d) != strings.TrimSpace(c.want) {
			t.Errorf("%s: title %q\n%s\nwant\n%s", c.name, d.Meta.Title, show(d), c.want)
		}
	}
}

// TestSetByPrograms reads what programs write in their own way: bullets, tables, parts set in.
func TestSetByPrograms(t *testing.T) {
	const (
		head = "<title>河边小站</title><h1>河边小站</h1>"
		a    = "<p>小站建在河边，只有两间屋，一间住人，一间放仪器，门口种着一棵老槐树。</p>"
		pa   = " 小站建在河边，只有两间屋，一间住人，一间放仪器，门口种着一棵老槐树。"
		l    = "<p class=MsoListParagraph><span style='font-family:Wingdings'>l<span style='font-family:\"Times New Roman\"'>&nbsp; </span></span>"
	)
	for _, c := range []struct{ name, src, want string }{
		{"bullets of a type of signs", head + a + l + "水尺</p>" + l + "<b>雨量</b>筒</p>" + a, pa + "\nlist  [0 • 水尺] [0 • 雨量筒]\n" + pa},
		{"one in Symbol", head + a + "<p><span style='font-family:Symbol'>·<span style='font-family:Times'>&nbsp;&nbsp;</span></span>水尺</p>" + a, pa + "\nlist  [0 • 水尺]\n" + pa},
		{"a sign within a line", head + a + "<p>水尺<span style='font-family:Wingdings'>à</span>雨量筒</p>" + a, pa + "\n 水尺à雨量筒\n" + pa},
		{"a column and a row of nothing", head + a + "<table><tr><td>甲</td><td>投资<br>（万元）</td><td></td></tr><tr><td></td><td></td><td></td></tr><tr><td>乙</td><td>3</td><td> </td></tr></table>" + a, pa + "\ntable  [{甲 0 0} {投资（万元） 0 0}] [{乙 0 0} {3 0 0}]\n" + pa},
		{"cells of no width", head + a + "<table><tr><td rowspan=2>甲</td><td rowspan=2>乙</td><td width=0></td></tr><tr><td width=0></td></tr><tr><td>1</td><td>2</td><td width=0></td></tr></table>" + a, pa + "\ntable  [{甲 0 0} {乙 0 0}] [{1 0 0} {2 0 0}]\n" + pa},
		{"an empty cell", head + a + "<table><tr><td>甲</td><td>1</td></tr><tr><td>乙</td><td></td></tr></table>" + a, pa + "\ntable  [{甲 0 0} {1 0 0}] [{乙 0 0} { 0 0}]\n" + pa},
		{"an article and its label", head + "<table><tr><td>释义</td><td>" + strings.Repeat("小站建在河边，只有两间屋，一间住人，一间放仪器，门口种着一棵老槐树。", 5) + "</td></tr></table>", " " + strings.Repeat("小站建在河边，只有两间屋，一间住人，一间放仪器，门口种着一棵老槐树。", 5)},
		{"a part set in", head + "<div class=section>" + a + "<blockquote><div><p>运行：</p><pre>a b</pre></div></blockquote></div>" + a, pa + "\n 运行：\ncode a b\n" + pa},
		{"a quotation", head + "<div class=section>" + a + "<blockquote><p>水稳了。</p></blockquote></div>" + a, pa + "\nquote 水稳了。\n" + pa},
		{"a sentence, a clause to the line", head + a + "<p><b>要看水的人，</b></p><p><b>请先敲门，</b></p><p><b>再看水尺。</b></p>" + a, pa + "\n 要看水的人，请先敲门，再看水尺。 <strong 要看水的人，请先敲门，再看水尺。 >\n" + pa},
		{"two bold lines", head + a + "<p><b>要看水的人，</b></p><p><b>请先敲门。</b></p>" + a, pa + "\n 要看水的人， <strong 要看水的人， >\n 请先敲门。 <strong 请先敲门。 >\n" + pa},
		{"a post that answers", head + "<div>" + a + a + "<p class=author><b>阿汤</b>\n发表于 2014-1-27 08:02</p>写得真好，顶！</div>", pa + "\n" + pa},
	} {
		d, _, err := Read(t.Context(), "f", c.src)
		if err != nil || show(d) != strings.TrimSpace(c.want) {
			t.Errorf("%s: title %q\n%s\nwant\n%s", c.name, d.Meta.Title, show(d), c.want)
		}
	}
}
