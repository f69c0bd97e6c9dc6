package fonts

import (
	"errors"
	"io/fs"
	"os"
	"strconv"
	"strings"

	"dayang/fonts/sfnt"
	"dayang/input/diag"
	"dayang/layout/page"
)

// Limits of the faces of a user.
const (
	maxFile    = 512 << 20 // bytes; collections of all weights of a CJK family have 150 MB
	maxChoices = 64
)

// ReadFile reads the file of a font. The error is a *diag.Fault.
func ReadFile(name string) ([]byte, error) {
	refuse := func(msg, hint diag.Text, err error) error {
		return diag.NewFault("font-file", diag.Pos{File: name}, msg, hint, err)
	}
	st, err := os.Stat(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, refuse(diag.T("没有这个字体文件", "there is no such font file"),
			diag.T("核对路径", "check the path"), err)
	case err != nil:
		return nil, refuse(diag.T("读不了字体：%v", "the font cannot be read: %v", err), diag.Text{}, err)
	case !st.Mode().IsRegular():
		return nil, refuse(diag.T("这不是字体文件", "this is no font file"), diag.Text{}, nil)
	case st.Size() > maxFile:
		return nil, refuse(diag.T("字体文件超过 %d MB", "the font file has more than %d MB", maxFile>>20),
			diag.Text{}, nil)
	}
	data, err := os.ReadFile(name)
	if err != nil {
		return nil, refuse(diag.T("读不了字体：%v", "the font cannot be read: %v", err), diag.Text{}, err)
	}
	return data, nil
}

// With returns a library in which faces of the user stand before those of l in
// their voices, in the order given. read gives the bytes of a file (ReadFile).
// The error is a *diag.Fault: a file that cannot be read, is damaged, or whose
// licence forbids to embed it.
func (l *Library) With(choices []Choice, read func(name string) ([]byte, error)) (*Library, error) {
	if len(choices) > maxChoices {
		return nil, diag.NewFault("font-name", choices[maxChoices].Pos,
			diag.T("字体超过 %d 款", "more than %d fonts", maxChoices), diag.Text{}, nil)
	}
	out := &Library{
		sources: map[page.FaceID]func() *Face{},
		front:   map[Role][]page.FaceID{},
		added:   append([]page.FaceID(nil), l.added...),
	}
	for id, open := range l.sources {
		out.sources[id] = open
	}
	for r, ids := range l.front {
		out.front[r] = append([]page.FaceID(nil), ids...)
	}
	files, known := map[string][]byte{}, map[string]page.FaceID{}
	front := map[Role][]page.FaceID{}
	for _, c := range choices {
		id, ok := known[c.Source]
		if !ok {
			f, err := choose(c, files, read)
			if err != nil {
				return nil, err
			}
			id = out.free(faceID(f.Font))
			f.ID = id
			known[c.Source] = id
			out.added = append(out.added, id)
			out.sources[id] = func() *Face { return f }
		}
		front[c.Role] = append(front[c.Role], id)
	}
	for r, ids := range front {
		out.front[r] = append(ids, out.front[r]...)
	}
	return out, nil
}

// asked is the fault of a file, told where a design asks for it, if it says where.
func asked(err error, at diag.Pos) error {
	f, ok := diag.AsFault(err)
	if !ok || at.File == "" {
		return err
	}
	return diag.NewFault(f.Code, at,
		diag.T("%[1]s：%[2]s", "%[1]s: %[3]s", f.Pos.File, f.Msg.ZH, f.Msg.EN), f.Hint, f)
}

// choose opens the face of a choice.
func choose(c Choice, files map[string][]byte, read func(name string) ([]byte, error)) (*Face, error) {
	s, err := parseSource(c.Source, c.Pos)
	if err != nil {
		return nil, err
	}
	data, ok := files[s.file]
	if !ok {
		if data, err = read(s.file); err != nil {
			return nil, asked(err, c.Pos)
		}
		files[s.file] = data
	}
	f, err := s.open(data, c.Pos)
	if err != nil {
		return nil, err
	}
	if in := f.Info(); !in.MayEmbed() {
		pos := c.Pos
		if pos.File == "" {
			pos.File = s.file
		}
		return nil, diag.NewFault("font-licence", pos,
			diag.T("字体 %[1]s 的许可不许把子集嵌入文件（fsType %#[2]x：%[3]s）",
				"the licence of font %[1]s forbids to embed a subset (fsType %#[2]x: %[3]s)",
				c.Source, in.FSType, forbidden(in)),
			diag.T("换一款许可嵌入的字体，或向字体厂商要许可",
				"choose a font that may be embedded, or ask its foundry for a licence"),
			nil)
	}
	return &Face{Font: f, File: c.Source}, nil
}

// forbidden names the bit that forbids to embed a font.
func forbidden(in sfnt.Info) string {
	switch {
	case in.FSType&(1<<9) != 0:
		return "bitmap embedding only"
	case in.FSType&(1<<8) != 0:
		return "no subsetting"
	}
	return "restricted licence"
}

// maxID is the length of a name in PDF/A (ISO 19005-2, 6.1.13: 127 bytes) less
// room for the tag of a subset and a number.
const maxID = 100

// faceID is the name of a face in a file: its PostScript name, with the values
// on its axes as Adobe Technical Note 5902 appends them (Name_650wght).
func faceID(f *sfnt.Font) string {
	name := f.Info().PostScript
	if values := f.Values(); len(values) > 0 {
		if p := f.Name(25); p != "" {
			name = p
		}
		for _, v := range values {
			name += "_" + strconv.FormatFloat(v.Value, 'f', -1, 64) + strings.TrimSpace(v.Tag)
		}
	}
	var b strings.Builder
	for _, r := range name {
		switch {
		case r >= '0' && r <= '9', r >= 'A' && r <= 'Z', r >= 'a' && r <= 'z', strings.ContainsRune("-_.", r):
			b.WriteRune(r)
		}
		if b.Len() == maxID {
			break
		}
	}
	if b.Len() == 0 {
		return "Font"
	}
	return b.String()
}

// free makes a name that no other face has.
func (l *Library) free(name string) page.FaceID {
	id := page.FaceID(name)
	for n := 2; l.sources[id] != nil; n++ {
		id = page.FaceID(name + "-" + strconv.Itoa(n))
	}
	return id
}
