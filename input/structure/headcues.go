package structure

import (
	"strings"
	"unicode/utf8"

	"dayang/input/diag"
	"dayang/input/pattern"
)

// cue adds points for a line and, when the reading is explained, its reason.
func (h *opening) cue(sum *int, i, points int, zh, en string) {
	*sum += points
	if h.why != nil && points > 0 {
		h.why[i] = append(h.why[i], diag.Text{ZH: zh, EN: en})
	}
}

// rateTitle rates the rows of a title.
func (h *opening) rateTitle(rows []int) int {
	sum := 0
	first, last := &h.lines[rows[0]], &h.lines[rows[len(rows)-1]]
	n := 0
	for _, i := range rows {
		n += h.lines[i].n
	}
	i := rows[0]
	h.cue(&sum, i, 6, "正文之上的短行", "a short line over the text")
	if n <= 34 {
		h.cue(&sum, i, 2, "短", "short")
	}
	if n > maxTitle && !official(first.plain) && !official(last.plain) {
		sum -= 5
	}
	if last.ends == endsColon || last.ends == endsSemi || strings.HasSuffix(last.plain, "，") || strings.HasSuffix(last.plain, "、") {
		sum -= 6
	}
	if first.stops > 0 && n > 34 {
		sum -= 7
	}
	if first.has(sOrg) && len(rows) == 1 || first.has(sName) {
		sum -= 6
	}
	if first.has(sWeb|sQuoted) || first.number != noNumber || first.row >= 2 {
		sum -= 3
	}
	if len(rows) == 1 && h.columnar(i) {
		sum -= 3
	}
	if i > 0 && (last.width <= 4 && len(rows) == 1 || periodOnly.MatchString(first.plain)) {
		sum -= 6
	}
	if first.has(sActs) || opensSub.MatchString(first.plain) {
		sum -= 2
	}
	if first.big {
		h.cue(&sum, i, 2, "字号最大或居中", "large type or centred")
	}
	if i < 3 && first.largest() {
		h.cue(&sum, i, 4, "字号全文最大", "the largest type of the text")
	}
	if i < 3 && first.boldAll && first.ends == endsOpen {
		h.cue(&sum, i, 4, "首行加粗", "the first line is bold")
	}
	if i > 0 && h.lines[i-1].form == lDocNo {
		h.cue(&sum, i, 2, "文号、刊头之下", "under a masthead or a document number")
	}
	for k := 1; k < len(rows); k++ {
		sum += h.rateRow(rows[k-1], rows[k])
	}
	return sum
}

// rateRow rates the next row of a title.
func (h *opening) rateRow(i, j int) int {
	sum := -6
	a, b := &h.lines[i], &h.lines[j]
	switch {
	case concerns(b.plain) && b.short(60) && a.short(40) && orgEnd.MatchString(a.plain):
		h.cue(&sum, j, 16, "上行是机关，本行是事由", "the line before names the office, this one the matter")
	case unfinished(a.plain, b.plain):
		h.cue(&sum, j, 14, "上行没有说完", "the line before is not complete")
	case b.twin:
		h.cue(&sum, j, 10, "与上行并列", "parallel to the line before")
	case a.Look.Centered && b.Look.Centered && a.Look.Size >= 16 && a.Look.Size == b.Look.Size && a.short(30) && b.short(30):
		h.cue(&sum, j, 14, "与上行同样大", "as large as the line before")
	case slogan(a.plain) && slogan(b.plain) && max(a.n-b.n, b.n-a.n) <= 4:
		h.cue(&sum, j, 5, "与上行并列", "parallel to the line before")
	}
	if b.Look.Blank > a.Look.Blank && i > 0 {
		sum -= 2
	}
	return sum
}

// rateKickers rates the lines over a title.
func (h *opening) rateKickers(rows, title []int) int {
	sum := 0
	t := &h.lines[title[0]]
	widest := 0
	for _, i := range title {
		widest = max(widest, h.lines[i].width)
	}
	for k, i := range rows {
		l := &h.lines[i]
		h.cue(&sum, i, -2, "", "")
		if k > 0 || i > 0 && h.lines[i-1].form != lDocNo && h.lines[i-1].form != lDate {
			sum -= 4
		}
		if h.columnar(i) {
			h.cue(&sum, i, 9, "栏目名", "name of a column")
		}
		if l.width <= 6 && widest >= 2*l.width {
			h.cue(&sum, i, 6, "很短，主题长得多", "very short over a much longer line")
		} else if l.width <= 8 && widest*5 >= l.width*8 {
			h.cue(&sum, i, 3, "短，主题长得多", "short over a longer line")
		}
		if l.width <= 10 && h.shared(i) == 0 && len(h.topics) > 0 {
			h.cue(&sum, i, 1, "正文不提", "the text does not mention it")
		}
		if l.width >= 10 && l.width*5 >= widest*6 && !l.has(sOrg) {
			h.cue(&sum, i, 6, "整句，压在较短的主题之上", "a clause over a shorter line")
		}
		if len(title) > 1 {
			h.cue(&sum, i, 5, "题上的行，主题两行", "over a title of two lines")
		}
		if l.ends == endsStop && !h.columnar(i) {
			sum -= 5
		}
		if t.ends == endsStop && l.width < t.width {
			h.cue(&sum, i, 3, "主题是问句或感叹", "the title asks or exclaims")
		}
		if t.largest() && t.Look.Size > l.Look.Size && l.Look.Size > 0 {
			h.cue(&sum, i, 10, "下一行字更大", "over a larger line")
		} else if l.largest() && l.Look.Size > t.Look.Size {
			sum -= 10
		}
		if l.has(sActs|sOccasion|sQuoted) || opensSub.MatchString(l.plain) {
			sum -= 6
		}
		if n := l.next(1); n.has(sDocNo) {
			h.cue(&sum, i, 4, "下面是期号", "the number of an issue follows")
		}
	}
	return sum
}

// rateSubs rates the plain lines under a title that are taken for subtitles.
func (h *opening) rateSubs(rows, title []int) int {
	sum := 0
	over := 0 // width of the title
	for _, i := range title {
		over = max(over, h.lines[i].width)
	}
	for k, i := range rows {
		l := &h.lines[i]
		h.cue(&sum, i, -3, "", "")
		if k > 0 {
			sum -= 3
		}
		switch {
		case l.has(sActs):
			h.cue(&sum, i, 12, "说谁出席、主持、讲话", "says who spoke")
		case l.has(sOccasion) || l.adopted():
			h.cue(&sum, i, 12, "说在何时何处", "says when and where")
		case l.has(sQuoted) && l.stops == 0 && l.n <= 60:
			h.cue(&sum, i, 10, "标题下的括号短行", "in brackets after the title")
		case opensSub.MatchString(l.plain):
			h.cue(&sum, i, 8, "以记、访、评、致起头", "opens as subtitles do")
		case endsSub.MatchString(l.plain):
			h.cue(&sum, i, 3, "收于体裁名", "ends in the name of a genre")
		}
		if over > 0 && l.width*5 >= over*6 && l.width > 8 {
			h.cue(&sum, i, 2, "比主题长", "longer than the title")
		}
		next := l.next(1)
		if next.has(sByline|sDate|sSource) || next.has(sName|sOffice) {
			h.cue(&sum, i, 5, "在标题与署名之间", "between title and byline")
		}
		if next.dashed {
			sum -= 6
		}
		if l.alone() {
			h.cue(&sum, i, 4, "全文别无这样的小标题", "the text has no such headings")
		}
		if l.has(sOrg|sName|sOffice|sWeb|sField) || l.columnLike() || l.ends == endsStop && !l.period {
			sum -= 8
		}
		if len(title) > 0 && h.columnar(title[0]) {
			sum -= 3
		}
	}
	return sum
}

// rateText rates that the text begins at a line: at a heading of several, or at one
// that nothing else in the text is like.
func (h *opening) rateText(end int, labels []label) int {
	if end >= len(h.lines) || h.lines[end].form != lTitleEnd {
		return 0
	}
	sum := 0
	l := &h.lines[end]
	lengths := l.heads()
	like := 0
	for _, n := range lengths {
		if n <= 2*l.n+4 && l.n <= 2*n+4 {
			like++
		}
	}
	switch {
	case end == 0 && !h.titled:
		return 0
	case h.digest(end):
		sum += 20
	case like >= 2:
		sum += 3
	case like == 0:
		sum -= 5
	}
	if end > 0 && labels[end-1] == lByline {
		sum += 4
	}
	if l.next(1).dashed {
		if l.onlyDashed(1) {
			sum -= 4
		} else {
			sum += 4
		}
	}
	// A heading stands nearer to its text than to what is over it, a subtitle does not.
	if end > 0 && l.Look.Blank > l.next(1).Look.Blank {
		sum += 2
	} else if end > 0 && l.Look.Blank < l.next(1).Look.Blank {
		sum -= 3
	}
	if l.boldAll || l.big {
		sum += 2
	}
	return sum
}

// digest reports a line that heads the first of several short pieces of news: sections
// of one or two paragraphs, of which the others do not come back to it.
func (h *opening) digest(i int) bool {
	const most = 2 // paragraphs of a piece
	l := &h.lines[i]
	if !l.next(1).opensText() && !wire.MatchString(l.next(1).key) {
		return false
	}
	sections, inside, datelines, back := 1, 0, 0, 0
	words := map[string]bool{}
	pairsOf(l.plain, func(s string) { words[s] = true })
	for k, p := range l.all[i+1:] {
		n := k + i + 2
		if p.bare() && n < len(l.all) && l.all[n].n > 2*p.n && l.all[n].n >= bodyLength {
			sections, inside = sections+1, 0
			continue
		}
		if p.n < bodyLength || p.has(sCredit) {
			continue
		}
		if inside++; inside > most {
			return false
		}
		if wire.MatchString(p.key) {
			datelines++
		}
		if sections > 1 && p.n <= maxShaped*4 {
			pairsOf(p.key, func(s string) {
				if words[s] {
					back++
				}
			})
		}
	}
	return sections > 1 && (datelines > 1 || sections > 2) && back <= sections
}

// byline rates a plain line after the title as names.
func (h *opening) byline(i int) int {
	l := &h.lines[i]
	sum := 0
	next := l.next(1)
	switch {
	case i == 0 && !h.titled, l.ends != endsOpen, l.n > maxByline, l.has(sActs|sOccasion|sWeb):
		return 0
	case l.at > 1 && l.inBrackets(orgEnd) && !l.next(-1).dashed && !affiliation.MatchString(l.key):
		h.cue(&sum, i, 8, "标题下括号里的单位", "an office in brackets after the title")
	case (l.has(sOrg) || offices(l.plain)) && l.others(sOrg) == 0, l.n <= 20 && hanOnly(l.text) && orgEnd.MatchString(l.plain) && (l.alone() || next.has(sDate) || l.next(-1).dashed):
		h.cue(&sum, i, 8, "标题下的单位", "an office after the title")
	case titledName(l.plain):
		h.cue(&sum, i, 9, "身份与人名", "what one is and a name")
	case nick.MatchString(l.plain) && l.n <= 8 && next.n >= bodyLength/2:
		h.cue(&sum, i, 6, "标题下的笔名", "a pen name after the title")
	case l.n <= 4 && l.n >= 2 && hanOnly(l.text) && !l.has(sNote|sEndHead) && h.penName(l):
		h.cue(&sum, i, 6, "标题下的笔名", "a pen name after the title")
	}
	return sum
}

// penName reports two to four Han characters right under the title that head nothing:
// no text of the kind follows, or no other short line in the text.
func (h *opening) penName(l *headLine) bool {
	if l.i > 0 && h.lines[l.i-1].form != lTitleEnd && h.lines[l.i-1].form != lSubtitle {
		return false
	}
	next := l.next(1)
	if next.n < bodyLength && !next.verse {
		return l.plainLine(4) && (next.bare() || next.verseHead) && !next.has(sName)
	}
	lengths := l.heads()
	return len(lengths) == 0 || next.verse && !l.verse || l.n <= 3 && h.words != nil && !h.words.Contains(l.plain)
}

// columnar reports a line that names a column: by its form, or a short one by its last
// word.
func (h *opening) columnar(i int) bool {
	l := &h.lines[i]
	return l.columnLike() || l.width <= 7 && columnWord.MatchString(l.plain) && l.short(8)
}

// columnLike is column, of the line without its ornaments.
func (l *headLine) columnLike() bool {
	return l.short(24) && !l.has(sApart&^sDocNo) && (columnName.MatchString(l.plain) || dottedName.MatchString(l.plain) || issueTail.MatchString(l.plain))
}

var (
	// issueTail is a series with the number of its issue: 人文讲堂 第217期.
	issueTail = pattern.New(`^[\p{Han}“”《》·]{2,16}[ 　]*[（(]?(?:总)?第 ?[\d一二三四五六七八九十百]{1,5} ?[期回讲集辑][）)]?$`).Last("期回讲集辑）)")
	// columnWord ends the name of a column.
	columnWord = pattern.New(`(?:观察|速递|速览|提醒|提示|实录|街谈|杂谈|漫谈|闲谈|夜话|茶话|夜谈|随笔|随想|札记|手记|笔记|走笔|周评|快评|短评|锐评|时评|评论|杂文|论坛|视点|视角|聚焦|关注|追踪|调查|记忆|故事|人物|对话|访谈|专访|讲堂|课堂|讲座|沙龙|茶座|客厅|书房|书评|书架|悦读|副刊|来信|之声|声音|热线|播报|快讯|短讯|短波|动态|资讯|专栏|专题|特稿|特写|纪事|风采|印象|档案|掌故|史话|往事|百态|万象|大观|广角|之窗|连载|选登|预告|曝光台|回音壁|一线|在线|前沿|纵横|纵览|放大镜|潮评|说法|问答|百科|锦囊|支招|辟谣|警示|数说|数读|图说|图解|解读|聊天|絮语|心语|感悟|丛谈|闲话.{0,2}|圆桌|现场|进行时|直播|回眸|人生|岁月|乡愁|乡土|城事|经济|生活|健康|科普|教育|文化|民生|法治|新知|风物|食单|味道|影评|剧评|乐评|艺评|读书|书单)$`)
	// opensSub opens a subtitle that has no dash.
	opensSub = pattern.New(`^(?:记(?:[^者得住录忆念载]|者.*?的)|访(?:[^问谈])|专访|对话|评(?:[^论委选估奖价比级])|读(?:[^者书])|写在|写给|致(?:全|各|广|敬|[^富力使])|来自|走进|走近|探访|侧记|兼论|兼谈|兼评|试论|论|谈|关于.{2,20}的(?:思考|调查|报告)|[一二三四五六七八九十]论|以.{2,24}为例$|在.{4,30}(?:上|时|之际|期间)$)`)
	// endsSub ends a subtitle.
	endsSub = pattern.New(`(?:纪实|侧记|见闻|调查|观察|综述|述评|巡礼|纪事|掠影|侧影|启示|启示录|工作法|访谈录?|口述|展览?|回顾|扫描|透视|解读|剪影|速写|之际|札记|手记|随感|有感|读后|一瞥|小记|追记|特写|探析|研究|初探|报告|发展历程|之路)$`)
	// nick is a pen name or a nickname.
	nick = pattern.New(`^(?:\p{Han}{1,5}的)?[阿老小大]\p{Han}{1,2}$|^\p{Han}{1,5}(?:先生|姑娘|小姐|同学|妈妈|爸爸|老师|大叔|散人|居士|山人|主人|子衿|人家)$`)
	// role is what one is, before one's name.
	role = pattern.New(`(?:师|员|者|长|家|手|工|记|授|人|委|生|士|任|席|事|理|监|辑|编|部|社|班|室|处|科|局|站|队|院|校|系|会|台|办|所|团|组|司|厂|村|镇|乡|市|县|区|馆|园|店|星|后|粉|友|客|民|农|兵|医|护|警|官|主|级)$`)
)

// periodOnly is a year or a month, which heads a part of a chronicle.
var periodOnly = pattern.New(`^(?:\d{4}年?|\d{1,2}月|[一二三四五六七八九十]{1,3}月|\d{4}年\d{1,2}月|\d{4}[—–-]\d{4}年?)(?:[ 　：:].*)?$`).First("0123456789一二三四五六七八九十")

// titledName is what one is, and a name: 本刊分析师 某某.
func titledName(s string) bool {
	parts := strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || r == '\u3000' })
	if len(parts) < 2 || utf8.RuneCountInString(s) > 28 || opensSub.MatchString(s) {
		return false
	}
	for k, p := range parts {
		n := utf8.RuneCountInString(p)
		switch {
		case k%2 == 0 && len(parts) > 2 && name(p): // a list of names that a role opens
		case k == 0 && n >= 2 && n <= 18 && role.MatchString(strings.TrimRight(p, "）)")) && !strings.ContainsAny(p, "，。！？"):
		case k > 0 && name(p):
		case k > 0 && n >= 2 && n <= 8 && role.MatchString(p) && k+1 < len(parts):
		default:
			return false
		}
	}
	return name(parts[len(parts)-1])
}

// offices reports a line of offices and nothing else: 医务科　质控办.
func offices(s string) bool {
	parts := strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || r == '\u3000' || r == '、' })
	for _, p := range parts {
		n := utf8.RuneCountInString(p)
		if n < 3 || n > 24 || !hanOnly(strings.NewReplacer("（", "", "）", "").Replace(p)) || !officeEnd.MatchString(p) || concerns(p) {
			return false
		}
	}
	return len(parts) > 0
}

var officeEnd = pattern.New(`(?:委员会|工委|党委|支部|政府|办公室|课题组|调研组|编辑部|编写组|项目组|采访组|工作组|专班|局|科|室|处|办|中心|研究院|研究所|学院|大学|公司|协会|学会|商会|联合会|管委会|调查队|总队|支队|大队|中队|医院|图书馆|博物馆|文化馆|档案馆|法院|检察院|妇联|团委|工会|总工会|街道|指挥部|组委会|出版社)$`).Last("会委部府室组班局科处办心院所学司队馆联街道社")

// official reports the title of an official document, which may be long.
func official(s string) bool {
	return concerns(s) || strings.Contains(s, "关于") || strings.HasSuffix(s, "通知") || strings.HasSuffix(s, "报告") || strings.HasSuffix(s, "意见") || strings.HasSuffix(s, "办法") || strings.HasSuffix(s, "公报")
}

// unfinished reports that one phrase runs over two lines: the first ends in an office
// or inside a bracket and the second names its paper, or the first cannot end.
func unfinished(a, b string) bool {
	if strings.Count(a, "“") > strings.Count(a, "”") || strings.Count(a, "《") > strings.Count(a, "》") || strings.Count(a, "（") > strings.Count(a, "）") {
		return true
	}
	if r, _ := utf8.DecodeLastRuneInString(a); strings.ContainsRune("的和与及在对为把被将是之于、", r) {
		return true
	}
	return orgEnd.MatchString(a) && utf8.RuneCountInString(a) > 8 && paperEnd.MatchString(b)
}

// paperEnd ends the name of an official paper.
var paperEnd = pattern.New(`^\p{Han}{0,20}(?:工作报告|报告|意见|办法|规定|方案|通知|通报|决定|决议|公报|公告|总结|计划|规划|要点|纪要|条例|细则|章程|批复|答复|建议书|倡议书)(?:（.*）)?$`)

// slogan reports a row of a title that is a phrase without its subject.
func slogan(s string) bool {
	n := utf8.RuneCountInString(s)
	return n >= 4 && n <= 13 && hanOnly(s) && !orgEnd.MatchString(s) && !columnWord.MatchString(s)
}
