package markdown

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
	"dayang/input/pattern"
)

// maxFront bounds a front matter in bytes.
const maxFront = 64 << 10

// finalKey and finalValue in the front matter say that nothing is to be guessed.
const (
	finalKey   = "structure"
	finalValue = "final"
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

// front reads the front matter and returns the offset at which the text begins.
func (r *reader) front() (int, error) {
	next, err := r.frontMatter()
	if err == nil && !r.out.Final {
		r.frontSense()
	}
	return next, err
}

// frontMatter reads it as it stands.
func (r *reader) frontMatter() (int, error) {
	if tomlOpens.Match(r.src) {
		return r.toml()
	}
	if percentBlock.Match(r.src) {
		return r.percents(), nil
	}
	at, ok, err := r.frontPlace()
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
		if strings.EqualFold(scalar(kv.Key), finalKey) && scalar(kv.Value) == finalValue {
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

// body returns the entries of a YAML mapping.
func body(f *yast.File) ([]*yast.MappingValueNode, bool) {
	if len(f.Docs) != 1 {
		return nil, false
	}
	return mapping(f.Docs[0].Body)
}

// mapping returns the keys of a mapping with their values; ok is false for what is none.
func mapping(n yast.Node) (values []*yast.MappingValueNode, ok bool) {
	switch n := n.(type) {
	case *yast.MappingNode:
		return n.Values, true
	case *yast.MappingValueNode:
		return []*yast.MappingValueNode{n}, true
	}
	return nil, false
}

type aliasFinder struct{ found bool }

func (a *aliasFinder) Visit(n yast.Node) yast.Visitor {
	switch n.Type() {
	case yast.AliasType, yast.AnchorType, yast.MergeKeyType:
		a.found = true
	}
	return a
}

func aliased(mapping []*yast.MappingValueNode) bool {
	a := &aliasFinder{}
	for _, kv := range mapping {
		yast.Walk(a, kv)
	}
	return a.found
}

// entry takes over one key of the front matter.
func (r *reader) entry(kv *yast.MappingValueNode) {
	key := scalar(kv.Key)
	pos := r.keyPos(kv)
	if strings.EqualFold(key, finalKey) && r.out.Final {
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
		made.MatchString(values[0]) {
		r.meta("date", values, pos)
		return
	}
	r.keep(key, written(kv.Value), pos)
	r.within(key, kv.Value)
}

// written is a value whose scalars are the text as it is written, so that 01 stays 01: a string,
// a []any, a map[string]any, or nil for none.
func written(n yast.Node) any {
	switch n := n.(type) {
	case nil, *yast.NullNode:
		return nil
	case *yast.TagNode:
		return written(n.Value)
	case *yast.SequenceNode:
		out := make([]any, len(n.Values))
		for i, v := range n.Values {
			out[i] = written(v)
		}
		return out
	}
	values, ok := mapping(n)
	if !ok {
		return scalar(n)
	}
	out := make(map[string]any, len(values))
	for _, kv := range values {
		out[scalar(kv.Key)] = written(kv.Value)
	}
	return out
}

// within keeps the places of what stands under a key, by dotted keys: style.body.size.
func (r *reader) within(key string, n yast.Node) {
	values, _ := mapping(n)
	for _, kv := range values {
		below := key + "." + scalar(kv.Key)
		r.out.FrontAt[below] = r.keyPos(kv)
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

// created is the day of a mapping that tells when a text was made, and when changed.
func created(n yast.Node) string {
	values, _ := mapping(n)
	for _, kv := range values {
		if key := scalar(kv.Key); (key == "created" || key == "published") && isScalar(kv.Value) {
			return scalar(kv.Value)
		}
	}
	return ""
}

// postedKey is what programs that make sites call the day of a text beside date.
var postedKey = pattern.New(`
	^(?i:
		(?:meeting|event|created?)_?date|pub_?date(?:time)?|publish(?:ed)?_?(?:date|at|on|time)?|
		date_?published|创建时间|发布时间|发布日期|发表时间
	)$`)

// authors are the names of authors of whom more is told: name, display_name.
func authors(n yast.Node) []string {
	switch n := n.(type) {
	case *yast.SequenceNode:
		var out []string
		for _, v := range n.Values {
			who := authors(v)
			if isScalar(v) {
				who = []string{scalar(v)}
			}
			out = append(out, who...)
		}
		return out
	case *yast.MappingNode:
		for _, key := range []string{"display_name", "name", "nickname", "login"} {
			for _, kv := range n.Values {
				if scalar(kv.Key) == key && isScalar(kv.Value) && scalar(kv.Value) != "" {
					return []string{scalar(kv.Value)}
				}
			}
		}
	case *yast.MappingValueNode:
		if isScalar(n.Value) && (scalar(n.Key) == "name" || scalar(n.Key) == "display_name") &&
			scalar(n.Value) != "" {
			return []string{scalar(n.Value)}
		}
	}
	return nil
}

// keep hands on what is no meta data, with its place.
func (r *reader) keep(key string, v any, pos diag.Pos) {
	if r.out.Front == nil {
		r.out.Front, r.out.FrontAt = map[string]any{}, map[string]diag.Pos{}
	}
	r.out.Front[key], r.out.FrontAt[key] = v, pos
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

// strs returns the text of a scalar or of a list of scalars.
func strs(n yast.Node) ([]string, bool) {
	if s, ok := n.(*yast.SequenceNode); ok {
		var out []string
		for _, v := range s.Values {
			if !isScalar(v) {
				return nil, false
			}
			if t := scalar(v); t != "" {
				out = append(out, t)
			}
		}
		return out, true
	}
	if !isScalar(n) {
		return nil, false
	}
	if t := scalar(n); t != "" {
		return []string{t}, true
	}
	return nil, true
}

func isScalar(n yast.Node) bool {
	switch n.(type) {
	case *yast.MappingNode, *yast.MappingValueNode, *yast.SequenceNode, *yast.TagNode:
		return false
	}
	return true
}

// scalar is the text of a value as it is written: a date stays a date and a
// number keeps its zeros.
func scalar(n yast.Node) string {
	switch v := n.(type) {
	case nil:
		return ""
	case *yast.NullNode:
		return ""
	case *yast.LiteralNode:
		return strings.TrimRight(v.Value.Value, "\n")
	case *yast.StringNode:
		return v.Value
	}
	return n.GetToken().Value
}
