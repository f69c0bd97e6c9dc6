package company

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"dayang/input/doc"
	"dayang/input/draft"
)

const (
	para1 = "去年冬天，镇里把一间空了十几年的老粮仓改成了书屋，摆上二十三张桌子，从早到晚都有人坐着看书。"
	para2 = "管书屋的老田今年六十七岁，每天六点半来开门，他说天冷的时候，来看书的人反而比夏天还要多一些。"
	para3 = "书屋的书大多是各家捐来的，每本书的扉页上都写着捐书人的名字，借书的人还书时也要写上自己的名字。"
)

// tell lists what the company of each paragraph tells, but for paragraphs of which it tells
// nothing.
func tell(text string) string {
	var ps []*Paragraph
	for _, l := range strings.Split(text, "\n") {
		bare := strings.TrimLeft(l, "^")
		ps = append(ps, New(&draft.Para{Block: doc.Block{Text: bare}, Look: draft.Look{Blank: len(l) - len(bare)}}))
	}
	if err := Read(context.Background(), &ps); err != nil {
		panic(err)
	}
	var b strings.Builder
	for _, p := range ps {
		var of []string
		say := func(is bool, what string) {
			if is {
				of = append(of, what)
			}
		}
		say(p.Verse, "verse")
		say(p.Speaker > 0, "speaker")
		say(p.Is(Particular), "particular")
		say(p.Is(Set), "set apart")
		say(len(p.Found) > 0, "statistic "+strings.Join(p.Found, " "))
		say(p.Is(Series), "series")
		say(p.Is(Attached), "attached")
		say(p.Is(Signing), "signs")
		say(p.Is(Quote), "quotation")
		say(p.Is(Quoted), "who is quoted")
		say(p.Is(Entry), "entry")
		say(p.Ornament > 0, fmt.Sprint("ornament ", p.Ornament))
		say(p.Kind != "", string(p.Kind))
		if len(of) > 0 {
			b.WriteString(strings.Join(of, ", ") + ": " + strings.ReplaceAll(p.Head(12), "\n", " / ") + "\n")
		}
	}
	return b.String()
}

func TestRead(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"prose", "书香满山乡\n" + para1 + "\n" + para2, ""},
		{"verse", "登楼\n山色入高楼，\n江声带晚秋。\n故人千里外，\n明月满沙洲。", "verse: 山色入高楼，\nverse: 江声带晚秋。\nverse: 故人千里外，\nverse: 明月满沙洲。\n"},
		{"a conversation", "书屋问答\n记者：书屋由谁来管？\n老田：" + para1 + "\n记者：书从哪里来？\n老田：" + para3, "speaker: 记者：书屋由谁来管？\nspeaker: 老田：去年冬天，镇里把一\nspeaker: 记者：书从哪里来？\nspeaker: 老田：书屋的书大多是各家\n"},
		{"what a column answers its letters", "书屋来信\n老田：" + para1 + "\n编者回应：" + para2 + "\n市民何先生说：" + para3 + "\n编者回应：" + para1, "speaker: 老田：去年冬天，镇里把一\nspeaker: 编者回应：管书屋的老田今\nspeaker: 市民何先生说：书屋的书大\nspeaker: 编者回应：去年冬天，镇里\n"},
		{"notes of the editors are no column", "书屋来信\n编者回应：" + para1 + "\n" + para2 + "\n编者回应：" + para3, ""},
		{"whom 问 and 答 stand for", "书屋问答\n问（何苗、田野，下同）：书屋由谁来管？\n答（老田，下同）：" + para1 + "\n问：书从哪里来？\n答：" + para3, "speaker: 问（何苗、田野，下同）：\nspeaker: 答（老田，下同）：去年冬\nspeaker: 问：书从哪里来？\nspeaker: 答：书屋的书大多是各家捐\n"},
		{"particulars", "书屋会议\n时间：2023年5月6日上午\n地点：书屋\n" + para1, "particular: 时间：2023年5月6日\nparticular: 地点：书屋\n"},
		{"a figure over what it counts", para1 + "\n^5,200册\n全年借出图书\n^" + para2 + "\n" + para3, "set apart, statistic 5,200册: 5,200册 全年借出图\n"},
		{"a program", "小程序如何记住花名\n" + para1 + "\n// 打开花簿\nbook_open();\n$_book[\"玫瑰\"] = null;\n?>\n" + para2, "code: // 打开花簿 / book\n"},
		{"names over prices", "书屋门口的小馆\n" + para1 + "\n红烧肉\n38元\n番茄炒蛋\n18元\n白灼菜心\n16元/份\n" + para2, "entry: 红烧肉　38元\nentry: 番茄炒蛋　18元\nentry: 白灼菜心　16元/份\n"},
		{"headings behind an ornament", "书香满山乡\n" + para1 + "\n■ 老屋\n" + para2 + "\n■ 新书\n" + para3, "ornament 2: ■ 老屋\nornament 2: ■ 新书\n"},
	} {
		if got := tell(c.text); got != c.want {
			t.Errorf("%s:\n%swant\n%s", c.name, got, c.want)
		}
	}
}
