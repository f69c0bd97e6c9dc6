package layout

import "testing"

// A title that is cut for the running head has no part of a bracket, and closes the title of a work.
func TestCutShort(t *testing.T) {
	for text, want := range map[string]string{
		"岚水渡口管理": "岚水渡口管理……",
		"岚水县关于印发《渡口改造三年行动方案（2026—20": "岚水县关于印发《渡口改造三年行动方案……》",
		"岚水县关于印发《":   "岚水县关于印发……",
		"《渡口》（修订）再版": "《渡口》（修订）再版……",
		"（试行）岚水渡口":   "（试行）岚水渡口……",
	} {
		if got := cutShort(text); got != want {
			t.Errorf("%s: %s, want %s", text, got, want)
		}
	}
}
