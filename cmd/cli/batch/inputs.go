// Package batch is what the conversion of many reports needs beside that of one:
// finding the inputs, naming the outputs, sharing the work out over processes,
// a journal of what is done, and a report of how it went.
package batch

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/bmatcuk/doublestar/v4"

	"dayang/input/diag"
)

// Input is one report to be converted.
type Input struct {
	Path string // "-" is standard input
	// Rel is the path below the folder that was named, with slashes; of a
	// file that was named itself its last element.
	Rel string
	// Number counts all inputs of the batch from 1, whatever the shard.
	Number int
}

// Inputs are the inputs of a batch.
type Inputs struct {
	List []Input
	// Many says that a folder, a pattern or a list was given, so that the
	// output is a folder even when only one file was found.
	Many bool
	// Unread are the folders below that could not be read, each a *diag.Fault: the
	// reports in them are not in List.
	Unread []error
}

// extensions are those of the formats that package input reads.
var extensions = []string{".txt", ".text", ".md", ".markdown", ".mkd", ".html", ".htm", ".xhtml", ".shtml", ".docx",
	".docm"}

// Find resolves arguments: files stand for themselves, folders for the reports
// in them and below, patterns (*, ?, [a-z], {a,b}, **) for the files that they
// match. Every file is taken once, in the order of the arguments and by name
// within one. A file that does not exist is kept: its error is that of its
// conversion. A folder that cannot be read stands in Unread, and the others are gone
// through. The error is a *diag.Fault for a folder or pattern without files.
func Find(args []string) (Inputs, error) {
	f := finder{seen: map[string]bool{}}
	for _, a := range args {
		if err := f.arg(a); err != nil {
			return Inputs{}, err
		}
	}
	return f.out, nil
}

type finder struct {
	out  Inputs
	seen map[string]bool
}

func (f *finder) add(path, rel string) {
	if clean := filepath.Clean(path); path == "-" || !f.seen[clean] {
		f.seen[clean] = true
		f.out.List = append(f.out.List, Input{Path: path, Rel: filepath.ToSlash(rel), Number: len(f.out.List) + 1})
	}
}

func (f *finder) arg(a string) error {
	if a == "-" {
		f.add(a, "stdin")
		return nil
	}
	st, err := os.Stat(a)
	switch {
	case err == nil && st.IsDir():
		f.out.Many = true
		return f.folder(a)
	case errors.Is(err, fs.ErrNotExist) && strings.ContainsAny(a, "*?[{"):
		f.out.Many = true
		return f.pattern(a)
	}
	f.add(a, filepath.Base(a))
	return nil
}

// passedOver reports names that nobody means by naming their folder: hidden files, and
// those that Word and WPS keep beside a document while it is open.
func passedOver(name string) bool {
	return strings.HasPrefix(name, ".") || openElsewhere(name)
}

func openElsewhere(name string) bool { return strings.HasPrefix(name, "~$") }

// folder adds the reports below a folder, but for those that are passed over.
func (f *finder) folder(root string) error {
	before, unread := len(f.out.List), len(f.out.Unread)
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			if clean := filepath.Clean(path); !f.seen[clean] {
				f.seen[clean] = true
				f.out.Unread = append(f.out.Unread, unreadable(path, err))
			}
			if d != nil && d.IsDir() {
				return filepath.SkipDir
			}
			return nil
		}
		if path != root && passedOver(d.Name()) {
			if d.IsDir() {
				return filepath.SkipDir
			}
			return nil
		}
		if slices.Contains(extensions, strings.ToLower(filepath.Ext(path))) && isFile(path, d) {
			rel, err := filepath.Rel(root, path)
			if err != nil {
				return err
			}
			f.add(path, rel)
		}
		return nil
	})
	if err != nil {
		return unreadable(root, err)
	}
	if len(f.out.List) == before && len(f.out.Unread) == unread {
		return diag.NewFault("no-input", diag.Pos{File: root},
			diag.T("文件夹里没有报告", "the folder holds no report"),
			diag.T("认的扩展名：%s", "extensions that count: %s", strings.Join(extensions, " ")), nil)
	}
	return nil
}

// unreadable is the fault of a folder.
func unreadable(path string, err error) error {
	msg, hint := diag.T("读不了文件夹：%v", "the folder cannot be read: %v", err), diag.Text{}
	if errors.Is(err, fs.ErrPermission) {
		msg = diag.T("没有权限读这个文件夹，其中的报告都没有做",
			"no permission to read this folder; no report in it was made")
		hint = diag.T("检查文件夹的权限", "check the permissions of the folder")
	}
	return diag.NewFault("io", diag.Pos{File: path}, msg, hint, err)
}

// isFile reports whether an entry is a file or a link to one; links to folders
// are not followed, as they may lead in a circle. A link that leads nowhere is kept:
// that its report cannot be read is said when it is to be.
func isFile(path string, d fs.DirEntry) bool {
	if d.Type()&fs.ModeSymlink == 0 {
		return d.Type().IsRegular()
	}
	st, err := os.Stat(path)
	return err != nil || st.Mode().IsRegular()
}

func (f *finder) pattern(pattern string) error {
	base, _ := doublestar.SplitPattern(filepath.ToSlash(pattern))
	list, err := doublestar.FilepathGlob(pattern, doublestar.WithFilesOnly(), doublestar.WithNoFollow())
	if err != nil {
		return diag.NewFault("pattern", diag.Pos{File: pattern},
			diag.T("模式写得不对", "the pattern is wrong"),
			diag.T("如 'reports/**/*.txt'", "as in 'reports/**/*.txt'"), err)
	}
	list = slices.DeleteFunc(list, func(path string) bool { return openElsewhere(filepath.Base(path)) })
	if len(list) == 0 {
		return diag.NewFault("no-input", diag.Pos{File: pattern},
			diag.T("没有合乎模式的文件", "no file matches the pattern"), diag.Text{}, nil)
	}
	slices.Sort(list)
	for _, path := range list {
		rel, err := filepath.Rel(filepath.FromSlash(base), path)
		if err != nil {
			rel = filepath.Base(path)
		}
		f.add(path, rel)
	}
	return nil
}

// Lines reads a list of files: one a line, or parted by NUL as find -print0
// does. Empty lines are left out, and the mark that some editors begin a file with.
func Lines(text []byte) []string {
	text = bytes.TrimPrefix(text, []byte("\uFEFF"))
	sep := byte('\n')
	if bytes.IndexByte(text, 0) >= 0 {
		sep = 0
	}
	var out []string
	for _, l := range bytes.Split(text, []byte{sep}) {
		if sep == '\n' {
			l = bytes.TrimSuffix(l, []byte{'\r'})
		}
		if len(l) > 0 {
			out = append(out, string(l))
		}
	}
	return out
}
