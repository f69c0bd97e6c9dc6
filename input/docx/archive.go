package docx

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"io"
	"net/url"
	"path"
	"strings"

	"dayang/input/diag"
)

// Limits bound what a file may ask for. A zero field stands for its default.
type Limits struct {
	Entries int   // files in the archive; 4096
	Part    int64 // bytes of one file, unpacked; 64 MB
	Ratio   int64 // unpacked to packed bytes of one file, if it unpacks to 1 MB and more; 200
	Depth   int   // elements in elements; 200
}

// Defaults are the limits that hold when nothing else is said.
func Defaults() Limits { return Limits{Entries: 4096, Part: 64 << 20, Ratio: 200, Depth: 200} }

func (l Limits) filled() Limits {
	d := Defaults()
	if l.Entries <= 0 {
		l.Entries = d.Entries
	}
	if l.Part <= 0 {
		l.Part = d.Part
	}
	if l.Ratio <= 0 {
		l.Ratio = d.Ratio
	}
	if l.Depth <= 0 {
		l.Depth = d.Depth
	}
	return l
}

// archive is an opened file.
type archive struct {
	ctx   context.Context // nil: of who only takes pictures out
	name  string
	lim   Limits
	files map[string]*zip.File
	// folded are the same by their names without case and percents.
	folded map[string]*zip.File
}

// ErrNotDocx marks a file that is no docx at all.
var ErrNotDocx = errors.New("not a docx file")

func (a *archive) fault(code string, msg, hint diag.Text, cause error) *diag.Fault {
	return diag.NewFault(code, diag.Pos{File: a.name}, msg, hint, cause)
}

// open looks into a file and checks it against the limits.
func open(name string, src []byte, lim Limits) (*archive, error) {
	a := &archive{name: name, lim: lim.filled(), files: map[string]*zip.File{}, folded: map[string]*zip.File{}}
	save := diag.T("在 Word 或 WPS 中另存为 .docx 再试", "save it as .docx in Word or WPS and try again")
	switch {
	case len(src) == 0:
		return nil, a.fault("empty", diag.T("文件是空的", "the file is empty"), save, ErrNotDocx)
	case strings.HasPrefix(path.Base(strings.ReplaceAll(name, `\`, "/")), "~$"):
		return nil, a.fault("lock-file",
			diag.T("这是 Word 打开文档时的锁文件，不是文档",
				"this is the lock file of an open document, not the document"),
			diag.T("换成不以 ~$ 开头的那个文件", "take the file without ~$ at its beginning"), ErrNotDocx)
	case bytes.HasPrefix(src, []byte("\xD0\xCF\x11\xE0")):
		return nil, a.fault("old-doc",
			diag.T("这是旧的 .doc 或加了密码的文档", "this is an old .doc or a document with a password"), save,
			ErrNotDocx)
	}
	z, err := zip.NewReader(bytes.NewReader(src), int64(len(src)))
	if err != nil {
		return nil, a.fault("not-docx", diag.T("这不是完整的 docx 文件", "this is no complete docx file"), save,
			errors.Join(ErrNotDocx, err))
	}
	if len(z.File) > a.lim.Entries {
		return nil, a.fault("zip-entries",
			diag.T("文件内含 %d 个部分，超过上限 %d", "the file has %d parts, more than %d", len(z.File),
				a.lim.Entries),
			diag.T("另存一份再试，或用 --max-entries 放宽",
				"save it anew and try again, or allow more with --max-entries"),
			nil)
	}
	for _, f := range z.File {
		p := strings.ReplaceAll(f.Name, `\`, "/")
		if strings.HasPrefix(p, "/") || p == ".." || strings.HasPrefix(p, "../") || strings.Contains(p, "/../") {
			return nil, a.fault("zip-path",
				diag.T("文件内的路径 %q 指向文件之外", "the path %q leads out of the file", f.Name), save, nil)
		}
		if _, twice := a.files[p]; !twice {
			a.files[p] = f
		}
		if _, twice := a.folded[folded(p)]; !twice {
			a.folded[folded(p)] = f
		}
	}
	return a, nil
}

// Least size in bytes from which the ratio of packing counts.
const ratioFrom = 1 << 20

// file finds a part: names compare without case, and may be written with percents.
func (a *archive) file(part string) *zip.File {
	if f := a.files[part]; f != nil {
		return f
	}
	return a.folded[folded(part)]
}

func folded(part string) string {
	if u, err := url.PathUnescape(part); err == nil {
		part = u
	}
	return strings.ToLower(part)
}

// read unpacks a part; nil if there is none of that name.
func (a *archive) read(part string) ([]byte, error) {
	f := a.file(part)
	if f == nil {
		return nil, nil
	}
	over := func(size int64) error {
		return a.fault("zip-size",
			diag.T("%s 展开后有 %d MB 以上，超过上限", "%s unpacks to more than %d MB", part, size>>20),
			diag.T("删去文档里的大图再试", "take large pictures out and try again"), nil)
	}
	size, packed := int64(f.UncompressedSize64), int64(f.CompressedSize64)
	if size < 0 || size > a.lim.Part {
		return nil, over(a.lim.Part)
	}
	r, err := f.Open()
	if err != nil {
		return nil, a.broken(part, err)
	}
	defer func() { _ = r.Close() }() // nothing was written
	limit := a.lim.Part
	if byRatio := max(ratioFrom, packed*a.lim.Ratio); byRatio < limit {
		limit = byRatio
	}
	b, err := io.ReadAll(io.LimitReader(r, limit+1))
	switch {
	case int64(len(b)) > limit && limit < a.lim.Part:
		return nil, a.fault("zip-ratio",
			diag.T("%s 的压缩率超过 %d 倍，像是压缩炸弹", "%s is packed by more than %d to 1, like a zip bomb",
				part, a.lim.Ratio),
			diag.T("确认文件来源；可靠的可用 --max-ratio 放宽",
				"check where the file comes from; if it is to be trusted, allow more with --max-ratio"),
			nil)
	case int64(len(b)) > limit:
		return nil, over(limit)
	case err != nil:
		return nil, a.broken(part, err)
	}
	return b, nil
}

func (a *archive) broken(part string, err error) error {
	return a.fault("docx-broken", diag.T("%s 已损坏", "%s is damaged", part),
		diag.T("在 Word 或 WPS 中打开并修复，另存再试", "open and repair it in Word or WPS, save and try again"),
		err)
}

// Archive is a docx whose pictures are asked for.
type Archive struct{ a *archive }

// Open looks into a docx. The error is a *diag.Fault.
func Open(name string, src []byte, lim Limits) (*Archive, error) {
	a, err := open(name, src, lim)
	return &Archive{a}, err
}

// Media unpacks a picture that a draft names by Src, or that Within names. The error
// is a *diag.Fault.
func Media(name string, src []byte, image string, lim Limits) ([]byte, error) {
	ar, err := Open(name, src, lim)
	if err != nil {
		return nil, err
	}
	return ar.Media(image)
}

// Media is Media of an archive that is open.
func (ar *Archive) Media(image string) ([]byte, error) {
	a := ar.a
	part, ok := strings.CutPrefix(image, MediaScheme)
	b, err := a.read(part)
	if _, of, within := strings.Cut(part, "#"); err == nil && b == nil && within { // of another file
		b, err = a.read(of)
	}
	if err == nil && (!ok || b == nil) {
		err = a.fault("no-picture", diag.T("文档里没有图片 %s", "the document has no picture %s", image),
			diag.Text{}, nil)
	}
	return b, err
}

// MediaScheme begins the Src of a picture within the document, docx:PART, and of one
// within another file, docx:FILE#PART.
const MediaScheme = "docx:"

// IsMedia reports whether the Src of a picture names one within a docx.
func IsMedia(src string) bool { return strings.HasPrefix(src, MediaScheme) }

// Within is the Src by which a document outside of a docx names one of its pictures.
func Within(file, src string) string {
	part, ok := strings.CutPrefix(src, MediaScheme)
	if !ok {
		return src
	}
	return MediaScheme + strings.NewReplacer("%", "%25", "#", "%23").Replace(file) + "#" + part
}

// Holder is the file that holds a picture of Within; "" if src names none.
func Holder(src string) string {
	file, _, ok := strings.Cut(strings.TrimPrefix(src, MediaScheme), "#")
	if !ok {
		return ""
	}
	if u, err := url.PathUnescape(file); err == nil {
		file = u
	}
	return file
}

// relation is an entry of a .rels part.
type relation struct {
	target   string
	kind     string // the last word of its type
	external bool
}

// relations reads the relations of a part by their ids.
func (a *archive) relations(part string) (map[string]relation, error) {
	dir, file := path.Split(part)
	root, err := a.tree(dir + "_rels/" + file + ".rels")
	if err != nil || root == nil {
		return nil, err
	}
	m := map[string]relation{}
	for _, k := range root.kids {
		t := k.attr("Target")
		r := relation{target: t, kind: path.Base(k.attr("Type")), external: k.attr("TargetMode") == "External"}
		if !r.external {
			if strings.HasPrefix(t, "/") {
				r.target = strings.TrimPrefix(t, "/")
			} else {
				r.target = path.Join(dir, t)
			}
		}
		m[k.attr("Id")] = r
	}
	return m, nil
}
