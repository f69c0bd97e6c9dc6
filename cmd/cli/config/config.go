// Package config reads dayang.yaml, the defaults of a folder's options.
package config

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"

	"dayang/input/bound"
	"dayang/input/diag"
)

// Name is the name of the file.
const Name = "dayang.yaml"

// Keys are the options that the file and the environment may set, by their name
// on the command line.
func Keys() []string {
	return []string{"color", "diagnostics", "dpi", "encoding", "jobs", "lang", "name", "set", "strict", "style"}
}

// File is a file of settings.
type File struct {
	Path   string
	values map[string][]string
	places map[string]diag.Pos
}

// Get returns a setting, "" if the file or the setting is not there.
func (f *File) Get(key string) string {
	if v := f.All(key); len(v) > 0 {
		return v[0]
	}
	return ""
}

// All returns the values of a setting that may have several.
func (f *File) All(key string) []string {
	if f == nil {
		return nil
	}
	return f.values[key]
}

// Place is where a setting stands; none if it is not there.
func (f *File) Place(key string) diag.Pos {
	if f == nil {
		return diag.Pos{}
	}
	return f.places[key]
}

// Find looks for the file in a folder and those above it; nil if there is none.
// The error is a *diag.Fault for a file that cannot be read or understood.
func Find(dir string) (*File, error) {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return nil, diag.NewFault("io", diag.Pos{File: Name}, diag.T("%v", "%v", err), diag.Text{}, err)
	}
	for {
		path := filepath.Join(dir, Name)
		data, err := os.ReadFile(path)
		if err == nil {
			return Parse(path, data)
		}
		if !errors.Is(err, fs.ErrNotExist) {
			return nil, diag.NewFault("io", diag.Pos{File: path}, diag.T("读不了", "cannot be read"), diag.Text{},
				err)
		}
		up := filepath.Dir(dir)
		if up == dir {
			return nil, nil
		}
		dir = up
	}
}

// Parse reads the text of a file. A style that is a file is named relative to
// the folder of the settings.
func Parse(path string, data []byte) (*File, error) {
	data = bytes.TrimPrefix(data, []byte("\uFEFF")) // with which some editors begin a file
	if err := bound.YAML(path, data); err != nil {
		return nil, err
	}
	var entries []*ast.MappingValueNode
	if f, err := parser.ParseBytes(data, 0); err == nil { // else the next reader says why
		for _, d := range f.Docs {
			entries = append(entries, mapping(d.Body)...)
			if d.Body != nil && len(ast.Filter(ast.AliasType, d.Body)) > 0 {
				return nil, diag.NewFault("config", diag.Pos{File: path},
					diag.T("不能用 YAML 的别名", "YAML aliases are not allowed"),
					diag.T("把值写出来", "write the values out"), nil)
			}
		}
	}
	var raw map[string]any
	if err := yaml.Unmarshal(data, &raw); err != nil {
		at := diag.Pos{File: path}
		var se yaml.Error
		if errors.As(err, &se) && se.GetToken() != nil {
			at.Line, at.Col = se.GetToken().Position.Line, se.GetToken().Position.Column
		}
		msg, hint := bound.Wrong(err)
		return nil, diag.NewFault("config", at, msg, hint, err)
	}
	f := &File{Path: path, values: map[string][]string{}, places: map[string]diag.Pos{}}
	for _, kv := range entries {
		key, at := text(kv.Key), place(path, kv.Key)
		if !slices.Contains(Keys(), key) {
			return nil, diag.NewFault("config", at, diag.T("不认识设置 %q", "unknown setting %q", key),
				diag.T("最接近的是 %[1]s；可用：%[2]s", "the nearest is %[1]s; known: %[2]s",
					diag.Nearest(key, Keys()), strings.Join(Keys(), " ")),
				nil)
		}
		values, err := several(path, key, kv.Value)
		if err != nil {
			return nil, err
		}
		f.values[key], f.places[key] = values, at
	}
	if s := f.Get("style"); strings.ContainsAny(s, `./\`) && !filepath.IsAbs(s) {
		f.values["style"] = []string{filepath.Join(filepath.Dir(path), s)}
	}
	return f, nil
}

// several are the values of a setting; only set has more than one: settings of a design, as a
// list of name=value or nested.
func several(path, key string, n ast.Node) ([]string, error) {
	list, isList := bare(n).(*ast.SequenceNode)
	switch {
	case key == "set" && isList:
		var out []string
		for _, v := range list.Values {
			s, err := one(path, key, v)
			if err != nil {
				return nil, err
			}
			out = append(out, s)
		}
		return out, nil
	case key == "set" && mapping(n) != nil:
		out, err := flat(path, "", n)
		slices.Sort(out)
		return out, err
	}
	s, err := one(path, key, n)
	return []string{s}, err
}

// flat lists nested settings as name.name=value.
func flat(path, prefix string, n ast.Node) ([]string, error) {
	var out []string
	for _, kv := range mapping(n) {
		key := prefix + text(kv.Key)
		if mapping(kv.Value) != nil {
			sub, err := flat(path, key+".", kv.Value)
			if err != nil {
				return nil, err
			}
			out = append(out, sub...)
			continue
		}
		s, err := one(path, key, kv.Value)
		if err != nil {
			return nil, err
		}
		out = append(out, key+"="+s)
	}
	return out, nil
}

// one is a value that has to be one text.
func one(path, key string, n ast.Node) (string, error) {
	if _, list := bare(n).(*ast.SequenceNode); list || mapping(n) != nil {
		return "", diag.NewFault("config", place(path, n),
			diag.T("%s 要的是一个值，不是一列", "%s wants one value, not several", key),
			diag.T("写成 %s: 值", "write %s: value", key), nil)
	}
	return text(n), nil
}

// bare is a value without its anchor and its tag.
func bare(n ast.Node) ast.Node {
	switch n := n.(type) {
	case *ast.AnchorNode:
		return bare(n.Value)
	case *ast.TagNode:
		return bare(n.Value)
	}
	return n
}

// text is a value as it is written: 01 stays 01.
func text(n ast.Node) string {
	switch n := bare(n).(type) {
	case nil:
		return ""
	case *ast.LiteralNode:
		return strings.TrimRight(n.Value.Value, "\n")
	case *ast.StringNode:
		return n.Value
	default:
		return n.GetToken().Value
	}
}

// mapping returns the entries of a mapping, nil for what is none.
func mapping(n ast.Node) []*ast.MappingValueNode {
	switch n := bare(n).(type) {
	case *ast.MappingNode:
		return n.Values
	case *ast.MappingValueNode:
		return []*ast.MappingValueNode{n}
	}
	return nil
}

// place is where a value or a key stands.
func place(path string, n ast.Node) diag.Pos {
	at := n.GetToken().Position
	return diag.Pos{File: path, Line: at.Line, Col: at.Column}
}
