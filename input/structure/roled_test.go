package structure

import (
	"testing"

	"dayang/input/doc"
	"dayang/input/structure/genre"
)

// Rows of a headline that say in brackets what they are.
func TestReadRoled(t *testing.T) {
	const body = "入冬以后渡口的客人少了，渡船照旧在清早六点鸣笛离岸，船上坐着去对岸赶集的老人和去念书的孩子。"
	for _, c := range []struct{ head, kicker, title, sub string }{
		{"（引题）大风刮断缆绳\n（主题）“对岸还有二十几个孩子”\n（副题）老鸦渡一夜抢修三条船", "大风刮断缆绳", "“对岸还有二十几个孩子”", "老鸦渡一夜抢修三条船"},
		{"船上看新城（主题）\n三百名船工走进新码头（副题）", "", "船上看新城", "三百名船工走进新码头"},
		{"船上看新城（副题）", "", "船上看新城（副题）", ""}, // none of the rows is the title
	} {
		d, _, _, _ := Infer(t.Context(), lines(c.head+"\n\n本报记者 许一苇\n\n"+body+"\n"+body), nil, nil)
		if m := d.Meta; m.Kicker != c.kicker || m.Title != c.title || m.Subtitle != c.sub {
			t.Errorf("%s: %q %q %q", c.head, m.Kicker, m.Title, m.Subtitle)
		}
	}
}

// What a page says before a title is no part of it.
func TestPartLabel(t *testing.T) {
	for title, want := range map[string]string{
		"標題: 老鴉渡的冬天":    "老鴉渡的冬天",
		"原标题：老鸦渡的冬天":    "老鸦渡的冬天",
		"您现在的位置：老鸦渡的冬天": "老鸦渡的冬天",
		"标题":          "标题",
		"老鸦渡的题目：谁来掌舵": "老鸦渡的题目：谁来掌舵",
	} {
		m := doc.Meta{Title: title}
		if (&inference{Reader: &genre.Reader{}}).partLabel(&m); m.Title != want {
			t.Errorf("%s: %s", title, m.Title)
		}
	}
}
