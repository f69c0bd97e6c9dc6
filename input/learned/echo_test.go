package learned

import "testing"

// A title says what the text says again; the name of a site does not, and stands behind the title
// in another line.
func TestEchoes(t *testing.T) {
	const body = "入冬以后渡口的客人少了，老鸦渡的夜航停了三天。摆渡的师傅把缆桩重新刷了一遍漆，夜航恢复那天，对岸的孩子都来看船。"
	r := &Report{Lines: []Line{
		{Text: "老鸦渡恢复夜航_江畔新闻网"},
		{Text: "江畔新闻网"},
		{Text: "老鸦渡恢复夜航"},
		{Text: body},
		{Text: body},
	}}
	v := r.view(t.Context())
	if a, b := v.lines[1], v.lines[2]; a.echo != 1 || b.echo <= a.echo || b.soon <= a.soon {
		t.Errorf("echoes %d and %d, soon %d and %d", a.echo, b.echo, a.soon, b.soon)
	}
	for i, want := range []int{2, 1, 1, 0, 0} {
		if v.lines[i].held != want {
			t.Errorf("line %d: held %d, want %d", i, v.lines[i].held, want)
		}
	}
	if v.lines[3].echo != 0 {
		t.Error("prose has an echo")
	}
}

// Half-width marks behind Chinese are the full-width ones.
func TestReadFoldsMarks(t *testing.T) {
	var l line
	if text, _ := l.read("来源:江畔报,3:40(夜) ok, fine"); text != "来源：江畔报，3:40(夜）ok,fine" {
		t.Error(text)
	}
}
