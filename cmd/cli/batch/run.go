package batch

import (
	"context"
	"runtime"
)

// Run does n pieces of work, up to jobs at a time, and hands the results to done
// in their order, in the caller's goroutine. At most a few results more than
// jobs wait for an earlier one, so that memory does not grow with n. Once done
// returns false or ctx ends no more work is begun; what was begun is brought to
// its end and handed on.
func Run[R any](ctx context.Context, n, jobs int, work func(ctx context.Context, i int) R, done func(i int, r R) bool) {
	if jobs < 1 {
		jobs = runtime.GOMAXPROCS(0)
	}
	jobs = min(jobs, max(n, 1))
	begin, stop := context.WithCancel(ctx)
	defer stop()
	queue := make(chan chan R, 2*jobs)
	free := make(chan struct{}, jobs)
	go func() {
		defer close(queue)
		for i := range n {
			select {
			case free <- struct{}{}:
			case <-begin.Done():
				return
			}
			if begin.Err() != nil {
				return
			}
			out := make(chan R, 1)
			go func() {
				out <- work(ctx, i)
				<-free
			}()
			queue <- out
		}
	}()
	i := 0
	for out := range queue {
		if !done(i, <-out) {
			stop()
		}
		i++
	}
}
