package preflight

import (
	"context"
	"errors"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// effort is the work that a file may still cause. A few kilobytes can ask for any amount of
// it: forms that paint each other, lists that several pages share, one stream under many names.
type effort struct {
	ctx  context.Context
	left int
	done int // since ctx was last asked
}

const (
	// baseEffort is what the smallest file may cause, a second or so; each byte of a
	// file allows byteEffort more. A page of a newspaper takes a tenth of a million.
	baseEffort = 10_000_000
	byteEffort = 16
	// keepEffort is the price of what is kept until the end: a path, a glyph, an image.
	keepEffort = 8
	// dataEffort is how many bytes of a stream are decoded and scanned at the price of one.
	dataEffort = 32
	// often is after how much work the context is asked.
	often = 4096
)

func newEffort(ctx context.Context, size int) *effort {
	return &effort{ctx: ctx, left: baseEffort + byteEffort*size}
}

// stop is the panic that ends the reading of a file from within. Walks are recursive and
// many: none of them need carry an error, as each rule is run under a recover anyway.
type stop struct{ err error }

var errTooMuch = errors.New("it asks for far more work than a file of its size should")

// spend takes n of the effort. It panics with a stop if there is no more, or if the run
// was interrupted.
func (e *effort) spend(n int) {
	if e.done += n; e.done >= often {
		e.done = 0
		if err := e.ctx.Err(); err != nil {
			panic(stop{err})
		}
	}
	if e.left -= n; e.left < 0 {
		panic(stop{errTooMuch})
	}
}

// fresh reports whether an object is met for the first time in a walk; one that is no object
// of its own can only be met again with what holds it.
func fresh(met map[int]bool, o types.Object) bool {
	r, ok := o.(types.IndirectRef)
	if !ok {
		return true
	}
	n := int(r.ObjectNumber)
	if met[n] {
		return false
	}
	met[n] = true
	return true
}
