// Package front reads the front matter of a text: the keys and values over it, between two lines of
// --- as YAML, as people write that without knowing YAML, between two lines of +++ as TOML, or behind
// % as pandoc has it. It knows nothing of what the text under it is written in.
//
//	front.go   what a front matter says (Front), and how it is read
//	yaml.go    values of YAML
//	lines.go   front matter that is no YAML: where it stands, and what its lines say
//	other.go   TOML and pandoc
//	sense.go   what the programs that write it mean by its keys
package front

import (
	"bytes"
	"errors"
	"maps"
	"slices"
	"strings"

	yast "github.com/goccy/go-yaml/ast"
	yparser "github.com/goccy/go-yaml/parser"
	"github.com/goccy/go-yaml/token"

	"dayang/input/bound"
	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/input/pattern"
)

// Front is what a front matter says.
type Front struct {
	Meta   doc.Meta
	MetaAt map[string]diag.Pos // where it has what went into Meta, by its JSON names
	// Rest is what it says beside, by the key as written: a string as written, a []any, a
	// map[string]any, or nil. Nil if there is nothing.
	Rest   map[string]any
	RestAt map[string]diag.Pos // where those keys stand, and those under them: style.body.size
	Final  bool                // it has `structure: final`: nothing is to be guessed
	Next   int                 // the offset at which the text begins, 0 if there is no front matter
}

// maxFront bounds a front matter in bytes.
const maxFront = 64 << 10

// FinalKey and FinalValue in a front matter say that nothing is to be guessed.
const (
	FinalKey   = "structure"
	FinalValue = "final"
)

// metaKeys are the names under which meta data is known.
var metaKeys = map[string]string{
	"title": "title", "标题": "title", "题目": "title",
	"subtitle": "subtitle", "副题": "subtitle", "副标题": "subtitle",
	"kicker": "kicker", "引题": "kicker", "肩题": "kicker", "眉题": "kicker",
	"byline":   "byline",
	"author":   "byline",
	"authors":  "byline",
	"作者":       "byline",
	"署名":       "byline",
	"记者":       "byline",
	"dateline": "dateline", "电头": "dateline",
	"date": "date", "日期": "date", "时间": "date",
	"source": "source", "来源": "source",
	"editors": "editors", "editor": "editors", "编辑": "editors", "责任编辑": "editors",
	"lang": "lang", "language": "lang", "语言": "lang",
}

// MetaKeys lists the names under which a front matter states meta data.
func MetaKeys() []string { return slices.Sorted(maps.Keys(metaKeys)) }

// IsMeta reports a key under which a front matter states meta data.
func IsMeta(key string) bool { return metaKeys[strings.ToLower(strings.TrimSpace(key))] != "" }

// Read reads the front matter of a text with \n at its line ends; name is that of its file, for
// messages. The error is a *diag.Fault: a front matter that cannot be understood, or one that is
// too large.
func Read(name string, src []byte) (Front, diag.List, error) {
	r := &reader{name: name, src: src}
	next, err := r.read()
	if err != nil {
		return Front{}, r.diags, err
	}
	r.out.Next = next
	if !r.out.Final {
		r.sense()
	}
	return r.out, r.diags, nil
}

// Final reports a text whose front matter says that nothing is to be guessed.
func Final(src string) bool {
	top := len(src) - len(strings.TrimLeft(src, " \t\n")) // front matter may stand under blank lines
	if !strings.Contains(src[top:min(len(src), top+maxFront)], FinalValue) {
		return false
	}
	f, _, err := Read("", []byte(src))
	return err == nil && f.Final
}

// reader reads one front matter.
type reader struct {
	name  string
	src   []byte
	out   Front
	diags diag.List
}

// read reads it as it stands.
func (r *reader) read() (int, error) {
	if tomlOpens.Match(r.src) {
		return r.toml()
	}
	if percentBlock.Match(r.src) {
		return r.percents(), nil
	}
	at, ok, err := r.place()
	if err != nil || !ok {
		return 0, err
	}
	raw := r.src[at.from:at.to]
	if !at.proper && entries(raw, false) == nil {
		return 0, nil
	}
	if err := bound.YAML(r.name, raw); err != nil {
		return 0, err
	}
	file, err := yparser.ParseBytes(raw, 0)
	if err != nil {
		if r.lenient(at) {
			r.improper(err)
			return at.next, nil
		}
		return 0, diag.NewFault("front-matter", diag.Pos{File: r.name, Line: 1},
			diag.T("文件头不是正确的 YAML", "the front matter is no proper YAML"),
			diag.T("在开头两行 --- 之间写“键: 值”；值里有冒号时加引号",
				"write `key: value` between the two --- lines; quote values with colons"),
			err)
	}
	mapping, ok := body(file)
	if !ok {
		if len(bytes.TrimSpace(raw)) == 0 {
			return at.next, nil
		}
		if at.proper = false; r.lenient(at) {
			r.improper(nil)
			return at.next, nil
		}
		return 0, nil // two rules with text between
	}
	if marked(mapping) && r.lenient(at) {
		r.improper(nil)
		return at.next, nil
	}
	if aliased(mapping) {
		return 0, diag.NewFault("front-matter", diag.Pos{File: r.name, Line: 1},
			diag.T("文件头不能用 YAML 的锚点和别名", "anchors and aliases are not allowed in the front matter"),
			diag.T("把值写出来", "write the values out"), nil)
	}
	for _, kv := range mapping {
		if strings.EqualFold(scalar(kv.Key), FinalKey) && scalar(kv.Value) == FinalValue {
			r.out.Final = true
		}
	}
	for _, kv := range mapping {
		r.entry(kv)
	}
	return at.next, nil
}

// improper says that the front matter was read line by line, and why, if a key stands there twice:
// then the last one counts.
func (r *reader) improper(err error) {
	var at interface {
		error
		GetToken() *token.Token
	}
	if errors.As(err, &at) && at.GetToken() != nil {
		if key, first, ok := bound.Twice(err); ok {
			p := at.GetToken().Position
			r.diags.Add(diag.Warning, "front-matter", diag.Pos{File: r.name, Line: p.Line + 1, Col: p.Column},
				diag.T("文件头的 %s 写了两次，第 %d 行的不用",
					"%s stands in the front matter for the second time; that in line %d is not used",
					key, first+1),
				diag.T("删去一个，或并成一个", "delete one of the two, or join them"))
			return
		}
	}
	r.diags.Add(diag.Warning, "front-matter", diag.Pos{File: r.name, Line: 1},
		diag.T("文件头不是正确的 YAML，按“键: 值”逐行读取",
			"the front matter is no proper YAML; it was read as lines of `key: value`"),
		diag.T("值里有冒号时加引号", "quote values with colons"))
}

// entry takes over one key of the front matter.
func (r *reader) entry(kv *yast.MappingValueNode) {
	key := scalar(kv.Key)
	pos := r.keyPos(kv)
	if strings.EqualFold(key, FinalKey) && r.out.Final {
		return
	}
	known, ok := r.metaKey(key)
	values, plain := strs(kv.Value)
	if ok && plain {
		r.meta(known, values, pos)
		return
	}
	if known == "byline" {
		if who := authors(kv.Value); len(who) > 0 && !r.out.Final {
			r.meta(known, who, pos)
			return
		}
	}
	if known == "date" && !r.out.Final { // date: {created: …, updated: …}
		if day := created(kv.Value); day != "" {
			r.meta(known, []string{day}, pos)
			return
		}
	}
	if plain && len(values) == 1 && postedKey.MatchString(key) && r.out.Meta.Date == "" &&
		IsDay(values[0]) {
		r.meta("date", values, pos)
		return
	}
	r.keep(key, written(kv.Value), pos)
	r.within(key, kv.Value)
}

// within keeps the places of what stands under a key, by dotted keys: style.body.size.
func (r *reader) within(key string, n yast.Node) {
	values, _ := mapping(n)
	for _, kv := range values {
		below := key + "." + scalar(kv.Key)
		r.out.RestAt[below] = r.keyPos(kv)
		r.within(below, kv.Value)
	}
}

// keyPos is the place of a key in the file, below the line that opens the front matter.
func (r *reader) keyPos(kv *yast.MappingValueNode) diag.Pos {
	at := kv.Key.GetToken().Position
	return diag.Pos{File: r.name, Line: at.Line + 1, Col: at.Column}
}

// metaKey is what is known under a key, as it is or as writers misspell it.
func (r *reader) metaKey(key string) (string, bool) {
	key = strings.ToLower(strings.TrimSpace(key))
	known, ok := metaKeys[key]
	if !ok && !r.out.Final && misspeltAuthor.MatchString(key) {
		return "byline", true
	}
	return known, ok
}

var misspeltAuthor = pattern.New(`^(?:auth|a[un]th[oe]r|auto?r|auhtor|athor|writer)$`)

// keep hands on what is no meta data, with its place.
func (r *reader) keep(key string, v any, pos diag.Pos) {
	if r.out.Rest == nil {
		r.out.Rest, r.out.RestAt = map[string]any{}, map[string]diag.Pos{}
	}
	r.out.Rest[key], r.out.RestAt[key] = v, pos
}

// oneText are the keys that take one text.
var oneText = []string{"title", "kicker", "subtitle", "date"}

// meta enters values under a known key.
func (r *reader) meta(key string, values []string, pos diag.Pos) {
	m := &r.out.Meta
	one := strings.Join(values, " ")
	if len(values) > 1 && !r.out.Final && slices.Contains(oneText, key) {
		r.diags.Add(diag.Error, "front-matter-value", pos,
			diag.T("文件头的 %s 要的是一段文字，不是列表", "%s in the front matter wants one text, no list", key),
			diag.T("只写一项", "write one"))
	}
	if r.out.MetaAt == nil {
		r.out.MetaAt = map[string]diag.Pos{}
	}
	r.out.MetaAt[key] = pos
	switch key {
	case "title":
		m.Title, m.Pos = one, pos
	case "subtitle":
		if m.Subtitle = one; !r.out.Final {
			m.Subtitle = strings.TrimSpace(strings.TrimLeft(one, "—─"))
		}
	case "kicker":
		m.Kicker = one
	case "byline":
		if !r.out.Final {
			values = linkedNames(values)
		}
		m.Byline = append(m.Byline, values...)
	case "dateline":
		m.Dateline = one
	case "date":
		m.Date = one
	case "source":
		m.Source = one
	case "editors":
		m.Editors = append(m.Editors, values...)
	case "lang":
		m.Lang = one
	}
}
