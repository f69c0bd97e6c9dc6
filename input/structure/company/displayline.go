package company

import (
	"slices"
	"strings"
	"unicode/utf8"

	"dayang/input/figure"
	"dayang/input/pattern"
	"dayang/input/stats"
	"dayang/input/structure/trait"
)

// What a line of a display says by itself: a figure, the name of what is counted, how it moved.

// notCounted ends what has a number and is no figure: dates, classes, floors, times.
var notCounted = pattern.New(`
	[年月日号届班版楼栋室路期后赞]$|(?:^|[^\d,.])\d{1,2}级$|
	(?:评论|阅读|浏览|点赞|转发|分享|收藏|在看|粉丝|回复|关注|播放|跟贴|人看过)$|
	\d[点时](?:\d+分?)?(?:半|整)?$|\d[:：∶]\d|^第\d+[^位名大]*$|[\-*/=.,:]$`)

// lasting is how long something takes, which ends as a date does: 5个工作日, 3个月.
var lasting = pattern.New(`(?:工作日|个月)$`)

// Shown returns a line without its bar, and whether nothing but a figure is left: 0 for
// none, 1 for a number with a fraction or thousands alone, 2 for one with some unit.
func (f *Paragraph) Shown() (rest string, sure int) {
	if f.None || f.Kind != "" || f.N > 20 {
		return "", 0
	}
	rest = f.Words[len(figure.Bar(f.Words)):]
	if inWords.MatchString(rest) {
		return rest, 1
	} else if !strings.ContainsFunc(rest, trait.IsDigit) {
		return rest, 0
	}
	n := utf8.RuneCountInString(rest)
	switch {
	case f.Number != trait.NoNumber && f.Number != trait.NumBullet && sectionNumber.MatchString(rest) &&
		!slices.Contains(f.Statistics(), rest):
		return rest, 0 // 2.2 社区
	case yearOver.MatchString(rest) && len(f.Statistics()) == 0:
		return rest, 0 // 2021岭南, over the rest of a title
	case n > 16 && !strings.Contains(rest, "→") && !ofThem.MatchString(rest) ||
		notCounted.MatchString(rest) && !figure.Each(rest) && !lasting.MatchString(rest) ||
		trait.DateOnly.MatchString(rest):
		return rest, 0
	case figure.Alone(rest) && trait.CountsSome(rest):
		return rest, 2
	case strings.Contains(rest, "，"): // 143家，新增29家
		if a, b, _ := strings.Cut(rest, "，"); figure.Alone(a) && utf8.RuneCountInString(b) <= 10 &&
			len(stats.Find(b)) > 0 {
			return a, 2
		}
	case ofThem.MatchString(rest): // 143人（其中女性 29人）
		if a := ofThem.FindStringSubmatch(rest)[1]; figure.Alone(a) && trait.CountsSome(a) {
			return a, 2
		}
	case fraction.MatchString(rest) || topRank.MatchString(rest):
		return rest, 1
	}
	return rest, 0
}

// ofThem is a figure, and how many of them are of some kind.
var ofThem = pattern.New(`^([^（(]{2,12})[（(](?:其中|包括|含)[^（）()，]{2,10}?\d[^（）()，]{0,8}[）)]$`)

// yearOver is a year and a word.
var yearOver = pattern.New(`^(?:19|20)\d{2}\p{Han}{2,4}$`)

// sectionNumber is a number and more than a measure.
var sectionNumber = pattern.New(`^\d[\d.]*[ 　]?\p{Han}{2,}$`)

// fraction is a number that counts nothing by its form: 38.2, 9,214.
var fraction = pattern.New(`
	^[+\-−]?(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d{1,3})$|
	^\d[\d,.]*(?:[\d.]\d|[万亿])[+＋]$`)

// topRank is a rank in Latin letters: No.1, TOP10.
var topRank = pattern.New(`^(?:N[Oo]\. ?|(?:TOP|Top) ?)\d{1,3}$`)

// countedBy reports a line of a whole number that is no year over or under what names a quantity
// (新增就业人数), over the unit and what is counted (公里公路通车), or with any name among other
// displays.
func (f *Paragraph) countedBy(name *Paragraph, form displayForm, others int) bool {
	if f.None || f.Kind != "" {
		return false
	}
	if ratio.MatchString(f.Words) {
		return ratioName.MatchString(name.Words)
	}
	if others > 0 && f.counted() {
		return name.N >= minNamed
	}
	if !wholeNumber.MatchString(f.Words) || yearAlone.MatchString(f.Words) {
		return false
	}
	return f.N > 1 && quantity.MatchString(name.Words) ||
		form == figureOver && f.goesOnIn(name) && (f.N > 1 || others > 0) ||
		others >= minFigured && name.N >= minNamed
}

// counted reports so many years or issues, which among other displays is a figure, and a date or a number elsewhere.
func (f *Paragraph) counted() bool { return fewTimes.MatchString(f.Words) }

// goesOnIn reports a whole number over its unit and what is counted: 48 / 公里公路通车.
func (f *Paragraph) goesOnIn(name *Paragraph) bool {
	return wholeNumber.MatchString(f.Words) && unitLed.MatchString(name.Words)
}

var (
	wholeNumber = pattern.New(`^(?:[1-9]\d{0,6}|0)$`)
	yearAlone   = pattern.New(`^(?:19|20)\d{2}$`)
	fewTimes    = pattern.New(`^[1-9]\d?[年期届]$`)
	ratio       = pattern.New(`^\d[\d.]*[:：∶]\d[\d.]*$`)
	ratioName   = pattern.New(`
		(?:收入|性别|男女|师生|生师|医患|城乡|产出|劳资|进出|供求|车位|人均)\p{Han}{0,4}比[例值]?(?:(?:[降升]|缩小|扩大)[到至为])?$`)
	// unitLed opens with what a number counts in, and goes on.
	unitLed = pattern.New(`
		^(?:余|多)?(?:
			公里|平方[米公]|立方米|[万亿]元|人次|户[^籍外口型]|家[^长庭教乡园风访具电常校政国]|件[^件]|
			名[^词家师医人牌城胜著单]|项[^目链]|座[^谈位右椅]|所[^有在以谓长需得属]|处[^理方长境罚于置]|辆|
			台[^湾风阶账州北中]|套[^路餐]|个[^人别体性股]|位[^于置列居次]|
			条(?:河|路|线|街|生|高|铁|公|航|国|省|山)|
			吨[^位]|亩|公顷|千米|小时|分钟|种[^子植田地粮树养]|场(?:次|文|活|演|招|宣|培|比|音|报)|
			次[^日数年要]|支[^部持付教书农援柱撑行]|[%％]
		).{2,}`)
)

// quantity names what a number without a unit counts: 新增就业人数, 培训场次（场）.
var quantity = pattern.New(`
	(?:
		[^多少无倒复单双小代函整奇偶参指岁字页印版期]数|
		数量|总量|流量|销量|客流|人次|车次|班次|场次|批次|[总数余差投贷]额|总额|余额|金额|产值|产量|面积|
		里程|总长|容量|吞吐量|装机
	)$|
	[（(][万亿]?(?:
		人次?|元|户次?|件次?|个|次|家|项|台套?|套|辆|场次?|处|座|所|吨|斤|公斤|公里|千米|米|平方米|平方公里|
		亩|公顷|千瓦时?|立方米|床|张|例|篇|条|天|株|头|只
	)[)）]$`)

// inWords is a share, a rank or a class in words: 近九成, 三分之一, 全省第一, Ⅲ类, 5A级.
var inWords = pattern.New(`
	^(?:劣|优于|达到?)?[ⅠⅡⅢⅣⅤ]类(?:[水以]\p{Han}{0,2})?$|
	^[2-5]?A级$|
	^(?:近|超过?|逾|约)?(?:
		[一二两三四五六七八九]成[一二三四五六七八九多半]?(?:以上|以下|左右)?|
		[二三四五六七八九十百]{1,2}分之[一二三四五六七八九十]{1,3}|
		一半
	)$|
	^(?:全[国省市县区]|世界|亚洲)(?:第(?:[一二三四五六七八九十]|\d{1,3}位?)|首[位个家座])$`)

// names reports a line that says what a figure counts: a phrase without a final mark.
func (f *Paragraph) names() bool {
	if f.None ||
		f.Kind != "" ||
		f.N < 2 ||
		f.N > trait.MaxHeading ||
		f.Ends != trait.EndsOpen && !(f.Period && f.N <= trait.MaxShortLine) ||
		f.Stops > 0 ||
		f.Dashed ||
		f.Row >= 3 ||
		f.Has(trait.Apart|trait.Field|trait.Web|trait.Byline) {
		return false
	}
	if f.Number != trait.NoNumber && figure.Bar(f.Words) == "" || f.endsInComma() {
		return false
	}
	_, sure := f.Shown()
	return sure == 0 && strings.ContainsFunc(f.Words, trait.IsHan)
}

// breaksOff reports a line that ends inside a phrase.
func (f *Paragraph) breaksOff() bool {
	return f.Kind == "" && f.N > 2 && f.N <= trait.MaxShortLine && f.Stops == 0 && f.Number == trait.NoNumber &&
		f.endsInComma() && !f.Has(trait.Apart|trait.Field|trait.Web)
}

// compares reports a line on how what was named before it moved or ranks.
func (f *Paragraph) compares() bool {
	return compared.MatchString(f.Words) || f.N <= trait.MaxShortLine && inComparison.MatchString(f.Words)
}

// inComparison is such a line without figures: 比上年下降四成, 创历史新高.
var inComparison = pattern.New(`
	^(?:
		同比|[高低]于|环比|
		(?:较|比|与)(?:[上去前]年|上期|同期|年初|[一二三四五六七八九十]年前)|
		创(?:历史|同期|近年|建)|
		(?:连续\p{Han}年)?(?:位居|居|位列)(?:全|同)|
		为(?:历史|历年|建)
	)`)
