package pdf

import (
	"bytes"
	"fmt"
	"strconv"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"dayang/layout/page"
)

// The names of the resources that are ours.
const (
	overprint = "Over"  // graphics state: black prints over what lies below
	knockout  = "Knock" // graphics state: white is spared in what lies below
	allInks   = "All"   // colour space of the marks
	spotInk   = "Spot"  // colour space of the spot ink
)

// states adds the graphics states and colour spaces that the content names.
// Overprint mode 1 leaves the plates alone on which a colour has nothing: black
// text over a tint needs no register (ISO 32000-1, 8.6.7).
func (f *finisher) states(res types.Dict) {
	if f.Target.press() {
		res["ExtGState"] = types.Dict{
			overprint: types.Dict{"OP": types.Boolean(true), "op": types.Boolean(true), "OPM": types.Integer(1)},
			knockout:  types.Dict{"OP": types.Boolean(false), "op": types.Boolean(false), "OPM": types.Integer(1)},
		}
	}
	spaces := types.Dict{}
	if f.Marks {
		spaces[allInks] = separation("All", page.Color{C: 100, M: 100, Y: 100, K: 100})
	}
	if f.Spot.Name != "" {
		spaces[spotInk] = separation(f.Spot.Name, f.Spot.Color)
	}
	if len(spaces) > 0 {
		res["ColorSpace"] = spaces
	}
}

// separation is the colour space of one ink, shown as c where there is no plate
// for it (ISO 32000-1, 8.6.6.4).
func separation(name string, c page.Color) types.Array {
	zero, one := types.Integer(0), types.Integer(1)
	return types.Array{types.Name("Separation"), types.Name(name), types.Name("DeviceCMYK"), types.Dict{
		"FunctionType": types.Integer(2), "Domain": types.Array{zero, one}, "N": one,
		"C0": types.Array{zero, zero, zero, zero},
		"C1": types.Array{number(float64(c.C) / 100), number(float64(c.M) / 100), number(float64(c.Y) / 100),
			number(float64(c.K) / 100)},
	}}
}

// spot is the spot colour as gopdf writes it, shortened; empty for none.
func (f *finisher) spot() string {
	if f.Spot.Name == "" {
		return ""
	}
	c := f.Spot.Color
	v := fmt.Appendf(nil, "%.2f %.2f %.2f %.2f", float64(c.C)/100, float64(c.M)/100, float64(c.Y)/100,
		float64(c.K)/100)
	return string(compact(nil, fields(nil, v)))
}

// rewriter turns the content of a page as gopdf writes it into what the file
// gets: marked content (ISO 32000-1, 14.6) around the text objects of one
// element and around the rest as artifact, the faces in place of the stub,
// overprint for the press, and no operator that sets what is set already. gopdf
// has no operator for these, but writes each text call as one text object on lines
// of its own, and images and text in the order of the calls.
type rewriter struct {
	*finisher
	page  int
	drawn []drawn // the painted texts and images in order
	next  int
	now   drawn // the last of them that was begun
	out   []byte
	open  int // the element whose marked content is open, or none
	mcid  int
	ink   string  // the spot colour
	set   state   // the last operands
	stack []state // of q
	words [][]byte
	buf   []byte
}

const none = -2

// The operators whose operands are kept, so that none is written twice.
const (
	opFont = iota
	opSpacing
	opFill
	opStroke
	opWidth
	opDash
	opState
	ops
)

// operator is how they are written.
var operator = [ops]string{"Tf", "Tc", "k", "K", "w", "d", "gs"}

// state is what is set; "" if nothing is.
type state [ops]string

// rewrite puts the content of a page right.
func (f *finisher) rewrite(raw []byte, pageIndex int) []byte {
	r := &rewriter{finisher: f, page: pageIndex, drawn: f.drawn[pageIndex], open: none, ink: f.spot()}
	r.out = make([]byte, 0, len(raw))
	var held [][]byte // lines of a block q … Q or BT … ET
	depth, inText, inCurve := 0, false, false
	for len(raw) > 0 {
		line := raw
		if n := bytes.IndexByte(raw, '\n'); n >= 0 {
			line, raw = raw[:n], raw[n+1:]
		} else {
			raw = nil
		}
		if line = bytes.TrimSpace(line); len(line) == 0 {
			continue
		}
		held = append(held, line)
		switch s := string(line); {
		case inText:
			inText = s != "ET"
		case inCurve:
			inCurve = false // its second line paints
		case bytes.HasSuffix(line, []byte(" m")):
			inCurve = true
		case s == "BT":
			inText = true
		case s == "q":
			depth++
		case s == "Q":
			depth--
		}
		if depth == 0 && !inText && !inCurve {
			r.block(held)
			held = held[:0]
		}
	}
	r.close()
	return r.out
}

// block writes a text object, a drawing or a line that sets something, under
// the mark of its element.
func (r *rewriter) block(lines [][]byte) {
	paints, names := false, false // names: it is a text or an image
	for _, l := range lines {
		text, image := string(l) == "BT", bytes.HasSuffix(l, []byte(" Do"))
		names = names || text || image
		paints = paints || names || bytes.HasSuffix(l, []byte(" f")) || bytes.HasSuffix(l, []byte(" S"))
	}
	if names {
		r.now = drawn{elem: page.Artifact}
		if r.next < len(r.drawn) {
			r.now = r.drawn[r.next]
			r.next++
		}
		r.mark(r.now.elem)
	} else if paints {
		r.mark(page.Artifact)
	}
	for _, l := range lines {
		r.line(l)
	}
}

func (r *rewriter) close() {
	if r.open != none {
		r.out = append(r.out, "EMC\n"...)
		r.open = none
	}
}

func (r *rewriter) mark(el int) {
	if el == r.open {
		return
	}
	r.close()
	r.open = el
	if el == page.Artifact {
		r.out = append(r.out, "/Artifact BMC\n"...)
		return
	}
	r.out = fmt.Appendf(r.out, "/%s <</MCID %d>> BDC\n", r.structTypes(el).content(), r.mcid)
	r.marked = append(r.marked, marked{r.page, r.mcid, el})
	r.mcid++
}

// line writes one line of gopdf's, shortened.
func (r *rewriter) line(l []byte) {
	r.words = fields(r.words[:0], l)
	words := r.words
	last := len(words) - 1
	switch string(words[last]) {
	case "q":
		r.stack = append(r.stack, r.set)
	case "Q":
		if n := len(r.stack); n > 0 {
			r.set, r.stack = r.stack[n-1], r.stack[:n-1]
		}
	case "Tc": // gopdf writes “/F1 10 Tf 0 Tc”
		if last == 4 && string(words[2]) == "Tf" {
			r.buf = append(append(append(r.buf[:0], '/'), resource(r.now.face)...), ' ')
			r.buf = compact(r.buf, words[1:2])
			r.change(opFont)
			r.operands(words[3:4], opSpacing)
		}
		return
	case "k":
		r.operands(words[:last], opFill)
		return
	case "K":
		r.operands(words[:last], opStroke)
		return
	case "w":
		r.operands(words[:last], opWidth)
		return
	case "d":
		r.operands(words[:last], opDash)
		return
	case "TJ":
		r.inks(r.set[opFill])
		r.out = append(r.out, '<')
		for _, c := range r.now.codes {
			r.out = appendHex(r.out, c)
		}
		r.out = append(r.out, "> Tj\n"...)
		return
	case "m":
		if r.goesOn(words[:last]) {
			return
		}
		r.inks(r.set[opStroke])
	case "f":
		r.inks(thin(words, r.set[opFill]))
	case "S":
		r.inks(r.set[opStroke])
	}
	r.out = append(compact(r.out, words), '\n')
}

// goesOn reports whether a curve begins where the one before it ended, and takes the
// stroke from that one: each painted by itself, they would show their seams.
func (r *rewriter) goesOn(at [][]byte) bool {
	before, ok := bytes.CutSuffix(r.out, []byte(" c S\n"))
	if !ok || !bytes.HasSuffix(before, compact([]byte{' '}, at)) {
		return false
	}
	r.out = append(before, " c\n"...)
	return true
}

// appendHex appends a code of two bytes, or a unit of UTF-16.
func appendHex(b []byte, c uint16) []byte {
	const digits = "0123456789ABCDEF"
	return append(b, digits[c>>12], digits[c>>8&15], digits[c>>4&15], digits[c&15])
}

// fields appends the words of a line.
func fields(out [][]byte, l []byte) [][]byte {
	from := -1
	for i, c := range l {
		switch blank := c == ' ' || c == '\t' || c == '\r'; {
		case blank && from >= 0:
			out, from = append(out, l[from:i]), -1
		case !blank && from < 0:
			from = i
		}
	}
	if from >= 0 {
		out = append(out, l[from:])
	}
	return out
}

// thin returns the colour of a rectangle if it is a rule; a larger one knocks
// out, so that pictures and tints do not shine through solid black.
func thin(words [][]byte, color string) string {
	const limit = 12 // points
	if n := len(words); n >= 6 && string(words[n-2]) == "re" {
		w, _ := strconv.ParseFloat(string(words[n-4]), 64)
		h, _ := strconv.ParseFloat(string(words[n-3]), 64)
		if min(w, h) <= limit {
			return color
		}
	}
	return ""
}

// inks sets whether what is painted next prints over what lies below: solid
// black does, white and colours never.
func (r *rewriter) inks(color string) {
	if !r.Target.press() {
		return
	}
	state := knockout
	if color == "0 0 0 1" {
		state = overprint
	}
	r.buf = append(append(r.buf[:0], '/'), state...)
	r.change(opState)
}

// operands writes an operator if it changes anything.
func (r *rewriter) operands(words [][]byte, op int) {
	r.buf = compact(r.buf[:0], words)
	r.change(op)
}

// change writes an operator with the operands in buf if it changes anything.
func (r *rewriter) change(op int) {
	if r.set[op] == string(r.buf) {
		return
	}
	v, name := string(r.buf), operator[op]
	r.set[op] = v
	switch {
	case op == opFill && v == r.ink:
		v, name = "/"+spotInk+" cs 1", "scn"
	case op == opStroke && v == r.ink:
		v, name = "/"+spotInk+" CS 1", "SCN"
	}
	r.out = append(append(append(append(r.out, v...), ' '), name...), '\n')
}

// compact appends words, numbers without needless zeros.
func compact(out []byte, words [][]byte) []byte {
	for i, w := range words {
		if i > 0 {
			out = append(out, ' ')
		}
		if bytes.IndexByte(w, '.') >= 0 && w[0] != '/' {
			w = bytes.TrimRight(bytes.TrimRight(w, "0"), ".")
			if s := string(w); s == "" || s == "-0" || s == "-" {
				out = append(out, '0')
				continue
			}
		}
		out = append(out, w...)
	}
	return out
}
