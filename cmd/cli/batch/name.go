package batch

import (
	"fmt"
	"path"
	"path/filepath"
	"strconv"
	"strings"

	"dayang/input/diag"
	"dayang/input/pattern"
)

// DefaultName is the template of names if none is given: the tree of a folder
// is kept.
const DefaultName = "{dir}/{name}"

var placeholder = pattern.New(`\{([^{}]*)\}`)

// Name makes the path of an output below the output folder. The template may
// hold {dir} (the folder below the one that was named), {parent} (the name of
// the folder in which the input lies), {name} (without extension), {ext} (the
// input's extension) and {n}, the number of the input, {n:04} with leading zeros.
// The extension of the format is put after it. The error is a *diag.Fault for an
// unknown placeholder and a path that leaves the folder.
func (in Input) Name(template, format string) (string, error) {
	var bad error
	out := placeholder.ReplaceAllStringFunc(template, func(m string) string {
		key, arg, _ := strings.Cut(m[1:len(m)-1], ":")
		switch key {
		case "dir":
			return path.Dir(in.Rel)
		case "parent":
			abs, err := filepath.Abs(in.Path)
			if err != nil {
				bad = err
			}
			return filepath.Base(filepath.Dir(abs))
		case "name":
			return strings.TrimSuffix(path.Base(in.Rel), path.Ext(in.Rel))
		case "ext":
			return strings.TrimPrefix(path.Ext(in.Rel), ".")
		case "n":
			width, err := strconv.Atoi(arg)
			if arg == "" || err == nil && width >= 0 && width <= 20 {
				return fmt.Sprintf("%0*d", width, in.Number)
			}
		}
		bad = diag.NewFault("name", diag.Pos{}, diag.T("--name 里不认识 %s", "--name holds the unknown %s", m),
			diag.T("可用：{dir} {parent} {name} {ext} {n} {n:04}", "known: {dir} {parent} {name} {ext} {n} {n:04}"),
			nil)
		return ""
	})
	if bad != nil {
		return "", bad
	}
	out = path.Clean(out)
	if out == "." || out == ".." || strings.HasPrefix(out, "../") || path.IsAbs(out) ||
		strings.HasSuffix(template, "/") {
		return "", diag.NewFault("name", diag.Pos{},
			diag.T("--name %q 给不出输出文件夹里的文件名", "--name %q gives no file below the output folder",
				template),
			diag.T("如 --name '{dir}/{name}'", "as in --name '{dir}/{name}'"), nil)
	}
	return filepath.FromSlash(out + "." + format), nil
}

// CheckName is the fault of a template of names that no input could have.
func CheckName(template string) error {
	_, err := Input{Path: "a/b.txt", Rel: "a/b.txt", Number: 1}.Name(template, "pdf")
	return err
}

// Root is the folder below which Rel stands.
func (in Input) Root() string {
	return filepath.Clean(strings.TrimSuffix(filepath.ToSlash(filepath.Clean(in.Path)), in.Rel) + ".")
}
