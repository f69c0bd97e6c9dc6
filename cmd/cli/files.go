package cli

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"dayang/input/diag"
)

// load reads an input up to the limit of --max-size, of which a byte more is read
// so that input.Read sees that there is more.
func (p *program) load(in string) ([]byte, error) { return p.loadUpTo(in, p.maxSize+1) }

// loadUpTo reads at most so many bytes of a file.
func (p *program) loadUpTo(in string, most int64) ([]byte, error) {
	if in == "-" {
		b, err := io.ReadAll(io.LimitReader(p.stdin, most))
		return b, fail(exitIO, fileFault("stdin", err))
	}
	st, err := os.Stat(in)
	if err == nil && st.IsDir() {
		return nil, fail(exitIO, diag.NewFault("is-folder", diag.Pos{File: in},
			diag.T("这是文件夹", "this is a folder"), diag.T("给出其中的文件，如 %s/*.txt", "name the files in it, as %s/*.txt", in), nil))
	}
	if err == nil && !st.Mode().IsRegular() && st.Mode()&fs.ModeNamedPipe == 0 {
		return nil, fail(exitIO, diag.NewFault("not-a-file", diag.Pos{File: in}, diag.T("这不是普通文件", "this is no regular file"), diag.Text{}, nil))
	}
	f, err := os.Open(in)
	if err != nil {
		return nil, fail(exitIO, fileFault(in, err))
	}
	defer func() { _ = f.Close() }() // nothing was written
	b, err := io.ReadAll(io.LimitReader(f, most))
	return b, fail(exitIO, fileFault(in, err))
}

// fileFault says in the user's language why a file cannot be used.
func fileFault(name string, err error) error {
	if err == nil {
		return nil
	}
	msg := diag.T("%v", "%v", cause(err))
	hint := diag.Text{}
	switch {
	case errors.Is(err, fs.ErrNotExist):
		msg, hint = diag.T("没有这个文件或文件夹", "no such file or folder"), diag.T("核对路径", "check the path")
	case errors.Is(err, fs.ErrPermission):
		msg, hint = diag.T("没有权限", "permission denied"), diag.T("检查文件和文件夹的权限", "check the permissions of the file and its folder")
	}
	return diag.NewFault("io", diag.Pos{File: name}, msg, hint, err)
}

// cause is the system's reason without the path, which stands before it.
func cause(err error) error {
	var pe *fs.PathError
	if errors.As(err, &pe) {
		return pe.Err
	}
	var le *os.LinkError
	if errors.As(err, &le) {
		return le.Err
	}
	return err
}

// put writes a file beside its place and renames it; "-" is standard output. A
// pipe or a device is written to, never replaced by a file.
func (p *program) put(path string, data []byte) error {
	if path == "-" {
		_, err := p.stdout.Write(data)
		return fail(exitIO, fileFault("stdout", err))
	}
	if dir := filepath.Dir(path); dir != "." {
		if err := os.MkdirAll(dir, 0o755); err != nil {
			return fail(exitIO, fileFault(dir, err))
		}
	}
	if st, err := os.Stat(path); err == nil && !st.Mode().IsRegular() {
		return fail(exitIO, fileFault(path, writeTo(path, data)))
	}
	return fail(exitIO, fileFault(path, replaceFile(path, data)))
}

// spare refuses an output that would stand in the place of a file that is read or
// written, too.
func spare(out string, files ...string) error {
	for _, in := range files {
		if out == "-" || in == "-" || out == "" {
			continue
		}
		same := filepath.Clean(out) == filepath.Clean(in)
		if !same {
			a, errA := os.Lstat(out)
			b, errB := os.Lstat(in)
			same = errA == nil && errB == nil && os.SameFile(a, b)
		}
		if same {
			return misuse(diag.T("写 %[1]s 会盖掉 %[2]s", "writing %[1]s would destroy %[2]s", out, in),
				diag.T("换一个名字", "give another name"))
		}
	}
	return nil
}

// writeTo writes to what exists under a name.
func writeTo(path string, b []byte) error {
	f, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	_, err = f.Write(b)
	return errors.Join(err, f.Close())
}
