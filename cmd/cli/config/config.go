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
			return nil, diag.NewFault("io", diag.Pos{File: path}, diag.T("读不了", "cannot be read"), diag.Text{}, err)
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
	places := map[string]diag.Pos{}
	if f, err := parser.ParseBytes(data, 0); err == nil { // else the next reader says why
		for _, d := range f.Docs {
			if m, ok := d.Body.(*ast.MappingNode); ok {
				for _, v := range m.Values {
					at := v.Key.GetToken().Position
					places[v.Key.String()] = diag.Pos{File: path, Line: at.Line, Col: at.Column}
				}
			}
			if d.Body != nil && len(ast.Filter(ast.AliasType, d.Body)) > 0 {
				return nil, diag.NewFault("config", diag.Pos{File: path}, diag.T("不能用 YAML 的别名", "YAML aliases are not allowed"),
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
	f := &File{Path: path, values: map[string][]string{}}
	for _, key := range sorted(raw) {
		v := raw[key]
		if !slices.Contains(Keys(), key) {
			at, ok := places[key]
			if !ok {
				at = diag.Pos{File: path}
			}
			return nil, diag.NewFault("config", at, diag.T("不认识设置 %q", "unknown setting %q", key),
				diag.T("最接近的是 %[1]s；可用：%[2]s", "the nearest is %[1]s; known: %[2]s", diag.Nearest(key, Keys()), strings.Join(Keys(), " ")), nil)
		}
		switch v := v.(type) {
		case map[string]any: // set: {columns.count: 5}
			f.values[key] = flat("", v)
		case []any:
			for _, e := range v {
				f.values[key] = append(f.values[key], scalar(e))
			}
		default:
			f.values[key] = []string{scalar(v)}
		}
	}
	if s := f.Get("style"); strings.ContainsAny(s, `./\`) && !filepath.IsAbs(s) {
		f.values["style"] = []string{filepath.Join(filepath.Dir(path), s)}
	}
	return f, nil
}

// flat lists nested settings as name.name=value.
func flat(prefix string, m map[string]any) []string {
	var out []string
	for _, k := range sorted(m) {
		if sub, ok := m[k].(map[string]any); ok {
			out = append(out, flat(prefix+k+".", sub)...)
		} else {
			out = append(out, prefix+k+"="+scalar(m[k]))
		}
	}
	return out
}

func sorted(m map[string]any) []string {
	var out []string
	for k := range m {
		out = append(out, k)
	}
	slices.Sort(out)
	return out
}

// scalar prints a value as the command line would have it.
func scalar(v any) string {
	b, err := yaml.Marshal(v)
	if s, ok := v.(string); ok {
		return s
	}
	if err != nil {
		return ""
	}
	return strings.TrimSpace(string(b))
}
