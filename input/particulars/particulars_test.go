package particulars

import "testing"

func TestOf(t *testing.T) {
	for part, labels := range map[Part][]string{
		Date: {"时间", "发布时间", "发布日期", "见报日期", "发布于", "刊发于"}, Later: {"更新", "更新时间", "最后更新", "修改于", "打印日期"},
		Source: {"来源", "信息来源", "稿源", "来源于", "首发"}, Author: {"作者", "文章作者", "记者", "通讯员"}, Writer: {"撰文", "撰稿人", "文字"},
		Office: {"发布单位", "供稿", "供稿部门"}, Poster: {"发布者", "发布人"}, Editor: {"编辑", "责任编辑", "责编", "实习编辑"},
		Aside:   {"点击", "点击次数", "浏览量", "阅读数", "字号", "字体大小", "审核", "录入者", "分享到", "所属栏目", "索引号", "IP属地", "摄影"},
		Unknown: {"", "地点", "主题", "时间地点", "简介", "作者简介", "来源地"},
	} {
		for _, l := range labels {
			if got := Of(l); got != part {
				t.Errorf("Of(%q) = %d, want %d", l, got, part)
			}
		}
	}
}

func TestOpening(t *testing.T) {
	for s, want := range map[string]Label{
		"来源：某报 作者：某": {Source, "来源", len("来源：")}, "责任编辑/ 某某": {Editor, "责任编辑", len("责任编辑/ ")}, "作者　某某": {Author, "作者", len("作者　")},
		"By Lin": {Author, "By", len("By ")}, "供稿｜某某局": {Office, "供稿", len("供稿｜")}, "发布者：小编": {Poster, "发布者", len("发布者：")},
		"来源地很多": {}, "作者简介：某": {}, "": {},
	} {
		if got, ok := Opening(s); got != want || ok != (want.Len > 0) {
			t.Errorf("Opening(%q) = %+v, %t", s, got, ok)
		}
	}
	for s, want := range map[string]int{"点击：123": len("点击："), "浏览次数 123": len("浏览次数 "), "字号 大 中 小": len("字号 "), "摄影报道": 0, "某某": 0, "专题会议纪要": 0, "专题 某某": len("专题 "), "标签化的人": 0, "标签：某": len("标签："), "阅读约": len("阅读")} {
		if got := OpeningAside(s); got != want {
			t.Errorf("OpeningAside(%q) = %d, want %d", s, got, want)
		}
	}
}

func TestDates(t *testing.T) {
	for s, want := range map[string]string{
		"2031-05-06 07:41 来源": "2031-05-06 07:41", "2031年5月6日某报": "2031年5月6日", "2031/5/6 · 某某": "2031/5/6", "2031.05.06 星期三": "2031.05.06 星期三", "5月6日": "", "某报": "",
	} {
		if got := DateAt(s); got != want {
			t.Errorf("DateAt(%q) = %q", s, got)
		}
	}
	if when, n := Published("发布时间：2031-05-06 某报"); when != "2031-05-06" || n != len("发布时间：2031-05-06") {
		t.Error(when, n)
	}
	if when, n := Changed("最后更新于 2031年5月6日"); when != "2031年5月6日" || n == 0 {
		t.Error(when, n)
	}
	if when, n := Changed("2031年5月6日更新"); n != 0 {
		t.Error(when, n)
	}
	if ThisYear("05-06 07:41 某某") != "05-06 07:41" || ThisYear("2031-05-06 07:41") != "" {
		t.Error("a date without its year")
	}
	if Bracketed("（2031年5月6日）") != "2031年5月6日" || Bracketed("（2031年5月6日通过）") != "" || Closing("写于2031年5月6日夜") != "2031年5月6日" {
		t.Error("dates in brackets and at the end")
	}
}

func TestIssue(t *testing.T) {
	line := "《白石日报》（2031年5月6日 第03版）"
	if paper, when, n := Issue(line + "读者"); paper != "白石日报" || when != "2031年5月6日" || n != len(line) {
		t.Error(paper, when, n)
	}
	if paper, when := WholeIssue("来源：《白石日报》2031年5月6日 03版"); paper != "白石日报" || when != "2031年5月6日" {
		t.Error(paper, when)
	}
	if paper, _ := WholeIssue("《白石日报》的故事"); paper != "" {
		t.Error(paper)
	}
	if !Flag("原创") || Flag("原创作品") || Counter("3.2万 阅读 12评论") != len("3.2万 阅读 ") || Counter("约5分钟读完") != len("约5分钟读完") || Counter("某某") != 0 {
		t.Error("flags and counters", Counter("3.2万 阅读 12评论"))
	}
}

func TestStood(t *testing.T) {
	for line, want := range map[string][2]string{
		"《白石日报》（2031年04月11日 第 07 版）": {"《白石日报》", "2031年04月11日"},
		"白石青年报（2031年6月30日 06版）":      {"白石青年报", "2031年6月30日"},
		"2031-06-23 白石法制报 第07版：专题":   {"白石法制报", "2031-06-23"},
		"白石晚报　2031年11月8日　A06版":       {"白石晚报", "2031年11月8日"},
		"《书屋周报》2031-06-09第5版":        {"《书屋周报》", "2031-06-09"},
		"（本文刊于2031年1月31日《白石日报》第3版）":  {"《白石日报》", "2031年1月31日"},
		"《书屋周报》(2031年12月6日 03版三版)":   {"《书屋周报》", "2031年12月6日"},
		"发于2031.3.5总第688期《白石周刊》杂志":   {"《白石周刊》", "2031.3.5"},
		"2031年1月31日，《白石日报》第3版刊登了来信。": {}, "白石日报 第3版": {}, "2031年1月31日": {}, "据白石日报2031年1月31日报道": {}, "": {},
	} {
		if paper, when := Stood(line); paper != want[0] || when != want[1] {
			t.Errorf("Stood(%q) = %q, %q", line, paper, when)
		}
	}
}
