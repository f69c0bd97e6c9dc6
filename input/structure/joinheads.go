package structure

// joinHeads makes one heading of two lines where all headings of a text are set so: short
// lines in pairs, closed up, each pair with a gap over it and prose under it.
func joinHeads(ps *[]*para) {
	all := *ps
	head := func(i int) bool {
		return i >= 0 && i < len(all) && all[i].bare() && all[i].ends == endsOpen && all[i].n > 2 && all[i].n <= maxShortLine-4 && !all[i].has(sName|sOffice|sOrg|sDay)
	}
	pair := func(i int) bool {
		return head(i) && head(i+1) && i > 3 && !head(i-1) && i+2 < len(all) && all[i].Look.Blank > 0 && all[i+1].Look.Blank == 0 && all[i+2].n >= bodyLength
	}
	pairs := 0
	for i := range all {
		switch {
		case pair(i):
			pairs++
		case i > 3 && head(i) && !pair(i-1) && i+1 < len(all) && all[i+1].n >= bodyLength:
			return // others have one line
		}
	}
	if pairs < 2 {
		return
	}
	var out []*para
	for i := 0; i < len(all); i++ {
		if pair(i) {
			out = append(out, newPara(together(all[i:i+2])))
			i++
			continue
		}
		out = append(out, all[i])
	}
	*ps = out
}
