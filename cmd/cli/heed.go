package cli

import (
	"context"
	"fmt"
	"math"
	"runtime/debug"
)

// patience is how many bytes of a report are read to the end when the run is
// interrupted: it takes no longer than a key does to come up.
const patience = 1 << 18

// endless is the size of what is waited for: nobody knows how long.
const endless = math.MaxInt

// heed waits for the reading of a report of a size, or until the run is interrupted:
// then the reading ends with the process.
func heed[T any](ctx context.Context, size int, read func() (T, error)) (T, error) {
	if size <= patience {
		return read()
	}
	type result struct {
		v     T
		err   error
		fault any
	}
	done := make(chan result, 1)
	go func() {
		var r result
		defer func() {
			if v := recover(); v != nil {
				r.fault = fmt.Sprintf("%v\n%s", v, debug.Stack())
			}
			done <- r
		}()
		r.v, r.err = read()
	}()
	select {
	case r := <-done:
		if r.fault != nil {
			panic(r.fault) // where it is known whose report it is
		}
		return r.v, r.err
	case <-ctx.Done():
		var none T
		return none, ctx.Err()
	}
}
