// Package asset loads the pictures that a report names and brings them into a
// form that every back end takes: PNG or JPEG in RGB or grey, upright.
//
// A picture is looked for beside the document and below. What leads out of that
// folder, also by a link, is refused unless the folder is allowed by name; what
// is on the net is never fetched.
package asset

import (
	"errors"
	"io"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strings"

	"dayang/input/diag"
	"dayang/input/docx"
	"dayang/input/pattern"
)

// Limits bound a picture. A zero field stands for its default.
type Limits struct {
	Bytes  int64 // of the file; 64 MB
	Pixels int64 // width times height; 100 million, which is 400 MB unpacked
}

// DefaultLimits are the limits that hold when nothing else is said.
func DefaultLimits() Limits { return Limits{Bytes: 64 << 20, Pixels: 100e6} }

func (l Limits) filled() Limits {
	d := DefaultLimits()
	if l.Bytes <= 0 {
		l.Bytes = d.Bytes
	}
	if l.Pixels <= 0 {
		l.Pixels = d.Pixels
	}
	return l
}

// Source says where the pictures of a document are.
type Source struct {
	// Document is the path of the document; "" or "-" for one that is no file.
	Document string
	// Data is the document itself if it is a docx, which holds its pictures.
	Data []byte
	// Allow are folders beside that of the document from which pictures may come.
	Allow []string
	// Limits bound each picture, Docx the archive.
	Limits Limits
	Docx   docx.Limits
	// Media unpacks a picture of Data, if it has been opened (docx.Archive); nil opens it for each.
	Media func(image string) ([]byte, error)
}

// Load loads the picture that stands at pos as src. The error is a *diag.Fault:
// remote, outside the folder, missing, too large, of a format that is not read,
// or damaged.
func (s *Source) Load(pos diag.Pos, src string) (*Picture, error) {
	lim := s.Limits.filled()
	b, err := s.bytes(pos, src, lim)
	if err != nil {
		return nil, err
	}
	return Decode(pos, src, b, lim)
}

// bytes reads the file of a picture, or unpacks it from the docx that holds it.
func (s *Source) bytes(pos diag.Pos, src string, lim Limits) ([]byte, error) {
	if docx.IsMedia(src) && len(s.Data) > 0 {
		if s.Media != nil {
			return s.Media(src)
		}
		return docx.Media(s.Document, s.Data, src, s.Docx)
	}
	places, err := s.places(pos, src)
	if err != nil {
		return nil, err
	}
	var first error
	for _, name := range places {
		b, err := s.read(pos, src, name, lim)
		if err == nil && docx.IsMedia(src) {
			return docx.Media(name, b, src, s.Docx)
		}
		if err == nil {
			return b, nil
		}
		if first == nil {
			first = err
		}
	}
	return nil, first
}

// Files lists the files beside the document in which a picture is looked for, also
// those that are not there; none for what is within the document or on the net.
func (s *Source) Files(src string) []string {
	if docx.IsMedia(src) && len(s.Data) > 0 {
		return nil
	}
	list, err := s.places(diag.Pos{}, src)
	if err != nil {
		return nil
	}
	return list
}

// places are the paths of the file that holds a picture. A docx is looked for where
// it is named, then beside the document: the Markdown that parse printed may stand
// beside it, wherever parse was called.
func (s *Source) places(pos diag.Pos, src string) ([]string, error) {
	if !docx.IsMedia(src) {
		name, err := s.path(pos, src)
		return []string{name}, err
	}
	file := docx.Holder(src)
	if file == "" {
		return nil, diag.NewFault("image-missing", pos,
			diag.T("图片“%s”在 Word 文件里，而没有说是哪个文件",
				"the picture %q is within a Word file, and nothing says which", src),
			diag.T("写成 docx:文件.docx#%[1]s，文件放在文档旁边",
				"write docx:FILE.docx#%[1]s, and put the file beside the document",
				strings.TrimPrefix(src, docx.MediaScheme)),
			nil)
	}
	list := []string{file}
	if !filepath.IsAbs(file) {
		list[0] = filepath.Join(s.folder(), filepath.FromSlash(file))
	}
	if beside := filepath.Join(s.folder(), filepath.Base(file)); beside != list[0] {
		list = append(list, beside)
	}
	return list, nil
}

var scheme = pattern.New(`^(?i:[a-z][a-z0-9+.-]+:|//)`)

// path is the path of a picture as the document writes it.
func (s *Source) path(pos diag.Pos, src string) (string, error) {
	name := strings.TrimSpace(src)
	if scheme.MatchString(name) && (strings.HasPrefix(name, "//") || !filepath.IsAbs(name)) {
		return "", diag.NewFault("image-remote", pos,
			diag.T("图片“%s”不在本机，不去下载", "the picture %q is not a local file; nothing is fetched", src),
			diag.T("存到文档旁边，改成相对路径", "save it beside the document and name it by a relative path"), nil)
	}
	if u, err := url.PathUnescape(name); err == nil && strings.Contains(name, "%") {
		name = u
	}
	name = filepath.FromSlash(strings.ReplaceAll(name, `\`, "/"))
	if name == "" || strings.ContainsRune(name, 0) {
		return "", missing(pos, src, fs.ErrNotExist)
	}
	if !filepath.IsAbs(name) {
		name = filepath.Join(s.folder(), name)
	}
	return name, nil
}

func (s *Source) folder() string {
	if s.Document == "" || s.Document == "-" {
		return "."
	}
	return filepath.Dir(s.Document)
}

// read reads a file through the folder that holds it, so that no link leads out.
func (s *Source) read(pos diag.Pos, src, name string, lim Limits) ([]byte, error) {
	abs, err := filepath.Abs(name)
	if err != nil {
		return nil, missing(pos, src, err)
	}
	for _, folder := range append([]string{s.folder()}, s.Allow...) {
		base, err := filepath.Abs(folder)
		if err != nil {
			continue
		}
		rel, err := filepath.Rel(base, abs)
		if err != nil || !filepath.IsLocal(rel) {
			continue
		}
		b, err := readIn(base, rel, lim.Bytes)
		switch {
		case err == nil:
			return b, nil
		case errors.Is(err, errLarge):
			return nil, diag.NewFault("image-too-large", pos,
				diag.T("图片“%s”超过 %d MB", "the picture %q has more than %d MB", src, lim.Bytes>>20),
				diag.T("缩小后再用", "make it smaller"), nil)
		case errors.Is(err, fs.ErrNotExist), errors.Is(err, fs.ErrPermission), errors.Is(err, errFolder):
			return nil, missing(pos, src, err)
		}
		// A link that leads out of this folder may stay in another that is allowed.
		if real, err := filepath.EvalSymlinks(abs); err == nil {
			abs = real
		}
	}
	return nil, diag.NewFault("image-outside", pos,
		diag.T("图片“%s”在文档所在的文件夹之外", "the picture %q is outside the folder of the document", src),
		diag.T("移到文档旁边，或用 --allow-path 允许它所在的文件夹",
			"move it beside the document, or allow its folder with --allow-path"),
		nil)
}

var (
	errLarge  = errors.New("file is too large")
	errFolder = errors.New("is a folder")
)

func readIn(folder, name string, most int64) ([]byte, error) {
	root, err := os.OpenRoot(folder)
	if err != nil {
		return nil, err
	}
	defer func() { _ = root.Close() }() // nothing was written
	st, err := root.Stat(name)
	if err != nil {
		return nil, err
	}
	if !st.Mode().IsRegular() {
		return nil, errFolder
	}
	f, err := root.Open(name)
	if err != nil {
		return nil, err
	}
	defer func() { _ = f.Close() }()
	b, err := io.ReadAll(io.LimitReader(f, most+1))
	if err == nil && int64(len(b)) > most {
		err = errLarge
	}
	return b, err
}

func missing(pos diag.Pos, src string, cause error) error {
	return diag.NewFault("image-missing", pos,
		diag.T("找不到图片“%s”，或不能读", "the picture %q is not there or cannot be read", src),
		diag.T("核对路径：相对于文档所在的文件夹", "check the path: it is relative to the folder of the document"),
		cause)
}
