package html

import (
	"fmt"
	"strings"
	"testing"
)

// TestSites reads what sites show of a story with marks of their own.
func TestSites(t *testing.T) {
	const (
		head = "<title>河边小站</title><h1>河边小站</h1>"
		a    = "<p>小站建在河边，只有两间屋，一间住人，一间放仪器，门口种着一棵老槐树。</p>"
		b    = "<p>站长每天量三次水位，记在本子上，本子摞起来比人还高，谁来借都不给。</p>"
		pa   = " 小站建在河边，只有两间屋，一间住人，一间放仪器，门口种着一棵老槐树。"
		pb   = " 站长每天量三次水位，记在本子上，本子摞起来比人还高，谁来借都不给。"
	)
	for _, c := range []struct{ name, src, meta, want string }{
		{"a form that wraps the page", "<title>河边小站</title><form><input type=hidden name=__VIEWSTATE><h1>河边小站</h1><div><p>小站有两间屋。</p><p>站长量水位</p></div></form>", "河边小站||||", " 小站有两间屋。\n 站长量水位"},
		{"links of an encyclopedia", "<title>河边小站 - 某某百科，人人的百科全书</title><h1>河边小站</h1><div class=noprint>某某百科，人人的百科全书</div>" + a + "<h2><span>沿革</span><span class=mw-editsection>[<a href=1>编辑</a>]</span></h2>" + b + "<h2><span class=title-prefix>河边小站</span>水尺</h2>" + a, "河边小站||||", pa + "\nheading2 沿革\n" + pb + "\nheading2 水尺\n" + pa},
		{"what is only read aloud", head + a + "<figure><img src=1.png><p><span class=visually-hidden>图像来源，</span>阿河</p><figcaption><span class=sr-only>图像说明，</span>老槐树</figcaption></figure>" + b, "河边小站||||", pa + "\nfigure 老槐树 阿河 image=1.png alt=\n" + pb},
		{"a voice button", head + "<div>2014-05-06 07:41　来源于 <a href=1>某河网</a> <span>可以听文章啦！</span></div>" + a + b, "河边小站||2014-05-06 07:41|某河网|", pa + "\n" + pb},
		{"an account with the name of its site", "<title>河边小站</title><meta name=author content=hewang-何苗><h1>河边小站</h1>" + a + b, "河边小站|何苗|||", pa + "\n" + pb},
		{"an agency is no author", "<title>河边小站</title><meta name=author content=中央通訊社><h1>河边小站</h1>" + a + b, "河边小站||||", pa + "\n" + pb},
		{"when it was changed, without its year", head + "<div><span>2014/5/6 07:41</span><span>（5/6 09:10 更新）</span></div>" + a + b, "河边小站||2014/5/6 07:41||", pa + "\n" + pb},
		{"labels that touch", head + a + b + "<div><span>编辑：何苗</span><span>责任编辑：程远</span></div>", "河边小站||||", pa + "\n" + pb + "\n 编辑：何苗 责任编辑：程远"},
		{"labels in two lines of the source", head + "<span class=byline>文｜何苗</span>\n<span class=byline>图｜程远</span>" + a + b, "河边小站||||", " 文｜何苗 图｜程远\n" + pa + "\n" + pb},
		{"a share bar", head + "<div>2014-05-06 07:41　来源：某河网</div><div>0 <span>分享至</span><div>用微信扫码二维码<br>分享至好友和朋友圈</div></div>" + a + b, "河边小站||2014-05-06 07:41|某河网|", pa + "\n" + pb},
		{"a writer's own page", head + "<div><div><a href=/u/5c>石桥</a><div><span>字数 512</span></div></div></div>" + a + b, "河边小站|石桥|||", pa + "\n" + pb},
		{"a link that is none", head + "<div><div><a href=/about/5c>石桥</a></div></div>" + a + b, "河边小站||||", pa + "\n" + pb},
		{"a byline behind the source", head + "<center><font>2014年05月06日07:41 \n来源：《某河周末》 \n□本刊记者 何苗</font></center>" + a + b, "河边小站|□本刊记者 何苗|2014年05月06日07:41|《某河周末》|", pa + "\n" + pb},
		{"elements of a newspaper", "<title>某河日报-数字报</title><table><tr><td><founder-pretitle>守河的人</founder-pretitle><founder-title><b>河边小站</b></founder-title><founder-subtitle>三十年，两间屋</founder-subtitle></td></tr><tr><td><founder-content>" + a + b + "</founder-content></td></tr></table>", "河边小站||||三十年，两间屋", pa + "\n" + pb},
		{"options of a command", head + a + "<dl><dt><kbd>-c <var>N</var></kbd></dt><dd><p>分成几级。</p></dd><dt><kbd>--min</kbd></dt><dd><p>最小的一级。</p></dd></dl>" + b, "河边小站||||", pa + "\nlist  [0 -c N 分成几级。] [0 --min 最小的一级。]\n" + pb},
		{"terms and what they are", head + a + "<dl><dt>桥长</dt><dd>三十六米</dd></dl>" + b, "河边小站||||", pa + "\nlist  [0 • 桥长] [1  三十六米]\n" + pb},
		{"a list of terms around a picture", head + "<dl><dt><img src=1.png></dt><dd>老槐树又发了新芽。图：阿河</dd></dl>" + a + b, "河边小站||||", "figure 老槐树又发了新芽。图：阿河 image=1.png alt=\n" + pa + "\n" + pb},
		{"the way back as words", head + a + "<p>站长每天量三次水位，记在本子上，本子摞起来比人还高，谁来借都不给。返回首页，查看更多</p>", "河边小站||||", pa + "\n" + pb},
		{"a button in a listing", head + a + "<pre><code>a = 1\n<span class=copy-code-btn>复制代码</span></code></pre>" + b, "河边小站||||", pa + "\ncode a = 1\n" + pb},
		{"a subtitle over a byline", "<title>河边小站</title><div><h1>河边小站</h1><h4 class=sub>三十年，两间屋</h4><p class=author>本报记者　何苗</p><div>2014年05月06日07:41　来源：某河日报</div></div><div>" + a + b + "</div>", "河边小站||2014年05月06日07:41|某河日报|三十年，两间屋", " 本报记者　何苗\n" + pa + "\n" + pb},
		{"a label that names nobody", head + "<div>日期：<span>2014-05-06 07:41</span>　作者：　　来源：<span>水利科</span></div>" + a + b, "河边小站||2014-05-06 07:41|水利科|", pa + "\n" + pb},
		{"papers that are attached", head + "<div>" + a + b + "<div>附件下载：</div><ul><li><a href=1.xlsx>水位登记表.xlsx</a></li></ul></div>", "河边小站||||", pa + "\n" + pb + "\n 附件下载：\nlist  [0 • 水位登记表.xlsx]"},
		{"other stories between title and text", "<title>河边小站</title><div><h1>河边小站</h1><div>推荐阅读：<a>大河</a>、<a>老船</a></div></div><div>" + a + b + "<p>一秒记住本站网址：m.example.org</p></div>", "河边小站||||", pa + "\n" + pb},
		{"when it was changed last", "<title>河边小站</title><main><h1>河边小站</h1>" + a + b + "</main><footer><span>上次更新:</span> <span>2014/5/6 下午4:02:11</span></footer>", "河边小站||2014/5/6 下午4:02:11||", pa + "\n" + pb},
		{"a note with its number written out", head + "<p>小站建在河边，只有两间屋<a href=#fn1>[1]</a>。</p>" + b + "<div id=footnotes><ol><li id=fn1><span>1.</span><span>后来添了一间。</span></li></ol></div>", "河边小站||||", " 小站建在河边，只有两间屋[1]。 <noteRef [1] [1]>\n" + pb + "\nnote 后来添了一间。"},
		{"the account of a platform", head + "<div><p class=media-name>河边的人</p><p><span>2014-05-06 07:41</span></p></div>" + a + b, "河边小站||2014-05-06 07:41|河边的人|", pa + "\n" + pb},
		{"a heading beside two links", head + a + "<div><h2>沿革</h2><a>编辑</a> <a>播报</a></div>" + b, "河边小站||||", pa + "\nheading2 沿革\n" + pb},
		{"which of the entries of a name", "<title>河边小站（某县水文站）_某某百科</title><dl><dd><h1>河边小站</h1><h2>（某县水文站）</h2><a>编辑</a><a>讨论</a><a>上传视频</a></dd></dl>" + a + b, "河边小站||||某县水文站", pa + "\n" + pb},
		{"a line in brackets that <title> has not", "<title>河边小站_某某网</title><div><h1>河边小站</h1><h2>（某县水文站）</h2></div><div>" + a + b + "</div>", "河边小站||||", "heading2 （某县水文站）\n" + pa + "\n" + pb},
		{"day and source over the title", "<title>河边小站-某河网</title><div class=header><div class=header-time>2014/05/06 07:41:22</div><div class=source>来源：某河网</div><h1>河边小站</h1></div><div>" + a + b + "</div>", "河边小站||2014/05/06 07:41:22|某河网|", pa + "\n" + pb},
		{"source in the table of an office", head + "<table><tr><td>发文机关：</td><td>某局</td><td>来　　源：</td><td>某局网站</td></tr><tr><td>成文日期：</td><td>3月1日</td><td>主题分类：</td><td>水利</td></tr></table>" + a + b, "河边小站|||某局网站|", pa + "\n" + pb},
		{"a tag behind the day", head + "<div><span>2014-05-06 07:41</span> <span class=tag><a>老槐</a></span></div>" + a + b, "河边小站||2014-05-06 07:41||", pa + "\n" + pb},
		{"links of a library of laws", head + "<div>小站建在河边，只有两间屋，一间住人，一间放仪器，门口种着一棵老槐树。<a class=lx>法宝联想：地方法规 2 篇</a></div>" + b, "河边小站||||", pa + "\n" + pb},
		{"the face of a writer", head + "<a class=avatar><img src=/i/u1.jpg></a>" + a + b, "河边小站||||", pa + "\n" + pb},
		{"an office over the paper that it serves", "<title>公告详情</title><h1>某县水利局<p>移出名录决定书</p></h1>" + a + b, "移出名录决定书||||", pa + "\n" + pb},
		{"whom a story is about, under its title", "<title>对话守河人何苗：三十年两间屋 - 某河</title><article><p class=cat>访谈</p><h1>三十年两间屋</h1><h2 class=deck>对话守河人何苗</h2>" + a + b + "</article>", "三十年两间屋||||对话守河人何苗", pa + "\n" + pb},
		{"the same without a class", "<title>对话守河人何苗：三十年两间屋_某河</title><article><h1>三十年两间屋</h1><h2>对话守河人何苗</h2>" + a + b + "</article>", "三十年两间屋||||对话守河人何苗", pa + "\n" + pb},
		{"a column over the title", "<title>对话守河人何苗：访谈 - 某河</title><article><h1>访谈</h1><h2>对话守河人何苗</h2>" + a + b + "</article>", "对话守河人何苗||||", pa + "\n" + pb},
		{"a heading of the text under the title", "<title>河边小站：沿革 - 某河</title><article><h1>三十年两间屋</h1><h2>河边小站</h2>" + a + "<h2>水尺</h2>" + b + "</article>", "河边小站||||", pa + "\nheading2 水尺\n" + pb},
		{"nobody", head + "<div>作者：佚名　来源：某河网　2014-05-06</div>" + a + b, "河边小站||2014-05-06|某河网|", pa + "\n" + pb},
		{"a day that touches who took the pictures", head + "<p><span>采访：何苗</span><span>摄影：程远</span><time>2031.05</time></p>" + a + b, "河边小站||||", "采访：何苗 摄影：程远 2031.05\n" + pa + "\n" + pb},
		{"a time in a sentence", head + "<p>小站建于<time>1931年</time>，至今还在。</p>" + a + b, "河边小站||||", "小站建于1931年，至今还在。\n" + pa + "\n" + pb},
		{"labels that touch behind letters", head + a + b + "<div><span>网络编辑： kiki</span><span>责任编辑： 何苗</span></div>", "河边小站||||", pa + "\n" + pb + "\n 网络编辑： kiki 责任编辑： 何苗"},
		{"a byline in a list", head + "<section><strong class=visually-hidden>Article information</strong><ul><li><span class=visually-hidden>作者，</span><span>何苗（Miao He）</span></li><li><span class=visually-hidden>职务，</span><span>某河新闻</span></li><li><time>2014年5月6日</time></li></ul></section>" + a + b, "河边小站|何苗（Miao He）;某河新闻|2014年5月6日||", pa + "\n" + pb},
		{"whose a story is, beside it", "<title>河边小站</title><div class=left><div class=user-info><h4><a href=1>河边的人</a></h4><dl><dd>326文章</dd></dl></div></div><div><h1>河边小站</h1><div><span>2014-05-06 07:41</span></div>" + a + b + "</div>", "河边小站||2014-05-06 07:41|河边的人|", pa + "\n" + pb},
		{"a member of a forum", head + "<table><tr><td class=floot_left><div class=readName><a>石桥</a></div><ul><li>级别: 骑士</li><li>UID: 4410</li></ul></td><td>" + a + b + "</td></tr></table>", "河边小站|石桥|||", pa + "\n" + pb},
		{"a part of the site that a menu names", "<title>河边小站</title><div class=nav><a href=/>首页</a><a href=/n>水利动态</a></div><h2>河边小站</h2><div>水利动态 | 2014-05-06 | 阅读 731 | 某河管理局</div>" + a + b, "河边小站||2014-05-06|某河管理局|", pa + "\n" + pb},
		{"a part of a forum", head + "<div><span>发布于 3 天前</span> <span>作者 <a href=/user/shiqiao>石桥</a></span> <span>682 次浏览</span> <span>来自 分享</span></div>" + a + b, "河边小站|石桥|||", pa + "\n" + pb},
		{"works under a text", head + a + b + "<dl><dt>参考资料</dt><dd><ul><li>某县水文志：方言出版社，1997</li></ul></dd></dl>", "河边小站||||", pa + "\n" + pb + "\n 参考资料\nlist  [0 • 某县水文志：方言出版社，1997]"},
		{"bullets before numbers", head + a + "<ul><li>1. 量水位</li><li><span>2.</span><a href=1>记本子</a></li></ul>" + b, "河边小站||||", pa + "\nlist  [0 1. 量水位] [0 2. 记本子]\n" + pb},
		{"bullets before years", head + a + "<ul><li>1. 量水位</li><li>3. 记本子</li></ul>" + b, "河边小站||||", pa + "\nlist  [0 • 1. 量水位] [0 • 3. 记本子]\n" + pb},
		{"a lead over picture and particulars", head + "<p>守着一条河，三十年。</p><div><img src=1.png><p>图片来源：阿河</p></div><div><p>何苗 · <span>2014/05/06 07:41</span></p><p><span>来源：某河网</span> <span>浏览 8.2w</span></p></div>" + a + b, "河边小站|何苗|2014/05/06 07:41|某河网|", " 守着一条河，三十年。\nfigure 图片来源：阿河 image=1.png alt=\n" + pa + "\n" + pb},
	} {
		d, _, err := Read(t.Context(), "f", c.src)
		m := d.Meta
		meta := fmt.Sprintf("%s|%s|%s|%s|%s", m.Title, strings.Join(m.Byline, ";"), m.Date, m.Source, m.Subtitle)
		if err != nil || show(d) != strings.TrimSpace(c.want) || meta != c.meta {
			t.Errorf("%s: %s\n%s\nwant %s\n%s", c.name, meta, show(d), c.meta, c.want)
		}
	}
}
