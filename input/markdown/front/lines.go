package front

import (
	"bytes"
	"slices"
	"strings"

	yast "github.com/goccy/go-yaml/ast"

	"dayang/input/diag"
	"dayang/input/pattern"
)

// Front matter as people write it: behind blank lines, with fences that are longer
// or lack, with colons, quotes, stars and tabs that YAML does not take. A program
// that makes sites would refuse it; a reader sees what each line says.

var (
	dashes  = pattern.New(`^-{3,}[ \t]*\n?$`)
	keyLine = pattern.New(`^([^\s:：#][^:：]{0,20})[:：][ \t]*(.*)$`)
	asciiID = pattern.New(`^[A-Za-z][\w.-]{0,24}$`)
	// dashItem is an item under a key, its blank forgotten or not.
	dashItem = pattern.New(`^-[ \t]*([^-\s].*)$`)
)

// fences are the places of a front matter: its lines, and where the text begins.
// Proper ones open the text and are as YAML has them.
type fences struct {
	from, to, next int
	proper         bool
}

// place finds the front matter: between two lines of dashes, or over one, or over
// the first blank line. The error is a *diag.Fault for one that is too large.
func (r *reader) place() (at fences, ok bool, err error) {
	top := 0
	for top < len(r.src) && len(bytes.TrimSpace(r.src[top:lineEnd(r.src, top)])) == 0 {
		top = lineEnd(r.src, top)
	}
	from := top
	if open := r.src[top:lineEnd(r.src, top)]; dashes.Match(open) {
		from = lineEnd(r.src, top)
	}
	blank := -1 // the first blank line behind a line with words
	for stop := from; stop < len(r.src); {
		if stop-from > maxFront {
			if from > top && allFront(r.src[from:]) {
				return fences{}, false, r.tooLarge(top)
			}
			break
		}
		end := lineEnd(r.src, stop)
		line := strings.TrimRight(string(r.src[stop:end]), " \t\n")
		if exact := line == "---" || line == "..."; exact || dashes.MatchString(line) {
			return fences{from, stop, end, exact && top == 0 && string(r.src[:from]) == "---\n"}, true, nil
		}
		if line == "" && blank < 0 && stop > from && !r.listGoesOn(from, stop) {
			if blank = stop; from == top {
				break
			}
		}
		stop = end
	}
	if blank < 0 {
		blank = len(r.src)
	}
	return fences{from, blank, blank, false}, from < blank, nil
}

// allFront reports lines of nothing but keys, items, comments and what is set in, up to a line of
// dashes or the end: a front matter, however long. A report under a rule has its first
// sentence before long.
func allFront(src []byte) bool {
	for line := range bytes.Lines(src) {
		if dashes.Match(line) {
			return true
		}
		if len(bytes.TrimSpace(line)) > 0 && !strings.ContainsRune(" \t-#", rune(line[0])) && !yamlKey.Match(line) {
			return false
		}
	}
	return true
}

// yamlKey opens a line with a key.
var yamlKey = pattern.New(`^["']?[^\s:"'][^:"'\n]{0,60}["']?:(?:[ \t]|\n|$)`)

// line is the number of the line that begins at an offset.
func (r *reader) line(at int) int { return bytes.Count(r.src[:at], []byte{'\n'}) + 1 }

// tooLarge is the fault of a front matter that begins at an offset.
func (r *reader) tooLarge(at int) error {
	return diag.NewFault("too-large", diag.Pos{File: r.name, Line: r.line(at), Col: 1, Offset: at},
		diag.T("文件头超过 %d kB", "the front matter has more than %d kB", maxFront>>10),
		diag.T("看看结尾的 --- 是否漏了；其余内容写到正文里",
			"see whether the --- at its end is missing; put what is text below it"),
		nil)
}

// listGoesOn reports a blank line between a key and the items under it, or between items, or
// behind the last of them over the next key.
func (r *reader) listGoesOn(from, at int) bool {
	before := r.src[from:at]
	before = bytes.TrimRight(before, " \t\n")
	before = before[bytes.LastIndexByte(before, '\n')+1:]
	for at < len(r.src) && len(bytes.TrimSpace(r.src[at:lineEnd(r.src, at)])) == 0 {
		at = lineEnd(r.src, at)
	}
	after := bytes.TrimRight(r.src[at:lineEnd(r.src, at)], " \t\n")
	opens := bytes.HasSuffix(before, []byte(":")) && asciiID.Match(bytes.TrimSuffix(before, []byte(":")))
	in := bytes.HasPrefix(before, []byte("- "))
	item := bytes.HasPrefix(after, []byte("- "))
	key, _, is := bytes.Cut(after, []byte(":"))
	return (opens || in) && item || in && is && asciiID.Match(key)
}

// entry is a key of the front matter with what stands behind and under it.
type entry struct {
	key    string
	values []string
	line   int // counted from the first of the front matter, from 0
	list   bool
}

// entries reads front matter line by line: a key and its value, items under a key,
// what goes on. Where the fences are not proper no other line may stand between
// them and a title is among the keys.
func entries(raw []byte, proper bool) []entry {
	var out []entry
	known, titled, loose, in := 0, false, false, false
	for i, l := range strings.Split(strings.TrimRight(string(raw), "\n"), "\n") {
		t := strings.TrimSpace(l)
		if t == "" || strings.HasPrefix(t, "#") {
			continue
		}
		set := strings.TrimLeft(l, " \t") != l
		if len(out) == 0 {
			in = set
		}
		kv, item := keyLine.FindStringSubmatch(t), dashItem.FindStringSubmatch(t)
		var last *entry
		if len(out) > 0 {
			last = &out[len(out)-1]
		}
		full := last != nil && len(last.values) > 0 && !last.list
		switch {
		case last != nil && item != nil && !full:
			last.values, last.list = append(last.values, unquoted(item[1])), true
		case kv != nil && (!set || in || full && metaKeys[plainKey(kv[1])] != ""):
			key := plainKey(kv[1])
			if metaKeys[key] != "" {
				known++
			} else if !proper && !asciiID.MatchString(key) {
				return nil
			}
			titled = titled || metaKeys[key] == "title"
			e := entry{key: strings.Trim(kv[1], `"' `), line: i}
			if v := kv[2]; v != "" && !slices.Contains([]string{"|", ">", "|-", ">-"}, v) {
				e.values = []string{v}
			}
			out = append(out, e)
		case last == nil || !set && !proper:
			return nil
		default:
			loose = loose || !set
			last.values = append(last.values, t)
		}
	}
	if !proper && (!titled || len(out) < 2) || loose && known == 0 {
		return nil
	}
	return out
}

func plainKey(s string) string { return strings.ToLower(strings.Trim(s, `"' `)) }

// unquoted takes the quotes off that hold a value, and one that has no other.
func unquoted(s string) string {
	for _, q := range []string{`"`, `'`} {
		if len(s) > 1 && strings.HasPrefix(s, q) && strings.HasSuffix(s, q) {
			return strings.ReplaceAll(s[1:len(s)-1], `\"`, `"`)
		}
		if strings.Count(s, q)%2 == 1 {
			s = strings.TrimSuffix(strings.TrimPrefix(s, q), q)
		}
	}
	return s
}

// lenient takes over front matter that is no YAML.
func (r *reader) lenient(at fences) bool {
	found := entries(r.src[at.from:at.to], at.proper)
	if found == nil {
		return false
	}
	first := r.line(at.from)
	for _, e := range found {
		if plainKey(e.key) == FinalKey && strings.Join(e.values, "") == FinalValue {
			r.out.Final = true
		}
	}
	for _, e := range found {
		if plainKey(e.key) == FinalKey && r.out.Final {
			continue
		}
		pos := diag.Pos{File: r.name, Line: first + e.line, Col: 1}
		value := unquoted(strings.Join(e.values, " "))
		known, ok := metaKeys[plainKey(e.key)]
		if !ok {
			r.keep(e.key, value, pos)
			continue
		}
		values := []string{value}
		if e.list {
			values = e.values
		} else if in := strings.TrimSuffix(strings.TrimPrefix(value, "["), "]"); known != "title" &&
			len(in) == len(value)-2 {
			values = nil
			for _, v := range strings.FieldsFunc(in, func(c rune) bool { return c == ',' || c == '，' }) {
				values = append(values, unquoted(strings.TrimSpace(v)))
			}
		}
		values = slices.DeleteFunc(values, func(v string) bool { return v == "" })
		r.meta(known, values, pos)
	}
	return true
}

// marked reports whether the value of a known key opens with a character that YAML
// takes for a mark of its own (title: *甲*), and no other value does.
func marked(mapping []*yast.MappingValueNode) bool {
	found := false
	for _, kv := range mapping {
		known := metaKeys[plainKey(scalar(kv.Key))] != ""
		_, tag := kv.Value.(*yast.TagNode)
		switch odd := tag || aliased([]*yast.MappingValueNode{kv}); {
		case odd && known && !strings.HasPrefix(kv.Value.GetToken().Value, "!!"):
			found = true
		case odd && !tag:
			return false
		}
	}
	return found
}

// lineEnd is the offset behind the line that holds an offset.
func lineEnd(src []byte, from int) int {
	if at := bytes.IndexByte(src[from:], '\n'); at >= 0 {
		return from + at + 1
	}
	return len(src)
}
