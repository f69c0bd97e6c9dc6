package front

import (
	"strings"

	"dayang/input/diag"
	"dayang/input/pattern"
)

// tomlLine is a line of TOML that needs no more than its key and value: a string,
// a date, a number, a list of strings.
var tomlLine = pattern.New(`^[ \t]*([\w\p{Han}-]+)[ \t]*=[ \t]*(.*?)[ \t]*$`)

// tomlOpens and tomlEnds are the lines around it.
var (
	tomlOpens = pattern.New(`^\+\+\+[ \t]*\n`)
	tomlEnds  = pattern.New(`\n\+\+\+[ \t]*(?:\n|$)`)
)

// toml reads the front matter between two lines of +++, as some writers of sites
// have it: the keys before the first table.
func (r *reader) toml() (int, error) {
	from := lineEnd(r.src, 0)
	ends := tomlEnds.FindStringIndex(string(r.src[from-1 : min(len(r.src), from+maxFront)]))
	if ends == nil && tomlEnds.Match(r.src[from-1:]) {
		return 0, r.tooLarge(0)
	} else if ends == nil {
		return 0, nil
	}
	end := from - 1 + ends[0]
	tables := false
	for i, l := range strings.Split(string(r.src[min(from, end+1):end+1]), "\n") {
		pos := diag.Pos{File: r.name, Line: i + 2, Col: 1}
		m := tomlLine.FindStringSubmatch(l)
		switch {
		case strings.TrimSpace(l) == "" || strings.HasPrefix(strings.TrimSpace(l), "#"):
		case m == nil || tables:
			tables = tables || strings.HasPrefix(strings.TrimSpace(l), "[")
			r.diags.Add(diag.Warning, "front-matter", pos,
				diag.T("文件头的“%s”读不懂，略去", "the line %q of the front matter cannot be read; it is dropped",
					l),
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
			if known, ok := r.metaKey(m[1]); ok {
				r.meta(known, values, pos)
				continue
			}
			if len(values) == 1 && r.out.Meta.Date == "" && postedKey.MatchString(m[1]) &&
				IsDay(values[0]) {
				r.meta("date", values, pos)
				continue
			}
			r.keep(m[1], strings.Join(values, " "), pos)
		}
	}
	return from - 1 + ends[1], nil
}

// percentBlock is what pandoc takes title, authors and day from: up to three lines behind %, which may go
// on in lines that are set in, and a blank line.
var percentBlock = pattern.New(`^% ?[^ %\n][^\n]*\n(?: [^\n]*\n)*(?:%(?: ?[^%\n][^\n]*)?\n(?: [^\n]*\n)*){0,2}\n`)

// percents reads such a block, and returns where the text begins.
func (r *reader) percents() int {
	end := len(percentBlock.Find(r.src))
	part, line := -1, 0
	keys := [...]string{"title", "byline", "date"}
	var at diag.Pos
	var rows []string
	enter := func() {
		if v := strings.TrimSpace(strings.Join(rows, "\n")); v == "" {
			return
		} else if keys[part] == "byline" {
			var who []string
			for _, s := range strings.FieldsFunc(v, func(c rune) bool { return c == ';' || c == '；' || c == '\n' }) {
				who = append(who, strings.TrimSpace(s))
			}
			r.meta("byline", who, at)
		} else {
			r.meta(keys[part], []string{strings.ReplaceAll(v, "\n", " ")}, at)
		}
	}
	for l := range strings.Lines(string(r.src[:end-1])) {
		line++
		if rest, ok := strings.CutPrefix(l, "%"); ok {
			enter()
			part, rows, at = part+1, nil, diag.Pos{File: r.name, Line: line, Col: 1}
			l = rest
		}
		rows = append(rows, strings.TrimSpace(l))
	}
	enter()
	return end
}
