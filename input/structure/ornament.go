package structure

// overOrnaments finds the sections whose headings have an ornament, □ or ■, each of them right
// over the heading of its first part; what stands before the first is a section, too.
func (in *inference) overOrnaments() map[int]bool {
	sections, mark, n := map[int]bool{}, rune(0), 0
	for i, p := range in.pieces {
		switch {
		case p.label != lLineHead:
		case p.Ornament > 0 && mark == 0, mark != 0 && p.Chars[0] == mark:
			mark = p.Chars[0]
			if i+1 == len(in.pieces) || in.pieces[i+1].label != lLineHead || in.pieces[i+1].Chars[0] == mark {
				return nil
			}
			sections[i] = true
			n++
		case mark == 0:
			sections[i] = true
		}
	}
	if n < 2 {
		return nil
	}
	return sections
}
