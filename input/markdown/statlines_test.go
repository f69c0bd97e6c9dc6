package markdown

import (
	"strings"
	"testing"
)

// The lines of a box of statistics are lines where one of them is a figure.
func TestStatLines(t *testing.T) {
	for src, want := range map[string]string{
		"15只\n渡船\n三年添齐":                 "callout {strong:15只} 渡船 三年添齐",
		"15只\n\n渡船\n\n三年添齐":             "callout {strong:15只} 渡船 三年添齐",
		"**15只** 渡船\n三年添齐":              "callout {strong:15只} 渡船 三年添齐",
		"渡船\n**15只**\n三年添齐":             "callout 渡船 {strong:15只} 三年添齐",
		"15只\n渡船\n1.2万人次\n全年渡客\n占全镇的三成": "callout {strong:15只} 渡船|callout {strong:1.2万人次} 全年渡客 占全镇的三成",
		"半个工作日\n办一张船证":                  "callout {strong:半个工作日} 办一张船证",
		"三年添了渡船**15只**，每天\n开船**46班**。":  "callout 三年添了渡船{strong:15只}，每天开船{strong:46班}。",
		"渡船**15只**。\n\n船工**46人**。":      "callout 渡船{strong:15只}。|callout 船工{strong:46人}。",
		"渡口的人说起这些年，\n头一件事是添了渡船**15只**。": "callout 渡口的人说起这些年，头一件事是添了渡船{strong:15只}。",
	} {
		d, _ := read(t, "# 渡口\n\n渡口的水涨了又落。\n\n::: stat\n"+src+"\n:::\n\n船在岸边。\n")
		var got []string
		for l := range strings.SplitSeq(strings.TrimSpace(show(d)), "\n") {
			if strings.HasPrefix(l, "callout") {
				got = append(got, l)
			}
		}
		if s := strings.Join(got, "|"); s != want {
			t.Errorf("%q: %s, want %s", src, s, want)
		}
	}
}

// A picture with a line for itself is described by what its writer says of it, whatever stands on the next line.
func TestOwnPictures(t *testing.T) {
	for src, want := range map[string]string{
		"渡口的水涨了又落。\n![老渡船靠岸](a.jpg)":      "figure 老渡船靠岸 image=a.jpg alt=老渡船靠岸",
		"![何小满](a.jpg)\n**记者：** 怎么想到开夜船？": "figure 何小满 image=a.jpg alt=何小满",
		"![何小满](a.jpg)\n问：怎么想到开夜船？":       "figure 何小满 image=a.jpg alt=何小满",
		"![图片](a.jpg)\n何小满在船头。":           "figure 何小满在船头。 image=a.jpg alt=图片",
		"![何小满](a.jpg)\n*何小满在船头。闻溪 摄*":    "figure 何小满在船头。闻溪 摄 image=a.jpg alt=何小满",
		"渡口的水![水位尺](a.jpg)涨了又落。":          "figure image=a.jpg alt=水位尺",
		"渡口的水涨了又落。\n![a.jpg](a.jpg)":      "figure image=a.jpg alt=a.jpg",
	} {
		d, _ := read(t, "# 渡口\n\n"+src+"\n\n船在岸边，一天开四十六班，夜里也开。\n")
		got := ""
		for l := range strings.SplitSeq(show(d), "\n") {
			if strings.HasPrefix(l, "figure") {
				got = strings.Join(strings.Fields(l), " ")
			}
		}
		if got != strings.Join(strings.Fields(want), " ") {
			t.Errorf("%q: %s, want %s", src, got, want)
		}
	}
}
