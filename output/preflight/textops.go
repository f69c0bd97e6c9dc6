package preflight

import (
	"math"
	"strings"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// textOperator runs the operators of text (ISO 32000-1, 9.3 and 9.4).
func (in *interpreter) textOperator(op string, args []any, n []float64, res types.Dict) {
	move := func(x, y float64) {
		in.lm = matrix{1, 0, 0, 1, x, y}.mul(in.lm)
		in.tm = in.lm
	}
	switch op {
	case "BT":
		in.tm, in.lm = matrix{1, 0, 0, 1, 0, 0}, matrix{1, 0, 0, 1, 0, 0}
	case "Td", "TD":
		move(n[0], n[1])
	case "Tm":
		in.lm = matrix(n[:6])
		in.tm = in.lm
	case "T*":
		move(0, 0)
	case "Tc":
		in.st.space = n[0]
	case "Tw":
		in.st.spread = n[0]
	case "Tz":
		in.st.scale = n[0] / 100
	case "Ts":
		in.st.rise = n[0]
	case "Tr":
		in.st.mode = int(n[0])
	case "Tf":
		in.st.font, in.st.size = in.fontOf(res, args), n[0]
	case "Tj", "'", "\"":
		if len(args) > 0 {
			in.show(args[len(args)-1:])
		}
	case "TJ":
		if len(args) > 0 {
			list, _ := args[0].([]any)
			in.show(list)
		}
	}
}

func (in *interpreter) fontOf(res types.Dict, args []any) *font {
	fn, _ := args[0].(name)
	o := in.dict(res["Font"])[string(fn)]
	key := -1 - len(in.fonts) // a font that is no object of its own
	if r, ok := o.(types.IndirectRef); ok {
		key = int(r.ObjectNumber)
	}
	if ft, ok := in.fonts[key]; ok {
		return ft
	}
	ft := in.font(o)
	if ft == nil {
		in.fail("no font %s", fn)
		return nil
	}
	in.fonts[key] = ft
	return ft
}

// show shows strings with adjustments between them.
func (in *interpreter) show(list []any) {
	ft := in.st.font
	if ft == nil {
		in.fail("text without a font")
		return
	}
	m := matrix{in.st.size * in.st.scale, 0, 0, in.st.size, 0, in.st.rise}.mul(in.tm).mul(in.st.ctm)
	s := shown{
		size:   math.Hypot(m[2], m[3]),
		color:  in.st.fill,
		over:   in.st.overFill,
		mcid:   -1,
		hidden: in.st.mode == 3,
		x:      m[4],
		y:      m[5],
		font:   ft,
		order:  in.out.next(),
	}
	s.turn = uint8(math.Round(4-2*math.Atan2(m[1], m[0])/math.Pi)) % 4
	if in.st.mode == 1 || in.st.mode == 5 {
		s.color, s.over = in.st.stroke, in.st.overLine
	}
	s.marked = in.tagged()
	for _, k := range in.marks {
		if k.mcid >= 0 {
			s.mcid = k.mcid
		}
	}
	in.spend(keepEffort)
	var text strings.Builder
	for _, a := range list {
		switch v := a.(type) {
		case float64:
			in.advance(-v / 1000 * in.st.size * in.st.scale)
		case []byte:
			for _, code := range ft.codes(v) {
				in.spend(keepEffort)
				ft.used[code] = true
				t, ok := ft.text(code)
				if !ok {
					s.unknown++
				}
				in.spend(len(t) / 4)
				text.WriteString(t)
				x, y := in.tm.mul(in.st.ctm).apply(0, in.st.rise)
				s.glyphs = append(s.glyphs, placedGlyph{code, t, x, y})
				w := ft.advance(code)/1000*in.st.size + in.st.space
				if code == ' ' && ft.subtype != "Type0" {
					w += in.st.spread
				}
				in.advance(w * in.st.scale)
			}
		}
	}
	s.text = text.String()
	in.out.texts = append(in.out.texts, s)
}

func (in *interpreter) advance(x float64) { in.tm = matrix{1, 0, 0, 1, x, 0}.mul(in.tm) }
