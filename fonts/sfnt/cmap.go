package sfnt

// cmap is a character map read in place: format 12 if there is one, else 4. That of Unicode goes
// before one of symbols, whose characters are bytes in the private range.
type cmap struct {
	data   []byte
	format int
}

func openCmap(t []byte) (cmap, error) {
	var best cmap
	for i := range u16(t, 2) {
		at := 4 + 8*i
		if at+8 > len(t) {
			break
		}
		platform, off := u16(t, at), u32(t, at+4)
		symbols := platform == 3 && u16(t, at+2) == 0
		if platform != 3 && platform != 0 || off+4 > len(t) {
			continue
		}
		sub := t[off:]
		switch f := u16(sub, 0); {
		case f == 12 && len(sub) >= 16 && u32(sub, 12) <= (len(sub)-16)/12:
			return cmap{sub, 12}, nil
		case f == 4 && len(sub) >= 16 && (best.data == nil || !symbols):
			best = cmap{sub, 4}
		}
	}
	if best.data == nil {
		return best, fault("cmap", "没有格式 4 或 12 的 Unicode 对照表", "has no Unicode map of format 4 or 12")
	}
	return best, nil
}

func (c cmap) lookup(r rune) GID {
	if r < 0 {
		return 0
	}
	if c.format == 12 {
		return c.lookup12(int(r))
	}
	return c.lookup4(int(r))
}

func (c cmap) lookup12(r int) GID {
	lo, hi := 0, u32(c.data, 12)
	for lo < hi {
		m := (lo + hi) / 2
		at := 16 + 12*m
		switch {
		case r < u32(c.data, at):
			hi = m
		case r > u32(c.data, at+4):
			lo = m + 1
		default:
			return GID(u32(c.data, at+8) + r - u32(c.data, at))
		}
	}
	return 0
}

func (c cmap) lookup4(r int) GID {
	if r > 0xFFFF {
		return 0
	}
	n := u16(c.data, 6) / 2
	ends, starts := 14, 16+2*n
	deltas, ranges := starts+2*n, starts+4*n
	lo, hi := 0, n
	for lo < hi {
		m := (lo + hi) / 2
		if u16(c.data, ends+2*m) < r {
			lo = m + 1
		} else {
			hi = m
		}
	}
	if lo >= n || u16(c.data, starts+2*lo) > r {
		return 0
	}
	delta, off := u16(c.data, deltas+2*lo), u16(c.data, ranges+2*lo)
	if off == 0 {
		return GID(r + delta)
	}
	g := u16(c.data, ranges+2*lo+off+2*(r-u16(c.data, starts+2*lo)))
	if g == 0 {
		return 0
	}
	return GID(g + delta)
}
