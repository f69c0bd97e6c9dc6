package galley

import (
	"strings"
	"testing"

	"dayang/input/doc"
	"dayang/layout/inline"
	"dayang/layout/page"
	"dayang/layout/unit"
)

func TestCreditAt(t *testing.T) {
	for _, c := range []struct{ caption, credit string }{
		{"孩子们在河边放风筝。本报记者 方石 摄", "本报记者 方石 摄"},
		{"孩子们在河边放风筝。　方　石　摄", "方　石　摄"},
		{"孩子们在河边放风筝！资料图片", "资料图片"},
		{"孩子们在河边放风筝（方石 摄）", "（方石 摄）"},
		{"河边的风筝　　方石 摄", "方石 摄"},
		{"河边的风筝 本报记者 方石 摄", "本报记者 方石 摄"},
		{"河边的风筝", ""},
		{"孩子们在河边放风筝，一位老人在树下把这一切一张一张地用手机拍摄", ""},
		{"方石 摄", ""}, // it is nothing else
		{"河边。摄", ""},
	} {
		got := ""
		if at := creditAt(c.caption); at >= 0 {
			got = strings.TrimRight(string([]rune(c.caption)[at:]), "）") + strings.Repeat("）", strings.Count(c.credit, "）"))
		}
		if got != c.credit {
			t.Errorf("%s: %q", c.caption, got)
		}
	}
}

// The credit of a picture stays in one line: one that would break has a line to the right.
// The rest is flush left over one column and several.
func TestCaptionOfPicture(t *testing.T) {
	for _, c := range []struct {
		sheet, caption string
		lines          int
		right          bool
	}{
		{"a4", "新桥上的人们。", 1, false},
		{"a4", "清早的码头上，第一班船刚刚靠岸。本报记者 欧阳青石 摄", 2, true},
		{"broadsheet", "新桥上的人们。本报记者 欧阳青石 摄", 1, false},
	} {
		s := setter(t, c.sheet)
		k := doc.Block{Kind: doc.Figure, Text: c.caption, Image: &doc.Image{Src: "bridge"}}
		b := &builder{Setter: s, g: &Galley{}}
		v := voice{s.Sheet.Figure.Caption, s.Sheet.Figure.Caption, places(&k)}
		width := s.Width
		if c.sheet == "broadsheet" {
			width = b.spanWidth(2)
		}
		lines := b.captionLines(&k, c.caption, v, width, inline.Left, page.Artifact)
		if len(lines) != c.lines {
			t.Errorf("%s: %d lines", c.caption, len(lines))
			continue
		}
		for i, l := range lines {
			x := l.Glyphs[0].At.X
			if right := c.right && i == len(lines)-1; right != (x > unit.Pt) || right && x+l.Width < width-unit.Pt {
				t.Errorf("%s: line %d at %v of %v", c.caption, i+1, x.Pt(), width.Pt())
			}
		}
	}
}

// A caption without its picture is one piece with half a line over it and under it, whatever
// its lines; a long one is read as a paragraph is.
func TestBareCaption(t *testing.T) {
	s := setter(t, "a4") // 15 characters
	for text, rows := range map[string]int{
		"县里授予奖牌": 2,
		"县里为连续五年没有事故的班组授予奖牌":              3,
		"县里为班组授予奖牌。本报记者 何苗生 摄":            3, // the credit on a line of its own
		strings.Repeat("县里为连续五年没有事故的", 3): 4,
		strings.Repeat("县里为连续五年没有事故的", 9): 0,
	} {
		g := set(t, s, para(9), doc.Block{Kind: doc.Furniture, Role: doc.Caption, Text: text}, para(9))
		got := 0
		for _, k := range g.Strips {
			if k.Raise > 0 {
				got += k.Rows
				if k.Above != 0 || k.Raise != s.Sheet.Body.Leading/2 {
					t.Errorf("%s: %d over it, raised %v", text, k.Above, k.Raise)
				}
			}
		}
		if got != rows {
			t.Errorf("%s: %d lines with the white, want %d", text, got, rows)
		}
	}
}

// The blank behind the number of a table or a picture is an em wide; other blanks stay.
func TestCounted(t *testing.T) {
	for caption, want := range map[string]string{
		"表1 2025年各村用水量":     "表1　2025年各村用水量",
		"附表 3-2 各村用水量":      "附表 3-2　各村用水量",
		"图12 渠首":            "图12　渠首",
		"表2　各村用水量":          "表2　各村用水量",
		"表3各村用水量":           "表3各村用水量",
		"图为渠首 方石 摄":         "图为渠首 方石 摄",
		"2025年 各村用水量":       "2025年 各村用水量",
		"Table 1 Water use": "Table 1 Water use",
	} {
		if got := counted(caption); got != want {
			t.Errorf("%s: %s", caption, got)
		}
	}
}
