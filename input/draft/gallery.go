package draft

// Gallery reports the rows of a table that only sets pictures side by side, with their
// captions, of so many characters at most, in the row under them. shown counts the pictures
// and the characters of a cell.
func Gallery[Cell any](rows [][]Cell, most int, shown func(Cell) (pictures, chars int)) bool {
	if len(rows)%2 != 0 {
		return false
	}
	for i := 0; i+1 < len(rows); i += 2 {
		if len(rows[i]) == 0 || len(rows[i]) != len(rows[i+1]) {
			return false
		}
		words := 0
		for k, c := range rows[i] {
			over, chars := shown(c)
			under, legend := shown(rows[i+1][k])
			if over != 1 || chars > 0 || under > 0 || legend > most {
				return false
			}
			words += legend
		}
		if words == 0 {
			return false
		}
	}
	return true
}
