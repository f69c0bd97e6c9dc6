package pdf

import (
	"bytes"
	"fmt"
	"maps"
	"strconv"
	"strings"

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
		"C1": types.Array{number(float64(c.C) / 100), number(float64(c.M) / 100), number(float64(c.Y) / 100), number(float64(c.K) / 100)},
	}}
}

// spot is the spot colour as gopdf writes it, shortened; empty for none.
func (f *finisher) spot() string {
	if f.Spot.Name == "" {
		return ""
	}
	c := f.Spot.Color
	return compact(strings.Fields(fmt.Sprintf("%.2f %.2f %.2f %.2f", float64(c.C)/100, float64(c.M)/100, float64(c.Y)/100, float64(c.K)/100)))
}

// rewriter turns the content of a page as gopdf writes it into what the file
// gets: marked content (ISO 32000-1, 14.6) around the text objects of one
// element and around the rest as artifact, overprint for the press, and no
// operator that sets what is set already. gopdf has no operator for these, but
// writes each text call as one text object on lines of its own, and images and
// text in the order of the calls.
type rewriter struct {
	*finisher
	page  int
	elems []int // of the painted texts and images in order
	next  int
	out   []byte
	open  int // the element whose marked content is open, or none
	mcid  int
	ink   string              // the spot colour
	set   map[string]string   // graphics state: operator to its last operands
	stack []map[string]string // of q
}

const none = -2

// rewrite puts the content of a page right.
func (f *finisher) rewrite(raw []byte, pageIndex int) []byte {
	r := &rewriter{finisher: f, page: pageIndex, elems: f.elems[pageIndex], open: none, ink: f.spot(), set: map[string]string{}}
	r.out = make([]byte, 0, len(raw))
	var held []string // lines of a block q … Q or BT … ET
	depth, inText := 0, false
	for line := range bytes.Lines(raw) {
		s := string(bytes.TrimSpace(line))
		switch {
		case s == "":
		case inText:
			held = append(held, s)
			if inText = s != "ET"; !inText && depth == 0 {
				r.block(held)
				held = held[:0]
			}
		case s == "BT":
			inText = true
			held = append(held, s)
		case s == "q":
			depth++
			held = append(held, s)
		case s == "Q":
			depth--
			held = append(held, s)
			if depth == 0 {
				r.block(held)
				held = held[:0]
			}
		default:
			held = append(held, s)
			if depth == 0 {
				r.block(held)
				held = held[:0]
			}
		}
	}
	r.close()
	return r.out
}

// block writes a text object, a drawing or a line that sets something, under
// the mark of its element.
func (r *rewriter) block(lines []string) {
	paints := false
	for _, l := range lines {
		paints = paints || l == "BT" || isPaint(l)
	}
	if paints {
		el := page.Artifact
		for _, l := range lines {
			if l == "BT" || strings.HasSuffix(l, " Do") {
				el = r.element()
				break
			}
		}
		r.mark(el)
	}
	for _, l := range lines {
		r.line(l)
	}
}

func isPaint(l string) bool {
	for _, op := range []string{" Do", " f", " S"} {
		if strings.HasSuffix(l, op) {
			return true
		}
	}
	return false
}

// element is that of the next text or image.
func (r *rewriter) element() int {
	if r.next >= len(r.elems) {
		return page.Artifact
	}
	r.next++
	return r.elems[r.next-1]
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
func (r *rewriter) line(l string) {
	switch l {
	case "q":
		r.stack = append(r.stack, maps.Clone(r.set))
	case "Q":
		if n := len(r.stack); n > 0 {
			r.set, r.stack = r.stack[n-1], r.stack[:n-1]
		}
	default:
		words := strings.Fields(l)
		op := words[len(words)-1]
		switch op {
		case "Tc": // gopdf writes “/F1 10 Tf 0 Tc”
			for i, w := range words {
				if w == "Tf" {
					r.change(words[:i], "Tf")
					r.change(words[i+1:len(words)-1], "Tc")
				}
			}
			return
		case "k", "K", "w", "d":
			r.change(words[:len(words)-1], op)
			return
		case "TJ":
			r.inks(r.set["k"])
			if in := strings.TrimSuffix(strings.TrimPrefix(l, "["), "] TJ"); strings.Count(in, "<") == 1 {
				l = in + " Tj"
			}
		case "f":
			r.inks(thin(words, r.set["k"]))
			l = compact(words)
		case "S":
			r.inks(r.set["K"])
			l = compact(words)
		default:
			l = compact(words)
		}
	}
	r.out = append(append(r.out, l...), '\n')
}

// thin returns the colour of a rectangle if it is a rule; a larger one knocks
// out, so that pictures and tints do not shine through solid black.
func thin(words []string, color string) string {
	const limit = 12 // points
	if n := len(words); n >= 6 && words[n-2] == "re" {
		w, _ := strconv.ParseFloat(words[n-4], 64)
		h, _ := strconv.ParseFloat(words[n-3], 64)
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
	r.change([]string{"/" + state}, "gs")
}

// change writes an operator if it changes anything.
func (r *rewriter) change(operands []string, op string) {
	v := compact(operands)
	if old, ok := r.set[op]; ok && old == v {
		return
	}
	r.set[op] = v
	switch {
	case op == "k" && v == r.ink:
		v, op = "/"+spotInk+" cs 1", "scn"
	case op == "K" && v == r.ink:
		v, op = "/"+spotInk+" CS 1", "SCN"
	}
	r.out = append(append(append(append(r.out, v...), ' '), op...), '\n')
}

// compact joins words, numbers without needless zeros.
func compact(words []string) string {
	var b strings.Builder
	for i, w := range words {
		if i > 0 {
			b.WriteByte(' ')
		}
		if strings.ContainsRune(w, '.') && !strings.HasPrefix(w, "/") {
			w = strings.TrimRight(strings.TrimRight(w, "0"), ".")
			if w == "" || w == "-0" || w == "-" {
				w = "0"
			}
		}
		b.WriteString(w)
	}
	return b.String()
}
