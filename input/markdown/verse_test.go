package markdown

import (
	"testing"

	"dayang/input/doc"
)

// Where line ends are those of verse, stanzas of two and three lines are verse too; not beside
// other paragraphs whose line ends are meant.
func TestShortStanzas(t *testing.T) {
	poem := "# 渡口\n\n船在雾里走  \n灯在水里摇\n\n有人喊我的名字  \n声音很远  \n像隔着一条河  \n像隔着许多年\n\n## 桥\n\n桥很长  \n走着走着就老了\n"
	for text, want := range map[string][]int{
		poem: {2, 4, 2},
		poem + "\n他住在河东路一座很老的楼里，每天早上六点出门，走到渡口  \n再走回来\n": {4},
		"# 渡口\n\n船在雾里走  \n灯在水里摇\n\n他写过两行诗。\n":            nil,
	} {
		d, _ := read(t, text)
		var got []int
		for _, p := range d.Paras {
			if p.Kind == doc.Verse {
				got = append(got, len(p.Items))
			}
		}
		if len(got) != len(want) {
			t.Errorf("%q: stanzas of %v lines, want %v", text, got, want)
			continue
		}
		for i := range got {
			if got[i] != want[i] {
				t.Errorf("%q: stanzas of %v lines, want %v", text, got, want)
			}
		}
	}
}
