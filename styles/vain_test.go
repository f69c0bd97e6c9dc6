package styles

import (
	"strings"
	"testing"
)

// Settings that another one overrules are told, and those of the program's designs never are.
func TestInVain(t *testing.T) {
	for _, name := range Presets() {
		if list := load(t, name, Options{}).InVain(); len(list) > 0 {
			t.Errorf("%s: %v", name, list)
		}
	}
	for set, want := range map[string]string{
		"head.min-air=10 head.max-air=2": "head.min-air is 10 and head.max-air 2: the zone has 10 lines of white (--set); change head.max-air, or head.min-air",
		"head.span=9":                    "head.span is 9 and the page has 4 columns: it stands over all (--set)",
		"section.span=9":                 "section.span is 9 and the page has 4 columns",
		"body.drop=200":                  "an initial of 200 lines is wider than half of the column",
		"head.span=4":                    "",
		"body.drop=2":                    "",
	} {
		list := load(t, "tabloid", Options{Set: strings.Fields(set)}).InVain()
		ok := len(list) == 0
		if want != "" {
			ok = len(list) == 1 && strings.HasPrefix(list[0].Msg.EN+"; "+list[0].Hint.EN, want)
		}
		if !ok {
			t.Errorf("%s: %v", set, list)
		}
	}
}
