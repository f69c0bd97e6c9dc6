package styles

import (
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"dayang/fonts"
	"dayang/layout/page"
	"dayang/layout/unit"
)

// field is one setting of a Sheet: its dotted key and where its value lives.
type field struct {
	key   string
	doc   string
	enum  []string
	least unit.Len // of a length
	whole [2]int   // the least and the greatest of a whole number
	value reflect.Value
}

// mostWhole is the greatest whole number where the field names no other.
const mostWhole = 10000

// most is the greatest length: gopdf and most printers end well below.
const most = 5000 * unit.Pt

// fields lists the settings of s in the order of the struct.
func fields(s *Sheet) []field {
	var out []field
	walk(reflect.ValueOf(s).Elem(), "", &out)
	return out
}

func walk(v reflect.Value, prefix string, out *[]field) {
	for i := range v.NumField() {
		f := v.Type().Field(i)
		key, ok := f.Tag.Lookup("key")
		if !ok {
			continue
		}
		path := strings.Trim(prefix+"."+key, ".")
		if f.Type.Kind() == reflect.Struct && f.Type != reflect.TypeFor[page.Color]() {
			walk(v.Field(i), path, out)
			continue
		}
		var enum []string
		if e := f.Tag.Get("enum"); e != "" {
			enum = strings.Split(e, ",")
		}
		least, _ := parseLen(f.Tag.Get("least"), base{}) // 0 where there is none
		whole := [2]int{0, mostWhole}
		if from, to, ok := strings.Cut(f.Tag.Get("whole"), ","); ok {
			whole[0], _ = strconv.Atoi(from)
			whole[1], _ = strconv.Atoi(to)
		}
		*out = append(*out, field{path, f.Tag.Get("doc"), enum, least, whole, v.Field(i)})
	}
}

// set parses raw into the field's value.
func (f field) set(raw string, b base) error {
	if f.enum != nil && !slices.Contains(f.enum, raw) {
		return fmt.Errorf("%q", raw)
	}
	switch p := f.value.Addr().Interface().(type) {
	case *string:
		*p = raw
	case *int:
		n, err := strconv.Atoi(raw)
		if err != nil || n < f.whole[0] || n > f.whole[1] {
			return fmt.Errorf("%q", raw)
		}
		*p = n
	case *bool:
		v, err := strconv.ParseBool(raw)
		if err != nil {
			return fmt.Errorf("%q", raw)
		}
		*p = v
	case *unit.Len:
		l, err := parseLen(raw, b)
		if err != nil || l < f.least || l > most {
			return fmt.Errorf("%q", raw)
		}
		*p = l
	case *page.Color:
		c, err := parseColor(raw)
		if err != nil {
			return err
		}
		*p = c
	case *fonts.Role:
		r, err := parseRole(raw)
		if err != nil {
			return err
		}
		*p = r
	case *[]string:
		list := fonts.SplitSources(raw)
		for _, f := range list {
			if err := fonts.ParseSource(f); err != nil {
				return err
			}
		}
		*p = list
	default:
		return fmt.Errorf("no reader for %s", f.value.Type())
	}
	return nil
}

// expects says what kind of value a field takes, in both languages.
func (f field) expects() (zh, en string) {
	if f.enum != nil {
		l := strings.Join(f.enum, ", ")
		return l, l
	}
	switch f.value.Interface().(type) {
	case int:
		return fmt.Sprintf("%d 到 %d 的整数", f.whole[0],
			f.whole[1]), fmt.Sprintf("a whole number from %d to %d", f.whole[0], f.whole[1])
	case bool:
		return "true 或 false", "true or false"
	case unit.Len:
		return fmt.Sprintf("%v 到 %v 点的长度，如 10.5pt、3mm、五号、2字、4行", f.least, most),
			fmt.Sprintf("a length from %vpt to %vpt such as 10.5pt, 3mm, 五号, 2em, 4lines", f.least, most)
	case page.Color:
		return "油墨百分比，如 M100 Y100 K10", "inks in per cent such as M100 Y100 K10"
	case []string:
		return "字体文件，几个用分号隔开或写成列表", "font files, several as a list or between semicolons"
	case fonts.Role:
		l := strings.Trim(fmt.Sprint(fonts.Roles()), "[]")
		return l, l
	}
	return "文字", "text"
}

// text prints the field's value as a style file would say it.
func (f field) text() string {
	switch v := f.value.Interface().(type) {
	case unit.Len:
		return v.String() + "pt"
	case page.Color:
		return printColor(v)
	case []string:
		return strings.Join(v, "; ")
	default:
		return fmt.Sprint(v)
	}
}
