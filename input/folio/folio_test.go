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

const (
	openProse = "渡口的老樟树下面搭起了一个凉棚，摆渡的人已经换了三代，船还是那一条，只有橹换过两回，今年春天"
	prose     = "渡口的老樟树下面搭起了一个凉棚，摆渡的人已经换了三代，船还是那一条，只有橹换过两回，今年春天补过。"
)

// TestWhole finds the ends of pages in paragraphs, a line each: = before one says that its format has marked it,
// # that it is a heading of the format.
func TestWhole(t *testing.T) {
	for _, c := range []struct{ name, lines, gone string }{
		{"numbers between strokes and a head", "渡口/" + prose + "/— 1 —/渡口简报/" + prose + "/— 2 —/渡口简报/" + prose, "— 1 —/渡口简报/— 2 —/渡口简报"},
		{"the same, the heads marked as headings", "渡口/" + prose + "/— 1 —/#渡口简报/" + prose + "/— 2 —/#渡口简报/" + prose + "/— 3 —/#渡口简报/" + prose, "— 1 —/渡口简报/— 2 —/渡口简报/— 3 —/渡口简报"},
		{"two headings of the same words", "渡口/" + prose + "/— 1 —/#小结/" + prose + "/— 2 —/#小结/" + prose, "— 1 —/— 2 —"},
		{"the title over the next page", "#渡口/" + prose + "/— 1 —/#渡口/" + prose, "— 1 —/渡口"},
		{"numbers that the format has marked", "渡口/" + openProse + "/=1/" + prose + "/" + openProse + "/=2/" + prose, ""},
		{"bare numbers inside sentences", "渡口/" + openProse + "/1/" + prose + "/" + openProse + "/2/" + prose, "1/2"},
		{"figures over what they count", "渡口/" + prose + "/46/凉棚/23/渡船/" + prose, ""},
		{"a number alone between paragraphs", "渡口/" + strings.Repeat(prose+"/", 4) + "7/" + strings.Repeat(prose+"/", 3) + prose, ""},
		{"a number alone inside a sentence", "渡口/" + strings.Repeat(prose+"/", 4) + openProse + "/7/" + strings.Repeat(prose+"/", 3) + prose, "7"},
		{"the same under a heading", "渡口/" + strings.Repeat(prose+"/", 4) + "#" + openProse + "/7/" + strings.Repeat(prose+"/", 3) + prose, ""},
		{"a share", "渡口/" + prose + "/2:3/1:3/" + prose, ""},
		{"a page of a paper", "白石日报　　2031年6月7日　　第二版/渡口/" + prose, "白石日报　　2031年6月7日　　第二版"},
		{"a paper of a block of flats, its name in brackets", "《渡口人家》社区小报　第12期　第2版　邻里/渡口/" + prose, "《渡口人家》社区小报　第12期　第2版　邻里"},
		{"a head that is turned about", "渡口月刊 2031 年第 6 期/大水/" + openProse + "/2031 年第 6 期　渡口月刊　33/" + prose, "渡口月刊 2031 年第 6 期/2031 年第 6 期　渡口月刊　33"},
		{"no number of a page", "大水/渡口月刊 2031 年第 6 期/" + openProse + "/2031 年第 6 期　渡口月刊/" + prose, ""},
		{"two issues", "大水/渡口月刊 2031 年第 6 期/" + openProse + "/2031 年第 7 期　渡口月刊　33/" + prose, ""},
		{"a list of issues", "大水/" + prose + "/渡口月刊 2031 年第 6 期 33/渡口月刊 2031 年第 6 期 41/" + prose, ""},
		{"the same, marked", "=白石日报　　2031年6月7日　　第二版/渡口/" + prose, ""},
	} {
		var lines []Line
		for s := range strings.SplitSeq(c.lines, "/") {
			head, fixed := strings.HasPrefix(s, "#"), strings.HasPrefix(s, "=")
			s = strings.TrimLeft(s, "#=")
			lines = append(lines, Line{Text: s, Cells: Cells(s), Fixed: fixed || head, Head: head})
		}
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

// A number of so many is a page where a sentence goes on over it, or where another page is numbered so.
func TestOfTotal(t *testing.T) {
	for _, c := range []struct {
		lines []string
		gone  []int
	}{
		{[]string{prose, "1/3", prose, "2/3", prose}, []int{1, 3}},
		{[]string{openProse, "1/3", prose}, []int{1}},
		{[]string{prose, "1/3", prose}, nil},
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
