package structure

// Lines of one figure each are a list by themselves; inside a sentence, or beside statistics,
// they are what a page sets apart.

// bareStatistic reports a short line of figures without a stop.
func (f *para) bareStatistic() bool {
	return f.Kind == "" && (f.number == noNumber || f.pointed()) && f.n <= maxHeading && f.ends == endsOpen && f.stops == 0 && !f.has(sApart|sField|sWeb) && len(f.statistics()) > f.commas/2
}

// findBeside makes callouts of the lines of one figure each that go on from others, with a
// short label between them.
func findBeside(ps []*para) {
	for i := 1; i < len(ps); i++ {
		j := i
		if j+1 < len(ps) && ps[j].bare() && ps[j].n <= 6 && len(ps[j].statistics()) == 0 {
			j++
		}
		if !ps[i-1].set || ps[j].ends != endsOpen || !ps[j].tally && !figureLine(ps[j]) {
			continue
		}
		if j > i {
			ps[i].set = true
		}
		for ; j < len(ps) && ps[j].ends == endsOpen && (ps[j].tally || figureLine(ps[j])); j++ {
			ps[j].setApart()
		}
		i = j - 1
	}
}

// findInterrupting makes callouts of lines of one figure each that stand in a row inside a
// sentence; elsewhere such lines are a list.
func findInterrupting(ps []*para) {
	for i := 1; i < len(ps); {
		j := i
		for j < len(ps) && ps[j].ends == endsOpen && (ps[j].tally || figureLine(ps[j]) || ps[j].bareStatistic()) {
			j++
		}
		k := i - 1
		for k > 0 && ps[k].has(sCaption) {
			k--
		}
		if cut := ps[k]; j-i >= minFigured && j < len(ps) && cut.n >= bodyLength && cut.ends == endsOpen && cut.commas > 0 && !cut.set {
			for _, f := range ps[i:j] {
				f.setApart()
			}
		}
		i = max(j, i+1)
	}
}
