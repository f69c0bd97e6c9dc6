package html

import (
	"strings"
	"testing"
)

// TestPages reads what pages set apart by the build and the names of their elements.
func TestPages(t *testing.T) {
	const (
		head = "<title>河边小站</title><h1>河边小站</h1>"
		a    = "<p>小站建在河边，只有两间屋，一间住人，一间放仪器，门口种着一棵老槐树。</p>"
		b    = "<p>站长每天量三次水位，记在本子上，本子摞起来比人还高，谁来借都不给。</p>"
		pa   = " 小站建在河边，只有两间屋，一间住人，一间放仪器，门口种着一棵老槐树。"
		pb   = " 站长每天量三次水位，记在本子上，本子摞起来比人还高，谁来借都不给。"
	)
	for _, c := range []struct{ name, src, want string }{
		{"terms that are prices", head + a + "<dl><dt>38元</dt><dd>红烧肉</dd> <dt>18元</dt><dd>炒青菜</dd></dl>" + b, pa + "\nlist  [0 • 38元] [1  红烧肉] [0 • 18元] [1  炒青菜]\n" + pb},
		{"terms that are figures", head + a + "<dl><dt>1.26万座</dt><dd>水闸</dd> <dt>18%</dt><dd>漏损</dd> <dt>35处</dt><dd>泵站</dd></dl>" + b, pa + "\ncallout 1.26万座 水闸 <strong 1.26万座 >\ncallout 18% 漏损 <strong 18% >\ncallout 35处 泵站 <strong 35处 >\n" + pb},
		{"terms that are years", head + a + "<dl><dt>1951年</dt><dd>筑坝</dd> <dt>1987年</dt><dd>修闸</dd></dl>" + b, pa + "\nlist  [0 • 1951年] [1  筑坝] [0 • 1987年] [1  修闸]\n" + pb},
		{"terms that are times", head + a + "<dl><dt>6时</dt><dd>开闸</dd> <dt>18时</dt><dd>关闸</dd></dl>" + b, pa + "\nlist  [0 • 6时] [1  开闸] [0 • 18时] [1  关闸]\n" + pb},
		{"terms that are days", head + a + "<dl><dt>7日</dt><dd>量水</dd> <dt>8日</dt><dd>换岗</dd></dl>" + b, pa + "\nlist  [0 • 7日] [1  量水] [0 • 8日] [1  换岗]\n" + pb},
		{"terms that are doses", head + a + "<dl><dt>3片</dt><dd>退烧药</dd> <dt>15毫升</dt><dd>糖水</dd></dl>" + b, pa + "\nlist  [0 • 3片] [1  退烧药] [0 • 15毫升] [1  糖水]\n" + pb},
		{"terms that are floors", head + a + "<dl><dt>1楼</dt><dd>机房</dd> <dt>2楼</dt><dd>值班室</dd></dl>" + b, pa + "\nlist  [0 • 1楼] [1  机房] [0 • 2楼] [1  值班室]\n" + pb},
		{"terms that are numbers of names", head + a + "<dl><dt>1</dt><dd>何苗</dd> <dt>2</dt><dd>柏舟</dd></dl>" + b, pa + "\nlist  [0 • 1] [1  何苗] [0 • 2] [1  柏舟]\n" + pb},
		{"terms that are scores", head + a + "<dl><dt>97分</dt><dd>何苗</dd> <dt>91分</dt><dd>柏舟</dd></dl>" + b, pa + "\nlist  [0 • 97分] [1  何苗] [0 • 91分] [1  柏舟]\n" + pb},
		{"terms that are routes", head + a + "<dl><dt>3路</dt><dd>码头到闸口</dd> <dt>8路</dt><dd>闸口到粮站</dd></dl>" + b, pa + "\nlist  [0 • 3路] [1  码头到闸口] [0 • 8路] [1  闸口到粮站]\n" + pb},
		{"terms that are prices of houses", head + a + "<dl><dt>210万元</dt><dd>听涛阁</dd> <dt>180万元</dt><dd>望江楼</dd></dl>" + b, pa + "\nlist  [0 • 210万元] [1  听涛阁] [0 • 180万元] [1  望江楼]\n" + pb},
		{"terms that are depths and temperatures", head + a + "<dl><dt>12,600座</dt><dd>水闸</dd> <dt>-4℃</dt><dd>井下水温</dd></dl>" + b, pa + "\nlist  [0 • 12,600座] [1  水闸] [0 • -4℃] [1  井下水温]\n" + pb},
		{"terms that are readers of the page", head + a + "<dl><dt>3.2万</dt><dd>阅读</dd> <dt>12%</dt><dd>点赞</dd></dl>" + b, pa + "\nlist  [0 • 3.2万] [1  阅读] [0 • 12%] [1  点赞]\n" + pb},
		{"terms over figures, named so", head + a + "<dl class='stat-list'><dt>水闸</dt><dd>1.26万座</dd> <dt>漏损</dt><dd>18%</dd> <dt>平均停水</dt><dd>7.1小时</dd></dl>" + b, pa + "\ncallout 水闸 1.26万座 <strong 1.26万座 >\ncallout 漏损 18% <strong 18% >\ncallout 平均停水 7.1小时 <strong 7.1小时 >\n" + pb},
		{"terms over figures", head + a + "<dl class='basic'><dt>水闸</dt><dd>1.26万座</dd> <dt>漏损</dt><dd>18%</dd> <dt>平均停水</dt><dd>7.1小时</dd></dl>" + b, pa + "\nlist  [0 • 水闸] [1  1.26万座] [0 • 漏损] [1  18%] [0 • 平均停水] [1  7.1小时]\n" + pb},
		{"terms over words and figures, named so", head + a + "<dl class='stat'><dt>水闸</dt><dd>1.26万座</dd> <dt>漏损</dt><dd>18%</dd> <dt>站址</dt><dd>某县城南河边</dd></dl>" + b, pa + "\nlist  [0 • 水闸] [1  1.26万座] [0 • 漏损] [1  18%] [0 • 站址] [1  某县城南河边]\n" + pb},
		{"cards whose labels open with the unit", head + a + "<div><div><b>1,200</b><i>座 全县水闸</i></div><div><b>3%</b><i>漏损</i></div></div>" + b, pa + "\ncallout 1,200 座 全县水闸 <strong 1,200 >\ncallout 3% 漏损 <strong 3% >\n" + pb},
		{"a small centred line under a picture, over a heading", head + a + "<p><img src=1.png></p><p style='font-size:12px;text-align:center'>老站长在量水位</p><p><b>02 老槐树</b></p>" + b, pa + "\nfigure 老站长在量水位 image=1.png alt=\n 02 老槐树 <strong 02 老槐树 >\n" + pb},
		{"a centred line under a picture, over a heading", head + a + "<p><img src=1.png></p><p style='text-align:center'>老站长的话</p><p><b>02 老槐树</b></p>" + b, pa + "\nfigure  image=1.png alt=\n 老站长的话\n 02 老槐树 <strong 02 老槐树 >\n" + pb},
		{"the number of a section is no card", head + a + "<div><div><b>12座</b><i>水闸</i></div><div><b>3%</b><i>漏损</i></div></div><div><b>03</b><p>夜里的闸口</p></div>" + b, pa + "\ncallout 12座 水闸 <strong 12座 >\ncallout 3% 漏损 <strong 3% >\n 03 <strong 03 >\n 夜里的闸口\n" + pb},
		{"cards of figures", head + a + "<div><div><b>12座</b><i>水闸</i></div><div><b>3%</b><i>漏损</i></div></div>" + b, pa + "\ncallout 12座 水闸 <strong 12座 >\ncallout 3% 漏损 <strong 3% >\n" + pb},
		{"captions over their pictures", head + a + "<p align=center>图1：水位</p><p align=center><img src=1.png></p>" + b + "<p align=center>图2：流量</p><p align=center><img src=2.png></p>" + a, pa + "\n 图1：水位\nfigure  image=1.png alt=\n" + pb + "\n 图2：流量\nfigure  image=2.png alt=\n" + pa},
		{"what a program left beside a picture", head + a + "<p>\\ <img src=1.png></p>" + b, pa + "\nfigure  image=1.png alt=\n" + pb},
		{"a table of a picture and its caption", head + "<table><tr><td><img src=1.png></td></tr><tr><td>站长在小站门口量水位，身后是老槐树。（图片来源：小站）</td></tr></table>" + a + b, "figure 站长在小站门口量水位，身后是老槐树。（图片来源：小站） image=1.png alt=\n" + pa + "\n" + pb},
		{"counters are none", head + a + b + "<div><div><b>12</b><i>浏览</i></div><div><b>30</b><i>获赞</i></div></div>", pa + "\n" + pb},
		{"one card is a line", head + a + "<div><span>12座</span><span>水闸</span></div>" + b, pa + "\n 12座水闸\n" + pb},
		{"a sentence with a bar", head + a + "<div style='border-left:4px solid red'><p>河不会停下来等人。</p></div>" + b, pa + "\nquote 河不会停下来等人。\n" + pb},
		{"a heading with a bar", head + a + "<div style='border-left:4px solid red'><p><b>河不会停下来。</b></p></div>" + b, pa + "\n 河不会停下来。 <strong 河不会停下来。 >\n" + pb},
		{"a summary", head + "<div class=summary><p>一座小站，守着一条河。</p></div>" + a + b, "paragraph 一座小站，守着一条河。\n" + pa + "\n" + pb},
		{"boxes in a line", head + a + "<section><section style='display:inline-block'>01</section> <section style='display:inline-block'>老站长</section></section>" + b, pa + "\n 01 老站长\n" + pb},
		{"verse", head + a + "<p style='text-align:center'>河水长<br>河水短<br>河边有人等行船</p>" + b, pa + "\nverse  [0  河水长] [0  河水短] [0  河边有人等行船]\n" + pb},
		{"verse, a line a paragraph", head + a + "<p align=center>河水长，</p><p align=center>河水短。</p><p align=center>河边有人等行船。</p>" + b, pa + "\nverse  [0  河水长，] [0  河水短。] [0  河边有人等行船。]\n" + pb},
		{"a link to an editor", head + a + "<div><h2>老站</h2><a href=1>编辑</a></div>" + b, pa + "\nheading2 老站\n" + pb},
		{"counters, a line each", head + a + b + "<div><div>关注者</div><strong>1,204</strong><div>被浏览</div><strong>86,331</strong></div>", pa + "\n" + pb},
		{"the frame of a theme", "<title>河边小站</title><section class=nav-content-wrap><div role=main><h1>河边小站</h1>" + a + "<h2>老站</h2><ul><li>三间屋</li></ul>" + b + "</div></section>", pa + "\nheading2 老站\nlist  [0 • 三间屋]\n" + pb},
		{"beside a story", head + "<div>" + a + b + "<h3>延伸阅读</h3>" + a + b + "</div>", pa + "\n" + pb + "\nheading3 延伸阅读\n" + pa + "\n" + pb},
		{"an inset among paragraphs", head + "<div>" + a + "<p>相关新闻</p><p><a href=1>别处下雨</a></p>" + b + a + "</div>", pa + "\n" + pb + "\n" + pa},
		{"other stories after the text", head + "<div>" + a + b + "</div><p>相关新闻</p><p><a href=1>别处下雨</a></p>", pa + "\n" + pb},
		{"text in the next element", head + "<div class=x>" + a + b + a + b + "</div><div class=y>" + a + "</div><div class=z><p>本站声明：转载请注明。</p></div>", pa + "\n" + pb + "\n" + pa + "\n" + pb + "\n" + pa},
		{"text that a script shows", head + "<div style='display:none'>" + strings.Repeat(a+b, 3) + "</div>", strings.TrimSuffix(strings.Repeat(pa+"\n"+pb+"\n", 3), "\n")},
		{"posts that answer", head + "<div>" + a + b + "</div><div>小雨<br>2楼 发表于 2016-1-3 09:00<p>好。写得真好，想去看看。</p></div>", pa + "\n" + pb},
		{"a text typed into pre", head + "<pre>\n" + strings.Repeat("　　小站建在河边，只有两间屋，一间住人，一间放仪器。\n　　门口种着一棵老槐树。\n", 4) + "</pre>", strings.TrimSuffix(strings.Repeat(" 小站建在河边，只有两间屋，一间住人，一间放仪器。\n 门口种着一棵老槐树。\n", 4), "\n")},
		{"the foot of an office's page", head + "<table><tr><td>" + a + b + "<hr><p>主办单位：某镇政府　地址：某镇正街12号</p></td></tr></table>", pa + "\n" + pb},
		{"the rest of a text", head + a + "<p>站长每天量三次水位，记在本子上，本子摞起来比人还高，谁来借都不给。&gt;&gt;&gt;<a href=1>更多内容，点击阅读</a></p>", pa + "\n" + pb},
		{"a link within a sentence", head + a + "<p>想看的人，请到<a href=1>更多</a>一栏里去找，站长都写在那里了。</p>", pa + "\n 想看的人，请到更多一栏里去找，站长都写在那里了。 <link 更多 1>"},
		{"entries that are links", head + "<div>" + a + "<p>▶ 记事丨<a href=1>老槐树</a></p>" + b + a + "</div>", pa + "\n ▶ 记事丨老槐树 <link 老槐树 1>\n" + pb + "\n" + pa},
		{"a pager", head + a + b + "<p>【1】 【2】 下一页 &gt;&gt;|</p>", pa + "\n" + pb},
		{"numbers of lines", head + a + "<table><tr><td class=gutter><pre>1\n2</pre></td><td class=code><pre>a\nb</pre></td></tr></table>" + b, pa + "\ncode a\nb\n" + pb},
		{"whose words they are", head + a + "<blockquote><p>水稳了。</p><cite>老站长</cite></blockquote>" + b, pa + "\nquote 水稳了。\nfurniture 老站长 <emph 老站长 >\n" + pb},
		{"a post of a forum", head + "<table><tr><td class=postauthor>小雨</td><td class=postcontent><div>" + a + b + "</div></td></tr><tr><td class=postauthor></td><td class=postcontent><a href=#>引用</a></td></tr></table>", pa + "\n" + pb},
		{"what is attached", head + a + b + "<p>附件1：<a href=1>登记表</a></p>", pa + "\n" + pb + "\n 附件1：登记表 <link 登记表 1>"},
		{"a script within a line", head + a + "<p>读者：[<script>x()</script>]</p>" + b, pa + "\n 读者：[]\n" + pb},
		{"bold captions", head + a + "<center><img src=a.jpg></center><center><b>老站长在量水位</b></center>" + b, pa + "\nfigure 老站长在量水位 <strong 老站长在量水位 > image=a.jpg alt=\n" + pb},
		{"pictures side by side", head + a + "<table><tr><td><img src=a.jpg></td><td><img src=b.jpg></td></tr><tr><td>水尺</td><td>老槐树</td></tr></table>" + b, pa + "\nfigure 水尺 image=a.jpg alt=\nfigure 老槐树 image=b.jpg alt=\n" + pb},
		{"tools in traditional characters", head + a + b + "<p>責任編輯：何苗</p><p>延伸閱讀</p><p><a href=1>別處下雨</a></p>", pa + "\n" + pb + "\n 責任編輯：何苗"},
		{"the table of an office", head + "<table><tr><td>索引号：</td><td>01</td><td>发文机关：</td><td>某局</td></tr><tr><td>成文日期：</td><td>3月1日</td><td>有效性：</td><td>有效</td></tr></table>" + a + b, pa + "\n" + pb},
		{"text, picture and heading that a script shows", head + "<div style='display:none'><p align=center><img src=a.jpg></p>" + strings.Repeat(a+b, 2) + "<h3>老站</h3>" + a + "<div class=share>分享</div><p align=right>(责任编辑：程远)</p></div>", "figure  image=a.jpg alt=\n" + strings.Repeat(pa+"\n"+pb+"\n", 2) + "heading3 老站\n" + pa + "\n (责任编辑：程远)"},
		{"a comparison in code and in words", head + a + "<pre>水位 &gt;= 90</pre><p>水位 &gt; 警戒线</p>" + b, pa + "\ncode 水位 >= 90\n 水位 > 警戒线\n" + pb},
		{"the code of an account", head + "<div class=s-ewm><img src=/i/wx.png><div>关注小站</div></div>" + a + b, pa + "\n" + pb},
		{"who took the picture", head + a + "<div><a href=big.jpg><img src=s.jpg></a><br>站长站在老槐树下。（記者程遠／攝影）</div>" + b, pa + "\nfigure 站长站在老槐树下。（記者程遠／攝影） image=s.jpg alt=\n" + pb},
		{"verse set apart", head + a + "<pre class=language-text><code>河水\n河水长，河水短，\n河边有人等行船。</code></pre>" + b, pa + "\nverse  [0  河水] [0  河水长，河水短，] [0  河边有人等行船。]\n" + pb},
		{"pictures over the text of a paper", "<title>河边小站--某报</title><b>河边小站</b><div><p><img src=1.jpg></p><p>老槐树又发了新芽。</p><p><img src=2.jpg></p><p>水尺立在门口，“七尺三”。</p><div id=ozoom>" + a + b + a + "</div></div>", "figure 老槐树又发了新芽。 image=1.jpg alt=\nfigure 水尺立在门口，“七尺三”。 image=2.jpg alt=\n" + pa + "\n" + pb + "\n" + pa},
		{"captions one after the other", head + "<p><img src=1.jpg></p><p align=center>老槐树又发了新芽。</p><p><img src=2.jpg></p><p align=center>水尺立在门口，谁都看得见。</p><p align=center><b>老站</b></p>" + a + b, "figure 老槐树又发了新芽。 image=1.jpg alt=\nfigure 水尺立在门口，谁都看得见。 image=2.jpg alt=\n 老站 <strong 老站 >\n" + pa + "\n" + pb},
		{"headings that lost their names", head + a + "<p class=MsoNormal><a><strong>第一章. 老站</strong></a></p>" + b + "<p><a>返回</a></p>", pa + "\n 第一章. 老站 <strong 第一章. 老站 >\n" + pb},
		{"a list of columns", "<title>河边小站</title><ul><li><h3>河边小站</h3><div>" + strings.Repeat(a+b, 3) + "</div></li><li><div><p><a href=1>别处下雨</a></p></div></li></ul>", strings.TrimSuffix(strings.Repeat(pa+"\n"+pb+"\n", 3), "\n")},
		{"a caption of two lines", head + a + "<figure><img src=a.jpg><figcaption>老站长在量水位<br>摄影：程远</figcaption></figure>" + b, pa + "\nfigure 老站长在量水位 摄影：程远 image=a.jpg alt=\n" + pb},
		{"a table that is centred", "<table align=center><tr><td>" + a + b + "<center><img src=a.jpg></center><center>老站长在量水位</center>" + a + "</td></tr></table>", pa + "\n" + pb + "\nfigure 老站长在量水位 image=a.jpg alt=\n" + pa},
	} {
		d, _, err := Read(t.Context(), "f", c.src)
		if err != nil || show(d) != strings.TrimSpace(c.want) {
			t.Errorf("%s: title %q\n%s\nwant\n%s", c.name, d.Meta.Title, show(d), c.want)
		}
	}
}

// TestParticulars reads titles and the lines of particulars around them.
func TestParticulars(t *testing.T) {
	const text = "<p>小站建在河边，只有两间屋，一间住人，一间放仪器，门口种着一棵老槐树。</p><p>站长每天量三次水位，记在本子上。</p>"
	for _, c := range []struct{ name, src, title, who, when, from string }{
		{"by its looks", "<title>欢迎光临某镇网站</title><div><b>河边小站</b></div><div>作者：办公室 程远　　来源：本站　　点击：<i>3</i>次　　更新时间：2009-6-1 16:20</div>" + text, "河边小站", "办公室 程远", "2009-6-1 16:20", "本站"},
		{"two lines that <title> joins", "<title>某局关于修站的通知</title><div><b>某局<br>关于修站的通知</b></div>" + text, "某局关于修站的通知", "", "", ""},
		{"two centred lines that <title> joins", "<title>某局关于调整2031年小站开放时间和水尺数目的通知_某局</title><div><p align=center><b>某局关于调整2031年小站开放</b></p><p align=center><b>时间和水尺数目的通知</b></p>" + text + "</div>", "某局关于调整2031年小站开放时间和水尺数目的通知", "", "", ""},
		{"a kicker centred over a title that <title> parts from it", "<title>水边人家 河边小站添了水尺_某网</title><div><p align=center><b>水边人家</b></p><p align=center><b>河边小站添了水尺</b></p>" + text + "</div>", "河边小站添了水尺", "", "", ""},
		{"an account after 原创", "<title>河边小站</title><h1>河边小站</h1><div><span>原创</span> <span>阿河</span> <a href=#>河上故事</a> <em>2024年1月6日 07:30</em> <em>江西</em></div>" + text, "河边小站", "阿河", "2024年1月6日 07:30", "河上故事"},
		{"an office and its account after 原创", "<title>河边小站</title><h1>河边小站</h1><div><span>原创</span> <span>水文工作站</span> <a href=# id=js_name>河上故事</a> <em>2024年1月6日 07:30</em> <em>江西</em></div>" + text, "河边小站", "水文工作站", "2024年1月6日 07:30", "河上故事"},
		{"two offices after 原创", "<title>河边小站</title><h1>河边小站</h1><div><span>原创</span> <span>水文管理处</span> <a href=#>河上水务集团</a> <em>2024年1月6日 07:30</em></div>" + text, "河边小站", "水文管理处", "2024年1月6日 07:30", "河上水务集团"},
		{"an account that wrote itself, after 原创", "<title>河边小站</title><h1>河边小站</h1><div><span>原创</span> <span>河上水务集团</span> <a href=#>河上水务集团</a> <em>2024年1月6日 07:30</em></div>" + text, "河边小站", "", "2024年1月6日 07:30", "河上水务集团"},
		{"the text's own date", "<title>河边小站</title><h1>河边小站</h1><div><span>发布时间：2023-03-30 10:05</span> <span>来源：某局</span></div><p>（2023年3月28日）</p>" + text, "河边小站", "", "2023年3月28日", "某局"},
		{"the title twice", "<title>河边小站-某网</title><h2>河边小站</h2><div>发布时间：2019-05-08　来源：某局</div><div><p align=center><b>河边小站</b></p>" + text + "</div>", "河边小站", "", "2019-05-08", "某局"},
		{"particulars within the heading", "<title>关于我们</title><h3>新闻中心</h3><div><h3>河边小站添了水尺<span><span>来源：河报</span>&nbsp;<span>发布时间：2019-08-21</span></span></h3>" + text + "</div>", "河边小站添了水尺", "", "2019-08-21", "河报"},
		{"a site's name in its head", "<title>量水_看雨_站长问-遇事你就问</title><div data-role=header><h1>站长问</h1></div><div><h3>河边小站添了水尺</h3>" + text + "</div>", "河边小站添了水尺", "", "", ""},
		{"<title> that does not part the site", "<title>【巡河】 河边小站添了水尺  某某市水文局</title><div class=title>【巡河】 河边小站添了水尺</div><div class=title_blow>来源：本站　时间：2021年5月14日 17:30</div>" + text, "【巡河】 河边小站添了水尺", "", "2021年5月14日 17:30", "本站"},
		{"rows that <title> joins", "<title>河边小站添了水尺和雨量筒_某网</title><h2>河边小站添了水尺<br>和雨量筒</h2>" + text, "河边小站添了水尺和雨量筒", "", "", ""},
		{"rows that are two phrases", "<title>某网</title><h2>河边小站添了水尺<br>老站长不再下河</h2>" + text, "河边小站添了水尺 老站长不再下河", "", "", ""},
		{"a title in single characters", "<title>河边小站工作报告-某局</title><h1>河边小站工作报告</h1><p>时间：2020-01-03　来源：某局</p><div><p align=center><b>工 作 报 告</b></p>" + text + "</div>", "河边小站工作报告", "", "2020-01-03", "某局"},
		{"the foot of a blog", "<div><h1 class=postTitle><a href=1>河边小站</a></h1>" + text + "</div><div>posted on <span>2018-09-04 22:31</span> <a href=2>阿河</a> 阅读(3) <a href=#>收藏</a></div>", "河边小站", "阿河", "2018-09-04 22:31", ""},
		{"where a blog files it", "<title>河边小站</title><h1>河边小站</h1><div><span>发表于<time>2022年3月5日</time></span><span>更新于<time>2022-04-01</time></span><span>由<a href=1>阿河</a></span><span>分类于<a href=2>水文</a></span><span>阅读时长 ≈</span><span>5 分钟</span></div>" + text, "河边小站", "阿河", "2022年3月5日", ""},
		{"an English date", "<title>河边小站</title><h1>河边小站</h1><ul><li>作者: 阿河</li><li>时间: June 2, 2019</li><li>分类: 水文</li></ul>" + text, "河边小站", "阿河", "June 2, 2019", ""},
		{"a column of the site", "<title>河边小站</title><h1>河边小站</h1><h6><a>2018年11月23日</a> <i></i>河上资讯 <i></i>社会新闻 <i></i>927</h6>" + text, "河边小站", "", "2018年11月23日", "河上资讯"},
		{"a moment ago", "<title>河边小站</title><h1>河边小站</h1><div><img src=t.jpg><div>河上晚报</div><div>3小时前 · 河上晚报官方账号</div></div>" + text, "河边小站", "", "", "河上晚报"},
		{"offices and the day of a bulletin", "<title>河边小站公报</title><h1>河边小站公报</h1><p>时间：2021-03-26　作者：综合科　点击：3</p><center><b>某市水文局</b></center><center>2021年3月20日</center>" + text, "河边小站公报", "某市水文局", "2021年3月20日", ""},
		{"a first day and a last", "<title>河边小站</title><h1>河边小站</h1><div><span>已于 2022-05-12 09:30:15 修改</span><span>阅读量5.1k</span><span>于 2022-05-11 23:08:41 首次发布</span></div>" + text, "河边小站", "", "2022-05-11 23:08:41", ""},
		{"an address over a wire story", "<title>河边小站_某网</title><table><tr><th>河边小站</th></tr><tr><td align=center><font>http://www.x.example</font> 2003年10月12日07:25 河边晨报</td></tr><tr><td>" + text + "</td></tr></table>", "河边小站", "", "2003年10月12日07:25", "河边晨报"},
		{"a counter in brackets", "<title>河边小站</title><h1>河边小站</h1><div><span>2014-04-23 16:08</span><span>　程远&nbsp;</span><span>图书馆　(点击: <span>231</span>)</span></div>" + text, "河边小站", "程远", "2014-04-23 16:08", "图书馆"},
		{"a kind before it", "<title>河边小站 - 论坛</title><h1><a href=#>[游记]</a> 河边小站</h1>" + text, "河边小站", "", "", ""},
		{"the issue of a paper", "<title>河边小站</title><h1>河边小站</h1>" + text + "<p>《某某晚报》（2020年1月3日 07版）</p>", "河边小站", "", "2020年1月3日", "《某某晚报》"},
		{"labels one after the other", "<title>河边小站</title><h1>河边小站</h1><div>作者：程远　摄影：石川　编辑：田禾　来源：宣传部　发布时间：2012-12-03　点击：88</div>" + text, "河边小站", "程远", "2012-12-03", "宣传部"},
		{"a reporter and his paper", "<title>河边小站</title><h1>河边小站</h1><div>2012-12-03 09:15　某某日报记者 程远</div>" + text, "河边小站", "某某日报记者 程远", "2012-12-03 09:15", ""},
		{"a place in brackets", "<title>河边小站</title><h1>河边小站</h1><div>2012-12-03 09:15 来源：某某日报(河东)</div>" + text, "河边小站", "", "2012-12-03 09:15", "某某日报(河东)"},
		{"an account of a platform", "<title>河边小站</title><h1>河边小站</h1><div><span>程远</span> <span>02-11 19:40</span> <span>发布于：江西省</span> <span>阅读 3.4万</span></div>" + text, "河边小站", "程远", "02-11 19:40", ""},
		{"an account, the date in an element of its own", "<title>河边小站</title><h1>河边小站</h1><div><span>原创</span> <span>阿河</span> <span>河上故事<div style='display:none'>微信号</div></span> <em>2024-01-06 07:30</em> <em>某省</em></div>" + text, "河边小站", "阿河", "2024-01-06 07:30", "河上故事"},
		{"a button", "<title>河边小站</title><h1>河边小站</h1><div>2004年11月16日 08:41　某某日报　<a href=#>【发表评论】</a></div>" + text, "河边小站", "", "2004年11月16日 08:41", "某某日报"},
		{"who did what, a subtitle over it", "<title>河边小站</title><h1>河边小站</h1><h2>一间屋子守了三十年</h2><div>撰文：程远　摄影：石川</div>" + text, "河边小站", "", "", ""},
		{"a list, the lead before it", "<title>河边小站</title><h1>河边小站</h1><p class=standfirst>站长守了三十年。</p><ul><li>采访、撰文：程远</li><li>2023.12.15</li></ul>" + text, "河边小站", "采访、撰文：程远", "2023.12.15", ""},
		{"the author behind the text", "<title>河边小站</title><h1>河边小站</h1>" + text + "<p>本文来源：某某日报　作者：程远　责任编辑：田禾</p>", "河边小站", "程远", "", ""},
		{"where a <title> has it from", "<title>[转载]河边小站 - 某网</title><p align=center>河边小站</p>" + text, "河边小站", "", "", ""},
		{"a form around the text", "<title>河边小站</title><form><h1>河边小站</h1><div>来源：某局　点击：3</div>" + text + text + "</form>", "河边小站", "", "", "某局"},
		{"the name of the site over the page", "<title>新闻--某中学</title><div id=header><h1>某中学</h1></div><div class=title>河边小站</div><div>作者：程远 发布人：admin 发布时间：2021-12-31</div>" + text, "河边小站", "程远", "2021-12-31", ""},
		{"a site named first", "<title>某集团 | 新闻 | 河边小站</title><div class=detail-head><h2>河边小站</h2></div>" + text, "河边小站", "", "", ""},
		{"an account with its face", "<title>河边小站</title><h1>河边小站</h1><div><img src=tx.png><div><b>某某晚报</b><p>05-26 07:12 某某晚报官方账号</p></div></div>" + text, "河边小站", "", "05-26 07:12", "某某晚报"},
		{"a title in three rows, a blank within <title>", "<title>白石县人民代表大会常务委员会关于批准发行书屋债券及调整2009　年限额的决议__公报_白石县政府网</title><div><p align=center><font size=5><strong>白石县人民代表大会常务委员会<br>关于批准发行书屋债券及<br>调整2009年限额的决议</strong></font></p>" + text + "</div>", "白石县人民代表大会常务委员会关于批准发行书屋债券及调整2009年限额的决议", "", "", ""},
		{"a table of one row", "<title>河边小站</title><h1>河边小站</h1><table><tr><td>发布日期：2022-08-23</td><td>信息来源：某局</td><td>浏览次数：<i>41</i></td><td>字号：[ <a>大</a> <a>小</a> ]</td></tr></table>" + text, "河边小站", "", "2022-08-23", "某局"},
		{"behind the story", "<title>河边小站</title><h1>河边小站</h1><div class=x>" + text + "</div><div class=y>作者：程远　责任编辑：田禾_NN0041</div><div class=z>发布日期：2018-12-04</div>", "河边小站", "程远", "2018-12-04", ""},
		{"what somebody told and who wrote it down", "<title>河边小站</title><h1>河边小站</h1><div><span>口述：程远</span><span>整理：田禾</span><span>2024-06-11</span></div>" + text, "河边小站", "", "2024-06-11", ""},
		{"a channel of the site", "<title>河边小站_城事_某网</title><h1>河边小站</h1><ul><li>程远</li><li>2024-06-11</li><li>城事</li><li>12 评论</li></ul>" + text, "河边小站", "程远", "2024-06-11", ""},
		{"the site alone as <title> and first heading", "<title>某区水务局</title><div class=header><h1>某区水务局</h1></div><h2>一条河边的小站</h2><div>2024-06-11 来源：某报</div>" + text, "一条河边的小站", "", "2024-06-11", "某报"},
		{"a channel over the title", "<title>某某新闻中心</title><h1>新闻中心</h1><table><tr><td align=center><font size=5>河边小站</font></td></tr><tr><td>时间：2024-6-11 8:00:00　来源：本站　点击数：33</td></tr><tr><td>" + text + "</td></tr></table>", "河边小站", "", "2024-6-11 8:00:00", "本站"},
		{"two who wrote it", "<title>河边小站 - 某刊</title><h1>河边小站</h1><p class=dek>一座小站，守着一条河。</p><p class=byline>By <a>程远</a>, <a>田禾</a></p>" + text, "河边小站", "程远、田禾", "", ""},
		{"office and matter in two lines", "<title>公示</title><div class=con-title><p>某区水务局</p><p>关于小站延期拆除的公告</p></div><div>2024-06-11 来源：某局</div>" + text, "某区水务局关于小站延期拆除的公告", "", "2024-06-11", "某局"},
		{"traditional characters", "<title>河邊小站</title><h1>河邊小站</h1><div>發布時間：2024-06-11　更新時間：2024-06-12　文：林初一　圖：何未　來源：某某日報</div>" + text, "河邊小站", "文：林初一 圖：何未", "2024-06-11", "某某日報"},
		{"site and channel over the title", "<title>河边小站 - 副刊 - 河上文艺</title><div>河上文艺　副刊</div><h3>河边小站</h3><div>来源：某报　2021-03-02</div>" + text, "河边小站", "", "2021-03-02", "某报"},
		{"when it was added", "<title>某馆</title><center><font size=4><b>河边小站</b></font></center><center>作者：某馆 程远　　加入时间：2006-10-23　　点击：77</center>" + text, "河边小站", "某馆 程远", "2006-10-23", ""},
		{"the foot of a theme", "<title>河边小站 | 水边</title><h1>河边小站</h1>" + text + "<footer>本条目发布于<a href=#>2018年12月7日</a>。属于<a href=# rel='category tag'>动态</a>分类。作者是<a href=#>admin</a>。</footer>", "河边小站", "", "2018年12月7日", ""},
		{"an office and its writer", "<title>某公司</title><h3>河边小站</h3><div>[2013-09-12]&nbsp;[<a href=#>大</a>&nbsp;<a href=#>小</a>]&nbsp;供稿：网络建设部&nbsp;程远</div>" + text, "河边小站", "网络建设部 程远", "2013-09-12", ""},
		{"a section as author in WeChat", "<title></title><h1>河边小站</h1><div><span class=rich_media_meta_text>德育处</span> <a id=js_name>河上中学</a> <em>2025-07-01 17:30</em> <em>南河</em></div>" + text, "河边小站", "德育处", "2025-07-01 17:30", "河上中学"},
		{"a poster beside his post", "<title>河边小站 - 论坛</title><h1>河边小站</h1><table><tr><td class=pls><div class=authi><a href=#>老槐树</a></div></td><td class=plc><div class=authi><em>发表于 2017-9-21 00:46</em><span>|</span><a href=#>只看该作者</a> <a href=#>阅读模式</a></div><div class=t_f>" + text + text + "</div></td></tr></table>", "河边小站", "老槐树", "2017-9-21 00:46", ""},
		{"a class of news behind the date", "<title>校园新闻</title><h2 align=center>河边小站添了水尺</h2><div>发布人：admin&nbsp;&nbsp;时间：2019-09-03 08:41&nbsp;&nbsp;类别：校园新闻</div>" + text, "河边小站添了水尺", "", "2019-09-03 08:41", ""},
		{"an agency that its date touches", "<title>河边小站</title><h3>河边小站</h3><label>华东社2017-04-11 10:08</label>" + text, "河边小站", "", "2017-04-11 10:08", "华东社"},
		{"the site where an office publishes", "<title>白石镇政务公开网</title><h1 class=logo>白石镇政务公开网</h1><div class=zw><p>各村：</p>" + text + "</div>", "", "", "", ""},
		{"a mail of a society", "<title>电子会刊</title><table><tr><td>各位会员：</td></tr><tr><td>" + text + "</td></tr></table>", "", "", "", ""},
		{"a <title> that a program gave", "<title>newsDetail</title><h2>河边小站添了水尺</h2><div>来源：某报　2021-03-02</div>" + text, "河边小站添了水尺", "", "2021-03-02", "某报"},
		{"what folds a part of the page", "<title>某工程</title><div class=title-row>政策文件 <span>▼</span></div><div><h3>河边小站添了水尺</h3>" + text + "</div>", "河边小站添了水尺", "", "", ""},
		{"chapters without a title", "<title></title><p><b>第一章 老站</b></p>" + text + "<p><b>第二章 新站</b></p>" + text, "", "", "", ""},
		{"an account for the editor", "<title>关于小站</title><h3>关于河边小站</h3><div>编辑者：hxadmin <span>发布时间：2018年9月4日</span><span>浏览次数：88</span>分享<a href=#><img src=QQ.png></a></div>" + text, "关于河边小站", "", "2018年9月4日", ""},
		{"labels without a value", "<title>河边小站</title><h1>河边小站</h1><p><span>文字作者：</span><span>图片作者：</span><span>稿件来源：某系</span><span>发布时间：2011-04-08</span><span>浏览量：<span>27</span></span></p>" + text, "河边小站", "", "2011-04-08", "某系"},
		{"a counter that a script fills in", "<title>河边小站</title><h1>河边小站</h1><div align=center>通讯员:程远来源:某大学 阅读:<script>n()</script>发布时间:2012-04-18审稿:</div>" + text, "河边小站", "程远", "2012-04-18", "某大学"},
		{"icons that say who and where", "<title>河边小站 | 水边</title><h1>河边小站</h1><div><span><i class='fa fa-list-alt'></i><a href=#> 闲话</a></span> <span><i class='fa fa-user'></i> <a href=#>River9</a></span> <time><i class='fa fa-clock-o'></i> 2014-05-08</time> <span><i class='fa fa-eye'></i> 117℃</span> <span><a href=#c>28评论</a></span></div>" + text, "河边小站", "River9", "2014-05-08", ""},
		{"an account of WeChat without a date", "<title>河边小站</title><h2>河边小站</h2><div><span>原创</span><span class='rich_media_meta rich_media_meta_text'>riverman</span><span class='rich_media_meta rich_media_meta_nickname'><a href=# id=js_name>河上故事</a></span></div>" + text, "河边小站", "riverman", "", "河上故事"},
		{"where a blog files it, by the link", "<title>河边小站</title><h1>河边小站</h1><div><a rel=author href=/a>阿河</a> <a href=/category/shui>水文记事</a> <time>2014-05-08</time></div>" + text, "河边小站", "阿河", "2014-05-08", ""},
		{"an author in attributes", "<title>河边小站</title><article><span hidden itemprop=author><meta itemprop=name content=阿河></span><h1>河边小站</h1><div>发表于<time>2019-06-02</time></div>" + text + "</article>", "河边小站", "阿河", "", ""},
		{"JSON-LD", `<title>河边小站</title><script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"某网"},{"@type":"NewsArticle","author":[{"@type":"Person","name":"阿河"}],"datePublished":"2019-06-02"}]}</script><h1>河边小站</h1>` + text, "河边小站", "阿河", "2019-06-02", ""},
		{"JSON-LD that is broken", `<title>河边小站</title><script type="application/ld+json">{"@type":"NewsArticle","author":"阿河",}</script><h1>河边小站</h1>` + text, "河边小站", "", "", ""},
		{"a paper's name as <title>", "<title>某某晚报</title><div><h3>河上人家</h3><h1>河边小站</h1></div><div>" + text + "</div>", "河边小站", "", "", ""},
	} {
		d, _, err := Read(t.Context(), "f", c.src)
		m := d.Meta
		if err != nil || m.Title != c.title || strings.Join(m.Byline, "|") != c.who || m.Date != c.when || m.Source != c.from {
			t.Errorf("%s: %+v\n%s", c.name, m, show(d))
		}
	}
}
