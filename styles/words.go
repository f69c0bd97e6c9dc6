package styles

import (
	"strings"

	"dayang/input/diag"
)

// chinese says what the settings are, by their keys; those of a voice of text by
// the end of their keys. A test holds it complete.
var chinese = map[string]string{
	"name":                 "版式的名字",
	"pages":                "恰好排满几页；0：需要几页就几页",
	"fonts.song":           "正文：文件、文件#成员（字体集）、文件@wght=650（可变字体）；相对版式文件所在的文件夹",
	"fonts.song-black":     "标题",
	"fonts.hei":            "图注、报眉、数读的说明",
	"fonts.hei-bold":       "小标题、数字、强调",
	"fonts.kai":            "编者按、导语",
	"fonts.fang":           "署名、副题",
	"page.width":           "成品宽",
	"page.height":          "成品高",
	"page.top":             "切口到第一条网格线的顶",
	"page.bottom":          "最后一条网格线到切口，至少",
	"page.left":            "左切口到版心",
	"page.right":           "版心到右切口",
	"page.bleed":           "出血，四边相同",
	"columns.count":        "栏数",
	"columns.measure":      "每行字数；余下的归栏间",
	"columns.rule":         "栏线的粗细，0 为没有",
	"body.leading":         "行距，也是网格的步长",
	"body.indent":          "首行缩进",
	"body.drop":            "首字下沉几行；0 或 1：不下沉",
	"body.strong":          "强调和段首标题的字体",
	"body.gap":             "中西文间距，千分之几字宽",
	"body.kinsoku":         "避头尾级别：none、basic、gb、strict 或 newspaper",
	"body.marks":           "标点宽度：quanjiao 全角、kaiming 开明、banjiao 半角、hangmobanjiao 行末半角、none",
	"body.hang":            "标点悬挂：none 不挂、rescue 难排时才挂、always 总挂",
	"body.grid":            "纵横对齐：每个汉字都在字格上，行不拉满",
	"body.emphasis":        "*强调* 变成什么：kai 楷体，dots 着重号，names 专名号，titles 书名号甲式（波浪线）",
	"accent":               "黑以外的唯一颜色",
	"tint":                 "框的底色",
	"running-head.name":    "报名，排在报眉中间",
	"running-head.section": "版名（版别）",
	"running-head.folio":   "第一页的版次",
	"running-head.date":    "出版日期；空：用报告的日期",
	"running-head.editors": "版脚的编辑署名；空为没有",
	"running-head.drop":    "切口到报眉的基线",
	"running-head.jump":    "转版时印“下转”“上接”",
	"masthead.name":        "报头的报名；空为没有报头",
	"masthead.info":        "报名旁的一行：日期、期号、主办",
	"head.max":             "通栏大标题的最大字号",
	"head.span":            "题区占几栏；0：全部",
	"head.vertical":        "标题和副题竖排在版面一侧（竖题）",
	"head.rule":            "版心上方文武线的粗线",
	"head.min-air":         "题区留白，最少几行",
	"head.max-air":         "题区留白，最多几行",
	"note.strip":           "编者按排成标题下的通栏条，不进正文",
	"section.rule":         "节题上方线的粗细",
	"section.rows":         "节题连副题至少占几行",
	"section.above":        "节题上方空几行",
	"section.span":         "节题占几栏；多于一栏（0：全部）时把前后的文字隔开，各自齐栏",
	"section.stretch":      "节题上方还可以加几行空",
	"cross-head.above":     "小标题上方空几行",
	"cross-head.stretch":   "小标题上方还可以加几行空",
	"box.design":           "数读框：panel 底色，ruled 上下线，outline 四边框，bar 侧条，strip 相邻的跨栏连成一条",
	"box.gauge":            "占比的数字怎么画：none 不画，bar 数字下的进度条，ring 数字外的圆环（数字长时在旁边）",
	"box.leading":          "框内文字的行距",
	"box.padding":          "框线到文字",
	"box.rule":             "框上方线的粗细",
	"figure.leading":       "图注的行距",
	"press.target":         "PDF 的用途",
	"press.profile":        "印刷条件",
	"press.marks":          "裁切线、套准线和色标",
	"endmark":              "文末的标记，空为没有",
}

// voices say what the settings of a voice of text are.
var voices = map[string]diag.Text{
	".face": {
		ZH: "字体：song、song-black、hei、hei-bold、kai 或 fang",
		EN: "song, song-black, hei, hei-bold, kai or fang",
	},
	".size":  {ZH: "字号", EN: "size of the type"},
	".color": {ZH: "颜色", EN: "colour of the type"},
}

// explained is what a setting is, in both languages; en is its own word.
func explained(key, en string) diag.Text {
	t := diag.Text{ZH: chinese[key], EN: en}
	if at := strings.LastIndexByte(key, '.'); at >= 0 {
		if v, ok := voices[key[at:]]; ok && t.ZH == "" {
			t.ZH = v.ZH
			if en == "" {
				t.EN = v.EN
			}
		}
	}
	return t
}
