package raster

import (
	"image/color"

	"dayang/layout/page"
)

// inks are the colours of the four process inks printed solid on white paper,
// as sRGB; K is the near black of a press.
var inks = [4][3]uint32{
	{0x00, 0xae, 0xef}, // C
	{0xec, 0x00, 0x8c}, // M
	{0xff, 0xf2, 0x00}, // Y
	{0x23, 0x1f, 0x20}, // K
}

// RGB converts process colour for the screen. Each ink is a filter: where a
// dot of it stands the light is dimmed to the ink's own colour, beside the dot
// the paper is left white, and dots of several inks overlap by chance
// (Demichel), so that the filters multiply:
//
//	value = 255 · Π (1 − a·(1 − ink/255)), a = per cent of ink / 100
//
// Paper is #ffffff, K 100 is #231f20. Neither the shade of newsprint nor dot
// gain is shown. Ink above 100 per cent counts as 100.
func RGB(c page.Color) color.RGBA {
	return mix([4]uint32{uint32(c.C), uint32(c.M), uint32(c.Y), uint32(c.K)}, 100)
}

// mix lays the four inks over white; full is the amount of a solid. It counts
// in integers, so that every processor gets the same colour.
func mix(amount [4]uint32, full uint32) color.RGBA {
	var v [3]uint8
	for ch := range v {
		light := uint32(255 << 8) // eight bits after the point
		for i, a := range amount {
			a = min(a, full)
			light = (light*(255*full-a*(255-inks[i][ch])) + 255*full/2) / (255 * full)
		}
		v[ch] = uint8((light + 1<<7) >> 8)
	}
	return color.RGBA{v[0], v[1], v[2], 255}
}

// blend lays a colour over the pixel at the head of pix with a coverage of 0 to
// 255. The page is opaque and stays so.
func blend(pix []uint8, c color.RGBA, cover uint32) {
	s := pix[:3:3]
	s[0] = uint8((uint32(s[0])*(255-cover) + uint32(c.R)*cover + 127) / 255)
	s[1] = uint8((uint32(s[1])*(255-cover) + uint32(c.G)*cover + 127) / 255)
	s[2] = uint8((uint32(s[2])*(255-cover) + uint32(c.B)*cover + 127) / 255)
}
