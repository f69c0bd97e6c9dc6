package trait

import (
	"strings"

	"dayang/input/pattern"
)

// isDocNo reports the number of a paper, or the line of a bulletin that has it.
func isDocNo(f *Paragraph) bool {
	return f.N <= 40 && docNumber.MatchString(f.Key) ||
		f.N <= 80 && f.Ends == EndsOpen && strings.ContainsAny(f.Key, "期号签码") && issue(f.Key)
}

var (
	office = pattern.New(`
		^[\p{Han}、（）\d]{0,24}(?:
			班|年级|省长|市长|县长|区长|州长|旗长|主席|书记|主任|院长|检察长|局长|校长|董事长|总经理|镇长|
			乡长|部长|会长|理事长|秘书长|教授|研究员|学者|专家|作家|诗人|教师|老师|学生|市民|读者|网友|代表|
			委员|博士|院士|律师|医生|法官|民警|村民|党员|干部|馆长|站长|所长|组长|队长|社长|总编辑|主编|
			编辑|馆员|讲师|志愿者|局|委|公司|大学|学院|医院|图书馆|研究院|研究所|中心|协会|办公室|居民|职工|
			农民|工人|业主|乘客|顾客|游客|家长|同学|校友|战士|军嫂|店主|老友|友人|挚友|学生|弟子|晚辈|同窗|
			邻居|外孙|孙女?|儿子?|女儿?|弟|妹|兄|姐|父|母
		)[ 　]+` + han + `{1,4}(?:[ 　]+[\p{Han}]{1,2}|等[\d数几一二三四五六七八九十百]{1,5}[人名位户])?$`)
	// OrgEnd ends the name of an office or a firm.
	OrgEnd = pattern.New(`
		(?:
			[局委会府办院厅部处社所队站馆园厂店室科组股系班连营团校村镇乡台]|
			公司|中心|[大中小]学|街道|银行|妇联
		)$`)
	// OrgLine is a line of an office alone, or of several.
	OrgLine = pattern.New(`
		^[\p{Han}（）]{2,16}(?:
			局|委员会|人民政府|办公室|公司|研究院|研究所|厅|总队|支队|中心|大学|学院|编辑部|联合会|协会|
			调查队|课题组|指挥部|图书馆|博物馆|文化馆|档案馆|出版社|法院|检察院|管委会|办事处|组委会|学会|
			商会
		)(?:
			[ 　、]+[\p{Han}]{3,16}(?:
				局|委员会|人民政府|办公室|公司|研究院|研究所|厅|总队|支队|中心|大学|学院|调查队
			)
		)*[ 　]?(?:主?编印?|主办|编发)?$`)
	docNumber = pattern.New(`
		^(?:
			\p{Han}{1,6}字第 ?[\d一二三四五六七八九十百零〇]{1,8} ?号|
			\d{2,4} ?年度?\p{Han}{1,6}字第 ?\d{1,6} ?号|
			[（(〔\[]\d{4}[）)〕\]]第?(?:[\p{Han}\d×＊*]{1,14}号|\d{1,4}次)|
			[\p{Han}]{2,14}[〔\[［（(【]\d{4}[〕\]］）)】] ?第? ?\d{1,4} ?号|
			[（(]?(?:\d{4} ?年)?[ 　]?(?:总 ?)?第[ 　]*[\d一二三四五六七八九十百]{1,4}[ 　]*期
			(?:[ 　]*[（(]?总 ?第 ?\d+ ?期)?[）)]?|
			(?:\d{4} ?年)?[ 　]?第 ?[\d一二三四五六七八九十百]{1,4} ?号(?:[（(]总第 ?\d+ ?号[）)])?|
			[（(]总第 ?\d+ ?期[）)]|
			[（(](?:公开发布|公开|内部资料.{0,6})[）)]|
			供?(?:即时|立即|即日起?)(?:发布|刊发|播发)|
			(?i:for immediate release)|
			[\p{Han}]{2,20}(?:政府|委员会|总局|[部局署厅]|国务院|主席)令|
			(?:签发人?|类别|密级|紧急程度|编号)[:：][ 　]?[\p{Han}A-Z\d 　]{1,12}|
			\p{Han}{0,6}(?:编号|合同号)[:：][ 　]*[A-Za-z\d 　_＿▁—〔〕\[\]（）()×/-]{2,40}(?:号)?
		)$`)
	attachment = pattern.New(`^附件[一二三四五六七八九十\d]*[:：]?$`)
)

// sponsor is whose a periodical is, and for whom.
var sponsor = pattern.New(`
	^(?:
		\p{Han}{2,24}(?:主办|编印|主编|编|承办|出品)|
		(?:主办|编印|编辑|承办)[:：]\p{Han}{2,24}|
		内部(?:资料|交流|刊物).{0,8}|免费(?:交流|赠阅|取阅)|总第 ?\d+ ?期
	)$`)

// coded is a field of the line over a paper by which it is filed: 证券代码：….
var coded = pattern.New(`
	^\p{Han}{0,6}(?:代码|简称|编号|编码|字号|案号|文号|卷号|刊号|索引号|主办券商|保荐机构|上市地点)[:：][ 　]?[^，。：]{1,24}$`)

// issue reports the line under the name of a bulletin: office, date and number, set
// apart, two of them at least.
func issue(key string) bool {
	if i := strings.Index(key, "签发"); i > 0 { // 签发人：某　某
		key = strings.TrimRight(key[:i], " 　")
		if docNumber.MatchString(key) {
			return true
		}
		_, ok := PartLine(key, key)
		return ok || OfficeEnd.MatchString(key) && HanOnly(key) || strings.HasSuffix(key, "台") && HanOnly(key)
	}
	parts := SplitRow(key)
	if len(parts) == 1 {
		parts = strings.Fields(key)
	}
	numbers := 0
	for _, p := range parts {
		switch {
		case docNumber.MatchString(p), coded.MatchString(p):
			numbers++
		case !DateOnly.MatchString(p) && !timePart.MatchString(p) && !(HanOnly(p) && OrgEnd.MatchString(p)) &&
			!sponsor.MatchString(p):
			return false
		}
	}
	return numbers > 0 && len(parts) > 1
}
