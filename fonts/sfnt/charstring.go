package sfnt

import "math"

// Limits of a glyph program. A subroutine may call others ten deep, so that a
// few bytes could ask for more steps than there is time; the longest programs
// in use have some thousand steps.
const (
	maxSteps    = 1 << 18
	maxSegments = 1 << 15
	maxCalls    = 10  // Adobe Technical Note 5177, appendix B
	maxStack    = 513 // OpenType, CFF2, appendix D
	farthest    = 1e5 // in font units; 16-bit units end at 32767
	largest     = 1<<15 - 1
)

// glyphProgram runs a charstring of type 2 (Adobe Technical Note 5177; OpenType,
// CFF2 CharString) and draws its outline with quadratic curves.
type glyphProgram struct {
	cff     *cff
	font    *fontDict
	coords  []float64 // of a variable font
	tol     float64   // of curves, in font units
	stack   [maxStack]float64
	n       int // numbers on the stack
	steps   int
	stems   int
	at      [2]float64
	out     []Segment
	from    int       // where the segments of this glyph begin
	scalars []float64 // of the regions in force
}

// outline appends the outline of a glyph.
func (c *cff) outline(buf []Segment, g GID, upem int, coords []float64) ([]Segment, error) {
	tag := "CFF "
	if c.two {
		tag = "CFF2"
	}
	code := c.chars.at(int(g))
	if code == nil {
		return buf, nil
	}
	p := &glyphProgram{
		cff:    c,
		font:   c.font(int(g)),
		coords: coords,
		tol:    cubicTolerance * float64(upem),
		out:    buf,
		from:   len(buf),
	}
	if p.font == nil {
		return buf, fault(tag, "字形 %d 没有字典", "glyph %d has no font dictionary", g)
	}
	if c.two {
		p.scalars = c.regions.scalars(p.font.vs, coords)
	}
	if _, what := p.run(code, 0); what != "" {
		return buf, fault(tag, "字形 %[1]d 的轮廓有误", "glyph %d: %s", g, what)
	}
	for _, s := range p.out[p.from:] {
		for _, a := range s.Args {
			if !(max(a.X, -a.X, a.Y, -a.Y) <= largest) {
				return buf, fault(tag, "字形 %d 大得出界", "glyph %d reaches beyond all bounds", g)
			}
		}
	}
	return p.out, nil
}

// run runs a program or subroutine; end says that the glyph is done, what is
// the fault if there is one.
func (p *glyphProgram) run(code []byte, depth int) (end bool, what string) {
	for len(code) > 0 {
		if p.steps++; p.steps > maxSteps || len(p.out)-p.from > maxSegments {
			return true, "the program takes too many steps"
		}
		b := code[0]
		if b >= 32 || b == 28 {
			v, used := number(code)
			if p.n == maxStack || used > len(code) {
				return true, "too many numbers, or the program is cut off"
			}
			p.stack[p.n] = v
			p.n++
			code = code[used:]
			continue
		}
		code = code[1:]
		switch b {
		case 10, 29: // callsubr, callgsubr
			subrs := p.font.subrs
			if b == 29 {
				subrs = p.cff.global
			}
			if p.n < 1 || depth >= maxCalls {
				return true, "a wrong call"
			}
			p.n--
			sub := subrs.at(int(p.stack[p.n]) + bias(subrs.n))
			if sub == nil {
				return true, "a call of a subroutine that is not there"
			}
			if end, what = p.run(sub, depth+1); end {
				return end, what
			}
		case 11: // return
			return false, ""
		case 14: // endchar
			if p.n >= 4 {
				return true, "an accented letter of two glyphs (endchar with operands), which is not supported"
			}
			return true, ""
		case 19, 20: // hintmask, cntrmask
			p.stems += p.n / 2
			p.n = 0
			code = code[min((p.stems+7)/8, len(code)):]
		case 15: // vsindex
			if p.n > 0 {
				p.scalars = p.cff.regions.scalars(int(p.stack[p.n-1]), p.coords)
			}
			p.n = 0
		case 16: // blend
			if !p.blend() {
				return true, "a wrong blend"
			}
		case 12:
			if len(code) == 0 || !p.flex(code[0]) {
				return true, "an operator that is unknown or not supported"
			}
			code, p.n = code[1:], 0
		default:
			if what := p.draw(b); what != "" {
				return true, what
			}
			p.n = 0
		}
		if !(math.Abs(p.at[0]) < farthest && math.Abs(p.at[1]) < farthest) {
			return true, "it reaches beyond all bounds"
		}
	}
	return false, ""
}

// number reads an operand and says how many bytes it takes.
func number(b []byte) (v float64, used int) {
	switch c := int(b[0]); {
	case c == 28:
		return float64(i16(b, 1)), 3
	case c == 255:
		return float64(int32(u32(b, 1))) / 65536, 5
	case c >= 251:
		return float64(-(c-251)*256 - byteAt(b, 1) - 108), 2
	case c >= 247:
		return float64((c-247)*256 + byteAt(b, 1) + 108), 2
	default:
		return float64(c - 139), 1
	}
}

// bias is added to the numbers of subroutines (5177, 4.7).
func bias(n int) int {
	switch {
	case n < 1240:
		return 107
	case n < 33900:
		return 1131
	}
	return 32768
}

// blend replaces n values and their deltas by n values at the place of the font.
func (p *glyphProgram) blend() bool {
	if p.n < 1 || !p.cff.two {
		return false
	}
	n, k := int(p.stack[p.n-1]), len(p.scalars)
	base := p.n - 1 - n*(k+1)
	if n < 0 || n > maxStack || base < 0 {
		return false
	}
	for i := range n {
		for j, s := range p.scalars {
			p.stack[base+i] += s * p.stack[base+n+i*k+j]
		}
	}
	p.n = base + n
	return true
}

// draw runs an operator that takes all that is on the stack.
func (p *glyphProgram) draw(op byte) string {
	a := p.stack[:p.n]
	switch op {
	case 1, 3, 18, 23: // stems
		p.stems += p.n / 2
	case 21: // rmoveto; before the operands there may be the width
		if p.n < 2 {
			return "a move without a place"
		}
		p.move(a[p.n-2], a[p.n-1])
	case 22, 4: // hmoveto, vmoveto
		if p.n < 1 {
			return "a move without a place"
		}
		if op == 22 {
			p.move(a[p.n-1], 0)
		} else {
			p.move(0, a[p.n-1])
		}
	case 5: // rlineto
		p.lines(a)
	case 6, 7: // hlineto, vlineto
		for i, v := range a {
			if (op == 6) == (i%2 == 0) {
				p.line(v, 0)
			} else {
				p.line(0, v)
			}
		}
	case 8: // rrcurveto
		p.curves(a)
	case 24: // rcurveline
		if len(a) >= 2 {
			p.curves(a[:len(a)-2])
			p.lines(a[len(a)-2:])
		}
	case 25: // rlinecurve
		if len(a) >= 6 {
			p.lines(a[:len(a)-6])
			p.curves(a[len(a)-6:])
		}
	case 26, 27: // vvcurveto, hhcurveto
		side := 0.0
		if len(a)%2 == 1 {
			side, a = a[0], a[1:]
		}
		for ; len(a) >= 4; a = a[4:] {
			if op == 26 {
				p.curve(side, a[0], a[1], a[2], 0, a[3])
			} else {
				p.curve(a[0], side, a[1], a[2], a[3], 0)
			}
			side = 0
		}
	case 30, 31: // vhcurveto, hvcurveto
		for across := op == 31; len(a) >= 4; across = !across {
			last := 0.0
			if len(a) == 5 {
				last = a[4]
			}
			if across {
				p.curve(a[0], 0, a[1], a[2], last, a[3])
			} else {
				p.curve(0, a[0], a[1], a[2], a[3], last)
			}
			a = a[4:]
		}
	default:
		return "an operator that is unknown or not supported"
	}
	return ""
}

// flex runs an operator after an escape byte: two curves that may become a line.
func (p *glyphProgram) flex(op byte) bool {
	a := p.stack[:p.n]
	switch {
	case op == 34 && p.n == 7: // hflex
		p.curve(a[0], 0, a[1], a[2], a[3], 0)
		p.curve(a[4], 0, a[5], -a[2], a[6], 0)
	case op == 35 && p.n == 13: // flex
		p.curves(a[:12])
	case op == 36 && p.n == 9: // hflex1
		p.curve(a[0], a[1], a[2], a[3], a[4], 0)
		p.curve(a[5], 0, a[6], a[7], a[8], -(a[1] + a[3] + a[7]))
	case op == 37 && p.n == 11: // flex1
		dx, dy := a[0]+a[2]+a[4]+a[6]+a[8], a[1]+a[3]+a[5]+a[7]+a[9]
		x, y := a[10], -dy
		if math.Abs(dx) <= math.Abs(dy) {
			x, y = -dx, a[10]
		}
		p.curves(a[:6])
		p.curve(a[6], a[7], a[8], a[9], x, y)
	default:
		return false
	}
	return true
}

func (p *glyphProgram) pt() Pt { return Pt{float32(p.at[0]), float32(p.at[1])} }

func (p *glyphProgram) move(dx, dy float64) {
	p.at[0], p.at[1] = p.at[0]+dx, p.at[1]+dy
	p.out = append(p.out, Segment{MoveTo, [2]Pt{p.pt()}})
}

func (p *glyphProgram) line(dx, dy float64) {
	p.begin()
	p.at[0], p.at[1] = p.at[0]+dx, p.at[1]+dy
	p.out = append(p.out, Segment{LineTo, [2]Pt{p.pt()}})
}

func (p *glyphProgram) lines(a []float64) {
	for ; len(a) >= 2; a = a[2:] {
		p.line(a[0], a[1])
	}
}

func (p *glyphProgram) curve(dx1, dy1, dx2, dy2, dx3, dy3 float64) {
	p.begin()
	p0 := p.at
	p1 := [2]float64{p0[0] + dx1, p0[1] + dy1}
	p2 := [2]float64{p1[0] + dx2, p1[1] + dy2}
	p.at = [2]float64{p2[0] + dx3, p2[1] + dy3}
	if !(math.Abs(p.at[0]) < farthest && math.Abs(p.at[1]) < farthest) {
		return // the run ends with it
	}
	p.out = cubic(p.out, p0, p1, p2, p.at, p.tol)
}

func (p *glyphProgram) curves(a []float64) {
	for ; len(a) >= 6; a = a[6:] {
		p.curve(a[0], a[1], a[2], a[3], a[4], a[5])
	}
}

// begin starts a contour that has no move of its own.
func (p *glyphProgram) begin() {
	if len(p.out) == p.from {
		p.out = append(p.out, Segment{MoveTo, [2]Pt{p.pt()}})
	}
}
