package markdown

import (
	"bytes"
	"strings"

	"dayang/input/diag"
	"dayang/input/pattern"
)

// bare reads front matter without its fences: the text opens with lines of known
// keys, the title among them, and a blank line ends them.
func (r *reader) bare() int {
	type entry struct{ key, value string }
	var found []entry
	titled, next := false, len(r.src)
	for i := 0; i < len(r.lines); i++ {
		at := r.lines[i]
		l := strings.TrimSpace(string(r.src[at:lineEnd(r.src, at)]))
		if l == "" {
			next = at
			break
		}
		kv := keyLine.FindStringSubmatch(l)
		if kv == nil || metaKeys[strings.ToLower(kv[1])] == "" {
			return 0
		}
		found = append(found, entry{metaKeys[strings.ToLower(kv[1])], strings.TrimSpace(kv[2])})
		titled = titled || found[len(found)-1].key == "title"
	}
	if len(found) < 2 || !titled {
		return 0
	}
	for i, e := range found {
		r.meta(e.key, []string{e.value}, diag.Pos{File: r.name, Line: i + 1, Col: 1})
	}
	return next
}

// tomlLine is a line of TOML that needs no more than its key and value: a string,
// a date, a number, a list of strings.
var tomlLine = pattern.New(`^[ \t]*([\w\p{Han}-]+)[ \t]*=[ \t]*(.*?)[ \t]*$`)

// toml reads the front matter between two lines of +++, as some writers of sites
// have it: the keys before the first table.
func (r *reader) toml() (int, error) {
	end := bytes.Index(r.src, []byte("\n+++\n"))
	if end < 0 || end > maxFront {
		return 0, nil
	}
	tables := false
	for i, l := range strings.Split(string(r.src[4:end+1]), "\n") {
		pos := diag.Pos{File: r.name, Line: i + 2, Col: 1}
		m := tomlLine.FindStringSubmatch(l)
		switch {
		case strings.TrimSpace(l) == "" || strings.HasPrefix(strings.TrimSpace(l), "#"):
		case m == nil || tables:
			tables = tables || strings.HasPrefix(strings.TrimSpace(l), "[")
			r.diags.Add(diag.Warning, "front-matter", pos,
				diag.T("文件头的“%s”读不懂，略去", "the line %q of the front matter cannot be read; it is dropped", l),
				diag.T("写成 YAML：两行 --- 之间的“键: 值”", "write YAML: `key: value` between two lines of ---"))
		default:
			var values []string
			v := strings.TrimSuffix(strings.TrimPrefix(m[2], "["), "]")
			list := v != m[2]
			for _, s := range strings.Split(v, ",") {
				if s = strings.Trim(strings.TrimSpace(s), `"'`); s != "" && list {
					values = append(values, s)
				}
			}
			if !list {
				values = []string{strings.Trim(m[2], `"'`)}
			}
			if known, ok := metaKeys[strings.ToLower(m[1])]; ok {
				r.meta(known, values, pos)
				continue
			}
			r.keep(m[1], strings.Join(values, " "), pos)
		}
	}
	return end + len("\n+++\n"), nil
}
