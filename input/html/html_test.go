package html

import (
	"fmt"
	"strings"
	"testing"
	"unicode"

	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/input/draft"
)

const page = `<!DOCTYPE html>
<html><head><meta charset="utf-8"><title>老厂房变身社区食堂_本地新闻_某某网</title>
<meta name="author" content="王小明"><meta property="article:published_time" content="2021-03-04T08:00:00+08:00">
<style>p{color:red}</style><script>var a = "正文。正文。";</script></head>
<body>
<div class="topnav"><a href="/">首页</a> <a href="/news">新闻</a> <a href="/sport">体育</a></div>
<h1 class="logo"><a href="/">某某网</a></h1>
<div class="crumbs">当前位置：<a href="/">首页</a> &gt; <a href="/n">本地</a></div>
<div id="content">
 <h2>老厂房变身社区食堂</h2>
 <div class="info">2021年03月04日 08:00　来源：某某晚报　<span>字号 大 中 小</span></div>
 <div class="text">
  <p style="text-indent:2em">　　去年冬天，街道把闲置的老厂房改成了食堂，<strong>每天供应</strong>三百多份
午餐。老人们排着队，有说有笑。</p>
  <p align="center"><img src="images/01.jpg" alt="食堂外景"></p>
  <p align="center">图为食堂外景。王小明 摄</p>
  <p><b>菜价由居民定</b></p>
  <p>菜单贴在墙上，<a href="http://a.cn/x">居民议事会</a>每月商量一次。&nbsp;价格不高，味道不差。</p>
  <ul><li>早餐五元</li><li>午餐十二元<ol start="3"><li>荤菜</li></ol></li></ul>
  <table><tr><th>月份</th><th>份数</th></tr><tr><td>1月</td><td>９３００</td></tr></table>
  <blockquote>“这里像家。”一位老人说。</blockquote>
  <p>责任编辑：李四</p>
 </div>
 <div class="share">分享到：微信 微博</div>
</div>
<div class="comment-list"><p>网友甲：写得真好，希望多开几家这样的食堂，方便大家。</p><p>网友乙：支持！就是离我家远了一点，什么时候开到城东来？希望快一点。</p></div>
<div class="sidebar"><h3>热点新闻</h3><ul><li><a href="/1">某地下雪了</a></li><li><a href="/2">某队赢了球</a></li></ul></div>
<div class="footer">版权所有 某某网 电话 010-12345678</div>
</body></html>`

// cellRow shows a row: texts, columns and rows of its cells, and their marks.
func cellRow(row []doc.Cell) string {
	var b strings.Builder
	for i, c := range row {
		fmt.Fprintf(&b, "%s{%s %d %d}", strings.Repeat(" ", min(i, 1)), c.Text, c.ColSpan, c.RowSpan)
		for _, s := range c.Spans {
			fmt.Fprintf(&b, "<%s %s %s>", s.Mark, string([]rune(c.Text)[s.Start:s.End]), s.Target)
		}
	}
	return b.String()
}

func show(d *draft.Draft) string {
	var b strings.Builder
	for _, p := range d.Paras {
		fmt.Fprintf(&b, "%s", p.Kind)
		if p.Level > 0 {
			fmt.Fprintf(&b, "%d", p.Level)
		}
		fmt.Fprintf(&b, " %s", p.Text)
		for _, s := range p.Spans {
			fmt.Fprintf(&b, " <%s %s %s>", s.Mark, string([]rune(p.Text)[s.Start:s.End]), s.Target)
		}
		if p.Image != nil {
			fmt.Fprintf(&b, " image=%s alt=%s", p.Image.Src, p.Image.Alt)
		}
		for _, it := range p.Items {
			fmt.Fprintf(&b, " [%d %s %s]", it.Level, it.Label, it.Text)
		}
		for _, r := range p.Rows {
			fmt.Fprintf(&b, " [%s]", cellRow(r))
		}
		b.WriteByte('\n')
	}
	return strings.TrimSpace(b.String())
}

func TestReadPage(t *testing.T) {
	d, diags, err := Read(t.Context(), "f.html", page)
	if err != nil {
		t.Fatal(err)
	}
	want := ` 去年冬天，街道把闲置的老厂房改成了食堂，每天供应三百多份午餐。老人们排着队，有说有笑。 <strong 每天供应 >
figure 图为食堂外景。王小明 摄 image=images/01.jpg alt=食堂外景
 菜价由居民定 <strong 菜价由居民定 >
 菜单贴在墙上，居民议事会每月商量一次。 价格不高，味道不差。 <link 居民议事会 http://a.cn/x>
list  [0 • 早餐五元] [0 • 午餐十二元] [1 3. 荤菜]
table  [{月份 0 0} {份数 0 0}] [{1月 0 0} {9300 0 0}]
quote “这里像家。”一位老人说。
 责任编辑：李四`
	if got := show(d); got != strings.TrimSpace(want) {
		t.Errorf("got:\n%s", got)
	}
	if m := d.Meta; m.Title != "老厂房变身社区食堂" || m.Pos.Line != 10 || m.Date != "2021年03月04日 08:00" || m.Source != "某某晚报" || len(m.Byline) > 0 {
		t.Errorf("meta %+v", m)
	}
	if p := d.Paras[0]; p.Pos.Line != 13 || p.Look.Indent != 2 {
		t.Errorf("%+v", p.Look)
	}
	if !d.Paras[2].Look.Bold || d.Paras[5].HeadRows != 1 {
		t.Error("looks are lost")
	}
	n := 0
	for _, dg := range diags {
		if dg.Code == "dropped-page" {
			n++
		}
	}
	if n != 1 {
		t.Errorf("diagnostics %v", diags)
	}
}

func TestReadSmall(t *testing.T) {
	for _, c := range []struct{ name, src, title, want string }{
		{"no body tags", "<title>一件小事</title><h1>一件小事</h1><p>正文第一段。<p>正文第二段。", "一件小事", " 正文第一段。\n 正文第二段。"},
		{"lines cut by br", "<div>　　第一段话在这里。<br><br>　　第二段话在这里。<br/></div>", "", " 第一段话在这里。\n 第二段话在这里。"},
		{"a statement of the text, and of the site", "<title>一件小事</title><h1>一件小事</h1><p>正文第一段。</p><p>正文第二段。</p><p>免责声明：本文仅供参考。</p><p>声明：本网站转载此文，版权归作者所有。</p>", "一件小事", " 正文第一段。\n 正文第二段。\n 免责声明：本文仅供参考。"},
		{"the site's name as h1", "<title>小桥 - 某某大网站</title><div class=menu><h1>某某大网站</h1></div><main><h2>小桥</h2><p>小桥修好了，大家都来看。</p></main>", "小桥", " 小桥修好了，大家都来看。"},
		{"title from the head", "<title>某事已经发生-新闻频道-某网</title><p>今天发生了某事。</p><p>后来也没有别的。</p>", "某事已经发生", " 今天发生了某事。\n 后来也没有别的。"},
		{"layout table", "<table><tr><td><p>甲段文字在此。</p><p>乙段文字在此。</p></td></tr></table>", "", " 甲段文字在此。\n 乙段文字在此。"},
		{"a name and its figure", "<p>渡口今年又添了一条新船。</p><table><tr><td>人口<td><b>35万人</b></table><p>后面还有一句话。</p><table><tr><td>桥<td>1</table><p>后面还有一句话。</p>", "", " 渡口今年又添了一条新船。\nparagraph 人口：35万人 <strong 35万人 >\n 后面还有一句话。\nparagraph 桥：1\n 后面还有一句话。"},
		{"a date, and what a page counts", "<p>渡口今年又添了一条新船。</p><table><tr><td>县志办<td>2024年5月6日</table><table><tr><td>阅读<td>35</table><p>后面还有一句话。</p>", "", " 渡口今年又添了一条新船。\n 县志办\n 2024年5月6日\n 后面还有一句话。"},
		{"spans of cells", "<table><tr><td rowspan=2>甲<td colspan='3'>乙<tr><td>丙</table><p>后面还有一句话。</p>", "", "table  [{甲 0 2} {乙 3 0}] [{丙 0 0}]\n 后面还有一句话。"},
		{"figure", "<figure><img src=a.jpg><figcaption>说明文字</figcaption></figure><p>后面还有一句话。</p>", "", "figure 说明文字 image=a.jpg alt=\n 后面还有一句话。"},
		{"ruby", "<p><ruby>汉<rp>(</rp><rt>hàn</rt><rp>)</rp></ruby>字不难学会。</p>", "", " 汉字不难学会。 <ruby 汉 hàn>"},
		{"pre", "<pre>\n甲  乙\n 丙\n</pre><p>后面还有一句话。</p>", "", "code 甲  乙\n 丙\n 后面还有一句话。"},
		{"verse in pre", "<div class=poem><pre>\n绳子上挂着秋天\n一件一件  抻平\n</pre></div><p>后面还有一句话。</p>", "", "verse  [0  绳子上挂着秋天] [0  一件一件  抻平]\n 后面还有一句话。"},
		{"a small heading over the particulars", "<title>新闻动态--学会官网</title><div><h3>首页 - 新闻动态</h3></div><div><div class=x><h5>年会在小镇顺利召开！</h5><div><b>发布时间：2018-06-21</b> <i>来源：湖沼学会</i></div><p>年会今天在小镇召开，来了很多人。</p><p>会后大家去看了湖，下了一场雨。</p></div></div>", "年会在小镇顺利召开！", " 年会今天在小镇召开，来了很多人。\n 会后大家去看了湖，下了一场雨。"},
		{"items with a month", "<p style='text-align:center;font-size:27px'>修井的要求</p><p><b>·2019年4月12日（定井）</b></p><p>县里印发了方案，分了南北两片，各管各的。</p><p><b>·2019年6月（开工）</b></p><p>工作专班成立，人都到齐了，修井开始。</p><p><b>·2019年9月（完工）</b></p><p>井修好了，水又清了，大家都来看。</p>", "", "修井的要求\n ·2019年4月12日（定井） <strong ·2019年4月12日（定井） >\n 县里印发了方案，分了南北两片，各管各的。\n ·2019年6月（开工） <strong ·2019年6月（开工） >\n 工作专班成立，人都到齐了，修井开始。\n ·2019年9月（完工） <strong ·2019年9月（完工） >\n 井修好了，水又清了，大家都来看。"},
		{"a line over the day, without a title", "<p>渡口边的一盏灯</p><p>2023-12-19 07:30</p><p>渡口的灯亮了，船就要开了。</p><p>开船的人还没有来，大家等着。</p>", "", "渡口边的一盏灯\n 2023-12-19 07:30\n 渡口的灯亮了，船就要开了。\n 开船的人还没有来，大家等着。"},
		{"words that labels are, in what may be a title", "<p>白石镇渡口管理站</p><p>专题会议纪要</p><p>镇办公室　2024年5月27日 09:30</p><p>渡口的灯亮了，船就要开了。</p><p>开船的人还没有来，大家等着。</p>", "", "白石镇渡口管理站\n 专题会议纪要\n 渡口的灯亮了，船就要开了。\n 开船的人还没有来，大家等着。"},
		{"what was done on a day", "<h1>渡口管理办法</h1><p>（2022年6月23日白石镇人民代表大会通过）</p><p>渡口的灯亮了，船就要开了。</p>", "渡口管理办法", "（2022年6月23日白石镇人民代表大会通过）\n 渡口的灯亮了，船就要开了。"},
		{"when and where something takes place", "<h1>渡口座谈会</h1><p>时间：2024年4月18日上午</p><p>地点：渡口茶馆</p><p>渡口的灯亮了，船就要开了。</p>", "渡口座谈会", "时间：2024年4月18日上午\n 地点：渡口茶馆\n 渡口的灯亮了，船就要开了。"},
		{"when it was put up", "<h1>渡口的灯</h1><p>时间：2024年4月18日　来源：渡口报</p><p>渡口的灯亮了，船就要开了。</p>", "渡口的灯", "渡口的灯亮了，船就要开了。"},
		{"a title that Word gave", "<title>新建 Microsoft Word 文档</title><p>渡口边的一盏灯</p><p>渡口的灯亮了，船就要开了。</p><p>开船的人还没有来，大家等着。</p>", "", "渡口边的一盏灯\n 渡口的灯亮了，船就要开了。\n 开船的人还没有来，大家等着。"},
		{"a title about a document", "<title>渡口档案里的一份文档</title><p>渡口的灯亮了，船就要开了。</p><p>开船的人还没有来，大家等着。</p>", "渡口档案里的一份文档", "渡口的灯亮了，船就要开了。\n 开船的人还没有来，大家等着。"},
		{"headings", "<h1>总题目在这里</h1><h2>一、头一节</h2><p>头一节有一句话。</p><h2>二、第二节</h2><p>第二节也有一句话。</p>", "总题目在这里", "heading2 一、头一节\n 头一节有一句话。\nheading2 二、第二节\n 第二节也有一句话。"},
	} {
		d, _, err := Read(t.Context(), "f", c.src)
		if err != nil || d.Meta.Title != c.title || show(d) != strings.TrimSpace(c.want) {
			t.Errorf("%s: title %q\n%s", c.name, d.Meta.Title, show(d))
		}
	}
}

func TestFragment(t *testing.T) {
	ps, _ := Fragment(diag.Pos{File: "f", Line: 5, Col: 3, Offset: 40}, "<div>甲\n</div>\n<nav>乙</nav>", false)
	if len(ps) != 2 || ps[0].Pos.Line != 5 || ps[1].Text != "乙" || ps[1].Pos.Line != 7 {
		t.Errorf("%+v", ps)
	}
}

// chars counts Han characters: those of the draft and those that a chunk holds.
func han(s string) int {
	n := 0
	for _, r := range s {
		if unicode.Is(unicode.Han, r) {
			n++
		}
	}
	return n
}

// Every Han character of the text nodes is in a chunk, whether kept or dropped.
func FuzzRead(f *testing.F) {
	for _, s := range []string{page, "<p>甲<b>乙<p>丙", "<table><tr><td>甲<table><tr><td>乙</table>", "<ul><li>甲<p>乙<ul><li>丙</ul>", "<ruby>甲<rt>乙", "<figure>甲<img src=b><figcaption>乙", "<pre>甲<br>乙", "<div hidden>甲</div>", "&#x7532;&nbsp;乙"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, src string) {
		src = strings.ToValidUTF8(src, "")
		d, _, err := Read(t.Context(), "f", src)
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range d.Paras {
			n := len([]rune(p.Text))
			for _, s := range p.Spans {
				if s.Start < 0 || s.End > n || s.Start >= s.End {
					t.Fatalf("span %v of %q", s, p.Text)
				}
			}
		}
		fl := newFlow(diag.Pos{}, src)
		fl.part = true
		root := parse(src)
		fl.walk(root, style{})
		fl.flush()
		have := fl.dropped.tools + fl.dropped.struck
		for _, c := range fl.out {
			have += han(c.Text)
			for _, it := range c.Items {
				have += han(it.Text)
			}
			for _, r := range c.Rows {
				for _, cell := range r {
					have += han(cell.Text)
				}
			}
			for _, s := range c.Spans {
				if s.Mark == doc.Ruby {
					have += han(s.Target)
				}
			}
		}
		want := 0
		var count func(n *node)
		count = func(n *node) {
			if hidden[n.tag] || n.tag == "rp" {
				return
			}
			want += han(n.text)
			for _, k := range n.kids {
				count(k)
			}
		}
		count(root)
		if have < want {
			t.Fatalf("%q: %d Han characters, %d in chunks", src, want, have)
		}
	})
}

// Pages that are hard on a parser end in time.
func TestHardPages(t *testing.T) {
	for _, unit := range []string{"<div>", "<b>甲", "<table><tr><td>", "<p>甲", "<a href=x>", "<ul><li>", "</p>", "<!--", "<h1>甲", "&amp;", "<", "<br>甲", "<ruby>甲<rt>乙", "<figure><img src=a>", "<pre>", "<svg><path>", "<td>甲", "<h3>甲</h3><p><a href=x>乙丙丁</a></p>"} {
		if _, _, err := Read(t.Context(), "f", strings.Repeat(unit, 300_000/len(unit))); err != nil {
			t.Error(err)
		}
	}
}

// newsPage is a page of a news site with its furniture around n sections.
func newsPage(n int) string {
	section := `<h2>食堂的一天</h2>
<p>　　去年冬天，街道把闲置的<a href="http://a.cn/x">老厂房</a>改成了食堂，<strong>每天供应</strong>三百多份午餐。老人们排着队，有说有笑。</p>
<p style="text-align:center"><img src="a.jpg" alt="食堂外景"></p><p style="text-align:center">图为食堂外景。</p>
<div class="ad"><a href="/ad">广告</a></div>
<p>菜单贴在墙上，居民每月商量一次。&nbsp;价格不高，味道不差。</p>
<ul><li>早餐五元</li><li>午餐十二元</li></ul>
<table><tr><th>月份</th><th>份数</th></tr><tr><td>1月</td><td>9300</td></tr></table>
`
	head, tail, _ := strings.Cut(page, `  <ul>`)
	return head + strings.Repeat(section, n) + `  <ul>` + tail
}

func BenchmarkRead(b *testing.B) {
	n := 1 << 20 / (len(newsPage(2)) - len(newsPage(1)))
	for _, c := range []struct {
		name string
		n    int
	}{{"quarter", n / 4}, {"1MB", n}} {
		b.Run(c.name, func(b *testing.B) {
			src := newsPage(c.n)
			b.SetBytes(int64(len(src)))
			b.ReportAllocs()
			for b.Loop() {
				if _, _, err := Read(b.Context(), "f", src); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
