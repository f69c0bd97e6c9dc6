package learned

import (
	"encoding/binary"
	"math"
	"math/rand/v2"
	"slices"
	"sync"
)

// How weights are learned; the figures were tried on texts that were left out, and matter little.
const (
	rounds  = 24
	rate    = .03
	penalty = 1e-3 // on large weights
	leftOut = .5   // the share of features that is left out, by chance
	orders  = 3    // the stored weights are the mean of so many orders of the reports
	rare    = 2    // a feature of fewer reports is not learned
)

// training holds the weights while they are learned (AdaGrad).
type training struct {
	order
	index   map[uint32]int
	row, sq [][nParts]float32
	first2  [nParts]float32
	after2  [nParts][nParts]float32
}

// lesson is a report with what an editor marked.
type lesson struct {
	features [][]uint32
	want     []Part
}

// points sums what features say of each line, and lists their rows. Each is left out by
// chance, lest few of them carry all: the others stand in for it.
func (t *training) points(features [][]uint32, chance *rand.Rand) (out []points, rows [][]int) {
	out, rows = make([]points, len(features)), make([][]int, len(features))
	for i, fs := range features {
		for _, h := range fs {
			k, ok := t.index[h]
			if !ok || chance.Float64() < leftOut {
				continue
			}
			rows[i] = append(rows[i], k)
			for p, w := range t.row[k] {
				out[i][p] += float64(w) / (1 - leftOut)
			}
		}
	}
	return out, rows
}

// learn fits weights to lessons, several times, and takes the mean: stochastic gradient steps on
// the likelihood of what was marked.
func learn(lessons []lesson, orders int) *training {
	t := &training{index: map[uint32]int{}}
	in := map[uint32]int{}
	for _, s := range lessons {
		once := map[uint32]bool{}
		for _, fs := range s.features {
			for _, h := range fs {
				if !once[h] {
					once[h] = true
					if in[h]++; in[h] == rare {
						t.index[h] = len(t.index)
					}
				}
			}
		}
	}
	runs := make([]*training, orders)
	var wait sync.WaitGroup
	for k := range runs {
		wait.Go(func() { runs[k] = fit(t.index, lessons, rand.New(rand.NewPCG(1, uint64(k)))) })
	}
	wait.Wait()
	t.row = make([][nParts]float32, len(t.index))
	for _, r := range runs {
		for i := range t.row {
			for p := range nParts {
				t.row[i][p] += r.row[i][p] / float32(orders)
			}
		}
		for a := range nParts {
			t.first[a] += r.first[a] / float32(orders)
			for b := range nParts {
				t.after[a][b] += r.after[a][b] / float32(orders)
			}
		}
	}
	return t
}

// fit goes through the lessons, in an order of chance in each round.
func fit(index map[uint32]int, lessons []lesson, chance *rand.Rand) *training {
	t := &training{index: index, row: make([][nParts]float32, len(index)), sq: make([][nParts]float32, len(index))}
	for range rounds {
		for _, k := range chance.Perm(len(lessons)) {
			t.step(&lessons[k], chance)
		}
	}
	return t
}

// climb moves a weight up the gradient.
func climb(w, sq *float32, gradient float64) {
	if math.Abs(gradient) < 1e-4 {
		return
	}
	*sq += float32(gradient * gradient)
	*w += float32(rate * gradient / math.Sqrt(1e-6+float64(*sq)))
}

// step learns from one report.
func (t *training) step(s *lesson, chance *rand.Rand) {
	var pairs [nParts][nParts]float64
	said, rows := t.points(s.features, chance)
	likely := t.marginals(said, &pairs)
	for i := range rows {
		for p := range nParts {
			likely[i][p] = -likely[i][p]
		}
		likely[i][s.want[i]]++
		for _, k := range rows[i] {
			for p := range nParts {
				climb(&t.row[k][p], &t.sq[k][p], likely[i][p]-penalty*float64(t.row[k][p]))
			}
		}
	}
	for p := range nParts {
		climb(&t.first[p], &t.first2[p], likely[0][p])
	}
	for i := 1; i < len(s.want); i++ {
		pairs[s.want[i-1]][s.want[i]]--
	}
	for a := range nParts {
		for b := range nParts {
			climb(&t.after[a][b], &t.after2[a][b], -pairs[a][b]-penalty*float64(t.after[a][b]))
		}
	}
}

// model is what was learned, in the form in which it is stored.
func (t *training) model(samples uint32) []byte {
	rows := map[uint32]*[nParts]float32{}
	for h, k := range t.index {
		rows[h] = &t.row[k]
	}
	return store(samples, &t.order, rows)
}

// store writes weights in the form of the file.
func store(samples uint32, o *order, rows map[uint32]*[nParts]float32) []byte {
	var keys []uint32
	most := float32(0)
	for h, row := range rows {
		keys = append(keys, h)
		for _, w := range row {
			most = max(most, w, -w)
		}
	}
	slices.Sort(keys)
	step := most / math.MaxInt8
	rounded := func(w float32) int8 { return int8(math.RoundToEven(float64(w / step))) }
	keys = slices.DeleteFunc(keys, func(h uint32) bool { // says nothing
		return !slices.ContainsFunc(rows[h][:], func(w float32) bool { return rounded(w) != 0 })
	})
	b := binary.LittleEndian.AppendUint32(nil, samples)
	b = binary.LittleEndian.AppendUint32(b, uint32(len(keys)))
	add := func(w float32) { b = binary.LittleEndian.AppendUint32(b, math.Float32bits(w)) }
	add(step)
	for _, w := range o.first {
		add(w)
	}
	for a := range o.after {
		for _, w := range o.after[a] {
			add(w)
		}
	}
	for _, h := range keys {
		b = binary.LittleEndian.AppendUint32(b, h)
	}
	for _, h := range keys {
		for _, w := range rows[h] {
			b = append(b, byte(rounded(w)))
		}
	}
	return b
}
