package sfnt

// substitution is a GSUB single substitution, read in place.
type substitution struct {
	data     []byte
	coverage []byte
}

// Vertical returns the vertical form of a glyph (GSUB vert and vrt2), or the
// glyph itself.
func (f *Font) Vertical(g GID) GID {
	for _, s := range f.vert {
		if i := covered(s.coverage, int(g)); i >= 0 {
			if u16(s.data, 0) == 1 {
				return GID(int(g) + i16(s.data, 4))
			}
			if i < u16(s.data, 4) {
				return GID(u16(s.data, 6+2*i))
			}
		}
	}
	return g
}

// slice returns b from an offset on, nil when that lies outside.
func slice(b []byte, at int) []byte {
	if at <= 0 || at >= len(b) {
		return nil
	}
	return b[at:]
}

// maxLookups bounds the lookups that features name, the same ones again and again.
const maxLookups = 1 << 16

// maxSubtables bounds the subtables of all lookups together: every glyph of a
// vertical line is looked for in each, and tables may name the same bytes again
// and again. Faces have some ten.
const maxSubtables = 1024

// openVert finds the single substitutions of the features vert and vrt2.
func openVert(gsub []byte) []substitution {
	features, lookups := slice(gsub, u16(gsub, 6)), slice(gsub, u16(gsub, 8))
	var out []substitution
	seen, tries := map[int]bool{}, 0
	parts := maxSubtables
	for i := range u16(features, 0) {
		at := 2 + 6*i
		if at+6 > len(features) {
			break
		}
		if tag := string(features[at : at+4]); tag != "vert" && tag != "vrt2" {
			continue
		}
		feature := slice(features, u16(features, at+4))
		for j := range min(u16(feature, 2), len(feature)/2) {
			l := u16(feature, 4+2*j)
			if tries++; tries > maxLookups {
				return out
			}
			if seen[l] {
				continue
			}
			seen[l] = true
			out = append(out, singles(slice(lookups, u16(lookups, 2+2*l)), &parts)...)
		}
	}
	return out
}

// singles returns the single-substitution subtables of a lookup, also those
// behind an extension (type 7).
func singles(lookup []byte, parts *int) []substitution {
	var out []substitution
	for i := range min(u16(lookup, 4), len(lookup)/2) {
		if *parts--; *parts < 0 {
			break
		}
		sub, kind := slice(lookup, u16(lookup, 6+2*i)), u16(lookup, 0)
		if kind == 7 {
			kind = u16(sub, 2)
			sub = slice(sub, u32(sub, 4))
		}
		if kind == 1 && len(sub) >= 6 {
			out = append(out, substitution{sub, slice(sub, u16(sub, 2))})
		}
	}
	return out
}

// covered returns the index of a glyph in a coverage table, -1 if it is not in it.
func covered(c []byte, g int) int {
	n, lo := u16(c, 2), 0
	hi := n
	switch u16(c, 0) {
	case 1:
		for lo < hi {
			m := (lo + hi) / 2
			if u16(c, 4+2*m) < g {
				lo = m + 1
			} else {
				hi = m
			}
		}
		if lo < n && u16(c, 4+2*lo) == g {
			return lo
		}
	case 2:
		for lo < hi {
			m := (lo + hi) / 2
			at := 4 + 6*m
			switch {
			case g < u16(c, at):
				hi = m
			case g > u16(c, at+2):
				lo = m + 1
			default:
				return u16(c, at+4) + g - u16(c, at)
			}
		}
	}
	return -1
}
