package trait

import (
	"strings"

	"dayang/input/pattern"
)

// isGreeting reports a line that says to whom a speech or a letter turns: 各位代表：.
func isGreeting(f *Paragraph) bool {
	key, n := f.Key, f.N
	if n > 160 {
		return false
	}
	colon := f.Ends == EndsColon && f.Stops == 0
	switch {
	case n <= 80 && colon && strings.ContainsAny(key, "(,") && greeting.MatchString(wideMarks.Replace(key)):
	case f.Stops == 0 && !LeadsOn.MatchString(key) && hailing(f) && greeting.MatchString(key):
	case n <= 20 && colon && addressed.MatchString(key):
	case n <= 60 && colon && addressees.MatchString(key):
	case n <= 40 && n > 6 && f.Ends == EndsOpen &&
		(strings.HasPrefix(key, "致：") || strings.HasPrefix(key, "致:")):
	case n <= 16 && f.Period && f.Stops == 0 && hello.MatchString(key):
	case n <= 20 && hailed.MatchString(key):
	default:
		return false
	}
	return !entrusts.MatchString(key)
}

// hailing reports a line that ends as one does that turns to people: with ：, a short one
// with ！ or ，.
func hailing(f *Paragraph) bool {
	key := f.Key
	switch {
	case f.Ends == EndsColon:
		return true
	case strings.HasSuffix(key, "！") || strings.HasSuffix(key, "!"):
		return f.N <= 20 && f.Commas <= 1
	case strings.HasSuffix(key, "，"):
		return f.N <= 12 || f.N <= 24 && strings.HasPrefix(key, "尊敬的")
	}
	return false
}

var (
	greeting = pattern.New(`
		^(?:
			致[:：].{4,30}$|诸[位君]|
			\p{Han}{2,4}(?:等\d+[名位])?(?:代表|委员)[:：]$|
			尊敬的|敬爱的|亲爱的|各位|同志们|女士们|先生们|朋友们|同学们|乡亲们|老师们|战友们|代表们|委员们|
			同胞们|父老乡亲|全体|全[县市区省镇村校](?:广大)?|广大|
			各(?:
				县|区|市|乡|镇|街道|部门|单位|有关|省|处|科|院|系|高校|相关|成员|直属|分局|分公司|
				[\p{Han}、（），]{2,60}[:：]$
			)|
			[\p{Han}、（）]{2,40}(?:
				公司|学校|局|委员会|人民政府|政府|办公室|部|处|厅|部门|单位|机构|先生|女士|同志|老师|经理|
				校长|局长|市长|主任|居民|市民|家长
			)[:：]$
		)`)
	// LeadsOn ends words that a list or a speech follows: 如下：.
	LeadsOn = pattern.New(`
		(?:(?:如下|以下|下列)[^：:]{0,8}|分别|包括|主要有|为|是|说|道|问|答|认为|指出|强调|表示|我们|咱们)
		[:：]$`)
	addressees = pattern.New(`
		^[\p{Han}、（）()，]{2,50}?(?:
			各\p{Han}{1,4}|广大\p{Han}{2,6}|全体\p{Han}{2,6}|
			(?:
				同志|同仁|同事|朋友|同学|老师|乡亲|代表|委员|家长|员工|职工|战友|校友|嘉宾|来宾|伙伴|读者|
				用户
			)们?
		)[:：]$`)
	hello = pattern.New(`
		^(?:同学们|老师们|朋友们|乡亲们|同志们|各位\p{Han}{1,6}|大家)(?:早上|上午|中午|下午|晚上)?好。$`)
	hailed = pattern.New(`
		^[\p{Han}、，]{0,10}(?:们|弟兄姊妹|兄弟姐妹|姐妹弟兄|观众|听众|朋友|同胞|各位)[，,]?(?:
			(?:早上|上午|中午|下午|晚上|新年|过年|节日)好|
			平安|你们好|大家好|晚安
		)[！!。]$`)
	addressed = pattern.New(`
		^(?:
			(?:老|小|阿)\p{Han}{1,2}|
			[\p{Han}·]{0,8}(?:
				兄|弟|姐|妹|兄台|仁兄|贤弟|贤侄|先生|女士|小姐|夫人|同志|老师|师傅|教授|院士|爷爷|奶奶|外公|
				外婆|父亲|母亲|爸爸|妈妈|叔叔|阿姨|大人|阁下|足下|吾儿|女儿|儿子|孩子
			)(?:台鉴|惠鉴|如晤|钧鉴|尊鉴|雅鉴|大鉴|如面|见字如面|您好|你好)?|
			[\p{Han}·]{2,8}(?:台鉴|惠鉴|如晤|钧鉴|尊鉴|雅鉴|大鉴|如面|见字如面)
		)[:：]$`)
)

// wideMarks are the marks of Chinese text for those of texts that a page has with others.
var wideMarks = strings.NewReplacer("(", "（", ")", "）", ",", "，")
