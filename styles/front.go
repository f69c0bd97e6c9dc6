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
	// Faults are errors: lists, and keys of their own, where one text is wanted. They set nothing.
	Faults diag.List
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
	put := func(key, written string, v any, at diag.Pos) {
		if list, ok := v.([]any); ok && strings.HasPrefix(key, fontKeys) {
			var files []string
			for _, e := range list {
				files = append(files, fmt.Sprint(e))
			}
			v = strings.Join(files, "; ")
		}
		switch v.(type) {
		case nil: // the key alone says nothing
			return
		case []any, map[string]any:
			f.Faults.Add(diag.Error, "front-matter-value", at,
				diag.T("文件头的 %s 要的是文字，不是列表或嵌套的键",
					"%s in the front matter wants a text, no list and no keys of its own", written))
			return
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
			put(key, k, values[k], places[k])
		}
	}
	for _, k := range keys {
		if !slices.Contains(designKeys, strings.ToLower(k)) {
			continue
		}
		settings, ok := values[k].(map[string]any)
		if v := values[k]; !ok {
			if _, list := v.([]any); list {
				f.Faults.Add(diag.Error, "front-matter-value", places[k],
					diag.T("文件头的 %s 要的是一个版式，或版式的设置",
						"%s in the front matter wants one design, or settings of it", k))
			} else if v != nil {
				name(fmt.Sprint(v), places[k])
			}
			continue
		}
		all := flat(settings, "")
		for _, key := range slices.Sorted(maps.Keys(all)) {
			value, written := all[key], k+"."+key
			at, ok := places[written]
			if !ok {
				at = places[k]
			}
			if s, text := value.(string); text && key == "extends" {
				name(s, at)
			} else {
				put(key, written, value, at)
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
