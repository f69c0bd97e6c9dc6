package html

import (
	"strings"
	"testing"
)

// Who wrote a text, whence it is and what it is called, where only an element says it.
func TestOwners(t *testing.T) {
	prose := "<p>河堤今年春天加高了半米，石料从上游运来，木料是乡里出的，前后用了四十天。</p><p>工人们说，这是最后一段，完工以后要在堤上种树，树苗一车三百棵，月底运到。</p>"
	for name, c := range map[string]struct{ page, title, by, source, want string }{
		"a column and a paper": {
			`<title>河堤加高半米_某某网</title><h1>河堤加高半米</h1><div class="bar"><span class="a_catalog"><a href="/g">公司报道</a></span><span class="a_source">深潜</span><span class="a_time">2019-10-14 07:48</span></div>` + prose,
			"河堤加高半米", "", "深潜", ""},
		"a box of rights": {
			`<title>河堤加高半米 | 某某博客</title><article><h1>河堤加高半米</h1><div class="post-meta">发表于 <time>2018-12-03</time></div><div class="body">` + prose + `</div><ul class="post-copyright"><li><strong>本文作者： </strong>Slow Hand</li><li><strong>版权声明： </strong>转载请注明出处！</li></ul></article>`,
			"河堤加高半米", "Slow Hand", "", ""},
		"a title in a cell over the text": {
			`<title>某港侨声</title><table><tr><td align="right">字体: <a href="javascript:z(1)">放大</a></td></tr><tr><td align="center" style="font-size:24px"><strong>河堤今春加高半米</strong></td></tr><tr><td id="fontzoom">` + prose + `</td></tr></table>`,
			"河堤今春加高半米", "", "", ""},
		"a photographer under the caption": {
			`<title>河堤加高半米_某某网</title><h1>河堤加高半米</h1><p align="center"><img src="a.jpg"></p><p class="pictext" align="center">工人在堤上量石料。</p><p class="pictext" align="center">高 原摄（某某视觉）</p>` + prose,
			"河堤加高半米", "", "", "figure 工人在堤上量石料。高 原摄（某某视觉） image=a.jpg alt="},
		"the picture above": {
			`<title>河堤加高半米_某某网</title><h1>河堤加高半米</h1><p><img src="a.jpg"></p><p>上图：工人在堤上量石料（甲小禾 提供）。</p>` + prose,
			"河堤加高半米", "", "", "figure 上图：工人在堤上量石料（甲小禾 提供）。 image=a.jpg alt="},
	} {
		d, _, _ := Read(t.Context(), "", "<html><body>"+c.page+"</body></html>")
		m := d.Meta
		if got := m.Title + "|" + strings.Join(m.Byline, " ") + "|" + m.Source; got != c.title+"|"+c.by+"|"+c.source || c.want != "" && !strings.HasPrefix(show(d), c.want) {
			t.Errorf("%s: %s\n%s", name, got, show(d))
		}
	}
}
