package structure

import (
	"strings"
	"testing"

	"dayang/input/doc"
)

// Statistics are told by what stands apart from prose; where all of a text is full of
// figures, or prose stands so as well, they are none.
func TestStandsApart(t *testing.T) {
	prose := func(s string) string {
		return s + "一早就有人在渡口等船，摆渡的老人说，这条河他走了大半辈子，闭着眼也认得回家的路。"
	}
	const full, also = "全年疏浚河道86公里，新建泵站12座，受益农田9.3万亩。", "灌溉水费下降一成，节水340万立方米，惠及农户2.6万户。"
	const two = "全年疏浚河道86公里，新建泵站12座。受益农田9.3万亩，节水340万立方米。"
	text := func(indent string, parts ...string) string {
		out := []string{"渡口的早晨", "本报记者　艾青禾", ""}
		for _, p := range parts {
			switch {
			case strings.HasPrefix(p, "\n"), strings.HasPrefix(p, "-"):
				out = append(out, strings.TrimPrefix(p, "-"))
			default:
				out = append(out, indent+p)
			}
		}
		return strings.Join(out, "\n")
	}
	for _, c := range []struct {
		name string
		text string
		want int
	}{
		{"no indent", text("　　", prose("春天，"), prose("夏天，"), prose("秋天，"), prose("冬天，"), "-"+full, "-"+also, prose("后来，")), 2},
		{"no indent, two sentences", text("　　", prose("春天，"), prose("夏天，"), prose("秋天，"), prose("冬天，"), "-"+two, prose("后来，")), 1},
		{"gaps around", text("　　", prose("春天，"), prose("夏天，"), prose("秋天，"), "\n　　"+full, "　　"+also, "\n　　"+prose("冬天，"), prose("后来，")), 2},
		{"a wider gap behind", text("　　", prose("春天，"), prose("夏天，"), prose("秋天，"), full, "\n　　"+prose("冬天，"), prose("后来，")), 1},
		{"as prose, among prose", text("　　", prose("春天，"), prose("夏天，"), prose("秋天，"), full, prose("冬天，"), prose("后来，")), 1},
		{"prose without indent too", text("　　", prose("春天，"), "-"+prose("夏天，"), "-"+prose("秋天，"), "-"+prose("冬天，"), "-"+two, prose("后来，")), 0},
		{"a bulletin", text("　　", full, also, full, "\n　　"+also, "\n　　"+full, prose("后来，")), 0},
		{"a sentence first that counts nothing", text("　　", prose("春天，"), prose("夏天，"), prose("秋天，"), prose("冬天，"), "-效果看得见。"+full, prose("后来，")), 0},
		{"a label in the line", text("　　", prose("春天，"), "【数读】"+full, prose("夏天，"), prose("秋天，")), 1},
		{"under a name", text("　　", prose("春天，"), prose("秋天，"), "-【半年数读】", full, also, "-下一程", prose("夏天，"), prose("秋天，")), 2},
		{"figures in words", text("", prose("春天，"), prose("夏天，"), prose("秋天，"), "全镇八成的农户用上了渠水，七成的水田改成了旱田，灌溉费降了四成。", prose("冬天，"), prose("后来，")), 0},
		{"at the end of each section", text("", prose("春天，"), "\n修渠", "\n"+prose("夏天，"), "\n"+two[:strings.Index(two, "。")]+"，受益农田9.3万亩。", "\n节水", "\n"+prose("秋天，"), "\n"+also, "\n管护", "\n"+prose("冬天，"), "\n聘请管水员46人，检修闸门120座，调解水事纠纷38起。"), 3},
		{"at the end of one section of three", text("", prose("春天，"), "\n修渠", "\n"+prose("夏天，"), "\n"+prose("入夏，")+full, "\n节水", "\n"+prose("秋天，"), "\n"+prose("入秋，"), "\n管护", "\n"+prose("冬天，"), "\n"+prose("入冬，")), 0},
		{"sections of news full of figures", text("", prose("春天，"), "\n修渠", "\n"+full, "\n"+also, "\n节水", "\n"+also, "\n"+full, "\n管护", "\n"+full, "\n"+also), 0},
	} {
		d, _, _, _ := Infer(t.Context(), lines(c.text), nil, nil)
		n := 0
		for _, b := range d.Blocks {
			if b.Kind == doc.Callout {
				n++
			}
		}
		if n != c.want {
			t.Errorf("%s: %d statistics, want %d\n%s", c.name, n, c.want, show(d))
		}
	}
}
