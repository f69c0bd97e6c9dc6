package pdf

import (
	"bytes"
	"fmt"
	"strings"

	"dayang/layout/unit"
)

// Measures of the marks around a page. They stand outside the bleed, so that
// none is left on the trimmed sheet.
var (
	minOffset = unit.FromMM(3)  // least distance from the trim
	markRoom  = unit.FromMM(10) // from there to the edge of the medium
	cropLen   = unit.FromMM(5)
	patch     = unit.FromMM(5)
)

// bar is the colour bar (色标): solids, halves, overprints and the grey that shows
// a cast first.
var bar = [][4]string{
	{"1", "0", "0", "0"}, {"0", "1", "0", "0"}, {"0", "0", "1", "0"}, {"0", "0", "0", "1"},
	{".5", "0", "0", "0"}, {"0", ".5", "0", "0"}, {"0", "0", ".5", "0"}, {"0", "0", "0", ".5"},
	{"0", "1", "1", "0"}, {"1", "0", "1", "0"}, {"1", "1", "0", "0"}, {".5", ".4", ".4", "0"},
	{"0", "0", "0", ".8"},
}

// marks draws crop marks (角线) and registration marks (套准线) in the colour of
// all plates, and the colour bar at the foot, as an artifact.
func marks(trim unit.Size, slug, bleed unit.Len, spot bool) []byte {
	var b bytes.Buffer
	pt := func(l unit.Len) string { return number(l.Pt()).PDFString() }
	line := func(x1, y1, x2, y2 unit.Len) {
		fmt.Fprintf(&b, "%s %s m %s %s l S\n", pt(x1), pt(y1), pt(x2), pt(y2))
	}
	b.WriteString("/Artifact BMC\nq\n/" + allInks + " CS 1 SCN\n[] 0 d .25 w\n")
	left, bottom, right, top := slug, slug, slug+trim.W, slug+trim.H
	off := max(bleed, minOffset)
	for _, x := range []unit.Len{left, right} {
		line(x, bottom-off, x, bottom-off-cropLen)
		line(x, top+off, x, top+off+cropLen)
	}
	for _, y := range []unit.Len{bottom, top} {
		line(left-off, y, left-off-cropLen, y)
		line(right+off, y, right+off+cropLen, y)
	}
	out := off + cropLen // from the trim to the middle of a registration mark
	midX, midY := (left+right)/2, (bottom+top)/2
	for _, p := range []unit.Point{{X: midX, Y: bottom - out}, {X: midX, Y: top + out}, {X: left - out, Y: midY},
		{X: right + out, Y: midY}} {
		arm, r := unit.FromMM(3), unit.FromMM(2)
		line(p.X-arm, p.Y, p.X+arm, p.Y)
		line(p.X, p.Y-arm, p.X, p.Y+arm)
		k := r.Mul(5523, 10000) // a quarter circle as a cubic curve
		fmt.Fprintf(&b, "%s %s m ", pt(p.X+r), pt(p.Y))
		for _, q := range [][6]unit.Len{{r, k, k, r, 0, r}, {-k, r, -r, k, -r, 0}, {-r, -k, -k, -r, 0, -r},
			{k, -r, r, -k, r, 0}} {
			fmt.Fprintf(&b, "%s %s %s %s %s %s c ", pt(p.X+q[0]), pt(p.Y+q[1]), pt(p.X+q[2]), pt(p.Y+q[3]),
				pt(p.X+q[4]), pt(p.Y+q[5]))
		}
		b.WriteString("s\n")
	}
	// Between the left crop mark and the registration mark of the foot.
	patches := make([]string, 0, len(bar)+1)
	for _, c := range bar {
		patches = append(patches, strings.Join(c[:], " ")+" k")
	}
	if spot {
		patches = append(patches, "/"+spotInk+" cs 1 scn")
	}
	side := min(patch, (trim.W/2-unit.FromMM(15)).Mul(1, int64(len(patches))))
	for i, c := range patches {
		if side <= 0 {
			break // a page too narrow for patches
		}
		x := left + unit.FromMM(10) + unit.Len(i)*side
		fmt.Fprintf(&b, "%s %s %s %s %s re f\n", c, pt(x), pt(bottom-off-unit.FromMM(2)-side), pt(side), pt(side))
	}
	b.WriteString("Q\nEMC\n")
	return b.Bytes()
}
