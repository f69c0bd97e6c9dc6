package pattern

import (
	"sync"
	"unicode/utf8"
)

// Simplified writes the traditional characters of titles, bylines and credits, and corner
// brackets, in the simplified form in which the patterns have them, and a tab, which sets
// apart as a blank does, as a blank. Each has as many bytes.
var Simplified = &Forms{pairs: "採采國国啟启謹谨歷历賓宾館馆鑒鉴報报記记訊讯電电圖图責责輯辑編编來来為为攝摄執执筆笔專专網网臺台員员訪访說说寫写內内導导讀读語语這这個个們们對对應应時时間间問问簡简聞闻視视頻频轉转載载資资審审終终總总長长書书處处縣县區区鄉乡鎮镇會会辦办廳厅學学師师務务業业團团協协聯联黨党組组隊队屆届議议開开發发佈布號号關关於于錄录題题標标選选譯译華华評评論论陳陈張张劉刘黃黄趙赵吳吴孫孙馬马羅罗鄭郑謝谢許许韓韩馮冯鄧邓葉叶蘇苏盧卢鍾钟譚谭陸陆範范賈贾韋韦鄒邹龍龙賀贺顧顾龔龚萬万錢钱嚴严湯汤溫温見见習习實实約约調调製制∕／「“」”『‘』’閱阅覽览連连鏈链讚赞擊击瀏浏體体類类據据聲声權权傳传稱称點点數数庫库" +
	folded}

// folded are the rest of the characters that the patterns have.
const folded = "頁页請请熱热門门訂订閉闭雲云氣气條条產产陽阳陰阴際际樂乐財财經经濟济藝艺術术車车歲岁當当價价買买賣卖購购費费匯汇銀银錯错誤误糾纠複复檔档蘭兰頂顶綱纲綫线線线藍蓝輪轮確确認认證证識识詞词詩诗誌志週周遊游運运過过達达遞递邊边進进遠远還还適适鄰邻醫医鐘钟鐵铁鍵键鎖锁閒闲闆板隱隐難难雙双雜杂雞鸡離离頭头顏颜願愿顯显驗验驚惊鳥鸟麥麦齊齐劇剧創创劃划勞劳勵励單单厲厉參参叢丛嘆叹園园圓圆堅坚場场塊块壓压壞坏壽寿夾夹婦妇媽妈寧宁將将屬属層层帳帐帶带幣币幫帮幹干廣广廢废強强彈弹彙汇後后徑径徵征復复從从愛爱懷怀戰战戶户掃扫掛挂揚扬換换損损搶抢擴扩敗败斷断無无曆历曉晓東东構构樓楼樣样機机檢检歐欧歡欢歸归決决沒没況况淨净測测準准滿满漢汉漲涨灣湾煩烦燈灯營营爭争狀状獎奖獨独獲获獻献現现環环盡尽監监禮礼禪禅種种穩稳節节築筑紀纪純纯紙纸級级細细結结絕绝給给統统絲丝綜综維维緊紧緒绪練练縮缩績绩織织續续繼继罰罚義义職职聽听肅肃脫脱腦脑臨临與与興兴舉举舊旧莊庄衛卫補补裝装規规親亲覺觉觀观觸触計计討讨訓训託托設设訴诉註注詢询試试話话該该詳详誠诚誰谁課课談谈諮咨講讲護护變变讓让豐丰負负貨货貴贵賢贤質质賴赖軍军較较輔辅輕轻輸输農农郵邮針针鏡镜陣阵隨随險险項项順顺須须預预領领頓顿餘余駐驻駕驾係系債债優优億亿儀仪儲储兒儿冊册別别則则動动釋释鑑鉴饋馈齋斋龐庞薦荐詔诏諧谐譽誉貢贡賦赋輩辈辭辞醜丑鋪铺階阶響响頌颂駱骆齣出爾尔畫画疊叠碼码穀谷籌筹絡络緻致繪绘蘆芦"

// Forms writes characters in other forms, each of three bytes as it is itself. A
// strings.Replacer of so many takes a third of a megabyte.
type Forms struct {
	pairs string // each character and its other form
	once  sync.Once
	forms [1 << formBits][2]uint16 // by the number of the character, or further on
}

const formBits = 11

// form is where the character stands in forms, or where it would.
func (f *Forms) form(r rune) int {
	at := int(uint32(r)*2654435769>>(32-formBits)) & (1<<formBits - 1)
	for f.forms[at][0] != 0 && f.forms[at][0] != uint16(r) {
		at = (at + 1) & (1<<formBits - 1)
	}
	return at
}

func (f *Forms) fill() {
	var of rune
	for i, r := range f.pairs {
		if i%(2*utf8.RuneLen(r)) == 0 {
			of = r
		} else if at := f.form(of); f.forms[at][0] == 0 {
			f.forms[at] = [2]uint16{uint16(of), uint16(r)}
		}
	}
}

// Replace writes s in the other forms.
func (f *Forms) Replace(s string) string {
	f.once.Do(f.fill)
	var out []byte
	for i, r := range s {
		to := rune(' ')
		if r != '\t' {
			if r < 0x800 || r > 0xffff {
				continue
			}
			if to = rune(f.forms[f.form(r)][1]); to == 0 {
				continue
			}
		}
		if out == nil {
			out = []byte(s)
		}
		utf8.EncodeRune(out[i:], to)
	}
	if out == nil {
		return s
	}
	return string(out)
}

// Han counts the Han characters of a text.
func Han(s string) int {
	n := 0
	for _, r := range s {
		if IsHan(r) {
			n++
		}
	}
	return n
}
