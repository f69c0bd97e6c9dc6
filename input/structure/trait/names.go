package trait

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dayang/input/pattern"
)

// surnames are those of one character in use; a line of names begins with one.
const surnames = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷曲盛冉翁蓝" +
	"路游辛靳管简宗房卞卜柏鲍昌晁巢谌储褚褒狄刁窦堵鄂费丰封酆逄伏扶傅盖郜戈巩勾古桂洪扈华滑怀桓宦惠姬嵇暨冀家荆井景鞠隽阚寇夔匡邝况隗来赖郎劳乐厉利栗郦连廉蔺隆娄逯栾骆麻满茅蒙弥米宓闵明缪牟慕穆那南钮农区皮蒲濮浦戚祁强丘裘屈璩瞿权阙饶荣容芮桑沙佘莘时寿司宿粟隋索邰谈滕佟屠危卫蔚闻邬巫奚席习郗咸项萧忻幸胥须宣荀鄢言阎晏燕羊阳仰伊衣羿阴印应雍尤虞禹郁喻元越云恽臧查湛仉甄支植仲诸竺卓祖佐练苑晋楼银钭敖仇芦漆"

// RareSurnames open common words more often than names of two characters.
const RareSurnames = "和全能光从由双水原商平计归益束楚松车花青艾冷党麦开来布衣铁海木风云雨月山石林"

// notNames open with a surname and are none.
const notNames = " 简历 简介 简况 简评 施行 "

// spread are words that are set apart as names are, and head sections.
const spread = "总则 附则 前言 引言 目录 摘要 结语 后记 尾声 附录 正文 序言 绪论"

const compound = "欧阳 司马 上官 诸葛 司徒 东方 夏侯 皇甫 尉迟 公孙 慕容 令狐 端木 轩辕 长孙 宇文 司空 鲜于 闾丘 申屠 公羊 赫连 澹台 公冶 濮阳 淳于 独孤 南宫 钟离 闻人 左丘 西门 百里 呼延 东郭 贺兰 拓跋"

// listComma makes the commas between the authors of a paper those of a list.
var listComma = strings.NewReplacer("，", "、", ",", "、", "; ", "、", "；", "、", ";", "、")

// AreNames reports a line of names: surname and given name, one of two characters
// often spread over three cells (程　远).
func AreNames(s string) bool {
	if first, _ := utf8.DecodeRuneInString(s); !setApart(s) || isHanDigit(first) || first == '其' ||
		strings.Contains(notNames, " "+s+" ") {
		return false
	}
	parts := strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || r == '\u3000' || r == '、' })
	if len(parts) > 3 && spreadPaper(parts) {
		return false
	}
	if len(parts) == 3 && utf8.RuneCountInString(strings.Join(parts, "")) == 3 {
		return IsName(strings.Join(parts, "")) // 戚　伯　言
	}
	for i := 0; i < len(parts); i++ {
		p := parts[i]
		if utf8.RuneCountInString(p) == 1 && i+1 < len(parts) && utf8.RuneCountInString(parts[i+1]) <= 2 {
			p += parts[i+1]
			i++
			if utf8.RuneCountInString(p) == 2 && !strings.Contains(spread, p) {
				continue // two characters set apart are a name, whatever the surname
			}
		}
		if !IsName(p) {
			return false
		}
	}
	return true
}

// spreadPaper reports the name of a paper whose characters are set apart: 房 屋 租 赁 合 同.
func spreadPaper(parts []string) bool {
	for _, p := range parts {
		if utf8.RuneCountInString(p) > 1 {
			return false
		}
	}
	return paperName.MatchString(strings.Join(parts, ""))
}

// paperName ends the name of a paper that is drawn up or filled in.
var paperName = pattern.New(`
	(?:
		合同|协议|协议书|契约|申请书|登记表|审批表|证明|证书|通知书?|公告|公示|说明书?|报告书?|委托书|
		承诺书|判决书|裁定书|意见书|任命书|方案|计划|总结|纪要|规定|办法|章程|条例|简报|公约|倡议书
	)$`)

// setApart reports one to eight runs of one to four characters, with one to four
// cells or commas between them.
func setApart(s string) bool {
	runs, run, gap := 0, 0, 0
	for _, r := range s {
		switch {
		case r == ' ' || r == '\u3000' || r == '、':
			gap++
			if runs == 0 || gap > 4 {
				return false
			}
			run = 0
		case r == '·' || unicode.Is(unicode.Han, r):
			if run == 0 {
				runs++
			}
			run, gap = run+1, 0
			if runs > 8 || run > 4 {
				return false
			}
		default:
			return false
		}
	}
	return run > 0
}

// IsName reports a name of a person, set close or spread.
func IsName(s string) bool {
	n := utf8.RuneCountInString(s)
	if strings.Contains(s, "·") {
		return n >= 4
	}
	if n >= 3 && strings.Contains(compound, string([]rune(s)[:2])) {
		return n <= 4
	}
	r, _ := utf8.DecodeRuneInString(s)
	return n >= 2 && n <= 3 && strings.ContainsRune(surnames, r) || n == 3 && strings.ContainsRune(RareSurnames, r)
}
