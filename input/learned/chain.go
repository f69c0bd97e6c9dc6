package learned

import "math"

// points are what speaks for each part, for one line.
type points [nParts]float64

// order is what speaks for a part at the beginning, and after another one.
type order struct {
	first [nParts]float32
	after [nParts][nParts]float32
}

// marginals returns how likely each part is for each line, all other lines considered: the
// forward and backward sums of a conditional random field. If pairs is not nil, the
// likelihood of each part after another is added to it.
func (o *order) marginals(lines []points, pairs *[nParts][nParts]float64) []points {
	n := len(lines)
	if n == 0 {
		return nil
	}
	var after [nParts][nParts]float64
	for a := range after {
		for b := range after {
			after[a][b] = math.Exp(float64(o.after[a][b]))
		}
	}
	weight, forward, backward := make([]points, n), make([]points, n), make([]points, n)
	for i := range lines {
		top := math.Inf(-1)
		for _, v := range lines[i] {
			top = max(top, v)
		}
		for p, v := range lines[i] {
			weight[i][p] = math.Exp(v - top)
		}
	}
	for p := range nParts {
		forward[0][p] = weight[0][p] * math.Exp(float64(o.first[p]))
		backward[n-1][p] = 1
	}
	forward[0].share()
	for i := 1; i < n; i++ {
		for a, v := range forward[i-1] {
			for b := range nParts {
				forward[i][b] += v * after[a][b]
			}
		}
		for b := range nParts {
			forward[i][b] *= weight[i][b]
		}
		forward[i].share()
	}
	for i := n - 2; i >= 0; i-- {
		var next points
		for b := range nParts {
			next[b] = weight[i+1][b] * backward[i+1][b]
		}
		for a := range nParts {
			for b := range nParts {
				backward[i][a] += after[a][b] * next[b]
			}
		}
		backward[i].share()
	}
	if pairs != nil {
		for i := 1; i < n; i++ {
			both(pairs, &forward[i-1], &after, &weight[i], &backward[i])
		}
	}
	for i := range forward {
		for p := range nParts {
			forward[i][p] *= backward[i][p]
		}
		forward[i].share()
	}
	return forward
}

// share divides points by their sum.
func (v *points) share() {
	sum := 0.0
	for _, x := range v {
		sum += x
	}
	for p := range v {
		v[p] /= sum
	}
}

// both adds how likely each pair of parts is for two lines in a row.
func both(pairs *[nParts][nParts]float64, before *points, after *[nParts][nParts]float64, weight, behind *points) {
	sum := 0.0
	var two [nParts][nParts]float64
	for a := range nParts {
		for b := range nParts {
			two[a][b] = before[a] * after[a][b] * weight[b] * behind[b]
			sum += two[a][b]
		}
	}
	for a := range nParts {
		for b := range nParts {
			pairs[a][b] += two[a][b] / sum
		}
	}
}
