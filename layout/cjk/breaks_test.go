package cjk

import (
	"fmt"
	"strings"
	"testing"
)

// at returns the price of the line end at the first ¦ of a text.
func at(level Level, text string) Break {
	i := len([]rune(text[:strings.Index(text, "¦")]))
	chars := []rune(strings.ReplaceAll(text, "¦", ""))
	return Analyse(chars).Breaks(level)[i-1]
}

// show writes a price: × never, ! only in an emergency, u only without units,
// ÷ free, or the number.
func show(b Break) string {
	switch {
	case b.Forced >= Never:
		return "×"
	case b.Relaxed >= Never:
		return "!"
	case b.Ordinary >= Never:
		return "u"
	case b.Ordinary == 0:
		return "÷"
	}
	return fmt.Sprint(b.Ordinary)
}

// The matrix of break opportunities at level newspaper. Sources: CLREQ
// "Prohibition rules for line start and line end"; GB/T 15834 §5.1.1–5.1.9;
// UAX #14 LB13–LB30b. "!" is a × inside words and numbers.
func TestMatrix(t *testing.T) {
	columns := []string{"《国", "》国", "，国", "；国", "。国", "·国", "～国", "／国", "——国", "……国", "到国", "あ国", "a国", "5国", "￥5", "％国", "　国", "😀国", ")国", "々国"}
	for _, row := range []struct{ before, want string }{
		{"国国", "÷ × × × × × × × 60 × ÷ ÷ ÷ ÷ ÷ × × ÷ × ×"},
		{"国あ", "÷ × × × × × × × 60 × ÷ ÷ ÷ ÷ ÷ × × ÷ × ×"},
		{"国《", "× × × × × × × × × × × × × × × × × × × ×"},
		{"国“", "× × × × × × × × × × × × × × × × × × × ×"},
		{"国》", "÷ × × × × × × × ÷ × ÷ ÷ ÷ ÷ ÷ × × ÷ × ×"},
		{"国”", "÷ × × × × × × × ÷ × ÷ ÷ ÷ ÷ ÷ × × ÷ × ×"},
		{"国，", "÷ × × × × × × × 30 × ÷ ÷ ÷ ÷ ÷ × × ÷ × ×"},
		{"国、", "÷ × × × × × × × 30 × ÷ ÷ ÷ ÷ ÷ × × ÷ × ×"},
		{"国；", "÷ × × × × × × × ÷ × ÷ ÷ ÷ ÷ ÷ × × ÷ × ×"},
		{"国。", "÷ × × × × × × × ÷ × ÷ ÷ ÷ ÷ ÷ × × ÷ × ×"},
		{"国！", "÷ × × × × × × × ÷ × ÷ ÷ ÷ ÷ ÷ × × ÷ × ×"},
		{"国·", "÷ × × × × × × × ÷ × 15 15 15 15 ÷ × × ÷ × ×"},
		{"国——", "÷ × × × × × × × 60 × ÷ ÷ ÷ ÷ ÷ × × ÷ × ×"},
		{"国……", "÷ × × × × × × × 30 60 ÷ ÷ ÷ ÷ ÷ × × ÷ × ×"},
		{"国～", "÷ × × × × × × × × × 20 20 40 40 40 × × ÷ × ×"},
		{"国／", "× × × × × × × × × × × × × × × × × × × ×"},
		{"国a", "÷ × × × × × × × 60 × ÷ ÷ ! ! ! × × ÷ × ×"},
		{"国5", "÷ × × × × × × × 60 × ÷ ÷ ! ! ! × × ÷ × ×"},
		{"国％", "÷ × × × × × × × 60 × ÷ ÷ ! ! ÷ × × ÷ × ×"},
	} {
		want := strings.Fields(row.want)
		for i, c := range columns {
			text := row.before + "¦" + c
			if row.before == "国％" {
				text = "国5％¦" + c
			}
			got := show(at(Newspaper, text))
			if got != want[i] {
				t.Errorf("%s: %s, want %s", text, got, want[i])
			}
		}
	}
}

// What may stand at line edges at each level: none, basic, gb, strict,
// newspaper (CLREQ, same section; the last is ours).
func TestLevels(t *testing.T) {
	levels := []Level{None, Basic, GB, Strict, Newspaper}
	for _, row := range []struct{ source, text, want string }{
		{"GB/T 15834 §5.1.1", "国¦，国", "÷ × × × ×"}, {"GB/T 15834 §5.1.1", "国¦、国", "÷ × × × ×"},
		{"GB/T 15834 §5.1.1", "国¦；国", "÷ × × × ×"}, {"GB/T 15834 §5.1.1", "国¦：国", "÷ × × × ×"},
		{"GB/T 15834 §5.1.1", "国¦。国", "÷ × × × ×"}, {"GB/T 15834 §5.1.1", "国¦！国", "÷ × × × ×"},
		{"GB/T 15834 §5.1.1", "国¦？国", "÷ × × × ×"}, {"GB/T 15834 §5.1.1", "国¦．国", "÷ × × × ×"},
		{"GB/T 15834 §5.1.3", "国¦”国", "÷ × × × ×"}, {"GB/T 15834 §5.1.3", "国¦’国", "÷ × × × ×"},
		{"GB/T 15834 §5.1.3", "国¦）国", "÷ × × × ×"}, {"GB/T 15834 §5.1.3", "国¦》国", "÷ × × × ×"},
		{"GB/T 15834 §5.1.3", "国¦】国", "÷ × × × ×"}, {"GB/T 15834 §5.1.3", "国¦」国", "÷ × × × ×"},
		{"GB/T 15834 §5.1.3", "国“¦国", "÷ × × × ×"}, {"GB/T 15834 §5.1.3", "国‘¦国", "÷ × × × ×"},
		{"GB/T 15834 §5.1.3", "国（¦国", "÷ × × × ×"}, {"GB/T 15834 §5.1.3", "国《¦国", "÷ × × × ×"},
		{"GB/T 15834 §5.1.3", "国【¦国", "÷ × × × ×"}, {"GB/T 15834 §5.1.3", "国『¦国", "÷ × × × ×"},
		{"GB/T 15834 §5.1.4", "国—¦—国", "× × × × ×"}, {"GB/T 15834 §5.1.5", "国…¦…国", "× × × × ×"},
		{"CLREQ strict", "国¦——国", "÷ ÷ ÷ × 60"}, {"CLREQ strict", "国¦……国", "÷ 60 60 × ×"},
		{"GB/T 15834 §5.1.6", "国¦～国", "÷ × × × ×"}, {"GB/T 15834 §5.1.6", "国¦—国", "÷ × × × ×"},
		{"GB/T 15834 §5.1.6", "国¦–国", "÷ × × × ×"}, {"GB/T 15834 §5.1.6", "国¦-国", "÷ × × × ×"},
		{"GB/T 15834 §5.1.7", "国¦·国", "÷ × × × ×"}, {"GB/T 15834 §5.1.7", "国¦・国", "÷ × × × ×"},
		{"GB/T 15834 §5.1.9", "国¦／国", "÷ × × × ×"}, {"GB/T 15834 §5.1.9", "国／¦国", "÷ ÷ × × ×"},
		{"UAX #14 LB25", "5¦％国", "× × × × ×"}, {"UAX #14 LB25", "5¦℃国", "× × × × ×"}, {"UAX #14 LB25", "￥¦5国", "! ! ! ! !"},
		{"UAX #14 NS", "国¦々国", "÷ × × × ×"}, {"UAX #14 NS", "あ¦ゝ国", "÷ × × × ×"},
		{"UAX #14 CJ", "キ¦ャ国", "÷ ÷ ÷ × ÷"}, {"UAX #14 CJ", "ラ¦ーメ", "÷ ÷ ÷ × ÷"},
		{"clreq#510", "国。¦——国", "÷ ÷ ÷ × ÷"}, {"clreq#510", "国”¦——国", "÷ ÷ ÷ × ÷"}, {"clreq#510", "国，¦——国", "÷ ÷ ÷ × 30"},
	} {
		for i, want := range strings.Fields(row.want) {
			if got := show(at(levels[i], row.text)); got != want {
				t.Errorf("%s: %s at level %d: %s, want %s", row.source, row.text, levels[i], got, want)
			}
		}
	}
}

// White has no ink: a mark behind it is a cluster of its own (LB10), what has none goes with it.
func TestMarkBehindWhite(t *testing.T) {
	for text, want := range map[string]int{
		"国\u0301": 2, "\u3000\u302d": 1, "\u00a0\u0301": 1, " \u0301": 1, "\u3000\x00\u302d": 2, "\u2003\ufe00": 2, "\u3000\u200e国": 2,
	} {
		if got := Cluster([]rune(text), 0); got != want {
			t.Errorf("%q: a cluster of %d, want %d", text, got, want)
		}
	}
}

// Pieces of text that are read as one, at level newspaper.
func TestTokens(t *testing.T) {
	for _, row := range []struct{ source, text, want string }{
		// Numbers (UAX #14 LB25; GB/T 15835).
		{"LB25", "共7¦4.3%的", "!"}, {"LB25", "共74¦.3%的", "×"}, {"LB25", "共74.¦3%的", "!"}, {"LB25", "共74.3¦%的", "×"},
		{"LB25", "共1¦,234个", "×"}, {"LB25", "共1,¦234个", "!"}, {"LB25", "共-¦3.5度", "!"}, {"LB25", "共±¦2度", "!"},
		{"LB25", "共+¦8分", "!"}, {"LB25", "付￥¦98元", "!"}, {"LB25", "付$¦1.2元", "!"}, {"LB25", "第№¦7号", "!"},
		{"LB25", "气温20¦℃到", "×"}, {"LB25", "占5¦‰的", "×"}, {"LB25", "比3¦:1胜", "×"}, {"LB25", "比3:¦1胜", "!"},
		{"ratio", "比3¦：1胜", "×"}, {"ratio", "比3：¦1胜", "!"}, {"time", "于15¦:40到", "×"}, {"time", "于15:¦40到", "!"},
		{"time", "于15:40:¦08到", "!"}, {"fraction", "共97/¦108个", "!"}, {"phone", "电010-¦1234转", "!"}, {"phone", "电010¦-1234转", "×"},
		{"phone", "电0580-¦1234567转", "20000"}, {"phone", "电0580¦-1234567转", "×"}, {"phone", "电010-¦12345678。", "20000"},
		{"no phone", "自1980-¦12345678号", "!"},
		{"years of a plan", "方案（2026—¦2028年）的", "20000"}, {"years", "历时（2026—¦2028年，三年）", "1000"},
		{"code", "符合EN ¦17339标准", "20000"}, {"code", "按 ISO ¦9001:2015 审核", "20000"}, {"code", "依GB/T ¦15834，到", "20000"}, {"version", "系统 GreenOS ¦3.2 已", "20000"}, {"no code", "用ppm ¦17339种", "÷"}, {"no code", "见 See Table ¦17 here 了", "÷"}, {"no code", "in May ¦2024 it", "÷"},
		{"version", "用v1.¦2.3版", "!"}, {"version", "用v¦1.2.3版", "!"}, {"full width", "共１¦２个", "!"},
		{"thousands", "共1 ¦234 567个", "!"}, {"thousands", "共1 234 ¦567个", "!"}, {"no thousands", "在5 ¦2345年", "÷"},
		{"times", "长3¦×5米", "!"}, {"times", "长3×¦5米", "200"},
		// Number and unit (数字与单位).
		{"unit", "投资11.73¦亿元的", "u"}, {"unit", "投资11.73亿¦元的", "u"}, {"unit", "投资11.73亿元¦的", "4"},
		{"unit", "共5000¦万元的", "u"}, {"unit", "共5000万¦元的", "u"}, {"unit", "于2024¦年的", "u"}, {"unit", "于23¦日到", "u"},
		{"unit", "有30¦多家到", "u"}, {"unit", "有30多¦家到", "u"}, {"unit", "第¦3季度", "u"}, {"unit", "第 ¦3 季度", "u"}, {"unit", "第3¦季度", "u"}, {"inside a unit", "第3季¦度好", "3600"},
		{"unit", "降1.2¦个百分点", "u"}, {"inside a unit", "降1.2个¦百分点", "3600"}, {"inside a unit", "降1.2个百分¦点了", "3600"}, {"inside a unit", "长21公¦里的", "3600"}, {"unit", "长21¦公里的", "u"}, {"no unit", "达到5¦以上", "÷"}, {"generation", "一位90¦后青年", "u"}, {"no generation", "在1990¦后又到", "÷"},
		{"unit", "重5 ¦kg的", "!"}, {"unit", "速120 ¦km/h的", "!"}, {"unit", "存64¦GB的", "!"}, {"not a unit", "买5 ¦iPad了", "÷"},
		{"unit", "有8000多¦万人次", "u"}, {"unit", "有8000多万¦人次", "u"}, {"unit", "飞行90万¦小时的", "u"}, {"unit", "有8000多万¦人到", "u"}, {"inside a unit", "有8000多万人¦次到", "3600"}, {"unit", "约5 ¦万元的", "u"}, {"unit", "约5 万¦元的", "u"},
		{"range", "升3%¦-5%到", "×"}, {"range", "升3%-¦5%到", "1000"}, {"superior", "约5m¦²的", "×"},
		{"date", "2024年¦11月23日", "60"}, {"date", "2024年11月¦23日", "60"}, {"date", "2024年1¦1月23日", "!"},
		{"arrow", "有50家¦→136家", "!"}, {"arrow", "有50家→¦136家", "300"}, {"arrow", "由第41位→¦第27位", "300"}, {"arrow", "由第41位¦→第27位", "!"}, {"arrow", "从38μg/m³¦→24μg/m³", "!"}, {"arrow", "种植→¦加工", "÷"},
		{"ratio", "为2.08¦∶1的", "!"}, {"ratio", "为2.08∶¦1的", "!"}, {"ratio of three", "为11.1∶¦38.8∶50.1的", "200"}, {"ratio of three", "为11.1∶38.8∶¦50.1的", "200"}, {"power", "约1.2×¦10⁶吨", "!"}, {"power", "约1.2×¦10⁻⁶吨", "!"}, {"product", "约3×¦5米", "200"},
		{"range", "约3¦～5天", "×"}, {"range", "约3～¦5天", "1000"}, {"range", "自1937—¦1945年", "1000"}, {"range", "自1937¦—1945年", "×"},
		{"range", "约100万～¦200万元", "1000"}, {"range", "自10日—¦15日", "40"}, {"range", "自10日¦-15日", "×"}, {"range", "自10日-¦15日", "40"}, {"range", "自1日¦－5日", "×"}, {"range", "约5 万元¦-9万元", "×"}, {"minus", "2021年气温¦-5度", "÷"}, {"minus", "气温-¦5度", "!"}, {"name", "驾驶歼¦-20起", "×"}, {"name", "驾驶歼-¦20起", "!"}, {"name", "驾驶歼-2¦0起", "!"}, {"name", "见附件¦-1的", "×"}, {"GB-N product of units", "密度35 ¦g/m³的", "!"}, {"GB-N product of units", "为18.015 ¦g/mol的", "!"},
		{"list", "申请：1.¦年满十八", "150"}, {"edge of a word", "用w¦ord写", "!"},
		{"numeral", "第十¦八届", "200"}, {"numeral", "第十八¦届", "20"}, {"numeral", "二〇¦二五年", "200"}, {"numeral", "三¦万人", "200"}, {"numeral", "统一¦战线", "÷"},
		// Words and addresses.
		{"LB28", "用w¦ord写", "!"}, {"LB23", "用G¦20峰", "!"}, {"LB28", "用don’¦t写", "!"}, {"LB28", "用don¦’t写", "!"},
		{"LB18", "用big ¦word写", "÷"}, {"compound", "用up-¦date写", "!"}, {"compound", "用large-¦scale写", "30"}, {"compound", "用Wi-¦Fi上", "!"}, {"compound", "每小时100km/¦h到", "!"}, {"compound", "是No.¦1了", "!"}, {"LB12", "用big\u00a0¦word写", "×"}, {"LB12", "用big¦\u00a0word写", "×"},
		{"LB11", "国\u2060¦国", "×"}, {"LB11", "国¦\u2060国", "×"}, {"LB8", "国a\u200b¦b国", "÷"}, {"LB7", "国¦\u200b国", "×"}, {"LB8", "国\u200b¦，国", "÷"},
		{"soft hyphen", "用long\u00ad¦word写", "÷"}, {"soft hyphen", "用long¦\u00adword写", "×"}, {"kW·h", "用kW¦·h计", "!"}, {"kW·h", "用kW·¦h计", "!"},
		{"link", "见https:¦//a.example.cn/news/list到", "×"}, {"link", "见https:/¦/a.example.cn/news/list到", "×"},
		{"link after a solidus", "见https://¦a.example.cn/news/list到", "300"}, {"link after a solidus", "见https://a.example.cn/¦news/list到", "300"}, {"link", "见https://a.¦example.cn/news/list到", "30"},
		{"link", "见https://a.example.cn¦/news/list到", "×"}, {"inside a name of a link", "见https://a.ex¦ample.cn/news/list到", "!"}, {"a letter of a name", "见https://a.e¦xample.cn/news/list到", "!"}, {"scheme", "见htt¦ps://a.example.cn到", "!"},
		{"link", "见https://a.cn/%E4¦%BD%A0%E5%A5%BD/x到", "30"}, {"link", "见https://a.cn/%¦E4%BD%A0%E5%A5%BD/x到", "!"}, {"link", "见https://a.cn/%E¦4%BD%A0%E5%A5%BD/x到", "!"},
		{"link", "见www.¦example.cn到", "60"}, {"link", "见ww¦w.example.cn到", "!"}, {"e-mail", "寄zhang@¦example.cn到", "30"},
		{"inside a name of an e-mail", "寄zha¦ng@example.cn到", "!"}, {"inside a long name", "见https://a.cn/shuiwu¦gongkaixinxi到", "900"}, {"a letter of a name", "寄z¦hang@example.cn到", "!"}, {"link end", "见https://a.example.cn/x¦。国", "×"}, {"link end", "见https://a.example.cn/x¦国", "÷"},
		{"a version in a link", "见https://a.example.cn/news/v2.¦0/list到", "!"}, {"link", "见https://a.cn/abcdefghijklmnopqrst¦uvwxyz到", "30"},
		// Clusters (LB9, LB8a, LB30a, LB30b).
		{"LB9", "国¦\U000E0100国", "×"}, {"LB9", "用e¦\u0301国", "×"}, {"LB8a", "国👩\u200d¦👧国", "×"}, {"LB30a", "国🇨¦🇳国", "×"}, {"LB30a", "国🇨🇳¦🇨🇳国", "÷"},
		{"LB30b", "国👍¦🏽国", "×"}, {"LB27", "국¦국", "÷"}, {"bopomofo", "ㄅ¦ˊ国", "×"},
		// Shared marks in their context (CLREQ "Mixed text").
		{"quotes", "他说¦“好”了", "÷"}, {"quotes", "他说“好”¦了国", "4"}, {"quotes", "a “¦b” c", "×"}, {"quotes", "他说¦\"yes\"吧", "÷"}, {"quotes", "他说\"yes\"¦国", "÷"},
		{"quotes", "！¦“‘’”", "÷"}, {"quotes", "他说\"¦yes\"吧", "×"}, {"quotes", "他说\"yes¦\"吧", "×"}, {"brackets", "国¦(a)国", "÷"}, {"brackets", "国(¦a)国", "×"}, {"brackets", "国(a¦)国", "×"},
		{"AI", "国¦①国", "÷"}, {"AI", "国①¦国国", "÷"}, {"AI", "国¦○国", "÷"}, {"AI", "国○¦国国", "÷"},
		{"suffix", "美丽¦的国", "4"}, {"suffix", "同志¦们好", "4"},
		{"spaces", "国 ¦，国", "×"}, {"spaces", "国（ ¦国", "×"}, {"ISP", "国¦　国", "×"}, {"ISP", "国　¦国", "÷"},
	} {
		if got := show(at(Newspaper, row.text)); got != row.want {
			t.Errorf("%s: %s: %s, want %s", row.source, row.text, got, row.want)
		}
	}
	// Where everything may be cut, a sign of two characters is cut last.
	for _, text := range []string{"国—¦—国", "国…¦…国"} {
		if got := at(Newspaper, text); got.Forced != Solid {
			t.Errorf("%s: %v", text, got)
		}
	}
	// In an emergency no single letter or digit is left.
	for text, want := range map[string]int32{"用w¦ord写": emergencyIn, "用wo¦rd写": emergency, "用wor¦d写": emergencyIn, "共1¦234个": emergencyIn, "共12¦34个": emergency} {
		if got := at(Newspaper, text); got.Forced != want {
			t.Errorf("%s: %v", text, got)
		}
	}
	// A longer run of dashes is pairs from the left.
	b := Analyse([]rune("国————国")).Breaks(Newspaper)
	if show(b[1]) != "×" || show(b[2]) != "60" || show(b[3]) != "×" {
		t.Errorf("four dashes: %v", b)
	}
}
