package styles

import (
	"reflect"
	"testing"
)

// TestPreset: the designs of the program say the same to the reader of their own as to that of
// any YAML.
func TestPreset(t *testing.T) {
	for _, name := range Presets() {
		data, err := presets.ReadFile("presets/" + name + ".yaml")
		if err != nil {
			t.Fatal(err)
		}
		src := Source{name, data}
		want, err := flatten(src)
		if err != nil {
			t.Fatal(err)
		}
		for i := range want {
			want[i].Pos.Offset = 0 // of settings in a file nobody asks where they are in bytes
		}
		if got := preset(src); !reflect.DeepEqual(got, want) {
			t.Errorf("%s is read as\n%v, not\n%v", name, got, want)
		}
	}
}
