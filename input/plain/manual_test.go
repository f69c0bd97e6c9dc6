package plain

import (
	"fmt"
	"strings"
	"testing"

	"dayang/input/doc"
)

// laid is a manual of some flush headings over wrapped text behind a margin, with a piece in it.
func laid(piece string) string {
	var b strings.Builder
	for n := 1; n <= 4; n++ {
		fmt.Fprintf(&b, "%d. 第 %d 组命令\n\n", n, n)
		for range 3 {
			b.WriteString("    水泵每天清晨先空转一分钟，把管子里的空气排净，然后才向各畦供水，所以\n    刚开机的时候听到水声断断续续是正常的，不必去按 stop 键，稍等片刻即可\n    恢复平稳的流量。\n\n")
		}
		if n == 2 {
			b.WriteString(piece + "\n")
		}
	}
	return b.String()
}

func TestManualParts(t *testing.T) {
	for _, c := range []struct{ name, piece, want string }{
		{"wrapped items, one in the other", "      * 先关总阀，再拆滤网，拆下来的垫圈放在干净的布上，以免沾上泥沙，装\n        回去漏水。\n\n          + 垫圈老了就换。\n\n      * 装好以后试水。\n",
			"list [0 * 先关总阀，再拆滤网，拆下来的垫圈放在干净的布上，以免沾上泥沙，装回去漏水。] [1 + 垫圈老了就换。] [0 * 装好以后试水。]"},
		{"items close up", "      1. 断电。\n      2. 拆下盖板。\n", "list [0 1. 断电。] [0 2. 拆下盖板。]"},
		{"a session", "    $ pump status\n    pump: ready\n\n    $ pump start --slow\n", "code $ pump status\\npump: ready\\n\\n$ pump start --slow"},
		{"a listing keeps its indent", "    for v in *; do\n        echo $v\n    done\n", "code for v in *; do\\n    echo $v\\ndone"},
		{"a note with its name", "    警告\n\n    水泵不可以没有水空转超过五分钟。\n", "paragraph 警告　水泵不可以没有水空转超过五分钟。"},
		{"notes", "    ^[3] 见第 1 组命令的说明，那里讲得更详细一些，这里只是为了方便重复一\n    遍。\n", "note 见第 1 组命令的说明，那里讲得更详细一些，这里只是为了方便重复一遍。"},
		{"a table", "    +-----------+\n    |阀 | 用途  |\n    |---+-------|\n    |A1 |总管，a|\n    |   ||b     |\n    |---+-------|\n    |A2 |排空   |\n    +-----------+\n", "table 阀|用途 A1|总管，a |b A2|排空"},
		{"what a term means", "    空转：\n\n        水泵里没有水而叶轮还在转动，这时候轴承得不到冷却，时间一长就会烧坏\n        密封圈。\n", "paragraph 空转："},
		{"a Western sentence", "    The pump must not run dry for more than five minutes, since the seal\n    is cooled by the water.\n", "paragraph The pump must not run dry for more than five minutes, since the seal is cooled by the water."},
	} {
		d, _ := Read("f", laid(c.piece))
		if !d.Settled {
			t.Errorf("%s: not read as a manual", c.name)
			continue
		}
		found := false
		var all []string
		for _, p := range d.Paras {
			s := string(p.Kind) + " " + p.Text
			for _, it := range p.Items {
				s += fmt.Sprintf("[%d %s", it.Level, it.Label)
				if it.Label != "" {
					s += " "
				}
				s += it.Text + "] "
			}
			for _, row := range p.Rows {
				for k, cell := range row {
					if k > 0 {
						s += "|"
					}
					s += cell.Text
				}
				s += " "
			}
			s = strings.TrimSpace(strings.ReplaceAll(s, "\n", "\\n"))
			all = append(all, s)
			found = found || s == c.want
		}
		if !found {
			t.Errorf("%s: %q, want %q among them", c.name, all, c.want)
		}
	}
}

// What a margin alone, an indent of first lines or lists say is no manual.
func TestNoManual(t *testing.T) {
	wire := strings.Repeat("             　　水泵每天清晨先空转一分钟，把管子里的空气排净，然后才\n             向各畦供水，所以刚开机的时候听到水声断断续续是正常的。\n\n", 12)
	letter := "各位住户：\n\n" + strings.Repeat("　　水泵每天清晨先空转一分钟，把管子里的空气排净，然后才向各畦供水，所以\n刚开机的时候听到水声断断续续是正常的，不必去按停止键。\n\n", 12) + "物业办公室\n\n三月五日\n\n完\n"
	verse := strings.Repeat("题山亭\n\n    青山有雨，\n    白鸟无声，\n    一灯未灭，\n    千树齐明。\n\n", 12)
	for _, s := range []string{wire, letter, verse} {
		if d, _ := Read("f", s); d.Settled {
			t.Errorf("read as a manual: %.40q", s)
		}
	}
}

func TestManualHead(t *testing.T) {
	d, _ := Read("f", "\n                 水泵手册\n\n----------------\n\n             陆其琛\n\n       编写 <lu@pump.example>\n\n            版本 1.4\n\n版权 © 2021 陆其琛\n\n2023-05-06\n\n----------------\n\n目录\n\n1. 第 1 组命令\n2. 第 2 组命令\n3. 第 3 组命令\n\n"+laid(""))
	var got []string
	for _, p := range d.Paras[:6] {
		got = append(got, p.Field+string(p.Kind)+string(p.Role)+" "+p.Text)
	}
	want := "title 水泵手册|byline 陆其琛|furniturecredit 编写 <lu@pump.example>|furniturecredit 版本 1.4|furniturecredit 版权 © 2021 陆其琛|date 2023-05-06"
	if s := strings.Join(got, "|"); s != want {
		t.Errorf("%s, want %s", s, want)
	}
	if d.Paras[6].Kind != doc.Heading {
		t.Errorf("the contents stay: %v", d.Paras[6])
	}
}
