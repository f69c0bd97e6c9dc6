package cjk

import (
	"slices"
	"strings"
)

// units are what may follow a number and is read with it. A line end before
// them misleads (GB/T 15835 出版物上数字用法; 数字与单位).
const chineseUnits = `
平方公里 平方千米 个百分点 立方米 平方米 百分点 万平方米 万余元 多万元 余万元 亿元 万元 千元 万亿元 万亿美元 亿美元 万美元 美元 欧元 日元 港元 万人次 人次 万吨 亿吨 万亩 亿亩 万户 万人 万名 万件 万个 万家 万套 万辆 万公里
公里 千米 厘米 毫米 微米 纳米 微克 毫克 兆瓦 吉瓦 千伏 分贝 英寸 英尺 场次 架次 班次 公升 毫升 公斤 千克 公顷 海里 英里 小时 分钟 秒钟 千瓦时 千瓦 万千瓦 亿千瓦时 亿千瓦 摄氏度 余个 多个 余家 多家 余名 多名 余人 多人 余次 多次 余项 多项 余万 多万 余亿 多亿 余元 多元 余件 多件 余户 多户
多年 余年 多天 余天 多岁 多亩 余亩 多公里 余公里 多吨 余吨 多种 余种 多座 余座 多所 余所 多处 余处 多条 余条 多位 余位 多台 余台 多辆 余辆 多套 余套 多场 余场 多米 余米 多平方米 余平方米
万亿 万余 亿余 万多 亿多 个月 世纪 年代 年度 季度 周年 月份 年级 年 月 日 时 分 秒 号 元 角 亿 万 千 百 个 户 家 项 人 亩 吨 米 克 升 件 次 名 处 座 条 所 天 岁 倍 成 位 级 届 期 批 种 类
辆 台 套 栋 间 层 楼 章 节 篇 部 本 册 页 卷 首 句 段 行 列 组 队 班 场 支 把 张 块 片 根 棵 株 头 匹 只 艘 架 枚 颗 滴 周 季 度 点 路 环 线 省 市 县 区 镇 村 乡 国 幅 盏 平 里 斤 两 余 多 强 折 票 分之
代 轮 步 圈 排 宗 桩 例 起 对 双 份 批次 站 口 门 顶 副 盘 盒 箱 包 袋 瓶 桶 杯 碗 车次 床 席 股 字 号线 伏 安 瓦 赫 帕 卡 焦 牛
`

// latinUnits follow a number after a space: 5 kg.
const latinUnits = " kg g mg μg ng t km m cm mm nm μm km² m² m³ cm² ha L l mL ml s ms min h d Hz kHz MHz GHz kW MW GW kWh W V kV A mA Pa kPa MPa K B KB MB GB TB bit bps Mbps Gbps dB mol J kJ cal kcal N Pa·s eV keV MeV GeV TeV VA kVA lx lm cd Sv mSv μSv Bq ppm ppb dpi fps rpm bar °C °F "

const longestLatin = 12 // characters of a unit of letters

// byFirst finds the units by their first character, longest first.
var byFirst = func() map[rune][][]rune {
	m := map[rune][][]rune{}
	for _, u := range strings.Fields(chineseUnits) {
		r := []rune(u)
		m[r[0]] = append(m[r[0]], r)
	}
	for _, us := range m {
		slices.SortFunc(us, func(a, b []rune) int { return len(b) - len(a) })
	}
	return m
}()

// Unit returns how many characters of text (which follows a number) are its
// unit, 0 if there is none.
func Unit(text []rune) int {
	if len(text) == 0 {
		return 0
	}
	for _, u := range byFirst[text[0]] {
		if len(u) <= len(text) && slices.Equal(u, text[:len(u)]) {
			return len(u)
		}
	}
	return 0
}

// unitBreak keeps a number with its unit until looser lines have failed.
var unitBreak = Break{Never, relaxedUnit, relaxedUnit}

// bindNumbers keeps numbers with their units and dates in order.
func (t *Text) bindNumbers(out []Break) {
	for i := 0; i < len(t.Chars); i++ {
		if t.Classes[i] != NUM {
			continue
		}
		if i > 0 && t.Chars[i-1] == '第' || i > 1 && t.Classes[i-1] == SP && t.Chars[i-2] == '第' { // 第3, 第 3
			raise(&out[i-1], unitBreak)
		}
		j := i
		for j+1 < len(t.Chars) && t.Classes[j+1] == NUM {
			j++
		}
		t.bindNumber(i, j, out)
		t.bindCode(i, out)
		i = j
	}
}

// bindCode keeps the number that begins at i with what it is the number of, in Chinese text: EN 17339,
// ISO 9001:2015, GB/T 15834, GreenOS 3.2. A word without a capital is none of these.
func (t *Text) bindCode(i int, out []Break) {
	if !t.chinese || t.at(i-1) != SP || t.at(i-2) != LAT {
		return
	}
	from, capitals := i-1, 0
	for from > 0 && (t.Classes[from-1] == LAT || t.Classes[from-1] == NUM) {
		from--
		if r := t.Chars[from]; r >= 'A' && r <= 'Z' {
			capitals++
		}
	}
	if capitals == 0 || t.at(from-1) == SP && t.at(from-2) == LAT { // within a text in another language
		return
	}
	raise(&out[i-1], price(beforeNumber))
}

// phones marks the hyphens of area codes, behind which a telephone number may part in a line too narrow for
// it (0580-|1234567).
func (t *Text) phones(out []Break) {
	const leastCode, mostCode, leastOwn = 3, 4, 7 // digits
	for i, r := range t.Chars {
		if r != '-' || t.Classes[i] != NUM {
			continue
		}
		from, to := i, i+1
		for from > 0 && t.Chars[from-1] >= '0' && t.Chars[from-1] <= '9' {
			from--
		}
		for to < len(t.Chars) && t.Chars[to] >= '0' && t.Chars[to] <= '9' {
			to++
		}
		if n := i - from; n >= leastCode && n <= mostCode && t.Chars[from] == '0' && to-i-1 >= leastOwn {
			out[i] = price(insidePhone)
		}
	}
}

// bindNumber treats what follows the number [i, j].
func (t *Text) bindNumber(i, j int, out []Break) {
	rest := t.Chars[j+1:]
	switch t.at(j + 1) {
	case HAN:
		n := t.bindUnit(j, out)
		if rest[0] == '后' && j-i == 1 && t.Chars[j] == '0' {
			raise(&out[j], unitBreak) // 90后, a generation
		}
		if n > 0 && t.at(j+1+n) == NUM && strings.ContainsRune("年月时", rest[n-1]) {
			raise(&out[j+n], price(dateParts))
		}
		if n > 0 && strings.ContainsRune(magnitudes, rest[n-1]) {
			t.bindRange(j+1+n, out) // 100万～200万元
		}
	case SP:
		switch {
		case t.at(j+2) == POST:
			raise(&out[j+1], never)
		case t.at(j+2) == HAN:
			t.bindUnit(j+1, out) // 5 万元
		}
		if t.thousand(i, j) || t.latinUnit(j+2) {
			raise(&out[j+1], whole)
		}
	case CON:
		t.bindRange(j+1, out) // 3～5天
	case POST:
		t.bindRange(j+2, out) // 3%～5%
	case CLOSELAT:
		if t.char(j+1) == '.' && t.at(j+2) == HAN && j-i < 2 {
			raise(&out[j+1], price(listNumber))
		}
	case SEM, COM:
		if t.at(j+2) == NUM && t.char(j+1) == '：' { // 3：1, 15：40
			raise(&out[j+1], whole)
		}
	case Other:
		switch r := t.char(j + 1); {
		case t.at(j+2) != NUM:
		case r == '∶' && !t.parts(i, j+2), r == '×' && t.power(j+2): // 2.08∶1, 1.2×10⁶
			raise(&out[j], whole)
			raise(&out[j+1], whole)
		case r == '×' || r == '÷' || r == '∶':
			raise(&out[j], whole)
			raise(&out[j+1], Break{times, times, times})
		}
	}
}

// parts reports whether the ratio of the numbers that begin at i and at j is of three and more, which is
// too long to stay whole: 11.1∶38.8∶50.1.
func (t *Text) parts(i, j int) bool {
	for t.at(j) == NUM {
		j++
	}
	return t.char(i-1) == '∶' || t.char(j) == '∶'
}

// power reports a power of ten at i.
func (t *Text) power(i int) bool {
	return t.char(i) == '1' && t.char(i+1) == '0' && (t.char(i+2) == '⁻' || strings.ContainsRune("⁰¹²³⁴⁵⁶⁷⁸⁹", t.char(i+2)))
}

// arrows keeps the arrow of a range with the figure before it, and if it can be with the one after it:
// 50家→136家, 第41位→第27位.
func (t *Text) arrows(out []Break) {
	for i := 1; i+1 < len(t.Chars); i++ {
		if t.Chars[i] != '→' || t.Classes[i-1] == SP {
			continue
		}
		if c := t.at(i + 1); c == NUM || c == PRE || t.Chars[i+1] == '第' {
			raise(&out[i-1], whole)
			raise(&out[i], price(afterArrow))
		}
	}
}

// bindRange keeps a range whole whose connector, after a number, is character i.
func (t *Text) bindRange(i int, out []Break) {
	if t.at(i) == CON && (t.at(i+1) == NUM || t.at(i+1) == PRE) {
		raise(&out[i], price(afterRange))
		if t.yearsOf(i) {
			raise(&out[i], price(beforeNumber))
		}
	}
}

// yearsOf reports the connector of the years in brackets behind the title of a plan, （2026—2028年）.
func (t *Text) yearsOf(i int) bool {
	const digits = 4
	from, to := i-digits, i+digits+1
	for k := from; k < to; k++ {
		if k != i && t.at(k) != NUM {
			return false
		}
	}
	return t.char(from-1) == '（' && t.char(to) == '年' && t.char(to+1) == '）'
}

// magnitudes go on to the unit: 8000多万人次.
const magnitudes = "万亿千百余多兆"

// bindUnit ties what is read with a number to the character j before it, and
// returns how many characters that is.
func (t *Text) bindUnit(j int, out []Break) (n int) {
	rest := t.Chars[j+1:]
	for {
		m := Unit(rest[n:])
		for k := range m {
			switch at := &out[j+n+k]; {
			case k == 0 || strings.ContainsRune(magnitudes, rest[n+k-1]):
				raise(at, unitBreak) // 11.73亿|元, 90万|小时: the magnitude is part of the number
			default:
				raise(at, price(insideUnit)) // 21公|里 is better than a line torn open
			}
		}
		n += m
		if m == 0 || !strings.ContainsRune(magnitudes, rest[n-1]) {
			return n
		}
	}
}

// thousand reports a space that groups digits: 1 234 567.
func (t *Text) thousand(i, j int) bool {
	if j-i > 2 || t.at(i-1) == LAT {
		return false
	}
	for k := j + 2; k < j+5; k++ {
		if r := t.char(k); r < '0' || r > '9' {
			return false
		}
	}
	r := t.char(j + 5)
	return r < '0' || r > '9'
}

// latinUnit reports a unit of letters at i, alone or as a product or a quotient of
// units: kg, kW·h, g/m².
func (t *Text) latinUnit(i int) bool {
	j := i
	for j < len(t.Chars) && j < i+longestLatin &&
		(t.Classes[j] == LAT || t.Chars[j] == '²' || t.Chars[j] == '³' || t.Chars[j] == '°') {
		j++
	}
	parts := strings.FieldsFunc(string(t.Chars[i:j]), func(r rune) bool { return r == '/' || r == '·' })
	for _, p := range parts {
		if !strings.Contains(latinUnits, " "+p+" ") {
			return false
		}
	}
	return len(parts) > 0
}

func raise(b *Break, p Break) {
	b.Ordinary = max(b.Ordinary, p.Ordinary)
	b.Relaxed = max(b.Relaxed, p.Relaxed)
	b.Forced = max(b.Forced, p.Forced)
}
