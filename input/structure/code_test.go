package structure

import "testing"

// Lines of a program that stand as paragraphs.
func TestPrograms(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"between paragraphs", "小程序如何记住花名\n" + para1 + "\n// 打开花簿\nbook_open();\n$_book[\"玫瑰\"] = null;\n?>\n" + para2,
			"title=小程序如何记住花名\np " + para1 + "\ncode // 打开花簿\nbook_open();\n$_book[\"玫瑰\"] = null;\n?>\np " + para2 + "\n"},
		{"one statement", "小程序如何记住花名\n" + para1 + "\n写作 rose|N;\n" + para2, "title=小程序如何记住花名\np " + para1 + "\np 写作 rose|N;\np " + para2 + "\n"},
		{"clauses", "春耕三件事\n" + para1 + "\n一是备种；\n二是修渠；\n三是补苗。\n" + para2, ""},
	} {
		got, _, _, _ := Infer(t.Context(), lines(c.text), nil, nil)
		if s := show(got); c.want != "" && s != c.want {
			t.Errorf("%s:\n%swant\n%s", c.name, s, c.want)
		} else if c.want == "" {
			for _, b := range got.Blocks {
				if b.Kind == "code" {
					t.Errorf("%s: code %q", c.name, b.Text)
				}
			}
		}
	}
}
