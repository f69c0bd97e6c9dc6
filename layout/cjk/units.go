package cjk

import "strings"

// units are what may follow a number and is read with it, longest first where
// one begins another. A line end before them misleads (GB/T 15835; 数字与单位).
var units = strings.Fields(`
平方公里 平方千米 个百分点 立方米 平方米 百分点 万平方米 万余元 亿元 万元 千元 万亿元 万人次 人次 万吨 万亩 万户 万人 万名 万件 万个 万家 万套 万辆 万公里
公里 千米 厘米 毫米 公斤 千克 公顷 小时 分钟 千瓦时 千瓦 余个 多个 余家 多家 余名 多名 余人 多人 余次 多次 余项 多项 余万 多万 余亿 多亿 余元 多元 余件 多件 余户 多户
万亿 万余 亿余 个月 世纪 年代 年 月 日 时 分 秒 号 元 角 亿 万 千 百 个 户 家 项 人 亩 吨 米 克 升 件 次 名 处 座 条 所 天 岁 倍 成 位 级 届 期 批 种 类
辆 台 套 栋 间 层 楼 章 节 篇 部 本 册 页 卷 首 句 段 行 列 组 队 班 场 支 把 张 块 片 根 棵 株 头 匹 只 艘 架 枚 颗 滴 周 季 度 点 路 环 线 省 市 县 区 镇 村 乡 国 幅 盏 平 里 斤 两 余 多 强
`)

// Unit returns how many characters of text (which follows a number) are its
// unit, 0 if there is none.
func Unit(text []rune) int {
	best := 0
	for _, u := range units {
		n := 0
		ok := true
		for _, r := range u {
			if n >= len(text) || text[n] != r {
				ok = false
				break
			}
			n++
		}
		if ok && n > best {
			best = n
		}
	}
	return best
}

// BindUnits raises the price of the breaks between numbers and their units in a
// paragraph; breaks[i] is the break after character i.
func BindUnits(text []rune, classes []Class, breaks []Break) {
	for i := range text {
		if classes[i] != NUM || i+1 >= len(text) || classes[i+1] != HAN {
			continue
		}
		n := Unit(text[i+1:])
		for k := range n {
			p := Break{numberUnit, relaxedUnit, relaxedUnit}
			if k > 0 {
				p = Break{insideUnit, relaxedUnit / 2, relaxedUnit / 2}
			}
			raise(&breaks[i+k], p)
		}
		if end := i + n; n > 0 && end+1 < len(text) && classes[end+1] == NUM && (text[end] == '年' || text[end] == '月') {
			raise(&breaks[end], price(dateParts))
		}
	}
	for i := 0; i+1 < len(text); i++ {
		if text[i] == '第' && classes[i+1] == NUM {
			raise(&breaks[i], Break{insideUnit, relaxedUnit, relaxedUnit})
		}
	}
}

func raise(b *Break, p Break) {
	b.Ordinary = max(b.Ordinary, p.Ordinary)
	b.Relaxed = max(b.Relaxed, p.Relaxed)
	b.Forced = max(b.Forced, p.Forced)
}
