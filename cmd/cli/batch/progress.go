package batch

import (
	"fmt"
	"io"

	"github.com/vbauerster/mpb/v8"
	"github.com/vbauerster/mpb/v8/decor"
)

// Progress shows how far a batch is: a bar on a terminal, about ten lines
// elsewhere. What else is printed goes through it, so that it stands above the
// bar.
type Progress struct {
	w        io.Writer
	bars     *mpb.Progress
	bar      *mpb.Bar
	n, total int
	step     int
}

// NewProgress begins to show the progress of a batch of total files on w.
func NewProgress(w io.Writer, total int, terminal, quiet bool) *Progress {
	p := &Progress{w: w, total: total}
	switch {
	case terminal && !quiet:
		p.bars = mpb.New(mpb.WithOutput(w), mpb.WithWidth(48))
		p.bar = p.bars.AddBar(int64(total),
			mpb.PrependDecorators(decor.CountersNoUnit("%d/%d ", decor.WCSyncSpace)),
			mpb.AppendDecorators(decor.Percentage(), decor.Name("  "), decor.AverageETA(decor.ET_STYLE_GO)))
	case !quiet:
		p.step = max(1, (total+9)/10)
	}
	return p
}

// Write prints text above the bar.
func (p *Progress) Write(b []byte) (int, error) {
	if p.bars != nil {
		return p.bars.Write(b)
	}
	return p.w.Write(b)
}

// Done counts one file.
func (p *Progress) Done() {
	p.n++
	switch {
	case p.bar != nil:
		p.bar.Increment()
	case p.step > 0 && p.total > 1 && (p.n%p.step == 0 || p.n == p.total):
		fmt.Fprintf(p.w, "dayang: %d/%d\n", p.n, p.total)
	}
}

// End takes the bar down; a batch that was broken off leaves it where it is.
func (p *Progress) End() {
	if p.bar == nil {
		return
	}
	if p.n < p.total {
		p.bar.Abort(false)
	}
	p.bars.Wait()
}
