package folio

import (
	"slices"
	"strings"
	"testing"
)

// A name may have a character that stands far behind the common ones.
func TestHanOnly(t *testing.T) {
	for s, want := range map[string]bool{"𠮷永": true, "何苗": true, "何miao": false, "何，苗": false} {
		if hanOnly(s) != want {
			t.Errorf("%q: %v", s, !want)
		}
	}
}

func TestJump(t *testing.T) {
	for _, c := range []struct {
		text, stays    string
		before, behind bool
	}{
		{"船还是那一条（下转第三版）", "船还是那一条", false, true},
		{"（上接A01版）船还是那一条", "船还是那一条", true, false},
		{"（紧接第2版）船还是那一条　（转第4版）", "船还是那一条", true, true},
		{"（转第5版）", "", false, true},
		{"（接第4版）", "", true, false},
		{"▶ 下转A05", "", true, false},
		{"见第三版（另有图）", "见第三版（另有图）", false, false},
		{"他把“下转第三版”几个字圈了起来", "他把“下转第三版”几个字圈了起来", false, false},
		{"", "", false, false},
	} {
		from, to, before, behind := Jump(c.text)
		if got := c.text[from:to]; got != c.stays || before != c.before || behind != c.behind {
			t.Errorf("%s: %q %v %v", c.text, got, before, behind)
		}
	}
}

func linesOf(text string) (lines []Line) {
	for s := range strings.SplitSeq(text, "/") {
		head, fixed := strings.HasPrefix(s, "#"), strings.HasPrefix(s, "=")
		s = strings.TrimLeft(s, "#=")
		lines = append(lines, Line{Text: s, Cells: Cells(s), Fixed: fixed || head, Head: head})
	}
	return lines
}

// TestNotes finds the notes at which a story jumps in paragraphs, and leaves those that are cited.
func TestNotes(t *testing.T) {
	for _, c := range []struct{ name, lines, stays string }{
		{"inside a sentence", openProse + "/（下转第三版）/一张照片/（上接第一版）/补过。", openProse + "//一张照片//补过。"},
		{"behind words and before them", openProse + "（下转第3版）/大水/（上接第1版）补过。", openProse + "/大水/补过。"},
		{"at the end", prose + "/（下转第四版）/本版责任编辑：王某", prose + "//本版责任编辑：王某"},
		{"cited", prose + "/报纸的边上有一行小字：/（下转第三版）/" + prose + "/翻过来，那一版的开头是：/（上接第一版）/" + prose, "="},
		{"listed", "手册/转版的写法有下列几种，编辑都要记住。/（下转第三版）/（上接第一版）/下转A05/" + prose, "="},
		{"listed last", "手册/转版的写法有下列几种，编辑都要记住。/（下转第三版）/（下转第四版）", "="},
		{"asked", "讨论/" + prose + "/请看本报/下转A05/四个字怎么排？", "="},
		{"what is to be done", prose + "/他一看到这几个字，就得翻页（转第4版）/" + prose, "="},
		{"of a picture", prose + "/（转第三版的图）/（接第二版图片说明）" + prose, "="},
		{"at the end of what is led to", prose + "/报纸的边上印着：（下转第三版）/" + prose, "="},
	} {
		lines := linesOf(c.lines)
		text := Find(lines, true)
		text.Cover()
		var stay []string
		for i, n := range text.Notes() {
			stay = append(stay, lines[i].Text[n.From:n.To])
		}
		if c.stays == "=" {
			c.stays = c.lines
		}
		if got := strings.Join(stay, "/"); got != c.stays {
			t.Errorf("%s: %q, want %q", c.name, got, c.stays)
		}
	}
}

const (
	openProse = "渡口的老樟树下面搭起了一个凉棚，摆渡的人已经换了三代，船还是那一条，只有橹换过两回，今年春天"
	prose     = "渡口的老樟树下面搭起了一个凉棚，摆渡的人已经换了三代，船还是那一条，只有橹换过两回，今年春天补过。"
	broken    = prose + "/" + openProse // the paragraphs of a page, the last one cut
	english   = "The old man stood by the river, and looked at the water for a long time without a word."
	quoted    = "摆渡的人已经换了三代，船还是那一条，只有橹换过两回，她说:\"等到今年春天再补。\""
)

// TestWhole finds the ends of pages in paragraphs, a line each: = before one says that its format has marked it,
// # that it is a heading of the format.
func TestWhole(t *testing.T) {
	for _, c := range []struct{ name, lines, gone string }{
		{"numbers between strokes and a head", "渡口/" + prose + "/— 1 —/渡口简报/" + prose + "/— 2 —/渡口简报/" + prose, "— 1 —/渡口简报/— 2 —/渡口简报"},
		{"the same inside sentences, the heads marked as headings", "渡口/" + openProse + "/— 1 —/#渡口简报/" + broken + "/— 2 —/#渡口简报/" + broken + "/— 3 —/#渡口简报/" + prose, "— 1 —/渡口简报/— 2 —/渡口简报/— 3 —/渡口简报"},
		{"two headings of the same words", "渡口/" + prose + "/— 1 —/#小结/" + prose + "/— 2 —/#小结/" + prose, "— 1 —/— 2 —"},
		{"the title over the next page", "#渡口/" + prose + "/— 1 —/#渡口/" + prose, "— 1 —/渡口"},
		{"numbers that the format has marked", "渡口/" + openProse + "/=1/" + prose + "/" + openProse + "/=2/" + prose, ""},
		{"bare numbers inside sentences", "渡口/" + openProse + "/1/" + prose + "/" + openProse + "/2/" + prose, "1/2"},
		{"figures over what they count", "渡口/" + prose + "/46/凉棚/23/渡船/" + prose, ""},
		{"a number alone between paragraphs", "渡口/" + strings.Repeat(prose+"/", 4) + "7/" + strings.Repeat(prose+"/", 3) + prose, ""},
		{"a number alone inside a sentence", "渡口/" + strings.Repeat(prose+"/", 4) + openProse + "/7/" + strings.Repeat(prose+"/", 3) + prose, ""},
		{"the same under a heading", "渡口/" + strings.Repeat(prose+"/", 4) + "#" + openProse + "/7/" + strings.Repeat(prose+"/", 3) + prose, ""},
		{"a share", "渡口/" + prose + "/2:3/1:3/" + prose, ""},
		{"a page of a paper", "白石日报　　2031年6月7日　　第二版/渡口/" + prose, "白石日报　　2031年6月7日　　第二版"},
		{"a paper of a block of flats, its name in brackets", "《渡口人家》社区小报　第12期　第2版　邻里/渡口/" + prose, "《渡口人家》社区小报　第12期　第2版　邻里"},
		{"a head that is turned about", "渡口月刊 2031 年第 6 期/大水/" + openProse + "/2031 年第 6 期　渡口月刊　33/" + prose, "渡口月刊 2031 年第 6 期/2031 年第 6 期　渡口月刊　33"},
		{"no number of a page", "大水/渡口月刊 2031 年第 6 期/" + openProse + "/2031 年第 6 期　渡口月刊/" + prose, ""},
		{"two issues", "大水/渡口月刊 2031 年第 6 期/" + openProse + "/2031 年第 7 期　渡口月刊　33/" + prose, ""},
		{"a list of issues", "大水/" + prose + "/渡口月刊 2031 年第 6 期 33/渡口月刊 2031 年第 6 期 41/" + prose, ""},
		{"a head that is not turned about", "大水/" + openProse + "/渡口月刊 2031 年第 6 期　32/" + broken + "/渡口月刊 2031 年第 6 期　33/" + prose, "渡口月刊 2031 年第 6 期　32/渡口月刊 2031 年第 6 期　33"},
		{"an index of papers", "索引/渡口月刊 2031 年第 6 期　12/" + prose + "/2031 年第 6 期　渡口月刊　33/" + prose, ""},
		{"chapters of an English text", "The Ferry/1/" + english + "/2/" + english + "/3/" + english, ""},
		{"chapters under quotations of a Western keyboard", "渡口/" + quoted + "/1/" + prose + "/" + quoted + "/2/" + prose + "/" + quoted + "/3/" + prose, ""},
		{"chapters behind notes", "渡口/" + prose + "[1]/1/" + prose + "[2]/2/" + prose + "(Li, 2021)/3/" + prose, ""},
		{"parts of verse", "组诗/1/船走了，水还在，石头还在，树还在，人也还在/2/水来了，船回来，盐回来，米也回来，人不回来/3/树在等，石头在等，水不等，船不等，人也不等", ""},
		{"a motto over the first chapter", "三章/" + openProse + "/1/" + prose + "/2/" + prose + "/3/" + prose, ""},
		{"an answer", "谜题/" + strings.Repeat(prose+"/", 6) + "先生问九乘以三减去十等于多少，小周想了很久，站起来回答/17/" + prose, ""},
		{"scores", "测评/" + prose + "/3:5/" + prose + "/4:5/" + prose, ""},
		{"headings over scores", "测评/" + prose + "/#评分/4分/" + prose + "/#评分/3分/" + prose + "/#评分/5分/" + prose, ""},
		{"headings under the numbers of leaves", "抄本/第1页/#正面/" + prose + "/第2页/#正面/" + prose + "/第3页/#正面/" + prose, "第1页/第2页/第3页"},
		{"speakers beside the numbers of pages", "二人谈/老周/" + prose + "/第1页/老周/" + prose + "/第2页/老周/" + prose, "第1页/第2页"},
		{"pages of a paper that is planned", "改版/第一版/" + prose + "/第二版/" + prose + "/第三版/" + prose, ""},
		{"what papers wrote", "报道/" + prose + "/白石日报　1951年3月2日　第2版/白石日报　1951年3月2日　第3版/" + prose, ""},
		{"the same, each told", "报道/白石日报　1951年3月2日　第2版/" + prose + "/白石日报　1951年3月2日　第3版/" + prose, ""},
		{"telephones", "联系/办公室　　12/办公室　　13/" + prose, ""},
		{"lessons", "课文/渡口　12/" + prose + "/渡口　13/" + prose, ""},
		{"a head that counts", "大水/" + openProse + "/渡口　12/" + broken + "/渡口　13/" + prose, "渡口　12/渡口　13"},
		{"questions", "题库/1 | 渡口在哪条河上/甲河/2 | 渡口在哪条河上/乙河/" + prose, ""},
		{"leaves of a picture book", "Little Boat/Page 1/" + english + "/Page 2/" + english, ""},
		{"a rota", "分工/" + prose + "/2031年6月7日　责任编辑：王某　第3版/2031年6月8日　责任编辑：李某　第4版/" + prose, ""},
		{"the same, marked", "=白石日报　　2031年6月7日　　第二版/渡口/" + prose, ""},
	} {
		lines := linesOf(c.lines)
		text := Find(lines, true)
		text.Cover()
		var gone []string
		for i, is := range text.Gone {
			if is {
				gone = append(gone, lines[i].Text)
			}
		}
		if got := strings.Join(gone, "/"); got != c.gone {
			t.Errorf("%s: %q, want %q", c.name, got, c.gone)
		}
	}
}

// Numbers of so many are pages where they count on and sentences go on over them.
func TestOfTotal(t *testing.T) {
	for _, c := range []struct {
		lines []string
		gone  []int
	}{
		{[]string{openProse, "1/3", prose, openProse, "2/3", prose}, []int{1, 4}},
		{[]string{openProse, "1/3", prose, openProse, "2/3", prose, prose, "3/3", prose}, []int{1, 4, 7}},
		{[]string{prose, "1/3", prose, "2/3", prose}, nil},
		{[]string{openProse, "3/4", prose, openProse, "2/4", prose}, nil},
		{[]string{openProse, "7/7", prose, openProse, "8/7", prose}, nil},
		{[]string{openProse, "2/4", "3/4", prose}, nil},
		{[]string{openProse, "1/3", prose}, nil},
		{[]string{prose, "1/3", prose, "2/5", prose}, nil},
	} {
		var lines []Line
		for _, s := range c.lines {
			lines = append(lines, Line{Text: s, Cells: Cells(s)})
		}
		text := Find(lines, true)
		text.Cover()
		var gone []int
		for i, is := range text.Gone {
			if is {
				gone = append(gone, i)
			}
		}
		if !slices.Equal(gone, c.gone) {
			t.Errorf("%q: %v, want %v", c.lines, gone, c.gone)
		}
	}
}
