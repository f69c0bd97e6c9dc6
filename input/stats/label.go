package stats

import (
	"slices"
	"strings"

	"dayang/input/doc"
	"dayang/input/pattern"
)

// What a figure counts, and which way it moved: the words before it, without those of measuring.

// leading reports a label that only leads to what stands behind the figure: 与62个国家.
func leading(label string) bool {
	for _, w := range []string{"与", "和", "在", "向", "对", "从"} {
		if label == w ||
			strings.HasPrefix(label, w) &&
				strings.ContainsFunc(label, func(r rune) bool { return r >= '0' && r <= '9' }) {
			return true
		}
	}
	return false
}

// comparing is a clause that says how what was named before it moved or ranks, or what share it is.
var comparing = pattern.New(`
	^(?:分别|都|均|且|并|也|[一二三四五六七八九十两]年(?:来|间)?)?(?:
		同比|环比|比(?:上|去|前)年(?:同期|末)?|较(?:上|去|前)年(?:同期|末)?|比(?:年初|同期|上期)|比[一二三四五六七八九十两]年前|
		较(?:年初|同期|上期)|年均(?:$|同比|[增降提减下上回])|同期|增长|增加|提高|上升|下降|减少|降低|回落|高于|低于|同口径|按可比|按不变价|
		净增|净减|新增$|压缩$|压减$|缩短$|提升$|前进|首次|首度|突破|占$|占[^地用据线有比]|居(?:全|主|省|市|县|区|行|同|前|第)|位居|位列|排名|排在|列|居$
	)`)

// field is a label of nothing but where something ranks.
var field = pattern.New(`^(?:全[国省市县区州球]|居|位居|位列|名列|列|排在|排)$`)

// fieldEnd is where something ranks at the end of a clause, with its verb.
var fieldEnd = pattern.New(`(位居|位列|名列|排名|居|列)?全[国省市县区州球]$`)

// subject puts what the clause before is about over a label that only compares: 投资85亿元，同比增长12%
// is 投资同比增长. A label that would say nothing by itself and has no subject is none: the sentence under
// the figure says it.
func subject(chars []rune, at int, label string) string {
	bare := field.MatchString(label)
	if label == "" || !bare && !comparing.MatchString(label) && !shares(label) {
		return label
	}
	end := at - len([]rune(clauseBefore(chars, at)))
	for end > 0 && (chars[end-1] == '，' || chars[end-1] == '、' || chars[end-1] == ',') {
		before := clauseBefore(chars, end-1)
		end -= 1 + len([]rune(before))
		if m := figure.FindStringIndex(before); m != nil {
			lead := strings.TrimRight(before[:m[0]], " 　")
			if rank, ok := strings.CutSuffix(lead, "第"); ok {
				lead = fieldEnd.ReplaceAllString(strings.TrimRight(rank, " 　"), "")
			}
			if before = strings.Trim(before[m[1]:], " 　"); lead != "" { // 218亿元　规上工业总产值
				before = lead
			}
		}
		what := named(before)
		switch {
		case what == "" || comparing.MatchString(what) || verbOnly(what) || field.MatchString(what):
		case shares(label): // of what it is a share is not what was counted before: 新增…260辆，占比84%
			return ""
		case bare:
			return what
		default:
			return what + label
		}
	}
	return ""
}

// shares reports a label that says share, and of nothing.
func shares(label string) bool { return label == "占比" || label == "比重" || label == "占" }

// from is the figure that something started from: 由386家.
var from = pattern.New(`
	[由从](?:不足|近|约)?\d[\d,.]*[\p{Han}%％‰]{0,6}?(?:
		增加|提高|上升|增长|扩大|提升|下降|减少|降低|回落|压缩|缩短|缩小|加深|降|升|增|减
	)?(?:到|至|为)?$`)

// list is a figure before 和 that shares the words before it: 增长21.4%和.
var list = pattern.New(`\d[\d,.]*[\p{Han}%％‰]{0,5}?[和与及]$`)

// ends are verbs of change that lead to a figure: 降至29.
var ends = pattern.New(`
	[由从](?:不足|近|约)?$|(?:保持|控制|稳定|维持)在$|
	(?:增加|提高|上升|扩大|提升|下降|减少|降低|回落|压缩|缩短|缩小|压减|降|升|增|减)(?:到|至|为)$`)

// doing are verbs that tell what was done to the things counted: the things
// themselves stand behind the figure (建成1000平方米服务中心).
var doing = []string{"设立", "建成", "新建", "改建", "扩建", "实现", "完成", "打造", "发放", "争取", "投入", "引进",
	"签约", "落地", "激励", "新增", "培育", "整治", "改造", "建设", "拆除", "开展", "举办", "组织", "培训", "安置",
	"带动", "惠及", "覆盖", "吸引", "接待", "获批", "获得", "修建", "铺设", "安装", "栽植", "清运", "化解", "办结",
	"受理", "推出", "开通", "创建", "选派", "聘请", "整修", "更换", "种植", "每年", "全年", "累计", "率先", "先后",
	"共", "已", "又", "再", "其中", "还", "今年", "并"}

// verbOnly reports a label of nothing but such verbs and adverbs.
func verbOnly(label string) bool {
	for cut := true; cut && label != ""; {
		cut = false
		for _, w := range doing {
			if strings.HasPrefix(label, w) {
				label, cut = label[len(w):], true
				break
			}
		}
	}
	return label == ""
}

// leads are words that lead from what is counted to the figure.
var leads = []string{"达到", "达", "为", "约", "近", "超过", "超", "突破", "共", "共计", "总计", "累计", "至", "有",
	"的", "了", "是", "同比", "较上年", "比上年", "分别"}

// named is what a clause is about, without the words of measuring.
func named(clause string) string {
	what, _, _ := strings.Cut(label(clause), "高于")
	what, _, _ = strings.Cut(what, "低于")
	for _, w := range slices.Concat(ups, downs) {
		if w != "增速" && w != "增幅" { // which are named, and move
			what = strings.TrimSuffix(what, w)
		}
	}
	for _, w := range []string{"同比", "环比"} {
		what = strings.TrimSuffix(what, w)
	}
	return what
}

// label trims the words of measuring off a clause.
func label(clause string) string {
	clause = unquoted(strings.Trim(clause, " 　"))
	clause = list.ReplaceAllString(from.ReplaceAllString(clause, ""), "")
	clause = ends.ReplaceAllString(clause, "")
	for trimmed := true; trimmed; {
		trimmed = false
		for _, w := range leads {
			if strings.HasSuffix(clause, w) && len(clause) > len(w) {
				clause, trimmed = strings.TrimRight(strings.TrimSuffix(clause, w), " 　"), true
			}
		}
	}
	if in, ok := strings.CutPrefix(clause, "在"); ok { // 在国家级高新区综合评价中列
		if m := judged.FindStringIndex(in); m != nil {
			clause = in[:m[0]]
		}
	}
	if rest := strings.TrimPrefix(clause, "拥有"); rest != "" {
		clause = rest
	}
	if m := ranksAt.FindStringIndex(clause); m != nil && m[0] > 0 && !strings.HasSuffix(clause[:m[0]], "年") {
		clause = clause[:m[0]]
	}
	return clause
}

var (
	// judged is the end of a clause that tells in what something ranks: 在综合评价中列第38位.
	judged = pattern.New(`中(?:位居|位列|名列|排名|排|居|列)$`)
	// ranksAt are the verbs of ranking that lead to a figure.
	ranksAt = pattern.New(`(?:位居|位列|名列|排在|居)$`)
)

// unquoted takes the marks off a clause that is all one quotation, and those without a partner at its
// ends.
func unquoted(s string) string {
	s = strings.TrimSuffix(strings.TrimPrefix(s, "”"), "“")
	if in, ok := strings.CutPrefix(s, "“"); ok {
		if in, ok = strings.CutSuffix(in, "”"); ok && !strings.ContainsAny(in, "“”") {
			return in
		}
		if !strings.Contains(in, "”") {
			return in
		}
	} else if in, ok := strings.CutSuffix(s, "”"); ok && !strings.Contains(in, "“") {
		return in
	}
	return s
}

func direction(before string) doc.Direction {
	at, dir := -1, doc.Direction("")
	for _, w := range ups {
		if i := strings.LastIndex(before, w); i > at {
			at, dir = i, doc.Up
		}
	}
	for _, w := range downs {
		if i := strings.LastIndex(before, w); i >= at && i >= 0 {
			at, dir = i, doc.Down
		}
	}
	return dir
}
