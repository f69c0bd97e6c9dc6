package learned

import (
	"context"
	_ "embed"
	"encoding/binary"
	"errors"
	"math"
	"sync"

	"dayang/input/draft"
)

//go:generate go test -run TestWeights -update

//go:embed weights.bin
var stored []byte

// model is what was learned. The features stand in the order of their hashes, so that
// nothing needs to be made of the file but an index of its beginnings.
//
// The file: a checksum of the samples and the number of features (uint32s); the step of the
// weights and the order of the parts (float32s); the hashes (uint32s); for each feature a
// weight for each part (int8s, in steps). All little-endian.
type model struct {
	order
	samples uint32 // checksum of what it was learned from
	step    float64
	keys    []byte
	rows    []byte
	starts  [1<<startBits + 1]uint32 // by the first bits of a hash
}

const (
	startBits = 12
	keySize   = 4
	headSize  = 2*keySize + keySize*(1+int(nParts)+int(nParts)*int(nParts))
)

var errModel = errors.New("learned: the stored weights are of another program")

// load reads the stored weights.
func load(b []byte) (*model, error) {
	if len(b) < headSize {
		return nil, errModel
	}
	n := int(binary.LittleEndian.Uint32(b[keySize:]))
	if len(b) != headSize+n*(keySize+int(nParts)) {
		return nil, errModel
	}
	at := 2 * keySize
	next := func() float32 {
		v := math.Float32frombits(binary.LittleEndian.Uint32(b[at:]))
		at += keySize
		return v
	}
	m := &model{samples: binary.LittleEndian.Uint32(b), step: float64(next())}
	for p := range m.first {
		m.first[p] = next()
	}
	for a := range m.after {
		for b := range m.after[a] {
			m.after[a][b] = next()
		}
	}
	m.keys, m.rows = b[at:at+n*keySize], b[at+n*keySize:]
	k := 0
	for s := range m.starts {
		for k < n && m.key(k)>>(32-startBits) < uint32(s) {
			k++
		}
		m.starts[s] = uint32(k)
	}
	return m, nil
}

// theModel is the stored one, read when it is first asked. It is part of the program: that it
// can be read is proved by TestWeights.
var theModel = sync.OnceValue(func() *model {
	m, err := load(stored)
	if err != nil {
		panic(err)
	}
	return m
})

func (m *model) key(i int) uint32 { return binary.LittleEndian.Uint32(m.keys[i*keySize:]) }

// row are the weights of a feature, nil for one that was not learned.
func (m *model) row(h uint32) []byte {
	s := h >> (32 - startBits)
	for i := int(m.starts[s]); i < int(m.starts[s+1]); i++ {
		if k := m.key(i); k == h {
			return m.rows[i*int(nParts) : (i+1)*int(nParts)]
		} else if k > h {
			break
		}
	}
	return nil
}

// points sums what the features of a line say.
func (m *model) points(features []uint32) (v points) {
	var sum [nParts]int32
	for _, h := range features {
		for p, w := range m.row(h) {
			sum[p] += int32(int8(w))
		}
	}
	for p, s := range sum {
		v[p] = float64(s) * m.step
	}
	return v
}

// Opinion is how likely a paragraph is each part; the likelihoods add to one.
type Opinion [nParts]float64

// Best is the likeliest part of those that may be asked for.
func (o *Opinion) Best(may func(Part) bool) (best Part) {
	most := -1.0
	for p, v := range o {
		if v > most && may(Part(p)) {
			best, most = Part(p), v
		}
	}
	return best
}

// Judge gives an opinion on each line of a report; none if ctx has ended on the way.
func Judge(ctx context.Context, r *Report) []Opinion { return theModel().judge(ctx, r) }

func (m *model) judge(ctx context.Context, r *Report) []Opinion {
	v := r.view(ctx)
	lines := make([]points, len(v.lines))
	var features []uint32
	for i := range lines {
		if draft.Ended(ctx, i) {
			return nil
		}
		features = v.features(i, features)
		lines[i] = m.points(features)
	}
	out := make([]Opinion, len(lines))
	for i, p := range m.marginals(lines, nil) {
		out[i] = Opinion(p)
	}
	return out
}
