package styles

import (
	"bytes"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"dayang/fonts"
	"dayang/input/bound"
	"dayang/input/diag"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"
)

//go:embed presets/*.yaml
var presets embed.FS

// Origin is where a value was set.
type Origin struct {
	Layer string // "broadsheet", a file's name, "dayang.yaml", "front matter", "DAYANG_SET", "--set"
	Pos   diag.Pos
	Raw   string // as written
	order int    // counts the settings as they are applied: the later goes before the earlier
}

// Source is one layer of settings: a YAML text with its name.
type Source struct {
	Name string
	Data []byte
}

// Options are the layers above the preset.
type Options struct {
	// Folder are settings of the folder, "key=value".
	Folder []string
	// Front are settings from the document's front matter, by dotted key: what is
	// written, and where.
	Front map[string]Origin
	// From is where the design was asked for; zero on the command line.
	From diag.Pos
	// Environment are settings from the variable DAYANG_SET, "key=value".
	Environment []string
	// Set are settings from the command line, "key=value".
	Set []string
	// Fonts are faces from the command line, "voice=file", which stand before
	// those of the design. Sheet.Library opens them all.
	Fonts []string
	// ReadFile gives the text of a style file named on the command line or by
	// extends; nil allows presets only.
	ReadFile func(name string) ([]byte, error)
}

// maxExtends bounds the chain of extends, so that a circle ends in a message.
const maxExtends = 8

// Presets returns the names of the embedded designs, sorted.
func Presets() []string {
	list, err := presets.ReadDir("presets")
	if err != nil {
		return nil // cannot happen: the folder is part of the program
	}
	var out []string
	for _, e := range list {
		out = append(out, strings.TrimSuffix(e.Name(), ".yaml"))
	}
	slices.Sort(out)
	return out
}

// Load resolves a design by the name of a preset or of a file. Errors are
// *diag.Fault and name the place and, for an unknown key, the nearest known one.
func Load(name string, o Options) (*Sheet, error) {
	s := &Sheet{origins: map[string]Origin{}}
	l := &loader{sheet: s, fields: fields(s), opts: o, raw: map[string]Origin{}}
	if err := l.file(name, o.From, 0); err != nil {
		return nil, err
	}
	if err := l.pairs(); err != nil {
		return nil, err
	}
	if err := l.ownFonts(); err != nil {
		return nil, err
	}
	if err := l.whole(name); err != nil {
		return nil, err
	}
	return s, l.resolve()
}

// whole refuses a design that leaves settings open, because neither it nor what it extends
// is one of the program's. Texts and lists of fonts may be empty.
func (l *loader) whole(name string) error {
	open := 0
	for _, f := range l.fields {
		_, set := l.raw[f.key]
		switch f.value.Interface().(type) {
		case string, []string:
			set = set || f.enum == nil
		}
		if !set {
			open++
		}
	}
	if open == 0 {
		return nil
	}
	return diag.NewFault("style-incomplete", diag.Pos{File: name},
		diag.T("版式没有写 extends，还有 %d 项没有定", "the design extends no other and leaves %d settings open",
			open),
		diag.T("加一行“extends: 版式”，如 extends: broadsheet；现有：%s",
			"add a line such as extends: broadsheet; there are: %s", strings.Join(Presets(), ", ")),
		nil)
}

type loader struct {
	sheet  *Sheet
	fields []field
	opts   Options
	raw    map[string]Origin
	order  int // of the next setting
}

func (l *loader) read(name string, from diag.Pos) (Source, error) {
	if slices.Contains(Presets(), name) {
		data, err := presets.ReadFile(path.Join("presets", name+".yaml"))
		return Source{name, data}, err
	}
	if l.opts.ReadFile == nil || !strings.ContainsAny(name, "./\\") {
		near := diag.Nearest(name, Presets())
		return Source{}, diag.NewFault("unknown-style", from,
			diag.T("没有叫“%s”的版式", "there is no style %q", name),
			diag.T("最接近的是 %s；现有：%s", "the nearest is %s; there are: %s", near,
				strings.Join(Presets(), ", ")),
			nil)
	}
	data, err := l.opts.ReadFile(name)
	if err != nil {
		why := unreadable(err)
		return Source{}, diag.NewFault("style-unreadable", from,
			diag.T("读不了版式文件 %[1]s：%[2]s", "cannot read the style file %[1]s: %[3]s", name, why.ZH, why.EN),
			diag.T("核对路径", "check the path"), err)
	}
	return Source{name, bytes.TrimPrefix(data, []byte("\uFEFF"))}, nil // with which some editors begin a file
}

// unreadable is why a file cannot be read.
func unreadable(err error) diag.Text {
	var pe *fs.PathError
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return diag.T("没有这个文件", "no such file")
	case errors.Is(err, fs.ErrPermission):
		return diag.T("没有权限", "permission denied")
	case errors.As(err, &pe):
		err = pe.Err // without the path
	}
	return diag.T("%v", "%v", err)
}

// file applies a style file after the one that it extends.
func (l *loader) file(name string, from diag.Pos, depth int) error {
	if depth > maxExtends {
		return diag.NewFault("style-extends", from,
			diag.T("extends 套了 %d 层以上", "extends goes deeper than %d levels", maxExtends),
			diag.T("看看是否互相引用", "look for files that extend each other"), nil)
	}
	src, err := l.read(name, from)
	if err != nil {
		return err
	}
	vals, err := flatten(src)
	if err != nil {
		return err
	}
	for _, v := range vals {
		if v.key == "extends" {
			if err := l.file(besideDesign(name, v.Raw), v.Pos, depth+1); err != nil {
				return err
			}
		}
	}
	for _, v := range vals {
		if v.key != "extends" {
			if strings.HasPrefix(v.key, fontKeys) {
				v.Raw = Beside(name, v.Raw)
			}
			if err := l.put(v.key, v.Origin); err != nil {
				return err
			}
		}
	}
	return nil
}

// besideDesign names the design that a file extends: a file of its own stands relative to it.
func besideDesign(file, name string) string {
	if slices.Contains(Presets(), name) || !strings.ContainsAny(name, "./\\") || filepath.IsAbs(name) {
		return name
	}
	return filepath.Join(filepath.Dir(file), name)
}

// pairs applies the settings of the folder, the front matter, the environment and the command line.
func (l *loader) pairs() error {
	if err := l.written("dayang.yaml", l.opts.Folder); err != nil {
		return err
	}
	for _, k := range slices.Sorted(maps.Keys(l.opts.Front)) {
		o := l.opts.Front[k]
		o.Layer = "front matter"
		if err := l.put(k, o); err != nil {
			return err
		}
	}
	if err := l.written("DAYANG_SET", l.opts.Environment); err != nil {
		return err
	}
	return l.written("--set", l.opts.Set)
}

// written applies a list of settings, "key=value".
func (l *loader) written(layer string, list []string) error {
	for _, kv := range list {
		k, v, ok := strings.Cut(kv, "=")
		if !ok {
			return diag.NewFault("style-set", diag.Pos{},
				diag.T("%[2]s：%[1]q 里没有等号", "%[2]s: %[1]q has no equals sign", kv, layer),
				diag.T("写成 键=值", "write key=value"), nil)
		}
		if err := l.put(strings.TrimSpace(k), Origin{Layer: layer, Raw: strings.TrimSpace(v)}); err != nil {
			return err
		}
	}
	return nil
}

// ownFonts puts the faces of the command line before those of the design.
func (l *loader) ownFonts() error {
	lists := map[string][]string{}
	for _, f := range l.opts.Fonts {
		voice, file, ok := strings.Cut(f, "=")
		role, err := parseRole(strings.TrimSpace(voice))
		if !ok || err != nil || strings.TrimSpace(file) == "" {
			known := strings.Trim(fmt.Sprint(fonts.Roles()), "[]")
			return diag.NewFault("style-font", diag.Pos{},
				diag.T("--font %q 不是 用处=文件", "--font %q is not VOICE=FILE", f),
				diag.T("用处：%s", "voices: %s", known), err)
		}
		lists[fontKey(role)] = append(lists[fontKey(role)], file)
	}
	for key, list := range lists {
		if before := l.raw[key].Raw; before != "" {
			list = append(list, before)
		}
		l.raw[key] = Origin{Layer: "--font", Raw: strings.Join(list, "; ")}
	}
	return nil
}

// Beside names files of a list, as a setting has it, relative to the folder of
// another file.
func Beside(file, list string) string {
	names := fonts.SplitSources(list)
	for i, n := range names {
		if !filepath.IsAbs(n) {
			names[i] = filepath.Join(filepath.Dir(file), n)
		}
	}
	return strings.Join(names, "; ")
}

func (l *loader) put(key string, o Origin) error {
	for _, f := range l.fields {
		if f.key == key {
			o.order = l.order
			l.order++
			l.raw[key] = o
			return nil
		}
	}
	known := make([]string, len(l.fields))
	for i, f := range l.fields {
		known[i] = f.key
	}
	if group := slices.DeleteFunc(slices.Clone(known),
		func(k string) bool { return !strings.HasPrefix(k, key+".") }); len(group) > 0 {
		return diag.NewFault("style-key", o.Pos,
			diag.T("%s 是一组设置，不是一个值（%s）", "%s is a group of settings and has no value of its own (%s)",
				key, o.Layer),
			diag.T("其中有 %s", "there are %s", strings.Join(group, ", ")), nil)
	}
	return diag.NewFault("style-key", o.Pos,
		diag.T("版式里没有“%s”这一项（%s）", "%q is not a style key (%s)", key, o.Layer),
		diag.T("最接近的是 %s", "the nearest is %s", diag.Nearest(key, known)), nil)
}

// resolve turns the raw values into typed ones: the body's size and leading
// first, since 字 and 行 are measured by them.
func (l *loader) resolve() error {
	var b base
	early := []string{"body.size", "body.leading"}
	for pass := range 2 {
		for _, f := range l.fields {
			o, ok := l.raw[f.key]
			if !ok || slices.Contains(early, f.key) != (pass == 0) {
				continue
			}
			if err := f.set(o.Raw, b); err != nil {
				zh, en := f.expects()
				return diag.NewFault("style-value", o.Pos,
					diag.T("%[1]s 的值 %[2]q 不对（%[3]s）", "%[1]s cannot be %[2]q (%[3]s)", f.key, o.Raw,
						o.Layer),
					diag.Text{ZH: "应为" + zh, EN: "it takes " + en}, err)
			}
			l.sheet.origins[f.key] = o
		}
		b = base{l.sheet.Body.Size, l.sheet.Body.Leading}
	}
	return l.sheet.check()
}

// Setting is one resolved value with its origin, for `dayang styles explain`.
type Setting struct {
	Key, Value string
	Doc        diag.Text // what it is
	// Takes says what kind of value it takes.
	Takes  diag.Text
	Origin Origin
}

// Settings lists all values in the order of the Sheet.
func (s *Sheet) Settings() []Setting {
	var out []Setting
	for _, f := range fields(s) {
		zh, en := f.expects()
		out = append(out,
			Setting{f.key, f.text(), explained(f.key, f.doc), diag.Text{ZH: zh, EN: en}, s.origins[f.key]})
	}
	return out
}

// Place is where a setting was made, as far as it stands in a file.
func (s *Sheet) Place(key string) diag.Pos { return s.origins[key].Pos }

type value struct {
	key string
	Origin
}

// flatten reads a YAML mapping into dotted keys with their places.
func flatten(src Source) ([]value, error) {
	at := func(n ast.Node) diag.Pos {
		p := n.GetToken().Position
		return diag.Pos{File: src.Name, Line: p.Line, Col: p.Column, Offset: p.Offset}
	}
	bad := func(pos diag.Pos, err error) error {
		msg, hint := bound.Wrong(err)
		return diag.NewFault("style-syntax", pos, msg, hint, err)
	}
	if err := bound.YAML(src.Name, src.Data); err != nil {
		return nil, err
	}
	f, err := parser.ParseBytes(src.Data, 0)
	if err != nil {
		pos := diag.Pos{File: src.Name}
		var se yaml.Error
		if errors.As(err, &se) && se.GetToken() != nil {
			pos.Line, pos.Col = se.GetToken().Position.Line, se.GetToken().Position.Column
		}
		return nil, bad(pos, err)
	}
	var out []value
	var visit func(n ast.Node, prefix string, depth int) error
	visit = func(n ast.Node, prefix string, depth int) error {
		if depth > 8 {
			return bad(at(n), nil)
		}
		switch n := n.(type) {
		case *ast.MappingNode:
			for _, v := range n.Values {
				if err := visit(v, prefix, depth); err != nil {
					return err
				}
			}
		case *ast.MappingValueNode:
			return visit(n.Value, strings.Trim(prefix+"."+n.Key.GetToken().Value, "."), depth+1)
		case *ast.NullNode, *ast.CommentGroupNode:
			return nil
		case *ast.SequenceNode:
			list := make([]string, len(n.Values))
			for i, v := range n.Values {
				s, ok := v.(ast.ScalarNode)
				if !ok || !strings.HasPrefix(prefix, fontKeys) {
					return bad(at(n), nil)
				}
				list[i] = s.GetToken().Value
			}
			if !strings.HasPrefix(prefix, fontKeys) {
				return bad(at(n), nil)
			}
			out = append(out, value{prefix, Origin{Layer: src.Name, Pos: at(n), Raw: strings.Join(list, "; ")}})
		case ast.ScalarNode:
			if prefix == "" {
				return bad(at(n), nil)
			}
			out = append(out, value{prefix, Origin{Layer: src.Name, Pos: at(n), Raw: n.GetToken().Value}})
		default:
			return bad(at(n), nil)
		}
		return nil
	}
	for _, d := range f.Docs {
		if d.Body == nil {
			continue
		}
		if err := visit(d.Body, "", 0); err != nil {
			return nil, err
		}
	}
	return out, nil
}
