package preflight

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// interpreter runs a content stream.
type interpreter struct {
	*file
	fonts map[int]*font // by object number
	out   *pageContent
	st    state
	stack []state
	marks []mark
	tm    matrix
	lm    matrix
	box   []float64 // of the current path: x0 y0 x1 y1
	curve curve     // the current path, if it is no more than a bent line
	depth int
}

type mark struct {
	artifact bool
	mcid     int
}

// tagged reports whether what is painted next is of the structure or an artifact.
func (in *interpreter) tagged() bool {
	return slices.ContainsFunc(in.marks, func(m mark) bool { return m.artifact || m.mcid >= 0 })
}

const (
	maxForms = 8    // forms in forms
	maxSaved = 4096 // states saved by q
	maxMarks = 512  // marked content in marked content
	maxInks  = 32   // components of a colour (ISO 32000-1, annex C)
)

func (in *interpreter) fail(format string, args ...any) {
	if in.out.err == "" {
		in.out.err = fmt.Sprintf(format, args...)
	}
}

func (in *interpreter) run(data []byte, res types.Dict) {
	s := &scanner{data: data}
	var args []any
	for v := s.next(); v != nil; v = s.next() {
		op, ok := v.(operator)
		if !ok {
			if args = append(args, v); len(args) > 1<<16 {
				in.fail("operands without an operator")
				return
			}
			continue
		}
		if op == "ID" {
			s.inlineImage()
			in.fail("an inline image") // not looked into: no writer of pages needs it
		}
		in.spend(1 + len(args)/8)
		in.operate(string(op), args, res)
		args = args[:0]
	}
}

func numbers(args []any) []float64 {
	var out []float64
	for _, a := range args {
		if v, ok := a.(float64); ok {
			out = append(out, v)
		}
	}
	return out
}

// operands is how many numbers an operator needs.
func operands(op string) int {
	switch op {
	case "cm", "c", "Tm":
		return 6
	case "k", "K", "re", "v", "y":
		return 4
	case "rg", "RG":
		return 3
	case "m", "l", "Td", "TD":
		return 2
	case "w", "g", "G", "Tc", "Tw", "Tz", "Ts", "Tr", "Tf":
		return 1
	}
	return 0
}

// operate runs one operator.
func (in *interpreter) operate(op string, args []any, res types.Dict) {
	n := numbers(args)
	if len(n) < operands(op) {
		in.fail("%s has %d operands", op, len(n))
		return
	}
	switch op {
	case "q":
		if len(in.stack) >= maxSaved {
			in.fail("more than %d states are saved in each other", maxSaved)
			return
		}
		in.stack = append(in.stack, in.st)
	case "Q":
		if len(in.stack) == 0 {
			in.fail("Q without q")
			return
		}
		in.st, in.stack = in.stack[len(in.stack)-1], in.stack[:len(in.stack)-1]
	case "cm":
		in.st.ctm = matrix(n[:6]).mul(in.st.ctm)
	case "w":
		in.st.width = n[0]
	case "gs":
		in.graphicsState(in.resource(res, "ExtGState", args))
	case "g", "rg", "k":
		in.setColor(&in.st.fill, color{device(op), n})
	case "G", "RG", "K":
		in.setColor(&in.st.stroke, color{device(strings.ToLower(op)), n})
	case "cs":
		in.setColor(&in.st.fill, in.initial(args, res))
	case "CS":
		in.setColor(&in.st.stroke, in.initial(args, res))
	case "sc", "scn":
		in.setColor(&in.st.fill, color{in.st.fill.space, n})
	case "SC", "SCN":
		in.setColor(&in.st.stroke, color{in.st.stroke.space, n})
	case "m", "l":
		in.curve.line(in.box == nil && op == "m", in.st.ctm, n)
		in.extend(n[0], n[1])
	case "c":
		in.curve.to(in.st.ctm, n)
		in.extend(n[0], n[1])
		in.extend(n[2], n[3])
		in.extend(n[4], n[5])
	case "v", "y":
		in.curve.line(false, in.st.ctm, n)
		in.extend(n[0], n[1])
		in.extend(n[2], n[3])
	case "re":
		in.curve.line(false, in.st.ctm, n)
		in.extend(n[0], n[1])
		in.extend(n[0]+n[2], n[1]+n[3])
	case "f", "F", "f*":
		in.paint(true, false)
	case "S", "s":
		in.paint(false, true)
	case "B", "B*", "b", "b*":
		in.paint(true, true)
	case "n":
		in.box = nil
	case "sh":
		if d := in.dict(in.resource(res, "Shading", args)); d != nil {
			in.setColor(&in.st.fill, color{in.space(d["ColorSpace"], 0), nil})
		}
	case "Do":
		in.object(in.resource(res, "XObject", args), res)
	case "BMC", "BDC":
		in.begin(args, res)
	case "EMC":
		if len(in.marks) == 0 {
			in.fail("EMC without BMC")
			return
		}
		in.marks = in.marks[:len(in.marks)-1]
	default:
		in.textOperator(op, args, n, res)
	}
}

func device(op string) string {
	return map[string]string{"g": "DeviceGray", "rg": "DeviceRGB", "k": "DeviceCMYK"}[op]
}

func (in *interpreter) resource(res types.Dict, kind string, args []any) types.Object {
	if len(args) == 0 {
		return nil
	}
	n, _ := args[len(args)-1].(name)
	return in.dict(res[kind])[string(n)]
}

func (in *interpreter) setColor(to *color, c color) {
	*to = color{c.space, slices.Clone(c.v[:min(len(c.v), maxInks)])}
	key := fmt.Sprint(to.space, to.v)
	if in.out.colors[key] || len(in.out.spaces) >= 4096 {
		return
	}
	if in.out.colors == nil {
		in.out.colors = map[string]bool{}
	}
	in.out.colors[key] = true
	in.out.spaces = append(in.out.spaces, *to)
}

// initial is the first colour of a colour space that was chosen.
func (in *interpreter) initial(args []any, res types.Dict) color {
	if len(args) == 0 {
		return color{}
	}
	n, _ := args[len(args)-1].(name)
	o := in.dict(res["ColorSpace"])[string(n)]
	if o == nil {
		o = types.Name(n)
	}
	s := in.space(o, 0)
	if a := in.file.array(o); strings.HasPrefix(s, "Separation ") && len(a) > 3 {
		if in.out.tints == nil {
			in.out.tints = map[string]types.Object{}
		}
		in.out.tints[s] = a[3]
	}
	switch s {
	case "DeviceGray":
		return color{s, []float64{0}}
	case "DeviceCMYK":
		return color{s, []float64{0, 0, 0, 1}}
	}
	return color{s, nil}
}

// space names a colour space with what lies below it: "Separation All/DeviceCMYK".
func (in *interpreter) space(o types.Object, depth int) string { return in.file.colorSpace(o, depth) }

func (f *file) colorSpace(o types.Object, depth int) string {
	if n := f.name(o); n != "" {
		f.spend(len(n) / 4)
		return n
	}
	a := f.array(o)
	if len(a) == 0 || depth > maxForms {
		return "?"
	}
	kind := f.name(a[0])
	switch {
	case kind == "Separation" && len(a) > 2:
		f.spend(len(f.name(a[1])) / 4)
		return kind + " " + f.name(a[1]) + "/" + f.colorSpace(a[2], depth+1)
	case (kind == "DeviceN" || kind == "Indexed" || kind == "Pattern") && len(a) > 1:
		base := a[1]
		if kind == "DeviceN" && len(a) > 2 {
			base = a[2]
		}
		return kind + "/" + f.colorSpace(base, depth+1)
	case kind == "ICCBased" && len(a) > 1:
		n, _ := f.float(f.dict(a[1])["N"])
		return fmt.Sprintf("ICCBased %d", int(n))
	}
	return kind
}

func (in *interpreter) graphicsState(o types.Object) {
	d := in.dict(o)
	if d == nil {
		return
	}
	in.spend(keepEffort)
	in.out.states = append(in.out.states, d)
	if v, ok := in.boolean(d["OP"]); ok {
		in.st.overLine = v
		if _, own := d["op"]; !own {
			in.st.overFill = v
		}
	}
	if v, ok := in.boolean(d["op"]); ok {
		in.st.overFill = v
	}
	if v, ok := in.float(d["OPM"]); ok {
		in.st.overMode = int(v)
	}
	if v, ok := in.float(d["LW"]); ok {
		in.st.width = v
	}
}

func (in *interpreter) extend(x, y float64) {
	x, y = in.st.ctm.apply(x, y)
	if in.box == nil {
		in.box = []float64{x, y, x, y}
		return
	}
	in.box = []float64{min(in.box[0], x), min(in.box[1], y), max(in.box[2], x), max(in.box[3], y)}
}

func (in *interpreter) paint(fill, stroke bool) {
	b := in.box
	in.box = nil
	if b == nil {
		return
	}
	in.spend(2 * keepEffort)
	p := painted{x0: b[0], y0: b[1], x1: b[2], y1: b[3], marked: in.tagged(), order: in.out.next()}
	if fill {
		p.color, p.over, p.width = in.st.fill, in.st.overFill, min(b[2]-b[0], b[3]-b[1])
		in.out.paints = append(in.out.paints, p)
	}
	if stroke {
		p.arc = in.curve.arc()
		p.stroke, p.color, p.over, p.width = true, in.st.stroke, in.st.overLine, in.st.width*in.st.ctm.factor()
		in.out.paints = append(in.out.paints, p)
	}
}

// object paints an image or a form.
func (in *interpreter) object(o types.Object, res types.Dict) {
	d := in.dict(o)
	in.spend(keepEffort)
	switch in.name(d["Subtype"]) {
	case "Image":
		w, _ := in.float(d["Width"])
		h, _ := in.float(d["Height"])
		m := in.st.ctm
		dpi := min(w*72/max(math.Hypot(m[0], m[1]), 1e-9), h*72/max(math.Hypot(m[2], m[3]), 1e-9))
		x0, y0 := m.apply(0, 0)
		x1, y1 := m.apply(1, 1)
		box := []float64{min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)}
		in.out.images = append(in.out.images, placed{d, o, dpi, in.tagged(), box, in.out.next()})
	case "Form":
		in.out.forms = append(in.out.forms, d)
		if in.depth >= maxForms {
			in.fail("more than %d forms in each other", maxForms)
			return
		}
		data, err := in.stream(o)
		if err != nil {
			in.fail("a form cannot be read")
			return
		}
		saved, stack := in.st, in.stack
		if m := in.floats(d["Matrix"]); len(m) == 6 {
			in.st.ctm = matrix(m).mul(in.st.ctm)
		}
		own := in.dict(d["Resources"])
		if own == nil {
			own = res
		}
		in.depth++
		in.stack = nil
		in.run(data, own)
		in.depth--
		in.st, in.stack = saved, stack
	default:
		in.fail("Do of nothing")
	}
}

// begin opens marked content.
func (in *interpreter) begin(args []any, res types.Dict) {
	if len(in.marks) >= maxMarks {
		in.fail("more than %d pieces of marked content in each other", maxMarks)
		return
	}
	in.spend(keepEffort)
	m := mark{mcid: -1}
	if len(args) > 0 {
		tag, _ := args[0].(name)
		m.artifact = tag == "Artifact"
	}
	if len(args) > 1 {
		switch p := args[1].(type) {
		case map[name]any:
			if v, ok := p["MCID"].(float64); ok {
				m.mcid = int(v)
			}
		case name:
			if v, ok := in.float(in.dict(in.dict(res["Properties"])[string(p)])["MCID"]); ok {
				m.mcid = int(v)
			}
		}
	}
	if m.mcid >= 0 {
		in.out.mcids = append(in.out.mcids, m.mcid)
	}
	in.marks = append(in.marks, m)
}
