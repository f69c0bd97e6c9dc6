package styles

import (
	"fmt"
	"strconv"
	"strings"

	"dayang/fonts"
	"dayang/layout/page"
	"dayang/layout/unit"
)

// sizes are the 号 sizes in points as the usual software has them; no norm
// fixes them (CLREQ, "Considerations in designing type area", notes the spread).
var sizes = map[string]float64{
	"初号": 42, "小初": 36, "一号": 26, "小一": 24, "二号": 22, "小二": 18,
	"三号": 16, "小三": 15, "四号": 14, "小四": 12, "五号": 10.5, "小五": 9,
	"六号": 7.5, "小六": 6.5, "七号": 5.5, "八号": 5,
}

// base is what the relative units 字 (body em) and 行 (grid line) stand for.
type base struct{ em, line unit.Len }

// units are the suffixes of a length, longest first where one ends another.
var units = []struct {
	suffix string
	in     func(v float64, b base) unit.Len
}{
	{"mm", func(v float64, _ base) unit.Len { return unit.FromMM(v) }},
	{"cm", func(v float64, _ base) unit.Len { return unit.FromMM(10 * v) }},
	{"pt", func(v float64, _ base) unit.Len { return unit.FromPt(v) }},
	{"em", func(v float64, b base) unit.Len { return unit.FromPt(v * b.em.Pt()) }},
	{"字", func(v float64, b base) unit.Len { return unit.FromPt(v * b.em.Pt()) }},
	{"lines", func(v float64, b base) unit.Len { return unit.FromPt(v * b.line.Pt()) }},
	{"行", func(v float64, b base) unit.Len { return unit.FromPt(v * b.line.Pt()) }},
}

// parseLen reads "10.5pt", "3mm", "五号", "2字", "4行" or "0".
func parseLen(s string, b base) (unit.Len, error) {
	s = strings.TrimSpace(s)
	if pt, ok := sizes[s]; ok {
		return unit.FromPt(pt), nil
	}
	if s == "0" {
		return 0, nil
	}
	for _, u := range units {
		num, ok := strings.CutSuffix(s, u.suffix)
		if !ok {
			continue
		}
		v, err := strconv.ParseFloat(strings.TrimSpace(num), 64)
		if err != nil || v != v || v < -1e5 || v > 1e5 {
			return 0, fmt.Errorf("%q", s)
		}
		return u.in(v, b), nil
	}
	return 0, fmt.Errorf("%q", s)
}

// parseColor reads inks in per cent, e.g. "M100 Y100 K10" or "K0".
func parseColor(s string) (page.Color, error) {
	var c page.Color
	inks := map[byte]*uint8{'C': &c.C, 'M': &c.M, 'Y': &c.Y, 'K': &c.K}
	fields := strings.Fields(strings.ToUpper(s))
	if len(fields) == 0 {
		return c, fmt.Errorf("%q", s)
	}
	for _, f := range fields {
		ink := inks[f[0]]
		v, err := strconv.ParseUint(f[1:], 10, 8)
		if ink == nil || err != nil || v > 100 {
			return c, fmt.Errorf("%q", s)
		}
		*ink = uint8(v)
	}
	return c, nil
}

// printColor is the inverse of parseColor.
func printColor(c page.Color) string {
	var out []string
	for _, i := range []struct {
		ink string
		v   uint8
	}{{"C", c.C}, {"M", c.M}, {"Y", c.Y}, {"K", c.K}} {
		if i.v > 0 {
			out = append(out, i.ink+strconv.Itoa(int(i.v)))
		}
	}
	if out == nil {
		return "K0"
	}
	return strings.Join(out, " ")
}

func parseRole(s string) (fonts.Role, error) {
	for _, r := range fonts.Roles() {
		if string(r) == s {
			return r, nil
		}
	}
	return "", fmt.Errorf("%q", s)
}
