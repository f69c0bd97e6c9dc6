package inline

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"dayang/fonts"
	"dayang/input/words"
	"dayang/layout/cjk"
	"dayang/layout/linebreak"
	"dayang/layout/unit"
)

var update = flag.Bool("update", false, "write the goldens")

// dump writes lines as text: the place of each glyph along the line in
// thousandths of an em, its other coordinate and size where they are not those
// of the body.
func dump(b *strings.Builder, text string, lines []Line, vertical bool) {
	em := 10 * unit.Pt
	per := func(l unit.Len) int64 { return (int64(l)*1000 + int64(em)/2) / int64(em) }
	chars := []rune(text)
	for n, l := range lines {
		fmt.Fprintf(b, "%d [%d, %d) natural %d width %d gap %d hung %v: %s\n", n, l.Start, l.End, per(l.Natural), per(l.Width), l.HanGap, l.Hung,
			strings.ReplaceAll(string(chars[l.Start:l.End]), "\n", "⏎"))
		for _, g := range l.Glyphs {
			fmt.Fprintf(b, "   ")
			for _, one := range g.Glyphs {
				x, y := g.At.X+one.X, g.At.Y
				t := one.Text
				if t == "" {
					t = "·-" // a glyph that stands for no character
				}
				switch {
				case vertical && g.Turn == 1:
					fmt.Fprintf(b, " %s↻%d", t, per(g.At.Y+one.X))
				case vertical:
					fmt.Fprintf(b, " %s(%d)%d", t, per(x), per(y))
				case y != 0 || g.Size != em:
					fmt.Fprintf(b, " %s%d/%d*%d", t, per(x), per(y), per(g.Size))
				default:
					fmt.Fprintf(b, " %s%d", t, per(x))
				}
			}
			b.WriteByte('\n')
		}
		for _, r := range l.Rules {
			fmt.Fprintf(b, "    rule %d/%d to %d/%d\n", per(r.From.X), per(r.From.Y), per(r.To.X), per(r.To.Y))
		}
	}
}

func plain(text string) []Run { return benchSpec(text).Runs }

// marked makes runs of a text: {…} are note marks, [word|ruby] ruby, <…> dots,
// _…_ a name, ~…~ a title.
func marked(text string) []Run {
	var out []Run
	for text != "" {
		i := strings.IndexAny(text, "{[<_~")
		if i < 0 {
			i = len(text)
		}
		if i > 0 {
			out = append(out, plain(text[:i])...)
			text = text[i:]
			continue
		}
		end := 1 + strings.IndexAny(text[1:], "}]>_~")
		r := plain(text[1:end])[0]
		switch text[0] {
		case '{':
			r.Style.Note = true
		case '_':
			r.Style.Under = NameLine
		case '~':
			r.Style.Under = TitleLine
		case '<':
			r.Style.Dots = true
		case '[':
			r.Text, r.Ruby, _ = strings.Cut(r.Text, "|")
		}
		out = append(out, r)
		text = text[end+1:]
	}
	return out
}

const pairsText = "他说：“‘好！’（笑）”，又看《书》、《报》（三）。——“来吧”……“谁？！”李·白、A／B。"

func TestGolden(t *testing.T) {
	c := NewComposer(fonts.Embedded(), words.Open())
	for _, g := range []struct {
		name    string
		spec    Spec
		measure int
		o       BreakOptions
		head    bool
	}{
		{name: "pairs-quanjiao", spec: Spec{Runs: plain(pairsText)}, measure: 13},
		{name: "pairs-kaiming", spec: Spec{Runs: plain(pairsText), Punct: cjk.Kaiming}, measure: 13},
		{name: "pairs-banjiao", spec: Spec{Runs: plain(pairsText), Punct: cjk.Banjiao}, measure: 13},
		{name: "pairs-hangmobanjiao", spec: Spec{Runs: plain(pairsText), Punct: cjk.Hangmo}, measure: 13},
		{name: "pairs-none", spec: Spec{Runs: plain(pairsText), Punct: cjk.Plain}, measure: 13},
		{name: "hang-always", spec: Spec{Runs: plain("山高水长风清月朗，春种秋收夏长冬藏。山高水长"), Hang: linebreak.HangAlways}, measure: 8},
		{name: "hang-none", spec: Spec{Runs: plain("山高水长风清月朗，春种秋收夏长冬藏。山高水长")}, measure: 8},
		{name: "hang-rescue", spec: Spec{Runs: plain("山高水长风清月朗，春种秋收夏长冬藏。山高水长"), Hang: linebreak.HangRescue}, measure: 8},
		{name: "grid", spec: Spec{Runs: plain("全年完成GDP186.7亿元，“好”于预期。山高水长"), Grid: true}, measure: 8},
		{name: "first-fit", spec: Spec{Runs: plain("山高水长风清月朗春种秋收夏长")}, measure: 13, o: BreakOptions{FirstFit: true}},
		{name: "total-fit", spec: Spec{Runs: plain("山高水长风清月朗春种秋收夏长")}, measure: 13},
		{name: "notes", spec: Spec{Runs: marked("此说{①}见于旧志{2}。又有12{3}人，山高水长风清月朗")}, measure: 11},
		{name: "ruby", spec: Spec{Runs: marked("那个[饕餮|tāo tiè]与[云溪|yúnxī xiàn chéng]都在山高水长之地")}, measure: 11},
		{name: "dots", spec: Spec{Runs: marked("这是<务必，记住>的话，山高水长风清月朗")}, measure: 11},
		{name: "names", spec: Spec{Runs: marked("诗人_李白__杜甫_同读~山海经~于_云溪_")}, measure: 11},
		{name: "composed", spec: Spec{Runs: plain("用e\u0301与u\u0308\u030c拼写葛\U000E0100")}, measure: 11},
		{name: "hyphen", spec: Spec{Runs: plain("关于characterization与communication的说明书籍资料")}, measure: 9},
		{name: "hyphen-names", spec: Spec{Runs: plain("山高水长风TypeScript春种秋收夏长Inc.冬藏山高水长风清")}, measure: 8},
		{name: "link", spec: Spec{Runs: plain("详见https://www.example.cn/news/2025/list?id=42。")}, measure: 9},
		{name: "spaces", spec: Spec{Runs: plain("山高 水长 A B　C，\u200bD\u00a0E")}, measure: 20},
		{name: "controls", spec: Spec{Runs: plain("山高\n水长\u2060风清\u00ad月朗")}, measure: 20},
		{name: "vertical", spec: Spec{Runs: plain("二〇二五年12月，GDP增长6.8%：“新”引擎——云溪……《志》！ word 5人、100天"), Vertical: true, Align: Left}, measure: 14},
		{name: "vertical-head", spec: Spec{Runs: plain("白石村里三季茶：“山上种茶、坡上栽果”的新路子"), Vertical: true, Align: Left}, measure: 12, head: true},
	} {
		t.Run(g.name, func(t *testing.T) {
			g.spec.Gap = 167
			g.o.Measure = constant(unit.Len(g.measure) * 10 * unit.Pt)
			shaped := c.Shape(g.spec)
			lines, diags := shaped.Break(g.o)
			if g.head {
				lines, diags = shaped.Headline(g.o.Measure(0), 4)
			}
			var b strings.Builder
			dump(&b, shaped.source, lines, g.spec.Vertical)
			for _, d := range diags {
				fmt.Fprintf(&b, "%s\n", d.Code)
			}
			name := "testdata/" + g.name + ".golden"
			if *update {
				if err := os.WriteFile(name, []byte(b.String()), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			if b.String() != string(want) {
				t.Errorf("%s:\n%s\nwant:\n%s", g.name, b.String(), want)
			}
		})
	}
}

// A last line of marks is as lonely as one of a single character (孤字不成行), whatever
// the marks.
func TestLonelyMarks(t *testing.T) {
	c := NewComposer(fonts.Embedded(), nil)
	for _, tail := range []string{"**。", "*）。", "——。", "……”", "·。"} {
		for n := 24; n < 36; n++ {
			text := take("山高水长风清月朗春种秋收", n, 0) + tail
			lines, _ := c.Shape(Spec{Runs: plain(text), Gap: 167}).Break(BreakOptions{Measure: constant(120 * unit.Pt)})
			last := string([]rune(text)[lines[len(lines)-1].Start:])
			if strings.Count(last, "") < strings.Count(tail, "")+2 {
				t.Errorf("%s: the last line is %s", text, last)
			}
		}
	}
}

// headings with the lines that a desk would make; a bar is a line end.
func TestHeadline(t *testing.T) {
	c := NewComposer(fonts.Embedded(), words.Open())
	for _, h := range []struct {
		width int
		want  string
	}{
		{20, "白石村三季采茶忙"},
		{10, "云溪县农产品批发市场|日均交易量860吨"},
		{9, "云溪县农产品|批发市场日均|交易量860吨"},
		{12, "让绿水青山成为百姓|增收的金山银山"},
		{10, "全县特色产业产值|首次突破50亿元"},
		{8, "三年行动方案出台"},
		{7, "三年行动|方案出台"},
		{6, "中国茶叶|上海飘香"},
		{8, "打通最后一公里|让好货出山来"},
		{9, "全县30多家企业|新增岗位6500个"},
		// Halves at their space, a dash with what it leads to, a colon where it fits.
		{15, "全省前三季度地区生产总值|同比增长5.6% |居民人均可支配收入突破3万元"},
		{12, "把论文写在祖国大地上|——记全国劳动模范李大山"},
		{10, "《乡村振兴促进法》|实施三周年：|法治护航“三农”发展"},
		// At the comma, though the lines are less even, and marks give way for it.
		{14, "完善城市防洪体系，|守护人民群众安全。"},
		{15, "全面提高服务水平，|不断满足居民生活新的需要。"},
		{14, "深入推进河道整治，|努力打造清澈、平静、安全的河。"},
		{9, "一、深化思想认识，|切实增强抓作风|促发展的责任感"},
		// Before 和 rather than a stub.
		{9, "六、国内贸易|和对外经济"},
		{8, "学校建设|和教师培养"},
		// Names that no dictionary has, a date, a generation stay whole.
		{10, "为了孩子们的笑脸：|云溪县投入5000万元|改造12所农村小学"},
		{10, "2026年国家公务员|考试11月30日举行 |报名人数超过340万人"},
		// What waits for the rest of its line begins it, unless that takes another line.
		{11, "云溪县第一中学|组织召开家长见面会"},
		{11, "云溪县老城区|全面启动排水管网改造"},
		{12, "守护百年古树名木，持续|擦亮乡村生态底色和名片"},
		// The name of a village may begin as the end of a common word does.
		{7, "云溪县白石镇|上窑村采菇忙"},
		// A space beside Latin is none of sense where all Latin has one.
		{14, "新一代 5G 基站开通：|A17 芯片同步上市"},
		{14, "从 Java 到 Kotlin：|一个老程序员的转身"},
		{14, "前三季度GDP同比增长5.6% |居民收入突破3万元"},
		{15, "从“田间地头”到“直播间”：|一位90后新农人的创业之路"},
		// What is in brackets stays whole, and the name of an office; 小 stands with what is small.
		{11, "柳湾旧事（第 12 期）：|渡口边的茶摊"},
		{16, "重走旧路（1983 年至 2013 年）|三十年的三座桥"},
		{12, "青石县交通运输水利局|2019年度工作报告"},
		{13, "把旧木箱改成家里的小书签|展示架(不用钉)"},
		// A little less even at a colon than elsewhere; a stroke ends its line.
		{14, "沈阿婆：|我给学堂敲了二十年的钟"},
		{12, "渡口为什么没人了？｜|老船工的最后一班"},
		// Set phrases and the numbers of congresses and sessions stay whole.
		{16, "习近平新时代中国特色社会主义思想|主题教育读书班开班"},
		{12, "望县摄影家协会|四届七次理事会会议记录"},
		{13, "全县上下深入学习贯彻|党的二十届四中全会精神"},
		{18, "学习贯彻党的二十届四中全会精神|县委宣讲团报告会举行"},
		{22, "市委常委会召开会议学习贯彻|习近平总书记重要讲话精神研究部署安全生产工作"},
		{14, "坚定不移贯彻新发展理念|奋力推进中国式现代化云州实践"},
		{13, "云州县2026年一季度|地区生产总值同比增长7.3%"},
		{13, "一季度全县规上工业增加值|同比增长9.2%"},
		{14, "县委常委会召开会议|研究部署安全生产工作"},
		// The title of a work does, too.
		{13, "《海州县渔业资源保护条例》|5月1日起施行"},
		// Two parts that have 的 are read in two; 的 does not leave its one character.
		{9, "看得见的海|和听得见的海"},
		// A number stays with what it counts, a part of a list with its number.
		{12, "市场监管总局通报|十起网络餐饮违法典型案例"},
		{21, "三年投入十二亿元，改造渔港六座、冷库七座、|道路三百公里，海州渔业迈上新台阶"},
		{14, "冷库七座、道路三条、水渠五条：|一个村庄的丰收账本"},
		{14, "修桥三座、铺路五里、种树千棵：|老支书的三十年"},
		{11, "冷库七座、|道路三条、水渠五条：|一个村庄的丰收账本"},
		// What more is said of the same begins a line.
		{13, "海州至东沙跨海大桥主塔封顶|预计明年十月通车"},
		{16, "县委常委会召开会议|传达学习上级精神研究贯彻落实意见"},
		// Two events are one, and behind them is read on anew; not behind what is done to something.
		{14, "岚水至海州城际铁路建成通车|两地车程缩短到半小时"},
		{11, "岚水新图书馆|今日开馆迎客百名|小读者先睹为快"},
		{13, "岚水三座水库年内开工建设|总库容两亿立方米"},
		{11, "岚水大桥今日开工|工程总投资六亿元"},
		// The name before 至 stands with the one behind it; 全体 with who they are; 时 with what is said.
		{12, "岚水至海州城际铁路|海州至新滩段今天铺轨"},
		{11, "致岚水县中心小学|全体少年儿童的一封信"},
		{17, "王副县长到岚水镇检查|食品安全工作时强调把好每一道关口"},
		// Terms of two words, but not the beginning of another word.
		{12, "岚水县召开会议|部署防汛抗旱和安全生产"},
		{13, "岚水推进农村互助|养老服务点建设三年行动"},
		// What ends a name stands with it; 工作 may begin one, too.
		{9, "县政府|召开信访工作会议"},
		{9, "岚水县人民法院|工作报告"},
		// 关于 leads to what follows, 的 leaves no notice alone, but a noun of other kinds.
		{15, "岚水县公安局交通警察大队|关于实施交通管制的通告"},
		{19, "岚水县人民政府关于印发|《岚水老城区路边停车收费管理规定》的通知"},
		{17, "岚水县人民政府|关于印发《岚水老城区路边|停车收费管理规定》的通知"},
		{6, "家风是最好的|传家宝"},
		// A clause is read in two where it says how its subject fares, or behind what is done.
		{8, "（一）渡口面貌|焕然一新"},
		{8, "（三）渔业生产形势|总体平稳"},
		{8, "（二）水乡文旅|人气渐旺"},
		{8, "海岛供水能力|显著提高"},
		{9, "（五）扎实推进|渔村污水集中治理"},
		{8, "着力防范化解|海上作业风险"},
		{8, "渔港建设|取得显著成效"},
		{8, "一、2026年|渔港建设情况"},
		// Blanks are where it is read in two, but for one behind a label or between two offices.
		{18, "护好一片海　管好一座岛　|奋力开创全县海洋经济|高质量发展的崭新局面"},
		{13, "二版　渔港纪事　|三版　书评　四版　来信"},
		{18, "中共岚水县委　岚水县人民政府|关于加快建设海洋强县的意见"},
		// 经 leads to what follows; what was done may stand before 首例; a plan stays with its name.
		{14, "岚水县医院成功开展|首例经胸腔镜肺叶切除术"},
		{14, "岚水县渔村环境提升三年行动|现场推进会在新滩召开"},
		{16, "岚水县渔港综合改造三年行动方案|（2026—2028年）"},
		{21, "岚水县人民政府|关于印发《岚水县渔港综合改造|三年行动方案（2026—2028年）》的通知"},
	} {
		text := strings.ReplaceAll(h.want, "|", "")
		lines, _ := c.Shape(Spec{Runs: plain(text), Align: Center, Gap: 167}).Headline(unit.Len(h.width)*10*unit.Pt, 4)
		var got []string
		for _, l := range lines {
			got = append(got, string([]rune(text)[l.Start:l.End]))
		}
		if g := strings.Join(got, "|"); g != h.want {
			t.Errorf("%d em: %s, want %s", h.width, g, h.want)
		}
	}
}

// desk are headings as a desk writes them.
var desk = []string{
	"云溪县农产品批发市场正式启用，日均交易量860吨", "全县特色产业产值首次突破50亿元", "让绿水青山成为百姓增收的金山银山",
	"“一件事一次办”把服务送到了群众的家门口", "三年投入3.6亿元，128个老旧小区换了新颜", "乡村振兴路上的年轻人和他们的梦想",
	"市委部署明年重点工作：稳中求进、以进促稳", "23.5万名新市民在这里安下了家", "从一片叶子到一个产业的蝶变之路",
	"我国自主研制的大型客机完成第100次试飞任务", "写在全县高质量发展大会召开之际", "老字号焕发新活力——城东老街的更新实践",
}

// At any width that has room for its words, no line of a heading begins with a
// particle, ends with a leader, cuts a word or parts a number from its unit.
func TestHeadlineEdges(t *testing.T) {
	dict := words.Open()
	c := NewComposer(fonts.Embedded(), dict)
	for _, text := range desk {
		chars := []rune(text)
		begins := map[int]string{}
		at := 0
		for _, w := range dict.Cut(text) {
			begins[at] = w
			at += len([]rune(w))
		}
		for width := 8; width <= 24; width++ {
			shaped := c.Shape(Spec{Runs: plain(text), Align: Center, Gap: 167})
			lines, _ := shaped.Headline(unit.Len(width)*10*unit.Pt, 9)
			if n := shaped.Lines(unit.Len(width) * 10 * unit.Pt); n != len(lines) {
				t.Errorf("%d em: %s takes %d lines, not %d", width, text, len(lines), n)
			}
			widest, narrowest := unit.Len(0), lines[0].Width
			for n, l := range lines {
				widest, narrowest = max(widest, l.Width), min(narrowest, l.Width)
				if l.Width > unit.Len(width)*10*unit.Pt {
					t.Errorf("%d em: a line of %v", width, l.Width)
				}
				if n == 0 {
					continue
				}
				word, whole := begins[l.Start]
				q := quality{}
				q.edge(chars, l.Start)
				if word == "和" && strings.Contains(text[:strings.Index(text, word)], "的") {
					word = "" // between two parts that both have 的 a heading is read in two
				}
				if !whole || word != "" && strings.Contains("的了着过吗呢吧和与及等们之", word) || q.edges+q.units > 0 || strings.ContainsRune("在对把被向从将第", chars[l.Start-1]) {
					t.Errorf("%d em: %s|%s", width, string(chars[:l.Start]), string(chars[l.Start:]))
				}
			}
			if len(lines) > 1 && narrowest < 20*unit.Pt {
				t.Errorf("%d em: %s: a line of %v", width, text, narrowest)
			}
		}
	}
}

// A heading is fitted to its number of lines at the largest size that does it.
func TestFitHeadline(t *testing.T) {
	c := NewComposer(fonts.Embedded(), words.Open())
	const text = "云溪县城东农产品批发市场启用，日均交易860吨"
	for _, f := range []struct {
		fit   Fit
		lines int
		exact bool
	}{
		{Fit{Width: 400 * unit.Pt, Lines: 1, Least: 10 * unit.Pt, Most: 40 * unit.Pt}, 1, true},
		{Fit{Width: 400 * unit.Pt, Lines: 2, Least: 10 * unit.Pt, Most: 60 * unit.Pt}, 2, true},
		{Fit{Width: 400 * unit.Pt, Lines: 3, Least: 10 * unit.Pt, Most: 60 * unit.Pt}, 3, true},
		{Fit{Width: 100 * unit.Pt, Lines: 1, Least: 20 * unit.Pt, Most: 40 * unit.Pt}, 5, false},
	} {
		got, _ := c.FitHeadline(Spec{Runs: plain(text), Align: Center, Gap: 167}, f.fit)
		if len(got.Lines) != f.lines || got.Exact != f.exact || got.Size > f.fit.Most || got.Size < f.fit.Least {
			t.Errorf("%+v: %d lines at %v, exact %v", f.fit, len(got.Lines), got.Size, got.Exact)
		}
		widest := unit.Len(0)
		for _, l := range got.Lines {
			widest = max(widest, l.Width)
		}
		if f.exact && (widest > f.fit.Width || widest < f.fit.Width*8/10 && got.Size < f.fit.Most) {
			t.Errorf("%+v: widest line %v at %v", f.fit, widest, got.Size)
		}
	}
}

// What is hard to set is said.
func TestDiagnostics(t *testing.T) {
	c := NewComposer(fonts.Embedded(), nil)
	for _, d := range []struct{ text, code string }{
		{"山高水长12345678901234567890风清月朗", "hard-paragraph"},
		{"山高水长\U000F0000", "missing-glyph"},
		{"☑ 山高水长", "glyph-instead"},
		{"“（“（“（“（“（“（“（“（好", "hard-paragraph"},
	} {
		_, diags := c.Shape(Spec{Runs: plain(d.text), Gap: 167}).Break(BreakOptions{Measure: constant(40 * unit.Pt)})
		found := false
		for _, one := range diags {
			found = found || one.Code == d.code
		}
		if !found {
			t.Errorf("%s: %v, want %s", d.text, diags, d.code)
		}
	}
}
