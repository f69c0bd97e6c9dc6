package galley

import "testing"

// No initial where a piece of news opens with who reports it.
func TestReported(t *testing.T) {
	for text, want := range map[string]bool{
		"本报讯（记者沈知夏）昨天，渡口开了新船。":      true,
		"本报岚水5月6日电　渡口开了新船。":         true,
		"新华社岚水5月6日电（记者沈知夏）渡口开了新船。":  true,
		"本网讯 渡口开了新船。":               true,
		"本报今天推出一组报道，说渡口的新船。":        false,
		"本报记者走进渡口，看新船怎样停电检修。":       false,
		"渡口开了新船，电话响个不停。":            false,
		"本台阶共有一百零八级，通向老渡口的电灯照着每一级。": false,
	} {
		if got := reported(text); got != want {
			t.Errorf("%s: %v", text, got)
		}
	}
}
