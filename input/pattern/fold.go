package pattern

import "strings"

// Simplified writes the traditional characters of titles, bylines and credits, and corner
// brackets, in the simplified form in which the patterns have them, and a tab, which sets
// apart as a blank does, as a blank. Each has as many bytes.
var Simplified = strings.NewReplacer(append(pairs("採采國国啟启謹谨歷历賓宾館馆鑒鉴報报記记訊讯電电圖图責责輯辑編编來来為为攝摄執执筆笔專专網网臺台員员訪访說说寫写內内導导讀读語语這这個个們们對对應应時时間间問问簡简聞闻視视頻频轉转載载資资審审終终總总長长書书處处縣县區区鄉乡鎮镇會会辦办廳厅學学師师務务業业團团協协聯联黨党組组隊队屆届議议開开發发佈布號号關关於于錄录題题標标選选譯译華华評评論论陳陈張张劉刘黃黄趙赵吳吴孫孙馬马羅罗鄭郑謝谢許许韓韩馮冯鄧邓葉叶蘇苏盧卢鍾钟譚谭陸陆範范賈贾韋韦鄒邹龍龙賀贺顧顾龔龚萬万錢钱嚴严湯汤溫温見见習习實实約约調调製制∕／「“」”『‘』’閱阅覽览連连鏈链讚赞擊击瀏浏體体類类據据聲声權权傳传稱称點点數数庫库"), "\t", " ")...)

func pairs(s string) []string { return strings.Split(s, "") }
