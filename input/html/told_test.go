package html

import (
	"fmt"
	"strings"
	"testing"

	"dayang/input/diag"
)

// onPage is a page with a line between the sentences of its story.
func onPage(line string) string {
	const p = "<p>镇上的老渡口今年换了新船，船工还是那几个人，两岸的乡亲都来看热闹。</p>"
	return "<meta charset=utf-8><title>老渡口换了新船</title><h1>老渡口换了新船</h1>" + p + p[:len(p)-4] + "又添了一班。</p>" +
		line + "<p>天黑以前，最后一班船靠了岸，灯也亮了。</p>"
}

// TestToldTools: words of tools in a sentence between sentences are the writer's.
func TestToldTools(t *testing.T) {
	for _, line := range []string{
		"未经允许的车辆不能上船。",
		"未经船长同意，任何人不得进入本社船坞。",
		"版权所有者是船工老周，他答应借给镇里用。",
		"您的位置不同，看到的景色也不同。",
		"当前位置的水深是三米二。",
		"声明：本站的班船照常开，改期另行通知。",
		"本站的栈桥未经大修，去年经县里授权加固。",
		"老人们每天傍晚五点在看戏",
		"第四条　未经授权，不得转载旅客以外的货物。",
		"3楼",
		"下载附件里的时刻表，就能知道几点开船。",
		"END的意思是终点。",
	} {
		d, _, err := Read(t.Context(), "f.html", onPage("<p>"+line+"</p>"))
		if err != nil || !strings.Contains(show(d), line) {
			t.Errorf("%s: lost\n%s", line, show(d))
		}
	}
}

// TestListedTools: what is a tool there is listed by its words, at its place, and not counted again.
func TestListedTools(t *testing.T) {
	for line, words := range map[string]string{
		"<p>未经授权，不得转载。</p>":                 "未经授权，不得转载。",
		"<p>点个在看</p>":                       "点个在看",
		"<p>觉得好看就点个在看支持一下</p>":              "觉得好看就点个在看支持一下",
		"<p>下载附件 (56.8 KB, 下载次数: 3)</p>":    "下载附件 (56.8 KB, 下载次数: 3)",
		"<p>轻触上方蓝字关注渡口小站</p>":               "轻触上方蓝字关注渡口小站",
		"<p>您的位置：首页 &gt; 渡口</p>":            "您的位置：首页 > 渡口",
		"<div class=share>转给朋友看看</div>":     "转给朋友看看",
		"<p>声明：本平台只转载，不代表立场。</p>":           "声明：本平台只转载，不代表立场。",
		"<p>某某日报社版权所有 未经书面授权禁止使用</p>":       "某某日报社版权所有 未经书面授权禁止使用",
		"<noscript>请打开脚本</noscript>":        "",
		"<p style='display:none'>看不见的字</p>": "",
	} {
		_, l, err := Read(t.Context(), "f.html", onPage(line))
		got := ""
		for _, d := range l {
			if d.Code == "page-furniture" {
				got = d.Msg.In(diag.EN)
			}
			if words != "" && d.Code == "dropped-page" {
				t.Errorf("%s: counted as well: %v", line, d)
			}
		}
		if want := fmt.Sprintf("%q", words); err != nil || (words == "") != (got == "") || words != "" && !strings.Contains(got, want) {
			t.Errorf("%s: %q, want %s", line, got, want)
		}
	}
}

// TestEdgeTools: under the last sentence such a line is the page's, a provision never.
func TestEdgeTools(t *testing.T) {
	for line, set := range map[string]bool{
		"<p>本网站所有内容未经授权不得转载</p>":       false,
		"<p>未经许可，任何人不得上船。</p>":         true,
		"<p>第九条　未经许可，不得摘编、镜像航行日志。</p>": true,
		"<p>版权所有：渡口小站</p>":             false,
	} {
		src := onPage("")
		d, _, err := Read(t.Context(), "f.html", src+line)
		words := line[3 : len(line)-4]
		if err != nil || strings.Contains(show(d), words) != set {
			t.Errorf("%s: want set %v\n%s", line, set, show(d))
		}
	}
}
