package draft

import "context"

// often is after how many steps of a loop over a text it is asked whether to go on.
const often = 1000

// Ended reports, at every thousandth step of a loop, that its context has ended: what the loop made
// so far is then left, and the error is told by who began it. Without a context nothing ends.
func Ended(ctx context.Context, step int) bool {
	return step%often == often-1 && ctx != nil && ctx.Err() != nil
}

// Stages goes through the stages of a text as long as the context lasts.
func Stages(ctx context.Context, stages ...func()) error {
	for _, stage := range stages {
		if ctx != nil && ctx.Err() != nil {
			return ctx.Err()
		}
		stage()
	}
	return nil
}
