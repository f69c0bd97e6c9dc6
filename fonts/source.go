package fonts

import (
	"errors"
	"strconv"
	"strings"

	"dayang/fonts/sfnt"
	"dayang/input/diag"
	"dayang/input/pattern"
)

// Choice asks for a face of the user in a voice.
type Choice struct {
	Role Role
	// Source is FILE[#MEMBER][@AXIS=VALUE…] or FILE[#MEMBER][@INSTANCE].
	Source string
	// Pos is where it was asked for, zero on the command line.
	Pos diag.Pos
}

// File is the file that holds the face.
func (c Choice) File() string {
	s, err := parseSource(c.Source, c.Pos)
	if err != nil {
		return c.Source
	}
	return s.file
}

// source is a parsed Choice.Source.
type source struct {
	file     string
	member   string // number from 0 or name, "" if not given
	values   []sfnt.AxisValue
	instance string
}

// A file is named up to its extension, so that # and @ may stand in its name;
// one without a known extension has neither.
var (
	sourceRE = pattern.New(`(?i)^(.+?\.(?:ttf|otf|ttc|otc))(?:#([^@]+))?(@.+)?$`)
	plainRE  = pattern.New(`^([^#@]+)(?:#([^@]+))?(@.+)?$`)
	axisRE   = pattern.New(`^([ -~]{1,4})=([-+]?[0-9]*\.?[0-9]+)$`)
)

// ParseSource reads the name of a face; the error is a *diag.Fault.
func ParseSource(s string) error {
	_, err := parseSource(s, diag.Pos{})
	return err
}

func parseSource(s string, pos diag.Pos) (source, error) {
	wrong := func() error {
		return diag.NewFault("font-name", pos, diag.T("看不懂字体 %q", "the font %q is not understood", s),
			diag.T("写成 文件、文件#成员、文件@wght=650 或 文件@Bold",
				"write FILE, FILE#MEMBER, FILE@wght=650 or FILE@Bold"),
			nil)
	}
	m := sourceRE.FindStringSubmatch(s)
	if m == nil {
		m = plainRE.FindStringSubmatch(s)
	}
	if m == nil {
		return source{}, wrong()
	}
	out := source{file: m[1], member: m[2]}
	if m[3] == "" {
		return out, nil
	}
	for _, part := range strings.Split(m[3][1:], "@") {
		a := axisRE.FindStringSubmatch(part)
		switch {
		case a != nil:
			v, err := strconv.ParseFloat(a[2], 64)
			if err != nil {
				return source{}, wrong()
			}
			out.values = append(out.values, sfnt.AxisValue{Tag: (a[1] + "   ")[:4], Value: v})
		case out.instance != "" || part == "" || strings.Contains(part, "="):
			return source{}, wrong()
		default:
			out.instance = part
		}
	}
	if out.instance != "" && out.values != nil {
		return source{}, wrong()
	}
	return out, nil
}

// SplitSources takes apart a list of faces as it stands in one line, with
// semicolons.
func SplitSources(s string) []string {
	var out []string
	for _, p := range strings.Split(s, ";") {
		if p = strings.TrimSpace(p); p != "" {
			out = append(out, p)
		}
	}
	return out
}

// open finds the font of the source in the file's data.
func (s source) open(data []byte, pos diag.Pos) (*sfnt.Font, error) {
	refuse := func(code string, msg, hint diag.Text, err error) error {
		if pos.File == "" {
			pos.File = s.file
		}
		return diag.NewFault(code, pos, msg, hint, err)
	}
	damaged := func(err error) error {
		return refuse("font-damaged", reason("字体用不了：", "the font cannot be used: ", err),
			diag.T("换一个完好的 TTF、OTF、TTC 文件", "choose an undamaged TTF, OTF or TTC file"), err)
	}
	n := sfnt.Members(data)
	at, err := strconv.Atoi(s.member)
	if s.member == "" && n == 1 {
		at, err = 0, nil
	}
	if err != nil || at < 0 || at >= n {
		var names []string
		for i := range n {
			f, err := sfnt.Open(s.file, data, i)
			if err != nil {
				if n == 1 {
					return nil, damaged(err)
				}
				continue
			}
			if s.member != "" && (s.member == f.Name(6) || s.member == f.Name(4) || s.member == f.Name(1)) {
				return s.vary(f, damaged, refuse)
			}
			names = append(names, strconv.Itoa(i)+" "+f.Name(6))
		}
		if len(names) == 0 {
			return nil, damaged(&sfnt.Error{
				File: s.file,
				What: "no member of the collection can be read",
				ZH:   "合集里的字体都读不了",
			})
		}
		msg := diag.T("%s 里有 %d 款字体，要说明用哪一款", "%s holds %d fonts; say which", s.file, n)
		if s.member != "" {
			msg = diag.T("%s 里没有字体 %q", "%s has no font %q", s.file, s.member)
		}
		list := strings.Join(names, ", ")
		return nil, refuse("font-member", msg,
			diag.T("写成 %[1]s#编号；有：%[2]s", "write %[1]s#NUMBER; there are: %[2]s", s.file, list), nil)
	}
	f, err := sfnt.Open(s.file, data, at)
	if err != nil {
		return nil, damaged(err)
	}
	return s.vary(f, damaged, refuse)
}

// reason is what is said before an error, and the error without the name of the file,
// which stands before both.
func reason(zh, en string, err error) diag.Text {
	var e *sfnt.Error
	if errors.As(err, &e) {
		return diag.Text{ZH: zh + e.ReasonZH(), EN: en + e.Reason()}
	}
	return diag.T(zh+"%v", en+"%v", err)
}

// vary brings a variable font to the place that is asked for.
func (s source) vary(f *sfnt.Font, damaged func(error) error, refuse func(string, diag.Text, diag.Text, error) error) (*sfnt.Font, error) {
	values := s.values
	if s.instance != "" {
		var names []string
		for _, in := range f.Instances() {
			if strings.EqualFold(in.Name, s.instance) {
				for i, a := range f.Axes() {
					values = append(values, sfnt.AxisValue{Tag: a.Tag, Value: in.Values[i]})
				}
				break
			}
			names = append(names, in.Name)
		}
		if values == nil {
			return nil, refuse("font-axis",
				diag.T("%s 没有叫 %q 的实例", "%s has no instance %q", s.file, s.instance),
				diag.T("有：%s", "there are: %s", strings.Join(names, ", ")), nil)
		}
	}
	if values == nil {
		return f, nil
	}
	at, err := f.At(values)
	if err != nil {
		return nil, refuse("font-axis", reason("变量字体的轴不对：", "wrong axes: ", err), diag.Text{}, err)
	}
	return at, nil
}
