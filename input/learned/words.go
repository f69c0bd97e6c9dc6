package learned

import (
	"strings"
	"sync"
)

// A cue is a word or a form by which a line can be told. The numbers of cues go into the
// features, so a new one stands at the end, and the weights are learned anew.
type cue int

const (
	cueWriter cue = iota
	cueSource
	cueEditor
	cuePicture
	cueReach
	cueNote
	cueGreeting
	cueClosing
	cueGist
	cueTurn
	cueOffice
	cueCount
	cueDateline
	cueShare
	cueUnit
	cueChapter
	cueMark
	cuePage
	cuePaper
	cueDate
	cueMatter
	nCues
)

// words that tell a line wherever they stand, that open it, that end it.
var anywhere, opening, ending = map[cue]string{
	cueWriter:  "记者 通讯员 特派员 特约 撰稿 执笔 作者 文/ 文／ 文| 文： 文: 图/ 图／ 图| 图： 图: 摄影 供稿",
	cueSource:  "来源 转自 原载 出处 稿源",
	cueEditor:  "编辑 责编 校对 审核 编审 监制 主编 审稿 终审",
	cuePicture: "图为 上图 下图 左图 右图 资料图 供图 ▲",
	cueReach:   "电话 邮箱 http www. 地址 联系 @",
	cueShare:   "% 百分点 倍",
	cueMark:    ", ， 。 、 ； ; ： :",
	cuePage:    "首页 上一篇 下一篇 返回 点击 分享 打印 关闭 版权 阅读 评论 关注 登录 收藏 更多 下载 扫码 广告",
}, map[cue]string{
	cueNote:     "注： 注: ① 说明： 说明:",
	cueGreeting: "各位 尊敬的 同志们 亲爱的 女士 先生 老师 同学 家长",
	cueClosing:  "此致 敬礼 特此",
	cueGist:     "编者按 编者的话 核心提示 摘要 导语 提要 写在前面 阅读提示 内容提要 内容摘要 【编者 【摘要 【核心 【导",
	cueTurn:     "问： 问: 答： 答: 记者： 记者: 主持人： 主持人:",
	cueCount:    "首先 其次 第一 第二 一是 二是",
	cueDateline: "本报 本刊 本台 本站",
	cueMatter:   "关于",
}, map[cue]string{
	cuePicture: "摄 摄） 摄)",
	cueOffice:  "局 委 院 部 厅 中心 公司 学校 大学 办公室 协会 政府 委员会 集团 报 社 网",
	cuePaper:   "报告 讲话 公报 通知 办法 条例 规定 方案 规划 意见 总结 致辞 发言 声明 倡议书 公告 纪要 汇报 计划 情况 决定 批复 请示 通报 公示 建议 函",
}

// word is a word with its cue, filed under its first character.
type word struct {
	text string
	cue  cue
}

// filed lists the words that can stand anywhere by their first character.
var filed = sync.OnceValue(func() map[rune][]word {
	out := map[rune][]word{}
	for c := range nCues {
		for _, w := range strings.Fields(anywhere[c]) {
			r := []rune(w)[0]
			out[r] = append(out[r], word{w, c})
		}
	}
	return out
})

// edges lists the words that open or end a line.
var edges = sync.OnceValues(func() (open, end []word) {
	for c := range nCues {
		for _, w := range strings.Fields(opening[c]) {
			open = append(open, word{w, c})
		}
		for _, w := range strings.Fields(ending[c]) {
			end = append(end, word{w, c})
		}
	}
	return open, end
})

// numeral reports a digit or a Han numeral.
func numeral(r rune) bool {
	return r >= '0' && r <= '9' || strings.ContainsRune("〇○零一二三四五六七八九十百", r)
}

// cuesOf finds the cues of a text, a bit each.
func cuesOf(s string) (bits uint32) {
	set := func(c cue) { bits |= 1 << c }
	table := filed()
	var a, b rune // the two characters before
	year := 0     // numerals in a row
	for i, r := range s {
		for _, w := range table[r] {
			if strings.HasPrefix(s[i:], w.text) {
				set(w.cue)
			}
		}
		switch {
		case numeral(r):
			if year >= 4 && (a == '-' || a == '/' || a == '.') {
				set(cueDate)
			}
			if a == '-' || a == '/' || a == '.' {
				if year < 4 {
					year = 0
				}
			}
			if year++; b == '第' {
				set(cueChapter)
			}
		case (r == '-' || r == '/' || r == '.') && year == 4:
		case r == '月' && year > 0, r == '年' && year == 4:
			set(cueDate)
			year = 0
		case strings.ContainsRune("亿万元个家户人亩公吨%", r) && a >= '0' && a <= '9':
			set(cueUnit)
			year = 0
		default:
			if strings.ContainsRune("章节篇编卷部回", r) && (b == '第' || numeral(a) && numeral(b)) {
				set(cueChapter)
			}
			year = 0
		}
		a, b = r, a
	}
	open, end := edges()
	for _, w := range open {
		if strings.HasPrefix(s, w.text) {
			set(w.cue)
		}
	}
	for _, w := range end {
		if strings.HasSuffix(s, w.text) {
			set(w.cue)
		}
	}
	if wired(s) {
		set(cueDateline)
	}
	if len(s) > 1 && s[0] == '[' && s[1] >= '0' && s[1] <= '9' {
		set(cueNote)
	}
	if i := strings.Index(s, "关于"); i > 0 && i < 90 && !strings.ContainsAny(s[:i], "，。") {
		set(cueMatter)
	}
	return bits
}

// wired reports a dateline: 某某社某地5月1日电, 某地某日讯.
func wired(s string) bool {
	n := 0
	agency := false
	for _, r := range s {
		if n++; n > 22 || r == '，' || r == '。' {
			return false
		}
		agency = agency || r == '社'
		if r == '电' && agency && n > 4 || r == '讯' && n > 2 {
			return true
		}
	}
	return false
}
