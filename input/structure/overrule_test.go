package structure

import (
	"fmt"
	"strings"
	"testing"

	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/input/draft"
	"dayang/input/learned"
	"dayang/input/structure/company"
	"dayang/input/structure/genre"
)

// opinionOn says what a paragraph was taken for, and how sure the second opinion is of
// another part.
type opinionOn struct {
	text string
	was  label
	part learned.Part
	sure float64
}

// overruled labels paragraphs after the second opinion; dropped ones are left out.
func overruled(lines []opinionOn, meta doc.Meta, doubt float64) (*inference, []string) {
	in := &inference{Reader: &genre.Reader{Draft: &draft.Draft{Meta: meta}}}
	var js []judged
	for i, l := range lines {
		block := doc.Block{Pos: diag.Pos{Line: i + 1}}
		for k, part := range strings.Split(l.text, "**") {
			from := len([]rune(block.Text))
			if block.Text += part; k%2 == 1 {
				block.Spans = append(block.Spans, doc.Span{Start: from, End: len([]rune(block.Text)), Mark: doc.Strong})
			}
		}
		p := &piece{para: company.New(&draft.Para{Block: block}), label: l.was}
		in.pieces = append(in.pieces, p)
		j := judged{piece: p, was: p.part(), at: i}
		j.opinion[j.was] = 1 - l.sure
		j.opinion[l.part] += l.sure
		js = append(js, j)
	}
	in.overrule(js, doubt)
	var out []string
	for _, p := range in.pieces {
		out = append(out, labelNames[p.label]+" "+string(p.Chars[:min(len(p.Chars), 4)]))
	}
	return in, out
}

func TestOverrule(t *testing.T) {
	long := strings.Repeat("渔汛过后码头上只剩下补网的人，", 4)
	for _, c := range []struct {
		name  string
		lines []opinionOn
		meta  doc.Meta
		want  string
	}{
		{"what is sure", []opinionOn{{"补网的人", lBody, learned.Heading, .9}, {long + "。", lBody, learned.Body, 1}}, doc.Meta{}, "heading 补网的人, paragraph 渔汛过后"},
		{"what is not", []opinionOn{{"补网的人", lBody, learned.Heading, .4}}, doc.Meta{}, "paragraph 补网的人"},
		{"a numbered heading keeps its rank", []opinionOn{{"二、补网的人", lBody, learned.Heading, .9}}, doc.Meta{}, "heading 二、补网"},
		{"a line of the page goes", []opinionOn{{"返回首页", lBody, learned.Dropped, .8}, {long + "。", lBody, learned.Body, 1}}, doc.Meta{}, "paragraph 渔汛过后"},
		{"no row is added to the title of the rules", []opinionOn{{"补网的人", lTitle, learned.Title, 1}, {"三十年的码头", lBody, learned.Title, .95}, {long + "。", lBody, learned.Body, 1}}, doc.Meta{}, "meta.title 补网的人, paragraph 三十年的, paragraph 渔汛过后"},
		{"a byline is no kicker", []opinionOn{{"本报评论员", lByline, learned.Kicker, .95}, {"补网的人", lTitle, learned.Title, 1}, {long + "。", lBody, learned.Body, 1}}, doc.Meta{}, "meta.byline 本报评论, meta.title 补网的人, paragraph 渔汛过后"},
		{"a line that may be text does not", []opinionOn{{"接着干吧", lBody, learned.Dropped, .99}, {long + "。", lBody, learned.Body, 1}}, doc.Meta{}, "paragraph 接着干吧, paragraph 渔汛过后"},
		{"nor does it head anything", []opinionOn{{"接着干吧", lLineHead, learned.Dropped, .99}, {long + "。", lBody, learned.Body, 1}}, doc.Meta{}, "credit 接着干吧, paragraph 渔汛过后"},
		{"but with a number it does", []opinionOn{{"二、接着干吧", lNumHead, learned.Dropped, .99}, {long + "。", lBody, learned.Body, 1}}, doc.Meta{}, "heading 二、接着, paragraph 渔汛过后"},
		{"no half of a sentence goes alone", []opinionOn{{long + "补网的人说", lBody, learned.Body, 1}, {"的那一句话。", lBody, learned.Dropped, .99}, {"返回首页", lBody, learned.Dropped, .99}, {long + long + "。", lBody, learned.Body, 1}}, doc.Meta{}, "paragraph 渔汛过后, paragraph 的那一句, paragraph 渔汛过后"},
		{"nor of one that is no quotation", []opinionOn{{long + "补网的人说", lQuote, learned.Body, .9}, {"的那一句话。", lQuote, learned.Dropped, .99}, {"返回首页", lBody, learned.Dropped, .99}, {long + long + "。", lBody, learned.Body, 1}}, doc.Meta{}, "paragraph 渔汛过后, quote 的那一句, paragraph 渔汛过后"},
		{"but with the other one", []opinionOn{{long[:60], lBody, learned.Dropped, 1}, {"的那一句话。", lBody, learned.Dropped, .99}, {"返回首页", lBody, learned.Dropped, .99}, {long + long + "。", lBody, learned.Body, 1}}, doc.Meta{}, "paragraph 渔汛过后"},
		{"but beside a line of the page", []opinionOn{{"接着干吧", lBody, learned.Dropped, .99}, {"返回首页", lBody, learned.Dropped, .8}, {long + "。", lBody, learned.Body, 1}}, doc.Meta{}, "paragraph 渔汛过后"},
		{"a title over what belongs to no text", []opinionOn{{"桥头纪事", lTitle, learned.Dropped, .95}, {"热线：12345", lTitle, learned.Dropped, .97}, {long + "。", lBody, learned.Body, 1}}, doc.Meta{}, "meta.title 桥头纪事, credit 热线：1, paragraph 渔汛过后"},
		{"a sentence does not", []opinionOn{{"渔汛过了。", lBody, learned.Dropped, .8}, {long + "。", lBody, learned.Body, 1}}, doc.Meta{}, "paragraph 渔汛过了, paragraph 渔汛过后"},
		{"nor much of the text", []opinionOn{{"补网", lBody, learned.Dropped, .99}, {"晒盐", lBody, learned.Dropped, .99}, {"造船", lBody, learned.Body, 1}}, doc.Meta{}, "paragraph 补网, paragraph 晒盐, paragraph 造船"},
		{"one of a series stays in it", []opinionOn{{"补网的人", lLineHead, learned.Body, .8}, {"晒盐的人", lLineHead, learned.Body, .1}, {"造船的人", lLineHead, learned.Body, .1}}, doc.Meta{}, "heading 补网的人, heading 晒盐的人, heading 造船的人"},
		{"a series goes together", []opinionOn{{"补网的人", lLineHead, learned.Body, .9}, {"晒盐的人", lLineHead, learned.Body, .8}, {"造船的人", lLineHead, learned.Body, .8}}, doc.Meta{}, "paragraph 补网的人, paragraph 晒盐的人, paragraph 造船的人"},
		{"the halves of a cut sentence", []opinionOn{{long, lBody, learned.Caption, .8}, {"图为码头。", lCaption, learned.Body, .8}}, doc.Meta{}, "paragraph 渔汛过后, caption 图为码头"},
		{"one title, the surest", []opinionOn{{"海事新闻", lTitle, learned.Title, .6}, {"□柏小舟", lByline, learned.Byline, 1}, {"潮钟敲响", lLineHead, learned.Title, .9}}, doc.Meta{}, "meta.kicker 海事新闻, meta.byline □柏小舟, meta.title 潮钟敲响"},
		{"a title of two rows", []opinionOn{{"潮钟", lBody, learned.Title, .8}, {"重新敲响", lBody, learned.Title, .8}}, doc.Meta{}, "meta.title 潮钟, meta.title 重新敲响"},
		{"the format has the title", []opinionOn{{"潮钟敲响", lBody, learned.Title, .9}}, doc.Meta{Title: "潮钟"}, "paragraph 潮钟敲响"},
		{"the only heading of a text must be sure", []opinionOn{{"补网的人", lLineHead, learned.Credit, .3}, {long + "。", lBody, learned.Body, 1}}, doc.Meta{}, "credit 补网的人, paragraph 渔汛过后"},
		{"a date is no byline", []opinionOn{{"时间：2019-03-14", lDate, learned.Byline, .9}}, doc.Meta{}, "meta.date 时间：2"},
		{"prose becomes an entry only if that is very sure", []opinionOn{{"渔汛过了。", lBody, learned.List, .7}}, doc.Meta{}, "paragraph 渔汛过了"},
		{"a figure and what it counts is no heading", []opinionOn{{"99.1% 按时回港", lCallout, learned.Heading, .9}, {long + "。", lBody, learned.Body, 1}}, doc.Meta{}, "callout 99.1, paragraph 渔汛过后"},
		{"a statistic in bold alone may be prose", []opinionOn{{"船票**12元**，夜船**3班**。", lCallout, learned.Body, .95}, {long + "。", lBody, learned.Body, 1}}, doc.Meta{}, "paragraph 船票12, paragraph 渔汛过后"},
		{"beside another it is none", []opinionOn{{"渡船**5艘**，船工**11人**。", lCallout, learned.Callout, .95}, {"船票**12元**，夜船**3班**。", lCallout, learned.Body, .95}, {long + "。", lBody, learned.Body, 1}}, doc.Meta{}, "callout 渡船5艘, callout 船票12, paragraph 渔汛过后"},
		{"words and who said them", []opinionOn{{"“网补好了，船就能出海。”——船工 何小海", lQuote, learned.Body, .9}, {long + "。", lBody, learned.Body, 1}}, doc.Meta{}, "quote “网补好, paragraph 渔汛过后"},
		{"what was said stays so", []opinionOn{{long + "。", lBody, learned.Body, 1}, {"“网补好了，船就能出海。”", lQuote, learned.Heading, .95}, {long + "。", lBody, learned.Body, 1}}, doc.Meta{}, "paragraph 渔汛过后, quote “网补好, paragraph 渔汛过后"},
		{"what asks may head", []opinionOn{{long + "。", lBody, learned.Body, 1}, {"“网补好了吗？”", lQuote, learned.Heading, .95}, {long + "。", lBody, learned.Body, 1}}, doc.Meta{}, "paragraph 渔汛过后, heading “网补好, paragraph 渔汛过后"},
		{"a slogan over the name of a booklet", []opinionOn{{"相约白石　共听潮钟", lKicker, learned.Title, .9}, {"白石港游览指南", lTitle, learned.Title, 1}, {long + "。", lBody, learned.Body, 1}}, doc.Meta{}, "meta.kicker 相约白石, meta.title 白石港游, paragraph 渔汛过后"},
		{"two phrases over what tells no booklet", []opinionOn{{"相约白石　共听潮钟", lKicker, learned.Title, .9}, {"白石港开了新航线", lTitle, learned.Title, 1}, {long + "。", lBody, learned.Body, 1}}, doc.Meta{}, "meta.title 相约白石, meta.title 白石港开, paragraph 渔汛过后"},
		{"a subtitle and particulars under a title", []opinionOn{{"潮钟敲响", lLineHead, learned.Title, .9}, {"——白石港的一百年", lHeadSub, learned.HeadSub, 0}, {"来源：白石港报  作者：何苗", lCredit, learned.Credit, 0}, {long + "。", lBody, learned.Body, 1}}, doc.Meta{}, "meta.title 潮钟敲响, meta.subtitle ——白石, meta.source 来源：白, paragraph 渔汛过后"},
		{"what is said twice", []opinionOn{{"潮钟敲响", lBody, learned.Title, .8}, {"潮钟敲响", lBody, learned.Title, .8}, {long + "。", lBody, learned.Body, 1}}, doc.Meta{}, "meta.title 潮钟敲响, paragraph 渔汛过后"},
	} {
		if c.name == "one title, the surest" { // the path of the page: no title, likelier a kicker
			c.lines[0].part, c.lines[0].sure = learned.Kicker, .7
		}
		if _, got := overruled(c.lines, c.meta, .13); strings.Join(got, ", ") != c.want {
			t.Errorf("%s: %s, want %s", c.name, strings.Join(got, ", "), c.want)
		}
	}
}

// The more the rules are wrong about, the less it takes to overrule them.
func TestOverruleDoubt(t *testing.T) {
	lines := []opinionOn{{"补网的人", lBody, learned.Credit, .65}, {"转载请注明。", lBody, learned.Dropped, .65}, {strings.Repeat("渔汛过后码头上只剩下补网的人，", 4) + "。", lBody, learned.Body, 1}}
	for doubt, want := range map[float64]string{
		.1: "paragraph 补网的人, paragraph 转载请注, paragraph 渔汛过后",
		.2: "credit 补网的人, paragraph 转载请注, paragraph 渔汛过后",
		.3: "credit 补网的人, paragraph 渔汛过后",
	} {
		if _, got := overruled(lines, doc.Meta{}, doubt); strings.Join(got, ", ") != want {
			t.Errorf("doubt %v: %s, want %s", doubt, strings.Join(got, ", "), want)
		}
	}
}

// What is dropped is told, with its place.
func TestOverruleTellsWhatIsDropped(t *testing.T) {
	in, _ := overruled([]opinionOn{{strings.Repeat("补网", 30) + "。", lBody, learned.Body, 1}, {"返回首页", lBody, learned.Dropped, .9}}, doc.Meta{}, .1)
	if len(in.Diags) != 1 || in.Diags[0].Code != "page-furniture" || in.Diags[0].Pos.Line != 2 {
		t.Errorf("%v", in.Diags)
	}
	if in.Diags[0].Severity != diag.Info {
		t.Errorf("what its form tells is a note: %v", in.Diags)
	}
	in, _ = overruled([]opinionOn{{strings.Repeat("补网", 30) + "。", lBody, learned.Body, 1}, {"三个村的人都说这样做下去真的很好", lBody, learned.Dropped, .95}, {"返回首页", lBody, learned.Dropped, .9}}, doc.Meta{}, .1)
	if len(in.Diags) != 2 || in.Diags[0].Severity != diag.Warning || in.Diags[1].Severity != diag.Info {
		t.Errorf("what may be text is a warning: %v", in.Diags)
	}
}

// A title that was dropped for a repetition comes back if the text has no other.
func TestRestore(t *testing.T) {
	paras := []draft.Para{{Block: doc.Block{Text: "潮钟敲响", Pos: diag.Pos{Line: 1}}}, {Block: doc.Block{Text: "钟声越过防波堤。", Pos: diag.Pos{Line: 2}}}}
	in := &inference{Reader: &genre.Reader{Draft: &draft.Draft{}}, pieces: []*piece{{para: company.New(&paras[1]), label: lBody}}}
	in.Diags.Add(diag.Info, "title-repeated", paras[0].Pos, diag.T("", ""))
	js := []judged{{was: learned.Dropped}, {piece: in.pieces[0], was: learned.Body}}
	js[0].opinion[learned.Title], js[1].opinion[learned.Body] = .9, 1
	in.restore(paras, js)
	if len(in.pieces) != 2 || in.pieces[0].Words != "潮钟敲响" || in.pieces[0].label != lTitle || len(in.Diags) > 0 {
		t.Errorf("%d pieces, %v", len(in.pieces), in.Diags)
	}
}

// The path of a page is no part of a title.
func TestPathless(t *testing.T) {
	for s, want := range map[string]string{"文库 > 短篇小说 > 哑铃": "哑铃", "首页>新闻>潮钟敲响": "潮钟敲响", "潮钟敲响": "潮钟敲响", "产量 > 销量，库存下降": "产量 > 销量，库存下降"} {
		in := &inference{Reader: &genre.Reader{}}
		p := &piece{para: company.New(&draft.Para{Block: doc.Block{Text: s}})}
		if got := in.pathless(p, s); got != want || (got != s) != (len(in.Diags) == 1) {
			t.Errorf("%s: %s, %v", s, got, in.Diags)
		}
	}
}

// The line of the red head that became a credit still tells office and day.
func TestOfficeDay(t *testing.T) {
	in, _ := overruled([]opinionOn{{"会议纪要", lTitle, learned.Title, 1}, {"白石镇人民政府办公室　　　　2031年5月18日", lDate, learned.Credit, .95}, {strings.Repeat("渔汛过后码头上只剩下补网的人，", 4) + "。", lBody, learned.Body, 1}}, doc.Meta{}, .1)
	if m := in.build().Meta; m.Date != "2031年5月18日" || m.Source != "白石镇人民政府办公室" {
		t.Errorf("%q, %q", m.Date, m.Source)
	}
}

// Many lines in a row are dropped, each with the run judged once: asked anew for each they would
// outlast the test.
func TestManyDroppedLines(t *testing.T) {
	const n = 20000
	lines := []opinionOn{{strings.Repeat("渔汛过后码头上只剩下补网的人，", 9*n) + "。", lBody, learned.Body, 1}, {"返回首页", lBody, learned.Dropped, .9}}
	for i := range n {
		lines = append(lines, opinionOn{fmt.Sprintf("第%d个渔汛过后的人 %d", i, i), lBody, learned.Dropped, .95})
	}
	if in, _ := overruled(lines, doc.Meta{}, .1); len(in.pieces) != 1 {
		t.Errorf("%d lines stayed", len(in.pieces))
	}
}

// What was told by standing together is overruled as a whole or not at all; a list of goods never.
func TestOverruleGroups(t *testing.T) {
	for _, c := range []struct {
		name string
		was  label
		by   company.GroupTell
		want [3]learned.Part
		all  learned.Part
	}{
		{"one of three", lCallout, company.ByMark, [3]learned.Part{learned.Body, learned.Callout, learned.Callout}, learned.Callout},
		{"two of three", lCallout, company.ByTally, [3]learned.Part{learned.Body, learned.Body, learned.Callout}, learned.Callout},
		{"all three", lCallout, company.BySections, [3]learned.Part{learned.Body, learned.Body, learned.Body}, learned.Body},
		{"of a couplet one", lVerse, company.ByHanging, [3]learned.Part{learned.Verse, learned.Body, learned.Verse}, learned.Verse},
		{"prices", lItem, company.ByList, [3]learned.Part{learned.Heading, learned.Heading, learned.Heading}, learned.List},
	} {
		o := &overruling{want: c.want[:]}
		group := company.Missing()
		group.By = c.by
		for range c.want {
			p := &piece{para: company.New(&draft.Para{Block: doc.Block{Text: "补网46人"}}), label: c.was}
			p.Group, p.By = group, c.by
			o.js = append(o.js, judged{piece: p, was: p.part()})
		}
		o.keepGroups()
		for i, part := range o.want {
			if part != c.all {
				t.Errorf("%s, %d: %v, want %v", c.name, i, part, c.all)
			}
		}
	}
}
