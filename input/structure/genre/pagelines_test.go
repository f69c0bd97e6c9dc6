package genre

import "testing"

// TestTags: a tag is a word behind #, a line of them several; what opens with # and a number, or has
// the marks of a sentence, is the writer's.
func TestTags(t *testing.T) {
	for line, want := range map[string]bool{
		"#小城夜话": true, "#小城夜话 #美食": true, "#2031年终总结 #盘点": true, "#小城夜话# #美食#": true,
		"#1机组并网": false, "#2高炉今天检修。": false, "#5号楼的住户说：好": false, "#二号井透水，无人受伤": false,
		"#": false, "# 小城夜话": false,
	} {
		if counters.MatchString(line) != want {
			t.Errorf("%s: want %v", line, want)
		}
	}
}
