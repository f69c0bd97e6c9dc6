package figure

import "testing"

func TestForms(t *testing.T) {
	for _, c := range []struct {
		s          string
		alone, set bool
	}{
		{"近1,870万千瓦时", true, true}, {"19.2 MW", true, true}, {"1小时40分", true, true}, {"98.6%", true, true}, {"▎3200余亩", false, true}, {"不足40人", true, true},
		{"第3位", true, false}, {"每日46班", true, true}, {"由5天压缩到2天", true, true}, {"12～15公里", true, true},
		{"26微克/立方米", true, true}, {"30分钟→8分钟", true, true}, {"12→46人", true, true}, {"很久→8分钟", false, false}, {"→8分钟", false, false},
		{"2019年", true, false}, {"12月3日", true, false}, {"3400", false, false}, {"全省第一", false, false}, {"新增泊位19个，增长", false, false},
	} {
		if got := Alone(c.s); got != c.alone {
			t.Errorf("Alone(%q) = %t", c.s, got)
		}
		if got := Set(c.s); got != c.set {
			t.Errorf("Set(%q) = %t", c.s, got)
		}
	}
}

func TestLed(t *testing.T) {
	for s, want := range map[string][2]string{
		"3.2万人 全年接待": {"3.2万人", "全年接待"}, "98%：按时还书": {"98%", "按时还书"}, "1小时40分　到省城": {"1小时40分", "到省城"},
		"全年接待 3.2万人": {}, "3.2万人": {}, "": {},
	} {
		fig, counts, ok := Led(s)
		if fig != want[0] || counts != want[1] || ok != (want[0] != "") {
			t.Errorf("Led(%q) = %q, %q, %t", s, fig, counts, ok)
		}
	}
}

func TestOf(t *testing.T) {
	for s, want := range map[string]Amount{
		"近1,870万千瓦时": {"1,870", "", "万", "千瓦时"}, "19.2 MW": {"19.2", " ", "", "MW"}, "12～15公里": {"12～15", "", "", "公里"}, "3400 ": {"3400", "", "", ""},
	} {
		if got, ok := Of(s); !ok || got != want {
			t.Errorf("Of(%q) = %+v, %t", s, got, ok)
		}
	}
	if _, ok := Of("三成"); ok {
		t.Error("words are no amount")
	}
	if !Each("每日46班") || Each("日均") || Bar("▎ 3200亩") != "▎ " {
		t.Error("each, bar")
	}
}

func TestNamed(t *testing.T) {
	for _, c := range []struct {
		is, value string
		want      bool
	}{
		{"人口", "35万人", true}, {"桥", "1", true}, {"货运量", "1,870.5万吨", true}, {"增速", "-3.2%", true}, {"亩产", "35.5公斤", true}, {"工龄", "30年", true}, {"公示", "2024年", false}, {"公示", "5/6", false}, {"GDP", "约12亿元", true},
		{"县政府办公室", "2024年5月6日", false}, {"县政府办公室", "2024-05-06", false}, {"开会", "9:30", false}, {"第二组", "5月6日", false},
		{"渡口周报", "第12期", false}, {"上一页", "2", false}, {"首页", "1", false}, {"目录", "3", false}, {"第3页", "5", false},
		{"负责人", "何小满", false}, {"渡口有三条船。", "3条", false}, {"人口：", "35万人", false}, {"35万人", "12万户", false}, {"", "3", false},
	} {
		if got := Named(c.is, c.value); got != c.want {
			t.Errorf("Named(%q, %q) = %t", c.is, c.value, got)
		}
	}
}

func TestSpelt(t *testing.T) {
	for s, want := range map[string]bool{
		"八十来斤": true, "半个工作日": true, "四百多人": true, "一百三十万元": true, "近两千户": true, "十二家": true, "六十来本": true, "两天半": true,
		"三年添齐": false, "三家村": false, "一把手": false, "百家争鸣": false, "两山": false, "十九大": false, "15只": false, "": false,
	} {
		if Spelt(s) != want {
			t.Errorf("%s: want %t", s, want)
		}
	}
}
