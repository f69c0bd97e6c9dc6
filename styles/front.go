package styles

import (
	"fmt"
	"maps"
	"path/filepath"
	"slices"
	"strings"

	"dayang/input/diag"
)

// Front is what the front matter of a report says of its design.
type Front struct {
	// Design names the design, a file by its path; empty if none is asked for.
	Design string
	// At is where the design is named.
	At diag.Pos
	// Settings are for Options.Front; nil if there are none.
	Settings map[string]Origin
}

// Options are those of Load for the design of a front matter.
func (f Front) Options() Options { return Options{Front: f.Settings, From: f.At} }

// frontKeys are the words of a front matter for settings of a design.
var frontKeys = map[string]string{
	"pages": "pages", "页数": "pages",
	"edition": "running-head.folio", "版次": "running-head.folio",
	"section": "running-head.section", "版面": "running-head.section",
	"paper": "running-head.name", "报名": "running-head.name",
}

// designKeys name the design in a front matter.
var designKeys = []string{"style", "版式"}

// FrontKeys lists the keys that ReadFront uses, in small letters; it takes them in any.
func FrontKeys() []string {
	return append(slices.Sorted(maps.Keys(frontKeys)), designKeys...)
}

// ReadFront reads the design from a front matter: `style: NAME`, or `style:` with settings
// and the name under `extends`, and the words for the running head and the number of
// pages. values and places are those of input.Result (Front, FrontAt); fonts and a design
// that are files stand relative to the file of the report.
func ReadFront(file string, values map[string]any, places map[string]diag.Pos) Front {
	var f Front
	put := func(key string, v any, at diag.Pos) {
		if list, ok := v.([]any); ok { // of font files
			var parts []string
			for _, e := range list {
				parts = append(parts, fmt.Sprint(e))
			}
			v = strings.Join(parts, "; ")
		}
		raw := fmt.Sprint(v)
		if strings.HasPrefix(key, fontKeys) {
			raw = Beside(file, raw)
		}
		if f.Settings == nil {
			f.Settings = map[string]Origin{}
		}
		f.Settings[key] = Origin{Raw: raw, Pos: at}
	}
	name := func(design string, at diag.Pos) {
		if strings.ContainsAny(design, `./\`) && !filepath.IsAbs(design) {
			design = filepath.Join(filepath.Dir(file), design)
		}
		f.Design, f.At = design, at
	}
	keys := slices.Sorted(maps.Keys(values))
	for _, k := range keys {
		if key, ok := frontKeys[strings.ToLower(k)]; ok {
			put(key, values[k], places[k])
		}
	}
	for _, k := range keys {
		if !slices.Contains(designKeys, strings.ToLower(k)) {
			continue
		}
		switch v := values[k].(type) {
		case string:
			name(v, places[k])
		case map[string]any:
			for key, value := range flat(v, "") {
				at, ok := places[k+"."+key]
				if !ok {
					at = places[k]
				}
				if key == "extends" {
					name(fmt.Sprint(value), at)
				} else {
					put(key, value, at)
				}
			}
		}
	}
	return f
}

// flat turns nested settings into dotted keys.
func flat(m map[string]any, prefix string) map[string]any {
	out := map[string]any{}
	for k, v := range m {
		key := strings.Trim(prefix+"."+k, ".")
		if sub, ok := v.(map[string]any); ok {
			for k, v := range flat(sub, key) {
				out[k] = v
			}
			continue
		}
		out[key] = v
	}
	return out
}
