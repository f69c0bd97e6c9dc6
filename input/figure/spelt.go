package figure

import "dayang/input/pattern"

// spelt is a figure in words, with its unit.
var spelt = pattern.New(`
	^(?:近|超过?|逾|约|不足|人均|日均|年均|户均)?
	(?:[一二两三四五六七八九十百千万亿]{1,8}[多余来几]?[万亿]?|[一二两三四五六七八九十]?半|数[十百千万]{1,2})
	(?:个(?:百分点|月|季度|小时|工作日|课时)|万?亿?元|[多余]?[万亿]?(?:人次?|户次?|件次?)|平方公里|平方米|立方米|
		公里|公斤|公顷|小时|分钟|工作日|天|[家项名处座所位种类辆台套栋间层场支张块根棵株头只艘架枚吨亩米斤倍岁次笔册
		部篇份条个村人户件元本首幅口盏封页])半?(?:以上|以下|以内|左右)?$`)

// Spelt reports a figure in words and nothing else: 八十来斤, 半个工作日, 四百多人. What is named so has the same
// form (三家村 has not): only where a figure is looked for is it one.
func Spelt(s string) bool { return spelt.MatchString(s) }
