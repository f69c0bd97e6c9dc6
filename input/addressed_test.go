package input_test

import (
	"encoding/json"
	"strings"
	"testing"

	"dayang/input"
	"dayang/input/words"
)

// What a report says stays in it, whatever address or words of a site it names, over the text, at
// its head, within and at its end, in every format: only lines that can be nothing else prove a page.
func TestReportsNameSites(t *testing.T) {
	dict := words.Open()
	prose := []string{
		"清晨六点半，柳叶巷还没有完全醒来，陈师傅的修表铺已经亮起了灯。铺子不大，六平方米，一张木桌、一盏台灯。",
		"三年后他出师，第一个月挣了三十六元。他把钱寄回家，母亲用它买了一头小猪。",
	}
	for _, said := range []string{
		"居民可登录平台http://www.example.com/a?b=c&d，选择时间和项目，也可以到窗口办理！",
		"记者登录https://www.example.com/a，查到铺子开了三十年；",
		"记者在网站www.example.com上看到，铺子的照片被转发了三千多次",
		"他把修表的过程拍成视频，发在https://v.example.com/chen，点击已超过十万",
		"想学修表的人可以上网看他的课www.biao.example，不收钱",
		"铺子的网店www.biao.example卖表带",
		"一块表的故事，请看www.biao.example",
		"居民可以登录街道办事处新开的预约平台，网址是https://www.example.com/a?b=c&d",
		"详情见www.example.com",
		"http://www.example.com是街道新开的网站，居民可以登录预约。",
		"www.example.com上线，居民可以登录预约！",
		"平台https://www.example.com/a上，“表”字排第一",
		"他的小说在网站www.example.com连载，点击已超过十万！",
		"居民可登录www.example.com预约读书活动，名额有限！",
		"街道服务站为居民准备了热茶和姜汤，帮助大家御寒。",
		"记者建议大家使用手机浏览网上的老照片，周末再到铺子里看看实物。",
		"更多照片请看官方网站",
		"这次活动由柳叶巷街道主办",
	} {
		for place, ps := range map[string][]string{
			"over":   {said, prose[0], prose[1]},
			"first":  {"小巷里的修表铺", "本报记者 许青山", said, prose[0], prose[1]},
			"within": {"修表铺的新网店", prose[0], said, prose[1]},
			"last":   {"修表铺的新网店", prose[0], prose[1], said},
		} {
			for name, text := range map[string]string{
				"a.txt":  strings.Join(ps, "\n\n　　"),
				"a.md":   strings.Join(ps, "\n\n"),
				"a.html": "<html><body><p>" + strings.Join(ps, "</p><p>") + "</p></body></html>",
			} {
				if name == "a.html" {
					if !strings.ContainsAny(said, "，。！；") && !strings.Contains(said, "www") {
						continue // of a page, with a warning
					}
					text = strings.ReplaceAll(text, "&d", "&amp;d")
				}
				res, err := input.Read(t.Context(), name, []byte(text), input.Options{Words: dict})
				if err != nil {
					t.Fatal(err)
				}
				var all strings.Builder
				enc := json.NewEncoder(&all)
				enc.SetEscapeHTML(false)
				if err := enc.Encode(res.Doc); err != nil {
					t.Fatal(err)
				}
				if !strings.Contains(all.String(), strings.TrimRight(said, "。！；")) {
					t.Errorf("%s, %s: “%s” is not set: %v", name, place, said, res.Diags)
				}
			}
		}
	}
}
