package html

import (
	"strings"
	"testing"
)

// TestLines reads paragraphs that only white space parts, and lines that a <br> cuts at a width.
func TestLines(t *testing.T) {
	cut := "渡口的木船每年春天要翻过来晒，船底的缝用麻丝和桐油填，填好以\n后再上两遍油，第二遍要等头一遍全干。老木匠说，急不得，油没有\n干透就下水，夏天一晒准会起泡，到时候要把整条船再翻过来重做一\n遍，花的工夫比省下的多一倍。\n\n船下水那天，全村的人都来看，孩子们坐在堤上数桨，数到第十支，船已\n经到了河心，岸上放起鞭炮来。"
	for name, c := range map[string]struct{ body, want string }{
		"gaps": {
			"<div><p>　　河堤加高了半米。　　　　工人们说，这是今年最后一段。　　　　<b>种树的人</b>　　　　树苗是从上游运来的，一车三百棵。</p></div>",
			" 河堤加高了半米。\n 工人们说，这是今年最后一段。\n 种树的人 <strong 种树的人 >\n 树苗是从上游运来的，一车三百棵。\n"},
		"one gap is none": {
			"<div><p>他在信里写道：堤上的树活了。　　字迹很淡，看得出是铅笔写的。</p></div>",
			" 他在信里写道：堤上的树活了。　　字迹很淡，看得出是铅笔写的。\n"},
		"cut at a width": {
			"<div>" + strings.ReplaceAll(cut, "\n", "<br />\n") + "</div>",
			" " + strings.ReplaceAll(strings.ReplaceAll(cut, "\n\n", "|"), "\n", "") + "\n"},
		"labels of an abstract": {
			"<div>【摘要】<br>本文以三处渡口为例，说明木船为什么要翻晒。</div><div>【关键词】<br>渡口；木船</div><p>渡口的木船每年春天要翻过来晒。</p>",
			" 【摘要】本文以三处渡口为例，说明木船为什么要翻晒。\n 【关键词】渡口；木船\n 渡口的木船每年春天要翻过来晒。\n"},
		"places": {
			"<div><p>甲县乙镇渡口村——</p><p><b>船下水那天</b></p><p>河堤加高了半米，全村的人都来看。</p><p>丙县丁乡堤上村——</p><p><b>树苗三百棵</b></p><p>树苗是从上游运来的，月底种下。</p></div>",
			" 甲县乙镇渡口村——船下水那天 <strong 甲县乙镇渡口村——船下水那天 >\n 河堤加高了半米，全村的人都来看。\n 丙县丁乡堤上村——树苗三百棵 <strong 丙县丁乡堤上村——树苗三百棵 >\n 树苗是从上游运来的，月底种下。\n"},
		"places that are links": {
			"<div><p>甲县乙镇<a href='https://a.example/1'>渡口</a>村——</p><p><b>船下水<a href='https://a.example/2'>那天</a></b></p><p>河堤加高了半米，全村的人都来看。</p><p>丙县丁乡堤上村——</p><p><b>树苗三百棵</b></p><p>树苗是从上游运来的，月底种下。</p></div>",
			" 甲县乙镇渡口村——船下水那天 <strong 甲县乙镇渡口村——船下水那天 > <link 渡口 https://a.example/1> <link 那天 https://a.example/2>\n 河堤加高了半米，全村的人都来看。\n 丙县丁乡堤上村——树苗三百棵 <strong 丙县丁乡堤上村——树苗三百棵 >\n 树苗是从上游运来的，月底种下。\n"},
		"verse": {
			"<div>" + strings.Repeat("河水从桥下流过去了<br>", 6) + "</div>",
			strings.Repeat(" 河水从桥下流过去了\n", 6)},
	} {
		d, _, _ := Read(t.Context(), "", "<html><body><h1>堤上</h1>"+c.body+"</body></html>")
		if got, want := show(d), strings.TrimSpace(strings.ReplaceAll(c.want, "|", "\n ")); got != want {
			t.Errorf("%s:\n%s\nwant\n%s", name, got, want)
		}
	}
	// The column that a <title> has in brackets is the kicker where it stands over the title.
	col, _, _ := Read(t.Context(), "", "<html><head><title>堤上的树（乡村来信·我的村庄）</title></head><body><div><h3>乡村来信·我的村庄</h3><h1>堤上的树</h1><h2></h2><p>河堤加高了半米，全村的人都来看，树苗是从上游运来的。</p></div></body></html>")
	if col.Meta.Title != "堤上的树" || col.Meta.Kicker != "乡村来信·我的村庄" {
		t.Errorf("a column: %+v", col.Meta)
	}
	d, _, _ := Read(t.Context(), "", `<html><head><title>旧车值不值得修 - 汽车 - 某论坛</title></head><body><h2>某论坛</h2><h1><a href="#">[养车]</a> <span>旧车值不值得修</span></h1>`+
		`<div>先说结论，值得。<font class="jammer">x9~^a_2d</font><br>理由有三条，<font class="jammer">7#b</font>一条一条讲。<br>头一条是省钱，第二条是顺手。</div></body></html>`)
	if got := d.Meta.Title + "\n" + show(d); got != "旧车值不值得修\n先说结论，值得。\n 理由有三条，一条一条讲。\n 头一条是省钱，第二条是顺手。" {
		t.Errorf("a forum: %q", got)
	}
}
