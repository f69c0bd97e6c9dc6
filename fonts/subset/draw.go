package subset

import (
	"fmt"
	"runtime/debug"
	"sync"
	"sync/atomic"

	"dayang/fonts/sfnt"
)

// Cache keeps redrawn outlines from one subset to the next: reports of one
// newspaper have most of their characters in common. It is safe for concurrent
// use; the zero Cache is empty.
type Cache struct {
	mu   sync.RWMutex
	all  map[want]drawing
	size int // bytes
}

// maxCache bounds the memory of a cache, in bytes: some forty thousand outlines.
// A full one begins anew.
const maxCache = 12 << 20

// want is a glyph on the grid of a subset.
type want struct {
	face       *sfnt.Font
	id         sfnt.GID
	step, part int
	shift      int
}

// drawing is a glyph as the table glyf has it, padded.
type drawing struct {
	data             []byte
	points, contours int
}

func (k Known) get(w want) (drawing, bool) {
	if d, ok := k.Drawn.get(w); ok {
		return d, true
	}
	return k.Cache.get(w)
}

func (c *Cache) get(w want) (drawing, bool) {
	if c == nil {
		return drawing{}, false
	}
	c.mu.RLock()
	defer c.mu.RUnlock()
	d, ok := c.all[w]
	return d, ok
}

// put keeps a copy.
func (c *Cache) put(w want, d drawing) {
	if c == nil {
		return
	}
	d.data = append([]byte(nil), d.data...)
	const overhead = 120 // of an entry of the map
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.all == nil || c.size+len(d.data)+overhead > maxCache {
		c.all, c.size = map[want]drawing{}, 0
	}
	c.all[w] = d
	c.size += len(d.data) + overhead
}

// Draw draws glyphs for subsets that are to be built with the cache, until it is done or
// told to stop. It takes them for all of a subset: with others among them that one may
// want another grid, and draws them again.
func (c *Cache) Draw(f *sfnt.Font, drawn Drawn, glyphs []Glyph, stop *atomic.Bool) error {
	b := &builder{face: f, known: Known{drawn, c}, order: glyphs, stop: stop}
	b.part = b.divisor(glyphs)
	return b.drawAll(make([]drawing, len(glyphs)), glyphs)
}

// share is how many glyphs are worth a goroutine of their own: a millisecond.
const share = 192

// redraw draws the glyphs that are not copied, large subsets in parallel. Of
// those to be copied the result has nothing.
func (b *builder) redraw(list []Glyph) ([]drawing, error) {
	out := make([]drawing, len(list))
	if len(list) <= share {
		return out, b.drawAll(out, list)
	}
	errs := make([]error, (len(list)+share-1)/share)
	faults := make([]any, len(errs))
	var all sync.WaitGroup
	for i := range errs {
		from, to := i*share, min(len(list), (i+1)*share)
		all.Go(func() {
			defer func() {
				if v := recover(); v != nil {
					faults[i] = fmt.Sprintf("%v\n%s", v, debug.Stack())
				}
			}()
			errs[i] = b.drawAll(out[from:to], list[from:to])
		})
	}
	all.Wait()
	for i := range errs {
		if faults[i] != nil {
			panic(faults[i]) // where it is known whose report it is
		}
		if errs[i] != nil {
			return nil, errs[i]
		}
	}
	return out, nil
}

// drawAll draws glyphs into one piece of memory.
func (b *builder) drawAll(out []drawing, list []Glyph) error {
	h := &hand{face: b.face, part: b.part}
	for i, g := range list {
		if b.stop != nil && b.stop.Load() {
			break
		}
		if b.copies(g) {
			continue
		}
		w := want{b.face, g.ID, max(1, g.Step/b.part), b.part, g.Shift}
		d, ok := b.known.get(w)
		if !ok {
			var err error
			if d, err = h.draw(w); err != nil {
				return err
			}
			b.known.Cache.put(w, d)
		}
		out[i] = d
	}
	return nil
}

// hand draws glyphs one after the other.
type hand struct {
	face *sfnt.Font
	part int
	pen  pen
	segs []sfnt.Segment
	out  writer
}

// draw writes the outline anew, composites resolved.
func (h *hand) draw(w want) (drawing, error) {
	segs, err := h.face.Outline(h.segs[:0], w.id)
	if err != nil {
		return drawing{}, err
	}
	h.segs = segs
	if h.part > 1 || w.shift != 0 {
		part, shift := float32(h.part), float32(w.shift)
		for i := range segs {
			for k, a := range segs[i].Args {
				segs[i].Args[k] = sfnt.Pt{X: (a.X + shift) / part, Y: a.Y / part}
			}
		}
	}
	shapes := h.pen.coarse(segs, w.step)
	d := drawing{contours: len(shapes)}
	for _, s := range shapes {
		d.points += len(s)
	}
	if d.points > maxPoints || d.contours > maxPoints {
		return drawing{}, fmt.Errorf("subset: glyph %d has %d points", w.id, d.points)
	}
	// What was drawn before stays where it is when the memory is full.
	if most := 16 + 2*d.contours + 5*d.points; cap(h.out.data)-len(h.out.data) < most {
		h.out.data = make([]byte, 0, max(most, 16<<10))
	}
	from := len(h.out.data)
	// Parts of variable fonts overlap as a rule, with CFF2 without saying so.
	h.out.simple(shapes, !h.face.Plain() && len(h.face.Axes()) > 0 || overlaps(h.face.Data(w.id)))
	if len(h.out.data)%2 != 0 {
		h.out.data = append(h.out.data, 0)
	}
	d.data = h.out.data[from:len(h.out.data):len(h.out.data)]
	return d, nil
}
