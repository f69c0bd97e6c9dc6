package cli

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"

	"dayang/cmd/cli/batch"
	"dayang/input/diag"
)

// load reads an input up to the limit of --max-size, of which a byte more is read
// so that input.Read sees that there is more.
func (p *program) load(ctx context.Context, in string) ([]byte, error) {
	return p.loadUpTo(ctx, in, p.maxSize+1)
}

// loadUpTo reads at most so many bytes of a file. Standard input and a pipe may come to no
// end, and a pipe may never be opened by its writer: they are left when the run is
// interrupted.
func (p *program) loadUpTo(ctx context.Context, in string, most int64) ([]byte, error) {
	if in == "-" {
		return heed(ctx, func() ([]byte, error) {
			b, err := io.ReadAll(io.LimitReader(p.stdin, most))
			return b, fail(exitIO, fileFault("stdin", err))
		})
	}
	st, err := os.Stat(in)
	if err == nil && st.IsDir() {
		return nil, fail(exitIO, diag.NewFault("is-folder", diag.Pos{File: in},
			diag.T("这是文件夹", "this is a folder"),
			diag.T("给出其中的文件，如 %s/*.txt", "name the files in it, as %s/*.txt", in), nil))
	}
	if err == nil && !st.Mode().IsRegular() && st.Mode()&fs.ModeNamedPipe == 0 {
		return nil, fail(exitIO,
			diag.NewFault("not-a-file", diag.Pos{File: in}, diag.T("这不是普通文件", "this is no regular file"),
				diag.Text{}, nil))
	}
	read := func() ([]byte, error) {
		f, err := os.Open(in)
		if err != nil {
			return nil, fail(exitIO, fileFault(in, err))
		}
		defer func() { _ = f.Close() }() // nothing was written
		b, err := io.ReadAll(io.LimitReader(f, most))
		return b, fail(exitIO, fileFault(in, err))
	}
	if err == nil && !st.Mode().IsRegular() {
		return heed(ctx, read)
	}
	return read()
}

// fileFault says in the user's language why a file cannot be used.
func fileFault(name string, err error) error {
	if err == nil {
		return nil
	}
	msg := reason(cause(err))
	hint := diag.Text{}
	switch {
	case errors.Is(err, fs.ErrNotExist):
		msg, hint = diag.T("没有这个文件或文件夹", "no such file or folder"), diag.T("核对路径", "check the path")
	case errors.Is(err, fs.ErrPermission):
		msg, hint = diag.T("没有权限",
			"permission denied"), diag.T("检查文件和文件夹的权限",
			"check the permissions of the file and its folder")
	}
	return diag.NewFault("io", diag.Pos{File: name}, msg, hint, err)
}

// reasons are those of the system that one meets in daily work, in Chinese.
var reasons = []struct {
	is error
	zh string
}{
	{syscall.ENOSPC, "磁盘已满"},
	{syscall.EDQUOT, "超过磁盘配额"},
	{syscall.EFBIG, "文件超过允许的大小"},
	{syscall.EROFS, "文件系统只读"},
	{syscall.EIO, "读写设备出错"},
	{syscall.ELOOP, "链接绕成了圈"},
	{syscall.ENAMETOOLONG, "文件名太长"},
	{syscall.ENOTDIR, "路径中间的一段不是文件夹"},
	{syscall.EISDIR, "这是文件夹"},
	{syscall.EEXIST, "已有同名文件"},
	{syscall.EMFILE, "打开的文件太多"},
	{syscall.EPIPE, "接收输出的程序已结束"},
	{syscall.EINVAL, "系统不接受这个文件"},
	{syscall.EADDRINUSE, "端口已被占用"},
}

// reason says in the user's language what the system complains of; what is not
// known is left in its words.
func reason(err error) diag.Text {
	for _, r := range reasons {
		if errors.Is(err, r.is) {
			return diag.Text{ZH: r.zh, EN: err.Error()}
		}
	}
	return diag.T("系统说：%v", "%v", err)
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
// pipe or a device is written to, never replaced by a file. The folder is that of
// the system: ".." after a link leads to where the link does.
func (p *program) put(path string, data []byte) error {
	if path == "-" {
		_, err := p.stdout.Write(data)
		return fail(exitIO, fileFault("stdout", err))
	}
	if dir, _ := filepath.Split(path); dir != "" {
		if err := os.MkdirAll(dir, 0o755); err != nil {
			return fail(exitIO, folderFault(filepath.Clean(dir), err))
		}
	}
	if st, err := os.Stat(path); err == nil && !st.Mode().IsRegular() {
		return fail(exitIO, fileFault(path, writeTo(path, data)))
	} else if err == nil {
		if err := writable(path); err != nil {
			return fail(exitIO, fileFault(path, err))
		}
	}
	return fail(exitIO, fileFault(path, batch.Replace(linked(path), data)))
}

// folderFault says why there can be no folder of that name: a file has it, or one above.
func folderFault(dir string, err error) error {
	for at := dir; ; at = filepath.Dir(at) {
		if st, wrong := os.Stat(at); wrong == nil && !st.IsDir() {
			return diag.NewFault("no-folder", diag.Pos{File: at},
				diag.T("这是文件，这里要的是文件夹", "this is a file; a folder is wanted here"),
				diag.T("换一个名字", "give another name"), err)
		} else if wrong == nil || at == filepath.Dir(at) {
			return fileFault(dir, err)
		}
	}
}

// writable reports why a file may not be written to; renaming would ask its folder
// alone.
func writable(path string) error {
	f, err := os.OpenFile(path, os.O_WRONLY, 0)
	if errors.Is(err, fs.ErrPermission) {
		return err
	}
	if err == nil {
		_ = f.Close() // nothing was written
	}
	return nil
}

// mostLinks is how many links are followed, as Linux does.
const mostLinks = 40

// linked is the file that is written under a name, also if it is not there yet: a
// link stays, and what it leads to is replaced. A link in a circle leads to itself.
func linked(path string) string {
	path = inFolder(path)
	at := path
	for range mostLinks {
		to, err := os.Readlink(at)
		if err != nil {
			return at
		}
		if !filepath.IsAbs(to) {
			to = filepath.Dir(at) + string(filepath.Separator) + to
		}
		at = inFolder(to)
	}
	return path
}

// inFolder is a path whose folder has no links in it, so that ".." in it, and in
// where a link in it leads, can be cut off by its letters. The last part of the path
// is left as it is; so is a folder that is not there, but for its "..".
func inFolder(path string) string {
	dir, file := filepath.Split(path)
	if file == ".." {
		dir, file = path, ""
	}
	if real, err := filepath.EvalSymlinks(dir); err == nil {
		dir = real
	}
	return filepath.Join(dir, file)
}

// whole is the whole path of the file that is written under a name: two names of
// one file, also of one that is not there yet, have the same.
func whole(path string) string {
	if wd, err := os.Getwd(); err == nil && !filepath.IsAbs(path) {
		path = wd + string(filepath.Separator) + path
	}
	return linked(path)
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
